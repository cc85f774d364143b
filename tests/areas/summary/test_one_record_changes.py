"""One record of each kind is changed: exactly the figures and the sentences that speak of it change."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from courtoffice import catalogue
from courtoffice.areas.events.records import Event
from courtoffice.areas.matters.records import Matter, Task
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_measures import Bulletin
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.records_awards import ResearchPaper
from courtoffice.areas.summary.papers import yearly_summary
from courtoffice.areas.training.records import Session as TrainingSession
from courtoffice.office import open_office
from courtoffice.paper.document import Heading, Listing, Paragraph, plain
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Change, Store
from courtoffice.wording import Draft

YEAR = Period(2026)
Work = Callable[[Change, Store], object]
Told = tuple[dict[str, str], dict[str, set[str]]]


@pytest.fixture(scope="module")
def office(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("one") / "a.courtoffice"
    shutil.copyfile(demo_file, path)
    with open_office(path, who="测试") as store:
        yield catalogue.desk(store, date(2026, 12, 31))


@pytest.fixture(scope="module")
def before(office: Desk) -> Told:
    return _made(office)


def _made(desk: Desk) -> Told:
    """The figures that the paper was told by, and its sentences by the section they stand in."""
    draft = Draft(YEAR)
    sections: dict[str, set[str]] = {}
    section = ""
    for block in yearly_summary(replace(desk, draft=draft), YEAR).blocks:
        if isinstance(block, Heading):
            section = block.text
        elif isinstance(block, Paragraph):
            sections.setdefault(section, set()).update(plain(block.runs).split("。"))
        elif isinstance(block, Listing):
            sections.setdefault(section, set()).update(plain(item) for item in block.items)
    counted = draft.told["yearly_summary.txt"].figures.values()
    return {one.key: one.text() for one in counted if not one.key.startswith("summary.")}, sections


def _first(store: Store, record: type[Any], where: str) -> Any:
    return store.load(record, where, order="id")[0]


def _paper_high(change: Change, store: Store) -> object:
    paper = _first(store, ResearchPaper, "written_on LIKE '2026-%' AND high_quality = 0")
    return change.save(replace(paper, high_quality=True))


def _session_gone(change: Change, store: Store) -> None:
    where = "body = '支部' AND held_on LIKE '2026-%' AND campaign_id IS NULL AND plan_item_id IS NULL"
    change.remove(Session, _first(store, Session, where).id)


def _training_hours(change: Change, store: Store) -> object:
    session = _first(store, TrainingSession, "kind = '网络学习' AND held_on LIKE '2026-%'")
    *rest, last = session.participants
    more = replace(last, hours=(last.hours or 0) + 100, hours_reason="补记")
    return change.save(replace(session, participants=(*rest, more)))


def _bulletin_gone(change: Change, store: Store) -> None:
    change.remove(Bulletin, _first(store, Bulletin, "issued_on LIKE '2026-05-%'").id)


def _key_case(change: Change, store: Store) -> None:
    review = _first(store, Review, "reviewed_on LIKE '2026-%' AND mode = '常规'")
    change.update("review", review.id, {"mode": "重点", "key_reason": "信访"})


def _event_cost(change: Change, store: Store) -> object:
    event = _first(store, Event, "held_on LIKE '2026-%' AND cost > 0")
    return change.save(replace(event, cost=event.cost + 1234))


def _matter_closed(change: Change, store: Store) -> object:
    matter = _first(store, Matter, "state = '在办' AND opened_on LIKE '2026-%'")
    return change.save(replace(matter, state="办结", closed_on=date(2026, 12, 30), result="已办"))


def _task_new(change: Change, store: Store) -> object:
    return change.save(Task(year=2027, position=99, content="新的任务"))


KINDS: tuple[tuple[Work, set[str], set[str]], ...] = (
    (_paper_high, {"study.papers_high_quality"}, {"调研论文和竞赛"}),
    (
        _session_gone,
        {"study.sessions", "study.branch_sessions"},
        {"政治理论学习", "存在的主要问题"},
    ),
    (
        _training_hours,
        {"training.hours", "training.online_hours", "training.mean_hours"},
        {"教育培训"},
    ),
    (_bulletin_gone, {"review.bulletins"}, {"案件质量评查", "制度落实", "存在的主要问题"}),
    (_key_case, {"review.key_cases"}, {"案件质量评查"}),
    (_event_cost, {"events.cost"}, {"文化活动和离退休干部工作"}),
    (
        _matter_closed,
        {
            *("matters.closed", "matters.open", "matters.overdue", "matters.red"),
            *("matters.closing_rate", "matters.open_rate"),
        },
        {"督办落实", "存在的主要问题"},
    ),
    (_task_new, set(), {"2027年工作打算"}),
)
"""What is done to a record, the figures that change, and the sections in which sentences change."""
_MAY_CHANGE = {
    "_session_gone": {"study.attend", "study.expected", "study.make", "study.made", "study.absences"}
}
"""Beginnings of the keys of figures that may change as well, as the deleted record's own rows go with it."""


@pytest.mark.parametrize(("work", "figures", "sections"), KINDS, ids=lambda one: getattr(one, "__name__", ""))
def test_exactly_what_speaks_of_the_record_changes(
    office: Desk,
    before: Told,
    work: Work,
    figures: set[str],
    sections: set[str],
) -> None:
    store = office.store
    with store.change("改一条") as change:
        work(change, store)
    try:
        now, told = _made(office)
    finally:
        store.undo()
    changed = {key for key in now if now[key] != before[0].get(key)}
    also = tuple(_MAY_CHANGE.get(work.__name__, ("nothing",)))
    assert figures <= changed
    assert {key for key in changed - figures if not key.startswith(also)} == set()
    there = {name for name in told if told[name] != before[1].get(name)}
    assert there == sections


def test_undo_brings_every_sentence_back(office: Desk, before: Told) -> None:
    assert _made(office) == before
