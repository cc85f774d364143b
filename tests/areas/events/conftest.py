"""Offices for the tests of events: one in which two years were lived, and one to write to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.events.area import AREA as EVENTS
from courtoffice.areas.people.area import AREA as PEOPLE
from courtoffice.areas.people.records import roster
from courtoffice.demo import events, people
from courtoffice.demo.life import Life
from courtoffice.register import Desk
from courtoffice.store import Store
from courtoffice.workdays import calendar_of

YEARS = (2025, 2026)
LINKS = {linked.table: linked for area in (PEOPLE, EVENTS) for linked in area.links}


@pytest.fixture(scope="package")
def lived(once: Callable[..., Path]) -> Iterator[Desk]:
    """The desk of a court of sixty at the end of 2026; tests only read it."""
    with Store.open(once("events-lived", _live), who="测试", readonly=True) as store:
        yield Desk(store, date(2026, 12, 31), LINKS)


def _live(path: Path) -> None:
    with Store.create(path, who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 60, YEARS)
        with store.change("活动") as change:
            events.live(change, Life(1, YEARS, roster(store), calendar_of(YEARS)))


@pytest.fixture
def office(once: Callable[..., Path], copy_of: Callable[[Path], Store]) -> Desk:
    """The desk of an office with people, to write to."""
    return Desk(copy_of(once("events-people", _with_people)), date(2026, 6, 30), LINKS)


def _with_people(path: Path) -> None:
    with Store.create(path, who="测试") as store, store.change("人员") as change:
        people.people(change, 1, 16, (2026,))
