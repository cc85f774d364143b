"""Sorts and filters the list of 100,000 participations of one year, read from a real office file.

Run as ``python tests/benchmarks/participation_benchmark.py [ROWS]``; prints milliseconds of processor time
until the table is painted, and the ratio to sorting a bare list. To reach: 100 ms for every sort and filter;
the first one of a column also reads it.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from courtoffice import catalogue
from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.training.demand import participations
from courtoffice.areas.training.records import KINDS, Participant, Session
from courtoffice.areas.training.registers_hours import HOURS, PARTICIPATIONS
from courtoffice.areas.training.rows import training_rows
from courtoffice.office import new_office
from courtoffice.period import Period
from courtoffice.pinyin import search_keys
from courtoffice.register import Desk
from courtoffice.shell.garbage import collect_at_leisure
from courtoffice.shell.table_model import TableModel
from courtoffice.shell.table_view import TableView

_SURNAMES, _GIVEN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗单仇", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"
_OFFICERS, _LISTED = 300, 100
_YEAR = Period(2026)
_SORTS = ("held_on", "officer_id", "department", "kind", "topic", "hours", "certificate")
_FILTERS = (
    ("officer_id", "zs"),
    ("department", "minshi"),
    ("kind", "wcpx"),
    ("topic", "民事"),
    ("held_on", "2026-03"),
    ("hours", ">7"),
    ("state", "请假"),
    ("certificate", "0042"),
)


def main(rows: int) -> None:
    """Measure and print, each sort and filter twice: the first time also reads the column."""
    program = QApplication([])
    collect_at_leisure(program)  # as the window does
    search_keys("人")  # the window loads the pinyin soon after it has opened
    with tempfile.TemporaryDirectory() as folder:
        desk = _desk(Path(folder), rows)
        _measure("everything of the year read from the file", partial(training_rows, desk.store, _YEAR), 0)
        listed = PARTICIPATIONS.rows(desk, _YEAR)
        _measure("participations reckoned", partial(participations, training_rows(desk.store, _YEAR)), 0)
        _measure("hours of all officers reckoned", partial(HOURS.rows, desk, _YEAR), 0)
        model, view = TableModel(PARTICIPATIONS), TableView()
        view.setModel(model)
        view.resize(1200, 600)
        view.show()
        _measure("the first words painted, of ten rows", partial(model.show, desk, listed[:10]), 0)
        _measure(f"showing {len(listed)} rows", partial(model.show, desk, listed), 0)
        texts = [row.certificate for row in listed]
        bare = _measure("bare: a list of as many texts sorted", partial(sorted, texts), 0)
        for key in _SORTS:
            for words in ("first", "again"):
                _measure(f"sort by {key}, {words}", partial(model.sort_by, _column(model, key)), bare)
        for key, query in _FILTERS:
            for words in ("first", "again"):
                work = partial(model.filter_by, {_column(model, key): query})
                _measure(f"filter {key}: {query}, {words}", work, bare)
        desk.store.close()


def _measure(words: str, work: Callable[[], object], bare: float) -> float:
    """Return the seconds of processor time that a work takes until the table is painted."""
    start = time.process_time()
    work()
    QApplication.processEvents()
    taken = time.process_time() - start
    ratio = f"{taken / bare:7.2f} x" if bare else ""
    sys.stdout.write(f"{words:45}{taken * 1000:9.1f} ms {ratio}\n")
    return taken


def _column(model: TableModel, key: str) -> int:
    return [column.key for column in model.columns].index(key)


def _desk(folder: Path, rows: int) -> Desk:
    source = random.Random(1)
    store = new_office(folder / "a.courtoffice", who="测试")
    with store.change("登记人员") as change:
        departments = [
            change.save(Department(name=f"民事审判第{number}庭", kind="审判", position=number))
            for number in range(1, 13)
        ]
        for at in range(_OFFICERS):
            name = source.choice(_SURNAMES) + "".join(source.sample(_GIVEN, 2))
            posting = Posting(from_date=date(2020, 1, 1), department_id=departments[at % 12])
            change.save(Officer(name=name, position=at, postings=(posting,)))
    with store.change("登记培训") as change:
        change.save_all([_session(source, at) for at in range(rows // _LISTED)])
    return catalogue.desk(store, date(2026, 12, 31))


def _session(source: random.Random, at: int) -> Session:
    return Session(
        kind=source.choice(KINDS[:2]),
        topic=f"{source.choice(('民事', '刑事', '行政', '执行'))}审判业务培训第{at + 1}讲",
        held_on=_YEAR.first + timedelta(days=source.randrange(365)),
        participants=tuple(
            Participant(
                officer_id=officer,
                state=source.choice(("参加", "参加", "参加", "请假")),
                hours=source.randrange(100, 800, 25),
                certificate=f"2026{at:04d}{officer:03d}",
            )
            for officer in source.sample(range(1, _OFFICERS + 1), _LISTED)
        ),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
