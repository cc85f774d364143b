"""The tables of a paper as a workbook."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange.paper_tables_out import tables_of, write_tables
from courtoffice.figure import Figure
from courtoffice.paper.document import (
    Annex,
    Column,
    Document,
    Face,
    FigureRun,
    Group,
    HeadCell,
    Item,
    Paragraph,
    Table,
)

RATE = Figure("r", "率", "%", Fraction(1, 3), "", "t", (), rate=True, part=1, whole=3)
HOURS = Figure("h", "学时", "学时", 9050, "", "t", (), scale=100)
COUNT = Figure("c", "件", "件", 7, "", "t", ())
EMPTY = Figure("e", "均", "分", None, "", "t", ())
COLUMNS = (Column("甲"), Column("乙", 20, fixed=True), Column("丙"))


def _rows(path: Path, at: int = 0) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(at).to_python()]


def test_numbers_are_numbers_and_text_is_text(tmp_path: Path) -> None:
    table = Table(
        COLUMNS,
        (
            Item((("=1+1", "A&B <b>", "007"), ("13800001111", "430102199001011234", "2.50"))),
            Group("一组", (Item((("3", "-2.5", "1985.10"),)),), ("小计", FigureRun(COUNT), "")),
        ),
        title="表",
        unit="单位：件",
        total=(FigureRun(RATE), FigureRun(HOURS), FigureRun(EMPTY)),
        notes=("注：略。",),
    )
    path = tmp_path / "a.xlsx"
    assert write_tables(path, Document("题", (table,))) == 1
    rows = _rows(path)
    assert [row[0] for row in rows[:2]] == ["表", "单位：件"]
    assert rows[2:] == [
        ["甲", "乙", "丙"],
        ["=1+1", "A&B <b>", "007"],
        ["13800001111", "430102199001011234", 2.5],
        ["一组", "", ""],
        [3.0, -2.5, "1985.10"],
        ["小计", 7.0, ""],
        [pytest.approx(1 / 3), 90.5, "—"],
        ["注：略。", "", ""],
    ]
    with ZipFile(path) as book:
        assert b"!$3:$3</definedName>" in book.read("xl/workbook.xml"), "the head is printed on every page"


def test_every_table_has_a_sheet_of_its_own(tmp_path: Path) -> None:
    merged = Table(
        COLUMNS,
        (),
        head=((HeadCell("甲", rows=2), HeadCell("合", columns=2)), (HeadCell("乙"), HeadCell("丙"))),
        landscape=True,
    )
    single = Table((Column("独"),), (Item((("x" * 40_000,),)),), title="坏[名]/字*" + "长" * 40)
    document = Document("题", (Paragraph(("无",)), merged, Annex(0, "附表", (single, single))))
    assert tables_of(document)[0][0] == "题"
    folder = Document("", (merged, Paragraph(("考勤表",), face=Face.TITLE), merged), subject="学习档案")
    assert [title for title, _ in tables_of(folder)] == ["学习档案", "考勤表"]
    path = tmp_path / "a.xlsx"
    assert write_tables(path, document) == 3
    names = CalamineWorkbook.from_path(str(path)).sheet_names
    assert len(set(names)) == 3
    assert _rows(path)[1:] == [["甲", "合", ""], ["", "乙", "丙"], ["无", "", ""]]


def test_a_paper_without_tables_and_a_place_that_is_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="没有表格"):
        write_tables(tmp_path / "a.xlsx", Document("题", (Paragraph(("无",)),)))
    with pytest.raises(FileTrouble):
        write_tables(tmp_path / "no" / "a.xlsx", Document("题", (Table(COLUMNS, ()),)))
