"""The commands of case review: a list of closed cases taken in, and every draw made again."""

from __future__ import annotations

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from courtoffice import cli
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.office import open_office


def _sheet(path: Path, *rows: tuple[str, ...]) -> Path:
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate((("案号", "承办人", "结案日期"), *rows)):
            sheet.write_row(at, 0, row)
    return path


def _run(*words: object) -> int:
    return cli.main([str(word) for word in words])


def test_a_list_of_cases_is_looked_at_and_taken_in(
    court_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = tmp_path / "a.courtoffice"
    office.write_bytes(court_file.read_bytes())
    bad = _sheet(tmp_path / "bad.xlsx", ("（2026）湘0999民初1号", "张山", "2026-3-5"))
    assert _run("import", "cases", office, bad) == 1
    assert "没有“张山”，按“张三”导入" in capsys.readouterr().out
    good = _sheet(tmp_path / "good.xlsx", ("(2026)湘0999民初1号", "张三", "2026-3-5"))
    assert _run("import", "cases", office, good, "--dry-run") == 0
    assert "没有写入" in capsys.readouterr().out
    assert _run("import", "cases", office, good) == 0
    with open_office(office, who="测试") as store:
        assert [case.case_number for case in store.load(ClosedCase)] == ["（2026）湘0999民初1号"]
    assert _run("verify-draw", office) == 1
    assert "还没有抽查" in capsys.readouterr().err


def test_the_draws_of_the_sample_office_are_made_again(
    demo_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = tmp_path / "b.courtoffice"
    office.write_bytes(demo_file.read_bytes())
    assert _run("verify-draw", office) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 25
    assert all("重抽验证一致" in line for line in lines)
    with open_office(office, who="测试") as store, store.change("改动") as change:
        row = change.query("SELECT id FROM closed_case ORDER BY closed_on DESC LIMIT 1")[0]["id"]
        change.update("closed_case", row, {"petition": 1, "sent_back": 1})
    assert _run("verify-draw", office) == 1
    assert "案件池与抽取时不同" in capsys.readouterr().out
