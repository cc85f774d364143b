"""Examples for the blank lists of events and of what is done for the retired."""

from __future__ import annotations

from courtoffice.areas.events.records import Event, Participant, RetiredActivity
from courtoffice.register import Desk


def event(desk: Desk) -> Event:
    """Return an event with one participant."""
    officer = desk.first("officer")
    return Event(
        held_on=desk.today,
        title="职工趣味运动会",
        place="院内广场",
        organiser="政治部",
        participants=(Participant(officer_id=officer),) if officer is not None else (),
    )


def retired_activity(desk: Desk) -> RetiredActivity:
    """Return a meeting with the retired."""
    return RetiredActivity(
        held_on=desk.today, kind="座谈", title="老干部座谈会", place="三楼会议室", counted=12
    )
