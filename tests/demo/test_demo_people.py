"""The invented court: as many people as asked for, believable, without faults."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.figures import FIGURES, people_rows
from courtoffice.areas.people.records import CATEGORIES, MOVED, RETIRED, Officer, roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.rules import age_on, department_faults, officer_faults
from courtoffice.demo.people import people
from courtoffice.demo.people_names import MINORITY_NAME, RARE_NAME
from courtoffice.demo.people_seats import UNITS, seats_for, units_for
from courtoffice.period import Period
from courtoffice.store import Store

YEARS = (2025, 2026)
END = date(2026, 12, 31)


def _court(path: Path, staff: int, years: tuple[int, ...]) -> Roster:
    with Store.create(path, who="测试") as store:
        with store.change("示例") as change:
            people(change, 1, staff, years)
        return roster(store)


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory) -> Roster:
    return _court(tmp_path_factory.mktemp("court") / "a.courtoffice", 96, YEARS)


def _values(court: Roster, year: int) -> dict[str, object]:
    rows = people_rows(court, Period(year), END)
    return {figure.key: figure.value for figure in FIGURES.figures(rows)}


def test_the_court_is_as_large_as_asked_for(court: Roster) -> None:
    assert len(court.serving_on(END)) == 96
    assert 85 <= len(court.serving_on(date(2025, 1, 1))) <= 96
    assert 14 <= len(court.departments) <= 20
    with_people = {court.department_on(officer.id, END) for officer in court.serving_on(END)}
    assert with_people == set(court.departments)


def test_about_a_third_are_judges_and_every_category_is_there(court: Roster) -> None:
    counts = dict.fromkeys(CATEGORIES, 0)
    for officer in court.serving_on(END):
        posting = court.posting_on(officer.id, END)
        assert posting is not None
        counts[posting.category] += 1
    assert 28 <= counts["法官"] <= 38
    assert all(count >= 5 for count in counts.values())


def test_nothing_about_them_is_at_fault(court: Roster) -> None:
    for officer in court.officers():
        assert officer_faults(officer, officer, court, END) == [], officer
    for department in court.departments.values():
        assert department_faults(department, court, END) == [], department
        assert department.head_id
        assert department.supervisor_id or department.name == "院领导"


def test_the_years_bring_people_in_out_and_about(court: Roster) -> None:
    for year in YEARS:
        values = _values(court, year)
        for key in ("joined", "left_retired", "left_moved", "transferred"):
            assert values[f"people.{key}"], (year, key)
    status = [posting.status for posting in map(court.latest_posting, _ids(court)) if posting is not None]
    assert 6 <= status.count(RETIRED) <= 14
    assert status.count(MOVED) == 2


def _ids(court: Roster) -> list[int]:
    return [officer.id for officer in court.officers()]


def test_leaders_make_up_the_party_group(court: Roster) -> None:
    group = [officer for officer in court.serving_on(END) if officer.party_group]
    posts = [court.posting_on(officer.id, END) for officer in group]
    titles = [posting.post for posting in posts if posting is not None]
    assert titles[0] == "党组书记、院长"
    assert any("副院长" in title for title in titles)
    assert any("政治部主任" in title for title in titles)
    assert all(officer.centre_group and officer.party_member for officer in group)
    assert len(court.centre_group_on(END)) > len(group)


def test_names_are_of_every_kind_that_gives_trouble(court: Roster) -> None:
    names = [officer.name for officer in court.officers()]
    assert MINORITY_NAME in names
    assert RARE_NAME in names
    assert any(name.startswith(("欧阳", "司徒", "上官")) for name in names)
    assert any(len(name) == 2 for name in names)
    assert len(names) - len(set(names)) == 1  # one pair of namesakes
    minority = next(officer for officer in court.officers() if officer.name == MINORITY_NAME)
    assert (minority.ethnic_group, minority.gender) == ("维吾尔族", "女")


def test_ages_are_those_of_working_people(court: Roster) -> None:
    for officer in court.serving_on(END):
        age = age_on(officer.birth_month, END)
        assert age is not None
        assert 22 <= age <= 60, officer


@pytest.mark.parametrize(
    ("staff", "years"), [(12, (2026,)), (30, (2024, 2025, 2026)), (300, tuple(range(2017, 2027)))]
)
def test_courts_of_other_sizes(tmp_path: Path, staff: int, years: tuple[int, ...]) -> None:
    court = _court(tmp_path / "a.courtoffice", staff, years)
    assert len(court.serving_on(END)) == staff
    faults = [fault for who in court.officers() for fault in officer_faults(who, who, court, END)]
    faults += [fault for item in court.departments.values() for fault in department_faults(item, court, END)]
    assert faults == []
    assert all(_in_order(officer) for officer in court.officers())


def _in_order(officer: Officer) -> bool:
    starts = [posting.from_date for posting in officer.postings if posting.from_date is not None]
    return starts == sorted(starts)


@pytest.mark.parametrize("staff", [12, 13, 29, 47, 96, 111, 219, 400])
def test_there_is_one_seat_for_everybody(staff: int) -> None:
    units = units_for(staff)
    seats = seats_for(staff, units)
    assert len(seats) == staff
    for number, unit in enumerate(units):
        own = [seat for seat in seats if seat.unit == number]
        assert own
        assert [seat.level for seat in own].count(2) == (unit.name != "院领导")


def test_larger_courts_have_more_departments() -> None:
    assert len(units_for(12)) < len(units_for(96)) < len(units_for(300)) == len(UNITS)
