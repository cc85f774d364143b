"""The figures of the night school (法官业校): held and due, hours, attendances, lecturers. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from courtoffice.areas.training.hours import minutes_of
from courtoffice.areas.training.records import (
    NIGHT_SCHOOL,
    ON_LEAVE,
    TOOK_PART,
    Lecturer,
    Participant,
    Session,
)
from courtoffice.areas.training.rows import TrainingRows
from courtoffice.figure import FigureSet

NIGHT_FIGURES: FigureSet[TrainingRows] = FigureSet()
_SESSION, _PARTICIPANT = "training_session", "training_participant"
_OWN, _GUEST = "own", "outside"
_BY_LECTURER = ((_OWN, "本院教师"), (_GUEST, "外请教师"))


@NIGHT_FIGURES.count("training.night_sessions", "法官业校", "期", _SESSION)
def night_sessions(rows: TrainingRows) -> tuple[Session, ...]:
    """Count the evenings.

    定义：期内法官业校的期数，每上一次课为一期；安排在今天以后的不计。
    """
    return rows.of_kind(NIGHT_SCHOOL)


@NIGHT_FIGURES.reckoned("training.night_days_due", "法官业校应办期数", "期", _SESSION)
def night_days_due(rows: TrainingRows) -> tuple[int, list[Session]]:
    """Count the prescribed evenings.

    定义：期内例行工作“法官业校”应办的期数，遇休息日停课和已经免办的不计，还没有到的也在内。
    """
    return len(rows.night_days), []


@NIGHT_FIGURES.count("training.night_days_held", "法官业校按期举办", "期", _SESSION)
def night_days_held(rows: TrainingRows) -> list[Session]:
    """Count the prescribed evenings that were held, each by its first session.

    定义：应办的期数中当天举办了法官业校的期数；改在其他日期举办的不计入按期举办。
    """
    return _days_held(rows)


@NIGHT_FIGURES.share("training.night_rate", "法官业校按期举办率", _SESSION)
def night_rate(rows: TrainingRows) -> tuple[int, int, list[Session]]:
    """Divide the prescribed evenings held by all of them.

    定义：法官业校按期举办期数 ÷ 应办期数。
    """
    held = _days_held(rows)
    return len(held), len(rows.night_days), held


@NIGHT_FIGURES.total("training.night_hours", "法官业校授课时数", "小时", _SESSION, scale=100)
def night_hours(rows: TrainingRows) -> Iterator[tuple[Session, int]]:
    """Sum how long the evenings lasted, in hundredths of an hour.

    定义：期内法官业校各期起止时间的合计，没有写明时间的不计。
    """
    for session in rows.of_kind(NIGHT_SCHOOL):
        yield session, _hundredths(minutes_of(session) or 0)


@NIGHT_FIGURES.count("training.night_short", "法官业校课时不足", "期", _SESSION)
def night_short(rows: TrainingRows) -> Iterator[Session]:
    """Count the evenings that were too short.

    定义：期内法官业校中写明了时间而短于规定时长（默认两小时）的期数。
    """
    for session in rows.of_kind(NIGHT_SCHOOL):
        minutes = minutes_of(session)
        if minutes is not None and minutes < rows.demand.night_minutes:
            yield session


@NIGHT_FIGURES.count("training.night_attendances", "法官业校参训", "人次", _PARTICIPANT)
def night_attendances(rows: TrainingRows) -> Iterator[Participant]:
    """Count who was there, once for each evening.

    定义：期内法官业校的参训人次，请假和缺席不计。
    """
    return rows.took_part(NIGHT_SCHOOL)


@NIGHT_FIGURES.distinct(
    "training.night_persons", "法官业校参训人数", "人", _PARTICIPANT, attrgetter("officer_id")
)
def night_persons(rows: TrainingRows) -> Iterator[Participant]:
    """Count who was there, everybody once.

    定义：期内参加过法官业校的干警人数，同一人只计一人。
    """
    return rows.took_part(NIGHT_SCHOOL)


@NIGHT_FIGURES.total("training.night_credit_hours", "法官业校学时", "学时", _PARTICIPANT, scale=100)
def night_credit_hours(rows: TrainingRows) -> Iterator[tuple[Participant, int]]:
    """Sum the hours credited for the night school.

    定义：期内法官业校计给参训干警的学时合计。
    """
    return ((row, row.hours or 0) for row in rows.took_part(NIGHT_SCHOOL))


@NIGHT_FIGURES.mean("training.night_mean_attendance", "法官业校平均每期参训", "人次", _SESSION)
def night_mean_attendance(rows: TrainingRows) -> Iterator[tuple[Session, int]]:
    """Divide the attendances by the evenings.

    定义：期内法官业校参训人次 ÷ 期数。
    """
    for session in rows.of_kind(NIGHT_SCHOOL):
        yield session, sum(1 for row in session.participants if row.state == TOOK_PART)


@NIGHT_FIGURES.rate("training.night_attendance_rate", "法官业校到课率", _PARTICIPANT)
def night_attendance_rate(rows: TrainingRows) -> tuple[list[Participant], list[Participant]]:
    """Divide who was there by who was on the list.

    定义：期内法官业校参训人次 ÷ 名单人次；名单含请假和缺席。
    """
    listed = [row for session in rows.of_kind(NIGHT_SCHOOL) for row in session.participants]
    return [row for row in listed if row.state == TOOK_PART], listed


@NIGHT_FIGURES.count("training.night_leave", "法官业校请假", "人次", _PARTICIPANT)
def night_leave(rows: TrainingRows) -> Iterator[Participant]:
    """Count who was on leave.

    定义：期内法官业校参训情况为请假的人次。
    """
    for session in rows.of_kind(NIGHT_SCHOOL):
        yield from (row for row in session.participants if row.state == ON_LEAVE)


@NIGHT_FIGURES.split("training.night_taught", "法官业校授课", "期", _SESSION, _BY_LECTURER)
def night_taught(rows: TrainingRows) -> Mapping[str, list[Session]]:
    """Count the evenings by who taught.

    定义：期内法官业校期数，按授课人是本院干警还是外请老师分别统计；没有登记授课人的不计。
    """
    groups: dict[str, list[Session]] = {}
    for session in rows.of_kind(NIGHT_SCHOOL):
        lecturer = rows.lecturers.get(session.lecturer_id or 0)
        if lecturer is not None:
            groups.setdefault(_side(lecturer), []).append(session)
    return groups


@NIGHT_FIGURES.split("training.night_lecturers", "法官业校授课人数", "人", "lecturer", _BY_LECTURER)
def night_lecturers(rows: TrainingRows) -> Mapping[str, list[Lecturer]]:
    """Count who taught, everybody once.

    定义：期内在法官业校授课的人数，按本院干警和外请老师分别统计，同一人只计一人。
    """
    taught = {session.lecturer_id for session in rows.of_kind(NIGHT_SCHOOL)}
    groups: dict[str, list[Lecturer]] = {}
    for lecturer_id, lecturer in rows.lecturers.items():
        if lecturer_id in taught:
            groups.setdefault(_side(lecturer), []).append(lecturer)
    return groups


def _side(lecturer: Lecturer) -> str:
    return _GUEST if lecturer.officer_id is None else _OWN


def _hundredths(minutes: int) -> int:
    """Return minutes as hundredths of an hour, rounded half up."""
    return (minutes * 10 + 3) // 6


def _days_held(rows: TrainingRows) -> list[Session]:
    first: dict[str, Session] = {}
    for session in rows.of_kind(NIGHT_SCHOOL):
        first.setdefault(str(session.held_on), session)
    return [first[str(day)] for day in rows.night_days if str(day) in first]
