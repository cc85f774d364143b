"""The sheet of the chosen session, printed and saved from the page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.registers import PLANS, SESSIONS
from courtoffice.errors import Refused
from courtoffice.shell import ask, printing
from courtoffice.shell.bench import Bench


@pytest.fixture
def page(qtbot: QtBot, bench: Bench) -> StudyPage:
    with bench.desk.store.change("登记") as change:
        change.save(Session(held_on=date(2026, 11, 27), body="党组中心组", topic="A&B <b>"))
        change.save(Session(held_on=date(2026, 11, 9), topic="旧", attendance=(Attendance(officer_id=1),)))
    made = StudyPage()
    qtbot.add_widget(made)
    made.load(bench)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def choose(page: StudyPage, topic: str) -> None:
    page.show_part(SESSIONS.key)
    topics = [record.topic for record in page.view.model.records()]
    page.view.table.selectRow(topics.index(topic))


def button(page: StudyPage) -> QPushButton:
    assert page.bar is not None
    return page.bar.buttons["签到表"]


def act(page: StudyPage, words: str) -> None:
    menu = button(page).menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_the_button_waits_for_a_session_to_be_chosen(page: StudyPage) -> None:
    assert not page.can("print_paper")
    choose(page, "旧")
    sign_in = button(page)
    assert sign_in.isVisible()
    assert sign_in.isEnabled()
    assert page.can("print_paper")
    page.view.table.clearSelection()
    page.view.table.setCurrentIndex(page.view.model.index(-1, -1))
    assert not sign_in.isEnabled()
    page.print_paper()
    page.show_part(PLANS.key)
    assert not sign_in.isVisible()
    assert not page.can("print_paper")


def test_printing(page: StudyPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    asked: list[str] = []
    sent: list[bytes] = []

    def print_pages(printer: object, data: bytes, tell: object) -> int:
        sent.append(data)
        return 1

    def choose_printer(window: object, name: str, pages: int) -> object:
        asked.append(name)
        return object()

    monkeypatch.setattr(printing, "choose_printer", choose_printer)
    monkeypatch.setattr(printing, "print_pages", print_pages)
    choose(page, "A&B <b>")
    with qtbot.wait_signal(page.bench.message) as told:
        page.print_paper()
    assert asked == ["2026-11-27党组中心组学习签到表"]
    assert sent[0].startswith(b"%PDF")
    assert told.args == ["已送打印机：2026-11-27党组中心组学习签到表，1 页"]
    choose(page, "旧")
    act(page, "打印…")
    assert asked[1] == "2026-11-09全院干警学习考勤表"
    monkeypatch.setattr(printing, "choose_printer", lambda *_: None)
    with qtbot.assert_not_emitted(page.bench.message):
        page.print_paper()


@pytest.mark.parametrize(
    ("words", "ending", "start"), [("导出 PDF…", "pdf", b"%PDF"), ("导出 Word…", "docx", b"PK")]
)
def test_saving(
    page: StudyPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, ending: str, start: bytes
) -> None:
    path = tmp_path / f"签到.{ending}"
    proposed: list[str] = []

    def new_file(window: object, title: str, kinds: str, suggested: Path) -> Path:
        proposed.append(suggested.name)
        return path

    monkeypatch.setattr(ask, "new_file", new_file)
    choose(page, "旧")
    act(page, words)
    assert proposed == [f"2026-11-09全院干警学习考勤表.{ending}"]
    assert path.read_bytes().startswith(start)


def test_a_clerk_who_changes_his_mind_and_a_refused_file(
    page: StudyPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda window, refusal: shown.append(refusal))
    choose(page, "旧")
    monkeypatch.setattr(ask, "new_file", lambda *_: None)
    act(page, "导出 PDF…")
    assert shown == []
    monkeypatch.setattr(ask, "new_file", lambda *_: tmp_path / "没有" / "签到.pdf")
    act(page, "导出 PDF…")
    assert len(shown) == 1
