"""One officer's file on a large office, as ratios to plain queries of the same rows in the same run.

    python tests/benchmarks/officer_file_benchmark.py [--runs 9] [FILE]

Without a file it makes an invented office: ten years of 300 officers. It takes the officer of whom most is
known. Printed are the medians of reading the file anew, and of making the card as PDF, beside the median of
the bare queries: every row of that officer in the tables that the file tells of, fetched and dropped.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from courtoffice import catalogue
from courtoffice.areas.people.records import roster
from courtoffice.areas.summary.officer_card import officer_card
from courtoffice.areas.summary.officer_lines import told_anew, told_of
from courtoffice.demo.court import make_demo
from courtoffice.office import open_office
from courtoffice.paper.pdf import make_pdf
from courtoffice.register import Desk

_TABLES = (
    ("study_attendance AS a JOIN study_session AS s ON s.id = a.session_id", "a.officer_id"),
    ("training_participant AS a JOIN training_session AS s ON s.id = a.session_id", "a.officer_id"),
    ("research_paper_author AS a JOIN research_paper AS s ON s.id = a.paper_id", "a.officer_id"),
    ("event_participant AS a JOIN event AS s ON s.id = a.event_id", "a.officer_id"),
    ("review AS s", "s.judge_id"),
    ("review_measure AS s", "s.officer_id"),
    ("conduct_record AS s", "s.officer_id"),
    ("yearly_evaluation AS s", "s.officer_id"),
    ("reward_penalty AS s", "s.officer_id"),
    ("degree_study AS s", "s.officer_id"),
)


def main() -> None:
    """Print the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        file = options.file or _make(Path(folder))
        with open_office(file, who="测试", readonly=True) as store:
            desk = catalogue.desk(store, date.today())
            officers = [officer.id for officer in roster(store).officers()]
            most = max(officers, key=lambda officer: len(told_of(desk, officer)))
            rows, bare = _measure(options.runs, lambda: _bare(desk, most))
            lines, told = _measure(options.runs, lambda: len(told_anew(store, most, True)))
            pages, card = _measure(options.runs, lambda: make_pdf(officer_card(desk, most)).pages)
    _tell(f"bare queries    {rows:6} rows   {bare * 1000:7.2f} ms   1.00 x")
    _tell(f"officer file    {lines:6} lines  {told * 1000:7.2f} ms  {told / bare:5.2f} x")
    _tell(f"card as PDF     {pages:6} pages  {card * 1000:7.2f} ms  {card / bare:5.2f} x")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("file", type=Path, nargs="?")
    return parser.parse_args()


def _make(folder: Path) -> Path:
    path = folder / "ten-years.courtoffice"
    make_demo(path, staff=300, years=10, last_year=2026).close()
    return path


def _bare(desk: Desk, officer: int) -> int:
    return sum(
        len(desk.store.query(f"SELECT * FROM {table} WHERE {column} = ?", (officer,)))
        for table, column in _TABLES
    )


def _measure(runs: int, work: Callable[[], int]) -> tuple[int, float]:
    """Return what the work counted, and the median of its seconds; the first round does not count."""
    counted, seconds = work(), []
    for _ in range(runs):
        begin = time.perf_counter()
        counted = work()
        seconds.append(time.perf_counter() - begin)
    return counted, statistics.median(seconds)


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
