"""The yearly paper 文化活动情况: prose filled from figures, tables, and pictures of the year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from courtoffice.areas.events.figures import figures, first_of_festivals
from courtoffice.areas.events.papers import events_table, retired_table
from courtoffice.areas.events.papers_sheet import photos_of
from courtoffice.areas.events.records import FOUR_FESTIVALS, Event
from courtoffice.areas.events.records_pictures import Picture, pictures_of
from courtoffice.areas.events.rows import EventRows, event_rows
from courtoffice.areas.events.rules import attendance, festival_day
from courtoffice.areas.events.year import months_of
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.official_paper import day_in_cell, day_in_words, signed_paper, told_by
from courtoffice.paper.document import (
    Align,
    Annex,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    Item,
    Photo,
    Photos,
    Table,
)
from courtoffice.period import Period
from courtoffice.register import Desk

MOST_PICTURES = 10
"""So many pictures of a year are printed, those of the festivals first: two pages."""
_NAMED_PARTNERS = 6
_CENTRE = Align.CENTRE


def events_report(desk: Desk, period: Period) -> Document:
    """Return the report on a year's events (文化活动情况).

    Raises Refused when neither an event nor anything for retired officers was registered in the year.
    """
    rows = event_rows(desk.store, period, desk.today)
    if not rows.events and not rows.retired:
        raise Refused(f"{period.label}还没有登记文化活动，写不出文化活动情况。请先登记，或换一个年度。")
    counted = figures(rows)
    before = figures(event_rows(desk.store, period.previous_year(), desk.today))
    running = desk.today < period.last
    words = {
        "年": period.label,
        "全年": "今年以来" if running else "全年",
        "截至": f"（截至{day_in_words(desk.today)}）" if running else "",
        "协办单位": _partners(rows),
        "节日情况": _festivals(rows, desk.today),
        "走访要求": "要在年内走访到位" if running else "要尽快安排走访",
    }
    text = told_by(desk, "events_report.txt", counted, words, before)
    return signed_paper(desk, f"{period.year}年文化活动情况", text, list(_annexes(desk, rows, counted)))


def _annexes(desk: Desk, rows: EventRows, counted: list[Figure]) -> Iterator[Annex]:
    by_key = {figure.key: figure for figure in counted}
    label = rows.period.label
    if rows.events:
        chart: tuple[Block, ...] = (_chart(rows, desk.today),) if rows.period.is_year else ()
        yield Annex(0, f"{label}文化活动一览表", (_untitled(events_table(rows, by_key)), *chart))
    if rows.retired:
        yield Annex(0, f"{label}老干部活动与慰问一览表", (_untitled(retired_table(rows, by_key)),))
    unvisited = [officer for officer in rows.officers if not officer.visited]
    if unvisited:
        items = tuple(
            Item(((str(at), row.name, row.department, row.post, day_in_cell(row.last_visit)),))
            for at, row in enumerate(unvisited, start=1)
        )
        yield Annex(0, f"{label}尚未走访的离退休干警名单", (_unvisited(items),))
    if pictures := _pictures(desk, rows):
        yield Annex(0, f"{label}文化活动图片", (Photos(pictures),))


def _untitled(table: Table) -> Table:
    """Return the one table of an annex, which bears the title."""
    return replace(table, title="")


def _unvisited(items: tuple[Item, ...]) -> Table:
    return Table(
        columns=(
            Column("序号", 12, fixed=True, align=_CENTRE),
            Column("姓名", 24, fixed=True, align=_CENTRE, names=True),
            Column("原部门", 1.2),
            Column("原职务", 1.0),
            Column("最近走访", 26, fixed=True, align=_CENTRE),
        ),
        body=items,
        notes=("注：最近走访为以前年度最近一次慰问或走访的日期，空白的没有登记。",),
    )


def _chart(rows: EventRows, today: date) -> Chart:
    """Draw how many took part, month by month of the year; what is still to come is left blank."""
    values = dict.fromkeys(months_of(rows.period), 0)
    for event in rows.events:
        if event.held_on is not None:
            values[event.held_on.replace(day=1)] += attendance(event)
    labels = tuple(f"{first.month}月" for first in values)
    counted = tuple(None if first > today else float(value) for first, value in values.items())
    return Chart(ChartKind.BAR, "各月文化活动参加人次", labels, (("人次", counted),), unit="人次", height=56)


def _pictures(desk: Desk, rows: EventRows) -> tuple[Photo, ...]:
    """Return the year's pictures in the order of their days: one of every event before a second of any.

    Where there are too many, the festivals' come before the others'.
    """
    by_event: dict[int, list[Picture]] = {}
    for picture in pictures_of(desk.store, *(event.id for event in rows.events)):
        by_event.setdefault(picture.event_id, []).append(picture)
    wanted = [
        (turn, event.festival not in FOUR_FESTIVALS, at, event, picture)
        for at, event in enumerate(rows.events)
        for turn, picture in enumerate(by_event.get(event.id, []))
    ]
    chosen = sorted(wanted, key=lambda each: each[:3])[:MOST_PICTURES]
    chosen.sort(key=lambda each: (each[2], each[0]))
    made = []
    for _, _, _, event, picture in chosen:
        (photo,) = photos_of(desk.store, [picture])
        made.append(Photo(photo.data, photo.width, photo.height, _caption(event, picture)))
    return tuple(made)


def _caption(event: Event, picture: Picture) -> str:
    day = "" if event.held_on is None else day_in_words(event.held_on)
    caption = f"：{picture.caption}" if picture.caption else ""
    return f"{day}　{event.title}{caption}".strip()


def _partners(rows: EventRows) -> str:
    """Return the partners of a year, most frequent first, as the end of a sentence."""
    counted: dict[str, int] = {}
    for event in rows.events:
        for partner in event.partners:
            counted[partner.name] = counted.get(partner.name, 0) + 1
    names = sorted(counted, key=lambda name: -counted[name])
    if not names:
        return ""
    more = "等" if len(names) > _NAMED_PARTNERS else ""
    return f"，协办单位有{'、'.join(names[:_NAMED_PARTNERS])}{more}"


def _festivals(rows: EventRows, today: date) -> str:
    """Return what was held for each festival, and which one that is over had nothing."""
    held = {event.festival: event for event in first_of_festivals(rows)}
    said = [f"{name}举办{held[name].title}" for name in FOUR_FESTIVALS if name in held]
    missed = [name for name in FOUR_FESTIVALS if name not in held and _over(name, rows.period, today)]
    sentences = ["，".join(said) + "。"] if said else []
    sentences += [f"{'、'.join(missed)}没有登记主题活动。"] if missed else []
    return "".join(sentences)


def _over(festival: str, period: Period, today: date) -> bool:
    day = festival_day(festival, period.year)
    return day in period and day < today
