"""What is kept of training: the register of four kinds with its participants, terms, lecturers, degrees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from courtoffice.fields import Kind, Record, choice, clock, day, link, many, number, owner, text, yes_no

IN_HOUSE, NIGHT_SCHOOL, OUTSIDE, ONLINE = KINDS = ("本院培训", "法官业校", "外出培训", "网络学习")
DESTINATIONS = ("省高院", "最高院", "国家法官学院", "其他")
FORMS = ("脱产", "网络", "以会代训")
TOOK_PART, ON_LEAVE, ABSENT = PARTICIPATION = ("参加", "请假", "缺席")
OWN_LECTURER, INVITED = SOURCES = ("能者为师", "请进来")
WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
DEGREES = ("大专", "本科")
NOT_ENROLLED, STUDYING, OBTAINED, STOPPED = DEGREE_STATES = ("未入学", "在读", "已取得", "已中止")


@dataclass(frozen=True, kw_only=True)
class Lecturer(Record):
    """Somebody of the lecturer directory: an officer of the court, or a guest with name, unit and post."""

    table: ClassVar[str] = "lecturer"
    officer_id: int | None = link("本院干警", "officer", hint="外请的老师留空，填写姓名和单位")
    name: str = text("外请姓名", width=6)
    unit: str = text("单位", dictionary="unit", width=12)
    post: str = text("职务或职称", width=8)
    source: str = choice("授课类别", SOURCES, required=True, default=OWN_LECTURER)
    topics: str = text("擅长题目", long=True, width=20)
    phone: str = text("联系电话", width=8, listed=False)
    active: bool = yes_no("在聘", default=True)
    note: str = text("备注", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A term of the night school: which evening of the week, from when to when, and where."""

    table: ClassVar[str] = "training_term"
    name: str = text("学期名称", required=True, width=14)
    from_date: date | None = day("开始日期", required=True)
    until_date: date | None = day("结束日期", required=True)
    weekday: str = choice("上课日", WEEKDAYS, required=True, default=WEEKDAYS[1])
    starts_at: time | None = clock("上课时间")
    ends_at: time | None = clock("下课时间")
    place: str = text("地点", dictionary="place", width=8)
    note: str = text("备注", long=True, listed=False)


@dataclass(frozen=True, kw_only=True)
class Participant(Record):
    """How one officer took part in a training, and the hours credited for it.

    ``hours`` (hundredths) is filled by the conversion rule when left empty; a value set by hand gives its
    ``hours_reason``. ``leave_hours`` (hundredths) are hours missed of a training that was taken part in.
    """

    table: ClassVar[str] = "training_participant"
    session_id: int = owner()
    officer_id: int | None = link("干警", "officer", required=True)
    state: str = choice("参训情况", PARTICIPATION, required=True, default=TOOK_PART)
    hours: int | None = number("学时", Kind.HOURS, hint="留空时按折算规则计算")
    hours_reason: str = text("学时调整原因", width=8)
    leave_hours: int | None = number("请假学时", Kind.HOURS)
    leave_reason: str = text("请假事由", dictionary="leave_reason", width=8)
    result: str = text("考核结果", dictionary="training_result", width=5)
    certificate: str = text("证书号", width=8)


@dataclass(frozen=True, kw_only=True)
class Session(Record):
    """One training of any of the four kinds, from ``held_on`` to ``until_date`` (empty: one day).

    ``credit_hours`` (hundredths for each person) are those stated by the organiser; without them the
    conversion rule counts. An outside training is one batch (批次).
    """

    table: ClassVar[str] = "training_session"
    kind: str = choice("培训类型", KINDS, required=True, default=IN_HOUSE)
    topic: str = text("培训班名称或题目", required=True, width=20)
    category: str = text("培训类别", dictionary="training_category", width=6)
    held_on: date | None = day("开始日期", required=True)
    until_date: date | None = day("结束日期", hint="只有一天时留空")
    starts_at: time | None = clock("开始时间", listed=False)
    ends_at: time | None = clock("结束时间", listed=False)
    lecturer_id: int | None = link("授课人", "lecturer", width=6)
    organiser: str = text("主办单位", dictionary="organiser", width=10)
    place: str = text("地点", dictionary="place", width=8)
    destination: str = choice("外训去向", DESTINATIONS, width=6, hint="外出培训必填")
    batch: str = text("批次", width=5, listed=False)
    notice_number: str = text("调训文号", width=8, listed=False)
    form: str = choice("培训形式", FORMS, listed=False)
    credit_hours: int | None = number(
        "每人学时", Kind.HOURS, hint="主办单位写明学时的填写，没有写明的留空", listed=False
    )
    term_id: int | None = link("业校学期", "training_term", width=8, listed=False)
    issue: int | None = number("期次", listed=False, hint="本学期第几期")
    plan_item_id: int | None = link("对应计划", "training_plan_item", width=12, listed=False)
    day_off_reason: str = text("休息日安排原因", width=8, listed=False)
    materials: str = text("课件资料", long=True, listed=False)
    fee: int | None = number("课酬", Kind.MONEY, unit="元", listed=False)
    cost: int | None = number("经费", Kind.MONEY, unit="元", listed=False)
    note: str = text("备注", long=True, listed=False)
    participants: tuple[Participant, ...] = many(
        "参训人员", Participant, owner="session_id", totals=("hours", "leave_hours")
    )


@dataclass(frozen=True, kw_only=True)
class DegreeStudy(Record):
    """A degree that an officer must obtain, from the day it was required until it is obtained."""

    table: ClassVar[str] = "degree_study"
    officer_id: int | None = link("干警", "officer", required=True)
    required: str = choice("应取得学历", DEGREES, required=True, default=DEGREES[1])
    required_from: date | None = day("提出日期", required=True, hint="从这一天起要求取得该学历")
    deadline: date | None = day("取得期限")
    remind_on: date | None = day("提醒日期", listed=False)
    present_education: str = text("现学历", dictionary="education", width=5)
    school: str = text("就读院校", width=10)
    major: str = text("专业", width=8)
    study_form: str = text("学习方式", dictionary="study_form", width=6, listed=False)
    enrolled_on: date | None = day("入学日期", listed=False)
    study_years: int | None = number("学制", unit="年", listed=False)
    state: str = choice("状态", DEGREE_STATES, required=True, default=NOT_ENROLLED)
    obtained_on: date | None = day("取得日期")
    certificate: str = text("证书号", width=8)
    reimbursed: int | None = number("报销金额", Kind.MONEY, unit="元", listed=False)
    note: str = text("备注", long=True, listed=False)
