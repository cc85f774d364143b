"""Making a paper off the window's thread: its document, its PDF, what no font can print. Free of Qt."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.paper.document import Document
from courtoffice.paper.faces.fonts import FontChoice
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.pen import FigurePlace, TextPlace
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.report import Report
from courtoffice.store import Store
from courtoffice.wording import Draft

Told = Callable[[int, int, str], None]
"""Takes progress: done, total (0 when nobody knows), words. May raise to stop the work."""
Counted = Callable[[Desk, Period], Iterable[Figure]]
"""Counts the figures of a period."""


def no_figures(desk: Desk, period: Period) -> Iterable[Figure]:
    """Count nothing."""
    return ()


@dataclass(frozen=True)
class Asked:
    """A paper that is asked for; ``texts`` are wordings being edited, in place of those that are kept."""

    report: Report
    period: Period
    fonts: FontChoice
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Paper:
    """A finished paper: what was asked for, its content, its PDF, and sentences about missing characters.

    ``places`` are where its figures are printed and ``paragraphs`` where those of its wordings are, ``draft``
    what it was told by, ``last_year`` the figures of the year before by key.
    """

    asked: Asked
    document: Document
    pdf: bytes
    pages: int
    warnings: tuple[str, ...]
    places: tuple[FigurePlace, ...]
    paragraphs: tuple[TextPlace, ...]
    draft: Draft
    last_year: Mapping[str, Figure]

    @property
    def file_name(self) -> str:
        """A name for the file without its ending: 2026年度工作总结."""
        return self.asked.report.name_of(self.asked.period)


@dataclass(frozen=True)
class Failed:
    """A paper that was not made, why, and the wordings that it came to."""

    asked: Asked
    error: BaseException
    draft: Draft


def make_paper(
    store: Store, desk: Desk, asked: Asked, tell: Told, before: Counted = no_figures
) -> Paper | Failed:
    """Make a paper from a file open on this thread; ``desk`` gives today and the names of links.

    ``before`` counts the figures of last year. Whatever is raised comes back as a value, so that whoever
    waits for the paper learns of it.
    """
    draft = Draft(asked.period, asked.texts)
    try:
        tell(0, 0, asked.report.title)
        at = dataclasses.replace(desk, store=store, draft=draft)
        document = asked.report.made(at, asked.period)
        made = make_pdf(document, choice=asked.fonts, on_page=lambda page: tell(page, 0, f"第 {page} 页"))
        missing = tuple(item.message for item in missing_characters(document, asked.fonts))
        keys = {figure.key for figure in document.figures()}
        counted = before(at, asked.period.previous_year()) if keys else ()
        last_year = {figure.key: figure for figure in counted if figure.key in keys}
        places, paragraphs = made.figure_places, made.text_places
        return Paper(asked, document, made.data, made.pages, missing, places, paragraphs, draft, last_year)
    except BaseException as error:
        return Failed(asked, error, draft)


def words_of(failed: Failed) -> str | None:
    """Return the words of a refusal, None for an error of the program or work that was cancelled."""
    return str(failed.error) if isinstance(failed.error, Refused) else None
