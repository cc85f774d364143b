"""The calendar as a list and as twelve months; its paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import PlanItem, Session
from courtoffice.areas.study.rooms.calendar_room import CalendarRoom
from courtoffice.shell import ask, paper_out
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

DAY = date(2026, 11, 10)
MONTH, LIST, YEAR = range(3)


@pytest.fixture
def held(court_store: Store) -> int:
    with court_store.change("登记") as change:
        change.save(PlanItem(year=2026, month=11, theme="本月专题", department_id=1))
        return change.save(Session(held_on=DAY, starts_at=time(9), topic="甲", body="党组中心组"))


@pytest.fixture
def page(held: int, show: Callable[..., StudyPage]) -> StudyPage:
    return show(dues=True)


def listed(calendar: CalendarRoom) -> list[str]:
    return [row.what for row in calendar.list.model.records()]


def choose(calendar: CalendarRoom, words: str) -> None:
    calendar.list.table.selectRow(listed(calendar).index(words))


def test_the_list_begins_at_today_and_filters(page: StudyPage, calendar: CalendarRoom) -> None:
    calendar.views.setCurrentIndex(LIST)
    assert calendar.title.text() == "2026年"
    assert {"中心组 甲", "全院干警：本月专题", "法官业校"} <= set(listed(calendar))
    entry = calendar.list.entry()
    assert entry is not None
    assert entry.day >= date(2026, 11, 20)
    assert page.can("export_rows")
    assert not page.can("delete_record")
    kinds = [column.key for column in calendar.list.model.columns]
    calendar.list.table.filters.set_query(kinds.index("kind"), "xx")
    assert listed(calendar) == ["中心组 甲", "全院干警：本月专题"]


def test_enter_in_the_list_opens_a_record_and_begins_a_due(
    page: StudyPage, calendar: CalendarRoom, held: int, qtbot: QtBot
) -> None:
    calendar.views.setCurrentIndex(LIST)
    choose(calendar, "中心组 甲")
    with qtbot.wait_signal(page.bench.open_requested) as opened:
        QTest.keyClick(calendar.list.table, Qt.Key.Key_Return)
    assert opened.args == ["study-sessions", held]
    page.show_part("calendar")
    choose(calendar, "法官业校")
    with qtbot.wait_signal(page.bench.begin_requested) as begun:
        QTest.keyClick(calendar.list.table, Qt.Key.Key_Return)
    assert begun.args[0] == "training-sessions"
    page.show_part("calendar")
    choose(calendar, "法官业校")
    with qtbot.wait_signal(page.bench.begin_requested):
        page.edit_record()


def test_the_menu_of_the_list_moves_and_says_what_cannot_move(
    page: StudyPage, calendar: CalendarRoom, held: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    calendar.views.setCurrentIndex(LIST)
    choose(calendar, "法官业校")
    with qtbot.wait_signal(page.bench.message) as told:
        _act(calendar, "移到另一天…")
    assert "只能移动学习和学习计划" in told.args[0]
    choose(calendar, "中心组 甲")
    with qtbot.wait_signal(page.bench.message) as told:
        _act(calendar, "登记这一项")
    assert "已经有记录" in told.args[0]
    monkeypatch.setattr(ask, "line", lambda *_: "2026-11-12")
    _act(calendar, "移到另一天…")
    assert page.bench.desk.store.get(Session, held).held_on == date(2026, 11, 12)
    row = next(row for row in calendar.list.model.records() if row.what == "中心组 甲")
    assert row.day == date(2026, 11, 12)


def _act(calendar: CalendarRoom, words: str) -> None:
    menu = calendar.list.commands.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_twelve_months_say_what_is_missing_and_open(page: StudyPage, calendar: CalendarRoom) -> None:
    calendar.views.setCurrentIndex(YEAR)
    assert len(calendar.year.months) == 12
    october = calendar.year.rect_of(2026, 10)
    assert "党组中心组集中学习：逾期未办" in calendar.year.words_at(october.topLeft() + QPoint(12, 6))
    QTest.mouseClick(calendar.year, Qt.MouseButton.LeftButton, pos=october.center())
    assert calendar.views.currentIndex() == MONTH
    assert (calendar.day, calendar.title.text()) == (date(2026, 10, 20), "2026年10月")


def test_the_arrows_turn_years_in_list_and_year(
    page: StudyPage, calendar: CalendarRoom, bench: Bench
) -> None:
    calendar.views.setCurrentIndex(YEAR)
    calendar.turn(-1)
    assert (bench.year, calendar.title.text(), calendar.year.months[0].year) == (2025, "2025年", 2025)
    QTest.keyClick(calendar.year, Qt.Key.Key_PageDown)
    QTest.keyClick(calendar.year, Qt.Key.Key_PageDown)
    assert (bench.year, calendar.year.months[0].year) == (2027, 2027)
    calendar.views.setCurrentIndex(LIST)
    assert all(row.day is None or row.day.year == 2027 for row in calendar.list.model.records())
    calendar.go_to_today()
    assert (bench.year, calendar.title.text()) == (2026, "2026年")
    calendar.views.setCurrentIndex(MONTH)
    assert calendar.title.text() == "2026年11月"


def test_a_change_shows_in_whatever_view_is_up(page: StudyPage, calendar: CalendarRoom) -> None:
    store = page.bench.desk.store
    calendar.views.setCurrentIndex(LIST)
    with store.change("登记") as change:
        change.save(Session(held_on=date(2026, 11, 12), topic="新的"))
    assert "全院 新的" in listed(calendar)
    calendar.views.setCurrentIndex(YEAR)
    november = calendar.year.months[10]
    assert "全院 新的" in [entry.text for entry in november.entries()]
    store.undo()
    assert "全院 新的" not in [entry.text for entry in calendar.year.months[10].entries()]
    before = store.journal(50)
    for at in (MONTH, LIST, YEAR):
        calendar.views.setCurrentIndex(at)
    assert store.journal(50) == before


def test_the_month_is_printed_for_the_wall(
    page: StudyPage, calendar: CalendarRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[str, str]] = []
    monkeypatch.setattr(
        paper_out,
        "print_paper",
        lambda bench, window, name, document: printed.append((name, document.subject)),
    )
    assert page.can("print_paper")
    page.print_paper()
    assert printed == [("2026年11月学习月历", "2026年11月学习月历")]


def test_a_house_without_a_wall_calendar_offers_none(qtbot: QtBot, bench: Bench) -> None:
    room = CalendarRoom(bench)
    qtbot.add_widget(room)
    assert not room.can("print_paper")
    room.print_paper()


def test_the_calendar_fits_a_small_screen_at_half_again_its_size(page: StudyPage) -> None:
    """A screen of 1366×768 at 150 % leaves 897×373 for a page; below that the whole page would scroll."""
    least = page.minimumSizeHint()
    assert least.width() <= 897
    assert least.height() <= 373
