"""A file begun in November: nothing is overdue of the months before, unless the clerk enters them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from courtoffice import catalogue
from courtoffice.areas.routine.beginning import begun_on
from courtoffice.areas.routine.matching import State
from courtoffice.areas.routine.papers import standing_paper
from courtoffice.areas.routine.records import Routine
from courtoffice.areas.routine.rooms.beginning_note import beginning_note
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.study.records import Session
from courtoffice.paper.document import Table
from courtoffice.period import Period
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

YEAR = Period(2026)
BEGUN = date(2026, 11, 12)


@pytest.fixture
def young(bench: Bench) -> Bench:
    """The bench of a file that was made on 12 November; it is the 20th."""
    store = bench.desk.store
    with store.change("新建") as change:
        for routine in store.load(Routine):
            change.update("routine", routine.id, {"valid_from": BEGUN})
    return bench


def _dues(bench: Bench, satisfied_by: str) -> list[tuple[str, State]]:
    every = routine_rows(bench.desk.store, YEAR, bench.desk.today).every()
    return [(one.due.name, one.state) for one in every if one.due.routine.satisfied_by == satisfied_by]


def test_a_new_file_counts_from_the_day_it_is_made(
    copy_of: Callable[[Path], Store], new_file: Callable[..., Path]
) -> None:
    store = copy_of(new_file())
    assert {routine.valid_from for routine in store.load(Routine)} == {date.today()}
    today = catalogue.desk(store, date.today())
    every = routine_rows(store, Period(date.today().year), today.today).every()
    assert all(one.state is not State.OVERDUE for one in every)


def test_a_time_that_has_begun_counts_when_it_ends_after_the_first_day(young: Bench) -> None:
    assert _dues(young, "中心组学习") == [("2026年11月", State.NOT_YET), ("2026年12月", State.NOT_YET)]
    assert [name for name, _ in _dues(young, "评查例会")][:2] == ["2026年11月上半月", "2026年11月下半月"]
    assert next(name for name, _ in _dues(young, "法官业校")) == "2026年11月17日"
    assert _dues(young, "节日活动") == []
    with young.desk.store.change("登记学习") as change:  # held in November, before the file was made
        change.save(Session(held_on=date(2026, 11, 3), body="党组中心组", topic="专题"))
    assert _dues(young, "中心组学习")[0] == ("2026年11月", State.DONE)


def test_the_clerk_is_told_and_may_count_from_the_begin_of_the_year(
    young: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = beginning_note(young)
    assert note is not None
    assert note.words == "例行工作从2026年11月12日起计，这一天以前的不算应办，也不算逾期。"
    assert note.button == "从1月1日起补录…"
    table = next(block for block in standing_paper(young.desk, YEAR).blocks if isinstance(block, Table))
    assert "各项从2026年11月12日起计，以前的不算应办。" in table.notes[0]
    asked: list[str] = []
    monkeypatch.setattr(ask, "question", lambda *given: asked.extend(given[2:3]))
    note.do(QWidget())
    assert begun_on(young.desk) == BEGUN, "not without a yes"
    monkeypatch.setattr(ask, "question", lambda *given: True)
    note.do(QWidget())
    assert "2026年11月12日以前没有登记的也列为逾期未办" in asked[0]
    assert _dues(young, "中心组学习")[0] == ("2026年1月", State.OVERDUE)
    assert beginning_note(young) is None
    young.undo()
    assert beginning_note(young) is not None
    young.show_year(2025)
    assert beginning_note(young) is None, "of another year there is nothing to be told"


def test_nothing_is_told_of_a_file_with_starts_of_its_own(bench: Bench) -> None:
    assert begun_on(bench.desk) is None
    store = bench.desk.store
    with store.change("改") as change:
        change.update("routine", store.load(Routine)[0].id, {"valid_from": BEGUN})
    assert begun_on(bench.desk) is None
