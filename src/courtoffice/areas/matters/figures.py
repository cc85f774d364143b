"""The figures of supervised matters. Pure; the day as of which they are counted comes with the rows."""

from __future__ import annotations

from collections.abc import Iterable

from courtoffice.areas.matters.records import Matter
from courtoffice.areas.matters.rows import MatterRows
from courtoffice.areas.matters.rules import open_on, overdue_on
from courtoffice.figure import Figure, FigureSet

FIGURES: FigureSet[MatterRows] = FigureSet()
_MATTER = "matter"


def figures(rows: MatterRows) -> list[Figure]:
    """Return every figure of supervised matters for the period of the rows."""
    return FIGURES.figures(rows)


def _total(rows: MatterRows) -> list[Matter]:
    return [item for item in rows.matters if item.opened_on is not None and item.opened_on <= rows.as_of]


def _open(rows: MatterRows) -> list[Matter]:
    return [item for item in _total(rows) if open_on(item, rows.as_of)]


def _closed(rows: MatterRows) -> list[Matter]:
    return [item for item in _total(rows) if not open_on(item, rows.as_of)]


@FIGURES.count("matters.total", "督办事项", "件", _MATTER)
def total(rows: MatterRows) -> Iterable[Matter]:
    """定义：统计期内立项的督办事项，加上以前立项、统计期初还没有办结的；已撤销的不计。"""
    return _total(rows)


@FIGURES.count("matters.opened", "新立督办事项", "件", _MATTER)
def opened(rows: MatterRows) -> Iterable[Matter]:
    """定义：立项日期在统计期内的督办事项件数，已撤销的不计。"""
    return [item for item in _total(rows) if item.opened_on in rows.period]


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
    return [item for item in _total(rows) if overdue_on(item, rows.as_of)]


@FIGURES.rate("matters.closing_rate", "督办办结率", _MATTER)
def closing_rate(rows: MatterRows) -> tuple[Iterable[Matter], Iterable[Matter]]:
    """定义：督办办结件数÷督办事项件数×100%。"""
    return _closed(rows), _total(rows)
