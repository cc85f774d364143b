"""Every figure of training equals a count straight from the tables of a lived office."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from courtoffice.areas.training.area import AREA
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Desk

PERIODS = (
    Period(2025),
    Period(2026),
    Period(2026, 3),
    Period(2026, 12),
    Period(2026, starts_in=12),
    Period(2024),
)

_SESSION = "SELECT s.id FROM training_session s WHERE s.held_on BETWEEN :first AND :last"
_FROM_ROWS = (
    " FROM training_participant p JOIN training_session s ON s.id = p.session_id"
    " WHERE s.held_on BETWEEN :first AND :last"
)
_TOOK_PART = " AND p.state = '参加'"
_MINUTES = "((strftime('%s', '2000-01-01 ' || ends_at) - strftime('%s', '2000-01-01 ' || starts_at)) / 60)"
_ITEM = (
    "SELECT id FROM training_plan_item i WHERE state <> '已取消'"
    " AND printf('%04d-%02d-15', year, month) BETWEEN :first AND :last"
)
_LATEST = (
    "(SELECT id FROM posting WHERE officer_id = o.id AND from_date <= {day}"
    " AND coalesce(until_date, '9999') >= {day} ORDER BY from_date DESC LIMIT 1)"
)
_SERVING = (
    "SELECT o.id FROM officer o JOIN posting g ON g.id = "
    + _LATEST.format(day=":last")
    + " WHERE g.status = '在职'"
)
_LEADER = "('、' || g.post || '、' LIKE '%、院长、%' OR '、' || g.post || '、' LIKE '%、副院长、%')"
_HOURS = (
    "(SELECT coalesce(sum(p.hours), 0) FROM training_participant p"
    " JOIN training_session s ON s.id = p.session_id"
    " WHERE p.officer_id = o.id AND p.state = '参加' AND s.held_on BETWEEN :{} AND :last)"
)
_REQUIRED = f"{_SERVING} AND NOT {_LEADER}"
_ENOUGH = f" AND {_HOURS.format('year_begins')} >= 9000"
_DEGREE_SERVING = (
    "SELECT d.{} FROM degree_study d JOIN officer o ON o.id = d.officer_id JOIN posting g ON g.id = "
    + _LATEST.format(day=":{}")
    + " WHERE g.status = '在职'"
)
_SHORT = " AND d.required_from <= :first AND coalesce(d.obtained_on, '9999') >= :first"
_OPEN = " AND d.required_from <= :last AND coalesce(d.obtained_on, '9999') > :last"
_OBTAINED = "SELECT id FROM degree_study WHERE obtained_on BETWEEN :first AND :last"
_OWN, _GUESTS = (f"SELECT id FROM lecturer WHERE officer_id IS {what}NULL" for what in ("NOT ", ""))
_HELD = "state = '已完成' OR EXISTS (SELECT 1 FROM training_session WHERE plan_item_id = i.id)"

KINDS = {"in_house": "本院培训", "night": "法官业校", "outside": "外出培训", "online": "网络学习"}
DESTINATIONS = {"high": "省高院", "supreme": "最高院", "college": "国家法官学院", "other": "其他"}
NIGHT = " AND s.kind = '法官业校'"

COUNTS = {
    "sessions": _SESSION,
    "attendances": "SELECT p.id" + _FROM_ROWS + _TOOK_PART,
    "plan_items": _ITEM,
    "night_short": f"{_SESSION}{NIGHT} AND {_MINUTES} < 120",
    "night_leave": f"SELECT p.id{_FROM_ROWS}{NIGHT} AND p.state = '请假'",
    "night_taught.own": f"{_SESSION}{NIGHT} AND lecturer_id IN ({_OWN})",
    "night_taught.outside": f"{_SESSION}{NIGHT} AND lecturer_id IN ({_GUESTS})",
    "night_lecturers.own": (
        f"SELECT DISTINCT lecturer_id FROM ({_SESSION.replace('s.id', '*')}{NIGHT}) WHERE lecturer_id IN"
        " (SELECT id FROM lecturer WHERE officer_id > 0)"
    ),
    "night_lecturers.outside": (
        f"SELECT DISTINCT lecturer_id FROM ({_SESSION.replace('s.id', '*')}{NIGHT}) WHERE lecturer_id IN"
        " (SELECT id FROM lecturer WHERE officer_id IS NULL)"
    ),
    "officers_required": _REQUIRED,
    "officers_meeting": _REQUIRED + _ENOUGH,
    "officers_short": f"{_REQUIRED} AND NOT (1{_ENOUGH})",
    "leaders": f"{_SERVING} AND {_LEADER}",
    "leaders_meeting": f"{_SERVING} AND {_LEADER} AND {_HOURS.format('cycle_begins')} >= 55000",
    "degrees_obtained": _OBTAINED,
}
DISTINCT = {
    "persons": f"SELECT DISTINCT p.officer_id{_FROM_ROWS}{_TOOK_PART}",
    "degrees_short": "SELECT DISTINCT" + _DEGREE_SERVING.format("officer_id", "first", "first")[6:] + _SHORT,
    "degrees_open": "SELECT DISTINCT" + _DEGREE_SERVING.format("officer_id", "last", "last")[6:] + _OPEN,
    "degrees_overdue": (
        "SELECT DISTINCT"
        + _DEGREE_SERVING.format("officer_id", "last", "last")[6:]
        + _OPEN
        + " AND d.deadline < :last"
    ),
}
SUMS = {
    "hours": f"SELECT coalesce(sum(p.hours), 0){_FROM_ROWS}{_TOOK_PART}",
    "night_hours": (
        f"SELECT coalesce(sum(cast(round({_MINUTES} * 100 / 60.0) AS INTEGER)), 0) FROM training_session s"
        f" WHERE held_on BETWEEN :first AND :last{NIGHT}"
    ),
}
RATES = {
    "plan_rate": (f"{_ITEM} AND ({_HELD})", _ITEM),
    "night_attendance_rate": (
        f"SELECT p.id{_FROM_ROWS}{_TOOK_PART}{NIGHT}",
        f"SELECT p.id{_FROM_ROWS}{NIGHT}",
    ),
    "hours_rate": (_REQUIRED + _ENOUGH, _REQUIRED),
}
for key, kind in KINDS.items():
    of_kind = f" AND s.kind = '{kind}'"
    COUNTS["outside_batches" if key == "outside" else f"{key}_sessions"] = _SESSION + of_kind
    COUNTS[f"{key}_attendances"] = f"SELECT p.id{_FROM_ROWS}{_TOOK_PART}{of_kind}"
    DISTINCT[f"{key}_persons"] = f"SELECT DISTINCT p.officer_id{_FROM_ROWS}{_TOOK_PART}{of_kind}"
    SUMS["night_credit_hours" if key == "night" else f"{key}_hours"] = (
        f"SELECT coalesce(sum(p.hours), 0){_FROM_ROWS}{_TOOK_PART}{of_kind}"
    )
for end, destination in DESTINATIONS.items():
    to = f" AND s.kind = '外出培训' AND s.destination = '{destination}'"
    COUNTS[f"outside_batches_to.{end}"] = _SESSION + to
    COUNTS[f"outside_attendances_to.{end}"] = f"SELECT p.id{_FROM_ROWS}{_TOOK_PART}{to}"
for end, degree in (("college", "大专"), ("bachelor", "本科")):
    short = _DEGREE_SERVING.format("id", "first", "first") + _SHORT
    COUNTS[f"degrees_short_of.{end}"] = f"{short} AND d.required = '{degree}'"
    COUNTS[f"degrees_obtained_of.{end}"] = f"{_OBTAINED} AND required = '{degree}'"
TABLES = {
    "training_session",
    "training_participant",
    "training_plan_item",
    "lecturer",
    "officer",
    "degree_study",
}
BY_HAND = {"night_days_due", "night_days_held", "night_rate", "night_mean_attendance", "mean_hours"}


def figures(desk: Desk, period: Period) -> dict[str, Figure]:
    return {figure.key.removeprefix("training."): figure for figure in AREA.figures(desk, period)}


def select(desk: Desk, period: Period, sql: str) -> list[int]:
    year = Period(period.year, starts_in=period.starts_in)
    params = {
        "first": period.first,
        "last": period.last,
        "year_begins": year.first,
        "cycle_begins": Period(2023, starts_in=period.starts_in).first,
    }
    return [row[0] for row in desk.store.query(sql, params)]


def test_every_figure_is_counted_here(lived: Desk) -> None:
    assert set(figures(lived, PERIODS[0])) == {*COUNTS, *DISTINCT, *SUMS, *RATES, *BY_HAND}


def test_the_lived_years_have_something_to_count(lived: Desk) -> None:
    # Nobody has the hours of five years in two; every deadline lies ahead; the other degree need not occur.
    rare = {"leaders_meeting", "degrees_overdue", "degrees_short_of.college", "degrees_obtained_of.college"}
    rare |= {"degrees_short_of.bachelor", "degrees_obtained_of.bachelor"}
    years = [figures(lived, Period(year)) for year in (2025, 2026)]
    for key in {*COUNTS, *DISTINCT, *SUMS} - rare:
        assert any(made[key].ids for made in years), key


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_counts(lived: Desk, period: Period) -> None:
    made = figures(lived, period)
    for key, sql in COUNTS.items():
        counted = select(lived, period, sql)
        assert (key, made[key].value) == (key, len(counted))
        assert sorted(made[key].ids) == sorted(counted), key


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_persons_sums_and_rates(lived: Desk, period: Period) -> None:
    made = figures(lived, period)
    for key, sql in DISTINCT.items():
        assert made[key].value == len(select(lived, period, sql)), key
    for key, sql in SUMS.items():
        assert [made[key].value] == select(lived, period, sql), key
    for key, (part, whole) in RATES.items():
        counted = [len(select(lived, period, sql)) for sql in (part, whole)]
        assert [made[key].part, made[key].whole] == counted, key


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_means(lived: Desk, period: Period) -> None:
    made = figures(lived, period)
    evenings = select(lived, period, f"SELECT count(*){_FROM_ROWS}{_TOOK_PART}{NIGHT}")
    assert made["night_mean_attendance"].part == evenings[0]
    assert made["night_mean_attendance"].whole == len(select(lived, period, _SESSION + NIGHT))
    hours = select(lived, period, _REQUIRED.replace("SELECT o.id", f"SELECT {_HOURS.format('year_begins')}"))
    assert (made["mean_hours"].part, made["mean_hours"].whole) == (sum(hours), len(hours))


@pytest.mark.parametrize(
    ("year", "days_off"),
    [(2026, {"02-17", "05-05", "10-06"}), (2025, {"01-28", "02-04", "10-07"})],
)
def test_tuesdays_due_by_hand(lived: Desk, year: int, days_off: set[str]) -> None:
    """Every Tuesday of the year but those in the holidays; some were left out by the court."""
    tuesdays = {date(year, 1, 1) + timedelta(days=back) for back in range(365)}
    due = {str(day) for day in tuesdays if day.isoweekday() == 2 and f"{day:%m-%d}" not in days_off}
    held = {
        row[0] for row in lived.store.query("SELECT held_on FROM training_session WHERE kind = '法官业校'")
    } & due
    made = figures(lived, Period(year))
    assert made["night_days_due"].value == len(due)
    assert made["night_days_held"].value == len(held) == len(due) - 2
    assert (made["night_rate"].part, made["night_rate"].whole) == (len(held), len(due))


def test_table_of_every_figure_holds_its_ids(lived: Desk) -> None:
    made = AREA.figures(lived, Period(2026))
    known = {table: {row[0] for row in lived.store.query(f"SELECT id FROM {table}")} for table in TABLES}
    assert {figure.table for figure in made} == TABLES
    assert all(set(figure.ids) <= known[figure.table] for figure in made)
