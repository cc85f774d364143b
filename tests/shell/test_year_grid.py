"""Twelve small months: moved about in, opened, and what is said of a day and of a month."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.calendar_days import Entry, Manner, SmallMonth, month_days
from courtoffice.shell.year_grid import YearGrid
from courtoffice.shell.year_paint import SmallMetrics, lacks
from courtoffice.workdays import calendar_of

TODAY = date(2026, 11, 20)
CALENDAR = calendar_of((2026,))
MISSED = Entry(date(2026, 11, 10), "评查<b>例会", Manner.OVERDUE)
SOON = Entry(date(2026, 11, 30), "中心组", Manner.SOON, monthly=True)


def month(number: int, *entries: Entry, whole: tuple[Entry, ...] = ()) -> SmallMonth:
    return SmallMonth(2026, number, month_days(2026, number, CALENDAR, entries, lunar=False), whole)


@pytest.fixture
def grid(qtbot: QtBot) -> YearGrid:
    every = [Entry(date(2026, 11, at), manner.name, manner) for at, manner in enumerate(Manner, 1)]
    made = YearGrid()
    qtbot.add_widget(made)
    months = [month(at) for at in range(1, 11)]
    held = Entry(date(2026, 12, 1), "学习", Manner.HELD, time="09:00")
    months += [month(11, MISSED, *every, whole=(SOON,)), month(12, held)]
    made.show_months(months, TODAY, TODAY)
    made.resize(900, 500)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def test_keys_go_from_month_to_month_and_enter_opens(grid: YearGrid, qtbot: QtBot) -> None:
    def press(*names: str) -> int:
        for name in names:
            QTest.keyClick(grid, getattr(Qt.Key, f"Key_{name}"))
        assert grid.chosen is not None
        return grid.chosen.month

    assert press() == 11
    assert press("Right", "Right", "Down") == 12
    assert press("Up", "Left") == 7
    with qtbot.wait_signal(grid.month_opened) as opened:
        press("Return")
    assert opened.args == [2026, 7]
    with qtbot.wait_signals([grid.year_asked, grid.today_asked]):
        press("PageDown", "Home")


def test_a_click_opens_the_month(grid: YearGrid, qtbot: QtBot) -> None:
    with qtbot.wait_signal(grid.month_opened) as opened:
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect_of(2026, 3).center())
    assert opened.args == [2026, 3]
    assert grid.rect_of(2025, 3).isEmpty()


def test_what_is_said_of_a_day_and_of_a_month(grid: YearGrid) -> None:
    rect = grid.rect_of(2026, 12)
    first = next(SmallMetrics(grid.font(), rect.size()).days(rect, grid.months[11]))[0]
    assert grid.words_at(first.center()) == "12月1日\n09:00 学习"
    assert grid.words_at(rect.topLeft() + QPoint(12, 6)) == "2026年12月，已登记学习1场"
    assert grid.words_at(QPoint(-5, -5)) == ""
    said = lacks(grid.months[10])
    assert "评查<b>例会（10日）：逾期未办" in said
    assert "中心组：即将到期" in said


@pytest.mark.parametrize("size", [(480, 276), (900, 500), (1900, 1000)])
def test_days_stay_inside_their_month_at_every_size(grid: YearGrid, size: tuple[int, int]) -> None:
    grid.resize(*size)
    rect = grid.rect_of(2026, 8)  # six weeks
    places = [box for box, _ in SmallMetrics(grid.font(), rect.size()).days(rect, grid.months[7])]
    assert len(places) == 31
    assert all(rect.contains(box) for box in places)
    assert not grid.grab().isNull()


def test_nothing_to_show(qtbot: QtBot) -> None:
    made = YearGrid()
    qtbot.add_widget(made)
    assert made.chosen is None
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert not made.grab().isNull()
    assert made.sizeHint().expandedTo(made.minimumSizeHint()) != QSize()
