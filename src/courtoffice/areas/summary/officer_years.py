"""What each calendar year came to for one officer: study, training, cases reviewed, events, the grade."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from courtoffice.areas.posts.records_conduct import Evaluation
from courtoffice.areas.review.rows import objections
from courtoffice.areas.review.rules import final_result
from courtoffice.areas.study.rules import expected, per_cent, present
from courtoffice.areas.summary.officer_quality import reviews_of
from courtoffice.areas.summary.officer_study import attendance_by_year
from courtoffice.areas.training.records import TOOK_PART
from courtoffice.store import Store


@dataclass(slots=True)
class YearOfOfficer:
    """The numbers of one year; ``hours`` and ``scores`` are hundredths, ``grade`` is the evaluation's."""

    year: int
    due: int = 0
    present: int = 0
    trainings: int = 0
    hours: int = 0
    cases: int = 0
    scores: tuple[int, ...] = ()
    events: int = 0
    grade: str = ""

    @property
    def rate(self) -> int | None:
        """The rate of attendance in hundredths of a per cent, None where nothing was due."""
        return per_cent(self.present, self.due)

    @property
    def mean(self) -> Fraction | None:
        """The mean of the final scores in hundredths of a point, None where there are none."""
        return Fraction(sum(self.scores), len(self.scores)) if self.scores else None


def years_of_officer(store: Store, officer: int, last: date) -> list[YearOfOfficer]:
    """Return the years of an officer that have something to tell, up to a day, the first year first."""
    years: dict[int, YearOfOfficer] = {}

    def of(year: int) -> YearOfOfficer:
        return years.setdefault(year, YearOfOfficer(year))

    for year, rows in attendance_by_year(store, officer).items():
        attended = [row for day, row in rows if day <= last]
        if attended:
            of(year).due, of(year).present = sum(map(expected, attended)), sum(map(present, attended))
    for year, count, hours in _trainings(store, officer, last):
        of(year).trainings, of(year).hours = count, hours
    for year, count in _events(store, officer, last):
        of(year).events = count
    raised = objections(store)
    for review in reviews_of(store, officer):
        score = final_result(review, raised.get(review.id, ())).score
        if review.counted_on is not None and review.counted_on <= last and score is not None:
            year_of = of(review.counted_on.year)
            year_of.cases += 1
            year_of.scores += (score,)
    for record in store.load(Evaluation, "officer_id = ? AND year <= ?", (officer, last.year)):
        if record.year is not None and record.grade and (record.decided_on or last) <= last:
            of(record.year).grade = record.grade
    return [years[year] for year in sorted(years)]


def _trainings(store: Store, officer: int, last: date) -> list[tuple[int, int, int]]:
    rows = store.query(
        "SELECT CAST(substr(s.held_on, 1, 4) AS INTEGER), count(*), coalesce(sum(p.hours), 0)"
        " FROM training_participant AS p JOIN training_session AS s ON s.id = p.session_id"
        " WHERE p.officer_id = ? AND p.state = ? AND s.held_on <= ? GROUP BY 1",
        (officer, TOOK_PART, last),
    )
    return [(row[0], row[1], row[2]) for row in rows]


def _events(store: Store, officer: int, last: date) -> list[tuple[int, int]]:
    rows = store.query(
        "SELECT CAST(substr(e.held_on, 1, 4) AS INTEGER), count(*) FROM event_participant AS p"
        " JOIN event AS e ON e.id = p.event_id WHERE p.officer_id = ? AND e.held_on <= ? GROUP BY 1",
        (officer, last),
    )
    return [(row[0], row[1]) for row in rows]
