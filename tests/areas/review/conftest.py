"""A small court for the rules, and an office in which two years of reviews were lived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.area import AREA as PEOPLE
from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.people.records import roster as stored_roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.area import AREA as REVIEW
from courtoffice.areas.review.defaults import default_standard, fill_review_standard
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.demo import people, review
from courtoffice.demo.life import Life
from courtoffice.register import Desk
from courtoffice.store import Store
from courtoffice.workdays import calendar_of

YEARS = (2025, 2026)
LINKS = {linked.table: linked for area in (PEOPLE, REVIEW) for linked in area.links}
CIVIL, CRIMINAL, OFFICE = 1, 2, 3
JUDGE, ASSISTANT, CLERK, COLLEAGUE, OTHER_JUDGE, RETIRED, OFFICER = 1, 2, 3, 4, 5, 6, 7
_PEOPLE = (
    (JUDGE, "钱一", CIVIL, "法官", None),
    (ASSISTANT, "钱二", CIVIL, "法官助理", None),
    (CLERK, "钱三", CIVIL, "书记员", None),
    (COLLEAGUE, "钱四", CIVIL, "法官", None),
    (OTHER_JUDGE, "孙一", CRIMINAL, "法官", None),
    (RETIRED, "孙二", CRIMINAL, "法官", date(2025, 12, 31)),
    (OFFICER, "李一", OFFICE, "司法行政", None),
)


@pytest.fixture(scope="session")
def court() -> Roster:
    """Three departments and seven officers; one of them retired at the end of 2025."""
    departments = [
        Department(id=CIVIL, name="民一庭", kind="审判", position=1),
        Department(id=CRIMINAL, name="刑庭", kind="审判", position=2),
        Department(id=OFFICE, name="政治部", kind="综合", position=3),
    ]
    officers = [
        Officer(
            id=row,
            name=name,
            postings=(
                Posting(
                    id=row,
                    from_date=date(2020, 1, 1),
                    until_date=until,
                    department_id=department,
                    category=category,
                ),
                *((Posting(id=100 + row, from_date=date(2026, 1, 1), status="离退休"),) if until else ()),
            ),
        )
        for row, name, department, category, until in _PEOPLE
    ]
    return Roster(departments, officers)


@pytest.fixture(scope="session")
def standard() -> Standard:
    """The sample standard as if it were stored: its rows have ids."""
    bare = default_standard()
    return replace(
        bare,
        id=1,
        criteria=tuple(replace(item, id=at) for at, item in enumerate(bare.criteria, 101)),
        vetoes=tuple(replace(item, id=at) for at, item in enumerate(bare.vetoes, 201)),
    )


@pytest.fixture
def reviewed() -> Review:
    """A review without fault: a civil case reviewed by a criminal judge."""
    return Review(
        id=1,
        case_number="（2026）湘0999民初1号",
        case_type="民事",
        cause="离婚纠纷",
        closed_on=date(2026, 3, 2),
        department_id=CIVIL,
        judge_id=JUDGE,
        assistant_id=ASSISTANT,
        clerk_id=CLERK,
        reviewer_id=OTHER_JUDGE,
        reviewed_on=date(2026, 3, 10),
        state="已评查",
    )


@pytest.fixture(scope="package")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk of a court of fifty at the end of 2026; tests only read it."""
    with Store.create(tmp_path_factory.mktemp("review") / "a.courtoffice", who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 50, YEARS)
        with store.change("评查") as change:
            review.live(change, Life(1, YEARS, stored_roster(store), calendar_of(YEARS)))
        yield Desk(store, date(2026, 12, 31), LINKS)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    """The desk of an office with people and the sample standard, to write to."""
    with Store.create(tmp_path / "a.courtoffice", who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 20, (2026,))
            fill_review_standard(change)
        yield Desk(store, date(2026, 6, 30), LINKS)
