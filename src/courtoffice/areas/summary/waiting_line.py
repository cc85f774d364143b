"""One line of what waits for the office: what it is, what to do, by when, and where it is found. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from courtoffice.areas.routine.matching import Standing
from courtoffice.areas.routine.month_dues import Fields
from courtoffice.register import Desk

NEAR = timedelta(days=7)
"""What is to be done within a week is told of as near."""
MANY = 5
"""From so many lines of one kind on, those behind the first ones are told of in one line."""


class Urgency(Enum):
    """How much something presses, with the word for it; the order is that of the list."""

    OVERDUE = "已逾期"
    SOON = "即将到期"
    OPEN = "待办理"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that waits.

    ``day`` is that by which it is to be done; where nobody has set one (``limited`` is off), the day since
    which it waits. ``what`` is its kind, ``words`` say which it is, ``do`` what is to be done.

    ``ids`` are rows of ``table``, the first of which is opened. With ``listed``, words that say what they
    are, all of them are listed in ``register``, which may be one that is reckoned, in ``year`` where that
    goes by years. ``begins`` names the register of a record that is still to be made, and what it begins
    with; ``due`` is how the due stands of which a line tells.
    """

    day: date
    what: str
    words: str
    do: str
    urgency: Urgency
    table: str
    ids: tuple[int, ...] = ()
    limited: bool = True
    listed: str = ""
    register: str = ""
    year: int = 0
    begins: tuple[str, Fields] | None = None
    due: Standing | None = None

    @property
    def late(self) -> bool:
        """Whether its day has passed."""
        return self.urgency is Urgency.OVERDUE

    @property
    def record(self) -> int:
        """The first of its rows, 0 for none."""
        return self.ids[0] if self.ids else 0

    def when(self, today: date) -> str:
        """Return by when in few words: 已逾期3天, 今天到期, 还有2天, 12-31前."""
        left = (self.day - today).days
        if not self.limited:
            return f"已等{_long(-left)}" if left < 0 else Urgency.OPEN.value
        if left < 0:
            return f"已逾期{_long(-left)}"
        if self.urgency is Urgency.SOON:
            return f"还有{left}天" if left else "今天到期"
        return f"{self.day:%m-%d}前" if self.day.year == today.year else f"{self.day}前"


def _long(days: int) -> str:
    """Return how long something has waited: 12天, 1年多."""
    return f"{days // 365}年多" if days >= 365 else f"{days}天"


Source = Callable[[Desk, int], Iterable[Line]]
"""Tells what waits in one part of the office; the number is the month in which its years begin."""


def urgency_of(day: date, today: date, near: timedelta = NEAR) -> Urgency:
    """Return how much presses what is to be done by a day."""
    if day < today:
        return Urgency.OVERDUE
    return Urgency.SOON if day - today <= near else Urgency.OPEN


def ordered(lines: Iterable[Line]) -> list[Line]:
    """Return lines with the most urgent first, and of these the one that has waited longest."""
    places = {urgency: place for place, urgency in enumerate(Urgency)}
    return sorted(
        lines, key=lambda line: (places[line.urgency], line.day, line.what, bool(line.listed), line.ids)
    )


def folded(lines: Iterable[Line], noun: str) -> list[Line]:
    """Return the lines of one kind; of many the first ones, and a line that lists all of them.

    ``noun`` is what they are called with their counter: 项督办事项. A register that goes by years lists
    those of one year: what is left of each earlier year is told of together.
    """
    years: dict[int, list[Line]] = {}
    for line in ordered(lines):
        years.setdefault(line.year, []).append(line)
    found: list[Line] = []
    for year, every in years.items():
        if year == max(years) and len(every) > MANY:
            rest = f"另有{len(every) - MANY + 1}{noun}"
            found += [*every[: MANY - 1], _together(every, MANY - 1, rest, f"待办理的{len(every)}{noun}")]
        elif year != max(years) and len(every) > 1:
            words = f"{year}年的{len(every)}{noun}"
            found.append(_together(every, 0, f"{words}还没有办完", words))
        else:
            found += every
    return found


def _together(every: Sequence[Line], first: int, words: str, listed: str) -> Line:
    """Return one line for many, as urgent as the one at place ``first``."""
    like = every[first]
    return replace(
        like,
        words=words,
        do="打开可看全部",
        ids=tuple(row for line in every for row in line.ids),
        listed=listed,
        begins=None,
        due=None,
    )
