"""Settings, section 本院: every setting that is not dated, under the headings of their groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from courtoffice.settings import Setting
from courtoffice.shell.settings_section import Section
from courtoffice.shell.settings_values import SettingEditor
from courtoffice.store import Change, Store


class CourtSection(Section):
    """A form with one line for each setting."""

    title, icon = "本院", "building"

    def __init__(self, settings: Sequence[Setting[Any]]) -> None:
        """Build the form of these settings."""
        super().__init__()
        self.editors = {setting.key: SettingEditor(setting) for setting in settings}
        self._kept: dict[str, object] = {}
        inner = QWidget()
        self._form = QFormLayout(inner)
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._fill(settings)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def load(self, store: Store) -> None:
        """Show the values in force."""
        for editor in self.editors.values():
            value = store.settings.value(editor.setting)
            self._kept[editor.setting.key] = value
            editor.show_value(value)

    def show_setting(self, key: str) -> bool:
        """Scroll to a setting and put the cursor there."""
        editor = self.editors.get(key)
        if editor is None:
            return False
        editor.setFocus()
        if isinstance(editor.widget, QLineEdit):
            editor.widget.selectAll()
        self._area.ensureWidgetVisible(editor)
        return True

    def faults(self) -> list[str]:
        """Return what is wrong with what was typed."""
        return [words for editor in self.editors.values() if (words := _fault(editor))]

    def changed(self) -> bool:
        """Return whether any value differs from the one kept."""
        return any(True for editor in self._changed())

    def save(self, change: Change) -> None:
        """Store the values that differ."""
        for editor in self._changed():
            change.set_setting(editor.setting, editor.value())

    def _changed(self) -> list[SettingEditor]:
        return [editor for key, editor in self.editors.items() if editor.value() != self._kept.get(key)]

    def _fill(self, settings: Sequence[Setting[Any]]) -> None:
        group = ""
        for setting in settings:
            if setting.group != group:
                group = setting.group
                heading = QLabel(group)
                heading.setProperty("kind", "heading")
                self._form.addRow(heading)
            self._form.addRow(setting.label, self.editors[setting.key])
            if setting.hint:
                hint = QLabel(setting.hint)
                hint.setProperty("kind", "muted")
                hint.setWordWrap(True)
                hint.setAlignment(Qt.AlignmentFlag.AlignTop)  # a form may give it more room than it fills
                self._form.addRow("", hint)


def _fault(editor: SettingEditor) -> str:
    try:
        editor.value()
    except ValueError as error:
        return str(error)
    return ""
