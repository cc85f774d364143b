"""One officer's file: a line for everything the program knows of a person, whatever area keeps it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.people.records import TABLES as PEOPLE
from courtoffice.areas.people.records import roster
from courtoffice.areas.summary import officer_posts, officer_quality, officer_study, officer_training
from courtoffice.areas.summary.officer_words import SORTS, Told
from courtoffice.fields import Kind, Record, choice, day, number, text
from courtoffice.period import Period
from courtoffice.register import Desk, Register, Spoken
from courtoffice.store import Store

TABLES = (
    PEOPLE | officer_posts.TABLES | officer_quality.TABLES | officer_study.TABLES | officer_training.TABLES
)
"""The tables that a file tells of."""

_SOURCES = (
    officer_study.study_lines,
    officer_study.paper_lines,
    officer_study.award_lines,
    officer_training.training_lines,
    officer_training.lecture_lines,
    officer_training.degree_lines,
    officer_quality.review_lines,
    officer_quality.result_lines,
    officer_quality.measure_lines,
    officer_posts.evaluation_lines,
    officer_posts.reward_lines,
    officer_posts.event_lines,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose file is looked at, and what of it: a calendar year and a sort, all of them where None or "".

    Conduct is restricted: it is told only where ``conduct`` asks for it.
    """

    officer: int = 0
    year: int | None = None
    sort: str = ""
    conduct: bool = False


@dataclass(frozen=True, kw_only=True)
class FileLine(Record):
    """One line of an officer's file; ``spoken`` is the record behind it."""

    table: ClassVar[str] = ""
    held_on: date | None = day("日期")
    year: int | None = number("年度", Kind.YEAR, listed=False)
    sort: str = choice("类别", SORTS)
    words: str = text("内容", width=30)
    detail: str = text("说明", width=22)
    spoken: Spoken = ("", 0)


def told_of(desk: Desk, officer: int, *, conduct: bool = False) -> list[Told]:
    """Return everything told of an officer, newest first; conduct only when asked for.

    Kept until one of the tables changes. Raises KeyError for an unknown officer.
    """
    key = f"officer-file:{officer}:{conduct}"
    return desk.store.derived(key, TABLES, lambda store: told_anew(store, officer, conduct))


def told_anew(store: Store, officer: int, conduct: bool) -> list[Told]:
    """Read everything told of an officer out of the office file, newest first."""
    people = roster(store)
    told = list(officer_posts.posting_lines(people, people.officer(officer)))
    for source in _SOURCES:
        told += source(store, officer)
    if conduct:
        told += officer_posts.conduct_lines(store, officer)
    return sorted(told, key=lambda line: (line.day, SORTS.index(line.sort)), reverse=True)


def file_lines(desk: Desk, wanted: Wanted) -> list[FileLine]:
    """Return the lines that are wanted of an officer's file, newest first; none without an officer."""
    if not wanted.officer:
        return []
    return [
        FileLine(
            id=at,
            held_on=line.day,
            year=line.day.year,
            sort=line.sort,
            words=line.words,
            detail=line.detail,
            spoken=line.opens,
        )
        for at, line in enumerate(told_of(desk, wanted.officer, conduct=wanted.conduct), start=1)
        if wanted.year in (None, line.day.year) and wanted.sort in ("", line.sort)
    ]


def file_register(wanted: Callable[[], Wanted]) -> Register[FileLine]:
    """Return the list of the lines that ``wanted`` asks for when it is read."""

    def reckon(desk: Desk, period: Period | None) -> list[FileLine]:
        return file_lines(desk, wanted())

    return Register(
        key="officer-file",
        title="干警档案",
        noun="档案",
        record=FileLine,
        describe=lambda line, desk: f"{line.held_on or ''} {line.words}".strip(),
        order_columns=("held_on", "sort", "words", "detail", "year"),
        hint="这名干警在所选的年度和类别里没有登记过任何记录。",
        reads=TABLES,
        reckon=reckon,
        opens=lambda line: line.spoken,
    )
