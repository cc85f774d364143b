"""Workbooks as plain rows, and files that are none."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
import python_calamine
import xlsxwriter

from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange import sheets_in
from courtoffice.exchange.sheets_in import read_sheets

FILES = Path(__file__).parents[1] / "files"


def _book(path: Path) -> Path:
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    sheet = book.add_worksheet("名单")
    sheet.merge_range("B2:D2", "标题")
    sheet.merge_range("B3:B4", "民一庭")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    clock = book.add_format({"num_format": "hh:mm"})
    both = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.write_datetime("C3", datetime(2026, 3, 5), day)
    sheet.write_datetime("D3", datetime(2026, 3, 5, 19, 30), both)
    sheet.write_datetime("E3", time(19, 30), clock)
    sheet.write_number("C4", 1e17)
    sheet.write_boolean("D4", True)
    sheet.write_string("E4", "=1+1")
    sheet.write_formula("F4", "=1/0", None, "#DIV/0!")
    book.add_worksheet("空白")
    hidden = book.add_worksheet("隐藏")
    hidden.write("A1", "x")
    hidden.hide()
    book.add_chartsheet("图")
    book.add_worksheet("第二张").write("A1", "乙")
    book.close()
    return path


def test_rows_begin_at_the_first_cell_and_merged_cells_are_filled(tmp_path: Path) -> None:
    first, second = read_sheets(_book(tmp_path / "a.xlsx"))
    assert first.name == "名单"
    assert [list(row) for row in first.rows] == [
        ["", "", "", "", "", ""],
        ["", "标题", "标题", "标题", "", ""],
        ["", "民一庭", date(2026, 3, 5), datetime(2026, 3, 5, 19, 30), time(19, 30), ""],
        ["", "民一庭", 1e17, True, "=1+1", ""],
    ]
    assert (second.name, [list(row) for row in second.rows]) == ("第二张", [["乙"]])


def test_old_workbooks_and_those_of_libreoffice() -> None:
    (old,) = read_sheets(FILES / "roster_old.xls")
    assert old.rows[0][4] == "云溪县人民法院干警花名册"
    assert [row[3] for row in old.rows[2:]] == ["刑事审判庭", "刑事审判庭", "民一庭"]
    assert old.rows[2][4] == date(2012, 7, 1)
    (libre,) = read_sheets(FILES / "roster_libre.ods")
    assert len(libre.rows) == 4
    assert list(libre.rows[3]) == ["李四", "女", "", 1990.1]


@pytest.mark.parametrize("name", ["a.csv", "a.xls", "a.dat", "a"])
def test_the_content_counts_and_not_the_name(tmp_path: Path, name: str) -> None:
    _book(tmp_path / "b.xlsx").replace(tmp_path / name)
    assert next(read_sheets(tmp_path / name)).name == "名单"
    (tmp_path / "c.xlsx").write_text("姓名,部门\n", encoding="utf-8")
    (sheet,) = read_sheets(tmp_path / "c.xlsx")
    assert (sheet.name, [list(row) for row in sheet.rows]) == ("c", [["姓名", "部门"]])


def test_a_password_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="密码"):
        list(read_sheets(FILES / "locked.xlsx"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "空文件"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "图片"),
        (b"Rar!\x1a", "压缩文件"),
        (b"SQLite format 3\x00", "数据文件"),
        (b"\xef\xbb\xbf <html><table>", "网页格式"),
        (b"<?xml version='1.0'?><Workbook/>", "网页格式"),
        (b"PK\x03\x04" + b"x" * 100, "损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "损坏"),
    ],
)
def test_other_files_are_refused_in_words(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(Refused, match=words) as raised:
        list(read_sheets(tmp_path / "a.xlsx"))
    assert "a.xlsx" in str(raised.value)


def test_missing_folder_and_nonsense_names(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="找不到"):
        list(read_sheets(tmp_path / "none.xlsx"))
    with pytest.raises(Refused, match="文件夹"):
        list(read_sheets(tmp_path))
    with pytest.raises(FileTrouble, match="读不了"):
        list(read_sheets(tmp_path / "a\0.xlsx"))


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets_in, "LARGEST_FILE", 10)
    (tmp_path / "a.csv").write_text("姓名,部门,职务\n", encoding="utf-8")
    with pytest.raises(Refused, match="超过"):
        list(read_sheets(tmp_path / "a.csv"))


def test_a_file_open_elsewhere_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _book(tmp_path / "a.xlsx")

    def locked(*args: object, **kwargs: object) -> bytes:
        raise PermissionError(13, "locked")

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(FileTrouble, match="正在 Excel 或 WPS"):
        list(read_sheets(path))


def test_a_file_that_goes_away_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _book(tmp_path / "a.xlsx")

    def gone(*args: object) -> bytes:
        raise OSError(5, "gone")

    monkeypatch.setattr(Path, "read_bytes", gone)
    with pytest.raises(FileTrouble, match="复制到本机"):
        list(read_sheets(path))


class PanicException(BaseException):
    """What a fault inside the reader looks like."""


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PanicException("index out of bounds"), "损坏"),
        (python_calamine.PasswordError("x"), "密码"),
        (python_calamine.CalamineError("x"), "损坏"),
    ],
)
def test_what_the_reader_raises_becomes_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, words: str
) -> None:
    path = _book(tmp_path / "a.xlsx")

    def fail(*args: object, **kwargs: object) -> list[list[object]]:
        raise error

    monkeypatch.setattr(sheets_in, "_sheet", fail)
    with pytest.raises(Refused, match=words):
        list(read_sheets(path))


def test_an_interruption_goes_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _book(tmp_path / "a.xlsx")

    def stop(*args: object, **kwargs: object) -> list[list[object]]:
        raise KeyboardInterrupt

    monkeypatch.setattr(sheets_in, "_sheet", stop)
    with pytest.raises(KeyboardInterrupt):
        list(read_sheets(path))


def test_a_merged_range_outside_the_filled_rows_does_no_harm(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.write("A1", "甲")
    sheet.merge_range("A5:Z9", "")
    book.close()
    (read,) = read_sheets(tmp_path / "a.xlsx")
    assert [list(row) for row in read.rows] == [["甲"]]
