"""Lists written as spreadsheets read back as they were, and no text becomes a formula."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, time
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange import sheets_out
from courtoffice.exchange.sheets_in import read_sheets
from courtoffice.exchange.sheets_out import SheetColumn, cell_value, sheet_name, write_csv, write_sheet
from courtoffice.fields import Kind

COLUMNS = (
    SheetColumn("姓名"),
    SheetColumn("日期", 6, Kind.DATE),
    SheetColumn("时间", 4, Kind.TIME),
    SheetColumn("学时", 4, Kind.HOURS),
    SheetColumn("人数", 4, Kind.INTEGER),
    SheetColumn("性别", 3, choices=("男", "女")),
    SheetColumn("部门", 8, Kind.LINK),
)
ROWS: list[list[Any]] = [
    ["=1+1", date(2026, 3, 5), time(19, 30), 950, 5, "男", "民一庭"],
    ["A&B<b>䶮𠮷\x07", None, None, None, None, "", ""],
    ["https://a.b/", date(1850, 1, 1), None, 0, 0, "'; DROP TABLE x", "@x"],
]


def _parts(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as made:
        return {name: made.read(name).decode("utf-8", "replace") for name in made.namelist()}


def test_a_workbook_reads_back(tmp_path: Path) -> None:
    assert write_sheet(tmp_path / "a.xlsx", "花/名*册", COLUMNS, ROWS) == 3
    (sheet,) = read_sheets(tmp_path / "a.xlsx")
    assert sheet.name == "花 名 册"
    assert list(sheet.rows[0]) == ["花/名*册"] * 7
    assert list(sheet.rows[1]) == [column.head for column in COLUMNS]
    assert [list(row) for row in sheet.rows[2:]] == [
        ["=1+1", date(2026, 3, 5), "19:30", 9.5, 5.0, "男", "民一庭"],
        ["A&B<b>䶮𠮷", "", "", "", "", "", ""],
        ["https://a.b/", "1850-01-01", "", 0.0, 0.0, "'; DROP TABLE x", "@x"],
    ]


def test_a_workbook_is_set_up_to_be_printed(tmp_path: Path) -> None:
    write_sheet(tmp_path / "a.xlsx", "花名册", COLUMNS, ROWS, notes=["说明<一>", "=二"], choice_rows=50)
    parts = _parts(tmp_path / "a.xlsx")
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert 'paperSize="9"' in sheet
    assert 'orientation="landscape"' in sheet
    assert "$1:$2" in parts["xl/workbook.xml"]  # the title and the head stand on every page
    assert 'sqref="F3:F52"' in sheet
    assert "男,女" in sheet
    assert "<f>" not in sheet
    assert not any("hyperlink" in text for text in parts.values())
    _, notes = read_sheets(tmp_path / "a.xlsx")
    assert (notes.name, [list(row) for row in notes.rows]) == ("填写说明", [["说明<一>"], ["=二"]])


def test_rows_are_as_high_as_their_longest_text(tmp_path: Path) -> None:
    rows = [("短", "短"), ("很长的话" * 6, "短"), ("甲\n乙", "短")]
    write_sheet(tmp_path / "a.xlsx", "名单", [SheetColumn("甲", 8), SheetColumn("乙", 8)], rows)
    sheet = _parts(tmp_path / "a.xlsx")["xl/worksheets/sheet1.xml"]
    assert re.findall(r'<row r="([345])"[^>]*?(?: ht="(\d+)")?[^>]*?>', sheet) == [
        ("3", ""),
        ("4", "45"),
        ("5", "30"),
    ]


def test_an_empty_list_and_a_single_column(tmp_path: Path) -> None:
    assert write_sheet(tmp_path / "a.xlsx", "空", COLUMNS[:1], []) == 0
    (sheet,) = read_sheets(tmp_path / "a.xlsx")
    assert [list(row) for row in sheet.rows] == [["空"], ["姓名"]]
    assert "dataValidation" not in _parts(tmp_path / "a.xlsx")["xl/worksheets/sheet1.xml"]


def test_csv_reads_back(tmp_path: Path) -> None:
    assert write_csv(tmp_path / "a.csv", COLUMNS, ROWS) == 3
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\n'=1+1," in content
    (sheet,) = read_sheets(tmp_path / "a.csv")
    assert [list(row) for row in sheet.rows[1:]] == [
        ["=1+1", "2026-03-05", "19:30", "9.5", "5", "男", "民一庭"],
        ["A&B<b>䶮𠮷", "", "", "", "", "", ""],
        ["https://a.b/", "1850-01-01", "", "0.0", "0", "'; DROP TABLE x", "@x"],
    ]


def test_writing_takes_the_place_of_the_old_file_only_when_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("old", encoding="utf-8")

    def rows() -> Iterator[list[Any]]:
        yield ROWS[0]
        raise LookupError("the data went away")

    with pytest.raises(LookupError):
        write_sheet(path, "花名册", COLUMNS, rows())
    assert path.read_text(encoding="utf-8") == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["a.xlsx"]
    write_sheet(path, "花名册", COLUMNS, ROWS)
    assert [item.name for item in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_row_of_another_length_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="shorter"):
        write_csv(tmp_path / "a.csv", COLUMNS, [["甲"]])
    with pytest.raises(ValueError, match="shorter"):
        write_sheet(tmp_path / "a.xlsx", "甲", COLUMNS, [["甲"]])


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "a.xlsx", tmp_path):
        with pytest.raises(FileTrouble):
            write_sheet(path, "甲", COLUMNS, ROWS)
        with pytest.raises(FileTrouble):
            write_csv(path, COLUMNS, ROWS)


def test_a_target_open_elsewhere_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*args: object) -> None:
        raise PermissionError(13, "locked")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(FileTrouble, match="打开"):
        write_sheet(tmp_path / "a.xlsx", "甲", COLUMNS, ROWS)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    close = xlsxwriter.Workbook.close

    def full(book: xlsxwriter.Workbook) -> None:
        close(book)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("xlsxwriter.Workbook.close", full)
    with pytest.raises(FileTrouble, match="已满"):
        write_sheet(tmp_path / "a.xlsx", "甲", COLUMNS, ROWS)


def test_more_rows_than_a_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets_out, "MOST_ROWS", 4)
    assert write_sheet(tmp_path / "a.xlsx", "甲", COLUMNS, ROWS[:2]) == 2
    with pytest.raises(Refused, match="最多 2 行"):
        write_sheet(tmp_path / "a.xlsx", "甲", COLUMNS, ROWS)


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        (Kind.DATE, date(1900, 2, 28), "1900-02-28"),
        (Kind.DATE, date(1900, 3, 1), date(1900, 3, 1)),
        (Kind.MONTH, "1985-06", "1985.06"),
        (Kind.YES_NO, True, "是"),
        (Kind.YES_NO, False, ""),
        (Kind.MONEY, 10**15, "10000000000000"),
        (Kind.INTEGER, 10**15, "1000000000000000"),
        (Kind.INTEGER, Fraction(1, 4), 0.25),
        (Kind.TEXT, "\ud800甲\ufffe", "甲"),
        (Kind.LONG_TEXT, "甲\n乙", "甲\n乙"),
        (Kind.TEXT, None, ""),
    ],
)
def test_cell_value(kind: Kind, value: object, kept: object) -> None:
    assert cell_value(kind, value) == kept


def test_a_text_longer_than_a_cell_ends_in_dots() -> None:
    assert cell_value(Kind.TEXT, "很" * 40_000) == "很" * 32_766 + "…"


def test_sheet_names() -> None:
    assert sheet_name("a/b\\c?*[d]:'e'") == "a b c   d   e"
    assert len(sheet_name("很" * 50)) == 31
    assert sheet_name("//") == "表"


def test_long_lists_of_choices_stand_on_a_hidden_sheet(tmp_path: Path) -> None:
    """A cell's own list holds 255 characters, and no comma; an office has more people than that."""
    names = tuple(f"干警{at:03d}" for at in range(90))
    columns = (SheetColumn("主讲人", choices=names), SheetColumn("类别", choices=("甲,乙", "丙")))
    write_sheet(
        tmp_path / "a.xlsx", "培训", (*columns, SheetColumn("记录人", choices=names)), (), choice_rows=9
    )
    parts = _parts(tmp_path / "a.xlsx")
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert sheet.count("<formula1>选项!$A$1:$A$90</formula1>") == 2
    assert "<formula1>选项!$B$1:$B$2</formula1>" in sheet
    assert 'name="选项" sheetId="2" state="hidden"' in parts["xl/workbook.xml"]
    assert [sheet.name for sheet in read_sheets(tmp_path / "a.xlsx")] == ["培训"]


@pytest.mark.parametrize(("count", "pages"), [(5, 1), (10, 1), (30, 3)])
def test_wide_lists_are_printed_on_several_pages_across(tmp_path: Path, count: int, pages: int) -> None:
    write_sheet(tmp_path / "a.xlsx", "表", [SheetColumn(f"列{at}", 10) for at in range(count)], ())
    sheet = _parts(tmp_path / "a.xlsx")["xl/worksheets/sheet1.xml"]
    found = re.search(r"<pageSetup[^>]*>", sheet)
    assert found is not None
    assert ('fitToWidth="3"' in found[0]) is (pages == 3)
