"""The annexed tables of training: their cells are the figures, and nothing is told where nothing was."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.training.area import AREA
from courtoffice.areas.training.papers import annexes
from courtoffice.areas.training.records import DegreeStudy, Participant, Session
from courtoffice.paper.document import Annex, Document, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk


def tables(annex: Annex) -> dict[str, Table]:
    return {block.title: block for block in annex.blocks if isinstance(block, Table)}


def texts(table: Table) -> list[list[str]]:
    lines = [row for entry in table.body if isinstance(entry, Item) for row in entry.rows]
    if table.total:
        lines.append(table.total)
    return [[cell.text if isinstance(cell, FigureRun) else cell for cell in row] for row in lines]


def test_tables_of_a_full_year(lived: Desk) -> None:
    [annex] = annexes(lived, Period(2026))
    assert (annex.number, annex.title) == (0, "2026年教育培训情况汇总表")
    assert list(tables(annex)) == ["各类培训", "外出培训", "法官业校", "学时和学历"]
    for table in tables(annex).values():
        assert {len(row) for row in texts(table)} == {len(table.columns)}


def test_kinds_add_up_and_destinations_add_up_to_outside(lived: Desk) -> None:
    [annex] = annexes(lived, Period(2026))
    *lines, total = texts(tables(annex)["各类培训"])
    kinds = [row for row in lines if not row[0].startswith("　")]
    assert [row[0] for row in kinds] == ["本院培训", "法官业校", "外出培训", "网络学习"]
    for at in (1, 2):
        assert sum(int(row[at]) for row in kinds) == int(total[at])
        destinations = [int(row[at]) for row in lines if row[0].startswith("　")]
        assert sum(destinations) == int(kinds[2][at])
    assert int(total[3]) <= sum(int(row[3]) for row in kinds)
    batches = texts(tables(annex)["外出培训"])
    assert len(batches) - 1 == int(kinds[2][1])
    assert sum(int(row[6]) for row in batches[:-1]) == int(batches[-1][6])


def test_every_figure_printed_is_a_figure_of_the_period(lived: Desk) -> None:
    kept = {figure.key: figure for figure in AREA.figures(lived, Period(2026))}
    printed = Document("", annexes(lived, Period(2026))).figures()
    assert len(printed) > 40
    for figure in printed:
        assert figure == kept[figure.key]


def test_nothing_is_annexed_for_a_year_without_records(lived: Desk, empty: Desk) -> None:
    assert annexes(lived, Period(2020)) == ()
    assert annexes(empty, Period(2026)) == ()


def test_tables_without_anything_in_them_are_left_out(empty: Desk) -> None:
    officer = roster(empty.store).serving_on(date(2026, 3, 3))[0].id
    with empty.store.change("测试") as change:
        change.save(DegreeStudy(officer_id=officer, required_from=date(2026, 3, 3)))
    [annex] = annexes(empty, Period(2026))
    assert list(tables(annex)) == ["各类培训", "学时和学历"]


def test_batch_is_printed_with_its_days(empty: Desk) -> None:
    officer = roster(empty.store).serving_on(date(2026, 3, 3))[0].id
    batch = Session(
        kind="外出培训",
        topic="<b>A&B</b>",
        destination="最高院",
        organiser="=1+1",
        held_on=date(2026, 3, 3),
        until_date=date(2026, 3, 5),
        participants=(Participant(officer_id=officer, hours=2_250),),
    )
    with empty.store.change("测试") as change:
        change.save(batch)
        change.save(Session(kind="外出培训", topic="一天", destination="其他", held_on=date(2026, 3, 18)))
        change.save(Session(kind="外出培训", topic="还没有去", destination="其他", held_on=date(2026, 4, 1)))
    [annex] = annexes(empty, Period(2026))
    assert texts(tables(annex)["外出培训"]) == [
        ["1", "<b>A&B</b>", "最高院", "=1+1", "03.03—03.05", "3", "1"],
        ["2", "一天", "其他", "", "03.18", "1", "0"],
        ["", "合计", "2批", "", "", "", "1"],
    ]
