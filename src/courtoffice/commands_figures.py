"""The command that lists every figure of a period."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from courtoffice import catalogue
from courtoffice.commands import Options, desk_of, period_of, reader, say, say_json
from courtoffice.figure import Figure


def figures(options: Options) -> None:
    """List every figure of a period."""
    with reader(options.file) as store:
        found = catalogue.figures(desk_of(store), period_of(store, options.year, options.month))
    if options.json:
        say_json([_as_json(figure) for figure in found])
        return
    for figure in found:
        unit = "" if figure.rate else figure.unit
        say(f"{figure.key}\t{figure.name}\t{figure.text()}{unit}\t{figure.definition}")


def _as_json(figure: Figure) -> dict[str, Any]:
    value = figure.value
    exact = f"{value.numerator}/{value.denominator}" if isinstance(value, Fraction) else value
    return {
        "key": figure.key,
        "名称": figure.name,
        "值": figure.text(),
        "单位": figure.unit,
        "定义": figure.definition,
        "exact": exact,
        "scale": figure.scale,
        "part": figure.part,
        "whole": figure.whole,
        "table": figure.table,
        "ids": list(figure.ids),
    }
