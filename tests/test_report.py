"""Which periods a paper is offered for, and what they are called."""

from __future__ import annotations

from datetime import date

import pytest

from courtoffice.period import Period, period_of
from courtoffice.report import Report, Span, periods_in, periods_of, short_label, span_of, usual_period

TODAY = date(2026, 8, 20)


def report(span: Span, *also: Span, ahead: bool = False) -> Report:
    return Report("x", "月报", span, lambda desk, period: None, also, ahead)  # type: ignore[arg-type, return-value]


def labels(made: Report, year: int = 2026) -> list[str]:
    return [short_label(one) for one in periods_of(made, year, 1, TODAY)]


def test_months_and_quarters_that_have_begun_are_offered() -> None:
    assert labels(report(Span.MONTH)) == [f"{month}月" for month in range(1, 9)]
    assert labels(report(Span.MONTH), 2025)[-1] == "12月"
    assert labels(report(Span.MONTH), 2027) == ["1月"]
    assert labels(report(Span.MONTH, ahead=True))[-1] == "12月"
    assert labels(report(Span.YEAR, Span.QUARTER)) == ["全年", "第一季度", "第二季度", "第三季度"]
    assert labels(report(Span.YEAR), 2030) == ["全年"]


def test_the_usual_period_is_the_one_of_today() -> None:
    every = periods_in(tuple(Span), 2026, 1, TODAY)
    assert usual_period(Span.MONTH, every, TODAY) == Period(2026, 8)
    assert usual_period(Span.QUARTER, every, TODAY) == Period(2026, None, 1, 3)
    assert usual_period(Span.MONTH, periods_in((Span.MONTH,), 2025, 1, TODAY), TODAY) == Period(2025, 12)


def test_names_of_files_do_not_repeat_the_period() -> None:
    assert report(Span.MONTH).name_of(Period(2026, 3)) == "2026年3月月报"
    named = Report("x", "2026年总结", Span.YEAR, lambda desk, period: None)  # type: ignore[arg-type, return-value]
    assert named.name_of(Period(2026)) == "2026年总结"


@pytest.mark.parametrize(
    "period", [Period(2026), Period(2026, 3), Period(2026, None, 12), Period(2026, None, 1, 4)]
)
def test_a_period_is_read_back_from_its_key(period: Period) -> None:
    assert period_of(period.key, period.starts_in) == period
    assert span_of(period) in Span


def test_a_quarter_is_three_months_of_the_calendar() -> None:
    second = Period(2026, None, 1, 2)
    assert (second.first, second.last) == (date(2026, 4, 1), date(2026, 6, 30))
    assert second.label == "2026年第二季度"
    assert not second.is_year
    assert second.previous_year() == Period(2025, None, 1, 2)
    assert date(2026, 6, 30) in second
    assert date(2026, 7, 1) not in second


@pytest.mark.parametrize("key", ["", "x", "2026-Qx", "2026-13x"])
def test_what_is_no_period_is_no_key(key: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        period_of(key)
