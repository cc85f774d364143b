"""The figures of study sessions: held and due, attendance, make-ups, campaigns, plan. Pure.

The figures of papers and contests are declared in ``figures_awards``; :func:`figures` gives all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from courtoffice.areas.study.figures_awards import AWARD_FIGURES
from courtoffice.areas.study.records import (
    ABSENT,
    ALL_OFFICERS,
    BRANCH,
    CANCELLED,
    CENTRE_GROUP,
    DONE,
    ON_DUTY,
    ON_LEAVE,
    Attendance,
    Campaign,
    PlanItem,
    Session,
)
from courtoffice.areas.study.rows import StudyRows
from courtoffice.areas.study.rules import expected, made_up, make_up_owed, present
from courtoffice.figure import Counted, Figure, FigureSet

FIGURES: FigureSet[StudyRows] = FigureSet()
_SESSION, _ATTENDANCE = "study_session", "study_attendance"
_ABSENCES = {ON_LEAVE: "leave", ON_DUTY: "duty", ABSENT: "absent"}


def figures(rows: StudyRows) -> list[Figure]:
    """Return every figure of the study area for the period of the rows."""
    return FIGURES.figures(rows) + AWARD_FIGURES.figures(rows)


@FIGURES.count("study.sessions", "各类学习", "场", _SESSION)
def sessions(rows: StudyRows) -> Iterator[Session]:
    """Count every session.

    定义：期内登记的全部学习场次，含党组中心组、全院干警和支部学习；安排在今天以后的还没有开展，不计。
    """
    yield from rows.sessions


@FIGURES.count("study.centre_group_sessions", "党组中心组学习", "次", _SESSION)
def centre_group_sessions(rows: StudyRows) -> list[Session]:
    """Count the sessions of the centre group.

    定义：期内学习主体为党组中心组的学习次数，不论学习形式。
    """
    return _of(rows, CENTRE_GROUP)


@FIGURES.reckoned("study.centre_group_months_due", "党组中心组应学习月数", "个月", _SESSION)
def centre_group_months_due(rows: StudyRows) -> tuple[int, list[Session]]:
    """Count the months in which the centre group has to meet.

    定义：期内按例行工作应有党组中心组学习的月数，免办的不计，还没有到的也在内。
    """
    return len(rows.centre_group_months), []


@FIGURES.count("study.centre_group_months_held", "党组中心组已学习月数", "个月", _SESSION)
def centre_group_months_held(rows: StudyRows) -> list[Session]:
    """Count the months in which it met, each by its first session.

    定义：应学习的月份中至少有一次党组中心组学习的月数，每月取第一次学习为依据。
    """
    return _months_held(rows)


@FIGURES.share("study.centre_group_months_rate", "党组中心组按月学习率", _SESSION)
def centre_group_months_rate(rows: StudyRows) -> tuple[int, int, list[Session]]:
    """Divide the months in which the centre group met by those in which it had to.

    定义：党组中心组已学习月数 ÷ 应学习月数。
    """
    held = _months_held(rows)
    return len(held), len(rows.centre_group_months), held


@FIGURES.count("study.all_officers_sessions", "全院干警学习", "场", _SESSION)
def all_officers_sessions(rows: StudyRows) -> list[Session]:
    """Count the sessions of all officers.

    定义：期内学习主体为全院干警的学习场次，含集中学习日以外的学习。
    """
    return _of(rows, ALL_OFFICERS)


@FIGURES.count("study.branch_sessions", "支部学习", "场", _SESSION)
def branch_sessions(rows: StudyRows) -> list[Session]:
    """Count the sessions of Party branches.

    定义：期内学习主体为支部的学习场次。
    """
    return _of(rows, BRANCH)


@FIGURES.reckoned("study.collective_days_due", "集中学习日应学习天数", "天", _SESSION)
def collective_days_due(rows: StudyRows) -> tuple[int, list[Session]]:
    """Count the prescribed collective study days.

    定义：期内按例行工作应组织全院干警集中学习的天数，免办的不计，还没有到的也在内。
    """
    return len(rows.collective_days), []


@FIGURES.count("study.collective_days_held", "集中学习日已学习天数", "天", _SESSION)
def collective_days_held(rows: StudyRows) -> list[Counted]:
    """Count the collective study days that were held, each by the session that satisfied it.

    定义：应集中学习的日子中已组织全院干警学习的天数，逾期补办的也计；一场学习只对应一天。
    """
    return _days_held(rows)


@FIGURES.share("study.collective_days_rate", "集中学习日落实率", _SESSION)
def collective_days_rate(rows: StudyRows) -> tuple[int, int, list[Counted]]:
    """Divide the collective study days held by those due.

    定义：集中学习日已学习天数 ÷ 应学习天数。
    """
    held = _days_held(rows)
    return len(held), len(rows.collective_days), held


@FIGURES.count("study.expected", "学习应到", "人次", _ATTENDANCE)
def expected_rows(rows: StudyRows) -> Iterator[Attendance]:
    """Count who was expected.

    定义：期内各场学习考勤名单中的人次，不含公差。
    """
    return (row for row in rows.attendance() if expected(row))


@FIGURES.count("study.attendances", "学习到会", "人次", _ATTENDANCE)
def attendances(rows: StudyRows) -> Iterator[Attendance]:
    """Count who was there.

    定义：期内各场学习考勤为出席的人次。
    """
    return (row for row in rows.attendance() if present(row))


@FIGURES.rate("study.attendance_rate", "学习出席率", _ATTENDANCE)
def attendance_rate(rows: StudyRows) -> tuple[list[Attendance], list[Attendance]]:
    """Divide who was there by who was expected.

    定义：出席人次 ÷ 应到人次。应到不含公差；请假、缺席和事后补学的计入应到，不计入出席。
    """
    return _rate(rows)


@FIGURES.rate("study.centre_group_attendance_rate", "党组中心组学习出席率", _ATTENDANCE)
def centre_group_attendance_rate(rows: StudyRows) -> tuple[list[Attendance], list[Attendance]]:
    """Divide who was there by who was expected, for the centre group.

    定义：党组中心组学习的出席人次 ÷ 应到人次，应到不含公差。
    """
    return _rate(rows, CENTRE_GROUP)


@FIGURES.rate("study.all_officers_attendance_rate", "全院干警学习出席率", _ATTENDANCE)
def all_officers_attendance_rate(rows: StudyRows) -> tuple[list[Attendance], list[Attendance]]:
    """Divide who was there by who was expected, for all officers.

    定义：全院干警学习的出席人次 ÷ 应到人次，应到不含公差。
    """
    return _rate(rows, ALL_OFFICERS)


@FIGURES.split(
    "study.absences", "学习未到会", "人次", _ATTENDANCE, ((end, state) for state, end in _ABSENCES.items())
)
def absences(rows: StudyRows) -> Mapping[str, list[Attendance]]:
    """Count who was not there, by what the list says.

    定义：期内考勤为请假、公差或缺席的人次，分别统计；考勤已改为补学的计入补学，不计入这里。
    """
    return {end: [row for row in rows.attendance() if row.state == state] for state, end in _ABSENCES.items()}


@FIGURES.count("study.made_up", "补学", "人次", _ATTENDANCE)
def made_up_rows(rows: StudyRows) -> Iterator[Attendance]:
    """Count who studied afterwards.

    定义：期内各场学习中，当天未出席、已填写补学日期的人次，按原学习日期归入本期。
    """
    return (row for row in rows.attendance() if made_up(row))


@FIGURES.count("study.make_up_owed", "待补学", "人次", _ATTENDANCE)
def make_up_owed_rows(rows: StudyRows) -> Iterator[Attendance]:
    """Count who has still to study.

    定义：期内各场学习中，请假、公差、缺席而还没有补学日期的人次。
    """
    return (row for row in rows.attendance() if make_up_owed(row))


@FIGURES.count("study.make_up_notes", "补学上交学习笔记", "份", _ATTENDANCE)
def make_up_notes(rows: StudyRows) -> Iterator[Attendance]:
    """Count the written notes handed in for make-ups.

    定义：期内补学的人次中，已上交学习笔记的份数。
    """
    return (row for row in rows.attendance() if made_up(row) and row.notes_in)


@FIGURES.count("study.campaigns", "主题教育活动", "项", "study_campaign")
def campaigns(rows: StudyRows) -> tuple[Campaign, ...]:
    """Count the education campaigns that ran.

    定义：期内开展过的教育活动项数；跨期的活动在每一期都计入，还没有开始的不计。
    """
    return rows.campaigns


@FIGURES.count("study.campaign_sessions", "主题教育学习", "场", _SESSION)
def campaign_sessions(rows: StudyRows) -> Iterator[Session]:
    """Count the sessions that belong to a campaign.

    定义：期内归入某项教育活动的学习场次。
    """
    return (session for session in rows.sessions if session.campaign_id is not None)


@FIGURES.count("study.observed", "接受列席旁听", "次", _SESSION)
def observed(rows: StudyRows) -> Iterator[Session]:
    """Count the sessions that somebody sat in on.

    定义：期内有人列席旁听的学习场次。
    """
    return (session for session in rows.sessions if session.observers)


@FIGURES.count("study.plan_items", "学习计划项目", "项", "study_plan_item")
def plan_items(rows: StudyRows) -> list[PlanItem]:
    """Count what was planned.

    定义：学习计划安排在期内各月的项目，不含已取消的。
    """
    return _planned(rows)


@FIGURES.rate("study.plan_rate", "学习计划完成率", "study_plan_item")
def plan_rate(rows: StudyRows) -> tuple[list[PlanItem], list[PlanItem]]:
    """Divide the plan items that were carried out by all of them.

    定义：已开展的学习计划项目 ÷ 学习计划项目。相应学习已经开展的，或完成情况为已完成的，都算已开展。
    """
    planned = _planned(rows)
    return [item for item in planned if item.id in rows.held_items or item.state == DONE], planned


def _of(rows: StudyRows, body: str) -> list[Session]:
    return [session for session in rows.sessions if session.body == body]


def _months_held(rows: StudyRows) -> list[Session]:
    first: dict[str, Session] = {}
    for session in _of(rows, CENTRE_GROUP):
        first.setdefault(str(session.held_on)[:7], session)
    asked = {f"{year}-{month:02}" for year, month in rows.centre_group_months}
    return [session for month, session in first.items() if month in asked]


def _days_held(rows: StudyRows) -> list[Counted]:
    return [each.held for each in rows.collective_days if each.held is not None]


def _rate(rows: StudyRows, *bodies: str) -> tuple[list[Attendance], list[Attendance]]:
    whole = [row for row in rows.attendance(*bodies) if expected(row)]
    return [row for row in whole if present(row)], whole


def _planned(rows: StudyRows) -> list[PlanItem]:
    return [item for item in rows.plan_items if item.state != CANCELLED]
