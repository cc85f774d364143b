"""What the import of a list of closed cases (结案清单) would do, row by row, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.records_cases import ClosedCase

State = Literal["good", "doubtful", "bad"]
GOOD: State = "good"
DOUBTFUL: State = "doubtful"
BAD: State = "bad"

ADDED, CHANGED, SAME = "新增", "更新", "不变"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One row of the sheet and what would become of it.

    ``number`` is the row's number in the sheet, from 1; ``cells`` are the texts of the columns that were
    understood. ``reasons`` are sentences: why the row is doubtful or bad. ``case`` is the record as it would
    be stored, with the id of the case that it updates; None for a bad row.
    """

    number: int
    cells: tuple[str, ...]
    state: State
    reasons: tuple[str, ...] = ()
    action: str = ""
    case: ClosedCase | None = None


@dataclass(frozen=True, slots=True)
class CasePreview:
    """Everything that the import dialog shows.

    ``known`` is the number of cases in the pool and ``roster`` the people against which it was made; the
    import is refused when either has changed since.
    """

    path: Path
    columns: tuple[str, ...]
    rows: tuple[CaseRow, ...]
    notes: tuple[str, ...]
    roster: Roster
    known: int

    def count(self, action: str) -> int:
        """Return how many rows do something: 新增, 更新 or 不变."""
        return sum(row.action == action for row in self.rows)

    @property
    def bad(self) -> int:
        """How many rows cannot be stored."""
        return sum(row.state == BAD for row in self.rows)
