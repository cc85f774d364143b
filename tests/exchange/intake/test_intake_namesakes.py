"""People of one name in lists are told apart by what stands beside them, by the clerk, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.study.records import PlanItem, Session
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.exchange.intake.preview import BAD, DOUBTFUL, GOOD, Preview
from courtoffice.exchange.intake.taking import read_rows, take_in
from courtoffice.exchange.sheets_in import Sheet
from courtoffice.register import Desk, Register

FIRST, SECOND = 1, 7  # 张三 of 民一庭 and of 政治部


@pytest.fixture
def desk(court_desk: Desk) -> Desk:
    with court_desk.store.change("登记人员") as change:
        there = Posting(from_date=date(2020, 1, 1), department_id=2, category="法官")
        assert change.save(Officer(name="张三", position=12, postings=(there,))) == SECOND
    return court_desk


def read(
    desk: Desk, head: str, *rows: Sequence[Any], register: Register[Any] = SESSIONS, **how: Any
) -> Preview:
    sheet = Sheet("表", [head.split(), *rows])
    return read_rows([sheet], Path("表.xlsx"), register, desk, year=2026, **how)


def meant(preview: Preview) -> list[list[int | None]]:
    sessions = (entry.record for entry in preview.entries)
    return [[one.officer_id for one in each.attendance] for each in sessions if isinstance(each, Session)]


@pytest.mark.parametrize(
    ("head", "one", "other"),
    [
        ("日期 学习主题 姓名 庭室", "民一庭", "政治部"),
        ("日期 学习主题 参加人员 所在部门", "民事审判一庭", "政　治部"),
        ("日期 学习主题 姓名 名册序号", 1.0, "１２"),
    ],
)
def test_a_column_beside_the_name_tells_whom_it_means(desk: Desk, head: str, one: Any, other: Any) -> None:
    rows = (("2026-3-5", "学习", "张　三", one), ("2026-3-5", "学习", "张三", other))
    preview = read(desk, head, *rows)
    assert [(row.state, row.reasons) for row in preview.rows] == [(GOOD, ()), (GOOD, ())]
    assert meant(preview) == [[FIRST, SECOND]]
    assert preview.unknown == ()


def test_a_bracket_or_a_title_behind_the_name_is_read(desk: Desk) -> None:
    preview = read(desk, "日期 学习主题 姓名", ("2026-3-5", "学习", "张三（民一庭）、李四法官、张三(政治部)"))
    assert [row.state for row in preview.rows] == [GOOD]
    assert meant(preview) == [[FIRST, 2, SECOND]]


def test_a_serial_number_tells_only_where_it_is_that_of_the_roster(desk: Desk) -> None:
    head = "序号 日期 学习主题 姓名"
    people = (("1", "2026-3-5", "学习", "李四"), ("2", "2026-3-5", "学习", "单雄信"))
    counted = read(desk, head, *people, ("12", "2026-3-5", "学习", "张三"))
    assert counted.rows[-1].state == BAD
    roster = ((2.0, "2026-3-5", "学习", "李四"), ("3", "2026-3-5", "学习", "单雄信"))
    told = read(desk, head, *roster, ("12", "2026-3-5", "学习", "张三"))
    assert meant(told) == [[2, 3, SECOND]]
    assert told.rows[-1].state == DOUBTFUL
    assert "按“张三（政治部）”读取" in told.rows[-1].reasons[0]


def test_the_department_of_the_row_itself_is_but_likely(desk: Desk) -> None:
    head = "年度 月份 学习专题 责任人 责任部门"
    preview = read(desk, head, (2026, 3, "专题", "张三", "政治部"), register=PLAN_ITEMS)
    [entry] = preview.entries
    assert isinstance(entry.record, PlanItem)
    assert entry.record.officer_id == SECOND
    assert preview.rows[0].state == DOUBTFUL


def test_what_nothing_tells_is_asked_once_and_the_answer_holds_for_every_row(desk: Desk) -> None:
    rows = (("2026-3-5", "学习", "张三", ""), ("2026-3-12", "再学", "张 三、李四", "张三"))
    head = "日期 学习主题 姓名 主持人"
    preview = read(desk, head, *rows)
    assert [row.state for row in preview.rows] == [BAD, BAD]
    words = "“张三”同名的有2个：“张三（民事审判一庭）”、“张三（政治部）”，请照这样写明是哪一个"
    assert words in preview.rows[0].reasons[0]
    [question] = preview.questions
    assert (question.table, question.written, question.ids) == ("officer", "张三", (FIRST, SECOND))
    again = read(desk, head, *rows, answers={(question.table, question.name): SECOND})
    assert again.questions == ()
    assert meant(again) == [[SECOND], [SECOND, 2]]
    assert take_in(desk, again) == 2
    same = read(desk, head, *rows[:1])
    assert same.questions == ()  # the session that is there names him already
    assert same.entries[0].action == "不变"
    beside = read(desk, f"{head} 部门", (*rows[0], "民一庭"), answers={("officer", "张三"): SECOND})
    assert meant(beside) == [[SECOND, FIRST]]  # what the row says goes before the answer


def test_a_department_with_a_bracket_of_its_own_hides_nobody(desk: Desk) -> None:
    with desk.store.change("登记人员") as change:
        office = change.save(Department(name="办公室（研究室）", kind="综合", position=3))
        there = Posting(from_date=date(2020, 1, 1), department_id=office)
        third = change.save(Officer(name="张三", position=14, postings=(there,)))
    rows = [("2026-3-5", "学习", name) for name in ("张三（办公室（研究室））", "张三(政治部)", "张三")]
    preview = read(desk, "日期 学习主题 姓名", *rows[:2])
    assert meant(preview) == [[third, SECOND]]
    [question] = read(desk, "日期 学习主题 姓名", rows[2]).questions
    assert question.ids == (FIRST, SECOND, third)


def test_of_namesakes_the_one_who_served_on_the_day_is_meant(desk: Desk) -> None:
    with desk.store.change("登记人员") as change:
        change.save(Officer(name="钱七", position=13, postings=(Posting(from_date=date(2026, 1, 1)),)))
    rows = (("2025-3-5", "学习", "钱七"), ("2026-3-5", "学习", "钱七"))
    assert meant(read(desk, "日期 学习主题 姓名", *rows)) == [[6], [8]]
