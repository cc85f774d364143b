"""The figures of what is demanded of officers: the yearly hours, and the degree. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from operator import attrgetter

from courtoffice.areas.people.records import Officer
from courtoffice.areas.training import demand
from courtoffice.areas.training.records import DEGREES, DegreeStudy
from courtoffice.areas.training.rows import TrainingRows
from courtoffice.figure import FigureSet

DEMAND_FIGURES: FigureSet[TrainingRows] = FigureSet()
DEGREE_KEYS = dict(zip(DEGREES, ("college", "bachelor"), strict=True))
_BY_DEGREE = tuple((end, degree) for degree, end in DEGREE_KEYS.items())
_OFFICER, _DEGREE = "officer", "degree_study"
_WHO = attrgetter("officer_id")


@DEMAND_FIGURES.count("training.officers_required", "应完成年度学时干警", "人", _OFFICER)
def officers_required(rows: TrainingRows) -> list[Officer]:
    """Count of whom the yearly hours are demanded.

    定义：期末在职的干警人数，不含按五年计算学时的领导。
    """
    return demand.required(rows)


@DEMAND_FIGURES.count("training.officers_meeting", "年度学时达标干警", "人", _OFFICER)
def officers_meeting(rows: TrainingRows) -> list[Officer]:
    """Count who has the yearly hours.

    定义：应完成年度学时的干警中，自统计年度开始至期末（年度没有结束的至今天）累计学时达到规定（默认90学时）的人数。
    """
    return [officer for officer in demand.required(rows) if demand.has_enough(rows, officer)]


@DEMAND_FIGURES.count("training.officers_short", "年度学时未达标干警", "人", _OFFICER)
def officers_short(rows: TrainingRows) -> list[Officer]:
    """Count who is short of the yearly hours.

    定义：应完成年度学时的干警中，自统计年度开始至期末累计学时没有达到规定的人数。
    """
    return [officer for officer in demand.required(rows) if not demand.has_enough(rows, officer)]


@DEMAND_FIGURES.rate("training.hours_rate", "年度学时达标率", _OFFICER)
def hours_rate(rows: TrainingRows) -> tuple[list[Officer], list[Officer]]:
    """Divide who has the yearly hours by of whom they are demanded.

    定义：年度学时达标干警 ÷ 应完成年度学时干警。
    """
    required = demand.required(rows)
    return [officer for officer in required if demand.has_enough(rows, officer)], required


@DEMAND_FIGURES.mean("training.mean_hours", "人均年度学时", "学时", _OFFICER, scale=100)
def mean_hours(rows: TrainingRows) -> Iterator[tuple[Officer, int]]:
    """Average the hours of those of whom they are demanded.

    定义：应完成年度学时的干警自统计年度开始至期末的累计学时 ÷ 人数。
    """
    return ((officer, rows.hours.get(officer.id, 0)) for officer in demand.required(rows))


@DEMAND_FIGURES.count("training.leaders", "按五年计算学时的领导", "人", _OFFICER)
def leaders(rows: TrainingRows) -> list[Officer]:
    """Count of whom the hours of five years are demanded.

    定义：期末在职、职务在设置所列范围内（默认院长、副院长）的人数。
    """
    return demand.leaders(rows)


@DEMAND_FIGURES.count("training.leaders_meeting", "五年学时已达标的领导", "人", _OFFICER)
def leaders_meeting(rows: TrainingRows) -> list[Officer]:
    """Count who of them has the hours.

    定义：按五年计算学时的领导中，自五年周期开始至期末累计学时达到规定（默认550学时）的人数。
    """
    return [
        officer
        for officer in demand.leaders(rows)
        if rows.cycle_hours.get(officer.id, 0) >= rows.demand.leader
    ]


@DEMAND_FIGURES.distinct("training.degrees_short", "年初学历未达标干警", "人", _DEGREE, _WHO)
def degrees_short(rows: TrainingRows) -> list[DegreeStudy]:
    """Count who is short of a degree when the period begins.

    定义：期初在职，已提出学历要求而到期初第一天还没有取得的干警人数，同一人只计一人。
    """
    return _short(rows, rows.period.first)


@DEMAND_FIGURES.split("training.degrees_short_of", "年初学历未达标", "人", _DEGREE, _BY_DEGREE)
def degrees_short_by_level(rows: TrainingRows) -> Mapping[str, list[DegreeStudy]]:
    """Count who is short of which degree when the period begins.

    定义：期初第一天还没有取得应取得学历的在职干警人数，按应取得的学历分别统计。
    """
    return _by_degree(_short(rows, rows.period.first))


@DEMAND_FIGURES.count("training.degrees_obtained", "取得学历", "人", _DEGREE)
def degrees_obtained(rows: TrainingRows) -> list[DegreeStudy]:
    """Count the degrees obtained.

    定义：取得日期在期内的学历教育人数。
    """
    return _obtained(rows)


@DEMAND_FIGURES.split("training.degrees_obtained_of", "取得学历", "人", _DEGREE, _BY_DEGREE)
def degrees_obtained_by_level(rows: TrainingRows) -> Mapping[str, list[DegreeStudy]]:
    """Count the degrees obtained by level.

    定义：取得日期在期内的学历教育人数，按取得的学历分别统计。
    """
    return _by_degree(_obtained(rows))


@DEMAND_FIGURES.distinct("training.degrees_open", "期末学历未达标干警", "人", _DEGREE, _WHO)
def degrees_open(rows: TrainingRows) -> list[DegreeStudy]:
    """Count who is still short of a degree when the period ends.

    定义：期末（本期未结束的为今天）在职，到这一天还没有取得应取得学历的干警人数，同一人只计一人。
    """
    return _short(rows, rows.end + timedelta(days=1), serving=rows.end)


@DEMAND_FIGURES.distinct("training.degrees_overdue", "学历教育超过期限干警", "人", _DEGREE, _WHO)
def degrees_overdue(rows: TrainingRows) -> list[DegreeStudy]:
    """Count who is short of a degree beyond the deadline when the period ends.

    定义：期末学历未达标干警中，取得期限早于期末（本期未结束的为今天）的人数。
    """
    last = rows.end
    still = _short(rows, last + timedelta(days=1), serving=last)
    return [study for study in still if study.deadline is not None and study.deadline < last]


def _short(rows: TrainingRows, on: date, *, serving: date | None = None) -> list[DegreeStudy]:
    """Return the degree studies that are required and not yet obtained when a day begins."""
    return [
        study
        for study in rows.degrees
        if study.required_from is not None
        and study.required_from <= (serving or on)
        and (study.obtained_on is None or study.obtained_on >= on)
        and rows.roster.serving(study.officer_id or 0, serving or on)
    ]


def _obtained(rows: TrainingRows) -> list[DegreeStudy]:
    return [study for study in rows.degrees if study.obtained_on in rows.period]


def _by_degree(studies: Iterable[DegreeStudy]) -> dict[str, list[DegreeStudy]]:
    groups: dict[str, list[DegreeStudy]] = {}
    for study in studies:
        groups.setdefault(DEGREE_KEYS[study.required], []).append(study)
    return groups
