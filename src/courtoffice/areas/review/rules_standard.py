"""What may be wrong with a review standard. Pure.

The points of the groups must sum to the full points and those of the criteria to their group's; the grades
must reach from zero upwards in the order of their tiers; and a standard under which cases have been reviewed
keeps everything that scores and grades depend on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeVar

from courtoffice.areas.review.records_standard import TIERS, Criterion, Grade, Group, Standard, VetoItem
from courtoffice.areas.review.rules import ranked
from courtoffice.cells import hundredths
from courtoffice.errors import Fault
from courtoffice.required import required_faults

_Row = TypeVar("_Row", Group, Criterion, VetoItem, Grade)


def standard_faults(
    standard: Standard, before: Standard | None, others: Sequence[Standard], used: int
) -> list[Fault]:
    """Return everything that is wrong with a standard; ``used`` is how many reviews keep it."""
    return [
        *required_faults(standard),
        *_versions(standard, before, others, used),
        *_totals(standard),
        *_items(standard),
        *_grades(standard),
    ]


def placed(standard: Standard) -> Standard:
    """Return the standard with every row numbered as it stands: a new row comes after the one before it."""
    return replace(
        standard,
        groups=tuple(replace(item, position=at) for at, item in enumerate(_in_place(standard.groups), 1)),
        criteria=tuple(replace(item, position=at) for at, item in enumerate(_in_place(standard.criteria), 1)),
        vetoes=tuple(replace(item, position=at) for at, item in enumerate(_in_place(standard.vetoes), 1)),
        grades=tuple(replace(item, position=at) for at, item in enumerate(_in_place(standard.grades), 1)),
    )


def points_in_words(standard: Standard) -> str:
    """Return what the points of groups and criteria sum to, for the editor: 类别 100，扣分项 100."""
    groups = sum(item.points or 0 for item in standard.groups)
    criteria = sum(item.points or 0 for item in standard.criteria)
    return f"类别 {hundredths(groups)}，扣分项 {hundredths(criteria)}"


def _in_place(items: Sequence[_Row]) -> list[_Row]:
    """Order rows by their numbers; one without a number stays behind the row above it."""
    above, keys = 0, []
    for at, item in enumerate(items):
        above = item.position or above
        keys.append((above, at))
    return [items[at] for _, at in sorted(keys)]


def scoring(standard: Standard) -> dict[str, Any]:
    """Return all of a standard that scores and grades depend on, to compare two states of it."""
    return {
        "full_points": standard.full_points,
        "groups": sorted((item.name, item.points, item.cap) for item in map(_capped, standard.groups)),
        "criteria": sorted(
            (item.id, item.group_name, item.points, item.cap) for item in map(_capped, standard.criteria)
        ),
        "vetoes": sorted(item.id for item in standard.vetoes),
        "grades": sorted((item.name, item.tier, item.from_points or 0) for item in standard.grades),
    }


def _capped(item: Any) -> Any:
    return replace(item, points=item.points or 0, cap=(item.points or 0) if item.cap is None else item.cap)


def _versions(
    standard: Standard, before: Standard | None, others: Sequence[Standard], used: int
) -> Iterator[Fault]:
    for other in others:
        if other.id != standard.id and standard.valid_from and other.valid_from == standard.valid_from:
            message = f"“{other.name}”也是从{other.valid_from}起施行，请改一个施行日期。"
            yield Fault("valid_from", message)
    if used and before is not None and scoring(before) != scoring(standard):
        message = (
            f"已有{used}件评查用了这个标准，分值、上限、否决情形和等次不能再改。"
            "请用“复制”另建一个标准，从新的施行日期起用。"
        )
        yield Fault("", message)


def _totals(standard: Standard) -> Iterator[Fault]:
    full = standard.full_points or 0
    if full <= 0:
        yield Fault("full_points", "满分要大于零，请改正。")
    in_groups = sum(item.points or 0 for item in standard.groups)
    if in_groups != full:
        message = f"各评查类别的分值合计{hundredths(in_groups)}分，与满分{hundredths(full)}分不一致，请改正。"
        yield Fault("groups", message)
    by_group: Counter[str] = Counter()
    for item in standard.criteria:
        by_group[item.group_name] += item.points or 0
    for at, group in enumerate(standard.groups):
        if by_group[group.name] != (group.points or 0):
            message = (
                f"“{group.name}”的扣分项分值合计{hundredths(by_group[group.name])}分，"
                f"与类别分值{hundredths(group.points or 0)}分不一致，请改正。"
            )
            yield Fault(f"groups[{at}].points", message)
    if not 0 <= (standard.pass_mark or 0) <= full:
        yield Fault("pass_mark", "年度合格线要在0和满分之间，请改正。")


def _items(standard: Standard) -> Iterator[Fault]:
    names = {item.name for item in standard.groups}
    yield from _same_names("groups", standard.groups)
    yield from _same_names("vetoes", standard.vetoes)
    for at, group in enumerate(standard.groups):
        yield from _numbers(f"groups[{at}]", group)
    seen: set[tuple[str, str]] = set()
    for at, item in enumerate(standard.criteria):
        if item.group_name and item.group_name not in names:
            message = f"扣分项“{item.name}”的评查类别“{item.group_name}”不在上面的类别里，请改正。"
            yield Fault(f"criteria[{at}].group_name", message)
        if (item.group_name, item.name) in seen:
            message = f"“{item.group_name}”里有两个扣分项都叫“{item.name}”，请改名或删去一个。"
            yield Fault(f"criteria[{at}].name", message)
        seen.add((item.group_name, item.name))
        yield from _numbers(f"criteria[{at}]", item)
        if not 0 <= (item.each_points or 0) <= (item.points or 0):
            message = f"扣分项“{item.name}”每处扣分要在0和它的分值之间，请改正。"
            yield Fault(f"criteria[{at}].each_points", message)


def _numbers(field: str, item: Group | Criterion) -> Iterator[Fault]:
    if (item.points or 0) < 0:
        yield Fault(f"{field}.points", f"“{item.name}”的分值不能小于零，请改正。")
    if item.cap is not None and not 0 <= item.cap <= (item.points or 0):
        message = f"“{item.name}”的扣分上限要在0和它的分值{hundredths(item.points or 0)}之间，请改正。"
        yield Fault(f"{field}.cap", message)


def _same_names(child: str, items: Sequence[Group | VetoItem | Grade]) -> Iterator[Fault]:
    counts = Counter(item.name for item in items)
    for at, item in enumerate(items):
        if item.name and counts[item.name] > 1:
            yield Fault(f"{child}[{at}].name", f"“{item.name}”写了不止一次，请改名或删去。")


def _grades(standard: Standard) -> Iterator[Fault]:
    yield from _same_names("grades", standard.grades)
    grades = ranked(standard)
    if len(grades) < 2:
        yield Fault("grades", "至少要有两个等次，请补上等次和起点分。")
        return
    if grades[-1].from_points != 0:
        yield Fault("grades", f"最低等次“{grades[-1].name}”的起点分要写0，否则低分没有等次。")
    if grades[-1].tier != TIERS[-1]:
        yield Fault("grades", f"最低等次“{grades[-1].name}”的统计档次要选“{TIERS[-1]}”。")
    if (grades[0].from_points or 0) > (standard.full_points or 0):
        yield Fault("grades", f"等次“{grades[0].name}”的起点分高于满分，没有案件能达到，请改正。")
    for better, worse in pairwise(grades):
        if better.from_points == worse.from_points:
            yield Fault("grades", f"“{better.name}”和“{worse.name}”的起点分相同，请改正。")
        if _rank(better) >= _rank(worse):
            message = f"“{better.name}”的分数高于“{worse.name}”，统计档次也要高一档，请改正。"
            yield Fault("grades", message)


def _rank(grade: Grade) -> int:
    return TIERS.index(grade.tier) if grade.tier in TIERS else len(TIERS)
