"""What the commands have in common: who runs them, the file they read, the period they are asked for.

A command takes the parsed arguments and returns its exit code, None for done; its words go to standard
output, refusals are raised. Each file ``commands_*.py`` is imported when one of its commands is run.
"""

from __future__ import annotations

import codecs
import getpass
import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypeAlias, TypeVar

from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Refused
from courtoffice.late import late
from courtoffice.office import open_office
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Store

Options: TypeAlias = Namespace
T = TypeVar("T")
_desk = late("courtoffice.catalogue", "desk")


def who() -> str:
    """Return who runs the command, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "命令行"


def reader(file: Path) -> Store:
    """Open a file to print from; nothing can be made worse, so its pages are not looked through first."""
    return open_office(file, who=who(), readonly=True, check=False)


def desk_of(store: Store) -> Desk:
    """Return the desk at which the papers and the figures of an office are made today."""
    desk: Desk = _desk(store, date.today())
    return desk


def period_of(store: Store, year: int, month: int | None = None) -> Period:
    """Return a year as this office counts it, or a month of it."""
    return Period(year, month, store.settings.value(STATISTICAL_YEAR_STARTS))


def period_asked(store: Store, options: Options) -> Period:
    """Return the year, or the quarter or the month of it, that a command names."""
    year, month = options.year, options.month
    if options.quarter is None or month is not None:
        return period_of(store, year, month)
    return Period(year, None, store.settings.value(STATISTICAL_YEAR_STARTS), options.quarter)


def required(value: T | None, words: str) -> T:
    """Return what an argument is given as; raises Refused in these words where it was left out."""
    if value is None:
        raise Refused(words)
    return value


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(words + "\n")


def say_json(value: object) -> None:
    """Print a value as JSON, in ASCII where the output is not UTF-8: every program reads that rightly."""
    plain = codecs.lookup(sys.stdout.encoding or "utf-8").name == "utf-8"
    say(json.dumps(value, ensure_ascii=not plain, indent=1))


def hint(sentences: Iterable[str]) -> None:
    """Tell what whoever prints a paper should know, beside what the command says."""
    for words in sentences:
        sys.stderr.write(f"提示：{words}\n")
