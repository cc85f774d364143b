"""What every test stands on: no display, no real dialog, nothing written outside the test's folder."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_IGNORED = (
    "This plugin does not support",  # what the offscreen platform says when windows are shown, moved, raised
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any warning of Qt fails a test, but for these."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*_IGNORED, extend=True))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as the program dresses it: its font, its palette, its style sheet."""
    from courtoffice.shell import fonts, theme

    fonts.install(qapp, "standard")
    qapp.setProperty("theme", theme.Theme(qapp, "light"))
    gc.collect()
    gc.freeze()  # what is loaded by now need not be looked through after every test
    return qapp


@pytest.fixture(autouse=True)
def _quiet_window(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Around a test with windows: dialogs raise, preferences go elsewhere, no window is left behind."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("qapp")
    _forbid_dialogs(monkeypatch)
    _redirect(monkeypatch, tmp_path_factory.mktemp("home"))
    yield
    _clear_up()


def _forbid_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

    def stop(*args: object, **kwargs: object) -> NoReturn:
        raise AssertionError("a dialog would wait for the user here")

    for kind in (QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox):
        monkeypatch.setattr(kind, "exec", stop)
    for name in ("about", "critical", "information", "question", "warning"):
        monkeypatch.setattr(QMessageBox, name, stop)


def _redirect(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    from courtoffice.shell import preferences

    monkeypatch.setattr(preferences, "config_folder", lambda: home)
    monkeypatch.setattr(preferences, "log_folder", lambda: home / "log")


def _clear_up() -> None:
    """Free windows here and not whenever the garbage collector likes to, inside some event."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
