"""Figures that are reckoned and not counted: what was due, and held of due."""

from dataclasses import dataclass

import pytest

from courtoffice.figure import DASH, Figure, FigureSet


@dataclass(frozen=True)
class Row:
    id: int


FIGURES: FigureSet[list[Row]] = FigureSet()


@FIGURES.reckoned("a.due", "应办", "天", "row")
def due(rows: list[Row]) -> tuple[int, list[Row]]:
    """What was due.

    定义：应办的天数。
    """
    return 2 * len(rows), []


@FIGURES.share("a.rate", "落实率", "row")
def rate(rows: list[Row]) -> tuple[int, int, list[Row]]:
    """Held of due.

    定义：已办 ÷ 应办，
    按天计。
    """
    return len(rows), 2 * len(rows), rows


def figures(count: int) -> list[Figure]:
    return FIGURES.figures([Row(at) for at in range(1, count + 1)])


def test_number_is_what_the_function_says_and_its_records_too() -> None:
    number, part_of_whole = figures(3)
    assert (number.value, number.ids, number.unit, number.definition) == (6, (), "天", "应办的天数。")
    assert (part_of_whole.part, part_of_whole.whole, part_of_whole.ids) == (3, 6, (1, 2, 3))
    assert part_of_whole.text() == "50.00%"
    assert part_of_whole.definition == "已办 ÷ 应办，按天计。"


def test_nothing_of_nothing_prints_a_dash() -> None:
    number, part_of_whole = figures(0)
    assert number.text() == "0"
    assert part_of_whole.text() == DASH


def test_figure_without_a_definition_is_an_error() -> None:
    with pytest.raises(ValueError, match="定义"):
        FIGURES.reckoned("a.x", "无", "", "row")(lambda rows: (0, []))
    with pytest.raises(ValueError, match="定义"):
        FIGURES.share("a.x", "无", "row")(lambda rows: (0, 0, []))
