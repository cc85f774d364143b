"""CSV that keeps everything: text stands in quotes, nothing at all stands for NULL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

BOM = "\ufeff"
_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)')


def write(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield a line for every row: str in quotes, bytes as quoted hexadecimal digits, int bare, None empty."""
    for row in rows:
        yield ",".join(map(_cell, row)) + "\r\n"


def read(text: str) -> Iterator[tuple[int, list[str | int | None]]]:
    """Yield the rows of a text with the number of the line on which each begins.

    Raises ValueError, with that number as its argument, for what is not CSV of this kind.
    """
    place, line = 0, 1
    row: list[str | int | None] = []
    begins = 1
    while place < len(text):
        cell = _CELL.match(text, place)
        if cell is None:
            raise ValueError(line)
        quoted, bare, end = cell.groups()
        row.append(_value(quoted, bare, line))
        line += cell[0].count("\n")
        place = cell.end()
        if end == "\r\n":
            yield begins, row
            row, begins = [], line
    if row:
        raise ValueError(line)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = value.hex() if isinstance(value, bytes) else str(value)
    return '"' + text.replace('"', '""') + '"'


def _value(quoted: str | None, bare: str, line: int) -> str | int | None:
    if quoted is not None:
        return quoted.replace('""', '"')
    if bare == "":
        return None
    try:
        return int(bare)
    except ValueError:
        raise ValueError(line) from None
