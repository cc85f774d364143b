"""Closing a year from the office file: what is missing, what is asked, what it does to routines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courtoffice import catalogue
from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.closing import close_year, readiness, reopen_year
from courtoffice.areas.posts.evaluations import read_evaluations
from courtoffice.areas.posts.locks import closing_of
from courtoffice.areas.posts.records import Band, Closing, PostItem, PostStandard, Score, Sheet
from courtoffice.areas.posts.records_conduct import Evaluation
from courtoffice.areas.posts.registers import CLOSINGS, STANDARDS
from courtoffice.areas.posts.registers_conduct import EVALUATIONS
from courtoffice.areas.routine.deeds import deeds
from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.register import Desk

ASSESSMENT, EVALUATION = "岗位责任制考核", "统一测评"
YEAR = Period(2026)


def _standard(desk: Desk, kind: str) -> PostStandard:
    with desk.store.change("登记") as change:
        row = change.save(
            PostStandard(
                year=2026,
                kind=kind,
                name=f"{kind}标准",
                items=(PostItem(name="任务", points=100_00),),
                bands=(Band(result="合格", from_points=0),),
            )
        )
    return desk.store.get(PostStandard, row)


def _score(desk: Desk, standard: PostStandard, department: int, own: int | None, points: int | None) -> None:
    score = Score(item_id=standard.items[0].id, self_points=own, points=points)
    sheet = Sheet(year=2026, department_id=department, standard_id=standard.id, scores=(score,))
    with desk.store.change("登记") as change:
        change.save(sheet)


def _close(desk: Desk, subject: str) -> None:
    closing = Closing(year=2026, subject=subject, closed_on=desk.today, decided_by="党组会")
    with desk.store.change("办结") as change:
        close_year(change, desk, YEAR, closing)


def _remove(desk: Desk, kept: Evaluation) -> None:
    """Remove an evaluation as its register does."""
    with desk.store.change("删") as change:
        change.remove(Evaluation, kept.id)
        EVALUATIONS.follow(change, kept, desk)


def test_what_stands_against_closing_an_assessment(office: Desk) -> None:
    (words,) = readiness(office, YEAR, ASSESSMENT).missing
    assert "还没有任何部门的考核得分" in words
    standard = _standard(office, "审判")
    departments = roster(office.store).departments
    judicial = [row for row, item in departments.items() if item.kind == "审判"]
    _score(office, standard, judicial[0], 90_00, None)
    stands = readiness(office, YEAR, ASSESSMENT)
    assert stands.missing == (f"{departments[judicial[0]].name}缺任务的复核分。",)
    with pytest.raises(Refused, match="缺任务的复核分"):
        _close(office, ASSESSMENT)
    with office.store.change("改") as change:
        (sheet,) = office.store.load(Sheet)
        scores = tuple(replace(score, self_points=None, points=80_00) for score in sheet.scores)
        change.save(replace(sheet, scores=scores))
    stands = readiness(office, YEAR, ASSESSMENT)
    assert stands.missing == ()
    assert any("没有得分，按不参加2026年考核办结" in words for words in stands.doubts)
    assert any("自评分没有录全" in words for words in stands.doubts)
    assert any("所属类别的考核标准" in words for words in stands.doubts)


def test_closing_satisfies_the_routine_and_reopening_takes_that_back(office: Desk) -> None:
    standard = _standard(office, "审判")
    _score(office, standard, next(iter(roster(office.store).departments)), 90_00, 88_00)
    typed = Closing(year=2026, subject=ASSESSMENT, closed_on=office.today)
    (fault,) = CLOSINGS.faults(typed, None, office)
    assert "请到“考核打分”里办结" in fault.message
    early = CLOSINGS.faults(replace(typed, closed_on=date(2025, 12, 31)), None, office)
    assert "早于2026年" in early[0].message
    with office.store.change("空表") as change:
        blank = Sheet(year=2026, department_id=max(roster(office.store).departments), standard_id=standard.id)
        not_assessed = change.save(blank)
    _close(office, ASSESSMENT)
    assert office.store.get(Sheet, not_assessed).state == "自评"
    sheet = office.store.load(Sheet, "total > 0")[0]
    assert (sheet.state, sheet.total, sheet.result, sheet.confirmed_on) == (
        "已定",
        88_00,
        "合格",
        office.today,
    )
    assert [deed.period for deed in deeds(office.store, ASSESSMENT, YEAR)] == ["2026"]
    with pytest.raises(Refused, match="已于2026年6月30日办结（党组会审定）"):
        _close(office, ASSESSMENT)
    locked = STANDARDS.faults(replace(standard, name="改名"), standard, office)
    assert [fault.field for fault in locked] == ["year"]
    assert STANDARDS.faults(replace(standard, note="说明"), standard, office) == []
    closing = closing_of(office.store, 2026, ASSESSMENT)
    assert closing is not None
    with pytest.raises(Refused, match="写明原因"), office.store.change("开") as change:
        reopen_year(change, office, closing, "　")
    with office.store.change("开") as change:
        reopen_year(change, office, closing, "计分有误")
    assert closing_of(office.store, 2026, ASSESSMENT) is None
    assert deeds(office.store, ASSESSMENT, YEAR) == []
    assert office.store.get(Sheet, sheet.id).state == "复核"
    _close(office, ASSESSMENT)
    assert len(office.store.load(Closing)) == 2


def test_reopening_in_the_register_needs_a_reason_and_frees_the_sheets(office: Desk) -> None:
    standard = _standard(office, "审判")
    _score(office, standard, next(iter(roster(office.store).departments)), 90_00, 88_00)
    _close(office, ASSESSMENT)
    (closing,) = office.store.load(Closing)
    bare = replace(closing, reopened_on=office.today)
    assert [fault.field for fault in CLOSINGS.faults(bare, closing, office)] == ["reopen_reason"]
    opened = replace(bare, reopen_reason="计分有误")
    assert CLOSINGS.faults(opened, closing, office) == []
    with office.store.change("开") as change:
        change.save(opened)
        CLOSINGS.follow(change, opened, office)
    assert office.store.load(Sheet)[0].state == "复核"


def test_what_stands_against_closing_an_evaluation(office: Desk) -> None:
    (words,) = readiness(office, YEAR, EVALUATION).missing
    assert "还没有统一测评记录" in words
    officers = [officer.id for officer in roster(office.store).serving_on(office.today)]
    evaluations = [
        Evaluation(year=2026, officer_id=officer, grade="优秀", decided_on=office.today)
        for officer in officers[:-1]
    ]
    with office.store.change("登记") as change:
        change.save_all([*evaluations, Evaluation(year=2026, officer_id=officers[-1])])
    stands = readiness(office, YEAR, EVALUATION)
    assert "还没有确定等次" in stands.missing[0]
    assert "超出" in stands.doubts[0]
    (fault,) = CLOSINGS.faults(Closing(year=2026, subject=EVALUATION, closed_on=office.today), None, office)
    assert "还有1份结果没有定" in fault.message
    with office.store.change("登记") as change:
        last = office.store.load(Evaluation, "grade = ''")[0]
        change.remove(Evaluation, last.id)
    stands = readiness(office, YEAR, EVALUATION)
    assert stands.missing == ()
    assert "没有测评记录" in stands.doubts[0]
    _close(office, EVALUATION)
    assert [deed.period for deed in deeds(office.store, EVALUATION, YEAR)] == ["2026"]
    kept = office.store.load(Evaluation)[0]
    told = replace(kept, told_on=office.today, note="已告知")
    assert [fault for fault in EVALUATIONS.faults(told, kept, office) if fault.blocks] == []
    changed = replace(kept, grade="称职")
    assert "year" in [fault.field for fault in EVALUATIONS.faults(changed, kept, office)]
    with pytest.raises(Refused, match="办结"):
        _remove(office, kept)
    closing = closing_of(office.store, 2026, EVALUATION)
    assert closing is not None
    with office.store.change("开") as change:
        reopen_year(change, office, closing, "更正")
    _remove(office, kept)


def test_a_lived_year_is_closed_and_has_no_gaps(lived: Desk) -> None:
    desk = catalogue.desk(lived.store, lived.today)
    for subject in (ASSESSMENT, EVALUATION):
        assert readiness(desk, YEAR, subject).missing == ()
        assert closing_of(desk.store, 2026, subject) is not None
    sheet = read_evaluations(desk.store, YEAR, date(2026, 12, 31))
    assert sheet.final_quota.over == 0
    assert sum(sheet.counts().values()) == len(sheet.lines)
