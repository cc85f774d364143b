"""What is kept of study: yearly plan, education campaigns, sessions with attendance, make-ups, observers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, clock, day, link, many, number, owner, text, yes_no

CENTRE_GROUP, ALL_OFFICERS, BRANCH = BODIES = ("党组中心组", "全院干警", "支部")
FORMS = ("集中", "自学", "专题教育", "研讨")
NOT_YET, UNDER_WAY, DONE, CANCELLED = PLAN_STATES = ("未开展", "进行中", "已完成", "已取消")
PRESENT, ON_LEAVE, ON_DUTY, ABSENT, MADE_UP = ATTENDANCE_STATES = ("出席", "请假", "公差", "缺席", "补学")


@dataclass(frozen=True, kw_only=True)
class StudyPlan(Record):
    """The study plan of a year as it was issued; its items are :class:`PlanItem` of that year."""

    table: ClassVar[str] = "study_plan"
    year: int | None = number("年度", Kind.YEAR, required=True)
    title: str = text("计划名称", width=16)
    issued_on: date | None = day("印发日期", hint="还没有印发时留空")
    number: str = text("文号", width=8)
    requirements: str = text("学习要求", long=True, listed=False, hint="写入计划正文的要求")
    note: str = text("备注", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class Campaign(Record):
    """An education campaign (主题教育活动) that sessions, papers and contests may belong to."""

    table: ClassVar[str] = "study_campaign"
    name: str = text("活动名称", required=True, width=14)
    theme: str = text("主题", width=14)
    from_date: date | None = day("开始日期", required=True)
    until_date: date | None = day("结束日期", hint="还在开展时留空")
    organiser: str = text("部署单位", dictionary="organiser", width=8)
    number: str = text("文号", width=8, listed=False)
    department_id: int | None = link("责任部门", "department", width=8)
    note: str = text("备注", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class PlanItem(Record):
    """One line of a year's study plan. ``planned_on`` is given once the day is fixed."""

    table: ClassVar[str] = "study_plan_item"
    year: int | None = number("年度", Kind.YEAR, required=True)
    month: int | None = number("月份", required=True, unit="月")
    planned_on: date | None = day("计划日期", hint="已定到哪一天时填写", listed=False)
    position: int | None = number("排列序号", listed=False, default=0)
    theme: str = text("学习专题", required=True, width=16)
    content: str = text("学习内容", long=True, width=20)
    form: str = choice("学习形式", FORMS, required=True, default=FORMS[0])
    body: str = choice("学习主体", BODIES, required=True, default=ALL_OFFICERS)
    branch: str = text("支部名称", dictionary="branch", width=8, listed=False)
    speaker: str = text("主讲或重点发言人", width=6, listed=False)
    officer_id: int | None = link("责任人", "officer")
    department_id: int | None = link("责任部门", "department", width=8)
    campaign_id: int | None = link("教育活动", "study_campaign", width=10, listed=False)
    state: str = choice("完成情况", PLAN_STATES, required=True, default=NOT_YET, listed=False)
    note: str = text("备注", width=8, listed=False)


@dataclass(frozen=True, kw_only=True)
class Attendance(Record):
    """How one officer took part in a session.

    ``state`` is what happened on the day. An officer who was not there and studied afterwards has the day
    of that in ``made_up_on``, whether the state says why (请假, 公差, 缺席) or only 补学.
    """

    table: ClassVar[str] = "study_attendance"
    session_id: int = owner()
    officer_id: int | None = link("干警", "officer", required=True)
    state: str = choice("考勤", ATTENDANCE_STATES, required=True, default=PRESENT)
    reason: str = text("事由", dictionary="leave_reason", width=10)
    made_up_on: date | None = day("补学日期")
    notes_in: bool = yes_no("已交学习笔记")


@dataclass(frozen=True, kw_only=True)
class Speech(Record):
    """What one person said at a session: of the court's own, or a guest named in ``speaker``."""

    table: ClassVar[str] = "study_speech"
    session_id: int = owner()
    officer_id: int | None = link("发言干警", "officer", outside="speaker")
    speaker: str = text("院外发言人", width=6)
    subject: str = text("发言题目", width=14)
    gist: str = text("发言要点", long=True, width=20)


@dataclass(frozen=True, kw_only=True)
class Observer(Record):
    """Somebody sent to sit in on a session (列席旁听), with the opinion given afterwards."""

    table: ClassVar[str] = "study_observer"
    session_id: int = owner()
    name: str = text("旁听人", required=True, width=5)
    unit: str = text("所在单位", dictionary="unit", width=10)
    opinion: str = text("旁听意见", long=True, width=20)


@dataclass(frozen=True, kw_only=True)
class Session(Record):
    """One study session, with who was there, who spoke and who sat in on it."""

    table: ClassVar[str] = "study_session"
    held_on: date | None = day("日期", required=True)
    starts_at: time | None = clock("开始时间")
    ends_at: time | None = clock("结束时间")
    body: str = choice("学习主体", BODIES, required=True, default=ALL_OFFICERS)
    branch: str = text("支部名称", dictionary="branch", width=8, listed=False)
    form: str = choice("学习形式", FORMS, required=True, default=FORMS[0])
    topic: str = text("学习主题", required=True, width=18)
    materials: str = text("学习内容", long=True, width=20, listed=False)
    place: str = text("地点", dictionary="place", width=8)
    chair_id: int | None = link("主持人", "officer")
    main_speaker_id: int | None = link("主讲人", "officer")
    outside_speaker: str = text("外请主讲人", width=6, listed=False)
    recorder_id: int | None = link("记录人", "officer", listed=False)
    plan_item_id: int | None = link("对应计划", "study_plan_item", width=12, listed=False)
    campaign_id: int | None = link("教育活动", "study_campaign", width=10, listed=False)
    day_off_reason: str = text("休息日安排原因", width=8, listed=False)
    minutes: str = text("学习记录", long=True, listed=False)
    note: str = text("备注", long=True, listed=False)
    attendance: tuple[Attendance, ...] = many("考勤", Attendance, owner="session_id")
    speeches: tuple[Speech, ...] = many("发言", Speech, owner="session_id")
    observers: tuple[Observer, ...] = many("列席旁听", Observer, owner="session_id")
