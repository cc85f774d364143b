"""The figures of supervised matters. Pure; the day as of which they are counted comes with the rows."""

from __future__ import annotations

from collections.abc import Iterable

from courtoffice.areas.matters.alerts import Alert, alert_on
from courtoffice.areas.matters.records import Matter
from courtoffice.areas.matters.rows import MatterRows
from courtoffice.areas.matters.rules import open_on, overdue_on
from courtoffice.figure import Figure, FigureSet

FIGURES: FigureSet[MatterRows] = FigureSet()
_MATTER = "matter"


def figures(rows: MatterRows) -> list[Figure]:
    """Return every figure of supervised matters for the period of the rows."""
    return FIGURES.figures(rows)


def _open(rows: MatterRows) -> list[Matter]:
    return [item for item in rows.counted() if open_on(item, rows.as_of)]


def _closed(rows: MatterRows) -> list[Matter]:
    return [item for item in rows.counted() if not open_on(item, rows.as_of)]


@FIGURES.count("matters.total", "督办事项", "件", _MATTER)
def total(rows: MatterRows) -> Iterable[Matter]:
    """定义：统计期内立项的督办事项，加上以前立项、统计期初还没有办结的；已撤销的不计。"""
    return rows.counted()


@FIGURES.count("matters.opened", "新立督办事项", "件", _MATTER)
def opened(rows: MatterRows) -> Iterable[Matter]:
    """定义：立项日期在统计期内的督办事项件数，已撤销的不计。"""
    return [item for item in rows.counted() if item.opened_on in rows.period]


@FIGURES.count("matters.closed", "督办办结", "件", _MATTER)
def closed(rows: MatterRows) -> Iterable[Matter]:
    """定义：督办事项中，统计期末（本期未满的为今天）以前已经办结的件数。"""
    return _closed(rows)


@FIGURES.count("matters.open", "督办在办", "件", _MATTER)
def open_matters(rows: MatterRows) -> Iterable[Matter]:
    """定义：督办事项中，到统计期末（本期未满的为今天）还没有办结的件数，含逾期的。"""
    return _open(rows)


@FIGURES.count("matters.overdue", "督办逾期", "件", _MATTER)
def overdue(rows: MatterRows) -> Iterable[Matter]:
    """定义：督办在办中，完成时限早于统计期末（本期未满的为今天）的件数。"""
    return [item for item in rows.counted() if overdue_on(item, rows.as_of)]


@FIGURES.rate("matters.closing_rate", "督办办结率", _MATTER)
def closing_rate(rows: MatterRows) -> tuple[Iterable[Matter], Iterable[Matter]]:
    """定义：督办办结件数÷督办事项件数×100%。"""
    return _closed(rows), rows.counted()


@FIGURES.rate("matters.open_rate", "督办在办率", _MATTER)
def open_rate(rows: MatterRows) -> tuple[Iterable[Matter], Iterable[Matter]]:
    """定义：督办在办件数÷督办事项件数×100%。"""
    return _open(rows), rows.counted()


def _of_colour(rows: MatterRows, colour: Alert) -> list[Matter]:
    return [item for item in rows.counted() if alert_on(item, rows.as_of, rows.limits) is colour]


@FIGURES.count("matters.red", "督办红色预警", "件", _MATTER)
def red(rows: MatterRows) -> Iterable[Matter]:
    """定义：督办在办中，到统计期末（本期未满的为今天）已过完成时限的件数，与督办逾期相同。"""
    return _of_colour(rows, Alert.RED)


@FIGURES.count("matters.yellow", "督办黄色预警", "件", _MATTER)
def yellow(rows: MatterRows) -> Iterable[Matter]:
    """定义：督办在办中，到统计期末（本期未满的为今天）距完成时限不超过黄色预警天数的件数，不含逾期的。"""
    return _of_colour(rows, Alert.YELLOW)


@FIGURES.count("matters.blue", "督办蓝色预警", "件", _MATTER)
def blue(rows: MatterRows) -> Iterable[Matter]:
    """定义：督办在办中，到统计期末（本期未满的为今天）距完成时限不超过蓝色预警天数、超过黄色预警天数的件数。"""
    return _of_colour(rows, Alert.BLUE)
