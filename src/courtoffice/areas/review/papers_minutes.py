"""The minutes (纪要) of a review meeting, in the layout of GB/T 9704-2012 clause 10.3."""

from __future__ import annotations

from collections.abc import Iterator

from courtoffice.areas.review.records import Objection, Review
from courtoffice.areas.review.records_measures import ROLES, Meeting, MeetingCase
from courtoffice.areas.review.registers import final_of
from courtoffice.areas.review.rules import open_objections
from courtoffice.cells import clean, hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import (
    Attendance,
    Block,
    Document,
    Heading,
    Imprint,
    Listing,
    Paragraph,
    RedHead,
)
from courtoffice.register import Desk

_TITLE = "案件质量评查例会纪要"


def review_minutes(desk: Desk, meeting: Meeting) -> Document:
    """Return the minutes of a meeting: red head, what was spoken about case by case, who was there.

    Raises Refused when the meeting has no day.
    """
    if meeting.held_on is None:
        raise Refused("这次例会还没有填写日期，写不出纪要。请先填写日期。")
    court, office = court_names(desk)
    year, _, month = meeting.month.partition("-")
    when = f"{year}年{int(month)}月{meeting.half}" if month else ""
    return Document(
        title=f"{when}{_TITLE}",
        red_head=RedHead(f"{court}{_TITLE}", number=_number(meeting)),
        blocks=tuple(_blocks(desk, meeting)),
        imprint=Imprint(
            "院党组成员，评查领导小组成员，各部门", court + office, day_in_words(meeting.held_on)
        ),
        author=court + office,
        subject=f"{when}{_TITLE}",
    )


def minutes_file_name(desk: Desk, meeting: Meeting) -> str:
    """Return what a file of the minutes is called: 2026-03-13案件质量评查例会纪要."""
    return f"{meeting.held_on or ''}{_TITLE}"


def _number(meeting: Meeting) -> str:
    if meeting.number is None or meeting.held_on is None:
        return ""
    return f"〔{meeting.held_on.year}〕{meeting.number}号"


def _blocks(desk: Desk, meeting: Meeting) -> Iterator[Block]:
    yield Paragraph((_opening(desk, meeting),))
    reviews = _reviews(desk, meeting)
    if meeting.cases:
        yield Heading(1, "审议的案件")
        yield Paragraph((_counted(desk, meeting, reviews),))
        yield _case_list(desk, meeting, reviews)
    else:
        yield Paragraph(("本次例会没有审议具体案件。",))
    if minutes := [line for line in map(clean, meeting.minutes.splitlines()) if line]:
        yield Heading(1, "会议意见")
        yield from (Paragraph((line,)) for line in minutes)
    if lists := _attendance(desk, meeting):
        yield Attendance(lists)


def _opening(desk: Desk, meeting: Meeting) -> str:
    """Return the first paragraph: when, where, led by whom, about what."""
    day = "" if meeting.held_on is None else day_in_words(meeting.held_on)
    chair = desk.name("officer", meeting.chair_id)
    place = f"在{meeting.place}" if meeting.place else ""
    led = f"，{chair}主持" if chair else ""
    topic = f"，议题是{clean(meeting.topic)}" if meeting.topic.strip() else ""
    recorder = desk.name("officer", meeting.recorder_id)
    kept = f"（记录：{recorder}）" if recorder else ""
    return f"{day}，案件质量评查例会{place}召开{led}{topic}。{kept}现将会议情况纪要如下："


def _reviews(desk: Desk, meeting: Meeting) -> dict[int, Review]:
    ids = sorted({item.review_id for item in meeting.cases if item.review_id is not None})
    marks = ", ".join("?" * len(ids))
    return {item.id: item for item in desk.store.load(Review, f"id IN ({marks})", ids)}


def _counted(desk: Desk, meeting: Meeting, reviews: dict[int, Review]) -> str:
    """Return how many cases were spoken about, by final grade, and whether objections to them are open."""
    grades: dict[str, int] = {}
    for review in reviews.values():
        grade = final_of(review, desk).grade or "未定等次"
        grades[grade] = grades.get(grade, 0) + 1
    parts = "、".join(f"{grade}{number}件" for grade, number in grades.items())
    marks = ", ".join("?" * len(reviews))
    kept = desk.store.load(Objection, f"review_id IN ({marks})", sorted(reviews))
    waiting = len(open_objections(kept))
    later = f"其中{waiting}件的异议正在复核，以复核后的决定为准。" if waiting else ""
    return f"会议审议案件{len(meeting.cases)}件，评查等次为{parts}。{later}逐件审议意见如下："


def _case_list(desk: Desk, meeting: Meeting, reviews: dict[int, Review]) -> Listing:
    """List the cases: number, judge, final score and grade, and what the meeting thought of it."""
    return Listing(tuple((_case(desk, item, reviews.get(item.review_id or 0)),) for item in meeting.cases))


def _case(desk: Desk, item: MeetingCase, review: Review | None) -> str:
    if review is None:
        return f"（评查记录已删除）{clean(item.opinion)}"
    final = final_of(review, desk)
    score = "" if final.score is None else f"，得分{hundredths(final.score)}分"
    grade = f"，评为{final.grade}" if final.grade else ""
    opinion = clean(item.opinion).rstrip("。")
    said = f"。{opinion}。" if opinion else "。"
    return f"审议{review.case_number}，承办法官{desk.name('officer', review.judge_id)}{score}{grade}{said}"


def _attendance(desk: Desk, meeting: Meeting) -> tuple[tuple[str, str], ...]:
    names = {
        role: "、".join(
            desk.name("officer", item.officer_id) for item in meeting.officers if item.role == role
        )
        for role in ROLES
    }
    order = (ROLES[0], ROLES[2], ROLES[1])
    return tuple((role, names[role]) for role in order if names[role])
