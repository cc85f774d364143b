"""The tab 文化活动, worked on as a clerk does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.events.page import EventsPage
from courtoffice.areas.events.records import Event
from courtoffice.areas.people.records import RETIRED, Officer, Posting

if TYPE_CHECKING:
    from tests.conftest import Clerk


def test_an_event_with_participants_and_partners(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.go_to(EventsPage, "events")
    clerk.new(held_on="2026-3-6", title="庆“三八”座谈会", festival="妇女节", cost="1200.50")
    for name in ("zs", "ww"):
        clerk.add_row("participants", name)
    clerk.add_row("partners", "老干局")
    assert clerk.save()
    event = clerk.store.load(Event)[0]
    assert event.cost == 120_050
    assert [row.officer_id for row in event.participants] == [1, 4]
    assert [row.name for row in event.partners] == ["老干局"]
    clerk.goes_round(monkeypatch)


def test_a_sum_that_is_no_number_stores_nothing(clerk: Clerk) -> None:
    clerk.go_to(EventsPage, "events")
    clerk.new(held_on="2026-3-6", title="座谈会", cost="一千元")
    assert not clerk.editor.save()
    assert "经费" in clerk.fault("cost")
    assert clerk.store.load(Event) == []


def test_retired_officers_are_added_as_a_group(clerk: Clerk) -> None:
    with clerk.store.change("登记") as change:
        posting = Posting(from_date=clerk.bench.desk.today, status=RETIRED)
        retired = change.save(Officer(name="孙九", postings=(posting,)))
    clerk.go_to(EventsPage, "retired-activities")
    clerk.new()
    grid = clerk.editor.grids["officers"]
    actions = grid.menu().actions()
    assert [action.text() for action in actions] == ["全体离退休人员（1）"]
    actions[0].trigger()
    assert [grid.rows.value(0, 0)] == [retired]
