"""The rows of an import as a table shows them; a list may have a hundred thousand of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from courtoffice.exchange.intake.preview import BAD, DOUBTFUL, GOOD, TakenRow
from courtoffice.shell.icons import icon
from courtoffice.shell.theme import LIGHT, Look

Index = QModelIndex | QPersistentModelIndex

STATE_WORDS = {GOOD: "可以导入", DOUBTFUL: "请核对", BAD: "有错误"}
EXPLAINED = 2
"""The column with the reasons."""

_ICONS = {GOOD: "done", DOUBTFUL: "due", BAD: "overdue"}
_ROLE = Qt.ItemDataRole


CellReading = Callable[[TakenRow, int], str]
"""How a cell of a row is read, by its column's place; "" where it is read as it is written."""


def as_written(row: TakenRow, at: int) -> str:
    """Say of no cell that it is read otherwise than it is written."""
    return ""


class ImportRows(QAbstractTableModel):
    """Shows rows of an import: number, result and reasons, then the cells as written and as read."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: Sequence[TakenRow] = ()
        self._reading: CellReading = as_written
        self._colours: dict[str, QColor] = {}
        self._icons: dict[str, QIcon] = {}

    def show(
        self,
        columns: Sequence[str],
        rows: Sequence[TakenRow],
        look: Look = LIGHT,
        reading: CellReading = as_written,
    ) -> None:
        """Show other rows, in the colours of a look; ``reading`` tells how a cell is read."""
        self.beginResetModel()
        self._heads = ("行", "结果", "说明", *columns)
        self._rows = rows
        self._reading = reading
        colours = {GOOD: look.done, DOUBTFUL: look.due, BAD: look.overdue}
        self._colours = {state: QColor(colour) for state, colour in colours.items()}
        self._icons = {state: icon(_ICONS[state], colour) for state, colour in colours.items()}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many rows are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == _ROLE.DisplayRole:
            return self.text(index.row(), column)
        if role == _ROLE.ToolTipRole:
            return "\n".join(row.reasons) if column <= EXPLAINED else self.text(index.row(), column)
        if role == _ROLE.DecorationRole and column == 1:
            return self._icons[row.state]
        if role == _ROLE.ForegroundRole and column in (1, EXPLAINED) and row.state != GOOD:
            return self._colours[row.state]
        return None

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell."""
        one = self._rows[row]
        if column <= EXPLAINED:
            return (str(one.number), one.action or STATE_WORDS[one.state], "".join(one.reasons))[column]
        at = column - EXPLAINED - 1
        written = one.cells[at] if at < len(one.cells) else ""
        read = self._reading(one, at) if written else ""
        return f"{written} → {read}" if read else written
