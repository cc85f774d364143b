"""The staff list as a spreadsheet reads back without a change, and the blank one can be filled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.records import MOVED, RETIRED, Department, Officer, Posting, roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.roster_export import COLUMNS, write_blank_roster, write_roster
from courtoffice.areas.people.roster_import import read_roster, store_roster
from courtoffice.errors import FileTrouble
from courtoffice.exchange.sheets_in import read_sheets
from courtoffice.store import Store

TODAY = date(2026, 3, 5)


@pytest.fixture
def store(copy_of: Callable[[Path], Store], bare_file: Path) -> Store:
    made = copy_of(bare_file)
    with made.change("登记人员") as change:
        court = change.save(Department(name="民事审判第一庭", short_name="民一庭", position=1))
        start = date(2010, 7, 1)
        change.save(
            Officer(
                name="张三",
                gender="女",
                ethnic_group="土家族",
                birth_month="1985-10",
                party_member=True,
                party_group=True,
                centre_group=True,
                education="本科",
                joined_on=start,
                position=1,
                pinyin="zhang san",
                note="甲\n=1+1",
                postings=(Posting(from_date=start, department_id=court, post="庭长", category="法官"),),
            )
        )
        change.save(Officer(name="李四", position=2, postings=(Posting(from_date=start, status=RETIRED),)))
        change.save(Officer(name="王五", position=3, postings=(Posting(from_date=start, status=MOVED),)))
    return made


@pytest.mark.parametrize("name", ["花名册.xlsx", "花名册.csv"])
def test_what_is_written_reads_back_unchanged(store: Store, tmp_path: Path, name: str) -> None:
    assert write_roster(tmp_path / name, roster(store), TODAY) == 3
    preview = read_roster(tmp_path / name, roster(store), TODAY)
    assert preview.ignored == ()
    assert (preview.rows[0].state, preview.rows[0].action) == ("good", "不变")
    assert preview.counts.same == 3
    assert store_roster(store, preview) == 0


def test_what_is_written_makes_the_same_people_elsewhere(store: Store, tmp_path: Path) -> None:
    write_roster(tmp_path / "a.xlsx", roster(store), TODAY)
    with Store.create(tmp_path / "b.courtoffice", who="测试") as other:
        store_roster(other, read_roster(tmp_path / "a.xlsx", roster(other), TODAY))
        write_roster(tmp_path / "b.xlsx", roster(other), TODAY)
    first, second = (next(read_sheets(tmp_path / f"{name}.xlsx")).rows for name in "ab")
    assert [list(row) for row in first] == [list(row) for row in second]


def test_an_officer_without_postings_is_written_too(tmp_path: Path) -> None:
    assert write_roster(tmp_path / "a.xlsx", Roster((), [Officer(id=1, name="张三")]), TODAY) == 1


def test_the_blank_list_is_understood_column_by_column(tmp_path: Path) -> None:
    write_blank_roster(tmp_path / "a.xlsx")
    first, notes = read_sheets(tmp_path / "a.xlsx")
    assert list(first.rows[1]) == [column.head for column in COLUMNS]
    assert len(notes.rows) == 7
    preview = read_roster(tmp_path / "a.xlsx", Roster((), ()), TODAY)
    assert preview.rows == ()
    assert preview.ignored == ()
    assert len(preview.columns) == len(COLUMNS)
    with pytest.raises(FileTrouble):
        write_blank_roster(tmp_path / "none" / "a.xlsx")
