"""How many people the court has: figures of the last day of a period, and who came and went in it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from courtoffice.areas.people.records import CATEGORIES, MOVED, RETIRED, SERVING, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.figure import Figure, FigureSet
from courtoffice.period import Period

_ENDS = dict(
    zip(CATEGORIES, ("judge", "assistant", "clerk", "police", "administration", "hired"), strict=True)
)
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PeopleRows:
    """Everybody, with where each was on the day before the period and on its last day (or today).

    ``before`` and ``now`` are by officer id; who has no posting on the day is missing from them.
    """

    officers: tuple[Officer, ...]
    before: dict[int, Posting]
    now: dict[int, Posting]


def people_rows(roster: Roster, period: Period, today: date) -> PeopleRows:
    """Return the rows of a period; one that is still running is counted as of today."""
    last = max(period.first, min(period.last, today))
    before = _postings(roster, period.first - _ONE_DAY)
    return PeopleRows(tuple(roster.officers()), before, _postings(roster, last))


def _postings(roster: Roster, day: date) -> dict[int, Posting]:
    on_day = ((officer.id, roster.posting_on(officer.id, day)) for officer in roster.officers())
    return {officer: posting for officer, posting in on_day if posting is not None}


FIGURES: FigureSet[PeopleRows] = FigureSet()


def figures(rows: PeopleRows) -> list[Figure]:
    """Return every figure of people."""
    return FIGURES.figures(rows)


def _now(rows: PeopleRows, status: str = SERVING) -> list[Officer]:
    return [who for who in rows.officers if who.id in rows.now and rows.now[who.id].status == status]


def _was_serving(rows: PeopleRows, officer: Officer) -> bool:
    return officer.id in rows.before and rows.before[officer.id].status == SERVING


@FIGURES.count("people.serving", "在职干警人数", "人", "officer")
def serving(rows: PeopleRows) -> Iterable[Officer]:
    """Return who serves.

    定义：期末（本期未结束的为今天）任职经历状态为“在职”的人员，含聘用人员。
    """
    return _now(rows)


@FIGURES.split(
    "people.category",
    "在职人员",
    "人",
    "officer",
    [*((end, name) for name, end in _ENDS.items()), ("none", "未分类")],
)
def by_category(rows: PeopleRows) -> dict[str, list[Officer]]:
    """Return who serves, by category.

    定义：期末在职人员，按当日任职经历的人员类别分；没有填类别的为未分类。
    """
    groups: dict[str, list[Officer]] = {}
    for officer in _now(rows):
        groups.setdefault(_ENDS.get(rows.now[officer.id].category, "none"), []).append(officer)
    return groups


@FIGURES.rate("people.judge_share", "法官占在职人员比例", "officer")
def judge_share(rows: PeopleRows) -> tuple[Iterable[Officer], Iterable[Officer]]:
    """Return the serving judges and the serving staff without the hired.

    定义：期末在职法官人数÷期末在职人数，分母不含聘用人员。
    """
    staff = [officer for officer in _now(rows) if rows.now[officer.id].category != "聘用"]
    return [officer for officer in staff if rows.now[officer.id].category == "法官"], staff


@FIGURES.count("people.party_members", "在职中共党员人数", "人", "officer")
def party_members(rows: PeopleRows) -> Iterable[Officer]:
    """Return the serving party members.

    定义：期末在职人员中的中共党员。
    """
    return [officer for officer in _now(rows) if officer.party_member]


@FIGURES.count("people.centre_group", "党组中心组成员人数", "人", "officer")
def centre_group(rows: PeopleRows) -> Iterable[Officer]:
    """Return the serving members of the centre group.

    定义：期末在职人员中的党组理论学习中心组成员。
    """
    return [officer for officer in _now(rows) if officer.centre_group]


@FIGURES.count("people.women", "在职女干警人数", "人", "officer")
def women(rows: PeopleRows) -> Iterable[Officer]:
    """Return the serving women.

    定义：期末在职人员中性别为女的人员。
    """
    return [officer for officer in _now(rows) if officer.gender == "女"]


@FIGURES.count("people.retired", "离退休人员人数", "人", "officer")
def retired(rows: PeopleRows) -> Iterable[Officer]:
    """Return the retired.

    定义：期末任职经历状态为“离退休”的人员。
    """
    return _now(rows, RETIRED)


@FIGURES.count("people.joined", "新进人员人数", "人", "officer")
def joined(rows: PeopleRows) -> Iterable[Officer]:
    """Return who came.

    定义：期初前一日不在职、期末在职的人员。
    """
    return [officer for officer in _now(rows) if not _was_serving(rows, officer)]


@FIGURES.count("people.left_retired", "新增离退休人员人数", "人", "officer")
def newly_retired(rows: PeopleRows) -> Iterable[Officer]:
    """Return who retired.

    定义：期初前一日在职、期末为“离退休”的人员。
    """
    return [officer for officer in _now(rows, RETIRED) if _was_serving(rows, officer)]


@FIGURES.count("people.left_moved", "调出人员人数", "人", "officer")
def moved(rows: PeopleRows) -> Iterable[Officer]:
    """Return who left for elsewhere.

    定义：期初前一日在职、期末为“调出”的人员。
    """
    return [officer for officer in _now(rows, MOVED) if _was_serving(rows, officer)]


@FIGURES.count("people.transferred", "部门间调整人数", "人", "officer")
def transferred(rows: PeopleRows) -> Iterable[Officer]:
    """Return who serves in another department than before.

    定义：期初前一日和期末都在职、所在部门不同的人员。
    """
    return [
        officer
        for officer in _now(rows)
        if _was_serving(rows, officer)
        and rows.before[officer.id].department_id != rows.now[officer.id].department_id
    ]
