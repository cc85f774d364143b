"""The score matrix: who is in it, places, gaps, and scores put in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courtoffice.areas.people.records import Department
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.posts.matrix import OWN, REVIEWED, blank, entered, matrix, noted
from courtoffice.areas.posts.records import Band, Member, PostItem, PostStandard, Score, Sheet
from courtoffice.areas.posts.rules import member_faults, sheet_faults
from courtoffice.areas.posts.score_sheet import read_block
from courtoffice.areas.posts.standard_copy import copied_standards
from courtoffice.errors import Refused

STANDARD = PostStandard(
    id=7,
    year=2026,
    kind="审判",
    name="审判标准",
    items=(
        PostItem(id=12, position=2, name="队伍", points=40_00, cap=45_00),
        PostItem(id=11, position=1, name="办案", points=60_00),
    ),
    bands=(Band(result="合格", from_points=60_00), Band(result="不合格", from_points=0)),
)
DEPARTMENTS = [
    Department(id=1, name="民一庭", kind="审判"),
    Department(id=2, name="政治部", kind="综合"),
    Department(id=3, name="新庭", kind="审判", from_date=date(2027, 1, 1)),
    Department(id=4, name="旧庭", kind="审判", until_date=date(2025, 12, 31)),
    Department(id=5, name="刑庭", kind="审判", until_date=date(2026, 6, 30)),
    Department(id=6, name="研究室", kind="综合"),
]


def _sheet(row: int, department: int, own: int | None, points: int | None) -> Sheet:
    score = Score(item_id=11, self_points=own, points=points)
    return Sheet(id=row, year=2026, department_id=department, standard_id=7, scores=(score,))


def test_departments_places_and_gaps() -> None:
    sheets = [_sheet(1, 1, 60_00, 58_00), _sheet(2, 6, 60_00, 58_00)]
    found = matrix(STANDARD, DEPARTMENTS, sheets)
    assert [line.department_id for line in found.lines] == [1, 5, 6]
    assert [line.rank for line in found.lines] == [1, None, 1]
    assert [item.name for item in found.items] == ["办案", "队伍"]
    assert [item.name for item in found.missing(found.lines[0])] == ["队伍"]
    assert (found.gaps(), found.gaps(OWN), found.complete()) == (2, 2, 0)
    assert [line.begun for line in found.lines] == [True, False, True]
    assert found.lines[0].sheet.result == "不合格"
    better = matrix(STANDARD, DEPARTMENTS, [sheets[0], _sheet(2, 6, None, 59_00)])
    assert [line.rank for line in better.lines] == [2, None, 1]
    other = replace(STANDARD, id=8, kind="综合")
    assert [line.department_id for line in matrix(other, DEPARTMENTS, sheets[:1]).lines] == [2, 6]


def test_scores_are_put_in_and_taken_away() -> None:
    sheet = Sheet(year=2026, department_id=1, standard_id=7)
    own = entered(sheet, {(11, OWN): 50_00})
    assert own.state == "自评"
    both = entered(own, {(11, REVIEWED): 48_00, (12, REVIEWED): 40_00})
    assert (both.state, len(both.scores)) == ("复核", 2)
    assert both.scores[0] == Score(item_id=11, self_points=50_00, points=48_00)
    less = entered(both, {(11, OWN): None, (11, REVIEWED): None})
    assert [score.item_id for score in less.scores] == [12]
    nothing = entered(less, {(12, REVIEWED): None})
    assert blank(nothing)
    assert nothing.state == "自评"
    why = noted(nothing, 11, "reason", "缺材料")
    assert why.scores == (Score(item_id=11, reason="缺材料"),)
    assert not blank(why)
    assert blank(noted(why, 11, "reason", ""))
    fixed = entered(replace(both, state="已定"), {(11, OWN): None})
    assert fixed.state == "已定"
    assert not blank(replace(nothing, note="说明"))


def test_a_block_is_read_whole_or_not_at_all() -> None:
    items = {item.id: item for item in STANDARD.items}
    assert read_block(items, {(1, 11, OWN): "５９.5", (1, 12, OWN): "45", (2, 11, OWN): ""}) == {
        (1, 11, OWN): 59_50,
        (1, 12, OWN): 45_00,
        (2, 11, OWN): None,
    }
    bad = {(1, 11, OWN): "61", (1, 12, REVIEWED): "45.01", (2, 11, OWN): "x", (2, 12, OWN): "-0.5"}
    with pytest.raises(Refused) as refusal:
        read_block(items, bad | {(3, 11, OWN): "1.234"})
    words = str(refusal.value)
    assert "“办案”的自评分要在0和60之间，现在是61。" in words
    assert "“队伍”的复核分要在0和45之间，现在是45.01。" in words
    assert "共5处" in words


def test_a_final_sheet_with_gaps_is_asked_about() -> None:
    sheet = replace(_sheet(1, 1, 60_00, 58_00), state="已定", confirmed_on=date(2026, 12, 1))
    (fault,) = sheet_faults(sheet, STANDARD, [])
    assert (fault.field, fault.blocks) == ("state", False)
    assert "还缺队伍的复核分" in fault.message


def test_standards_are_copied_without_day_and_number() -> None:
    last = replace(STANDARD, year=2025, name="2025年标准", document="云法〔2025〕6号")
    (copied,) = copied_standards([last], 2026)
    assert (copied.id, copied.year, copied.name, copied.document) == (0, 2026, "2026年标准", "")
    assert {item.id for item in copied.items} == {0}
    with pytest.raises(Refused, match="已经有了"):
        copied_standards([last, STANDARD], 2026)
    with pytest.raises(Refused, match="没有考核标准可以复制"):
        copied_standards([last], 2028)


def test_seats_in_the_leading_group() -> None:
    today, start = date(2026, 12, 1), date(2026, 1, 1)
    chair = Member(id=1, officer_id=1, duty="组长", from_date=start)
    people = Roster([], [])

    def asked(member: Member) -> list[tuple[str, bool]]:
        faults = member_faults(member, people, today, [chair])
        return [(fault.field, fault.blocks) for fault in faults if "进院" not in fault.message]

    assert asked(chair) == []
    assert asked(replace(chair, id=2, officer_id=2)) == [("duty", False)]
    assert asked(replace(chair, id=2, duty="成员")) == [("officer_id", True)]
    assert asked(replace(chair, id=2, officer_id=2, duty="主任")) == [("duty", True)]
    assert asked(replace(chair, id=2, body="领导小组办公室", duty="主任")) == []
    earlier = replace(chair, id=2, from_date=date(2025, 1, 1), until_date=date(2025, 12, 31))
    assert asked(earlier) == []
    assert asked(replace(earlier, until_date=start)) == [("officer_id", True)]
    assert asked(replace(chair, id=2, from_date=None)) == [("from_date", True)]
