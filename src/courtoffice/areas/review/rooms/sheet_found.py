"""The right side of the review sheet: what was found, veto items, the opinion, and the live result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QHeaderView, QVBoxLayout, QWidget

from courtoffice.areas.review.phrases import phrases
from courtoffice.areas.review.records import Deduction, Review
from courtoffice.errors import Fault
from courtoffice.fields import Field, children_of, field_of
from courtoffice.forms.ui_review_sheet import Ui_ReviewSheet
from courtoffice.shell.bench import Bench
from courtoffice.shell.child_grid import ChildGrid
from courtoffice.shell.field_block import FieldBlock
from courtoffice.shell.field_widget import Around

_FIELDS = (
    ("comments", 0, 0, 2),
    ("reviewer_id", 1, 0, 1),
    ("reviewed_on", 1, 1, 1),
    ("recusal_reason", 2, 0, 2),
)


class Found(QObject):
    """Edits the deductions, veto items, and opinion of a review; ``edited`` tells that the clerk did."""

    edited = Signal()

    def __init__(self, ui: Ui_ReviewSheet, bench: Bench, day: Callable[[], date], parent: QObject) -> None:
        """Fill the tabs of a form; ``day`` is that of the review that is shown."""
        super().__init__(parent)
        self.ui = ui
        self._bench = bench
        around = Around(lambda: bench.desk, day, lambda: bench.year, self._used)
        children = {child.name: child for child in children_of(Review)}
        ui.parts.tabBar().setProperty("kind", "slim")
        self.grids = {
            name: ChildGrid(replace(children[name], label=label), around, {}, ui.parts)
            for name, label in (("deductions", "扣分"), ("vetoes", "一票否决"))
        }
        for grid in self.grids.values():
            ui.parts.add_part(grid, grid.child.label)
            grid.edited.connect(self._edited)
            _give_room(grid, "reason")
        self.blocks = {name: FieldBlock(field_of(Review, name), around, ui.parts) for name, *_ in _FIELDS}
        self._opinion = self._build_opinion()
        ui.parts.add_part(self._opinion, "意见和评查人")
        for block in self.blocks.values():
            block.edited.connect(self._edited)

    def show_review(self, review: Review) -> None:
        """Show a review; that is no editing."""
        for name, grid in self.grids.items():
            grid.load(getattr(review, name))
        for name, block in self.blocks.items():
            block.show_value(getattr(review, name))
        self._count()

    def add(self, criterion: int, points: int, reason: str, officer: int | None) -> None:
        """Add a deduction."""
        self.ui.parts.show_part(self.grids["deductions"])
        self.grids["deductions"].rows.add(
            [{"criterion_id": criterion, "points": points, "reason": reason, "officer_id": officer}]
        )

    def values(self) -> tuple[dict[str, Any], list[Fault]]:
        """Return the values that can be read, and a fault for each text that cannot."""
        values: dict[str, Any] = {}
        faults: list[Fault] = []
        for name, grid in self.grids.items():
            values[name] = grid.rows.rows()
            faults += grid.rows.unreadable()
        for name, block in self.blocks.items():
            try:
                values[name] = block.widget.value()
            except ValueError as reason:
                faults.append(Fault(name, str(reason)))
        return values, faults

    def deductions(self) -> tuple[Deduction, ...]:
        """Return the deductions as they are now."""
        return tuple(row for row in self.grids["deductions"].rows.rows() if isinstance(row, Deduction))

    def commit(self) -> None:
        """Take over what is being typed into a cell."""
        for grid in self.grids.values():
            grid.commit()

    def state(self) -> object:
        """Return something that differs when the clerk has changed something."""
        rows = tuple((grid.rows.rows(), tuple(grid.rows.unreadable())) for grid in self.grids.values())
        return rows, tuple(block.widget.state() for block in self.blocks.values())

    def mark(self, faults: Sequence[Fault]) -> list[Fault]:
        """Show faults at their cells and fields; return those that have none here."""
        for grid in self.grids.values():
            grid.mark(faults)
        own = {fault.field: fault for fault in reversed(faults)}
        for name, block in self.blocks.items():
            block.mark(own.get(name))
        return [fault for fault in faults if fault.field not in self.blocks]

    def go_to(self, fault: Fault) -> None:
        """Put the cursor where a fault is."""
        grid = self.grids.get(fault.field.partition("[")[0])
        if grid is not None:
            self.ui.parts.show_part(grid)
            grid.go_to(fault.field)
        elif fault.field in self.blocks:
            self.ui.parts.show_part(self._opinion)
            self.blocks[fault.field].setFocus()

    def set_readonly(self, readonly: bool) -> None:
        """Only show the review."""
        for grid in self.grids.values():
            grid.set_readonly(readonly)
        for block in self.blocks.values():
            block.widget.set_readonly(readonly)

    def _build_opinion(self) -> QWidget:
        inside = QWidget(self.ui.parts)
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 8, 8, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for name, row, column, span in _FIELDS:
            block = self.blocks[name]
            holder = QVBoxLayout()
            holder.setSpacing(2)
            holder.addWidget(block)
            holder.addWidget(block.fault)
            grid.addLayout(holder, row, column, 1, span)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        outer.addLayout(grid)
        outer.addStretch(1)
        return inside

    def _edited(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        for grid in self.grids.values():
            rows = grid.rows.rowCount()
            self.ui.parts.name_part(grid, f"{grid.child.label} {rows}" if rows else grid.child.label)

    def _used(self, field: Field) -> list[str]:
        """Return the phrases for the reason of the deduction that is being edited."""
        grid = self.grids["deductions"]
        row = grid.table.currentIndex().row()
        found = self.deductions()
        if field.name != "reason" or not 0 <= row < len(found):
            return []
        return phrases(self._bench.desk.store, found[row].criterion_id)


def _give_room(grid: ChildGrid, name: str) -> None:
    """Let one column of a list take the room that the others leave."""
    header = grid.table.horizontalHeader()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(
        [field.name for field in grid.rows.fields].index(name), QHeaderView.ResizeMode.Stretch
    )
