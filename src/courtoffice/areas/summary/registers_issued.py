"""The register of issued papers: for spreadsheets, and so that they are opened as records are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.summary.archive import issued_papers
from courtoffice.fields import Record, day, number, text
from courtoffice.period import Period
from courtoffice.register import Desk, Register

TABLE = "issued_paper"


@dataclass(frozen=True, kw_only=True)
class IssuedPaper(Record):
    """An issued paper as a list shows it; its id is that of the paper."""

    table: ClassVar[str] = ""
    name: str = text("文稿", width=20)
    pages: int | None = number("页数", unit="页")
    number: str = text("字号", width=12)
    issued_on: date | None = day("成文日期")
    signer: str = text("签发人", width=6)
    note: str = text("备注", width=12)


def issued_rows(desk: Desk, period: Period | None) -> list[IssuedPaper]:
    """Return the papers issued for a year, or for any, the newest first."""
    return [
        IssuedPaper(
            id=paper.id,
            name=paper.name,
            number=paper.number,
            issued_on=paper.issued_on,
            signer=paper.signer,
            pages=paper.pages,
            note=paper.note,
        )
        for paper in issued_papers(desk.store, None if period is None else period.year)
    ]


ISSUED: Register[IssuedPaper] = Register(
    key="issued-papers",
    title="已定稿文稿",
    noun="定稿文稿",
    record=IssuedPaper,
    describe=lambda row, desk: row.name,
    hint="还没有定稿的文稿。在“报告”里选好文稿，按“定稿”。",
    reads=frozenset({TABLE, "setting"}),
    reckon=issued_rows,
    of_table=TABLE,
)
REGISTERS = (ISSUED,)
