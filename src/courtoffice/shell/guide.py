"""The clerk's guide (F1), shown beside the window."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from courtoffice.assets import resource
from courtoffice.forms.ui_guide import Ui_GuideWindow
from courtoffice.shell.fit_screen import fit_screen

GUIDE = "guide.md"


class GuideWindow(QDialog):
    """A window of its own that does not stop the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Read the guide."""
        super().__init__(parent)
        self.ui = Ui_GuideWindow()
        self.ui.setupUi(self)
        fit_screen(self)
        self.ui.text.document().setDocumentMargin(24)
        self.ui.text.setMarkdown(resource("text", GUIDE).read_text(encoding="utf-8"))
        self.ui.text.anchorClicked.connect(_follow)


def _follow(link: QUrl) -> None:
    """Open a link to a page elsewhere; those within the guide the browser follows itself."""
    if link.scheme() in ("http", "https", "mailto"):
        QDesktopServices.openUrl(link)
