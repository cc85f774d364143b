"""The command line: what each command prints, writes and refuses."""

import json
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from docx import Document as WordFile

from courtoffice import cli, cli_parser
from courtoffice.store import Store


def run(*words: object) -> int:
    return cli.main([str(word) for word in words])


@pytest.fixture
def office(small_demo_file: Path, tmp_path: Path) -> Path:
    """A copy of a sample office to do something to."""
    path = tmp_path / "示例.courtoffice"
    path.write_bytes(small_demo_file.read_bytes())
    return path


def test_report_list_names_every_paper(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("report", "list") == 0
    printed = capsys.readouterr().out
    assert "yearly-summary\t年度工作总结\t按年" in printed
    assert "specimen\t" in printed


@pytest.mark.parametrize("name", ["总结.pdf", "总结.docx"])
def test_report_writes_the_kind_of_file_that_is_named(office: Path, tmp_path: Path, name: str) -> None:
    output = tmp_path / name
    assert run("report", "yearly-summary", office, "--year", 2026, "-o", output) == 0
    if name.endswith(".pdf"):
        with pdfplumber.open(output) as pdf:
            words = pdf.pages[0].extract_text()
    else:
        words = "\n".join(paragraph.text for paragraph in WordFile(str(output)).paragraphs)
    assert "云溪县人民法院" in words
    assert "2026年工作总结" in words


def test_specimen_needs_no_office(tmp_path: Path) -> None:
    assert run("report", "specimen", "-o", tmp_path / "s.pdf") == 0
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("report", "nothing", "FILE", "--year", "2026", "-o", "x.pdf"), "report list"),
        (("report", "yearly-summary", "FILE", "-o", "x.pdf"), "--year"),
        (("report", "yearly-summary", "FILE", "--year", "2026"), "-o"),
        (("report", "yearly-summary", "--year", "2026", "-o", "x.pdf"), "数据文件"),
        (("report", "yearly-summary", "FILE", "--year", "2026", "-o", "x.txt"), ".pdf"),
        (("report", "yearly-summary", "FILE", "--year", "1999", "-o", "x.pdf"), "没有任何记录"),
        (("export", "nothing", "FILE", "x.xlsx"), "export list"),
        (("export", "officers", "FILE"), "输出文件"),
        (("figures", "missing.courtoffice", "--year", "2026"), "missing.courtoffice"),
        (("demo", "FILE"), "已经存在"),
        (("check", "."), "文件夹"),
        (("restore", "FILE", "missing.courtoffice"), "missing.courtoffice"),
        (("load", "missing", "new.courtoffice"), "missing"),
    ],
)
def test_refusals_say_what_to_do_and_leave_the_file_alone(
    office: Path, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = office.read_bytes()
    assert run(*(office if word == "FILE" else word for word in words)) == 1
    assert said in capsys.readouterr().err
    assert office.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("figures",),
        ("figures", "x", "--year", "now"),
        ("demo", "x", "--staff", "0"),
        ("demo", "x", "--years", "１０00"),
        ("screenshots", "x", "y", "--size", "big"),
        ("import", "nothing", "x", "y"),
    ],
)
def test_a_wrong_call_is_said_in_chinese(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(*words)
    assert stopped.value.code == 2
    assert "命令写得不对" in capsys.readouterr().err


def test_every_command_is_told_from_a_file_to_open() -> None:
    listed = next(iter(cli_parser.parser()._subparsers._group_actions)).choices  # type: ignore[union-attr]
    assert sorted(listed or ()) == sorted(cli._NAMES)


def test_figures_as_json_carry_their_records(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("figures", office, "--year", 2026, "--json") == 0
    found = {figure["key"]: figure for figure in json.loads(capsys.readouterr().out)}
    sessions = found["study.centre_group_sessions"]
    assert sessions["table"] == "study_session"
    with Store.open(office, who="测试", readonly=True) as store:
        counted = store.query(
            "SELECT id FROM study_session WHERE body = '党组中心组'"
            " AND held_on LIKE '2026-%' AND held_on <= ? ORDER BY id",
            (date.today(),),
        )
    assert sorted(sessions["ids"]) == [row["id"] for row in counted]
    assert sessions["值"] == str(len(counted))
    assert sessions["定义"]


def test_figures_as_a_list(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("figures", office, "--year", 2026, "--month", 3) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.count("\t") == 3 for line in lines)


def test_export_writes_a_register(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", "list") == 0
    assert "officers\t" in capsys.readouterr().out
    assert run("export", "officers", office, tmp_path / "名册.csv") == 0
    assert run("export", "study-sessions", office, tmp_path / "学习.xlsx", "--year", 2026) == 0
    assert (tmp_path / "名册.csv").read_bytes().startswith("\ufeff部门,姓名".encode())
    assert (tmp_path / "学习.xlsx").read_bytes().startswith(b"PK")


def test_keeping_the_file(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("check", office) == 0
    assert "文件正常" in capsys.readouterr().out
    assert run("backup", office) == 0
    assert run("backups", office) == 0
    kept = next(tmp_path.glob("示例-backups/*.courtoffice"))
    assert str(kept) in capsys.readouterr().out
    monkeypatch.chdir(tmp_path)
    assert run("restore", office.name, kept.relative_to(tmp_path)) == 0
    assert run("dump", office, tmp_path / "全部") == 0
    assert run("load", tmp_path / "全部", tmp_path / "重建.courtoffice") == 0
    assert run("dump", tmp_path / "重建.courtoffice", tmp_path / "再次") == 0
    for file in (tmp_path / "全部").iterdir():
        assert file.read_bytes() == (tmp_path / "再次" / file.name).read_bytes()


def test_importing_a_roster(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "花名册.csv"
    sheet.write_text("姓名,部门,出生年月\n试　验,执行局,１９８５.06\n", encoding="gbk")
    before = office.read_bytes()
    assert run("import", "roster", office, sheet, "--dry-run") == 0
    assert "新增1条" in capsys.readouterr().out
    assert office.read_bytes() == before
    assert run("import", "roster", office, sheet) == 0
    with Store.open(office, who="测试") as store:
        found = store.query("SELECT name, birth_month FROM officer WHERE name = '试验'")
        assert [tuple(row) for row in found] == [("试验", "1985-06")]
        assert store.undo_name == "导入花名册"
