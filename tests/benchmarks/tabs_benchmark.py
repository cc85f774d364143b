"""Goes through all tabs and their parts; prints processor time to painted and its ratio to an empty window's.

    python tests/benchmarks/tabs_benchmark.py [--size 1366x768] [--rounds 5] [--parts] [FILE]

Without a file it makes an invented office of ten years and 300 officers. Of every tab, and with ``--parts``
of every part of it, are measured: the first opening, the return from another tab, a change of year while it
is shown, and the return after the year was changed on another tab. The first page has been read by then and
the programs of the tabs are loaded, as they are after some seconds. Only the time of the window's own thread
counts; of what is done several times the median is printed. The file is opened read-only. To reach: 100 ms.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QTabWidget, QWidget

from courtoffice import app as program
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.preferences import Preferences
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.tabs import Tabs

_WAITS, _WAIT_MS, _BEGUN_MS = 3, 15, 8_000
_QUIET = ("matters", "events")
"""Tabs that leave nothing to be done later; the first is where one comes from, the second for itself."""
_TURNS = ("first", "return", "year", "return in another year")


def main() -> None:
    """Print the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        file = options.file or _make_office(Path(folder))
        _, window = program.make_window(Preferences(Path(folder) / "window.ini"))
        window.setWindowState(Qt.WindowState.WindowNoState)  # it fills a small screen by itself
        window.resize(*map(int, options.size.split("x")))
        bare = _bare_switch(window, options.rounds)
        _line("", _TURNS)
        _line("empty window", ["", f"{bare * 1000:.1f} ms"])
        window.show_office(program.house().open(file, "测试", True))
        window.show()
        _wait(_BEGUN_MS)
        for words, seconds in _rows(window, options):
            _line(words, [f"{taken * 1000:6.1f} ms {taken / bare:5.0f} x" for taken in seconds])
        if window.office is not None:
            window.office.close()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--parts", action="store_true")
    parser.add_argument("file", type=Path, nargs="?")
    return parser.parse_args()


def _make_office(folder: Path) -> Path:
    made = folder / "ten-years.courtoffice"
    arguments = ["demo", str(made), "--staff", "300", "--years", "10", "--year", "2026"]
    subprocess.run([sys.executable, "-m", "courtoffice", *arguments], check=True)
    return made


def _bare_switch(like: QWidget, rounds: int) -> float:
    """Return the seconds that a window with nine empty tabs takes to show another one."""
    window, tabs = QMainWindow(), QTabWidget()
    for number in range(9):
        tabs.addTab(QWidget(), str(number))
    window.setCentralWidget(tabs)
    window.resize(like.size())
    window.show()
    _settle()
    taken = [_seconds(partial(tabs.setCurrentIndex, number)) for number in list(range(1, 9)) * rounds]
    window.close()
    return statistics.median(taken)


def _rows(window: MainWindow, options: argparse.Namespace) -> Iterator[tuple[str, list[float]]]:
    """Measure every tab, and every part of it if that is asked for."""
    office = window.office
    if office is None:
        raise SystemExit("the file did not open")
    tabs, bench = office.tabs, office.bench
    years = (bench.year - 1, bench.year)
    for tab in window.house.tabs:
        away = _QUIET[tab.key == _QUIET[0]]
        tabs.show_tab(away)
        _settle()
        for words, open_ in _places(tabs, tab.key, tab.title, options.parts):
            first = _seconds(open_)
            turns: list[list[float]] = [[], [], []]
            for _ in range(options.rounds):
                tabs.show_tab(away)
                _settle()
                turns[0].append(_seconds(partial(tabs.show_tab, tab.key)))
                for year in years:
                    turns[1].append(_seconds(partial(bench.show_year, year)))
                for year in years:
                    tabs.show_tab(away)
                    bench.show_year(year)
                    _settle()
                    turns[2].append(_seconds(partial(tabs.show_tab, tab.key)))
            yield words, [first, *map(statistics.median, turns)]


def _places(tabs: Tabs, key: str, title: str, parts: bool) -> Iterator[tuple[str, Callable[[], object]]]:
    """Return the ways to a tab and, one after another, to its further parts."""
    yield title, partial(tabs.show_tab, key)
    page = tabs.page(key)
    if not parts or not isinstance(page, RegisterPage):
        return
    names = page.ui.registers
    for place in range(1, names.count()):
        yield f"  {names.tabText(place)}", partial(names.setCurrentIndex, place)


def _seconds(work: Callable[[], object]) -> float:
    """Return the processor time of this thread that a work takes until everything is painted."""
    start = time.thread_time()
    work()
    _settle()
    return time.thread_time() - start


def _settle() -> None:
    """Let all that is put off be done and painted: Qt paints some milliseconds after it is told to."""
    for _ in range(_WAITS):
        _wait(_WAIT_MS)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _line(words: str, cells: Iterator[str] | list[str] | tuple[str, ...]) -> None:
    wide = sum(2 if ord(char) > 0x2E80 else 1 for char in words)
    sys.stdout.write(words + " " * max(22 - wide, 1) + "".join(f"{cell:>24}" for cell in cells) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
