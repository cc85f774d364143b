"""Settings, section 规则: values that hold from a day on; an old one stays in force for its years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QListWidgetItem, QTreeWidgetItem

from courtoffice.forms.ui_settings_rules import Ui_RulesSection
from courtoffice.settings import Setting
from courtoffice.shell.settings_section import Section
from courtoffice.shell.settings_values import SettingEditor, text_of
from courtoffice.store import Change, Store

Values = dict[date | None, Any]
"""The values of one setting by their first day; None is from the beginning."""

_ROLE = Qt.ItemDataRole.UserRole


class RulesSection(Section):
    """A list of rules, and for the chosen one its values by date."""

    title, icon = "规则", "rules"

    def __init__(self, settings: Sequence[Setting[Any]], today: date) -> None:
        """List these settings; a new value holds from ``today`` unless another day is given."""
        super().__init__()
        self.ui = Ui_RulesSection()
        self.ui.setupUi(self)
        self._settings = {setting.key: setting for setting in settings}
        self._today = today
        self._kept: dict[str, Values] = {}
        self._now: dict[str, Values] = {}
        self._editor: SettingEditor | None = None
        self._items: dict[str, QTreeWidgetItem] = {}
        self.ui.rules.ensurePolished()  # rows are measured once, with the style sheet's height
        self.ui.history.ensurePolished()
        self._list()
        self.ui.from_day.setDate(QDate(today.year, today.month, today.day))
        self.ui.rules.currentItemChanged.connect(lambda *_: self._show_rule())
        self.ui.history.currentRowChanged.connect(lambda _: self._allow_removal())
        self.ui.add.clicked.connect(self._add)
        self.ui.remove.clicked.connect(self._remove)

    def load(self, store: Store) -> None:
        """Show the values kept."""
        self._kept = {key: dict(store.settings.history(setting)) for key, setting in self._settings.items()}
        self._now = {key: dict(values) for key, values in self._kept.items()}
        for key in self._settings:
            self._show_now(key)
        first = next(iter(self._items.values()), None)
        if first is not None:
            self.ui.rules.setCurrentItem(first)
        self._show_rule()

    def changed(self) -> bool:
        """Return whether a value was added or taken away."""
        return self._now != self._kept

    def save(self, change: Change) -> None:
        """Store what was added, forget what was taken away."""
        for key, setting in self._settings.items():
            for start in self._kept[key].keys() - self._now[key].keys():
                change.unset_setting(setting, start)
            for start, value in self._now[key].items():
                if self._kept[key].get(start) != value:
                    change.set_setting(setting, value, start)

    def show_setting(self, key: str) -> bool:
        """Choose the rule of a setting."""
        if key not in self._items:
            return False
        self.ui.rules.setCurrentItem(self._items[key])
        self.ui.rules.setFocus()
        return True

    def _list(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for setting in self._settings.values():
            if setting.group not in groups:
                group = groups[setting.group] = QTreeWidgetItem(self.ui.rules, [setting.group])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.setFirstColumnSpanned(True)
                font = group.font(0)
                font.setBold(True)
                group.setFont(0, font)
            item = QTreeWidgetItem(groups[setting.group], [setting.label])
            item.setData(0, _ROLE, setting.key)
            self._items[setting.key] = item
        self.ui.rules.expandAll()
        self.ui.rules.setColumnWidth(0, 260)
        self.ui.rules.setColumnWidth(1, 180)

    def _chosen(self) -> Setting[Any] | None:
        item = self.ui.rules.currentItem()
        return None if item is None else self._settings.get(item.data(0, _ROLE) or "")

    def _show_now(self, key: str) -> None:
        """Show the value in force today."""
        setting, values = self._settings[key], self._now[key]
        in_force = [start for start in values if start is None or start <= self._today]
        start = max(in_force, key=lambda day: day or date.min) if in_force else None
        value = values.get(start, setting.default)
        self._items[key].setText(1, text_of(setting, value))
        self._items[key].setText(2, "最初" if start is None else start.isoformat())

    def _show_rule(self) -> None:
        setting = self._chosen()
        self.ui.one.setVisible(setting is not None)
        self.ui.trouble.hide()
        if setting is None:
            return
        self.ui.rule.setText(setting.label)
        self.ui.hint.setText(setting.hint)
        self.ui.hint.setVisible(bool(setting.hint))
        self._put_editor(setting)
        self._show_history(setting)

    def _put_editor(self, setting: Setting[Any]) -> None:
        if self._editor is not None:
            self._editor.hide()
            self.ui.value_place.removeWidget(self._editor)
            self._editor.deleteLater()
        self._editor = SettingEditor(setting)
        self.ui.value_place.addWidget(self._editor)

    def _show_history(self, setting: Setting[Any]) -> None:
        self.ui.history.clear()
        values = self._now[setting.key]
        listed: Values = {None: setting.default, **values}
        for start, value in sorted(listed.items(), key=lambda pair: pair[0] or date.min):
            day = "最初" if start is None else f"自 {start.isoformat()} 起"
            item = QListWidgetItem(f"{day}：{text_of(setting, value)}", self.ui.history)
            item.setData(_ROLE, _text(start))
        self.ui.history.setCurrentRow(self.ui.history.count() - 1)
        self._allow_removal()

    def _allow_removal(self) -> None:
        """The default cannot be taken away, only values that were set."""
        setting, item = self._chosen(), self.ui.history.currentItem()
        settled = set() if setting is None else {_text(start) for start in self._now[setting.key]}
        self.ui.remove.setEnabled(item is not None and item.data(_ROLE) in settled)

    def _add(self) -> None:
        setting = self._chosen()
        if setting is None or self._editor is None:
            return
        try:
            value = self._editor.value()
        except ValueError as error:
            self.ui.trouble.setText(str(error))
            self.ui.trouble.show()
            return
        self.ui.trouble.hide()
        day = self.ui.from_day.date()
        self._now[setting.key][date(day.year(), day.month(), day.day())] = value
        self._show_now(setting.key)
        self._show_history(setting)

    def _remove(self) -> None:
        setting, item = self._chosen(), self.ui.history.currentItem()
        if setting is not None and item is not None:
            start = item.data(_ROLE)
            self._now[setting.key].pop(date.fromisoformat(start) if start else None, None)
            self._show_now(setting.key)
            self._show_history(setting)


def _text(start: date | None) -> str:
    return "" if start is None else start.isoformat()
