"""What follows a review at the invented court: objections and rectification."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from courtoffice.areas.review.records import CHANGED, UPHELD, Objection, Rectification, Review
from courtoffice.areas.review.rules import rereviewed
from courtoffice.demo import review_words as words
from courtoffice.demo.life import Life
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
    end, made = life.end, []
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
