"""The read-only table model of a register: rows sorted and filtered in lists, shown with one reset."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from courtoffice.fields import NUMBERS, Kind, Record, fields_of
from courtoffice.register import Column, Desk, Register
from courtoffice.shell.listing import Listing

Index = QModelIndex | QPersistentModelIndex

SORT_NOTHING = -1
"""The column to sort by when the register's own order is wanted."""

LINK_ROLE = int(Qt.ItemDataRole.UserRole)
"""The role that tells whether a cell names a record that can be opened."""

STATE_ROLE = LINK_ROLE + 1
"""The role that tells the name of the colour in which a cell tells how something stands."""

_CENTRED = frozenset({Kind.DATE, Kind.MONTH, Kind.TIME, Kind.YES_NO, Kind.YEAR})
_ROLE = Qt.ItemDataRole


class TableModel(QAbstractTableModel):
    """Shows the rows of one register. A model is never edited; records are changed through an editor."""

    def __init__(self, register: Register[Any], parent: QObject | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.register = register
        self.columns: tuple[Column[Any], ...] = register.columns()
        self._listing: Listing[Any] | None = None
        self._shown: list[int] = []
        self._sorted_by: tuple[int, bool] = (SORT_NOTHING, False)
        self._queries: dict[int, str] = {}
        self._only: frozenset[int] | None = None
        fields = {item.name: item for item in fields_of(register.record)}
        self._links = {
            at: fields[column.key].link
            for at, column in enumerate(self.columns)
            if not column.computed and column.kind is Kind.LINK
        }
        self._openable = frozenset[int]()
        self._alignments = [_alignment(column.kind) for column in self.columns]

    def open_tables(self, tables: Collection[str]) -> None:
        """Tell the tables whose records can be opened: links to them are shown as such."""
        self._openable = frozenset(column for column, table in self._links.items() if table in tables)

    def show(self, desk: Desk, rows: Sequence[Record]) -> None:
        """Show other rows, sorted and filtered as before."""
        self.beginResetModel()
        self._listing = Listing(self.register, desk, rows)
        self._arrange()
        self.endResetModel()

    def sort_by(self, column: int, *, descending: bool = False) -> None:
        """Sort by a column, or in the register's own order by :data:`SORT_NOTHING`."""
        self.beginResetModel()
        self._sorted_by = (column, descending)
        self._arrange()
        self.endResetModel()

    def filter_by(self, queries: Mapping[int, str], only: frozenset[int] | None = None) -> None:
        """List the rows that answer every query, by column, and whose id is among ``only`` unless None."""
        self.beginResetModel()
        self._queries = {column: query for column, query in queries.items() if query.strip()}
        self._only = only
        self._arrange()
        self.endResetModel()

    @property
    def sorted_by(self) -> tuple[int, bool]:
        """The column sorted by and whether downwards."""
        return self._sorted_by

    @property
    def filtered(self) -> bool:
        """Whether a filter is set."""
        return bool(self._queries) or self._only is not None

    def ahead(self, columns: Iterable[int]) -> Iterator[None]:
        """Prepare, step by step, sorting and filtering by some columns; see :meth:`Listing.ahead`."""
        return iter(()) if self._listing is None else self._listing.ahead(columns)

    def count(self) -> int:
        """Return how many rows there are without the filter."""
        return 0 if self._listing is None else len(self._listing.rows)

    def records(self) -> list[Any]:
        """Return the records that are listed, in their order."""
        return [] if self._listing is None else [self._listing.rows[row] for row in self._shown]

    def every(self) -> Sequence[Any]:
        """Return all records, filtered out or not, in the register's own order."""
        return () if self._listing is None else self._listing.rows

    def record(self, row: int) -> Any:
        """Return the record of a row."""
        return self._rows().rows[self._shown[row]]

    def row_of(self, record_id: int) -> int | None:
        """Return the row of a record, None when it is not listed."""
        return next((row for row, record in enumerate(self.records()) if record.id == record_id), None)

    def holds(self, record_id: int) -> bool:
        """Return whether a record is among the rows, listed or filtered out."""
        return self._listing is not None and any(record.id == record_id for record in self._listing.rows)

    def holds_all(self, ids: Collection[int]) -> bool:
        """Return whether all these records are among the rows, listed or filtered out."""
        return self._listing is not None and {record.id for record in self._listing.rows}.issuperset(ids)

    def total(self, column: int, rows: Iterable[int]) -> int:
        """Return the sum of a number column over some of the listed rows."""
        return self._rows().total(map(self._shown.__getitem__, rows), column)

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows."""
        return self._rows().text(self._shown[row], column)

    def line(self, row: int, column: int) -> str:
        """Return what a cell shows, in one line."""
        return self.text(row, column).replace("\n", " ")

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Return where the words of a column stand."""
        return self._alignments[column]

    def state(self, row: int, column: int) -> str:
        """Return the name of the colour in which a cell tells how something stands, "" for none."""
        state = self.columns[column].state
        return "" if state is None else state(self.record(row), self._rows().desk)

    def opens(self, column: int) -> bool:
        """Return whether the cells of a column name records that can be opened."""
        return column in self._openable

    def value(self, row: int, column: int) -> Any:
        """Return the value of a cell; that of a link is the name."""
        return self._rows().values(column)[self._shown[row]]

    def heading(self, column: int) -> str:
        """Return the heading of a column, with its unit."""
        declared = self.columns[column]
        return f"{declared.label}（{declared.unit}）" if declared.unit else declared.label

    def link(self, row: int, column: int) -> tuple[str, int] | None:
        """Return the table and id of the record that a cell names, None when there is nothing to open."""
        if column not in self._openable:
            return None
        linked = getattr(self.record(row), self.columns[column].key)
        return None if linked is None else (self._links[column], linked)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Return the number of listed rows."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Return the number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return what a cell shows, how it stands, and whether it opens a record."""
        column = index.column()
        if role == _ROLE.DisplayRole:
            return self.line(index.row(), column)
        if role == _ROLE.TextAlignmentRole:
            return self.alignment(column)
        if role == LINK_ROLE:
            return self.opens(column)
        if role == STATE_ROLE:
            return self.state(index.row(), column)
        if role == _ROLE.ToolTipRole and self.opens(column):
            return "按住 Ctrl 单击可打开"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the heading of a column, with its unit."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _ROLE.DisplayRole:
            return self.heading(section)
        return self.alignment(section) if role == _ROLE.TextAlignmentRole else None

    def _rows(self) -> Listing[Any]:
        if self._listing is None:
            raise RuntimeError(f"register {self.register.key} shows no rows yet")
        return self._listing

    def _arrange(self) -> None:
        """Work out the listed rows from order and filters."""
        listing = self._listing
        if listing is None:
            return
        column, descending = self._sorted_by
        if column == SORT_NOTHING:
            shown: list[int] = list(range(len(listing.rows)))
        else:
            shown = listing.order(column, descending=descending)
        if self._only is not None:
            shown = [row for row in shown if listing.rows[row].id in self._only]
        for at, query in self._queries.items():
            shown = listing.matching(shown, at, query)
        self._shown = shown


def _alignment(kind: Kind) -> Qt.AlignmentFlag:
    middle = Qt.AlignmentFlag.AlignVCenter
    if kind in NUMBERS and kind is not Kind.YEAR:
        return Qt.AlignmentFlag.AlignRight | middle
    return (Qt.AlignmentFlag.AlignHCenter if kind in _CENTRED else Qt.AlignmentFlag.AlignLeft) | middle
