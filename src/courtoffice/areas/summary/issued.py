"""Issued papers (定稿): what the file keeps of them, how they are made, and what has changed since.

An issued paper is the PDF as it went out, its SHA-256, and its figures as they were. The PDF carries the
figures as an attachment too, so that it can be recounted without the office file that made it.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from courtoffice.areas.routine.area import AREA as ROUTINE
from courtoffice.areas.summary.archive import KeptFigure
from courtoffice.areas.summary.gather import figures
from courtoffice.areas.summary.reports import report_of
from courtoffice.court import DOCUMENT_CODE
from courtoffice.errors import Fault, Refused
from courtoffice.figure import DASH, Figure
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import Document, FigureRun, RedHead, Signature, figure_runs
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.report import Report
from courtoffice.store import Change, Store

ATTACHED = "figures.json"
"""The name of the attachment that carries the figures."""
KIND = "courtoffice-figures"
GONE = "没有这个数字了"


@dataclass(frozen=True)
class Terms:
    """What is decided when a paper is issued."""

    number: str
    issued_on: date
    signer: str = ""
    note: str = ""
    red_head: bool = False


@dataclass(frozen=True)
class Ready:
    """A paper that is made and only has to be kept."""

    report: Report
    period: Period
    terms: Terms
    counted_on: date
    version: int
    mark: str
    pages: int
    pdf: bytes
    figures: tuple[KeptFigure, ...]


@dataclass(frozen=True)
class Difference:
    """A figure that is not what it was: as printed then, and as it would be printed now."""

    key: str
    name: str
    then: str
    now: str


def terms_faults(terms: Terms, store: Store, today: date) -> list[Fault]:
    """Return what is wrong with the terms of an issue; the first day of all is that of the standard."""
    found = []
    if len(terms.number) > 60 or len(terms.signer) > 40 or len(terms.note) > 400:
        found.append(Fault("", "字号、签发人或者说明太长，请缩短。"))
    if any(ord(char) < 32 for char in terms.number + terms.signer + terms.note):
        found.append(Fault("", "字号、签发人或者说明里有看不见的控制字符，请重新输入。"))
    if terms.number and store.query("SELECT 1 FROM issued_paper WHERE number = ?", (terms.number,)):
        found.append(
            Fault("number", f"字号“{terms.number}”已经用过，同一份文稿重新定稿可以沿用。", blocks=False)
        )
    if terms.issued_on > today:
        found.append(Fault("issued_on", "成文日期晚于今天，请核对。", blocks=False))
    return found


def next_number(store: Store, year: int) -> str:
    """Return the next document number of a year: ×法政〔2026〕5号 (GB/T 9704-2012, 7.2.5)."""
    head = f"{store.settings.value(DOCUMENT_CODE)}〔{year}〕"
    used = [
        row["number"].removeprefix(head).removesuffix("号")
        for row in store.query("SELECT number FROM issued_paper WHERE number LIKE ?", (f"{head}%号",))
    ]
    return f"{head}{max([int(text) for text in used if text.isdecimal()], default=0) + 1}号"


def make_ready(
    desk: Desk, report: Report, period: Period, terms: Terms, fonts: FontChoice = BUNDLED
) -> Ready:
    """Make a paper as it is issued, with number, date and signer, its figures attached. Raises Refused."""
    document = with_terms(desk, report.made(desk, period), terms)
    kept = tuple(kept_figures(document))
    found = desk.store.query(
        "SELECT max(version) AS last FROM issued_paper WHERE report = ? AND period = ?",
        (report.key, period.key),
    )
    version, mark = int(found[0]["last"] or 0) + 1, secrets.token_hex(16)
    attached = attachment(report, period, terms, desk.today, mark, kept)
    made = make_pdf(document, choice=fonts, attached={ATTACHED: attached})
    return Ready(report, period, terms, desk.today, version, mark, made.pages, made.data, kept)


def keep(change: Change, ready: Ready) -> int:
    """Keep a paper that is ready; return its id."""
    terms = ready.terms
    values = {
        "report": ready.report.key,
        "title": ready.report.name_of(ready.period),
        "period": ready.period.key,
        "year": ready.period.year,
        "version": ready.version,
        "number": terms.number,
        "issued_on": terms.issued_on.isoformat(),
        "counted_on": ready.counted_on.isoformat(),
        "signer": terms.signer,
        "note": terms.note,
        "pages": ready.pages,
        "sha256": hashlib.sha256(ready.pdf).hexdigest(),
        "mark": ready.mark,
        "pdf": ready.pdf,
    }
    row = change.insert("issued_paper", values)
    columns = ("paper_id", "position", "key", "name", "unit", "printed", "exact", "ids")
    change.insert_many(
        "issued_figure",
        columns,
        [
            (row, at, one.key, one.name, one.unit, one.printed, one.exact, json.dumps(one.ids))
            for at, one in enumerate(ready.figures)
        ],
    )
    return row


def with_terms(desk: Desk, document: Document, terms: Terms) -> Document:
    """Return a paper with the number, the date and the signer with which it is issued.

    Without a red head the number stands under the title; the signer is printed in the red head alone, where
    the standard has a place for him (GB/T 9704-2012, 7.2.6).
    """
    blocks = tuple(
        replace(block, day=day_in_words(terms.issued_on)) if isinstance(block, Signature) else block
        for block in document.blocks
    )
    court, office = court_names(desk)
    if terms.red_head:
        head = RedHead(f"{court}{office}文件", terms.number, terms.signer)
        return replace(document, blocks=blocks, red_head=head)
    lines = (terms.number, *document.sublines) if terms.number else document.sublines
    return replace(document, blocks=blocks, sublines=lines)


def kept_figures(document: Document) -> Iterable[KeptFigure]:
    """Return the figures of a paper as they are printed, each once."""
    runs: dict[str, FigureRun] = {}
    for run in figure_runs(document.blocks):
        runs.setdefault(run.figure.key, run)
    for key, run in runs.items():
        figure = run.figure
        ids = tuple(dict.fromkeys(figure.ids))
        yield KeptFigure(key, figure.name, figure.text(run.digits), figure.unit, exact(figure), ids)


def exact(figure: Figure) -> str:
    """Return a figure's value without rounding."""
    value = figure.value
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return "" if value is None else str(value)


def attachment(
    report: Report, period: Period, terms: Terms, counted_on: date, mark: str, kept: Sequence[KeptFigure]
) -> bytes:
    """Return the figures of a paper as the JSON that its PDF carries."""
    told = {
        "kind": KIND,
        "mark": mark,
        "report": report.key,
        "period": period.key,
        "number": terms.number,
        "issued_on": terms.issued_on.isoformat(),
        "counted_on": counted_on.isoformat(),
        "figures": [
            {
                "key": one.key,
                "name": one.name,
                "printed": one.printed,
                "unit": one.unit,
                "exact": one.exact,
                "ids": list(one.ids),
            }
            for one in kept
        ],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def figures_now(desk: Desk, report_key: str, period: Period, counted_on: date) -> dict[str, FigureRun]:
    """Return what a paper would print from today's records, and every other figure of its period, by key.

    They are counted as of the day on which the paper was counted: what differs then is what was recorded
    since, and not that time has passed.
    """
    desk = replace(desk, today=counted_on)
    counted = [*figures(desk, period), *ROUTINE.figures(desk, period)]
    found = {figure.key: FigureRun(figure) for figure in counted}
    try:
        document = report_of(report_key).made(desk, period)
    except Refused:
        return found  # there is nothing left to tell; every figure is counted all the same
    return found | {run.figure.key: run for run in figure_runs(document.blocks)}


def differences(then: Iterable[KeptFigure], now: dict[str, FigureRun]) -> list[Difference]:
    """Return the figures that are not what they were, in the order of the paper."""
    found = []
    for one in then:
        run = now.get(one.key)
        if run is None or exact(run.figure) != one.exact:
            printed = GONE if run is None else with_unit(run.figure.text(run.digits), run.figure.unit)
            found.append(Difference(one.key, one.name, with_unit(one.printed, one.unit), printed))
    return found


def with_unit(printed: str, unit: str) -> str:
    """Return a printed number with its unit; a rate carries its own, and a dash has none."""
    return printed if unit == "%" or printed == DASH else f"{printed}{unit}"
