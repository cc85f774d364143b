"""How long a keystroke in the search box takes, as a ratio to one bare SQL LIKE over the largest registers.

Run it as ``python tests/benchmarks/search_benchmark.py OFFICE.courtoffice``; nothing here is a test.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from courtoffice import catalogue, wiring
from courtoffice.finding import find_records, prepare
from courtoffice.office import open_office

QUERIES = ("民初12", "xx", "zhongxin", "3月5日", "学习 2025", "a", "zs", "没有的")
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
    with open_office(path, who="benchmark", readonly=True, check=False) as store:
        desk = catalogue.desk(store, date.today())
        registers = wiring.searched()
        began = time.process_time()
        for register in registers:
            prepare(desk, register)
        print(f"read ahead: {(time.process_time() - began) * 1000:.0f} ms")  # noqa: T201
        bare = took(lambda: [store.query(sql, {"q": "%民初12%"}) for sql in LIKE])
        for query in QUERIES:
            key = took(lambda: (wiring.people(desk, query), find_records(desk, registers, query, 4)))  # noqa: B023
            print(f"{query}: {key:.1f} ms, {key / bare:.2f} of a bare LIKE ({bare:.1f} ms)")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
