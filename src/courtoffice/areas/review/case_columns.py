"""The cases of a list of which nothing has to be said: a rule is asked once for all that are alike to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import compress, count
from operator import itemgetter, not_
from typing import Any

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.areas.review.rules_cases import NUMBER_RULE, OTHER_RULES, CaseRule, tidied
from courtoffice.case_number import is_usual, normalise
from courtoffice.cells import clean
from courtoffice.exchange.heads import GridRows
from courtoffice.exchange.intake.plain import PlainRows
from courtoffice.exchange.intake.preview import NO_SOUND_ROWS, SoundRows
from courtoffice.fields import field_of, fields_of, with_values
from courtoffice.required import value_faults

_BLANK = ClosedCase()
_NEEDED = tuple(field.name for field in fields_of(ClosedCase) if field.required)
_PLACED_BY = ("department_id", "judge_id", "closed_on")
_NUMBER = "case_number"
_YEAR = len("（2026）")

Columns = Mapping[str, Sequence[Any]]


def sound_cases(
    rows: GridRows, plain: PlainRows, roster: Roster, today: date, known: Collection[str]
) -> SoundRows:
    """Return the rows whose cases are new and stored as they are.

    They are as :func:`tidied` makes them, with numbers written as usual that no other row has and that are
    not ``known``, the numbers of the pool; :func:`case_faults` says nothing of them.
    """
    if any(name not in plain.columns for name in _NEEDED):
        return NO_SOUND_ROWS
    usual = [at not in plain.apart and is_usual(number) for at, number in enumerate(plain.columns[_NUMBER])]
    columns = _kept(plain.columns, usual)
    said = Counter(columns[_NUMBER])
    said.update(normalise(clean(cell)) for cell in compress(rows.column(_NUMBER), map(not_, usual)))
    told = _told(columns, roster, today)
    sound = [
        at not in told and said[number] == 1 and number not in known
        for at, number in enumerate(columns[_NUMBER])
    ]
    places = compress(compress(count(), usual), sound)
    columns = _kept(columns, sound)
    columns["department_id"] = _departments(columns, roster)
    return SoundRows(rows, list(places), _BLANK, columns)


def _kept(columns: Columns, kept: Sequence[bool]) -> dict[str, Sequence[Any]]:
    if all(kept):
        return dict(columns)
    return {name: list(compress(values, kept)) for name, values in columns.items()}


def _told(columns: Columns, roster: Roster, today: date) -> set[int]:
    """Return where the declaration of a field or a rule says something; numbers are as usual."""
    told: set[int] = set()
    for name, values in columns.items():
        if name != _NUMBER:
            told |= _where(values, value_faults(field_of(ClosedCase, name)))
    years = list(map(itemgetter(slice(_YEAR)), columns[_NUMBER]))
    of_year = dict(zip(years, columns[_NUMBER], strict=True))
    alike_in_year = {**columns, _NUMBER: list(map(of_year.__getitem__, years))}
    alike_in: dict[tuple[str, ...], list[CaseRule]] = defaultdict(list)
    for rule in (NUMBER_RULE, *OTHER_RULES):
        alike_in[tuple(name for name in rule.reads if name in columns)].append(rule)
    for read, rules in alike_in.items():
        told |= _where(*_asked(alike_in_year, read, partial(_says, rules, roster, today)))
    return told


def _asked(
    columns: Columns, names: Sequence[str], tell: Callable[[ClosedCase], Any]
) -> tuple[Sequence[Any], Callable[[Any], Any]]:
    """Return what the cases have in some fields, and what tells of that what is told of such a case."""
    read = [name for name in names if name in columns]
    said = list(zip(*(columns[name] for name in read), strict=True))
    return said, lambda values: tell(with_values(_BLANK, zip(read, values, strict=True)))


def _where(values: Sequence[Any], says: Callable[[Any], Any]) -> set[int]:
    """Return where values stand of which something is said; each is asked about once."""
    told = {value for value in set(values) if says(value)}
    return set(compress(count(), map(told.__contains__, values))) if told else set()


def _says(rules: Sequence[CaseRule], roster: Roster, today: date, case: ClosedCase) -> bool:
    return any(True for rule in rules for _ in rule.faults(case, roster, today))


def _departments(columns: Columns, roster: Roster) -> list[int | None]:
    """Return the department of every case."""
    said, told = _asked(columns, _PLACED_BY, lambda case: tidied(case, roster).department_id)
    found = {values: told(values) for values in set(said)}
    return list(map(found.__getitem__, said))
