"""The registers of the year's results: every number is that of the stored reviews, every row opens them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from courtoffice.areas.review.registers_results import DEPARTMENT_RESULTS, OFFICER_RESULTS
from courtoffice.areas.review.results import rounded
from courtoffice.areas.review.rows import kept_rows
from courtoffice.areas.review.settings_measures import RANKED
from courtoffice.period import Period
from courtoffice.register import Desk

YEAR = Period(2026)


def test_every_row_is_counted_from_its_reviews(lived: Desk) -> None:
    rows = OFFICER_RESULTS.rows(lived, YEAR)
    stored = lived.store.query(
        "SELECT judge_id, count(*) AS cases, sum(state <> '已定案') AS pending FROM review"
        " WHERE counted_on LIKE '2026-%' AND state <> '已抽取' GROUP BY judge_id"
    )
    assert {(row.officer_id, row.cases, row.pending) for row in rows} == {tuple(item) for item in stored}
    for row in rows:
        tiers = (row.excellent, row.good, row.qualified, row.flawed, row.failed)
        assert sum(number or 0 for number in tiers) == row.cases == len(row.reviews)
    assert len({row.id for row in rows}) == len(rows)


def test_the_mean_is_that_of_the_final_scores(lived: Desk) -> None:
    finals = kept_rows(lived.store, YEAR, lived.today).finals
    for row in (*OFFICER_RESULTS.rows(lived, YEAR), *DEPARTMENT_RESULTS.rows(lived, YEAR)):
        scores = [finals[review].score or 0 for review in row.reviews]
        assert row.mean == rounded(Fraction(sum(scores), len(scores)))


def test_who_failed_says_why_and_opens_the_cases(lived: Desk) -> None:
    failed = [row for row in OFFICER_RESULTS.rows(lived, YEAR) if row.outcome == "不合格"]
    assert failed
    for row in failed:
        assert row.words.endswith("年度不合格。") or "年度不合格。其中" in row.words
        assert "不合格案件达到2件" in row.words
        assert OFFICER_RESULTS.opens is not None
        spoken = OFFICER_RESULTS.opens(row)
        name = lived.name("officer", row.officer_id)
        assert spoken == ("reviews", row.reviews, f"{name}2026年评查的案件")
        assert OFFICER_RESULTS.describe(row, lived) == f"{name}2026年评查结果"


def test_nobody_is_ranked_unless_the_court_wants_it(office: Desk, lived: Desk) -> None:
    assert {row.place for row in OFFICER_RESULTS.rows(lived, YEAR)} == {None}
    assert RANKED.default is False
    assert OFFICER_RESULTS.rows(office, None) == []
    assert "setting" in OFFICER_RESULTS.tables()


def test_places_follow_the_mean_and_leave_out_who_has_few_cases(
    lived: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = lived.store.settings
    value = settings.value
    monkeypatch.setattr(
        type(settings), "value", lambda self, which, on=None: True if which is RANKED else value(which, on)
    )
    rows = OFFICER_RESULTS.rows(lived, YEAR)
    ranked = sorted((row for row in rows if row.place is not None), key=lambda row: row.place or 0)
    means = [row.mean or 0 for row in ranked]
    assert means == sorted(means, reverse=True)
    assert ranked[0].place == 1
    assert all((row.cases or 0) < 4 for row in rows if row.place is None)
    departments = DEPARTMENT_RESULTS.rows(lived, YEAR)
    assert min(row.place or 0 for row in departments) == 1
