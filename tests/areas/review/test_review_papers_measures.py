"""The notice of a yellow card, the record of a talk, the minutes of a meeting: what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.papers_measures import (
    is_talk,
    is_yellow_card,
    measure_file_name,
    talk_paper,
    yellow_card_notice,
)
from courtoffice.areas.review.papers_minutes import minutes_file_name, review_minutes
from courtoffice.areas.review.records_measures import Measure, Meeting
from courtoffice.areas.review.settings_measures import NOTICE_OBJECTION_DAYS, NOTICE_RECTIFY_DAYS
from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.paper.pdf import make_pdf
from courtoffice.register import Desk

Printed = Callable[[Document], tuple[str, int]]
HOSTILE = "<b>A&B</b>=1+1'; DROP TABLE--䶮𠮷"


@pytest.fixture
def printed(read_back: Callable[[bytes], str]) -> Printed:
    """The printed text, and the number of pages."""

    def read(document: Document) -> tuple[str, int]:
        made = make_pdf(document)
        return read_back(made.data), made.pages

    return read


def taken(desk: Desk, kind: str) -> Measure:
    return desk.store.load(Measure, "kind = ? AND outcome = '采纳'", (kind,), "id")[-1]


def test_the_notice_says_what_was_decided_and_gives_its_terms(lived: Desk, printed: Printed) -> None:
    card = taken(lived, "黄牌警示")
    assert is_yellow_card(card)
    assert not is_talk(card)
    text, pages = printed(yellow_card_notice(lived, card))
    name = roster(lived.store).label(card.officer_id or 0)
    assert pages == 2
    assert f"{name}：经查，你承办的案件{card.evidence[:12]}" in text
    assert card.decided_on is not None
    assert f"黄牌警示〔{card.decided_on.year}〕{card.notice_number}号" in text
    day = card.decided_on or date.min
    assert f"经党组会于{day.year}年{day.month}月{day.day}日研究决定，对你予以黄牌警示。" in text
    assert f"至{day.year}年12月31日止" in text
    assert f"起{NOTICE_RECTIFY_DAYS.default}个工作日内" in text
    assert f"起{NOTICE_OBJECTION_DAYS.default}个工作日内书面提出" in text
    assert "送达回证" in text
    assert measure_file_name(lived, card) == f"{card.year}年{name}黄牌警示"


@pytest.mark.parametrize("make", [yellow_card_notice, talk_paper])
def test_nothing_is_printed_before_the_decision(lived: Desk, make: object) -> None:
    assert callable(make)
    waiting = replace(taken(lived, "黄牌警示"), outcome="", decided_on=None)
    with pytest.raises(Refused, match="请先登记决定机构、决定日期和决定内容"):
        make(lived, waiting)


def test_a_notice_without_period_clause_or_facts_leaves_room_for_them(lived: Desk, printed: Printed) -> None:
    bare = replace(taken(lived, "黄牌警示"), evidence="", basis="", effective_from=None, effective_until=None)
    text, _ = printed(yellow_card_notice(lived, bare))
    assert "影响期" not in text
    assert "＿＿＿" in text
    open_ended = replace(bare, effective_from=date(2026, 3, 1))
    assert "起，至解除之日止" in printed(yellow_card_notice(lived, open_ended))[0]


def test_the_record_of_a_talk_stands_on_one_page(lived: Desk, printed: Printed) -> None:
    talk = taken(lived, "诫勉谈话")
    assert is_talk(talk)
    text, pages = printed(talk_paper(lived, talk))
    assert pages == 1
    people = roster(lived.store)
    for officer in (talk.officer_id, talk.done_by_id):
        assert people.label(officer or 0) in text
    assert talk.done_place in text
    assert "指出了办案中存在的问题" in text
    blank = replace(talk, done_on=None, done_by_id=None, done_place="", done_note="")
    assert "诫勉谈话记录" in printed(talk_paper(lived, blank))[0]


def test_the_minutes_tell_of_every_case_and_who_was_there(lived: Desk, printed: Printed) -> None:
    meeting = next(item for item in lived.store.load(Meeting) if len(item.cases) > 2)
    document = review_minutes(lived, meeting)
    assert document.red_head is not None
    assert document.red_head.organ.endswith("案件质量评查例会纪要")
    text, _ = printed(document)
    for case in meeting.cases:
        assert lived.name("review", case.review_id) in text
        assert case.opinion in text
    for item in meeting.officers:
        assert lived.name("officer", item.officer_id) in text
    assert f"会议审议案件{len(meeting.cases)}件" in text
    assert "出席：" in text
    assert minutes_file_name(lived, meeting) == f"{meeting.held_on}案件质量评查例会纪要"


def test_a_meeting_with_nothing_registered_still_has_its_minutes(lived: Desk, printed: Printed) -> None:
    text, pages = printed(review_minutes(lived, Meeting(held_on=date(2026, 3, 5))))
    assert pages >= 1
    assert "本次例会没有审议具体案件。" in text
    assert "None" not in text
    with pytest.raises(Refused, match="请先填写日期"):
        review_minutes(lived, Meeting())


def test_what_is_typed_is_printed_as_typed(lived: Desk, printed: Printed) -> None:
    meeting = next(item for item in lived.store.load(Meeting) if item.cases)
    hostile = replace(meeting, topic=HOSTILE, place=HOSTILE, minutes=f"{HOSTILE}\n\n第二段")
    assert printed(review_minutes(lived, hostile))[0].count("DROPTABLE") == 3
    card = replace(taken(lived, "黄牌警示"), evidence=HOSTILE, basis=HOSTILE, decided_by=HOSTILE)
    assert printed(yellow_card_notice(lived, card))[0].count("<b>A&B</b>=1+1'") == 3
