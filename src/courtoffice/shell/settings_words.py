"""Settings, section 词表: the words that fields offer, one on each line."""

from __future__ import annotations

from collections.abc import Mapping

from courtoffice import cells
from courtoffice.forms.ui_settings_words import Ui_WordsSection
from courtoffice.shell.settings_section import Section
from courtoffice.store import Change, Store


class WordsSection(Section):
    """The list of dictionaries, and the words of the chosen one as text."""

    title, icon = "词表", "words"

    def __init__(self, names: Mapping[str, str]) -> None:
        """``names`` gives the Chinese name of every dictionary by its key."""
        super().__init__()
        self.ui = Ui_WordsSection()
        self.ui.setupUi(self)
        self._keys = list(names)
        self._kept: dict[str, list[str]] = {}
        self._now: dict[str, list[str]] = {}
        self._shown = -1
        self.ui.names.ensurePolished()  # rows are measured once, with the style sheet's height
        self.ui.names.addItems(list(names.values()))
        self.ui.names.currentRowChanged.connect(self._show)

    def load(self, store: Store) -> None:
        """Show the words kept."""
        self._kept = {key: store.dictionary(key) for key in self._keys}
        self._now = {key: list(words) for key, words in self._kept.items()}
        self._shown = -1
        self.ui.names.setCurrentRow(0)
        self._show(self.ui.names.currentRow())

    def changed(self) -> bool:
        """Return whether any list differs from the one kept."""
        self._take()
        return self._now != self._kept

    def save(self, change: Change) -> None:
        """Store the lists that differ."""
        self._take()
        for key, words in self._now.items():
            if words != self._kept[key]:
                change.set_dictionary(key, words)

    def _show(self, row: int) -> None:
        """Keep what was typed of the list before, show another one."""
        self._take()
        self._shown = row
        if row >= 0:
            self.ui.list.setPlainText("\n".join(self._now[self._keys[row]]))

    def _take(self) -> None:
        if self._shown >= 0:
            lines = (cells.clean(line) for line in self.ui.list.toPlainText().splitlines())
            self._now[self._keys[self._shown]] = list(dict.fromkeys(line for line in lines if line))
