"""Research papers and contests: authors, entrants and awards."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.study.records_awards import (
    Author,
    Contest,
    ContestAward,
    Entrant,
    PaperAward,
    ResearchPaper,
)
from courtoffice.areas.study.rules_awards import contest_faults, paper_faults
from courtoffice.errors import Fault

TODAY = date(2026, 6, 30)
ROSTER = Roster(
    (),
    [
        Officer(id=1, name="张三", postings=(Posting(from_date=date(2020, 1, 1)),)),
        Officer(
            id=2,
            name="李四",
            postings=(
                Posting(from_date=date(2020, 1, 1), until_date=date(2026, 1, 31)),
                Posting(from_date=date(2026, 2, 1), status="离退休"),
            ),
        ),
    ],
)
PRIZE: dict[str, Any] = {"level": "市级", "grade": "二等奖", "awarded_on": date(2026, 5, 1)}


def by_field(faults: list[Fault]) -> dict[str, bool]:
    """Whether each fault blocks, by field; of a row of a list its sentence names the row."""
    for fault in faults:
        row = re.search(r"\[(\d+)\]", fault.field)
        assert row is None or f"第{int(row[1]) + 1}行：" in fault.message
    return {fault.field: fault.blocks for fault in faults}


def paper(**values: Any) -> dict[str, bool]:
    whole = {"title": "论", "written_on": date(2026, 3, 5), "authors": (Author(officer_id=1),), **values}
    return by_field(paper_faults(ResearchPaper(**whole), ROSTER, TODAY))


def contest(**values: Any) -> dict[str, bool]:
    whole = {"name": "赛", "held_on": date(2026, 3, 5), "level": "市级", **values}
    return by_field(contest_faults(Contest(**whole), ROSTER, TODAY))


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({}, {}),
        ({"title": ""}, {"title": True}),
        ({"written_on": date(2027, 1, 1)}, {"written_on": True}),
        ({"forwarded_to": "市中院", "forwarded_on": date(2026, 3, 4)}, {"forwarded_on": True}),
        ({"forwarded_on": date(2026, 3, 6)}, {"forwarded_to": True}),
        ({"authors": ()}, {"authors": True}),
        ({"authors": (Author(),)}, {"authors[0].officer_id": True}),
        ({"authors": (Author(officer_id=1, outsider="何教授"),)}, {"authors[0].outsider": True}),
        ({"authors": (Author(officer_id=1), Author(officer_id=1))}, {"authors[1].officer_id": True}),
        ({"authors": (Author(officer_id=2),)}, {"authors[0].officer_id": False}),
        ({"authors": (Author(outsider="何教授"),)}, {}),
    ],
)
def test_paper(values: dict[str, Any], faults: dict[str, bool]) -> None:
    assert paper(**values) == faults


@pytest.mark.parametrize(
    ("award", "faults"),
    [
        (PRIZE, {}),
        ({**PRIZE, "level": ""}, {"awards[0].level": True}),
        ({**PRIZE, "grade": ""}, {"awards[0].grade": True}),
        ({**PRIZE, "level": "国家级"}, {"awards[0].level": True}),
        ({**PRIZE, "awarded_on": None}, {"awards[0].awarded_on": True}),
        ({**PRIZE, "awarded_on": date(2026, 3, 4)}, {"awards[0].awarded_on": True}),
        ({**PRIZE, "awarded_on": date(2027, 3, 4)}, {"awards[0].awarded_on": True}),
    ],
)
def test_award(award: dict[str, Any], faults: dict[str, bool]) -> None:
    assert paper(awards=(PaperAward(**award),)) == faults
    entered = (Entrant(officer_id=1),)
    assert contest(entrants=entered, awards=(ContestAward(officer_id=1, **award),)) == faults


def test_same_award_twice_is_a_question_and_two_different_ones_are_not() -> None:
    assert paper(awards=(PaperAward(**PRIZE), PaperAward(**PRIZE))) == {"awards[1].grade": False}
    assert paper(awards=(PaperAward(**PRIZE), PaperAward(**{**PRIZE, "level": "省级"}))) == {}


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"level": ""}, {"level": True}),
        ({"until_date": date(2026, 3, 4)}, {"until_date": True}),
        ({"held_on": date(2027, 3, 4)}, {"held_on": True}),
        ({"entrants": (Entrant(officer_id=2),)}, {"entrants[0].officer_id": True}),
        ({"entrants": (Entrant(officer_id=1), Entrant(officer_id=1))}, {"entrants[1].officer_id": True}),
        ({"entrants": (Entrant(officer_id=1, entry="演讲"), Entrant(officer_id=1, entry="速录"))}, {}),
        ({"awards": (ContestAward(officer_id=1, **PRIZE),)}, {"awards[0].officer_id": False}),
        ({"awards": (ContestAward(**PRIZE),)}, {}),
    ],
)
def test_contest(values: dict[str, Any], faults: dict[str, bool]) -> None:
    assert contest(**values) == faults


def test_sentences_name_the_row_and_the_person() -> None:
    whole = Contest(name="赛", held_on=date(2026, 3, 5), level="市级", entrants=(Entrant(officer_id=2),))
    [fault] = contest_faults(whole, ROSTER, TODAY)
    assert fault.message == "参赛人员第1行：李四在2026-03-05已离退休，请改正日期或人员。"
