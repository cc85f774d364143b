from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from courtoffice.shell.bench import Bench
from courtoffice.shell.house import House
from courtoffice.shell.navigation import Place
from courtoffice.shell.tabs import Tabs
from courtoffice.store import Store


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path, who="测试") as opened:
        yield opened


@pytest.fixture
def tabs(qtbot: QtBot, house: House, store: Store) -> Tabs:
    bench = Bench(house.desk(store, house.today()), house.registers, 2026, refused=lambda refusal: None)
    made = Tabs(house, bench)
    bench.setParent(made)
    qtbot.add_widget(made)
    return made


def _done(tabs: Tabs, key: str) -> list[object]:
    return cast("list[object]", tabs.page(key).done)  # type: ignore[attr-defined]


def test_a_page_is_made_when_it_is_first_shown(tabs: Tabs, qtbot: QtBot) -> None:
    assert tabs.pages() == []
    with qtbot.wait_signal(tabs.shown) as told:
        tabs.show_tab("first")
    assert told.args == ["first"]
    assert [page.key for page in tabs.pages()] == ["first"]
    tabs.show_tab("second")
    assert [page.key for page in tabs.pages()] == ["first", "second"]
    tabs.show_tab("first")
    assert len(tabs.pages()) == 2


def test_a_page_reads_its_rows_once_it_is_seen(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.show_tab("first")
    assert _done(tabs, "first") == []
    with qtbot.wait_exposed(tabs):
        tabs.show()
    assert _done(tabs, "first") == [("reload", 2026)]


def test_the_titles_stand_in_order_with_their_keys(tabs: Tabs) -> None:
    assert [tabs.tabText(index) for index in range(tabs.count())] == ["第一页", "第二页"]
    assert tabs.tabToolTip(1) == "第二页（Ctrl+2）"


def test_a_record_is_opened_on_the_tab_of_its_register(tabs: Tabs) -> None:
    assert tabs.open_record("department", 7) == Place("second", "department", 7)
    assert tabs.tab.key == "second"
    assert _done(tabs, "second") == [("department", 7)]
    with pytest.raises(KeyError):
        tabs.open_record("unknown", 7)


def test_only_the_page_in_front_says_what_can_be_done(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.show_tab("first")
    tabs.show_tab("second")
    with qtbot.assert_not_emitted(tabs.can_changed):
        tabs.page("first").can_changed.emit()
    with qtbot.wait_signal(tabs.can_changed):
        tabs.page("second").can_changed.emit()


def test_leaving_asks_only_where_something_is_unsaved(tabs: Tabs) -> None:
    tabs.show_tab("second")
    tabs.show_tab("first")
    assert tabs.leave()
    assert _done(tabs, "first") == _done(tabs, "second") == []
    second = tabs.page("second")
    second.editing = True  # type: ignore[attr-defined]
    assert tabs.leave()
    assert tabs.tab.key == "second"
    second.may_leave = False  # type: ignore[attr-defined]
    assert not tabs.leave()


def test_a_narrow_window_goes_without_icons(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.fit(10_000)
    assert not tabs.tabIcon(0).isNull()
    wide = tabs.tabBar().sizeHint().width()
    tabs.fit(wide - 1)
    assert tabs.tabIcon(0).isNull()
    assert tabs.tabBar().sizeHint().width() < wide
    tabs.fit(wide)
    assert not tabs.tabIcon(0).isNull()


def test_a_page_larger_than_the_screen_follows_the_cursor(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.resize(400, 200)
    tabs.show_tab("first")
    page = tabs.page()
    page.setMinimumHeight(900)
    top, bottom = QLineEdit(page), QLineEdit(page)
    bottom.move(0, 860)
    with qtbot.wait_exposed(tabs):
        tabs.show()
    bar = tabs.currentWidget().verticalScrollBar()  # type: ignore[attr-defined]
    for line in (top, bottom):
        line.show()
    bottom.setFocus()
    qtbot.wait_until(lambda: bar.value() > 600)
    top.setFocus()
    qtbot.wait_until(lambda: bar.value() == 0)
