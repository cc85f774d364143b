"""Work done ahead, step by step, while no key and no click waits: for the search, for long lists."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

_NOTHING_LEFT = object()


class Ahead(QObject):
    """Does the steps of one work between the events of the window."""

    ended = Signal()
    """The last step is done."""

    def __init__(self, parent: QObject) -> None:
        """Have nothing to do."""
        super().__init__(parent)
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.step)

    @property
    def active(self) -> bool:
        """Whether something is left to be done."""
        return self._timer.isActive()

    def begin(self, steps: Iterator[None]) -> None:
        """Do the first of some steps now and the others ahead; what was begun before stays undone."""
        self.stop()
        self._steps = steps
        if next(steps, _NOTHING_LEFT) is not _NOTHING_LEFT:
            self._timer.start()

    def step(self) -> None:
        """Do one step now."""
        if next(self._steps, _NOTHING_LEFT) is _NOTHING_LEFT:
            self.stop()
            self.ended.emit()

    def stop(self) -> None:
        """Leave undone what is left."""
        self._timer.stop()
        self._steps = iter(())
