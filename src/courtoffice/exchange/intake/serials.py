"""Whether the column 序号 of a list counts its rows or gives everybody's number in the roster."""

from __future__ import annotations

from collections.abc import Mapping

from courtoffice.cells import half_width
from courtoffice.exchange.heads import Grid
from courtoffice.exchange.intake.headings import SERIAL, Place
from courtoffice.exchange.intake.links import LinkReader

_ENOUGH = 2


def serials_tell(grid: Grid, places: Mapping[str, Place], links: LinkReader) -> bool:
    """Return whether 序号 is the number in the roster of all whose name is nobody else's, of two at least.

    Only then may it tell people of one name apart.
    """
    named = (head.key for head in grid.heads if head.key in places)
    people = next((key for key in named if places[key].field.link == "officer"), "")
    if not people or not grid.has(SERIAL):
        return False
    right = 0
    for row in grid.rows:
        serial, name = row.cells[SERIAL], row.cells[people]
        officer = links.alone("officer", name) if serial != "" else None
        if officer is None:
            continue
        text = str(int(serial)) if isinstance(serial, float) and serial.is_integer() else str(serial)
        if half_width(text).lstrip("0") != str(links.number("officer", officer)):
            return False
        right += 1
    return right >= _ENOUGH
