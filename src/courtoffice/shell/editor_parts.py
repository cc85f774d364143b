"""The tabs of an editor: each part scrolls by itself, so that the buttons below them stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabWidget, QWidget

_LEAST = 4  # lines of text that a part has in view however low the window is
_USEFUL = 10  # lines of text in which a list shows its buttons and some rows; with less room it scrolls


class EditorParts(QTabWidget):
    """Holds the lists and sections of an editor, which ask for no more height than the window has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without parts."""
        super().__init__(parent)
        self._frames: dict[QWidget, QScrollArea] = {}
        self.currentChanged.connect(self._begin)

    def show_names(self, shown: bool) -> None:
        """Show the row of titles, or keep it away, from the Tab key too, where there is one part only."""
        self.tabBar().setVisible(shown)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if shown else Qt.FocusPolicy.NoFocus)

    def add_part(self, part: QWidget, title: str) -> None:
        """Add a part behind the others; it keeps a useful height and scrolls where there is less."""
        frame = self._frames[part] = QScrollArea(self)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.setWidgetResizable(True)
        holder = QWidget(frame)
        around = QHBoxLayout(holder)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStrut(_USEFUL * self.fontMetrics().height())
        around.addWidget(part)
        for plain in (frame, holder):
            plain.setProperty("kind", "plain")
        frame.setWidget(holder)
        self.addTab(frame, title)

    def name_part(self, part: QWidget, title: str) -> None:
        """Give a part another title."""
        self.setTabText(self.indexOf(self._frames[part]), title)

    def title_of(self, part: QWidget) -> str:
        """Return the title of a part."""
        return self.tabText(self.indexOf(self._frames[part]))

    def show_part(self, part: QWidget) -> None:
        """Bring a part up."""
        self.setCurrentWidget(self._frames[part])

    def shows(self, part: QWidget) -> bool:
        """Return whether a part is the one that is up."""
        return self.currentWidget() is self._frames[part]

    def _begin(self) -> None:
        """Let the keys go where the part that has come up wants them, unless they walk along the titles."""
        proxies = (part.focusProxy() for part in self._frames if self.shows(part))
        for first in proxies:
            if first is not None and first.isVisible() and not self.tabBar().hasFocus():
                first.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Return the size in which something of each part can be seen."""
        names = 0 if self.tabBar().isHidden() else self.tabBar().sizeHint().height()
        least = names + _LEAST * self.fontMetrics().height()
        return QSize(super().minimumSizeHint().width(), least)
