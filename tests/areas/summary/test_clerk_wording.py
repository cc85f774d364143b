"""Words of a paper, changed beside its preview paragraph by paragraph."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.areas.matters.records import Task
from courtoffice.areas.study.records import Session
from courtoffice.areas.summary.reports_page import ReportsPage
from courtoffice.areas.summary.rooms.papers_room import PapersRoom
from courtoffice.errors import Refused
from courtoffice.kept_wording import kept_text
from courtoffice.paper.document import Heading, Origin, Paragraph, plain
from courtoffice.period import Period
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

YEAR = Period(2026)
NAME = "yearly_summary.txt"


def _words(room: PapersRoom) -> str:
    assert room.paper is not None
    return "\n".join(plain(one.runs) for one in room.paper.document.blocks if isinstance(one, Paragraph))


def _type(room: PapersRoom, text: str) -> None:
    """Type a paragraph at the end and let the pause pass."""
    editor = room.ui.wording.ui.editor
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    editor.insertPlainText("\n" + text)
    room.ui.wording._pause.stop()
    room.remake()


def test_a_wrong_token_is_marked_and_nothing_is_printed(room: PapersRoom, court_store: Store) -> None:
    before = room.ui.preview.pdf.pageCount()
    _type(room, "共【没有的数字】次，{没有的词}，［【各类学习】。")
    assert room.paper is None
    assert not room.can("print_paper")
    assert not room.ui.issue.isEnabled()
    assert room.ui.preview.pdf.pageCount() == before  # the last good paper is still there to be looked at
    for words in ("没有的数字", "没有的词", "要成对"):
        assert words in room.ui.notice.text()
        assert words in room.ui.wording.ui.faults.text()
    place = room.ui.preview._paragraphs[1]
    editor = room.ui.wording.ui.editor
    editor.replace_lines(0, 0, ["先加一段", editor.lines()[0]], 0)
    room.remake()  # wrong still: the page shows what was made before, and leads to where that stands now
    assert room.ui.wording.go_to(place.origin)
    assert editor.line() == place.origin.line + 1
    editor.undo()
    room.ui.wording.flush()  # what is kept may be wrong; what is printed may not
    with pytest.raises(Refused, match="没有的数字"):
        room.report.made(room.bench.desk, YEAR)
    court_store.undo()
    assert room.paper is not None
    assert room.ui.wording.ui.faults.isHidden()


def test_a_paragraph_on_the_page_and_in_its_editor_lead_to_each_other(room: PapersRoom) -> None:
    preview, panel = room.ui.preview, room.ui.wording
    editor = panel.ui.editor
    room.ui.right.setCurrentWidget(room.ui.figures_page)
    assert room.paper is not None
    place = room.paper.paragraphs[2]
    assert editor.lines()[place.origin.line] == "## 政治理论学习"
    spot = preview._layout().rectangle(place.page - 1, preview._rectangle(place)).center().toPoint()
    assert preview.words_at(spot) == place.origin
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert room.ui.right.currentWidget() is room.ui.wording_page
    assert (editor.hasFocus(), editor.line()) == (True, place.origin.line)
    assert preview._marked == place.origin

    QTest.keyClick(editor, Qt.Key.Key_Down)  # the keys go from paragraph to paragraph, and the mark with them
    assert preview._marked == Origin(NAME, place.origin.line + 1)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert preview.hasFocus()
    QTest.keyClick(preview, Qt.Key.Key_Return)
    assert (editor.hasFocus(), editor.line()) == (True, place.origin.line + 1)

    panel.ui.add.click()  # until the paper is made anew, what moved down is still found
    QTest.keyClicks(editor, "A&B")
    assert panel.go_to(Origin(NAME, place.origin.line + 2))
    assert editor.line() == place.origin.line + 3
    room.remake()
    editor.go_to_line(editor.document().blockCount() - 1)
    assert room.ui.preview._marked not in [one.origin for one in room.paper.paragraphs]  # nothing to mark
    assert not panel.go_to(Origin("别的.txt", 0))


def test_what_falls_away_is_said_and_what_was_taken_out_is_found_again(
    room: PapersRoom, court_store: Store
) -> None:
    panel = room.ui.wording
    editor = panel.ui.editor
    default = editor.lines()
    at = next(at for at, line in enumerate(default) if line.startswith("［组织干警参加各类竞赛"))
    editor.go_to_line(at)
    assert panel.ui.state.text() == "这一段没有数字可写，现在不印。"
    editor.replace_lines(at - 1, at, [default[at - 1]], 0)
    panel._offer_lost()
    assert [action.text() for action in panel.lost.actions()] == [f"{default[at][:18]}……"]
    panel.lost.actions()[0].trigger()
    assert editor.lines() == default
    panel._offer_lost()
    assert not panel.lost.isEnabled()
    editor.undo()
    assert editor.lines() == [*default[:at], *default[at + 1 :]]
    panel.flush()
    assert court_store.undo_name == "修改文稿：年度工作总结"
    court_store.undo()
    assert editor.lines() == default


def test_a_plan_that_is_not_entered_is_remarked_and_leads_to_its_register(
    room: PapersRoom, bench: Bench, qtbot: QtBot, court_store: Store
) -> None:
    qtbot.wait_until(room.remark.isVisible)
    assert room.remark.words.text().endswith("2027年工作任务还没有录入，文中没有“2027年工作打算”这一节。")
    with qtbot.wait_signal(bench.begin_requested) as asked:
        room.remark.button.click()
    assert asked.args == ["plan-tasks", {"year": 2027}]
    with court_store.change("登记任务") as change:
        change.save(Task(year=2027, position=1, content="抓学习"))
    qtbot.wait_until(lambda: "2027" not in room.remark.words.text())
    assert room.paper is not None
    assert "2027年工作打算" in [one.text for one in room.paper.document.blocks if isinstance(one, Heading)]


def test_paragraphs_are_moved_left_out_and_restored(room: PapersRoom, court_store: Store) -> None:
    panel = room.ui.wording
    editor = panel.ui.editor
    first, lead = editor.toPlainText().split("\n")[0], _words(room).split("\n")[0]
    editor.moveCursor(editor.textCursor().MoveOperation.Start)
    panel.ui.down.click()
    assert editor.toPlainText().split("\n")[1] == first
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert editor.toPlainText().split("\n")[0] == first
    panel.ui.leave_out.click()
    assert editor.toPlainText().startswith("// ")
    room.remake()
    assert lead not in _words(room)
    panel._restore_line()
    assert editor.toPlainText().split("\n")[0] == first
    editor.moveCursor(editor.textCursor().MoveOperation.Start)
    editor.replace_line("完全另外的话")
    panel._restore_line()  # nothing in the default is like it: stays
    assert editor.toPlainText().startswith("完全另外的话")
    panel._restore_all()
    panel.flush()
    assert kept_text(court_store, NAME, YEAR) is None
    assert panel.ui.state.text() == "默认文稿"


def test_last_years_wording_is_offered(room: PapersRoom, bench: Bench, court_store: Store) -> None:
    assert room.ui.wording.ui.last_year.isHidden()
    _type(room, "明年还要用的话。")
    bench.show_year(2027)  # what was typed is kept for the year that it was typed for
    assert "明年还要用的话。" in (kept_text(court_store, NAME, YEAR) or "")
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2027, 3, 5), topic="学习"))
    bench.turn_to(date(2027, 11, 20))  # what is still to come is not told
    assert "明年还要用的话" not in _words(room)
    assert room.ui.wording.ui.last_year.isVisible()
    room.ui.wording.ui.last_year.click()
    room.remake()
    assert "明年还要用的话" in _words(room)
    room.ui.wording._drop_typed()
    assert "明年还要用的话" not in _words(room)
    assert kept_text(court_store, NAME, Period(2027)) is None


def test_a_paper_without_wording_says_so(page: ReportsPage, room: PapersRoom) -> None:
    page.open_paper("roster")
    assert room.paper is not None
    editor = room.ui.wording.ui.editor
    assert not editor.isEnabled()
    assert "没有可以修改的文字" in editor.placeholderText()
    page.bench.show_year(2019)
    room.choose("yearly-summary")
    assert "还没有生成" in editor.placeholderText()


def test_nothing_is_said_to_be_wrong_while_a_token_is_typed(room: PapersRoom, qtbot: QtBot) -> None:
    panel = room.ui.wording
    editor = panel.ui.editor
    editor.setFocus()
    editor.insertPlainText("【学习应")
    qtbot.wait_until(editor.popup.isVisible)
    panel._make_anew()
    assert panel._pause.isActive()
    assert panel.ui.faults.isHidden()
    QTest.keyClick(editor.popup, Qt.Key.Key_Escape)
    panel._make_anew()
    assert "要成对" in panel.ui.faults.text()
    panel._go_to_fault("0")
    for _ in "【学习应":
        QTest.keyClick(editor, Qt.Key.Key_Right)
    editor.complete("【学习应到】")
    assert panel.ui.faults.isHidden()
