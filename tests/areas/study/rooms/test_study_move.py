"""Sessions and plan items moved in the calendar by mouse and by menu, as one change that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Attendance, PlanItem, Session
from courtoffice.areas.study.rooms.calendar_room import CalendarRoom
from courtoffice.areas.study.rooms.entry_list import EntryList
from courtoffice.calendar_days import Entry
from courtoffice.errors import Refused
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

DAY, OTHER, SATURDAY = date(2026, 11, 10), date(2026, 11, 12), date(2026, 11, 14)


@pytest.fixture
def kept(court_store: Store) -> tuple[int, int]:
    """A session on DAY and a plan item of November."""
    with court_store.change("登记") as change:
        session = change.save(Session(held_on=DAY, starts_at=time(9), topic="A&B <b>", body="党组中心组"))
        item = change.save(PlanItem(year=2026, month=11, theme="本月专题", department_id=1))
    return session, item


@pytest.fixture
def page(kept: tuple[int, int], show: Callable[..., StudyPage]) -> StudyPage:
    return show()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked or refused; every question is agreed to."""
    words: list[str] = []

    def agree(parent: object, title: str, text: str, *rest: str) -> bool:
        words.append(text)
        return True

    monkeypatch.setattr(ask, "question", agree)
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: words.append(str(refusal)))
    return words


def session_entry(calendar: CalendarRoom) -> Entry:
    shown = calendar.month.grid.day_of(DAY)
    assert shown is not None
    return next(entry for entry in shown.entries if entry.register == "study-sessions")


def drag(calendar: CalendarRoom, to: date) -> None:
    grid = calendar.month.grid
    rect, end = grid.rect_of(DAY), grid.rect_of(to).center()
    start = next(
        QPoint(rect.center().x(), y + 2)
        for y in range(rect.top(), rect.bottom())
        if (found := grid.entry_at(QPoint(rect.center().x(), y))) and found.register == "study-sessions"
    )
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid, start + QPoint(20, 4))
    QTest.mouseMove(grid, end)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)


def held_on(store: Store, row: int) -> date | None:
    return store.get(Session, row).held_on


def test_a_session_dragged_to_another_day(
    page: StudyPage, calendar: CalendarRoom, kept: tuple[int, int], said: list[str], qtbot: QtBot
) -> None:
    store = page.bench.desk.store
    with qtbot.wait_signal(page.bench.message) as told:
        drag(calendar, OTHER)
    assert told.args == ["已把学习“A&B <b>”移到2026年11月12日，可以撤销。"]
    assert (held_on(store, kept[0]), calendar.day, said) == (OTHER, OTHER, [])
    assert store.undo_name == "移动学习"
    page.bench.undo()
    assert held_on(store, kept[0]) == DAY
    assert session_entry(calendar).record_id == kept[0]


def test_attendance_is_asked_about_and_no_leaves_it(
    page: StudyPage, calendar: CalendarRoom, kept: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = page.bench.desk.store
    with store.change("考勤") as change:
        change.insert("study_attendance", {"session_id": kept[0], "officer_id": 1, "state": "出席"})
    asked: list[str] = []

    def refuse(parent: object, title: str, text: str, *rest: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(ask, "question", refuse)
    before = store.journal(50)
    drag(calendar, OTHER)
    assert ["已登记1人的考勤" in text for text in asked] == [True]
    assert (held_on(store, kept[0]), store.journal(50)) == (DAY, before)


def test_a_day_off_asks_for_the_reason_and_keeps_it(
    page: StudyPage,
    calendar: CalendarRoom,
    kept: tuple[int, int],
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = page.bench.desk.store
    monkeypatch.setattr(ask, "line", lambda *_: None)
    drag(calendar, SATURDAY)
    assert held_on(store, kept[0]) == DAY
    monkeypatch.setattr(ask, "line", lambda *_: "集中攻坚")
    drag(calendar, SATURDAY)
    session = store.get(Session, kept[0])
    assert (session.held_on, session.day_off_reason, said) == (SATURDAY, "集中攻坚", [])


def test_what_cannot_be_is_refused_in_words(
    page: StudyPage, calendar: CalendarRoom, kept: tuple[int, int], said: list[str]
) -> None:
    store = page.bench.desk.store
    with store.change("另一场") as change:
        change.save(Session(held_on=OTHER, starts_at=time(9), topic="已有", body="党组中心组"))
    drag(calendar, OTHER)
    assert held_on(store, kept[0]) == DAY
    assert "时间与这次重叠" in said[0]


def test_a_plan_item_of_the_list_is_dropped_on_a_day_of_another_month(
    page: StudyPage, calendar: CalendarRoom, kept: tuple[int, int], said: list[str]
) -> None:
    store = page.bench.desk.store
    listed = calendar.month.plan
    place = next(at for at in range(listed.count()) if "本月专题" in listed.item(at).text())
    listed.setCurrentRow(place)
    entry = listed.entry()
    assert entry is not None
    calendar.month.grid.carry(entry)
    assert calendar.month.grid.carried is entry
    calendar.month.grid.entry_dropped.emit(entry, date(2026, 12, 3))
    item = store.get(PlanItem, kept[1])
    assert (item.month, item.planned_on, said) == (12, date(2026, 12, 3), [])
    assert calendar.title.text() == "2026年12月"
    assert "本月专题" in calendar.month.plan.item(calendar.month.plan.count() - 1).text()
    page.bench.undo()
    assert store.get(PlanItem, kept[1]).month == 11


def test_the_list_hands_over_what_is_dragged(calendar: CalendarRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Entry | None] = []
    listed, grid = calendar.month.plan, calendar.month.grid
    monkeypatch.setattr(EntryList.__bases__[0], "startDrag", lambda *_: seen.append(grid.carried))
    listed.setCurrentRow(listed.count() - 1)
    listed.startDrag(Qt.DropAction.MoveAction)
    assert seen == [listed.entry()]
    assert listed.mimeData([listed.currentItem()]).formats() == ["text/plain"]
    assert grid.carried is None


def menu_words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def trigger(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_the_menu_moves_by_a_typed_day(
    page: StudyPage,
    calendar: CalendarRoom,
    kept: tuple[int, int],
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = iter(["二月三十", "11.12"])
    monkeypatch.setattr(ask, "line", lambda *_: next(answers))
    entry = session_entry(calendar)
    menu = calendar.menu(entry, DAY)
    assert menu_words(menu) == ["打开", "移到另一天…"]
    trigger(menu, "移到另一天…")
    assert "2026-3-5 这样的日期" in said[0]
    assert held_on(page.bench.desk.store, kept[0]) == OTHER


def test_the_menu_of_a_day_has_a_part_for_each_entry(
    page: StudyPage, calendar: CalendarRoom, kept: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    calendar.go_to(DAY)
    menu = calendar.menu(None, DAY)
    assert menu_words(menu)[:2] == ["登记这一天的学习", "中心组 A&&B <b>"]
    inner = menu.actions()[1].menu()
    assert isinstance(inner, QMenu)
    trigger(inner, "打开")
    assert page.view.editor is not None
    assert page.view.editor.draft is not None
    assert page.view.editor.draft.record.id == kept[0]


def test_the_menu_key_asks_for_the_chosen_day(
    calendar: CalendarRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: shown.append(menu_words(menu)))
    calendar.go_to(DAY)
    QTest.keyClick(calendar.month.grid, Qt.Key.Key_Menu)
    entries = calendar.month.entries
    entries.setCurrentRow(0)
    entries.customContextMenuRequested.emit(QPoint(5, 5))
    assert [words[0] for words in shown][-1:] == ["打开"]


def test_a_readonly_office_moves_nothing(
    calendar: CalendarRoom, kept: tuple[int, int], said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = session_entry(calendar)
    store = calendar.bench.desk.store
    before = store.journal(50)
    monkeypatch.setattr(Bench, "readonly", property(lambda bench: True))
    drag(calendar, OTHER)
    calendar.move_to(entry, OTHER)
    assert not next(each for each in calendar.menu(entry, DAY).actions() if "移到" in each.text()).isEnabled()
    assert (held_on(store, kept[0]), store.journal(50), said) == (DAY, before, [])


def test_dropping_where_it_was_changes_nothing(calendar: CalendarRoom, said: list[str]) -> None:
    before = calendar.bench.desk.store.journal(50)
    drag(calendar, DAY)
    assert calendar.bench.desk.store.journal(50) == before


def test_an_attendance_row_keeps_its_people(
    page: StudyPage, calendar: CalendarRoom, kept: tuple[int, int], said: list[str]
) -> None:
    store = page.bench.desk.store
    with store.change("考勤") as change:
        row = store.get(Session, kept[0])
        change.save(type(row)(**{**vars(row), "attendance": (Attendance(officer_id=2, state="缺席"),)}))
    drag(calendar, OTHER)
    assert [one.state for one in store.get(Session, kept[0]).attendance] == ["缺席"]
    assert not isinstance(said, Refused)
