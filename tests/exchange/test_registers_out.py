"""A register as a spreadsheet: its rows, the line of sums, what is re-imported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from courtoffice.areas.events.records import Event
from courtoffice.areas.events.registers import EVENTS
from courtoffice.errors import FileTrouble
from courtoffice.exchange.registers_out import write_register
from courtoffice.register import Desk


@pytest.fixture
def desk(court_desk: Desk) -> Desk:
    with court_desk.store.change("登记") as change:
        change.save(Event(held_on=date(2026, 3, 8), title="=1+1", cost=12050, counted=30))
        change.save(Event(held_on=date(2026, 5, 4), title="18位110101199001011234", cost=100, counted=12))
    return court_desk


def test_rows_and_sums(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "活动.xlsx"
    records = EVENTS.rows(desk, None)
    assert write_register(path, EVENTS, records, desk) == 2
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    heads = [str(cell) for cell in rows[1]]
    assert rows[0][0] == EVENTS.title
    titles = [row[heads.index("活动名称")] for row in rows[2:4]]
    assert titles == ["=1+1", "18位110101199001011234"]
    totals = dict(zip(heads, rows[4], strict=True))
    assert "合计" in rows[4]
    assert totals["经费"] == sum(record.cost or 0 for record in records) / 100


def test_only_the_columns_that_are_shown(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "活动.csv"
    shown = [column for column in EVENTS.columns() if column.key in ("held_on", "title")]
    assert write_register(path, EVENTS, EVENTS.rows(desk, None), desk, shown) == 2
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].split(",") == [column.label for column in shown]
    assert "'=1+1" in lines[1]
    assert len(lines) == 3


def test_an_empty_register_and_a_missing_folder(court_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "活动.xlsx"
    assert write_register(path, EVENTS, [], court_desk) == 0
    assert len(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()) == 2
    with pytest.raises(FileTrouble):
        write_register(tmp_path / "没有" / "活动.xlsx", EVENTS, [], court_desk)
