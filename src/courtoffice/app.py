"""The one place that wires the window: the tabs in their order, the house below, Qt's application.

What knows all areas is in :mod:`courtoffice.wiring`, which is imported when it is first asked, after the
first page has been painted: importing the areas takes as long as everything else of a start.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from courtoffice import __version__
from courtoffice.assets import resource
from courtoffice.calendar_days import Entry
from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.shell import fonts, input_method, screenshots
from courtoffice.shell.banner import Note
from courtoffice.shell.bench import Bench
from courtoffice.shell.errors import Errors
from courtoffice.shell.house import House, Tab
from courtoffice.shell.late import Late
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.page import Page
from courtoffice.shell.preferences import DARK, LIGHT, Preferences, log_folder
from courtoffice.shell.room import Placed, Room
from courtoffice.shell.theme import Theme
from courtoffice.store import Store
from courtoffice.store.file import look_through


def _page(module: str, name: str, knowing: Mapping[str, Any]) -> Callable[[], Page]:
    """Return what makes a page; its module is imported when the tab is first shown, to start quickly.

    ``knowing`` is what the page must know of areas other than its own.
    """

    def make() -> Page:
        page: Page = getattr(import_module(f"courtoffice.areas.{module}"), name)(**knowing)
        return page

    return make


def _tab(key: str, title: str, module: str, name: str, *areas: str, **knowing: Any) -> Tab:
    return Tab(key, title, key, frozenset(areas), _page(module, name, knowing))


def _dues(desk: Desk, first: date, last: date) -> list[Entry]:
    found: list[Entry] = _wired().dues(desk, first, last)
    return found


def _wall(desk: Desk, period: Period) -> Document:
    made: Document = _wired().wall_calendar(desk, period)
    return made


def _due_ways(bench: Bench, entry: Entry, menu: QMenu, parent: QWidget) -> None:
    import_module("courtoffice.areas.summary.rooms.calendar_dues").add_due_ways(bench, entry, menu, parent)


def _officer_file(bench: Bench, parent: QWidget) -> Room:
    room: Room = import_module("courtoffice.areas.summary.rooms.officer_file").OfficerFileRoom(bench, parent)
    return room


def _officer_card(desk: Desk, officer: int) -> Document:
    card: Document = import_module("courtoffice.areas.summary.officer_card").officer_card(desk, officer)
    return card


def _routines(first: Placed) -> Page:
    page: Page = import_module("courtoffice.areas.routine.page").RoutinePage(first)
    return page


PAGES: tuple[Tab, ...] = (
    _tab("overview", "总览", "summary.overview_page", "OverviewPage", "routine", routines=_routines),
    _tab("study", "学习日历", "study.page", "StudyPage", "study", dues=_dues, wall=_wall, ways=_due_ways),
    _tab("training", "培训台账", "training.page", "TrainingPage", "training"),
    _tab("review", "质量评查", "review.page", "ReviewPage", "review"),
    _tab("posts", "岗位考核", "posts.page", "PostsPage", "posts"),
    _tab("events", "文化活动", "events.page", "EventsPage", "events", dues=_dues),
    _tab("matters", "工作督办", "matters.page", "MattersPage", "matters"),
    _tab("people", "人员", "people.page", "PeoplePage", "people", file=_officer_file, card=_officer_card),
    _tab("reports", "报告", "summary.reports_page", "ReportsPage", "summary"),
)
"""The tabs in their order; a tab's icon has its key for a name."""

_WITH_CALENDAR = ("overview", "study")
"""The tabs on which the days off of the year matter."""


def run(path: Path | None = None) -> int:
    """Open the window, with an office file if one is given; return the exit code.

    Raises Refused where this session has no display or lacks what the window needs.
    """
    missing = input_method.missing_display(os.environ) or input_method.missing_library(os.environ)
    if missing:
        raise Refused(missing)
    app, window = make_window(Preferences())
    Errors(log_folder(), lambda: window).install()
    if path is not None:
        window.open_path(path)
    window.show()
    return app.exec()


def take_screenshots(path: Path, folder: Path, size: tuple[int, int], scale: float, dark: bool) -> list[Path]:
    """Save a picture of every tab of an office file; needs no display. Call it once in a process.

    Raises Refused when the file cannot be opened or a picture not be written.
    """
    screenshots.prepare(os.environ, scale)
    with tempfile.TemporaryDirectory() as away:
        preferences = Preferences(Path(away) / "window.ini")
        preferences.scheme = DARK if dark else LIGHT
        _, window = make_window(preferences)
        window.show_office(_open(path, "示例", False))
        try:
            return screenshots.take(window, folder, size)
        finally:
            if window.office is not None:
                window.office.close()


def make_window(preferences: Preferences) -> tuple[QApplication, MainWindow]:
    """Make Qt's application and the window, with no file open."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    input_method.prepare(os.environ, plugins)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("courtoffice")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    _speak_chinese(app)
    fonts.install(app, preferences.text_size)
    window = MainWindow(house(), preferences, Theme(app, preferences.scheme))
    return app, window


def house() -> House:
    """Return what the window is told of the house."""
    return House(
        tabs=PAGES,
        open=_open,
        create=lambda path, who: _wired().create(path, who),
        desk=_desk,
        make_sample=lambda path, progress: _wired().make_sample(path, progress),
        check=lambda store, progress: _wired().check_file(store, progress),
        dump=lambda store, folder, progress: _wired().dump_file(store, folder, progress),
        today=date.today,
        look_through=look_through,
        note=_note,
        write_calendar=lambda desk, period, path: _wired().write_calendar(desk, period, path),
        registers=Late(lambda: _wired().registers()),
        areas=Late(lambda: _wired().areas()),
        settings=lambda: _wired().settings(),
        dictionaries=lambda: _wired().dictionaries(),
        people=lambda desk, query: _wired().people(desk, query),
        searched=lambda: _wired().searched(),
    )


def _speak_chinese(app: QApplication) -> None:
    """Have Qt's own buttons and calendars speak Chinese, on an English system too."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _wired() -> ModuleType:
    return import_module("courtoffice.wiring")


def _note(bench: Bench, tab: str) -> Note | None:
    """Say on the tabs with a calendar that the days off of the year shown are only reckoned."""
    if tab not in _WITH_CALENDAR:
        return None
    from courtoffice import calendar_note  # noqa: PLC0415  # after the first page, as all that is not the window

    year = calendar_note.unknown_year(bench.desk, bench.period())
    if year is None:
        return None
    words = calendar_note.note_words(year)
    if bench.readonly or not calendar_note.may_be_published(year, bench.desk):
        return Note(words)

    def enter(window: QWidget) -> None:
        import_module("courtoffice.areas.routine.rooms.holiday_dialog").open_dialog(bench, year, window)

    return Note(words, "录入放假通知…", enter)


def _open(path: Path, who: str, readonly: bool) -> Store:
    return Store.open(path, who=who, readonly=readonly, check=False, names=Late(lambda: _wired().names()))


def _desk(store: Store, today: date) -> Desk:
    return Desk(store, today, Late(lambda: _wired().links()), cautions=(_cautions,))


def _cautions(desk: Desk, officer_id: int, day: date) -> list[str]:
    found: list[str] = _wired().cautions(desk, officer_id, day)
    return found
