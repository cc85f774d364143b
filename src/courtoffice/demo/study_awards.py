"""The invented court writes research papers and enters contests."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

from courtoffice.areas.people.records import Officer
from courtoffice.areas.study.records_awards import (
    GRADES,
    LEVELS,
    Author,
    Contest,
    ContestAward,
    Entrant,
    PaperAward,
    ResearchPaper,
)
from courtoffice.demo import study_words as words
from courtoffice.demo.life import Life

_AWARDERS = dict(zip(LEVELS, ("省高级人民法院", "市中级人民法院", "县委政法委", "本院"), strict=True))


def papers_of(
    life: Life, rng: random.Random, year: int, campaign_on: Callable[[date], int | None]
) -> list[ResearchPaper]:
    """Return the papers of a year: about one for ten officers, half of them with an award."""
    papers = []
    serving = life.roster.serving_on(date(year, 6, 30))
    for at in range(max(4, len(serving) // 10)):
        written_on = date(year, 2, 1) + timedelta(days=rng.randint(0, 300))
        writers = _writers(life.roster.serving_on(written_on))
        subject = words.PAPER_SUBJECTS[(year * 11 + at) % len(words.PAPER_SUBJECTS)]
        high_quality = rng.random() < 0.3
        chosen = rng.sample(writers, min(rng.choice((1, 1, 2, 3)), len(writers)))
        authors = [Author(position=place, officer_id=who.id) for place, who in enumerate(chosen, start=1)]
        if rng.random() < 0.05:
            authors.append(Author(position=len(authors) + 1, outsider="何教授"))
        forwarded = high_quality or rng.random() < 0.2
        paper = ResearchPaper(
            title=rng.choice(words.PAPER_FORMS).format(subject),
            kind=rng.choice(words.PAPER_KINDS),
            written_on=written_on,
            campaign_id=campaign_on(written_on) if rng.random() < 0.4 else None,
            high_quality=high_quality,
            forwarded_to="市中级人民法院" if forwarded else "",
            forwarded_on=written_on + timedelta(days=rng.randint(3, 20)) if forwarded else None,
            published_in=rng.choice(words.JOURNALS) if rng.random() < 0.25 else "",
            authors=tuple(authors),
            awards=_paper_awards(life, rng, written_on, high_quality),
        )
        papers.append(paper)
    return papers


def contests_of(life: Life, rng: random.Random, year: int) -> list[Contest]:
    """Return the contests of a year, four of those that recur, most of them with awards."""
    contests = []
    for name, organiser, level, size in rng.sample(words.CONTESTS, 4):
        held_on = life.workdays.after(date(year, rng.randint(3, 11), 3), rng.randint(1, 12))
        entrants = rng.sample(serving := life.roster.serving_on(held_on), min(size, len(serving)))
        contests.append(
            Contest(
                name=f"{year}年{name}",
                organiser=organiser,
                level=level,
                held_on=held_on,
                place="本院" if level == LEVELS[3] else organiser,
                entrants=tuple(Entrant(officer_id=officer.id) for officer in entrants),
                awards=_contest_awards(rng, level, organiser, held_on, entrants),
            )
        )
    return contests


def _writers(serving: list[Officer]) -> list[Officer]:
    """Return those who may write: everybody, or those with the education for it where it is known."""
    return [officer for officer in serving if officer.education not in ("高中", "中专", "大专")] or serving


def _paper_awards(
    life: Life, rng: random.Random, written_on: date, high_quality: bool
) -> tuple[PaperAward, ...]:
    """Let better papers win more and higher; what would be given after the last year is not given."""
    wins = rng.choice((1, 1, 2)) if high_quality else rng.choice((0, 0, 1))
    awards = []
    for level in rng.sample(LEVELS[:3] if high_quality else LEVELS[1:], wins):
        awarded_on = written_on + timedelta(days=rng.randint(20, 100))
        if awarded_on.year <= life.years[-1]:
            awards.append(
                PaperAward(
                    level=level,
                    grade=rng.choice(GRADES),
                    awarded_on=awarded_on,
                    awarded_by=_AWARDERS[level],
                    contest_name=rng.choice(words.PAPER_PRIZES),
                )
            )
    return tuple(awards)


def _contest_awards(
    rng: random.Random, level: str, organiser: str, held_on: date, entrants: list[Officer]
) -> tuple[ContestAward, ...]:
    """Give a prize to the team in one contest of three, and to one or two officers in most."""
    winners: list[int | None] = [officer.id for officer in entrants[: rng.choice((0, 1, 1, 2))]]
    if rng.random() < 1 / 3:
        winners.append(None)
    return tuple(
        ContestAward(
            officer_id=winner,
            level=level,
            grade=rng.choice(GRADES),
            awarded_on=held_on,
            awarded_by=organiser,
        )
        for winner in winners
    )
