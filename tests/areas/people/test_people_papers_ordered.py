"""Lists of officers by strokes and by pinyin, read back from the paper."""

from __future__ import annotations

from datetime import date

import pytest

from courtoffice import catalogue
from courtoffice.areas.people.name_orders import ORDERS
from courtoffice.areas.people.papers_ordered import ordered_list
from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.rules import officer_faults
from courtoffice.errors import Refused, blocking
from courtoffice.paper.document import Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

NAMES = ("文一", "王小二", "王二", "丁三", "欧阳大", "单四")


@pytest.fixture
def desk(court_desk: Desk) -> Desk:
    with court_desk.store.change("登记") as change:
        for officer in court_desk.store.load(Officer):
            change.remove(Officer, officer.id)
        for name in NAMES:
            change.save(Officer(name=name, postings=(Posting(from_date=date(2020, 1, 1), department_id=1),)))
    return court_desk


def names(desk: Desk, key: str) -> list[str]:
    paper = ordered_list(desk, Period(2026), key=key)
    table = paper.blocks[0]
    assert isinstance(table, Table)
    assert ORDERS[key] in paper.sublines[0]
    rows = [item.rows[0] for item in table.body if isinstance(item, Item)]
    assert [row[0] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]
    return [str(row[1]) for row in rows]


def test_every_order(desk: Desk) -> None:
    assert names(desk, "roster-surnames") == ["丁三", "王二", "王小二", "文一", "欧阳大", "单四"]
    assert names(desk, "roster-pinyin") == ["丁三", "欧阳大", "单四", "王二", "王小二", "文一"]
    assert names(desk, "roster-names").index("王二") < names(desk, "roster-names").index("王小二")


def test_the_register_has_the_same_orders(desk: Desk) -> None:
    columns = {column.key: column for column in OFFICERS.columns()}
    keys = {
        "surname_strokes": "roster-surnames",
        "name_strokes": "roster-names",
        "name_pinyin": "roster-pinyin",
    }
    for key, report in keys.items():
        places = {who.name: columns[key].value(who, desk) for who in desk.store.load(Officer)}
        assert sorted(places, key=places.__getitem__) == names(desk, report)


def test_the_reports_are_offered(desk: Desk) -> None:
    for key in ORDERS:
        assert catalogue.REPORTS[key].made(desk, Period(2026)).title.endswith("干警名单")
    with pytest.raises(Refused, match="没有在职人员"):
        ordered_list(desk, Period(2019), key="roster-names")


def test_rare_characters_are_asked_about() -> None:
    def said(officer: Officer, before: Officer | None = None) -> list[str]:
        return [one.message for one in officer_faults(officer, before, Roster((), ()), date(2026, 1, 1))
                if one.field == "written_as"]  # fmt: skip

    rare = Officer(id=1, name="㐂一")
    assert "“㐂”不在笔画表里" in said(rare)[0]
    assert blocking(officer_faults(rare, None, Roster((), ()), date(2026, 1, 1))) == []
    assert said(rare, rare) == []
    assert said(Officer(id=1, name="㐂一", written_as="七一")) == []
    assert "是2个字" in said(Officer(id=1, name="㐂一", written_as="七"))[0]
