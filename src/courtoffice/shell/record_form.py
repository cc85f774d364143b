"""The form of a record, built from its field declarations: values in, values and faults out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from courtoffice.errors import Fault
from courtoffice.fields import Record, fields_of
from courtoffice.shell.field_block import SHORT, WHOLE, FieldBlock, span_of
from courtoffice.shell.field_widget import Around

_GAP, _ROW_GAP = 8, 10


class RecordForm(QWidget):
    """The fields of one record type in the order in which they are declared, which is that of the Tab key.

    What the program derives is not among them: it is computed when the record is stored.
    """

    edited = Signal()

    def __init__(self, record: type[Record], around: Around, parent: QWidget | None = None) -> None:
        """Build the form, empty."""
        super().__init__(parent)
        fields = [field for field in fields_of(record) if not field.derived]
        self.blocks = {field.name: FieldBlock(field, around, self) for field in fields}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, _GAP, 8)
        layout.setSpacing(_ROW_GAP)
        for block in self.blocks.values():
            block.edited.connect(self.edited)
        blocks = list(self.blocks.values())
        for line in _lines([span_of(block.field) for block in blocks]):
            layout.addLayout(_line_layout([(blocks[at], place, span) for at, place, span in line]))
        layout.addStretch(1)

    def show_record(self, record: Record) -> None:
        """Show the values of a record; that is no editing."""
        for name, block in self.blocks.items():
            block.show_value(getattr(record, name))

    def values(self) -> tuple[dict[str, Any], list[Fault]]:
        """Return the values that can be read, and a fault for each field whose text cannot."""
        values: dict[str, Any] = {}
        faults = []
        for name, block in self.blocks.items():
            try:
                values[name] = block.widget.value()
            except ValueError as reason:
                faults.append(Fault(name, str(reason)))
        return values, faults

    def state(self) -> tuple[object, ...]:
        """Return something that differs when the user has changed something."""
        return tuple(block.widget.state() for block in self.blocks.values())

    def mark(self, faults: Iterable[Fault]) -> None:
        """Show at each field the first thing that is wrong with it, what blocks before what is asked."""
        first: dict[str, Fault] = {}
        for fault in sorted(faults, key=lambda fault: not fault.blocks):
            first.setdefault(fault.field, fault)
        for name, block in self.blocks.items():
            block.mark(first.get(name))

    def set_readonly(self, readonly: bool) -> None:
        """Only show the values."""
        for block in self.blocks.values():
            block.widget.set_readonly(readonly)

    def focus(self, name: str = "") -> None:
        """Put the cursor into a field, by default into the first."""
        block = self.blocks.get(name) or next(iter(self.blocks.values()))
        block.widget.setFocus()


def _line_layout(line: Sequence[tuple[FieldBlock, int, int]]) -> QVBoxLayout:
    """Return the layout of one line: its fields in six equal columns, and below what is wrong with them."""
    layout, grid = QVBoxLayout(), QGridLayout()
    layout.setSpacing(2)
    grid.setHorizontalSpacing(_GAP)
    for column in range(WHOLE):
        grid.setColumnStretch(column, 1)
    layout.addLayout(grid)
    for block, place, span in line:
        grid.addWidget(block, 0, place, 1, span)
        layout.addWidget(block.fault)
    return layout


def _lines(spans: Sequence[int]) -> list[list[tuple[int, int, int]]]:
    """Set fields of some widths into lines: (number, first column, columns); a nearly full line is filled."""
    lines: list[list[tuple[int, int, int]]] = [[]]
    for at, span in enumerate(spans):
        place = sum(taken for _, _, taken in lines[-1])
        if place + span > WHOLE:
            lines.append([])
            place = 0
        lines[-1].append((at, place, span))
    for line in lines:
        at, place, span = line[-1]
        if place and place + span >= WHOLE - SHORT:
            line[-1] = (at, place, WHOLE - place)
    return lines
