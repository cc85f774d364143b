"""One editor for each setting: shows its value, and reads back what was typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from courtoffice import cells
from courtoffice.fields import NUMBERS, Field, Kind
from courtoffice.settings import Setting, faults_of

_NUMBER_WIDTH = 96
_LONG_HEIGHT = 96


def text_of(setting: Setting[Any], value: object) -> str:
    """Return a setting's value as the settings window shows it: 90 学时, 是, 否."""
    if setting.kind is Kind.YES_NO:
        return "是" if value else "否"
    shown = str(value) if isinstance(value, str) else cells.show(setting.kind, value)
    return f"{shown} {setting.unit}".strip() if shown else "（空）"


class SettingEditor(QWidget):
    """Edits the value of one setting; ``changed`` when the user changes it, never when it is shown."""

    changed = Signal()

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        """Build the widget that suits the setting's kind, with its unit behind it."""
        super().__init__(parent)
        self.setting = setting
        self.widget = self._make()
        self.widget.setAccessibleName(setting.label)
        self.setFocusProxy(self.widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.widget)
        if setting.unit:
            layout.addWidget(QLabel(setting.unit))
        if setting.kind in NUMBERS or setting.unit:
            layout.addStretch(1)
        self.show_value(setting.default)

    def show_value(self, value: object) -> None:
        """Show a value."""
        widget = self.widget
        blocked = widget.blockSignals(True)
        if isinstance(widget, QCheckBox):
            widget.setChecked(bool(value))
        elif isinstance(widget, QComboBox):
            widget.setCurrentText(str(value))
        elif isinstance(widget, QPlainTextEdit):
            widget.setPlainText(str(value))
        elif isinstance(widget, QLineEdit):
            widget.setText(value if isinstance(value, str) else cells.show(self.setting.kind, value))
        widget.blockSignals(blocked)

    def value(self) -> Any:
        """Return the value typed; raises ValueError with Chinese sentences when it does not suit."""
        value = self._read()
        faults = faults_of(self.setting, value)
        if faults:
            raise ValueError("\n".join(fault.message for fault in faults))
        return value

    def _make(self) -> QWidget:
        setting = self.setting
        if setting.kind is Kind.YES_NO:
            box = QCheckBox()
            box.toggled.connect(self.changed)
            return box
        if setting.choices:
            choice = QComboBox()
            choice.addItems(list(setting.choices))
            choice.currentTextChanged.connect(self.changed)
            return choice
        if setting.kind is Kind.LONG_TEXT:
            text = QPlainTextEdit()
            text.setFixedHeight(_LONG_HEIGHT)
            text.setTabChangesFocus(True)
            text.textChanged.connect(self.changed)
            return text
        line = QLineEdit()
        if setting.kind in NUMBERS:
            line.setFixedWidth(_NUMBER_WIDTH)
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.textChanged.connect(self.changed)
        return line

    def _read(self) -> Any:
        widget, setting = self.widget, self.setting
        if isinstance(widget, QCheckBox):
            return widget.isChecked()
        if isinstance(widget, QComboBox):
            return widget.currentText()
        if isinstance(widget, QPlainTextEdit):
            return cells.clean(widget.toPlainText(), lines=True)
        typed = widget.text() if isinstance(widget, QLineEdit) else ""
        value = cells.read(_field(setting), typed)
        if isinstance(setting.default, str):
            return value if isinstance(value, str) else cells.show(setting.kind, value)
        if value is None:
            raise ValueError(f"“{setting.label}”不能空着，请填写。")
        return value


def _field(setting: Setting[Any]) -> Field:
    return Field(setting.key, setting.label, setting.kind, choices=setting.choices, unit=setting.unit)
