"""The invented night school: every Tuesday evening but on days off, a few evenings cut short or left out."""

from __future__ import annotations

from datetime import date, time

from courtoffice.areas.people.records import Officer
from courtoffice.areas.training import records as training
from courtoffice.areas.training.records import Session, Term
from courtoffice.areas.training.series import weekdays
from courtoffice.demo import training_words as words
from courtoffice.demo.training_scene import Scene, lecturer_for

_PUPILS = ("法官", "法官助理", "书记员")
_FULL, _LONG, _SHORT = time(21), time(21, 30), time(20, 30)


def evenings_of(scene: Scene, year: int) -> list[Session]:
    """Make the two terms of a year and return their evenings."""
    halves = (
        ("上学期", date(year, 1, 1), date(year, 6, 30)),
        ("下学期", date(year, 7, 1), date(year, 12, 31)),
    )
    evenings: list[Session] = []
    for name, first, last in halves:
        term = Term(
            name=f"法官业校{year}年{name}",
            from_date=first,
            until_date=last,
            starts_at=time(19),
            ends_at=_FULL,
            place="多功能厅",
        )
        evenings += _term(scene, scene.change.save(term), first, last, len(evenings))
    return evenings


def _term(scene: Scene, term: int, first: date, last: date, before: int) -> list[Session]:
    """Make the evenings of a term; ``before`` of the year were in the other one."""
    tuesdays = [
        day for day in weekdays(first, last, training.WEEKDAYS[1]) if scene.life.workdays.is_workday(day)
    ]
    left_out = scene.rng.randrange(len(tuesdays))
    held = [day for at, day in enumerate(tuesdays) if at != left_out]
    short = set(scene.rng.sample(held, 2))
    return [
        _evening(scene, term, at, day, topic=_topic(day.year, before + at), short=day in short)
        for at, day in enumerate(held, start=1)
    ]


def _topic(year: int, at: int) -> str:
    """Return the topic of the year's evening; when all have been taught they are gone into further."""
    again, place = divmod(at, len(words.NIGHT_TOPICS))
    return words.NIGHT_TOPICS[(place + year * 7) % len(words.NIGHT_TOPICS)] + "（续讲）" * again


def _evening(scene: Scene, term: int, at: int, day: date, *, topic: str, short: bool) -> Session:
    lecturer, teaches = lecturer_for(scene, day)
    return Session(
        kind=training.NIGHT_SCHOOL,
        topic=topic,
        category="专项业务",
        held_on=day,
        starts_at=time(19),
        ends_at=_SHORT if short else scene.rng.choice((_FULL, _FULL, _FULL, _LONG)),
        lecturer_id=lecturer,
        organiser="本院政治部",
        place="多功能厅",
        term_id=term,
        issue=at,
        participants=scene.present(_pupils(scene, day, teaches), day, words.LEAVE_REASONS, 0.9),
    )


def _pupils(scene: Scene, day: date, teaches: int | None) -> list[Officer]:
    pupils = []
    for officer in scene.life.roster.serving_on(day):
        posting = scene.life.roster.posting_on(officer.id, day)
        if posting is not None and posting.category in _PUPILS and officer.id != teaches:
            pupils.append(officer)
    return pupils
