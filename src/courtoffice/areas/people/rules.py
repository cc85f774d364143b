"""What may be wrong with an officer, a department, and the people of the office as a whole. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from courtoffice.areas.people.records import SERVING, Department, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.errors import Fault
from courtoffice.required import required_faults
from courtoffice.strokes import unknown_in

YOUNGEST, OLDEST_SERVING, OLDEST = 16, 70, 110
"""Ages outside which a birth month is asked about: to begin work, still to serve, at all."""

LONGEST_NAME = 30
FURTHEST = timedelta(days=366)
"""How far ahead a date of the roster may lie before it is asked about."""

_ONE_DAY = timedelta(days=1)
_MIDDLE_DOTS = "·•・‧∙"


def plain_name(text: str) -> str:
    """Return a name as it is kept: without the blanks that pad it in lists (张　三), with one kind of dot.

    Blanks between Latin letters stay.
    """
    parts = unicodedata.normalize("NFKC", text).split()
    latin = all(part.isascii() for part in parts)
    name = unicodedata.normalize("NFKC", (" " if latin else "").join(parts))
    return "".join("·" if char in _MIDDLE_DOTS else char for char in name)


def with_ends(officer: Officer) -> Officer:
    """Return the officer with every open posting ended on the day before the next one begins.

    A clerk who enters where somebody went need not go back and end where he was.
    """
    starts = sorted(posting.from_date for posting in officer.postings if posting.from_date is not None)

    def ended(posting: Posting) -> Posting:
        later = [start for start in starts if posting.from_date is not None and start > posting.from_date]
        if posting.until_date is not None or not later:
            return posting
        return replace(posting, until_date=later[0] - _ONE_DAY)

    return replace(officer, postings=tuple(ended(posting) for posting in officer.postings))


def age_on(birth_month: str, day: date) -> int | None:
    """Return the full years of age on a day, counted by months; None for a month that is not known."""
    try:
        born = date.fromisoformat(f"{birth_month}-01")
    except ValueError:
        return None
    return day.year - born.year - (day.month < born.month)


def officer_faults(officer: Officer, before: Officer | None, roster: Roster, today: date) -> list[Fault]:
    """Return everything that is wrong with an officer, or worth asking about.

    Postings without an end count as ended by the next one, as :func:`with_ends` will store them.
    """
    ended = with_ends(officer)
    return [
        *required_faults(officer),
        *_name_faults(officer),
        *_birth_faults(ended, today),
        *_party_faults(officer),
        *_stroke_faults(officer, before),
        *_namesakes(officer, before, roster),
        *_order_faults(ended.postings, today),
        *(fault for at in range(len(ended.postings)) for fault in _posting_faults(ended, at, roster, today)),
    ]


def department_faults(department: Department, roster: Roster, today: date) -> list[Fault]:
    """Return everything that is wrong with a department, or worth asking about."""
    return [
        *required_faults(department),
        *_department_names(department, roster),
        *_department_days(department, roster, today),
        *_head_faults(department, roster, today),
    ]


def _name_faults(officer: Officer) -> Iterator[Fault]:
    name = officer.name
    if not name.strip():
        return
    if any(unicodedata.category(char) == "Nd" for char in name):
        yield Fault("name", f"姓名“{name}”里有数字，请改正。")
    elif any(not (char.isalpha() or char in "· ") for char in plain_name(name)):
        yield Fault("name", f"姓名“{name}”里有标点或符号，请改正；说明的话请写在备注里。")
    elif plain_name(name) != name:
        yield Fault("name", f"姓名“{name}”里有多余的空格或符号，请写成“{plain_name(name)}”。")
    if len(name) > LONGEST_NAME:
        yield Fault("name", f"姓名有{len(name)}个字，最多{LONGEST_NAME}个字，请核对。")


def _birth_faults(officer: Officer, today: date) -> Iterator[Fault]:
    age = age_on(officer.birth_month, today)
    if age is not None and not YOUNGEST <= age <= OLDEST:
        yield Fault("birth_month", f"按出生年月，现在{age}岁，请核对出生年月。")
    elif age is not None and age > OLDEST_SERVING and _serves(officer, today):
        yield Fault("birth_month", f"按出生年月，现在{age}岁，仍为在职，请核对。", blocks=False)
    if officer.joined_on is None:
        return
    began = age_on(officer.birth_month, officer.joined_on)
    if began is not None and began < YOUNGEST:
        yield Fault("joined_on", f"按出生年月，进院时只有{began}岁，请核对这两个日期。", blocks=False)
    if officer.joined_on > today + FURTHEST:
        yield Fault("joined_on", "进院日期在一年以后，请核对年份。", blocks=False)
    first = min((row.from_date for row in officer.postings if row.from_date is not None), default=None)
    if first is not None and first < officer.joined_on:
        yield Fault("joined_on", f"任职经历从{first}开始，早于进院日期，请核对。", blocks=False)


def _serves(officer: Officer, today: date) -> bool:
    return Roster((), (officer,)).serving(officer.id, today)


def _party_faults(officer: Officer) -> Iterator[Fault]:
    if officer.party_group and not officer.party_member:
        yield Fault("party_group", "党组成员应当是中共党员，请核对这两项。", blocks=False)


def _stroke_faults(officer: Officer, before: Officer | None) -> Iterator[Fault]:
    """Ask about characters without a place in the order of strokes, when the name is new or changed."""
    name, written_as = "".join(officer.name.split()), "".join(officer.written_as.split())
    if written_as and len(written_as) != len(name):
        yield Fault(
            "written_as", f"“笔画排序字”要和姓名一样是{len(name)}个字，现在是{len(written_as)}个字，请改正。"
        )
        return
    if before is not None and (before.name, before.written_as) == (officer.name, officer.written_as):
        return
    if unknown := unknown_in(name, written_as):
        yield Fault(
            "written_as",
            f"“{unknown}”不在笔画表里，按笔画排的名单会把这个人排在最后。可以在“笔画排序字”里"
            "给每个字填一个笔画笔顺相同的常用字，也可以不填。",
            blocks=False,
        )


def _namesakes(officer: Officer, before: Officer | None, roster: Roster) -> Iterator[Fault]:
    """Ask about namesakes when an officer is entered or renamed, not each time the record is stored."""
    if before is not None and (before.name, before.birth_month) == (officer.name, officer.birth_month):
        return
    others = [other for other in roster.named(officer.name) if other.id != officer.id]
    if not others:
        return
    known = "、".join(_introduced(other, roster) for other in others)
    same = any(other.birth_month == officer.birth_month != "" for other in others)
    advice = "姓名和出生年月都相同，很可能是同一个人，" if same else ""
    yield Fault(
        "name",
        f"已有同名人员：{known}。{advice}如是同一个人，请修改原有记录；确是两个人，可以继续保存，程序按部门区分。",
        blocks=False,
    )


def _introduced(officer: Officer, roster: Roster) -> str:
    posting = roster.latest_posting(officer.id)
    department = roster.department_name(posting.department_id) if posting is not None else ""
    marks = [mark for mark in (department, officer.birth_month.replace("-", ".")) if mark]
    return f"{officer.name}（{'，'.join(marks)}）" if marks else officer.name


def _order_faults(postings: Sequence[Posting], today: date) -> Iterator[Fault]:
    """Look at the postings together: none at all, overlaps, gaps, nothing in force."""
    if not postings:
        yield Fault("postings", "还没有任职经历，统计时不会算进任何部门，请至少填写一行。", blocks=False)
        return
    dated = sorted(
        ((row.from_date, row.until_date or date.max, at) for at, row in enumerate(postings) if row.from_date),
        key=lambda row: row[:2],
    )
    for (_, end, at), (start, _, later) in pairwise(dated):
        if start <= end:
            message = f"任职经历第{at + 1}行和第{later + 1}行的时间重叠，请改正起止日期。"
            yield Fault(f"postings[{later}].from_date", message)
        elif start > end + _ONE_DAY:
            message = f"任职经历第{at + 1}行到第{later + 1}行之间有空档（{end}至{start}），请核对。"
            yield Fault(f"postings[{later}].from_date", message, blocks=False)
    if dated and all(end < today for _, end, _ in dated):
        yield Fault("postings", "任职经历都已截止，现在没有状态；离退休或调出的请加一行。", blocks=False)


def _posting_faults(officer: Officer, at: int, roster: Roster, today: date) -> Iterator[Fault]:
    posting, field, lead = officer.postings[at], f"postings[{at}].", f"任职经历第{at + 1}行："
    start, end = posting.from_date, posting.until_date
    if start is not None and end is not None and end < start:
        yield Fault(f"{field}until_date", f"{lead}截止日期{end}早于起始日期{start}，请改正。")
    if start is not None and start > today + FURTHEST:
        yield Fault(f"{field}from_date", f"{lead}起始日期在一年以后，请核对年份。", blocks=False)
    if end is not None and end > today + FURTHEST:
        yield Fault(f"{field}until_date", f"{lead}截止日期在一年以后；现任职务请留空。", blocks=False)
    if posting.status != SERVING:
        return
    if posting.department_id is None:
        message = f"{lead}在职人员没有选部门，不会算进任何部门。"
        yield Fault(f"{field}department_id", message, blocks=False)
    else:
        yield from _department_of(posting, field, lead, roster)
    if not posting.category:
        yield Fault(f"{field}category", f"{lead}在职人员没有填人员类别。", blocks=False)


def _department_of(posting: Posting, field: str, lead: str, roster: Roster) -> Iterator[Fault]:
    """Compare a posting with the life of its department."""
    department = roster.departments.get(posting.department_id or 0)
    if department is None:
        yield Fault(f"{field}department_id", f"{lead}所选部门已不存在，请重新选择。")
        return
    founded, closed = department.from_date, department.until_date
    if founded is not None and posting.from_date is not None and posting.from_date < founded:
        message = f"{lead}{department.name}{founded}才设立，晚于起始日期，请核对。"
        yield Fault(f"{field}department_id", message, blocks=False)
    if closed is not None and (posting.until_date or date.max) > closed:
        message = f"{lead}{department.name}已于{closed}撤销，任职却在其后，请核对。"
        yield Fault(f"{field}department_id", message, blocks=False)


def _department_names(department: Department, roster: Roster) -> Iterator[Fault]:
    for other in roster.departments.values():
        if other.id == department.id or not _together(department, other):
            continue
        if other.name == department.name:
            yield Fault("name", f"已有名为“{other.name}”的部门，请改名，或修改原有部门。")
        if department.short_name and department.short_name in (other.short_name, other.name):
            message = f"简称“{department.short_name}”和{other.name}的相同，表格里会分不清。"
            yield Fault("short_name", message, blocks=False)


def _together(one: Department, other: Department) -> bool:
    """Return whether two departments exist at some time together."""
    first, second = ((item.from_date or date.min, item.until_date or date.max) for item in (one, other))
    return first[0] <= second[1] and second[0] <= first[1]


def _department_days(department: Department, roster: Roster, today: date) -> Iterator[Fault]:
    founded, closed = department.from_date, department.until_date
    if founded is not None and founded > today + FURTHEST:
        yield Fault("from_date", "设立日期在一年以后，请核对年份。", blocks=False)
    if closed is None:
        return
    if founded is not None and closed < founded:
        yield Fault("until_date", f"撤销日期{closed}早于设立日期{founded}，请改正。")
    after = min(closed, date.max - _ONE_DAY) + _ONE_DAY
    left = [
        who.name for who in roster.serving_on(after) if roster.department_on(who.id, after) == department.id
    ]
    if department.id and left:
        names = "、".join(left[:5]) + ("等" if len(left) > 5 else "")
        message = f"撤销后还有{len(left)}人在这个部门（{names}），请登记他们的去向。"
        yield Fault("until_date", message, blocks=False)


def _head_faults(department: Department, roster: Roster, today: date) -> Iterator[Fault]:
    for field, label, officer in (
        ("head_id", "负责人", department.head_id),
        ("supervisor_id", "分管院领导", department.supervisor_id),
    ):
        if officer is None:
            continue
        name = roster.label(officer)
        if not name:
            yield Fault(field, f"所选的{label}已不在人员名册里，请重新选择。")
        elif not roster.serving(officer, today):
            yield Fault(field, f"{label}{name}现在不在职，请核对。", blocks=False)
    head = department.head_id
    if head is not None and head == department.supervisor_id:
        yield Fault(
            "supervisor_id", "负责人和分管院领导是同一个人，考核时上下级会分不清，请核对。", blocks=False
        )
    if head is None or not department.id or not roster.serving(head, today):
        return
    where = roster.department_on(head, today)
    if where is not None and where != department.id:
        message = f"负责人{roster.label(head)}现在{roster.department_name(where)}任职，请核对。"
        yield Fault("head_id", message, blocks=False)
