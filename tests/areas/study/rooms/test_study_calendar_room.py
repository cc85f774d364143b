"""The month calendar as a clerk uses it, with keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import PlanItem, Session
from courtoffice.areas.study.rooms.calendar_room import CalendarRoom
from courtoffice.shell.bench import Bench
from courtoffice.shell.month_grid import MonthGrid
from courtoffice.shell.plain_tip import plain_tip
from courtoffice.store import Store

DAY = date(2026, 11, 10)
Keys = Callable[..., None]


@pytest.fixture
def held(court_store: Store) -> int:
    """A session on DAY with four more on the same day, a plan item of the month, an event."""
    with court_store.change("登记") as change:
        row = change.save(Session(held_on=DAY, starts_at=time(8), topic="专题学习 A&B", body="党组中心组"))
        for at in range(4):
            change.save(Session(held_on=DAY, starts_at=time(10 + at), topic=f"第{at}场", body="支部"))
        change.save(PlanItem(year=2026, month=11, theme="本月专题", department_id=1))
        change.insert("event", {"held_on": "2026-11-11", "title": "联欢"})
    return row


@pytest.fixture
def page(held: int, show: Callable[..., StudyPage]) -> StudyPage:
    """The page of a house without routines, so that the month holds nothing but its records."""
    return show()


@pytest.fixture
def keys(calendar: CalendarRoom) -> Keys:
    def press(*names: str) -> None:
        for name in names:
            QTest.keyClick(calendar.month.grid, getattr(Qt.Key, f"Key_{name}"))

    return press


def texts(widget: QListWidget) -> list[str]:
    return [widget.item(at).text() for at in range(widget.count())]


def place(grid: MonthGrid, topic: str) -> QPoint:
    """Where an entry is painted."""
    rect = grid.rect_of(DAY)
    for y in range(rect.top(), rect.bottom()):
        found = grid.entry_at(QPoint(rect.center().x(), y))
        if found is not None and topic in found.text:
            return QPoint(rect.center().x(), y + 3)
    raise AssertionError(f"{topic} is not shown")


def in_calendar(page: StudyPage) -> bool:
    return isinstance(page.room, CalendarRoom)


def held_on(page: StudyPage) -> str:
    assert page.view.editor is not None
    line = page.view.editor.form.blocks["held_on"].widget.focusProxy()
    assert isinstance(line, QLineEdit)
    return line.text()


def test_the_month_of_today_is_shown_first(page: StudyPage, calendar: CalendarRoom) -> None:
    assert in_calendar(page)
    assert calendar.isVisible()
    assert (calendar.day, calendar.title.text()) == (date(2026, 11, 20), "2026年11月")
    assert len(calendar.month.grid.days) == 42
    assert texts(calendar.month.plan) == ["全院干警：本月专题"]
    assert texts(calendar.month.entries) == ["这一天没有安排。"]


def test_the_month_fits_into_a_small_window_in_large_text(calendar: CalendarRoom) -> None:
    font = calendar.font()
    font.setPointSize(round(font.pointSize() * 1.3))
    calendar.setFont(font)
    calendar.ensurePolished()
    least = calendar.minimumSizeHint()
    assert (least.width() <= 860, least.height() <= 300) == (True, True)


def test_moving_by_keys(calendar: CalendarRoom, keys: Keys, bench: Bench) -> None:
    keys("Left")
    assert calendar.day == date(2026, 11, 19)
    keys("Up", "Up", "Up")
    assert (calendar.day, calendar.title.text()) == (date(2026, 10, 29), "2026年10月")
    keys("PageDown", "Right", "Right", "Down")
    assert calendar.day == date(2026, 12, 8)
    keys("PageDown")
    assert (calendar.day, bench.year, calendar.title.text()) == (date(2027, 1, 8), 2027, "2027年1月")
    keys("Home")
    assert (calendar.day, bench.year) == (date(2026, 11, 20), 2026)
    bench.show_year(2025)  # another year of the window shows the same month
    assert (calendar.day, calendar.title.text()) == (date(2025, 11, 20), "2025年11月")
    calendar.go_to(date(2026, 3, 31))
    keys("PageUp")  # a short month takes its last day
    assert calendar.day == date(2026, 2, 28)


def test_enter_or_new_record_begins_a_session_of_the_chosen_day(
    page: StudyPage, calendar: CalendarRoom, keys: Keys, held: int
) -> None:
    before = page.bench.desk.store.query("SELECT count(*) FROM study_session")[0][0]
    keys("Left", "Left", "Return")
    assert not in_calendar(page)
    assert held_on(page) == "2026-11-18"
    assert not page.busy_editing()
    page.ui.registers.setCurrentIndex(0)
    calendar.go_to(date(2026, 11, 3))
    assert page.can("new_record")
    assert not page.can("delete_record")
    page.ui.new_record.click()
    assert held_on(page) == "2026-11-03"
    assert page.bench.desk.store.query("SELECT count(*) FROM study_session")[0][0] == before


def test_double_click_on_a_day_begins_and_on_an_entry_opens(
    page: StudyPage, calendar: CalendarRoom, held: int
) -> None:
    free = calendar.month.grid.rect_of(date(2026, 11, 4)).center()
    QTest.mouseDClick(calendar.month.grid, Qt.MouseButton.LeftButton, pos=free)
    assert held_on(page) == "2026-11-04"
    page.ui.registers.setCurrentIndex(0)
    QTest.mouseDClick(calendar.month.grid, Qt.MouseButton.LeftButton, pos=place(calendar.month.grid, "A&B"))
    assert page.view.editor is not None
    assert page.view.editor.draft is not None
    assert page.view.editor.draft.record.id == held


def test_a_click_shows_the_day_beside_with_what_has_no_room(calendar: CalendarRoom) -> None:
    place_of_day = calendar.month.grid.rect_of(DAY).topLeft() + QPoint(8, 8)
    QTest.mouseClick(calendar.month.grid, Qt.MouseButton.LeftButton, pos=place_of_day)
    assert calendar.month.day_heading.text() == "11月10日　星期二"
    assert texts(calendar.month.entries) == [
        "08:00 中心组 专题学习 A&B",
        *(f"{10 + at}:00 支部 第{at}场" for at in range(4)),
    ]
    day = calendar.month.grid.day_of(DAY)
    assert day is not None
    assert len(day.entries) == 5
    shown = [
        line
        for line in range(200)
        if calendar.month.grid.entry_at(calendar.month.grid.rect_of(DAY).topLeft() + QPoint(20, line))
    ]
    assert shown
    with pytest.raises(AssertionError, match="第3场"):
        place(calendar.month.grid, "第3场")


def test_entries_of_the_day_open_their_record(
    page: StudyPage, calendar: CalendarRoom, bench: Bench, qtbot: QtBot, held: int
) -> None:
    calendar.go_to(date(2026, 11, 11))
    assert texts(calendar.month.entries) == ["联欢"]
    with qtbot.wait_signal(bench.open_requested) as asked:
        calendar.month.entries.itemActivated.emit(calendar.month.entries.item(0))
    assert asked.args[0] == "events"
    calendar.month.plan.itemActivated.emit(calendar.month.plan.item(0))
    assert page.view.register.key == "study-plan-items"
    assert page.view.editor is not None
    assert page.view.editor.isVisible()


def test_a_new_session_appears_at_once_with_its_text_as_it_was_typed(
    calendar: CalendarRoom, court_store: Store
) -> None:
    with court_store.change("登记") as change:
        change.save(Session(held_on=date(2026, 11, 20), topic="<b>A&B</b>"))
    assert texts(calendar.month.entries) == ["全院 <b>A&B</b>"]
    assert "&lt;b&gt;A&amp;B&lt;/b&gt;" in calendar.month.entries.item(0).toolTip()
    assert plain_tip("A&B") == "A&B"
    assert plain_tip("<i>\n乙") == "<span>&lt;i&gt;<br>乙</span>"
    court_store.undo()
    assert texts(calendar.month.entries) == ["这一天没有安排。"]


def test_looking_writes_nothing_and_the_registers_stay_where_they_were(
    page: StudyPage, calendar: CalendarRoom, keys: Keys, court_store: Store
) -> None:
    before = court_store.journal(50)
    keys("PageUp", "PageUp", "Home", "Left", "Down", "PageDown")
    calendar.month.grid.grab()
    names = [page.ui.registers.tabText(at) for at in range(page.ui.registers.count())]
    assert names == [
        "月历",
        "集中学习",
        "补学",
        "个人考勤",
        "部门考勤",
        "学习计划",
        "计划印发",
        "教育活动",
        "调研论文",
        "竞赛",
    ]
    for at, listed in enumerate(page.lists, start=1):
        page.ui.registers.setCurrentIndex(at)
        assert page.view.register is listed.register
    page.ui.registers.setCurrentIndex(0)
    assert court_store.journal(50) == before
    assert page.leave()
