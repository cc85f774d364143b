"""The rooms of the tab 质量评查: what they ask, what they refuse, and that showing writes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.papers_sheet import blank_sheet
from courtoffice.areas.review.records import (
    DRAWN,
    OBJECTED,
    REVIEWED,
    TOLD,
    Objection,
    Rectification,
    Review,
)
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rooms import actions
from courtoffice.areas.review.rooms.assign_room import AssignRoom
from courtoffice.areas.review.rooms.draw_room import DrawRoom
from courtoffice.areas.review.rooms.sheet_room import SheetRoom
from courtoffice.errors import FileTrouble, Refused
from courtoffice.register import Desk
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench

if TYPE_CHECKING:
    from courtoffice.shell.room import Room
    from tests.conftest import Clerk


def _room(clerk: Clerk, key: str) -> Any:
    clerk.go_to(ReviewPage, key)
    room: Room = clerk.page.room
    return room


def _changes(clerk: Clerk) -> int:
    return len(clerk.store.journal())


def _set_back(clerk: Clerk, state: str) -> None:
    """Give every review of the month an earlier state."""
    with clerk.store.change("改状态") as change:
        for review in clerk.store.load(Review):
            bare = replace(review, told_on=None, objection_until=None, final_on=None)
            if state == DRAWN:
                bare = replace(bare, reviewed_on=None, deductions=(), score=None, grade="")
            change.save(replace(bare, state=state))


def test_showing_the_rooms_writes_nothing(clerk: Clerk, reviewed_october: Desk) -> None:
    before = _changes(clerk)
    for key in ("sheet", "draw", "assign"):
        room = _room(clerk, key)
        room.reload()
        assert room.tables()
        assert not room.busy_editing()
        assert room.may_leave()
        assert not room.can("new_record")
    assert _changes(clerk) == before


def test_a_told_result_is_only_shown(clerk: Clerk, reviewed_october: Desk) -> None:
    room: SheetRoom = _room(clerk, "sheet")
    assert room.ui.heap.currentText() == "全部 6"
    assert room.readonly()
    assert not room.ui.strip.isVisible()
    assert not room.ui.save.isVisible()
    assert "扣分不能再改" in room.ui.notice.text()
    assert room.ui.save_next.text() == "下一件"
    room.save_and_go_on()
    assert room.ui.place.text() == "2 / 6"
    QTest.keyClick(room.ui.criteria, Qt.Key.Key_F7)
    assert room.ui.place.text() == "1 / 6"
    room.go(-1)
    assert room.ui.place.text() == "1 / 6"


def test_the_heap_and_the_reviewer_are_chosen(clerk: Clerk, reviewed_october: Desk) -> None:
    room: SheetRoom = _room(clerk, "sheet")
    room.ui.heap.setCurrentIndex(room.ui.heap.findData("待评查"))
    room.ui.heap.activated.emit(room.ui.heap.currentIndex())
    assert room.review is None
    assert room.ui.nothing_heading.text() == "没有“待评查”的案件"
    assert not room.can("print_paper")
    room.ui.heap.setCurrentIndex(room.ui.heap.findData("已反馈"))
    room.ui.reviewer.setCurrentIndex(1)
    room.ui.reviewer.activated.emit(1)
    assert room.review is not None
    assert room.review.reviewer_id == room.ui.reviewer.currentData()
    assert 0 < len(room.heap.ids) < 6


def test_unsaved_deductions_are_asked_about(
    clerk: Clerk, reviewed_october: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _set_back(clerk, DRAWN)
    room: SheetRoom = _room(clerk, "sheet")
    first = room.review
    assert first is not None
    room._deduct(clerk.store.load(Standard)[0].criteria[0].id, 1_00, "理由", None)
    assert room.ui.result_words.text() == "满分100，1处扣1分"
    assert room.busy_editing()
    answers = [ask.Unsaved.STAY, ask.Unsaved.DROP]
    monkeypatch.setattr(ask, "unsaved", lambda *_: answers.pop(0))
    room.go(1)
    assert room.review == first
    assert room.busy_editing()
    room.go(1)
    assert room.ui.place.text() == "2 / 6"
    monkeypatch.setattr(ask, "unsaved", lambda *_: ask.Unsaved.SAVE)
    room._deduct(clerk.store.load(Standard)[0].criteria[1].id, 50, "理由", None)
    assert clerk.page.show_part("reviews")
    assert [review.score for review in clerk.store.load(Review, "state = ?", (REVIEWED,))] == [99_50]


def test_what_is_wrong_is_shown_and_stores_nothing(clerk: Clerk, reviewed_october: Desk) -> None:
    _set_back(clerk, DRAWN)
    room: SheetRoom = _room(clerk, "sheet")
    before = _changes(clerk)
    grid = room.found.grids["deductions"]
    room._deduct(clerk.store.load(Standard)[0].criteria[0].id, 1_00, "理由", None)
    grid.rows.type_into(0, 1, "90")
    assert not room.save()
    assert "最多扣3分，现在共扣90分" in room.ui.problems.text()
    grid.rows.type_into(0, 1, "九分")
    assert not room.save()
    grid.rows.type_into(0, 1, "1")
    grid.rows.type_into(0, 2, "")
    assert not room.save()
    assert "扣分理由" in room.ui.problems.text()
    grid.rows.type_into(0, 2, "理由")
    room.criteria.reason.setText("只写了理由")
    assert not room.save()
    assert "还没有扣分" in room.ui.strip_problem.text()
    QTest.keyClick(room.criteria.reason, Qt.Key.Key_Escape)
    assert room.review is not None
    room.found.blocks["reviewer_id"].widget.show_value(room.review.judge_id)
    assert not room.save()
    assert "应当回避" in room.found.blocks["reviewer_id"].fault.text()
    assert _changes(clerk) == before
    vetoes = room.found.grids["vetoes"]
    vetoes.rows.add([{"veto_item_id": clerk.store.load(Standard)[0].vetoes[0].id}])
    room._derive()
    assert (room.ui.grade.text(), room.ui.parts.tabText(1)) == ("不合格", "一票否决 1")
    assert "一票否决" in room.ui.result_words.text()
    assert not room.save()
    assert "认定理由" in room.ui.problems.text()
    assert room.ui.parts.shows(vetoes)
    vetoes.rows.remove([0])
    room.found.blocks["recusal_reason"].widget.show_value("院长批准")
    assert room.save()
    stored = clerk.store.get(Review, room.review.id)
    assert (stored.state, stored.recusal_reason, stored.score) == (REVIEWED, "院长批准", 99_00)


def test_a_question_is_answered_by_saving_again(clerk: Clerk, reviewed_october: Desk) -> None:
    _set_back(clerk, DRAWN)
    with clerk.store.change("改案号") as change:
        for review in clerk.store.load(Review, children=False):
            change.update("review", review.id, {"case_number": f"旧案号{review.id}"})
    room: SheetRoom = _room(clerk, "sheet")
    room.ui.save.click()
    assert room.ui.save.text() == "仍然保存"
    assert "不是通常的写法" in room.ui.problems.text()
    room.ui.save.click()
    assert room.review is not None
    assert room.review.state == REVIEWED


def test_an_undo_is_seen_on_the_sheet(clerk: Clerk, reviewed_october: Desk) -> None:
    _set_back(clerk, DRAWN)
    room: SheetRoom = _room(clerk, "sheet")
    assert room.save()
    assert room.ui.state.text() == REVIEWED
    clerk.bench.undo()
    assert room.ui.state.text() == DRAWN
    room._deduct(clerk.store.load(Standard)[0].criteria[0].id, 1_00, "理由", None)
    clerk.bench.redo()
    assert room.busy_editing()
    assert room.ui.score.text() == "99"
    for _ in range(6):
        clerk.bench.undo()
    assert clerk.store.load(Review) == []
    assert room.review is None
    assert "先导入结案清单" in room.ui.nothing_words.text()


def test_the_steps_after_the_sheet(
    clerk: Clerk, reviewed_october: Desk, refusals: list[Refused], monkeypatch: pytest.MonkeyPatch
) -> None:
    _set_back(clerk, REVIEWED)
    room: SheetRoom = _room(clerk, "sheet")
    begun: list[tuple[str, Any]] = []
    clerk.bench.begin_requested.connect(lambda *given: begun.append(given))
    room.make_final()
    assert "先反馈" in str(refusals.pop())
    room.tell_judge()
    review = room.review
    assert review is not None
    assert (review.state, review.objection_until) == (TOLD, date(2026, 11, 27))
    room.menu.fill()
    words = [action.text() for action in room.menu.actions() if action.isEnabled() and action.text()]
    assert words == ["登记异议…", "登记整改…", "定案", "打开评查登记", "评查表", "空白评查表"]
    room.menu.begin_objection()
    assert begun.pop() == (
        "review-objections",
        {"review_id": review.id, "officer_id": review.judge_id, "raised_on": date(2026, 11, 20)},
    )
    room.menu.begin_rectification()
    assert begun.pop()[0] == "review-rectifications"
    printed: list[str] = []
    room.menu.put_out(blank_sheet, lambda bench, window, name, document: printed.append(name))
    assert printed == [f"评查表 {review.case_number}"]
    opened: list[tuple[str, int]] = []
    clerk.bench.open_requested.connect(lambda *given: opened.append(given))
    room.edit_record()
    with clerk.store.change("异议") as change:
        row = change.save(Objection(review_id=review.id, raised_on=date(2026, 11, 20), statement="不服"))
    room.menu.begin_objection()
    assert opened == [("reviews", review.id), ("review-objections", row)]


def test_an_objection_saved_in_its_editor_moves_the_review(
    clerk: Clerk, reviewed_october: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.go_to(ReviewPage, "review-objections")
    review = clerk.store.load(Review, order="id")[0]
    clerk.page.begin_record("review-objections", {"review_id": review.id, "officer_id": review.judge_id})
    clerk.fill_in(statement="扣分依据不足 <b>")
    assert clerk.save()
    assert clerk.store.get(Review, review.id).state == OBJECTED
    assert clerk.store.load(Objection)[0].deadline == date(2026, 12, 4)
    assert clerk.editor.close_record()
    clerk.page.view.table.selectRow(0)
    clerk.delete(monkeypatch)
    assert clerk.store.get(Review, review.id).state == TOLD
    clerk.bench.undo()
    assert clerk.store.get(Review, review.id).state == OBJECTED
    clerk.bench.undo()
    assert clerk.store.get(Review, review.id).state == TOLD
    assert clerk.store.load(Objection) == []


def test_actions_of_the_registers(
    clerk: Clerk,
    reviewed_october: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    refusals: list[Refused],
) -> None:
    clerk.go_to(ReviewPage, "reviews")
    clerk.page.view.table.selectRow(2)
    wanted = clerk.page.view.table.current_id()
    actions.make_final(clerk.page.view)
    assert "期满以后才能定案" in str(refusals.pop())
    actions.tell_results(clerk.page.view)
    assert "不用再反馈" in str(refusals.pop())
    actions.finish_all(clerk.page.view)
    assert "没有异议期满" in str(refusals.pop())
    actions.fill_in(clerk.page.view)
    assert isinstance(clerk.page.room, SheetRoom)
    assert clerk.page.room.review is not None
    assert clerk.page.room.review.id == wanted
    clerk.go_to(ReviewPage, "review-draws")
    clerk.page.view.table.selectRow(0)
    actions.assign_draw(clerk.page.view)
    assert isinstance(clerk.page.room, AssignRoom)
    assert clerk.page.room.ui.summary.text() == "这次抽查的案件都已分配。"
    with clerk.store.change("整改") as change:
        change.save(
            Rectification(
                review_id=wanted, problem="补送达回证", opened_on=date(2026, 11, 20), due_on=date(2026, 12, 4)
            )
        )
    clerk.go_to(ReviewPage, "review-rectifications")
    clerk.page.view.table.selectRow(0)
    monkeypatch.setattr(ask, "line", lambda *_: "已补入卷")
    actions.close_chosen(clerk.page.view)
    assert clerk.store.load(Rectification)[0].result == "已补入卷"
    clerk.go_to(ReviewPage, "closed-cases")
    target = tmp_path / "空白.xlsx"
    monkeypatch.setattr(ask, "new_file", lambda *_: target)
    actions.write_blank(clerk.page.view)
    assert target.exists()
    shown: list[Refused] = []
    monkeypatch.setattr(ask, "new_file", lambda *_: tmp_path / "没有" / "a.xlsx")
    monkeypatch.setattr(ask, "refused", lambda _, refusal: shown.append(refusal))
    actions.write_blank(clerk.page.view)
    assert isinstance(shown[0], FileTrouble)


def test_a_standard_is_copied_and_used_from_its_day(clerk: Clerk, reviewed_october: Desk) -> None:
    clerk.go_to(ReviewPage, "review-standards")
    clerk.page.view.table.selectRow(0)
    actions.copy_standard(clerk.page.view)
    assert len(clerk.store.load(Standard)) == 1
    clerk.editor._derive()
    assert "类别 100，扣分项 100" in clerk.editor.ui.derived.text()
    grid = clerk.editor.grids["criteria"]
    points = [field.name for field in grid.rows.fields].index("points")
    grid.rows.type_into(0, points, "4")
    assert not clerk.editor.save()
    assert grid.rows.rowCount() == 26
    grid.rows.type_into(0, points, "3")
    assert clerk.save()
    made = clerk.store.load(Standard, order="id")[-1]
    assert (made.name, made.valid_from, made.sample) == ("2026年案件质量评查标准", date(2026, 1, 1), False)
    review = clerk.store.load(Review)[0]
    assert review.standard_id != made.id
    clerk.page.view.table.selectRow(0)
    clerk.page.view.commands.edit_record()
    clerk.editor.grids["grades"].rows.type_into(0, 3, "95")
    assert not clerk.editor.save()
    assert "件评查用了这个标准" in clerk.editor.ui.problems.text()


def test_a_file_that_is_only_read(
    bench: Bench, reviewed_october: Desk, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Bench, "readonly", property(lambda self: True))
    sheet: SheetRoom = _room(clerk, "sheet")
    assert sheet.readonly()
    assert not sheet.ui.tell_judge.isVisible()
    draw: DrawRoom = _room(clerk, "draw")
    assert not draw.ui.draw.isVisible()
    assign: AssignRoom = _room(clerk, "assign")
    assert not assign.ui.assign.isVisible()
    assert not assign.assign()
