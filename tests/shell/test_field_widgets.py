from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.fields import Field, Kind
from courtoffice.register import Desk
from courtoffice.shell.date_field import DateField
from courtoffice.shell.field_widget import Around, FieldWidget
from courtoffice.shell.field_widgets import (
    ChoiceField,
    LineField,
    LongTextField,
    YesNoField,
    field_widget,
)
from courtoffice.shell.pickers import LinkField, ProposingLine, SuggestField

DAY = date(2026, 3, 5)
TEXT = Field("topic", "题目", Kind.TEXT)
LONG = Field("note", "备注", Kind.LONG_TEXT)
DATE = Field("held_on", "日期", Kind.DATE)
MONTH = Field("born", "出生年月", Kind.MONTH)
TIME = Field("starts_at", "时间", Kind.TIME)
HOURS = Field("hours", "学时", Kind.HOURS)
YES = Field("passed", "合格", Kind.YES_NO)
CHOICE = Field("level", "级别", Kind.CHOICE, choices=("省级", "市级"))
MUST = Field("level", "级别", Kind.CHOICE, required=True, choices=("省级", "市级"))
WORD = Field("place", "地点", Kind.TEXT, dictionary="place")
LINK = Field("chair_id", "主持人", Kind.LINK, link="officer")


@pytest.fixture
def around(court_desk: Desk) -> Around:
    return Around(lambda: court_desk, lambda: DAY, lambda: 2026, lambda field: ("三楼会议室", "乡下"))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(500, 400)
    QVBoxLayout(made)
    qtbot.add_widget(made)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def _in(window: QWidget, widget: FieldWidget) -> FieldWidget:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    widget.setFocus()
    return widget


def _line(widget: FieldWidget) -> QLineEdit:
    line = widget.focusProxy()
    assert isinstance(line, QLineEdit)
    return line


def _proposing(widget: FieldWidget) -> ProposingLine:
    line = widget.focusProxy()
    assert isinstance(line, ProposingLine)
    return line


@pytest.mark.parametrize(
    ("field", "kind", "value"),
    [
        (TEXT, LineField, "A&B <b> =1+1"),
        (TEXT, LineField, "䶮𠮷"),
        (LONG, LongTextField, "一\n二"),
        (DATE, DateField, DAY),
        (DATE, DateField, None),
        (MONTH, LineField, "1985-06"),
        (TIME, LineField, time(19, 30)),
        (HOURS, LineField, 9050),
        (HOURS, LineField, None),
        (YES, YesNoField, True),
        (CHOICE, ChoiceField, ""),
        (CHOICE, ChoiceField, "市级"),
        (WORD, SuggestField, "三楼"),
        (LINK, LinkField, 3),
        (LINK, LinkField, None),
    ],
)
def test_what_is_shown_comes_back_and_showing_is_no_editing(
    qtbot: QtBot, around: Around, field: Field, kind: type[FieldWidget], value: Any
) -> None:
    widget = field_widget(field, around)
    qtbot.add_widget(widget)
    edits: list[int] = []
    widget.edited.connect(lambda: edits.append(1))
    before = widget.state()
    widget.show_value(value)
    assert isinstance(widget, kind)
    assert widget.value() == value
    assert edits == []
    assert (widget.state() == before) is (value in (None, ""))


@pytest.mark.parametrize(
    ("field", "typed", "value", "tidied"),
    [
        (DATE, "3.5", DAY, "2026-03-05"),
        (DATE, "20260305", DAY, "2026-03-05"),
        (DATE, "2026年3月5日", DAY, "2026-03-05"),
        (MONTH, "198506", "1985-06", "1985.06"),
        (TIME, "19.30", time(19, 30), "19:30"),
        (HOURS, "７．５", 750, "7.5"),
        (TEXT, "  张三 ", "张三", "  张三 "),
    ],
)
def test_what_is_typed_is_read_and_tidied(
    around: Around, window: QWidget, field: Field, typed: str, value: object, tidied: str
) -> None:
    widget = _in(window, field_widget(field, around))
    edits: list[int] = []
    widget.edited.connect(lambda: edits.append(1))
    _line(widget).insert(typed)
    assert widget.value() == value
    assert edits == [1]
    QTest.keyClick(_line(widget), Qt.Key.Key_Return)
    assert _line(widget).text() == tidied


@pytest.mark.parametrize(
    ("field", "typed"), [(DATE, "2.30"), (DATE, "昨天"), (MONTH, "1985"), (TIME, "25:00"), (HOURS, "很多")]
)
def test_what_cannot_be_read_stays_as_typed(
    around: Around, window: QWidget, field: Field, typed: str
) -> None:
    widget = _in(window, field_widget(field, around))
    _line(widget).setText(typed)
    QTest.keyClick(_line(widget), Qt.Key.Key_Return)
    assert _line(widget).text() == typed
    with pytest.raises(ValueError, match=field.label):
        widget.value()


def test_arrows_step_through_days_and_the_calendar_chooses(around: Around, window: QWidget) -> None:
    widget = _in(window, DateField(DATE, around))
    assert isinstance(widget, DateField)
    widget.show_value(date(2026, 2, 28))
    QTest.keyClick(widget.line, Qt.Key.Key_Up)
    assert widget.value() == date(2026, 3, 1)
    QTest.keyClick(widget.line, Qt.Key.Key_Down)
    assert widget.value() == date(2026, 2, 28)
    calendar = widget.open_calendar()
    assert calendar.selectedDate() == QDate(2026, 2, 28)
    calendar.clicked.emit(QDate(2026, 4, 9))
    assert widget.value() == date(2026, 4, 9)
    widget.show_value(None)
    widget.step(0)
    assert widget.value() == date(2026, 11, 20)


def test_the_wheel_does_not_turn_a_choice_over(around: Around, window: QWidget) -> None:
    widget = _in(window, ChoiceField(MUST, around))
    assert isinstance(widget, ChoiceField)
    widget.show_value("省级")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget.combo, wheel)
    assert widget.value() == "省级"


def test_a_choice_that_is_gone_is_still_shown(qtbot: QtBot, around: Around) -> None:
    widget = ChoiceField(MUST, around)
    qtbot.add_widget(widget)
    widget.show_value("老级别")
    assert widget.value() == "老级别"


def test_a_person_is_found_by_initials_with_enter(around: Around, window: QWidget) -> None:
    widget = _in(window, LinkField(LINK, around))
    line = _proposing(widget)
    QTest.keyClicks(line, "sxx")
    assert line.proposals() == ["单雄信"]
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (line.text(), widget.value(), line.proposals()) == ("单雄信", 3, [])


def test_the_list_is_walked_with_the_arrows_and_taken_with_tab(around: Around, window: QWidget) -> None:
    widget = _in(window, LinkField(LINK, around))
    line = _proposing(widget)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.proposals()[:2] == ["张三", "李四"]
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert widget.value() == 2


def test_esc_closes_the_list_only(around: Around, window: QWidget) -> None:
    widget = _in(window, LinkField(LINK, around))
    line = _proposing(widget)
    QTest.keyClicks(line, "zs")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.proposals() == []
    assert line.text() == "zs"


def test_initials_that_one_person_has_are_finished_on_leaving(around: Around, window: QWidget) -> None:
    widget = _in(window, LinkField(LINK, around))
    line = _proposing(widget)
    line.setText("ww")
    line.editingFinished.emit()
    assert (line.text(), widget.value()) == ("王五", 4)


def test_a_name_that_nobody_has_is_a_fault_and_stays(around: Around, window: QWidget) -> None:
    widget = _in(window, LinkField(LINK, around))
    _line(widget).setText("查无此人")
    _line(widget).editingFinished.emit()
    assert _line(widget).text() == "查无此人"
    with pytest.raises(ValueError, match="查无此人"):
        widget.value()
    _line(widget).clear()
    assert widget.value() is None


def test_words_are_proposed_but_do_not_bind(around: Around, window: QWidget) -> None:
    widget = _in(window, SuggestField(WORD, around))
    line = _proposing(widget)
    QTest.keyClicks(line, "slhys")
    assert "三楼会议室" in line.proposals()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert widget.value() == "三楼会议室"
    line.setText("田间地头")
    assert widget.value() == "田间地头"


def test_enter_of_an_input_method_takes_nothing(around: Around, window: QWidget) -> None:
    widget = _in(window, LinkField(LINK, around))
    line = _proposing(widget)
    QTest.keyClicks(line, "zs")
    QApplication.sendEvent(line, QInputMethodEvent("zhang", []))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "zs"
    committed = QInputMethodEvent("", [])
    committed.setCommitString("张")
    QApplication.sendEvent(line, committed)
    assert line.text() == "zs张"


def test_a_click_takes_a_proposal_and_leaves_the_cursor(around: Around, window: QWidget) -> None:
    widget = _in(window, LinkField(LINK, around))
    line = _proposing(widget)
    line.propose_all()
    line._list.clicked.emit(line._list.model().index(1, 0))  # type: ignore[union-attr]
    assert widget.value() == 2
    assert line.hasFocus()


@pytest.mark.parametrize("field", [TEXT, LONG, DATE, YES, CHOICE, WORD, LINK])
def test_readonly_widgets_take_no_keys(around: Around, window: QWidget, field: Field) -> None:
    widget = _in(window, field_widget(field, around))
    widget.set_readonly(True)
    inner = widget.focusProxy()
    assert inner is not None
    before = widget.state()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_A):
        QTest.keyClick(inner, key)
    assert widget.state() == before


def test_tab_leads_out_of_a_long_text(around: Around, window: QWidget) -> None:
    widget = _in(window, LongTextField(LONG, around))
    inner = widget.focusProxy()
    assert inner is not None
    QTest.keyClick(inner, Qt.Key.Key_Tab)
    assert widget.value() == ""
