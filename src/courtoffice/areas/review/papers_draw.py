"""The list of a draw on paper (案件评查抽取清单): its rule and seed, and the cases with who reviews them."""

from __future__ import annotations

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.draw_work import cases_of, reviewers_of
from courtoffice.areas.review.records_cases import Draw
from courtoffice.official_paper import day_in_words, signed_paper
from courtoffice.paper.document import Align, Column, Document, Item, Paragraph, Table
from courtoffice.register import Desk

_DIGITS = 16


def draw_list(desk: Desk, draw: Draw) -> Document:
    """Return the list of a stored draw: what anyone needs to repeat it, and its cases."""
    people = roster(desk.store)
    cases = {case.id: case for case in cases_of(desk.store, draw)}
    reviewers = reviewers_of(desk.store, draw.id)
    rows = []
    for item in draw.cases:
        case = cases.get(item.case_id or 0)
        cells = (
            str(item.position),
            case.case_number if case is not None else "（已删除）",
            people.label(case.judge_id or 0) if case is not None else "",
            people.department_name(case.department_id) if case is not None else "",
            item.basis + (f"（{item.reason}）" if item.reason else ""),
            people.label(reviewers.get(item.case_id or 0, 0)),
        )
        rows.append(Item((cells,)))
    return signed_paper(
        desk, f"{draw.name}清单", (*_words(draw), _table(tuple(rows))), day=draw.drawn_on or desk.today
    )


def draw_name(desk: Desk, draw: Draw) -> str:
    """Return what a file of the list is called."""
    return f"{draw.name}清单"


def _words(draw: Draw) -> tuple[Paragraph, ...]:
    drawn_on = day_in_words(draw.drawn_on) if draw.drawn_on is not None else ""
    seed = f"随机种子：{draw.seed}；" if draw.seed else ""
    check = f"案件池校验值：{draw.checksum[:_DIGITS]}。" if draw.checksum else ""
    by = f"，由{draw.drawn_by}抽取" if draw.drawn_by else ""
    return (
        Paragraph((draw.rule or "抽取规则没有登记。",), lead="抽取规则："),
        Paragraph(
            (
                f"{drawn_on}{by}，案件池{draw.pool_size or 0}件，抽取{len(draw.cases)}件。{seed}{check}"
                "用同一规则和种子从同一案件池重抽，结果相同。",
            ),
            lead="抽取情况：",
        ),
    )


def _table(rows: tuple[Item, ...]) -> Table:
    centre = Align.CENTRE
    return Table(
        columns=(
            Column("序号", 12, fixed=True, align=centre),
            Column("案号", 1.6),
            Column("承办法官", 20, fixed=True, align=centre, names=True),
            Column("部门", 1.1),
            Column("抽取方式", 24, fixed=True, align=centre),
            Column("评查人", 20, fixed=True, align=centre, names=True),
        ),
        body=rows,
        title="抽取案件",
        empty="没有抽到案件",
    )
