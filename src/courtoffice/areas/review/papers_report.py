"""The monthly report of case review to the party group (月度汇报), with the decisions that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from courtoffice.areas.review.charts import department_chart, grades_by_month, on_one_page, problem_chart
from courtoffice.areas.review.figures import figures
from courtoffice.areas.review.papers_lists import Listed, bad_cases, case_table
from courtoffice.areas.review.papers_month import month_key, read_month, up_to_month, words_of
from courtoffice.areas.review.papers_results import department_parts, results_table
from courtoffice.areas.review.records_measures import Measure, PartyReport
from courtoffice.areas.review.registers_measures import subject_of
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.cells import clean
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.figure import Figure
from courtoffice.official_paper import court_names, signed_paper, told_by
from courtoffice.paper.document import Annex, Chart, Document
from courtoffice.period import Period, year_of
from courtoffice.register import Desk

_TITLE = "案件质量评查情况汇报"
_SO_FAR = "本年累计"


def review_report(desk: Desk, period: Period) -> Document:
    """Return the report of a month: results, the year so far, problems, and what has to be decided."""
    listed = read_month(desk, period)
    kept = desk.store.load(PartyReport, "month = ?", (month_key(period),), "number DESC")
    report = kept[0] if kept else PartyReport()
    requests = tuple(_requests(report, listed, desk))
    words = words_of(listed, desk) | {"没有提请": "" if requests else "没有"}
    every = [*figures(listed.rows), *so_far(figures(_year_so_far(listed, desk)))]
    text = told_by(desk, "review_report.txt", every, words, lists={"提请事项": requests}, period=period)
    court, office = court_names(desk)
    by = desk.name("officer", report.reporter_id)
    paper = signed_paper(
        desk,
        report.title.strip() or f"{period.label}{_TITLE}",
        text,
        tuple(_annexes(listed, desk)),
        sublines=(f"{court}{office}" + (f"　汇报人：{by}" if by else ""),),
        day=report.reported_on,
    )
    return replace(paper, addressee="院党组：")


def so_far(counted: Iterable[Figure]) -> list[Figure]:
    """Return figures of the year up to the month under names of their own: 本年累计评查案件."""
    return [
        replace(
            item,
            key=f"so_far.{item.key}",
            name=f"{_SO_FAR}{item.name}",
            definition=f"本统计年度开始至本月末。{item.definition}",
        )
        for item in counted
    ]


def _year_so_far(listed: Listed, desk: Desk) -> ReviewRows:
    starts = desk.store.settings.value(STATISTICAL_YEAR_STARTS)
    year = Period(year_of(listed.rows.period.first, starts), starts_in=starts)
    return up_to_month(desk, listed.rows, year)


def _requests(report: PartyReport, listed: Listed, desk: Desk) -> Iterator[str]:
    """Say what the party group is asked to decide: as registered, then the measures put to it and waiting."""
    yield from filter(None, map(clean, report.requests.splitlines()))
    last = listed.rows.period.last
    waiting = desk.store.load(
        Measure,
        "party_group = 1 AND proposed_on <= ? AND (decided_on IS NULL OR decided_on > ?)",
        (last, last),
        "proposed_on, id",
    )
    for item in waiting:
        facts = clean(item.evidence).rstrip("。")
        yield f"对{subject_of(item, desk)}{item.kind}的处理建议" + (f"：{facts}。" if facts else "。")


def _annexes(listed: Listed, desk: Desk) -> Iterator[Annex]:
    lead = listed.rows.period.label
    if listed.rows.reviews:
        table = results_table(listed.rows, department_parts(listed.rows, desk), "部门", listed.digits)
        notes = ("注：等次和得分均为最终结果；部门按案件承办部门统计，各率以本部门评查件数为分母。",)
        yield Annex(0, f"{lead}案件质量评查结果统计表", (replace(table, notes=notes),))
    if bad := bad_cases(listed.rows):
        yield Annex(0, f"{lead}瑕疵、不合格案件一览表", (case_table(listed, bad),), landscape=True)
    if _year_so_far(listed, desk).reviews:
        yield Annex(0, f"{lead}案件质量评查图表", on_one_page(tuple(_pictures(listed, desk))))


def _pictures(listed: Listed, desk: Desk) -> Iterator[Chart]:
    """Draw the year so far by month and by department, and the problems of the month."""
    year = _year_so_far(listed, desk)
    yield grades_by_month(year)
    if any(listed.rows.in_force.values()):
        yield problem_chart(listed.rows)
    drawn = department_chart(year, listed.people)
    last, today = listed.rows.period.last, desk.today
    told = f"{last.month}月底" if today >= last else f"{today.month}月{today.day}日"
    yield replace(drawn, title=f"{year.period.label}各部门评查平均分（截至{told}）")
