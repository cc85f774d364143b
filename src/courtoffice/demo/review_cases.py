"""The invented court closes cases: a pool for each year, with case numbers that run through the year."""

from __future__ import annotations

import calendar
import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from courtoffice.areas.people.records import Officer
from courtoffice.areas.review.records_cases import CasePanelist, ClosedCase
from courtoffice.case_number import CaseNumber
from courtoffice.demo import review_words as words
from courtoffice.demo.life import Life

_TYPES = (("刑", "刑事"), ("行政", "行政"), ("执行", "执行"))
_A_MONTH = (1, 2, 2, 3)  # cases that a judge closes and that reach the pool
_SENT_BACK, _RETRIED, _PETITION, _REFERRED = 0.02, 0.004, 0.008, 0.004


@dataclass
class Bench:
    """Who judges, assists and keeps the record at the court on a day."""

    life: Life
    _of_day: dict[tuple[date, str], list[Officer]] = field(default_factory=dict)
    _departments: dict[tuple[date, str], dict[int | None, list[int]]] = field(default_factory=dict)

    def serving(self, category: str, day: date) -> list[Officer]:
        """Return the officers of a category who serve in a judging department on a day."""
        if (day, category) not in self._of_day:
            self._of_day[day, category] = [
                officer
                for officer in self.life.roster.serving_on(day)
                if self._in_category(officer.id, category, day)
            ]
        return self._of_day[day, category]

    def department(self, officer: int, day: date) -> int | None:
        """Return the department in which an officer serves on a day."""
        return self.life.roster.department_on(officer, day)

    def colleagues(self, officer: int, category: str, day: date) -> list[int]:
        """Return the others of a category in an officer's department, who serve both now and that month."""
        own = self.department(officer, day)
        return [
            other
            for other in self._by_department(category, day.replace(day=1)).get(own, ())
            if other != officer
            and self.department(other, day) == own
            and self.life.roster.serving(other, day)
        ]

    def _by_department(self, category: str, day: date) -> dict[int | None, list[int]]:
        if (day, category) not in self._departments:
            found: dict[int | None, list[int]] = {}
            for officer in self.serving(category, day):
                found.setdefault(self.department(officer.id, day), []).append(officer.id)
            self._departments[day, category] = found
        return self._departments[day, category]

    def _in_category(self, officer: int, category: str, day: date) -> bool:
        posting = self.life.roster.posting_on(officer, day)
        if posting is None or posting.category != category or posting.department_id is None:
            return False
        return self.life.roster.departments[posting.department_id].kind == "审判"


def pool(bench: Bench, rng: random.Random) -> list[ClosedCase]:
    """Return the cases closed from November before the first year to the end of the last, by closing day."""
    life = bench.life
    months = [(life.years[0] - 1, 11), (life.years[0] - 1, 12)]
    months += [(year, month) for year in life.years for month in range(1, 13)]
    cases = [case for month in months for case in _closed_in(bench, rng, *month)]
    numbered = _numbered(cases, rng)
    return sorted(numbered, key=lambda case: (case.closed_on or date.min, case.case_number))


def case_type(department: str) -> str:
    """Return the type of the cases that a department decides, by its name."""
    return next((kind for mark, kind in _TYPES if mark in department), "民事")


def _closed_in(bench: Bench, rng: random.Random, year: int, month: int) -> list[ClosedCase]:
    first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    days = list(bench.life.workdays.workdays(first, last))
    cases = []
    for judge in bench.serving("法官", first):
        for day in sorted(rng.choice(days) for _ in range(rng.choice(_A_MONTH))):
            department = bench.department(judge.id, day)
            if department is not None and bench.life.roster.serving(judge.id, day):
                cases.append(_case(bench, rng, judge.id, department, day))
    return cases


def _case(bench: Bench, rng: random.Random, judge: int, department: int, day: date) -> ClosedCase:
    kind = case_type(bench.life.roster.department_name(department))
    procedure = rng.choice(words.PROCEDURES[kind])
    helpers = {name: bench.colleagues(judge, name, day) for name in ("法官助理", "书记员")}
    sides = rng.sample(words.PARTIES, 2)
    return ClosedCase(
        case_type=kind,
        cause=rng.choice(words.CAUSES[kind]),
        procedure=procedure,
        parties="公诉机关、被告人" + sides[0] if kind == "刑事" else "、".join(sides),
        received_on=day - timedelta(days=rng.randint(12, 150)),
        closed_on=day,
        closed_by=rng.choice(words.CLOSED_BY[kind]),
        department_id=department,
        judge_id=judge,
        assistant_id=rng.choice(helpers["法官助理"]) if helpers["法官助理"] else None,
        clerk_id=rng.choice(helpers["书记员"]) if helpers["书记员"] else None,
        sent_back=rng.random() < _SENT_BACK,
        retried=rng.random() < _RETRIED,
        petition=rng.random() < _PETITION,
        referred=rng.random() < _REFERRED,
        panel=_panel(bench, rng, judge, day) if procedure == "普通程序" else (),
    )


def _panel(bench: Bench, rng: random.Random, judge: int, day: date) -> tuple[CasePanelist, ...]:
    """Return a panel of three: the judge presides over a colleague, where there is one, and assessors."""
    colleagues = bench.colleagues(judge, "法官", day)
    members = [CasePanelist(officer_id=judge, duty="审判长")]
    members += [CasePanelist(officer_id=rng.choice(colleagues), duty="审判员")] if colleagues else []
    names = rng.sample(words.ASSESSORS, 3 - len(members))
    return (*members, *(CasePanelist(name=name, duty="人民陪审员") for name in names))


def _numbered(cases: list[ClosedCase], rng: random.Random) -> list[ClosedCase]:
    """Give every case a number of the year and type in which it was received, in that order."""
    last: defaultdict[tuple[int, str], int] = defaultdict(int)
    numbered = []
    for case in sorted(cases, key=lambda case: case.received_on or date.min):
        year, code = (case.received_on or date.min).year, words.CODES[case.case_type]
        last[year, code] += rng.randint(1, 3)
        number = CaseNumber(year, words.COURT, code, last[year, code])
        numbered.append(replace(case, case_number=str(number)))
    return numbered
