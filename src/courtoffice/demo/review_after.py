"""What follows a review at the invented court: objections, rectification, and measures after failures."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from courtoffice.areas.review.records import CHANGED, UPHELD, Objection, Rectification, Review
from courtoffice.areas.review.records_measures import (
    ADOPTED,
    CRITICISM,
    NO_AWARDS,
    NO_PROMOTION,
    REJECTED,
    TALK,
    TRAINING,
    YELLOW_CARD,
    Measure,
    MeasureCase,
)
from courtoffice.areas.review.rules import rereviewed
from courtoffice.demo import review_words as words
from courtoffice.demo.life import Life
from courtoffice.demo.review_month import chair_on
from courtoffice.demo.review_sheets import Sheets

RAISED_AFTER, DECIDED_AFTER = 2, 8
"""Working days from the feedback to the objection, and from there to the decision."""
_REREVIEW_WITHIN = 10
_FAILED = "不合格"
_FULL = 100_00


def objections_of(sheets: Sheets, reviews: Sequence[Review], end: date) -> list[Objection]:
    """Return an objection to each of the reviews; at least one result is changed, never of a failed case."""
    made: list[Objection] = []
    for about in reviews:
        none_yet = not any(item.decision == CHANGED for item in made)
        wins = about.grade != _FAILED and (none_yet or sheets.rng.random() < 0.3)
        objection = _objection(sheets, about, end, wins=wins)
        made += [objection] if objection is not None else []
    return made


def rectifications_of(life: Life, rng: random.Random, reviews: Sequence[Review]) -> list[Rectification]:
    """Return what had to be put right: all of the bad cases, and now and then something of a passed one."""
    end, made = date(life.years[-1], 12, 31), []
    for about in reviews:
        bad = about.grade in ("瑕疵", _FAILED)
        if about.told_on is None or not about.deductions or not (bad or rng.random() < 0.06):
            continue
        worst = max(about.deductions, key=lambda item: item.points or 0)
        due = life.workdays.after(about.told_on, 10)
        done = life.workdays.after(about.told_on, rng.randint(3, 11))
        made.append(
            Rectification(
                review_id=about.id,
                problem=worst.reason,
                officer_id=worst.officer_id,
                opened_on=about.told_on,
                due_on=due,
                done_on=done if done <= end and rng.random() < 0.97 else None,
                result="已经补正并附卷说明。" if done <= end else "",
            )
        )
    return made


def measures_of(life: Life, reviews: Sequence[Review], year: int, waiting: Collection[int]) -> list[Measure]:
    """Return the measures of a year for judges with failed cases, once every result is final.

    Nothing is proposed for a judge who waits for the decision of an objection.
    """
    failed: defaultdict[int, list[Review]] = defaultdict(list)
    for about in reviews:
        if about.grade == _FAILED and about.final_on is not None and about.judge_id not in waiting:
            failed[about.judge_id or 0].append(about)
    made: list[Measure] = []
    for judge, cases in sorted(failed.items()):
        kinds: tuple[str, ...] = (CRITICISM, TRAINING)
        if len(cases) > 1:
            kinds = (CRITICISM, YELLOW_CARD, TALK, NO_AWARDS, NO_PROMOTION)
        final = max(item.final_on or date.min for item in cases)
        proposed = life.workdays.after(final, 2)
        if proposed.year != year or not life.roster.serving(judge, proposed):
            continue
        reviewed = sum(1 for item in reviews if item.judge_id == judge)
        made += [_measure(life, judge, kind, cases, proposed, reviewed) for kind in kinds]
    return made


def _objection(sheets: Sheets, about: Review, end: date, *, wins: bool) -> Objection | None:
    """Return an objection to a review; it is decided unless that would be after the end of the life."""
    workdays, rng = sheets.bench.life.workdays, sheets.rng
    raised = workdays.after(about.told_on or end, RAISED_AFTER)
    looked_at, decided = workdays.after(raised, 6), workdays.after(raised, DECIDED_AFTER)
    rereviewer = sheets.reviewer(about, looked_at, not_this=about.reviewer_id)
    if rereviewer is None:
        return None
    objection = Objection(
        review_id=about.id,
        officer_id=about.judge_id,
        raised_on=raised,
        statement=rng.choice(words.STATEMENTS),
        deadline=workdays.after(raised, _REREVIEW_WITHIN),
    )
    if decided > end:
        return objection
    decision = CHANGED if wins else UPHELD
    done = replace(
        objection,
        rereviewer_id=rereviewer,
        rereviewed_on=looked_at,
        rereview_score=min(_FULL, (about.score or 0) + (rng.randint(2, 10) * 50 if wins else 0)),
        opinion=words.OPINIONS[decision],
        decision=decision,
        decided_by=words.DECIDING,
        decided_on=decided,
    )
    return rereviewed(done, about, sheets.standard)


def _measure(
    life: Life, judge: int, kind: str, cases: Sequence[Review], proposed: date, reviewed: int
) -> Measure:
    """Return one measure; training for a single failed case is not always adopted."""
    end = date(life.years[-1], 12, 31)
    decided = life.workdays.after(proposed, 3)
    done = life.workdays.after(decided, 5)
    decides, rejects = decided <= end, kind == TRAINING and judge % 5 == 0
    adopted = decides and not rejects
    numbers = "、".join(item.case_number for item in cases)
    year = proposed.year
    return Measure(
        year=year,
        officer_id=judge,
        kind=kind,
        basis=words.BASES[kind],
        evidence=f"{year}年评查{reviewed}件，其中不合格{len(cases)}件：{numbers}。",
        proposed_on=proposed,
        party_group=len(cases) > 1 or kind == CRITICISM,
        outcome=(REJECTED if rejects else ADOPTED) if decides else "",
        decided_by=words.PARTY_GROUP if decides else "",
        decided_on=decided if decides else None,
        decision=f"同意给予{kind}。" if adopted else ("本年已参加同类培训，不再安排。" if decides else ""),
        effective_from=decided if adopted else None,
        effective_until=date(decided.year, 12, 31) if adopted else None,
        done_on=done if adopted and done <= end else None,
        done_by_id=chair_on(life, done) if adopted and done <= end and kind == TALK else None,
        cases=tuple(MeasureCase(review_id=item.id) for item in cases),
    )
