"""Long work off the window's thread: its own connection, progress, cancelling, the result by signal."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from courtoffice.errors import Refused
from courtoffice.store import Store

T = TypeVar("T")


class Cancelled(Exception):
    """The user has cancelled the work; raised inside it by :class:`Progress`."""


class Progress:
    """What a long work tells: call it often; it raises Cancelled once the user has had enough."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        """Pass on what is told: done, total, words."""
        self._tell = tell
        self._cancelled = threading.Event()

    def __call__(self, done: int, total: int = 0, words: str = "") -> None:
        """Tell that ``done`` of ``total`` is done; a total of 0 is one that nobody knows."""
        if self._cancelled.is_set():
            raise Cancelled
        self._tell(done, total, words)

    def cancel(self) -> None:
        """Have the next call raise Cancelled."""
        self._cancelled.set()


class Background(QObject):
    """Runs one long work at a time.

    ``began`` names it, ``progressed`` tells done, total and words, ``ended`` comes after every end. A refusal
    goes to the function given at the start; an error of the program to ``sys.excepthook``, on the window's
    thread as well.
    """

    began = Signal(str)
    progressed = Signal(int, int, str)
    ended = Signal()
    _settled = Signal(object, object)

    def __init__(self, open_reader: Callable[[], Store] | None, refused: Callable[[Refused], None]) -> None:
        """``open_reader`` opens the office file for reading, on the thread of the work; None is no file."""
        super().__init__()
        self._open_reader = open_reader
        self._refused = refused
        self._title = ""
        self._thread: threading.Thread | None = None
        self._progress: Progress | None = None
        self._done: Callable[[object], None] = _nothing
        self._settled.connect(self._settle)

    @property
    def title(self) -> str:
        """What is being done, "" for nothing."""
        return self._title

    def start(self, title: str, work: Callable[[Store, Progress], T], done: Callable[[T], None]) -> bool:
        """Begin a work that reads the office file; ``done`` gets its result on the window's thread.

        The file that ``work`` gets is open for reading only and is closed after it. Returns False, and shows
        why, when another work is still running.
        """

        open_reader = self._open_reader
        if open_reader is None:
            raise RuntimeError("no office file is open here")

        def with_file(progress: Progress) -> T:
            with open_reader() as store:
                return work(store, progress)

        return self.start_alone(title, with_file, done)

    def start_alone(self, title: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> bool:
        """Begin a work that needs no office file, such as making the sample; otherwise as :meth:`start`."""
        if self._title:
            self._refused(Refused(f"“{self._title}”还在进行。请等它完成，或者取消它，再试一次。"))
            return False
        self._title = title
        self._done = done  # type: ignore[assignment]  # called with what this work returns
        self._progress = Progress(self.progressed.emit)
        self._thread = threading.Thread(target=self._run, args=(work, self._progress), daemon=True)
        self.began.emit(title)
        self._thread.start()
        return True

    def cancel(self) -> None:
        """Ask the running work to stop; ``ended`` tells when it has."""
        if self._progress is not None:
            self._progress.cancel()

    def wait(self, seconds: float = 30.0) -> None:
        """Cancel and wait for the work to stop; nothing is told of its result any more."""
        self.cancel()
        self._done = _nothing
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self, work: Callable[[Progress], object], progress: Progress) -> None:
        """Run on the other thread."""
        try:
            result, error = work(progress), None
        except BaseException as raised:  # whatever it is, the window's thread has to hear of it
            result, error = None, raised
        self._settled.emit(result, error)

    def _settle(self, result: object, error: BaseException | None) -> None:
        """Run on the window's thread."""
        done, self._done = self._done, _nothing
        self._title, self._thread, self._progress = "", None, None
        self.ended.emit()
        if error is None:
            done(result)
        elif isinstance(error, Refused):
            self._refused(error)
        elif not isinstance(error, Cancelled):
            sys.excepthook(type(error), error, error.__traceback__)


def _nothing(result: object) -> None:
    """Do nothing with a result that nobody waits for."""
