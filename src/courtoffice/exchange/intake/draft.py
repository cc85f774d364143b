"""Rows of a list as they are read, and the record that rows of one identity make together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date
from itertools import repeat
from typing import Any

from courtoffice.cells import clean
from courtoffice.exchange.heads import GridRow
from courtoffice.exchange.intake.cells_in import read_cell
from courtoffice.exchange.intake.compared import plain_value
from courtoffice.exchange.intake.headings import NUMBER, PLACE, SERIAL, Place, outside_of
from courtoffice.exchange.intake.links import Beside, LinkReader, Named, Question
from courtoffice.fields import Record

Values = dict[str, Any]

_PARTED = re.compile(r"[、，,；;\r\n]+")


@dataclass(frozen=True, slots=True)
class Several:
    """A name in a row that more than one thing has: where it stands and what was found of it."""

    place: Place
    named: Named


@dataclass(slots=True)
class DraftRow:
    """One row as it is read: the values that it fills, by field; those of child rows by child list.

    ``several`` are names still to be told apart by what the record that is there already says. ``many`` is
    what cells say that name several things at once, each of which makes a row of a child list.
    """

    number: int
    values: Values = field(default_factory=dict)
    children: dict[str, Values] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    fixes: list[str] = field(default_factory=list)
    several: list[Several] = field(default_factory=list)
    many: list[tuple[str, tuple[Values, ...]]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def child_rows(self, name: str) -> list[Values]:
        """Return the rows that this one says of a child list."""
        rows = [self.children[name]] if name in self.children else []
        for child, said in self.many:
            if child == name:
                rows = [row | each for row in rows for each in said]
        return rows


class RowReader:
    """Reads the rows of one list. What has been read for a column once is not read again."""

    def __init__(
        self, places: Mapping[str, Place], links: LinkReader, year: int, dated_by: str, yearly_by: str
    ) -> None:
        """``year`` is that of dates without one; ``dated_by`` or ``yearly_by`` tell the day of a record.

        Whether the column 序号 tells people of one name apart, ``serials_tell`` has to say.
        """
        self._places = places
        self._links = links
        self._year = year
        self._dated_by = dated_by
        self._yearly_by = yearly_by
        self._known: dict[tuple[str, type, object], tuple[Any, str, str]] = {}
        self.serials_tell = False

    def read(self, row: GridRow) -> DraftRow:
        """Read a row; a cell that is blank says nothing of its field."""
        draft = DraftRow(row.number)
        later = []
        for key, raw in row.cells.items():
            if isinstance(raw, str) and not raw.strip():
                continue
            place = self._places.get(key)
            if place is None:  # a column that only tells people of one name apart
                continue
            if key in row.damaged:
                draft.wrong.append(
                    f"“{place.label}”里的长数字已被表格软件改动，请把这一列设为文本后重新填写。"
                )
            elif place.field.link:
                later.append((place, raw))
            else:
                self._keep(draft, place, *self._read(place, raw))
        for place, raw in later:
            row_id = self._links.alone(place.field.link, raw)
            if row_id is not None:
                _fill(draft, place, row_id)
            else:
                self._link(draft, place, raw, self._beside(row, later))
        return draft

    def _beside(self, row: GridRow, links: Iterable[tuple[Place, Any]]) -> Beside:
        """Return what a row says beside the names in it; ``links`` are its cells that name something."""
        own = (raw for place, raw in links if place.child is None and place.field.link == "department")
        place, number, serial = (clean(row.cells.get(key, "")) for key in (PLACE, NUMBER, SERIAL))
        return Beside(place, number, clean(next(own, "")), serial if self.serials_tell else "")

    def _read(self, place: Place, raw: Any) -> tuple[Any, str, str]:
        known = (place.key, type(raw), raw)
        if known not in self._known:
            found = read_cell(place.field, raw, self._year)
            self._known[known] = (found.value, found.asked, found.wrong)
        return self._known[known]

    def _keep(self, draft: DraftRow, place: Place, value: Any, asked: str, wrong: str) -> None:
        if wrong:
            draft.wrong.append(wrong)
            return
        if asked:
            draft.asked.append(asked)
        _fill(draft, place, value)

    def _link(self, draft: DraftRow, place: Place, raw: object, beside: Beside) -> None:
        day = self._day(draft.values)
        named = self._links.find(place.field.link, place.label, raw, day, beside)
        names = _PARTED.split(str(raw).strip()) if place.child is not None and not named.several else []
        if place.child is not None and len(names) > 1 and (named.id is None or named.fix):
            found = [self._links.find(place.field.link, place.label, name, day, beside) for name in names]
            said = map(_said, repeat(draft), repeat(place), names, found)
            draft.many.append((place.child.name, tuple(filter(None, said))))
            draft.children.setdefault(place.child.name, {})
        elif named.several:
            draft.several.append(Several(place, named))
        else:
            _fill_in(draft, place, _said(draft, place, str(raw), named))

    def _day(self, values: Values) -> date | None:
        """Return the day of a record as a row tells it: its date, its year's end, its latest date."""
        day, year = values.get(self._dated_by), values.get(self._yearly_by)
        if isinstance(day, date):
            return day
        if isinstance(year, int) and MINYEAR <= year <= MAXYEAR:
            return date(year, 12, 31)
        return max((value for value in values.values() if isinstance(value, date)), default=None)


def settle_several(draft: DraftRow, before: Record | None) -> None:
    """Take names that several things have for those that the record names already; the others are wrong."""
    for each in draft.several:
        owners = (before,) if each.place.child is None else getattr(before, each.place.child.name, ())
        there = {getattr(owner, each.place.field.name) for owner in owners if owner is not None}
        known = [row for row in each.named.several if row in there]
        found = known[0] if len(known) == 1 else each.named.id
        if found is None:
            draft.wrong.append(each.named.wrong)
            draft.questions += [each.named.question] if each.named.question is not None else []
            continue
        if found not in known and each.named.asked:
            draft.asked.append(each.named.asked)
        _fill(draft, each.place, found)


def _said(draft: DraftRow, place: Place, name: str, named: Named) -> Values:
    """Return what a name says, nothing where it is nobody's; what is to be said of it goes to the draft."""
    draft.fixes += [named.fix] if named.fix else []
    draft.questions += [named.question] if named.question is not None else []
    if named.id is not None:
        draft.asked += [named.asked] if named.asked else []
        return {place.field.name: named.id}
    outside = outside_of(place)
    if outside is None or named.several or not named.wrong:
        draft.wrong += [named.wrong] if named.wrong else []
        return {}
    draft.asked.append(f"名册里没有“{clean(name)}”，按“{outside.label}”登记，请核对。")
    return {outside.name: clean(name)}


def _fill(draft: DraftRow, place: Place, value: Any) -> None:
    _fill_in(draft, place, {place.field.name: value})


def _fill_in(draft: DraftRow, place: Place, values: Values) -> None:
    if place.child is None:
        draft.values |= values
    elif values:
        draft.children.setdefault(place.child.name, {}).update(values)


def key_of(values: Mapping[str, Any], identity: Iterable[str], blank: Record) -> tuple[object, ...]:
    """Return what a record is known by; of fields that the row does not fill, what a new record has."""
    return tuple(plain_value(values.get(name, getattr(blank, name))) for name in identity)


def key_of_record(record: Record, identity: Iterable[str]) -> tuple[object, ...]:
    """Return what a stored record is known by."""
    return tuple(plain_value(getattr(record, name)) for name in identity)


def conflicts(first: Values, other: Values, labels: Mapping[str, str]) -> list[str]:
    """Return what two rows of one record say differently."""
    return [
        f"“{labels[name]}”与同一条记录的上一行不一致，请改成相同。"
        for name, value in other.items()
        if name in first and first[name] != value
    ]
