"""The settings window: its sections, and one 保存 that stores all of them as one change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from courtoffice.forms.ui_settings import Ui_SettingsDialog
from courtoffice.shell import icons
from courtoffice.shell.bench import Bench
from courtoffice.shell.fit_screen import fit_screen
from courtoffice.shell.settings_section import Section
from courtoffice.store import Change


class SettingsDialog(QDialog):
    """Shows sections; everything that was changed is stored together, or nothing."""

    def __init__(self, bench: Bench, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        """Show what is kept in the file of the bench."""
        super().__init__(parent)
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        fit_screen(self)
        self.sections = list(sections)
        self._bench = bench
        for section in self.sections:
            QListWidgetItem(icons.icon(section.icon), section.title, self.ui.sections)
            self.ui.pages.addWidget(section)
            section.load(bench.desk.store)
        self.ui.note.setVisible(bench.readonly)
        self.ui.trouble.hide()
        self.ui.sections.currentRowChanged.connect(self.ui.pages.setCurrentIndex)
        self.ui.sections.setCurrentRow(0)
        self.ui.save.clicked.connect(self._save)
        self.ui.cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def show_section(self, title: str) -> None:
        """Bring a section up."""
        self.ui.sections.setCurrentRow([section.title for section in self.sections].index(title))

    def show_setting(self, key: str) -> None:
        """Bring up the section of a setting, with the cursor on it."""
        for row, section in enumerate(self.sections):
            if section.show_setting(key):
                self.ui.sections.setCurrentRow(row)
                return

    def _save(self) -> None:
        for row, section in enumerate(self.sections):
            if faults := section.faults():
                self.ui.sections.setCurrentRow(row)
                self.ui.trouble.setText("\n".join(faults))
                self.ui.trouble.show()
                return
        self.ui.trouble.hide()
        for section in self.sections:
            section.apply()
        changed = [section for section in self.sections if section.changed()]
        if not changed or self._store(changed):
            self.accept()

    def _store(self, sections: list[Section]) -> bool:
        def work(change: Change) -> bool:
            for section in sections:
                section.save(change)
            return True

        return self._bench.change("修改设置", work) is not None
