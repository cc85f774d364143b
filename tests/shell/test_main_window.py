from __future__ import annotations

from PySide6.QtGui import QCloseEvent

from courtoffice.shell.main_window import MainWindow


def test_opens(office_window: MainWindow) -> None:
    assert office_window.office is not None
    assert office_window.office.tabs.page().done == [("reload", 2026)]  # type: ignore[attr-defined]
