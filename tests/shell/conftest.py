"""A house with two placeholder pages, an office file, and a window on both."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from courtoffice import catalogue
from courtoffice.areas.people.records import Department
from courtoffice.court import COURT_SETTINGS
from courtoffice.errors import FileTrouble
from courtoffice.fields import Kind
from courtoffice.register import Desk, Register
from courtoffice.settings import Setting
from courtoffice.shell.background import Progress
from courtoffice.shell.bench import Bench
from courtoffice.shell.house import House, Person, Tab
from courtoffice.shell.import_dialog import ImportDialog
from courtoffice.shell.list_import import ListImport
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.page import Page
from courtoffice.shell.preferences import Preferences
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed
from courtoffice.shell.theme import Theme
from courtoffice.store import Store

TODAY = date(2026, 11, 20)
DEPARTMENTS: Register[Department] = Register(
    "department", "部门", "部门", Department, lambda record, desk: record.name
)
HOURS: Setting[int] = Setting(
    "test.hours", "每年学时", "培训", Kind.HOURS, 9000, dated=True, unit="学时", low=0
)
COUNTED: Setting[bool] = Setting("test.counted", "旁听计入出席", "学习", Kind.YES_NO, False, dated=True)


class PlaceholderPage(Page):
    """Remembers what it was asked."""

    key: ClassVar[str] = "first"
    title: ClassVar[str] = "第一页"
    icon: ClassVar[str] = "plus"

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.allowed: set[str] = {"new_record", "export_rows", "delete_record"}
        self.editing = False
        self.may_leave = True
        QVBoxLayout(self).addWidget(QLabel(self.title))

    def tables(self) -> frozenset[str]:
        return frozenset({"department"})

    def reload(self) -> None:
        self.done.append(("reload", self.bench.year))

    def can(self, command: str) -> bool:
        return command in self.allowed

    def new_record(self) -> None:
        self.done.append("new_record")

    def open_record(self, register_key: str, record_id: int) -> bool:
        self.done.append((register_key, record_id))
        return True

    def busy_editing(self) -> bool:
        return self.editing

    def leave(self) -> bool:
        self.done.append("leave")
        return self.may_leave


class SecondPage(PlaceholderPage):
    key: ClassVar[str] = "second"
    title: ClassVar[str] = "第二页"


def _make_sample(path: Path, progress: Progress) -> None:
    progress(1, 2, "干警")
    if path.name.startswith("bad"):
        raise FileTrouble("磁盘已满。")
    Store.create(path, who="示例").close()


def _dump(store: Store, folder: Path, progress: Progress) -> None:
    folder.mkdir()


@pytest.fixture
def house() -> House:
    return House(
        tabs=(
            Tab("first", "第一页", "plus", frozenset(), PlaceholderPage),
            Tab("second", "第二页", "plus", frozenset({"people"}), SecondPage),
        ),
        open=lambda path, who, readonly: Store.open(path, who=who, readonly=readonly),
        create=lambda path, who: Store.create(path, who=who),
        desk=Desk,
        make_sample=_make_sample,
        check=lambda store, progress: "没有发现问题。",
        dump=_dump,
        today=lambda: TODAY,
        registers={"department": DEPARTMENTS},
        areas={"department": "people"},
        settings=lambda: (*COURT_SETTINGS, HOURS, COUNTED),
        dictionaries=lambda: {"post": "职务", "education": "学历"},
        people=lambda desk, query: [Person("department", 7, "张三", "民一庭")] if query in "张三zs" else [],
    )


@pytest.fixture
def path(tmp_path: Path, bare_file: Path) -> Path:
    """An office file that nobody has open."""
    return Path(shutil.copyfile(bare_file, tmp_path / "本院.courtoffice"))


@pytest.fixture
def known_user() -> Preferences:
    """Preferences of somebody who has said who works here."""
    preferences = Preferences()
    preferences.who = "李经办"
    return preferences


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, house: House, known_user: Preferences) -> Iterator[MainWindow]:
    """The window with its first page."""
    made = MainWindow(house, known_user, qapp.property("theme") or Theme(qapp, "light"))
    yield made
    if made.office is not None:
        made.office.background.wait()
        made.office.close()
    made.dialogs.wait()
    made.deleteLater()


@pytest.fixture
def office_window(window: MainWindow, qtbot: QtBot, path: Path) -> MainWindow:
    """The window, shown, with an open office file."""
    window.open_path(path)
    with qtbot.wait_exposed(window):
        window.show()
    return window


class Lists(RegisterPage):
    """Every register that takes lists, on one page."""

    key: ClassVar[str] = "lists"
    title: ClassVar[str] = "名单"
    icon: ClassVar[str] = "study"
    lists = tuple(
        Listed(register)
        for register in catalogue.REGISTERS.values()
        if register.reckon is None and register.takes_lists
    )

    @property
    def importing(self) -> ListImport:
        """What takes lists into the register that is shown."""
        return self.view.commands.lists

    @property
    def dialog(self) -> ImportDialog:
        """The dialog that was opened last."""
        return self.importing.dialog


@pytest.fixture
def show_lists(qtbot: QtBot) -> Callable[[Bench], Lists]:
    """``show_lists(bench)``: that page, shown, with the study plan of the bench's year."""

    def show(bench: Bench) -> Lists:
        made = Lists()
        qtbot.add_widget(made)
        made.load(bench)
        made.resize(1366, 640)
        assert made.show_part("study-plan-items")
        with qtbot.wait_exposed(made):
            made.show()
        return made

    return show


@pytest.fixture
def page(show_lists: Callable[[Bench], Lists], bench: Bench) -> Lists:
    """That page at the court's bench."""
    return show_lists(bench)
