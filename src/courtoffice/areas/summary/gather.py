"""What the areas told of a period, gathered for the papers that draw on all of them."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.events.area import AREA as EVENTS
from courtoffice.areas.matters.area import AREA as MATTERS
from courtoffice.areas.people.area import AREA as PEOPLE
from courtoffice.areas.posts.area import AREA as POSTS
from courtoffice.areas.review.area import AREA as REVIEW
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.study.area import AREA as STUDY
from courtoffice.areas.summary.figures import routine_totals
from courtoffice.areas.training.area import AREA as TRAINING
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Desk

GATHERED: tuple[Area, ...] = (STUDY, TRAINING, REVIEW, POSTS, EVENTS, MATTERS, PEOPLE)
"""The areas in the order in which an office tells of its year."""


def own_figures(desk: Desk, period: Period) -> list[Figure]:
    """Return the figures that are told of all areas together."""
    return routine_totals(routine_rows(desk.store, period, desk.today).every())


def figures(desk: Desk, period: Period) -> list[Figure]:
    """Return every figure of a period, in the order of :data:`GATHERED`, then those of all areas together."""
    return [
        *(figure for area in GATHERED for figure in area.figures(desk, period)),
        *own_figures(desk, period),
    ]
