"""What the program has written out comes in again and changes nothing, register by register."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.exchange.intake.preview import BAD, SAME
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.exchange.registers_out import write_details, write_register
from courtoffice.office import open_office
from courtoffice.register import Desk

KEPT = [
    key for key, register in catalogue.REGISTERS.items() if register.reckon is None and register.takes_lists
]


@pytest.fixture(scope="module")
def desk(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = Path(shutil.copyfile(demo_file, tmp_path_factory.mktemp("intake") / "示例.courtoffice"))
    with open_office(path, who="测试") as store:
        yield catalogue.desk(store, date(2026, 12, 31))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("key", KEPT)
def test_an_exported_register_comes_in_unchanged(desk: Desk, tmp_path: Path, key: str, ending: str) -> None:
    register = catalogue.REGISTERS[key]
    records = register.rows(desk, None)[-20:]
    assert records, "the sample office has none to take out and in"
    path = tmp_path / f"{key}.{ending}"
    write_register(path, register, records, desk)
    preview = read_list(path, register, desk, year=2026)
    assert [row.reasons for row in preview.rows if row.state == BAD] == []
    assert len(preview.rows) == len(records)
    assert preview.actions(accept_fixes=False) == {SAME: len(records)}
    assert take_in(desk, preview) == 0


@pytest.mark.parametrize("key", KEPT)
def test_exported_details_come_in_unchanged(desk: Desk, tmp_path: Path, key: str) -> None:
    register = catalogue.REGISTERS[key]
    records = register.rows(desk, None)[-6:]
    assert records, "the sample office has none to take out and in"
    path = tmp_path / f"{key}.xlsx"
    write_details(path, register, records, desk)
    preview = read_list(path, register, desk, year=2026)
    assert [row.reasons for row in preview.rows if row.state == BAD] == []
    assert preview.actions(accept_fixes=False) == {SAME: len(records)}
