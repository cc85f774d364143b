"""Verifying an issued PDF: is it the one that was issued, and are its figures still what the file counts."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from courtoffice.areas.summary.archive import Issued, KeptFigure, figures_of, issued_by, latest_of
from courtoffice.areas.summary.issued import KIND, Difference, differences, figures_now, with_unit
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Refused
from courtoffice.paper.attached import streams
from courtoffice.period import period_of
from courtoffice.register import Desk


class Kind(Enum):
    """What a PDF turns out to be."""

    GENUINE = "与定稿时存档的文件完全一致"
    ALTERED = "与定稿时存档的文件不一致：这个 PDF 定稿后被改动过，或者被其他程序另存过"
    UNKNOWN = "带有定稿的数字，但是这个数据文件里没有它的定稿记录"


@dataclass(frozen=True)
class Verdict:
    """What was found: the paper where the file has it, figures that the PDF has altered, and changed ones.

    ``forged`` compares what was issued (then) with what the PDF carries (now), ``changed`` what was issued
    with what the file counts now. ``counted`` is the number of figures compared. ``latest`` is the version in
    which the paper was issued last, the paper itself where it was not issued again.
    """

    kind: Kind
    paper: Issued | None
    forged: tuple[Difference, ...]
    changed: tuple[Difference, ...]
    counted: int
    latest: Issued | None = None

    @property
    def sound(self) -> bool:
        """Whether the PDF is the one that was issued, and every figure is still the same."""
        return self.kind is Kind.GENUINE and not self.forged and not self.changed


def verify(desk: Desk, pdf: bytes) -> Verdict:
    """Look an issued PDF over against the office file.

    Raises Refused for what is no PDF, and for a PDF that does not carry the figures of an issue.
    """
    if b"%PDF-" not in pdf[:1024]:
        raise Refused("这不是 PDF 文件。请选择“定稿”后导出的 PDF。")
    told = _carried(pdf)
    paper = issued_by(desk.store, "sha256", hashlib.sha256(pdf).hexdigest())
    genuine = paper is not None
    if paper is None and told is not None:
        paper = issued_by(desk.store, "mark", told["mark"])
    if told is None and paper is None:
        raise Refused(
            "这个 PDF 里没有定稿的数字：它不是本程序定稿的，或者被其他程序改写过，无法核对。"
            "请用“已定稿”里导出的 PDF。"
        )
    carried = [] if told is None else told["figures"]
    then = carried if paper is None else figures_of(desk.store, paper)
    forged = [] if paper is None else _forged(then, carried)
    if paper is not None:
        report, period, day = paper.report, paper.period, paper.counted_on
    else:
        assert told is not None
        report, day = told["report"], date.fromisoformat(told["counted_on"])
        period = period_of(told["period"], desk.store.settings.value(STATISTICAL_YEAR_STARTS))
    changed = differences(then, figures_now(desk, report, period, day))
    kind = Kind.GENUINE if genuine else Kind.ALTERED if paper is not None else Kind.UNKNOWN
    latest = None if paper is None else latest_of(desk.store, paper)
    return Verdict(kind, paper, tuple(forged), tuple(changed), len(then), latest)


def in_words(verdict: Verdict) -> list[str]:
    """Return a verdict as lines."""
    paper = verdict.paper
    lines = []
    if paper is not None:
        number = f"，{paper.number}" if paper.number else ""
        lines.append(f"{paper.name}{number}，{paper.issued_on}定稿，共{paper.pages}页。")
    latest = verdict.latest
    if latest is not None and latest != paper:
        lines.append(f"注意：后来又重新定稿，最新的是{latest.name}，{latest.issued_on}定稿。")
    lines.append(f"文件：{verdict.kind.value}。")
    lines += [f"被改动的数字\t{one.name}\t定稿 {one.then}\tPDF {one.now}" for one in verdict.forged]
    if not verdict.changed:
        lines.append(f"数字：{verdict.counted}项，与现在的记录全部一致。")
    else:
        lines.append(f"数字：{verdict.counted}项，其中{len(verdict.changed)}项与现在的记录不同。")
        lines += [f"不同\t{one.name}\t定稿 {one.then}\t现在 {one.now}" for one in verdict.changed]
    return lines


def _carried(pdf: bytes) -> dict[str, Any] | None:
    """Return what an issued PDF carries, its figures as :class:`KeptFigure`; None where it has none."""
    for data in streams(pdf):
        if KIND.encode() not in data:
            continue
        try:
            told = json.loads(data)
            told["figures"] = [KeptFigure(**{**one, "ids": tuple(one["ids"])}) for one in told["figures"]]
            period_of(told["period"])
            date.fromisoformat(told["counted_on"])
            if told["kind"] == KIND and isinstance(told["mark"], str) and isinstance(told["report"], str):
                return dict(told)
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
    return None


def _forged(issued: list[KeptFigure], carried: list[KeptFigure]) -> list[Difference]:
    """Return the figures that a PDF carries otherwise than they were issued."""
    now = {one.key: one for one in carried}
    found = []
    for one in issued:
        other = now.get(one.key)
        if other is not None and (other.exact, other.printed) != (one.exact, one.printed):
            then, carried_now = with_unit(one.printed, one.unit), with_unit(other.printed, other.unit)
            found.append(Difference(one.key, one.name, then, carried_now))
    return found
