"""The registers of review meetings, bulletins, reports to the party group, and proposed measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.records import DRAWN
from courtoffice.areas.review.records_measures import (
    REJECTED,
    ROLES,
    YELLOW_CARD,
    Bulletin,
    Measure,
    Meeting,
    MeetingCase,
    MeetingOfficer,
    PartyReport,
)
from courtoffice.areas.review.results import month_in_words
from courtoffice.areas.review.rows import kept_rows
from courtoffice.areas.review.rules_decisions import effect_of
from courtoffice.areas.review.rules_measures import (
    LeftOpen,
    bulletin_faults,
    closing_faults,
    effective,
    half_of,
    measure_faults,
    meeting_faults,
    notice_faults,
    report_faults,
)
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.period import period_of
from courtoffice.register import Column, Desk, Register

_FIRST_TIME = timedelta(days=31)
"""How far back the first meeting of all looks for reviewed cases."""


def meeting_faults_at(meeting: Meeting, before: Meeting | None, desk: Desk) -> list[Fault]:
    """Return the faults of a meeting with the others of its half month."""
    others = desk.store.load(
        Meeting, "month = ? AND half = ?", (meeting.month, meeting.half), "held_on, id", children=False
    )
    return meeting_faults(meeting, others, roster(desk.store), desk.today)


def _new_meeting(desk: Desk) -> Meeting:
    """Return the next meeting: its number, who was there the last time, and what was reviewed since."""
    month, half = half_of(desk.today)
    year = f"{desk.today:%Y}-%"
    latest = "held_on = (SELECT max(held_on) FROM review_meeting WHERE held_on <= ?)"
    earlier = desk.store.load(Meeting, latest, (desk.today,), "id")
    last = earlier[-1] if earlier else Meeting()
    of_year = desk.store.query("SELECT max(number) AS last FROM review_meeting WHERE month LIKE ?", (year,))
    people = roster(desk.store)
    return Meeting(
        held_on=desk.today,
        month=month,
        half=half,
        number=(of_year[0]["last"] or 0) + 1,
        topic=f"{desk.today.month}月{half}案件质量评查情况",
        officers=tuple(
            MeetingOfficer(officer_id=item.officer_id, role=item.role if item.role != ROLES[2] else ROLES[0])
            for item in last.officers
            if item.officer_id is not None and people.serving(item.officer_id, desk.today)
        ),
        cases=tuple(MeetingCase(review_id=row) for row in _to_discuss(desk, last.held_on)),
    )


def _to_discuss(desk: Desk, since: date | None) -> list[int]:
    """Return the cases that were reviewed after a day and that no meeting has spoken of, the worst first."""
    rows = desk.store.query(
        "SELECT id FROM review WHERE state <> ? AND counted_on <= ? AND counted_on > ?"
        " AND id NOT IN (SELECT review_id FROM review_meeting_case) ORDER BY score, id",
        (DRAWN, desk.today, since or desk.today - _FIRST_TIME),
    )
    return [row["id"] for row in rows]


MEETINGS = Register(
    key="review-meetings",
    title="评查例会",
    noun="评查例会",
    record=Meeting,
    describe=lambda meeting, desk: f"{meeting.held_on or ''} {meeting.topic or meeting.half}".strip(),
    order="held_on, id",
    dated_by="held_on",
    computed=(
        Column(
            "present",
            "到会",
            Kind.INTEGER,
            lambda meeting, desk: sum(1 for item in meeting.officers if item.role != "请假"),
            width=4,
            unit="人",
            computed=True,
        ),
        Column(
            "discussed",
            "讨论案件",
            Kind.INTEGER,
            lambda meeting, desk: len(meeting.cases),
            width=4,
            unit="件",
            computed=True,
        ),
    ),
    totals=("discussed",),
    faults=meeting_faults_at,
    blank=_new_meeting,
    hint="还没有评查例会。每半月一次，按 Ctrl+N 登记日期、参会人员和讨论的案件。",
)


def _of_year(record: type[Any], month: str, desk: Desk) -> list[Any]:
    return desk.store.load(record, "substr(month, 1, 4) = ?", (month[:4],), "number")


def _next_number(record: type[Any], month: str, desk: Desk) -> int:
    return max((item.number or 0 for item in _of_year(record, month, desk)), default=0) + 1


def _titled(record: Any, what: str) -> Any:
    """Give a bulletin or report without a title the usual one: 2026年3月案件质量评查通报."""
    if record.title.strip() or not record.month:
        return record
    year, _, month = record.month.partition("-")
    return replace(record, title=f"{year}年{int(month)}月案件质量评查{what}")


def _month_to_tell(record: type[Any], desk: Desk) -> str:
    """Return the month that a new paper is about: last month as long as its cases have not been told of."""
    last = f"{desk.today.replace(day=1) - timedelta(days=1):%Y-%m}"
    reviewed = desk.store.query(
        "SELECT 1 FROM review WHERE substr(counted_on, 1, 7) = ? AND state <> ? LIMIT 1", (last, DRAWN)
    )
    told = desk.store.load(record, "month = ?", (last,), children=False)
    return last if reviewed and not told else f"{desk.today:%Y-%m}"


def _new_bulletin(desk: Desk) -> Bulletin:
    month = _month_to_tell(Bulletin, desk)
    return Bulletin(month=month, number=_next_number(Bulletin, month, desk), issued_on=desk.today)


def bulletin_faults_at(bulletin: Bulletin, before: Bulletin | None, desk: Desk) -> list[Fault]:
    """Return the faults of a bulletin with the others of its year; a new one closes its month, which asks."""
    faults = bulletin_faults(bulletin, _of_year(Bulletin, bulletin.month, desk), desk.today)
    if before is not None and before.month == bulletin.month:
        return faults
    return [*faults, *closing_faults(bulletin.month, _left_open(bulletin.month, desk))]


def _left_open(month: str, desk: Desk) -> LeftOpen:
    """Return what is not finished of a month's reviews."""
    where = "substr(counted_on, 1, 7) = ?"
    unreviewed = desk.store.query(
        f"SELECT case_number FROM review WHERE state = ? AND {where} ORDER BY id", (DRAWN, month)
    )
    objected = desk.store.query(
        "SELECT DISTINCT r.case_number FROM review AS r JOIN review_objection AS o ON o.review_id = r.id"
        f" WHERE o.decision = '' AND {where} ORDER BY r.id",
        (month,),
    )
    return LeftOpen(
        tuple(row["case_number"] for row in objected),
        tuple(row["case_number"] for row in unreviewed),
    )


def _bulletin_prepared(bulletin: Bulletin, desk: Desk) -> Bulletin:
    """Give a bulletin its usual title, and a summary of the month where none is written."""
    titled: Bulletin = _titled(bulletin, "通报")
    if titled.content.strip() or not titled.month:
        return titled
    return replace(titled, content=month_in_words(kept_rows(desk.store, period_of(titled.month), desk.today)))


BULLETINS = Register(
    key="review-bulletins",
    title="评查通报",
    noun="评查通报",
    record=Bulletin,
    describe=lambda item, desk: f"{item.title or item.month} 第{item.number or ''}期",
    order="issued_on, id",
    dated_by="issued_on",
    faults=bulletin_faults_at,
    prepare=_bulletin_prepared,
    blank=_new_bulletin,
    identity=("month", "number"),
    hint="还没有评查通报。每月末一期，按 Ctrl+N 登记期号和印发日期。",
)


def _new_report(desk: Desk) -> PartyReport:
    month = _month_to_tell(PartyReport, desk)
    return PartyReport(month=month, number=_next_number(PartyReport, month, desk), reported_on=desk.today)


def report_faults_at(report: PartyReport, before: PartyReport | None, desk: Desk) -> list[Fault]:
    """Return the faults of a report with the others of its year."""
    return report_faults(report, _of_year(PartyReport, report.month, desk), desk.today)


REPORTS = Register(
    key="review-reports",
    title="评查汇报",
    noun="评查汇报",
    record=PartyReport,
    describe=lambda item, desk: f"{item.title or item.month} 第{item.number or ''}期",
    order="reported_on, id",
    dated_by="reported_on",
    faults=report_faults_at,
    prepare=lambda item, desk: _titled(item, "情况汇报"),
    blank=_new_report,
    identity=("month", "number"),
    hint="还没有向党组汇报评查情况。每月一次，按 Ctrl+N 登记汇报日期和提请研究的事项。",
)


def subject_of(measure: Measure, desk: Desk) -> str:
    """Return the officer or the department that a measure is proposed for."""
    return desk.name("officer", measure.officer_id) or desk.name("department", measure.department_id)


def measure_state(measure: Measure, desk: Desk) -> str:
    """Return how it stands with a measure: proposed, rejected, in force, or carried out."""
    if measure.outcome == REJECTED:
        return "不予采纳"
    if not effective(measure):
        return "待决定"
    return "已采纳" if measure.done_on is None else "已落实"


def effect_words(measure: Measure, desk: Desk) -> str:
    """Return from when until when a measure has effect, and whether it has today."""
    starts, ends = measure.effective_from, measure.effective_until
    if starts is None or not effective(measure):
        return ""
    over = "，已结束" if ends is not None and ends < desk.today else ""
    return f"{starts}至{ends}{over}" if ends is not None else f"{starts}起"


def measure_faults_at(measure: Measure, before: Measure | None, desk: Desk) -> list[Fault]:
    """Return the faults of a measure with the number of open objections of whom it is about."""
    rows = desk.store.query(
        "SELECT count(*) AS found FROM review_objection AS o JOIN review AS r ON r.id = o.review_id"
        " WHERE o.decision = '' AND (r.judge_id = ? OR o.officer_id = ? OR r.department_id = ?)",
        (measure.officer_id, measure.officer_id, measure.department_id),
    )
    faults = measure_faults(measure, before, rows[0]["found"], roster(desk.store), desk.today)
    return [*faults, *notice_faults(measure, _notice_numbers(measure, desk))]


def measure_prepared(measure: Measure, desk: Desk) -> Measure:
    """Fill the number of a yellow-card notice, and the usual period of effect of a decision without one."""
    measure = _numbered(measure, desk)
    if not effective(measure) or measure.effective_from is not None:
        return measure
    starts, ends = effect_of(measure.kind, measure.decided_on)
    return replace(measure, effective_from=starts, effective_until=measure.effective_until or ends)


def _numbered(measure: Measure, desk: Desk) -> Measure:
    """Number the notice of a yellow card that is decided, in sequence through the year of the decision."""
    noticed = measure.kind == YELLOW_CARD and measure.officer_id is not None and effective(measure)
    if not noticed or measure.notice_number is not None:
        return measure
    return replace(measure, notice_number=max(_notice_numbers(measure, desk), default=0) + 1)


def _notice_numbers(measure: Measure, desk: Desk) -> list[int]:
    """Return the numbers of the other notices of the year in which a measure was decided."""
    if measure.decided_on is None:
        return []
    rows = desk.store.query(
        "SELECT notice_number FROM review_measure"
        " WHERE notice_number IS NOT NULL AND id <> ? AND substr(decided_on, 1, 4) = ?",
        (measure.id, f"{measure.decided_on.year:04d}"),
    )
    return [row["notice_number"] for row in rows]


MEASURES = Register(
    key="review-measures",
    title="处理建议与决定",
    noun="处理建议",
    record=Measure,
    describe=lambda item, desk: f"{subject_of(item, desk)} {item.kind}".strip(),
    order="proposed_on, id",
    yearly_by="year",
    computed=(
        Column("state", "进展", Kind.TEXT, measure_state, width=4, computed=True),
        Column("effect", "影响期", Kind.TEXT, effect_words, width=12, computed=True),
    ),
    order_columns=(
        "year", "proposed_on", "officer_id", "department_id", "kind", "state", "effect", "decided_on",
        "decided_by", "party_group", "outcome", "done_on", "basis",
    ),
    faults=measure_faults_at,
    prepare=measure_prepared,
    blank=lambda desk: Measure(proposed_on=desk.today, year=desk.today.year),
    hint="没有处理建议。依据评查结果提出的建议在这里登记，经有权机构决定后才生效。",
    reads=frozenset({"review_objection"}),
)  # fmt: skip
