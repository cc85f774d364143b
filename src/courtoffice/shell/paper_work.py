"""Making a paper off the window's thread: its document, its PDF, what no font can print. Free of Qt."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.paper.faces.fonts import FontChoice
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.report import Report
from courtoffice.store import Store

Told = Callable[[int, int, str], None]
"""Takes progress: done, total (0 when nobody knows), words. May raise to stop the work."""


@dataclass(frozen=True)
class Paper:
    """A finished paper: what was asked for, its content, its PDF, and sentences about missing characters."""

    report: Report
    period: Period
    document: Document
    pdf: bytes
    pages: int
    warnings: tuple[str, ...]

    @property
    def file_name(self) -> str:
        """A name for the file without its ending: 2026年年度工作总结."""
        label = self.period.label
        return self.report.title if self.report.title.startswith(label) else f"{label}{self.report.title}"


@dataclass(frozen=True)
class Failed:
    """A paper that was not made, and why."""

    error: BaseException


def make_paper(
    store: Store, desk: Desk, report: Report, period: Period, fonts: FontChoice, tell: Told
) -> Paper | Failed:
    """Make a paper from a file open on this thread; ``desk`` gives today and the names of links.

    Whatever is raised comes back as a value, so that whoever waits for the paper learns of it.
    """
    try:
        tell(0, 0, report.title)
        document = report.make(dataclasses.replace(desk, store=store), period)
        made = make_pdf(document, choice=fonts, on_page=lambda page: tell(page, 0, f"第 {page} 页"))
        missing = tuple(item.message for item in missing_characters(document, fonts))
        return Paper(report, period, document, made.data, made.pages, missing)
    except BaseException as error:
        return Failed(error)


def words_of(failed: Failed) -> str | None:
    """Return the words of a refusal, None for an error of the program or work that was cancelled."""
    return str(failed.error) if isinstance(failed.error, Refused) else None
