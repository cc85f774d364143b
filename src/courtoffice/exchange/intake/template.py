"""The blank list of a register: its columns with the choices in their cells, and how to fill them in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from courtoffice.cells import show
from courtoffice.exchange.intake.headings import Place, identity_of, places_of
from courtoffice.exchange.registers_out import detail_lines
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.fields import Kind
from courtoffice.register import Desk, Register

_ROWS = 500
_MOST_CHOICES = 2_000
"""More words than anybody chooses from."""
_FORMS = {
    Kind.DATE: "写成 2026-3-5 或 2026年3月5日",
    Kind.MONTH: "写成 1985.06 或 1985年6月",
    Kind.TIME: "写成 19:30",
    Kind.YES_NO: "写是或否",
    Kind.YEAR: "写四位的年份",
}


def write_template(path: Path, register: Register[Any], desk: Desk) -> None:
    """Write a blank list that :func:`~courtoffice.exchange.intake.taking.read_list` reads.

    Raises FileTrouble when the file cannot be written.
    """
    manner = register.manner()
    if manner is not None:
        columns, title, notes = manner.columns(desk), manner.noun, list(manner.notes)
    else:
        places = list(places_of(register).values())
        columns = [
            SheetColumn(place.label, place.field.width, _kind(place), _choices(place, desk))
            for place in places
        ]
        title, notes = register.title, list(_notes(register, places))
    if example := example_of(register, desk):
        notes += ["填写举例：", *(f"{heading}：{text}" for heading, text in example.items())]
    write_sheet(path, title, columns, (), notes=notes, choice_rows=_ROWS)


def example_of(register: Register[Any], desk: Desk) -> dict[str, str]:
    """Return a row of a register's list by heading as a clerk would write it, empty where there is none."""
    manner, record = register.manner(), register.example(desk)
    if manner is not None:
        row = manner.example(desk)
        return {heading: show(Kind.DATE, value) for heading, value in row.items()}
    if record is None:
        return {}
    places = list(places_of(register).values())
    shown = zip(places, next(detail_lines(record, places, desk)), strict=True)
    texts = ((place.label, show(_kind(place), value)) for place, value in shown if value not in (0, False))
    return {label: text for label, text in texts if text}


def _kind(place: Place) -> Kind:
    return Kind.TEXT if place.field.kind is Kind.LINK else place.field.kind


def _choices(place: Place, desk: Desk) -> tuple[str, ...]:
    """Return what a cell offers: a closed list, yes or no, the office's words, names to link."""
    field = place.field
    words: tuple[str, ...] = field.choices
    if field.kind is Kind.YES_NO:
        words = ("是", "否")
    elif field.dictionary:
        words = tuple(desk.store.dictionary(field.dictionary))
    elif field.link:
        names = desk.names(field.link)
        words = tuple(names[row] for row in desk.offered(field.link, desk.today))
    return words if len(words) <= _MOST_CHOICES else ()


def _notes(register: Register[Any], places: list[Place]) -> Iterator[str]:
    labels = {place.key: place.label for place in places}
    known = "、".join(f"“{labels[key]}”" for key in identity_of(register)[:6] if key in labels)
    yield f"一、每行一条{register.noun}。没有内容的列可以留空，也可以删去整列；列的先后可以变动。"
    yield f"二、{known}都相同的，认作同一条记录：再次导入只更新，不重复。空着的格子不改动原来的内容。"
    lists = list(dict.fromkeys(place.child.label for place in places if place.child))
    if lists:
        named = "、".join(f"“{label}”" for label in lists)
        yield (
            f"三、{named}一条写一行，前面的列照抄，各行合成一条{register.noun}；"
            "内容相同的，几个人的姓名也可以写在一格，用顿号隔开。"
        )
    for place in places:
        said = [_FORMS[place.field.kind]] if place.field.kind in _FORMS else []
        if place.field.required:
            said.insert(0, "必填")
        if place.field.unit:
            said.append(f"单位：{place.field.unit}")
        if place.field.choices:
            said.append(f"只能是{'、'.join(place.field.choices)}")
        if place.field.hint:
            said.append(place.field.hint)
        if said:
            yield f"{place.label}：{'；'.join(said)}。"
