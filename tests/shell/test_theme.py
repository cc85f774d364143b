from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from courtoffice.assets import resource
from courtoffice.shell import fonts, theme
from courtoffice.shell.theme import DARK, LIGHT, Look, Theme

LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


def _luminance(colour: str) -> float:
    def channel(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return 0.2126 * channel(made.red()) + 0.7152 * channel(made.green()) + 0.0722 * channel(made.blue())


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@LOOKS
def test_text_can_be_read_on_every_ground(look: Look) -> None:
    """WCAG 2.1, criterion 1.4.3: 4.5 to 1 for text; the words of a state are read too, its icon aside."""
    names = ("ink", "muted", "link", "done", "due", "overdue", "waived")
    grounds = ("ground", "sheet", "raised", "chosen", "notice")
    pairs = [(name, ground) for name in names for ground in grounds]
    pairs += [("accent", "ground"), ("accent", "sheet"), ("chosen_ink", "chosen")]
    assert 2.5 <= _contrast(look.faint, look.raised) < 4.5
    pairs += [("sheet", "accent"), ("sheet", "overdue"), ("sheet", "link")]
    low = {pair: _contrast(getattr(look, pair[0]), getattr(look, pair[1])) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@LOOKS
def test_the_style_sheet_has_all_its_colours_and_no_other(look: Look) -> None:
    sheet = theme.style_sheet(look, 10)
    assert "$" not in sheet
    known = {str(value) for value in dataclasses.asdict(look).values()}
    assert set(re.findall(r"#[0-9a-f]{6}", sheet)) <= known


def test_no_gradient_in_the_style_sheet() -> None:
    assert "gradient" not in resource("style", "window.qss").read_text(encoding="utf-8")


def test_following_a_scheme_dresses_the_application(qapp: QApplication, qtbot: QtBot) -> None:
    worn: Theme = qapp.property("theme")
    label = QLabel()
    label.setStyleSheet("background: transparent;")
    qtbot.add_widget(label)
    try:
        worn.follow("dark")
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground)
        assert theme.look_of(label) is DARK
        assert DARK.accent in qapp.styleSheet()
    finally:
        worn.follow("light")
    assert theme.look_of(label) is LIGHT
    assert LIGHT.accent in qapp.styleSheet()


def test_large_text_makes_rows_higher_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    worn: Theme = qapp.property("theme")
    label = QLabel("字")
    qtbot.add_widget(label)
    label.show()
    assert theme.row_height(label) == theme.ROW
    try:
        fonts.install(qapp, "large")
        worn.refresh()
        assert theme.row_height(label) > theme.ROW
    finally:
        fonts.install(qapp, "standard")
        worn.refresh()
    assert theme.row_height(label) == theme.ROW


def test_the_application_writes_chinese_and_its_digits_align(qapp: QApplication) -> None:
    assert QRawFont.fromFont(qapp.font()).supportsCharacter(ord("评"))
    metrics = QFontMetricsF(qapp.font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    assert qapp.font().pointSize() == 10


@LOOKS
def test_boxes_to_tick_are_drawn_with_a_line_that_can_be_seen(look: Look) -> None:
    """WCAG 2.1, criterion 1.4.11: 3 to 1 for what must be seen to use a control."""
    sheet = theme.style_sheet(look, 10)
    assert re.search(rf"QCheckBox::indicator[^}}]*border: 1px solid {look.muted}", sheet)
    assert _contrast(look.muted, look.sheet) >= 3
    assert _contrast(look.link, look.sheet) >= 3
    for picture in re.findall(r'url\("([^"]+)"\)', sheet):
        assert Path(picture).is_file()
