from __future__ import annotations

import gc
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from courtoffice.assets import resource
from courtoffice.shell import icons

FILES = sorted(set(resource("icons").glob("*.svg")) - {resource("icons", "app.svg")})
"""All but the picture of the program itself, which has colours of its own."""


@pytest.fixture
def square(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A filled square in the colour of the text."""
    (tmp_path / "square.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
        '<rect width="8" height="8" fill="currentColor"/></svg>',
        encoding="utf-8",
    )
    monkeypatch.setattr(icons, "resource", lambda folder, name: tmp_path / name)
    icons.icon.cache_clear()
    icons._source.cache_clear()
    return "square"


def _colour(pixmap: QPixmap) -> QColor:
    return pixmap.toImage().pixelColor(pixmap.width() // 2, pixmap.height() // 2)


def test_an_icon_has_the_colour_of_the_text(qapp: QApplication, square: str) -> None:
    palette = qapp.palette()
    made = icons.icon(square).pixmap(20)
    assert _colour(made) == palette.color(QPalette.ColorRole.ButtonText)
    disabled = icons.icon(square).pixmap(QSize(20, 20), QIcon.Mode.Disabled)
    assert _colour(disabled) == palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)


def test_an_icon_changes_with_the_scheme(qapp: QApplication, square: str) -> None:
    theme = qapp.property("theme")
    made = icons.icon(square)
    light = _colour(made.pixmap(20))
    try:
        theme.follow("dark")
        assert _colour(made.pixmap(20)) != light
    finally:
        theme.follow("light")


def test_an_icon_may_have_a_colour_of_its_own(qapp: QApplication, square: str) -> None:
    assert _colour(icons.icon(square, "#ff0000").pixmap(20)) == QColor("#ff0000")
    assert _colour(icons.pixmap(square, "#00ff00", 16, 1.0)) == QColor("#00ff00")


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_sharp_at_every_scale(qapp: QApplication, square: str, ratio: float) -> None:
    made = icons.icon(square).pixmap(QSize(20, 20), ratio)
    assert made.width() == round(20 * ratio)
    assert icons.pixmap(square, "#00ff00", 20, ratio).deviceIndependentSize().width() == 20


def test_icons_survive_the_collector_and_are_painted(qtbot: QtBot, square: str) -> None:
    button = QToolButton()
    qtbot.add_widget(button)
    button.setIcon(QIcon(icons.icon(square)))
    gc.collect()
    icons.icon.cache_clear()
    gc.collect()
    assert _colour(button.icon().pixmap(20)).isValid()
    assert not button.grab().isNull()


def test_an_icon_without_a_file_is_an_error_of_the_program(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no such icon").pixmap(20)


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_icon_is_drawn_in_the_colour_of_the_text(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    ET.fromstring(text)
    assert "currentColor" in text
