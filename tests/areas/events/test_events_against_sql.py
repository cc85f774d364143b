"""Each figure of events equals a count made straight from the tables, on two lived years.

Nothing here uses the area's own figures, rows or rules but to compare with them.
"""

from __future__ import annotations

import pytest

from courtoffice.areas.events.area import AREA
from courtoffice.areas.events.papers import annexes
from courtoffice.figure import Figure
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk

EVENT = "FROM event AS e WHERE e.held_on BETWEEN :first AND :last"
RETIRED = "FROM retired_activity AS r WHERE r.held_on BETWEEN :first AND :last"
CAME = "coalesce(e.counted, (SELECT count(*) FROM event_participant AS p WHERE p.event_id = e.id))"
THERE = "coalesce(r.counted, (SELECT count(*) FROM retired_participant AS p WHERE p.activity_id = r.id))"
VISIT, OTHER = "r.kind IN ('慰问', '走访')", "r.kind NOT IN ('慰问', '走访')"
OLD = (
    "SELECT o.id FROM officer AS o WHERE (SELECT status FROM posting AS p WHERE p.officer_id = o.id"
    " AND p.from_date <= :last AND coalesce(p.until_date, '9999') >= :last"
    " ORDER BY p.from_date DESC LIMIT 1) = '离退休'"
)
SEEN = f"SELECT officer_id FROM retired_participant WHERE activity_id IN (SELECT r.id {RETIRED} AND {VISIT})"
VALUES = {
    "events.events": f"SELECT count(*) {EVENT}",
    "events.attendances": f"SELECT coalesce(sum({CAME}), 0) {EVENT}",
    "events.festivals": (
        f"SELECT count(DISTINCT e.festival) {EVENT}"
        " AND e.festival IN ('妇女节', '青年节', '儿童节', '重阳节')"
    ),
    "events.co_organised": (
        f"SELECT count(*) {EVENT} AND EXISTS (SELECT 1 FROM event_partner AS p WHERE p.event_id = e.id)"
    ),
    "events.cost": f"SELECT coalesce(sum(e.cost), 0) {EVENT}",
    "events.retired_activities": f"SELECT count(*) {RETIRED} AND {OTHER}",
    "events.retired_attendances": f"SELECT coalesce(sum({THERE}), 0) {RETIRED} AND {OTHER}",
    "events.retired_visits": f"SELECT count(*) {RETIRED} AND {VISIT}",
    "events.retired_visited": f"SELECT coalesce(sum({THERE}), 0) {RETIRED} AND {VISIT}",
    "events.retired_people": f"SELECT coalesce(sum({THERE}), 0) {RETIRED}",
    "events.retired_cost": f"SELECT coalesce(sum(r.cost), 0) {RETIRED}",
    "events.retired_officers": f"SELECT count(*) FROM ({OLD})",
    "events.retired_visited_officers": f"SELECT count(*) FROM ({OLD}) WHERE id IN ({SEEN})",
    "events.retired_unvisited": f"SELECT count(*) FROM ({OLD}) WHERE id NOT IN ({SEEN})",
}
RATES = {"events.retired_visit_rate": ("events.retired_visited_officers", "events.retired_officers")}
PERIODS = (
    Period(2025),
    Period(2026),
    Period(2026, 3),
    Period(2026, 2),
    Period(2026, starts_in=12),
    Period(2019),
)


def _figures(desk: Desk, period: Period) -> dict[str, Figure]:
    return {figure.key: figure for figure in AREA.figures(desk, period)}


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: f"{period.label}-{period.starts_in}")
def test_each_value(lived: Desk, period: Period) -> None:
    counted = _figures(lived, period)
    days = {"first": period.first, "last": period.last}
    for key, sql in VALUES.items():
        assert counted[key].value == lived.store.query(sql, days)[0][0], key
    for key, (part, whole) in RATES.items():
        numbers = (counted[part].value, counted[whole].value)
        assert (counted[key].part, counted[key].whole) == numbers


def test_every_figure_is_counted_here(lived: Desk) -> None:
    counted = _figures(lived, Period(2026))
    assert set(counted) == set(VALUES) | set(RATES)
    assert not any(figure.zero for figure in counted.values())


def test_the_records_of_a_figure_are_those_it_counts(lived: Desk) -> None:
    counted = _figures(lived, Period(2026))
    for key in ("events.festivals", "events.co_organised", "events.retired_visits"):
        figure = counted[key]
        assert len(set(figure.ids)) == len(figure.ids) == figure.value
        kept = lived.store.query(f"SELECT id FROM {figure.table}")
        assert set(figure.ids) <= {row["id"] for row in kept}


def test_the_annex_prints_the_figures(lived: Desk) -> None:
    document = Document(title="表", blocks=annexes(lived, Period(2026)))
    counted = _figures(lived, Period(2026))
    printed = {figure.key: figure for figure in document.figures()}
    assert set(printed) == {
        "events.events",
        "events.festivals",
        "events.co_organised",
        "events.attendances",
        "events.cost",
        "events.retired_people",
        "events.retired_cost",
    }
    assert all(figure == counted[key] for key, figure in printed.items())


def test_a_period_without_anything_has_no_annex(lived: Desk) -> None:
    assert annexes(lived, Period(2019)) == ()
    only_visits = annexes(lived, Period(2026, 2))
    assert [annex.title for annex in only_visits] == ["2026年2月文体、老干部活动表"]
