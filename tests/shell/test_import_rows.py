"""The rows of an import in their table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from courtoffice.errors import Refused
from courtoffice.exchange.intake.preview import BAD, DOUBTFUL, GOOD, TakenRow
from courtoffice.shell.import_rows import ImportRows
from courtoffice.shell.theme import DARK
from courtoffice.shell.waiting import wait_cursor

ROLE = Qt.ItemDataRole
ROWS = (
    TakenRow(3, ("A&B", "<b>"), GOOD, (), (), "新增"),
    TakenRow(4, ("甲",), DOUBTFUL, ("一。", "二。"), (), "更新"),
    TakenRow(5, ("乙", "丙"), BAD, ("不行。",)),
)


@pytest.fixture
def rows(qtbot: QtBot) -> ImportRows:
    made = ImportRows()
    made.show(("题目", "地点"), ROWS, DARK)
    return made


def test_cells_show_number_result_reasons_and_what_is_written(
    rows: ImportRows, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]
    shown = [[rows.index(row, column).data() for column in range(5)] for row in range(3)]
    assert shown == [
        ["3", "新增", "", "A&B", "<b>"],
        ["4", "更新", "一。二。", "甲", ""],
        ["5", "有错误", "不行。", "乙", "丙"],
    ]
    heads = [rows.headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    assert heads == ["行", "结果", "说明", "题目", "地点"]
    assert rows.headerData(0, Qt.Orientation.Vertical) is None
    assert rows.data(QModelIndex()) is None


def test_states_have_a_colour_and_an_icon_and_reasons_a_tip(rows: ImportRows) -> None:
    assert rows.index(2, 1).data(ROLE.ForegroundRole) == QColor(DARK.overdue)
    assert rows.index(1, 2).data(ROLE.ForegroundRole) == QColor(DARK.due)
    assert rows.index(0, 1).data(ROLE.ForegroundRole) is None
    assert not rows.index(0, 1).data(ROLE.DecorationRole).isNull()
    assert rows.index(1, 2).data(ROLE.ToolTipRole) == "一。\n二。"
    assert rows.index(0, 3).data(ROLE.ToolTipRole) == "A&B"


def test_the_hourglass_goes_away_with_a_refusal_too(rows: ImportRows) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    shown: list[Qt.CursorShape] = []

    def fail() -> None:
        with wait_cursor():
            cursor = app.overrideCursor()
            shown.append(cursor.shape() if cursor is not None else Qt.CursorShape.ArrowCursor)
            raise Refused("不行。")

    with pytest.raises(Refused):
        fail()
    assert shown == [Qt.CursorShape.WaitCursor]
    assert app.overrideCursor() is None
