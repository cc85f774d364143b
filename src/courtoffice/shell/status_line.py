"""The status line: what happened, long work with its progress, the file, its last backup, who works here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QWidget

from courtoffice.shell.background import Background
from courtoffice.shell.elided_label import ElidedLabel

_SHOWN_FOR = 8_000
_BAR_WIDTH = 160


class StatusLine:
    """Fills the status bar of the window."""

    def __init__(self, bar: QStatusBar) -> None:
        """Put the lasting parts into the bar."""
        self._bar = bar
        self._work = WorkLine()
        self._file, self._backup, self._who = QLabel(), QLabel(), QLabel()
        bar.setSizeGripEnabled(False)
        for part in (self._work, self._file, self._backup, self._who):
            if isinstance(part, QLabel):
                part.setTextFormat(Qt.TextFormat.PlainText)
            bar.addPermanentWidget(part)
        self.show_file(None, "", readonly=False)

    def tell(self, words: str) -> None:
        """Show one line for some seconds."""
        self._bar.showMessage(words, _SHOWN_FOR)

    def watch(self, background: Background) -> None:
        """Show the long work of a file."""
        self._work.watch(background)

    def show_file(self, path: Path | None, who: str, *, readonly: bool) -> None:
        """Show which file is open and who works in it."""
        self._file.setText("" if path is None else f"文件：{path.name}{'（只读）' if readonly else ''}")
        self._file.setToolTip("" if path is None else str(path))
        self._who.setText(f"经办人：{who}" if path is not None and who else "")
        self._backup.setText("")

    def show_backup(self, when: datetime | None, today: datetime) -> None:
        """Show when the file was last backed up; None is never."""
        if when is None:
            self._backup.setText("尚无备份")
        elif when.date() == today.date():
            self._backup.setText(f"备份：今天 {when:%H:%M}")
        else:
            self._backup.setText(f"备份：{when:%Y-%m-%d %H:%M}")


class WorkLine(QWidget):
    """Name, progress and 取消 of the long work that is running; hidden while there is none."""

    def __init__(self) -> None:
        """Build it, hidden."""
        super().__init__()
        self._words = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setTextVisible(False)
        self.cancel = QPushButton("取消")
        self.cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._title = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        for part in (self._words, self._bar, self.cancel):
            layout.addWidget(part)
        self.hide()

    def watch(self, background: Background) -> None:
        """Show what this background does."""
        background.began.connect(self._begin)
        background.progressed.connect(self._show)
        background.ended.connect(self.hide)
        self.cancel.clicked.connect(background.cancel)

    def _begin(self, title: str) -> None:
        self._title = title
        self._show(0, 0, "")
        self.show()

    def _show(self, done: int, total: int, words: str) -> None:
        self._words.setText(f"{self._title}：{words}" if words else f"正在{self._title}……")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
