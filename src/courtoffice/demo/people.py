"""The invented court's people: departments, officers with their history, those who left, the retired."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from courtoffice.areas.people.records import MOVED, RETIRED, Department, Officer, Posting
from courtoffice.demo import people_careers as careers
from courtoffice.demo.people_names import MINORITY_NAME, RARE_NAME, Names
from courtoffice.demo.people_seats import LEADERS, POSTS, Seat, Unit, seats_for, units_for
from courtoffice.store import Change

_YOUNG = ("法官助理", "书记员", "聘用")
_ETHNIC_GROUPS = ("汉族",) * 8 + ("土家族", "苗族", "侗族", "瑶族")
_AS_ASSISTANT = {"post": "法官助理", "category": "法官助理", "judge_rank": "一级法官助理"}
_MONTHS = (3, 5, 6, 9, 10)


def people(change: Change, seed: int, staff: int, years: tuple[int, ...]) -> None:
    """Store the departments and people of the sample court in an office that has none.

    ``staff`` officers (12 at least) serve at the end of the last of ``years``; in every year some come,
    move between departments, are promoted, retire or leave. The same arguments give the same people.
    """
    units = units_for(staff)
    ids = [
        change.save(Department(name=unit.name, short_name=unit.short_name, kind=unit.kind, position=number))
        for number, unit in enumerate(units, 1)
    ]
    seats = seats_for(staff, units)
    court = _Court(random.Random(f"{seed}:people"), units, tuple(ids), seats, years)
    officers = [*court.serving(), *court.leavers(), *court.pensioners()]
    placed = [replace(officer, position=at) for at, officer in enumerate(officers, 1)]
    _appoint(change, court, change.save_all(placed)[: len(seats)])


def _appoint(change: Change, court: _Court, officers: list[int]) -> None:
    """Give every department its head and the court leader in charge."""
    leaders = [officer for seat, officer in zip(court.seats, officers, strict=True) if seat.level == 3]
    for number, unit in enumerate(court.units):
        heads = [
            officer
            for seat, officer in zip(court.seats, officers, strict=True)
            if seat.unit == number and seat.level == 2
        ]
        head = leaders[0] if unit.name == LEADERS else heads[0]
        supervisor = None if unit.name == LEADERS else leaders[unit.supervisor]
        change.update("department", court.departments[number], {"head_id": head, "supervisor_id": supervisor})


@dataclass
class _Court:
    """The court in the making: one source of chance, its departments with their ids, its seats, the years."""

    chance: random.Random
    units: tuple[Unit, ...]
    departments: tuple[int, ...]
    seats: list[Seat]
    years: tuple[int, ...]

    def __post_init__(self) -> None:
        self.names = Names(self.chance)

    def serving(self) -> list[Officer]:
        """Return one officer for every seat, with what happened to them in the years."""
        joiners = self._joiners()
        named = self._special_names()
        officers = []
        for at, seat in enumerate(self.seats):
            gender = "女" if named.get(at) == MINORITY_NAME else careers.gender_of(seat, self.chance)
            birth = careers.birth_of(seat, gender, self.years[-1], self.chance)
            if at in joiners:
                birth = f"{joiners[at] - self.chance.randint(23, 25)}-{self.chance.randint(1, 12):02d}"
            officer = self._officer(seat, gender, birth, joiners.get(at))
            officers.append(replace(officer, name=named[at]) if at in named else officer)
        if len(officers) >= 60:
            self._make_namesakes(officers)
        self._live(officers)
        return [_marked(officer) for officer in officers]

    def leavers(self) -> list[Officer]:
        """Return those who served for part of the years and then retired or went elsewhere."""
        officers = []
        for year in self.years:
            for _ in range(max(1, round(len(self.seats) / 48))):
                seat = self._seat("法官", "司法行政", "法警")
                gender = self.chance.choice(("男", "男", "女"))
                birth = f"{year - careers.RETIREMENT[gender]}-{self.chance.randint(1, 10):02d}"
                officer = self._officer(seat, gender, birth, None)
                postings = careers.ended(officer.postings, careers.retires_on(birth, gender), RETIRED)
                officers.append(replace(officer, postings=postings))
            for _ in range(max(1, round(len(self.seats) / 96))):
                seat = self._seat("法官助理", "书记员", "司法行政")
                gender = careers.gender_of(seat, self.chance)
                birth = f"{year - self.chance.randint(28, 38)}-{self.chance.randint(1, 12):02d}"
                officer = self._officer(seat, gender, birth, None)
                postings = careers.ended(officer.postings, self._some_day(year), MOVED)
                officers.append(replace(officer, postings=postings))
        return officers

    def pensioners(self) -> list[Officer]:
        """Return those who had retired before the first of the years: six to ten."""
        officers = []
        for _ in range(6 + min(len(self.seats) // 30, 4)):
            seat = self._seat("法官", "司法行政", "法警")
            gender = self.chance.choice(("男", "男", "女"))
            retired_for = self.chance.randint(1, 20)
            birth_year = self.years[0] - careers.RETIREMENT[gender] - retired_for
            birth = f"{birth_year}-{self.chance.randint(1, 10):02d}"
            officer = self._officer(seat, gender, birth, None)
            postings = careers.ended(officer.postings, careers.retires_on(birth, gender), RETIRED)
            officers.append(replace(officer, postings=postings))
        return officers

    def _joiners(self) -> dict[int, int]:
        """Return the year in which the holders of some seats enter the court."""
        young = [at for at, seat in enumerate(self.seats) if seat.level == 0 and seat.category in _YOUNG]
        self.chance.shuffle(young)
        each = max(1, round(len(self.seats) / 32))
        return dict(zip(young, (year for year in self.years for _ in range(each)), strict=False))

    def _special_names(self) -> dict[int, str]:
        """Choose who bears a name with a dot, a rare character, a double surname."""
        members = [at for at, seat in enumerate(self.seats) if seat.level == 0]
        names = (MINORITY_NAME, RARE_NAME, self.names.double_surname("男"))
        return dict(zip(self.chance.sample(members, min(len(names), len(members))), names, strict=False))

    def _make_namesakes(self, officers: list[Officer]) -> None:
        """Give two members of different departments one name."""
        plain = [at for at, seat in enumerate(self.seats) if seat.level == 0 and len(officers[at].name) == 2]
        for at in plain:
            for other, seat in enumerate(self.seats):
                apart = seat.unit != self.seats[at].unit and seat.level == 0 and other not in plain
                if (
                    apart
                    and officers[other].gender == officers[at].gender
                    and "·" not in officers[other].name
                ):
                    officers[other] = replace(officers[other], name=officers[at].name)
                    return

    def _officer(self, seat: Seat, gender: str, birth: str, joins: int | None) -> Officer:
        """Return somebody for a seat with a career that leads to it."""
        age = self.years[-1] - int(birth[:4])
        joined = careers.joined_of(birth, seat.category, self.chance)
        if joins is not None:
            joined = date(joins, self.chance.choice((7, 8, 9)), 1)
        joined = min(joined, date(self.years[-1], 8, 1))
        posting = Posting(
            from_date=joined,
            department_id=self.departments[seat.unit],
            post=seat.post,
            category=seat.category,
            judge_rank=careers.rank_of(seat.category, seat.level, min(age, 57)),
        )
        return Officer(
            name=self.names.new(gender),
            gender=gender,
            ethnic_group=self.chance.choice(_ETHNIC_GROUPS),
            birth_month=birth,
            party_member=careers.in_party(seat, self.chance),
            party_group=seat.post.startswith("党组"),
            centre_group=seat.level == 3 or seat.post.startswith("党组"),
            education=careers.education_of(seat.category, age, self.chance),
            joined_on=joined,
            postings=self._career(seat, posting, birth),
        )

    def _career(self, seat: Seat, posting: Posting, birth: str) -> tuple[Posting, ...]:
        """Let leaders and judges have begun lower: appointed some years before the first year."""
        if seat.level == 0 and seat.category != "法官":
            return (posting,)
        appointed = self.years[0] - self.chance.randint(1, 5)
        begun = int(birth[:4]) + 31
        postings: tuple[Posting, ...] = (posting,)
        if seat.level:
            lower = {3: "庭长", 2: "副庭长", 1: "审判员"}[seat.level] if seat.category == "法官" else "科员"
            postings = careers.earlier(
                postings,
                self._some_day(appointed),
                post=lower,
                department_id=self._other_department(seat),
                judge_rank=careers.rank_below(seat.category, posting.judge_rank),
            )
        if seat.category == "法官" and begun < appointed:
            postings = careers.earlier(postings, date(begun, 7, 1), **_AS_ASSISTANT)
        return postings

    def _live(self, officers: list[Officer]) -> None:
        """Let every year have its transfers, promotions and one or more new judges, the last year first."""
        count = len(self.seats)
        for year in reversed(self.years):
            there = [
                at for at, who in enumerate(officers) if (who.joined_on or date.max) < date(year - 1, 1, 1)
            ]
            members = [at for at in there if self.seats[at].level == 0]
            self.chance.shuffle(members)
            able = [at for at in members if self.seats[at].category not in ("法警", "聘用")]
            moving = able[: max(1, count // 32)]
            rising = able[len(moving) : len(moving) + max(1, count // 24)]
            for at in moving:
                before = {"department_id": self._other_department(self.seats[at])}
                officers[at] = _changed(officers[at], self._some_day(year), before)
            for at in rising:
                officers[at] = _changed(officers[at], self._some_day(year), None)

    def _some_day(self, year: int) -> date:
        return date(year, self.chance.choice(_MONTHS), 1)

    def _seat(self, *categories: str) -> Seat:
        """Draw a seat of one of these categories as that of a member who led nothing."""
        fitting = [seat for seat in self.seats if seat.category in categories]
        members = [seat for seat in fitting if seat.level == 0]
        seat = self.chance.choice(members or fitting or self.seats)
        return replace(seat, level=0, post=POSTS.get(seat.category, seat.category))

    def _other_department(self, seat: Seat) -> int:
        """Draw another department of the same class where the same kind of people work."""
        kind = "审判" if seat.level == 3 else self.units[seat.unit].kind
        others = [
            number
            for number, unit in enumerate(self.units)
            if unit.kind == kind and number != seat.unit and unit.name not in (LEADERS, "司法警察大队")
        ]
        return self.departments[self.chance.choice(others)]


def _marked(officer: Officer) -> Officer:
    """Enter the ethnic group that goes with the name."""
    return replace(officer, ethnic_group="维吾尔族") if officer.name == MINORITY_NAME else officer


def _changed(officer: Officer, day: date, before: dict[str, Any] | None) -> Officer:
    """Let something have been otherwise until a day: what ``before`` says, or one rank lower."""
    posting = careers.in_force(officer.postings, day)
    if posting is None:
        return officer
    fields = _lower(posting) if before is None else before
    return replace(officer, postings=careers.earlier(officer.postings, day, **fields))


def _lower(posting: Posting) -> dict[str, Any]:
    """Return what somebody was before the last promotion: of the lowest judges, an assistant."""
    below = careers.rank_below(posting.category, posting.judge_rank)
    if posting.category == "法官" and below == posting.judge_rank:
        return _AS_ASSISTANT
    return {"judge_rank": below}
