"""What every test stands on: no display, no real dialog, nothing written outside the test's folder."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from courtoffice.errors import Refused
    from courtoffice.paper.document import Document
    from courtoffice.register import Desk
    from courtoffice.shell.bench import Bench
    from courtoffice.shell.record_editor import RecordEditor
    from courtoffice.shell.register_page import RegisterPage
    from courtoffice.store import Store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("office", max_examples=50, deadline=None)
settings.load_profile("office")  # more of it: pytest --hypothesis-profile=default

_IGNORED = ("This plugin does not support",)  # of the offscreen platform: windows shown, moved, raised


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any warning of Qt fails a test, but for these."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*_IGNORED, extend=True))


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looking through it after every test with windows is most of their end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def pragmas() -> Iterator[tuple[str, ...]]:
    """What the program tells every connection. Tests do not wait for the disk: no power is cut under them."""
    from courtoffice.store import file

    own = file._PRAGMAS
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file, "_PRAGMAS", (*own, "synchronous = OFF"))
        yield own


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the program gives Qt too."""
    from courtoffice.shell.theme import STYLE

    return ["courtoffice", "-style", STYLE]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as the program dresses it: its font, its palette, its style sheet."""
    from courtoffice.shell import fonts, theme

    fonts.install(qapp, "standard")
    qapp.setProperty("theme", theme.Theme(qapp, "light"))
    gc.collect()
    gc.freeze()  # what is loaded by now need not be looked through after every test
    return qapp


@pytest.fixture(autouse=True)
def _quiet_window(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Around a test with windows: dialogs raise, preferences go elsewhere, no window is left behind."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("qapp")
    _forbid_dialogs(monkeypatch)
    _redirect(monkeypatch, tmp_path_factory.mktemp("home"))
    yield
    _clear_up()


def _forbid_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

    def stop(*args: object, **kwargs: object) -> NoReturn:
        raise AssertionError("a dialog would wait for the user here")

    for kind in (QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox):
        monkeypatch.setattr(kind, "exec", stop)
    for name in ("about", "critical", "information", "question", "warning"):
        monkeypatch.setattr(QMessageBox, name, stop)


def _redirect(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    from courtoffice.shell import preferences

    monkeypatch.setenv(preferences.CONFIG, str(home))
    monkeypatch.setattr(preferences, "log_folder", lambda: home / "log")


def _clear_up() -> None:
    """Free windows here and not whenever the garbage collector likes to, inside some event."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    gc.freeze()  # what is left is there to stay; the next collection need not look through it again


TODAY_OF_THE_CLERK = date(2026, 11, 20)


Once = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """``once(name, make)``: a file that tests read or copy, made once for all processes that share a run.

    Nobody waits for another process: a file that is not there yet is made anew, and the first one stays.
    """
    own = tmp_path_factory.mktemp("once")
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent

    def find(name: str, make: Callable[[Path], None]) -> Path:
        found, made = shared / f"once-{name}.courtoffice", own / f"{name}.courtoffice"
        if not found.exists() and not made.exists():
            make(made)
            with suppress(OSError):  # another process was first, or the disk knows no links
                os.link(made, found)
        return made if made.exists() else found

    return find


@pytest.fixture(scope="session")
def bare_file(once: Once) -> Path:
    """An office file without any row. To copy one takes a tenth of the time of making one."""
    from courtoffice.store import Store

    return once("bare", lambda path: Store.create(path, who="测试").close())


@pytest.fixture(scope="session")
def new_file(once: Once) -> Callable[..., Path]:
    """``new_file(2025, 2026)``: an office file as the program makes it, with the holidays of these years."""
    from courtoffice.office import new_office

    def of_years(*years: int) -> Path:
        name = "-".join(("new", *map(str, years)))
        return once(name, lambda path: new_office(path, who="测试", years=years).close())

    return of_years


@pytest.fixture
def copy_of(tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """``copy_of(file)``: a copy of an office file, open until the test ends."""
    from courtoffice.office import open_office

    with ExitStack() as stack:

        def open_copy(file: Path, name: str = "a") -> Store:
            path = shutil.copyfile(file, tmp_path / f"{name}.courtoffice")
            return stack.enter_context(open_office(path, who="测试", check=False))

        yield open_copy


@pytest.fixture(scope="session")
def court_file(once: Once) -> Path:
    """An office file with the defaults, two departments and six people, one of whom has left."""
    return once("court", _make_court)


def _make_court(path: Path) -> None:
    from courtoffice.areas.people.records import MOVED, Department, Officer, Posting
    from courtoffice.office import new_office

    with new_office(path, who="测试", years=(2025, 2026)) as store, store.change("登记人员") as change:
        civil = change.save(Department(name="民事审判一庭", short_name="民一庭", kind="审判", position=1))
        office = change.save(Department(name="政治部", kind="综合", position=2))
        people = (
            ("张三", civil, True),
            ("李四", civil, True),
            ("单雄信", civil, False),
            ("王五", office, False),
            ("赵六", office, False),
        )
        for at, (name, department, centre) in enumerate(people, 1):
            posting = Posting(from_date=date(2020, 1, 1), department_id=department, category="法官")
            change.save(Officer(name=name, position=at, centre_group=centre, postings=(posting,)))
        gone = Posting(from_date=date(2020, 1, 1), until_date=date(2025, 6, 30), department_id=civil)
        since = Posting(from_date=date(2025, 7, 1), status=MOVED)
        change.save(Officer(name="钱七", position=6, postings=(gone, since)))


@pytest.fixture
def court_store(court_file: Path, copy_of: Callable[..., Store]) -> Store:
    """That file, copied and open."""
    return copy_of(court_file, "court")


@pytest.fixture
def court_desk(court_store: Store) -> Desk:
    """The desk at that file on 20 November 2026."""
    from courtoffice import catalogue

    return catalogue.desk(court_store, TODAY_OF_THE_CLERK)


@pytest.fixture
def refusals() -> list[Refused]:
    """What the bench has refused."""
    return []


@pytest.fixture
def bench(qapp: QApplication, court_desk: Desk, refusals: list[Refused]) -> Bench:
    """The bench of that file, showing 2026."""
    from courtoffice import catalogue
    from courtoffice.shell.bench import Bench

    return Bench(court_desk, catalogue.REGISTERS, 2026, refused=refusals.append)


@pytest.fixture(scope="session")
def demo_file(once: Once) -> Path:
    """The sample office of 96 officers and the years 2025 and 2026; copy it before you change it."""
    from courtoffice.demo.court import make_demo

    return once("示例", lambda path: make_demo(path, last_year=2026).close())


@pytest.fixture(scope="session")
def small_demo_file(once: Once) -> Path:
    """A sample office of 24 officers and 2026 alone, a sixth of the other; copy it before you change it."""
    from courtoffice.demo.court import make_demo

    return once("small", lambda path: make_demo(path, staff=24, years=1, last_year=2026).close())


@pytest.fixture(scope="session")
def read_back() -> Callable[[Document | bytes], str]:
    """``read_back(paper)``: the words of its PDF, without white space, as Qt's quick reader finds them."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtPdf import QPdfDocument

    from courtoffice.paper.pdf import make_pdf

    def read(paper: Document | bytes) -> str:
        file = QBuffer()
        file.setData(paper if isinstance(paper, bytes) else make_pdf(paper).data)
        file.open(QIODevice.OpenModeFlag.ReadOnly)
        pdf = QPdfDocument()
        pdf.load(file)
        return "".join("".join(pdf.getAllText(page).text().split()) for page in range(pdf.pageCount()))

    return read


class Clerk:
    """Works on one page the way a clerk does."""

    def __init__(self, qtbot: QtBot, bench: Bench) -> None:
        """Sit down at a bench."""
        self.bench = bench
        self.store = bench.desk.store
        self._qtbot = qtbot
        self.page: RegisterPage

    def go_to(self, page: type[RegisterPage], register_key: str) -> None:
        """Bring up a page and one of its registers."""
        self.page = page()
        self._qtbot.add_widget(self.page)
        self.page.load(self.bench)
        self.page.resize(1366, 640)
        with self._qtbot.wait_exposed(self.page):
            self.page.show()
        assert self.page.show_part(register_key)

    @property
    def editor(self) -> RecordEditor:
        """The editor that is open."""
        editor = self.page.view.editor
        assert editor is not None
        assert editor.isVisible()
        return editor

    def fill_in(self, **texts: str) -> None:
        """Type into fields, or choose from their lists."""
        from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

        for name, text in texts.items():
            inner = self.editor.form.blocks[name].widget.focusProxy()
            assert isinstance(inner, QComboBox | QLineEdit | QPlainTextEdit)
            inner.setFocus()
            if isinstance(inner, QComboBox):
                assert inner.findText(text) >= 0
                inner.setCurrentText(text)
                inner.activated.emit(inner.currentIndex())
            elif isinstance(inner, QLineEdit):
                inner.selectAll()
                inner.insert(text)
            else:
                inner.selectAll()
                inner.insertPlainText(text)

    def add_row(self, child: str, *texts: str) -> None:
        """Type a row into a child list, cell by cell from the first column that is shown."""
        grid = self.editor.grids[child]
        shown = [at for at in range(len(grid.rows.fields)) if not grid.table.isColumnHidden(at)]
        row = grid.rows.rowCount()
        for column, text in zip(shown, texts, strict=False):
            grid.rows.type_into(row, column, text)

    def new(self, **texts: str) -> None:
        """Begin a new record and fill it in."""
        self.page.new_record()
        self.fill_in(**texts)

    def save(self) -> bool:
        """Save, keeping the record as it is where the program only asks."""
        if self.editor.save():
            return True
        return self.editor.ui.save.text() == "仍然保存" and self.editor.save()

    def fault(self, name: str) -> str:
        """Return what is said to be wrong with a field."""
        label = self.editor.form.blocks[name].fault
        return label.text() if label.isVisibleTo(self.editor) else ""

    def listed(self) -> list[Any]:
        """Return the records that are listed."""
        return self.page.view.model.records()

    def column(self, key: str) -> list[str]:
        """Return the texts of a column as listed."""
        model = self.page.view.model
        at = [column.key for column in model.columns].index(key)
        return [model.text(row, at) for row in range(model.rowCount())]

    def filter(self, key: str, query: str) -> None:
        """Type over a column."""
        model = self.page.view.model
        self.page.view.table.filters.set_query([column.key for column in model.columns].index(key), query)

    def delete(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Delete the chosen records."""
        from courtoffice.shell import ask

        with monkeypatch.context() as patch:
            patch.setattr(ask, "confirm_delete", lambda *_: True)
            self.page.delete_record()

    def goes_round(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Check that the one record listed can be duplicated, deleted, and brought back with its rows."""
        before = self.listed()
        assert len(before) == 1
        self.page.view.table.selectRow(0)
        self.page.duplicate_record()
        assert self.editor.draft is not None
        assert self.editor.draft.new
        assert self.editor.close_record()
        self.page.view.table.selectRow(0)
        self.delete(monkeypatch)
        assert self.listed() == []
        self.bench.undo()
        assert self.listed() == before
        self.bench.redo()
        assert self.listed() == []
        self.bench.undo()
        assert self.listed() == before


@pytest.fixture
def clerk(qtbot: QtBot, bench: Bench) -> Clerk:
    """A clerk at the bench of the court's file."""
    return Clerk(qtbot, bench)
