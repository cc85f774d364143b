from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.shell.house import Found
from courtoffice.shell.search_box import MOST, SearchBox


class Window(QMainWindow):
    """A window with a search box that finds what has the query in its title, and another field."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.titles = ["学习日历", "学习计划", "张三 <b>"]
        self.box = SearchBox(self._find, self)
        self.other = QLineEdit()
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.addWidget(self.other)
        layout.addWidget(self.box)
        self.setCentralWidget(middle)
        self.resize(700, 500)

    def _find(self, query: str) -> list[Found]:
        return [
            Found(title, "页面", lambda title=title: self.opened.append(title))  # type: ignore[misc]
            for title in self.titles
            if query in title
        ]


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.add_widget(made)
    with qtbot.wait_active(made):
        made.show()
    made.other.setFocus()
    return made


def test_what_is_typed_is_looked_for(window: Window, qtbot: QtBot) -> None:
    window.box.begin()
    QTest.keyClicks(window.box, " ")
    assert not window.box.panel.isVisible()
    window.box.setText("学习")
    assert window.box.panel.isVisible()
    assert [found.title for found in window.box.found()] == ["学习日历", "学习计划"]
    window.box.setText("没有")
    assert [found.title for found in window.box.found()] == ["没有找到“没有”"]


def test_arrows_choose_and_enter_opens(window: Window, qtbot: QtBot) -> None:
    window.box.begin()
    window.box.setText("学习")
    QTest.keyClick(window.box, Qt.Key.Key_Down)
    QTest.keyClick(window.box, Qt.Key.Key_Return)
    assert window.opened == ["学习计划"]
    assert window.box.text() == ""
    assert not window.box.panel.isVisible()
    assert QApplication.focusWidget() is window.other


def test_the_arrows_go_round(window: Window, qtbot: QtBot) -> None:
    window.box.begin()
    window.box.setText("学习")
    QTest.keyClick(window.box, Qt.Key.Key_Up)
    QTest.keyClick(window.box, Qt.Key.Key_Enter)
    assert window.opened == ["学习计划"]


def test_escape_goes_back_to_where_one_was(window: Window, qtbot: QtBot) -> None:
    window.box.begin()
    window.box.setText("学习")
    QTest.keyClick(window.box, Qt.Key.Key_Escape)
    assert window.box.text() == ""
    assert QApplication.focusWidget() is window.other
    assert window.opened == []


def test_enter_without_anything_found_does_nothing(window: Window, qtbot: QtBot) -> None:
    window.box.begin()
    window.box.setText("没有")
    QTest.keyClick(window.box, Qt.Key.Key_Return)
    assert window.opened == []
    assert window.box.text() == "没有"


def test_a_candidate_that_is_committed_is_text_and_opens_nothing(window: Window) -> None:
    window.box.begin()
    composing = QInputMethodEvent("zhangsan", [])
    QApplication.sendEvent(window.box, composing)
    assert window.box.text() == ""
    commit = QInputMethodEvent()
    commit.setCommitString("张三")
    QApplication.sendEvent(window.box, commit)
    assert window.box.text() == "张三"
    assert [found.title for found in window.box.found()] == ["张三 <b>"]
    assert window.opened == []


def test_a_click_opens(window: Window, qtbot: QtBot) -> None:
    window.box.begin()
    window.box.setText("学习")
    place = window.box._list.visualRect(window.box._found.index(1, 0)).center()
    QTest.mouseClick(window.box._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.opened == ["学习计划"]


def test_the_list_stays_inside_the_window_and_is_painted(window: Window) -> None:
    window.titles = [f"学习 {number}" for number in range(40)]
    window.box.begin()
    window.box.setText("学习")
    assert len(window.box.found()) == MOST
    assert window.rect().contains(window.box.panel.geometry().topRight())
    assert not window.grab().isNull()


def test_leaving_the_box_puts_the_list_away(window: Window) -> None:
    window.box.begin()
    window.box.setText("学习")
    window.other.setFocus()
    assert not window.box.panel.isVisible()


def test_beginning_twice_keeps_the_place_to_go_back_to(window: Window, qtbot: QtBot) -> None:
    window.box.begin()
    window.box.begin()
    QTest.keyClick(window.box, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not window.box


def test_what_is_searched_is_read_ahead_between_the_keys(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.add_widget(window)
    done: list[int] = []

    def steps() -> Iterator[None]:
        for at in range(3):
            done.append(at)
            yield

    box = SearchBox(lambda query: [], window, steps)
    for reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason):
        assert done == []
        QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn, reason))
        QApplication.processEvents()
    qtbot.wait_until(lambda: done == [0, 1, 2])


def test_what_is_read_after_a_key_is_shown_when_it_is_there(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.add_widget(window)
    read: list[int] = []
    opened: list[str] = []

    def steps() -> Iterator[None]:
        while len(read) < 3:
            read.append(len(read))
            yield

    def find(query: str) -> list[Found]:
        return [Found("民初12号", "案件", lambda: opened.append(query))] if len(read) == 3 else []

    box = SearchBox(find, window, steps)
    box.setText("12")
    assert [found.title for found in box.found()] == ["正在查找“12”"]
    qtbot.wait_until(lambda: [found.title for found in box.found()] == ["民初12号"])
    read.clear()
    box.setText("1")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert opened == ["1"], "Enter waits for what is being read"


def test_a_long_list_stays_within_a_low_window(window: Window, qtbot: QtBot) -> None:
    window.titles = [f"学习{at}" for at in range(MOST)]
    window.resize(700, 260)
    window.box.begin()
    window.box.setText("学习")
    panel = window.box.panel
    assert panel.isVisible()
    assert panel.geometry().bottom() <= window.height()
    QTest.keyClick(window.box, Qt.Key.Key_Up)
    chosen = window.box._list.currentIndex()  # the last one, scrolled into view
    assert window.box._list.viewport().rect().contains(window.box._list.visualRect(chosen))


def test_reading_ahead_stops_with_the_file(window: Window) -> None:
    done: list[None] = []

    def steps() -> Iterator[None]:
        while True:
            done.append(None)
            yield

    box = SearchBox(lambda query: [], window, steps)
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ShortcutFocusReason))
    box.setEnabled(False)
    read = len(done)
    QApplication.processEvents()
    assert read == len(done) == 1
