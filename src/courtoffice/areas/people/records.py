"""What is kept of the court's people: departments, officers, and where each served from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.people.roster import Roster
from courtoffice.fields import Record, choice, day, link, many, month, number, owner, text, yes_no
from courtoffice.store import Store

CLASSES = ("审判", "综合")
GENDERS = ("男", "女")
CATEGORIES = ("法官", "法官助理", "书记员", "法警", "司法行政", "聘用")
SERVING, RETIRED, MOVED = STATUSES = ("在职", "离退休", "调出")

TABLES = frozenset({"department", "officer", "posting"})


@dataclass(frozen=True, kw_only=True)
class Department(Record):
    """A 庭室部局队. ``position`` is its place in the court's order of departments."""

    table: ClassVar[str] = "department"
    name: str = text("部门名称", required=True, width=12)
    short_name: str = text("简称", width=6)
    kind: str = choice("类别", CLASSES, required=True, default="审判")
    position: int | None = number("排列序号", required=True, default=0)
    head_id: int | None = link("负责人", "officer")
    supervisor_id: int | None = link("分管院领导", "officer")
    from_date: date | None = day("设立日期", listed=False)
    until_date: date | None = day("撤销日期", listed=False)


@dataclass(frozen=True, kw_only=True)
class Posting(Record):
    """Where an officer served between two days; the one in force on a day decides the department."""

    table: ClassVar[str] = "posting"
    officer_id: int = owner()
    from_date: date | None = day("起始日期", required=True)
    until_date: date | None = day("截止日期", hint="现任职务留空")
    status: str = choice("状态", STATUSES, required=True, default=SERVING)
    department_id: int | None = link("部门", "department", width=10)
    post: str = text("职务", dictionary="post", width=8)
    category: str = choice("人员类别", CATEGORIES)
    judge_rank: str = text("等级", dictionary="judge_rank", width=6)


@dataclass(frozen=True, kw_only=True)
class Officer(Record):
    """A 干警, serving, retired or moved away. ``position`` is the place in the department's list."""

    table: ClassVar[str] = "officer"
    name: str = text("姓名", required=True, width=5)
    gender: str = choice("性别", GENDERS, width=3)
    ethnic_group: str = text("民族", dictionary="ethnic_group", width=4, listed=False)
    birth_month: str = month("出生年月")
    party_member: bool = yes_no("中共党员")
    party_group: bool = yes_no("党组成员", listed=False)
    centre_group: bool = yes_no("中心组成员")
    education: str = text("学历", dictionary="education", width=5)
    joined_on: date | None = day("进院日期", listed=False)
    position: int | None = number("排列序号", required=True, default=0, listed=False)
    pinyin: str = text("姓名拼音", hint="多音字读错时填写，如 shan xiong", listed=False)
    written_as: str = text(
        "笔画排序字", hint="姓名有生僻字时填写：每个字填一个笔画笔顺相同的常用字", listed=False
    )
    note: str = text("备注", long=True, listed=False)
    postings: tuple[Posting, ...] = many("任职经历", Posting, owner="officer_id")


def roster(store: Store) -> Roster:
    """Return everybody with their history, kept until the people of the office change."""
    return store.derived("people.roster", TABLES, _read_roster)


def _read_roster(store: Store) -> Roster:
    return Roster(
        departments=store.load(Department, order="position, id"),
        officers=store.load(Officer, order="position, id"),
    )
