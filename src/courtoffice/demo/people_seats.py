"""The departments of the sample court and who is needed in each: one seat for every serving officer."""

from __future__ import annotations

from dataclasses import dataclass

LEADERS = "院领导"


@dataclass(frozen=True, slots=True)
class Unit:
    """A department to be: its name, short name, class, its share of the staff, from what staff on it exists.

    ``head`` and ``deputy`` are the posts of its leaders; ``crew`` the categories that follow them in turn.
    ``supervisor`` is the number of the court leader in charge, 0 for the president.
    """

    name: str
    short_name: str
    kind: str
    share: int
    least_staff: int
    head: tuple[str, str]
    deputy: tuple[str, str]
    crew: tuple[str, ...]
    supervisor: int


@dataclass(frozen=True, slots=True)
class Seat:
    """A place to fill: the department's number, post, category.

    ``level`` is 0 for a member, 1 for a deputy, 2 for a head of department, 3 for a court leader.
    """

    unit: int
    post: str
    category: str
    level: int


_JUDGE, _ASSISTANT, _CLERK, _POLICE, _OFFICE, _HIRED = (
    "法官",
    "法官助理",
    "书记员",
    "法警",
    "司法行政",
    "聘用",
)
_TRIAL = (_ASSISTANT, _CLERK, _JUDGE, _HIRED, _ASSISTANT, _JUDGE, _CLERK)
_DESK = (_OFFICE, _OFFICE, _HIRED, _OFFICE, _CLERK)
_WITH_DEPUTY = 6
"""From how many people on a department has a deputy."""

_PRESIDING, _SECOND = ("庭长", _JUDGE), ("副庭长", _JUDGE)


def _court(name: str, short: str, share: int, least: int, supervisor: int) -> Unit:
    return Unit(name, short, "审判", share, least, _PRESIDING, _SECOND, _TRIAL, supervisor)


UNITS: tuple[Unit, ...] = (
    Unit(LEADERS, "", "综合", 6, 0, ("", ""), ("", ""), (), 0),
    Unit("政治部", "", "综合", 5, 0, ("党组成员、政治部主任", _OFFICE), ("政治部副主任", _OFFICE), _DESK, 0),
    Unit("综合办公室", "办公室", "综合", 7, 0, ("主任", _OFFICE), ("副主任", _OFFICE), _DESK, 1),
    Unit(
        *("审判管理办公室（研究室）", "审管办", "综合", 4, 50, ("主任", _JUDGE), ("副主任", _JUDGE)),
        *((_OFFICE, _ASSISTANT, _CLERK), 1),
    ),
    _court("立案庭（诉讼服务中心）", "立案庭", 7, 0, 1),
    _court("刑事审判庭", "刑庭", 7, 0, 2),
    _court("民事审判第一庭", "民一庭", 8, 0, 3),
    _court("民事审判第二庭", "民二庭", 7, 40, 3),
    _court("综合审判庭（行政审判庭）", "综合审判庭", 5, 60, 2),
    _court("审判监督庭", "审监庭", 3, 70, 2),
    Unit(
        *("执行局", "", "审判", 11, 0, ("党组成员、执行局局长", _JUDGE), ("副局长", _JUDGE)),
        *((_ASSISTANT, _CLERK, _JUDGE, _HIRED, _POLICE, _ASSISTANT, _CLERK), 1),
    ),
    Unit(
        *("司法警察大队", "法警大队", "综合", 8, 0, ("大队长", _POLICE), ("副大队长", _POLICE)),
        *((_POLICE, _POLICE, _HIRED), 1),
    ),
    Unit("机关党委办公室", "机关党委", "综合", 2, 80, ("专职副书记", _OFFICE), ("副主任", _OFFICE), _DESK, 0),
    _court("城郊人民法庭", "城郊法庭", 5, 0, 3),
    _court("柳溪人民法庭", "柳溪法庭", 4, 30, 3),
    _court("石桥人民法庭", "石桥法庭", 4, 50, 2),
    _court("白沙人民法庭", "白沙法庭", 4, 75, 2),
    _court("龙塘人民法庭", "龙塘法庭", 4, 90, 1),
    _court("梅岭人民法庭", "梅岭法庭", 4, 150, 1),
    _court("双江人民法庭", "双江法庭", 4, 220, 3),
)
_LEADING = (
    ("党组书记、院长", _JUDGE),
    ("党组副书记、副院长", _JUDGE),
    ("党组成员、副院长", _JUDGE),
    ("党组成员、副院长", _JUDGE),
    ("审判委员会专职委员", _JUDGE),
    ("审判委员会专职委员", _JUDGE),
)
POSTS = {_JUDGE: "审判员", _OFFICE: "科员", _HIRED: "书记员", _POLICE: "法警"}


def units_for(staff: int) -> tuple[Unit, ...]:
    """Return the departments of a court of that size, in the court's order."""
    return tuple(unit for unit in UNITS if unit.least_staff <= staff)


def seats_for(staff: int, units: tuple[Unit, ...]) -> list[Seat]:
    """Return exactly ``staff`` seats over the departments, by their shares, leaders and heads first.

    A court needs its four leaders and a head in every department: fewer than that many are not seated.
    """
    seats: list[Seat] = []
    for number, (unit, size) in enumerate(zip(units, _sizes(staff, units), strict=True)):
        if unit.name == LEADERS:
            seats += [Seat(number, post, category, 3) for post, category in _LEADING[:size]]
            continue
        leading = (unit.head, unit.deputy)[: 2 if size >= _WITH_DEPUTY else 1]
        seats += [Seat(number, *post, level) for post, level in zip(leading, (2, 1), strict=False)]
        for at in range(size - len(leading)):
            category = unit.crew[at % len(unit.crew)]
            seats.append(Seat(number, POSTS.get(category, category), category, 0))
    return seats


def _sizes(staff: int, units: tuple[Unit, ...]) -> list[int]:
    """Share the staff out: four to six leaders, one in each department, the rest by shares."""
    leaders = max(4, min(len(_LEADING), staff // 16))
    others = units[1:]
    rest = max(staff - leaders - len(others), 0)
    total = sum(unit.share - 1 for unit in others)
    exact = [rest * (unit.share - 1) / total for unit in others]
    sizes = [1 + int(share) for share in exact]
    by_remainder = sorted(range(len(others)), key=lambda at: (int(exact[at]) - exact[at], at))
    for at in by_remainder[: max(staff - leaders - sum(sizes), 0)]:
        sizes[at] += 1
    return [leaders, *sizes]
