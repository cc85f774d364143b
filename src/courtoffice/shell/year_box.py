"""The year selector: one year for all pages, with a step back, a step forward and a list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from courtoffice.shell import icons

FIRST, LAST = 1990, 2100
_BEFORE, _AFTER = 10, 1


class YearBox(QWidget):
    """Shows the statistical year and lets the user choose another one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the selector; it shows a year once :meth:`show_year` has been called."""
        super().__init__(parent)
        self._year = 0
        self._this_year = 0
        self._earlier = _button("chevron-left", "上一年度（Ctrl+PgUp）")
        self._later = _button("chevron-right", "下一年度（Ctrl+PgDown）")
        self._name = QToolButton()
        self._name.setToolTip("选择年度")
        self._name.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._name)
        self._menu.aboutToShow.connect(self._fill)
        self._name.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._earlier, self._name, self._later):
            layout.addWidget(part)
        self._earlier.clicked.connect(lambda: self.step(-1))
        self._later.clicked.connect(lambda: self.step(1))

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._year

    def show_year(self, year: int, this_year: int) -> None:
        """Show a year; ``this_year`` is the one that today belongs to."""
        self._year, self._this_year = year, this_year
        self._name.setText(f"{year} 年度")
        self._earlier.setEnabled(year > FIRST)
        self._later.setEnabled(year < LAST)

    def step(self, by: int) -> None:
        """Choose the year before or after."""
        if FIRST <= self._year + by <= LAST:
            self.chosen.emit(self._year + by)

    def _fill(self) -> None:
        self._menu.clear()
        last = max(self._this_year + _AFTER, self._year)
        first = min(self._this_year - _BEFORE, self._year)
        for year in range(min(last, LAST), max(first, FIRST) - 1, -1):
            action = self._menu.addAction(f"{year} 年度" + ("（本年度）" if year == self._this_year else ""))
            action.setCheckable(True)
            action.setChecked(year == self._year)
            action.triggered.connect(lambda _=False, year=year: self.chosen.emit(year))


def _button(icon: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
