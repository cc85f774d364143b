"""What the import of a staff list (花名册) would do, row by row, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from courtoffice.areas.people.records import Officer
from courtoffice.areas.people.roster import Roster

State = Literal["good", "doubtful", "bad"]
GOOD: State = "good"
DOUBTFUL: State = "doubtful"
BAD: State = "bad"

ADDED, CHANGED, SAME = "新增", "更新", "不变"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the sheet and what would become of it.

    ``number`` is the row's number in the sheet, from 1. ``cells`` are the texts of the mapped columns, in
    the order of ``RosterPreview.columns``. ``reasons`` are Chinese sentences: why a row is doubtful or bad,
    or what a good row changes. ``action`` is 新增, 更新 or 不变 ("" for a bad row). ``officer`` is the record
    as it would be stored, with the id of the officer it updates (None for a bad row); ``department`` names
    the department of the officer's new posting where that department does not exist yet.
    """

    number: int
    cells: tuple[str, ...]
    state: State
    reasons: tuple[str, ...] = ()
    action: str = ""
    officer: Officer | None = None
    department: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of a preview are good, doubtful and bad, and how many officers come in or change."""

    good: int
    doubtful: int
    bad: int
    added: int
    changed: int
    same: int


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """Everything the import dialog shows.

    ``columns`` are the names of the fields that the sheet's columns were taken for; ``ignored`` the sheet's
    headings that mean nothing to the program. ``new_departments`` would be created with the import.
    ``notes`` are sentences about the file as a whole. ``roster`` is the roster that the preview was made
    against; the import is refused when the people of the office have changed since. ``headings`` are the
    sheet's own words over its columns with the keys that they were taken for, ``unknown`` those of the
    ignored ones that the clerk may want to explain.
    """

    path: Path
    sheet: str
    columns: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    new_departments: tuple[str, ...]
    ignored: tuple[str, ...]
    notes: tuple[str, ...]
    roster: Roster
    headings: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def counts(self) -> Counts:
        """Count the rows by state and by what they do."""
        states = [row.state for row in self.rows]
        actions = [row.action for row in self.rows]
        return Counts(
            good=states.count(GOOD),
            doubtful=states.count(DOUBTFUL),
            bad=states.count(BAD),
            added=actions.count(ADDED),
            changed=actions.count(CHANGED),
            same=actions.count(SAME),
        )
