"""The papers of one measure: the notice of a yellow card, and the record of an admonition talk."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.records_measures import TALK, YELLOW_CARD, Measure
from courtoffice.areas.review.rules_measures import effective
from courtoffice.areas.review.settings_measures import NOTICE_OBJECTION_DAYS, NOTICE_RECTIFY_DAYS
from courtoffice.cells import clean
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import Document
from courtoffice.paper.sheets.measures import Talk, YellowCard, talk_record, yellow_card
from courtoffice.register import Desk


def is_yellow_card(measure: Measure) -> bool:
    """Return whether a notice belongs to a measure."""
    return measure.kind == YELLOW_CARD and measure.officer_id is not None


def is_talk(measure: Measure) -> bool:
    """Return whether a record of a talk belongs to a measure."""
    return measure.kind == TALK and measure.officer_id is not None


def yellow_card_notice(desk: Desk, measure: Measure) -> Document:
    """Return 黄牌警示通知书 of a measure with its receipt. Raises Refused until the measure is decided."""
    if not effective(measure) or measure.decided_on is None:
        raise Refused("黄牌警示还没有决定采纳，不能印发通知书。请先登记决定机构、决定日期和决定内容。")
    settings, day = desk.store.settings, measure.decided_on
    court, office = court_names(desk)
    return yellow_card(
        YellowCard(
            organ=court + office,
            officer=_name(desk, measure),
            department=_department(desk, measure, day),
            facts=f"经查，你承办的案件{clean(measure.evidence)}" if measure.evidence.strip() else "",
            number=notice_number(measure),
            basis=_clause(measure.basis),
            decided_by=measure.decided_by.strip(),
            decided_on=day_in_words(day),
            effect=_effect(measure),
            rectify_days=settings.value(NOTICE_RECTIFY_DAYS, day),
            objection_days=settings.value(NOTICE_OBJECTION_DAYS, day),
            issued_on=day_in_words(measure.done_on or desk.today),
        )
    )


def notice_number(measure: Measure) -> str:
    """Return the number of a notice as it is printed, "" without one: 黄牌警示〔2026〕3号."""
    if measure.notice_number is None or measure.decided_on is None:
        return ""
    return f"黄牌警示〔{measure.decided_on.year}〕{measure.notice_number}号"


def talk_paper(desk: Desk, measure: Measure) -> Document:
    """Return 诫勉谈话记录 of a measure; what is not registered yet is left to be written by hand.

    Raises Refused until the measure is decided.
    """
    if not effective(measure):
        raise Refused("诫勉谈话还没有决定采纳，不能打印谈话记录。请先登记决定机构、决定日期和决定内容。")
    day = measure.done_on or measure.decided_on or desk.today
    return talk_record(
        Talk(
            officer=_name(desk, measure),
            department=_department(desk, measure, day),
            post=_post(desk, measure.officer_id, day),
            speaker=desk.name("officer", measure.done_by_id),
            speaker_post=_post(desk, measure.done_by_id, day),
            recorder=desk.name("officer", measure.recorder_id),
            time=day_in_words(measure.done_on) if measure.done_on is not None else "",
            place=measure.done_place,
            reason=clean(measure.evidence),
            content=measure.done_note.strip(),
            period=_period(measure) or "无",
        )
    )


def measure_file_name(desk: Desk, measure: Measure) -> str:
    """Return what a file of a measure's paper is called: 2026年张三黄牌警示."""
    return f"{measure.year or ''}年{_name(desk, measure)}{measure.kind}"


def _name(desk: Desk, measure: Measure) -> str:
    return desk.name("officer", measure.officer_id)


def _department(desk: Desk, measure: Measure, day: date) -> str:
    people = roster(desk.store)
    return people.department_name(people.department_on(measure.officer_id or 0, day))


def _post(desk: Desk, officer: int | None, day: date) -> str:
    posting = None if officer is None else roster(desk.store).posting_on(officer, day)
    return "" if posting is None else posting.post or posting.category


def _clause(basis: str) -> str:
    """Return the clause as it stands inside a sentence: without the full stop of its own."""
    return clean(basis).rstrip("。")


def _effect(measure: Measure) -> str:
    period = _period(measure)
    return f"影响期{period}" if period else ""


def _period(measure: Measure) -> str:
    starts, ends = measure.effective_from, measure.effective_until
    if starts is None:
        return ""
    until = f"至{day_in_words(ends)}止" if ends is not None else "起，至解除之日止"
    return f"自{day_in_words(starts)}{until}"
