"""The blank staff list (花名册): its columns with the choices in their cells, and how to fill them in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from courtoffice.areas.people.records import CATEGORIES, GENDERS, STATUSES
from courtoffice.exchange.sheets_out import SheetColumn
from courtoffice.fields import Kind
from courtoffice.register import Desk

_YES_NO = ("是", "否")
NOTES = (
    "一、每人一行，“姓名”必填，其他列没有的可以留空，也可以删去整列。",
    "二、“出生年月”写成 1985.06 或 1985年6月；“进院日期”写成 2010-07-01，只知道年月的写 2010.07。",
    "三、“部门”写全称或登记过的简称；程序里还没有的部门，导入时会列出来，同意后新建。",
    f"四、“人员类别”为{'、'.join(CATEGORIES)}之一；“状态”为{'、'.join(STATUSES)}之一，留空为在职。",
    "五、“政治面貌”写中共党员、群众等；“党组成员”“中心组成员”写是或否。",
    "六、同名的人请填写出生年月，程序按姓名和出生年月（没有出生年月的按部门）认人，再次导入只更新、不重复。",
    "七、“姓名拼音”只在多音字读错时填写，如 shan xiong；“笔画排序字”只在姓名有生僻字时填写，"
    "写笔画相同的常用字；“序号”只供核对，不导入。",
)


def example_row(desk: Desk) -> Mapping[str, Any]:
    """Return a row of a staff list by heading."""
    names = desk.names("department").values()
    return {
        "序号": 1,
        "姓名": "张三",
        "性别": "男",
        "民族": "汉族",
        "出生年月": "1985.06",
        "部门": next((name for name in names if name.endswith("庭")), "民事审判第一庭"),
        "职务": "庭长",
        "人员类别": "法官",
        "等级": "一级法官",
        "政治面貌": "中共党员",
        "党组成员": "否",
        "中心组成员": "是",
        "学历": "本科",
        "进院日期": date(2010, 7, 1),
        "状态": "在职",
    }


def blank_columns(desk: Desk) -> tuple[SheetColumn, ...]:
    """Return the columns of a staff list with what the office writes in them."""

    def words(dictionary: str) -> tuple[str, ...]:
        return tuple(desk.store.dictionary(dictionary))

    names = desk.names("department")
    departments = tuple(names[row] for row in desk.offered("department", desk.today))
    return (
        SheetColumn("序号", 3, Kind.INTEGER),
        SheetColumn("姓名", 5),
        SheetColumn("性别", 3, choices=GENDERS),
        SheetColumn("民族", 4, choices=words("ethnic_group")),
        SheetColumn("出生年月", 5),
        SheetColumn("部门", 10, choices=departments),
        SheetColumn("职务", 9, choices=words("post")),
        SheetColumn("人员类别", 5, choices=CATEGORIES),
        SheetColumn("等级", 7, choices=words("judge_rank")),
        SheetColumn("政治面貌", 5, choices=("中共党员", "群众")),
        SheetColumn("党组成员", 4, choices=_YES_NO),
        SheetColumn("中心组成员", 5, choices=_YES_NO),
        SheetColumn("学历", 5, choices=words("education")),
        SheetColumn("进院日期", 6, Kind.DATE),
        SheetColumn("状态", 4, choices=STATUSES),
        SheetColumn("姓名拼音", 6),
        SheetColumn("笔画排序字", 5),
        SheetColumn("备注", 8),
    )
