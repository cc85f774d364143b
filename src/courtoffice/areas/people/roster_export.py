"""The staff list (花名册) as a spreadsheet: filled from the office, or blank with words on how to fill it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from courtoffice.areas.people.records import CATEGORIES, GENDERS, STATUSES, Officer
from courtoffice.areas.people.roster import Roster
from courtoffice.exchange.sheets_out import SheetColumn, write_csv, write_sheet
from courtoffice.fields import Kind

_YES_NO = ("是", "否")
COLUMNS = (
    SheetColumn("序号", 3, Kind.INTEGER),
    SheetColumn("姓名", 5),
    SheetColumn("性别", 3, choices=GENDERS),
    SheetColumn("民族", 4),
    SheetColumn("出生年月", 5),
    SheetColumn("部门", 10),
    SheetColumn("职务", 9),
    SheetColumn("人员类别", 5, choices=CATEGORIES),
    SheetColumn("等级", 7),
    SheetColumn("政治面貌", 5),
    SheetColumn("党组成员", 4, choices=_YES_NO),
    SheetColumn("中心组成员", 5, choices=_YES_NO),
    SheetColumn("学历", 5),
    SheetColumn("进院日期", 6, Kind.DATE),
    SheetColumn("状态", 4, choices=STATUSES),
    SheetColumn("姓名拼音", 6),
    SheetColumn("笔画排序字", 5),
    SheetColumn("备注", 8),
)
"""The columns of a staff list; the import reads every one of them back."""

_BLANK_ROWS = 300
_NOTES = (
    "一、每人一行，“姓名”必填，其他列没有的可以留空，也可以删去整列。",
    "二、“出生年月”写成 1985.06 或 1985年6月；“进院日期”写成 2010-07-01，只知道年月的写 2010.07。",
    "三、“部门”写全称或登记过的简称；程序里还没有的部门，导入时会列出来，同意后新建。",
    f"四、“人员类别”为{'、'.join(CATEGORIES)}之一；“状态”为{'、'.join(STATUSES)}之一，留空为在职。",
    "五、“政治面貌”写中共党员、群众等；“党组成员”“中心组成员”写是或否。",
    "六、同名的人请填写出生年月，程序按姓名和出生年月（没有出生年月的按部门）认人，再次导入只更新、不重复。",
    "七、“姓名拼音”只在多音字读错时填写，如 shan xiong；“笔画排序字”只在姓名有生僻字时填写，"
    "写笔画相同的常用字；“序号”只供核对，不导入。",
)


def write_blank_roster(path: Path) -> None:
    """Write an empty staff list with choices in its cells and a sheet of words on how to fill it."""
    write_sheet(path, "干警花名册", COLUMNS, (), notes=_NOTES, choice_rows=_BLANK_ROWS)


def write_roster(path: Path, roster: Roster, day: date) -> int:
    """Write everybody as of a day, in roster order, as xlsx or, by the name's ending, csv; return how many.

    Raises FileTrouble when the file cannot be written.
    """
    rows = [_row(at, officer, roster, day) for at, officer in enumerate(roster.ordered(day), 1)]
    if path.suffix.lower() == ".csv":
        return write_csv(path, COLUMNS, rows)
    return write_sheet(path, "干警花名册", COLUMNS, rows)


def _row(number: int, officer: Officer, roster: Roster, day: date) -> tuple[Any, ...]:
    posting = roster.posting_on(officer.id, day) or roster.latest_posting(officer.id)
    return (
        number,
        officer.name,
        officer.gender,
        officer.ethnic_group,
        officer.birth_month.replace("-", "."),
        roster.department_name(posting.department_id) if posting else "",
        posting.post if posting else "",
        posting.category if posting else "",
        posting.judge_rank if posting else "",
        "中共党员" if officer.party_member else "群众",
        "是" if officer.party_group else "否",
        "是" if officer.centre_group else "否",
        officer.education,
        officer.joined_on,
        posting.status if posting else "",
        officer.pinyin,
        officer.written_as,
        officer.note,
    )
