"""The names in a pasted text: one below the other, side by side, numbered, padded, or out of a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from courtoffice.cells import half_width

NAME_HEADS = frozenset({"姓名", "名字", "干警", "参训人员", "干警姓名", "人员姓名"})
DEPARTMENT_HEADS = frozenset({"部门", "所在部门", "庭室", "单位", "部门名称"})
_LEFT_OUT = NAME_HEADS | DEPARTMENT_HEADS | {"序号", "编号", "性别", "备注", "职务", "男", "女"}
_DOTS = str.maketrans(dict.fromkeys("•・‧∙⋅●", "·"))
_NUMBERING = re.compile(r"^\s*(?:\(?\d+\)|\d+[.:]|[①-⑳])\s*")
_BETWEEN = re.compile(r"[,;、。|/\\]+")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_NOT_A_NAME = re.compile(r"[\W\d_]*")
_MOST_PARTS = 4  # no name is padded into more


@dataclass(frozen=True, slots=True)
class Typed:
    """A name as typed, blanks and numbering gone, with the line it stood in (from 1) and words beside it."""

    name: str
    line: int
    hints: tuple[str, ...] = ()


def name_key(name: str) -> str:
    """Return what two spellings of one name have in common: half-width, no blanks, one kind of middle dot."""
    return "".join(half_width(name).translate(_DOTS).split())


def typed_names(text: str, names: Collection[str], departments: Collection[str]) -> list[Typed]:
    """Return the names of a pasted text in their order.

    ``names`` and ``departments`` are the known ones, as :func:`name_key` gives them. In rows of a spreadsheet
    the column headed 姓名 is read, without such a head every cell; a cell or a bracket that holds a department
    is a hint, and numbers, 男, 女 and heads are left out.
    """
    rows = [line.split("\t") for line in re.split(r"\r\n|[\r\n\v\f\u2028\u2029]", text)]
    found: list[Typed] = []
    column: int | None = None
    for line, row in enumerate(rows, start=1):
        headed = next((at for at, cell in enumerate(row) if name_key(cell) in NAME_HEADS), None)
        if headed is not None and len(row) > 1:
            column = headed
            continue
        hints = tuple(key for key in map(name_key, row) if key in departments)
        cells = row[column : column + 1] if column is not None and len(row) > 1 else row
        for cell in cells:
            found += (
                Typed(name, line, hints + beside)
                for name, beside in _in_cell(cell, names)
                if name not in departments and name not in _LEFT_OUT and not _NOT_A_NAME.fullmatch(name)
            )
    return found


def _in_cell(cell: str, names: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the names in a cell, each with what stood behind it in brackets."""
    plain = _NUMBERING.sub("", half_width(cell.replace("（", "(").replace("）", ")")).translate(_DOTS))
    brackets = [name_key(found) for found in _BRACKETS.findall(plain)]
    marked = iter(range(len(brackets)))
    plain = _BRACKETS.sub(lambda _: f"\x00{next(marked)};", plain)
    for part in _BETWEEN.split(plain):
        words, _, mark = part.partition("\x00")
        beside = (brackets[int(mark)],) if mark else ()
        for name in _joined(_NUMBERING.sub("", words).split(), names):
            yield name, beside


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
