"""What a new office begins with, kept as data: a review standard (示例), and the clauses of measures."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from courtoffice.areas.review.records_standard import Criterion, Grade, Group, Standard, VetoItem
from courtoffice.assets import resource

if TYPE_CHECKING:
    from courtoffice.store import Change


def fill_review_standard(change: Change) -> None:
    """Give an office without any review standard the sample one; an office that has one keeps its own."""
    if not change.query("SELECT 1 FROM review_standard LIMIT 1"):
        change.save(default_standard())


def default_standard(path: Path | None = None) -> Standard:
    """Read the sample standard; points in the file are in points, those of the records in hundredths."""
    source = path or resource("defaults", "review_standard.json")
    data = json.loads(source.read_text(encoding="utf-8"), parse_float=Decimal)
    return Standard(
        name=data["name"],
        valid_from=date.fromisoformat(data["valid_from"]),
        sample=True,
        full_points=_hundredths(data["full_points"]),
        pass_mark=_hundredths(data["pass_mark"]),
        failed_cases=data["failed_cases"],
        minimum_cases=data["minimum_cases"],
        note=data["note"],
        groups=tuple(
            Group(position=at, name=group["name"], points=_hundredths(group["points"]), cap=_cap(group))
            for at, group in enumerate(data["groups"], 1)
        ),
        criteria=tuple(_criteria(data["groups"])),
        vetoes=tuple(VetoItem(position=at, name=name) for at, name in enumerate(data["vetoes"], 1)),
        grades=tuple(
            Grade(position=at, name=grade["name"], tier=grade["tier"], from_points=_hundredths(grade["from"]))
            for at, grade in enumerate(data["grades"], 1)
        ),
    )


def default_clauses() -> dict[str, str]:
    """Return the clause that each kind of measure rests on, as the sample rule of an office words it."""
    source = resource("defaults", "review_clauses.json")
    clauses: dict[str, str] = json.loads(source.read_text(encoding="utf-8"))
    return clauses


def _criteria(groups: list[dict[str, Any]]) -> list[Criterion]:
    listed = [(group["name"], criterion) for group in groups for criterion in group["criteria"]]
    return [
        Criterion(
            position=at,
            group_name=group,
            name=criterion["name"],
            points=_hundredths(criterion["points"]),
            each_points=_hundredths(criterion["each"]),
            cap=_cap(criterion),
            guidance=criterion["guidance"],
        )
        for at, (group, criterion) in enumerate(listed, 1)
    ]


def _cap(item: dict[str, Any]) -> int | None:
    return _hundredths(item["cap"]) if "cap" in item else None


def _hundredths(points: int | Decimal) -> int:
    return int(points * 100)
