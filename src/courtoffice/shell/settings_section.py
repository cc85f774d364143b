"""What every section of the settings window can do: show what is kept, say what is wrong, store."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from courtoffice.store import Change, Store


class Section(QWidget):
    """One section. Nothing is stored before the user presses 保存; filling a section stores nothing."""

    title: str = ""
    icon: str = ""

    def load(self, store: Store) -> None:
        """Show what is kept."""

    def show_setting(self, key: str) -> bool:
        """Put the cursor on a setting of the office file; False when it is not in this section."""
        return False

    def faults(self) -> list[str]:
        """Return why the section cannot be stored, in Chinese sentences."""
        return []

    def changed(self) -> bool:
        """Return whether there is anything to store in the office file."""
        return False

    def save(self, change: Change) -> None:
        """Store what was changed in the office file."""

    def apply(self) -> None:
        """Let this computer take what was changed for it alone."""
