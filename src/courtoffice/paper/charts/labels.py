"""The labels under a chart: wrapped into their slot, thinned where there are too many."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from courtoffice.paper.lines.characters import printable

Measure = Callable[[str], float]
"""Returns the width of a text in points."""

ELLIPSIS = "…"
_MOST_LINES = 4
_WIDE_SLOT = 64.0  # points: from here on a label that still does not fit is cut, not left out
_PIECES = re.compile(
    r"[（《“‘]*(?:[0-9A-Za-z.%]+[年月日周期号]?|.)[，。；：、！？）》”’]*|[（《“‘]+", re.DOTALL
)
"""What stays on one line: a number with its unit, a word, and marks with what they belong to."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Every ``step``-th label, each in lines; the others are left out."""

    step: int
    lines: tuple[tuple[str, ...], ...]

    @property
    def most_lines(self) -> int:
        """The number of lines of the tallest label."""
        return max((len(lines) for lines in self.lines), default=0)


def clean(text: str) -> str:
    """Return a text on one line, without characters that have no printed form."""
    return printable(text).replace("\n", " ").strip()


def shorten(text: str, width: float, measure: Measure) -> str:
    """Return the text, or as much of its beginning as fits into the width with … behind it."""
    if measure(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle] + ELLIPSIS) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low] + ELLIPSIS


def wrap(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Break a text into lines of at most the width; numbers and Latin words that fit a line stay whole."""
    lines = [""]
    for piece in _PIECES.findall(text):
        for part in (piece,) if measure(piece) <= width else piece:
            if lines[-1] and measure(lines[-1] + part) > width:
                lines.append("")
            lines[-1] += part
    return tuple(line.strip() for line in lines)


def fit_labels(labels: Sequence[str], slot: float, measure: Measure) -> Labels:
    """Choose how many labels to show so that each has room for itself in at most four lines.

    ``slot`` is the width in points that one label has when all are shown. Dates and numbers may be left out,
    since their neighbours tell them; names are cut rather than left out.
    """
    texts = [clean(label) for label in labels]
    em = measure("国")
    named = sum(any(char.isdigit() for char in text) for text in texts) * 2 < len(texts)
    step = 1
    while step < len(texts):
        room = step * slot - em / 3
        if room >= _WIDE_SLOT:
            break
        if room >= 2 * em and (named or all(_fits(text, room, measure) for text in texts[::step])):
            break
        step += 1
    room = step * slot - em / 3
    return Labels(step, tuple(_cut(text, room, measure) for text in texts[::step]))


def _fits(text: str, room: float, measure: Measure) -> bool:
    whole = all(measure(piece) <= room for piece in _PIECES.findall(text))
    return whole and len(wrap(text, room, measure)) <= _MOST_LINES


def _cut(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    lines = wrap(text[:200], max(room, measure("国")), measure)
    if len(lines) <= _MOST_LINES:
        return lines
    last = shorten("".join(lines[_MOST_LINES - 1 :]), room, measure)
    return (*lines[: _MOST_LINES - 1], last)
