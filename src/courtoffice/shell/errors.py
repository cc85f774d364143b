"""Errors of the program: one hook, one log, one dialog with words, details behind a button, and 复制."""

from __future__ import annotations

import contextlib
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from courtoffice import __version__
from courtoffice.errors import Refused
from courtoffice.forms.ui_error import Ui_ErrorDialog
from courtoffice.shell import ask

LOG_NAME = "errors.log"
_LOG_BYTES, _LOG_FILES = 512 * 1024, 3


class Errors(QObject):
    """Catches what nobody else has caught, from every thread, and shows it on the window's thread.

    A refusal that got this far is shown as one. The same error is shown once: a fault in painting would come
    back with every repaint.
    """

    _caught = Signal(object)

    def __init__(self, folder: Path, window: Callable[[], QWidget | None]) -> None:
        """Log into ``folder``; dialogs belong to the window."""
        super().__init__()
        self._folder = folder
        self._window = window
        self._shown: set[str] = set()
        self._dialogs: list[ErrorDialog] = []
        self._caught.connect(self._show)

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self.hook
        threading.excepthook = self._thread_hook

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if not isinstance(error, Refused):
            self._write(details_of(error.with_traceback(trace)))
        self._caught.emit(error.with_traceback(trace))

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, error: BaseException) -> None:
        if isinstance(error, Refused):
            ask.refused(self._window(), error)
            return
        details = details_of(error)
        if details not in self._shown:
            self._shown.add(details)
            dialog = ErrorDialog(details, self._folder / LOG_NAME, self._window())
            self._dialogs.append(dialog)  # without a window nobody else keeps it
            dialog.finished.connect(lambda _: self._dialogs.remove(dialog))
            dialog.open()

    def _write(self, details: str) -> None:
        """Write to the log; a log that cannot be written must not become an error of its own."""
        with contextlib.suppress(OSError):
            write_log(self._folder, details)


class ErrorDialog(QDialog):
    """Says that something went wrong, what the user can do, and on request what exactly it was."""

    def __init__(self, details: str, log: Path, parent: QWidget | None = None) -> None:
        """Show the words; ``details`` wait behind a button."""
        super().__init__(parent)
        self.ui = Ui_ErrorDialog()
        self.ui.setupUi(self)
        self._details = details
        self.ui.details.setPlainText(details)
        self.ui.details.hide()
        self.ui.log.setText(f"错误已记入日志：{log}")
        self.ui.show_details.toggled.connect(self._unfold)
        self.ui.copy.clicked.connect(self._copy)
        self.ui.close_dialog.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)

    def _unfold(self, shown: bool) -> None:
        self.ui.details.setVisible(shown)
        self.ui.show_details.setText("隐藏详情" if shown else "显示详情")
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.ui.copy.setText("已复制")


def details_of(error: BaseException) -> str:
    """Return what a maintainer needs to know: the versions and the whole traceback."""
    versions = (
        f"courtoffice {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, "
        f"{platform.platform()}"
    )
    return versions + "\n\n" + "".join(traceback.format_exception(error))


def write_log(folder: Path, details: str) -> None:
    """Add an entry to the log of a folder, which is kept from growing; raises OSError."""
    import logging  # noqa: PLC0415  # with what it imports a good part of a start, and seldom wanted
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
    )
    try:
        stamp = datetime.now().isoformat(sep=" ", timespec="seconds")
        handler.emit(logging.makeLogRecord({"msg": f"{stamp} {details}", "levelno": logging.ERROR}))
    finally:
        handler.close()
