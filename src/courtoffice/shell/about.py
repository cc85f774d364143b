"""About the program: its version, and the versions and licences of what it is made of."""

from __future__ import annotations

import platform
import sqlite3
from importlib import metadata

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from courtoffice import __version__
from courtoffice.forms.ui_about import Ui_AboutDialog
from courtoffice.shell.fit_screen import fit_screen

Part = tuple[str, str, str]
"""Name, version and licence."""

_PACKAGES = {
    "sqlite-utils": "Apache-2.0",
    "reportlab": "BSD-3-Clause",
    "pillow": "MIT-CMU",
    "holidays": "MIT",
    "lunar-python": "MIT",
    "pypinyin": "MIT",
    "python-calamine": "MIT",
    "xlsxwriter": "BSD-2-Clause",
    "python-docx": "MIT",
    "icalendar": "BSD-2-Clause",
    "platformdirs": "MIT",
    "tzdata": "Apache-2.0",
}
_BUNDLED = (
    ("思源黑体 Noto Sans SC", "", "SIL OFL 1.1"),
    ("思源宋体 Noto Serif SC", "", "SIL OFL 1.1"),
    ("Fandol 仿宋、楷体", "", "GPL-3.0（含字体例外）"),
    ("笔画顺序表（据 cn_sort）", "0.14.0", "MIT"),
)


class AboutDialog(QDialog):
    """Shows the versions; they can be copied for whoever maintains the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List the parts."""
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        fit_screen(self)
        self.ui.version.setText(f"版本 {__version__}　许可：MIT")
        for part in parts():
            QTreeWidgetItem(self.ui.parts, list(part))
        for column, width in enumerate((260, 100)):
            self.ui.parts.setColumnWidth(column, width)
        self.ui.copy.clicked.connect(self._copy)
        self.ui.close_dialog.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(versions())
        self.ui.copy.setText("已复制")


def parts() -> list[Part]:
    """Return what the program is made of, with versions as they run here."""
    made = [
        ("Python", platform.python_version(), "PSF"),
        ("Qt", qVersion(), "LGPL-3.0"),
        ("PySide6", pyside_version, "LGPL-3.0"),
        ("SQLite", sqlite3.sqlite_version, "公有领域"),
    ]
    packages = [(name, _version(name), licence) for name, licence in _PACKAGES.items()]
    return [*made, *packages, *_BUNDLED]


def versions() -> str:
    """Return the versions as lines of text."""
    lines = [f"courtoffice {__version__}", platform.platform()]
    return "\n".join(lines + [f"{name} {version}" for name, version, _ in parts() if version])


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:  # packed without its metadata
        return ""
