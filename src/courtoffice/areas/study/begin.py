"""A session that a due asks for, begun: everything in it that the last session of its body tells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.rules import everyone_present
from courtoffice.register import Desk

_USUAL = ("starts_at", "ends_at", "place", "form")
_USUAL_PEOPLE = ("chair_id", "recorder_id")


def session_asked(desk: Desk, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a session of ``given`` day (``held_on``) and ``body``, by name, filled in.

    Time, place, form, chair and recorder are those of the last session of that body up to that day, the
    people as far as they still serve; everybody expected is entered as present.
    """
    found = dict(given)
    day, people = found["held_on"], roster(desk.store)
    last = _last(desk, found["body"], day)
    if last is not None:
        found |= {name: getattr(last, name) for name in _USUAL}
        for name in _USUAL_PEOPLE:
            officer = getattr(last, name)
            found[name] = officer if officer is not None and people.serving(officer, day) else None
    found["attendance"] = everyone_present(Session(held_on=day, body=found["body"]), people).attendance
    return found


def _last(desk: Desk, body: str, day: date) -> Session | None:
    rows = desk.store.query(
        "SELECT id FROM study_session WHERE body = ? AND held_on <= ?"
        " ORDER BY held_on DESC, starts_at DESC, id DESC LIMIT 1",
        (body, day),
    )
    return desk.store.get(Session, rows[0]["id"]) if rows else None
