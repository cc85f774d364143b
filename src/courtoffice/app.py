"""The one place that wires the window: the tabs in their order, the house below, Qt's application.

What is not seen on the first page comes late (see :mod:`courtoffice.late`): pages when their tab is first
shown, what knows all areas, :mod:`courtoffice.wiring`, when it is first asked.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from courtoffice import __version__
from courtoffice.assets import resource
from courtoffice.errors import Refused
from courtoffice.late import LateMapping, late, late_value
from courtoffice.office import NAMES, new_office
from courtoffice.parts import PARTS
from courtoffice.register import Desk
from courtoffice.shell import fonts, input_method
from courtoffice.shell.after_paint import AfterPaint
from courtoffice.shell.banner import Note
from courtoffice.shell.bench import Bench
from courtoffice.shell.errors import Errors
from courtoffice.shell.garbage import collect_at_leisure, collect_from_now_on
from courtoffice.shell.house import House, Tab
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.page import Page
from courtoffice.shell.preferences import CONFIG, DARK, LIGHT, Preferences, log_folder
from courtoffice.shell.theme import STYLE, Theme
from courtoffice.store import Store
from courtoffice.store.file import look_through

_links = late_value("courtoffice.catalogue", "LINKS")
_cautions = late("courtoffice.wiring", "cautions")
_dues = late("courtoffice.areas.routine.month_dues", "month_dues")
_wall = late("courtoffice.areas.summary.wall_calendar", "wall_calendar")
_due_ways = late("courtoffice.areas.summary.rooms.calendar_dues", "add_due_ways")
_officer_file = late("courtoffice.areas.summary.rooms.officer_file", "OfficerFileRoom")
_officer_card = late("courtoffice.areas.summary.officer_card", "officer_card")
_routines = late("courtoffice.areas.routine.page", "RoutinePage")
_beginning_note = late("courtoffice.areas.routine.rooms.beginning_note", "beginning_note")
_days_off_note = late("courtoffice.areas.routine.rooms.days_off_note", "days_off_note")
_prepare_screenshots = late("courtoffice.shell.screenshots", "prepare")
_take_pictures = late("courtoffice.shell.screenshots", "take")


def _tab(key: str, title: str, page: Callable[..., Page], *areas: str, **knowing: Any) -> Tab:
    """Describe a tab; ``knowing`` is what its page must know of areas other than its own."""
    return Tab(key, title, key, frozenset(areas), partial(page, **knowing), PARTS.get(key, ()))


PAGES: tuple[Tab, ...] = (
    _tab(
        "overview",
        "总览",
        late("courtoffice.areas.summary.overview_page", "OverviewPage"),
        "routine",
        routines=_routines,
    ),
    _tab(
        "study",
        "学习日历",
        late("courtoffice.areas.study.page", "StudyPage"),
        "study",
        dues=_dues,
        wall=_wall,
        ways=_due_ways,
    ),
    _tab("training", "培训台账", late("courtoffice.areas.training.page", "TrainingPage"), "training"),
    _tab("review", "质量评查", late("courtoffice.areas.review.page", "ReviewPage"), "review"),
    _tab("posts", "岗位考核", late("courtoffice.areas.posts.page", "PostsPage"), "posts"),
    _tab("events", "文化活动", late("courtoffice.areas.events.page", "EventsPage"), "events", dues=_dues),
    _tab("matters", "工作督办", late("courtoffice.areas.matters.page", "MattersPage"), "matters"),
    _tab(
        "people",
        "人员",
        late("courtoffice.areas.people.page", "PeoplePage"),
        "people",
        file=_officer_file,
        card=_officer_card,
    ),
    _tab("reports", "报告", late("courtoffice.areas.summary.reports_page", "ReportsPage"), "summary"),
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
    app, _ = start(path, Preferences())
    return app.exec()


def start(path: Path | None, preferences: Preferences) -> tuple[QApplication, MainWindow]:
    """Make the application and show its window, with an office file if one is given."""
    app, window = make_window(preferences)
    Errors(log_folder(), lambda: window).install()
    AfterPaint(window, collect_from_now_on).start()
    if path is not None:
        window.open_path(path)
    window.show()
    return app, window


def take_screenshots(path: Path, folder: Path, size: tuple[int, int], scale: float, dark: bool) -> list[Path]:
    """Save a picture of every tab of an office file; needs no display. Call it once in a process.

    Raises Refused when the file cannot be opened or a picture not be written.
    """
    _prepare_screenshots(os.environ, scale)
    with tempfile.TemporaryDirectory() as away:
        os.environ[CONFIG] = away  # the pictures show the program as it comes, not as somebody arranged it
        preferences = Preferences()
        preferences.scheme = DARK if dark else LIGHT
        _, window = make_window(preferences)
        window.show_office(_open(path, "示例", False))
        try:
            taken: list[Path] = _take_pictures(window, folder, size)
            return taken
        finally:
            if window.office is not None:
                window.office.close()


def make_window(preferences: Preferences) -> tuple[QApplication, MainWindow]:
    """Make Qt's application and the window, with no file open."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    input_method.prepare(os.environ, plugins)
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setApplicationName("courtoffice")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    _speak_chinese(app)
    fonts.install(app, preferences.text_size)
    collect_at_leisure(app)
    window = MainWindow(house(), preferences, Theme(app, preferences.scheme))
    return app, window


def house() -> House:
    """Return what the window is told of the house."""
    return House(
        tabs=PAGES,
        open=_open,
        create=lambda path, who: new_office(path, who=who),
        desk=_desk,
        make_sample=late("courtoffice.wiring", "make_sample"),
        check=late("courtoffice.wiring", "check_file"),
        dump=late("courtoffice.wiring", "dump_file"),
        today=date.today,
        look_through=look_through,
        note=_note,
        write_calendar=late("courtoffice.year_calendar", "write_year_calendar"),
        registers=LateMapping(late_value("courtoffice.catalogue", "REGISTERS")),
        areas=LateMapping(late("courtoffice.wiring", "areas")),
        settings=late_value("courtoffice.catalogue", "SETTINGS"),
        dictionaries=late("courtoffice.wiring", "dictionaries"),
        people=late("courtoffice.wiring", "people"),
        searched=late("courtoffice.wiring", "searched"),
        papers=late("courtoffice.wiring", "papers"),
        papers_tab="reports",
    )


def _speak_chinese(app: QApplication) -> None:
    """Have Qt's own buttons and calendars speak Chinese, on an English system too."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _note(bench: Bench, tab: str) -> Note | None:
    """Say of a young file since when its routines count, or that days off of the year are only reckoned."""
    if tab not in _WITH_CALENDAR:
        return None
    note: Note | None = _beginning_note(bench) if tab == "overview" else None
    return note or _days_off_note(bench)


def _open(path: Path, who: str, readonly: bool) -> Store:
    return Store.open(path, who=who, readonly=readonly, check=False, names=NAMES)


def _desk(store: Store, today: date) -> Desk:
    return Desk(store, today, LateMapping(_links), cautions=(_cautions,))
