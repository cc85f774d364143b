"""The room 法官业校 as a clerk works in it: a term is made, one evening recorded, its sheet printed."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.areas.training.page import TrainingPage
from courtoffice.areas.training.records import Lecturer, Participant, Session, Term
from courtoffice.areas.training.rooms.night_room import NightRoom
from courtoffice.areas.training.rooms.term_dialog import TermDialog
from courtoffice.errors import Refused
from courtoffice.paper.document import Document, Form, Item, Table
from courtoffice.shell import ask, list_actions
from courtoffice.shell.bench import Bench

if TYPE_CHECKING:
    from tests.conftest import Clerk


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Document]]:
    """What goes to the printer."""
    papers: list[tuple[str, Document]] = []
    ways = (("打印…", lambda bench, window, name, paper: papers.append((name, paper))),)
    monkeypatch.setattr(list_actions, "WAYS_OUT", ways)
    monkeypatch.setattr("courtoffice.areas.training.rooms.paper_button.WAYS_OUT", ways)
    monkeypatch.setattr("courtoffice.shell.paper_out.print_paper", ways[0][1])
    return papers


def make_term(clerk: Clerk, **values: object) -> Term:
    given: dict[str, object] = {
        "name": "2026年下学期",
        "from_date": date(2026, 9, 29),
        "until_date": date(2026, 12, 1),
        "starts_at": time(19),
        "ends_at": time(21),
        "place": "多功能厅",
    }
    with clerk.store.change("登记业校学期") as change:
        number = change.save(Term(**given | values))  # type: ignore[arg-type]
    return clerk.store.get(Term, number)


def night_room(clerk: Clerk) -> NightRoom:
    assert clerk.page.show_part("training-night")
    room = clerk.page.room
    assert isinstance(room, NightRoom)
    return room


def follow(clerk: Clerk) -> None:
    """Let the page answer what a room asks of the window."""
    clerk.bench.open_requested.connect(clerk.page.open_record)
    clerk.bench.begin_requested.connect(clerk.page.begin_record)


def test_a_term_is_made_an_evening_recorded_and_its_sheet_printed(
    clerk: Clerk, qtbot: QtBot, printed: list[tuple[str, Document]]
) -> None:
    clerk.go_to(TrainingPage, "training-terms")
    follow(clerk)
    clerk.new(name="2026年下学期", from_date="9.29", until_date="12.1", starts_at="19:00", ends_at="21:00")
    assert clerk.save()
    room = night_room(clerk)
    assert room.term_names.currentText() == "2026年下学期"
    assert "应上课 7 次，已上课 0 次" in room.totals.text()

    room.arrange.click()
    dialog = room.dialog
    assert isinstance(dialog, TermDialog)
    assert [row.held_on for row in dialog._proposed() if not row.wanted] == [date(2026, 10, 6)]
    assert dialog.ui.take.text() == "安排 9 次"
    dialog.rows.type_into(0, 4, "裁判文书说理")
    dialog.ui.take.click()
    assert dialog.result() == 1
    stored = clerk.store.load(Session, order="held_on")
    assert [session.issue for session in stored] == list(range(1, 10))
    assert stored[0].topic == "裁判文书说理"
    assert [row.state for row in room.evenings.model.records()[:2]] == ["未登记", "停课"]

    room.evenings.table.choose([stored[0].id], stored[0].id)
    room.record.click()
    assert clerk.page.view.register.key == "training-sessions"
    grid = clerk.editor.grids["participants"]
    next(action for action in grid.menu().actions() if "全体在职" in action.text()).trigger()
    grid.rows.type_into(1, 1, "请假")
    grid.rows.type_into(1, 5, "开庭")
    assert clerk.save()

    room = night_room(clerk)
    evening = next(row for row in room.evenings.model.records() if row.id == stored[0].id)
    assert (evening.state, evening.listed, evening.present, evening.rate) == ("已上课", 5, 4, 8_000)
    room.evenings.table.choose([evening.id], evening.id)
    room.print_paper()
    [(name, sheet)] = printed
    assert name == "法官业校签到表2026-09-29"
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    texts = [cell for entry in table.body if isinstance(entry, Item) for row in entry.rows for cell in row]
    assert {"张三", "李四", "单雄信", "王五", "赵六", "请假"} <= set(texts)
    clerk.bench.undo()
    clerk.bench.undo()
    assert clerk.store.load(Session) == []


def test_papers_of_the_next_evening(clerk: Clerk, printed: list[tuple[str, Document]]) -> None:
    term = make_term(clerk)
    clerk.go_to(TrainingPage, "training-sessions")
    room = night_room(clerk)
    assert not room.notice.isEnabled()
    with clerk.store.change("登记") as change:
        lecturer = change.save(Lecturer(name="何某", unit="市中级人民法院", post="庭长", source="请进来"))
        for day in (10, 24):
            given = {"kind": "法官业校", "topic": f"第{day}日的课", "held_on": date(2026, 11, day)}
            change.save(Session(**given, term_id=term.id, issue=day, lecturer_id=lecturer))  # type: ignore[arg-type]
    room.notice.put_out(0)
    [(name, notice)] = printed
    assert name == "法官业校上课通知2026-11-24"
    assert notice.addressee == "各部门"
    words = str(notice.blocks)
    assert "第24日的课" in words
    assert "市中级人民法院庭长何某" in words


def test_a_sheet_without_a_list_has_that_of_the_evening_before(
    clerk: Clerk, printed: list[tuple[str, Document]]
) -> None:
    term = make_term(clerk)
    listed = (Participant(officer_id=1), Participant(officer_id=2, state="请假"), Participant(officer_id=6))
    with clerk.store.change("登记") as change:
        for day, rows in ((date(2026, 11, 10), listed), (date(2026, 11, 24), ())):
            given = {"kind": "法官业校", "topic": "课", "held_on": day, "participants": rows}
            change.save(Session(**given, term_id=term.id))  # type: ignore[arg-type]
    clerk.go_to(TrainingPage, "training-sessions")
    night_room(clerk).print_paper()
    [(name, sheet)] = printed
    assert name == "法官业校签到表2026-11-24"
    words = str(sheet.blocks).replace("\\u3000", "")
    assert "张三" in words
    assert "李四" in words
    assert "钱七" not in words
    assert "'2人'" in words


def test_a_missed_day_begins_its_record_and_a_paper_of_nothing_is_refused(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    term = make_term(clerk)
    clerk.go_to(TrainingPage, "training-sessions")
    follow(clerk)
    room = night_room(clerk)
    missed = next(row for row in room.evenings.model.records() if row.state == "未上课")
    room.evenings.table.choose([missed.id], missed.id)
    said: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda window, refusal: said.append(refusal))
    room.sheet.put_out(0)
    assert "还没有安排上课" in str(said[0])
    assert room.can("edit_record")
    room.edit_record()
    draft = clerk.editor.draft
    assert draft is not None
    assert (draft.record.held_on, draft.record.term_id) == (date(2026, 9, 29), term.id)
    assert clerk.store.load(Session) == []


def test_a_year_without_terms(clerk: Clerk) -> None:
    clerk.go_to(TrainingPage, "training-sessions")
    room = night_room(clerk)
    assert "还没有业校学期" in room.evenings.ui.nothing_words.text()
    assert not room.arrange.isEnabled()
    room.edit_record()
    room.arrange_term()
    assert room.dialog is None


def test_what_is_wrong_in_the_dialog_is_told_and_nothing_is_stored(
    bench: Bench, clerk: Clerk, qtbot: QtBot
) -> None:
    dialog = TermDialog(bench, make_term(clerk))
    qtbot.add_widget(dialog)
    dialog.rows.type_into(0, 1, "2026-10-13")
    dialog.rows.type_into(3, 3, "没有")
    dialog.take()
    assert "重复安排" in dialog.ui.problems.text()
    assert "没有" in dialog.ui.problems.text()
    dialog.rows.type_into(0, 1, "2026-10-10")  # a Saturday on which the office works
    dialog.rows.type_into(3, 3, "20:00")
    dialog.take()
    assert dialog.ui.take.text() == "仍然安排"
    assert "只有60分钟" in dialog.ui.problems.text()
    assert clerk.store.load(Session) == []
    dialog.take()
    assert len(clerk.store.load(Session)) == 9
    assert clerk.store.load(Session, "held_on = '2026-10-10'")[0].topic == "第1期（题目待定）"


def test_a_term_with_a_mistyped_year_is_refused(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    make_term(clerk, until_date=date(2029, 12, 1))
    clerk.go_to(TrainingPage, "training-sessions")
    room = night_room(clerk)
    said: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda window, refusal: said.append(refusal))
    room.arrange_term()
    assert "超过了一年" in str(said[0])


def test_the_form_of_the_sheet_names_the_evening(clerk: Clerk, printed: list[tuple[str, Document]]) -> None:
    term = make_term(clerk)
    with clerk.store.change("登记") as change:
        rows = (Participant(officer_id=1, hours=200),)
        change.save(
            Session(
                kind="法官业校",
                topic="A&B <b> =1+1",
                held_on=date(2026, 11, 24),
                term_id=term.id,
                participants=rows,
            )
        )
    clerk.go_to(TrainingPage, "training-sessions")
    night_room(clerk).print_paper()
    form = next(block for block in printed[0][1].blocks if isinstance(block, Form))
    assert any(cell.text == "A&B <b> =1+1" for row in form.rows for cell in row)
