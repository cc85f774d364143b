"""The registers and the annex of posts with an office file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.area import AREA
from courtoffice.areas.posts.papers import annexes
from courtoffice.areas.posts.records import Band, Closing, Member, PostItem, PostStandard, Score, Sheet
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation, RewardPenalty
from courtoffice.areas.posts.registers import CLOSINGS, MEMBERS, SHEETS, STANDARDS
from courtoffice.areas.posts.registers_conduct import CONDUCT, EVALUATIONS
from courtoffice.areas.posts.registers_rewards import REWARDS, reward_subject
from courtoffice.errors import Refused
from courtoffice.paper.document import FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

HOSTILE = "A&B <b>=1+1</b> '; DROP TABLE post_sheet;-- 䶮𠮷１２３"


def _standard(desk: Desk) -> PostStandard:
    bare = PostStandard(
        year=2026,
        kind="审判",
        name=HOSTILE,
        items=(
            PostItem(position=2, name="队伍", points=40_00),
            PostItem(position=1, name="办案", points=60_00),
        ),
        bands=(Band(result="优秀", from_points=90_00), Band(result="不合格", from_points=0)),
    )
    assert STANDARDS.faults(bare, None, desk) == []
    with desk.store.change("登记考核标准") as change:
        row = change.save(bare)
    return desk.store.get(PostStandard, row)


def _sheet(desk: Desk, department: int, points: int, standard: PostStandard) -> Sheet:
    sheet = replace(
        SHEETS.new(desk),
        department_id=department,
        standard_id=standard.id,
        scores=(Score(item_id=standard.items[0].id, self_points=60_00, points=points),),
    )
    sheet = SHEETS.prepare(sheet, desk)
    assert SHEETS.faults(sheet, None, desk) == []
    with desk.store.change("登记考核表") as change:
        row = change.save(sheet)
    return desk.store.get(Sheet, row)


def test_sheets_are_totalled_and_placed(office: Desk) -> None:
    standard = _standard(office)
    first, second, third = list(roster(office.store).departments)[:3]
    best, worse = _sheet(office, first, 60_00, standard), _sheet(office, second, 50_00, standard)
    equal = _sheet(office, third, 60_00, standard)
    place = next(column for column in SHEETS.columns() if column.key == "place")
    assert [place.text(sheet, office) for sheet in (best, equal, worse)] == ["1", "1", "3"]
    assert place.text(replace(best, total=None), office) == ""
    assert (best.total, best.self_total, best.result) == (60_00, 60_00, "不合格")
    assert SHEETS.describe(best, office) == f"2026年{office.name('department', first)}考核表"
    again = replace(best, id=0)
    assert [fault.field for fault in SHEETS.faults(again, None, office)] == ["department_id"]
    with pytest.raises(Refused), office.store.change("重复") as change:
        change.save(replace(again, scores=()))
    texts = {column.key: column.text(standard, office) for column in STANDARDS.columns()}
    assert (texts["item_count"], texts["name"]) == ("2", HOSTILE)
    assert STANDARDS.describe(standard, office) == f"2026年 {HOSTILE}"


def test_items_of_the_latest_year_are_offered_in_their_order(office: Desk) -> None:
    standard = _standard(office)
    names = [office.name("post_item", row) for row in office.offered("post_item", date(2026, 5, 1))]
    assert names == ["审判·办案（60分）", "审判·队伍（40分）"]
    assert len(office.offered("post_item", date(2027, 5, 1))) == 2
    assert office.offered("post_item", date(2025, 5, 1)) == []
    assert office.name("post_standard", standard.id) == f"2026年 {HOSTILE}"


def test_an_evaluation_is_placed_and_its_votes_are_summed(office: Desk) -> None:
    officer = roster(office.store).serving_on(office.today)[3].id
    new = replace(EVALUATIONS.new(office), officer_id=officer, votes_excellent=9, votes_competent=2)
    new = EVALUATIONS.prepare(new, office)
    assert new.department_id is not None
    assert EVALUATIONS.faults(new, None, office) == []
    with office.store.change("登记测评") as change:
        row = change.save(new)
    kept = office.store.get(Evaluation, row)
    assert {column.key: column.text(kept, office) for column in EVALUATIONS.columns()}["votes"] == "11"
    assert [fault.field for fault in EVALUATIONS.faults(new, None, office)] == ["officer_id"]
    assert EVALUATIONS.describe(kept, office) == f"2026年 {office.name('officer', officer)}"


def test_conduct_rewards_members_and_closings_are_stored(office: Desk) -> None:
    officer = roster(office.store).serving_on(office.today)[3].id
    conduct = replace(CONDUCT.new(office), officer_id=officer, kind="着装", facts=HOSTILE)
    reward = replace(REWARDS.new(office), department_id=1, content=HOSTILE, amount=500_00)
    member = replace(MEMBERS.new(office), officer_id=officer)
    closing = replace(CLOSINGS.new(office), subject="统一测评")
    assert CONDUCT.faults(conduct, None, office) == []
    assert REWARDS.faults(reward, None, office) == []
    assert MEMBERS.faults(member, None, office) == []
    assert CLOSINGS.faults(closing, None, office) == []
    with office.store.change("登记") as change:
        rows = [change.save(record) for record in (conduct, reward, member, closing)]
    assert office.store.get(Conduct, rows[0]).facts == HOSTILE
    kept = office.store.get(RewardPenalty, rows[1])
    assert {column.key: column.text(kept, office) for column in REWARDS.columns()}["fulfilled"] == ""
    assert reward_subject(kept, office) == office.name("department", 1)
    assert REWARDS.describe(kept, office).endswith(HOSTILE)
    name = office.name("officer", officer)
    assert CONDUCT.describe(office.store.get(Conduct, rows[0]), office) == f"2026-06-30 {name}"
    assert MEMBERS.describe(office.store.get(Member, rows[2]), office) == f"{name} 成员"
    assert CLOSINGS.describe(office.store.get(Closing, rows[3]), office) == "2026年统一测评"
    assert [fault.field for fault in CLOSINGS.faults(closing, None, office)] == ["year"]


def test_the_annex_of_grades_sums_to_its_figures(lived: Desk) -> None:
    (annex,) = annexes(lived, Period(2026))
    assert annex.title == "2026年度考核等次汇总表"
    (table,) = annex.blocks
    assert isinstance(table, Table)
    rows = [item.rows[0] for item in table.body if isinstance(item, Item)]
    total = [cell.text if isinstance(cell, FigureRun) else cell for cell in table.total]
    for column in range(1, 7):
        assert sum(int(str(row[column])) for row in rows) == int(total[column])
    assert int(total[1]) == 60


def test_a_grade_without_department_has_a_row_of_its_own(office: Desk) -> None:
    assert annexes(office, Period(2026)) == ()
    with office.store.change("登记测评") as change:
        change.save(Evaluation(year=2026, officer_id=1, grade="称职", decided_on=office.today))
    (annex,) = annexes(office, Period(2026))
    assert isinstance(annex.blocks[0], Table)
    assert [item.rows[0][0] for item in annex.blocks[0].body if isinstance(item, Item)] == ["未定部门"]
    assert annexes(office, Period(2026, 6)) == ()


def test_two_lived_years_have_no_fault(lived: Desk) -> None:
    assert AREA.check(lived) == []
    for register in AREA.registers:
        keys = {column.key for column in register.columns()}
        assert set(register.order_columns) | set(register.totals) <= keys
