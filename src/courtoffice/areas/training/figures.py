"""The figures of trainings by kind: trainings, attendances (人次), persons (人数), hours, plan. Pure.

Those of the night school, of hours demanded and of degrees are declared in their own files;
:func:`figures` gives all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from courtoffice.areas.training.figures_demand import DEMAND_FIGURES
from courtoffice.areas.training.figures_night import NIGHT_FIGURES
from courtoffice.areas.training.records import DESTINATIONS, IN_HOUSE, ONLINE, OUTSIDE, Participant, Session
from courtoffice.areas.training.records_plan import CANCELLED, DONE, PlanItem
from courtoffice.areas.training.rows import TrainingRows, took_part_in
from courtoffice.figure import Figure, FigureSet

FIGURES: FigureSet[TrainingRows] = FigureSet()
DESTINATION_KEYS = dict(zip(DESTINATIONS, ("high", "supreme", "college", "other"), strict=True))
_BY_DESTINATION = tuple((end, destination) for destination, end in DESTINATION_KEYS.items())
_SESSION, _PARTICIPANT = "training_session", "training_participant"
_OFFICER = attrgetter("officer_id")


def figures(rows: TrainingRows) -> list[Figure]:
    """Return every figure of the training area for the period of the rows."""
    return FIGURES.figures(rows) + NIGHT_FIGURES.figures(rows) + DEMAND_FIGURES.figures(rows)


@FIGURES.count("training.sessions", "各类培训", "场", _SESSION)
def sessions(rows: TrainingRows) -> tuple[Session, ...]:
    """Count every training.

    定义：开始日期在期内的全部培训，含本院培训、法官业校、外出培训和网络学习；安排在今天以后的还没有举办，不计。
    """
    return rows.of_kind()


@FIGURES.count("training.attendances", "各类培训参训", "人次", _PARTICIPANT)
def attendances(rows: TrainingRows) -> Iterator[Participant]:
    """Count who took part, once for each training.

    定义：期内各类培训参训情况为参加的人次；一人参加几场计几人次，请假和缺席不计。
    """
    return rows.took_part()


@FIGURES.distinct("training.persons", "各类培训参训人数", "人", _PARTICIPANT, _OFFICER)
def persons(rows: TrainingRows) -> Iterator[Participant]:
    """Count who took part, everybody once.

    定义：期内参加过各类培训的干警人数，同一人只计一人。
    """
    return rows.took_part()


@FIGURES.total("training.hours", "各类培训学时", "学时", _PARTICIPANT, scale=100)
def hours(rows: TrainingRows) -> Iterator[tuple[Participant, int]]:
    """Sum the hours credited.

    定义：期内各类培训计给参训干警的学时合计。
    """
    return ((row, row.hours or 0) for row in rows.took_part())


@FIGURES.count("training.in_house_sessions", "本院培训", "场", _SESSION)
def in_house_sessions(rows: TrainingRows) -> tuple[Session, ...]:
    """Count the courses of the court's own.

    定义：期内培训类型为本院培训的场次，不含法官业校；安排在今天以后的不计。
    """
    return rows.of_kind(IN_HOUSE)


@FIGURES.count("training.in_house_attendances", "本院培训参训", "人次", _PARTICIPANT)
def in_house_attendances(rows: TrainingRows) -> Iterator[Participant]:
    """Count who took part in the court's own courses, once for each.

    定义：期内本院培训的参训人次，不含法官业校。
    """
    return rows.took_part(IN_HOUSE)


@FIGURES.distinct("training.in_house_persons", "本院培训参训人数", "人", _PARTICIPANT, _OFFICER)
def in_house_persons(rows: TrainingRows) -> Iterator[Participant]:
    """Count who took part in the court's own courses, everybody once.

    定义：期内参加过本院培训的干警人数，同一人只计一人，不含法官业校。
    """
    return rows.took_part(IN_HOUSE)


@FIGURES.total("training.in_house_hours", "本院培训学时", "学时", _PARTICIPANT, scale=100)
def in_house_hours(rows: TrainingRows) -> Iterator[tuple[Participant, int]]:
    """Sum the hours credited for the court's own courses.

    定义：期内本院培训计给参训干警的学时合计。
    """
    return ((row, row.hours or 0) for row in rows.took_part(IN_HOUSE))


@FIGURES.count("training.outside_batches", "外出培训", "批", _SESSION)
def outside_batches(rows: TrainingRows) -> tuple[Session, ...]:
    """Count the outside trainings.

    定义：开始日期在期内的外出培训批数，每登记一期外出培训为一批；今天以后才开始的不计。
    """
    return rows.of_kind(OUTSIDE)


@FIGURES.split("training.outside_batches_to", "外出培训", "批", _SESSION, _BY_DESTINATION)
def outside_batches_by_destination(rows: TrainingRows) -> Mapping[str, list[Session]]:
    """Count the outside trainings by destination.

    定义：期内外出培训批数，按去向分别统计；没有填写去向的计入其他。
    """
    return _by_destination(rows)


@FIGURES.count("training.outside_attendances", "外出培训参训", "人次", _PARTICIPANT)
def outside_attendances(rows: TrainingRows) -> Iterator[Participant]:
    """Count who was sent, once for each batch.

    定义：期内外出培训的参训人次。
    """
    return rows.took_part(OUTSIDE)


@FIGURES.split("training.outside_attendances_to", "外出培训参训", "人次", _PARTICIPANT, _BY_DESTINATION)
def outside_attendances_by_destination(rows: TrainingRows) -> Mapping[str, list[Participant]]:
    """Count who was sent by destination.

    定义：期内外出培训参训人次，按去向分别统计；没有填写去向的计入其他。
    """
    return {end: list(took_part_in(sessions)) for end, sessions in _by_destination(rows).items()}


@FIGURES.distinct("training.outside_persons", "外出培训参训人数", "人", _PARTICIPANT, _OFFICER)
def outside_persons(rows: TrainingRows) -> Iterator[Participant]:
    """Count who was sent, everybody once.

    定义：期内参加过外出培训的干警人数，同一人只计一人。
    """
    return rows.took_part(OUTSIDE)


@FIGURES.total("training.outside_hours", "外出培训学时", "学时", _PARTICIPANT, scale=100)
def outside_hours(rows: TrainingRows) -> Iterator[tuple[Participant, int]]:
    """Sum the hours credited for outside trainings.

    定义：期内外出培训计给参训干警的学时合计。
    """
    return ((row, row.hours or 0) for row in rows.took_part(OUTSIDE))


@FIGURES.count("training.online_sessions", "网络学习", "项", _SESSION)
def online_sessions(rows: TrainingRows) -> tuple[Session, ...]:
    """Count the online studies.

    定义：开始日期在期内的网络学习项数；今天以后才开始的不计。
    """
    return rows.of_kind(ONLINE)


@FIGURES.count("training.online_attendances", "网络学习参训", "人次", _PARTICIPANT)
def online_attendances(rows: TrainingRows) -> Iterator[Participant]:
    """Count who studied online, once for each study.

    定义：期内网络学习的参训人次。
    """
    return rows.took_part(ONLINE)


@FIGURES.distinct("training.online_persons", "网络学习参训人数", "人", _PARTICIPANT, _OFFICER)
def online_persons(rows: TrainingRows) -> Iterator[Participant]:
    """Count who studied online, everybody once.

    定义：期内参加过网络学习的干警人数，同一人只计一人。
    """
    return rows.took_part(ONLINE)


@FIGURES.total("training.online_hours", "网络学习学时", "学时", _PARTICIPANT, scale=100)
def online_hours(rows: TrainingRows) -> Iterator[tuple[Participant, int]]:
    """Sum the hours credited for online studies.

    定义：期内网络学习计给参训干警的学时合计。
    """
    return ((row, row.hours or 0) for row in rows.took_part(ONLINE))


@FIGURES.count("training.plan_items", "教育培训计划项目", "项", "training_plan_item")
def plan_items(rows: TrainingRows) -> list[PlanItem]:
    """Count what was planned.

    定义：教育培训计划安排在期内各月的培训班，不含已取消的。
    """
    return _planned(rows)


@FIGURES.rate("training.plan_rate", "教育培训计划完成率", "training_plan_item")
def plan_rate(rows: TrainingRows) -> tuple[list[PlanItem], list[PlanItem]]:
    """Divide the planned courses that were held by all of them.

    定义：已举办的教育培训计划项目 ÷ 教育培训计划项目。相应培训已经开始的，或完成情况为已完成的，都算已举办。
    """
    planned = _planned(rows)
    return [item for item in planned if item.id in rows.held_items or item.state == DONE], planned


def _by_destination(rows: TrainingRows) -> dict[str, list[Session]]:
    groups: dict[str, list[Session]] = {}
    for session in rows.of_kind(OUTSIDE):
        groups.setdefault(DESTINATION_KEYS[session.destination or DESTINATIONS[-1]], []).append(session)
    return groups


def _planned(rows: TrainingRows) -> list[PlanItem]:
    return [item for item in rows.plan_items if item.state != CANCELLED]
