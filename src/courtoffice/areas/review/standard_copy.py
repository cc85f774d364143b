"""A review standard copied for a new year, to be changed before it comes into force. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from courtoffice.areas.review.records_standard import Standard

_YEAR = re.compile(r"20\d\d(?=年)")
_SAMPLE = "（示例）"


def copied_standard(standard: Standard, year: int) -> Standard:
    """Return a new standard with everything of another, in force from the first day of a year.

    A year in its name is exchanged; the copy is no sample any more, since somebody looks through it before
    it is stored.
    """
    name = standard.name.replace(_SAMPLE, "")
    name = _YEAR.sub(str(year), name) if _YEAR.search(name) else f"{year}年{name}"
    return replace(
        standard,
        id=0,
        name=name,
        valid_from=date(year, 1, 1),
        sample=False,
        note="",
        groups=tuple(replace(item, id=0, standard_id=0) for item in standard.groups),
        criteria=tuple(replace(item, id=0, standard_id=0) for item in standard.criteria),
        vetoes=tuple(replace(item, id=0, standard_id=0) for item in standard.vetoes),
        grades=tuple(replace(item, id=0, standard_id=0) for item in standard.grades),
    )


def year_for_copy(standard: Standard, today: date) -> int:
    """Return the year that a copy is for: this one where the standard began before it, else the next."""
    began = standard.valid_from
    return today.year if began is None or began.year < today.year else began.year + 1
