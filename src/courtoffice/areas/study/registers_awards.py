"""The registers of research papers and contests."""

from __future__ import annotations

from dataclasses import replace

from courtoffice.areas.people.cautions import caution_faults
from courtoffice.areas.people.records import roster
from courtoffice.areas.study.records_awards import Contest, ContestAward, PaperAward, ResearchPaper
from courtoffice.areas.study.registers import count_column, text_column
from courtoffice.areas.study.rules_awards import contest_faults, paper_faults
from courtoffice.errors import Fault
from courtoffice.late import late
from courtoffice.register import Desk, Register


def author_names(paper: ResearchPaper, desk: Desk) -> str:
    """Return the authors of a paper in their order, in one line."""
    names = (desk.name("officer", author.officer_id) or author.outsider for author in paper.authors)
    return "、".join(names)


def award_text(award: PaperAward | ContestAward) -> str:
    """Return an award in words: 市级二等奖."""
    return award.level + award.grade


def contest_award_text(award: ContestAward, desk: Desk) -> str:
    """Return an award won in a contest with its winner: 市级二等奖（张三）, or （集体）."""
    return f"{award_text(award)}（{desk.name('officer', award.officer_id) or '集体'}）"


def in_order(paper: ResearchPaper, desk: Desk) -> ResearchPaper:
    """Return a paper whose authors are numbered as they stand."""
    authors = tuple(replace(author, position=at) for at, author in enumerate(paper.authors, start=1))
    return replace(paper, authors=authors)


def paper_faults_at(paper: ResearchPaper, before: ResearchPaper | None, desk: Desk) -> list[Fault]:
    """Return the faults of a paper; authors who win an award are asked about where something is open."""
    known = {award.id for award in before.awards} if before is not None else set()
    won = [award.awarded_on for award in paper.awards if award.id not in known]
    authors = [
        (f"authors[{at}].officer_id", f"作者第{at + 1}行：", author.officer_id)
        for at, author in enumerate(paper.authors)
    ]
    asked = caution_faults(desk, won[-1], authors, "获奖") if won else []
    return [*paper_faults(paper, roster(desk.store), desk.today), *asked]


def contest_faults_at(contest: Contest, before: Contest | None, desk: Desk) -> list[Fault]:
    """Return the faults of a contest; who wins an award is asked about where something is open."""
    known = {award.id for award in before.awards} if before is not None else set()
    asked = [
        fault
        for at, award in enumerate(contest.awards)
        if award.id not in known
        for fault in caution_faults(
            desk,
            award.awarded_on,
            [(f"awards[{at}].officer_id", f"获奖第{at + 1}行：", award.officer_id)],
            "获奖",
        )
    ]
    return [*contest_faults(contest, roster(desk.store), desk.today), *asked]


PAPERS = Register(
    key="research-papers",
    title="调研论文",
    noun="调研论文",
    record=ResearchPaper,
    describe=lambda paper, desk: f"《{paper.title}》",
    order="written_on, id",
    dated_by="written_on",
    computed=(
        text_column("author_names", "作者", author_names, 10),
        text_column("award_names", "获奖", lambda paper, desk: "、".join(map(award_text, paper.awards)), 12),
        count_column("award_count", "奖项", lambda paper, desk: len(paper.awards), "项"),
    ),
    order_columns=(
        "title",
        "author_names",
        "written_on",
        "kind",
        "high_quality",
        "award_names",
        "award_count",
    ),
    totals=("award_count",),
    faults=paper_faults_at,
    prepare=in_order,
    blank=lambda desk: ResearchPaper(written_on=desk.today),
    hint="还没有登记调研论文。按 Ctrl+N 填写题目、作者和完成日期；获奖后在这篇论文里补填奖项。",
    example=late("courtoffice.areas.study.examples", "research_paper"),
)

CONTESTS = Register(
    key="contests",
    title="竞赛",
    noun="竞赛",
    record=Contest,
    describe=lambda contest, desk: contest.name,
    order="held_on, id",
    dated_by="held_on",
    computed=(
        count_column("entrant_count", "参赛", lambda contest, desk: len(contest.entrants), "人次"),
        text_column(
            "award_names",
            "获奖",
            lambda contest, desk: "、".join(contest_award_text(award, desk) for award in contest.awards),
            14,
        ),
        count_column("award_count", "奖项", lambda contest, desk: len(contest.awards), "项"),
    ),
    order_columns=("held_on", "name", "organiser", "level", "entrant_count", "award_names", "award_count"),
    totals=("entrant_count", "award_count"),
    faults=contest_faults_at,
    blank=lambda desk: Contest(held_on=desk.today),
    identity=("name", "held_on"),
    hint="还没有登记竞赛。按 Ctrl+N 填写竞赛名称、级别、日期和参赛人员。",
    example=late("courtoffice.areas.study.examples", "contest"),
)
