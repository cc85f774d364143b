"""The year at a glance, templates from last year, the list of retired officers; as a clerk works."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from courtoffice.areas.events.page import EventsPage
from courtoffice.areas.events.records import Event, Participant, Partner, RetiredActivity, RetiredParticipant
from courtoffice.areas.events.registers_retired import rows_of_year
from courtoffice.areas.events.rooms.template_dialog import TemplateDialog
from courtoffice.areas.events.rooms.year_room import YearRoom
from courtoffice.areas.events.templates import event_like, last_of_festival
from courtoffice.areas.events.year import begins_festival, begins_in, months_of, year_of_events
from courtoffice.areas.people.records import RETIRED, Officer, Posting
from courtoffice.areas.routine.month_dues import month_dues
from courtoffice.calendar_days import Manner
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.workdays import calendar_of

if TYPE_CHECKING:
    from tests.conftest import Clerk

NINTH = Event(
    id=7,
    held_on=date(2025, 10, 29),
    until_date=date(2025, 10, 30),
    title="2025年重阳节健步走",
    festival="重阳节",
    theme="情暖桑榆",
    counted=40,
    cost=1_000_00,
    note="雨天改期",
    participants=(Participant(id=3, officer_id=1),),
    partners=(Partner(id=4, event_id=7, name="老干局"),),
)


def test_an_event_like_last_years_falls_on_this_years_festival() -> None:
    made = event_like(NINTH, 2026, calendar_of((2026,)))
    assert made.held_on == date(2026, 10, 16)  # the festival is Sunday the 18th, the Saturday is off too
    assert (made.id, made.title, made.theme, made.festival) == (0, "2026年重阳节健步走", "情暖桑榆", "重阳节")
    assert (made.until_date, made.counted, made.cost, made.note, made.participants) == (
        None,
        None,
        None,
        "",
        (),
    )
    assert made.partners == (Partner(name="老干局"),)


@pytest.mark.parametrize(
    ("held_on", "year", "expected"),
    [
        (date(2025, 7, 1), 2026, date(2026, 7, 1)),
        (date(2024, 2, 29), 2026, date(2026, 2, 28)),
        (date(2025, 10, 3), 2026, date(2026, 9, 30)),
        (None, 2026, None),
    ],
)
def test_any_other_event_falls_on_the_same_day(
    held_on: date | None, year: int, expected: date | None
) -> None:
    made = event_like(Event(held_on=held_on, title="活动"), year, calendar_of((2026,)))
    assert made.held_on == expected


def test_the_latest_earlier_event_of_a_festival_is_found() -> None:
    others = [replace(NINTH, id=at, held_on=date(at, 10, 1)) for at in (2023, 2024, 2026)]
    found = last_of_festival([*others, NINTH, Event(festival="重阳节", title="无日期")], "重阳节", 2026)
    assert found == NINTH
    assert last_of_festival(others, "青年节", 2026) is None


def test_the_year_shows_festivals_with_their_lunar_day_and_months_with_what_is_on(lived: Desk) -> None:
    year = year_of_events(lived, Period(2026))
    assert [festival.name for festival in year.festivals] == ["妇女节", "青年节", "儿童节", "重阳节"]
    assert year.festivals[3].day == date(2026, 10, 18)
    assert year.festivals[3].day_words == "10月18日（周日，农历九月初九）"
    assert all(festival.manner is Manner.DONE and festival.event_id for festival in year.festivals)
    assert year.festivals[0].state_words.startswith("已开展：")
    listed = sum(len(month.lines) for month in year.months)
    query = lived.store.query
    assert listed == sum(
        query(f"SELECT count(*) FROM {table} WHERE held_on LIKE '2026-%'")[0][0]
        for table in ("event", "retired_activity")
    )
    assert all(line.day.month == month.first.month for month in year.months for line in month.lines)


def test_a_year_that_begins_in_december_has_its_own_twelve_months(lived: Desk) -> None:
    period = Period(2026, starts_in=12)
    months = months_of(period)
    assert (months[0], months[-1], len(months)) == (date(2025, 12, 1), date(2026, 11, 1), 12)
    assert len(year_of_events(lived, period).festivals) == 4


def test_festivals_without_an_event_wait_or_are_late(office: Desk) -> None:
    year = year_of_events(office, Period(2026))
    assert {festival.name: festival.manner for festival in year.festivals} == {
        "妇女节": Manner.OVERDUE,
        "青年节": Manner.OVERDUE,
        "儿童节": Manner.OVERDUE,
        "重阳节": Manner.NOT_YET,
    }
    unasked = year_of_events(office, Period(2026), lambda *_: [])
    assert {festival.state_words for festival in unasked.festivals} == {"不算应办"}
    given = begins_festival(office, year.festivals[3])
    assert given == {"held_on": date(2026, 10, 16), "festival": "重阳节"}
    with office.store.change("登记") as change:
        change.save(replace(NINTH, id=0, participants=(), partners=(Partner(name="老干局"),)))
    given = begins_festival(office, year.festivals[3])
    assert (given["title"], given["held_on"]) == ("2026年重阳节健步走", date(2026, 10, 16))
    assert begins_in(office, date(2026, 6, 1)) == {"held_on": date(2026, 6, 30)}
    assert begins_in(office, date(2026, 10, 1)) == {"held_on": date(2026, 10, 8)}


def _events_page(clerk: Clerk, part: str) -> Any:
    def make() -> EventsPage:
        return EventsPage(dues=month_dues)

    clerk.go_to(make, part)  # type: ignore[arg-type]
    clerk.bench.begin_requested.connect(clerk.page.begin_record)
    clerk.bench.open_requested.connect(clerk.page.open_record)
    return clerk.page.room


def test_a_festival_begins_its_event_and_shows_it_done_afterwards(clerk: Clerk) -> None:
    clerk.bench.turn_to(date(2026, 10, 23))
    room = _events_page(clerk, "event-year")
    assert isinstance(room, YearRoom)
    card = room.cards[3]
    assert "重阳节" in card.text()
    assert "即将到期" in card.toolTip()
    assert not room.ui.nothing.isHidden()
    card.click()
    clerk.fill_in(title="重阳座谈会")
    assert clerk.save()
    event = clerk.store.load(Event)[0]
    assert (event.held_on, event.festival) == (date(2026, 10, 16), "重阳节")
    clerk.page.show_part("event-year")
    assert "已开展：重阳座谈会" in card.toolTip()
    assert room.ui.nothing.isHidden()
    heading, shown = room.months[9]
    assert heading.text() == "10月　1 场"
    opened = QSignalSpy(clerk.bench.open_requested)
    shown.setCurrentRow(0)
    shown.itemActivated.emit(shown.item(0))
    assert opened.at(0) == ["events", event.id]
    card.click()
    assert opened.count() == 2


def test_a_new_event_begins_in_the_month_with_the_cursor(clerk: Clerk) -> None:
    room = _events_page(clerk, "event-year")
    room._turn_to(11)
    clerk.page.new_record()
    assert clerk.editor.draft is not None
    assert clerk.editor.draft.record.held_on == date(2026, 12, 1)


def test_last_years_event_is_the_template_of_a_new_one(clerk: Clerk) -> None:
    with clerk.store.change("登记") as change:
        change.save(replace(NINTH, id=0, participants=(), partners=(Partner(name="老干局"),)))
        change.save(Event(held_on=date(2025, 7, 1), title="歌咏会"))
        change.save(Event(held_on=date(2026, 7, 1), title="歌咏会"))
    clerk.go_to(EventsPage, "events")
    like = clerk.page.part.actions[1]  # type: ignore[union-attr]
    like.do(clerk.page.view)  # type: ignore[union-attr]
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, TemplateDialog))
    listed = [dialog.ui.events.item(row) for row in range(dialog.ui.events.count())]
    assert [item.text() for item in listed] == ["07-01　歌咏会", "10-29　2025年重阳节健步走"]
    assert [item.icon().isNull() for item in listed] == [False, True]
    dialog.ui.events.setCurrentRow(1)
    dialog.ui.begin.click()
    assert clerk.save()
    made = clerk.store.load(Event, order="id")[-1]
    assert (made.held_on, made.title) == (date(2026, 10, 16), "2026年重阳节健步走")
    assert [row.name for row in made.partners] == ["老干局"]


def test_a_year_without_events_has_no_template(clerk: Clerk) -> None:
    clerk.go_to(EventsPage, "events")
    told = QSignalSpy(clerk.bench.message)
    clerk.page.part.actions[1].do(clerk.page.view)  # type: ignore[union-attr]
    assert told.at(0) == ["2025年没有登记活动，没有可以仿照的。"]


def _retire(clerk: Clerk) -> list[int]:
    with clerk.store.change("登记") as change:
        old = [
            Posting(from_date=date(1990, 1, 1), until_date=date(2020, 1, 1), department_id=1, post="庭长"),
            Posting(from_date=date(2020, 1, 2), status=RETIRED),
        ]
        return [
            change.save(Officer(name=name, birth_month=born, position=at, postings=tuple(old)))
            for at, (name, born) in enumerate((("孙九", "1958-11"), ("周十", "1955-03")), 10)
        ]


def test_who_was_visited_and_whose_birthday_it_is(clerk: Clerk) -> None:
    sun, zhou = _retire(clerk)
    with clerk.store.change("登记") as change:
        for day, kind in ((date(2025, 1, 9), "慰问"), (date(2026, 1, 9), "走访"), (date(2026, 5, 1), "参观")):
            who = (RetiredParticipant(officer_id=sun),)
            change.save(RetiredActivity(held_on=day, kind=kind, title=kind, officers=who))
    rows = {row.name: row for row in rows_of_year(clerk.bench.desk, Period(2026))}
    assert (rows["孙九"].visits, rows["孙九"].activities, rows["孙九"].last_visit) == (1, 1, date(2026, 1, 9))
    assert (rows["孙九"].department, rows["孙九"].post, rows["孙九"].age) == ("民事审判一庭", "庭长", 68)
    assert (rows["孙九"].birthday_now, rows["周十"].birthday_now) == (True, False)
    assert (rows["周十"].visited, rows["周十"].last_visit) == (False, None)
    assert [row.name for row in rows_of_year(clerk.bench.desk, Period(2019))] == []
    last_year = {row.name: row for row in rows_of_year(clerk.bench.desk, Period(2025))}
    assert last_year["孙九"].last_visit == date(2025, 1, 9)
    clerk.go_to(EventsPage, "retired-officers")
    clerk.bench.begin_requested.connect(clerk.page.begin_record)
    visit, unvisited, birthdays = clerk.page.part.actions  # type: ignore[union-attr]
    unvisited.do(clerk.page.view)  # type: ignore[union-attr]
    assert clerk.column("name") == ["周十"]
    clerk.page.view.table.selectRow(0)
    visit.do(clerk.page.view)  # type: ignore[union-attr]
    clerk.fill_in(title="看望")
    assert clerk.save()
    assert clerk.store.load(RetiredActivity, order="id")[-1].officers[0].officer_id == zhou
    clerk.page.show_part("retired-officers")
    clerk.page.view.show_all()
    assert clerk.column("visited") == ["是", "是"]
    birthdays.do(clerk.page.view)  # type: ignore[union-attr]
    assert clerk.column("name") == ["孙九"]
