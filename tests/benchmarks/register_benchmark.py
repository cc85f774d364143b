"""Sorts and filters a register of 100,000 rows; prints milliseconds and the ratio to sorting a bare list.

Run as ``python tests/benchmarks/register_benchmark.py [ROWS]``. Each sort and filter is measured three times:
right after the rows came, after they were prepared while nothing else was to be done, and again. Before it
comes the time of the first words that the program paints at all, and of the steps of preparing. To reach:
100 ms for every sort and filter, prepared or again, and 10 ms for a step.
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
from typing import ClassVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from courtoffice import catalogue
from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.fields import Kind, Record, choice, day, link, number, text
from courtoffice.office import new_office
from courtoffice.pinyin import search_keys
from courtoffice.register import Desk, Register
from courtoffice.shell.garbage import collect_at_leisure
from courtoffice.shell.table_model import SORT_NOTHING, TableModel
from courtoffice.shell.table_view import TableView

_SURNAMES, _GIVEN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗单仇", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"


@dataclass(frozen=True, kw_only=True)
class Case(Record):
    """A row as wide and as varied as a closed case."""

    table: ClassVar[str] = "case_pool"
    case_number: str = text("案号")
    cause: str = text("案由")
    closed_on: date | None = day("结案日期")
    kind: str = choice("类型", ("民事", "刑事", "行政", "执行"))
    judge_id: int | None = link("承办法官", "officer")
    score: int | None = number("得分", Kind.POINTS)


REGISTER: Register[Case] = Register("cases", "案件", "案件", Case, lambda row, desk: row.case_number)


SORTS = (
    ("closed_on", "date"),
    ("kind", "choice"),
    ("judge_id", "officer"),
    ("cause", "cause, 200 different"),
    ("score", "points"),
    ("case_number", "case number, all different"),
)
FILTERS = (
    ("judge_id", "zs"),
    ("cause", "jiedai"),
    ("cause", "借贷"),
    ("closed_on", "2026-03"),
    ("score", ">90.5"),
    ("kind", "xs"),
    ("case_number", "12345"),
    ("case_number", "mc"),
)


def main(rows: int) -> None:
    """Measure and print."""
    program = QApplication([])
    collect_at_leisure(program)  # as the window does
    search_keys("人")  # the window loads the pinyin soon after it has opened
    with tempfile.TemporaryDirectory() as folder:
        desk = _desk(Path(folder))
        cases = _cases(rows)
        model, view = TableModel(REGISTER), TableView()
        view.setModel(model)
        view.resize(1200, 600)
        view.show()
        _measure("the first words painted, of ten rows", partial(model.show, desk, cases[:10]), 0)
        _measure(f"showing {rows} rows", partial(model.show, desk, cases), 0)
        numbers = [case.case_number for case in cases]
        bare = _measure("bare: a list of as many texts sorted", partial(sorted, numbers), 0)
        for key, words in SORTS:
            work = partial(model.sort_by, _column(model, key))
            _measure_first(f"sort by {words}", work, partial(_show, model, desk, cases), bare)
        _show(model, desk, cases)
        _prepare(model)
        for key, words in SORTS:
            for time_ in ("prepared", "again"):
                _measure(f"sort by {words}, {time_}", partial(model.sort_by, _column(model, key)), bare)
        for key, query in FILTERS:
            work = partial(model.filter_by, {_column(model, key): query})
            _measure_first(f"filter {key}: {query}", work, partial(_show, model, desk, cases), bare)
        _show(model, desk, cases)
        _prepare(model)
        for key, query in FILTERS:
            for time_ in ("prepared", "again"):
                work = partial(model.filter_by, {_column(model, key): query})
                _measure(f"filter {key}: {query}, {time_}", work, bare)
        desk.store.close()


def _show(model: TableModel, desk: Desk, cases: list[Case]) -> None:
    """Show the rows anew, in their own order and all of them; nothing of them is prepared."""
    model.show(desk, [])
    model.sort_by(SORT_NOTHING)
    model.filter_by({})
    model.show(desk, cases)


def _measure_first(words: str, work: Callable[[], object], show: Callable[[], None], bare: float) -> None:
    show()
    _measure(f"{words}, at once", work, bare)


def _prepare(model: TableModel) -> None:
    """Prepare all columns as the table does when nothing else is to be done, and print how long it takes."""
    taken, start = [], time.process_time()
    for _ in model.ahead(range(model.columnCount())):
        taken.append(time.process_time() - start)
        start = time.process_time()
    words = f"prepared in {len(taken)} steps, the longest of"
    sys.stdout.write(f"{words:45}{max(taken, default=0) * 1000:9.1f} ms, of all {sum(taken) * 1000:.0f} ms\n")


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


def _desk(folder: Path) -> Desk:
    source = random.Random(1)
    store = new_office(folder / "a.courtoffice", who="测试")
    with store.change("登记人员") as change:
        civil = change.save(Department(name="民事审判一庭", kind="审判"))
        for _ in range(300):
            name = source.choice(_SURNAMES) + "".join(source.sample(_GIVEN, 2))
            posting = Posting(from_date=date(2020, 1, 1), department_id=civil)
            change.save(Officer(name=name, postings=(posting,)))
    return catalogue.desk(store, date(2026, 11, 20))


def _cases(rows: int) -> list[Case]:
    source = random.Random(2)
    kinds = ("民间借贷", "买卖合同", "离婚", "劳动争议")
    causes = [f"{what}纠纷{at or ''}" for what in kinds for at in range(50)]
    return [
        Case(
            id=at + 1,
            case_number=f"（{source.randint(2016, 2026)}）湘0102民初{source.randint(1, 30_000)}号",
            cause=source.choice(causes),
            closed_on=date(2016, 1, 1) + timedelta(days=source.randint(0, 4000)),
            kind=source.choice(("民事", "刑事", "行政", "执行")),
            judge_id=source.randint(1, 300),
            score=source.randint(5500, 10000),
        )
        for at in range(rows)
    ]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
