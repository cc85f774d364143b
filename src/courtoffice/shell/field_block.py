"""One field of an editor's form: its label, its widget, and what is wrong with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from courtoffice.errors import Fault
from courtoffice.fields import HUNDREDTHS, Field, Kind
from courtoffice.shell.field_widget import Around
from courtoffice.shell.field_widgets import field_widget
from courtoffice.shell.theme import look_of

SHORT, HALF, WHOLE = 2, 3, 6
"""How many of the six columns of a form a field takes."""

_SHORT_LABEL = 10  # letters of a label that have room above a short field in large text
_SHORT_KINDS = frozenset(
    {Kind.DATE, Kind.MONTH, Kind.TIME, Kind.YEAR, Kind.INTEGER, Kind.YES_NO, Kind.CHOICE, *HUNDREDTHS}
)


def span_of(field: Field) -> int:
    """Return how many of the six columns of a form a field takes."""
    if field.kind is Kind.LONG_TEXT or (field.kind is Kind.TEXT and field.width > 10):
        return WHOLE
    return SHORT if field.kind in _SHORT_KINDS and len(_label(field)) <= _SHORT_LABEL else HALF


class FieldBlock(QWidget):
    """A label above a widget; ``inner`` is the part of it that takes the keys.

    ``fault``, the sentence of what is wrong, is put below by the form.
    """

    edited = Signal()

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the block, empty."""
        super().__init__(parent)
        self.field = field
        self.widget = field_widget(field, around, self)
        self.inner = self.widget.focusProxy() or self.widget
        self.label = QLabel(_label(field), self)
        self.label.setProperty("kind", "muted")
        self.label.setBuddy(self.widget)
        self.fault = QLabel(self)
        self.fault.setWordWrap(True)
        self.fault.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.label)
        layout.addWidget(self.widget)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.widget)
        self.inner.setAccessibleName(field.label)
        self.inner.setAccessibleDescription(field.hint)
        self.widget.edited.connect(self._edited)

    def show_value(self, value: Any) -> None:
        """Show a value; nothing is wrong with it yet."""
        self.widget.show_value(value)
        self.mark(None)

    def mark(self, fault: Fault | None) -> None:
        """Show what is wrong with the field: red what stops it from being stored, amber what is asked."""
        self.fault.setVisible(fault is not None)
        self.inner.setAccessibleDescription(self.field.hint if fault is None else fault.message)
        if fault is None:
            self.setStyleSheet("")
            return
        look = look_of(self)
        colour = look.overdue if fault.blocks else look.due
        self.fault.setText(fault.message)
        self.fault.setStyleSheet(f"color: {colour};")
        self.inner.setObjectName("faulty")
        self.setStyleSheet(f"#faulty {{ border: 1px solid {colour}; }}")

    def _edited(self) -> None:
        self.mark(None)
        self.edited.emit()


def _label(field: Field) -> str:
    """Return the label: with its unit, with a star where something must be filled in."""
    if field.kind is Kind.YES_NO:
        return ""
    unit = f"（{field.unit}）" if field.unit else ""
    return field.label + unit + (" *" if field.required else "")
