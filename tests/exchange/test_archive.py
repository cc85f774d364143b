"""Zipped workbooks that must not be opened: too large, booby-trapped, damaged, something else."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from courtoffice.errors import Refused
from courtoffice.exchange import archive
from courtoffice.exchange.archive import Oddities, check_archive

FILES = Path(__file__).parents[1] / "files"
_SHEET = '<worksheet><sheetData><row r="{row}"><c r="{cell}"{style}>{value}</c></row></sheetData></worksheet>'
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def _xlsx(path: Path, sheet: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
        made.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def _ods(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        body = f'<table:table xmlns:table="{_TABLE}">{rows}</table:table>'
        made.writestr("content.xml", body)
    return path


def test_ordinary_workbooks_pass(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    book.add_worksheet().write("ZZ300", "甲")
    book.close()
    assert check_archive(tmp_path / "a.xlsx")[0] == "xlsx"
    assert check_archive(FILES / "roster_libre.ods")[0] == "ods"


@pytest.mark.parametrize("cell", ["XFD1048576", "A6000001", "XFD400"])
def test_one_stray_cell_far_away_is_refused(tmp_path: Path, cell: str) -> None:
    row = cell.lstrip("AXFD")
    sheet = _SHEET.format(row=row, cell=cell, style="", value="<v>1</v>")
    with pytest.raises(Refused, match=f"第 {row} 行"):
        check_archive(_xlsx(tmp_path / "a.xlsx", sheet))


def test_formatted_but_empty_cells_far_away_pass(tmp_path: Path) -> None:
    sheet = (
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"></c></row></sheetData></worksheet>'
    )
    assert check_archive(_xlsx(tmp_path / "a.xlsx", sheet))[0] == "xlsx"


def test_other_ways_to_write_the_same_are_seen(tmp_path: Path) -> None:
    sheet = "<x:row spans='1:2' r='1048576'><x:c s='1' r='XFD1048576' t='n'><x:v>1</x:v></x:c></x:row>"
    with pytest.raises(Refused, match="第 16384 列"):
        check_archive(_xlsx(tmp_path / "a.xlsx", sheet))


_BARE, _BARE_ROW = "<c><v>1</v></c>", "<row><c><v>1</v></c></row>"


@pytest.mark.parametrize(
    "rows",
    [
        f'<row r="1">{_BARE * 16384}</row>' + _BARE_ROW * 400,
        f'<row r="1">{_BARE}</row><row r="1048576">{_BARE * 300}</row>',
        '<row r="1"><c r="A1048576"><v>1</v></c><c r="XFD1"><v>1</v></c></row>',
        '<row r="1"><c r="a1048576"><v>1</v></c><c r="xfd1"><v>1</v></c></row>',
        '<row r="40"><c r="A1000"><v>1</v></c><c r="XFD40"><v>1</v></c></row>',
        f'<row r="1"><c r="A1048576"><v>1</v></c><c r="XFD1"><v>1</v></c></row>{" " * 3_000_000}<row r="2"/>',
        f'<row r="{"9" * 5000}">{_BARE}</row>',
    ],
)
def test_cells_are_taken_where_the_reader_takes_them(tmp_path: Path, rows: str) -> None:
    """A place left out follows the one before; that of a cell counts and not that of its row."""
    with pytest.raises(Refused, match="太大"):
        check_archive(_xlsx(tmp_path / "a.xlsx", f"<worksheet><sheetData>{rows}</sheetData></worksheet>"))


def test_a_list_whose_cells_do_not_say_where_they_are_passes(tmp_path: Path) -> None:
    sheet = f"<worksheet><sheetData>{f'<row>{_BARE * 30}</row>' * 300}</sheetData></worksheet>"
    assert check_archive(_xlsx(tmp_path / "a.xlsx", sheet))[0] == "xlsx"


def test_a_tag_across_two_pieces_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_STEP", 50)
    sheet = _SHEET.format(row=1048576, cell="XFD1048576", style=' s="1"', value="<v>1</v>")
    with pytest.raises(Refused, match="第 1048576 行"):
        check_archive(_xlsx(tmp_path / "a.xlsx", sheet))


def test_repeated_cells_of_ods_count(tmp_path: Path) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    filled = '<table:table-cell table:number-columns-repeated="16384"><p>x</p></table:table-cell>'
    far = 'table:number-rows-repeated="1048576"'
    row = "<table:table-row {0}>{1}</table:table-row>"
    one = "<table:table-cell><p>x</p></table:table-cell>"
    assert check_archive(_ods(tmp_path / "0.ods", row.format("", one)))[0] == "ods"
    assert check_archive(_ods(tmp_path / "a.ods", row.format("", one) + row.format(far, blank)))[0] == "ods"
    assert check_archive(_ods(tmp_path / "b.ods", row.format("", filled)))[0] == "ods"
    with pytest.raises(Refused, match="第 1048576 行"):
        check_archive(_ods(tmp_path / "c.ods", row.format(far, filled)))
    with pytest.raises(Refused, match="太大"):
        check_archive(_ods(tmp_path / "d.ods", row.format(far, blank) + row.format("", filled)))
    with pytest.raises(Refused, match="太大"):
        check_archive(_ods(tmp_path / "e.ods", row.format(far.replace("1048576", "9" * 30), one)))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 1_000_000)
    with pytest.raises(Refused, match="展开后超过"):
        check_archive(_xlsx(tmp_path / "a.xlsx", " " * 1_000_001))


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["word/document.xml"], "Word"),
        (["xl/workbook.bin"], "xlsb"),
        (["a.txt"], "压缩文件"),
        ([], "压缩文件"),
        (["mimetype"], "压缩文件"),
    ],
)
def test_other_archives_are_named(tmp_path: Path, names: list[str], words: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as made:
        for name in names:
            made.writestr(name, "x" * 300)
    with pytest.raises(Refused, match=words):
        check_archive(tmp_path / "a.xlsx")


@pytest.mark.parametrize("content", [b"PK\x03\x04 cut off", b"PK", b""])
def test_damaged_archives_are_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(Refused, match="损坏"):
        check_archive(tmp_path / "a.xlsx")


def test_a_part_that_does_not_unpack_is_refused(tmp_path: Path) -> None:
    path = _xlsx(tmp_path / "a.xlsx", _SHEET.format(row=1, cell="A1", style="", value="<v>1</v>" * 500))
    content = bytearray(path.read_bytes())
    at = content.index(b"sheet1.xml") + 12
    content[at : at + 8] = b"\xff" * 8
    path.write_bytes(bytes(content))
    with pytest.raises(Refused, match="损坏"):
        check_archive(path)


def test_an_encrypted_archive_asks_for_the_password_to_be_taken_off(tmp_path: Path) -> None:
    path = _xlsx(tmp_path / "a.xlsx", "<worksheet/>")
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    path.write_bytes(bytes(content))
    with pytest.raises(Refused, match="密码"):
        check_archive(path)


def test_a_locked_ods_asks_for_the_password_to_be_taken_off(tmp_path: Path) -> None:
    path = _ods(tmp_path / "a.ods", "")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/manifest.xml", '<m><manifest:encryption-data manifest:checksum="x"/></m>')
    with pytest.raises(Refused, match="密码"):
        check_archive(path)


def test_broken_ods_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="损坏"):
        check_archive(_ods(tmp_path / "a.ods", '<table:table-row table:number-rows-repeated="9999">'))


@pytest.mark.parametrize(
    ("name", "hidden"),
    [("trainings_messy.xlsx", True), ("trainings_messy_resaved.xlsx", True), ("trainings_messy.ods", True)],
)
def test_hidden_rows_are_known(name: str, hidden: bool) -> None:
    assert check_archive(FILES / name)[1].hides_rows is hidden


def test_hidden_columns_are_no_hidden_rows(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.write("A1", '<row hidden="1"')
    sheet.set_column(2, 3, None, None, {"hidden": True})
    book.close()
    assert not check_archive(tmp_path / "a.xlsx")[1].hides_rows
    assert check_archive(FILES / "roster_libre.ods") == ("ods", Oddities())


def test_formulas_that_nobody_has_worked_out_are_known(tmp_path: Path) -> None:
    for name, result in (("worked.xlsx", 2), ("blank.xlsx", "")):
        with xlsxwriter.Workbook(str(tmp_path / name)) as book:
            book.add_worksheet().write_formula("A1", "=1+1", None, result)
        assert check_archive(tmp_path / name)[1] == Oddities(unreckoned=not result)
