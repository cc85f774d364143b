"""Work that waits until the window has been seen: what is painted first must not wait for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class AfterPaint(QObject):
    """Does something once a widget has next been painted; when it is hidden, after it is shown."""

    def __init__(self, widget: QWidget, do: Callable[[], None]) -> None:
        """Belong to the widget; :meth:`start` waits for its next paint."""
        super().__init__(widget)
        self._widget = widget
        self._waiting = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(do)

    def start(self) -> None:
        """Wait for the next paint, which is asked for; waiting already, it stays at once."""
        if not self._waiting:
            self._waiting = True
            self._widget.installEventFilter(self)
            self._widget.update()

    def stop(self) -> None:
        """Wait no longer."""
        self._waiting = False
        self._widget.removeEventFilter(self)
        self._soon.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the widget being painted."""
        if event.type() == QEvent.Type.Paint:
            self.stop()
            self._soon.start()
        return False
