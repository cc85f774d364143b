"""Offices for the tests of matters: one in which two years were lived, and one to write to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.matters.area import AREA as MATTERS
from courtoffice.areas.people.area import AREA as PEOPLE
from courtoffice.areas.people.records import roster
from courtoffice.demo import matters, people
from courtoffice.demo.life import Life
from courtoffice.register import Desk
from courtoffice.store import Store
from courtoffice.workdays import calendar_of

YEARS = (2025, 2026)
LINKS = {linked.table: linked for area in (PEOPLE, MATTERS) for linked in area.links}


@pytest.fixture(scope="package")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk of a court of sixty at the end of 2026; tests only read it."""
    with Store.create(tmp_path_factory.mktemp("matters") / "a.courtoffice", who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 60, YEARS)
        with store.change("生活") as change:
            matters.live(change, Life(1, YEARS, roster(store), calendar_of(YEARS)))
        yield Desk(store, date(2026, 12, 31), LINKS)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    """The desk of an office with people, to write to."""
    with Store.create(tmp_path / "a.courtoffice", who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 16, (2026,))
        yield Desk(store, date(2026, 6, 30), LINKS)
