"""The preview of a staff list: what is good, doubtful and bad, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from courtoffice.areas.people.records import Department, Officer, Posting, roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.roster_import import read_roster, store_roster
from courtoffice.areas.people.roster_preview import PreviewRow, RosterPreview
from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import Store

FILES = Path(__file__).parents[2] / "files"
EMPTY = Roster((), ())
Read = Callable[..., RosterPreview]
TODAY = date(2026, 3, 5)


def _only(preview: RosterPreview) -> PreviewRow:
    (row,) = preview.rows
    return row


def _states(preview: RosterPreview) -> list[tuple[int, str, str]]:
    return [(row.number, row.state, row.action) for row in preview.rows]


def _import(store: Store, read: Read, *rows: Sequence[Any], **more: Any) -> int:
    preview = read(*rows, people=roster(store), **more)
    assert preview.counts.bad == 0, [row.reasons for row in preview.rows]
    return store_roster(store, preview)


GOOD = (1, "张　三", "男", "1985.06", "民一庭", "庭长", "法官", "一级法官", "中共党员")


def test_a_good_row(read: Read) -> None:
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
    assert row.officer == Officer(
        name="张三",
        gender="男",
        birth_month="1985-06",
        party_member=True,
        position=1,
        postings=(Posting(from_date=date(2025, 1, 1), post="庭长", category="法官", judge_rank="一级法官"),),
    )
    assert row.department == "民一庭"
    assert preview.new_departments == ("民一庭",)
    assert (row.state, row.action) == ("doubtful", "新增")
    assert row.reasons == ("没有“民一庭”这个部门，导入时新建。",)
    assert preview.sheet == "花名册"


def test_a_good_row_in_a_known_department_is_good(read: Read) -> None:
    people = Roster([Department(id=7, name="民事审判第一庭", short_name="民一庭", position=1)], ())
    row = _only(read(GOOD, people=people))
    assert (row.state, row.reasons, row.department) == ("good", (), "")
    assert row.officer is not None
    assert row.officer.postings[0].department_id == 7


def test_what_stands_in_brackets_behind_a_name_is_read(read: Read) -> None:
    officer = _only(read(("李四（女，回族）", ""), heads=("姓名", "性别"))).officer
    assert officer is not None
    assert (officer.name, officer.gender, officer.ethnic_group) == ("李四", "女", "回族")
    officer = _only(read(("李四（女）", "男"), heads=("姓名", "性别"))).officer
    assert officer is not None
    assert officer.gender == "男"  # the column of its own counts


def test_an_unknown_department_is_compared_with_the_known(read: Read) -> None:
    people = Roster([Department(id=7, name="刑事审判一庭", position=1)], ())
    row = _only(read((1, "张三", "", "", "刑事审判庭"), people=people))
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
    assert _states(preview) == [(2, "doubtful", "新增")]


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
    assert (found.state, found.action, found.officer) == ("bad", "", None)
    assert any(words in reason for reason in found.reasons), found.reasons
    assert preview.new_departments == ()


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
def test_doubtful_rows(read: Read, row: Sequence[Any], words: str) -> None:
    people = Roster([Department(id=7, name="民一庭", position=1)], ())
    found = _only(read(row, people=people))
    assert found.state == "doubtful"
    assert any(words in reason for reason in found.reasons), found.reasons
    assert found.officer is not None


def test_hostile_texts_are_kept_as_they_are(store: Store, read: Read) -> None:
    heads = ("姓名", "部门", "职务", "备注")
    _import(store, read, ("䶮𠮷", "'; DROP TABLE department;--", "=1+1", "<b>A&B</b>\x07\n二"), heads=heads)
    (officer,) = roster(store).officers()
    assert officer.name == "䶮𠮷"
    assert officer.postings[0].post == "=1+1"
    assert officer.note == "<b>A&B</b>\n二"
    assert roster(store).department_name(officer.postings[0].department_id) == "';DROPTABLEdepartment;--"


def test_without_the_column_of_names_it_is_refused(read: Read, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="缺少“姓名”"):
        read(("男", "民一庭"), heads=("性别", "部门"))
    with pytest.raises(FileTrouble):
        read_roster(tmp_path / "none.xlsx", EMPTY, TODAY)


def test_a_list_of_something_else_is_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("courtoffice.areas.people.roster_import.MOST_ROWS", 2)
    assert len(read(("张三", "男"), ("李四", "男"), heads=("姓名", "性别")).rows) == 2
    with pytest.raises(Refused, match="有3行"):
        read(("张三", "男"), ("李四", "男"), ("王五", "男"), heads=("姓名", "性别"))


def test_notes_tell_what_was_not_read(read: Read, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    for name in ("在编", "聘用"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ("姓名", "籍贯"))
        sheet.write_row(1, 0, ("张三", "云溪"))
    book.close()
    with pytest.raises(Refused):  # one known heading alone is no list
        read_roster(tmp_path / "a.xlsx", EMPTY, TODAY)
    preview = read(("张三", "男", "云溪"), heads=("姓名", "性别", "籍贯"))
    assert preview.ignored == ("籍贯",)
    assert any("籍贯" in note for note in preview.notes)
    assert any("没有这些列：出生年月、部门、人员类别" in note for note in preview.notes)
    assert any("2025-01-01" in note for note in preview.notes)
    assert _only(preview).state == "good"  # what the list does not tell is not asked of every row


def test_other_sheets_are_named(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    for name in ("在编", "聘用"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ("姓名", "性别"))
        sheet.write_row(1, 0, (f"张{name}", "男"))
    book.close()
    preview = read_roster(tmp_path / "a.xlsx", EMPTY, TODAY)
    assert [row.cells[0] for row in preview.rows] == ["张在编"]
    assert any("聘用" in note for note in preview.notes)


def test_lists_of_excel_and_libreoffice() -> None:
    old = read_roster(FILES / "roster_old.xls", EMPTY, TODAY)
    officers = [row.officer for row in old.rows if row.officer is not None]
    assert [(who.name, who.birth_month, who.joined_on) for who in officers] == [
        ("张三", "1985-06", date(2012, 7, 1)),
        ("李四", "1990-03", date(2013, 7, 1)),
        ("王五", "1988-12", date(2014, 7, 1)),
    ]
    assert [who.postings[0].from_date for who in officers] == [who.joined_on for who in officers]
    assert old.new_departments == ("刑事审判庭", "民一庭")
    libre = read_roster(FILES / "roster_libre.ods", EMPTY, TODAY)
    assert [row.officer.birth_month for row in libre.rows if row.officer] == ["1985-06", "1990-10"]
    assert "请核对是不是1月" in libre.rows[1].reasons[0]


def test_departments_as_headings_between_the_rows(read: Read) -> None:
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
    assert [(row.officer.name, row.department) for row in preview.rows if row.officer] == [
        *(("张三", "刑事审判庭"), ("李四", "刑事审判庭"), ("王五", "民一庭"), ("赵六", "")),
    ]
    last = preview.rows[-1].officer
    assert last is not None
    assert last.postings[0].status == "离退休"
    with_column = read(("一、刑事审判庭",), ("张三", "民一庭"), heads=("姓名", "部门"))
    assert [row.department for row in with_column.rows] == ["民一庭"]


def test_one_name_twice_in_the_list(read: Read) -> None:
    head = ("姓名", "出生年月", "部门")
    same = read(("张三", "1985.06", "甲庭"), ("张三", "1985.06", "乙庭"), heads=head)
    assert [state for _, state, _ in _states(same)] == ["doubtful", "bad"]
    assert "和第2行的张三分不清" in same.rows[1].reasons[0]
    by_birth = read(("张三", "1985.06", "甲庭"), ("张三", "1990.06", "甲庭"), heads=head)
    assert [state for _, state, _ in _states(by_birth)] == ["doubtful", "doubtful"]
    assert "按不同的人导入" in by_birth.rows[1].reasons[0]
    by_place = read(("张三", "", "甲庭"), ("张三", "", "乙庭"), heads=head)
    assert [state for _, state, _ in _states(by_place)] == ["doubtful", "doubtful"]
    neither = read(("张三", "", "甲庭"), ("张三", "", ""), ("张三", "", "甲庭"), heads=head)
    assert [state for _, state, _ in _states(neither)] == ["doubtful", "bad", "bad"]
