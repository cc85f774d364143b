"""In the whole window every line of the overview brings up what it speaks of; showing it writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from courtoffice import app
from courtoffice.areas.summary.overview_page import OverviewPage
from courtoffice.areas.summary.rooms.overview_room import OverviewRoom
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.preferences import Preferences
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import RegisterView
from courtoffice.store import Store

TODAY = date(2026, 11, 20)


class Overview:
    """The overview in the window, as a clerk sits before it."""

    def __init__(self, office: OpenOffice, qtbot: QtBot) -> None:
        self.office = office
        self._qtbot = qtbot

    @property
    def room(self) -> OverviewRoom:
        page = self.office.tabs.page("overview")
        assert isinstance(page, OverviewPage)
        return page.room

    def settle(self) -> None:
        self._qtbot.wait_until(lambda: self.room.settled, timeout=20_000)

    def go_there(self) -> None:
        self.office.tabs.show_tab("overview")
        page = self.office.tabs.page("overview")
        assert isinstance(page, OverviewPage)
        if page._registers is not None:
            page.registers.show_part("overview")
        self.settle()

    def items(self) -> list[QListWidgetItem]:
        shown: QListWidget = self.room.ui.waiting
        return [shown.item(row) for row in range(shown.count())]

    def press(self, words: str) -> None:
        """Choose the line with some words and press Enter."""
        self.go_there()
        shown = self.room.ui.waiting
        shown.setCurrentItem(next(item for item in self.items() if words in item.text()))
        shown.setFocus()
        QTest.keyClick(shown, Qt.Key.Key_Return)
        QApplication.processEvents()

    def view(self) -> RegisterView:
        """The register that has come up."""
        page = self.office.tabs.page()
        if isinstance(page, OverviewPage):
            page = page.registers
        assert isinstance(page, RegisterPage)
        return page.view


@pytest.fixture
def overview(qapp: QApplication, qtbot: QtBot, busy_store: Store) -> Iterator[Overview]:
    house = replace(app.house(), today=lambda: TODAY)
    window = MainWindow(house, Preferences(), qapp.property("theme"))
    window.show_office(busy_store)
    assert window.office is not None
    with qtbot.wait_exposed(window):
        window.show()
    made = Overview(window.office, qtbot)
    made.settle()
    yield made
    window.office.close()
    window.deleteLater()


OPENED = [
    ("过期的事", "matters"),
    ("快到的事", "matters"),
    ("异议待复核", "review-objections"),
    ("送达", "review-rectifications"),
    ("建议通报批评", "review-measures"),
    ("黄牌警示", "review-measures"),
    ("诫勉谈话", "review-measures"),
    ("取消晋级资格影响期将满", "review-measures"),
    ("嘉奖", "rewards"),
    ("本科学历", "degree-studies"),
    ("没有学的专题", "study-plan-items"),
    ("没有办的班", "training-plan-items"),
    ("法官业校：", "routines"),
]
LISTED = [
    ("待补学1人次", "study-make-ups", ["张三"]),
    ("还没有达到2026年", "officers", ["张三", "李四", "单雄信", "王五", "赵六"]),
    ("离退休干警2026年还没有走访", "retired-officers", ["孙八"]),
]


def test_every_line_brings_up_its_record(overview: Overview) -> None:
    """One window for all: its making is what takes long. Another year is shown, which changes nothing."""
    journal = len(overview.office.store.journal())
    for words, register in OPENED:
        overview.press(words)
        view = overview.view()
        assert view.register.key == register, words
        assert view.editor is not None
        assert view.editor.isVisible(), words
        assert view.editor.draft is not None
        assert not view.editor.draft.new, words
    overview.go_there()
    overview.office.bench.show_year(2024)
    for words, register, names in LISTED:
        overview.press(words)
        view = overview.view()
        assert view.register.key == register, words
        shown = [view.register.describe(row, overview.office.bench.desk) for row in view.model.records()]
        assert len(shown) == len(names), words
        assert all(any(name in one for one in shown) for name in names), words
    overview.press("年度学习计划（2026年度）")
    view = overview.view()
    assert view.register.key == "study-plans"
    assert view.editor is not None
    assert view.editor.draft is not None
    assert view.editor.draft.new
    assert len(overview.office.store.journal()) == journal


def test_numbers_and_pictures_open_their_records(overview: Overview, qtbot: QtBot) -> None:
    tile = overview.room.tiles["study.sessions"]
    assert tile.value.text() == "1 场"
    assert tile.before.text() == "上年没有记录"
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert overview.view().register.key == "study-sessions"
    overview.go_there()
    picture = overview.room.pictures["matters.total"]
    assert picture.isVisibleTo(overview.room)
    QTest.mouseClick(picture.view, Qt.MouseButton.LeftButton)
    assert overview.view().register.key == "matters"
    assert overview.view().model.rowCount() == 3
    overview.go_there()
    overview.room.pictures["study.sessions"].title.click()
    assert overview.view().register.key == "study-sessions"


def test_a_change_elsewhere_is_seen_when_the_overview_comes_up_again(overview: Overview) -> None:
    store = overview.office.store
    overview.office.tabs.show_tab("matters")
    with store.change("办结") as change:
        change.update("matter", 1, {"state": "办结", "closed_on": "2026-11-19"})
    assert any("过期的事" in item.text() for item in overview.items())
    overview.go_there()
    assert not any("过期的事" in item.text() for item in overview.items())
    overview.office.bench.undo()
    overview.settle()
    assert any("过期的事" in item.text() for item in overview.items())
