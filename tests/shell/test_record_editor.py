from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.study.records import Attendance, PlanItem, Session
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.errors import Fault, Refused
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.record_editor import RecordEditor
from courtoffice.store import Store

NEW = Session(held_on=date(2026, 3, 5))
STORED = Session(
    held_on=date(2026, 3, 5),
    starts_at=time(15),
    topic="专题学习",
    chair_id=1,
    attendance=(Attendance(officer_id=1), Attendance(officer_id=2, state="请假", reason="病假")),
)


@pytest.fixture
def editor(qtbot: QtBot, bench: Bench) -> RecordEditor:
    made = RecordEditor(bench, SESSIONS, {"officer": officer_groups}, lambda: [STORED])
    qtbot.add_widget(made)
    made.resize(460, 600)
    with qtbot.wait_exposed(made):
        made.show()
    return made


@pytest.fixture
def stored(court_store: Store) -> Session:
    with court_store.change("登记学习") as change:
        row = change.save(STORED)
    return court_store.get(Session, row)


def _entries(store: Store) -> list[str]:
    return [entry.name for entry in store.journal()]


def _count(store: Store) -> int:
    return len(store.query("SELECT id FROM journal_change"))


def _line(editor: RecordEditor, name: str) -> QLineEdit:
    line = editor.form.blocks[name].widget.focusProxy()
    assert isinstance(line, QLineEdit)
    return line


def _type(editor: RecordEditor, name: str, text: str) -> None:
    line = _line(editor, name)
    line.setFocus()
    line.selectAll()
    line.insert(text)


def _fault(editor: RecordEditor, name: str) -> str:
    label = editor.form.blocks[name].fault
    return label.text() if label.isVisibleTo(editor) else ""


def test_loading_writes_nothing_and_what_is_typed_back_is_no_change(
    editor: RecordEditor, stored: Session, court_store: Store
) -> None:
    before = _count(court_store)
    editor.open(stored, stored)
    assert not editor.dirty()
    assert editor.leave()
    assert editor.close_record()
    assert _count(court_store) == before
    editor.open(stored, stored)
    values, faults = editor._gather()
    assert faults == []
    assert replace(stored, **values) == stored
    editor.open(stored, stored)
    _type(editor, "topic", "别的")
    assert editor.dirty()
    _type(editor, "topic", stored.topic)
    assert not editor.dirty()


def test_a_new_record_is_stored_under_its_name(
    editor: RecordEditor, court_store: Store, qtbot: QtBot
) -> None:
    editor.open(NEW, None)
    assert editor.ui.heading.text() == "新建学习"
    _type(editor, "topic", "A&B <b> =1+1 䶮𠮷")
    editor.grids["attendance"].add_links([1, 3])
    with qtbot.wait_signal(editor.saved) as saved:
        QTest.keyClick(_line(editor, "topic"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    kept = court_store.load(Session)[0]
    assert saved.args == [kept.id, False]
    assert kept.topic == "A&B <b> =1+1 䶮𠮷"
    assert [row.officer_id for row in kept.attendance] == [1, 3]
    assert _entries(court_store)[0] == "登记学习"
    assert not editor.dirty()
    assert editor.draft is not None
    assert not editor.draft.new


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_never_submits_and_ctrl_enter_does(
    editor: RecordEditor, court_store: Store, key: Qt.Key
) -> None:
    editor.open(NEW, None)
    _type(editor, "topic", "学习")
    line = _line(editor, "topic")
    QTest.keyClick(line, key)
    QApplication.sendEvent(line, QInputMethodEvent("xue", []))
    QTest.keyClick(line, key)
    assert court_store.load(Session) == []
    committed = QInputMethodEvent("", [])
    committed.setCommitString("会")
    QApplication.sendEvent(line, committed)
    QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    assert [row.topic for row in court_store.load(Session)] == ["学习会"]


def test_all_faults_show_at_their_fields_until_they_are_mended_and_nothing_is_stored(
    editor: RecordEditor, court_store: Store
) -> None:
    before = _count(court_store)
    editor.open(NEW, None)
    _type(editor, "held_on", "2.30")
    _type(editor, "starts_at", "25点")
    _type(editor, "chair_id", "查无此人")
    editor.grids["attendance"].rows.type_into(0, 3, "昨天")
    assert not editor.save()
    assert "这一天不存在" in _fault(editor, "held_on")
    assert "19:30" in _fault(editor, "starts_at")
    assert "查无此人" in _fault(editor, "chair_id")
    assert "学习主题" in _fault(editor, "topic")
    assert _fault(editor, "place") == ""
    assert "补学日期" in editor.ui.problems.text()
    assert _line(editor, "held_on").hasFocus()
    assert _count(court_store) == before
    assert _fault(editor, "topic")
    _type(editor, "topic", "学习")
    assert _fault(editor, "topic") == ""


def test_end_before_start_is_refused_at_its_field_and_faults_of_rows_in_their_grid(
    editor: RecordEditor, court_store: Store
) -> None:
    editor.open(NEW, None)
    _type(editor, "topic", "学习")
    _type(editor, "starts_at", "17:00")
    _type(editor, "ends_at", "15:00")
    assert not editor.save()
    assert _fault(editor, "ends_at")
    assert court_store.load(Session) == []
    _type(editor, "ends_at", "18:00")
    editor.grids["attendance"].rows.add([{"officer_id": 1}, {"officer_id": 1}])
    assert not editor.save()
    assert editor.ui.parts.shows(editor.grids["attendance"])
    assert "重复登记" in editor.ui.problems.text()
    assert editor.grids["attendance"].table.currentIndex().row() == 1


def test_questions_are_asked_once(editor: RecordEditor, court_store: Store) -> None:
    question = Fault("topic", "和上次的主题一样，请核对。", blocks=False)
    editor._register = replace(SESSIONS, faults=lambda record, before, desk: [question])
    editor.open(NEW, None)
    _type(editor, "topic", "学习")
    assert not editor.save()
    assert editor.ui.save.text() == "仍然保存"
    assert _fault(editor, "topic") == question.message
    _type(editor, "topic", "学习二")
    assert editor.ui.save.text() == "保存"
    assert not editor.save()
    assert editor.save()
    assert editor.ui.save.text() == "保存"
    assert [row.topic for row in court_store.load(Session)] == ["学习二"]


def test_keys_and_eyes_find_the_buttons_below_the_fields_in_a_low_window(
    editor: RecordEditor, bench: Bench, qtbot: QtBot
) -> None:
    editor.open(NEW, None)
    blocks = list(editor.form.blocks.values())
    assert all(block.inner.accessibleName() for block in blocks)
    assert editor.minimumSizeHint().height() < 320
    editor.resize(editor.width(), editor.minimumSizeHint().height())
    for part in editor.grids.values():
        editor.ui.parts.show_part(part)
        assert editor.rect().contains(editor.ui.save.geometry())
        assert part.height() >= part.minimumSizeHint().height()
    editor.ui.parts.setCurrentIndex(0)
    blocks[-1].inner.setFocus()
    for button in (editor.ui.save, editor.ui.save_and_new, editor.ui.cancel, editor.ui.close_editor):
        QTest.keyClick(editor.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_the_tab_key_goes_round_an_editor_without_lists(bench: Bench, qtbot: QtBot) -> None:
    editor = RecordEditor(bench, PLAN_ITEMS, {}, list)
    qtbot.add_widget(editor)
    editor.open(PlanItem(), None)
    with qtbot.wait_exposed(editor):
        editor.show()
    editor.ui.close_editor.setFocus()
    QTest.keyClick(editor.ui.close_editor, Qt.Key.Key_Tab)
    assert editor.focusWidget() is next(iter(editor.form.blocks.values())).inner


def test_cells_being_edited_are_saved_too(editor: RecordEditor, stored: Session, court_store: Store) -> None:
    editor.open(stored, stored)
    grid = editor.grids["attendance"]
    editor.ui.parts.show_part(grid)
    grid.table.go_to(1, 2)
    grid.table.setFocus()
    QTest.keyClick(grid.table, Qt.Key.Key_F2)
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, "xyz")
    QTest.keyClick(widget, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert court_store.get(Session, stored.id).attendance[1].reason == "xyz"


def test_esc_closes_and_asks_when_something_is_changed(
    editor: RecordEditor, stored: Session, court_store: Store, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answers = [ask.Unsaved.STAY, ask.Unsaved.DROP]
    asked: list[str] = []

    def unsaved(parent: QWidget | None, what: str) -> ask.Unsaved:
        asked.append(what)
        return answers.pop(0)

    monkeypatch.setattr(ask, "unsaved", unsaved)
    editor.open(stored, stored)
    _type(editor, "topic", "别的")
    QTest.keyClick(_line(editor, "topic"), Qt.Key.Key_Escape)
    assert editor.draft is not None
    assert editor.dirty()
    with qtbot.wait_signal(editor.closed):
        QTest.keyClick(_line(editor, "topic"), Qt.Key.Key_Escape)
    assert asked == ["2026-03-05 全院干警：专题学习"] * 2
    assert court_store.get(Session, stored.id) == stored


def test_leaving_can_save(
    editor: RecordEditor, stored: Session, court_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "unsaved", lambda parent, what: ask.Unsaved.SAVE)
    editor.open(stored, stored)
    _type(editor, "topic", "别的")
    assert editor.leave()
    assert court_store.get(Session, stored.id).topic == "别的"
    assert _entries(court_store)[0] == "修改学习"


def test_an_undo_elsewhere_shows(
    editor: RecordEditor, stored: Session, court_store: Store, bench: Bench
) -> None:
    changed = replace(stored, topic="改过")
    bench.change("修改学习", lambda change: change.save(changed))
    kept = court_store.get(Session, stored.id)
    editor.open(kept, kept)
    court_store.undo()
    editor.look_again()
    assert _line(editor, "topic").text() == "专题学习"


def test_a_record_that_is_gone_closes_or_becomes_a_new_one(
    editor: RecordEditor, stored: Session, court_store: Store, qtbot: QtBot
) -> None:
    editor.open(stored, stored)
    _type(editor, "topic", "留着")
    court_store.undo()
    editor.look_again()
    assert "已被删除" in editor.ui.problems.text()
    assert editor.save()
    again = court_store.load(Session)[0]
    assert again.topic == "留着"
    assert len(again.attendance) == 2
    court_store.undo()
    with qtbot.wait_signal(editor.closed):
        editor.look_again()


def test_while_one_types_ctrl_z_leaves_the_file_alone_and_computed_values_show(
    editor: RecordEditor, stored: Session, qtbot: QtBot
) -> None:
    undone: list[int] = []
    shortcut = QShortcut(QKeySequence.StandardKey.Undo, editor)
    shortcut.activated.connect(lambda: undone.append(1))
    editor.open(stored, stored)
    combo = editor.form.blocks["body"].widget.focusProxy()
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    _type(editor, "topic", "别的")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    assert "实到\u00a01人" in editor.ui.derived.text()
    editor.grids["attendance"].add_links([3])
    qtbot.wait_until(lambda: "实到\u00a02人" in editor.ui.derived.text())


def test_tab_goes_through_the_fields_in_their_order(editor: RecordEditor) -> None:
    editor.open(NEW, None)
    editor.focus()
    walked = []
    for _ in range(4):
        widget = QApplication.focusWidget()
        assert widget is not None
        walked += [name for name, block in editor.form.blocks.items() if block.isAncestorOf(widget)]
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert walked == ["held_on", "starts_at", "ends_at", "body"]


def test_a_refusal_of_the_file_keeps_what_is_typed(
    editor: RecordEditor, bench: Bench, refusals: list[Refused], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("磁盘已满。")

    monkeypatch.setattr("courtoffice.store.Change.save", refuse)
    editor.open(NEW, None)
    _type(editor, "topic", "学习")
    assert not editor.save()
    assert [str(refusal) for refusal in refusals] == ["磁盘已满。"]
    assert editor.dirty()


def test_who_had_left_by_then_cannot_be_there(editor: RecordEditor, court_store: Store) -> None:
    editor.open(NEW, None)
    _type(editor, "topic", "学习")
    _type(editor, "chair_id", "钱七")
    assert not editor.save()
    assert "钱七" in _fault(editor, "chair_id")
    assert court_store.load(Session) == []
