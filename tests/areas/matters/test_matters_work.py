"""Meetings, progress, closing, the order of tasks: worked on as a clerk does; the papers read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from courtoffice.areas.matters.decisions import Line
from courtoffice.areas.matters.page import MattersPage
from courtoffice.areas.matters.papers_bulletin import matters_bulletin
from courtoffice.areas.matters.papers_notice import notice, notice_name, to_be_told
from courtoffice.areas.matters.records import Matter, Progress, Task
from courtoffice.areas.matters.rooms.decisions_dialog import DecisionsDialog
from courtoffice.areas.summary.waiting import waiting
from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.shell import ask
from courtoffice.shell.table_model import STATE_ROLE
from courtoffice.shell.table_view import CellDelegate

ReadBack = Callable[[Document], str]

if TYPE_CHECKING:
    from tests.conftest import Clerk


def _action(clerk: Clerk, words: str) -> None:
    action = next(each for each in clerk.page.part.actions if each.words == words)  # type: ignore[union-attr]
    action.do(clerk.page.view)  # type: ignore[union-attr]


def _dialog(clerk: Clerk) -> DecisionsDialog:
    clerk.go_to(MattersPage, "matters")
    _action(clerk, "登记会议决定…")
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, DecisionsDialog))


def test_a_meetings_decisions_become_matters_that_wait_in_the_overview(clerk: Clerk) -> None:
    dialog = _dialog(clerk)
    dialog.grid.table.setFocus()
    dialog.grid.table.go_to(0)
    rows = (
        "议定事项\t牵头部门\t责任领导\t完成时限\t工作要求",
        "修订绩效办法\t政治部\t张三\t2026-11-25\t报党组会审议",
        "整理评查档案\t民事审判一庭\t李四\t2026-12-01\t装订成册",
    )
    QGuiApplication.clipboard().setText("\n".join(rows))
    QTest.keyClick(dialog.grid.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.ui.count.text() == "共 2 件"
    assert not dialog.enter()
    assert "会议日期" in dialog.header.blocks["decided_on"].fault.text()
    assert clerk.store.load(Matter) == []
    entries = len(clerk.store.journal())
    dialog.header.blocks["decided_on"].widget.show_value(date(2026, 11, 18))
    dialog.header.blocks["meeting_number"].widget.show_value("第9次")
    dialog.ui.enter.click()
    kept = clerk.store.load(Matter, order="id")
    assert [(row.title, row.department_id, row.leader_id, row.due_on, row.demand) for row in kept] == [
        ("修订绩效办法", 2, 1, date(2026, 11, 25), "报党组会审议"),
        ("整理评查档案", 1, 2, date(2026, 12, 1), "装订成册"),
    ]
    assert {(row.meeting, row.meeting_number, row.decided_on, row.opened_on) for row in kept} == {
        ("党组会", "第9次", date(2026, 11, 18), date(2026, 11, 18))
    }
    assert len(clerk.store.journal()) == entries + 1
    assert clerk.column("alert") == ["黄色　剩5天", "蓝色　剩11天"]
    assert clerk.page.view.table.chosen_ids() == [row.id for row in kept]
    lines = [line.words for line in waiting(clerk.bench.desk) if line.table == "matter"]
    assert any("修订绩效办法" in words for words in lines)
    clerk.bench.undo()
    assert clerk.store.load(Matter) == []


def test_questions_are_asked_once_and_nothing_typed_is_lost_by_closing(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _dialog(clerk)
    for row in range(4):
        dialog.grid.rows.type_into(row, 1, "没有的部门")
    assert not dialog.enter()
    QApplication.processEvents()
    line = dialog.header.blocks["decided_on"].widget
    assert line.height() >= line.sizeHint().height()  # what is wrong below does not press the fields flat
    dialog.grid.load([Line()])
    dialog.header.blocks["decided_on"].widget.show_value(date(2026, 11, 18))
    dialog.grid.rows.type_into(0, 0, "只有事项")
    answers = iter((False, True))
    monkeypatch.setattr(ask, "question", lambda *_: next(answers))
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.enter()
    assert dialog.ui.enter.text() == "仍然登记"
    assert "还没有填牵头部门" in dialog.ui.problems.text()
    assert dialog.enter()
    assert [row.title for row in clerk.store.load(Matter)] == ["只有事项"]
    _action(clerk, "登记会议决定…")
    again = [each for each in QApplication.topLevelWidgets() if isinstance(each, DecisionsDialog)][-1]
    again.reject()
    assert not again.isVisible()


def test_the_same_decision_twice_is_asked_about(clerk: Clerk) -> None:
    day = date(2026, 11, 18)
    with clerk.store.change("登记") as change:
        change.save(Matter(title="整理档案", meeting="党组会", decided_on=day, opened_on=day))
    dialog = _dialog(clerk)
    dialog.header.blocks["decided_on"].widget.show_value(day)
    dialog.grid.rows.type_into(0, 0, "整理档案")
    assert not dialog.enter()
    assert "已经登记过" in dialog.ui.problems.text()
    assert len(clerk.store.load(Matter)) == 1


@pytest.fixture
def three(clerk: Clerk) -> list[int]:
    """Three matters: late, near, closed."""
    first = Matter(title="一", opened_on=date(2026, 10, 1), due_on=date(2026, 11, 10), department_id=2)
    closed: dict[str, Any] = {"state": "办结", "closed_on": date(2026, 10, 20)}
    with clerk.store.change("登记") as change:
        return [
            change.save(first),
            change.save(replace(first, title="二", due_on=date(2026, 11, 24))),
            change.save(replace(first, title="三", **closed)),
        ]


def test_progress_is_noted_and_matters_are_closed(
    clerk: Clerk, three: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.go_to(MattersPage, "matters")
    assert clerk.column("alert") == ["红色　逾期10天", "黄色　剩4天", "办结"]
    monkeypatch.setattr(ask, "line", lambda *_: "已完成一半")
    clerk.page.view.table.selectRow(0)
    _action(clerk, "登记进展…")
    noted = clerk.store.get(Matter, three[0]).progress
    assert [(row.noted_on, row.content) for row in noted] == [(date(2026, 11, 20), "已完成一半")]
    assert clerk.column("latest")[0] == "已完成一半"
    clerk.page.view.table.selectAll()
    monkeypatch.setattr(ask, "line", lambda *_: None)
    _action(clerk, "办结…")
    assert clerk.column("state") == ["在办", "在办", "办结"]
    monkeypatch.setattr(ask, "line", lambda *_: "销号")
    _action(clerk, "办结…")
    kept = [clerk.store.get(Matter, row) for row in three]
    assert [row.closed_on for row in kept] == [date(2026, 11, 20), date(2026, 11, 20), date(2026, 10, 20)]
    assert [row.result for row in kept] == ["销号", "销号", ""]
    told = QSignalSpy(clerk.bench.message)
    clerk.page.view.table.selectAll()
    _action(clerk, "办结…")
    assert told.at(0) == ["所选的督办事项已经办结或者撤销。"]


def test_a_colour_has_an_icon_and_its_word(clerk: Clerk, three: list[int]) -> None:
    clerk.go_to(MattersPage, "matters")
    table, model = clerk.page.view.table, clerk.page.view.model
    at = [column.key for column in model.columns].index("alert")
    states = [model.index(row, at).data(STATE_ROLE) for row in range(3)]
    assert states == ["overdue", "due", "done"]
    assert model.index(0, at + 1).data(STATE_ROLE) == ""
    option = QStyleOptionViewItem()
    option.widget = table
    delegate = table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    delegate.initStyleOption(option, model.index(0, at))
    assert isinstance(option.icon, QIcon)
    assert not option.icon.isNull()
    assert not table.grab().isNull()


def test_tasks_are_moved_up_and_down_within_their_year(clerk: Clerk) -> None:
    with clerk.store.change("登记") as change:
        for at, words in enumerate("甲乙丙", 1):
            change.save(Task(year=2026, position=at, content=words))
        change.save(Task(year=2025, position=1, content="去年"))
    clerk.go_to(MattersPage, "plan-tasks")
    clerk.page.view.table.selectRow(2)
    _action(clerk, "上移")
    assert clerk.column("content") == ["甲", "丙", "乙"]
    _action(clerk, "上移")
    _action(clerk, "上移")
    assert clerk.column("content") == ["丙", "甲", "乙"]
    _action(clerk, "下移")
    assert clerk.column("content") == ["甲", "丙", "乙"]
    clerk.bench.undo()
    assert clerk.column("content") == ["丙", "甲", "乙"]


def test_the_bulletin_tells_the_colours_and_lists_the_matters(lived: Desk, read_back: ReadBack) -> None:
    desk = replace(lived, today=date(2026, 11, 23))
    document = matters_bulletin(desk, Period(2026, 11))
    text = read_back(document)
    printed = {figure.key: figure for figure in document.figures()}
    assert {"matters.total", "matters.red", "matters.yellow", "matters.blue"} <= set(printed)
    assert f"列红色预警{printed['matters.red'].value}件" in text
    assert "截至2026年11月23日" in text
    assert "开展廉政风险点排查" in text
    assert "逾期10天" in text
    assert "黄色（临近时限）" in text
    assert missing_characters(document) == []
    year = read_back(matters_bulletin(desk, Period(2025)))
    assert "已办结督办事项一览表" in year
    assert "党组会第" in year


def test_names_of_two_characters_are_spaced_in_the_lists(office: Desk) -> None:
    with office.store.change("登记") as change:
        change.save(
            Matter(
                title="甲",
                leader_id=1,
                department_id=1,
                opened_on=date(2026, 3, 1),
                due_on=date(2026, 12, 1),
            )
        )
    document = matters_bulletin(replace(office, today=date(2026, 11, 23)), Period(2026))
    with pdfplumber.open(BytesIO(make_pdf(document).data)) as pdf:
        printed = "".join(char["text"] for page in pdf.pages for char in page.chars)
    first, last = tuple(office.name("officer", 1))
    assert f"{first}\u3000{last}" in printed
    assert f"{first}{last}" not in printed


def test_a_month_without_matters_has_no_bulletin(office: Desk) -> None:
    with pytest.raises(Refused, match="没有督办事项"):
        matters_bulletin(office, Period(2026, 5))


@pytest.mark.parametrize(
    ("due_on", "card"),
    [
        (date(2026, 6, 20), "（红单）"),
        (date(2026, 7, 3), "（黄单）"),
        (date(2026, 7, 12), "（蓝单）"),
        (date(2026, 9, 1), ""),
        (None, ""),
    ],
)
def test_the_notice_bears_the_colour_of_the_day(
    office: Desk, due_on: date | None, card: str, read_back: ReadBack
) -> None:
    matter = Matter(
        title="A&B <b>=1+1",
        opened_on=date(2026, 5, 4),
        due_on=due_on,
        demand="限期办结",
        progress=(Progress(noted_on=date(2026, 5, 9), content="已起草"),),
    )
    document = notice(office, matter)
    assert document.title == f"督办通知单{card}"
    text = read_back(document)
    assert "A&B<b>=1+1" in text
    assert "2026.05.09已起草" in text
    assert notice_name(office, matter) == "A&B <b>=1+1督办通知单"
    assert to_be_told(matter)
    assert not to_be_told(replace(matter, state="撤销"))


def test_a_closed_matters_notice_tells_the_result(office: Desk, read_back: ReadBack) -> None:
    given: dict[str, Any] = {"state": "办结", "closed_on": date(2026, 6, 1), "result": "已全部落实"}
    text = read_back(notice(office, Matter(title="事项", opened_on=date(2026, 5, 4), **given)))
    assert "已全部落实" in text
