"""The pictures of case review as a paper of their own, for the wall or a meeting."""

from __future__ import annotations

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.charts import charts, on_one_page
from courtoffice.areas.review.rows import kept_rows
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names
from courtoffice.paper.document import Chart, Document
from courtoffice.period import Period
from courtoffice.register import Desk


def review_charts(desk: Desk, period: Period) -> tuple[Chart, ...]:
    """Return the pictures of a period, () where no case was reviewed."""
    return charts(kept_rows(desk.store, period, desk.today), roster(desk.store))


def charts_paper(desk: Desk, period: Period) -> Document:
    """Return the pictures as a paper. Raises Refused when no case was reviewed."""
    drawn = review_charts(desk, period)
    if not drawn:
        raise Refused(f"{period.label}没有评查案件，画不出图表。请先登记评查结果，或换一个时间。")
    court, office = court_names(desk)
    return Document(
        title=f"{court}\n{period.label}案件质量评查图表",
        blocks=on_one_page(drawn),
        author=court + office,
        subject=f"{period.label}案件质量评查图表",
    )
