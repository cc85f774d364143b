"""The lived years of reviews are believable."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.draw import verify
from courtoffice.areas.review.records_cases import ClosedCase, Draw
from courtoffice.areas.review.rows import standards
from courtoffice.case_number import parse
from courtoffice.demo import review
from courtoffice.demo.life import Life
from courtoffice.register import Desk
from courtoffice.store import Store
from courtoffice.workdays import calendar_of


def _column(desk: Desk, sql: str) -> list[str]:
    return [row[0] for row in desk.store.query(sql)]


def test_every_half_month_has_its_meeting_and_every_month_its_papers(lived: Desk) -> None:
    halves = _column(lived, "SELECT month || half FROM review_meeting")
    assert len(halves) == len(set(halves)) == 48
    assert len(_column(lived, "SELECT DISTINCT month FROM review_bulletin")) == 24
    assert len(_column(lived, "SELECT DISTINCT month FROM review_report")) == 24


def test_most_cases_are_good_and_a_few_fail(lived: Desk) -> None:
    for year in (2025, 2026):
        grades = Counter(_column(lived, f"SELECT grade FROM review WHERE reviewed_on LIKE '{year}%'"))
        assert 2 <= grades["不合格"] <= 5
        assert grades["优秀"] + grades["合格"] > 0.85 * grades.total()
        objections = _column(lived, f"SELECT id FROM review_objection WHERE raised_on LIKE '{year}%'")
        assert 2 <= len(objections) <= 6


def test_the_last_year_has_the_court_s_own_standard(lived: Desk) -> None:
    sample, own = standards(lived.store)
    assert (sample.sample, own.sample) == (True, False)
    used = lived.store.query("SELECT DISTINCT substr(counted_on, 1, 4) AS year, standard_id FROM review")
    assert {(row["year"], row["standard_id"]) for row in used} == {("2025", sample.id), ("2026", own.id)}


def test_case_numbers_are_different_and_of_the_invented_court(lived: Desk) -> None:
    numbers = _column(lived, "SELECT case_number FROM closed_case")
    parsed = [parse(number) for number in numbers]
    assert len(set(numbers)) == len(numbers) > 200
    assert {item.court for item in parsed if item is not None} == {"湘0999"}
    assert None not in parsed


def test_a_draw_takes_every_key_case_of_its_pool(lived: Desk) -> None:
    missed = lived.store.query(
        "SELECT c.id FROM closed_case AS c"
        " JOIN review_draw AS d ON c.closed_on BETWEEN d.from_date AND d.until_date"
        " WHERE (c.sent_back OR c.retried OR c.petition OR c.referred)"
        " AND c.id NOT IN (SELECT case_id FROM review_draw_case WHERE draw_id = d.id)"
    )
    assert missed == []


def test_every_draw_can_be_repeated(lived: Desk) -> None:
    cases = lived.store.load(ClosedCase)
    draws = lived.store.load(Draw)
    assert len(draws) == 25
    assert all(verify(draw, cases).same for draw in draws)


def test_nothing_is_lived_without_judges(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a", who="测试") as store, store.change("评查") as change:
        review.live(change, Life(1, (2026,), roster(store), calendar_of((2026,))))
        assert change.query("SELECT count(*) AS kept FROM review")[0]["kept"] == 0
