"""Finding a list inside a sheet: its head under the title lines, its columns by their usual names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count
from operator import itemgetter
from pathlib import Path
from typing import overload

from courtoffice.errors import Refused
from courtoffice.exchange.archive import Oddities
from courtoffice.exchange.sheets_in import Sheet, Value, read_sheets

LARGEST_EXACT = 10**15
"""From here on a spreadsheet has rounded a number: an identity number of 18 digits has lost its last ones."""

_SEARCHED_ROWS, _HEAD_ROWS = 40, 3
HIDDEN_ROWS = "表格里有隐藏或筛选掉的行，也一并读取；不要的行请删去后再导入。"
UNRECKONED = "表格里有没有算出结果的公式，读作空白。请用 Excel 或 WPS 打开表格，保存一次后再导入。"
_SUMS = frozenset({"合计", "总计", "小计", "共计"})
_SIGNED = re.compile(r"(制表|填表|填报|审核|复核|负责|报送|联系|统计|经办)(人|单位|部门|日期|时间)?[:：]")
_FOOT = frozenset(each[0] for each in _SUMS) | frozenset("制填审复负报联统经")
_ROUNDED = re.compile(r"\d(\.\d+)?[eE]\+?(1[5-9]|[2-9]\d)")


@dataclass(frozen=True, slots=True)
class Head:
    """A column that is looked for: its key, its Chinese name, and what else it is called.

    One that every list may have, as 序号, is ``common``: no list is known by it.
    """

    key: str
    label: str
    names: tuple[str, ...] = ()
    required: bool = False
    common: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a list: its number in the sheet, from 1, and the cells by key."""

    number: int
    cells: Mapping[str, Value]

    @property
    def damaged(self) -> tuple[str, ...]:
        """The keys of long numbers that the spreadsheet has already rounded."""
        return tuple([key for key, cell in self.cells.items() if is_damaged(cell)])


class GridRows(Sequence[GridRow]):
    """The rows of a list, each made when it is looked at, and its columns."""

    def __init__(
        self, places: Mapping[str, int], rows: Sequence[Sequence[Value]], numbers: Sequence[int]
    ) -> None:
        """Take rows of a sheet with their numbers there; ``places`` tell where in a row every key stands."""
        self._places = places
        self._rows = rows
        self.keys = tuple(places)
        self.numbers = numbers
        self._columns: dict[str, Sequence[Value]] = {}
        self._whole = min(map(len, rows), default=0) > max(places.values(), default=0)

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> GridRow: ...
    @overload
    def __getitem__(self, at: slice) -> GridRows: ...
    def __getitem__(self, at: int | slice) -> GridRow | GridRows:
        """Return a row by its place in the list."""
        if isinstance(at, slice):
            return GridRows(self._places, self._rows[at], self.numbers[at])
        return GridRow(self.numbers[at], dict(zip(self._places, self.cells(at), strict=True)))

    def cells(self, at: int) -> tuple[Value, ...]:
        """Return what a row holds, in the order of the keys."""
        row = self._rows[at]
        width = len(row)
        return tuple([row[place] if place < width else "" for place in self._places.values()])

    def every(self) -> Iterator[tuple[Value, ...]]:
        """Yield what every row holds, as :meth:`cells`."""
        return zip(*map(self.column, self.keys), strict=True)

    def column(self, key: str) -> Sequence[Value]:
        """Return the cells of one column, row by row."""
        if key not in self._columns:
            self._columns[key] = self._column(self._places[key])
        return self._columns[key]

    def _column(self, place: int) -> list[Value]:
        if self._whole:
            return list(map(itemgetter(place), self._rows))
        return [row[place] if place < len(row) else "" for row in self._rows]


@dataclass(frozen=True, slots=True)
class Grid:
    """A list found in a sheet.

    ``heads`` are the columns found, in the sheet's order; ``ignored`` the headings that none of the wanted
    ones goes by; ``title`` the text above the head. ``headings`` are the sheet's own words over every column
    that has some, with the key that it was taken for, "" for none. Blank rows, repeated heads, lines of
    sums and of signatures are not among ``rows``. ``others`` names further sheets of the file that hold such
    a list too. ``odd`` tells what the file has that its rows do not show.
    """

    sheet: str
    title: str
    heads: tuple[Head, ...]
    ignored: tuple[str, ...]
    rows: GridRows
    others: tuple[str, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    odd: Oddities = Oddities()

    def has(self, key: str) -> bool:
        """Return whether the sheet has that column."""
        return any(head.key == key for head in self.heads)

    def lacking(self, wanted: Mapping[str, str]) -> list[str]:
        """Return the remark on columns that are not there, nothing when all are; names are given by key."""
        missing = [label for key, label in wanted.items() if not self.has(key)]
        return [f"表里没有这些列：{'、'.join(missing)}。"] if missing else []


def explained(wanted: Sequence[Head], mapping: Mapping[str, str]) -> tuple[Head, ...]:
    """Return what is looked for when the clerk has said what some headings are.

    ``mapping`` tells the key of the column that each heading is, "" for one that is none of them.
    """
    said = {plain_heading(heading): key for heading, key in mapping.items()}
    heads = []
    for head in wanted:
        own = [heading for heading, key in mapping.items() if key == head.key]
        names = [*own, *(name for name in (head.label, *head.names) if plain_heading(name) not in said)]
        if names:
            heads.append(replace(head, label=names[0], names=tuple(names[1:])))
    return tuple(heads)


def read_grid(path: Path, wanted: Sequence[Head], noun: str) -> Grid:
    """Return the first list of a file that has the required columns.

    ``noun`` names what is looked for (花名册). Raises Refused naming the columns that are missing, and all
    that :func:`read_sheets` raises.
    """
    found: list[Grid] = []
    missing: list[str] = []
    for sheet in read_sheets(path):
        grid = find_grid(sheet, wanted)
        lacking = [head.label for head in wanted if head.required and not (grid and grid.has(head.key))]
        if grid is not None and not lacking:
            found.append(grid)
        elif grid is not None and (not missing or len(lacking) < len(missing)):
            missing = lacking
    if found:
        first = found[0]
        others = tuple(grid.sheet for grid in found[1:])
        return replace(first, others=others)
    needed = "、".join(f"“{label}”" for label in missing or [head.label for head in wanted if head.required])
    raise Refused(
        f"“{path.name}”里没有找到{noun}：缺少{needed}这一列。请在表头写上列名，或按空白模板填写后再导入。"
    )


def best_grid(sheets: Iterable[Sheet], wanted: Sequence[Head], name: str, noun: str) -> Grid:
    """Return the list that has most of the required columns, and of those alike the one with most columns.

    Raises Refused when no sheet has anything that looks like the head of such a list; ``name`` is the file's.
    """
    grids = [grid for grid in (find_grid(sheet, wanted) for sheet in sheets) if grid is not None]
    if not grids:
        first = sorted(wanted, key=lambda head: not head.required)
        some = "、".join(f"“{head.label}”" for head in first[:4])
        raise Refused(f"{name}里没有找到{noun}：表头里没有{some}这样的列名。请按空白模板填写后再导入。")

    def worth(grid: Grid) -> tuple[int, int]:
        return sum(head.required for head in grid.heads), len(grid.heads)

    best = max(grids, key=worth)
    return replace(best, others=tuple(grid.sheet for grid in grids if grid is not best))


def find_grid(sheet: Sheet, wanted: Sequence[Head]) -> Grid | None:
    """Return the list in a sheet, None when no row looks like its head.

    The head may take up to three rows, as where 基本情况 stands over 姓名 and 性别.
    """
    names = _ranked(wanted)
    best: tuple[int, int, dict[int, Head]] = (0, 1, {})
    for height in range(1, _HEAD_ROWS + 1):
        for top in range(min(len(sheet.rows), _SEARCHED_ROWS)):
            columns = _columns(sheet.rows[top : top + height], names)
            if len(columns) > len(best[2]):
                best = (top, height, columns)
    top, height, columns = best
    telling = sum(not head.common for head in columns.values())
    if telling < min(2, sum(not head.common for head in wanted)):
        return None
    while height < _HEAD_ROWS and _goes_on(sheet.rows, top, height, columns):
        height += 1
    return _grid(sheet, top, height, dict(sorted(columns.items())))


def plain_heading(text: object) -> str:
    """Return a heading without blanks, marks and what stands in brackets: 姓 名（必填）* is 姓名."""
    return _plain(str(text))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r"[\(\[【〔].*?[\)\]】〕]", "", plain)
    return re.sub(r"[\s*:、。,.]+", "", plain).lower()


def is_damaged(value: Value) -> bool:
    """Return whether a cell holds a long number that the spreadsheet has already rounded."""
    if isinstance(value, str):
        return ("E" in value or "e" in value) and _ROUNDED.fullmatch(value.strip()) is not None
    return isinstance(value, (int, float)) and abs(value) >= LARGEST_EXACT


def _ranked(wanted: Sequence[Head]) -> dict[str, tuple[int, Head]]:
    ranked: dict[str, tuple[int, Head]] = {}
    for head in wanted:
        for rank, name in enumerate((head.label, *head.names)):
            ranked.setdefault(plain_heading(name), (rank, head))
    return ranked


def _columns(block: Sequence[Sequence[Value]], names: Mapping[str, tuple[int, Head]]) -> dict[int, Head]:
    """Return which column is which in a head made of these rows; of two for one name the more usual one."""
    taken: dict[str, tuple[int, int, Head]] = {}
    filled = 0
    for at in range(max((len(row) for row in block), default=0)):
        texts = _stack(row[at] if at < len(row) else "" for row in block)
        if len(texts) > 1 and plain_heading(texts[0]) in names:
            filled += 1
        for rank, head in (_match(text, names) for text in (*reversed(texts), "".join(texts))):
            if head is not None and (head.key not in taken or rank < taken[head.key][0]):
                taken[head.key] = (rank, at, head)
                break
    # Values under most of the headings: the last row is no longer the head, it is a row of the list.
    return {} if filled * 2 > len(taken) else {at: head for _, at, head in taken.values()}


def _match(text: str, names: Mapping[str, tuple[int, Head]]) -> tuple[int, Head | None]:
    """Return the column that a heading names, as a whole or in one of its parts (部门/庭室)."""
    for part in (text, *re.split(r"[/／及、和或]", text)):
        if found := names.get(plain_heading(part)):
            return found
    return 0, None


def _goes_on(rows: Sequence[Sequence[Value]], top: int, height: int, columns: Mapping[int, Head]) -> bool:
    """Return whether the row below is part of the head: a merged heading reaches down into it."""
    if top + height >= len(rows):
        return False
    last, below = rows[top + height - 1], rows[top + height]
    return any(at < len(below) and _text(below[at]) != "" and below[at] == last[at] for at in columns)


def _stack(cells: Iterable[Value]) -> list[str]:
    """Return the texts of one column of a head from top to bottom, each once; merged cells repeat theirs."""
    return list(dict.fromkeys(text for cell in cells if (text := _text(cell))))


def _text(cell: Value) -> str:
    return cell.strip() if isinstance(cell, str) else ""


def _grid(sheet: Sheet, top: int, height: int, columns: dict[int, Head]) -> Grid:
    block = sheet.rows[top : top + height]
    width = max(len(row) for row in block)
    stacks = {at: _stack(row[at] if at < len(row) else "" for row in block) for at in range(width)}
    ignored = [texts[-1] for at, texts in stacks.items() if at not in columns and texts]
    above = (_text(cell) for row in sheet.rows[:top] for cell in row)
    said = [
        (" ".join(texts[-1].split()), columns[at].key if at in columns else "")
        for at, texts in stacks.items()
        if texts
    ]
    below = sheet.rows[top + height :]
    return Grid(
        sheet=sheet.name,
        title=" ".join(dict.fromkeys(text for text in above if text)),
        heads=tuple(columns.values()),
        ignored=tuple(dict.fromkeys(" ".join(text.split()) for text in ignored)),
        rows=_rows(below, top + height + 1, columns, stacks),
        headings=tuple(said),
        odd=sheet.odd,
    )


def _rows(
    rows: Sequence[Sequence[Value]], first: int, columns: Mapping[int, Head], stacks: Mapping[int, list[str]]
) -> GridRows:
    """Return the rows of a list with their numbers from ``first`` on; blank ones and repeated heads not.

    Lists have a hundred thousand rows: what is seldom is looked for last.
    """
    leading = min(columns)
    repeated = {at: frozenset(stacks.get(at, ())) for at in columns}
    places = {head.key: at for at, head in columns.items()}
    usual = _begin_usually(rows, repeated[leading]) if leading == 0 else [False] * len(rows)
    if all(usual):
        return GridRows(places, rows, range(first, first + len(rows)))
    kept, numbers = [], []
    for number, row, is_usual in zip(count(first), rows, usual, strict=False):
        if not is_usual:
            lead = _text(row[leading]) if leading < len(row) else ""
            if (not lead and _blank(row)) or (lead in repeated[leading] and _is_head(row, repeated)):
                continue
            if _is_foot(row):
                continue
        kept.append(row)
        numbers.append(number)
    return GridRows(places, kept, numbers)


def _begin_usually(rows: Iterable[Sequence[Value]], heads: Iterable[str]) -> list[bool]:
    """Return of every row whether it begins with a text as no blank row, head, sum or signature does."""
    seldom = {"", *_FOOT, *(text[0] for text in heads)}
    cells = [row[0] if row else "" for row in rows]
    begins = [cell[:1] if isinstance(cell, str) else "" for cell in cells]
    usual = {begin: begin not in seldom and not begin.isspace() for begin in set(begins)}
    return [usual[begin] for begin in begins]


def _is_foot(row: Sequence[Value]) -> bool:
    """Return whether a row is a line of sums or of signatures: the first text in it says so.

    Sums may stand before their word; a line of signatures begins with one.
    """
    begins = True
    for cell in row:
        if not isinstance(cell, str):
            begins = False
        elif cell and (text := cell.strip()):
            if text[0] not in _FOOT:
                return False
            plain = "".join(text.split())
            return plain.rstrip("：:") in _SUMS or (begins and _SIGNED.match(plain) is not None)
    return False


def _blank(row: Sequence[Value]) -> bool:
    return all(isinstance(cell, str) and (not cell or not cell.strip("\ufeff").strip()) for cell in row)


def _is_head(row: Sequence[Value], repeated: Mapping[int, frozenset[str]]) -> bool:
    """Return whether a row repeats the head, as lists do that were printed page by page."""
    texts = [(at, text) for at in repeated if at < len(row) and (text := _text(row[at]))]
    return len(texts) > 1 and all(text in repeated[at] for at, text in texts)
