"""What the figures and papers of events are made from: everything of one period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from courtoffice.areas.events.records import Event, RetiredActivity
from courtoffice.period import Period

if TYPE_CHECKING:
    from courtoffice.store import Store


@dataclass(frozen=True)
class EventRows:
    """The events and the retired officers' activities of a period."""

    period: Period
    events: tuple[Event, ...] = ()
    retired: tuple[RetiredActivity, ...] = ()


def event_rows(store: Store, period: Period) -> EventRows:
    """Read everything of a period out of the office file."""
    days = (period.first, period.last)
    return EventRows(
        period=period,
        events=tuple(store.load(Event, "held_on BETWEEN ? AND ?", days, "held_on, id")),
        retired=tuple(store.load(RetiredActivity, "held_on BETWEEN ? AND ?", days, "held_on, id")),
    )
