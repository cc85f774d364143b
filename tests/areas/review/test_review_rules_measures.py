"""Meetings, bulletins, reports, and measures that people decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records_measures import (
    Bulletin,
    Measure,
    Meeting,
    MeetingCase,
    MeetingOfficer,
    PartyReport,
)
from courtoffice.areas.review.rules_measures import (
    LeftOpen,
    bulletin_faults,
    closing_faults,
    effective,
    half_of,
    measure_faults,
    meeting_faults,
    report_faults,
)

TODAY = date(2026, 6, 30)
MEETING = Meeting(
    id=2,
    held_on=date(2026, 3, 13),
    month="2026-03",
    half="上半月",
    chair_id=7,
    officers=(MeetingOfficer(officer_id=7), MeetingOfficer(officer_id=5)),
    cases=(MeetingCase(review_id=1), MeetingCase(review_id=2)),
)
BULLETIN = Bulletin(id=3, month="2026-03", number=3, issued_on=date(2026, 3, 31))
REPORT = PartyReport(
    id=3,
    month="2026-03",
    number=3,
    reported_on=date(2026, 3, 31),
    decision="同意",
    decided_on=date(2026, 4, 1),
)
MEASURE = Measure(
    id=4,
    year=2026,
    officer_id=1,
    kind="通报批评",
    proposed_on=date(2026, 4, 1),
    outcome="采纳",
    decided_by="党组会",
    decided_on=date(2026, 4, 8),
    decision="同意",
    effective_from=date(2026, 4, 8),
    effective_until=date(2026, 12, 31),
    done_on=date(2026, 4, 9),
)


@pytest.mark.parametrize(
    ("day", "half"),
    [(date(2026, 3, 1), "上半月"), (date(2026, 3, 15), "上半月"), (date(2026, 3, 16), "下半月")],
)
def test_the_first_half_ends_on_the_15th(day: date, half: str) -> None:
    assert half_of(day) == ("2026-03", half)


def test_good_ones_have_no_fault(court: Roster) -> None:
    assert meeting_faults(MEETING, [MEETING], court, TODAY) == []
    assert bulletin_faults(BULLETIN, [BULLETIN], TODAY) == []
    assert bulletin_faults(replace(BULLETIN, number=1), [BULLETIN], TODAY) == []
    assert report_faults(REPORT, [REPORT], TODAY) == []
    assert measure_faults(MEASURE, MEASURE, 0, court, TODAY) == []


MEETINGS: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"held_on": None}, "held_on", "还没有填写", True),
    ({"held_on": date(2036, 3, 13)}, "held_on", "请核对年份", True),
    ({"held_on": date(2026, 3, 16)}, "half", "2026-03-16在2026-03下半月，不在2026-03上半月", False),
    ({"month": "2026-13"}, "month", "这样的年月", True),
    ({"chair_id": 6}, "chair_id", "主持人孙二在2026-03-13已离退休", True),
    ({"officers": (MeetingOfficer(officer_id=6),)}, "officers[0].officer_id", "参会人员第1行：孙二在", True),
    ({"officers": (MeetingOfficer(officer_id=5),) * 2}, "officers[1].officer_id", "重复登记", True),
    ({"cases": (MeetingCase(review_id=1),) * 2}, "cases[1].review_id", "重复登记", True),
    ({"cases": (MeetingCase(), MeetingCase())}, "cases[0].review_id", "还没有选择", True),
]


@pytest.mark.parametrize(("change", "field", "words", "blocks"), MEETINGS)
def test_each_mistake_of_a_meeting_is_found(
    court: Roster, change: dict[str, Any], field: str, words: str, blocks: bool
) -> None:
    faults = meeting_faults(replace(MEETING, **change), [], court, TODAY)
    found = [fault.blocks for fault in faults if fault.field == field and words in fault.message]
    assert found == [blocks]


def test_a_second_meeting_of_a_half_month_is_asked_about(court: Roster) -> None:
    others = [MEETING, replace(MEETING, id=8), replace(MEETING, id=9)]
    faults = meeting_faults(MEETING, others, court, TODAY)
    assert [(fault.field, fault.blocks) for fault in faults] == [("half", False)]
    assert "已经有2026-03-13的例会" in faults[0].message


NUMBERED: list[tuple[dict[str, Any], str, str]] = [
    ({"number": 0}, "number", "期号从1开始"),
    ({"number": None}, "number", "还没有填写"),
    ({"number": 2}, "number", "今年已经有第2期"),
    ({"month": ""}, "month", "还没有填写"),
    ({"month": "2026-04"}, "DAY", "早于所属月份2026-04"),
    ({"DAY": date(2036, 1, 1)}, "DAY", "请核对年份"),
]


@pytest.mark.parametrize(("change", "field", "words"), NUMBERED)
def test_each_mistake_of_a_bulletin_or_report_is_found(
    change: dict[str, Any], field: str, words: str
) -> None:
    def of(day: str) -> dict[str, Any]:
        return {key.replace("DAY", day): value for key, value in change.items()}

    bulletin = replace(BULLETIN, **of("issued_on"))
    report = replace(REPORT, **of("reported_on"))
    taken = [replace(BULLETIN, id=1, number=2), replace(BULLETIN, id=9, number=None)]
    reports = [replace(REPORT, id=1, number=2)]
    found = bulletin_faults(bulletin, taken, TODAY)
    assert any(fault.field == field.replace("DAY", "issued_on") and words in fault.message for fault in found)
    found = report_faults(report, reports, TODAY)
    assert any(
        fault.field == field.replace("DAY", "reported_on") and words in fault.message for fault in found
    )


def test_the_next_number_is_named() -> None:
    taken = [replace(BULLETIN, id=1, number=3), replace(BULLETIN, id=2, number=7)]
    assert bulletin_faults(BULLETIN, taken, TODAY)[0].message == (
        "今年已经有第3期通报，下一期是第8期，请改正期号。"
    )


def test_what_is_open_is_named_before_a_month_is_closed() -> None:
    assert closing_faults("2026-10", LeftOpen()) == []
    left = LeftOpen(objected=("甲", "乙", "丙"), unreviewed=("丁", "戊", "己", "庚"))
    objected, unreviewed = closing_faults("2026-10", left)
    assert "2026年10月评查的案件还有3件异议没有处理决定（案号：甲、乙、丙）。" in objected.message
    assert "2026年10月抽取的案件还有4件没有评查（案号：丁、戊、己等4件）。" in unreviewed.message
    assert not objected.blocks
    assert not unreviewed.blocks
    assert closing_faults("十月", LeftOpen(objected=("甲",)))[0].message.startswith("十月评查的案件还有1件")


def test_a_decision_of_the_party_group_has_a_day() -> None:
    assert [fault.field for fault in report_faults(replace(REPORT, decided_on=None), [], TODAY)] == [
        "decided_on"
    ]
    early = replace(REPORT, decided_on=date(2026, 3, 1))
    assert "早于“汇报日期”" in report_faults(early, [], TODAY)[0].message
    late = replace(REPORT, decided_on=date(2026, 7, 1))
    assert "还没有到" in report_faults(late, [], TODAY)[0].message


NOTHING: dict[str, Any] = {"effective_from": None, "effective_until": None, "done_on": None}
MEASURES: list[tuple[dict[str, Any], str, str]] = [
    ({"kind": "罚款"}, "kind", "只能选"),
    ({"department_id": 1}, "officer_id", "只填一项"),
    ({"officer_id": None}, "officer_id", "只填一项"),
    ({"officer_id": 6}, "officer_id", "已离退休"),
    ({"proposed_on": date(2026, 7, 1)}, "proposed_on", "还没有到"),
    ({"decided_on": date(2026, 7, 1)}, "decided_on", "还没有到"),
    ({"done_on": date(2026, 7, 1)}, "done_on", "还没有到"),
    ({"decided_on": date(2026, 3, 31)}, "decided_on", "早于“提出日期”"),
    ({"effective_from": date(2026, 4, 7)}, "effective_from", "早于“决定日期”"),
    ({"effective_until": date(2026, 4, 7)}, "effective_until", "早于“影响期起”"),
    ({"done_on": date(2026, 4, 7)}, "done_on", "早于“决定日期”"),
    ({"decided_on": None}, "decided_on", "请填写决定日期"),
    ({"decided_by": " "}, "decided_by", "请填写决定机构"),
    ({"decision": ""}, "decision", "请写明决定内容"),
    ({"outcome": "", **NOTHING}, "outcome", "请选择“采纳”或“不予采纳”"),
    ({"outcome": "不予采纳", "decision": " ", **NOTHING}, "decision", "请在决定内容里写明理由"),
    ({"outcome": "不予采纳"}, "outcome", "决定采纳以后才能填写"),
    ({"outcome": "", "decided_on": None}, "outcome", "决定采纳以后才能填写"),
]


@pytest.mark.parametrize(("change", "field", "words"), MEASURES)
def test_each_mistake_of_a_measure_is_found(
    court: Roster, change: dict[str, Any], field: str, words: str
) -> None:
    faults = measure_faults(replace(MEASURE, **change), MEASURE, 0, court, TODAY)
    assert [fault.blocks for fault in faults if fault.field == field and words in fault.message] == [True]


def test_rejected_and_merely_proposed_measures_are_right(court: Roster) -> None:
    rejected = replace(MEASURE, outcome="不予采纳", decision="已另行批评教育。", **NOTHING)
    proposed = replace(MEASURE, outcome="", decided_by="", decided_on=None, decision="", **NOTHING)
    department = replace(proposed, officer_id=None, department_id=1)
    for measure in (rejected, proposed, department):
        assert measure_faults(measure, None, 0, court, TODAY) == []


def test_nothing_is_proposed_or_adopted_while_an_objection_is_open(court: Roster) -> None:
    proposed = replace(MEASURE, outcome="", decided_by="", decided_on=None, decision="", **NOTHING)
    new = measure_faults(proposed, None, 2, court, TODAY)
    assert [(fault.field, fault.blocks) for fault in new] == [("officer_id", True)]
    assert "还有2件异议没有处理决定" in new[0].message
    assert measure_faults(MEASURE, proposed, 1, court, TODAY) != []
    assert measure_faults(proposed, proposed, 1, court, TODAY) == []
    assert measure_faults(MEASURE, MEASURE, 1, court, TODAY) == []
    rejected = replace(MEASURE, outcome="不予采纳", **NOTHING)
    assert measure_faults(rejected, proposed, 1, court, TODAY) == []


def test_only_a_recorded_decision_takes_effect() -> None:
    assert effective(MEASURE)
    assert not effective(replace(MEASURE, decided_on=None))
    assert not effective(replace(MEASURE, outcome="不予采纳"))
    assert not effective(replace(MEASURE, outcome=""))
