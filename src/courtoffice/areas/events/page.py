"""The tab 文化活动: events, and what is done for retired officers."""

from __future__ import annotations

from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.people.groups import officer_groups, retired_groups
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed


class EventsPage(RegisterPage):
    """The registers of events."""

    key = "events"
    title = "文化活动"
    icon = "events"
    lists = (
        Listed(EVENTS, "", ("organiser", "place"), {"officer": officer_groups}),
        Listed(RETIRED, "", ("place",), {"officer": retired_groups}),
    )
