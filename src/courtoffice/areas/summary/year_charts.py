"""The pictures of a year that are drawn for the overview alone. Pure."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.matters.rows import MatterRows
from courtoffice.areas.study.rows import StudyRows
from courtoffice.areas.study.rows import months_of as study_months
from courtoffice.areas.study.rules import expected, per_cent, present
from courtoffice.paper.document import Chart, ChartKind
from courtoffice.period import Period


def study_chart(rows: StudyRows) -> Chart:
    """Draw the study sessions of each month, and over them the rate of attendance (出席率)."""
    months = study_months(rows.period)
    of_month = [
        [session for session in rows.sessions if _in_month(session.held_on, month)] for month in months
    ]
    counts = tuple(float(len(sessions)) if sessions else None for sessions in of_month)
    rates = []
    for sessions in of_month:
        listed = [row for session in sessions for row in session.attendance]
        rate = per_cent(sum(map(present, listed)), sum(map(expected, listed)))
        rates.append(None if rate is None else rate / 100)
    series = (("学习场次", counts), ("出席率", tuple(rates)))
    return Chart(ChartKind.PARETO, "各月学习场次和出席率", _labels(months), series, unit="场")


def matters_chart(rows: MatterRows) -> Chart:
    """Draw how many supervised matters were opened and closed in each month, by the day they are seen."""
    months = study_months(rows.period)
    opened = tuple(_count([item.opened_on for item in rows.matters], month, rows.as_of) for month in months)
    closed = tuple(_count([item.closed_on for item in rows.matters], month, rows.as_of) for month in months)
    series = (("立项", opened), ("办结", closed))
    return Chart(ChartKind.BAR, "各月督办事项立项和办结", _labels(months), series, unit="件")


def anything(chart: Chart) -> bool:
    """Return whether a picture has something to show."""
    return any(value for _, values in chart.series for value in values)


def _labels(months: list[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(f"{month}月" for _, month in months)


def _in_month(day: object, month: tuple[int, int]) -> bool:
    return day in Period(*month)


def _count(days: list[date | None], month: tuple[int, int], until: date) -> float | None:
    return float(sum(day is not None and day <= until and _in_month(day, month) for day in days)) or None
