"""The year at a glance: which numbers and pictures the overview shows, and what is read for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from courtoffice.area import Area
from courtoffice.areas.matters.figures import FIGURES as MATTER_FIGURES
from courtoffice.areas.matters.rows import matter_rows
from courtoffice.areas.people.records import roster
from courtoffice.areas.review.charts import grades_by_month
from courtoffice.areas.review.figures import FIGURES as REVIEW_FIGURES
from courtoffice.areas.review.rows import result_rows
from courtoffice.areas.routine.area import AREA as ROUTINE
from courtoffice.areas.study.figures import FIGURES as STUDY_FIGURES
from courtoffice.areas.study.rows import session_rows
from courtoffice.areas.summary.gather import GATHERED, own_figures
from courtoffice.areas.summary.year_charts import anything, matters_chart, study_chart
from courtoffice.areas.training.charts import department_chart
from courtoffice.areas.training.figures import FIGURES as TRAINING_FIGURES
from courtoffice.areas.training.figures_demand import DEMAND_FIGURES
from courtoffice.areas.training.rows import hours_rows
from courtoffice.areas.training.rows import read_ahead as trainings_ahead
from courtoffice.figure import Figure
from courtoffice.paper.document import Chart
from courtoffice.period import Period
from courtoffice.register import Desk

AREAS: tuple[Area, ...] = (*GATHERED, ROUTINE)
"""The areas that the overview tells of, in order."""
OWN = "summary"
"""Stands for the figures of all areas together where an area is asked for."""
_HEIGHT = 52.0  # millimetres


@dataclass(frozen=True, slots=True)
class Key:
    """A number of the compact rows: its key, a name short enough for its tile, how it alone is counted."""

    figure: str
    name: str
    count: Callable[[Desk, Period, str], Figure]


def _study(desk: Desk, period: Period, key: str) -> Figure:
    return STUDY_FIGURES.figure(session_rows(desk.store, period, desk.today), key)


def _training(desk: Desk, period: Period, key: str) -> Figure:
    figures = DEMAND_FIGURES if key == "training.hours_rate" else TRAINING_FIGURES
    return figures.figure(hours_rows(desk.store, period, desk.today), key)


def _review(desk: Desk, period: Period, key: str) -> Figure:
    return REVIEW_FIGURES.figure(result_rows(desk.store, period, desk.today), key)


def _matters(desk: Desk, period: Period, key: str) -> Figure:
    return MATTER_FIGURES.figure(matter_rows(desk.store, period, desk.today), key)


def _routines(desk: Desk, period: Period, key: str) -> Figure:
    return next(one for one in area_figures(desk, OWN, period) if one.key == key)


KEYS: tuple[Key, ...] = (
    Key("study.sessions", "学习场次", _study),
    Key("study.attendance_rate", "学习出席率", _study),
    Key("training.attendances", "培训人次", _training),
    Key("training.hours_rate", "学时达标率", _training),
    Key("review.cases", "评查案件", _review),
    Key("review.mean_score", "评查平均分", _review),
    Key("matters.closing_rate", "督办办结率", _matters),
    Key("summary.routines_rate", "例行工作落实率", _routines),
)
"""The numbers that a year is told by first."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the year, and the figure whose records it opens."""

    title: str
    area: str
    figure: str
    draw: Callable[[Desk, Period], Chart]


PICTURES: tuple[Picture, ...] = (
    Picture(
        "各月学习场次和出席率",
        "study",
        "study.sessions",
        lambda desk, year: study_chart(session_rows(desk.store, year, desk.today)),
    ),
    Picture(
        "各部门培训学时",
        "training",
        "training.sessions",
        lambda desk, year: department_chart(hours_rows(desk.store, year, desk.today)),
    ),
    Picture(
        "各月评查等次",
        "review",
        "review.cases",
        lambda desk, year: grades_by_month(result_rows(desk.store, year, desk.today)),
    ),
    Picture(
        "各月督办事项立项和办结",
        "matters",
        "matters.total",
        lambda desk, year: matters_chart(matter_rows(desk.store, year, desk.today)),
    ),
)
"""The pictures of a year, in order."""


def area_figures(desk: Desk, area: str, period: Period) -> list[Figure]:
    """Return the figures of an area, or of :data:`OWN`; kept until anything in the file changes."""
    count = own_figures if area == OWN else next(one for one in AREAS if one.key == area).figures
    key = f"summary.overview:{area}:{period}:{desk.today}"
    return desk.store.derived(
        key, frozenset(desk.store.tables()), lambda store: count(replace(desk, store=store), period)
    )


def key_figure(desk: Desk, key: Key, period: Period) -> Figure:
    """Return one of the numbers that a year is told by; kept until anything in the file changes.

    It is counted as in the area's figures, but no more is read of a year than it needs.
    """
    return desk.store.derived(
        f"summary.key:{key.figure}:{period}:{desk.today}",
        frozenset(desk.store.tables()),
        lambda store: key.count(replace(desk, store=store), period, key.figure),
    )


def read_ahead(desk: Desk, period: Period) -> Iterator[None]:
    """Read in steps what the numbers of a year need most of, so that none of them takes long by itself."""
    yield from trainings_ahead(desk.store, period, desk.today)


def figure_of(desk: Desk, area: str, key: str, period: Period) -> Figure | None:
    """Return one figure of a period, None where the area has no such figure."""
    return next((one for one in area_figures(desk, area, period) if one.key == key), None)


def drawn(desk: Desk, picture: Picture, period: Period) -> Chart | None:
    """Return a picture of a year without its title, as high as it stands in the overview; None of nothing."""
    chart = desk.store.derived(
        f"summary.picture:{picture.figure}:{period}:{desk.today}",
        frozenset(desk.store.tables()),
        lambda store: picture.draw(replace(desk, store=store), period),
    )
    return replace(chart, title="", height=_HEIGHT) if anything(chart) else None


def nothing_words(desk: Desk, period: Period) -> str:
    """Return what is said of a year without a picture, in a new office what to do first."""
    if not roster(desk.store).officers():
        return (
            "这是新的数据文件。先在“人员”里登记部门和干警，也可以从名单导入；"
            "以后登记的学习、培训、评查和督办，这里画出各月、各部门的情况。"
        )
    return f"{period.label}还没有登记学习、培训、评查和督办。登记以后，这里画出各月、各部门的情况。"
