"""The paper 年度考核情况: how many got which grade, and the list of officers with their grades."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.posts.evaluations import EvaluationSheet, Line, read_evaluations
from courtoffice.areas.posts.figures import figures
from courtoffice.areas.posts.locks import EVALUATION, closing_of
from courtoffice.areas.posts.papers import NO_DEPARTMENT, grade_table
from courtoffice.areas.posts.papers_results import decided
from courtoffice.areas.posts.rows import post_rows
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_words, signed_paper, told_by
from courtoffice.paper.document import Align, Annex, Column, Document, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE


def evaluation_report(desk: Desk, period: Period) -> Document:
    """Return the report on a year's evaluation (年度考核情况) with the list of grades.

    What the conduct records say is left out. Raises Refused while no grade is final.
    """
    store, year = desk.store, period.year
    sheet = read_evaluations(store, period, desk.today)
    graded = [line for line in sheet.lines if line.evaluation.grade]
    if not graded:
        raise Refused(f"{year}年还没有确定等次。请先在“统一测评”里按决定确定等次，或换一个年度。")
    rows = post_rows(store, period, desk.today)
    closing = closing_of(store, year, EVALUATION)
    text = told_by(
        desk,
        "posts_evaluation.txt",
        figures(rows),
        {
            "年": f"{year}年",
            "审定": decided(closing) or _by_decision(graded),
            "应考": _still_open(sheet),
            "名额": _quota_words(sheet),
        },
        period=period,
    )
    annexes = (
        Annex(0, f"{year}年度考核等次汇总表", (grade_table(rows, desk),)),
        Annex(0, f"{year}年度考核等次名单", (_grades(graded, roster(store), period.last),)),
    )
    sublines = () if closing is not None else (f"（尚未办结，截至{day_in_words(desk.today)}）",)
    day = closing.closed_on if closing is not None else None
    return signed_paper(desk, f"{year}年度考核情况", text, annexes, sublines=sublines, day=day)


def _by_decision(graded: list[Line]) -> str:
    """Return who decided the grades when they all come from one decision, "" otherwise."""
    bodies = {line.evaluation.decided_by for line in graded}
    return f"，经{bodies.pop()}研究决定" if len(bodies) == 1 and "" not in bodies else ""


def _still_open(sheet: EvaluationSheet) -> str:
    waiting = sum(1 for line in sheet.lines if not line.evaluation.grade)
    return f"另有{waiting}人尚未确定等次。" if waiting else ""


def _quota_words(sheet: EvaluationSheet) -> str:
    """Return the cap on 优秀 and whether it was kept, in words of a paper."""
    quota = sheet.final_quota
    kept = f"超出{quota.over}人" if quota.over else "没有超出规定比例"
    return (
        f"参加考核{quota.taking_part}人，优秀等次比例不超过{quota.share}%，名额最多{quota.allowed}人，"
        f"实际{quota.excellent}人，{kept}。"
    )


def _grades(graded: list[Line], people: Roster, day: date) -> Table:
    """Make the list of grades: a group a department, the officers in the court's order."""
    groups: dict[str, list[Item]] = {}
    for at, line in enumerate(graded, start=1):
        evaluation = line.evaluation
        posting = people.posting_on(line.officer_id, day)
        cells = (
            str(at),
            name_of(people, line.officer_id),
            "" if posting is None else posting.post,
            evaluation.grade,
            evaluation.reason,
        )
        name = people.department_name(evaluation.department_id) or NO_DEPARTMENT
        groups.setdefault(name, []).append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 12, fixed=True, align=_CENTRE),
            Column("姓名", 24, fixed=True, align=_CENTRE, names=True),
            Column("职务", 1.2),
            Column("等次", 22, fixed=True, align=_CENTRE),
            Column("备注", 1.4),
        ),
        body=tuple(Group(f"{name}（{len(items)}人）", tuple(items)) for name, items in groups.items()),
    )
