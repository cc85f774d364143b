"""The figures of research papers and contests, with their awards by level and grade. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import TypeVar

from courtoffice.areas.study.records_awards import (
    GRADES,
    LEVELS,
    Author,
    Contest,
    ContestAward,
    Entrant,
    PaperAward,
    ResearchPaper,
)
from courtoffice.areas.study.rows import StudyRows
from courtoffice.figure import FigureSet

AWARD_FIGURES: FigureSet[StudyRows] = FigureSet()
LEVEL_KEYS = dict(zip(LEVELS, ("province", "city", "county", "court"), strict=True))
GRADE_KEYS = dict(zip(GRADES, ("first", "second", "third", "merit"), strict=True))

_BY_LEVEL = tuple((end, level) for level, end in LEVEL_KEYS.items())
_BY_GRADE = tuple((end, grade) for grade, end in GRADE_KEYS.items())
_BY_BOTH = tuple(
    (f"{level_end}_{grade_end}", level + grade)
    for level_end, level in _BY_LEVEL
    for grade_end, grade in _BY_GRADE
)
_PAPER, _PAPER_AWARD, _CONTEST_AWARD = "research_paper", "research_paper_award", "contest_award"
Award = TypeVar("Award", PaperAward, ContestAward)


@AWARD_FIGURES.count("study.papers", "调研论文", "篇", _PAPER)
def papers(rows: StudyRows) -> tuple[ResearchPaper, ...]:
    """Count the research papers.

    定义：完成日期在期内的调研论文篇数。
    """
    return rows.papers


@AWARD_FIGURES.count("study.papers_high_quality", "高质量调研论文", "篇", _PAPER)
def papers_high_quality(rows: StudyRows) -> Iterator[ResearchPaper]:
    """Count the papers of high quality.

    定义：期内调研论文中标为高质量的篇数。
    """
    return (paper for paper in rows.papers if paper.high_quality)


@AWARD_FIGURES.count("study.papers_forwarded", "报送调研论文", "篇", _PAPER)
def papers_forwarded(rows: StudyRows) -> Iterator[ResearchPaper]:
    """Count the papers sent on.

    定义：期内调研论文中填写了报送单位的篇数。
    """
    return (paper for paper in rows.papers if paper.forwarded_to)


@AWARD_FIGURES.count("study.papers_published", "发表调研论文", "篇", _PAPER)
def papers_published(rows: StudyRows) -> Iterator[ResearchPaper]:
    """Count the papers published.

    定义：期内调研论文中填写了发表刊物的篇数。
    """
    return (paper for paper in rows.papers if paper.published_in)


@AWARD_FIGURES.distinct(
    "study.paper_authors", "撰写调研论文干警", "人", "research_paper_author", attrgetter("officer_id")
)
def paper_authors(rows: StudyRows) -> Iterator[Author]:
    """Count the officers who wrote papers.

    定义：期内调研论文的本院作者人数，同一人写多篇只计一人；院外作者不计。
    """
    return (author for author in rows.authors() if author.officer_id is not None)


@AWARD_FIGURES.count("study.paper_awards", "调研论文获奖", "项", _PAPER_AWARD)
def paper_awards(rows: StudyRows) -> tuple[PaperAward, ...]:
    """Count the awards of papers.

    定义：获奖日期在期内的调研论文奖项数；一篇论文获几个奖计几项，论文完成日期不限。
    """
    return rows.paper_awards


@AWARD_FIGURES.distinct("study.papers_awarded", "获奖调研论文", "篇", _PAPER_AWARD, attrgetter("paper_id"))
def papers_awarded(rows: StudyRows) -> tuple[PaperAward, ...]:
    """Count the papers that won awards.

    定义：期内获奖的调研论文篇数；一篇论文获几个奖只计一篇。
    """
    return rows.paper_awards


@AWARD_FIGURES.split("study.paper_awards_level", "调研论文获奖", "项", _PAPER_AWARD, _BY_LEVEL)
def paper_awards_by_level(rows: StudyRows) -> Mapping[str, list[PaperAward]]:
    """Count the awards of papers by level.

    定义：期内调研论文奖项数，按奖项级别分别统计。
    """
    return _by(rows.paper_awards, level=True)


@AWARD_FIGURES.split("study.paper_awards_grade", "调研论文获奖", "项", _PAPER_AWARD, _BY_GRADE)
def paper_awards_by_grade(rows: StudyRows) -> Mapping[str, list[PaperAward]]:
    """Count the awards of papers by grade.

    定义：期内调研论文奖项数，按奖项等次分别统计。
    """
    return _by(rows.paper_awards, grade=True)


@AWARD_FIGURES.split("study.paper_awards_each", "调研论文获奖", "项", _PAPER_AWARD, _BY_BOTH)
def paper_awards_by_both(rows: StudyRows) -> Mapping[str, list[PaperAward]]:
    """Count the awards of papers by level and grade.

    定义：期内调研论文奖项数，按奖项级别和等次分别统计。
    """
    return _by(rows.paper_awards, level=True, grade=True)


@AWARD_FIGURES.count("study.contests", "参加竞赛", "项", "contest")
def contests(rows: StudyRows) -> tuple[Contest, ...]:
    """Count the contests entered.

    定义：开始日期在期内、本院干警参加的竞赛项数。
    """
    return rows.contests


@AWARD_FIGURES.count("study.contest_entries", "竞赛参赛", "人次", "contest_entrant")
def contest_entries(rows: StudyRows) -> Iterator[Entrant]:
    """Count the entries.

    定义：期内竞赛的参赛人次；一人参加几项竞赛计几人次。
    """
    return rows.entrants()


@AWARD_FIGURES.distinct(
    "study.contest_entrants", "竞赛参赛人数", "人", "contest_entrant", attrgetter("officer_id")
)
def contest_entrants(rows: StudyRows) -> Iterator[Entrant]:
    """Count the officers who entered.

    定义：期内参加竞赛的干警人数，同一人只计一人。
    """
    return rows.entrants()


@AWARD_FIGURES.count("study.contest_awards", "竞赛获奖", "项", _CONTEST_AWARD)
def contest_awards(rows: StudyRows) -> tuple[ContestAward, ...]:
    """Count the awards won in contests.

    定义：获奖日期在期内的竞赛奖项数，个人奖和集体奖都计入。
    """
    return rows.contest_awards


@AWARD_FIGURES.split("study.contest_awards_level", "竞赛获奖", "项", _CONTEST_AWARD, _BY_LEVEL)
def contest_awards_by_level(rows: StudyRows) -> Mapping[str, list[ContestAward]]:
    """Count the awards won in contests by level.

    定义：期内竞赛奖项数，按奖项级别分别统计。
    """
    return _by(rows.contest_awards, level=True)


@AWARD_FIGURES.split("study.contest_awards_grade", "竞赛获奖", "项", _CONTEST_AWARD, _BY_GRADE)
def contest_awards_by_grade(rows: StudyRows) -> Mapping[str, list[ContestAward]]:
    """Count the awards won in contests by grade.

    定义：期内竞赛奖项数，按奖项等次分别统计。
    """
    return _by(rows.contest_awards, grade=True)


@AWARD_FIGURES.split("study.contest_awards_each", "竞赛获奖", "项", _CONTEST_AWARD, _BY_BOTH)
def contest_awards_by_both(rows: StudyRows) -> Mapping[str, list[ContestAward]]:
    """Count the awards won in contests by level and grade.

    定义：期内竞赛奖项数，按奖项级别和等次分别统计。
    """
    return _by(rows.contest_awards, level=True, grade=True)


def _by(awards: Iterable[Award], *, level: bool = False, grade: bool = False) -> dict[str, list[Award]]:
    """Group awards by the ends of the keys of their levels, their grades, or both."""
    groups: dict[str, list[Award]] = {}
    for award in awards:
        ends = [LEVEL_KEYS[award.level]] * level + [GRADE_KEYS[award.grade]] * grade
        groups.setdefault("_".join(ends), []).append(award)
    return groups
