"""The paper 督办情况通报: how the supervised matters stand, by colour, by department, and one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courtoffice.areas.matters.alerts import Alert, alert_on, alert_words
from courtoffice.areas.matters.figures import figures
from courtoffice.areas.matters.records import Matter
from courtoffice.areas.matters.registers import latest_progress, source_of
from courtoffice.areas.matters.rows import MatterRows, matter_rows
from courtoffice.areas.matters.rules import open_on
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.official_paper import day_in_cell, day_in_words, signed_paper, told_by
from courtoffice.paper.document import Align, Annex, Column, Document, FigureRun, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_GROUPS = (
    (Alert.RED, "红色（已逾期）"),
    (Alert.YELLOW, "黄色（临近时限）"),
    (Alert.BLUE, "蓝色（提醒）"),
    (Alert.NONE, "在期限内"),
)
_NO_DEPARTMENT = "未定部门"


def matters_bulletin(desk: Desk, period: Period) -> Document:
    """Return the bulletin on the supervised matters of a month or year (督办情况通报).

    Raises Refused when none was in hand in the period.
    """
    rows = matter_rows(desk.store, period, desk.today)
    counted = figures(rows)
    if not rows.counted():
        raise Refused(f"{period.label}没有督办事项，写不出督办情况通报。请先登记，或换一个时间。")
    before = figures(matter_rows(desk.store, period.previous_year(), desk.today))
    late = _late_departments(desk, rows)
    words = {"年月": period.label, "截至": day_in_words(rows.as_of), "逾期部门": late}
    text = told_by(desk, "matters_bulletin.txt", counted, words, before)
    by_key = {figure.key: figure for figure in counted}
    return signed_paper(desk, f"{period.label}督办情况通报", text, list(_annexes(desk, rows, by_key)))


def _annexes(desk: Desk, rows: MatterRows, counted: dict[str, Figure]) -> Iterator[Annex]:
    yield Annex(0, f"{rows.period.label}督办事项分部门统计表", (_departments(desk, rows, counted),))
    if any(open_on(matter, rows.as_of) for matter in rows.counted()):
        yield Annex(0, "在办督办事项一览表", (_open(desk, rows, counted),))
    if closed := [matter for matter in rows.counted() if not open_on(matter, rows.as_of)]:
        yield Annex(0, "已办结督办事项一览表", (_closed(desk, rows, closed, counted),))


def _departments(desk: Desk, rows: MatterRows, counted: dict[str, Figure]) -> Table:
    """Make the table of departments with closed and open matters and the colours of these."""
    by_department: dict[int | None, list[Matter]] = {}
    for matter in rows.counted():
        by_department.setdefault(matter.department_id, []).append(matter)
    order = [row for row in (*desk.names("department"), None) if row in by_department]
    items = []
    for department in order:
        matters = by_department[department]
        open_ = [matter for matter in matters if open_on(matter, rows.as_of)]
        numbers = [len(matters), len(matters) - len(open_), len(open_), *_colours(rows, open_)]
        name = desk.name("department", department) or _NO_DEPARTMENT
        items.append(Item(((name, *map(str, numbers)),)))
    keys = ("total", "closed", "open", "red", "yellow", "blue")
    return Table(
        columns=(
            Column("牵头部门", 46, fixed=True),
            *(Column(head, 1, align=_CENTRE) for head in ("合计", "已办结", "在办", "红色", "黄色", "蓝色")),
        ),
        body=tuple(items),
        total=("合计", *(FigureRun(counted[f"matters.{key}"]) for key in keys)),
        unit="单位：件",
        notes=(_dated(rows),),
    )


def _colours(rows: MatterRows, matters: Iterable[Matter]) -> list[int]:
    found = [alert_on(matter, rows.as_of, rows.limits) for matter in matters]
    return [found.count(colour) for colour in (Alert.RED, Alert.YELLOW, Alert.BLUE)]


def _open(desk: Desk, rows: MatterRows, counted: dict[str, Figure]) -> Table:
    """Make the list of matters in hand, the red ones first."""
    groups = []
    for colour, name in _GROUPS:
        matters = [
            matter
            for matter in rows.counted()
            if open_on(matter, rows.as_of) and alert_on(matter, rows.as_of, rows.limits) is colour
        ]
        matters.sort(key=lambda matter: (str(matter.due_on), matter.id))
        items = tuple(Item((_open_row(desk, rows, at, matter),)) for at, matter in enumerate(matters, 1))
        if items:
            groups.append(Group(f"{name}　{len(items)}件", items))
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("督办事项", 2.0),
            Column("责任单位", 1.2),
            Column("责任领导", 18, fixed=True, align=_CENTRE, names=True),
            Column("要求", 1.6),
            Column("完成时限", 23, fixed=True, align=_CENTRE),
            Column("剩余", 20, fixed=True, align=_CENTRE),
            Column("最近进展", 2.0),
        ),
        body=tuple(groups),
        total=("", "在办合计", FigureRun(counted["matters.open"], unit=True), "", "", "", "", ""),
        notes=(_dated(rows),),
        landscape=True,
    )


def _open_row(desk: Desk, rows: MatterRows, at: int, matter: Matter) -> tuple[str, ...]:
    _, _, left = alert_words(matter, rows.as_of, rows.limits).partition("　")
    return (
        str(at),
        matter.title,
        desk.name("department", matter.department_id),
        desk.name("officer", matter.leader_id),
        matter.demand,
        day_in_cell(matter.due_on),
        left,
        latest_progress(matter, rows.as_of),
    )


def _closed(desk: Desk, rows: MatterRows, matters: list[Matter], counted: dict[str, Figure]) -> Table:
    items = []
    for at, matter in enumerate(matters, start=1):
        cells = (
            str(at),
            matter.title,
            source_of(matter, day_in_cell),
            desk.name("department", matter.department_id),
            day_in_cell(matter.due_on),
            day_in_cell(matter.closed_on),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("督办事项", 2.0),
            Column("出处", 1.4),
            Column("责任单位", 1.2),
            Column("完成时限", 23, fixed=True, align=_CENTRE),
            Column("办结日期", 23, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        total=("", "办结合计", FigureRun(counted["matters.closed"], unit=True), "", "", ""),
        notes=(f"注：办理情况截至{day_in_words(rows.as_of)}。",),
    )


def _dated(rows: MatterRows) -> str:
    return (
        f"注：办理情况截至{day_in_words(rows.as_of)}；距完成时限{rows.limits.blue}天以内为蓝色，"
        f"{rows.limits.yellow}天以内为黄色，逾期为红色。"
    )


def _late_departments(desk: Desk, rows: MatterRows) -> str:
    """Return the departments with matters past their limit, as a list of names."""
    late = {
        matter.department_id
        for matter in rows.counted()
        if alert_on(matter, rows.as_of, rows.limits) is Alert.RED and matter.department_id is not None
    }
    return "、".join(name for row, name in desk.names("department").items() if row in late)
