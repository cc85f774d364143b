"""Open measures are asked about wherever awards, rewards and grades are entered, and only asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice import catalogue
from courtoffice.areas.people.cautions import caution_faults
from courtoffice.areas.people.records import Officer
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.study.records_awards import (
    Author,
    Contest,
    ContestAward,
    Entrant,
    PaperAward,
    ResearchPaper,
)
from courtoffice.errors import Fault, blocking
from courtoffice.register import Desk

if TYPE_CHECKING:
    from courtoffice.fields import Record

CARD = "黄牌警示（影响期至2026-12-31）"


@pytest.fixture
def punished(court_desk: Desk) -> int:
    """张三 with a yellow card until the end of 2026."""
    [officer] = court_desk.store.load(Officer, "name = '张三'")
    measure = Measure(
        year=2026,
        officer_id=officer.id,
        kind="黄牌警示",
        proposed_on=date(2026, 3, 2),
        outcome="采纳",
        decided_by="党组会",
        decided_on=date(2026, 3, 10),
        decision="同意黄牌警示。",
        effective_from=date(2026, 3, 10),
        effective_until=date(2026, 12, 31),
    )
    with court_desk.store.change("登记处理") as change:
        change.save(measure)
    return officer.id


def asked(desk: Desk, register: str, record: Record, before: Record | None = None) -> list[Fault]:
    """Return what is asked about somebody's open measures when a record is saved."""
    faults = catalogue.REGISTERS[register].faults(record, before, desk)
    found = [fault for fault in faults if "尚未结束的处理" in fault.message]
    assert blocking(found) == []
    return found


def test_the_desk_knows_what_every_area_holds_against_somebody(court_desk: Desk, punished: int) -> None:
    assert court_desk.cautions_about(punished, date(2026, 5, 1)) == [CARD]
    assert court_desk.cautions_about(punished, date(2027, 1, 1)) == []
    assert court_desk.cautions_about(punished + 1, date(2026, 5, 1)) == []
    assert Desk(court_desk.store, court_desk.today).cautions_about(punished, date(2026, 5, 1)) == []


def test_nobody_is_asked_about_twice(court_desk: Desk, punished: int) -> None:
    named = [("a", "第1行：", punished), ("b", "第2行：", punished), ("c", "", None)]
    [fault] = caution_faults(court_desk, None, named, "获奖")
    assert fault == Fault("a", f"第1行：张三有尚未结束的处理：{CARD}。确定登记获奖吗？", blocks=False)


def test_a_winner_of_a_contest_is_asked_about_once(court_desk: Desk, punished: int) -> None:
    award = ContestAward(officer_id=punished, level="市级", grade="一等奖", awarded_on=date(2026, 5, 4))
    contest = Contest(
        name="知识竞赛",
        level="市级",
        held_on=date(2026, 5, 4),
        entrants=(Entrant(officer_id=punished),),
        awards=(award,),
    )
    [fault] = asked(court_desk, "contests", contest)
    assert fault.field == "awards[0].officer_id"
    stored = replace(contest, id=1, awards=(replace(award, id=7),))
    assert asked(court_desk, "contests", stored, stored) == []
    team = replace(contest, awards=(replace(award, officer_id=None),))
    assert asked(court_desk, "contests", team) == []


def test_an_author_who_wins_is_asked_about(court_desk: Desk, punished: int) -> None:
    paper = ResearchPaper(
        title="论送达", written_on=date(2026, 4, 1), authors=(Author(officer_id=punished, position=1),)
    )
    assert asked(court_desk, "research-papers", paper) == []
    award = PaperAward(level="省级", grade="二等奖", awarded_on=date(2026, 6, 1))
    [fault] = asked(court_desk, "research-papers", replace(paper, awards=(award,)))
    assert fault.field == "authors[0].officer_id"


def test_rewards_and_excellent_grades_are_asked_about(court_desk: Desk, punished: int) -> None:
    from courtoffice.areas.posts.records_conduct import Evaluation, RewardPenalty

    reward = RewardPenalty(decided_on=date(2026, 6, 1), kind="奖励", officer_id=punished, content="嘉奖")
    assert [fault.field for fault in asked(court_desk, "rewards", reward)] == ["officer_id"]
    assert asked(court_desk, "rewards", replace(reward, kind="处罚")) == []
    assert asked(court_desk, "rewards", replace(reward, id=1), replace(reward, id=1)) == []
    grade = Evaluation(year=2026, officer_id=punished, grade="优秀", decided_on=date(2026, 11, 20))
    assert [fault.field for fault in asked(court_desk, "evaluations", grade)] == ["grade"]
    proposed = replace(grade, grade="", proposed_grade="优秀")
    assert [fault.field for fault in asked(court_desk, "evaluations", proposed)] == ["proposed_grade"]
    assert asked(court_desk, "evaluations", replace(grade, grade="称职")) == []
    assert asked(court_desk, "evaluations", replace(grade, year=99999)) == []


def test_a_new_rank_is_asked_about(court_desk: Desk, punished: int) -> None:
    before = court_desk.store.get(Officer, punished)
    moved = replace(before.postings[0], id=0, from_date=date(2026, 8, 1))
    assert asked(court_desk, "officers", replace(before, postings=(*before.postings, moved)), before) == []
    risen = replace(moved, judge_rank="一级法官")
    [fault] = asked(court_desk, "officers", replace(before, postings=(*before.postings, risen)), before)
    assert fault.field == "postings[1].post"
    assert "任职经历第2行：张三有尚未结束的处理" in fault.message
    assert asked(court_desk, "officers", replace(before, id=0, name="新人")) == []
