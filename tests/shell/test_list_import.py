"""A clerk takes a list in: from a file, from the clipboard, with columns and rows to explain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from courtoffice import catalogue
from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.study.records import Attendance, PlanItem, Session
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.errors import Refused
from courtoffice.exchange.intake.preview import GOOD, Judged, TakenRow
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.import_dialog import ImportDialog, ImportView, Reading
from courtoffice.shell.import_memory import recall_mapping
from courtoffice.shell.register_view import Listed
from courtoffice.store import Store

if TYPE_CHECKING:
    from tests.shell.conftest import Lists


def sheet(tmp_path: Path, heads: tuple[str, ...], *rows: tuple[object, ...]) -> Path:
    path = tmp_path / "计划.xlsx"
    write_sheet(path, "学习计划", [SheetColumn(head) for head in heads], rows)
    return path


def test_a_list_with_a_strange_column_a_guess_and_a_bad_row(
    page: Lists, court_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sheet(
        tmp_path,
        ("年度", "月份", "讲什么", "责任人"),
        ("2026", "3", "专题一", "张三"),
        ("2026", "4", "专题二", "张三三"),
        ("2026", "15", "专题三", "张三"),
    )
    monkeypatch.setattr(ask, "existing_file", lambda *_: path)
    page.import_rows()
    shown = page.dialog
    assert shown.isVisible()
    assert shown.ui.mapping.isVisible()
    assert not shown.ui.take_in.isEnabled()
    assert recall_mapping(PLAN_ITEMS.key) == {}
    box = shown.ui.mapping.cellWidget(2, 1)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("theme"))
    box.activated.emit(box.currentIndex())
    QTest.qWait(10)
    assert recall_mapping(PLAN_ITEMS.key) == {"讲什么": "theme"}
    assert [shown.ui.states.tabText(at) for at in range(4)] == [
        "全部 3",
        "可以导入 1",
        "请核对 1",
        "有错误 1",
    ]
    assert shown.ui.reason.text().startswith("第5行：")
    shown.ui.states.setCurrentIndex(1)
    assert not shown.ui.reason.isVisible()
    refused = tmp_path / "未导入.xlsx"
    monkeypatch.setattr(ask, "new_file", lambda *_: refused)
    shown.ui.save_refused.click()
    rows = CalamineWorkbook.from_path(refused).get_sheet_by_index(0).to_python()
    assert [row[2] for row in rows[2:]] == ["专题二", "专题三"]
    shown.ui.leave_out_bad.setChecked(True)
    assert shown.ui.take_in.text() == "导入 1 行"
    shown.ui.accept_fixes.setChecked(True)
    assert shown.ui.take_in.text() == "导入 2 行"
    QTest.mouseClick(shown.ui.take_in, Qt.MouseButton.LeftButton)
    assert [item.theme for item in court_store.load(PlanItem, order="month")] == ["专题一", "专题二"]
    assert court_store.undo_name == "导入计划项目"
    assert [record.theme for record in page.view.model.records()] == ["专题一", "专题二"]


def test_rows_are_pasted(page: Lists, court_store: Store, refusals: list[Refused]) -> None:
    told: list[str] = []
    page.bench.message.connect(told.append)
    QGuiApplication.clipboard().setText("年度\t月份\t学习专题\n2026\t5\t=1+1\n2025\t6\t<b>A&B</b>\n")
    page.view.focus_list()
    QTest.keyClick(page.view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(page.dialog.ui.take_in, Qt.MouseButton.LeftButton)
    assert [item.theme for item in court_store.load(PlanItem, order="month")] == ["=1+1", "<b>A&B</b>"]
    assert told == ["已导入学习计划项目：2 条，可以撤销。其中 1 条不在2026年，换到那一年可以看到。"]
    assert page.window().focusWidget() is page.view.table  # not the filter above its first column


def test_what_cannot_be_pasted_is_said(page: Lists, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda window, refusal: said.append(str(refusal)))
    QGuiApplication.clipboard().setText("")
    page.paste_rows()
    assert "剪贴板里没有" in said[0]


def test_rows_copied_from_any_register_come_back_unchanged(
    show_lists: Callable[[Bench], Lists],
    copy_of: Callable[[Path], Store],
    small_demo_file: Path,
    refusals: list[Refused],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(refusal))
    desk = catalogue.desk(copy_of(small_demo_file), date(2026, 12, 31))
    page = show_lists(Bench(desk, catalogue.REGISTERS, 2026, refused=refusals.append))
    told = {}
    for part in page.parts:
        assert isinstance(part, Listed)
        assert page.show_part(part.register.key)
        if page.can("copy_rows"):
            page.view.table.selectRow(page.view.model.count() - 1)
            page.copy_rows()
            page.paste_rows()
            told[part.register.key] = page.dialog.ui.words.text()
            page.dialog.close()
    assert refusals == []
    assert {key: words for key, words in told.items() if "内容相同" not in words} == {}
    assert len(told) > 25


def test_a_blank_list_and_details_are_written(
    page: Lists, court_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bench: Bench
) -> None:
    with court_store.change("登记") as change:
        rows = (Attendance(officer_id=1), Attendance(officer_id=2))
        change.save(Session(held_on=date(2026, 3, 5), topic="学习", attendance=rows))
    page.show_part(SESSIONS.key)
    blank, details = tmp_path / "空白.xlsx", tmp_path / "明细.xlsx"
    monkeypatch.setattr(ask, "new_file", lambda *_: blank)
    page.write_template()
    monkeypatch.setattr(ask, "new_file", lambda *_: details)
    page.export_details()
    assert "填写说明" in CalamineWorkbook.from_path(blank).sheet_names
    lines = CalamineWorkbook.from_path(details).get_sheet_by_index(0).to_python()
    assert len(lines) == 4
    before = court_store.undo_name
    monkeypatch.setattr(ask, "existing_file", lambda *_: details)
    page.import_rows()
    assert page.dialog.ui.words.text().startswith("没有要写入的内容")
    assert court_store.undo_name == before


def test_nothing_happens_when_no_file_is_chosen(page: Lists, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "existing_file", lambda *_: None)
    page.import_rows()
    assert not hasattr(page.importing, "dialog")


def test_a_file_chosen_after_pasting_is_read_and_not_the_clipboard(
    page: Lists, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QGuiApplication.clipboard().setText("年度\t月份\t学习专题\r\n2026\t3\t贴来的\r\n")
    page.paste_rows()
    shown = page.dialog
    assert shown.ui.file.text() == "粘贴的内容"
    QGuiApplication.clipboard().setText("别的")
    shown.show_file(Path("粘贴的内容"))
    assert shown.ui.rows.model().index(0, 5).data() == "贴来的"
    path = sheet(tmp_path, ("年度", "月份", "学习专题"), ("2026", "5", "文件里的"))
    monkeypatch.setattr(ask, "existing_file", lambda *_: path)
    shown.ui.choose_file.click()
    assert shown.ui.file.text() == "计划.xlsx"
    assert shown.ui.rows.model().index(0, 5).data() == "文件里的"


def test_another_file_is_read_while_the_dialog_waits(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(refusal))
    begun: list[tuple[Callable[[], bool], Callable[[Reading], None]]] = []

    def read(path: Path, stopped: Callable[[], bool], show: Callable[[Reading], None]) -> bool:
        begun.append((stopped, show))
        return path.name != "忙.xlsx"

    storing: list[str] = []

    def take(create: bool, leave_out_bad: bool) -> bool:
        storing.append(shown.ui.words.text())
        return False

    shown = ImportDialog("导入", read, take)
    qtbot.add_widget(shown)
    row = TakenRow(1, ("甲",), GOOD, action="新增")
    first = ImportView(Path("一.xlsx"), ("名称",), Judged((row,), ()), ())
    shown.show_view(first)
    shown.show()
    monkeypatch.setattr(ask, "existing_file", lambda *_: Path("二.xlsx"))
    shown.ui.choose_file.click()
    assert shown.ui.words.text() == "正在读取“二.xlsx”……"
    assert not shown.ui.take_in.isEnabled()
    stopped, show = begun.pop()
    assert not stopped()
    shown.ui.cancel.click()
    assert stopped()
    assert shown.isVisible(), "only the reading stops"
    show(None)
    assert (shown.ui.file.text(), shown.ui.take_in.isEnabled()) == ("一.xlsx", True)
    shown.show_file(Path("坏.xlsx"))
    begun.pop()[1](Refused("读不出"))
    assert [str(refusal) for refusal in refusals] == ["读不出"]
    shown.show_file(Path("忙.xlsx"))
    assert shown.ui.choose_file.isEnabled()
    shown.show_file(Path("二.xlsx"))
    begun.pop()[1](replace(first, path=Path("二.xlsx")))
    assert shown.ui.file.text() == "二.xlsx"
    shown.ui.take_in.click()
    assert storing == ["正在写入，请稍候……"]
    assert shown.ui.take_in.isEnabled(), "what was refused may be tried again"
    shown.ui.cancel.click()
    assert not shown.isVisible()


def test_a_name_of_two_people_is_asked_about_once(page: Lists, court_store: Store) -> None:
    with court_store.change("登记人员") as change:
        change.save(Officer(name="张三", postings=(Posting(from_date=date(2020, 1, 1), department_id=2),)))
    text = "年度\t月份\t学习专题\t责任人\n2026\t5\t甲\t张三\n2026\t6\t乙\t张　三\n"
    QGuiApplication.clipboard().setText(text)
    page.paste_rows()
    shown = page.dialog
    assert shown.ui.questions.isVisible()
    assert shown.ui.questions.rowCount() == 1
    assert shown.ui.states.tabText(3) == "有错误 2"
    box = shown.ui.questions.cellWidget(0, 1)
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(3)] == ["（请选择）", "张三（民事审判一庭）", "张三（政治部）"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    QTest.qWait(10)
    assert shown.ui.states.tabText(3) == "有错误 0"
    again = shown.ui.questions.cellWidget(0, 1)
    assert isinstance(again, QComboBox)
    assert again.currentText() == "张三（政治部）"
    QTest.mouseClick(shown.ui.take_in, Qt.MouseButton.LeftButton)
    assert [item.officer_id for item in court_store.load(PlanItem)] == [7, 7]
