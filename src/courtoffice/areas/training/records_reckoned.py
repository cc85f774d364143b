"""Rows that are worked out of the training register and not stored: what lists of a year are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.training.records import KINDS, PARTICIPATION, TOOK_PART
from courtoffice.fields import Kind, Record, choice, day, link, name_of, number, text
from courtoffice.period import Period

ENOUGH, SHORT = HOURS_STATES = ("已达标", "未达标")
YEARLY, FIVE_YEARS = SPANS = ("年度", "五年")
HELD, UNRECORDED, AHEAD, DAY_OFF, MISSED = EVENING_STATES = ("已上课", "未登记", "待上课", "停课", "未上课")
OWN, GUEST = SIDES = ("本院", "外请")


@dataclass(frozen=True, kw_only=True)
class Participation(Record):
    """One officer in one training; ``id`` is that of the stored participant, ``session_id`` the training."""

    table: ClassVar[str] = ""
    session_id: int = 0
    held_on: date | None = day("开始日期")
    until_date: date | None = day("结束日期", listed=False)
    officer_id: int | None = link("干警", "officer")
    department: str = name_of("department", "部门", hint="培训开始当天所在的部门")
    kind: str = choice("培训类型", KINDS)
    topic: str = text("培训班名称或题目", width=18)
    category: str = text("培训类别", width=6, listed=False)
    organiser: str = text("主办单位", width=8, listed=False)
    state: str = choice("参训情况", PARTICIPATION, default=TOOK_PART)
    hours: int | None = number("学时", Kind.HOURS)
    leave_hours: int | None = number("请假学时", Kind.HOURS)
    result: str = text("考核结果", width=5)
    certificate: str = text("证书号", width=8)
    remark: str = text("提示", width=10, hint="学时调整的原因、请假的事由，以及请假超过总学时七分之一的")


@dataclass(frozen=True, kw_only=True)
class OfficerHours(Record):
    """The hours of one officer within a year against what is demanded; ``id`` is the officer's.

    Of leaders the hours of five years are demanded; ``done`` are then those of the five-year cycle so far.
    All hours are hundredths, ``share`` is whole percents of what is demanded, 100 at most; ``period`` is the
    year that was counted.
    """

    table: ClassVar[str] = ""
    period: Period = Period(1)
    officer_id: int | None = link("干警", "officer")
    department: str = name_of("department", "部门")
    post: str = text("职务", width=6, listed=False)
    span: str = choice("考核周期", SPANS, width=4)
    demanded: int | None = number("应完成", Kind.HOURS)
    done: int | None = number("已完成", Kind.HOURS)
    share: int | None = number("完成率", unit="%")
    missing: int | None = number("尚差", Kind.HOURS)
    state: str = choice("学时情况", HOURS_STATES, width=4)
    in_house: int | None = number("本院培训", Kind.HOURS)
    night: int | None = number("法官业校", Kind.HOURS)
    outside: int | None = number("外出培训", Kind.HOURS)
    online: int | None = number("网络学习", Kind.HOURS)
    year: int | None = number("本年合计", Kind.HOURS)
    times: int | None = number("参训", unit="次")
    away: int | None = number("请假缺席", unit="次", listed=False)


@dataclass(frozen=True, kw_only=True)
class LeaderHours(Record):
    """The hours of a leader in each year of the five-year cycle; ``id`` is the officer's. Hundredths."""

    table: ClassVar[str] = ""
    officer_id: int | None = link("干警", "officer")
    post: str = text("职务", width=6)
    cycle: str = text("周期", width=8)
    first: int | None = number("第一年", Kind.HOURS)
    second: int | None = number("第二年", Kind.HOURS)
    third: int | None = number("第三年", Kind.HOURS)
    fourth: int | None = number("第四年", Kind.HOURS)
    fifth: int | None = number("第五年", Kind.HOURS)
    done: int | None = number("累计", Kind.HOURS)
    demanded: int | None = number("应完成", Kind.HOURS)
    share: int | None = number("完成率", unit="%")
    missing: int | None = number("尚差", Kind.HOURS)
    state: str = choice("学时情况", HOURS_STATES, width=4)


@dataclass(frozen=True, kw_only=True)
class KindTotal(Record):
    """What was done in one kind of training, or in one destination of outside training."""

    table: ClassVar[str] = ""
    name: str = text("培训类型", width=12)
    sessions: int | None = number("场次、批次")
    attendances: int | None = number("参训人次", unit="人次")
    persons: int | None = number("参训人数", unit="人")
    hours: int | None = number("学时", Kind.HOURS)


@dataclass(frozen=True, kw_only=True)
class MonthTotal(Record):
    """What was done in one month: trainings by kind, attendances, persons, hours."""

    table: ClassVar[str] = ""
    name: str = text("月份", width=7)
    in_house: int | None = number("本院培训", unit="场")
    night: int | None = number("法官业校", unit="期")
    outside: int | None = number("外出培训", unit="批")
    online: int | None = number("网络学习", unit="项")
    sessions: int | None = number("合计")
    attendances: int | None = number("参训人次", unit="人次")
    persons: int | None = number("参训人数", unit="人")
    hours: int | None = number("学时", Kind.HOURS)


@dataclass(frozen=True, kw_only=True)
class DepartmentTotal(Record):
    """What the officers of one department took part in; hours by kind are hundredths."""

    table: ClassVar[str] = ""
    name: str = name_of("department", "部门", width=10)
    attendances: int | None = number("参训人次", unit="人次")
    persons: int | None = number("参训人数", unit="人")
    in_house: int | None = number("本院培训", Kind.HOURS)
    night: int | None = number("法官业校", Kind.HOURS)
    outside: int | None = number("外出培训", Kind.HOURS)
    online: int | None = number("网络学习", Kind.HOURS)
    hours: int | None = number("学时合计", Kind.HOURS)
    mean: int | None = number("人均学时", Kind.HOURS, hint="学时合计除以参训人数")


@dataclass(frozen=True, kw_only=True)
class Evening(Record):
    """One class day of a night-school term: held, ahead, left out or a day off.

    ``id`` is that of its training, or the negative ordinal of the day where there is none. ``due`` is whether
    it is a prescribed class day that has come.
    """

    table: ClassVar[str] = ""
    due: bool = False
    issue: int | None = number("期次")
    held_on: date | None = day("日期")
    weekday: str = text("星期", width=4)
    state: str = choice("情况", EVENING_STATES, width=4)
    topic: str = text("题目", width=18)
    lecturer: str = text("授课人", width=6)
    side: str = choice("授课类别", SIDES, width=4)
    minutes: int | None = number("时长", unit="分钟")
    listed: int | None = number("应到", unit="人")
    present: int | None = number("实到", unit="人")
    leave: int | None = number("请假", unit="人", listed=False)
    rate: int | None = number("到课率", Kind.POINTS, unit="%")
    remark: str = text("提示", width=10)
