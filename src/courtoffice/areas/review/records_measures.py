"""What is kept of the review group's work: meetings, bulletins, reports, and proposed measures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, day, link, many, month, number, owner, text, yes_no

FIRST_HALF, SECOND_HALF = HALVES = ("上半月", "下半月")
ROLES = ("出席", "列席", "请假")
CRITICISM, YELLOW_CARD, TALK, TRAINING, NO_AWARDS, NO_PROMOTION = LADDER = (
    "通报批评",
    "黄牌警示",
    "诫勉谈话",
    "参加培训",
    "取消优先评优资格",
    "取消晋级资格",
)
RESIGNATION, REMOVAL, LEADERS = GRAVE = (
    "建议启动引咎辞职程序",
    "建议启动免职程序",
    "建议追究领导责任",
)
MEASURE_KINDS = (*LADDER, *GRAVE, "其他")
ADOPTED, REJECTED = OUTCOMES = ("采纳", "不予采纳")


@dataclass(frozen=True, kw_only=True)
class MeetingOfficer(Record):
    """Somebody at a review meeting, or away from it with leave."""

    table: ClassVar[str] = "review_meeting_officer"
    meeting_id: int = owner()
    officer_id: int | None = link("干警", "officer", required=True)
    role: str = choice("到会", ROLES, required=True, default=ROLES[0])


@dataclass(frozen=True, kw_only=True)
class MeetingCase(Record):
    """A reviewed case that a meeting spoke about."""

    table: ClassVar[str] = "review_meeting_case"
    meeting_id: int = owner()
    review_id: int | None = link("案号", "review", required=True, width=14)
    opinion: str = text("讨论意见", width=20)


@dataclass(frozen=True, kw_only=True)
class Meeting(Record):
    """A review meeting (评查例会) of half a month."""

    table: ClassVar[str] = "review_meeting"
    held_on: date | None = day("日期", required=True)
    month: str = month("所属月份", required=True)
    half: str = choice("所属半月", HALVES, required=True)
    number: int | None = number("期次")
    place: str = text("地点", dictionary="place", width=8)
    chair_id: int | None = link("主持人", "officer")
    recorder_id: int | None = link("记录人", "officer", listed=False)
    topic: str = text("议题", width=16)
    minutes: str = text("会议纪要", long=True, listed=False)
    officers: tuple[MeetingOfficer, ...] = many("参会人员", MeetingOfficer, owner="meeting_id")
    cases: tuple[MeetingCase, ...] = many("讨论案件", MeetingCase, owner="meeting_id")


@dataclass(frozen=True, kw_only=True)
class Bulletin(Record):
    """A bulletin (评查通报) on a month's reviews, numbered within the year."""

    table: ClassVar[str] = "review_bulletin"
    month: str = month("所属月份", required=True)
    number: int | None = number("期号", required=True)
    title: str = text("标题", width=18)
    issued_on: date | None = day("印发日期", required=True)
    signer_id: int | None = link("签发人", "officer")
    content: str = text("内容摘要", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class PartyReport(Record):
    """A month's report to the party group (评查汇报) with what it asks for and what was decided."""

    table: ClassVar[str] = "review_report"
    month: str = month("所属月份", required=True)
    number: int | None = number("期号", required=True)
    title: str = text("标题", width=18)
    reported_on: date | None = day("汇报日期", required=True)
    reporter_id: int | None = link("汇报人", "officer")
    requests: str = text("提请研究事项", long=True, width=16)
    decision: str = text("党组决定", long=True, width=16)
    decided_on: date | None = day("决定日期")


@dataclass(frozen=True, kw_only=True)
class MeasureCase(Record):
    """A reviewed case that a measure rests on."""

    table: ClassVar[str] = "review_measure_case"
    measure_id: int = owner()
    review_id: int | None = link("案号", "review", required=True, width=14)


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """A measure proposed for an officer or a department; people decide, and only then does it take effect."""

    table: ClassVar[str] = "review_measure"
    year: int | None = number("结果年度", Kind.YEAR, required=True)
    officer_id: int | None = link("干警", "officer")
    department_id: int | None = link("部门", "department", width=8)
    kind: str = choice("处理种类", MEASURE_KINDS, required=True, width=8)
    basis: str = text("依据条款", long=True, width=14)
    evidence: str = text("事实与数据", long=True, listed=False)
    proposed_on: date | None = day("提出日期", required=True)
    party_group: bool = yes_no("提请党组研究")
    outcome: str = choice("决定", OUTCOMES)
    decided_by: str = text("决定机构", dictionary="deciding_body", width=8)
    decided_on: date | None = day("决定日期")
    decision: str = text("决定内容", long=True, listed=False)
    notice_number: int | None = number(
        "通知书编号", unit="号", listed=False, hint="黄牌警示通知书，每年从1号起，决定采纳后自动编号"
    )
    effective_from: date | None = day("影响期起", listed=False)
    effective_until: date | None = day("影响期止", listed=False)
    done_on: date | None = day("落实日期")
    done_by_id: int | None = link("谈话人", "officer", listed=False)
    recorder_id: int | None = link("记录人", "officer", listed=False)
    done_place: str = text("谈话地点", dictionary="place", listed=False)
    done_note: str = text("落实情况", long=True, listed=False)
    cases: tuple[MeasureCase, ...] = many("所据案件", MeasureCase, owner="measure_id")
