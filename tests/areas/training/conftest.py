"""An office in which two years of training were lived."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.area import AREA as PEOPLE
from courtoffice.areas.people.records import roster
from courtoffice.areas.routine.defaults import fill_routines
from courtoffice.areas.training.area import AREA as TRAINING
from courtoffice.calendar_table import fill_holidays, workdays
from courtoffice.demo import people, training
from courtoffice.demo.life import Life
from courtoffice.register import Desk
from courtoffice.store import Store

YEARS = (2025, 2026)
LINKS = {linked.table: linked for area in (PEOPLE, TRAINING) for linked in area.links}


@pytest.fixture(scope="package")
def lived(once: Callable[..., Path]) -> Iterator[Desk]:
    """The desk of a court of forty at the end of 2026; tests only read it."""
    with Store.open(once("training-lived", _live), who="测试", readonly=True) as store:
        yield Desk(store, date(2026, 12, 31), LINKS)


def _live(path: Path) -> None:
    with Store.create(path, who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 40, YEARS)
            fill_holidays(change, YEARS)
            fill_routines(change, date(YEARS[0], 1, 1))
        with store.change("培训") as change:
            training.live(change, Life(1, YEARS, roster(store), workdays(store)))


@pytest.fixture
def empty(once: Callable[..., Path], copy_of: Callable[[Path], Store]) -> Desk:
    """The desk of an office with people and nothing else, to write to."""
    return Desk(copy_of(once("training-people", _with_people)), date(2026, 3, 20), LINKS)


def _with_people(path: Path) -> None:
    with Store.create(path, who="测试") as store, store.change("人员") as change:
        people.people(change, 1, 12, (2026,))
        fill_routines(change, date(2026, 1, 1))
