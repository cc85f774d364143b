"""The typeface of the window: the system's where it has Chinese, the bundled one otherwise."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

from courtoffice.assets import resource
from courtoffice.shell.preferences import LARGE
from courtoffice.shell.theme import STANDARD_POINTS

BUNDLED_FILE = "NotoSansSC-Regular.ttf"
_PREFERRED = ("Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC")
_LARGE_POINTS = 13


def install(app: QApplication, text_size: str) -> None:
    """Give the application a font with Chinese characters, in one of the two text sizes.

    The bundled file is loaded only where the system has no Chinese font (it is 10 MB; loading it takes 5 ms).
    """
    family = _family(app.font().family())
    font = QFont(family) if family else QFont(app.font())
    font.setPointSize(_LARGE_POINTS if text_size == LARGE else STANDARD_POINTS)
    if not _digits_align(font):
        font.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(font)


def _family(system: str) -> str:
    """Return the family to use; "" for the system's own."""
    chinese = _chinese_families()
    if not chinese:
        bundled = QFontDatabase.addApplicationFont(str(resource("fonts", BUNDLED_FILE)))
        chinese = QFontDatabase.applicationFontFamilies(bundled)
    if system in chinese:
        return ""
    return next((family for family in _PREFERRED if family in chinese), chinese[0] if chinese else "")


def _chinese_families() -> list[str]:
    return QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)


def _digits_align(font: QFont) -> bool:
    """Return whether all digits are of one width, so that columns of numbers align."""
    metrics = QFontMetricsF(font)
    return len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
