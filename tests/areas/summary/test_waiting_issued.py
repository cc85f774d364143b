"""Issued papers wait for the office when their figures have changed since, and open in the tab 报告."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from courtoffice.areas.study.records import Session
from courtoffice.areas.summary.issued import Terms, keep, make_ready
from courtoffice.areas.summary.registers_issued import ISSUED
from courtoffice.areas.summary.reports import REPORTS
from courtoffice.areas.summary.reports_page import ReportsPage
from courtoffice.areas.summary.rooms.issued_room import IssuedRoom
from courtoffice.areas.summary.waiting_issued import papers_changed
from courtoffice.areas.summary.waiting_line import Line
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

DAY = date(2026, 11, 20)


@pytest.fixture
def issued(court_desk: Desk, court_store: Store) -> int:
    """The paper of 2026, issued after one study session."""
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="学习", body="党组中心组"))
    return _issue(court_desk, 2026)


def _issue(desk: Desk, year: int) -> int:
    ready = make_ready(desk, REPORTS["yearly-summary"], Period(year), Terms("", DAY))
    with desk.store.change("定稿") as change:
        return keep(change, ready)


def _lines(desk: Desk) -> list[Line]:
    return [line for line in papers_changed(desk, 1) if line is not None]


def test_a_paper_waits_once_its_figures_have_changed(
    court_desk: Desk, court_store: Store, issued: int
) -> None:
    assert _lines(court_desk) == []
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 4, 5), topic="补登", body="党组中心组"))
    (line,) = _lines(court_desk)
    assert line.words.startswith("2026年度工作总结定稿后有")
    assert (line.table, line.ids, line.when(DAY)) == ("issued_paper", (issued,), "待办理")
    again = _issue(court_desk, 2026)
    assert again != issued
    assert _lines(court_desk) == []


def test_papers_of_long_ago_are_left_in_peace(court_desk: Desk, court_store: Store, issued: int) -> None:
    later = dataclasses.replace(court_desk, today=date(2028, 3, 1))
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 4, 5), topic="补登", body="党组中心组"))
    assert _lines(later) == []


def test_issued_papers_are_listed_and_brought_up(
    qtbot: object, bench: Bench, court_desk: Desk, issued: int
) -> None:
    with court_desk.store.change("登记学习") as change:
        change.save(Session(held_on=date(2025, 4, 5), topic="上一年"))
    before = _issue(court_desk, 2025)
    assert [row.id for row in ISSUED.rows(court_desk, Period(2026))] == [issued]
    assert {row.id for row in ISSUED.rows(court_desk, None)} == {issued, before}
    page = ReportsPage()
    page.load(bench)
    page.show()
    assert page.open_record(ISSUED.key, before)
    assert bench.year == 2025
    room = page.room
    assert isinstance(room, IssuedRoom)
    assert room.paper is not None
    assert room.paper.id == before
    assert not page.open_record(ISSUED.key, 99)
    assert not page.open_record("officers", 1)
