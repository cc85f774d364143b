"""The sample office: the same seed gives the same records, it checks clean, and it lives believably."""

import sqlite3
from collections import defaultdict
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.people.records import roster
from courtoffice.demo.court import make_demo
from courtoffice.errors import Refused, blocking
from courtoffice.office import open_office
from courtoffice.store.check import check

_ENDS = (
    *(("post_closing", "closed_on"), ("post_sheet", "confirmed_on"), ("yearly_evaluation", "decided_on")),
    *(("conduct_record", "decided_on"), ("reward_penalty", "decided_on"), ("reward_penalty", "fulfilled_on")),
    *(("closed_case", "closed_on"), ("review", "reviewed_on"), ("review", "final_on")),
    *(("review_objection", "decided_on"), ("review_rectification", "done_on"), ("review_meeting", "held_on")),
    *(("review_bulletin", "issued_on"), ("review_report", "reported_on"), ("review_measure", "decided_on")),
    *(("study_attendance", "made_up_on"), ("retired_activity", "held_on")),
    *(("matter", "closed_on"), ("matter_progress", "noted_on"), ("plan_task", "done_on")),
)
_LIVED = (
    *("officer", "study_session", "study_attendance", "research_paper", "training_session"),
    *("training_participant", "closed_case", "review", "review_deduction", "review_measure", "post_score"),
    *("yearly_evaluation", "conduct_record", "event", "matter"),
)
_MIGRATED = ("_sqlite_migrations",)
_AHEAD = ("study", "training", "review", "posts", "events", "matters")


def contents(path: Path) -> dict[str, list[str]]:
    """Everything in a file by table, but the times of its journal and of its making."""
    found: dict[str, list[str]] = defaultdict(list)
    with closing(sqlite3.connect(path)) as connection:
        for line in connection.iterdump():
            if line.startswith("INSERT INTO"):
                found[line.split('"')[1]].append(line)
    return {table: lines for table, lines in found.items() if table not in ("journal_change", *_MIGRATED)}


def test_the_same_seed_gives_the_same_records(small_demo_file: Path, tmp_path: Path) -> None:
    for name, seed in (("again", 1), ("other", 8)):
        make_demo(tmp_path / f"{name}.courtoffice", staff=24, years=1, last_year=2026, seed=seed).close()
    files = (small_demo_file, tmp_path / "again.courtoffice", tmp_path / "other.courtoffice")
    first, again, other = (contents(file) for file in files)
    assert first == again
    assert [table for table in _LIVED if first[table] == other[table]] == []


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.courtoffice").write_text("mine", encoding="utf-8")
    with pytest.raises(Refused):
        make_demo(tmp_path / "a.courtoffice", last_year=2026)
    assert (tmp_path / "a.courtoffice").read_text(encoding="utf-8") == "mine"


def test_what_is_still_to_come_is_neither_closed_nor_decided(tmp_path: Path) -> None:
    """A sample of November: last year is closed, this one is being assessed, and nothing lies ahead of it."""
    today = date(2026, 11, 20)
    with make_demo(tmp_path / "a.courtoffice", staff=12, last_year=2026, today=today) as store:
        assert [row["year"] for row in store.query("SELECT DISTINCT year FROM post_closing")] == [2025]
        assert [row["year"] for row in store.query("SELECT DISTINCT year FROM yearly_evaluation")] == [2025]
        states = {row["state"] for row in store.query("SELECT state FROM post_sheet WHERE year = 2026")}
        assert states == {"自评", "复核"}
        ahead = {
            f"{table}.{column}": store.query(f"SELECT id FROM {table} WHERE {column} > ?", (today,))
            for table, column in _ENDS
        }
        assert {place: rows for place, rows in ahead.items() if rows} == {}
        desk = catalogue.desk(store, today)
        faults = {area.title: blocking(area.check(desk)) for area in catalogue.AREAS if area.key in _AHEAD}
        assert {title: found for title, found in faults.items() if found} == {}


def test_it_checks_clean(demo_file: Path) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        desk = catalogue.desk(store, date(2027, 1, 1))
        faults = {area.title: blocking(area.check(desk)) for area in catalogue.AREAS}
    assert {title: found for title, found in faults.items() if found} == {}
    assert check(demo_file).sound


def test_ninety_six_serve_and_two_are_short_of_a_degree(demo_file: Path) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        assert len(roster(store).serving_on(date(2026, 6, 30))) == pytest.approx(96, abs=6)
        short = store.query(
            "SELECT DISTINCT officer_id FROM degree_study"
            " WHERE obtained_on IS NULL OR obtained_on >= '2026-01-01'"
        )
        assert len(short) == 2


def test_nothing_happens_on_a_holiday_without_a_reason(demo_file: Path) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        odd = store.query(
            "SELECT s.id FROM training_session s JOIN holiday h ON h.day = s.held_on AND h.kind = '休'"
            " WHERE s.kind = '法官业校' AND s.day_off_reason = ''"
        )
        assert odd == []
