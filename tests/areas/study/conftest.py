"""An office in which two years of study were lived."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.area import AREA as PEOPLE
from courtoffice.areas.people.records import roster
from courtoffice.areas.study.area import AREA as STUDY
from courtoffice.calendar_table import fill_holidays, workdays
from courtoffice.demo import people, study
from courtoffice.demo.life import Life
from courtoffice.register import Desk
from courtoffice.store import Store

YEARS = (2025, 2026)
LINKS = {linked.table: linked for area in (PEOPLE, STUDY) for linked in area.links}


@pytest.fixture(scope="package")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk of a court of forty at the end of 2026; tests only read it."""
    with Store.create(tmp_path_factory.mktemp("study") / "a.courtoffice", who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 40, YEARS)
            fill_holidays(change, YEARS)
        with store.change("学习") as change:
            study.live(change, Life(1, YEARS, roster(store), workdays(store)))
        yield Desk(store, date(2026, 12, 31), LINKS)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Desk]:
    """The desk of an office with people and nothing else, to write to."""
    with Store.create(tmp_path / "a.courtoffice", who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 12, (2026,))
        yield Desk(store, date(2026, 3, 20), LINKS)
