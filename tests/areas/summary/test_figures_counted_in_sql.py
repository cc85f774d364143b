"""The figures of both years of the sample office, held against counts in SQL that know no code of ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Self

import pytest

from courtoffice import catalogue, cli, commands
from courtoffice.areas.summary.papers import yearly_summary
from courtoffice.office import open_office
from courtoffice.paper.document import FigureRun, Paragraph
from courtoffice.period import Period
from courtoffice.register import Desk

YEARS = (2025, 2026)
_HELD = "held_on BETWEEN :first AND :last"
_ATTENDED = f"study_attendance a JOIN study_session s ON s.id = a.session_id WHERE s.{_HELD}"
_TOOK = (
    "training_participant p JOIN training_session s ON s.id = p.session_id"
    f" WHERE s.{_HELD} AND p.state = '参加'"
)
_MEASURE = (
    "review_measure WHERE decided_on BETWEEN :first AND :last AND officer_id IS NOT NULL AND outcome = '采纳'"
)
_AWARD = "{}_award WHERE awarded_on BETWEEN :first AND :last"

COUNTS: dict[str, str] = {
    "study.sessions": f"SELECT id FROM study_session WHERE {_HELD}",
    "study.centre_group_sessions": f"SELECT id FROM study_session WHERE {_HELD} AND body = '党组中心组'",
    "study.all_officers_sessions": f"SELECT id FROM study_session WHERE {_HELD} AND body = '全院干警'",
    "study.expected": f"SELECT a.id FROM {_ATTENDED} AND a.state <> '公差'",
    "study.attendances": f"SELECT a.id FROM {_ATTENDED} AND a.state = '出席'",
    "study.absences.leave": f"SELECT a.id FROM {_ATTENDED} AND a.state = '请假'",
    "study.campaign_sessions": f"SELECT id FROM study_session WHERE {_HELD} AND campaign_id IS NOT NULL",
    "study.papers": "SELECT id FROM research_paper WHERE written_on BETWEEN :first AND :last",
    "study.papers_high_quality": (
        "SELECT id FROM research_paper WHERE written_on BETWEEN :first AND :last AND high_quality = 1"
    ),
    "study.paper_awards": f"SELECT id FROM {_AWARD.format('research_paper')}",
    "study.paper_awards_level.province": (
        f"SELECT id FROM {_AWARD.format('research_paper')} AND level = '省级'"
    ),
    "study.paper_awards_grade.second": (
        f"SELECT id FROM {_AWARD.format('research_paper')} AND grade = '二等奖'"
    ),
    "study.paper_awards_each.city_third": (
        f"SELECT id FROM {_AWARD.format('research_paper')} AND level = '市级' AND grade = '三等奖'"
    ),
    "study.contests": f"SELECT id FROM contest WHERE {_HELD}",
    "study.contest_entries": (
        f"SELECT e.id FROM contest_entrant e JOIN contest c ON c.id = e.contest_id WHERE c.{_HELD}"
    ),
    "study.contest_awards": f"SELECT id FROM {_AWARD.format('contest')}",
    "training.in_house_sessions": f"SELECT id FROM training_session WHERE {_HELD} AND kind = '本院培训'",
    "training.in_house_attendances": f"SELECT p.id FROM {_TOOK} AND s.kind = '本院培训'",
    "training.outside_batches": f"SELECT id FROM training_session WHERE {_HELD} AND kind = '外出培训'",
    "training.outside_batches_to.high": (
        f"SELECT id FROM training_session WHERE {_HELD} AND kind = '外出培训' AND destination = '省高院'"
    ),
    "training.outside_attendances": f"SELECT p.id FROM {_TOOK} AND s.kind = '外出培训'",
    "training.night_sessions": f"SELECT id FROM training_session WHERE {_HELD} AND kind = '法官业校'",
    "training.night_attendances": f"SELECT p.id FROM {_TOOK} AND s.kind = '法官业校'",
    "training.degrees_obtained": "SELECT id FROM degree_study WHERE obtained_on BETWEEN :first AND :last",
    "review.cases": "SELECT id FROM review WHERE reviewed_on BETWEEN :first AND :last",
    "review.key_cases": "SELECT id FROM review WHERE reviewed_on BETWEEN :first AND :last AND mode = '重点'",
    "review.objections": "SELECT id FROM review_objection WHERE raised_on BETWEEN :first AND :last",
    "review.objections_upheld": (
        "SELECT id FROM review_objection WHERE decided_on BETWEEN :first AND :last AND decision = '变更'"
    ),
    "review.meetings": f"SELECT id FROM review_meeting WHERE {_HELD}",
    "review.bulletins": "SELECT id FROM review_bulletin WHERE issued_on BETWEEN :first AND :last",
    "review.reports": "SELECT id FROM review_report WHERE reported_on BETWEEN :first AND :last",
    "review.criticised": f"SELECT id FROM {_MEASURE} AND kind = '通报批评'",
    "review.yellow_cards": f"SELECT id FROM {_MEASURE} AND kind = '黄牌警示'",
    "review.talks": f"SELECT id FROM {_MEASURE} AND kind = '诫勉谈话'",
    "review.proposals": (
        "SELECT id FROM review_measure WHERE proposed_on BETWEEN :first AND :last AND party_group = 1"
    ),
    "posts.departments": "SELECT id FROM post_sheet WHERE year = :year AND state = '已定'",
    "posts.conduct_records": "SELECT id FROM conduct_record WHERE happened_on BETWEEN :first AND :last",
    "posts.rewards": (
        "SELECT id FROM reward_penalty WHERE decided_on BETWEEN :first AND :last AND kind = '奖励'"
    ),
    "events.events": f"SELECT id FROM event WHERE {_HELD}",
    "events.retired_visits": (f"SELECT id FROM retired_activity WHERE {_HELD} AND kind IN ('慰问', '走访')"),
    "matters.opened": (
        "SELECT id FROM matter WHERE opened_on BETWEEN :first AND :last AND state <> '已撤销'"
    ),
}
"""The rows that each figure counts."""

AMOUNTS: dict[str, str] = {
    "training.persons": f"SELECT count(DISTINCT p.officer_id) FROM {_TOOK}",
    "training.in_house_persons": f"SELECT count(DISTINCT p.officer_id) FROM {_TOOK} AND s.kind = '本院培训'",
    "training.hours": f"SELECT sum(p.hours) FROM {_TOOK}",
    "posts.conduct_officers": (
        "SELECT count(DISTINCT officer_id) FROM conduct_record WHERE happened_on BETWEEN :first AND :last"
    ),
    "posts.reward_amount": (
        "SELECT sum(amount) FROM reward_penalty WHERE decided_on BETWEEN :first AND :last AND kind = '奖励'"
    ),
    "events.cost": f"SELECT sum(cost) FROM event WHERE {_HELD}",
}
"""What each figure adds up."""

RATES: dict[str, tuple[str, str]] = {
    "study.attendance_rate": (COUNTS["study.attendances"], COUNTS["study.expected"]),
    "review.rate.failed": (
        "SELECT r.id FROM review r LEFT JOIN review_objection o ON o.review_id = r.id AND o.decision = '变更'"
        " WHERE r.reviewed_on BETWEEN :first AND :last AND coalesce(o.rereview_grade, r.grade) = '不合格'",
        COUNTS["review.cases"],
    ),
    "posts.fulfilled_rate": (
        "SELECT id FROM reward_penalty WHERE decided_on BETWEEN :first AND :last"
        " AND fulfilled_on IS NOT NULL",
        "SELECT id FROM reward_penalty WHERE decided_on BETWEEN :first AND :last",
    ),
}
"""Part and whole of a rate."""


@pytest.fixture(scope="module")
def desk(demo_file: Path) -> Iterator[Desk]:
    with open_office(demo_file, who="测试", readonly=True) as store:
        yield catalogue.desk(store, date(2026, 12, 31))


@pytest.fixture(params=YEARS)
def year(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def _given(year: int) -> dict[str, object]:
    return {"year": year, "first": date(year, 1, 1), "last": date(year, 12, 31)}


def test_figures_of_the_command_line_are_the_counts_of_the_file(
    desk: Desk,
    demo_file: Path,
    year: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class _LastDay(date):
        @classmethod
        def today(cls) -> Self:
            return cls(2026, 12, 31)

    monkeypatch.setattr(commands, "date", _LastDay)
    assert cli.main(["figures", str(demo_file), "--year", str(year), "--json"]) == 0
    told: dict[str, dict[str, Any]] = {one["key"]: one for one in json.loads(capsys.readouterr().out)}
    given = _given(year)
    for key, sql in COUNTS.items():
        ids = sorted(row["id"] for row in desk.store.query(sql, given))
        assert (key, sorted(told[key]["ids"]), told[key]["exact"]) == (key, ids, len(ids))
    for key, sql in AMOUNTS.items():
        amount = desk.store.query(sql, given)[0][0] or 0
        assert (key, told[key]["exact"]) == (key, amount)
    for key, (part, whole) in RATES.items():
        counts = tuple(len(desk.store.query(sql, given)) for sql in (part, whole))
        assert (key, told[key]["part"], told[key]["whole"]) == (key, *counts)
    assert sum(len(told[key]["ids"]) > 0 for key in COUNTS) > 0.8 * len(COUNTS)


@pytest.mark.parametrize("period", [Period(2026, None, 1, 2), Period(2026, 5)], ids=lambda one: one.key)
def test_quarters_and_months_are_counted_by_their_days(desk: Desk, period: Period) -> None:
    told = {figure.key: figure for figure in catalogue.figures(desk, period)}
    given = {"year": 0, "first": period.first, "last": period.last}
    for key, sql in COUNTS.items():
        ids = sorted(row["id"] for row in desk.store.query(sql, given))
        assert (key, sorted(told[key].ids)) == (key, ids)


def test_what_the_summary_prints_are_these_figures(desk: Desk, year: int) -> None:
    runs = {
        run.figure.key: run
        for block in yearly_summary(desk, Period(year)).blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if isinstance(run, FigureRun)
    }
    given = _given(year)
    printed = 0
    for key, sql in COUNTS.items():
        count = len(desk.store.query(sql, given))
        if key in runs:
            assert (key, runs[key].figure.text()) == (key, str(count))
            printed += 1
        else:
            assert count == 0 or key in _NOT_PRINTED, key
    assert printed > 25


_NOT_PRINTED = {"study.absences.leave", "study.paper_awards_each.city_third", "training.degrees_obtained"}
"""Figures that the default wording does not tell."""
