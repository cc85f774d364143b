"""The preview tells how cells are read that are read otherwise than they are written."""

from __future__ import annotations

from pathlib import Path

from courtoffice.areas.people.records import Officer
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.areas.review.registers_cases import CASES
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.exchange.intake.preview import Preview
from courtoffice.exchange.intake.readings import Readings
from courtoffice.exchange.intake.taking import read_list, read_rows
from courtoffice.exchange.sheets_in import Sheet
from courtoffice.register import Desk

FILES = Path(__file__).parents[2] / "files"


def told(preview: Preview, desk: Desk) -> dict[tuple[int, str], str]:
    readings = Readings(preview, desk)
    found = {
        (row.number, key): readings.of(row, at) for row in preview.rows for at, key in enumerate(preview.keys)
    }
    return {cell: reading for cell, reading in found.items() if reading}


def test_a_list_of_cases(court_desk: Desk) -> None:
    preview = read_list(FILES / "cases_messy.xlsx", CASES, court_desk, year=2026)
    assert told(preview, court_desk) == {
        (4, "case_type"): "民事",
        (5, "case_number"): "（2026）湘0999民初2号",
        (5, "judge_id"): "张三",
        (6, "judge_id"): "李四",
        (6, "closed_on"): "2026-03-05",
        (7, "closed_on"): "2026-03-05",
        (8, "closed_on"): "2026-03-05",
        (9, "closed_on"): "2026-03-05",
    }


def test_a_staff_list(court_desk: Desk) -> None:
    heads = ["姓名", "部门", "人员类别", "状态", "政治面貌", "中心组成员"]
    rows = [["周　八", "民一庭", "员额", "在岗", "群众", "√"], ["吴九（女）", "新庭", "法官", "", "", "不是"]]
    preview = read_rows([Sheet("表", [heads, *rows])], Path("表"), OFFICERS, court_desk, year=2026)
    assert told(preview, court_desk) == {
        (2, "department"): "民事审判一庭",
        (2, "category"): "法官",
        (2, "status"): "在职",
        (3, "name"): "吴九",
    }


def test_a_name_that_only_begins_as_the_label_of_somebody(court_desk: Desk) -> None:
    with court_desk.store.change("登记人员") as change:
        change.save(Officer(name="张三", position=9))
    heads = ["日期", "学习主题", "姓名"]
    sheet = Sheet("表", [heads, ["2026-3-5", "学习", "张三"], ["3月6日", "学习", "李四"]])
    preview = read_rows([sheet], Path("表"), SESSIONS, court_desk, year=2026)
    assert told(preview, court_desk) == {
        (2, "attendance.officer_id"): "张三（编号1）",
        (3, "held_on"): "2026-03-06",
    }
