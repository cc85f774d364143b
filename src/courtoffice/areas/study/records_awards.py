"""What is kept of research papers and contests, with their awards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Record, choice, day, link, many, number, owner, text, yes_no

LEVELS = ("省级", "市级", "区县级", "院级")
GRADES = ("一等奖", "二等奖", "三等奖", "优秀奖")


@dataclass(frozen=True, kw_only=True)
class Author(Record):
    """An author of a paper: an officer, or somebody of another house. ``position`` is the place in order."""

    table: ClassVar[str] = "research_paper_author"
    paper_id: int = owner()
    position: int | None = number("署名顺序", default=0, listed=False)
    officer_id: int | None = link("干警", "officer", outside="outsider")
    outsider: str = text("院外作者", width=6)


@dataclass(frozen=True, kw_only=True)
class PaperAward(Record):
    """An award that a paper won; a paper may win several."""

    table: ClassVar[str] = "research_paper_award"
    paper_id: int = owner()
    level: str = choice("级别", LEVELS, required=True)
    grade: str = choice("等次", GRADES, required=True)
    awarded_on: date | None = day("获奖日期", required=True)
    awarded_by: str = text("颁奖单位", dictionary="organiser", width=10)
    contest_name: str = text("评奖活动", width=12)
    certificate: str = text("证书号", width=8)


@dataclass(frozen=True, kw_only=True)
class ResearchPaper(Record):
    """A research paper (调研论文) written by officers of the court."""

    table: ClassVar[str] = "research_paper"
    title: str = text("题目", required=True, width=24)
    kind: str = text("文体", dictionary="paper_kind", width=6)
    written_on: date | None = day("完成日期", required=True)
    campaign_id: int | None = link("教育活动", "study_campaign", width=10, listed=False)
    high_quality: bool = yes_no("高质量")
    forwarded_to: str = text("报送单位", dictionary="organiser", width=8)
    forwarded_on: date | None = day("报送日期", listed=False)
    published_in: str = text("发表刊物", width=8)
    note: str = text("备注", long=True, listed=False)
    authors: tuple[Author, ...] = many("作者", Author, owner="paper_id")
    awards: tuple[PaperAward, ...] = many("获奖", PaperAward, owner="paper_id")


@dataclass(frozen=True, kw_only=True)
class Entrant(Record):
    """An officer who took part in a contest."""

    table: ClassVar[str] = "contest_entrant"
    contest_id: int = owner()
    officer_id: int | None = link("参赛干警", "officer", required=True)
    entry: str = text("参赛项目", width=10)
    result: str = text("成绩", width=6)


@dataclass(frozen=True, kw_only=True)
class ContestAward(Record):
    """An award won in a contest; without an officer it went to the court's team."""

    table: ClassVar[str] = "contest_award"
    contest_id: int = owner()
    officer_id: int | None = link("获奖干警", "officer", hint="集体奖留空")
    level: str = choice("级别", LEVELS, required=True)
    grade: str = choice("等次", GRADES, required=True)
    awarded_on: date | None = day("获奖日期", required=True)
    awarded_by: str = text("颁奖单位", dictionary="organiser", width=10)
    certificate: str = text("证书号", width=8)


@dataclass(frozen=True, kw_only=True)
class Contest(Record):
    """A contest that officers entered; ``level`` is that of the contest, awards carry their own."""

    table: ClassVar[str] = "contest"
    name: str = text("竞赛名称", required=True, width=18)
    organiser: str = text("主办单位", dictionary="organiser", width=10)
    level: str = choice("级别", LEVELS, required=True)
    held_on: date | None = day("开始日期", required=True)
    until_date: date | None = day("结束日期")
    place: str = text("地点", dictionary="place", width=8)
    campaign_id: int | None = link("教育活动", "study_campaign", width=10, listed=False)
    note: str = text("备注", long=True, listed=False)
    entrants: tuple[Entrant, ...] = many("参赛人员", Entrant, owner="contest_id")
    awards: tuple[ContestAward, ...] = many("获奖", ContestAward, owner="contest_id")
