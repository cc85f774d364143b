"""A child list edited as a grid: what adds rows to it, takes them out, and counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from courtoffice.cells import hundredths
from courtoffice.errors import Fault
from courtoffice.fields import HUNDREDTHS, Child, Kind, Record
from courtoffice.register import Desk
from courtoffice.shell.child_rows import ChildRows
from courtoffice.shell.child_table import ChildTable
from courtoffice.shell.field_widget import Around
from courtoffice.shell.link_names import LinkNames
from courtoffice.shell.pickers import ProposingLine

Add = Callable[[Sequence[int]], object]
"""Adds linked records by their ids."""


@dataclass(frozen=True)
class Several:
    """Groups that stand together in a menu of their own, made when it is opened."""

    groups: Callable[[], Sequence[Group]]


@dataclass(frozen=True)
class Asking:
    """A group whose members are asked for, in a dialog over the window; they are added when it is done."""

    ask: Callable[[QWidget, Add], object]


Group = tuple[str, Sequence[int] | Several | Asking]
"""Records that are added together, such as a department's officers: the group's name and their ids."""

Groups = Mapping[str, Callable[[Desk, date], Sequence[Group]]]
"""By linked table: the groups that a record of a day may add."""


class ChildGrid(QWidget):
    """The rows of one child list with what adds to them and what counts them."""

    edited = Signal()
    sees: ClassVar[bool] = False
    """Whether the list wants to :meth:`see` the record while it is edited."""

    def __init__(self, child: Child, around: Around, groups: Groups, parent: QWidget | None = None) -> None:
        """Build the grid, empty."""
        super().__init__(parent)
        self.child = child
        self.rows = self.make_rows(child, around)
        self._around = around
        self._link = next((field for field in self.rows.fields if field.kind is Kind.LINK), None)
        self._offer = groups.get(self._link.link) if self._link is not None else None
        self._takes_empty = self._link is None or not self._link.required
        self._proposed: list[tuple[int, str]] = []
        self.adder = ProposingLine(self._proposals, self)
        self.many = QPushButton("批量添加", self)
        self.add_row = QPushButton("添加一行", self)
        self.remove_rows = QPushButton("删除行", self)
        for button in (self.many, self.add_row, self.remove_rows):
            button.setAutoDefault(False)
        self.table = self.make_table(around)
        self.table.setAccessibleName(child.label)
        self.counts = QLabel(self)
        self.counts.setProperty("kind", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        self.bar = self._build_bar()
        layout.addLayout(self.bar)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.counts)
        self.rows.edited.connect(self._changed)
        self._count()

    def make_rows(self, child: Child, around: Around) -> ChildRows:
        """Return the rows to edit; a list of a shape of its own overrides this."""
        return ChildRows(child, around, self)

    def make_table(self, around: Around) -> ChildTable:
        """Return the table of the rows."""
        return ChildTable(self.rows, around, self)

    def see(self, record: Record) -> None:
        """Take note of the record as typed so far, where the list :attr:`sees`; first after :meth:`load`."""

    def load(self, rows: Iterable[Record]) -> None:
        """Show the rows of a record."""
        self.rows.show(rows)
        self.adder.clear()
        self._count()

    def commit(self) -> None:
        """Take over what is being typed into a cell."""
        self.table.commit()

    def mark(self, faults: Sequence[Fault]) -> None:
        """Mark the cells that faults are about."""
        self.rows.mark(faults)

    def set_readonly(self, readonly: bool) -> None:
        """Only show the rows."""
        self.table.set_readonly(readonly)
        self.add_row.setVisible(not readonly and self._takes_empty)
        self.remove_rows.setVisible(not readonly)
        self.adder.setVisible(not readonly and self._link is not None)
        self.many.setVisible(not readonly and self._offer is not None)

    def go_to(self, field_path: str) -> None:
        """Put the cursor into the cell of a fault such as ``attendance[2].state``."""
        place, _, name = field_path.partition("[")[2].partition("].")
        columns = {field.name: at for at, field in enumerate(self.rows.fields)}
        if place.isdecimal() and int(place) < self.rows.rowCount():
            self.table.go_to(int(place), columns.get(name, 0))
        self.table.setFocus()

    def first(self) -> QWidget:
        """Return what takes the keys when the list comes up: its rows, or what adds the first one."""
        if self.rows.rowCount():
            return self.table
        return self.add_row if self._link is None else self.adder

    def add_links(self, ids: Iterable[int]) -> int:
        """Add a row for each linked record that has none yet; return how many were added."""
        if self._link is None:
            return 0
        column = self.rows.fields.index(self._link)
        present = {self.rows.value(row, column) for row in range(self.rows.rowCount())}
        new = [row for row in dict.fromkeys(ids) if row not in present]
        self.rows.add([{self._link.name: row} for row in new])
        return len(new)

    def menu(self) -> QMenu:
        """Return the menu of groups that can be added."""
        menu = QMenu(self)
        if self._offer is not None:
            self._fill(menu, self._offer(self._around.desk(), self._around.day()))
        return menu

    def _fill(self, menu: QMenu, groups: Sequence[Group]) -> None:
        for name, members in groups:
            words = name.replace("&", "&&")
            if isinstance(members, Several):
                inner = menu.addMenu(words)
                inner.aboutToShow.connect(lambda inner=inner, several=members: self._refill(inner, several))
            elif isinstance(members, Asking):
                menu.addAction(words, partial(self._ask, members))
            else:
                action = menu.addAction(f"{words}（{len(members)}）")
                action.setEnabled(bool(members))
                action.triggered.connect(lambda _=False, ids=members: self.add_links(ids))

    def _ask(self, asking: Asking) -> None:
        asking.ask(self.window(), self.add_links)

    def _refill(self, menu: QMenu, several: Several) -> None:
        menu.clear()
        self._fill(menu, several.groups())
        if menu.isEmpty():
            menu.addAction("没有可以添加的").setEnabled(False)

    def _build_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        label = self._link.label if self._link is not None else ""
        self.adder.setAccessibleName(f"添加{label}")
        self.adder.setPlaceholderText(f"添加{label}：名称或拼音首字母")
        self.adder.taken.connect(self._taken)
        self.many.clicked.connect(self._open_menu)
        self.many.setVisible(self._offer is not None)
        self.adder.setVisible(self._link is not None)
        self.add_row.setVisible(self._takes_empty)
        self.add_row.clicked.connect(self._add_empty)
        self.remove_rows.clicked.connect(lambda: self.rows.remove(self.table.chosen_rows()))
        bar.addWidget(self.adder, 1)
        bar.addWidget(self.many)
        bar.addWidget(self.add_row)
        bar.addWidget(self.remove_rows)
        if self._link is None:
            bar.addStretch(1)
        return bar

    def _open_menu(self) -> None:
        self.menu().exec(self.many.mapToGlobal(self.many.rect().bottomLeft()))

    def _proposals(self, query: str) -> list[str]:
        if self._link is None:
            return []
        names = LinkNames(self._around.desk(), self._link, self._around.day())
        self._proposed = names.proposals(query)
        return [name for _, name in self._proposed]

    def _taken(self, place: int) -> None:
        """Add the chosen record, or go to the row of an officer who is listed already."""
        if self._link is None:
            return
        wanted = self._proposed[place][0]
        self.adder.clear()
        column = self.rows.fields.index(self._link)
        present = [row for row in range(self.rows.rowCount()) if self.rows.value(row, column) == wanted]
        if present and self._link.required and self._link.link == "officer":
            self.table.go_to(present[0], column)
        else:
            self.rows.add([{self._link.name: wanted}])
            self.table.go_to(self.rows.rowCount() - 1, column)

    def _add_empty(self) -> None:
        self.rows.add([{}])
        self.table.go_to(self.rows.rowCount() - 1, next(self._visible()))
        self.table.setFocus()

    def _visible(self) -> Iterator[int]:
        return (column for column in range(len(self.rows.fields)) if not self.table.isColumnHidden(column))

    def _changed(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        self.setFocusProxy(self.first())
        self.counts.setText("　".join(self.told(self.rows.rows())))

    def told(self, rows: Sequence[Record]) -> list[str]:
        """Return how many rows there are, how they part by the first choice, what the numbers add up to."""
        parts = [f"共 {len(rows)} 行"]
        choice = next((field for field in self.rows.fields if field.kind is Kind.CHOICE), None)
        if choice is not None:
            counted: Counter[Any] = Counter(getattr(row, choice.name) for row in rows)
            parts += [f"{name} {counted[name]}" for name in choice.choices if counted[name]]
        for field in (field for field in self.rows.fields if field.name in self.child.totals):
            if total := sum(getattr(row, field.name) or 0 for row in rows):
                number = hundredths(total) if field.kind in HUNDREDTHS else str(total)
                parts.append(f"{field.label}合计 {number}{field.unit}")
        return parts
