"""What the tests of staff lists share: an office, and a list read as if it had been chosen in the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from courtoffice.areas.people.records import Officer
from courtoffice.areas.people.registers import LINKS, OFFICERS
from courtoffice.exchange.intake.preview import Preview
from courtoffice.exchange.intake.taking import read_list
from courtoffice.exchange.sheets_out import SheetColumn, write_csv
from courtoffice.register import Desk, Register
from courtoffice.store import Store

_HEADS = ("序号", "姓名", "性别", "出生年月", "部门", "职务", "人员类别", "法官等级", "政治面貌")
_TODAY = date(2026, 3, 5)


@pytest.fixture
def store(copy_of: Callable[[Path], Store], bare_file: Path) -> Store:
    """An office without anybody."""
    return copy_of(bare_file)


@pytest.fixture
def people_desk(store: Store) -> Desk:
    """The desk of that office."""
    return Desk(store, _TODAY, {link.table: link for link in LINKS})


@pytest.fixture
def read(people_desk: Desk, tmp_path: Path) -> Callable[..., Preview]:
    """``read(*rows, heads=…)``: the preview of a list with these rows under these headings."""

    def preview(
        *rows: Sequence[Any],
        heads: Sequence[str] = _HEADS,
        register: Register[Officer] = OFFICERS,
        **how: Any,
    ) -> Preview:
        path = tmp_path / "花名册.csv"
        filled = [(*row, *[""] * (len(heads) - len(row))) for row in rows]
        write_csv(path, [SheetColumn(head) for head in heads], filled)
        return read_list(path, register, people_desk, year=2026, **how)

    return preview


@pytest.fixture
def officers() -> Callable[[Preview], list[Officer | None]]:
    """The officers that the rows of a preview make, None for a bad row."""

    def of(preview: Preview) -> list[Officer | None]:
        found = (None if row.entry is None else preview.entries[row.entry].record for row in preview.rows)
        return [record if isinstance(record, Officer) else None for record in found]

    return of
