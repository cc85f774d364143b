"""What the figures and papers of events are made from: everything of one period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from courtoffice.areas.events.records import Event, RetiredActivity
from courtoffice.areas.events.retired import RetiredOfficer, retired_officers
from courtoffice.areas.people.records import roster
from courtoffice.period import Period

if TYPE_CHECKING:
    from courtoffice.store import Store


@dataclass(frozen=True)
class EventRows:
    """The events and the retired officers' activities of a period, and the retired officers themselves."""

    period: Period
    events: tuple[Event, ...] = ()
    retired: tuple[RetiredActivity, ...] = ()
    officers: tuple[RetiredOfficer, ...] = ()


def event_rows(store: Store, period: Period, today: date, *, arranged: bool = False) -> EventRows:
    """Read everything of a period out of the office file; who is retired is seen as of ``today``.

    What lies after ``today`` is arranged and not held: it is left out unless it is asked for.
    """
    until = date.max if arranged else today
    activities = store.load(RetiredActivity, "held_on <= ?", (until,), "held_on, id")
    days = (period.first, min(period.last, until))
    return EventRows(
        period=period,
        events=tuple(store.load(Event, "held_on BETWEEN ? AND ?", days, "held_on, id")),
        retired=tuple(item for item in activities if item.held_on in period),
        officers=tuple(retired_officers(roster(store), activities, period, today)),
    )
