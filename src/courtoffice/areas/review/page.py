"""The tab 质量评查: reviews, objections, rectifications, draws, meetings, bulletins, measures, standards."""

from __future__ import annotations

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS, REVIEWS
from courtoffice.areas.review.registers_cases import CASES, DRAWS, STANDARDS
from courtoffice.areas.review.registers_measures import BULLETINS, MEASURES, MEETINGS, REPORTS
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Habits

_OFFICERS = {"officer": officer_groups}


class ReviewPage(RegisterPage):
    """The registers of case review."""

    key = "review"
    title = "质量评查"
    icon = "review"
    registers = (
        REVIEWS,
        OBJECTIONS,
        RECTIFICATIONS,
        CASES,
        DRAWS,
        MEETINGS,
        BULLETINS,
        REPORTS,
        MEASURES,
        STANDARDS,
    )
    names = {
        OBJECTIONS.key: "异议",
        RECTIFICATIONS.key: "整改",
        MEETINGS.key: "例会",
        BULLETINS.key: "通报",
        REPORTS.key: "汇报",
        MEASURES.key: "处理建议",
    }
    habits = {
        MEETINGS.key: Habits(("place", "chair_id", "recorder_id"), _OFFICERS),
    }
