"""Takes a list of closed cases into a file; prints the ratio to python-calamine reading the same workbook.

Run it as ``python tests/benchmarks/import_benchmark.py OFFICE.courtoffice [ROWS]``; the office is copied.
To reach: 3. Every row is judged as if typed by hand and journalled, which reading alone is not.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import python_calamine

from courtoffice import catalogue
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.fields import Kind
from courtoffice.office import open_office

HEADS = [
    SheetColumn("案号", 14),
    SheetColumn("案件类型"),
    SheetColumn("案由"),
    SheetColumn("承办法官"),
    SheetColumn("结案日期", 8, Kind.DATE),
]


def main(office: Path, rows: int) -> None:
    """Print the processor times and their ratio."""
    register = catalogue.REGISTERS["closed-cases"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copyfile(office, Path(folder) / "office.courtoffice"))
        sheet = Path(folder) / "cases.xlsx"
        with open_office(path, who="benchmark") as store:
            desk = catalogue.desk(store, date.today())
            known = register.rows(desk, None)[:300]
            lines = [(each.case_type, each.cause, desk.name("officer", each.judge_id)) for each in known]
            write_sheet(
                sheet,
                "结案",
                HEADS,
                (
                    (
                        f"（2031）湘0999民初{at + 1}号",
                        *lines[at % len(lines)],
                        date(2025, 1, 5) + timedelta(at % 300),
                    )
                    for at in range(rows)
                ),
            )
            began = time.process_time()
            python_calamine.CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()
            bare = time.process_time() - began
            began = time.process_time()
            preview = read_list(sheet, register, desk, year=2025)
            read = time.process_time() - began
            began = time.process_time()
            taken = take_in(desk, preview, accept_fixes=True, leave_out_bad=True)
            stored = time.process_time() - began
    words = f"{rows} rows: calamine {bare:.2f} s, judged {read:.2f} s, stored {taken} in {stored:.2f} s"
    print(f"{words}, ratio {(read + stored) / bare:.1f}")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
