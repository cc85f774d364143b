"""The model of a sheet that is typed into cell by cell: what its cells show, and how typed text gets in."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[int, int]
_ROLE = Qt.ItemDataRole
NOBODY = QModelIndex()


class Tone(Enum):
    """How a cell looks: as usual, speaking against somebody, still to be filled in, or of no weight."""

    PLAIN = 0
    BAD = 1
    GAP = 2
    MUTED = 3


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: its key, its heading, the heading that it shares with its neighbours, its width in letters.

    ``choices`` closes the texts of its cells; ``tip`` explains it.
    """

    key: str
    label: str
    group: str = ""
    letters: int = 4
    editable: bool = False
    number: bool = False
    choices: tuple[str, ...] = ()
    tip: str = ""


class GridModel(QAbstractTableModel):
    """Shows the rows of a sheet; typed and pasted text is handed on whole by ``typed``, nothing is kept here.

    ``typed`` gives {(row, column): text}; who takes it stores it and shows the sheet anew.
    """

    typed = Signal(object)
    kept_out = Signal()
    """Emitted when something was typed or pasted where nothing can be."""

    def __init__(self, parent: Any = None) -> None:
        """Begin without columns and rows."""
        super().__init__(parent)
        self.columns: tuple[GridColumn, ...] = ()
        self.locked = False

    @abstractmethod
    def text(self, row: int, column: int) -> str:
        """Return what a cell shows."""

    @abstractmethod
    def heading(self, row: int) -> str:
        """Return what a row is called."""

    @abstractmethod
    def count(self) -> int:
        """Return the number of rows."""

    def tone(self, row: int, column: int) -> Tone:
        """Return how a cell looks."""
        return Tone.PLAIN

    def tip(self, row: int, column: int) -> str:
        """Return what explains a cell."""
        return self.columns[column].tip

    def editable(self, row: int, column: int) -> bool:
        """Return whether a cell can be typed into."""
        return not self.locked and self.columns[column].editable

    def put(self, cells: Mapping[Cell, str]) -> None:
        """Hand typed text on; cells that cannot be typed into are left out."""
        wanted = {place: text for place, text in cells.items() if self.editable(*place)}
        if wanted:
            self.typed.emit(wanted)
        elif cells:
            self.kept_out.emit()

    def rowCount(self, parent: Index = NOBODY) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = NOBODY) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if self.editable(index.row(), index.column()) else usual

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return the text of a cell, its place and what explains it."""
        row, column = index.row(), index.column()
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self.text(row, column)
        if role == _ROLE.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[column].number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return (self.tip(row, column) or None) if role == _ROLE.ToolTipRole else None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Hand on what was typed into one cell, unless it is what the cell shows already."""
        text = str(value).strip()
        if role != _ROLE.EditRole or text == self.text(index.row(), index.column()):
            return False
        self.put({(index.row(), index.column()): text})
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the headings of columns and rows."""
        if orientation is Qt.Orientation.Vertical:
            if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
                return self.heading(section)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return left if role == _ROLE.TextAlignmentRole else None
        if role == _ROLE.ToolTipRole:
            return self.columns[section].tip or None
        return self.columns[section].label if role == _ROLE.DisplayRole else None

    def look_again(self) -> None:
        """Have the cells shown anew after their contents have changed in place."""
        if self.count() and self.columns:
            last = self.index(self.count() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.count() - 1)
