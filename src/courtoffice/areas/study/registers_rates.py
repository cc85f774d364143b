"""The lists worked out from attendance: rates by officer and by department, and what is to be made up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.study.make_ups import MissedStudy, missed
from courtoffice.areas.study.rates import (
    DepartmentRate,
    OfficerRate,
    Turnout,
    department_rates,
    officer_rates,
)
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.areas.study.rows import study_rows, turnouts
from courtoffice.areas.study.settings import MAKE_UP_DAYS
from courtoffice.period import Period
from courtoffice.register import Desk, Register

_READS = SESSIONS.tables() | {"officer", "posting", "department", "setting"}
_COUNTS = ("expected", "present", "leave", "duty", "absent", "made_up", "owed")


def _sessions(desk: Desk, period: Period | None) -> Sequence[Session]:
    return study_rows(desk.store, period or Period(desk.today.year), desk.today).sessions


def _turnouts(desk: Desk, period: Period | None) -> list[Turnout]:
    return turnouts(desk.store, period or Period(desk.today.year), desk.today)


def missed_studies(desk: Desk, period: Period | None) -> list[MissedStudy]:
    """Return everybody who was not at a session of a period, by session."""

    def days(held_on: date) -> int:
        return desk.store.settings.value(MAKE_UP_DAYS, held_on)

    return missed(_sessions(desk, period), roster(desk.store), days, desk.today)


OFFICER_RATES: Register[OfficerRate] = Register(
    key="study-officer-rates",
    title="个人考勤统计",
    noun="考勤",
    record=OfficerRate,
    describe=lambda row, desk: desk.name("officer", row.officer_id),
    order_columns=("officer_id", "department"),
    totals=_COUNTS,
    hint="登记学习考勤以后，这里按人统计全年的应到、实到和出席率。",
    reads=_READS,
    reckon=lambda desk, period: officer_rates(_turnouts(desk, period), roster(desk.store), desk.today),
    opens=lambda row: ("officers", row.officer_id) if row.officer_id else None,
)
DEPARTMENT_RATES: Register[DepartmentRate] = Register(
    key="study-department-rates",
    title="部门考勤统计",
    noun="考勤",
    record=DepartmentRate,
    describe=lambda row, desk: row.department,
    order_columns=("department", "officers"),
    totals=_COUNTS,
    hint="登记学习考勤以后，这里按学习当日所在部门统计应到、实到和出席率。",
    reads=_READS,
    reckon=lambda desk, period: department_rates(_turnouts(desk, period), roster(desk.store)),
)
MAKE_UPS: Register[MissedStudy] = Register(
    key="study-make-ups",
    title="补学",
    noun="补学",
    record=MissedStudy,
    describe=lambda row, desk: f"{desk.name('officer', row.officer_id)} {row.held_on}",
    hint="没有请假、公差或缺席的记录。学习考勤登记了未到的人员以后，列在这里，补学后登记补学日期。",
    reads=_READS,
    reckon=missed_studies,
    opens=lambda row: (SESSIONS.key, row.session_id),
)
