"""A month of review from the list of closed cases to the told results, in the window, as a clerk does it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget, QWidget

from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.records import DRAWN, TOLD, Review
from courtoffice.areas.review.records_cases import ClosedCase, Draw
from courtoffice.areas.review.rooms.actions import verify_draw
from courtoffice.areas.review.rooms.assign_room import AssignRoom
from courtoffice.areas.review.rooms.draw_room import DrawRoom
from courtoffice.areas.review.rooms.sheet_room import SheetRoom
from courtoffice.register import Desk
from courtoffice.shell import ask

if TYPE_CHECKING:
    from tests.conftest import Clerk


def press(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


def _cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return "" if item is None else item.text()


def _import(clerk: Clerk, path: Path) -> None:
    clerk.go_to(ReviewPage, "closed-cases")
    clerk.page.view.commands.lists.import_file(path)
    dialog = clerk.page.view.commands.lists.dialog
    assert not dialog.ui.take_in.isEnabled()
    assert dialog.ui.rows.model().index(0, 2).data() == "和第3行是同一案号，请删去一行。"
    dialog.ui.states.setCurrentIndex(2)
    assert "“承办法官”没有“张山”，按“张三”导入。" in dialog.ui.rows.model().index(0, 2).data()
    dialog.ui.leave_out_bad.click()
    assert dialog.ui.take_in.text() == "导入 6 行"
    dialog.ui.take_in.click()


def _draw(clerk: Clerk) -> None:
    assert clerk.page.show_part("draw")
    room = clerk.page.room
    assert isinstance(room, DrawRoom)
    room.blocks["minimum"].widget.line.setText("2")  # type: ignore[attr-defined]
    room.blocks["seed"].widget.line.setText("十月")  # type: ignore[attr-defined]
    room._show_preview()
    assert room.ui.summary.text() == "案件池6件、3名法官，将抽取6件：重点1件，随机5件"
    assert "不够每名法官至少2件的，将全部抽取：王五（1件）" in room.ui.words.text()
    assert clerk.store.load(Draw) == []
    room.ui.draw.click()
    assert room.ui.draw.text() == "仍然抽取"
    room.ui.draw.click()


def _assign(clerk: Clerk) -> None:
    room = clerk.page.room
    assert isinstance(room, AssignRoom)
    assert room.ui.summary.text() == "待分配6件，6件没有人可评。"
    for initials in ("zs", "ww", "zl"):
        room.adder.setText(initials)
        room.adder.textEdited.emit(initials)
        press(room.adder, Qt.Key.Key_Return)
    assert room.plan is not None
    assert room.plan.reviewers == (1, 4, 5)
    assert room.ui.summary.text() == "待分配6件，已有评查人6件。"
    mine = next(at for at in range(6) if _cell(room.ui.cases, at, 1) == "王五")
    room.ui.cases.setCurrentCell(mine, 0)
    room.ui.candidate.setCurrentIndex(room.ui.candidate.findData(5))
    assert "应当回避：是本案书记员，与案件同在政治部" in room.ui.candidate.currentText()
    room.ui.put_in.click()
    assert "请写明批准人和理由" in room.ui.strip_problem.text()
    assert room.plan.named == {}
    room.ui.reason.setText("院长批准：跨庭人手不足")
    room.ui.put_in.click()
    assert "指定1件" in room.ui.summary.text()
    room.ui.release.click()
    assert clerk.store.load(Review) == []
    room.ui.assign.click()


def _fill_in(clerk: Clerk) -> None:
    """Go through the sheets by keyboard alone: the first loses points, the others nothing."""
    assert clerk.page.show_part("sheet")
    room = clerk.page.room
    assert isinstance(room, SheetRoom)
    assert room.ui.heap.currentText() == "待评查 6"
    assert room.ui.place.text() == "1 / 6"
    tree = room.ui.criteria
    tree.setFocus()
    press(tree, Qt.Key.Key_Down, Qt.Key.Key_Return)
    room.ui.points.setText("9")
    press(room.ui.points, Qt.Key.Key_Return)
    press(room.criteria.reason, Qt.Key.Key_Return)
    assert "还能扣2分，这里写了9分" in room.ui.strip_problem.text()
    room.ui.points.setText("1.5")
    press(room.ui.points, Qt.Key.Key_Return)
    press(room.criteria.reason, Qt.Key.Key_Return)
    assert room.ui.strip_problem.text() == "每一处扣分都要写明理由，请填写。"
    room.criteria.reason.setText("超过期限立案 <b>&")
    press(room.criteria.reason, Qt.Key.Key_Return)
    assert (room.ui.score.text(), room.ui.grade.text()) == ("98.5", "优秀")
    assert room.busy_editing()
    for left in range(5, 0, -1):
        room.save_and_go_on()
        assert room.ui.heap.currentText() == f"待评查 {left}"
        assert room.review is not None
        assert room.review.state == DRAWN
        assert room.ui.score.text() == "100"
    room.save_and_go_on()
    assert room.ui.heap.currentText() == "待评查 0"


def test_a_month_begins_in_the_window(
    clerk: Clerk, october_list: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _import(clerk, october_list)
    assert len(clerk.store.load(ClosedCase)) == 6
    _draw(clerk)
    [draw] = clerk.store.load(Draw)
    assert (draw.pool_size, len(draw.cases), draw.seed) == (6, 6, "十月")
    assert clerk.page.part.key == "assign"  # type: ignore[union-attr]
    _assign(clerk)
    drawn = clerk.store.load(Review)
    assert [review.state for review in drawn] == [DRAWN] * 6
    assert clerk.store.undo_name == "分配评查人"
    assert [item.officer_id for item in clerk.store.load(Draw)[0].reviewers] == [1, 4, 5]
    _fill_in(clerk)
    reviews = clerk.store.load(Review, order="id")
    assert sorted(review.score or 0 for review in reviews) == [98_50, *[100_00] * 5]
    assert [item.reason for review in reviews for item in review.deductions] == ["超过期限立案 <b>&"]
    assert clerk.page.show_part("reviews")
    clerk.page.view.table.selectAll()
    clerk.page._bars["reviews"].buttons["反馈结果"].click()
    told = clerk.store.load(Review)
    assert {review.state for review in told} == {TOLD}
    assert {str(review.objection_until) for review in told} == {"2026-11-27"}
    said: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda *words: said.append(words[-1]))
    clerk.page.show_part("review-draws")
    clerk.page.view.table.selectRow(0)
    verify_draw(clerk.page.view)
    assert said[0].startswith("重抽验证一致")


def test_the_month_for_what_follows(reviewed_october: Desk) -> None:
    reviews = reviewed_october.store.load(Review, order="id")
    assert len(reviews) == 6
    assert [review.mode for review in reviews].count("重点") == 1
    assert {review.state for review in reviews} == {TOLD}
    assert sorted({review.grade for review in reviews}) == ["优秀", "瑕疵"]
