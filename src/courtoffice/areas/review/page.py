"""The tab 质量评查: reviews, objections, rectifications, draws, meetings, bulletins, measures, standards."""

from __future__ import annotations

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS, REVIEWS
from courtoffice.areas.review.registers_cases import CASES, DRAWS, STANDARDS
from courtoffice.areas.review.registers_measures import BULLETINS, MEASURES, MEETINGS, REPORTS
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed

_OFFICERS = {"officer": officer_groups}


class ReviewPage(RegisterPage):
    """The registers of case review."""

    key = "review"
    title = "质量评查"
    icon = "review"
    lists = (
        Listed(REVIEWS),
        Listed(OBJECTIONS, "异议"),
        Listed(RECTIFICATIONS, "整改"),
        Listed(CASES),
        Listed(DRAWS),
        Listed(MEETINGS, "例会", ("place", "chair_id", "recorder_id"), _OFFICERS),
        Listed(BULLETINS, "通报"),
        Listed(REPORTS, "汇报"),
        Listed(MEASURES, "处理建议"),
        Listed(STANDARDS),
    )
