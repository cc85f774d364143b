"""The look of the window: two sets of colours, the palette and the style sheet made from them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from courtoffice.assets import resource
from courtoffice.shell.preferences import DARK as DARK_SCHEME
from courtoffice.shell.preferences import LIGHT as LIGHT_SCHEME

ROW = 28
"""The height of a table row in standard text, in pixels."""
STANDARD_POINTS = 10
STYLE = "fusion"
"""Qt's style, given to the application as an argument: Python then makes no classes for all its parts."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one scheme, as #rrggbb.

    ``ground`` is the window, ``sheet`` what is written on, ``raised`` a button, ``hairline`` every line,
    ``ink`` and ``muted`` text, ``faint`` what cannot be used now, ``accent`` the one strong colour, ``link``
    what can be opened. ``done``, ``due``, ``overdue`` and ``waived`` are states, which always carry an icon
    too.
    """

    dark: bool
    ground: str
    sheet: str
    raised: str
    pressed: str
    hairline: str
    border: str
    ink: str
    muted: str
    faint: str
    accent: str
    link: str
    chosen: str
    chosen_ink: str
    notice: str
    done: str
    due: str
    overdue: str
    waived: str


LIGHT = Look(
    dark=False,
    ground="#f4f2ee",
    sheet="#ffffff",
    raised="#fbfaf8",
    pressed="#e7e3dc",
    hairline="#e2ded7",
    border="#c9c3b9",
    ink="#23201c",
    muted="#6a655d",
    faint="#9c958a",
    accent="#9e2a2b",
    link="#1d5fae",
    chosen="#dce8f6",
    chosen_ink="#16202c",
    notice="#fbf1d6",
    done="#28704a",
    due="#935800",
    overdue="#b3261e",
    waived="#6c675f",
)
DARK = Look(
    dark=True,
    ground="#1f1d1b",
    sheet="#282623",
    raised="#33302c",
    pressed="#413d38",
    hairline="#3a3733",
    border="#57524b",
    ink="#ece8e1",
    muted="#b3aca2",
    faint="#8b847a",
    accent="#e2746f",
    link="#86b6f2",
    chosen="#2a3e57",
    chosen_ink="#f1f5fa",
    notice="#40371e",
    done="#6cc48f",
    due="#e3aa4f",
    overdue="#f2958c",
    waived="#afa89e",
)


def look_of(widget: QWidget) -> Look:
    """Return the colours that a widget is painted with; ask again when its palette changes.

    They are told by the hairlines: a style that makes the ground of a widget transparent leaves these alone.
    """
    return DARK if hairline_of(widget).lightness() < 128 else LIGHT


def hairline_of(widget: QWidget) -> QColor:
    """Return the colour of the hairlines in a widget."""
    return widget.palette().color(QPalette.ColorRole.Midlight)


def row_height(widget: QWidget) -> int:
    """Return the height of a table row in a widget's font: 28 pixels in standard text."""
    return max(ROW, round(widget.fontMetrics().height() * 1.45))


class Theme:
    """Dresses the application, and again when the system or the user changes the scheme."""

    def __init__(self, app: QApplication, scheme: str) -> None:
        """Take the look of a scheme (see :mod:`courtoffice.shell.preferences`)."""
        self._app = app
        self._worn: Look | None = None
        app.styleHints().colorSchemeChanged.connect(self._dress)
        self.follow(scheme)

    def follow(self, scheme: str) -> None:
        """Turn to light, to dark, or to what the system has."""
        wanted = {LIGHT_SCHEME: Qt.ColorScheme.Light, DARK_SCHEME: Qt.ColorScheme.Dark}
        self._scheme = wanted.get(scheme, Qt.ColorScheme.Unknown)
        self._app.styleHints().setColorScheme(self._scheme)
        self._dress()

    def refresh(self) -> None:
        """Make the style sheet anew, after the size of the text has changed."""
        self._worn = None
        self._dress()

    def _dress(self) -> None:
        asked = self._scheme
        if asked is Qt.ColorScheme.Unknown:
            asked = self._app.styleHints().colorScheme()
        look = DARK if asked is Qt.ColorScheme.Dark else LIGHT
        if look is not self._worn:
            self._worn = look
            self._app.setPalette(palette(look))
            self._app.setStyleSheet(style_sheet(look, self._app.font().pointSize()))


def palette(look: Look) -> QPalette:
    """Return the palette of a look."""
    made = QPalette(QColor(look.raised), QColor(look.ground))
    role, disabled = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    colours = {
        role.Window: look.ground,
        role.WindowText: look.ink,
        role.Base: look.sheet,
        role.AlternateBase: look.raised,
        role.Text: look.ink,
        role.Button: look.raised,
        role.ButtonText: look.ink,
        role.BrightText: look.overdue,
        role.Highlight: look.chosen,
        role.HighlightedText: look.chosen_ink,
        role.Accent: look.accent,
        role.Link: look.link,
        role.LinkVisited: look.link,
        role.PlaceholderText: look.muted,
        role.ToolTipBase: look.sheet,
        role.ToolTipText: look.ink,
        role.Midlight: look.hairline,
        role.Mid: look.border,
    }
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.ButtonText):
        made.setColor(disabled, which, QColor(look.faint))
    made.setColor(disabled, role.Text, QColor(look.muted))  # so that a list can say that it has nothing
    return made


def style_sheet(look: Look, points: int) -> str:
    """Return the style sheet of a look, with its colours and text sizes filled in."""
    tokens = {name: str(value) for name, value in dataclasses.asdict(look).items()}
    row = ROW * points // STANDARD_POINTS - 2
    sizes = {"large": str(points + 2), "huge": str(points + 8), "row": str(row), "line": str(row - 6)}
    folder = {"style_folder": resource("style").as_posix(), "tick": "dark" if look.dark else "light"}
    return Template(_template()).substitute(tokens | sizes | folder)


@cache
def _template() -> str:
    return resource("style", "window.qss").read_text(encoding="utf-8")
