"""Storing a staff list: all or nothing, the same people again, namesakes told apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.people.records import Department, Officer, Posting, roster
from courtoffice.areas.people.roster_import import kind_of
from courtoffice.errors import Refused
from courtoffice.exchange.intake.preview import BAD, SAME, Preview, TakenRow
from courtoffice.exchange.intake.taking import take_in
from courtoffice.register import Desk
from courtoffice.store import Store

Read = Callable[..., Preview]
TODAY = date(2026, 3, 5)
GOOD = (1, "张　三", "男", "1985.06", "民一庭", "庭长", "法官", "一级法官", "中共党员")


def _only(preview: Preview) -> TakenRow:
    (row,) = preview.rows
    return row


def _states(preview: Preview) -> list[tuple[int, str, str]]:
    return [(row.number, row.state, row.action) for row in preview.rows]


def _import(desk: Desk, read: Read, *rows: Sequence[Any], **more: Any) -> int:
    preview = read(*rows, **more)
    assert preview.count(BAD) == 0, [row.reasons for row in preview.rows]
    return take_in(desk, preview)


def test_storing_is_one_change_that_can_be_undone(store: Store, people_desk: Desk, read: Read) -> None:
    assert _import(people_desk, read, GOOD, (2, "李四", "女", "1990.01", "办公室", "科员", "行政")) == 2
    people = roster(store)
    assert [(item.name, item.kind, item.position) for item in people.departments.values()] == [
        ("民一庭", "审判", 1),
        ("办公室", "综合", 2),
    ]
    assert [
        people.department_name(people.department_on(who.id, TODAY)) for who in people.serving_on(TODAY)
    ] == [
        "民一庭",
        "办公室",
    ]
    assert store.undo_name == "导入花名册"
    store.undo()
    assert roster(store).officers() == []
    assert roster(store).departments == {}
    store.redo()
    assert len(roster(store).officers()) == 2


def test_importing_again_changes_nothing(store: Store, people_desk: Desk, read: Read) -> None:
    rows = (GOOD, (2, "李四", "女", "", "办公室", "科员", "行政", "", "群众"))
    _import(people_desk, read, *rows)
    preview = read(*rows)
    assert _states(preview) == [(2, "good", "不变"), (3, "good", "不变")]
    assert preview.actions(accept_fixes=False) == {SAME: 2}
    assert take_in(people_desk, preview) == 0
    assert len(roster(store).officers()) == 2


def test_a_later_list_updates_the_same_people(store: Store, people_desk: Desk, read: Read) -> None:
    _import(people_desk, read, GOOD)
    heads = ("姓名", "出生年月", "部门", "职务", "学历", "状态")
    preview = read(("张三", "1985.06", "刑庭", "", "本科", ""), heads=heads)
    row = _only(preview)
    assert (row.state, row.action) == ("doubtful", "更新")
    assert any("部门由“民一庭”改为“刑庭”，从2026-03-05起算" in reason for reason in row.reasons)
    assert "更新：学历。" in row.reasons
    take_in(people_desk, preview)
    (officer,) = roster(store).officers()
    first, second = officer.postings
    assert (first.until_date, second.from_date, second.until_date) == (date(2026, 3, 4), TODAY, None)
    assert (second.post, second.category, second.judge_rank) == (
        "庭长",
        "法官",
        "一级法官",
    )  # not in the new list
    assert (
        roster(store).department_name(roster(store).department_on(officer.id, date(2026, 3, 4))) == "民一庭"
    )
    assert roster(store).department_name(roster(store).department_on(officer.id, TODAY)) == "刑庭"
    assert officer.education == "本科"
    assert officer.party_member


def test_what_was_unknown_is_filled_in_without_a_new_posting(
    store: Store, people_desk: Desk, read: Read
) -> None:
    _import(people_desk, read, ("张三", "1985.06"), heads=("姓名", "出生年月"))
    heads = ("姓名", "出生年月", "部门", "人员类别")
    people = [("张三", "1985.06", "民一庭", "法官")]
    with store.change("登记部门") as change:
        change.save(Department(name="民一庭", position=1))
    preview = read(*people, heads=heads)
    assert _states(preview) == [(2, "good", "更新")]
    take_in(people_desk, preview)
    (officer,) = roster(store).officers()
    assert [(row.category, row.from_date) for row in officer.postings] == [("法官", date(2025, 1, 1))]


def test_a_list_corrected_on_the_same_day_corrects_the_posting(
    store: Store, people_desk: Desk, read: Read
) -> None:
    _import(people_desk, read, GOOD)
    heads = ("姓名", "出生年月", "部门")
    _import(people_desk, read, ("张三", "1985.06", "刑庭"), heads=heads)
    _import(people_desk, read, ("张三", "1985.06", "民二庭"), heads=heads)
    (officer,) = roster(store).officers()
    assert [roster(store).department_name(row.department_id) for row in officer.postings] == [
        "民一庭",
        "民二庭",
    ]


def test_retirement_comes_with_the_list(store: Store, people_desk: Desk, read: Read) -> None:
    _import(people_desk, read, GOOD)
    preview = read(("张三", "1985.06", "退休"), heads=("姓名", "出生年月", "状态"))
    assert "状态由“在职”改为“离退休”，从2026-03-05起算。" in _only(preview).reasons
    take_in(people_desk, preview)
    assert not roster(store).serving(1, TODAY)
    assert roster(store).serving(1, date(2026, 3, 4))


def test_an_officer_without_postings_gets_one(store: Store, people_desk: Desk, read: Read) -> None:
    with store.change("登记人员") as change:
        change.save(Officer(name="张三"))
    preview = read(GOOD)
    assert "按姓名认作名册里原有的张三" in _only(preview).reasons[0]
    take_in(people_desk, preview)
    (officer,) = roster(store).officers()
    assert officer.birth_month == "1985-06"
    assert len(officer.postings) == 1


def _namesakes(store: Store, **second: Any) -> None:
    with store.change("登记人员") as change:
        for row in (1, 2):
            change.save(Department(name="甲乙"[row - 1] + "庭", position=row))
        start = date(2020, 1, 1)
        there = Posting(from_date=start, department_id=1)
        change.save(Officer(name="张三", birth_month="1985-06", position=1, postings=(there,)))
        other = Officer(
            name="张三",
            birth_month="1990-01",
            position=2,
            postings=(Posting(from_date=start, department_id=2),),
        )
        change.save(replace(other, **second))


def _ids(preview: Preview) -> list[int | None]:
    return [None if row.entry is None else preview.entries[row.entry].record.id for row in preview.rows]


def test_namesakes_in_the_office_are_told_apart(store: Store, people_desk: Desk, read: Read) -> None:
    _namesakes(store)
    heads = ("姓名", "出生年月", "部门", "学历")
    by_birth = read(("张三", "1990.01", "甲庭", "本科"), heads=heads)
    assert _ids(by_birth) == [2]
    by_place = read(("张三", "", "甲庭", "本科"), heads=heads)
    assert _ids(by_place) == [1]
    both = read(("张三", "", "乙庭", ""), ("张三", "", "甲庭", ""), heads=heads)
    assert _ids(both) == [2, 1]
    third = read(("张三", "2000.01", "甲庭", ""), heads=heads)
    assert _ids(third) == [0]
    assert any("已有同名人员" in reason for reason in _only(third).reasons)
    nobody = read(("张三", "", "", ""), heads=heads)
    assert [row.state for row in nobody.rows] == ["bad"]
    assert "请写明出生年月" in _only(nobody).reasons[0]


def test_namesakes_that_nothing_tells_apart(store: Store, people_desk: Desk, read: Read) -> None:
    same = (Posting(from_date=date(2020, 1, 1), department_id=1),)
    _namesakes(store, birth_month="1985-06", postings=same)
    preview = read(("张三", "1985.06", "甲庭"), heads=("姓名", "出生年月", "部门"))
    assert "名册里有2位张三" in _only(preview).reasons[0]
    assert len(_only(preview).reasons) == 1


def test_whom_nothing_tells_apart_the_clerk_is_asked(store: Store, read: Read) -> None:
    _namesakes(store)
    heads = ("姓名", "学历")
    preview = read(("张三", "本科"), heads=heads)
    [question] = preview.questions
    assert (question.written, question.ids) == ("张三", (1, 2))
    assert _ids(read(("张三", "本科"), heads=heads, answers={(question.table, question.name): 2})) == [2]
    twice = read(("张三", "本科"), ("张三", "大专"), heads=heads)
    assert twice.questions == ()  # no answer could hold for both
    by_number = read(("张三", "本科", "2"), heads=("姓名", "学历", "名册序号"))
    assert _ids(by_number) == [2]


def test_of_two_with_one_birth_month_the_department_decides(
    store: Store, people_desk: Desk, read: Read
) -> None:
    _namesakes(store, birth_month="1985-06")
    preview = read(("张三", "1985.06", "乙庭"), heads=("姓名", "出生年月", "部门"))
    assert _ids(preview) == [2]


def test_a_row_more_than_there_are_officers_is_somebody_new(
    store: Store, people_desk: Desk, read: Read
) -> None:
    with store.change("登记人员") as change:
        change.save(Department(name="甲庭", position=1))
        change.save(Officer(name="张三", postings=(Posting(from_date=date(2020, 1, 1), department_id=1),)))
    heads = ("姓名", "出生年月", "部门")
    rows = (("张三", "1985.06", "甲庭"), ("张三", "1990.01", "乙庭"))
    assert _ids(read(*rows, heads=heads)) == [1, 0]
    twice = (("张三", "", "甲庭"), ("张三", "", "甲庭"))
    preview = read(*twice, heads=heads)
    assert [row.state for row in preview.rows] == ["good", "bad"]


def test_all_or_nothing(store: Store, people_desk: Desk, read: Read) -> None:
    preview = read(GOOD, (2, "李4"))
    assert [row.state for row in preview.rows] == ["good", "bad"]
    with pytest.raises(Refused, match="有1行不能导入"):
        take_in(people_desk, preview)
    with pytest.raises(Refused, match="民一庭"):
        take_in(people_desk, preview, leave_out_bad=True, create=False)
    assert roster(store).officers() == []
    assert take_in(people_desk, preview, leave_out_bad=True) == 1


def test_a_failure_in_the_middle_takes_everything_back(
    store: Store, people_desk: Desk, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = read(GOOD)

    def fail(*args: object) -> list[int]:
        raise RuntimeError("the power went")

    monkeypatch.setattr("courtoffice.store.change.Change.save_all", fail)
    with pytest.raises(RuntimeError):
        take_in(people_desk, preview)
    assert roster(store).departments == {}
    assert store.undo_name is None


def test_a_preview_of_yesterday_is_refused(store: Store, people_desk: Desk, read: Read) -> None:
    preview = read(GOOD)
    with store.change("登记人员") as change:
        change.save(Officer(name="李四"))
    with pytest.raises(Refused, match="预览以后"):
        take_in(people_desk, preview)
    store.undo()
    with pytest.raises(Refused, match="预览以后"):
        take_in(people_desk, preview)
    assert take_in(people_desk, read(GOOD)) == 1


def test_an_officer_whose_posting_is_to_come_keeps_it(store: Store, people_desk: Desk, read: Read) -> None:
    now = Posting(from_date=date(2020, 1, 1), until_date=date(2026, 5, 31), category="书记员")
    later = Posting(from_date=date(2026, 6, 1), category="法官")
    with store.change("登记人员") as change:
        change.save(Officer(name="张三", birth_month="1985-06", postings=(now, later)))
    _import(people_desk, read, ("张三", "1985.06", "法官助理"), heads=("姓名", "出生年月", "人员类别"))
    (officer,) = roster(store).officers()
    assert sorted(
        (row.from_date, row.until_date, row.category) for row in officer.postings if row.until_date
    ) == [
        (date(2020, 1, 1), date(2026, 3, 4), "书记员"),
        (TODAY, date(2026, 5, 31), "法官助理"),
    ]
    assert len(officer.postings) == 3


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("刑事审判庭", "审判"),
        ("执行局", "审判"),
        ("城郊人民法庭", "审判"),
        ("审判管理办公室", "综合"),
        ("政治部", "综合"),
    ],
)
def test_the_class_of_a_new_department(name: str, kind: str) -> None:
    assert kind_of(name) == kind
