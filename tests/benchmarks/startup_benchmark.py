"""Start of the program to its first painted page, as a ratio to a bare window with nine empty tabs.

    python tests/benchmarks/startup_benchmark.py [--runs 9] [FILE ...]

Without files it makes two invented offices: one year, and ten years of 300 officers. Runs of both kinds take
turns, so that whatever else the computer does falls on both. Printed are medians and ratios.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import sys, time
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def customEvent(self, event):
        print(time.perf_counter(), flush=True)
        app.quit()

app = QApplication(sys.argv[:1])
window, tabs = Window(), QTabWidget()
for title in "总览 学习日历 培训台账 质量评查 岗位考核 文化活动 工作督办 人员 报告".split():
    tabs.addTab(QWidget(), title)
window.setCentralWidget(tabs)
window.resize(1366, 768)
window.show()
app.exec()
"""

PROGRAM = """
import gc, sys, time
gc.disable()  # as the command line does
import courtoffice.cli
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from courtoffice import app as program
from courtoffice.shell.preferences import Preferences

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def customEvent(self, event):
        print(time.perf_counter(), flush=True)
        app.quit()

app, window = program.start(Path(sys.argv[1]), Preferences(Path(sys.argv[2])))
watch = Watch()
window.office.tabs.page().installEventFilter(watch)
window.resize(1366, 768)
app.exec()
"""
"""Both say when as soon as what is painted first has been painted, before what waits for that."""


def main() -> None:
    """Print the table."""
    options = _options()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        files = options.files or _make_offices(Path(folder))
        preferences = str(Path(folder) / "window.ini")
        scripts = {"bare window": [BARE]} | {file.stem: [PROGRAM, str(file), preferences] for file in files}
        seconds = _measure(scripts, options.runs)
    bare = statistics.median(seconds["bare window"])
    for name, taken in seconds.items():
        middle = statistics.median(taken)
        _tell(f"{name:24} {middle:6.3f} s  {middle / bare:5.2f} x")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("files", type=Path, nargs="*")
    return parser.parse_args()


def _make_offices(folder: Path) -> list[Path]:
    made = []
    for name, staff, years in (("one-year", 300, 1), ("ten-years", 300, 10)):
        made.append(folder / f"{name}.courtoffice")
        arguments = ["demo", str(made[-1]), "--staff", str(staff), "--years", str(years), "--year", "2026"]
        subprocess.run([sys.executable, "-m", "courtoffice", *arguments], check=True)
    return made


def _measure(scripts: dict[str, list[str]], runs: int) -> dict[str, list[float]]:
    """Run every script in turn; the first round fills the caches and does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in scripts}
    for number in range(runs + 1):
        for name, (script, *arguments) in scripts.items():
            begin = time.perf_counter()
            command = [sys.executable, "-c", script, *arguments]
            ended = float(subprocess.run(command, check=True, capture_output=True).stdout.split()[-1])
            if number:
                seconds[name].append(ended - begin)
    return seconds


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
