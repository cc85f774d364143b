"""How long a keystroke in the search box takes, as a ratio to one bare SQL LIKE over the largest registers.

Run it as ``python tests/benchmarks/search_benchmark.py OFFICE.courtoffice``; it works on a copy and nothing
here is a test. Everything of a keystroke counts: what is found, from pages to records, and its list.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from courtoffice import app
from courtoffice.office import open_office
from courtoffice.shell.preferences import Preferences
from courtoffice.shell.search_sources import prepare

QUERIES = ("民初12", "xx", "zhongxin", "3月5日", "学习 2025", "a", "zs", "民一庭", "抽查", "没有的")
LIKE = (
    "SELECT id FROM closed_case WHERE case_number LIKE :q OR cause LIKE :q",
    "SELECT id FROM review WHERE case_number LIKE :q",
    "SELECT id FROM study_session WHERE topic LIKE :q",
    "SELECT id FROM training_session WHERE topic LIKE :q",
)


def took(work: Callable[[], object]) -> float:
    """Return the median processor time of seven runs, in milliseconds."""
    times = []
    for _ in range(7):
        began = time.process_time()
        work()
        times.append((time.process_time() - began) * 1000)
    return statistics.median(times)


def main(path: Path) -> None:
    """Print a line for every query."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(path, folder))
        _, window = app.make_window(Preferences(Path(folder) / "window.ini"))
        window.show_office(open_office(copy, who="benchmark", check=False))
        office, box = window.office, window.search_box
        if office is None:
            raise SystemExit("the office did not open")
        began = time.process_time()
        for _ in prepare(office):
            pass
        print(f"read ahead: {(time.process_time() - began) * 1000:.0f} ms")  # noqa: T201
        bare = took(lambda: [office.store.query(sql, {"q": "%民初12%"}) for sql in LIKE])

        def type_in(query: str) -> None:
            box.clear()
            box.setText(query)

        for query in QUERIES:
            key = took(partial(type_in, query))
            print(f"{query}: {key:.1f} ms, {key / bare:.2f} of a bare LIKE ({bare:.1f} ms)")  # noqa: T201
        office.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
