"""A notice of days off as a file: text in several encodings, lists of days in the formats of offices."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from courtoffice.errors import FileTrouble, Refused
from courtoffice.holiday_file import read_holiday_file
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay

TEXT = "2026年部分节假日安排\n元旦：1月1日（周四）至3日放假调休，共3天。1月4日（周日）上班。\n"
HEAD = "日期,休或班,名称\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_of_any_office(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "通知.TXT"
    path.write_bytes(TEXT.encode(encoding))
    notice = read_holiday_file(path)
    assert (notice.year, len(notice.days)) == (2026, 4)
    with pytest.raises(Refused, match="不是2027年的"):
        read_holiday_file(path, 2027)


def test_a_list_in_a_workbook_with_a_title(tmp_path: Path) -> None:
    path = tmp_path / "放假.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        days = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["2027年放假安排"])
        sheet.write_row(1, 0, ["序号", "日期", "放假或上班", "节日"])
        sheet.write_datetime(2, 1, date(2027, 1, 1), days)
        sheet.write_row(2, 2, ["放假", "元旦假期"])
        sheet.write_row(3, 1, ["2027年1月3日", "补班", "元旦"])
        sheet.write_row(4, 1, ["２０２６-12-31", "休", "元旦（新年）"])
    notice = read_holiday_file(path)
    assert notice.year == 2027
    assert notice.days == (
        SpecialDay(date(2026, 12, 31), OFF, "元旦"),
        SpecialDay(date(2027, 1, 1), OFF, "元旦"),
        SpecialDay(date(2027, 1, 3), MAKE_UP, "调休上班"),
    )


@pytest.mark.parametrize(
    ("rows", "year", "words"),
    [
        ("2027-01-01,休,元旦\n", 2026, "这是2027年的放假安排，不是2026年的"),
        ("2027-01-01,休,元宵节\n", None, "第2行：不认得“元宵节”"),
        ("2027-01-01,休,\n", None, "第2行：放假的日子要写名称"),
        ("2027-01-01,半天,元旦\n", None, "第2行：“休或班”要写休或班，现在是“半天”"),
        ("2027-01-01,班,元旦\n", None, "第2行：2027-01-01不是周末"),
        ("2027-02-30,休,春节\n", None, "第2行：“日期”写的“2027-02-30”这一天不存在"),
        ("昨天,休,春节\n", None, "第2行：“日期”要写成"),
        (",休,春节\n", None, "第2行：没有写日期"),
        ("2027-01-01,休,元旦\n2027-01-01,休,元旦\n", None, "2027-01-01写了不止一行"),
        ("2027-01-01,休,元旦\n2027-01-02,休,元旦\n2029-05-01,休,劳动节\n", None, "2029-05-01不是2027年"),
        ("2027-01-03,班,\n", None, "没有看到哪一天放假"),
        ("", None, "没有日期"),
        ("2027-01-01,休,元旦\n" * 201, None, "不像一年的放假安排"),
    ],
)
def test_what_is_wrong_with_a_list(tmp_path: Path, rows: str, year: int | None, words: str) -> None:
    path = tmp_path / "放假.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    with pytest.raises(Refused, match=words):
        read_holiday_file(path, year)


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="找不到"):
        read_holiday_file(tmp_path / "没有.txt")
    folder = tmp_path / "文件夹.txt"
    folder.mkdir()
    with pytest.raises(FileTrouble, match="读不了"):
        read_holiday_file(folder)
    broken = tmp_path / "坏.txt"
    broken.write_bytes(b"\xff\xff\xff\x00\x81")
    with pytest.raises(Refused, match="不是文本"):
        read_holiday_file(broken)
    huge = tmp_path / "大.txt"
    huge.write_bytes(b"x" * 200_001)
    with pytest.raises(Refused, match="太大"):
        read_holiday_file(huge)
    other = tmp_path / "名册.csv"
    other.write_text("姓名,部门\n张三,民一庭\n", encoding="utf-8")
    with pytest.raises(Refused, match="没有找到放假安排：缺少“日期”、“休或班”"):
        read_holiday_file(other)
