"""Windows that come up no larger than the screen, so that their buttons can be reached."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(24, 64)  # pixels that the frame and the title bar of a window take


def fit_screen(window: QWidget) -> None:
    """Make a window that is about to be shown fit on its screen."""
    window.resize(window.size().boundedTo(window.screen().availableSize() - _FRAME))
