"""Reports: the papers that the program can make, each with the periods it makes sense for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk


class Span(Enum):
    """What a report speaks of."""

    YEAR = "年"
    MONTH = "月"


@dataclass(frozen=True)
class Report:
    """One paper: its key for the command line, its Chinese title, and the function that makes it.

    ``make`` raises Refused, in words, when there is nothing to tell.
    """

    key: str
    title: str
    span: Span
    make: Callable[[Desk, Period], Document]
