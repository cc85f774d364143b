"""Takes a list of closed cases into a file; prints ratios to python-calamine reading the same workbook.

Run it as ``python tests/benchmarks/import_benchmark.py OFFICE.courtoffice [ROWS]``; the office is copied.
The list has eight columns, as courts have them. To reach: 3. Every row is judged as if typed by hand, stored
and journalled, all in one change that is undone and redone; reading alone does nothing of that.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import python_calamine

from courtoffice import catalogue
from courtoffice.exchange.intake.preview import GOOD
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.fields import Kind
from courtoffice.office import open_office
from courtoffice.register import Desk

REGISTER = catalogue.REGISTERS["closed-cases"]
HEADS = [
    SheetColumn("案号", 14),
    SheetColumn("案件类型"),
    SheetColumn("案由"),
    SheetColumn("适用程序"),
    SheetColumn("承办法官"),
    SheetColumn("书记员"),
    SheetColumn("结案日期", 8, Kind.DATE),
    SheetColumn("结案方式"),
]
ROUNDS = 3
ALIKE = 2_000
"""So many of the office's own cases are said again and again, under new numbers."""


def lines(desk: Desk, rows: int) -> Iterator[tuple[object, ...]]:
    """Yield the rows of a list in which nothing is wrong."""
    known = [case for case in REGISTER.rows(desk, None) if case.closed_on <= desk.today][-ALIKE:]
    said = [
        (
            case.case_type,
            case.cause,
            case.procedure,
            desk.name("officer", case.judge_id),
            desk.name("officer", case.clerk_id),
            case.closed_on,
            case.closed_by,
        )
        for case in known
    ]
    for at in range(rows):
        yield f"（2001）湘0999民初{at + 1}号", *said[at % len(said)]


def taking(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds of the processor that something takes, and what comes of it."""
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def bare(sheet: Path) -> object:
    """Read a workbook with the reader alone."""
    return python_calamine.CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()


def main(office: Path, rows: int) -> None:
    """Print the processor times in units of the bare reading beside them: the median of some rounds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copyfile(office, Path(folder) / "office.courtoffice"))
        sheet = Path(folder) / "cases.xlsx"
        with open_office(path, who="benchmark") as store:
            desk = catalogue.desk(store, date.today())
            write_sheet(sheet, "结案", HEADS, lines(desk, rows))
            found = [_round(sheet, desk) for _ in range(ROUNDS)]
    units = {name: statistics.median(each[name] / each["bare"] for each in found) for name in found[0]}
    told = ", ".join(f"{name} {units[name]:.1f}" for name in ("judged", "stored", "undone", "redone"))
    together = statistics.median((each["judged"] + each["stored"]) / each["bare"] for each in found)
    bare_time = statistics.median(each["bare"] for each in found)
    print(f"{rows} rows, calamine {bare_time:.2f} s; {told}; judged and stored {together:.2f}")  # noqa: T201


def _round(sheet: Path, desk: Desk) -> dict[str, float]:
    """Return the processor times of reading bare, of taking the list in, and of the ways back and forth."""
    times = {}
    before, _ = taking(lambda: bare(sheet))
    times["judged"], preview = taking(lambda: read_list(sheet, REGISTER, desk, year=date.today().year))
    times["stored"], count = taking(lambda: take_in(desk, preview))
    after, _ = taking(lambda: bare(sheet))
    if count != preview.count(GOOD):
        raise SystemExit(f"{count} rows were stored, {preview.count(GOOD)} are good")
    times["bare"] = (before + after) / 2
    times["undone"], _ = taking(desk.store.undo)
    times["redone"], _ = taking(desk.store.redo)
    desk.store.undo()
    return times


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
