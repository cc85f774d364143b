"""The merged cells of an OpenDocument workbook (ods), which its reader does not tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from courtoffice.exchange.archive import pieces

Merged = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of a merged range, each as row and column from 0."""

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_SPANNED = b"-spanned"
_MOST = 10_000  # cells that a range of a list may go on for


def merged_in_ods(path: Path) -> Mapping[str, list[Merged]]:
    """Return the merged ranges by the name of their sheet.

    The file is one that :func:`~courtoffice.exchange.archive.check_archive` has passed.
    """
    found: defaultdict[str, list[Merged]] = defaultdict(list)
    with ZipFile(path) as archive:
        content = archive.getinfo("content.xml")
        if not any(_SPANNED in piece for piece in pieces(archive, content)):
            return found
        name, row, column = "", 0, 0
        with archive.open(content) as stream:
            for event, element in ElementTree.iterparse(stream, events=("start", "end")):
                if event == "start":
                    if element.tag == f"{_TABLE}table":
                        name, row = element.get(f"{_TABLE}name", ""), 0
                    elif element.tag == f"{_TABLE}table-row":
                        column = 0
                elif element.tag in _CELLS:
                    down, across = _number(element, "rows-spanned"), _number(element, "columns-spanned")
                    if down > 1 or across > 1:
                        found[name].append(((row, column), (row + down - 1, column + across - 1)))
                    column += _number(element, "columns-repeated")
                elif element.tag == f"{_TABLE}table-row":
                    row += _number(element, "rows-repeated")
                    element.clear()
    return found


def _number(element: ElementTree.Element, what: str) -> int:
    text = element.get(f"{_TABLE}number-{what}", "1")
    return int(text) if text.isdecimal() and len(text) < 8 else _MOST
