"""The pictures of the overview say month by month what the records say, and nothing of nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from courtoffice import catalogue
from courtoffice.areas.matters.records import Matter
from courtoffice.areas.matters.rows import MatterRows
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.rows import StudyRows
from courtoffice.areas.summary.glance import (
    AREAS,
    KEYS,
    OWN,
    PICTURES,
    area_figures,
    drawn,
    figure_of,
    key_figure,
    nothing_words,
)
from courtoffice.areas.summary.year_charts import anything, matters_chart, study_chart
from courtoffice.office import open_office
from courtoffice.period import Period
from courtoffice.store import Store

YEAR = Period(2026)


def test_sessions_and_attendance_by_month() -> None:
    rows = StudyRows(
        YEAR,
        sessions=(
            Session(held_on=date(2026, 3, 1), attendance=(Attendance(), Attendance(state="缺席"))),
            Session(held_on=date(2026, 3, 31), attendance=(Attendance(), Attendance(state="公差"))),
            Session(held_on=date(2026, 12, 31)),
        ),
    )
    chart = study_chart(rows)
    (_, counts), (_, rates) = chart.series
    assert counts == (None, None, 2.0, *(None,) * 8, 1.0)
    assert rates[2] == 66.67
    assert [at for at, rate in enumerate(rates) if rate is not None] == [2]
    assert (chart.labels[0], chart.labels[-1]) == ("1月", "12月")


def test_a_year_that_begins_in_december() -> None:
    chart = study_chart(StudyRows(Period(2026, None, 12), sessions=(Session(held_on=date(2025, 12, 5)),)))
    assert chart.labels[0] == "12月"
    assert chart.series[0][1][0] == 1.0


def test_matters_opened_and_closed_by_month() -> None:
    rows = MatterRows(
        YEAR,
        date(2026, 11, 20),
        (
            Matter(opened_on=date(2025, 5, 1), closed_on=date(2026, 2, 3)),
            Matter(opened_on=date(2026, 2, 1)),
            Matter(opened_on=date(2026, 2, 28), closed_on=date(2026, 11, 1)),
            Matter(opened_on=date(2026, 11, 21), closed_on=date(2026, 12, 1)),
        ),
    )
    (_, opened), (_, closed) = matters_chart(rows).series
    assert opened == (None, 2.0, *(None,) * 10)
    assert closed == (None, 1.0, *(None,) * 8, 1.0, None)
    assert not anything(matters_chart(MatterRows(YEAR, date(2026, 1, 1))))


def test_the_sample_has_every_number_and_picture(demo_file: Path) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        desk = catalogue.desk(store, date(2026, 11, 20))
        areas = (*(area.key for area in AREAS), OWN)
        counted = {one.key: one for area in areas for one in area_figures(desk, area, YEAR)}
        for key in KEYS:
            assert key_figure(desk, key, YEAR) == counted[key.figure], "not as in the figures of the area"
            assert key_figure(desk, key, YEAR).ids
        for picture in PICTURES:
            assert drawn(desk, picture, YEAR) is not None
            assert drawn(desk, picture, Period(2019)) is None
            assert figure_of(desk, picture.area, picture.figure, YEAR) is not None
        assert area_figures(desk, OWN, YEAR) is area_figures(desk, OWN, YEAR)
        assert figure_of(desk, "study", "study.nothing", YEAR) is None
        assert nothing_words(desk, Period(2019)).startswith("2019年还没有登记")


def test_a_new_office_is_told_what_to_do_first(
    copy_of: Callable[[Path], Store], new_file: Callable[..., Path]
) -> None:
    desk = catalogue.desk(copy_of(new_file()), date(2026, 11, 20))
    assert [drawn(desk, picture, YEAR) for picture in PICTURES] == [None] * len(PICTURES)
    assert "先在“人员”里登记部门和干警" in nothing_words(desk, YEAR)
