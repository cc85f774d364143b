"""What the program has written out comes in again and changes nothing, register by register."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.study.records_awards import ResearchPaper
from courtoffice.errors import Refused
from courtoffice.exchange.intake.preview import ADDED, BAD, SAME
from courtoffice.exchange.intake.taking import read_list, read_rows, take_in
from courtoffice.exchange.intake.template import example_of, write_template
from courtoffice.exchange.registers_out import write_details, write_register
from courtoffice.exchange.sheets_in import Sheet, read_sheets
from courtoffice.fields import Record
from courtoffice.office import open_office
from courtoffice.register import Desk
from courtoffice.store import Change

KEPT = [
    key for key, register in catalogue.REGISTERS.items() if register.reckon is None and register.takes_lists
]

NAMED = {
    "officers", "departments", "study-plan-items", "study-sessions", "training-sessions",
    "training-plan-items", "research-papers", "closed-cases", "reviews", "conduct",
    "events", "matters", "holidays",
}  # fmt: skip
"""Lists that every office has before it has the program."""

STAYING = {
    "officers", "departments", "study-campaigns", "training-plan-items", "training-terms", "lecturers",
    "post-sheets", "evaluations", "post-standards",
}  # fmt: skip
"""Registers whose records cannot be removed: others refer to them, or their year is closed."""


@pytest.fixture(scope="module")
def desk(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = Path(shutil.copyfile(demo_file, tmp_path_factory.mktemp("intake") / "示例.courtoffice"))
    with open_office(path, who="测试") as store:
        yield catalogue.desk(store, date(2026, 12, 31))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("key", KEPT)
def test_an_exported_register_comes_in_unchanged(desk: Desk, tmp_path: Path, key: str, ending: str) -> None:
    register = catalogue.REGISTERS[key]
    records = register.rows(desk, None)[-20:]
    assert records, "the sample office has none to take out and in"
    path = tmp_path / f"{key}.{ending}"
    write_register(path, register, records, desk)
    preview = read_list(path, register, desk, year=2026)
    assert [row.reasons for row in preview.rows if row.state == BAD] == []
    assert len(preview.rows) == len(records)
    assert preview.actions(accept_fixes=False) == {SAME: len(records)}
    assert take_in(desk, preview) == 0


@pytest.mark.parametrize("key", KEPT)
def test_exported_details_come_in_unchanged(desk: Desk, tmp_path: Path, key: str) -> None:
    register = catalogue.REGISTERS[key]
    records = register.rows(desk, None)[-6:]
    assert records, "the sample office has none to take out and in"
    path = tmp_path / f"{key}.xlsx"
    write_details(path, register, records, desk)
    preview = read_list(path, register, desk, year=2026)
    assert [row.reasons for row in preview.rows if row.state == BAD] == []
    assert preview.actions(accept_fixes=False) == {SAME: len(records)}


@pytest.mark.parametrize("key", [key for key in KEPT if key not in STAYING])
def test_exported_details_come_back_where_they_are_gone(desk: Desk, tmp_path: Path, key: str) -> None:
    register = catalogue.REGISTERS[key]
    path, again = tmp_path / "前.xlsx", tmp_path / "后.xlsx"
    with desk.store.change("删去") as change:
        gone = list(islice(filter(partial(removed, change), reversed(register.rows(desk, None))), 3))
    write_details(path, register, gone, desk)
    left = {record.id for record in register.rows(desk, None)}
    assert take_in(desk, read_list(path, register, desk, year=2026)) == len(gone) > 0
    write_details(again, register, [row for row in register.rows(desk, None) if row.id not in left], desk)
    assert lines(again) == lines(path)
    desk.store.undo()
    desk.store.undo()


def removed(change: Change, record: Record) -> bool:
    try:
        change.remove(type(record), record.id)
    except Refused:  # others refer to it
        return False
    return True


def lines(path: Path) -> list[str]:
    return sorted(map(str, next(iter(read_sheets(path))).rows))


def test_the_authors_of_papers_come_in_as_a_list_shows_them(court_desk: Desk) -> None:
    papers = catalogue.REGISTERS["research-papers"]
    rows = [("甲", "张三、何教授、李四", "2026-3-5"), ("乙", "何教授", "2026-3-6")]
    sheet = Sheet("表", [("题目", "作者", "完成日期"), *rows])
    for count in (2, 0):
        preview = read_rows([sheet], Path("论文.xlsx"), papers, court_desk, year=2026)
        assert "名册里没有“何教授”，按“院外作者”登记" in preview.rows[0].reasons[0]
        assert take_in(court_desk, preview) == count
    written = [
        [(author.position, author.officer_id or author.outsider) for author in paper.authors]
        for paper in court_desk.store.load(ResearchPaper, order="id")
    ]
    assert written == [[(1, 1), (2, "何教授"), (3, 2)], [(1, "何教授")]]


def test_the_example_of_every_blank_list_could_come_in(desk: Desk) -> None:
    shown = {key: example_of(catalogue.REGISTERS[key], desk) for key in KEPT}
    assert {key for key, example in shown.items() if example} >= NAMED
    for key, example in shown.items():
        if not example:
            continue
        sheet = Sheet(key, [list(example), list(example.values())])
        preview = read_rows([sheet], Path("表.xlsx"), catalogue.REGISTERS[key], desk, year=2026)
        assert preview.unknown == ()
        assert [(key, row.reasons) for row in preview.rows if row.state == BAD] == []
        assert (key, preview.actions(accept_fixes=False)) == (key, {ADDED: 1})


def test_the_example_is_told_beside_the_blank_list(desk: Desk, tmp_path: Path) -> None:
    register = catalogue.REGISTERS["study-sessions"]
    path = tmp_path / "空白.xlsx"
    write_template(path, register, desk)
    blank, notes = read_sheets(path)
    lines = [str(row[0]) for row in notes.rows]
    told = dict(line.rsplit("：", 1) for line in lines[lines.index("填写举例：") + 1 :])
    assert told == example_of(register, desk)
    assert told["考勤：考勤"] == "出席"
    assert set(told) <= set(blank.rows[1])
