"""The score sheet of one department (部门考核评分表), to be signed: items, scores, reasons."""

from __future__ import annotations

from collections.abc import Iterator

from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.matrix import ordered_items
from courtoffice.areas.posts.records import PostItem, PostStandard, Score, Sheet
from courtoffice.areas.posts.rows import standards
from courtoffice.areas.posts.rules import most_of, totalled
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import Align, Cell, Column, Document, Form, FormCell, Group, Item, Table
from courtoffice.paper.sheets.sign_in import DATE_BLANK, LINE_MM, label, pairs
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_SIGN_MM = 22.0
_ROW_MM = 9.0


def score_paper(desk: Desk, sheet: Sheet) -> Document:
    """Return the score sheet of a department. Raises Refused when its standard is gone."""
    standard = next((item for item in standards(desk.store) if item.id == sheet.standard_id), None)
    if standard is None:
        raise Refused("这张考核表还没有考核标准，请先选择考核标准再打印。")
    court, office = court_names(desk)
    title = f"{sheet.year}年度部门岗位责任制考核评分表"
    return Document(
        title=title,
        blocks=(
            _head(desk, sheet, standard),
            _table(totalled(sheet, standard), standard),
            _signatures(desk, sheet),
        ),
        sublines=(f"（{court}）",),
        author=court + office,
        subject=score_name(desk, sheet),
    )


def score_name(desk: Desk, sheet: Sheet) -> str:
    """Return what a file of the score sheet is called."""
    return f"{desk.name('department', sheet.department_id)}{sheet.year}年度考核评分表"


def _head(desk: Desk, sheet: Sheet, standard: PostStandard) -> Form:
    return Form(
        widths=(1.0, 3, 1.0, 2),
        rows=(
            pairs(
                ("部　门", desk.name("department", sheet.department_id)),
                ("类　别", f"{standard.kind}部门"),
            ),
        ),
        heights=(LINE_MM,),
    )


def _table(sheet: Sheet, standard: PostStandard) -> Table:
    """Make the table of items, grouped as the standard groups them, with the totals in the last row."""
    scores = {score.item_id: score for score in sheet.scores}
    total: tuple[Cell, ...] = (
        "",
        "合计",
        _points(standard.full_points),
        _points(sheet.self_total),
        _points(sheet.total),
        f"等次：{sheet.result}" if sheet.result else "",
    )
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("考核项目及评分办法", 2.6),
            Column("分值", 14, fixed=True, align=_CENTRE),
            Column("自评分", 15, fixed=True, align=_CENTRE),
            Column("复核分", 15, fixed=True, align=_CENTRE),
            Column("理由和依据材料", 1.8),
        ),
        body=tuple(_parts(standard, scores)),
        total=total,
        unit="单位：分",
        row_height=_ROW_MM,
    )


def _parts(standard: PostStandard, scores: dict[int | None, Score]) -> Iterator[Item | Group]:
    groups: dict[str, list[Item]] = {}
    for at, item in enumerate(ordered_items(standard), start=1):
        groups.setdefault(item.group_name, []).append(Item((_row(at, item, scores.get(item.id)),)))
    for name, items in groups.items():
        if name:
            yield Group(name, tuple(items))
        else:
            yield from items


def _row(number: int, item: PostItem, score: Score | None) -> tuple[Cell, ...]:
    bonus = f"（最多{hundredths(most_of(item))}分）" if most_of(item) > (item.points or 0) else ""
    return (
        str(number),
        "：".join(filter(None, (item.name + bonus, item.guidance))),
        _points(item.points),
        "" if score is None else _points(score.self_points),
        "" if score is None else _points(score.points),
        "" if score is None else "；".join(filter(None, (score.reason.rstrip("。"), score.evidence))),
    )


def _signatures(desk: Desk, sheet: Sheet) -> Form:
    """The columns to sign in: the head of the department, who checked, the supervising leader."""
    people = roster(desk.store)
    department = people.departments.get(sheet.department_id or 0)
    supervisor = desk.name("officer", department.supervisor_id) if department is not None else ""
    signers = (
        ("部门负责人", desk.name("officer", sheet.self_signed_by_id), sheet.self_signed_on),
        ("复核人", desk.name("officer", sheet.reviewed_by_id), sheet.reviewed_on),
        ("分管院领导", supervisor, None),
    )
    return Form(
        widths=(1, 1, 1),
        rows=(
            tuple(label(f"{role}{'（' + name + '）' if name else ''}签字") for role, name, _ in signers),
            tuple(FormCell("") for _ in signers),
            tuple(
                FormCell(DATE_BLANK if day is None else day_in_words(day), align=_CENTRE)
                for _, _, day in signers
            ),
        ),
        heights=(LINE_MM, _SIGN_MM, LINE_MM),
    )


def _points(points: int | None) -> str:
    return "" if points is None else hundredths(points)
