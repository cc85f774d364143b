"""Entries of the month carried to another day: with the mouse, from a list beside it, and put down again."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.calendar_days import Entry, Manner, month_days
from courtoffice.shell.month_grid import MonthGrid
from courtoffice.shell.month_paint import Metrics
from courtoffice.workdays import calendar_of

FROM, TO, AFTER = date(2026, 11, 10), date(2026, 11, 12), date(2026, 12, 1)
STUDY = Entry(FROM, "学习", Manner.HELD, "study-sessions", 1)
EVENT = Entry(TO, "联欢", Manner.OTHER, "events", 2)
NEXT = Entry(AFTER, "下月", Manner.HELD, "study-sessions", 3)
_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def grid(qtbot: QtBot) -> MonthGrid:
    made = MonthGrid(movable=lambda entry: entry.register == "study-sessions")
    qtbot.add_widget(made)
    made.show_days(month_days(2026, 11, calendar_of((2026,)), (STUDY, EVENT, NEXT)), FROM, FROM)
    made.resize(900, 600)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def at(grid: MonthGrid, day: date) -> QPoint:
    """Where the first entry of a day is painted."""
    rect = grid.rect_of(day)
    return next(
        QPoint(rect.center().x(), y + 2)
        for y in range(rect.top(), rect.bottom())
        if grid.entry_at(QPoint(rect.center().x(), y))
    )


def drag(grid: MonthGrid, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(grid, _LEFT, pos=start)
    QTest.mouseMove(grid, start + QPoint(1, 1))
    QTest.mouseMove(grid, (start + end) / 2)
    QTest.mouseMove(grid, end)


def test_an_entry_is_carried_to_the_day_under_the_mouse(grid: MonthGrid, qtbot: QtBot) -> None:
    drag(grid, at(grid, FROM), grid.rect_of(TO).center())
    assert grid.carried is STUDY
    assert not grid.grab().isNull()
    with qtbot.wait_signal(grid.entry_dropped) as dropped:
        QTest.mouseRelease(grid, _LEFT, pos=grid.rect_of(TO).center())
    assert dropped.args == [STUDY, TO]
    assert grid.carried is None


def test_a_small_slip_is_a_click(grid: MonthGrid, qtbot: QtBot) -> None:
    place = at(grid, FROM)
    with qtbot.assert_not_emitted(grid.entry_dropped):
        QTest.mousePress(grid, _LEFT, pos=place)
        QTest.mouseMove(grid, place + QPoint(2, 1))
        QTest.mouseRelease(grid, _LEFT, pos=place + QPoint(2, 1))
    assert grid.carried is None


def test_what_cannot_be_moved_stays(grid: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.assert_not_emitted(grid.entry_dropped):
        drag(grid, at(grid, TO), grid.rect_of(FROM).center())
        QTest.mouseRelease(grid, _LEFT, pos=grid.rect_of(FROM).center())


def test_escape_and_a_place_outside_put_it_down(grid: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.assert_not_emitted(grid.entry_dropped):
        drag(grid, at(grid, FROM), grid.rect_of(TO).center())
        QTest.keyClick(grid, Qt.Key.Key_Escape)
        assert grid.carried is None
        QTest.mouseRelease(grid, _LEFT, pos=grid.rect_of(TO).center())
        drag(grid, at(grid, FROM), QPoint(100, -30))
        QTest.mouseRelease(grid, _LEFT, pos=QPoint(100, -30))


def test_a_day_of_the_next_month_turns_only_when_the_mouse_lets_go(grid: MonthGrid, qtbot: QtBot) -> None:
    place = at(grid, AFTER)
    with qtbot.assert_not_emitted(grid.day_chosen):
        QTest.mousePress(grid, _LEFT, pos=place)
    with qtbot.wait_signal(grid.day_chosen) as chosen:
        QTest.mouseRelease(grid, _LEFT, pos=place)
    assert chosen.args == [AFTER]


def test_an_entry_of_a_list_is_dropped_on_a_day(grid: MonthGrid, qtbot: QtBot) -> None:
    data, copy = QMimeData(), Qt.DropAction.MoveAction
    place = QPointF(grid.rect_of(TO).center())
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), copy, data, _LEFT, none)
    enter.ignore()
    grid.dragEnterEvent(enter)
    assert not enter.isAccepted()
    grid.carry(EVENT)
    assert grid.carried is None
    grid.carry(STUDY)
    grid.dragEnterEvent(enter)
    assert enter.isAccepted()
    grid.dragMoveEvent(QDragMoveEvent(place.toPoint(), copy, data, _LEFT, none))
    grid.dragLeaveEvent(QDragLeaveEvent())
    with qtbot.wait_signal(grid.entry_dropped) as dropped:
        grid.dropEvent(QDropEvent(place, copy, data, _LEFT, none))
    assert dropped.args == [STUDY, TO]
    grid.put_down()
    assert grid.carried is None


def test_one_line_of_room_shows_the_first_entry_and_none_the_count(grid: MonthGrid) -> None:
    second = Entry(FROM, "第二场", Manner.HELD, "study-sessions", 4)
    grid.show_days(month_days(2026, 11, calendar_of((2026,)), (STUDY, second)), FROM, FROM)
    metrics, least = Metrics(grid.font()), grid.minimumSizeHint()
    grid.resize(2 * least.width(), least.height() + 6 * (metrics.line + 2))
    assert grid.entry_at(at(grid, FROM) - QPoint(grid.rect_of(FROM).width() // 4, 0)) is STUDY
    grid.resize(least)
    rect, day = grid.rect_of(FROM), grid.day_of(FROM)
    assert day is not None
    [(place, entry)] = metrics.lines(rect, day)
    assert entry is None
    assert rect.contains(place)
    assert grid.entry_at(place.center()) is None
    assert grid.grab().size() == least
