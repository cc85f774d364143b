"""Tables on the clipboard come and go as spreadsheets understand them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from courtoffice.errors import Refused
from courtoffice.exchange import csv_in
from courtoffice.shell import ask
from courtoffice.shell.clipboard import cell, put_rows, rows_put

ROWS = [
    ["张三", "一\n二\t三", '"引', ""],
    ["=1+1", "431226198506071234", "-5", "A&B <b>"],
    ["'; DROP", "䶮𠮷", '说"好"', "-甲"],
]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.add_widget(made)
    return made


def test_rows_come_back_as_they_were_put(parent: QWidget) -> None:
    put_rows(ROWS)
    assert rows_put(parent) == ROWS


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('甲\t"一\n二"\r\n', [["甲", "一\n二"]]),
        ('"甲\t乙\n丙', [['"甲', "乙"], ["丙"]]),
        ("甲\0乙\r丙", [["甲乙"], ["丙"]]),
        ("", []),
    ],
)
def test_what_other_programs_put(parent: QWidget, text: str, rows: list[list[str]]) -> None:
    QGuiApplication.clipboard().setText(text)
    assert csv_in.tabbed_rows(text) == rows
    assert rows_put(parent) == csv_in.tabbed_rows(QGuiApplication.clipboard().text())


def test_what_is_no_table_is_refused(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: said.append(refusal))
    QGuiApplication.clipboard().setText("长" * (csv_in.LONGEST_CELL + 1))
    assert rows_put(parent) == []
    assert "复制后再粘贴" in str(said[0])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("张三", "张三"),
        ("=1+1", "'=1+1"),
        ("@sum", "'@sum"),
        ("-cmd", "'-cmd"),
        ("-2.5", "-2.5"),
        ("431226198506071234", "'431226198506071234"),
        ("2026", "2026"),
    ],
)
def test_a_cell_is_taken_for_what_it_is(text: str, kept: str) -> None:
    assert cell(text) == kept
