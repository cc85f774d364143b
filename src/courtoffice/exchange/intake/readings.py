"""What the cells of a list were read as, for the preview: shown where it is not what is written."""

from __future__ import annotations

import re
from typing import Any

from courtoffice.cells import NO, YES, clean, show
from courtoffice.exchange.intake.compared import plain_text
from courtoffice.exchange.intake.headings import Place, places_of
from courtoffice.exchange.intake.preview import Entry, Preview, TakenRow
from courtoffice.fields import Kind
from courtoffice.register import Desk

_COUNTED = frozenset({Kind.DATE, Kind.MONTH, Kind.TIME, Kind.YEAR, Kind.INTEGER})


class Readings:
    """The readings of a list that has been judged; looked up cell by cell, as far as they are seen."""

    def __init__(self, preview: Preview, desk: Desk) -> None:
        """Tell of this list; names are those of the office as it is now."""
        self._desk = desk
        self._preview = preview
        self._places = places_of(preview.register)
        self._manner = preview.register.manner()

    def of(self, row: TakenRow, at: int) -> str:
        """Return what a cell was read as, "" where it is read as it is written or nothing comes of it.

        ``at`` is the place of its column among those of the preview.
        """
        key = self._preview.keys[at]
        written = clean(row.raw[at])
        if row.entry is None or not written:
            return ""
        entry = self._preview.entries[row.entry]
        place = self._places.get(key)
        own = self._manner.reading(entry, key, self._desk) if self._manner is not None else None
        if own is not None:
            return _unlike(own, written)
        if place is None:
            return ""
        return self._of_child(entry, place, written) if place.child else self._of_field(entry, place, written)

    def _of_field(self, entry: Entry, place: Place, written: str) -> str:
        read = self._text(place, getattr(entry.record, place.field.name), written)
        same = place.field.kind in _COUNTED and _numbers(read) == _numbers(written)
        return "" if same else _unlike(read, written)

    def _of_child(self, entry: Entry, place: Place, written: str) -> str:
        """Return which of the rows of a child list a name means; other cells of it are as written."""
        if place.child is None or not place.field.link:
            return ""
        rows = getattr(entry.record, place.child.name)
        names = {self._text(place, getattr(row, place.field.name), written) for row in rows}
        meant = [name for name in names if plain_text(name).startswith(plain_text(written))]
        return _unlike(meant[0], written) if len(meant) == 1 else ""

    def _text(self, place: Place, value: Any, written: str) -> str:
        field = place.field
        if field.link:
            return self._desk.name(field.link, value)
        if field.kind is Kind.YES_NO:
            known = written.lower() in (YES if value else NO)
            return written if known else "是" if value else "否"
        return show(field.kind, value)


def _unlike(reading: str, written: str) -> str:
    """Return a reading where it is more than blanks or full-width letters that makes it another text."""
    return "" if plain_text(reading) == plain_text(written) else reading


def _numbers(text: str) -> list[int]:
    """Return the numbers in a text: 2026年3月5日 and 2026-03-05 have the same."""
    return [int(found) for found in re.findall(r"\d+", text)]
