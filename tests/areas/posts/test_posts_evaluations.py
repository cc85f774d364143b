"""The evaluation sheet: the year's inputs beside each officer, what is typed, what a decision makes final."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.people.records import Officer, Posting, roster
from courtoffice.areas.posts.answers import DecisionAnswer
from courtoffice.areas.posts.cautions import sanctions_in_force
from courtoffice.areas.posts.evaluation_entry import (
    confirm,
    entry,
    read_typed,
    store_evaluations,
    to_confirm,
    told_today,
)
from courtoffice.areas.posts.evaluations import EvaluationSheet, read_evaluations, with_inputs
from courtoffice.areas.posts.inputs import (
    attendance_input,
    conduct_input,
    hindrances,
    measures_input,
    year_inputs,
)
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation, RewardPenalty
from courtoffice.areas.posts.registers_conduct import EVALUATIONS
from courtoffice.areas.posts.registers_rewards import REWARDS
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.study.rates import OfficerRate
from courtoffice.errors import Refused
from courtoffice.office import open_office
from courtoffice.period import Period
from courtoffice.register import Desk

YEAR = Period(2026)


@pytest.fixture
def desk(office: Desk) -> Desk:
    return catalogue.desk(office.store, office.today)


def _sheet(desk: Desk) -> EvaluationSheet:
    bare = read_evaluations(desk.store, YEAR, desk.today)
    return with_inputs(bare, year_inputs(desk, YEAR, [line.officer_id for line in bare.lines]))


def test_inputs_are_what_the_registers_say(demo_file: Path) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        desk = catalogue.desk(store, date(2026, 12, 31))
        officers = [officer.id for officer in roster(store).serving_on(desk.today)]
        inputs = year_inputs(desk, YEAR, officers)
        for officer in officers:
            found = inputs[officer]
            hours, due = (
                store.query(
                    "SELECT coalesce(sum(p.hours), 0) FROM training_participant p"
                    " JOIN training_session s ON s.id = p.session_id WHERE p.officer_id = ?"
                    " AND p.state = '参加' AND s.held_on BETWEEN '2026-01-01' AND '2026-12-31'",
                    (officer,),
                )[0][0],
                found.hours.short.partition("/")[2],
            )
            if due == "90":
                assert float(found.hours.short.partition("/")[0]) == hours / 100
                assert found.hours.bad == (hours < 90_00)
            present, listed = store.query(
                "SELECT coalesce(sum(a.state = '出席'), 0), count(*) FROM study_attendance a"
                " JOIN study_session s ON s.id = a.session_id WHERE a.officer_id = ? AND a.state <> '公差'"
                " AND s.held_on BETWEEN '2026-01-01' AND '2026-12-31'",
                (officer,),
            )[0]
            if listed:
                assert found.attendance.short == f"{present}/{listed}"
            cases = store.query(
                "SELECT count(*) FROM review WHERE judge_id = ? AND state <> '已抽取'"
                " AND counted_on BETWEEN '2026-01-01' AND '2026-12-31'",
                (officer,),
            )[0][0]
            assert f"评查{cases}件" in found.quality.words if cases else found.quality.short == "—"
            breaches = store.query(
                "SELECT count(*) FROM conduct_record WHERE officer_id = ?"
                " AND happened_on BETWEEN '2026-01-01' AND '2026-12-31'",
                (officer,),
            )[0][0]
            assert found.conduct.bad >= bool(breaches)


def test_inputs_in_words() -> None:
    assert attendance_input(None).short == "—"
    rate = OfficerRate(listed=5, expected=4, present=2, rate=50_00, leave=1, duty=1, absent=1, owed=2)
    found = attendance_input(rate)
    assert (found.short, found.bad) == ("2/4", True)
    assert found.words == "集中学习应到4次，实到2次（50%），请假1次，公差1次，缺席1次，待补学2次。"
    assert measures_input([]).short == ""
    assert measures_input(["黄牌警示（影响期至2026-12-31）", "参加培训（已决定，待落实）"]).short == (
        "黄牌警示等2项"
    )
    assert conduct_input([], date(2026, 1, 1)).short == "无"
    bare = Conduct(happened_on=date(2026, 2, 3), kind="着装")
    assert "2026-02-03 着装（未处理）" in conduct_input([bare], date(2026, 3, 1)).words
    sanctioned = replace(
        bare, handling="记过", effective_from=date(2026, 3, 1), effective_until=date(2027, 2, 28)
    )
    against = hindrances([sanctioned], YEAR, barred=True)
    assert (len(against.excellent), len(against.any_grade)) == (2, 1)
    assert hindrances([bare], YEAR, barred=False).excellent == ()


def test_an_open_measure_stands_beside_the_officer_and_is_asked_about(desk: Desk) -> None:
    officer = roster(desk.store).serving_on(desk.today)[0].id
    with desk.store.change("登记") as change:
        change.save(
            Measure(
                year=2026,
                officer_id=officer,
                kind="取消优先评优资格",
                proposed_on=date(2026, 5, 1),
                outcome="采纳",
                decided_on=date(2026, 5, 8),
                effective_from=date(2026, 5, 8),
                effective_until=date(2026, 12, 31),
            )
        )
    sheet = _sheet(desk)
    line = next(line for line in sheet.lines if line.officer_id == officer)
    assert (line.inputs.measures.short, line.inputs.measures.bad) == ("取消优先评优资格", True)
    made = entry(desk, sheet, {officer: {"proposed_grade": "优秀"}})
    assert any("已决定取消本年度优先评优资格，确定评为优秀吗" in words for words in made.questions)
    assert any("尚未结束的处理" in words for words in made.questions)
    assert entry(desk, sheet, {officer: {"proposed_grade": "称职"}}).questions == ()


def test_a_sanction_in_force_is_a_caution_that_tells_nothing_more(desk: Desk) -> None:
    with desk.store.change("登记") as change:
        change.save(
            Conduct(
                officer_id=1,
                happened_on=date(2026, 3, 1),
                kind="泄密",
                facts="事实",
                handling="警告",
                effective_from=date(2026, 3, 5),
                effective_until=date(2026, 9, 4),
            )
        )
    assert sanctions_in_force(desk, 1, date(2026, 9, 4)) == ["处理的影响期未满（详见违纪违规记录）"]
    assert sanctions_in_force(desk, 1, date(2026, 9, 5)) == []
    assert sanctions_in_force(desk, 2, date(2026, 9, 4)) == []
    reward = RewardPenalty(officer_id=1, decided_on=date(2026, 6, 1), content="嘉奖")
    (fault,) = REWARDS.faults(reward, None, desk)
    assert not fault.blocks
    assert "影响期未满" in fault.message
    assert "泄密" not in fault.message
    assert REWARDS.faults(replace(reward, kind="处罚"), None, desk) == []
    assert REWARDS.faults(reward, reward, desk) == []


def test_grades_become_final_by_a_decision_only(desk: Desk) -> None:
    sheet = _sheet(desk)
    first, second, third = [line.officer_id for line in sheet.lines][:3]
    values = read_typed({(first, "proposed_grade"): "优秀", (second, "proposed_grade"): "称职"})
    values[third] = {"votes_basic": 2}
    with desk.store.change("登记") as change:
        assert store_evaluations(change, desk, entry(desk, sheet, values).evaluations) == 3
    sheet = _sheet(desk)
    assert [line.officer_id for line in to_confirm(sheet)] == [first, second]
    (only,) = to_confirm(sheet, {second})
    answer = DecisionAnswer(decided_by="党组会", decided_on=date(2026, 6, 29))
    with desk.store.change("确定") as change:
        assert confirm(change, desk, [only], answer) == 1
    kept = {item.officer_id: item for item in desk.store.load(Evaluation)}
    assert (kept[first].grade, kept[second].grade) == ("", "称职")
    assert (kept[second].decided_by, kept[second].attendance_result) == ("党组会", "—")
    again = replace(only, evaluation=replace(only.evaluation, id=0))
    with pytest.raises(Refused, match="已经登记"), desk.store.change("重复") as change:
        confirm(change, desk, [again], answer)
    with pytest.raises(Refused, match="还没有确定等次"), desk.store.change("告知") as change:
        told_today(change, desk, [kept[first].id])
    with desk.store.change("告知") as change:
        told_today(change, desk, [kept[second].id])
    assert desk.store.get(Evaluation, kept[second].id).told_on == desk.today
    early = replace(desk, today=date(2026, 6, 1))
    with pytest.raises(Refused, match="今天还不能告知"), desk.store.change("告知") as change:
        told_today(change, early, [kept[second].id])


def test_a_final_grade_over_the_cap_is_asked_about(desk: Desk) -> None:
    officers = [line.officer_id for line in _sheet(desk).lines]
    allowed = _sheet(desk).live_quota.allowed
    with desk.store.change("登记") as change:
        for officer in officers[:allowed]:
            change.save(Evaluation(year=2026, officer_id=officer, grade="优秀", decided_on=desk.today))
    one_more = Evaluation(year=2026, officer_id=officers[allowed], grade="优秀", decided_on=desk.today)
    (fault,) = EVALUATIONS.faults(one_more, None, desk)
    assert (fault.field, fault.blocks) == ("grade", False)
    assert f"优秀{allowed + 1}人，超出1人" in fault.message
    kept = desk.store.load(Evaluation)[0]
    assert EVALUATIONS.faults(kept, kept, desk) == []
    assert EVALUATIONS.faults(replace(kept, note="说明"), kept, desk) == []


def test_what_cannot_be_typed(desk: Desk) -> None:
    officer = _sheet(desk).lines[0].officer_id
    bad = {(officer, name): text for name, text in (("votes_basic", "二"), ("grade", "很好"))}
    with pytest.raises(Refused, match=r"要写数字.*只能是.*没有记入"):
        read_typed(bad)
    with pytest.raises(Refused, match="不能小于零"):
        entry(desk, _sheet(desk), {officer: {"votes_basic": -1}})
    with pytest.raises(Refused, match="2031年还没有到"):
        entry(desk, read_evaluations(desk.store, Period(2031), desk.today), {officer: {"votes_basic": 1}})


def test_who_is_on_the_sheet(desk: Desk) -> None:
    with desk.store.change("登记") as change:
        left = change.save(
            Officer(
                name="已调出",
                postings=(
                    Posting(from_date=date(2020, 1, 1), until_date=date(2026, 3, 31), department_id=1),
                ),
            )
        )
        new = change.save(
            Officer(name="新来", postings=(Posting(from_date=date(2026, 6, 1), department_id=1),))
        )
    lines = {line.officer_id: line for line in _sheet(desk).lines}
    assert left not in lines
    assert (lines[new].months, lines[new].grade) == (7, "")
    with desk.store.change("登记") as change:
        change.save(Evaluation(year=2026, officer_id=left, proposed_grade="称职"))
    line = next(line for line in _sheet(desk).lines if line.officer_id == left)
    assert (line.stored, line.months, line.grade) == (True, 3, "称职")
