"""What may be wrong with plans, campaigns and sessions, and who is expected at a session. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import Named, serving_faults, twice_faults
from courtoffice.areas.study.records import (
    ABSENT,
    ALL_OFFICERS,
    BRANCH,
    CANCELLED,
    CENTRE_GROUP,
    DONE,
    MADE_UP,
    NOT_YET,
    ON_DUTY,
    ON_LEAVE,
    PRESENT,
    Attendance,
    Campaign,
    PlanItem,
    Session,
    StudyPlan,
)
from courtoffice.day_faults import day_off, days_in_order, future_year, plan_year, times_in_order
from courtoffice.errors import Fault
from courtoffice.required import required_faults
from courtoffice.workdays import Workdays


@dataclass(frozen=True)
class Around:
    """What the rules of a session may know beside it; ``others`` are the other sessions of its day."""

    roster: Roster
    workdays: Workdays
    today: date
    others: Sequence[Session] = ()


LATE = "逾期未开展"
"""How far a plan item is whose day is past without a session."""


def expected(row: Attendance) -> bool:
    """Return whether an officer was expected (应到): everybody on the list but those away on duty (公差)."""
    return row.state != ON_DUTY


def present(row: Attendance) -> bool:
    """Return whether an officer was there on the day (实到)."""
    return row.state == PRESENT


def made_up(row: Attendance) -> bool:
    """Return whether an officer who was not there has studied afterwards."""
    return row.state != PRESENT and row.made_up_on is not None


def make_up_owed(row: Attendance) -> bool:
    """Return whether an officer who was not there has still to make the session up."""
    return row.state in (ON_LEAVE, ON_DUTY, ABSENT, MADE_UP) and row.made_up_on is None


def per_cent(part: int, whole: int) -> int | None:
    """Return a rate in hundredths of a per cent, rounded half up; None of nothing."""
    return (part * 20_000 + whole) // (2 * whole) if whole else None


def everyone_present(session: Session, roster: Roster) -> Session:
    """Return the session with everybody expected of its body entered as present, where nobody is entered.

    The centre group and all officers are known from the roster of the day; a branch is entered by hand.
    """
    if session.attendance or session.held_on is None or session.body == BRANCH:
        return session
    expected_of = {CENTRE_GROUP: roster.centre_group_on, ALL_OFFICERS: roster.serving_on}[session.body]
    rows = tuple(Attendance(officer_id=officer.id) for officer in expected_of(session.held_on))
    return replace(session, attendance=rows)


def plan_faults(plan: StudyPlan, others: Collection[StudyPlan], today: date) -> list[Fault]:
    """Return what is wrong with a plan; a year has one, and the next year's may be made this year."""
    faults = required_faults(plan) + plan_year("year", "年度", plan.year, today)
    if any(other.year == plan.year and other.id != plan.id for other in others):
        faults.append(Fault("year", f"{plan.year}年的学习计划已经有了，请在原计划上修改。"))
    return faults + future_year("issued_on", "印发日期", plan.issued_on, today)


def plan_progress(item: PlanItem, held: bool, today: date) -> str:
    """Return how far a plan item is on a day; ``held`` says whether a session of it is registered.

    Its day, or without one the end of its month, tells whether it is late or its time has not come.
    """
    if item.state in (DONE, CANCELLED):
        return item.state
    if held:
        return "已开展"
    now = (today.year, today.month)
    month = (item.year or 0, item.month or 0)
    if (item.planned_on or date.max) < today or month < now:
        return LATE
    return "未到时间" if item.state == NOT_YET and month > now else item.state


def plan_item_faults(item: PlanItem, today: date) -> list[Fault]:
    """Return what is wrong with a plan item; that nobody is responsible for it is asked."""
    faults = required_faults(item) + plan_year("year", "年度", item.year, today)
    month = item.month
    if month is not None and not 1 <= month <= 12:
        faults.append(Fault("month", f"“月份”只能是1到12，现在是{month}，请改正。"))
    planned = item.planned_on
    if planned is not None and (planned.year, planned.month) != (item.year, month):
        faults.append(
            Fault("planned_on", f"“计划日期”{planned}不在{item.year}年{month}月，请核对日期或月份。")
        )
    if item.officer_id is None and item.department_id is None:
        asked = "还没有写明责任人或责任部门，请至少填写一项；暂时定不下来的，印发前补上。"
        faults.append(Fault("officer_id", asked, blocks=False))
    return faults + _branch_named(item.body, item.branch)


def campaign_faults(campaign: Campaign, today: date) -> list[Fault]:
    """Return what is wrong with an education campaign."""
    return [
        *required_faults(campaign),
        *future_year("from_date", "开始日期", campaign.from_date, today),
        *days_in_order("until_date", ("开始日期", campaign.from_date), ("结束日期", campaign.until_date)),
    ]


def session_faults(session: Session, around: Around) -> list[Fault]:
    """Return everything that is wrong with a session and its lists, all at once."""
    listed = [_named("attendance", "考勤", at, row.officer_id) for at, row in enumerate(session.attendance)]
    return [
        *required_faults(session),
        *future_year("held_on", "日期", session.held_on, around.today),
        *times_in_order("ends_at", ("开始时间", session.starts_at), ("结束时间", session.ends_at)),
        *_branch_named(session.body, session.branch),
        *day_off("day_off_reason", session.held_on, around.workdays, session.day_off_reason),
        *_clashes(session, around.others),
        *serving_faults(around.roster, session.held_on, [*_leading(session), *listed]),
        *twice_faults(around.roster, listed),
        *_attendance_faults(session, around.today),
        *_speech_faults(session),
    ]


def _branch_named(body: str, branch: str) -> list[Fault]:
    if body != BRANCH or branch.strip():
        return []
    return [Fault("branch", "支部学习没有写明是哪个支部，请填写支部名称。", blocks=False)]


def _named(child: str, label: str, at: int, officer: int | None) -> Named:
    return (f"{child}[{at}].officer_id", f"{label}第{at + 1}行：", officer)


def _leading(session: Session) -> Iterator[Named]:
    """Yield those who led the session and those who spoke."""
    yield ("chair_id", "主持人", session.chair_id)
    yield ("main_speaker_id", "主讲人", session.main_speaker_id)
    yield ("recorder_id", "记录人", session.recorder_id)
    for at, speech in enumerate(session.speeches):
        yield _named("speeches", "发言", at, speech.officer_id)


def _clashes(session: Session, others: Sequence[Session]) -> Iterator[Fault]:
    """Yield a fault for every other session of the same body at the same time; a question if unknown."""
    for other in others:
        same = (other.body, other.branch, other.held_on) == (session.body, session.branch, session.held_on)
        if not same or other.id == session.id:
            continue
        meeting = _overlap(session, other)
        what = f"{other.held_on}已登记{other.body}学习“{other.topic}”"
        if meeting is None:
            yield Fault("starts_at", f"{what}，没有写明时间。请核对是否重复登记。", blocks=False)
        elif meeting:
            yield Fault("starts_at", f"{what}，时间与这次重叠，请核对是否重复登记，或改正时间。")


def _overlap(one: Session, other: Session) -> bool | None:
    """Return whether two sessions of a day overlap, None when their times do not tell."""
    if one.starts_at is None or other.starts_at is None:
        return None
    first, second = sorted((one, other), key=lambda session: (str(session.starts_at), session.id))
    if first.starts_at == second.starts_at:
        return True
    if first.ends_at is None or second.starts_at is None:
        return None
    return first.ends_at > second.starts_at


def _attendance_faults(session: Session, today: date) -> Iterator[Fault]:
    for at, row in enumerate(session.attendance):
        path, lead = f"attendance[{at}].", f"考勤第{at + 1}行："
        if row.state == MADE_UP and row.made_up_on is None:
            yield Fault(
                path + "made_up_on", f"{lead}已补学的要填写补学日期；还没有补学的，请改为请假或缺席。"
            )
        if row.state == PRESENT and row.made_up_on is not None:
            yield Fault(path + "made_up_on", f"{lead}出席的不需要补学，请清空补学日期，或改正考勤。")
        if row.state in (ON_LEAVE, ON_DUTY) and not row.reason.strip():
            yield Fault(path + "reason", f"{lead}{row.state}没有写明事由，请补写。", blocks=False)
        field, made_up = path + "made_up_on", ("补学日期", row.made_up_on)
        wrong = [
            *days_in_order(field, ("日期", session.held_on), made_up),
            *future_year(field, *made_up, today),
        ]
        yield from (fault.of_row(lead) for fault in wrong)


def _speech_faults(session: Session) -> Iterator[Fault]:
    for at, speech in enumerate(session.speeches):
        if speech.officer_id is None and not speech.speaker.strip():
            yield Fault(f"speeches[{at}].officer_id", f"发言第{at + 1}行：还没有写明发言人，请选择或填写。")
