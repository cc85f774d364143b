"""Lists in and calendars out from the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from courtoffice.areas.matters.records import Matter
from courtoffice.cli import main
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.office import open_office

HEADS = [SheetColumn(name) for name in ("学习专题", "年度", "月份", "责任人")]


@pytest.fixture
def office(demo_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(demo_file, tmp_path / "示例.courtoffice"))


def run(*words: object) -> int:
    return main([str(word) for word in words])


def sheet(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    path = tmp_path / "计划.xlsx"
    write_sheet(path, "学习计划", HEADS, rows)
    return path


def test_a_list_is_looked_at_and_taken_in(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sheet(tmp_path, ("新的专题", "2026", "3", ""))
    assert run("import", "study-plan-items", office, path, "--dry-run") == 0
    assert "新增1条" in capsys.readouterr().out
    assert run("import", "study-plan-items", office, path) == 0
    assert "已导入" in capsys.readouterr().out
    assert run("import", "study-plan-items", office, path) == 0
    assert "不变1条" in capsys.readouterr().out


def test_bad_rows_are_told_and_nothing_is_written(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sheet(tmp_path, ("好的", "2026", "3", ""), ("坏的", "2026", "14", ""))
    assert run("import", "study-plan-items", office, path) == 1
    said = capsys.readouterr()
    assert "第4行" in said.out
    assert "什么也没有写入" in said.err
    with open_office(office, who="测试", readonly=True) as store:
        assert store.query("SELECT count(*) AS n FROM study_plan_item WHERE theme = '好的'")[0]["n"] == 0


def test_a_guess_has_to_be_agreed_to(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_office(office, who="测试", readonly=True) as store:
        name = store.query("SELECT name FROM officer GROUP BY name HAVING count(*) = 1 AND length(name) = 3")
    path = sheet(tmp_path, ("专题", "2026", "3", f"{name[0]['name']}甲"))
    assert run("import", "study-plan-items", office, path) == 1
    assert "--accept" in capsys.readouterr().err
    assert run("import", "study-plan-items", office, path, "--accept") == 0


def test_a_blank_list_is_written_and_taken_for_what_it_is(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "空白.xlsx"
    assert run("template", "matters", office, path) == 0
    assert run("import", "matters", office, path) == 0
    assert "新增0条" in capsys.readouterr().out
    assert run("template", "review-draws", office, path) == 1
    assert run("template", "nothing", office, path) == 1
    with open_office(office, who="测试", readonly=True) as store:
        assert store.undo_name is None or "导入" not in store.undo_name
        assert store.load(Matter)


def test_a_year_as_a_calendar_file(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "日历.ics"
    assert run("ics", office, "--year", 2025, "-o", path) == 0
    events = list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
    assert f"已导出{len(events)}条" in capsys.readouterr().out
    with open_office(office, who="测试", readonly=True) as store:
        held = store.query("SELECT count(*) AS n FROM study_session WHERE held_on LIKE '2025%'")[0]["n"]
    assert sum(str(event["uid"]).startswith("study-sessions-") for event in events) == held > 0
    assert len({str(event["uid"]) for event in events}) == len(events)
