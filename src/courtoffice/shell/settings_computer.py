"""Settings, section 这台电脑: who works here, colours, size of the text, fonts of papers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from courtoffice import cells
from courtoffice.forms.ui_settings_computer import Ui_ComputerSection
from courtoffice.shell.preferences import (
    BUNDLED,
    DARK,
    INSTALLED,
    LARGE,
    LIGHT,
    STANDARD,
    SYSTEM,
    Preferences,
    system_user,
)
from courtoffice.shell.settings_section import Section
from courtoffice.store import Store

_SCHEMES = {SYSTEM: "跟随系统", LIGHT: "浅色", DARK: "深色"}
_TEXT_SIZES = {STANDARD: "标准", LARGE: "大字"}
_FONTS = {BUNDLED: "程序自带字体", INSTALLED: "本机公文字体"}


class ComputerSection(Section):
    """A form of what is kept outside the office file."""

    title, icon = "这台电脑", "computer"

    def __init__(
        self,
        preferences: Preferences,
        set_who: Callable[[str], None],
        set_scheme: Callable[[str], None],
        set_text_size: Callable[[str], None],
    ) -> None:
        """The three functions let the window take what was chosen."""
        super().__init__()
        self.ui = Ui_ComputerSection()
        self.ui.setupUi(self)
        self._preferences = preferences
        self._set_who = set_who
        self._set_scheme = set_scheme
        self._set_text_size = set_text_size
        for box, words in (
            (self.ui.scheme, _SCHEMES),
            (self.ui.text_size, _TEXT_SIZES),
            (self.ui.fonts, _FONTS),
        ):
            for value, label in words.items():
                box.addItem(label, value)

    def load(self, store: Store) -> None:
        """Show what this computer remembers."""
        self.ui.who.setText(self._preferences.who or system_user())
        _choose(self.ui.scheme, self._preferences.scheme)
        _choose(self.ui.text_size, self._preferences.text_size)
        _choose(self.ui.fonts, self._preferences.paper_fonts)

    def faults(self) -> list[str]:
        """Return that a name is missing."""
        return [] if self._who() else ["请填写经办人的姓名。"]

    def apply(self) -> None:
        """Remember what was chosen and show it at once."""
        self._set_who(self._who())
        self._preferences.paper_fonts = self.ui.fonts.currentData()
        if self.ui.scheme.currentData() != self._preferences.scheme:
            self._set_scheme(self.ui.scheme.currentData())
        if self.ui.text_size.currentData() != self._preferences.text_size:
            self._set_text_size(self.ui.text_size.currentData())

    def _who(self) -> str:
        return cells.clean(self.ui.who.text())


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(box.findData(value), 0))
