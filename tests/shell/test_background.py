from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.errors import FileTrouble, Refused
from courtoffice.shell.background import Background, Progress
from courtoffice.store import Store


@pytest.fixture
def refusals() -> list[str]:
    return []


@pytest.fixture
def background(qtbot: QtBot, path: Path, refusals: list[str]) -> Iterator[Background]:
    made = Background(
        lambda: Store.open(path, who="", readonly=True), lambda refusal: refusals.append(str(refusal))
    )
    yield made
    made.wait()


def test_work_runs_elsewhere_and_its_result_comes_back_here(background: Background, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    results: list[tuple[int, threading.Thread]] = []

    def work(store: Store, progress: Progress) -> int:
        threads.append(threading.current_thread())
        progress(1, 2, "一半")
        return int(store.query("SELECT count(*) FROM department")[0][0])

    with qtbot.wait_signals([background.began, background.progressed, background.ended]):
        assert background.start("计数", work, lambda n: results.append((n, threading.current_thread())))
    assert results == [(0, threading.main_thread())]
    assert threads[0] is not threading.main_thread()
    assert background.title == ""


def test_the_file_of_the_work_is_for_reading_only(
    background: Background, qtbot: QtBot, refusals: list[str]
) -> None:
    def work(store: Store, progress: Progress) -> None:
        with store.change("改动") as change:
            change.insert("department", {"name": "民一庭", "kind": "审判"})

    with qtbot.wait_signal(background.ended):
        background.start("改动", work, lambda _: pytest.fail("done"))
    assert len(refusals) == 1
    assert "只读" in refusals[0]


def test_progress_is_told(background: Background, qtbot: QtBot) -> None:
    told: list[tuple[int, int, str]] = []
    background.progressed.connect(lambda *values: told.append(values))

    def work(progress: Progress) -> None:
        progress(3, 10, "张三")

    with qtbot.wait_signal(background.ended):
        background.start_alone("导出", work, lambda _: None)
    assert told == [(3, 10, "张三")]


def test_cancelling_stops_the_work_at_its_next_word(background: Background, qtbot: QtBot) -> None:
    began, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        began.set()
        go_on.wait(5)
        progress(1)

    with qtbot.wait_signal(background.ended):
        background.start_alone("导出", work, lambda _: pytest.fail("done"))
        assert began.wait(5)
        background.cancel()
        go_on.set()


def test_a_refusal_is_shown(background: Background, qtbot: QtBot, refusals: list[str]) -> None:
    def work(progress: Progress) -> None:
        raise FileTrouble("磁盘已满。")

    with qtbot.wait_signal(background.ended):
        background.start_alone("导出", work, lambda _: pytest.fail("done"))
    assert refusals == ["磁盘已满。"]


def test_an_error_of_the_program_goes_to_the_hook(
    background: Background, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[object, threading.Thread]] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda kind, error, trace: seen.append((kind, threading.current_thread()))
    )

    def work(progress: Progress) -> None:
        raise ValueError("错")

    with qtbot.wait_signal(background.ended):
        background.start_alone("导出", work, lambda _: pytest.fail("done"))
    assert seen == [(ValueError, threading.main_thread())]


def test_one_work_at_a_time(background: Background, qtbot: QtBot, refusals: list[str]) -> None:
    go_on = threading.Event()
    with qtbot.wait_signal(background.ended):
        assert background.start_alone("第一件", lambda progress: go_on.wait(5), lambda _: None)
        assert not background.start_alone("第二件", lambda progress: None, lambda _: pytest.fail("done"))
        go_on.set()
    assert "第一件" in refusals[0]
    with qtbot.wait_signal(background.ended):
        assert background.start_alone("第二件", lambda progress: None, lambda _: None)


def test_waiting_leaves_nothing_running_and_tells_nothing(background: Background, qtbot: QtBot) -> None:
    began = threading.Event()

    def work(progress: Progress) -> None:
        began.set()
        while True:
            progress(0)

    background.start_alone("导出", work, lambda _: pytest.fail("done"))
    assert began.wait(5)
    with qtbot.wait_signal(background.ended):
        background.wait()


def test_without_a_file_only_work_without_one(qtbot: QtBot) -> None:
    alone = Background(None, lambda refusal: None)
    with pytest.raises(RuntimeError):
        alone.start("读取", lambda store, progress: None, lambda _: None)
    done: list[str] = []
    with qtbot.wait_signal(alone.ended):
        alone.start_alone("生成", lambda progress: "好", done.append)
    assert done == ["好"]


def test_a_file_that_does_not_open_is_a_refusal(qtbot: QtBot, tmp_path: Path) -> None:
    refusals: list[Refused] = []
    background = Background(
        lambda: Store.open(tmp_path / "没有.courtoffice", who="", readonly=True), refusals.append
    )
    with qtbot.wait_signal(background.ended):
        background.start("读取", lambda store, progress: None, lambda _: pytest.fail("done"))
    assert "没有.courtoffice" in str(refusals[0])
