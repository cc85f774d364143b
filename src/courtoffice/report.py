"""Reports: the papers that the program can make, each with the periods it makes sense for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.wording import Draft, Remark


class Span(Enum):
    """What a report speaks of."""

    YEAR = "年"
    QUARTER = "季度"
    MONTH = "月"


@dataclass(frozen=True)
class Report:
    """One paper: its key for the command line, its Chinese title, and the function that makes it.

    ``span`` is what it usually speaks of, ``also`` what else it makes sense for; one that looks ``ahead``
    makes sense for what has not begun yet. ``make`` raises Refused, in
    words, when there is nothing to tell.
    """

    key: str
    title: str
    span: Span
    make: Callable[[Desk, Period], Document]
    also: tuple[Span, ...] = ()
    ahead: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """Everything that the paper makes sense for, the usual one first."""
        return (self.span, *self.also)

    def made(self, desk: Desk, period: Period) -> Document:
        """Make the paper as the office has worded it for that period; raises what ``make`` does."""
        return self.remarked(desk, period)[0]

    def remarked(self, desk: Desk, period: Period) -> tuple[Document, tuple[Remark, ...]]:
        """Make the paper as :meth:`made` does; return with it what whoever makes it should know."""
        draft = desk.draft or Draft(period)
        document = self.make(replace(desk, draft=draft), period)
        return document, tuple(draft.remarks)

    def name_of(self, period: Period) -> str:
        """Return what a file of this paper is called, without its ending: 2026年度工作总结."""
        if self.title.startswith(period.label):
            return self.title
        return f"{period.label}{self.title}".replace("年年度", "年度")


def span_of(period: Period) -> Span:
    """Return what a period is."""
    if period.quarter is not None:
        return Span.QUARTER
    return Span.YEAR if period.month is None else Span.MONTH


def periods_of(report: Report, year: int, starts_in: int, today: date) -> list[Period]:
    """Return the periods of a year that a paper makes sense for; see :func:`periods_in`."""
    return periods_in(report.spans, year, starts_in, today, ahead=report.ahead)


def periods_in(
    spans: Collection[Span], year: int, starts_in: int, today: date, *, ahead: bool = False
) -> list[Period]:
    """Return the periods of a year of some spans that have begun by today, or all with ``ahead``.

    The year itself is always among them if it is asked for; of the others at least the first.
    """
    every = {
        Span.YEAR: [Period(year, None, starts_in)],
        Span.QUARTER: [Period(year, None, starts_in, quarter) for quarter in range(1, 5)],
        Span.MONTH: [Period(year, month, starts_in) for month in range(1, 13)],
    }
    found = []
    for span in (span for span in Span if span in spans):
        begun = [one for one in every[span] if ahead or one.is_year or one.first <= today]
        found += begun or every[span][:1]
    return found


def usual_period(span: Span, offered: Sequence[Period], today: date) -> Period:
    """Return the period that is shown first: the one of the usual span that today lies in, or the last."""
    usual = [one for one in offered if span_of(one) is span]
    return next((one for one in usual if today in one), usual[-1])


def short_label(period: Period) -> str:
    """Return a period as a list of one year's names it: 全年, 第一季度, 3月."""
    return "全年" if period.is_year else period.label.removeprefix(f"{period.year}年")
