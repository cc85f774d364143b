"""Rooms beside registers, reckoned registers, actions and papers of rows, further tabs of the editor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.records import Campaign, Session
from courtoffice.areas.study.registers import CAMPAIGNS, SESSIONS
from courtoffice.errors import Refused
from courtoffice.fields import Record, link, number, text
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.shell import ask, printing
from courtoffice.shell.bench import Bench
from courtoffice.shell.editor_section import EditorSection
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Placed, Room
from courtoffice.store import Store


@dataclass(frozen=True, kw_only=True)
class Chaired(Record):
    table: ClassVar[str] = ""
    officer_id: int | None = link("主持人", "officer")
    sessions: int | None = number("次数")
    words: str = text("评语")


def _chaired(desk: Desk, period: Period | None) -> list[Chaired]:
    held = [row for row in SESSIONS.rows(desk, period) if row.chair_id]
    chairs = sorted({row.chair_id or 0 for row in held})
    return [
        Chaired(id=chair, officer_id=chair, sessions=sum(row.chair_id == chair for row in held))
        for chair in chairs
    ]


CHAIRED: Register[Chaired] = Register(
    "chaired", "主持情况", "主持情况", Chaired, lambda row, desk: desk.name("officer", row.officer_id),
    reads=frozenset({"study_session"}), reckon=_chaired, totals=("sessions",),
    opens=lambda row: ("officers", row.officer_id) if row.officer_id else None,
)  # fmt: skip


class CountRoom(Room):
    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.said = QLabel(self)
        self.read = 0
        self.begun = 0
        self.stays = False
        QVBoxLayout(self).addWidget(self.said)

    def tables(self) -> frozenset[str]:
        return frozenset({"study_session"})

    def reload(self) -> None:
        self.read += 1
        self.said.setText(f"{self.bench.year}年{len(self.bench.desk.store.load(Session))}次")

    def can(self, command: str) -> bool:
        return command == "new_record"

    def new_record(self) -> None:
        self.begun += 1

    def may_leave(self) -> bool:
        return not self.stays

    def busy_editing(self) -> bool:
        return self.stays


class Slips(EditorSection):
    title = "夹条"

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.shown: list[int] = []

    def show_record(self, record: Record) -> None:
        self.shown.append(record.id)
        self.counted.emit(record.id)


def _paper(desk: Desk, session: Session) -> Document:
    if session.topic == "拒绝":
        raise Refused("这次学习没有材料。")
    return Document(session.topic, ())


done: list[list[int]] = []


def _note(view: RegisterView) -> None:
    done.append(view.table.chosen_ids())


class Rooms(RegisterPage):
    key = "rooms"
    title = "学习"
    icon = "study"
    lists = (
        Listed(
            SESSIONS,
            actions=(
                ListPaper("材料", "打印", _paper, lambda desk, row: row.topic, lambda row: row.topic != "无"),
                ListAction("清点", "清点", _note, Needs.NOTHING, changes=False),
                ListAction("合并", "合并", _note, Needs.ROWS),
                ListAction("细看", "细看", _note),
            ),
            sections=(Slips,),
        ),
        Placed("count", "统计", CountRoom, "＋ 点数"),
        Listed(CHAIRED),
        Listed(CAMPAIGNS),
        Placed("silent", "静", Room),
    )


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, court_store: Store) -> Rooms:
    done.clear()
    with court_store.change("登记学习") as change:
        for at, topic in enumerate(("甲", "拒绝", "无"), 1):
            change.save(Session(held_on=date(2026, at, 5), topic=topic, chair_id=1 if at < 3 else 2))
        change.save(Session(held_on=date(2025, 5, 5), topic="上年", chair_id=1))
    made = Rooms()
    qtbot.add_widget(made)
    made.load(bench)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def _count_room(page: Rooms) -> CountRoom:
    assert page.show_part("count")
    assert isinstance(page.room, CountRoom)
    return page.room


def _button(page: Rooms, words: str) -> QPushButton:
    assert page.bar is not None
    return page.bar.buttons[words]


def test_a_room_is_read_when_it_is_shown_and_when_its_tables_change(page: Rooms, bench: Bench) -> None:
    room = _count_room(page)
    assert (room.read, room.said.text()) == (1, "2026年4次")
    assert page.ui.new_record.text() == "＋ 点数"
    page.ui.new_record.click()
    assert room.begun == 1
    bench.change("登记", lambda change: change.save(Session(held_on=date(2026, 6, 1), topic="又")))
    assert (room.read, room.said.text()) == (2, "2026年5次")
    bench.change("登记", lambda change: change.save(Campaign(name="别的表")))
    assert room.read == 2
    bench.show_year(2025)
    assert (room.read, room.said.text()) == (3, "2025年5次")
    page.show_part(SESSIONS.key)
    bench.show_year(2026)
    assert room.read == 3
    page.show_part("count")
    assert room.read == 4


def _words(page: Rooms) -> QLabel:
    assert isinstance(page.room, CountRoom)
    return page.room.said


def test_only_the_part_that_is_shown_says_how_high_the_page_is(page: Rooms) -> None:
    page.show_part("count")
    _words(page).setMinimumHeight(900)
    assert page.ui.views.minimumSizeHint().height() >= 900
    page.show_part(SESSIONS.key)
    assert page.ui.views.minimumSizeHint().height() < 900


def test_words_that_wrap_do_not_make_a_page_higher_than_the_window(page: Rooms) -> None:
    page.show_part("count")
    words = _words(page)
    words.setWordWrap(True)
    words.setText("字" * 500)
    layout = page.layout()
    assert layout is not None
    assert not layout.hasHeightForWidth()


def test_a_room_with_unsaved_changes_is_not_left(page: Rooms) -> None:
    room = _count_room(page)
    room.stays = True
    assert page.busy_editing()
    assert not page.leave()
    assert page.open_record(SESSIONS.key, 1)
    assert page.room is room
    room.stays = False
    assert page.leave()
    assert page.open_record(SESSIONS.key, 1)
    assert page.view.register is SESSIONS


def test_a_room_does_what_it_says(page: Rooms) -> None:
    page.show_part("silent")
    assert not page.ui.new_record.isVisible()
    with pytest.raises(RuntimeError):
        _ = page.view
    for command in ("new_record", "edit_record", "duplicate_record", "delete_record", "focus_filter",
                    "copy_rows", "export_rows", "print_paper"):  # fmt: skip
        assert not page.can(command)
        getattr(page, command)()
    assert not page.room.open_record("x", 1)
    assert not page.room.begin_record("x", {})
    assert not page.room.show_records("x", (1,), "")
    assert page.room.tables() == frozenset()


def test_a_reckoned_register_is_listed_and_opens_what_it_speaks_of(
    page: Rooms, bench: Bench, qtbot: QtBot
) -> None:
    page.show_part("chaired")
    assert [(row.officer_id, row.sessions) for row in page.view.model.records()] == [(1, 2), (2, 1)]
    assert not page.ui.new_record.isVisible()
    page.view.table.selectRow(0)
    assert [page.can(each) for each in ("new_record", "duplicate_record", "delete_record")] == [False] * 3
    page.new_record()
    page.duplicate_record()
    page.delete_record()
    assert page.view.editor is None
    assert page.can("edit_record")
    with qtbot.wait_signal(bench.open_requested) as asked:
        QTest.keyClick(page.view.table, Qt.Key.Key_Return)
    assert asked.args == ["officers", 1]
    bench.show_year(2025)
    assert [(row.officer_id, row.sessions) for row in page.view.model.records()] == [(1, 1)]
    assert page.open_record("chaired", 1)
    assert page.view.table.chosen_ids() == [1]


def test_a_reckoned_register_follows_the_records(page: Rooms, bench: Bench) -> None:
    page.show_part("chaired")
    bench.change(
        "登记", lambda change: change.save(Session(held_on=date(2026, 6, 1), topic="又", chair_id=2))
    )
    assert [(row.officer_id, row.sessions) for row in page.view.model.records()] == [(1, 2), (2, 2)]
    page.view.table.selectRow(0)
    assert page.view.ui.totals.text() == "共 2 条　次数合计 4"
    page.view.table.selectAll()
    assert page.view.ui.totals.text() == "共 2 条　已选 2 条　次数小计 4"
    bench.undo()
    assert page.view.ui.totals.text() == "共 2 条　已选 2 条　次数小计 3"


def test_actions_wait_for_what_they_need(page: Rooms) -> None:
    assert page.bar is not None
    assert list(page.bar.buttons) == ["材料", "清点"]
    assert not _button(page, "材料").isEnabled()
    _button(page, "清点").click()
    page.view.table.selectRow(0)
    assert _button(page, "材料").isEnabled()
    menu = page.bar.more.menu()
    menu.aboutToShow.emit()
    assert [(each.text(), each.isEnabled()) for each in menu.actions()] == [("合并", True), ("细看", True)]
    menu.actions()[1].trigger()
    page.view.table.selectAll()
    menu.aboutToShow.emit()
    assert [each.isEnabled() for each in menu.actions()] == [True, False]
    menu.actions()[0].trigger()
    assert done == [[], [1], [1, 2, 3]]
    words = [each.text() for each in page.view.commands.menu().actions()]
    assert words[-4:] == ["材料", "清点", "合并", "细看"]
    page.show_part(CAMPAIGNS.key)
    assert page.bar is None


def test_actions_that_change_are_not_offered_for_reading_only(
    page: Rooms, bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(bench), "readonly", property(lambda bench: True))
    other = Rooms()
    qtbot.add_widget(other)
    other.load(bench)
    assert other.bar is not None
    assert list(other.bar.buttons) == ["材料", "清点"]
    assert not other.ui.new_record.isVisibleTo(other)


def test_the_paper_of_a_row_is_printed_or_refused(page: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[str] = []
    refused: list[str] = []

    monkeypatch.setattr(printing, "choose_printer", lambda window, name, pages: printed.append(name))
    monkeypatch.setattr(ask, "refused", lambda window, refusal: refused.append(str(refusal)))
    for row in range(3):
        page.view.table.selectRow(row)
        assert page.can("print_paper") is (row < 2)
        page.print_paper()
    assert (printed, refused) == (["甲"], ["这次学习没有材料。"])


def test_a_section_of_the_editor_shows_the_record(page: Rooms, bench: Bench) -> None:
    page.open_record(SESSIONS.key, 2)
    editor = page.view.editor
    assert editor is not None
    slips = editor.sections[0]
    assert isinstance(slips, Slips)
    assert slips.shown[-1] == 2
    assert editor.ui.parts.title_of(slips) == "夹条 2"
    page.new_record()
    assert slips.shown[-1] == 0
    assert editor.ui.parts.title_of(slips) == "夹条"
    page.open_record(SESSIONS.key, 1)
    before = len(slips.shown)
    bench.change("登记", lambda change: change.save(Session(held_on=date(2026, 6, 1), topic="又")))
    assert slips.shown[before:] == [1]
