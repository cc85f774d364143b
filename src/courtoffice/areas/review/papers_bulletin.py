"""The monthly bulletin of case review (月度案件质量评查通报), to all departments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from courtoffice.areas.review.charts import problem_chart
from courtoffice.areas.review.figures import figures
from courtoffice.areas.review.papers import measures_table, measures_taken
from courtoffice.areas.review.papers_lists import (
    Listed,
    bad_cases,
    case_table,
    key_cases,
    objection_table,
    problem_table,
    rectification_table,
)
from courtoffice.areas.review.papers_month import month_key, overall_table, read_month, words_of
from courtoffice.areas.review.papers_results import (
    JUDGES,
    department_parts,
    judge_parts,
    results_table,
    type_parts,
)
from courtoffice.areas.review.records_measures import Bulletin
from courtoffice.areas.review.settings_measures import RANKED
from courtoffice.official_paper import signed_paper, told_by
from courtoffice.paper.document import Annex, Block, Document
from courtoffice.period import Period
from courtoffice.register import Desk

_TITLE = "案件质量评查通报"


def review_bulletin(desk: Desk, period: Period) -> Document:
    """Return the bulletin of a month, with its number, title and day where it is registered.

    Judges stand in roster order, and nobody is ranked unless the court has set it so. A month without any
    reviewed case has a bulletin too, which says so.
    """
    listed = read_month(desk, period)
    kept = desk.store.load(Bulletin, "month = ?", (month_key(period),), "number DESC")
    issued = kept[0] if kept else Bulletin()
    words = words_of(listed, desk)
    text = told_by(desk, "review_bulletin.txt", figures(listed.rows), words, period=period)
    paper = signed_paper(
        desk,
        issued.title.strip() or f"{period.label}{_TITLE}",
        text,
        tuple(_annexes(listed, desk)),
        sublines=(f"（{period.first.year}年第{issued.number}期）",) if issued.number else (),
        day=issued.issued_on,
    )
    return replace(paper, addressee="各部门：")


def _annexes(listed: Listed, desk: Desk) -> Iterator[Annex]:
    """Make the annexes: each only where there is something in it."""
    rows, lead = listed.rows, listed.rows.period.label
    if rows.reviews:
        yield Annex(0, f"{lead}案件质量评查结果统计表", tuple(_results(listed, desk)))
    if any(rows.in_force.values()):
        problems = (problem_table(listed), problem_chart(rows))
        yield Annex(0, f"{lead}案件质量评查问题分类统计表", problems)
    if bad := bad_cases(rows):
        yield Annex(0, f"{lead}瑕疵、不合格案件一览表", (case_table(listed, bad),), landscape=True)
    if always := key_cases(rows):
        table = case_table(listed, always, key=True)
        yield Annex(0, f"{lead}重点评查案件一览表", (table,), landscape=True)
    if after := tuple(_after(listed, desk)):
        yield Annex(0, f"{lead}异议、整改和处理情况表", after)


def _results(listed: Listed, desk: Desk) -> Iterator[Block]:
    rows, ranked = listed.rows, desk.store.settings.value(RANKED)
    yield replace(overall_table(desk, rows, listed.digits), title="全院汇总")
    order = "名次按平均分排列，平均分相同的名次相同。" if ranked else "按人员名册排列，不作排名。"
    tables = (
        (
            "按部门",
            "部门",
            department_parts(rows, desk),
            "部门按案件承办部门统计，各率以本部门评查件数为分母。",
        ),
        (f"按{JUDGES}", JUDGES, judge_parts(rows, desk), order),
        ("按案件类型", "案件类型", type_parts(rows), "等次和得分均为最终结果。"),
    )
    for title, head, parts, note in tables:
        by_place = ranked and title != "按案件类型"
        made = results_table(rows, parts, head, listed.digits, ranked=by_place)
        yield replace(made, title=title, notes=(f"注：{note}",))


def _after(listed: Listed, desk: Desk) -> Iterator[Block]:
    objections = objection_table(listed)
    if objections.body:
        yield objections
    if listed.due:
        yield rectification_table(listed)
    if taken := measures_taken(listed.rows):
        yield replace(measures_table(taken, desk), title="处理情况")
