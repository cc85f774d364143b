"""A special draw (专项) is from the cases of one type or of some causes, and repeatable as any other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.draw import drawn, pool_of, request_faults, rule_in_words, verify
from courtoffice.areas.review.draw_work import name_of_draw
from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.records_cases import ClosedCase, Draw
from courtoffice.areas.review.rooms.draw_room import DrawRoom
from courtoffice.areas.review.rules_cases import draw_faults
from courtoffice.errors import blocking
from courtoffice.register import Desk

if TYPE_CHECKING:
    from tests.conftest import Clerk

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
POOL = [
    ClosedCase(id=at, case_number=f"{at}", case_type=kind, cause=cause, closed_on=FIRST, judge_id=1)
    for at, (kind, cause) in enumerate(
        [
            ("民事", "民间借贷纠纷"),
            ("民事", "金融借款合同纠纷"),
            ("民事", "离婚纠纷"),
            ("刑事", "盗窃罪"),
            ("执行", "民间借贷纠纷"),
        ],
        1,
    )
]
WHOLE = Draw(name="抽查", drawn_on=date(2026, 4, 1), from_date=FIRST, until_date=LAST, minimum=9, seed="种子")


@pytest.mark.parametrize(
    ("kind", "cause", "ids"),
    [
        ("", "", [1, 2, 3, 4, 5]),
        ("民事", "", [1, 2, 3]),
        ("", "借贷", [1, 5]),
        ("", "借贷、 离婚；盗窃", [1, 3, 4, 5]),
        ("民事", "借贷，借款", [1, 2]),
        ("民事", "、 ；", [1, 2, 3]),
        ("行政", "", []),
        ("", "'; DROP TABLE closed_case", []),
    ],
)
def test_the_pool_is_of_the_type_and_the_causes(kind: str, cause: str, ids: list[int]) -> None:
    assert [case.id for case in pool_of(replace(WHOLE, case_type=kind, cause=cause), POOL)] == ids


def test_it_is_kept_with_its_rule_and_verified(court: Roster) -> None:
    draw = drawn(replace(WHOLE, case_type="民事", cause="借贷、借款"), POOL, court)
    assert draw.pool_size == 2
    assert "的民事已结案件（案由含“借贷”或“借款”）中抽取" in rule_in_words(draw)
    assert verify(draw, POOL).same
    other = [*POOL, replace(POOL[3], id=9)]
    assert verify(draw, other).same
    assert not verify(draw, [*POOL, replace(POOL[0], id=9)]).same
    assert not verify(replace(draw, cause="借贷"), POOL).same
    closed = {case.id: FIRST for case in POOL}
    widened = draw_faults(replace(draw, cause=""), closed, date(2026, 6, 30), draw)
    assert any("重抽验证会不一致" in fault.message for fault in widened)


def test_an_empty_kind_says_so(court: Roster) -> None:
    for kind, cause, field in (("行政", "", "case_type"), ("民事", "盗窃", "cause")):
        [fault] = blocking(request_faults(replace(WHOLE, case_type=kind, cause=cause), POOL, court))
        assert fault.field == field
        assert f"没有{kind}已结案件" in fault.message
    [fault] = blocking(request_faults(replace(WHOLE, case_type="民事"), [], court))
    assert "没有已结案件" in fault.message


def test_names() -> None:
    assert name_of_draw(FIRST, LAST, "民事") == "2026年3月结案民事案件专项抽查"
    assert name_of_draw(FIRST, LAST) == "2026年3月结案案件抽查"
    assert name_of_draw(FIRST, FIRST, "借贷") == "2026-03-01至2026-03-01结案借贷案件专项抽查"


def _type(room: DrawRoom, name: str, value: Any) -> None:
    room.blocks[name].widget.show_value(value)
    room.blocks[name].edited.emit()


def test_a_clerk_draws_the_cases_of_one_cause(clerk: Clerk, reviewed_october: Desk) -> None:
    """The name follows the cause until the clerk gives one of his own; the reviews will be 专项."""
    clerk.go_to(ReviewPage, "draw")
    room = clerk.page.room
    assert isinstance(room, DrawRoom)
    _type(room, "cause", "离婚")
    assert room.blocks["name"].widget.value() == "2026年10月结案离婚案件专项抽查"
    _type(room, "minimum", 1)
    _type(room, "name", "婚姻家事专项评查")
    _type(room, "case_type", "民事")
    assert room.blocks["name"].widget.value() == "婚姻家事专项评查"
    room._show_preview()
    assert room.ui.summary.text().startswith("案件池1件、1名法官")
    assert room.draw()
    kept = clerk.store.load(Draw, order="id")[-1]
    assert (kept.name, kept.case_type, kept.cause, len(kept.cases)) == ("婚姻家事专项评查", "民事", "离婚", 1)
    assert kept.special


def test_nobody_makes_a_draw_by_hand(clerk: Clerk) -> None:
    clerk.go_to(ReviewPage, "review-draws")
    clerk.page.new_record()
    assert isinstance(clerk.page.room, DrawRoom)
    assert clerk.store.load(Draw) == []
