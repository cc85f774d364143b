"""The line above a page: asked for when the window has had its turn, gone when there is nothing to say."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from courtoffice.shell.banner import Banner, Note
from courtoffice.shell.house import House
from courtoffice.shell.main_window import MainWindow


def test_says_what_it_is_given_and_does_it(qtbot: QtBot) -> None:
    done: list[QWidget] = []
    notes: list[Note | None] = [Note("A&B <b>", "办理…", done.append), Note("只说一句"), None]
    window = QWidget()
    qtbot.add_widget(window)
    banner = Banner(lambda: notes[0], window)
    window.show()
    assert not banner.isVisible()
    banner.look_again()
    qtbot.wait_until(banner.isVisible)
    assert banner.words.text() == "A&B <b>"
    banner.button.click()
    assert done == [window]
    notes.pop(0)
    banner.look_again()
    qtbot.wait_until(banner.button.isHidden)
    assert banner.words.text() == "只说一句"
    notes.pop(0)
    banner.look_again()
    qtbot.wait_until(banner.isHidden)
    banner.button.click()
    assert len(done) == 1


def test_the_window_asks_for_the_tab_in_front(office_window: MainWindow, house: House, qtbot: QtBot) -> None:
    """The placeholder house says nothing; nor does a window without a file."""
    assert office_window.office is not None
    assert house.note(office_window.office.bench, "first") is None
    qtbot.wait(1)
    assert office_window.banner.isHidden()
    office_window.close_office()
    office_window.banner.look_again()
    qtbot.wait(1)
    assert office_window.banner.isHidden()
