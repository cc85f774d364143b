"""What the tests of staff lists share: an office, and a list read as if it had been chosen in the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.roster_import import read_roster
from courtoffice.areas.people.roster_preview import RosterPreview
from courtoffice.exchange.sheets_out import SheetColumn, write_csv
from courtoffice.store import Store

_HEADS = ("序号", "姓名", "性别", "出生年月", "部门", "职务", "人员类别", "法官等级", "政治面貌")
_TODAY = date(2026, 3, 5)


@pytest.fixture
def store(copy_of: Callable[[Path], Store], bare_file: Path) -> Store:
    """An office without anybody."""
    return copy_of(bare_file)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., RosterPreview]:
    """``read(*rows, people=Roster, heads=…)``: the preview of a list with these rows under these headings."""

    def preview(
        *rows: Sequence[Any], people: Roster | None = None, heads: Sequence[str] = _HEADS
    ) -> RosterPreview:
        path = tmp_path / "花名册.csv"
        filled = [(*row, *[""] * (len(heads) - len(row))) for row in rows]
        write_csv(path, [SheetColumn(head) for head in heads], filled)
        return read_roster(path, people or Roster((), ()), _TODAY)

    return preview
