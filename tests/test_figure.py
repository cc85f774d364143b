"""Figures: counts, rates and means that know their records, and how they print."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.figure import DASH, Figure, FigureSet, rate_figure


@dataclass(frozen=True)
class Row:
    id: int
    who: int = 0
    amount: int = 0
    level: str = ""


def _figure(value: int | Fraction | None, *, scale: int = 1, rate: bool = False) -> Figure:
    return Figure("k", "名", "次", value, "", "t", (), scale=scale, rate=rate)


@pytest.mark.parametrize(
    ("figure", "digits", "text"),
    [
        (_figure(0), 2, "0"),
        (_figure(12), 2, "12"),
        (_figure(None), 2, DASH),
        (_figure(Fraction(1, 3), rate=True), 2, "33.33%"),
        (_figure(Fraction(2, 3), rate=True), 1, "66.7%"),
        (_figure(Fraction(1, 200), rate=True), 0, "1%"),  # half a per cent rounds up
        (_figure(Fraction(1), rate=True), 2, "100.00%"),
        (_figure(Fraction(-1, 3)), 2, "-0.33"),
        (_figure(Fraction(7, 2)), 0, "4"),
        (_figure(9050, scale=100), 2, "90.5"),
        (_figure(9000, scale=100), 2, "90"),
        (_figure(0, scale=100), 2, "0"),
        (_figure(-5, scale=100), 2, "-0.05"),
        (_figure(Fraction(9050), scale=100), 2, "90.50"),
    ],
)
def test_text(figure: Figure, digits: int, text: str) -> None:
    assert figure.text(digits) == text


def test_zero_is_nothing_to_tell() -> None:
    assert _figure(0).zero
    assert _figure(None).zero
    assert not _figure(1).zero
    assert not _figure(Fraction(1, 3)).zero


FIGURES: FigureSet[list[Row]] = FigureSet()


@FIGURES.count("x.count", "次数", "次", "t")
def _count(rows: list[Row]) -> list[Row]:
    """Everything.

    定义：全部记录，
    一行一次。

    Not part of it.
    """
    return rows


@FIGURES.distinct("x.persons", "人数", "人", "t", lambda row: row.who)  # type: ignore[attr-defined]
def _persons(rows: list[Row]) -> list[Row]:
    """定义：不重复的人。"""
    return rows


@FIGURES.total("x.total", "金额", "元", "t", scale=100)
def _total(rows: list[Row]) -> list[tuple[Row, int]]:
    """定义：合计。"""
    return [(row, row.amount) for row in rows]


@FIGURES.mean("x.mean", "平均", "元", "t", scale=100)
def _mean(rows: list[Row]) -> list[tuple[Row, int]]:
    """定义：平均。"""
    return [(row, row.amount) for row in rows]


@FIGURES.rate("x.rate", "比例", "t")
def _rate(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """定义：金额大于零的比例。"""
    return [row for row in rows if row.amount > 0], rows


@FIGURES.split("x.level", "获奖", "项", "t", [("province", "省级"), ("city", "市级")])
def _level(rows: list[Row]) -> dict[str, list[Row]]:
    """定义：按级别分。"""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.level:
            groups.setdefault(row.level, []).append(row)
    return groups


def test_a_set_computes_everything_in_order() -> None:
    rows = [Row(3, 1, 150, "city"), Row(5, 1, 0), Row(7, 2, 50, "city")]
    found = {figure.key: figure for figure in FIGURES.figures(rows)}
    assert list(found) == [
        *("x.count", "x.persons", "x.total", "x.mean", "x.rate", "x.level.province", "x.level.city"),
    ]
    assert (found["x.count"].value, found["x.count"].ids) == (3, (3, 5, 7))
    assert found["x.count"].definition == "全部记录，一行一次。"
    assert found["x.persons"].value == 2
    assert (found["x.total"].value, found["x.total"].text()) == (200, "2")
    assert (found["x.mean"].value, found["x.mean"].text()) == (Fraction(200, 3), "0.67")
    assert (found["x.mean"].part, found["x.mean"].whole) == (200, 3)
    assert (found["x.rate"].value, found["x.rate"].ids) == (Fraction(2, 3), (3, 5, 7))
    assert (found["x.rate"].part, found["x.rate"].whole, found["x.rate"].unit) == (2, 3, "%")
    assert (found["x.level.province"].value, found["x.level.province"].name) == (0, "获奖（省级）")
    assert (found["x.level.city"].value, found["x.level.city"].ids) == (2, (3, 7))


def test_nothing_counts_as_nothing() -> None:
    found = {figure.key: figure for figure in FIGURES.figures([])}
    assert found["x.count"].value == 0
    assert found["x.mean"].text() == DASH
    assert found["x.rate"].text() == DASH
    assert found["x.total"].zero


def test_a_group_that_is_not_declared_is_an_error() -> None:
    with pytest.raises(KeyError, match="county"):
        FIGURES.figures([Row(1, level="county")])


def test_a_figure_without_a_definition_is_an_error() -> None:
    with pytest.raises(ValueError, match="_nameless"):

        @FIGURES.count("x.no", "无", "次", "t")
        def _nameless(rows: list[Row]) -> list[Row]:
            """No definition."""
            return rows

    assert [figure.key for figure in FIGURES.figures([])].count("x.no") == 0


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 4))
def test_a_rate_prints_within_half_a_last_place(part: int, more: int, digits: int) -> None:
    figure = rate_figure("k", "名", "", "t", part, part + more, ())
    if part + more == 0:
        assert figure.text(digits) == DASH
        return
    printed = Fraction(figure.text(digits).removesuffix("%"))
    assert abs(printed - Fraction(100 * part, part + more)) <= Fraction(1, 2 * 10**digits)
