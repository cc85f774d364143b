"""The archive of issued papers: what the office file keeps of them, and whether it is still whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Fault, Refused
from courtoffice.period import Period, period_of
from courtoffice.store import Store


@dataclass(frozen=True)
class KeptFigure:
    """A figure as it was printed: ``exact`` is 12 or 2/3, "" where there was nothing to divide by."""

    key: str
    name: str
    printed: str
    unit: str
    exact: str
    ids: tuple[int, ...]


@dataclass(frozen=True)
class Issued:
    """An issued paper without its PDF.

    ``mark`` names it inside its PDF, ``counted_on`` is the day that was today for its figures.
    """

    id: int
    report: str
    title: str
    period: Period
    version: int
    number: str
    issued_on: date
    counted_on: date
    signer: str
    note: str
    pages: int
    sha256: str
    mark: str

    @property
    def name(self) -> str:
        """The paper's name for a list and for a file: 2026年度工作总结（第2稿）."""
        return self.title if self.version == 1 else f"{self.title}（第{self.version}稿）"


def issued_papers(store: Store, year: int | None = None) -> list[Issued]:
    """Return the issued papers of a year, or all of them, the newest first."""
    where, params = ("", ()) if year is None else ("WHERE year = ?", (year,))
    return _read(store, where, params)


def issued_by(store: Store, column: str, value: object) -> Issued | None:
    """Return the issued paper whose id, sha256 or mark is given, None where the file has none."""
    if column not in ("id", "sha256", "mark"):
        raise ValueError(f"papers are not found by {column}")
    found = _read(store, f"WHERE {column} = ?", (value,))
    return found[0] if found else None


def latest_of(store: Store, paper: Issued) -> Issued:
    """Return the last version in which a paper was issued, itself where it was not issued again."""
    where = "WHERE report = ? AND period = ?"
    return max(_read(store, where, (paper.report, paper.period.key)), key=lambda one: one.version)


def _read(store: Store, where: str, params: tuple[object, ...]) -> list[Issued]:
    starts = store.settings.value(STATISTICAL_YEAR_STARTS)
    rows = store.query(
        "SELECT id, report, title, period, version, number, issued_on, counted_on,"
        " signer, note, pages, sha256, mark"
        f" FROM issued_paper {where} ORDER BY issued_on DESC, id DESC",
        params,
    )
    return [
        Issued(
            **{
                **dict(row),
                "period": period_of(row["period"], starts),
                "issued_on": date.fromisoformat(row["issued_on"]),
                "counted_on": date.fromisoformat(row["counted_on"]),
            }
        )
        for row in rows
    ]


def pdf_of(store: Store, paper: Issued) -> bytes:
    """Return the PDF as it was issued; raises Refused when what the file keeps is not that any more."""
    data = bytes(store.query("SELECT pdf FROM issued_paper WHERE id = ?", (paper.id,))[0]["pdf"])
    if hashlib.sha256(data).hexdigest() != paper.sha256:
        raise Refused(f"“{paper.name}”的存档与校验码不符，数据文件可能已损坏。请检查数据文件，或从备份恢复。")
    return data


def figures_of(store: Store, paper: Issued) -> list[KeptFigure]:
    """Return the figures of an issued paper as they were."""
    rows = store.query(
        "SELECT key, name, printed, unit, exact, ids FROM issued_figure WHERE paper_id = ? ORDER BY position",
        (paper.id,),
    )
    return [KeptFigure(**{**dict(row), "ids": tuple(json.loads(row["ids"]))}) for row in rows]


def altered(store: Store) -> list[Fault]:
    """Return the issued papers whose PDF is not what was kept any more."""
    found = []
    for paper in issued_papers(store):
        try:
            pdf_of(store, paper)
        except Refused as refusal:
            found.append(Fault("pdf", str(refusal)))
    return found
