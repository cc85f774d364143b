"""Dues in the month calendar: from one that is overdue to the stored session that satisfies it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMenu
from pytestqt.qtbot import QtBot

from courtoffice import catalogue
from courtoffice.areas.routine.records import Routine, RoutineException
from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.rooms.calendar_room import CalendarRoom
from courtoffice.calendar_days import Entry, Manner
from courtoffice.period import Period
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.record_editor import RecordEditor
from courtoffice.store import Store

MISSED = date(2026, 10, 29)
"""The last working days of October 2026 are the 29th and the 30th; today is 20 November."""


@pytest.fixture
def page(bench: Bench, show: Callable[..., StudyPage]) -> StudyPage:
    with bench.desk.store.change("测试") as change:
        change.save(Session(held_on=date(2026, 9, 29), topic="已办", place="大法庭", chair_id=1))
        change.save(Session(held_on=date(2026, 10, 30), topic="以后办的", place="别处", chair_id=2))
    made = show(dues=True)
    assert isinstance(made.room, CalendarRoom)
    made.room.go_to(MISSED)
    return made


def texts(widget: QListWidget) -> list[str]:
    return [widget.item(at).text() for at in range(widget.count())]


def editor(page: StudyPage) -> RecordEditor:
    assert page.view.editor is not None
    assert page.view.editor.isVisible()
    return page.view.editor


def on(calendar: CalendarRoom, day: date) -> dict[str, Manner]:
    shown = calendar.month.grid.day_of(day)
    assert shown is not None
    return {entry.text: entry.manner for entry in shown.entries}


def held(store: Store) -> str:
    desk = catalogue.desk(store, date(2026, 11, 20))
    named = {figure.name: figure.text() for figure in catalogue.figures(desk, Period(2026))}
    return named["全院集中学习日（已办）"]


def place(calendar: CalendarRoom, day: date) -> QPoint:
    """Where the first entry of a day is painted."""
    rect = calendar.month.grid.rect_of(day)
    return next(
        QPoint(rect.center().x(), y + 3)
        for y in range(rect.top(), rect.bottom())
        if calendar.month.grid.entry_at(QPoint(rect.center().x(), y))
    )


def test_from_an_overdue_due_to_a_stored_session_with_attendance(
    page: StudyPage, calendar: CalendarRoom
) -> None:
    store = page.bench.desk.store
    before = held(store)
    assert on(calendar, MISSED) == {"全院集中学习日": Manner.OVERDUE}
    QTest.mouseDClick(calendar.month.grid, Qt.MouseButton.LeftButton, pos=place(calendar, MISSED))
    assert page.view.register.key == "study-sessions"
    record = editor(page).draft
    assert record is not None
    assert (record.new, record.record.held_on, record.record.body) == (True, MISSED, "全院干警")
    assert (record.record.place, record.record.chair_id) == ("大法庭", 1)
    assert editor(page).grids["attendance"].rows.rowCount() == 5
    assert held(store) == before  # looking writes nothing
    topic = editor(page).form.blocks["topic"].widget.focusProxy()
    assert topic is not None
    QTest.keyClicks(topic, "A&B <b>")
    assert editor(page).save()
    [session] = store.load(Session, "held_on = ?", (MISSED,))
    assert [row.state for row in session.attendance] == ["出席"] * 5
    assert int(held(store)) == int(before) + 1
    page.ui.registers.setCurrentIndex(0)
    assert on(calendar, MISSED) == {"全院 A&B <b>": Manner.HELD}
    page.bench.undo()
    assert on(calendar, MISSED) == {"全院集中学习日": Manner.OVERDUE}


def test_enter_on_a_day_that_is_due_begins_what_it_asks_for(page: StudyPage, calendar: CalendarRoom) -> None:
    QTest.keyClick(calendar.month.grid, Qt.Key.Key_Return)
    assert editor(page).grids["attendance"].rows.rowCount() == 5
    assert not page.busy_editing()
    assert editor(page).close_record()
    page.ui.registers.setCurrentIndex(0)
    calendar.go_to(date(2026, 11, 18))
    QTest.keyClick(calendar.month.grid, Qt.Key.Key_Return)
    draft = editor(page).draft
    assert draft is not None
    assert (draft.record.held_on, draft.record.place) == (date(2026, 11, 18), "别处")


def test_the_month_of_the_centre_group_stands_beside(page: StudyPage, calendar: CalendarRoom) -> None:
    assert texts(calendar.month.plan) == ["党组中心组集中学习"]
    assert calendar.month.plan_heading.text() == "10月应办和学习计划"
    calendar.month.plan.itemActivated.emit(calendar.month.plan.item(0))
    draft = editor(page).draft
    assert draft is not None
    assert (draft.record.body, draft.record.held_on) == ("党组中心组", date(2026, 10, 30))
    assert editor(page).grids["attendance"].rows.rowCount() == 2


def test_a_due_of_another_area_is_begun_on_its_page(
    page: StudyPage, calendar: CalendarRoom, qtbot: QtBot
) -> None:
    tuesday = date(2026, 10, 27)
    calendar.go_to(tuesday)
    assert texts(calendar.month.entries) == ["法官业校"]
    with qtbot.wait_signal(page.bench.begin_requested) as begun:
        calendar.month.entries.itemActivated.emit(calendar.month.entries.item(0))
    assert begun.args == ["training-sessions", {"held_on": tuesday, "kind": "法官业校"}]
    assert isinstance(page.room, CalendarRoom)


def test_a_waived_due_is_struck_and_opens_its_waiver(
    page: StudyPage, calendar: CalendarRoom, qtbot: QtBot
) -> None:
    store = page.bench.desk.store
    routine = next(each for each in store.load(Routine) if each.name == "全院集中学习日")
    with store.change("免办") as change:
        waiver = change.save(RoutineException(routine_id=routine.id, due_on=MISSED, reason="停电"))
    assert on(calendar, MISSED) == {"全院集中学习日": Manner.WAIVED}
    item = calendar.month.entries.item(0)
    assert item.font().strikeOut()
    assert "原因：停电" in item.toolTip()
    with qtbot.wait_signal(page.bench.open_requested) as asked:
        QTest.mouseDClick(calendar.month.grid, Qt.MouseButton.LeftButton, pos=place(calendar, MISSED))
    assert asked.args == ["routine-exceptions", waiver]


def test_dues_of_every_state_are_painted(page: StudyPage, calendar: CalendarRoom) -> None:
    calendar.go_to(date(2026, 11, 1))
    states = {entry.manner for day in calendar.month.grid.days for entry in day.entries}
    assert {Manner.OVERDUE, Manner.SOON, Manner.NOT_YET, Manner.HELD} <= states
    assert not calendar.month.grid.grab().isNull()


def test_a_readonly_office_begins_nothing(
    page: StudyPage, calendar: CalendarRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Bench, "readonly", property(lambda bench: True))
    calendar.open_entry(Entry(MISSED, "甲", Manner.OVERDUE, "study-sessions", detail="甲\n乙"))
    QTest.keyClick(calendar.month.grid, Qt.Key.Key_Return)
    assert isinstance(page.room, CalendarRoom)
    assert not calendar.can("new_record")


def test_a_due_is_waived_from_the_list_beside_the_month(
    page: StudyPage, calendar: CalendarRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = page.bench.desk.store
    said = ["", "停电"]
    monkeypatch.setattr(ask, "line", lambda *given: said.pop(0))
    begun: list[tuple[str, object]] = []
    page.bench.begin_requested.disconnect(page.begin_record)
    page.bench.begin_requested.connect(lambda key, given: begun.append((key, given)))
    listed = calendar.month.entries
    listed.setCurrentRow(texts(listed).index("全院集中学习日"))
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: shown.append(menu))
    listed.customContextMenuRequested.emit(QPoint(4, 4))
    ways = {action.text(): action for action in shown[0].actions()}
    assert list(ways) == ["登记", "免办…", "改期…"]
    ways["改期…"].trigger()
    assert begun == [("routine-exceptions", {"routine_id": 2, "kind": "改期", "due_on": MISSED})]
    ways["免办…"].trigger()
    assert store.load(RoutineException) == []
    ways["免办…"].trigger()
    (kept,) = store.load(RoutineException)
    assert (kept.routine_id, kept.kind, kept.due_on, kept.reason) == (2, "免办", MISSED, "停电")
    calendar.reload()
    assert on(calendar, MISSED)["全院集中学习日"] is Manner.WAIVED
    listed.setCurrentRow(texts(listed).index("全院集中学习日"))
    listed.customContextMenuRequested.emit(QPoint(4, 4))
    assert [action.text() for action in shown[1].actions()] == ["打开"]
