"""The registers of measures, meetings and bulletins fill in what is usual and say how a measure stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from courtoffice import catalogue
from courtoffice.areas.people.records import roster
from courtoffice.areas.review.papers_month import period_of_month
from courtoffice.areas.review.records_measures import Bulletin, Measure, Meeting, MeetingOfficer
from courtoffice.areas.review.registers_measures import BULLETINS, MEASURES, MEETINGS, REPORTS, effect_words
from courtoffice.areas.review.settings_measures import MEASURE_SETTINGS
from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.settings import faults_of

ADOPTED = Measure(
    year=2026,
    officer_id=1,
    kind="取消优先评优资格",
    proposed_on=date(2026, 3, 2),
    outcome="采纳",
    decided_by="党组会",
    decided_on=date(2026, 3, 10),
    decision="同意。",
)


def test_an_adopted_measure_gets_the_usual_period(office: Desk) -> None:
    filled = MEASURES.prepare(ADOPTED, office)
    assert (filled.effective_from, filled.effective_until) == (date(2026, 3, 10), date(2026, 12, 31))
    longer = replace(ADOPTED, effective_until=date(2027, 12, 31))
    assert MEASURES.prepare(longer, office).effective_until == date(2027, 12, 31)
    own = replace(ADOPTED, effective_from=date(2026, 5, 1))
    assert MEASURES.prepare(own, office) == own
    for other in (replace(ADOPTED, outcome="", decided_on=None), replace(ADOPTED, kind="诫勉谈话")):
        assert MEASURES.prepare(other, office) == other


def test_the_period_of_effect_is_shown(office: Desk) -> None:
    filled = MEASURES.prepare(ADOPTED, office)
    assert effect_words(filled, office) == "2026-03-10至2026-12-31"
    assert effect_words(replace(filled, effective_until=date(2026, 6, 1)), office).endswith("，已结束")
    assert effect_words(replace(filled, effective_until=None), office) == "2026-03-10起"
    assert effect_words(replace(filled, outcome=""), office) == ""
    assert effect_words(ADOPTED, office) == ""


def test_a_meeting_begins_with_who_was_there_the_last_time(office: Desk) -> None:
    serving = roster(office.store).serving_on(office.today)
    there = (
        MeetingOfficer(officer_id=serving[0].id, role="出席"),
        MeetingOfficer(officer_id=serving[1].id, role="请假"),
    )
    last = Meeting(held_on=date(2026, 6, 12), month="2026-06", half="上半月", number=11, officers=there)
    with office.store.change("登记例会") as change:
        change.save(last)
    new = MEETINGS.new(office)
    assert (new.number, new.month, new.half, new.topic) == (
        12,
        "2026-06",
        "下半月",
        "6月下半月案件质量评查情况",
    )
    assert [(item.officer_id, item.role) for item in new.officers] == [
        (serving[0].id, "出席"),
        (serving[1].id, "出席"),
    ]
    assert new.cases == ()
    assert MEETINGS.new(replace(office, today=date(2027, 1, 5))).number == 1


def test_a_paper_begins_with_the_month_that_has_not_been_told_of(reviewed_october: Desk) -> None:
    """The cases of October were reviewed in November."""
    registers: tuple[Register[Any], ...] = (BULLETINS, REPORTS)
    for register in registers:
        assert register.new(reviewed_october).month == "2026-11"
        december = replace(reviewed_october, today=date(2026, 12, 3))
        new = register.new(december)
        assert new.month == "2026-11"
        with december.store.change("登记") as change:
            change.save(register.prepare(new, december))
        assert register.new(december).month == "2026-12"


def test_a_summary_that_is_written_stays(office: Desk) -> None:
    bulletin = Bulletin(month="2026-06", number=1, issued_on=date(2026, 6, 30))
    assert BULLETINS.prepare(bulletin, office).content == "本月没有评查案件。"
    own = replace(bulletin, content="见附件。")
    assert BULLETINS.prepare(own, office).content == "见附件。"
    assert BULLETINS.prepare(replace(bulletin, month=""), office).title == ""


@pytest.mark.parametrize("month", ["", "2026", "2026-Q1", "2026-13", "第一期"])
def test_a_paper_of_no_month_is_refused(month: str) -> None:
    with pytest.raises(Refused, match="请先填写所属月份"):
        period_of_month(month)
    assert period_of_month("2026-03") == Period(2026, 3)


def test_the_settings_are_in_the_window_and_ranking_is_off() -> None:
    assert set(MEASURE_SETTINGS) <= set(catalogue.SETTINGS)
    assert [faults_of(setting, setting.default) for setting in MEASURE_SETTINGS] == [[], [], []]
    assert MEASURE_SETTINGS[0].default is False
