"""What was held of each plan item: on which days, and how many were there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.study.records import ON_DUTY, PRESENT
from courtoffice.areas.study.rules import per_cent

if TYPE_CHECKING:
    from courtoffice.store import Store

_SQL = (
    "SELECT s.plan_item_id AS item, s.held_on AS day,"
    " count(CASE WHEN a.state <> ? THEN 1 END) AS expected,"
    " count(CASE WHEN a.state = ? THEN 1 END) AS present"
    " FROM study_session s LEFT JOIN study_attendance a ON a.session_id = s.id"
    " WHERE s.plan_item_id IS NOT NULL GROUP BY s.id ORDER BY s.held_on, s.id"
)


@dataclass(frozen=True, slots=True)
class Held:
    """The days of a plan item's sessions, one for each session, and the attendance of all of them."""

    days: tuple[date, ...] = ()
    expected: int = 0
    present: int = 0

    def rate(self) -> int | None:
        """Return the attendance rate in hundredths of a per cent, None where nobody was expected."""
        return per_cent(self.present, self.expected)

    def in_words(self) -> str:
        """Return the days as a list writes them: 03-12、03-26."""
        return "、".join(f"{day:%m-%d}" for day in self.days)


def held_by_item(store: Store) -> dict[int, Held]:
    """Return what was held of every plan item that has a session."""
    found: dict[int, Held] = {}
    for row in store.query(_SQL, (ON_DUTY, PRESENT)):
        before = found.get(row["item"], Held())
        found[row["item"]] = Held(
            (*before.days, date.fromisoformat(row["day"])),
            before.expected + row["expected"],
            before.present + row["present"],
        )
    return found
