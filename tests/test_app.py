from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from courtoffice import app, catalogue
from courtoffice.areas.routine.rooms.holiday_dialog import HolidayDialog
from courtoffice.areas.summary.overview_page import OverviewPage
from courtoffice.areas.summary.reports_page import ReportsPage
from courtoffice.assets import resource
from courtoffice.demo import court as demo_court
from courtoffice.errors import Refused
from courtoffice.fields import children_of, fields_of
from courtoffice.shell import ask, screenshots
from courtoffice.shell.actions import ICONS
from courtoffice.shell.background import Progress
from courtoffice.shell.commanded import COMMANDS
from courtoffice.shell.house import Tab
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.preferences import Preferences
from courtoffice.shell.register_page import RegisterPage, key_of, name_of
from courtoffice.shell.room import Placed
from courtoffice.store import Store

TITLES = ["总览", "学习日历", "培训台账", "质量评查", "岗位考核", "文化活动", "工作督办", "人员", "报告"]


def _silent(done: int, total: int, words: str) -> None:
    pass


@pytest.fixture
def path(new_file: Callable[..., Path], tmp_path: Path) -> Path:
    return Path(shutil.copyfile(new_file(), tmp_path / "本院.courtoffice"))


def test_the_tabs_stand_in_their_order() -> None:
    assert [tab.title for tab in app.PAGES] == TITLES


@pytest.mark.parametrize("tab", app.PAGES, ids=lambda tab: tab.key)
def test_a_tab_and_its_page_agree(qtbot: QtBot, tab: Tab) -> None:
    page = tab.make()
    qtbot.add_widget(page)
    assert (page.key, page.title, page.icon) == (tab.key, tab.title, tab.icon)


def test_every_register_has_its_tab() -> None:
    house = app.house()
    for key in catalogue.REGISTERS:
        assert house.tab_of(key)


def test_what_is_summed_is_there() -> None:
    for register in catalogue.REGISTERS.values():
        assert {column.key for column in register.columns()}.issuperset(register.totals)
        for child in children_of(register.record):
            assert {field.name for field in fields_of(child.record)}.issuperset(child.totals)


def test_every_icon_that_is_named_is_there() -> None:
    named = {*ICONS.values(), *(tab.icon for tab in app.PAGES), "chevron-left", "chevron-right", "app"}
    named |= {"building", "rules", "words", "computer"}
    assert {name for name in named if not resource("icons", f"{name}.svg").exists()} == set()


def test_every_dictionary_has_a_name() -> None:
    named = app.house().dictionaries()
    assert {"post", "education"} <= set(named)
    assert all(named.values())


def test_the_whole_window_is_pictured_with_every_tab_of_an_empty_office(
    qapp: QApplication, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    """Every page of the program at once, each at work on nothing: no warning, no error, nothing written."""
    window = MainWindow(app.house(), Preferences(), qapp.property("theme"))
    window.open_path(path)
    office = window.office
    assert office is not None
    before = office.store.undo_name
    pictures = screenshots.take(window, tmp_path / "图", (911, 512))
    assert [file.stem.partition("-")[2] for file in pictures if "editor" not in file.stem] == [
        tab.key for tab in app.PAGES
    ]
    for tab in app.PAGES:
        office.tabs.show_tab(tab.key)
        page = office.tabs.page()
        for command in COMMANDS:
            assert page.can(command) in (True, False)
    office.bench.show_year(2025)
    assert office.store.undo_name == before
    office.close()
    window.deleteLater()


def test_people_are_found_by_name_pinyin_and_initials(path: Path) -> None:
    with Store.open(path, who="测试") as store:
        with store.change("新增") as change:
            change.insert("officer", {"name": "张俊"})  # may be read zhang shun
            zhang = change.insert("officer", {"name": "张三"})
            shan = change.insert("officer", {"name": "单雄"})
            court = change.insert("department", {"name": "民一庭", "kind": "审判"})
            change.insert(
                "posting",
                {"officer_id": shan, "from_date": "2020-01-01", "status": "在职", "department_id": court},
            )
        desk = catalogue.desk(store, date(2026, 11, 20))
        find = app.house().people
        found = find(desk, "zs")
        assert (found[0].register, found[0].id) == ("officers", zhang)
        assert [person.name for person in found] == ["张三", "张俊"], "the usual reading comes first"
        assert [(person.name, person.detail) for person in find(desk, "shanx")] == [("单雄", "民一庭")]
        assert find(desk, "'; DROP TABLE officer") == []


def test_the_check_speaks_of_every_area_and_counts(path: Path) -> None:
    with Store.open(path, who="测试") as store:
        text = app.house().check(store, Progress(_silent))
    assert text.startswith("检查完毕，没有发现错误。")
    assert "各类记录的条数" in text


def test_everything_can_be_written_out(path: Path, tmp_path: Path) -> None:
    with Store.open(path, who="测试") as store:
        app.house().dump(store, tmp_path / "全部", Progress(_silent))
    assert (tmp_path / "全部" / "office.json").exists()


def test_a_sample_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, **_: object) -> Store:
        path.write_text("半个", encoding="utf-8")
        raise Refused("磁盘已满。")

    monkeypatch.setattr(demo_court, "make_demo", fail)
    with pytest.raises(Refused):
        app.house().make_sample(tmp_path / "示例.courtoffice", Progress(_silent))
    assert list(tmp_path.iterdir()) == []


def test_a_sample_is_there_only_when_it_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo_court, "make_demo", lambda path, **_: Store.create(path, who="示例"))
    app.house().make_sample(tmp_path / "示例.courtoffice", Progress(_silent))
    assert [file.name for file in tmp_path.iterdir()] == ["示例.courtoffice"]


def test_no_display_is_a_refusal_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    if sys.platform.startswith("linux"):
        with pytest.raises(Refused, match="显示器"):
            app.run(None)


ONE_TAB = "import sys; from courtoffice import app, cli; app.PAGES = app.PAGES[1:2]; sys.exit(cli.main())"


def test_pictures_from_the_command_line(path: Path, tmp_path: Path) -> None:
    """A process of its own, which makes Qt's application too; one tab will do."""
    folder = tmp_path / "图"
    command = [
        sys.executable,
        "-c",
        ONE_TAB,
        "screenshots",
        str(path),
        str(folder),
        "--size",
        "911x512",
    ]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert {file.name for file in folder.iterdir()} == {"1-study.png", "1-study-editor.png"}
    assert not folder.joinpath("本院.courtoffice.lock").exists()


def test_a_damaged_file_is_closed_as_soon_as_it_is_looked_through(
    qapp: QApplication, qtbot: QtBot, demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = bytearray(demo_file.read_bytes())
    for page in range(60, len(broken) // 4096 - 1, 7):
        broken[page * 4096 : page * 4096 + 2048] = b"\xa5" * 2048
    path = tmp_path / "坏.courtoffice"
    path.write_bytes(broken)
    said: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: said.append(str(refusal)))
    window = MainWindow(app.house(), Preferences(), qapp.property("theme"))
    qtbot.add_widget(window)
    window.open_path(path)
    qtbot.wait_until(lambda: bool(said))
    assert window.office is None
    assert "备份" in said[0]
    assert path.read_bytes() == broken
    assert not path.with_name("坏-backups").exists()


def test_a_due_of_the_overview_begins_a_filled_in_record_on_its_page(
    qapp: QApplication, qtbot: QtBot, path: Path
) -> None:
    window = MainWindow(app.house(), Preferences(), qapp.property("theme"))
    window.open_path(path)
    office = window.office
    assert office is not None
    day = date(2026, 3, 3)
    with qtbot.wait_exposed(window):
        window.show()
    office.bench.begin_record("training-sessions", {"held_on": day, "kind": "法官业校"})
    page = office.tabs.page("training")
    assert isinstance(page, RegisterPage)
    editor = page.view.editor
    assert editor is not None
    assert editor.draft is not None
    record = editor.draft.record
    assert (record.held_on, record.kind, record.id) == (day, "法官业校", 0)
    assert office.store.query("SELECT count(*) FROM training_session")[0][0] == 0
    office.close()
    window.deleteLater()


def test_a_file_may_be_closed_as_soon_as_it_is_open(qapp: QApplication, qtbot: QtBot, path: Path) -> None:
    window = MainWindow(app.house(), Preferences(), qapp.property("theme"))
    for _ in range(5):
        window.open_path(path)
        assert window.office is not None
        window.office.close()
        window.office = None
        qapp.processEvents()
    window.deleteLater()


def test_an_unknown_year_is_told_on_the_tabs_with_a_calendar(
    qapp: QApplication, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line stands on both tabs until the notice is stored; a year too far ahead has no button."""
    window = MainWindow(app.house(), Preferences(), qapp.property("theme"))
    window.open_path(path)
    with qtbot.wait_exposed(window):
        window.show()
    office, year = window.office, date.today().year + 1
    assert office is not None
    monkeypatch.setattr(ask, "line", lambda *given: "测试")
    office.bench.show_year(year)
    qtbot.wait_until(window.banner.isVisible)
    assert window.banner.words.text().startswith(f"{year}年的放假通知还没有录入")
    office.tabs.show_tab("people")
    qtbot.wait_until(window.banner.isHidden)
    office.tabs.show_tab("study")
    qtbot.wait_until(window.banner.isVisible)
    window.banner.button.click()
    dialog = window.findChild(HolidayDialog)
    assert dialog is not None
    dialog.ui.text.setPlainText("元旦：1月1日放假")
    dialog.store()
    qtbot.wait_until(window.banner.isHidden)
    office.bench.show_year(year + 1)
    qtbot.wait_until(window.banner.isVisible)
    assert window.banner.button.isHidden()
    qtbot.wait_until(lambda: not office.background.title, timeout=20_000)
    office.close()
    window.deleteLater()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    made = MainWindow(app.house(), Preferences(), qapp.property("theme"))
    made.open_path(path)
    with qtbot.wait_exposed(made):
        made.show()
    yield made
    if made.office is not None:
        made.office.close()
    made.deleteLater()


def test_the_search_knows_every_part_of_every_page_by_its_name(window: MainWindow) -> None:
    assert window.office is not None
    house = app.house()
    for tab in house.tabs:
        page = window.office.tabs.page(tab.key)
        if isinstance(page, RegisterPage):
            shown = {key_of(part): name_of(part) for part in page.parts}
            known = {part.key: part.name for part in tab.parts}
            titles = {key: one.title for key, one in house.registers.items() if house.tab_of(key) == tab.key}
            assert shown.items() <= (titles | known).items()
            assert known.keys() <= shown.keys()
            inside = [key for part in page.parts if isinstance(part, Placed) for key in part.holds]
            assert titles.keys() <= shown.keys() | set(inside)


FOUND = (
    ("dbsx", "督办事项", "列表　工作督办", "matters", "matters"),
    ("年历", "年历", "页面　文化活动", "events", "event-year"),
    ("抽查", "抽取", "页面　质量评查", "review", "draw"),
    ("dzhcl", "党组会材料", "页面　报告", "reports", "pack"),
    ("已定稿文稿", "已定稿文稿", "列表　报告", "reports", "issued"),
    ("领导五年", "领导五年学时", "列表　培训台账", "training", "training-hours-room"),
    ("mbhgq", "免办和改期", "列表　总览", "overview", "routine-exceptions"),
    ("干警花名册", "干警花名册", "文稿", "reports", "papers"),
)


def test_what_is_found_is_brought_up(window: MainWindow) -> None:
    assert window.office is not None
    for query, title, sort, tab, shown in FOUND:
        window.search_box.setText(query)
        (found,) = [one for one in window.search_box.found() if (one.title, one.sort) == (title, sort)]
        found.open()
        page = window.office.tabs.page()
        assert page.key == tab
        registers = page.registers if isinstance(page, OverviewPage) else page
        assert isinstance(registers, RegisterPage)
        assert key_of(registers.part) == shown
    assert isinstance(page, ReportsPage)
    assert page.papers.report.title == "干警花名册"


def test_the_dates_of_the_year_are_written_as_a_calendar(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = window.findChild(QAction, "export_calendar")
    assert action is not None
    assert action.isEnabled()
    monkeypatch.setattr(ask, "new_file", lambda *_: tmp_path / "日历.ics")
    action.trigger()
    assert (tmp_path / "日历.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_pages_with_an_import_of_their_own_answer_the_command(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(ask, "existing_file", lambda parent, title, *_: asked.append(title))
    action = window.findChild(QAction, "import_rows")
    assert action is not None
    assert window.office is not None
    for tab, part in (("people", "officers"), ("review", "closed-cases"), ("people", "departments")):
        window.office.tabs.show_tab(tab)
        page = window.office.tabs.page()
        assert isinstance(page, RegisterPage)
        page.show_part(part)
        assert action.isEnabled()
        action.trigger()
    assert asked == ["导入花名册", "导入结案清单", "导入部门"]
