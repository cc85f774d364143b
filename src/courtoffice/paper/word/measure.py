"""How wide text is in Word, which sets it in the official faces, not in those of the program."""

from __future__ import annotations

from courtoffice.paper.document import Face
from courtoffice.paper.lines.typesetter import Typesetter

_HALF, _WHOLE = 0.5, 1.0


class WordTypesetter(Typesetter):
    """Measures no character narrower than the official faces have it.

    There every Latin character takes half the size and every other the whole of it; 仿宋 that comes with the
    program has narrower points, brackets and spaces. A column that just holds 2026.03.05 in that one would
    break every date in Word.
    """

    def widths(self, face: Face) -> dict[str, float]:
        """Return the table of widths of a face in parts of the size."""
        return _OfficialWidths(super().widths(face))


class _OfficialWidths(dict[str, float]):
    def __init__(self, widths: dict[str, float]) -> None:
        super().__init__()
        self._widths = widths

    def __missing__(self, character: str) -> float:
        width = self[character] = max(self._widths[character], _HALF if character.isascii() else _WHOLE)
        return width
