"""The part 干警档案 of the tab 人员, worked on as a clerk does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from courtoffice.areas.people.page import FILE, PeoplePage
from courtoffice.areas.posts.records_conduct import Conduct
from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.summary.officer_card import officer_card
from courtoffice.areas.summary.rooms import officer_file
from courtoffice.areas.summary.rooms.officer_file import OfficerFileRoom
from courtoffice.areas.training.records import Participant
from courtoffice.areas.training.records import Session as Training
from courtoffice.paper.document import Document

if TYPE_CHECKING:
    from tests.conftest import Clerk


@pytest.fixture
def room(clerk: Clerk) -> OfficerFileRoom:
    """The files, with nobody chosen; 张三 has studied, was trained and did something wrong."""
    with clerk.store.change("登记") as change:
        change.save(Session(held_on=date(2025, 3, 5), topic="专题", attendance=(Attendance(officer_id=1),)))
        change.save(
            Training(topic="轮训", held_on=date(2026, 4, 7), participants=(Participant(officer_id=1),))
        )
        change.save(Conduct(happened_on=date(2026, 8, 1), officer_id=1, kind="违纪", facts="迟到"))
    clerk.go_to(lambda: PeoplePage(file=OfficerFileRoom, card=officer_card), "officers")  # type: ignore[arg-type]
    clerk.page.show_part(FILE)
    room = clerk.page.room
    assert isinstance(room, OfficerFileRoom)
    return room


def _words(room: OfficerFileRoom) -> list[str]:
    return [line.words for line in room.list.model.records()]


def _pick(room: OfficerFileRoom, text: str) -> None:
    line = room.picker.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_an_officer_is_found_by_initials_and_lines_open_their_records(
    clerk: Clerk, room: OfficerFileRoom
) -> None:
    assert _words(room) == []
    assert not clerk.page.can("print_paper")
    assert room.list.ui.nothing_heading.text() == "请选择一名干警"
    entries = len(clerk.store.journal())
    _pick(room, "zs")
    assert _words(room) == ["本院培训：轮训", "2025年集中学习应到1次，实到1次", "在民事审判一庭工作"]
    assert "民事审判一庭" in room.ui.basics.text()
    opened, shown = QSignalSpy(clerk.bench.open_requested), QSignalSpy(clerk.bench.records_requested)
    table = room.list.table
    table.setFocus()
    for row in range(3):
        table.selectRow(row)
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert [opened.at(0), opened.at(1)] == [["training-sessions", 1], ["officers", 1]]
    assert shown.at(0)[0] == "study-sessions"
    assert list(shown.at(0)[1]) == [1]
    assert len(clerk.store.journal()) == entries


def test_the_studies_of_another_year_are_listed_in_that_year(clerk: Clerk, room: OfficerFileRoom) -> None:
    room.show_officer(1)
    line = next(line for line in room.list.model.records() if line.year == 2025)
    clerk.go_to(StudyPage, "study-plans")
    assert clerk.page.show_records(*line.spoken)
    assert clerk.bench.year == 2025
    assert clerk.column("topic") == ["专题"]
    assert clerk.page.show_records("study-sessions", [99], "没有")
    assert clerk.column("topic") == []


def test_years_sorts_and_conduct_are_chosen(room: OfficerFileRoom) -> None:
    room.show_officer(1)
    years, sorts = room.ui.years, room.ui.sorts
    assert [years.itemText(at) for at in range(years.count())] == ["全部年度", "2026", "2025", "2020"]
    assert [sorts.itemText(at) for at in range(sorts.count())] == ["全部类别", "任职", "学习", "培训"]
    years.setCurrentText("2025")
    years.activated.emit(years.currentIndex())
    assert _words(room) == ["2025年集中学习应到1次，实到1次"]
    room.ui.conduct.click()
    assert years.currentText() == "2025"
    years.setCurrentIndex(0)
    sorts.setCurrentText("违纪违规")
    sorts.activated.emit(sorts.currentIndex())
    assert _words(room) == ["违纪：迟到"]
    room.ui.conduct.click()
    assert sorts.currentText() == "全部类别"
    assert "违纪：迟到" not in _words(room)


def test_a_change_shows_and_the_roster_opens_a_file(clerk: Clerk, room: OfficerFileRoom) -> None:
    clerk.page.show_part("officers")
    clerk.page.view.table.choose([1])
    view, paper = clerk.page.part.actions  # type: ignore[union-attr]
    view.do(clerk.page.view)  # type: ignore[union-attr]
    assert clerk.page.room is room
    assert len(_words(room)) == 3
    with clerk.store.change("登记") as change:
        change.save(
            Training(topic="讲座", held_on=date(2026, 5, 7), participants=(Participant(officer_id=1),))
        )
    assert _words(room)[0] == "本院培训：讲座"
    assert paper.words == "档案表"


@pytest.mark.parametrize("conduct", [False, True])
def test_the_card_is_printed_with_conduct_only_while_it_is_shown(
    clerk: Clerk, room: OfficerFileRoom, monkeypatch: pytest.MonkeyPatch, conduct: bool
) -> None:
    made: list[Any] = []

    def out(bench: object, window: object, name: str, document: Document) -> None:
        made.append((name, document.mark))

    monkeypatch.setattr(officer_file, "WAYS_OUT", (("打印…", out),))
    room.show_officer(1)
    room.ui.conduct.setChecked(conduct)
    assert clerk.page.can("print_paper")
    clerk.page.print_paper()
    assert made == [("张三档案", "内部" if conduct else "")]


def test_the_page_without_files_is_the_roster_alone(clerk: Clerk) -> None:
    clerk.go_to(PeoplePage, "officers")
    assert [clerk.page.ui.registers.tabText(at) for at in range(2)] == ["干警名册", "部门"]
