from __future__ import annotations

import dataclasses
import shutil
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from courtoffice.court import COURT_SHORT, STATISTICAL_YEAR_STARTS
from courtoffice.errors import FileTrouble
from courtoffice.shell import ask
from courtoffice.shell.house import House
from courtoffice.shell.main_window import TITLE, MainWindow
from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.page import Page
from courtoffice.shell.preferences import Preferences
from courtoffice.shell.settings_dialog import SettingsDialog
from courtoffice.store import Change, Store


def _office(window: MainWindow) -> OpenOffice:
    assert window.office is not None
    return window.office


def _page(window: MainWindow) -> Page:
    return _office(window).tabs.page()


def _done(window: MainWindow) -> list[object]:
    return cast("list[object]", _page(window).done)  # type: ignore[attr-defined]


def _add(change: Change) -> int:
    return change.insert("department", {"name": "民一庭", "kind": "审判"})


def test_begins_with_the_first_page(window: MainWindow) -> None:
    assert window.ui.places.count() == 0, "not made for a start that opens a file"
    window.show()
    assert window.windowTitle() == TITLE
    shown = window.ui.places.currentWidget()
    assert shown is not None
    assert shown.isAncestorOf(window.first_page)
    for name in ("new_record", "undo", "redo", "search", "back_up", "close_office", "go_back"):
        assert not window.actions_.named(name).isEnabled(), name
    for name in ("new_office", "open_office", "guide", "about", "quit"):
        assert window.actions_.named(name).isEnabled(), name


def test_opens_a_file_on_its_first_tab_and_changes_nothing(office_window: MainWindow, path: Path) -> None:
    assert office_window.windowTitle() == "××法院政治部 - 本院"
    assert _done(office_window) == [("reload", 2026)]
    assert len(_office(office_window).tabs.pages()) == 1
    assert office_window.preferences.recent() == [path]
    assert office_window.ui.notice.isHidden()
    assert _office(office_window).store.undo_name is None
    assert not office_window.actions_.named("undo").isEnabled()


def test_everything_is_seen_in_a_narrow_window(office_window: MainWindow) -> None:
    office_window.setWindowState(Qt.WindowState.WindowNoState)
    office_window.resize(1366, 768)
    bar = office_window.ui.tool_bar
    button = bar.widgetForAction(office_window.ui.new_record)
    wide = button.sizeHint().width()
    office_window.resize(640, 400)
    assert button.sizeHint().width() < wide
    assert bar.sizeHint().width() <= 640
    office_window.resize(1366, 768)
    assert button.sizeHint().width() == wide


def test_every_key_is_used_once_and_stands_in_the_tooltip(office_window: MainWindow) -> None:
    keys = [
        action.shortcut().toString()
        for action in office_window.findChildren(type(office_window.ui.undo))
        if not action.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+N", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+F", "Ctrl+K", "Ctrl+P", "Ctrl+E", "F1"} <= set(keys)
    assert {"Alt+Left", "Alt+Right", "Ctrl+1", "Ctrl+2"} <= set(keys)
    assert not {"Return", "Enter", "Del", "Ctrl+C"} & set(keys), "these belong to tables and text fields"
    assert office_window.ui.new_record.toolTip() == "新建（Ctrl+N）"
    assert office_window.ui.edit_record.toolTip() == "编辑（Enter）"
    assert office_window.ui.delete_record.toolTip() == "删除（Del）"


def test_commands_go_to_the_page_in_front_and_follow_it(office_window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(office_window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert _done(office_window)[-1] == "new_record"
    _office(office_window).tabs.show_tab("second")
    office_window.ui.new_record.trigger()
    assert _done(office_window)[-1] == "new_record"
    assert office_window.ui.new_record.isEnabled()
    assert not office_window.ui.edit_record.isEnabled()
    page = _page(office_window)
    page.allowed = {"edit_record"}  # type: ignore[attr-defined]
    page.can_changed.emit()
    assert not office_window.ui.new_record.isEnabled()
    assert office_window.ui.edit_record.isEnabled()


def test_undo_and_redo_say_what_they_are_about(office_window: MainWindow) -> None:
    _office(office_window).bench.change("新增部门 A&B", _add)
    ui = office_window.ui
    assert ui.undo.text() == "撤销：新增部门 A&&B"
    assert ui.undo.toolTip() == "撤销：新增部门 A&B（Ctrl+Z）"
    ui.undo.trigger()
    assert not ui.undo.isEnabled()
    assert ui.redo.text() == "重做：新增部门 A&&B"
    assert QKeySequence("Ctrl+Y") in ui.redo.shortcuts()
    assert office_window.ui.status_bar.currentMessage() == "已撤销：新增部门 A&B"
    ui.redo.trigger()
    assert not ui.redo.isEnabled()
    assert _office(office_window).store.query("SELECT name FROM department")[0]["name"] == "民一庭"


def test_changes_are_seen_at_once(office_window: MainWindow) -> None:
    before = len(_done(office_window))
    _office(office_window).bench.change("新增部门", _add)
    assert len(_done(office_window)) == before + 1

    def work(change: Change) -> None:
        change.set_setting(COURT_SHORT, "云溪法院")
        change.set_setting(STATISTICAL_YEAR_STARTS, 12)

    _office(office_window).bench.change("修改设置", work)
    assert office_window.windowTitle() == "云溪法院政治部 - 本院"
    assert _office(office_window).bench.period().first == date(2025, 12, 1)


def test_one_year_for_all(office_window: MainWindow) -> None:
    office_window.ui.previous_year.trigger()
    office = _office(office_window)
    assert (office.bench.year, office.year_box.year) == (2025, 2025)
    assert _done(office_window)[-1] == ("reload", 2025)
    office_window.ui.next_year.trigger()
    assert office.bench.year == 2026


def test_the_year_is_the_one_of_the_office(window: MainWindow, path: Path) -> None:
    with Store.open(path, who="测试") as store, store.change("设置") as change:
        change.set_setting(STATISTICAL_YEAR_STARTS, 11)
    window.open_path(path)
    assert _office(window).bench.year == 2027
    assert _office(window).bench.period().first == date(2026, 11, 1)


def test_tabs_by_number_and_back_and_forth(office_window: MainWindow, qtbot: QtBot) -> None:
    ui, tabs = office_window.ui, _office(office_window).tabs
    assert not ui.go_back.isEnabled()
    QTest.keyClick(office_window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert tabs.tab.key == "second"
    _office(office_window).bench.open_record("department", 7)
    tabs.show_tab("first")
    ui.go_back.trigger()
    assert tabs.tab.key == "second"
    assert _done(office_window)[-1] == ("department", 7)
    ui.go_back.trigger()
    ui.go_back.trigger()
    assert tabs.tab.key == "first"
    assert not ui.go_back.isEnabled()
    assert ui.go_forward.isEnabled()
    ui.go_forward.trigger()
    assert tabs.tab.key == "second"
    tabs.show_tab("first")
    _office(office_window).bench.show_records("department", [1, 2], "审判部门 2 个")
    assert tabs.tab.key == "second"


def test_search_finds_pages_people_and_commands(office_window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(office_window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = office_window.search_box
    assert QApplication.focusWidget() is box
    box.setText("dey")
    assert [(found.title, found.sort) for found in box.found()] == [("第二页", "页面")]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert _office(office_window).tabs.tab.key == "second"
    box.setText("zs")
    assert ("张三", "人员　民一庭") in [(found.title, found.sort) for found in box.found()]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert _done(office_window)[-1] == ("department", 7)
    box.setText("新建")
    titles = [found.title for found in box.found()]
    assert "新建" in titles
    assert "编辑" not in titles, "it cannot be used now"
    box.setText("xj")
    assert ("新建", "命令　Ctrl+N") in [(found.title, found.sort) for found in box.found()]
    box.setText("深色")
    assert [(found.title, found.sort) for found in box.found()] == [("深色", "命令")]


def test_search_opens_a_section_of_the_settings(office_window: MainWindow) -> None:
    box = office_window.search_box
    box.setText("shezhi gz")
    assert [(found.title, found.sort) for found in box.found()] == [("规则", "设置")]
    QTest.keyClick(box, Qt.Key.Key_Return)
    (dialog,) = office_window.findChildren(SettingsDialog)
    assert dialog.sections[dialog.ui.sections.currentRow()].title == "规则"
    dialog.reject()
    box.setText("每年学时")
    box.found()[0].open()
    shown = office_window.findChildren(SettingsDialog)[-1]
    assert shown.sections[shown.ui.sections.currentRow()].title == "规则"


def test_a_file_open_for_reading_says_so_and_cannot_be_changed(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    window.show_office(Store.open(path, who="张三", readonly=True))
    assert not window.ui.notice.isHidden()
    assert "只读" in window.ui.notice_text.text()
    assert "（只读）" in window.windowTitle()
    assert not window.ui.new_record.isEnabled()
    assert window.ui.export_rows.isEnabled()
    window.close_office()
    assert window.ui.notice.isHidden()


def test_closing_the_file_goes_back_to_the_first_page_and_makes_a_backup(
    office_window: MainWindow, path: Path
) -> None:
    _office(office_window).bench.change("新增部门", _add)
    office_window.ui.close_office.trigger()
    assert office_window.office is None
    assert office_window.windowTitle() == TITLE
    assert office_window.first_page.files[0].text() == "本院"
    backups = path.with_name("本院-backups")
    assert len(list(backups.iterdir())) == 1
    Store.open(path, who="别人").close()


def test_unsaved_changes_keep_the_window_open(office_window: MainWindow) -> None:
    page = _page(office_window)
    page.editing = True  # type: ignore[attr-defined]
    page.may_leave = False  # type: ignore[attr-defined]
    assert not office_window.close()
    assert office_window.office is not None
    page.may_leave = True  # type: ignore[attr-defined]
    assert office_window.close()
    assert office_window.office is None


def test_a_failed_backup_is_shown_and_the_user_decides(
    office_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = [False, True]

    def fail(*_: object) -> None:
        raise FileTrouble("磁盘已满。")

    def question(parent: object, title: str, words: str, yes: str, no: str = "") -> bool:
        asked.append(words)
        return answers.pop(0)

    monkeypatch.setattr(Store, "backup", fail)
    monkeypatch.setattr(ask, "question", question)
    assert not office_window.close()
    assert office_window.office is not None
    assert office_window.close()
    assert all("磁盘已满。" in words for words in asked)


def test_another_file_takes_the_place_of_the_one_that_is_open(
    office_window: MainWindow, tmp_path: Path, path: Path
) -> None:
    other = Path(shutil.copyfile(path, tmp_path / "他院.courtoffice"))
    office_window.open_path(other)
    assert _office(office_window).store.path == other
    Store.open(path, who="别人").close()
    assert office_window.preferences.recent()[:2] == [other, path]


def test_the_other_file_is_given_back_when_the_user_stays(
    office_window: MainWindow, tmp_path: Path, path: Path
) -> None:
    other = Path(shutil.copyfile(path, tmp_path / "他院.courtoffice"))
    page = _page(office_window)
    page.editing, page.may_leave = True, False  # type: ignore[attr-defined]
    office_window.open_path(other)
    assert _office(office_window).store.path == path
    Store.open(other, who="别人").close()
    page.editing = False  # type: ignore[attr-defined]


def _drop(window: MainWindow, *files: Path) -> tuple[bool, bool]:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(9, 9), action, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    drop = QDropEvent(QPointF(9, 9), action, data, buttons, keys)
    drop.ignore()
    QApplication.sendEvent(window, drop)
    return enter.isAccepted(), drop.isAccepted()


def test_a_file_dropped_on_the_window_is_opened_and_nothing_else(
    window: MainWindow, tmp_path: Path, path: Path, qtbot: QtBot
) -> None:
    assert _drop(window, tmp_path / "名册.xlsx") == (False, False)
    assert _drop(window, path, path) == (False, False)
    assert window.office is None
    assert _drop(window, path) == (True, True)
    qtbot.wait_until(lambda: window.office is not None)
    assert _office(window).store.path == path


def test_the_window_stands_where_it_stood(window: MainWindow, house: House, qapp: QApplication) -> None:
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(712, 513)
    window.close()
    again = MainWindow(house, Preferences(), qapp.property("theme"))
    assert (again.width(), again.height()) == (712, 513)
    again.deleteLater()


def test_the_day_turns_at_midnight(window: MainWindow, house: House, path: Path, qapp: QApplication) -> None:
    days = [date(2026, 12, 31)]
    moving = dataclasses.replace(house, today=lambda: days[0])
    other = MainWindow(moving, window.preferences, qapp.property("theme"))
    other.open_path(path)
    days[0] = date(2027, 1, 1)
    _office(other)._clock.timeout.emit()
    assert _office(other).bench.desk.today == date(2027, 1, 1)
    _office(other).close()
    other.deleteLater()


def test_who_works_here_is_asked_once_before_the_first_change(
    house: House, path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[str | None] = [None, "王经办"]
    proposals: list[str] = []

    def line(parent: object, title: str, label: str, proposal: str = "") -> str | None:
        proposals.append(proposal)
        return answers.pop(0)

    monkeypatch.setattr(ask, "line", line)
    monkeypatch.setattr("courtoffice.shell.office_files.system_user", lambda: "wang")
    window = MainWindow(house, Preferences(), qapp.property("theme"))
    window.open_path(path)
    bench = _office(window).bench
    assert bench.change("新增部门", _add) is None
    assert bench.change("新增部门", _add) == 1
    assert bench.change(
        "再增部门", lambda change: change.insert("department", {"name": "二", "kind": "审判"})
    )
    assert proposals == ["wang", "wang"]
    assert {entry.who for entry in _office(window).store.journal()} == {"王经办"}
    assert Preferences().who == "王经办"
    _office(window).close()
    window.deleteLater()
