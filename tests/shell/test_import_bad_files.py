"""Whatever file a clerk chooses: the window says in words what is wrong with it, and nothing is written."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.areas.people.registers import OFFICERS
from courtoffice.areas.review.registers_cases import CASES
from courtoffice.areas.study.records import PlanItem
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.areas.training.registers import SESSIONS as TRAININGS
from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange import archive
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.register import Desk, Register
from courtoffice.shell import ask
from courtoffice.shell.background import Background, Progress
from courtoffice.shell.bench import Bench
from courtoffice.shell.register_view import Listed
from courtoffice.store import Store

if TYPE_CHECKING:
    from tests.shell.conftest import Lists

FILES = Path(__file__).parents[1] / "files"
MEGABYTE = 1024 * 1024


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[Refused]:
    """What the window has refused in words."""
    heard: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: heard.append(refusal))
    return heard


def empty(path: Path) -> None:
    path.write_bytes(b"")


def damaged(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + (FILES / "cases_messy.xlsx").read_bytes()[:3000])


def locked(path: Path) -> None:
    path.write_bytes((FILES / "locked.xlsx").read_bytes())


def large(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(200 * MEGABYTE)


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
        made.writestr("xl/worksheets/sheet1.xml", b" " * (MEGABYTE + 1))


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n not a list")


def page_of_the_web(path: Path) -> None:
    path.write_text("<html><table><tr><td>年度</td></tr></table></html>", encoding="utf-8")


def another_list(path: Path) -> None:
    path.write_text("菜名,单价\n红烧肉,28\n", encoding="utf-8")


BAD_FILES = (
    (empty, "空.xlsx", "是空文件，里面没有内容。"),
    (damaged, "坏.xlsx", "已损坏，读不出内容。请用 Excel 或 WPS 打开，另存为 xlsx 后再试。"),
    (locked, "锁.xlsx", "设了打开密码。请在 Excel 或 WPS 里取消密码，保存后再试。"),
    (large, "大.xlsx", "超过 100 MB，不像一份名单。请只留下要导入的内容再试。"),
    (bomb, "胀.xlsx", "展开后超过 1 MB，不像一份名单。请只留下要导入的工作表再试。"),
    (picture, "图.csv", "是图片，不是表格。请选择 xlsx、xls、ods 或 csv 文件。"),
    (page_of_the_web, "网页.xls", "其实是网页格式的表格。请用 Excel 或 WPS 打开，另存为"),
    (another_list, "菜单.xlsx", "请按空白模板填写后再导入。"),
)


def test_no_register_takes_a_file_that_is_no_list(
    page: Lists, said: list[Refused], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", MEGABYTE)
    for make, name, _ in BAD_FILES:
        make(tmp_path / name)
    before = page.bench.desk.store.undo_name
    for part in page.parts:
        assert isinstance(part, Listed)
        assert page.show_part(part.register.key)
        for _, name, words in BAD_FILES:
            said.clear()
            monkeypatch.setattr(ask, "existing_file", lambda *_, name=name: tmp_path / name)
            page.import_rows()
            assert [words in str(one) and f"“{name}”" in str(one) for one in said] == [True], part.register
        assert not hasattr(page.importing, "dialog")
    assert page.bench.desk.store.undo_name == before


def test_a_list_of_something_else_is_told_what_its_head_lacks(
    page: Lists, said: list[Refused], tmp_path: Path
) -> None:
    another_list(tmp_path / "菜单.xlsx")
    page.importing.import_file(tmp_path / "菜单.xlsx")
    assert "里没有找到计划项目：表头里没有“年度”、“月份”、“学习专题”" in str(said[0])


@pytest.mark.parametrize(
    ("register", "name", "counts", "notes", "reasons"),
    [
        (
            TRAININGS,
            "trainings_messy.xlsx",
            (5, 2, 1, 2),
            ("读取的工作表：培训。", "隐藏"),
            ("按2026-03-05读取", "3月40日", "结束日期"),
        ),
        (
            CASES,
            "cases_messy.xlsx",
            (10, 3, 3, 4),
            ("隐藏或筛选掉的行", "没有算出结果的公式"),
            ("案号像是数字，已被表格软件改动", "2026年3月40日", "和第4行是同一案号", "没有承办法官"),
        ),
        (
            OFFICERS,
            "roster_messy.ods",
            (5, 3, 1, 1),
            ("看不懂的列没有导入：身份证号",),
            ("姓名“冯3”里有数字", "按2026-03-05读取"),
        ),
        (
            SESSIONS,
            "sessions_gbk.csv",
            (5, 2, 1, 2),
            ("读取的工作表",),
            ("按2026-03-06读取", "“2026-3-40”这一天不存在", "没有“没这人”"),
        ),
    ],
)
def test_a_badly_made_list_is_shown_with_what_is_wrong_in_it(
    page: Lists,
    monkeypatch: pytest.MonkeyPatch,
    register: Register[Any],
    name: str,
    counts: tuple[int, ...],
    notes: tuple[str, ...],
    reasons: tuple[str, ...],
) -> None:
    page.show_part(register.key)
    monkeypatch.setattr(ask, "existing_file", lambda *_: FILES / name)
    page.import_rows()
    ui = page.dialog.ui
    assert [int(ui.states.tabText(at).split()[1]) for at in range(4)] == list(counts)
    assert all(note in ui.notes.text() for note in notes)
    ui.states.setCurrentIndex(0)
    rows = ui.rows.model()
    told = "".join(str(rows.index(at, 2).data()) for at in range(rows.rowCount()))
    assert [words for words in reasons if words not in told] == []
    assert not ui.take_in.isEnabled()
    assert "或者勾选跳过这些行" in ui.words.text()
    QTest.keyClick(page.dialog, Qt.Key.Key_Escape)
    assert page.bench.desk.store.undo_name == "登记人员"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([(2026, 15, "专题"), (2026, 16, "专题")], "各行都有错误，没有可以导入的。"),
        ([], "表里还没有填写内容。"),
    ],
)
def test_a_list_of_which_nothing_can_come_in(
    page: Lists, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[tuple[Any, ...]], words: str
) -> None:
    monkeypatch.setattr(ask, "existing_file", lambda *_: plan(tmp_path, rows))
    page.import_rows()
    ui = page.dialog.ui
    assert ui.words.text().startswith(words)
    assert not ui.leave_out_bad.isVisible()
    assert (ui.take_in.text(), ui.take_in.isEnabled()) == ("导入", False)


def plan(folder: Path, rows: list[tuple[Any, ...]]) -> Path:
    path = folder / "计划.xlsx"
    write_sheet(path, "学习计划", [SheetColumn(head) for head in ("年度", "月份", "学习专题")], rows)
    return path


@pytest.fixture
def background(court_store: Store, said: list[Refused]) -> Iterator[Background]:
    made = Background(lambda: Store.open(court_store.path, who="", readonly=True), said.append)
    yield made
    made.wait()


@pytest.fixture
def busy_page(
    show_lists: Callable[[Bench], Lists], court_desk: Desk, said: list[Refused], background: Background
) -> Lists:
    """A page whose long work is done off the window's thread, as in the real window."""
    return show_lists(Bench(court_desk, {}, 2026, refused=said.append, background=background))


def test_a_file_that_another_program_holds_is_told(
    busy_page: Lists,
    background: Background,
    qtbot: QtBot,
    said: list[Refused],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, readable = plan(tmp_path, []), Path.open

    def held(self: Path, *how: Any, **more: Any) -> Any:
        if self == path:
            raise PermissionError(13, "held")
        return readable(self, *how, **more)

    monkeypatch.setattr(Path, "open", held)
    with qtbot.wait_signal(background.ended):
        busy_page.importing.import_file(path)
    qtbot.wait_until(lambda: bool(said))
    assert isinstance(said[0], FileTrouble)
    assert "可能正在 Excel 或 WPS 里打开" in str(said[0])


@pytest.fixture
def halfway(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Set when a list has been read halfway; it is read on when the other is set."""
    reached, go_on = threading.Event(), threading.Event()
    tell = Progress.__call__

    def wait(self: Progress, done: int, total: int = 0, words: str = "") -> None:
        if 2 * done > total:
            reached.set()
            go_on.wait(10)
        tell(self, done, total, words)

    monkeypatch.setattr(Progress, "__call__", wait)
    return reached, go_on


def test_a_long_reading_is_cancelled_or_ends_with_the_window(
    busy_page: Lists,
    background: Background,
    court_store: Store,
    qtbot: QtBot,
    tmp_path: Path,
    halfway: tuple[threading.Event, threading.Event],
) -> None:
    reached, go_on = halfway
    path = plan(tmp_path, [(2026, at % 12 + 1, f"专题{at}") for at in range(600)])
    lists = busy_page.importing
    lists.import_file(path)
    assert reached.wait(10)
    with qtbot.wait_signal(background.ended):
        background.cancel()
        go_on.set()
    assert not hasattr(lists, "dialog")
    with qtbot.wait_signal(background.ended):
        lists.import_file(path)
    qtbot.wait_until(lambda: hasattr(lists, "dialog"))
    shown_first = lists.dialog
    reached.clear()
    go_on.clear()
    shown_first.show_file(path)
    assert reached.wait(10)
    with qtbot.wait_signal(background.ended):
        shown_first.close()
        go_on.set()
    qtbot.wait_until(shown_first.ui.take_in.isEnabled)
    assert shown_first.ui.take_in.text() == "导入 600 行"
    reached.clear()
    go_on.clear()
    shown_first.show_file(path)
    assert reached.wait(10)
    go_on.set()
    background.wait()
    with qtbot.wait_signal(shown_first.destroyed):
        busy_page.view.deleteLater()
    assert not [one for one in threading.enumerate() if one.name.endswith("(_run)")]
    assert court_store.load(PlanItem) == []
