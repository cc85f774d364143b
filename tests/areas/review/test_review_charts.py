"""The pictures of case review: their numbers are the figures, and the room shows what is printed."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.area import AREA
from courtoffice.areas.review.charts import charts, months_of, on_one_page, problem_chart
from courtoffice.areas.review.papers_charts import charts_paper, review_charts
from courtoffice.areas.review.papers_lists import problems
from courtoffice.areas.review.rooms.charts_room import ChartsRoom
from courtoffice.areas.review.rows import ReviewRows, kept_rows
from courtoffice.errors import Refused
from courtoffice.paper.document import ChartKind, Document
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.shell import paper_out
from courtoffice.shell.bench import Bench

YEAR = Period(2026)


def test_grades_by_month_sum_to_the_figures(lived: Desk) -> None:
    grades = review_charts(lived, YEAR)[0]
    figures = {figure.name: figure for figure in AREA.figures(lived, YEAR)}
    assert grades.labels == tuple(f"{month}月" for month in range(1, 13))
    for name, values in grades.series:
        assert sum(value or 0 for value in values) == figures[f"评查等次（{name}）"].value
    march = kept_rows(lived.store, Period(2026, 3), lived.today)
    assert sum(values[2] or 0 for _, values in grades.series) == len(march.reviews)


def test_problems_come_most_frequent_first_with_their_share(lived: Desk) -> None:
    rows = kept_rows(lived.store, YEAR, lived.today)
    chart = problem_chart(rows)
    (_, found), (_, reached) = chart.series
    every = problems(rows)
    assert chart.kind is ChartKind.PARETO
    assert list(found) == [item.found for item in every[:10]]
    assert list(reached) == sorted(reached, key=lambda value: value or 0)
    whole = sum(item.found for item in every)
    assert reached[-1] == pytest.approx(100 * sum(value or 0 for value in found) / whole, abs=0.01)
    assert "（前10项）" in chart.title


def test_departments_stand_in_the_court_s_order(lived: Desk) -> None:
    chart = review_charts(lived, YEAR)[-1]
    people = roster(lived.store)
    order = [item.short_name or item.name for item in people.departments.values()]
    assert list(chart.labels) == [name for name in order if name in chart.labels]
    assert len(chart.series[0][1]) == len(chart.labels)


def test_the_pictures_of_a_year_stand_on_one_page(lived: Desk) -> None:
    paper = charts_paper(lived, YEAR)
    assert len(paper.blocks) == 3
    assert make_pdf(paper).pages == 1
    two = review_charts(lived, YEAR)[:2]
    assert on_one_page(two) == two


def test_a_month_has_no_months_and_nothing_has_no_picture(lived: Desk, court: Roster) -> None:
    assert [chart.kind for chart in review_charts(lived, Period(2026, 3))] == [
        ChartKind.PARETO,
        ChartKind.BAR,
    ]
    assert charts(ReviewRows(YEAR), court) == ()
    with pytest.raises(Refused, match="画不出图表"):
        charts_paper(lived, Period(2030))


def test_a_statistical_year_has_its_own_months() -> None:
    months = months_of(Period(2026, starts_in=12))
    assert (months[0], months[-1], len(months)) == ((2025, 12), (2026, 11), 12)
    assert months_of(Period(2026, 3)) == ((2026, 3),)


def test_the_room_shows_a_year_or_a_month(
    qtbot: QtBot, bench: Bench, reviewed_october: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, november = reviewed_october, Period(2026, 11)
    room = ChartsRoom(bench)
    qtbot.add_widget(room)
    room.resize(911, 512)
    room.reload()
    with qtbot.wait_exposed(room):
        room.show()
    shown = [view.chart for view in room.views if view.isVisibleTo(room)]
    assert shown == list(review_charts(desk, YEAR))
    assert not room.views[0].grab().isNull()
    room.month.setCurrentIndex(11)
    room.month.activated.emit(11)
    shown = [view.chart for view in room.views if view.isVisibleTo(room)]
    assert shown == list(review_charts(desk, november))
    printed: list[tuple[str, Document]] = []
    monkeypatch.setattr(
        paper_out, "print_paper", lambda bench, window, name, paper: printed.append((name, paper))
    )
    assert room.can("print_paper")
    room.print_paper()
    assert printed == [("2026年11月案件质量评查图表", charts_paper(desk, november))]


def test_a_year_without_reviews_says_so(qtbot: QtBot, bench: Bench) -> None:
    room = ChartsRoom(bench)
    qtbot.add_widget(room)
    room.reload()
    assert "2026年没有评查案件" in room.nothing.text()
    assert not room.can("print_paper")
    assert room.period() == Period(2026)
    assert date(2026, 5, 1) in room.period()
