"""One line of what waits for the office: what it is, what to do, by when, and where it is found. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
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
    ``ids`` are rows of ``table``: one is opened; several, or those of which ``listed`` says what they are,
    are listed in ``register``. ``begins`` names the register of a record that is still to be made, and
    what it begins with; ``due`` is how the due stands of which a line tells.
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
            return f"已等{-left}天" if left < 0 else Urgency.OPEN.value
        if left < 0:
            return f"已逾期{-left}天"
        if self.urgency is Urgency.SOON:
            return f"还有{left}天" if left else "今天到期"
        return f"{self.day:%m-%d}前" if self.day.year == today.year else f"{self.day}前"


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
    return sorted(lines, key=lambda line: (places[line.urgency], line.day, line.what, line.ids))


def folded(lines: Iterable[Line], noun: str) -> Sequence[Line]:
    """Return the lines of one kind; of many the first ones, and a line that lists them all.

    ``noun`` is what they are called with their counter: 项督办事项.
    """
    every = ordered(lines)
    if len(every) <= MANY:
        return every
    kept, rest = every[: MANY - 1], every[MANY - 1 :]
    first = rest[0]
    return [
        *kept,
        Line(
            day=first.day,
            what=first.what,
            words=f"另有{len(rest)}{noun}",
            do=f"打开可看全部{len(every)}{noun}",
            urgency=first.urgency,
            table=first.table,
            ids=tuple(line.record for line in every),
            limited=first.limited,
            listed=f"待办理的{len(every)}{noun}",
        ),
    ]
