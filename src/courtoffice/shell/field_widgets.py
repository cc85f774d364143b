"""The widgets of an editor's fields: texts, numbers, choices, yes or no; and the right one for a field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from courtoffice.cells import read, show
from courtoffice.fields import NUMBERS, Field, Kind
from courtoffice.shell.date_field import DateField
from courtoffice.shell.field_widget import Around, FieldWidget
from courtoffice.shell.pickers import LinkField, SuggestField
from courtoffice.shell.table_view import tabular

_LINES = 3  # lines of a long text that are in view
_HINTS = {Kind.MONTH: "如 1985.06", Kind.TIME: "如 19:30"}


def field_widget(field: Field, around: Around, parent: QWidget | None = None) -> FieldWidget:
    """Return the widget that edits a field, by its kind."""
    if field.kind is Kind.TEXT and field.dictionary:
        return SuggestField(field, around, parent)
    made: dict[Kind, type[FieldWidget]] = {
        Kind.LONG_TEXT: LongTextField,
        Kind.DATE: DateField,
        Kind.YES_NO: YesNoField,
        Kind.CHOICE: ChoiceField,
        Kind.LINK: LinkField,
    }
    return made.get(field.kind, LineField)(field, around, parent)


class LineField(FieldWidget):
    """A text of one line, a number, a month or a time, put into its usual form when the field is left."""

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the line."""
        super().__init__(field, around, parent)
        self.line = QLineEdit(self)
        self.row.addWidget(self.line)
        self.setFocusProxy(self.line)
        if field.kind in NUMBERS:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.line.setFont(tabular(self.line.font()))
        self.line.setPlaceholderText(_HINTS.get(field.kind, ""))
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._tidy)

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self.line.setText(show(self.field.kind, value))
        self.line.setCursorPosition(0)

    def value(self) -> Any:
        """Read what is typed."""
        return read(self.field, self.line.text())

    def state(self) -> object:
        """Return the typed text."""
        return self.line.text()

    def set_readonly(self, readonly: bool) -> None:
        """Only show the text."""
        self.line.setReadOnly(readonly)
        self.line.setPlaceholderText("" if readonly else _HINTS.get(self.field.kind, ""))

    def _tidy(self) -> None:
        if self.field.kind is Kind.TEXT:
            return
        try:
            self.line.setText(show(self.field.kind, self.value()))
        except ValueError:
            return


class LongTextField(FieldWidget):
    """A text of several lines; Tab leads on to the next field."""

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the box."""
        super().__init__(field, around, parent)
        self.box = _LongText(self)
        self.row.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._typed)
        self._filling = False

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self._filling = True
        self.box.setPlainText(value or "")
        self._filling = False

    def value(self) -> Any:
        """Read what is typed."""
        return read(self.field, self.box.toPlainText())

    def state(self) -> object:
        """Return the typed text."""
        return self.box.toPlainText()

    def set_readonly(self, readonly: bool) -> None:
        """Only show the text."""
        self.box.setReadOnly(readonly)

    def _typed(self) -> None:
        if not self._filling:
            self.edited.emit()


class _LongText(QPlainTextEdit):
    """A box of some lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().lineSpacing() * _LINES + 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ChoiceField(FieldWidget):
    """A choice out of a closed list; an optional one may be empty."""

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the list."""
        super().__init__(field, around, parent)
        self.combo = _Combo(self)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(3)
        if not field.required:
            self.combo.addItem("")
        self.combo.addItems(field.choices)
        self.row.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(self._chosen)

    def show_value(self, value: Any) -> None:
        """Show a choice; one that is no longer on the list is added to it."""
        text = value or ""
        if self.combo.findText(text) < 0:
            self.combo.insertItem(0, text)
        self.combo.setCurrentText(text)

    def value(self) -> Any:
        """Return the choice."""
        return self.combo.currentText()

    def state(self) -> object:
        """Return the choice."""
        return self.combo.currentText()

    def set_readonly(self, readonly: bool) -> None:
        """Only show the choice."""
        self.combo.setEnabled(not readonly)

    def _chosen(self) -> None:
        self.edited.emit()


class YesNoField(FieldWidget):
    """A box to tick, with the field's name beside it."""

    def __init__(self, field: Field, around: Around, parent: QWidget | None = None) -> None:
        """Build the box."""
        super().__init__(field, around, parent)
        self.box = QCheckBox(field.label, self)
        self.row.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self._clicked)

    def show_value(self, value: Any) -> None:
        """Show yes or no."""
        self.box.setChecked(bool(value))

    def value(self) -> Any:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def state(self) -> object:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def set_readonly(self, readonly: bool) -> None:
        """Only show it."""
        self.box.setEnabled(not readonly)

    def _clicked(self) -> None:
        self.edited.emit()


class _Combo(QComboBox):
    """A list that leaves the mouse wheel to the form it stands in."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
