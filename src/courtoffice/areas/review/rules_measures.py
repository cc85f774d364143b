"""What may be wrong with meetings, bulletins, reports and measures of the review group. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import Named, serving_faults, twice_faults
from courtoffice.areas.review.records_measures import (
    ADOPTED,
    FIRST_HALF,
    REJECTED,
    SECOND_HALF,
    YELLOW_CARD,
    Bulletin,
    Measure,
    Meeting,
    PartyReport,
)
from courtoffice.areas.review.rules_review import past
from courtoffice.day_faults import days_in_order, future_year
from courtoffice.errors import Fault
from courtoffice.required import required_faults

LAST_OF_FIRST_HALF = 15
_MOST_NAMED = 3


def half_of(day: date) -> tuple[str, str]:
    """Return the month and the half of it that a day lies in: ("2026-03", 上半月) up to the 15th."""
    return f"{day:%Y-%m}", FIRST_HALF if day.day <= LAST_OF_FIRST_HALF else SECOND_HALF


def meeting_faults(meeting: Meeting, others: Sequence[Meeting], roster: Roster, today: date) -> list[Fault]:
    """Return what is wrong with a review meeting; ``others`` are the other meetings of its half month."""
    listed: list[Named] = [
        (f"officers[{at}].officer_id", f"参会人员第{at + 1}行：", item.officer_id)
        for at, item in enumerate(meeting.officers)
    ]
    leading: list[Named] = [
        ("chair_id", "主持人", meeting.chair_id),
        ("recorder_id", "记录人", meeting.recorder_id),
    ]
    return [
        *required_faults(meeting),
        *future_year("held_on", "日期", meeting.held_on, today),
        *serving_faults(roster, meeting.held_on, [*leading, *listed]),
        *twice_faults(roster, listed),
        *_cases_twice(meeting),
        *_half(meeting, others),
    ]


def bulletin_faults(bulletin: Bulletin, others: Sequence[Bulletin], today: date) -> list[Fault]:
    """Return what is wrong with a bulletin; ``others`` are the bulletins of the same year."""
    return [
        *required_faults(bulletin),
        *_issued("issued_on", "印发日期", bulletin.issued_on, bulletin.month, today),
        *_number("通报", bulletin.number, [item.number for item in others if item.id != bulletin.id]),
    ]


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What is not finished of a month's reviews, by case number."""

    objected: tuple[str, ...] = ()
    unreviewed: tuple[str, ...] = ()


def closing_faults(month: str, left: LeftOpen) -> list[Fault]:
    """Return what is asked before the bulletin of a month is issued, which closes the month."""
    faults = []
    if left.objected:
        message = (
            f"{_in_words(month)}评查的案件还有{len(left.objected)}件异议没有处理决定（案号：{_some(left.objected)}）。"
            "确定结束本月评查、印发通报吗？"
        )
        faults.append(Fault("month", message, blocks=False))
    if left.unreviewed:
        message = (
            f"{_in_words(month)}抽取的案件还有{len(left.unreviewed)}件没有评查（案号：{_some(left.unreviewed)}）。"
            "确定印发通报吗？"
        )
        faults.append(Fault("month", message, blocks=False))
    return faults


def report_faults(report: PartyReport, others: Sequence[PartyReport], today: date) -> list[Fault]:
    """Return what is wrong with a report to the party group; ``others`` are the reports of the same year."""
    reported, decided = ("汇报日期", report.reported_on), ("决定日期", report.decided_on)
    faults = [
        *required_faults(report),
        *_issued("reported_on", "汇报日期", report.reported_on, report.month, today),
        *_number("汇报", report.number, [item.number for item in others if item.id != report.id]),
        *days_in_order("decided_on", reported, decided),
        *past("decided_on", "决定日期", report.decided_on, today),
    ]
    if report.decision.strip() and report.decided_on is None:
        faults.append(Fault("decided_on", "已经填写党组决定，请填写决定日期。"))
    return faults


def measure_faults(
    measure: Measure, before: Measure | None, open_objections: int, roster: Roster, today: date
) -> list[Fault]:
    """Return what is wrong with a measure.

    ``open_objections`` counts the objections of the officer (or of the department's cases) that are not
    decided yet: until they are, nothing is proposed or decided (before: how the measure was stored).
    """
    return [
        *required_faults(measure),
        *_subject(measure),
        *past("proposed_on", "提出日期", measure.proposed_on, today),
        *past("decided_on", "决定日期", measure.decided_on, today),
        *past("done_on", "落实日期", measure.done_on, today),
        *_order(measure),
        *_decided(measure),
        *_waiting(measure, before, open_objections),
        *serving_faults(roster, measure.proposed_on, [("officer_id", "", measure.officer_id)]),
    ]


def notice_faults(measure: Measure, taken: Sequence[int]) -> list[Fault]:
    """Return what is wrong with a notice's number; ``taken`` are those of the other ones of its year."""
    number = measure.notice_number
    if number is None:
        return []
    if number < 1:
        return [Fault("notice_number", "通知书编号从1号起，请改正。")]
    if number in taken:
        message = f"这一年已经有{number}号黄牌警示通知书，下一号是{max(taken) + 1}号，请改正编号。"
        return [Fault("notice_number", message)]
    if measure.kind != YELLOW_CARD:
        return [Fault("notice_number", "只有黄牌警示有通知书编号，请删去编号。")]
    return []


def effective(measure: Measure) -> bool:
    """Return whether a measure has taken effect: people have decided it and the day is recorded."""
    return measure.outcome == ADOPTED and measure.decided_on is not None


def _in_words(month: str) -> str:
    """Return a month as people write it: 2026年10月 of 2026-10; what is no month as it is."""
    year, _, of_year = month.partition("-")
    return f"{year}年{int(of_year)}月" if of_year.isdecimal() else month


def _some(numbers: Sequence[str]) -> str:
    more = f"等{len(numbers)}件" if len(numbers) > _MOST_NAMED else ""
    return "、".join(numbers[:_MOST_NAMED]) + more


def _half(meeting: Meeting, others: Sequence[Meeting]) -> Iterator[Fault]:
    if meeting.held_on is not None and meeting.month and meeting.half:
        month, half = half_of(meeting.held_on)
        if (month, half) != (meeting.month, meeting.half):
            message = f"{meeting.held_on}在{month}{half}，不在{meeting.month}{meeting.half}，请核对。"
            yield Fault("half", message, blocks=False)
    for other in others:
        if other.id != meeting.id:
            message = f"{meeting.month}{meeting.half}已经有{other.held_on}的例会，确定再登记一次吗？"
            yield Fault("half", message, blocks=False)
            return


def _cases_twice(meeting: Meeting) -> Iterator[Fault]:
    seen: set[int] = set()
    for at, item in enumerate(meeting.cases):
        if item.review_id in seen:
            yield Fault(f"cases[{at}].review_id", f"讨论案件第{at + 1}行：这件案件重复登记，请删去一行。")
        seen |= {item.review_id} if item.review_id is not None else set()


def _issued(field: str, label: str, day: date | None, month: str, today: date) -> Iterator[Fault]:
    yield from future_year(field, label, day, today)
    if day is not None and month and f"{day:%Y-%m}" < month:
        yield Fault(field, f"“{label}”{day}早于所属月份{month}，请核对。")


def _number(noun: str, number: int | None, taken: Sequence[int | None]) -> Iterator[Fault]:
    if number is None:
        return
    if number < 1:
        yield Fault("number", "期号从1开始，请改正。")
    elif number in taken:
        following = max(item or 0 for item in taken) + 1
        yield Fault("number", f"今年已经有第{number}期{noun}，下一期是第{following}期，请改正期号。")


def _subject(measure: Measure) -> Iterator[Fault]:
    if (measure.officer_id is None) == (measure.department_id is None):
        yield Fault("officer_id", "干警和部门要填一项，只填一项：对谁提出处理建议？")


def _order(measure: Measure) -> Iterator[Fault]:
    proposed, decided = ("提出日期", measure.proposed_on), ("决定日期", measure.decided_on)
    starts, ends = ("影响期起", measure.effective_from), ("影响期止", measure.effective_until)
    yield from days_in_order("decided_on", proposed, decided)
    yield from days_in_order("effective_from", decided, starts)
    yield from days_in_order("effective_until", starts, ends)
    yield from days_in_order("done_on", decided, ("落实日期", measure.done_on))


def _decided(measure: Measure) -> Iterator[Fault]:
    """A measure takes effect only with a recorded decision: by whom, when, in which words."""
    if measure.outcome:
        if measure.decided_on is None:
            yield Fault("decided_on", f"决定是“{measure.outcome}”，请填写决定日期。")
        if not measure.decided_by.strip():
            yield Fault("decided_by", f"决定是“{measure.outcome}”，请填写决定机构。")
        if measure.outcome == ADOPTED and not measure.decision.strip():
            yield Fault("decision", "决定采纳的，请写明决定内容。")
        if measure.outcome == REJECTED and not measure.decision.strip():
            yield Fault("decision", "不予采纳的，请在决定内容里写明理由。")
    elif measure.decided_on is not None:
        yield Fault("outcome", "已经填写决定日期，请选择“采纳”或“不予采纳”。")
    if measure.outcome != ADOPTED and (measure.effective_from or measure.effective_until or measure.done_on):
        yield Fault("outcome", "处理建议经决定采纳以后才能填写影响期和落实日期，请先填写决定。")


def _waiting(measure: Measure, before: Measure | None, open_objections: int) -> Iterator[Fault]:
    decides = measure.outcome == ADOPTED and (before is None or before.outcome != ADOPTED)
    if open_objections and (before is None or decides):
        message = f"还有{open_objections}件异议没有处理决定，在此以前不提出、不采纳处理建议。请先处理异议。"
        yield Fault("officer_id", message)
