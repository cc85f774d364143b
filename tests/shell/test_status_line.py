from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from courtoffice.shell.background import Background
from courtoffice.shell.status_line import StatusLine

NOW = datetime(2026, 11, 20, 17, 30)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.add_widget(made)
    return made


@pytest.fixture
def line(window: QMainWindow) -> StatusLine:
    return StatusLine(window.statusBar())


def _texts(window: QMainWindow) -> list[str]:
    labels = window.statusBar().findChildren(QLabel)
    return [label.text() for label in labels if label.text() and label.isVisibleTo(window)]


def test_shows_the_file_the_backup_and_who(line: StatusLine, window: QMainWindow) -> None:
    line.show_file(Path("/x/A&B <b>.courtoffice"), "张三", readonly=False)
    line.show_backup(datetime(2026, 11, 20, 8, 5), NOW)
    assert _texts(window) == ["文件：A&B <b>.courtoffice", "备份：今天 08:05", "经办人：张三"]
    line.show_backup(datetime(2026, 11, 19, 8, 5), NOW)
    assert "备份：2026-11-19 08:05" in _texts(window)
    line.show_backup(None, NOW)
    assert "尚无备份" in _texts(window)


def test_says_that_a_file_is_for_reading_only(line: StatusLine, window: QMainWindow) -> None:
    line.show_file(Path("a.courtoffice"), "", readonly=True)
    assert _texts(window) == ["文件：a.courtoffice（只读）"]
    line.show_file(None, "张三", readonly=False)
    assert _texts(window) == []


def test_tells_what_happened(line: StatusLine, window: QMainWindow) -> None:
    line.tell("已导出 12 行。")
    assert window.statusBar().currentMessage() == "已导出 12 行。"


def test_long_work_is_shown_with_progress_and_can_be_cancelled(
    line: StatusLine, window: QMainWindow, qtbot: QtBot
) -> None:
    background = Background(None, lambda refusal: None)
    line.watch(background)
    work = line._work
    assert work.isHidden()
    background.began.emit("导出")
    assert not work.isHidden()
    assert "正在导出……" in _texts(window)
    background.progressed.emit(3, 10, "张三")
    assert "导出：张三" in _texts(window)
    assert (work._bar.value(), work._bar.maximum()) == (3, 10)
    cancelled: list[bool] = []
    background.cancel = lambda: cancelled.append(True)  # type: ignore[method-assign]
    line.watch(background)
    work.cancel.click()
    assert cancelled
    background.ended.emit()
    assert work.isHidden()
