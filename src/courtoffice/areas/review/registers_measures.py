"""The registers of review meetings, bulletins, reports to the party group, and proposed measures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.records_measures import (
    REJECTED,
    Bulletin,
    Measure,
    Meeting,
    PartyReport,
)
from courtoffice.areas.review.rules_measures import (
    bulletin_faults,
    effective,
    half_of,
    measure_faults,
    meeting_faults,
    report_faults,
)
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.register import Column, Desk, Register


def meeting_faults_at(meeting: Meeting, before: Meeting | None, desk: Desk) -> list[Fault]:
    """Return the faults of a meeting with the others of its half month."""
    others = desk.store.load(
        Meeting, "month = ? AND half = ?", (meeting.month, meeting.half), "held_on, id", children=False
    )
    return meeting_faults(meeting, others, roster(desk.store), desk.today)


def _new_meeting(desk: Desk) -> Meeting:
    month, half = half_of(desk.today)
    return Meeting(held_on=desk.today, month=month, half=half)


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


def _new_bulletin(desk: Desk) -> Bulletin:
    month = f"{desk.today:%Y-%m}"
    return Bulletin(month=month, number=_next_number(Bulletin, month, desk), issued_on=desk.today)


def bulletin_faults_at(bulletin: Bulletin, before: Bulletin | None, desk: Desk) -> list[Fault]:
    """Return the faults of a bulletin with the others of its year."""
    return bulletin_faults(bulletin, _of_year(Bulletin, bulletin.month, desk), desk.today)


BULLETINS = Register(
    key="review-bulletins",
    title="评查通报",
    noun="评查通报",
    record=Bulletin,
    describe=lambda item, desk: f"{item.title or item.month} 第{item.number or ''}期",
    order="issued_on, id",
    dated_by="issued_on",
    faults=bulletin_faults_at,
    prepare=lambda item, desk: _titled(item, "通报"),
    blank=_new_bulletin,
    hint="还没有评查通报。每月末一期，按 Ctrl+N 登记期号和印发日期。",
)


def _new_report(desk: Desk) -> PartyReport:
    month = f"{desk.today:%Y-%m}"
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


def measure_faults_at(measure: Measure, before: Measure | None, desk: Desk) -> list[Fault]:
    """Return the faults of a measure with the number of open objections of whom it is about."""
    rows = desk.store.query(
        "SELECT count(*) AS found FROM review_objection AS o JOIN review AS r ON r.id = o.review_id"
        " WHERE o.decision = '' AND (r.judge_id = ? OR o.officer_id = ? OR r.department_id = ?)",
        (measure.officer_id, measure.officer_id, measure.department_id),
    )
    return measure_faults(measure, before, rows[0]["found"], roster(desk.store), desk.today)


MEASURES = Register(
    key="review-measures",
    title="处理建议与决定",
    noun="处理建议",
    record=Measure,
    describe=lambda item, desk: f"{subject_of(item, desk)} {item.kind}".strip(),
    order="proposed_on, id",
    dated_by="proposed_on",
    computed=(Column("state", "进展", Kind.TEXT, measure_state, width=4, computed=True),),
    order_columns=("proposed_on", "officer_id", "department_id", "kind", "basis", "party_group", "state"),
    faults=measure_faults_at,
    blank=lambda desk: Measure(proposed_on=desk.today, year=desk.today.year),
    hint="没有处理建议。依据评查结果提出的建议在这里登记，经有权机构决定后才生效。",
    reads=frozenset({"review_objection"}),
)
