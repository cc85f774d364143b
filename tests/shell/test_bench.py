from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from courtoffice.errors import Refused
from courtoffice.register import Desk
from courtoffice.shell.background import Progress
from courtoffice.shell.bench import Bench
from courtoffice.store import Change, Store

TODAY = date(2026, 11, 20)


@pytest.fixture
def refusals() -> list[str]:
    return []


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path, who="测试") as opened:
        yield opened


@pytest.fixture
def bench(qapp: QApplication, store: Store, refusals: list[str]) -> Bench:
    return Bench(Desk(store, TODAY), {}, 2026, refused=lambda refusal: refusals.append(str(refusal)))


def _add(change: Change) -> int:
    return change.insert("department", {"name": "民一庭", "kind": "审判"})


def _names(store: Store) -> list[str]:
    return [row["name"] for row in store.query("SELECT name FROM department")]


def test_a_change_is_done_named_and_told(bench: Bench, store: Store, qtbot: QtBot) -> None:
    with qtbot.wait_signal(bench.changed) as told:
        assert bench.change("新增部门", _add) == 1
    assert told.args == [frozenset({"department"})]
    assert store.undo_name == "新增部门"


def test_a_refused_change_is_shown_and_leaves_nothing(
    bench: Bench, store: Store, refusals: list[str]
) -> None:
    def work(change: Change) -> int:
        _add(change)
        raise Refused("部门重名。")

    assert bench.change("新增部门", work) is None
    assert refusals == ["部门重名。"]
    assert _names(store) == []


def test_an_error_of_the_program_is_not_swallowed(bench: Bench, store: Store) -> None:
    def work(change: Change) -> int:
        _add(change)
        raise KeyError("x")

    with pytest.raises(KeyError):
        bench.change("新增部门", work)
    assert _names(store) == []


def test_nothing_is_changed_before_it_is_known_who_works_here(
    qapp: QApplication, store: Store, refusals: list[str]
) -> None:
    bench = Bench(Desk(store, TODAY), {}, 2026, refused=lambda refusal: None, may_change=lambda: False)
    assert bench.change("新增部门", _add) is None
    assert _names(store) == []


def test_undo_and_redo_tell_what_they_did(bench: Bench, store: Store, qtbot: QtBot) -> None:
    bench.change("新增部门", _add)
    with qtbot.wait_signals([bench.changed, bench.message]) as _:
        bench.undo()
    assert _names(store) == []
    with qtbot.wait_signal(bench.message) as told:
        bench.redo()
    assert told.args == ["已重做：新增部门"]
    assert _names(store) == ["民一庭"]


def test_undo_of_nothing_says_nothing(bench: Bench, refusals: list[str], qtbot: QtBot) -> None:
    with qtbot.assert_not_emitted(bench.message):
        bench.undo()
        bench.redo()
    assert refusals == []


def test_an_undo_that_is_refused_is_shown(
    bench: Bench, store: Store, refusals: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> frozenset[str]:
        raise Refused("数据后来有过改动。")

    bench.change("新增部门", _add)
    monkeypatch.setattr(store, "undo", refuse)
    bench.undo()
    assert refusals == ["数据后来有过改动。"]


def test_the_year_is_turned_once(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.wait_signal(bench.year_changed) as told:
        bench.show_year(2025)
    assert told.args == [2025]
    assert bench.period().first == date(2025, 1, 1)
    assert bench.period(3).label == "2025年3月"
    with qtbot.assert_not_emitted(bench.year_changed):
        bench.show_year(2025)


def test_the_statistical_year_may_begin_in_december(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.wait_signal(bench.changed) as told:
        bench.start_years_in(12)
    assert told.args == [None]
    assert (bench.period().first, bench.period().last) == (date(2025, 12, 1), date(2026, 11, 30))
    with qtbot.assert_not_emitted(bench.changed):
        bench.start_years_in(12)


def test_the_day_turns(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.assert_not_emitted(bench.changed):
        bench.turn_to(TODAY)
    with qtbot.wait_signal(bench.changed) as told:
        bench.turn_to(date(2026, 11, 21))
    assert told.args == [None]
    assert bench.desk.today == date(2026, 11, 21)


def test_pages_are_asked_for_by_signal(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.wait_signal(bench.open_requested) as one:
        bench.open_record("department", 7)
    assert one.args == ["department", 7]
    with qtbot.wait_signal(bench.records_requested) as some:
        bench.show_records("department", [1, 2], "集中学习日 24 次")
    assert some.args == ["department", (1, 2), "集中学习日 24 次"]


def test_long_work_without_a_window_is_done_at_once(bench: Bench) -> None:
    done: list[int] = []

    def work(store: Store, progress: Progress) -> int:
        progress(1, 1)
        return len(_names(store))

    assert bench.long_work("计数", work, done.append)
    assert done == [0]


def test_a_bench_of_a_file_open_for_reading_says_so(
    qapp: QApplication, path: Path, refusals: list[str]
) -> None:
    with Store.open(path, who="", readonly=True) as store:
        bench = Bench(Desk(store, TODAY), {}, 2026, refused=lambda refusal: refusals.append(str(refusal)))
        assert bench.readonly
        assert bench.change("新增部门", _add) is None
        assert "只读" in refusals[0]
