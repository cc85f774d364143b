"""Texts that may be too long for the cell of a form: such a text goes whole onto pages behind the form."""

from __future__ import annotations

from collections.abc import Sequence

from courtoffice.paper.document import Block, Heading, Paragraph

_CHARACTERS = 32
"""About so many Chinese characters make a line of a wide cell."""
BEHIND = "（见附页）"


def fitted(texts: Sequence[tuple[str, str, int]]) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """Return what stands in the cells of a form, and the blocks that follow the form.

    ``texts`` are (name, text, lines): a text of more than that many lines follows under its name, and its
    cell says so. A cell cannot go on over a page's end, so ``lines`` are at most what a page takes.
    """
    cells: list[str] = []
    behind: list[Block] = []
    for name, text, lines in texts:
        if _lines(text) <= lines:
            cells.append(text)
            continue
        cells.append(BEHIND)
        behind.append(Heading(1, name, numbered=False))
        behind += [Paragraph((line.strip(),)) for line in text.splitlines() if line.strip()]
    return tuple(cells), tuple(behind)


def _lines(text: str) -> int:
    """Return about how many lines of a cell a text takes."""
    return sum(-(-len(line) // _CHARACTERS) or 1 for line in text.splitlines())
