"""What a clerk is asked when a year is closed or opened again, or grades are confirmed; not stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.fields import Record, day, text


@dataclass(frozen=True, kw_only=True)
class CloseAnswer(Record):
    """When a year was closed, by whose decision, and who saw to it."""

    table: ClassVar[str] = ""
    closed_on: date | None = day("办结日期", required=True)
    decided_by: str = text("审定机构", required=True, dictionary="deciding_body", width=8)
    closed_by: str = text("经办人", width=5)


@dataclass(frozen=True, kw_only=True)
class ReopenAnswer(Record):
    """Why a closed year is opened again."""

    table: ClassVar[str] = ""
    reason: str = text("重新打开的原因", required=True, long=True)


@dataclass(frozen=True, kw_only=True)
class DecisionAnswer(Record):
    """Who decided the grades and when."""

    table: ClassVar[str] = ""
    decided_by: str = text("决定机构", required=True, dictionary="deciding_body", width=8)
    decided_on: date | None = day("决定日期", required=True)
