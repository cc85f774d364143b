"""The paper 岗位责任制考核结果: places and classes of the departments, with columns to sign in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.posts.figures import figures
from courtoffice.areas.posts.locks import ASSESSMENT, closing_of
from courtoffice.areas.posts.matrix import OWN, REVIEWED, Line, Matrix
from courtoffice.areas.posts.records import Closing, PostItem
from courtoffice.areas.posts.rows import post_rows
from courtoffice.areas.posts.score_sheet import read_matrix, year_standards
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_words, signed_paper, told_by
from courtoffice.paper.document import Align, Annex, Cell, Column, Document, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_SIGN_ROW_MM = 11.0
_WORST = 3
_WIDE = 7


def post_results(desk: Desk, period: Period) -> Document:
    """Return the results of a year's assessment (岗位责任制考核结果).

    Raises Refused when no department has a reviewed score.
    """
    store, year = desk.store, period.year
    every = [read_matrix(store, standard) for standard in year_standards(store, year)]
    matrices = [found for found in every if any(line.rank for line in found.lines)]
    if not matrices:
        raise Refused(f"{year}年还没有复核分，写不出考核结果。请先在“考核打分”里录入，或换一个年度。")
    people = roster(store)
    closing = closing_of(store, year, ASSESSMENT)
    text = told_by(
        desk,
        "posts_results.txt",
        figures(post_rows(store, period, desk.today)),
        {"年": f"{year}年", "审定": decided(closing)},
        lists={
            "名次": tuple(_places(each, people) for each in matrices),
            "失分": tuple(_lost(each) for each in matrices),
        },
        period=period,
    )
    title = f"{year}年度岗位责任制考核结果"
    annexes = list(_annexes(matrices, people, year))
    sublines = () if closing is not None else (f"（尚未办结，截至{day_in_words(desk.today)}）",)
    day = closing.closed_on if closing is not None else None
    return signed_paper(desk, title, text, annexes, sublines=sublines, day=day)


def decided(closing: Closing | None) -> str:
    """Return in words that a year's result was decided by somebody, "" while it is open."""
    return f"，经{closing.decided_by}审定" if closing is not None and closing.decided_by else ""


def _ranked(each: Matrix) -> list[Line]:
    """Return the departments with a place, the best first."""
    return sorted((line for line in each.lines if line.rank is not None), key=lambda line: line.rank or 0)


def _places(each: Matrix, people: Roster) -> str:
    """Return the places of a class in one paragraph."""
    rows = _ranked(each)
    ranks = [line.rank for line in rows]
    parts = [
        f"{'并列' if ranks.count(line.rank) > 1 else ''}第{line.rank}名"
        f"{people.department_name(line.department_id)}"
        f"，{'，'.join(filter(None, (_points(line.sheet.total) + '分', _result(each, line))))}"
        for line in rows
    ]
    return f"{each.standard.kind}部门：{'；'.join(parts)}。"


def _result(each: Matrix, line: Line) -> str:
    """Return the class that a department earned; while items are not reviewed it has earned none yet."""
    waiting = len(each.missing(line))
    return f"{waiting}项待复核" if waiting else line.sheet.result


def _lost(each: Matrix) -> str:
    """Return the items of a class at which the departments lost most of what could be had."""
    rows = _ranked(each)
    lost: list[tuple[float, PostItem, int]] = []
    for item in each.items:
        scored = [points for line in rows if (points := line.value(item.id, REVIEWED)) is not None]
        gone = sum(max((item.points or 0) - points, 0) for points in scored)
        if gone and scored and item.points:
            lost.append((gone / (item.points * len(scored)), item, gone))
    worst = sorted(lost, key=lambda found: -found[0])[:_WORST]
    if not worst:
        return f"{each.standard.kind}部门各项目均得满分。"
    parts = [f"{item.name}共失{hundredths(gone)}分" for _, item, gone in worst]
    return f"{each.standard.kind}部门：{'，'.join(parts)}。"


def _annexes(matrices: Sequence[Matrix], people: Roster, year: int) -> Iterator[Annex]:
    yield Annex(0, f"{year}年度岗位责任制考核结果表", (_result_table(matrices, people),))
    for each in matrices:
        title = f"{year}年度{each.standard.kind}部门考核得分明细表"
        wide = len(each.items) > _WIDE
        yield Annex(0, title, (_score_table(each, people),), landscape=wide)
    reasons = [row for each in matrices for row in _reasons(each, people)]
    if reasons:
        yield Annex(0, f"{year}年度岗位责任制考核扣分加分情况表", (_reason_table(reasons),))


def _result_table(matrices: Sequence[Matrix], people: Roster) -> Table:
    """Make the table of results: a group a class, columns for two to sign in."""
    groups = []
    for each in matrices:
        items = tuple(
            Item(
                (
                    (
                        str(line.rank),
                        people.department_name(line.department_id),
                        _points(line.sheet.self_total),
                        _points(line.sheet.total),
                        _result(each, line),
                        "",
                        "",
                    ),
                )
            )
            for line in _ranked(each)
        )
        groups.append(Group(f"{each.standard.kind}部门（{len(items)}个）", items))
    return Table(
        columns=(
            Column("名次", 12, fixed=True, align=_CENTRE),
            Column("部门", 2.0),
            Column("自评总分", 19, fixed=True, align=_CENTRE),
            Column("复核总分", 19, fixed=True, align=_CENTRE),
            Column("等次", 15, fixed=True, align=_CENTRE),
            Column("部门负责人签字", 29, fixed=True),
            Column("分管领导签字", 29, fixed=True),
        ),
        body=tuple(groups),
        unit="单位：分",
        row_height=_SIGN_ROW_MM,
        notes=("注：名次按复核总分在同类部门中排列，总分相同的名次相同。",),
    )


def _score_table(each: Matrix, people: Roster) -> Table:
    """Make the table of reviewed scores by item; the row of points says what could be had."""
    full: tuple[Cell, ...] = (
        "分值",
        *(_points(item.points) for item in each.items),
        _points(each.standard.full_points),
    )
    rows = [
        (
            people.department_name(line.department_id),
            *(_points(line.value(item.id, REVIEWED)) for item in each.items),
            _points(line.sheet.total),
        )
        for line in _ranked(each)
    ]
    return Table(
        columns=(
            Column("部门", 2.2),
            *(Column(item.name, align=_CENTRE) for item in each.items),
            Column("总分", align=_CENTRE),
        ),
        body=(Item((full,)), *(Item((row,)) for row in rows)),
        unit="单位：分",
        landscape=len(each.items) > _WIDE,
    )


def _reasons(each: Matrix, people: Roster) -> Iterator[tuple[Cell, ...]]:
    for line in _ranked(each):
        for item in each.items:
            score = line.scores.get(item.id)
            if score is not None and score.reason:
                name = people.department_name(line.department_id)
                own, reviewed = line.value(item.id, OWN), line.value(item.id, REVIEWED)
                yield name, item.name, _points(own), _points(reviewed), score.reason


def _reason_table(rows: Sequence[tuple[Cell, ...]]) -> Table:
    return Table(
        columns=(
            Column("部门", 1.6),
            Column("考核项目", 1.4),
            Column("自评", 15, fixed=True, align=_CENTRE),
            Column("复核", 15, fixed=True, align=_CENTRE),
            Column("理由", 2.6),
        ),
        body=tuple(Item((row,)) for row in rows),
        unit="单位：分",
    )


def _points(points: int | None) -> str:
    return "" if points is None else hundredths(points)
