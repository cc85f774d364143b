"""The tables of study that the yearly summary annexes: sessions by month, papers and awards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from courtoffice.areas.study.figures import figures
from courtoffice.areas.study.figures_awards import GRADE_KEYS, LEVEL_KEYS
from courtoffice.areas.study.records import BRANCH
from courtoffice.areas.study.records_awards import (
    GRADES,
    LEVELS,
    Contest,
    ContestAward,
    PaperAward,
    ResearchPaper,
)
from courtoffice.areas.study.registers_awards import author_names, award_text, contest_award_text
from courtoffice.areas.study.rows import StudyRows, study_rows
from courtoffice.court import RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.official_paper import day_in_cell
from courtoffice.paper.document import Align, Annex, Block, Column, FigureRun, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.wording import Remark, nobody_entered

_MONTHLY = (
    ("党组中心组", "study.centre_group_sessions"),
    ("全院干警", "study.all_officers_sessions"),
    ("支部", "study.branch_sessions"),
    ("应到", "study.expected"),
    ("实到", "study.attendances"),
    ("出席率", "study.attendance_rate"),
    ("补学", "study.made_up"),
    ("待补学", "study.make_up_owed"),
)
"""The columns of the monthly table with the figures that they print."""
R = TypeVar("R", ResearchPaper, Contest)
Award = TypeVar("Award", PaperAward, ContestAward)


@dataclass(frozen=True)
class _Told:
    """What the tables are made from."""

    desk: Desk
    rows: StudyRows
    figures: Mapping[str, Figure]
    digits: int

    def run(self, key: str, *, unit: bool = False) -> FigureRun:
        return FigureRun(self.figures[key], self.digits, unit)


def remarks(desk: Desk, period: Period) -> list[Remark]:
    """Return what whoever makes a paper should know: sessions that count though nobody is entered.

    Not every court keeps the attendance of its branches.
    """
    sessions = study_rows(desk.store, period, desk.today).sessions
    bare = (session for session in sessions if session.body != BRANCH and not session.attendance)
    return nobody_entered("学习", "考勤", (session.held_on for session in bare))


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 学习情况统计表 and 调研论文及获奖情况表 of a period, each only where there is something in it.

    The annexes bear the number 0; whoever puts them into a paper numbers them.
    """
    rows = study_rows(desk.store, period, desk.today)
    told = _Told(desk, rows, _by_key(rows), desk.store.settings.value(RATE_DIGITS))
    found = []
    if rows.sessions:
        found.append(Annex(0, f"{period.label}学习情况统计表", (_monthly(told),)))
    if awards := _papers_and_contests(told):
        found.append(Annex(0, f"{period.label}调研论文及获奖情况表", awards))
    return tuple(found)


def award_tables(desk: Desk, period: Period) -> tuple[Block, ...]:
    """Return the tables of 调研论文及获奖情况表: papers, contests and awards; () where there is nothing."""
    rows = study_rows(desk.store, period, desk.today)
    return _papers_and_contests(_Told(desk, rows, _by_key(rows), desk.store.settings.value(RATE_DIGITS)))


def _by_key(rows: StudyRows) -> dict[str, Figure]:
    return {figure.key: figure for figure in figures(rows)}


def _monthly(told: _Told) -> Table:
    """Make the table of sessions and attendance by month; its last row holds the period's figures.

    Months that have not begun are left out.
    """
    items = []
    months = (Period(year, month) for year, month in told.rows.months())
    for month in (month for month in months if month.first <= told.desk.today):
        of_month = _by_key(told.rows.within(month))
        cells = (of_month[key].text(told.digits) for _, key in _MONTHLY)
        items.append(Item(((month.label, *cells),)))
    heads = (Column(head, len(head) + 1, align=Align.CENTRE) for head, _ in _MONTHLY)
    return Table(
        columns=(Column("月份", 5, align=Align.CENTRE), *heads),
        body=tuple(items),
        unit="单位：次、场、人次",
        total=("合计", *(told.run(key) for _, key in _MONTHLY)),
        notes=("注：应到不含公差；出席率为实到人次占应到人次的比例；补学按原学习日期计入。",),
    )


def _papers_and_contests(told: _Told) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if papers := _listed_papers(told):
        blocks.append(_paper_table(told, papers))
    if contests := _listed_contests(told):
        blocks.append(_contest_table(told, contests))
    if told.rows.paper_awards or told.rows.contest_awards:
        blocks.append(_award_table(told))
    return tuple(blocks)


def _listed_papers(told: _Told) -> list[ResearchPaper]:
    """Return the papers of the period, and before them older ones that won an award in it."""
    awarded = {award.paper_id for award in told.rows.paper_awards}
    older = awarded - {paper.id for paper in told.rows.papers}
    return [*_by_ids(told, ResearchPaper, older, "written_on, id"), *told.rows.papers]


def _listed_contests(told: _Told) -> list[Contest]:
    """Return the contests of the period, and before them older ones whose awards were given in it."""
    awarded = {award.contest_id for award in told.rows.contest_awards}
    older = awarded - {contest.id for contest in told.rows.contests}
    return [*_by_ids(told, Contest, older, "held_on, id"), *told.rows.contests]


def _by_ids(told: _Told, record: type[R], ids: set[int], order: str) -> list[R]:
    marks = ", ".join("?" * len(ids))
    return told.desk.store.load(record, f"id IN ({marks})", sorted(ids), order)


def _paper_table(told: _Told, papers: list[ResearchPaper]) -> Table:
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=Align.CENTRE),
            Column("题目", 3.2),
            Column("作者", 1.3),
            Column("完成日期", 22, fixed=True, align=Align.CENTRE),
            Column("高质量", 14, fixed=True, align=Align.CENTRE),
            Column("报送、发表", 1.3),
            Column("获奖情况", 1.3),
        ),
        body=tuple(_paper_item(told, at, paper) for at, paper in enumerate(papers, start=1)),
        title="调研论文",
        total=(
            "",
            "合计",
            told.run("study.papers", unit=True),
            "",
            told.run("study.papers_high_quality"),
            told.run("study.papers_forwarded"),
            told.run("study.paper_awards", unit=True),
        ),
        notes=("注：合计为完成日期在本期的篇数和获奖日期在本期的项数；列有以前完成、本期获奖的论文。",),
    )


def _paper_item(told: _Told, at: int, paper: ResearchPaper) -> Item:
    won = _won(told, paper.awards)
    cells = (
        str(at),
        paper.title,
        author_names(paper, told.desk),
        day_in_cell(paper.written_on),
        "是" if paper.high_quality else "",
        "、".join(filter(None, (paper.forwarded_to, paper.published_in))),
        "、".join(map(award_text, won)),
    )
    return Item((cells,))


def _won(told: _Told, awards: Sequence[Award]) -> list[Award]:
    """Return the awards given in the period, the highest first."""
    given = (award for award in awards if award.awarded_on in told.rows.period)
    return sorted(given, key=lambda award: (LEVELS.index(award.level), GRADES.index(award.grade)))


def _contest_table(told: _Told, contests: list[Contest]) -> Table:
    items = []
    for at, contest in enumerate(contests, start=1):
        won = _won(told, contest.awards)
        cells = (
            str(at),
            contest.name,
            contest.organiser,
            contest.level,
            day_in_cell(contest.held_on),
            str(len(contest.entrants)),
            "、".join(contest_award_text(award, told.desk) for award in won),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=Align.CENTRE),
            Column("竞赛名称", 2.4),
            Column("主办单位", 1.6),
            Column("级别", 14, fixed=True, align=Align.CENTRE),
            Column("日期", 22, fixed=True, align=Align.CENTRE),
            Column("参赛人次", 16, fixed=True, align=Align.CENTRE),
            Column("获奖情况", 1.8),
        ),
        body=tuple(items),
        title="竞赛",
        total=(
            "",
            "合计",
            told.run("study.contests", unit=True),
            "",
            "",
            told.run("study.contest_entries"),
            told.run("study.contest_awards", unit=True),
        ),
    )


def _award_table(told: _Told) -> Table:
    """Make the table of awards, level by grade, every cell a figure."""
    heads = (Column(head, align=Align.CENTRE) for head in ("级别", *GRADE_KEYS, "小计"))
    groups = (
        _award_group(told, "调研论文", "study.paper_awards"),
        _award_group(told, "竞赛", "study.contest_awards"),
    )
    return Table(columns=tuple(heads), body=groups, title="获奖统计", unit="单位：项")


def _award_group(told: _Told, name: str, key: str) -> Group:
    items = []
    for level, level_end in LEVEL_KEYS.items():
        each = (told.run(f"{key}_each.{level_end}_{end}") for end in GRADE_KEYS.values())
        items.append(Item(((level, *each, told.run(f"{key}_level.{level_end}")),)))
    grades = (told.run(f"{key}_grade.{end}") for end in GRADE_KEYS.values())
    return Group(name, tuple(items), ("合计", *grades, told.run(key)))
