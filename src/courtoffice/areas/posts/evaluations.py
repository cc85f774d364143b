"""The yearly evaluation as one sheet: every officer of the year with votes, inputs and grades."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.posts.inputs import Inputs
from courtoffice.areas.posts.quota import Quota, quota
from courtoffice.areas.posts.records_conduct import COMPETENT, UNGRADED, Evaluation
from courtoffice.areas.posts.rules_conduct import HALF_A_YEAR, grade_of, months_served, placed
from courtoffice.areas.posts.settings import EXCELLENT_ROUNDING, EXCELLENT_SHARE
from courtoffice.areas.study.rules import per_cent
from courtoffice.period import Period
from courtoffice.store import Store

VOTES = ("votes_excellent", "votes_competent", "votes_basic", "votes_failed")


@dataclass(frozen=True)
class Line:
    """One officer; ``evaluation`` has the id 0 where nothing is stored yet."""

    officer_id: int
    evaluation: Evaluation
    months: int
    inputs: Inputs = field(default_factory=Inputs)

    @property
    def stored(self) -> bool:
        """Whether there is an evaluation in the file."""
        return bool(self.evaluation.id)

    @property
    def grade(self) -> str:
        """The grade so far: final, or proposed, or none at all for who served less than half a year."""
        return grade_of(self.evaluation) or ("" if self.months >= HALF_A_YEAR else UNGRADED)

    @property
    def votes(self) -> int:
        """How many votes were cast."""
        return sum(getattr(self.evaluation, name) or 0 for name in VOTES)

    @property
    def support(self) -> int | None:
        """The share of 优秀 among the votes in hundredths of a per cent, None where none were cast."""
        return per_cent(self.evaluation.votes_excellent or 0, self.votes)


@dataclass(frozen=True)
class EvaluationSheet:
    """All officers of a year in roster order, with the rule of how many may be 优秀."""

    period: Period
    lines: tuple[Line, ...]
    share: int
    rounding: str

    @property
    def live_quota(self) -> Quota:
        """The cap against the grades as they stand, proposed ones counted like final ones."""
        return quota((line.grade for line in self.lines), self.share, self.rounding)

    @property
    def final_quota(self) -> Quota:
        """The cap against the grades of those who have an evaluation."""
        return quota((line.grade for line in self.lines if line.stored), self.share, self.rounding)

    def counts(self) -> Mapping[str, int]:
        """Return how many officers have which grade so far, "" for none yet."""
        found: dict[str, int] = {}
        for line in self.lines:
            found[line.grade] = found.get(line.grade, 0) + 1
        return found


def read_evaluations(store: Store, period: Period, today: date) -> EvaluationSheet:
    """Read the evaluation sheet of a year, without inputs.

    Its officers are those who serve when the year ends, or today while it runs, and all others who have an
    evaluation of the year.
    """
    people = roster(store)
    day = max(period.first, min(today, period.last))
    stored = {item.officer_id or 0: item for item in store.load(Evaluation, "year = ?", (period.year,), "id")}
    serving = {officer.id for officer in people.serving_on(day)}
    lines = [
        _line(officer.id, stored.get(officer.id), people, period.year)
        for officer in people.ordered(day)
        if officer.id in serving or officer.id in stored
    ]
    return EvaluationSheet(
        period,
        tuple(lines),
        store.settings.value(EXCELLENT_SHARE, period.last),
        store.settings.value(EXCELLENT_ROUNDING, period.last),
    )


def by_support(sheet: EvaluationSheet) -> list[int]:
    """Return the ids of the officers by their share of 优秀 votes, the largest first."""
    lines = sorted(sheet.lines, key=lambda line: -1 if line.support is None else line.support, reverse=True)
    return [line.officer_id for line in lines]


def in_order(sheet: EvaluationSheet, officers: Sequence[int]) -> EvaluationSheet:
    """Return the sheet with its officers in a given order; who is not in it comes last."""
    places = {officer: at for at, officer in enumerate(officers)}
    lines = sorted(sheet.lines, key=lambda line: places.get(line.officer_id, len(places)))
    return replace(sheet, lines=tuple(lines))


def with_inputs(sheet: EvaluationSheet, inputs: Mapping[int, Inputs]) -> EvaluationSheet:
    """Return the sheet with the year's inputs beside each officer."""
    lines = (replace(line, inputs=inputs.get(line.officer_id, Inputs())) for line in sheet.lines)
    return replace(sheet, lines=tuple(lines))


def with_evaluation(sheet: EvaluationSheet, evaluation: Evaluation) -> EvaluationSheet:
    """Return the sheet as it would be with an officer's evaluation in it."""
    lines = (
        replace(line, evaluation=evaluation) if line.officer_id == evaluation.officer_id else line
        for line in sheet.lines
    )
    return replace(sheet, lines=tuple(lines))


def filled_in(line: Line, values: Mapping[str, Any]) -> Evaluation:
    """Return an officer's evaluation with some fields put in."""
    return replace(line.evaluation, **values)


def ungraded_rest(lines: Iterable[Line]) -> dict[int, dict[str, Any]]:
    """Return 称职 as the proposal for who has none, 不定等次 for who served less than half a year."""
    return {
        line.officer_id: {"proposed_grade": line.grade or COMPETENT}
        for line in lines
        if not grade_of(line.evaluation)
    }


def confirmed(line: Line, decided_by: str, decided_on: date | None) -> Evaluation:
    """Return the evaluation with its proposed grade made final by a decision, the inputs put on record.

    A final grade that differs from the proposal stays what it is.
    """
    inputs = line.inputs
    return replace(
        line.evaluation,
        grade=line.evaluation.grade or line.evaluation.proposed_grade,
        decided_by=decided_by,
        decided_on=decided_on,
        quality_result=inputs.quality.short,
        hours_result=inputs.hours.short,
        attendance_result=inputs.attendance.short,
    )


def _line(officer: int, stored: Evaluation | None, people: Roster, year: int) -> Line:
    fresh = placed(Evaluation(year=year, officer_id=officer), people)
    return Line(officer, stored or fresh, months_served(people, officer, year))
