"""The room 考核打分: a year is scored like a spreadsheet, closed, and opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from courtoffice.areas.posts.area import AREA
from courtoffice.areas.posts.closing import close_year
from courtoffice.areas.posts.page import PostsPage
from courtoffice.areas.posts.records import Closing, PostStandard, Sheet
from courtoffice.areas.posts.registers import CLOSINGS, SHEETS
from courtoffice.areas.posts.rooms import paper_menu
from courtoffice.areas.posts.rooms.score_room import ScoreRoom
from courtoffice.exchange.sheets_in import read_sheets
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.shell import ask

if TYPE_CHECKING:
    from courtoffice.errors import Refused
    from courtoffice.shell.bench import Bench

Key = Qt.Key


def _room(page: PostsPage) -> ScoreRoom:
    assert page.show_part("post-scores")
    room = page.room
    assert isinstance(room, ScoreRoom)
    return room


def _type(room: ScoreRoom, text: str, key: Qt.Key = Key.Key_Return) -> None:
    """Type into the current cell and go on, as with a keyboard."""
    QTest.keyClicks(room.ui.scores, text[0])
    (line,) = [found for found in room.ui.scores.viewport().findChildren(QLineEdit) if found.isVisible()]
    QTest.keyClicks(line, text[1:])
    QTest.keyClick(line, key)


def _fill_in(dialog: Any, **texts: str) -> None:
    for name, text in texts.items():
        inner = dialog.form.blocks[name].widget.focusProxy()
        if hasattr(inner, "insertPlainText"):
            inner.insertPlainText(text)
        else:
            inner.selectAll()
            inner.insert(text)


def _sheets(bench: Bench) -> list[Sheet]:
    return bench.desk.store.load(Sheet, order="id")


def _paste(room: ScoreRoom, row: int, column: int, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    room.ui.scores.go_to(row, column)
    room.ui.scores.paste()


@pytest.mark.usefixtures("standards")
def test_a_year_is_scored_closed_and_opened_again(
    page: PostsPage, bench: Bench, refused: list[str], refusals: list[Refused]
) -> None:
    room = _room(page)
    assert [room.model.heading(row) for row in range(room.model.count())] == ["民一庭"]
    assert _sheets(bench) == []  # looking writes nothing

    room.ui.scores.go_to(0, 0)
    _type(room, "58", Key.Key_Down)
    (sheet,) = _sheets(bench)
    assert (sheet.state, sheet.self_total, sheet.total) == ("自评", 58_00, None)

    room.ui.scores.go_to(0, 1)
    _type(room, "61")
    assert "办案任务”的复核分要在0和60之间，现在是61" in room.ui.message.text()
    assert room.ui.message.isVisible()
    assert _sheets(bench)[0].total is None

    _type(room, "55.5")
    (sheet,) = _sheets(bench)
    assert (sheet.state, sheet.total, sheet.result) == ("复核", 55_50, "不合格")
    assert not room.ui.message.isVisible()
    assert "还缺1格" in room.ui.state.text()
    assert room.model.text(0, room.model.scores() + 4) == "1"

    room.closing.close_year()
    assert "民事审判一庭缺队伍建设的复核分" in refused[-1]
    assert bench.desk.store.load(Closing) == []

    _paste(room, 0, 2, "38\t42")
    (sheet,) = _sheets(bench)
    assert (sheet.self_total, sheet.total, sheet.result) == (96_00, 97_50, "优秀")

    room.closing.close_year()
    dialog = room.closing.dialog
    assert dialog is not None
    assert "政治部没有得分" in dialog.ui.words.text()
    dialog.accept()
    assert dialog.isVisible()  # the deciding body is missing
    _fill_in(dialog, decided_by="党组会")
    dialog.accept()
    (closing,) = bench.desk.store.load(Closing)
    assert (closing.year, closing.subject, closing.closed_on) == (
        2026,
        "岗位责任制考核",
        date(2026, 11, 20),
    )
    (sheet,) = _sheets(bench)
    assert (sheet.state, sheet.confirmed_on) == ("已定", date(2026, 11, 20))
    figures = {figure.key: figure.value for figure in AREA.figures(bench.desk, Period(2026))}
    assert figures["posts.departments"] == 1
    assert refusals == []


@pytest.mark.usefixtures("standards")
def test_a_closed_year_is_locked_until_it_is_opened_again(page: PostsPage, bench: Bench) -> None:
    room = _room(page)
    _paste(room, 0, 0, "60\t55.5\t38\t42")
    closing = Closing(year=2026, subject="岗位责任制考核", closed_on=date(2026, 11, 20), decided_by="党组会")
    with bench.desk.store.change("办结") as change:
        close_year(change, bench.desk, Period(2026), closing)
    (sheet,) = _sheets(bench)
    assert room.model.locked
    assert "已于2026年11月20日办结（党组会审定）" in room.ui.state.text()
    _paste(room, 0, 1, "1")
    assert "请先“重新打开”" in room.ui.message.text()
    assert _sheets(bench)[0].total == 97_50
    assert SHEETS.faults(sheet, sheet, bench.desk) == []  # nothing is changed
    changed = SHEETS.faults(replace(sheet, confirmed_on=date(2026, 11, 21)), sheet, bench.desk)
    assert [fault.field for fault in changed] == ["year"]

    room.closing.reopen()
    dialog = room.closing.dialog
    assert dialog is not None
    dialog.accept()
    assert bench.desk.store.load(Closing)[0].reopened_on is None  # no reason, no opening
    _fill_in(dialog, reason="民一庭计分有误")
    dialog.accept()
    (closing,) = bench.desk.store.load(Closing)
    assert (closing.reopened_on, closing.reopen_reason) == (date(2026, 11, 20), "民一庭计分有误")
    assert _sheets(bench)[0].state == "复核"
    assert not room.model.locked


@pytest.mark.usefixtures("standards")
def test_a_block_with_one_bad_cell_is_refused_whole(page: PostsPage, bench: Bench) -> None:
    room = _room(page)
    for bad in ("60\t99\t40", "60\tabc\t40", "60\t-1\t40", "60\t１２３４５６７８９０１２３４５６７８\t40"):
        _paste(room, 0, 0, bad)
        assert room.ui.message.text().endswith("没有记入。")
        assert _sheets(bench) == []
    _paste(room, 0, 0, "６０\t59.5\n1\t1\n1\t1")  # more rows than departments: the rest falls off
    assert _sheets(bench)[0].total == 59_50
    room.ui.scores.selectRow(0)
    room.ui.scores.empty()
    assert _sheets(bench) == []  # a sheet of which nothing is left goes


@pytest.mark.usefixtures("standards")
def test_reasons_columns_copies_and_papers(
    page: PostsPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    room = _room(page)
    _paste(room, 0, 0, "60\t59\t40\t40")
    room.ui.scores.go_to(0, 1)
    assert "办案任务（分值60，最多60）　评分办法：按完成比例计分" in room.ui.cell_words.text()
    room.ui.reason.setText("未完成全部任务")
    room.may_leave()
    assert [score.reason for score in _sheets(bench)[0].scores] == ["未完成全部任务", ""]
    room.ui.shown.setCurrentIndex(2)
    assert [room.ui.scores.isColumnHidden(at) for at in range(4)] == [True, False, True, False]
    room.ui.standards.setCurrentIndex(1)
    assert room.model.heading(0) == "政治部"
    assert {command for command in ("copy_rows", "print_paper", "new_record") if room.can(command)} == {
        "copy_rows",
        "print_paper",
    }
    target = tmp_path / "打分.xlsx"
    proposed: list[Path] = []

    def choose(*asked: Any) -> Path:
        proposed.append(asked[3])
        return target

    monkeypatch.setattr(ask, "new_file", choose)
    room.ui.standards.setItemText(1, "综合/政工: 部门")
    room.export_rows()
    assert proposed == [Path.home() / "2026年综合_政工_ 部门考核打分.xlsx"]  # a name that Windows takes too
    (written,) = read_sheets(target)
    assert [row[0] for row in written.rows][1:3] == ["部门", "政治部"]
    room.copy_rows()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("政治部\t")
    made: list[tuple[str, Document]] = []
    monkeypatch.setattr(
        paper_menu, "WAYS_OUT", (("打印…", lambda bench, window, name, paper: made.append((name, paper))),)
    )
    room.print_paper()
    assert [name for name, _ in made] == ["2026年岗位责任制考核结果"]


@pytest.mark.usefixtures("standards")
def test_evidence_is_written_beside_the_matrix(page: PostsPage, bench: Bench) -> None:
    room, strip = _room(page), _room(page).ui
    _paste(room, 0, 0, "60\t59\t40\t38")
    assert strip.unfounded.text() == "缺依据2处"
    room.ui.scores.go_to(0, 0)
    strip.unfounded.click()
    assert (strip.scores.currentIndex().column(), strip.evidence.hasFocus()) == (1, True)
    strip.evidence.insert("第3期通报 A&B <b>")
    QTest.keyClick(strip.evidence, Key.Key_Return)
    assert strip.scores.hasFocus(), "the keys go on in the matrix"
    assert [score.evidence for score in _sheets(bench)[0].scores] == ["第3期通报 A&B <b>", ""]
    strip.unfounded.click()
    assert (strip.unfounded.text(), strip.scores.currentIndex().column()) == ("缺依据1处", 3)
    assert strip.evidence.text() == ""
    _paste(room, 0, 2, "40\t40")
    assert strip.unfounded.isHidden(), "a score that took nothing away needs no evidence"
    room.ui.scores.go_to(0, 0)
    assert strip.evidence.text() == "第3期通报 A&B <b>"
    QTest.keyClick(strip.scores, Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert strip.evidence.hasFocus()


@pytest.mark.usefixtures("standards")
def test_a_final_sheet_and_a_readonly_file_take_no_scores(
    page: PostsPage, bench: Bench, refusals: list[Refused], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = _room(page)
    _paste(room, 0, 0, "60\t59\t40\t40")
    (sheet,) = _sheets(bench)
    with bench.desk.store.change("定") as change:
        change.save(replace(sheet, state="已定", confirmed_on=date(2026, 11, 1)))
    _paste(room, 0, 0, "1")
    assert "考核表已定" in str(refusals[-1])
    assert _sheets(bench)[0].self_total == 100_00
    monkeypatch.setattr(type(bench), "readonly", True)
    room.reload()
    _paste(room, 0, 0, "1")
    assert "只读" in room.ui.message.text()
    assert not room.ui.close_year.isVisible()


def test_a_year_without_standards_copies_those_of_the_year_before(page: PostsPage, bench: Bench) -> None:
    room = _room(page)
    assert room.ui.pile.currentWidget() is room.ui.nothing
    room.ui.copy_standards.click()
    assert bench.desk.store.load(PostStandard) == []
    with bench.desk.store.change("登记") as change:
        change.save(PostStandard(year=2025, kind="审判", name="2025年标准"))
    room.ui.copy_standards.click()
    assert [item.year for item in bench.desk.store.load(PostStandard)] == [2025, 2026]
    assert room.ui.pile.currentWidget() is room.ui.sheet


@pytest.mark.usefixtures("standards")
def test_a_due_brings_up_the_room_and_closings_are_not_deleted(
    page: PostsPage, bench: Bench, refusals: list[Refused], monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_part("rewards")
    assert page.begin_record(CLOSINGS.key, {"year": 2026, "subject": "岗位责任制考核"})
    assert isinstance(page.room, ScoreRoom)
    room = _room(page)
    _paste(room, 0, 0, "60\t59\t40\t40")
    with bench.desk.store.change("办结") as change:
        change.save(Closing(year=2026, subject="岗位责任制考核", closed_on=date(2026, 11, 1)))
    monkeypatch.setattr("courtoffice.shell.ask.confirm_delete", lambda *_: True)
    for part, words in (
        ("post-closings", "办结记录不能删除"),
        ("post-sheets", "办结"),
        ("post-standards", "办结"),
    ):
        page.show_part(part)
        page.view.table.selectRow(page.view.model.rowCount() - 1)
        page.delete_record()
        assert words in str(refusals[-1])
    assert len(_sheets(bench)) == 1
    assert len(bench.desk.store.load(Closing)) == 1
