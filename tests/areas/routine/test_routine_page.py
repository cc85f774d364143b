"""A clerk at the registers of routines: a rule changed from a day on, single days of the calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from courtoffice import catalogue
from courtoffice.areas.routine.page import RoutinePage
from courtoffice.areas.routine.records import Holiday, Routine, RoutineException
from courtoffice.areas.routine.rooms.dues_section import DuesSection
from courtoffice.areas.routine.rooms.holiday_dialog import HolidayDialog
from courtoffice.areas.summary.overview_page import REGISTERS
from courtoffice.calendar_table import BY_HAND, RECKONED, workdays
from courtoffice.errors import Refused
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

if TYPE_CHECKING:
    from tests.conftest import Clerk


def press(clerk: Clerk, words: str) -> None:
    bar = clerk.page.bar
    assert bar is not None
    next(each for each in bar.findChildren(QPushButton) if each.text() == words).click()


def test_the_names_of_the_front_are_those_of_the_registers() -> None:
    shown = {each.register.key: each.name or each.register.title for each in RoutinePage.lists}
    assert shown == REGISTERS


def test_a_rule_is_changed_from_a_day_on(
    clerk: Clerk, court_store: Store, refusals: list[Refused], monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.go_to(RoutinePage, "routines")
    assert "每周星期二，遇节假日免办，每次不少于2小时" in clerk.column("rule")
    changes = len(court_store.journal())
    clerk.page.view.bring_up(3)
    section = clerk.editor.findChild(DuesSection)
    assert section is not None
    assert section.dues.count() == 49
    assert section.dues.item(0).text() == "2026-01-06　逾期未办"
    assert clerk.editor.ui.parts.title_of(section) == "本年应办 49"
    assert len(court_store.journal()) == changes

    said: list[str | None] = [None, "昨天", "2020-1-1", "2026-12-1"]
    shown: list[str] = []
    monkeypatch.setattr(ask, "line", lambda *given: said.pop(0))
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: shown.append(str(refusal)))
    for _ in range(3):
        press(clerk, "自某日起变更…")
    assert "日期" in shown[0]
    assert "才开始执行" in str(refusals[0])
    assert len(court_store.load(Routine)) == 14
    press(clerk, "自某日起变更…")
    assert court_store.get(Routine, 3).valid_until == date(2026, 11, 30)
    clerk.fill_in(weekday="星期三")
    assert clerk.save()
    (new,) = court_store.load(Routine, "name = '法官业校' AND id <> 3")
    assert (new.valid_from, new.weekday) == (date(2026, 12, 1), 3)
    assert section.dues.item(0).text().startswith("2026-12-02")


def test_a_faulty_rule_is_refused_in_words(clerk: Clerk, court_store: Store) -> None:
    clerk.go_to(RoutinePage, "routines")
    clerk.new(name="每周例会", cadence="每周", satisfied_by="评查例会")
    assert not clerk.editor.save()
    assert "星期几" in clerk.fault("weekday")
    section = clerk.editor.findChild(DuesSection)
    assert section is not None
    assert section.dues.item(0).text() == "保存后，这里列出这一年的应办。"
    clerk.fill_in(weekday="3")
    assert not clerk.editor.save()
    assert "3" in clerk.fault("weekday")
    clerk.fill_in(weekday="星期一", valid_until="2025-12-31")
    assert not clerk.editor.save()
    assert "停止执行" in clerk.fault("valid_until")
    assert len(court_store.load(Routine)) == 14


def test_a_due_is_waived_by_hand(clerk: Clerk, court_store: Store) -> None:
    clerk.go_to(RoutinePage, "routine-exceptions")
    clerk.page.begin_record("routine-exceptions", {"routine_id": 3, "due_on": date(2026, 11, 18)})
    clerk.fill_in(reason="停电")
    assert not clerk.editor.save()
    assert "没有这项工作的应办事项" in clerk.fault("due_on")
    clerk.fill_in(due_on="2026-11-17")
    assert clerk.save()
    assert clerk.column("state") == ["免办"]
    assert [item.reason for item in court_store.load(RoutineException)] == ["停电"]


def test_single_days_are_typed_by_hand(clerk: Clerk, court_store: Store) -> None:
    clerk.go_to(RoutinePage, "holidays")
    assert clerk.column("day")[:2] == ["2026-01-01", "2026-01-02"]
    assert clerk.column("weekday")[0] == "星期四"
    clerk.new(name="元旦")
    assert not clerk.editor.save()
    assert "日期" in clerk.fault("day")
    clerk.fill_in(day="2026-1-1")
    assert not clerk.editor.save()
    assert "已经登记过" in clerk.fault("day")
    clerk.fill_in(day="2026-11-27", name="")
    assert not clerk.editor.save()
    assert "请写明名称" in clerk.fault("name")
    clerk.fill_in(name="建院纪念 A&B <b>")
    assert clerk.save()
    (typed,) = court_store.load(Holiday, "source = ?", (BY_HAND,))
    assert (typed.day, typed.kind) == (date(2026, 11, 27), "休")
    assert not workdays(court_store).is_workday(date(2026, 11, 27))
    clerk.new(day="2026-11-26", kind="班")
    assert not clerk.editor.save()
    assert "本来就上班" in clerk.fault("kind")
    assert clerk.save()


def test_a_year_is_filled_to_be_corrected(clerk: Clerk, bench: Bench, court_store: Store) -> None:
    clerk.go_to(RoutinePage, "holidays")
    said: list[str] = []
    bench.message.connect(said.append)
    press(clerk, "按推算填入")
    assert said == ["这一年的节假日已经填好，没有要补的。"]
    bench.show_year(2050)
    assert clerk.listed() == []
    press(clerk, "按推算填入")
    assert {day.source for day in clerk.listed()} == {RECKONED}
    assert court_store.undo_name == "填入2050年节假日"
    bench.undo()
    assert clerk.listed() == []


def test_the_notice_of_the_year_shown_is_asked_for(clerk: Clerk, bench: Bench, qtbot: QtBot) -> None:
    clerk.go_to(RoutinePage, "holidays")
    bench.show_year(2027)
    press(clerk, "录入放假通知…")
    dialog = clerk.page.window().findChild(HolidayDialog)
    assert dialog is not None
    assert dialog.year == 2027
    dialog.reject()


def test_the_file_is_looked_through_for_faults(court_store: Store, bench: Bench) -> None:
    area = next(area for area in catalogue.AREAS if area.key == "routine")
    assert area.check(bench.desk) == []
    with court_store.change("改坏") as change:
        change.insert("holiday", {"day": "2026-12-25", "kind": "休", "name": "", "source": BY_HAND})
        waiver = {"routine_id": 3, "kind": "免办", "due_on": "2026-03-04", "reason": "停电"}
        change.insert("routine_exception", waiver)
    assert [fault.field.partition("[")[0] for fault in area.check(bench.desk)] == [
        "routine_exception",
        "holiday",
    ]
