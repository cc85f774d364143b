"""The preview of a staff list: what is good, doubtful and bad, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from courtoffice.areas.people.records import Department, Officer, Posting, roster
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.areas.people.roster_import import STAFF_LISTS
from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange.intake.preview import BAD, Preview, TakenRow
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.register import Desk
from courtoffice.store import Store

FILES = Path(__file__).parents[2] / "files"
Read = Callable[..., Preview]
Officers = Callable[[Preview], list[Officer | None]]
TODAY = date(2026, 3, 5)


def _only(preview: Preview) -> TakenRow:
    (row,) = preview.rows
    return row


def _states(preview: Preview) -> list[tuple[int, str, str]]:
    return [(row.number, row.state, row.action) for row in preview.rows]


def _import(desk: Desk, read: Read, *rows: Sequence[Any], **more: Any) -> int:
    preview = read(*rows, **more)
    assert preview.count(BAD) == 0, [row.reasons for row in preview.rows]
    return take_in(desk, preview)


GOOD = (1, "张　三", "男", "1985.06", "民一庭", "庭长", "法官", "一级法官", "中共党员")


def test_a_good_row(read: Read, officers: Officers) -> None:
    preview = read(GOOD)
    row = _only(preview)
    assert preview.columns == (
        "序号",
        "姓名",
        "性别",
        "出生年月",
        "部门",
        "职务",
        "人员类别",
        "等级",
        "政治面貌",
    )
    assert row.cells == ("1", "张　三", "男", "1985.06", "民一庭", "庭长", "法官", "一级法官", "中共党员")
    assert officers(preview)[0] == Officer(
        name="张三",
        gender="男",
        birth_month="1985-06",
        party_member=True,
        position=1,
        postings=(Posting(from_date=date(2025, 1, 1), post="庭长", category="法官", judge_rank="一级法官"),),
    )
    assert preview.creates() == ("民一庭",)
    assert (row.state, row.action) == ("good", "新增")
    assert row.reasons == ("没有“民一庭”这个部门，导入时新建。",)
    assert preview.notes[0] == "读取的工作表：花名册。"


def test_a_good_row_in_a_known_department_is_good(store: Store, read: Read, officers: Officers) -> None:
    with store.change("登记部门") as change:
        court = change.save(Department(name="民事审判第一庭", short_name="民一庭", position=1))
    preview = read(GOOD)
    row = _only(preview)
    assert (row.state, row.reasons, preview.creates()) == ("good", (), ())
    [officer] = officers(preview)
    assert officer is not None
    assert officer.postings[0].department_id == court


def test_what_stands_in_brackets_behind_a_name_is_read(read: Read, officers: Officers) -> None:
    [officer] = officers(read(("李四（女，回族）", ""), heads=("姓名", "性别")))
    assert officer is not None
    assert (officer.name, officer.gender, officer.ethnic_group) == ("李四", "女", "回族")
    [officer] = officers(read(("李四（女）", "男"), heads=("姓名", "性别")))
    assert officer is not None
    assert officer.gender == "男"  # the column of its own counts


def test_an_unknown_department_is_compared_with_the_known(store: Store, read: Read) -> None:
    with store.change("登记部门") as change:
        change.save(Department(name="刑事审判一庭", position=1))
    row = _only(read((1, "张三", "", "", "刑事审判庭")))
    assert "相近的“刑事审判一庭”" in row.reasons[0]


def test_sums_blanks_and_numbered_blanks_are_passed_over(read: Read) -> None:
    preview = read(
        GOOD,
        (),
        (2,),
        ("合计", "1人"),
        ("", "合 计"),
        ("制表人：李四",),
        (3, "", "", "", "", "", "", "", ""),
    )
    assert _states(preview) == [(2, "good", "新增")]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ((1, "", "男", "1985.06"), "没有姓名"),
        ((1, "张3", "男"), "数字"),
        ((1, "=1+1", "男"), "数字"),
        ((1, "<b>x</b>", "男"), "标点"),
        ((1, "'; DROP TABLE officer;--", "男"), "标点"),
        ((1, "很" * 31, "男"), "31个字"),
        ((1, "张三", "男", "2025.06"), "现在0岁"),
        ((1, "张三", "男", "", "民一庭", "4.30102E+17"), "长数字"),
        ((1, "张三", "男", "", "民一庭", "长" * 2001), "2001个字"),
    ],
)
def test_bad_rows(read: Read, row: Sequence[Any], words: str) -> None:
    preview = read(row)
    found = _only(preview)
    assert (found.state, found.action, found.entry) == ("bad", "", None)
    assert any(words in reason for reason in found.reasons), found.reasons
    assert preview.creates() == ()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ((1, "张三", "F"), "性别"),
        ((1, "张三", "男", "85.6"), "没有导入"),
        ((1, "张三", "男", "1950.01"), "仍为在职"),
        ((1, "张三", "男", "1985.06", "民一庭", "", "专家"), "专家"),
        ((1, "张三", "男", "1985.06", "民一庭", "", "", "四级法官"), "按等级"),
        ((1, "张三", "男", "1985.06", "民一庭", "", "法官", "", "不详"), "政治面貌"),
        ((1, "张三", "男", "1985.06", "", "", "法官"), "没有选部门"),
    ],
)
def test_doubtful_rows(store: Store, read: Read, row: Sequence[Any], words: str) -> None:
    with store.change("登记部门") as change:
        change.save(Department(name="民一庭", position=1))
    found = _only(read(row))
    assert found.state == "doubtful"
    assert any(words in reason for reason in found.reasons), found.reasons
    assert found.entry is not None


def test_hostile_texts_are_kept_as_they_are(store: Store, people_desk: Desk, read: Read) -> None:
    heads = ("姓名", "部门", "职务", "备注")
    _import(
        people_desk, read, ("䶮𠮷", "'; DROP TABLE department;--", "=1+1", "<b>A&B</b>\x07\n二"), heads=heads
    )
    (officer,) = roster(store).officers()
    assert officer.name == "䶮𠮷"
    assert officer.postings[0].post == "=1+1"
    assert officer.note == "<b>A&B</b>\n二"
    assert roster(store).department_name(officer.postings[0].department_id) == "';DROPTABLEdepartment;--"


def test_without_the_column_of_names_every_row_says_so(people_desk: Desk, read: Read, tmp_path: Path) -> None:
    preview = read(("男", "民一庭"), heads=("性别", "部门"))
    assert _only(preview).reasons[0] == "这一行没有姓名。"
    assert "表里没有这些列：姓名、出生年月、人员类别。" in preview.notes
    with pytest.raises(FileTrouble):
        read_list(tmp_path / "none.xlsx", OFFICERS, people_desk, year=2026)


def test_a_list_of_something_else_is_refused(read: Read) -> None:
    few = replace(OFFICERS, manner=lambda: replace(STAFF_LISTS, most_rows=2))
    people = (("张三", "男"), ("李四", "男"), ("王五", "男"))
    assert len(read(*people[:2], heads=("姓名", "性别"), register=few).rows) == 2
    with pytest.raises(Refused, match="有3行"):
        read(*people, heads=("姓名", "性别"), register=few)


def test_notes_tell_what_was_not_read(people_desk: Desk, read: Read, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    for name in ("在编", "聘用"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ("姓名", "籍贯"))
        sheet.write_row(1, 0, ("张三", "云溪"))
    book.close()
    with pytest.raises(Refused):  # one known heading alone is no list
        read_list(tmp_path / "a.xlsx", OFFICERS, people_desk, year=2026)
    preview = read(("张三", "男", "云溪"), heads=("姓名", "性别", "籍贯"))
    assert preview.unknown == ("籍贯",)
    assert any("籍贯" in note for note in preview.notes)
    assert any("没有这些列：出生年月、部门、人员类别" in note for note in preview.notes)
    assert any("2025-01-01" in note for note in preview.notes)
    assert _only(preview).state == "good"  # what the list does not tell is not asked of every row


def test_other_sheets_are_named(people_desk: Desk, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    for name in ("在编", "聘用"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ("姓名", "性别"))
        sheet.write_row(1, 0, (f"张{name}", "男"))
    book.close()
    preview = read_list(tmp_path / "a.xlsx", OFFICERS, people_desk, year=2026)
    assert [row.cells[0] for row in preview.rows] == ["张在编"]
    assert any("聘用" in note for note in preview.notes)


def test_lists_of_excel_and_libreoffice(people_desk: Desk, officers: Officers) -> None:
    old = read_list(FILES / "roster_old.xls", OFFICERS, people_desk, year=2026)
    found = [who for who in officers(old) if who is not None]
    assert [(who.name, who.birth_month, who.joined_on) for who in found] == [
        ("张三", "1985-06", date(2012, 7, 1)),
        ("李四", "1990-03", date(2013, 7, 1)),
        ("王五", "1988-12", date(2014, 7, 1)),
    ]
    assert [who.postings[0].from_date for who in found] == [who.joined_on for who in found]
    assert old.creates() == ("刑事审判庭", "民一庭")
    libre = read_list(FILES / "roster_libre.ods", OFFICERS, people_desk, year=2026)
    assert [who.birth_month for who in officers(libre) if who] == ["1985-06", "1990-10"]
    assert "请核对是不是1月" in libre.rows[1].reasons[0]


def test_departments_as_headings_between_the_rows(read: Read, officers: Officers) -> None:
    rows = (
        ("一、刑事审判庭（2人）",),
        (1, "张三", "男"),
        (2, "李四", "女"),
        ("二、民一庭",),
        (1, "王五", "男"),
        ("离退休人员",),
        (1, "赵六", "男"),
    )
    preview = read(*rows, heads=("序号", "姓名", "性别"))
    assert [(entry.record.name, entry.needs) for entry in preview.entries] == [  # type: ignore[attr-defined]
        *(("张三", "刑事审判庭"), ("李四", "刑事审判庭"), ("王五", "民一庭"), ("赵六", "")),
    ]
    last = officers(preview)[-1]
    assert last is not None
    assert last.postings[0].status == "离退休"
    with_column = read(("一、刑事审判庭",), ("张三", "民一庭"), heads=("姓名", "部门"))
    assert with_column.creates() == ("民一庭",)


def test_one_name_twice_in_the_list(read: Read) -> None:
    head = ("姓名", "出生年月", "部门")
    same = read(("张三", "1985.06", "甲庭"), ("张三", "1985.06", "乙庭"), heads=head)
    assert [state for _, state, _ in _states(same)] == ["good", "bad"]
    assert "和第2行的张三分不清" in same.rows[1].reasons[0]
    by_birth = read(("张三", "1985.06", "甲庭"), ("张三", "1990.06", "甲庭"), heads=head)
    assert [state for _, state, _ in _states(by_birth)] == ["good", "doubtful"]
    assert "按不同的人导入" in by_birth.rows[1].reasons[0]
    by_place = read(("张三", "", "甲庭"), ("张三", "", "乙庭"), heads=head)
    assert [state for _, state, _ in _states(by_place)] == ["good", "doubtful"]
    neither = read(("张三", "", "甲庭"), ("张三", "", ""), ("张三", "", "甲庭"), heads=head)
    assert [state for _, state, _ in _states(neither)] == ["good", "bad", "bad"]
