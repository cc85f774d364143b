"""What waits in study, training, rewards, matters and for the retired."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from courtoffice.areas.events.registers_retired import RETIRED_OFFICERS, rows_of_year
from courtoffice.areas.matters.alerts import Alert, alert_on
from courtoffice.areas.matters.records import IN_HAND, Matter
from courtoffice.areas.matters.settings import limits_on
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.areas.posts.records_conduct import RewardPenalty
from courtoffice.areas.posts.registers_rewards import UNFULFILLED, Unfulfilled, unfulfilled
from courtoffice.areas.study import records as study
from courtoffice.areas.study.make_ups import still_owed
from courtoffice.areas.study.registers_rates import MAKE_UPS, missed_studies
from courtoffice.areas.study.rows import study_rows
from courtoffice.areas.summary.waiting_line import NEAR, Line, Urgency, folded, urgency_of
from courtoffice.areas.training import records_plan as training
from courtoffice.areas.training.demand import has_enough, required
from courtoffice.areas.training.records import STOPPED, DegreeStudy
from courtoffice.areas.training.rows import hours_rows, training_rows
from courtoffice.cells import hundredths
from courtoffice.period import Period, year_of
from courtoffice.register import Desk

DEGREE_NEAR = timedelta(days=180)
HALF_A_YEAR = timedelta(days=184)
"""So long before its end a year's hours and visits are told of: in its first half they have time."""
MONTH = timedelta(days=31)


def make_ups_owed(desk: Desk, starts_in: int) -> Iterator[Line]:
    """Yield one line for everybody who has still to make a session of the year up."""
    owed = still_owed(missed_studies(desk, _year(desk, starts_in)), desk.today)
    if owed:
        first = owed[0]
        sessions = len({row.session_id for row in owed})
        day = first.until or desk.today
        yield Line(
            day=day,
            what="补学",
            words=f"待补学{len(owed)}人次，涉及{sessions}场学习，最早一场是{first.held_on}{first.body}学习",
            do="通知补学，登记补学日期",
            urgency=urgency_of(day, desk.today),
            table="study_attendance",
            ids=tuple(row.id for row in owed),
            listed=f"待补学的{len(owed)}人次",
            register=MAKE_UPS.key,
            year=_year(desk, starts_in).year,
        )


def plan_items_missed(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the items of the year's study and training plans whose month has passed without a session."""
    period = _year(desk, starts_in)
    studied, trained = (
        study_rows(desk.store, period, desk.today),
        training_rows(desk.store, period, desk.today),
    )
    lessons = (
        _planned(desk, study.PlanItem.table, item.id, item.year, item.month, f"学习计划：{item.theme}")
        for item in studied.plan_items
        if item.state not in (study.DONE, study.CANCELLED) and item.id not in studied.held_items
    )
    courses = (
        _planned(desk, training.PlanItem.table, item.id, item.year, item.month, f"培训计划：{item.course}")
        for item in trained.plan_items
        if item.state not in (training.DONE, training.CANCELLED) and item.id not in trained.held_items
    )
    return [
        *folded((line for line in lessons if line.late), "项学习计划"),
        *folded((line for line in courses if line.late), "项培训计划"),
    ]


def degrees_near(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the degrees that are not obtained and whose deadline has passed or is half a year away."""
    limit = (desk.today + DEGREE_NEAR).isoformat()
    found = desk.store.load(
        DegreeStudy,
        "obtained_on IS NULL AND state <> ? AND deadline <= ?",
        (STOPPED, limit),
        "deadline, id",
    )
    return folded((_degree(item, desk) for item in found), "人的学历")


def hours_short(desk: Desk, starts_in: int) -> Iterator[Line]:
    """Yield one line, in the second half of the year, when officers have not the hours of the year yet."""
    period = _year(desk, starts_in)
    if period.last - desk.today > HALF_A_YEAR:
        return
    rows = hours_rows(desk.store, period, desk.today)
    short = [officer.id for officer in required(rows) if not has_enough(rows, officer)]
    if short:
        yield Line(
            day=period.last,
            what="学时",
            words=f"{len(short)}人还没有达到{period.label}的{hundredths(rows.demand.yearly)}学时",
            do="安排补训",
            urgency=urgency_of(period.last, desk.today, MONTH),
            table=OFFICERS.record.table,
            ids=tuple(short),
            listed=f"{period.label}学时未达标的{len(short)}人",
            register=OFFICERS.key,
        )


def rewards_to_fulfil(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the rewards and penalties that are decided and not fulfilled."""
    return folded((_reward(item, desk) for item in unfulfilled(desk, None)), "项奖惩")


def matters_pressing(desk: Desk, starts_in: int) -> Sequence[Line]:
    """Return the supervised matters that are yellow or red today."""
    limits = limits_on(desk.store, desk.today)
    found = desk.store.load(Matter, "state = ? AND due_on IS NOT NULL", (IN_HAND,), "due_on, id")
    colours = ((item, alert_on(item, desk.today, limits)) for item in found)
    lines = (
        Line(
            day=item.due_on or desk.today,
            what="督办事项",
            words=item.title,
            do=f"{colour.value}预警：{_asked_unit(item, desk)}",
            urgency=Urgency.OVERDUE if colour is Alert.RED else Urgency.SOON,
            table=Matter.table,
            ids=(item.id,),
        )
        for item, colour in colours
        if colour in (Alert.RED, Alert.YELLOW)
    )
    return folded(lines, "项督办事项")


def retired_to_visit(desk: Desk, starts_in: int) -> Iterator[Line]:
    """Yield one line, in the second half of the year, for the retired whom nobody has visited in it."""
    period = _year(desk, starts_in)
    if period.last - desk.today > HALF_A_YEAR:
        return
    left = [row for row in rows_of_year(desk, period) if not row.visited]
    if left:
        yield Line(
            day=period.last,
            what="离退休",
            words=f"{len(left)}名离退休干警{period.label}还没有走访",
            do="安排走访慰问，登记日期",
            urgency=urgency_of(period.last, desk.today, MONTH),
            table="",
            ids=tuple(row.id for row in left),
            listed=f"{period.label}还没有走访的{len(left)}名离退休干警",
            register=RETIRED_OFFICERS.key,
            year=period.year,
        )


def _year(desk: Desk, starts_in: int) -> Period:
    return Period(year_of(desk.today, starts_in), None, starts_in)


def _planned(desk: Desk, table: str, row: int, year: int | None, month: int | None, words: str) -> Line:
    """Return the line of a plan item, which is to be held by the end of its month."""
    day = Period(year or desk.today.year, month).last if month else date.max
    return Line(
        day=day,
        what="计划未开展",
        words=words,
        do="开展后登记，不再开展的改为“已取消”",
        urgency=urgency_of(day, desk.today),
        table=table,
        ids=(row,),
        year=year or 0,
    )


def _degree(item: DegreeStudy, desk: Desk) -> Line:
    day = item.deadline or desk.today
    return Line(
        day=day,
        what="学历教育",
        words=f"{desk.name('officer', item.officer_id)}应取得{item.required}学历",
        do="督促学业，取得后登记",
        urgency=urgency_of(day, desk.today, NEAR),
        table=DegreeStudy.table,
        ids=(item.id,),
    )


def _reward(item: Unfulfilled, desk: Desk) -> Line:
    amount = f"{hundredths(item.amount)}元" if item.amount else ""
    return Line(
        day=item.decided_on or desk.today,
        what="奖惩兑现",
        words="　".join(part for part in (item.subject, item.content, amount) if part),
        do=f"兑现{item.kind}，登记兑现日期",
        urgency=Urgency.OPEN,
        table=RewardPenalty.table,
        ids=(item.id,),
        register=UNFULFILLED.key,
        limited=False,
    )


def _asked_unit(item: Matter, desk: Desk) -> str:
    unit = desk.name("department", item.department_id)
    return f"催办{unit}，登记进展" if unit else "催办，登记进展"
