"""The names in a pasted text: one below the other, side by side, numbered, padded, or from a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from courtoffice.cells import half_width

NAME_HEADS = frozenset({"姓名", "名字", "干警", "参训人员", "参加人员", "干警姓名", "人员姓名"})
_LEFT_OUT = NAME_HEADS | {
    "部门",
    "所在部门",
    "庭室",
    "单位",
    "序号",
    "编号",
    "性别",
    "备注",
    "职务",
    "男",
    "女",
}
_DOTS = str.maketrans(dict.fromkeys("•・‧∙⋅●", "·"))
_QUOTES = str.maketrans(dict.fromkeys("\"'“”‘’", " "))
_POINT_IN_NAME = re.compile(r"(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff])")
_NUMBERING = re.compile(r"^\s*\(?\d+\)?\s*[.:]?\s*")
_BETWEEN = re.compile(r"[,;:、。|/\\]+")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_NOT_A_NAME = re.compile(r"[\W\d_]*")
_MOST_PARTS = 12  # a name padded between all its characters has no more
_MARK = "\x00"  # no typed text has it once it is cleaned


@dataclass(frozen=True, slots=True)
class Typed:
    """A name as typed, blanks and numbering gone, with the line it stood in (from 1) and words beside it."""

    name: str
    line: int
    hints: tuple[str, ...] = ()


def name_key(name: str) -> str:
    """Return what two spellings of one name have in common: half-width, no blanks, one kind of middle dot."""
    return "".join(_plain(name).split())


def typed_names(text: str, names: Collection[str], departments: Collection[str]) -> list[Typed]:
    """Return the names of a pasted text in their order.

    ``names`` and ``departments`` are the known ones, as :func:`name_key` gives them. In rows of a spreadsheet
    the columns headed 姓名 are read, without such a head every cell. A department in the same line or in a
    bracket is a hint; numbers, 男, 女 and heads are left out.
    """
    found: list[Typed] = []
    columns: list[int] = []
    for line, words in enumerate(re.split(r"\r\n|[\r\n\v\f\u2028\u2029]", text), start=1):
        row = words.split("\t")
        heads = [at for at, cell in enumerate(row) if name_key(cell) in NAME_HEADS]
        if heads and len(row) > 1:
            columns = heads
            continue
        cells = [row[at] for at in columns if at < len(row)] if columns and len(row) > 1 else row
        typed = [Typed(name, line, beside) for cell in cells for name, beside in _in_cell(cell, names)]
        hints = {name_key(cell) for cell in row} | {each.name for each in typed}
        known = tuple(sorted(hint for hint in hints if hint in departments))
        found += [
            each if each.hints else replace(each, hints=known)
            for each in typed
            if each.name in names or (each.name not in departments and _may_be_name(each.name))
        ]
    return found


def _may_be_name(word: str) -> bool:
    return word not in _LEFT_OUT and not _NOT_A_NAME.fullmatch(word)


def _plain(text: str) -> str:
    return _POINT_IN_NAME.sub("·", half_width(text).translate(_DOTS))


def _in_cell(cell: str, names: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the names in a cell, each with what stood behind it in brackets."""
    plain = _NUMBERING.sub("", _plain(cell).translate(_QUOTES))
    brackets = [name_key(found) for found in _BRACKETS.findall(plain)]
    marked = iter(range(len(brackets)))
    plain = _BRACKETS.sub(lambda _: f"{_MARK}{next(marked)};", plain)
    for part in _BETWEEN.split(plain):
        words, _, mark = part.partition(_MARK)
        kept = [
            word
            for word in _NUMBERING.sub("", words).split()
            if word == "·" or not _NOT_A_NAME.fullmatch(word)
        ]
        together = list(_joined(kept, names))
        for at, name in enumerate(together, start=1):
            yield name, (brackets[int(mark)],) if mark and at == len(together) else ()


def _joined(words: Sequence[str], names: Collection[str]) -> Iterator[str]:
    """Yield names out of words between blanks: parts of a known name together, else two single characters."""
    at = 0
    while at < len(words):
        ends = range(min(at + _MOST_PARTS, len(words)), at, -1)
        end = next((end for end in ends if "".join(words[at:end]) in names), at + 1)
        single = end == at + 1 and len(words[at]) == 1 and words[at] not in names
        if single and end < len(words) and len(words[end]) == 1:
            end += 1
        yield "".join(words[at:end])
        at = end
