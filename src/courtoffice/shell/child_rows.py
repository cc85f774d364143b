"""The rows of a child list while they are edited: an editable table model over declared records."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor

from courtoffice.cells import clean, read, show
from courtoffice.errors import Fault
from courtoffice.fields import NUMBERS, Child, Field, Kind, Record, fields_of
from courtoffice.shell.field_widget import Around
from courtoffice.shell.link_names import LinkNames
from courtoffice.shell.short_dates import with_year
from courtoffice.shell.table_model import Index

_ROLE = Qt.ItemDataRole
_Cell = tuple[int, int]
_State = tuple[list[Record], dict[_Cell, tuple[str, str]]]


class ChildRows(QAbstractTableModel):
    """The rows of one child list.

    A cell whose text cannot be read keeps the text and the reason; :meth:`unreadable` returns those as
    faults. ``edited`` is emitted for what the user does, never by :meth:`show`.
    """

    edited = Signal()

    def __init__(self, child: Child, around: Around, parent: QObject | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.child = child
        self.fields: tuple[Field, ...] = fields_of(child.record)
        self.readonly = False
        self._around = around
        self._rows: list[Record] = []
        self._unread: dict[_Cell, tuple[str, str]] = {}
        self._faults: dict[_Cell, Fault] = {}
        self._past: list[_State] = []
        self._future: list[_State] = []
        self._grouped = False

    def show(self, rows: Iterable[Record]) -> None:
        """Show the rows of another record."""
        self.beginResetModel()
        self._rows = list(rows)
        self._unread, self._faults = {}, {}
        self._past, self._future = [], []
        self.endResetModel()

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is done while it lasts is undone in one step."""
        self._note()
        self._grouped = True
        try:
            yield
        finally:
            self._grouped = False

    def undo(self) -> None:
        """Take back what was last done to the list since it was shown."""
        self._step(self._past, self._future)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self._future, self._past)

    def rows(self) -> tuple[Record, ...]:
        """Return the rows as they are now; cells that cannot be read have their last value."""
        return tuple(self._rows)

    def unreadable(self) -> list[Fault]:
        """Return a fault for every cell whose text cannot be what the column keeps."""
        return [
            Fault(f"{self.child.name}[{row}].{self.fields[column].name}", message)
            for (row, column), (_, message) in sorted(self._unread.items())
        ]

    def mark(self, faults: Sequence[Fault]) -> None:
        """Mark the cells that faults are about."""
        names = {field.name: at for at, field in enumerate(self.fields)}
        self._faults = {}
        for fault in faults:
            list_name, _, rest = fault.field.partition("[")
            row, _, name = rest.partition("].")
            if list_name == self.child.name and row.isdecimal():
                self._faults.setdefault((int(row), names.get(name, 0)), fault)
        self._all_changed()

    def add(self, values: Sequence[Mapping[str, Any]]) -> None:
        """Add rows with some values given, the others as declared."""
        if not values:
            return
        self._note()
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(values) - 1)
        self._rows += [self.child.record(**given) for given in values]
        self.endInsertRows()
        self.edited.emit()

    def remove(self, rows: Iterable[int]) -> None:
        """Take rows out."""
        gone = set(rows)
        if not gone:
            return
        self._note()
        places = {old: new for new, old in enumerate(at for at in range(len(self._rows)) if at not in gone)}
        self.beginResetModel()
        self._rows = [row for at, row in enumerate(self._rows) if at not in gone]
        self._unread = {
            (places[at], column): kept for (at, column), kept in self._unread.items() if at in places
        }
        self._faults = {}
        self.endResetModel()
        self.edited.emit()

    def type_into(self, row: int, column: int, text: str) -> None:
        """Put a typed or pasted text into a cell, unless the program derives it; rows are added as needed."""
        while row >= len(self._rows):
            self.add([{}])
        field = self.fields[column]
        if field.derived:
            return
        try:
            value = self._read(field, text)
        except ValueError as reason:
            self._note()
            self._unread[row, column] = (text, str(reason))
            self._touched(row, column)
        else:
            self.put(row, column, value)

    def put(self, row: int, column: int, value: object) -> None:
        """Put a value into a cell."""
        name = self.fields[column].name
        if getattr(self._rows[row], name) == value and (row, column) not in self._unread:
            return
        self._note()
        self._unread.pop((row, column), None)
        if getattr(self._rows[row], name) != value:
            changed: dict[str, Any] = {name: value}
            self._rows[row] = dataclasses.replace(self._rows[row], **changed)
        self._touched(row, column)

    def value(self, row: int, column: int) -> Any:
        """Return the value of a cell."""
        return getattr(self._rows[row], self.fields[column].name)

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows."""
        if (row, column) in self._unread:
            return self._unread[row, column][0]
        field, value = self.fields[column], self.value(row, column)
        if field.kind is Kind.LINK:
            return self._around.desk().name(field.link, value)
        return show(field.kind, value)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.fields)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that cells can be edited; those of yes or no are ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.readonly or not index.isValid() or self.fields[index.column()].derived:
            return flags
        if self.fields[index.column()].kind is Kind.YES_NO:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return what a cell shows."""
        row, column = index.row(), index.column()
        kind = self.fields[column].kind
        ticked = kind is Kind.YES_NO
        if role == _ROLE.CheckStateRole and ticked:
            return Qt.CheckState.Checked if self.value(row, column) else Qt.CheckState.Unchecked
        if role in (_ROLE.DisplayRole, _ROLE.EditRole) and not ticked:
            return " ".join(self.text(row, column).split("\n"))
        if role == _ROLE.TextAlignmentRole and kind in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == _ROLE.ToolTipRole:
            return self._message(row, column) or None
        return _FAULTY if role == _ROLE.BackgroundRole and self._message(row, column) else None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Take the tick of a yes or no."""
        if role != _ROLE.CheckStateRole or self.readonly:
            return False
        self.put(index.row(), index.column(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the heading of a column, or the number of a row."""
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == _ROLE.DisplayRole else None
        field = self.fields[section]
        if role == _ROLE.DisplayRole:
            return field.label + ("*" if field.required else "")
        return field.hint or None if role == _ROLE.ToolTipRole else None

    def _read(self, field: Field, text: str) -> object:
        if field.kind is Kind.LINK:
            return LinkNames(self._around.desk(), field, self._around.day()).find(clean(text))
        if field.kind is Kind.DATE:
            return read(field, with_year(text, self._around.year()))
        return read(field, text)

    def _message(self, row: int, column: int) -> str:
        if (row, column) in self._unread:
            return self._unread[row, column][1]
        fault = self._faults.get((row, column))
        return "" if fault is None else fault.message

    def _touched(self, row: int, column: int) -> None:
        self._faults.pop((row, column), None)
        cell = self.index(row, column)
        self.dataChanged.emit(cell, cell)
        self.edited.emit()

    def _note(self) -> None:
        """Note how things stand before something is done to them."""
        if self._grouped:
            return
        self._past.append((list(self._rows), dict(self._unread)))
        self._future = []

    def _step(self, back: list[_State], forth: list[_State]) -> None:
        if not back:
            return
        forth.append((list(self._rows), dict(self._unread)))
        self.beginResetModel()
        self._rows, self._unread = back.pop()
        self._faults = {}
        self.endResetModel()
        self.edited.emit()

    def _all_changed(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.fields) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


_FAULTY = QColor(200, 40, 30, 60)
"""Laid over a faulty cell; translucent, so that it does for light and dark."""
