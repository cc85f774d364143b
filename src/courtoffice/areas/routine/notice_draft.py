"""What the clerk is about to enter as a year's arrangement of days off, and what it would change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from courtoffice.calendar_table import BY_HAND, Difference, differences, in_words, put_notice
from courtoffice.errors import Refused
from courtoffice.holiday_notice import Notice, doubts
from courtoffice.register import Desk
from courtoffice.store import Change
from courtoffice.workdays import SpecialDay, notice_known, special_days

_WEEKDAYS = "一二三四五六日"
_KINDS = {"休": "放假", "班": "上班"}


@dataclass(frozen=True)
class Draft:
    """A notice that was read with what it changes, or why it could not be read.

    ``doubts`` are sentences that do not keep it from being stored.
    """

    notice: Notice | None = None
    differences: tuple[Difference, ...] = ()
    doubts: tuple[str, ...] = ()
    refusal: str = ""

    @property
    def summary(self) -> str:
        """What it brings, in a line; "" for nothing."""
        return "" if self.notice is None else f"{self.notice.year}年{in_words(self.differences)}"

    def rows(self) -> list[tuple[str, ...]]:
        """Return a row for each day: date, weekday, what it is, what changes, what it was."""
        return [
            (
                item.day.isoformat(),
                _WEEKDAYS[item.day.weekday()],
                _special(item.after, "平日" if item.day.weekday() < 5 else "周末"),
                item.what,
                "" if item.what in ("新增", "不变") else _special(item.before, "") + _hand(item),
            )
            for item in self.differences
        ]


def draft_of(desk: Desk, read: Callable[[], Notice]) -> Draft:
    """Return what comes of reading a notice; a refusal is part of the draft."""
    try:
        notice = read()
        remarks = doubts(notice, desk.today.year + 1)
    except Refused as refusal:
        return Draft(refusal=str(refusal))
    return Draft(notice, tuple(differences(desk.store, notice)), tuple(remarks))


def own_notice(year: int) -> Notice | None:
    """Return the arrangement of a year that the program brings along, None where it has none."""
    return Notice(year, special_days(year)) if notice_known(year) else None


def enter(change: Change, notice: Notice) -> int:
    """Store a notice; return its year."""
    put_notice(change, notice)
    return notice.year


def _special(special: SpecialDay | None, ordinary: str) -> str:
    if special is None:
        return ordinary
    kind = _KINDS.get(special.kind, special.kind)
    return kind if not special.name or kind in special.name else f"{kind}　{special.name}"


def _hand(item: Difference) -> str:
    return f"（{BY_HAND}）" if item.by_hand else ""
