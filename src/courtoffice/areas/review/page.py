"""The tab 质量评查: the sheet, reviews, objections, draws and their assignment, results, standards."""

from __future__ import annotations

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS, REVIEWS
from courtoffice.areas.review.registers_cases import CASES, DRAWS, STANDARDS
from courtoffice.areas.review.rooms.actions import (
    CASE_ACTIONS,
    DRAW_ACTIONS,
    OBJECTION_ACTIONS,
    RECTIFICATION_ACTIONS,
    REVIEW_ACTIONS,
    STANDARD_ACTIONS,
)
from courtoffice.areas.review.rooms.assign_room import AssignRoom
from courtoffice.areas.review.rooms.draw_room import DrawRoom
from courtoffice.areas.review.rooms.measure_parts import PARTS
from courtoffice.areas.review.rooms.sheet_room import SheetRoom
from courtoffice.areas.review.rooms.standard_section import StandardSection
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed
from courtoffice.shell.room import Placed


class ReviewPage(RegisterPage):
    """The rooms and registers of case review."""

    key = "review"
    title = "质量评查"
    icon = "review"
    lists = (
        Placed("sheet", "评查表", SheetRoom),
        Listed(REVIEWS, actions=REVIEW_ACTIONS),
        Listed(OBJECTIONS, "异议", actions=OBJECTION_ACTIONS),
        Listed(RECTIFICATIONS, "整改", actions=RECTIFICATION_ACTIONS),
        Listed(CASES, actions=CASE_ACTIONS),
        Placed("draw", "抽取", DrawRoom),
        Placed("assign", "分配", AssignRoom),
        Listed(DRAWS, "抽查记录", groups={"officer": officer_groups}, actions=DRAW_ACTIONS),
        *PARTS,
        Listed(STANDARDS, actions=STANDARD_ACTIONS, sections=(StandardSection,)),
    )
