"""The registers of events with an office file, and the lived years of the sample."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courtoffice.areas.events.area import AREA
from courtoffice.areas.events.figures import figures
from courtoffice.areas.events.records import (
    Event,
    Participant,
    Partner,
    RetiredActivity,
    RetiredParticipant,
)
from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.events.rows import EventRows
from courtoffice.areas.people.records import roster
from courtoffice.errors import Refused, blocking
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.workdays import calendar_of

HOSTILE = "A&B <b>=1+1</b> '; DROP TABLE event;-- 䶮𠮷１２３ 430104199001011234"


def test_an_event_is_stored_with_its_lists_and_read_back(office: Desk) -> None:
    people = [officer.id for officer in roster(office.store).serving_on(office.today)[:3]]
    event = replace(
        EVENTS.new(office),
        title=HOSTILE,
        festival="儿童节",
        held_on=date(2026, 6, 1),
        participants=tuple(Participant(officer_id=row) for row in people),
        partners=(Partner(name=HOSTILE), Partner(name="科协")),
    )
    assert EVENTS.faults(event, None, office) == []
    with office.store.change("登记活动") as change:
        row = change.save(event)
    kept = office.store.get(Event, row)
    texts = {column.key: column.text(kept, office) for column in EVENTS.columns()}
    assert (texts["attendance"], texts["partner_names"], texts["title"]) == ("3", f"{HOSTILE}、科协", HOSTILE)
    assert EVENTS.rows(office, Period(2026, 6)) == [kept]
    assert EVENTS.rows(office, Period(2026, 7)) == []
    assert EVENTS.describe(kept, office) == f"2026-06-01 {HOSTILE}"


def test_a_picture_is_kept_as_bytes_with_its_event(office: Desk) -> None:
    with office.store.change("登记活动") as change:
        event = change.save(Event(held_on=date(2026, 6, 1), title="活动"))
        change.insert(
            "event_picture",
            {"event_id": event, "media_type": "image/png", "width": 8, "height": 6, "data": b"\x89PNG\x00"},
        )
    with office.store.change("删除") as change:
        change.remove(Event, event)
    assert office.store.query("SELECT * FROM event_picture") == []
    office.store.undo()
    assert office.store.query("SELECT data FROM event_picture")[0]["data"] == b"\x89PNG\x00"


def test_a_retired_activity_is_stored(office: Desk) -> None:
    someone = roster(office.store).serving_on(office.today)[0].id
    visit = replace(
        RETIRED.new(office), title="慰问", cost=600_00, officers=(RetiredParticipant(officer_id=someone),)
    )
    assert [fault.blocks for fault in RETIRED.faults(visit, None, office)] == [False]
    with office.store.change("登记慰问") as change:
        row = change.save(visit)
    kept = office.store.get(RetiredActivity, row)
    texts = {column.key: column.text(kept, office) for column in RETIRED.columns()}
    assert (texts["attendance"], texts["cost"], texts["kind"]) == ("1", "600", "慰问")
    assert RETIRED.describe(kept, office) == "2026-06-30 慰问"


def test_a_choice_that_is_none_never_reaches_the_file(office: Desk) -> None:
    with pytest.raises(Refused), office.store.change("登记") as change:
        change.save(Event(held_on=date(2026, 6, 1), title="活动", festival="春节"))


def test_only_the_first_event_of_a_festival_stands_for_it() -> None:
    def event(row: int, festival: str) -> Event:
        return Event(id=row, held_on=date(2026, 3, row), title="活动", festival=festival)

    rows = EventRows(
        Period(2026), (event(1, "妇女节"), event(2, "妇女节"), event(3, "其他"), event(4, "青年节"))
    )
    counted = {figure.key: figure for figure in figures(rows)}
    assert (counted["events.festivals"].value, counted["events.festivals"].ids) == (2, (1, 4))


def test_columns_that_stand_first_exist() -> None:
    for register in AREA.registers:
        keys = {column.key for column in register.columns()}
        dated = {register.dated_by} if register.dated_by else set()
        assert set(register.order_columns) | set(register.totals) | dated <= keys


def test_two_lived_years_have_no_fault_and_all_four_festivals(lived: Desk) -> None:
    assert AREA.check(lived) == []
    workdays = calendar_of((2025, 2026))
    for event in EVENTS.rows(lived, None):
        assert blocking(EVENTS.faults(event, event, lived)) == []
        assert event.held_on is not None
        assert workdays.is_workday(event.held_on)
    for year in (2025, 2026):
        held = {event.festival for event in EVENTS.rows(lived, Period(year))}
        assert held >= {"妇女节", "青年节", "儿童节", "重阳节"}
