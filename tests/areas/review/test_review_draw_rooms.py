"""The rooms of the draw and of its assignment: what they ask, and what they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.records import (
    Review,
)
from courtoffice.areas.review.records_cases import Draw
from courtoffice.areas.review.rooms.assign_room import AssignRoom
from courtoffice.areas.review.rooms.draw_room import DrawRoom
from courtoffice.register import Desk
from courtoffice.shell import ask

if TYPE_CHECKING:
    from courtoffice.shell.room import Room
    from tests.conftest import Clerk


def _room(clerk: Clerk, key: str) -> Any:
    clerk.go_to(ReviewPage, key)
    room: Room = clerk.page.room
    return room


def test_a_draw_asks_before_it_is_short_and_refuses_the_rest(clerk: Clerk, reviewed_october: Desk) -> None:
    room: DrawRoom = _room(clerk, "draw")
    assert room.ui.summary.text() == "案件池6件、3名法官，将抽取6件：重点1件，随机5件"
    room.ui.this_month.click()
    room._show_preview()
    assert "没有已结案件" in room.ui.words.text()
    assert not room.ui.draw.isEnabled()
    assert not room.draw()
    assert len(clerk.store.load(Draw)) == 1
    room.ui.last_month.click()
    seed = room.blocks["seed"].widget.value()
    room.ui.new_seed.click()
    assert room.blocks["seed"].widget.value() != seed
    for name, text, words in (
        ("share", "101", "0到100之间"),
        ("minimum", "两件", "要写数字"),
        ("seed", "", "种子"),
    ):
        widget = room.blocks[name].widget
        kept = widget.value()
        widget.line.setText(text)  # type: ignore[attr-defined]
        room._show_preview()
        assert words in room.ui.words.text()
        assert not room.draw()
        widget.show_value(kept)
    room.blocks["minimum"].widget.show_value(1)
    room._show_preview()
    assert room.draw()
    assert len(clerk.store.load(Draw)) == 2
    assert isinstance(clerk.page.room, AssignRoom)


def _undrawn(clerk: Clerk) -> AssignRoom:
    for _ in range(3):
        clerk.store.undo()
    room: AssignRoom = _room(clerk, "assign")
    return room


def test_recusal_and_groups_in_the_assignment(
    clerk: Clerk, reviewed_october: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = _undrawn(clerk)
    room.ui.put_in.click()
    room.menu().actions()[0].trigger()
    assert room.plan is not None
    assert len(room.plan.reviewers) == 5
    room.ui.keep_away.click()
    assert "请写明" in room.ui.strip_problem.text()
    who = room.ui.candidate.currentData()
    row = room._current()
    assert row is not None
    room.ui.reason.setText("与当事人是近亲属")
    room.ui.keep_away.click()
    assert room.plan.barred == {(row, who): "与当事人是近亲属"}
    room.ui.group.selectRow(0)
    room.ui.remove.click()
    assert len(room.plan.reviewers) == 4
    refused: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda _, refusal: refused.append(str(refusal)))
    room.add([6])
    assert "不能担任评查人" in refused[0]
    answers = [False, True]
    monkeypatch.setattr(ask, "question", lambda *_: answers.pop(0))
    assert not clerk.page.show_part("reviews")
    assert clerk.page.show_part("reviews")
    assert not room.busy_editing()
    assert clerk.store.load(Review) == []


def test_an_assignment_that_leaves_cases_out_asks(
    clerk: Clerk, reviewed_october: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = _undrawn(clerk)
    room.add([4])
    asked: list[str] = []

    def answer(*words: object) -> bool:
        asked.append(str(words[2]))
        return len(asked) > 1

    monkeypatch.setattr(ask, "question", answer)
    room.ui.assign.click()
    assert clerk.store.load(Review) == []
    room.ui.assign.click()
    assert asked[0] == "还有1件没有人可评，这次先分配其余的5件。"
    assert len(clerk.store.load(Review)) == 5
    assert room.ui.summary.text() == "待分配1件，1件没有人可评。"
    room.add([1])
    clerk.bench.undo()
    assert room.plan is not None
    assert len(room.plan.cases) == 6
    assert room.plan.reviewers == (4, 1)
