"""The tables of events and retired officers' activities, for the yearly summary and the events report."""

from __future__ import annotations

from courtoffice.areas.events.figures import figures
from courtoffice.areas.events.records import Event, RetiredActivity
from courtoffice.areas.events.rows import EventRows, event_rows
from courtoffice.areas.events.rules import attendance
from courtoffice.cells import hundredths
from courtoffice.figure import Figure
from courtoffice.official_paper import day_in_cell
from courtoffice.paper.document import Align, Annex, Block, Column, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 文体、老干部活动表 of a period, or nothing where nothing was held.

    The annex bears the number 0; whoever puts it into a paper numbers it.
    """
    rows = event_rows(desk.store, period, desk.today)
    counted = {figure.key: figure for figure in figures(rows)}
    blocks: list[Block] = []
    if rows.events:
        blocks.append(events_table(rows, counted))
    if rows.retired:
        blocks.append(retired_table(rows, counted))
    return (Annex(0, f"{period.label}文体、老干部活动表", tuple(blocks)),) if blocks else ()


def _columns(*columns: Column) -> tuple[Column, ...]:
    return (
        Column("序号", 11, fixed=True, align=Align.CENTRE),
        Column("日期", 22, fixed=True, align=Align.CENTRE),
        *columns,
        Column("人次", 14, fixed=True, align=Align.RIGHT),
        Column("经费", 18, fixed=True, align=Align.RIGHT),
    )


def events_table(rows: EventRows, counted: dict[str, Figure]) -> Table:
    """Return the table of a period's events; ``counted`` are its figures by key."""
    return Table(
        columns=_columns(
            Column("活动名称", 2.6),
            Column("节日"),
            Column("协办单位", 1.6),
        ),
        body=tuple(Item((_event(at, event),)) for at, event in enumerate(rows.events, start=1)),
        title="文体活动",
        total=(
            "",
            "合计",
            FigureRun(counted["events.events"], unit=True),
            FigureRun(counted["events.festivals"], unit=True),
            FigureRun(counted["events.co_organised"], unit=True),
            FigureRun(counted["events.attendances"]),
            FigureRun(counted["events.cost"]),
        ),
        unit="单位：人次、元",
        notes=("注：节日一栏的合计为四个节日中开展了活动的个数。",),
    )


def _event(at: int, event: Event) -> tuple[str, ...]:
    partners = "、".join(partner.name for partner in event.partners)
    return (
        str(at),
        day_in_cell(event.held_on),
        event.title,
        event.festival,
        partners,
        str(attendance(event)),
        _money(event.cost),
    )


def retired_table(rows: EventRows, counted: dict[str, Figure]) -> Table:
    """Return the table of what was done for retired officers; ``counted`` are the period's figures by key."""
    visits, visited = counted["events.retired_visits"], counted["events.retired_visited"]
    held, attended = counted["events.retired_activities"], counted["events.retired_attendances"]
    return Table(
        columns=_columns(
            Column("类别", 0.8),
            Column("内容", 2.6),
            Column("事由", 0.8),
        ),
        body=tuple(Item((_activity(at, item),)) for at, item in enumerate(rows.retired, start=1)),
        title="老干部活动与慰问",
        total=(
            "",
            "合计",
            "",
            "",
            "",
            FigureRun(counted["events.retired_people"]),
            FigureRun(counted["events.retired_cost"]),
        ),
        unit="单位：人次、元",
        notes=(
            f"注：慰问走访{visits.text()}次、{visited.text()}人次；"
            f"其他活动{held.text()}次、{attended.text()}人次。",
        ),
    )


def _activity(at: int, item: RetiredActivity) -> tuple[str, ...]:
    return (
        str(at),
        day_in_cell(item.held_on),
        item.kind,
        item.title,
        item.festival,
        str(attendance(item)),
        _money(item.cost),
    )


def _money(cost: int | None) -> str:
    return "" if cost is None else hundredths(cost)
