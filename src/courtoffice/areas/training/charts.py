"""The pictures of a year's training, for the report and for the window."""

from __future__ import annotations

from courtoffice.areas.training.papers_tables import short_department
from courtoffice.areas.training.records import KINDS
from courtoffice.areas.training.rows import TrainingRows
from courtoffice.areas.training.tallies import NO_DEPARTMENT, by_department, months_of
from courtoffice.paper.document import Chart, ChartKind


def month_chart(rows: TrainingRows) -> Chart:
    """Draw the trainings of each month, one kind on the other."""
    months = list(months_of(rows.period))
    of_month = [rows.within(month).sessions for month in months]
    series = (
        (kind, tuple(float(sum(each.kind == kind for each in sessions)) for sessions in of_month))
        for kind in KINDS
    )
    labels = tuple(f"{month.month}月" for month in months)
    return Chart(ChartKind.STACKED, "各月培训场次", labels, tuple(series), unit="场")


def department_chart(rows: TrainingRows) -> Chart:
    """Draw the hours of each department."""
    tallies = by_department(rows)
    labels = (short_department(rows.roster, tally.department_id) or NO_DEPARTMENT for tally in tallies)
    hours = tuple(tally.total / 100 for tally in tallies)
    return Chart(ChartKind.BAR, "各部门培训学时", tuple(labels), (("学时", hours),), unit="学时")


def kind_chart(rows: TrainingRows) -> Chart:
    """Draw the attendances of each kind of training."""
    values = tuple(float(sum(1 for _ in rows.took_part(kind))) for kind in KINDS)
    return Chart(ChartKind.BAR, "各类培训参训人次", KINDS, (("人次", values),), unit="人次")
