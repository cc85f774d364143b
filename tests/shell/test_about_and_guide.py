from __future__ import annotations

import platform
import sqlite3
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from courtoffice import __version__
from courtoffice.assets import resource
from courtoffice.shell import about
from courtoffice.shell.about import AboutDialog
from courtoffice.shell.actions import plain_text
from courtoffice.shell.guide import GUIDE, GuideWindow, _follow
from courtoffice.shell.main_window import MainWindow


def test_versions_are_those_that_run_here() -> None:
    versions = {name: version for name, version, _ in about.parts()}
    assert versions["Python"] == platform.python_version()
    assert versions["SQLite"] == sqlite3.sqlite_version
    assert versions["reportlab"] == metadata.version("reportlab")
    assert all(licence for *_, licence in about.parts())


def test_every_package_that_the_program_needs_is_named() -> None:
    needed = {
        Requirement(line).name.lower()
        for line in metadata.requires("courtoffice") or []
        if "extra ==" not in line
    }
    named = {name.lower() for name, *_ in about.parts()}
    assert needed <= named


def test_every_bundled_font_is_named_with_its_licence() -> None:
    named = "".join(name for name, *_ in about.parts())
    for file in resource("fonts").glob("*.ttf"):
        family = file.stem.partition("-")[0]
        assert ("Fandol" if family.startswith("Fandol") else family) in named.replace(" ", "")


def test_a_package_without_metadata_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", unknown)
    assert ("pypinyin", "", "MIT") in about.parts()


def test_versions_can_be_copied(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.add_widget(dialog)
    assert __version__ in dialog.ui.version.text()
    assert dialog.ui.parts.topLevelItemCount() == len(about.parts())
    dialog.ui.copy.click()
    assert f"courtoffice {__version__}" in QGuiApplication.clipboard().text()
    dialog.ui.close_dialog.click()
    assert dialog.isHidden()


def test_the_guide_is_one_window(window: MainWindow) -> None:
    window.ui.guide.trigger()
    window.ui.guide.trigger()
    (guide,) = window.findChildren(GuideWindow)
    assert "第一天" in guide.ui.text.toPlainText()
    guide.hide()


def test_about_is_opened_from_the_menu(window: MainWindow) -> None:
    window.ui.about.trigger()
    assert len(window.findChildren(AboutDialog)) == 1


def test_the_log_folder_is_opened_from_the_menu(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "courtoffice.shell.commands.QDesktopServices.openUrl",
        lambda url: opened.append(Path(url.toLocalFile())),
    )
    monkeypatch.setattr("courtoffice.shell.commands.log_folder", lambda: tmp_path / "log")
    window.ui.open_log.trigger()
    assert opened == [tmp_path / "log"]
    assert opened[0].is_dir()


def test_only_links_to_elsewhere_leave_the_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "courtoffice.shell.guide.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    for link in ("#第一天", "file:///etc/passwd", "https://example.org/"):
        _follow(QUrl(link))
    assert opened == ["https://example.org/"]


def test_the_guide_names_commands_as_the_menus_do(window: MainWindow) -> None:
    """A guide that drifts from the window is worse than none: 【】 holds the text of a command."""
    text = resource("text", GUIDE).read_text(encoding="utf-8")
    named = {part.partition("】")[0] for part in text.split("【")[1:]}
    known = {plain_text(action) for action in window.findChildren(type(window.ui.undo))}
    known |= {plain_text(menu.menuAction()) for menu in window.findChildren(type(window.ui.menu_file))}
    assert named
    assert named <= known
