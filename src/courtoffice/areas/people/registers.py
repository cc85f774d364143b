"""The registers of people: officers in roster order with where they serve today, and departments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from courtoffice.areas.people.cautions import caution_faults
from courtoffice.areas.people.name_keys import places
from courtoffice.areas.people.name_likeness import likely_officers
from courtoffice.areas.people.name_words import name_key
from courtoffice.areas.people.records import SERVING, TABLES, Department, Officer, Posting, roster
from courtoffice.areas.people.rules import age_on, department_faults, officer_faults, with_ends
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.late import late, late_value
from courtoffice.register import Column, Desk, Linked, Register, Telling
from courtoffice.store import Store

_LATEST = """(SELECT {what} FROM posting LEFT JOIN department ON department.id = posting.department_id
 WHERE posting.officer_id = officer.id ORDER BY posting.from_date DESC, posting.id DESC LIMIT 1)"""
_STATUS = "CASE posting.status WHEN '在职' THEN 0 WHEN '离退休' THEN 1 ELSE 2 END"
_ORDER = ", ".join(
    (
        f"coalesce({_LATEST.format(what=_STATUS)}, 3)",
        f"coalesce({_LATEST.format(what='department.position')}, 1000000)",
        "officer.position",
        "officer.id",
    )
)


def _posting(officer: Officer, desk: Desk) -> Posting | None:
    """Return the posting of today, or else the latest one."""
    people = roster(desk.store)
    return people.posting_on(officer.id, desk.today) or people.latest_posting(officer.id)


def _of_posting(take: Callable[[Posting, Desk], Any]) -> Callable[[Officer, Desk], Any]:
    def value(officer: Officer, desk: Desk) -> Any:
        posting = _posting(officer, desk)
        return "" if posting is None else take(posting, desk)

    return value


def _department(posting: Posting, desk: Desk) -> str:
    return roster(desk.store).department_name(posting.department_id)


def _place_column(order: str, key: str, label: str) -> Column[Officer]:
    """Return a column of everybody's place in an order of names, to sort the list by."""

    def value(officer: Officer, desk: Desk) -> int | None:
        placed = desk.store.derived(
            f"order:{order}", TABLES, lambda store: places(roster(store).officers(), order)
        )
        return placed.get(officer.id)

    return Column(key, label, Kind.INTEGER, value, 5, listed=False, computed=True, told=False)


def _describe(officer: Officer, desk: Desk) -> str:
    return roster(desk.store).label(officer.id) or officer.name


def _new_officer(desk: Desk) -> Officer:
    return Officer(position=_next_position(desk.store, "officer"), postings=(Posting(from_date=desk.today),))


def _new_department(desk: Desk) -> Department:
    return Department(position=_next_position(desk.store, "department"))


def _next_position(store: Store, table: str) -> int:
    """Return the list position after the last one."""
    return int(store.query(f'SELECT coalesce(max(position), 0) + 1 FROM "{table}"')[0][0])


def _stored(officer: Officer, desk: Desk) -> Officer:
    return replace(with_ends(officer), pinyin=" ".join(officer.pinyin.split()))


def _members(department: Department, desk: Desk) -> int:
    people = roster(desk.store)
    serving = people.serving_on(desk.today)
    return sum(people.department_on(officer.id, desk.today) == department.id for officer in serving)


def officer_faults_at(officer: Officer, before: Officer | None, desk: Desk) -> list[Fault]:
    """Return the faults of an officer; a new post or rank is asked about where something is open."""
    held = before.postings if before is not None else ()
    known = {(posting.post, posting.judge_rank) for posting in held}
    asked = [
        fault
        for at, posting in enumerate(officer.postings)
        if officer.id and posting.status == SERVING and (posting.post, posting.judge_rank) not in known
        for fault in caution_faults(
            desk,
            posting.from_date,
            [(f"postings[{at}].post", f"任职经历第{at + 1}行：", officer.id)],
            "新的职务、等级",
        )
    ]
    return [*officer_faults(officer, before, roster(desk.store), desk.today), *asked]


OFFICERS: Register[Officer] = Register(
    key="officers",
    title="干警名册",
    noun="干警",
    record=Officer,
    describe=_describe,
    order=_ORDER,
    manner=late_value("courtoffice.areas.people.roster_import", "STAFF_LISTS"),
    identity=("name", "birth_month"),
    computed=(
        Column(
            "department",
            "部门",
            Kind.TEXT,
            _of_posting(_department),
            10,
            computed=True,
            names_of="department",
        ),
        Column("post", "职务", Kind.TEXT, _of_posting(lambda row, desk: row.post), 8, computed=True),
        Column(
            "category", "人员类别", Kind.TEXT, _of_posting(lambda row, desk: row.category), 5, computed=True
        ),
        Column(
            "judge_rank", "等级", Kind.TEXT, _of_posting(lambda row, desk: row.judge_rank), 6, computed=True
        ),
        Column("status", "状态", Kind.TEXT, _of_posting(lambda row, desk: row.status), 4, computed=True),
        Column(
            "age",
            "年龄",
            Kind.INTEGER,
            lambda officer, desk: age_on(officer.birth_month, desk.today),
            3,
            unit="岁",
            computed=True,
        ),
        _place_column("roster-surnames", "surname_strokes", "姓氏笔画序"),
        _place_column("roster-names", "name_strokes", "姓名笔画序"),
        _place_column("roster-pinyin", "name_pinyin", "姓名拼音序"),
    ),
    order_columns=(
        "department",
        "name",
        "gender",
        "birth_month",
        "age",
        "post",
        "category",
        "judge_rank",
        "status",
    ),
    faults=officer_faults_at,
    prepare=_stored,
    blank=_new_officer,
    hint="还没有人员。可以导入花名册（xlsx、xls、ods 或 csv），也可以先登记部门，再逐人登记。",
    reads=TABLES,
    slim=True,
)

DEPARTMENTS: Register[Department] = Register(
    key="departments",
    title="部门",
    noun="部门",
    record=Department,
    describe=lambda department, desk: department.name,
    order="position, id",
    computed=(Column("members", "在职人数", Kind.INTEGER, _members, 4, unit="人", computed=True),),
    order_columns=("position", "name", "short_name", "kind", "members"),
    totals=("members",),
    faults=lambda department, before, desk: department_faults(department, roster(desk.store), desk.today),
    blank=_new_department,
    identity=("name",),
    hint="还没有部门。请按机构顺序登记庭室部局队；导入花名册时也会自动登记。",
    reads=TABLES,
    example=late("courtoffice.areas.people.examples", "department"),
)


def _officer_names(store: Store) -> dict[int, str]:
    """Return everybody's name: those serving at last first, in roster order, then the others."""
    people = roster(store)
    return {officer.id: people.label(officer.id) for officer in people.ordered(date.max)}


def _officer_readings(store: Store) -> dict[int, str]:
    """Return the pinyin of the officers whose names are read otherwise than usual."""
    return {officer.id: officer.pinyin for officer in roster(store).officers() if officer.pinyin}


def _officers_offered(store: Store, day: date) -> list[int]:
    return [officer.id for officer in roster(store).ordered(day)]


def _departments_offered(store: Store, day: date) -> list[int]:
    """Return the departments that existed on a day, in the court's order, then the others."""
    departments = list(roster(store).departments.values())
    there = [item.id for item in departments if _existed(item, day)]
    return there + [item.id for item in departments if not _existed(item, day)]


def _existed(department: Department, day: date) -> bool:
    return (department.from_date or date.min) <= day <= (department.until_date or date.max)


def _belongs(store: Store, officer: int, day: date | None) -> frozenset[int]:
    """Return the department where an officer serves on a day, or all where he ever did."""
    people = roster(store)
    if day is not None:
        return frozenset(filter(None, (people.department_on(officer, day),)))
    return frozenset(filter(None, (row.department_id for row in people.officer(officer).postings)))


def _numbers(store: Store) -> dict[int, int]:
    return {who.id: who.position for who in roster(store).officers() if who.position is not None}


def _likely(store: Store, name: str) -> list[int]:
    return [who.id for who in likely_officers(name_key(name), roster(store).officers())]


def _short_names(store: Store) -> dict[int, tuple[str, ...]]:
    departments = roster(store).departments.values()
    return {item.id: (item.short_name,) for item in departments if item.short_name}


_OFFICERS_IN_LISTS = Telling(
    titles=("法官助理", "法官", "书记员", "审判员", "副庭长", "庭长"),
    numbers=_numbers,
    belongs=_belongs,
    there=lambda store, officer, day: roster(store).serving(officer, day),
    likely=_likely,
)

LINKS = (
    Linked("officer", _officer_names, TABLES, _officers_offered, _officer_readings, _OFFICERS_IN_LISTS),
    Linked(
        "department",
        lambda store: {item.id: item.name for item in roster(store).departments.values()},
        TABLES,
        _departments_offered,
        telling=Telling(
            aliases=_short_names,
            there=lambda store, row, day: _existed(roster(store).departments[row], day),
        ),
    ),
)
