"""The commands pack and verify, and papers of a quarter."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from courtoffice import catalogue, cli
from courtoffice.areas.study.records import Session
from courtoffice.areas.summary.archive import issued_papers, pdf_of
from courtoffice.areas.summary.issued import Terms, keep, make_ready
from courtoffice.areas.summary.reports import REPORTS
from courtoffice.office import open_office
from courtoffice.period import Period


@pytest.fixture
def office(once: Callable[..., Path], court_file: Path, tmp_path: Path) -> Path:
    """A copy of the court's file in which last year's summary was issued, and that paper."""
    path = tmp_path / "a.courtoffice"
    path.write_bytes(once("issued", partial(_issue, court_file)).read_bytes())
    with open_office(path, who="测试", readonly=True) as store:
        (tmp_path / "定稿.pdf").write_bytes(pdf_of(store, issued_papers(store)[0]))
    return path


def _issue(court_file: Path, path: Path) -> None:
    path.write_bytes(court_file.read_bytes())
    with open_office(path, who="测试") as store:
        with store.change("登记学习") as change:
            change.save(Session(held_on=date(2025, 3, 5), topic="学习", body="党组中心组"))
        ready = make_ready(
            catalogue.desk(store, date(2026, 1, 5)),
            REPORTS["yearly-summary"],
            Period(2025),
            Terms("1号", date(2026, 1, 5)),
        )
        with store.change("定稿") as change:
            keep(change, ready)


def run(*words: object) -> int:
    return cli.main([str(word) for word in words])


def test_a_pack_leaves_out_what_was_only_proposed(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "材料.pdf"
    assert run("pack", office, "--year", 2025, "--month", 5, "-o", output) == 0
    said = capsys.readouterr().out
    assert "没有列入“学习情况通报”" in said
    assert f"共{len(PdfReader(output).pages)}页" in said


def test_a_pack_of_named_papers_is_in_their_order(office: Path, tmp_path: Path) -> None:
    output = tmp_path / "材料.pdf"
    words = ("--reports", "study-bulletin, roster", "-o", output)
    assert run("pack", office, "--year", 2025, "--month", 3, *words) == 0
    outline = [str(entry.title) for entry in PdfReader(output).outline if not isinstance(entry, list)]
    assert outline == ["封面", "会议议程", "目录", "学习情况通报", "干警花名册"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--month", "3", "--reports", "nothing", "-o", "x.pdf"), "report list"),
        (("--month", "3", "--reports", "", "-o", "x.pdf"), "还没有议题"),
        (("--month", "5", "--reports", "study-bulletin", "-o", "x.pdf"), "没有内容"),
        (("--quarter", "1", "-o", "x.docx"), ".pdf"),
        (("--month", "3", "-o", "/nowhere/x.pdf"), "没有文件夹"),
    ],
)
def test_packs_that_cannot_be_are_refused_in_words(
    office: Path, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("pack", office, "--year", 2025, *words) == 1
    assert said in capsys.readouterr().err


def test_verify_says_which_figures_differ(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "定稿.pdf"
    assert run("verify", pdf, office) == 0
    assert "全部一致" in capsys.readouterr().out
    with open_office(office, who="测试") as store, store.change("登记学习") as change:
        change.save(Session(held_on=date(2025, 4, 5), topic="学习"))
    assert run("verify", pdf, office) == 1
    assert "不同\t各类学习\t定稿 1场\t现在 2场" in capsys.readouterr().out
    pdf.write_bytes(pdf.read_bytes() + b"x")
    assert run("verify", pdf, office) == 1
    assert "改动过" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"), [("a.courtoffice", "不是 PDF"), ("none.pdf", "没有文件"), (".", "读不了")]
)
def test_what_cannot_be_verified_is_said(
    office: Path, tmp_path: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", tmp_path / name, office) == 1
    assert said in capsys.readouterr().err


def test_an_office_file_of_a_newer_program_verifies_nothing(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(office)) as file, file:
        file.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " SELECT migration_set, '9999_later', applied_at FROM _sqlite_migrations LIMIT 1"
        )
    assert run("verify", tmp_path / "定稿.pdf", office) == 1
    assert "更新版本的程序" in capsys.readouterr().err


def test_a_report_of_a_quarter(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "季.pdf"
    assert run("report", "work-report", office, "--year", 2025, "--quarter", 1, "-o", output) == 0
    words = "".join(PdfReader(output).pages[0].extract_text().split())
    assert "2025年第一季度工作情况汇报" in words
    assert run("report", "work-report", office, "--year", 2025, "-o", output) == 1
    assert "--month" in capsys.readouterr().err


def test_what_a_paper_leaves_unsaid_is_hinted_beside_what_the_command_says(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hints = (
        "3月5日的学习还没有登记考勤，文中已按举办过统计。请补录；没有举办的请删去。\n",
        "2026年工作任务还没有录入，文中没有“2026年工作打算”这一节。\n",
    )
    assert run("report", "yearly-summary", office, "--year", 2025, "-o", tmp_path / "总结.pdf") == 0
    assert capsys.readouterr().err == "".join(f"提示：{hint}" for hint in hints)
    words = ("--reports", "yearly-summary,roster", "-o", tmp_path / "材料.pdf")
    assert run("pack", office, "--year", 2025, *words) == 0
    assert capsys.readouterr().err == "".join(f"提示：年度工作总结：{hint}" for hint in hints)
