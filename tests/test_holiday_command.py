"""``courtoffice import holidays``: looked at first, stored as one change, refused without a trace."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from courtoffice import cli
from courtoffice.calendar_note import may_be_published, note_words, unknown_year
from courtoffice.calendar_table import workdays
from courtoffice.office import open_office
from courtoffice.period import Period
from courtoffice.register import Desk

YEAR = date.today().year + 1
NEW_YEAR = date(YEAR, 1, 1)


@pytest.fixture
def file(court_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(court_file, tmp_path / "a.courtoffice"))


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "放假通知.txt"
    path.write_text(f"{YEAR}年部分节假日安排\n元旦：1月1日放假。春节：2月6日至8日放假。", encoding="utf-8")
    return path


def known(file: Path) -> bool:
    with open_office(file, who="测试", readonly=True) as store:
        return workdays(store).known(YEAR)


def test_a_notice_is_looked_at_and_then_stored(
    file: Path, notice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert cli.main(["import", "holidays", str(file), str(notice), "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert f"{NEW_YEAR}\t不变\t休\t元旦" in said
    assert "提示：没有看到清明节" in said
    assert "这是预览，没有写入" in said
    assert file.read_bytes() == before
    assert cli.main(["import", "holidays", str(file), str(notice)]) == 0
    assert f"{YEAR}年：放假4天，调休上班0天；" in capsys.readouterr().out
    assert known(file)
    with open_office(file, who="测试") as store:
        assert store.undo_name == f"录入{YEAR}年放假通知"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("姓名,部门\n张三,民一庭\n", "没有看到放假安排"),
        (f"{YEAR}年部分节假日安排\n元宵节：2月20日放假。", "不认得“元宵节”"),
        (f"{YEAR + 1}年部分节假日安排\n元旦：1月1日放假。", "还不会公布"),
        ("元旦：1月1日放假。", "哪一年"),
    ],
)
def test_a_file_that_is_no_notice_leaves_no_trace(
    file: Path, notice: Path, text: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    notice.write_text(text, encoding="utf-8")
    assert cli.main(["import", "holidays", str(file), str(notice)]) == 1
    assert words in capsys.readouterr().err
    assert not known(file)


def test_the_year_may_be_given_and_must_be_that_of_the_notice(
    file: Path, notice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = ["import", "holidays", str(file), str(notice), "--year", "2024"]
    assert cli.main(wrong) == 1
    assert f"这是{YEAR}年的放假通知，不是2024年的" in capsys.readouterr().err
    assert not known(file)
    notice.write_text("元旦：1月1日放假。", encoding="utf-8")
    assert cli.main([*wrong[:-1], f"{YEAR}"]) == 0
    assert known(file)


def test_the_year_that_is_unknown_is_named(court_desk: Desk) -> None:
    assert unknown_year(court_desk, Period(2026)) is None
    assert unknown_year(court_desk, Period(2050)) == 2050
    assert unknown_year(court_desk, Period(2051, None, 12)) == 2050
    assert note_words(2050).startswith("2050年的放假通知还没有录入")
    assert may_be_published(2027, court_desk)
    assert not may_be_published(2028, court_desk)
