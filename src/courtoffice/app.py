"""The one place that wires the window: the tabs in their order, the house below, Qt's application."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from courtoffice import __version__, catalogue
from courtoffice.area import Area
from courtoffice.assets import resource
from courtoffice.errors import Fault, Refused
from courtoffice.fields import children_of, fields_of
from courtoffice.office import names, new_office, open_office
from courtoffice.pinyin import matches, search_keys
from courtoffice.register import Desk
from courtoffice.shell import fonts, input_method, screenshots
from courtoffice.shell.background import Progress
from courtoffice.shell.errors import Errors
from courtoffice.shell.house import House, Person, Tab
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.page import Page
from courtoffice.shell.preferences import DARK, LIGHT, Preferences, log_folder
from courtoffice.shell.theme import Theme
from courtoffice.store import Store
from courtoffice.store.check import check
from courtoffice.store.dump import dump


def _page(module: str, name: str) -> Callable[[], Page]:
    """Return what makes a page; its module is imported when the tab is first shown, to start quickly."""

    def make() -> Page:
        page: Page = getattr(import_module(f"courtoffice.areas.{module}"), name)()
        return page

    return make


def _tab(key: str, title: str, module: str, name: str, *areas: str) -> Tab:
    return Tab(key, title, key, frozenset(areas), _page(module, name))


PAGES: tuple[Tab, ...] = (
    _tab("overview", "总览", "summary.overview_page", "OverviewPage", "routine"),
    _tab("study", "学习日历", "study.page", "StudyPage", "study"),
    _tab("training", "培训台账", "training.page", "TrainingPage", "training"),
    _tab("review", "质量评查", "review.page", "ReviewPage", "review"),
    _tab("posts", "岗位考核", "posts.page", "PostsPage", "posts"),
    _tab("events", "文化活动", "events.page", "EventsPage", "events"),
    _tab("matters", "工作督办", "matters.page", "MattersPage", "matters"),
    _tab("people", "人员", "people.page", "PeoplePage", "people"),
    _tab("reports", "报告", "summary.reports_page", "ReportsPage", "summary"),
)
"""The tabs in their order; a tab's icon has its key for a name."""


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
        create=_create,
        desk=catalogue.desk,
        make_sample=_make_sample,
        check=_check,
        dump=_dump,
        today=date.today,
        registers=catalogue.REGISTERS,
        areas={register.key: area.key for area in catalogue.AREAS for register in area.registers},
        settings=catalogue.SETTINGS,
        dictionaries=_dictionaries,
        people=_people,
    )


def _speak_chinese(app: QApplication) -> None:
    """Have Qt's own buttons and calendars speak Chinese, on an English system too."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _open(path: Path, who: str, readonly: bool) -> Store:
    return open_office(path, who=who, readonly=readonly)


def _create(path: Path, who: str) -> Store:
    return new_office(path, who=who)


def _make_sample(path: Path, progress: Progress) -> None:
    """Make an invented court with the two years that end with the last one that is over."""
    from courtoffice.demo.court import make_demo  # noqa: PLC0415  # a start has no use for it

    part = path.with_name(f"{path.stem} 正在生成{path.suffix}")
    part.unlink(missing_ok=True)
    progress(0, 0, "需要几秒钟")
    try:
        make_demo(part, last_year=date.today().year).close()
        progress(1, 1, "")
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)


def _check(store: Store, progress: Progress) -> str:
    """Look through the file, area by area, and say in lines what was found."""

    def faults(area: Area) -> Callable[[Store], list[Fault]]:
        def find(checked: Store) -> list[Fault]:
            progress(0, 0, area.title)
            return area.check(catalogue.desk(checked, date.today()))

        return find

    report = check(store.path, names=names(), areas={area.title: faults(area) for area in catalogue.AREAS})
    lines = [f"{line.severity.value}　{line.about}　{line.text}" for line in report.lines]
    counts = [f"　　{table}：{number}" for table, number in report.counts.items() if number]
    heading = "检查完毕，没有发现错误。" if report.sound else "检查完毕，发现错误，请按提示处理。"
    return "\n".join([heading, "", *lines, "", "各类记录的条数：", *counts])


def _dump(store: Store, folder: Path, progress: Progress) -> None:
    progress(0, 0, "")
    dump(store, folder)


def _dictionaries() -> dict[str, str]:
    """Return the Chinese name of every dictionary: that of the first field that offers its words."""
    names: dict[str, str] = {}
    for register in catalogue.REGISTERS.values():
        records = [register.record, *(child.record for child in children_of(register.record))]
        for field in (field for record in records for field in fields_of(record) if field.dictionary):
            names.setdefault(field.dictionary, field.label)
    return names


def _people(desk: Desk, query: str) -> list[Person]:
    """Find officers by name, pinyin or initials."""
    named = desk.names("officer").items()
    return [Person("officers", row, name) for row, name in named if matches(query, search_keys(name))]
