from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.store.csv_text import read, write

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.none() | TEXTS | st.integers(-(2**63), 2**63 - 1)


@settings(max_examples=50)
@given(st.lists(st.lists(VALUES, min_size=1, max_size=4), max_size=5))
def test_what_is_written_is_read(rows: list[list[str | int | None]]) -> None:
    assert [row for _, row in read("".join(write(rows)))] == rows


@settings(max_examples=50)
@given(st.lists(st.lists(TEXTS, min_size=2, max_size=3), max_size=4))
def test_other_programs_read_the_same(rows: list[list[str]]) -> None:
    text = "".join(write(rows))
    assert list(csv.reader(io.StringIO(text, newline=""))) == rows


def test_null_is_not_the_empty_text() -> None:
    assert "".join(write([(None, "", 0, "0", b"\x00\xff")])) == ',"",0,"0","00ff"\r\n'


def test_rows_are_told_by_the_line_they_begin_on() -> None:
    assert list(read('"a\nb\r\nc",1\r\n\r\n"d",2\r\n')) == [(1, ["a\nb\r\nc", 1]), (4, [None]), (5, ["d", 2])]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1\r\nabc\r\n", 2),
        ('1\r\n"a\nb"\r\n"c', 4),
        ('"a"b\r\n', 1),
        ("1\r\n1,2", 2),
        ("1,", 1),
        ("1\n", 1),
        ("1.5\r\n", 1),
    ],
)
def test_what_is_no_such_csv_is_told_by_its_line(text: str, line: int) -> None:
    with pytest.raises(ValueError, match=r"^\d+$") as raised:
        list(read(text))
    assert raised.value.args == (line,)
