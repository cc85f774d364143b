"""The cases of a list of which nothing has to be said: a rule is asked once for all that are alike to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import compress
from typing import Any

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.areas.review.rules_cases import NUMBER_RULE, OTHER_RULES, CaseRule, tidied
from courtoffice.case_number import is_usual
from courtoffice.exchange.intake.plain import PlainRows, records_of
from courtoffice.fields import field_of, fields_of, with_values
from courtoffice.required import value_faults

_BLANK = ClosedCase()
_NEEDED = tuple(field.name for field in fields_of(ClosedCase) if field.required)
_PLACED_BY = ("department_id", "judge_id", "closed_on")
_YEAR = len("（2026）")

Columns = Mapping[str, Sequence[Any]]


def sound_cases(plain: PlainRows, roster: Roster, today: date) -> dict[int, ClosedCase]:
    """Return the cases of a list that are stored as they are, by the place of their row.

    They are as :func:`tidied` makes them, with numbers written as usual, and :func:`case_faults` says
    nothing of them unless the pool has them already.
    """
    if any(name not in plain.columns for name in _NEEDED):
        return {}
    numbers = plain.columns["case_number"]
    kept = [at not in plain.apart and is_usual(number) for at, number in enumerate(numbers)]
    places = list(compress(range(len(kept)), kept))
    columns = {name: list(compress(values, kept)) for name, values in plain.columns.items()}
    told = _told(columns, roster, today)
    columns["department_id"] = _of_alike(columns, _PLACED_BY, partial(_department, roster=roster))
    cases = zip(places, records_of(_BLANK, columns), strict=True)
    return {place: case for at, (place, case) in enumerate(cases) if at not in told}


def _told(columns: Columns, roster: Roster, today: date) -> set[int]:
    """Return where the declaration of a field or a rule says something."""
    told: set[int] = set()
    for name, values in columns.items():
        faulty = set(filter(value_faults(field_of(ClosedCase, name)), set(values)))
        told |= _where(list(map(faulty.__contains__, values))) if faulty else set()
    of_year: dict[str, str] = {}
    numbers = [of_year.setdefault(number[:_YEAR], number) for number in columns["case_number"]]
    for rule in (NUMBER_RULE, *OTHER_RULES):
        says = partial(_says, rule=rule, roster=roster, today=today)
        told |= _where(_of_alike({**columns, "case_number": numbers}, rule.reads, says))
    return told


def _of_alike(columns: Columns, names: Sequence[str], tell: Callable[[ClosedCase], Any]) -> list[Any]:
    """Return what is told of every case, once for all that are alike in some fields."""
    read = [name for name in names if name in columns]
    alike = list(zip(*(columns[name] for name in read), strict=True))
    found = {values: tell(with_values(_BLANK, zip(read, values, strict=True))) for values in set(alike)}
    return list(map(found.__getitem__, alike))


def _says(case: ClosedCase, rule: CaseRule, roster: Roster, today: date) -> bool:
    return any(True for _ in rule.faults(case, roster, today))


def _department(case: ClosedCase, roster: Roster) -> int | None:
    return tidied(case, roster).department_id


def _where(told: Sequence[bool]) -> set[int]:
    return set(compress(range(len(told)), told))
