"""What all widgets of an editor's fields share, and what they may ask of the record around them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from courtoffice.fields import Field
from courtoffice.register import Desk


def _nothing_used(field: Field) -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class Around:
    """What a field may ask while it is edited.

    ``day`` is the day of the record as typed so far (today while there is none), which decides who can be
    chosen. ``year`` completes days typed without one. ``used`` gives the texts that other records have in a
    field, the most usual first.
    """

    desk: Callable[[], Desk]
    day: Callable[[], date]
    year: Callable[[], int]
    used: Callable[[Field], Sequence[str]] = _nothing_used


class FieldWidget(QWidget):
    """Edits the value of one field.

    ``edited`` is emitted when the user changes something, never by :meth:`show_value`: filling a form must
    not look like typing into it.
    """

    edited = Signal()

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the widget, empty."""
        super().__init__(parent)
        self.field = field
        self.around = around
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(QMargins())
        self.row.setSpacing(0)
        if field.hint:
            self.setToolTip(field.hint)

    @abstractmethod
    def show_value(self, value: Any) -> None:
        """Show a value of the field."""

    @abstractmethod
    def value(self) -> Any:
        """Return the value; raises ValueError with a Chinese sentence for what cannot be one."""

    @abstractmethod
    def state(self) -> object:
        """Return something that differs when the user has changed something."""

    @abstractmethod
    def set_readonly(self, readonly: bool) -> None:
        """Only show the value."""
