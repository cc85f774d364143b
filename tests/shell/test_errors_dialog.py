from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.errors import Refused
from courtoffice.shell import ask
from courtoffice.shell.errors import LOG_NAME, ErrorDialog, Errors, write_log


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.add_widget(made)
    return made


@pytest.fixture
def errors(window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Errors:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Errors(tmp_path, lambda: window)
    made.install()
    return made


def _raise(error: BaseException) -> None:
    try:
        raise error
    except BaseException as raised:
        sys.excepthook(type(raised), raised, raised.__traceback__)


def _dialogs(window: QWidget) -> list[ErrorDialog]:
    return window.findChildren(ErrorDialog)


def test_an_error_is_shown_in_words_with_its_details_behind_a_button(errors: Errors, window: QWidget) -> None:
    _raise(ValueError("列表为空"))
    (dialog,) = _dialogs(window)
    assert dialog.ui.details.isHidden()
    assert "ValueError" not in dialog.ui.words.text()
    dialog.ui.show_details.click()
    assert not dialog.ui.details.isHidden()
    assert "ValueError: 列表为空" in dialog.ui.details.toPlainText()
    assert "Traceback" in dialog.ui.details.toPlainText()
    dialog.ui.copy.click()
    assert "PySide6" in QGuiApplication.clipboard().text()
    dialog.ui.show_details.click()
    assert dialog.ui.details.isHidden()
    dialog.ui.close_dialog.click()
    assert dialog.isHidden()


def test_an_error_is_logged(errors: Errors, tmp_path: Path) -> None:
    _raise(ValueError("第一"))
    _raise(KeyError("第二"))
    log = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    assert "ValueError: 第一" in log
    assert "KeyError: '第二'" in log


def test_an_error_that_comes_back_is_shown_once(errors: Errors, window: QWidget) -> None:
    for _ in range(3):
        _raise(ValueError("在绘图时"))
    assert len(_dialogs(window)) == 1
    _raise(ValueError("另一个"))
    assert len(_dialogs(window)) == 2


def test_a_refusal_that_nobody_caught_is_shown_as_one(
    errors: Errors, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: shown.append(str(refusal)))
    _raise(Refused("请先选择年度。"))
    assert shown == ["请先选择年度。"]
    assert not _dialogs(window)
    assert not (tmp_path / LOG_NAME).exists()


def test_an_error_on_another_thread_is_shown_on_this_one(
    errors: Errors, window: QWidget, qtbot: QtBot
) -> None:
    def work() -> None:
        raise ValueError("后台")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not _dialogs(window)
    qtbot.wait_until(lambda: len(_dialogs(window)) == 1)


def test_a_log_that_cannot_be_written_is_no_second_error(window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    errors = Errors(tmp_path / "file", lambda: window)
    errors.hook(ValueError, ValueError("一"), None)
    assert len(_dialogs(window)) == 1


def test_the_log_does_not_go_through_the_root_logger(
    errors: Errors, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        _raise(ValueError("安静"))
    assert not caplog.records


def test_an_interrupt_from_the_keyboard_stays_one(
    errors: Errors, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_: seen.append(kind))
    errors.hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == [KeyboardInterrupt]
    assert not _dialogs(window)


@pytest.mark.qt_no_exception_capture
def test_errors_in_slots_and_timers_get_to_the_hook(errors: Errors, window: QWidget, qtbot: QtBot) -> None:
    """Not for granted: Qt calls Python here, there is no Python frame around it."""

    def work() -> None:
        raise ValueError("在定时器里")

    QTimer.singleShot(0, window, work)
    qtbot.wait_until(lambda: len(_dialogs(window)) == 1)


def test_the_program_goes_on_without_a_window(qapp: QApplication, tmp_path: Path) -> None:
    errors = Errors(tmp_path, lambda: None)
    errors.hook(ValueError, ValueError("启动时"), None)
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ErrorDialog)]
    assert len(shown) == 1
    shown[0].ui.close_dialog.click()
    assert not errors._dialogs


def test_the_log_is_kept_from_growing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("courtoffice.shell.errors._LOG_BYTES", 100)
    for _ in range(9):
        write_log(tmp_path, "错" * 60)
    assert len(list(tmp_path.iterdir())) == 4
