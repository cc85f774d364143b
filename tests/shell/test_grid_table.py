"""A sheet that is typed into: keys of a spreadsheet, blocks to and from the clipboard."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from courtoffice.shell.grid_model import Cell, GridColumn, GridModel, Tone
from courtoffice.shell.grid_table import GridTable

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
COLUMNS = (
    GridColumn("name", "名称"),
    GridColumn("own", "自评", "办案（30）", editable=True, number=True, tip="最多30分"),
    GridColumn("points", "复核", "办案（30）", editable=True, number=True),
    GridColumn("grade", "等次", editable=True, choices=("优秀", "称职", "不称职")),
)


class Sheet(GridModel):
    """Keeps what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = COLUMNS
        self.cells: dict[Cell, str] = {(row, 0): f"第{row + 1}行" for row in range(4)}
        self.handed: list[Mapping[Cell, str]] = []
        self.typed.connect(self._keep)

    def count(self) -> int:
        return 4

    def heading(self, row: int) -> str:
        return f"部门{row + 1}"

    def text(self, row: int, column: int) -> str:
        return self.cells.get((row, column), "")

    def tone(self, row: int, column: int) -> Tone:
        return Tone.GAP if not self.text(row, column) else Tone.BAD

    def _keep(self, cells: dict[Cell, str]) -> None:
        self.handed.append(cells)
        self.cells.update(cells)
        self.look_again()


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()


@pytest.fixture
def table(qtbot: QtBot, sheet: Sheet) -> GridTable:
    made = GridTable()
    qtbot.add_widget(made)
    made.show_model(sheet)
    made.resize(600, 300)
    with qtbot.wait_exposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def _choose(table: GridTable, *places: Cell) -> None:
    """Choose a block of cells from its first to its last one."""
    (top, left), (bottom, right) = places[0], places[-1]
    table.go_to(top, left)
    model = table.grid_model()
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            table.selectionModel().select(model.index(row, column), QItemSelectionModel.SelectionFlag.Select)


def _editor(table: GridTable) -> QLineEdit:
    (line,) = [line for line in table.viewport().findChildren(QLineEdit) if line.isVisible()]
    return line


@pytest.mark.parametrize(("key", "row"), [(Key.Key_Return, 2), (Key.Key_Down, 2), (Key.Key_Up, 0)])
def test_typing_replaces_a_cell_and_goes_on(table: GridTable, sheet: Sheet, key: Qt.Key, row: int) -> None:
    sheet.cells[1, 1] = "30"
    table.go_to(1, 1)
    QTest.keyClicks(table, "2")
    QTest.keyClicks(_editor(table), "8")
    QTest.keyClick(_editor(table), key)
    assert sheet.handed == [{(1, 1): "28"}]
    assert (table.currentIndex().row(), table.currentIndex().column()) == (row, 1)
    QTest.keyClick(table, Key.Key_Return)
    assert table.currentIndex().row() == row + 1
    assert len(sheet.handed) == 1


def test_escape_keeps_the_cell_and_the_same_text_is_not_handed_on(table: GridTable, sheet: Sheet) -> None:
    sheet.cells[0, 1] = "30"
    table.go_to(0, 1)
    QTest.keyClicks(table, "9")
    QTest.keyClick(_editor(table), Key.Key_Escape)
    QTest.keyClick(table, Key.Key_F2)
    QTest.keyClick(_editor(table), Key.Key_Return)
    assert sheet.handed == []
    table.go_to(3, 1)
    QTest.keyClick(table, Key.Key_Enter)
    assert table.currentIndex().row() == 3  # there is no row below


def test_blocks_are_copied_pasted_filled_down_and_emptied(table: GridTable, sheet: Sheet) -> None:
    board = QGuiApplication.clipboard()
    board.setText("1\t2\t称职\t多出来的\n'3\t4\t=1+1")
    table.go_to(2, 1)
    QTest.keyClick(table, Key.Key_V, Control)
    assert sheet.handed == [
        {(2, 1): "1", (2, 2): "2", (2, 3): "称职", (3, 1): "3", (3, 2): "4", (3, 3): "=1+1"}
    ]
    _choose(table, (2, 1), (3, 3))
    QTest.keyClick(table, Key.Key_C, Control)
    assert board.text() == "1\t2\t称职\n3\t4\t'=1+1\n"
    board.setText("7")
    _choose(table, (0, 1), (1, 2))
    QTest.keyClick(table, Key.Key_V, Control)
    assert sheet.handed[-1] == dict.fromkeys([(0, 1), (0, 2), (1, 1), (1, 2)], "7")
    sheet.cells[0, 1] = "5"
    _choose(table, (0, 1), (2, 1))
    QTest.keyClick(table, Key.Key_D, Control)
    assert sheet.handed[-1] == {(1, 1): "5", (2, 1): "5"}
    QTest.keyClick(table, Key.Key_Delete)
    assert sheet.handed[-1] == {(0, 1): "", (1, 1): "", (2, 1): ""}
    assert table.copy_all() == 4
    assert board.text().splitlines()[0] == "\t名称\t办案（30） 自评\t办案（30） 复核\t等次"


def test_choices_are_taken_by_number_by_space_and_from_a_list(table: GridTable, sheet: Sheet) -> None:
    _choose(table, (0, 3), (1, 3))
    QTest.keyClick(table, Key.Key_2)
    assert sheet.handed == [{(0, 3): "称职", (1, 3): "称职"}]
    table.go_to(0, 3)
    for wanted in ("不称职", "优秀"):
        QTest.keyClick(table, Key.Key_Space)
        assert sheet.text(0, 3) == wanted
    QTest.keyClick(table, Key.Key_F2)
    (box,) = table.viewport().findChildren(QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == ["", "优秀", "称职", "不称职"]
    box.setCurrentIndex(3)
    box.activated.emit(3)
    assert sheet.text(0, 3) == "不称职"


def test_what_cannot_be_typed_into_says_so(qtbot: QtBot, table: GridTable, sheet: Sheet) -> None:
    QGuiApplication.clipboard().setText("改名")
    table.go_to(0, 0)
    with qtbot.wait_signal(sheet.kept_out):
        table.paste()
    with qtbot.wait_signal(sheet.kept_out):
        QTest.keyClicks(table, "a")
    sheet.locked = True
    table.go_to(0, 1)
    with qtbot.wait_signal(sheet.kept_out):
        table.empty()
    assert sheet.handed == []
    QGuiApplication.clipboard().setText("")
    table.paste()


def test_headings_and_tooltips(table: GridTable, sheet: Sheet) -> None:
    header = table.horizontalHeader()
    one_line = header.fontMetrics().height() + 10
    assert header.sizeHint().height() == 2 * one_line
    role = Qt.ItemDataRole.ToolTipRole
    assert sheet.headerData(1, Qt.Orientation.Horizontal, role) == "最多30分"
    assert sheet.headerData(0, Qt.Orientation.Vertical) == "部门1"
    assert not table.grab().isNull()
    table.setColumnHidden(1, True)
    assert table.content_width() < 600
    assert not table.grab().isNull()
    before = table.columnWidth(2)
    font = table.font()
    font.setPointSize(24)
    table.setFont(font)
    assert table.columnWidth(2) > before
