"""Text tables in the encodings and with the separators that offices send."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange.csv_in import csv_rows, guarded

_TEXT = "姓名,部门\r\n张三,民一庭\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(_TEXT.encode(encoding))
    assert csv_rows(tmp_path / "a.csv") == [["姓名", "部门"], ["张三", "民一庭"]]


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_separators(tmp_path: Path, separator: str) -> None:
    text = f'花名册\n姓名{separator}部门\n"甲,;\t""乙"""{separator}民一庭，民二庭\n'
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    assert csv_rows(tmp_path / "a.csv") == [["花名册"], ["姓名", "部门"], ['甲,;\t"乙"', "民一庭，民二庭"]]


def test_line_breaks_inside_quotes_and_rare_characters(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes('a,b\n"甲\n乙",䶮𠮷\n'.encode("gb18030"))
    assert csv_rows(tmp_path / "a.csv") == [["a", "b"], ["甲\n乙", "䶮𠮷"]]


def test_what_keeps_a_text_from_being_calculated_is_taken_off(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("=\"001\",'=1+1,'''x,'abc,''\n", encoding="utf-8")
    assert csv_rows(tmp_path / "a.csv") == [["001", "=1+1", "''x", "'abc", "'"]]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x00\x01\x02\x03", "不是文本"),
        (b"\x81\xff\xff,\x81", "不是文本"),
        (b"a,b\x00c", "不是文本"),
        (b'a,"' + b"x" * 1_000_100, "引号"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(Refused, match=words):
        csv_rows(tmp_path / "a.csv")


def test_a_missing_file_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"a\.csv"):
        csv_rows(tmp_path / "a.csv")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_guarded_texts_read_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "guarded.csv"
    kept = guarded(text).replace('"', '""')
    path.write_text(f'"{kept}","x"\n', encoding="utf-8", newline="")
    assert csv_rows(path)[0][0] == text
    assert guarded(text)[:1] not in ("=", "+", "-", "@")


@pytest.mark.parametrize("digits", ["110101199001011234", "123456789012", "007"])
def test_numbers_that_are_names_stay_texts(tmp_path: Path, digits: str) -> None:
    """A spreadsheet that opens the file would show 1.10101E+17, and 7 for 007."""
    assert guarded(digits) == f"\t{digits}"
    path = tmp_path / "a.csv"
    path.write_text(
        f"证号,编号,名\n{guarded(digits)},{guarded(digits)},甲\n", encoding="utf-8-sig", newline=""
    )
    assert csv_rows(path)[1] == [digits, digits, "甲"]


@pytest.mark.parametrize("text", ["12345678901", "0", "12.5", "２０２６年"])
def test_ordinary_numbers_are_left_alone(text: str) -> None:
    assert guarded(text) == text
