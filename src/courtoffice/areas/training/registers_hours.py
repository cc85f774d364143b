"""The lists of who took part in what and who has how many hours, worked out of the training register."""

from __future__ import annotations

from courtoffice.areas.people.records import TABLES as PEOPLE_TABLES
from courtoffice.areas.training import demand, tallies
from courtoffice.areas.training.records_reckoned import (
    DepartmentTotal,
    KindTotal,
    LeaderHours,
    MonthTotal,
    OfficerHours,
    Participation,
)
from courtoffice.areas.training.rows import TrainingRows, hours_by_year, training_rows
from courtoffice.period import Period
from courtoffice.register import Desk, Register

_NONE = "这个年度还没有登记培训。在“培训登记”里登记以后，这里自动统计。"
READS = PEOPLE_TABLES | {"training_session", "training_participant", "setting"}


def _rows(desk: Desk, period: Period | None) -> TrainingRows:
    return training_rows(desk.store, period or Period(desk.today.year), desk.today)


def _leaders(desk: Desk, period: Period | None) -> list[LeaderHours]:
    rows = _rows(desk, period)
    return demand.leader_hours(rows, *hours_by_year(desk.store, rows.period, desk.today))


def _participations(desk: Desk, period: Period | None) -> list[Participation]:
    """Return every participation, kept until something of it changes: there may be 100,000."""
    rows = _rows(desk, period)
    return desk.store.derived(
        f"training.participations:{rows.period}:{desk.today}", READS, lambda _: demand.participations(rows)
    )


PARTICIPATIONS: Register[Participation] = Register(
    key="training-participations",
    title="参训明细",
    noun="参训",
    record=Participation,
    describe=lambda row, desk: f"{desk.name('officer', row.officer_id)} {row.held_on or ''} {row.topic}",
    dated_by="held_on",
    totals=("hours", "leave_hours"),
    hint="还没有参训记录。在“培训登记”里登记培训和参训人员，这里逐人列出。",
    reads=READS,
    reckon=_participations,
    opens=lambda row: ("training-sessions", row.session_id),
    of_table="training_participant",
)


HOURS: Register[OfficerHours] = Register(
    key="training-hours",
    title="学时统计",
    noun="学时",
    record=OfficerHours,
    describe=lambda row, desk: desk.name("officer", row.officer_id),
    totals=("in_house", "night", "outside", "online", "year"),
    hint="还没有在职干警。先在“人员”里登记干警，再登记培训。",
    reads=READS,
    reckon=lambda desk, period: demand.officer_hours(_rows(desk, period)),
    opens=lambda row: ("officers", row.id),
)

LEADERS: Register[LeaderHours] = Register(
    key="training-leader-hours",
    title="领导五年学时",
    noun="领导学时",
    record=LeaderHours,
    describe=lambda row, desk: desk.name("officer", row.officer_id),
    totals=("done",),
    hint="期末没有按五年计算学时的领导。哪些职务按五年计算，在设置的“按五年计算学时的职务”里写明。",
    reads=READS,
    reckon=_leaders,
    opens=lambda row: ("officers", row.id),
)

BY_KIND: Register[KindTotal] = Register(
    key="training-by-kind",
    title="按类型统计",
    noun="培训",
    record=KindTotal,
    describe=lambda row, desk: row.name,
    hint=_NONE,
    reads=READS,
    reckon=lambda desk, period: tallies.kind_totals(_rows(desk, period)),
)

BY_MONTH: Register[MonthTotal] = Register(
    key="training-by-month",
    title="按月统计",
    noun="培训",
    record=MonthTotal,
    describe=lambda row, desk: row.name,
    hint=_NONE,
    totals=("in_house", "night", "outside", "online", "sessions", "attendances", "hours"),
    reads=READS,
    reckon=lambda desk, period: tallies.month_totals(_rows(desk, period)),
)

BY_DEPARTMENT: Register[DepartmentTotal] = Register(
    key="training-by-department",
    title="按部门统计",
    noun="培训",
    record=DepartmentTotal,
    describe=lambda row, desk: row.name,
    hint=_NONE,
    totals=("attendances", "in_house", "night", "outside", "online", "hours"),
    reads=READS,
    reckon=lambda desk, period: tallies.department_totals(_rows(desk, period)),
)
