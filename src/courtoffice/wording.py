"""Wording: a paper's text as a readable file, with figures as tokens that are filled in when it is made.

The files under ``resources/text`` are plain text, one paragraph a line:

``# 标题``, ``## 标题``      headings; a heading under which nothing is left is left out
``【名称】``                 the figure of that name, printed with its unit
``【名称#】``                the same without its unit
``【名称·同比】``            the comparison with last year: 比上年增加3次; nothing where last year has no data
``{词}``                     a word handed in by the paper, such as {年} or {法院}
``［甲｜乙］``               甲 when any figure in it is not zero, otherwise 乙 (which may be left out);
                           a segment may hold further segments
``@名称``                    a whole list handed in by the paper, such as the tasks of next year

A paragraph whose figures have all fallen away is left out. Marks left over where a segment fell away
(``、；`` and the like before a full stop) are tidied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.paper.document import Block, FigureRun, Heading, Listing, Paragraph, Run, Runs, plain

T = TypeVar("T")
_SEGMENT = re.compile(r"［([^［］｜]*)(?:｜([^［］｜]*))?］")
_TOKEN = re.compile(r"【([^【】]+)】|\{([^{}]+)\}")
_COMPARED, _BARE = "·同比", "#"
_LOOSE = re.compile(r"[、，；：]+(?=[，。；）])")
_LEADING = re.compile(r"^[、，；。]+|(?<=[。；：（])[、，；]+")


@dataclass(frozen=True)
class Told:
    """What a wording is filled from.

    ``figures`` and ``last_year`` are by Chinese name; ``words`` are the paper's own; ``lists`` become lists
    of paragraphs. ``digits`` is the number of decimals of rates and means.
    """

    figures: Mapping[str, Figure]
    last_year: Mapping[str, Figure] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    digits: int = 2


def by_name(figures: Iterable[Figure]) -> dict[str, Figure]:
    """Return figures by their Chinese name; two of one name are an error of the program."""
    named: dict[str, Figure] = {}
    for figure in figures:
        if figure.name in named:
            raise ValueError(f"two figures are named {figure.name}: {named[figure.name].key}, {figure.key}")
        named[figure.name] = figure
    return named


def tell(text: str, told: Told) -> tuple[Block, ...]:
    """Turn a wording into blocks. Raises Refused when it names a figure or a word that does not exist."""
    blocks: list[Block] = []
    for line in (line.strip() for line in text.splitlines()):
        if not line or line.startswith("//"):
            continue
        if found := re.fullmatch(r"(#{1,4})\s*(.+)", line):
            title = _TOKEN.sub(lambda token: plain((_fill(token, told),)), found[2])
            blocks.append(Heading(len(found[1]), title))
        elif line.startswith("@"):
            items = _look_up(told.lists, line[1:], "列表")
            blocks.extend([Listing(tuple((item,) for item in items))] if items else [])
        elif runs := paragraph(line, told):
            blocks.append(Paragraph(runs))
    return _without_bare_headings(blocks)


def paragraph(line: str, told: Told) -> Runs:
    """Fill one paragraph; () when it named figures or segments and none of them has anything to tell."""
    chosen, dropped = _choose(line, told)
    if (dropped and not _TOKEN.search(chosen) and not _says(chosen)) or not chosen.strip("、，；。：（）"):
        return ()
    runs: list[Run] = []
    at = 0
    for found in _TOKEN.finditer(chosen):
        runs.append(chosen[at : found.start()])
        runs.append(_fill(found, told))
        at = found.end()
    runs.append(chosen[at:])
    return _join(runs)


def figure_names(text: str) -> set[str]:
    """Return the names of the figures that a wording uses."""
    names = {found[1] for found in _TOKEN.finditer(text) if found[1]}
    return {name.removesuffix(_COMPARED).removesuffix(_BARE) for name in names}


def comparison(now: Figure, before: Figure | None) -> str:
    """Return the change from last year in words; "" where last year has nothing to compare with.

    Changes of rates are in percentage points (个百分点).
    """
    if before is None or not before.value or now.value is None:
        return ""
    change = Fraction(now.value) - Fraction(before.value)
    if change == 0:
        return "与上年持平"
    if now.rate:
        points = f"{abs(float(change * 100)):.2f}".rstrip("0").rstrip(".")
        return f"比上年{'上升' if change > 0 else '下降'}{points}个百分点"
    size = Figure("", "", "", abs(change), "", "", (), scale=now.scale).text()
    if change.denominator == 1:
        size = Figure("", "", "", abs(int(change)), "", "", (), scale=now.scale).text()
    return f"比上年{'增加' if change > 0 else '减少'}{size}{now.unit}"


def _choose(line: str, told: Told) -> tuple[str, bool]:
    """Settle the segments of a line; says whether any of them fell away."""
    dropped = False

    def settle(found: re.Match[str]) -> str:
        nonlocal dropped
        if _says_something(found[1], told):
            return found[1]
        dropped = True
        return found[2] or ""

    text = line
    while _SEGMENT.search(text):  # the innermost segments first
        text = _SEGMENT.sub(settle, text)
    return _LEADING.sub("", _LOOSE.sub("", text)), dropped


def _says_something(segment: str, told: Told) -> bool:
    for found in _TOKEN.finditer(segment):
        run = _fill(found, told)
        if (isinstance(run, FigureRun) and not run.figure.zero) or (isinstance(run, str) and run):
            return True
    return False


def _says(text: str) -> bool:
    """Return whether a line that lost segments still says something of its own: a whole clause is left."""
    return bool(re.search(r"[\u4e00-\u9fff]{4}", text))


def _fill(found: re.Match[str], told: Told) -> Run:
    if found[2]:
        return _look_up(told.words, found[2], "词")
    name = found[1]
    if name.endswith(_COMPARED):
        name = name.removesuffix(_COMPARED)
        return comparison(_look_up(told.figures, name, "数字"), told.last_year.get(name))
    bare = name.endswith(_BARE)
    figure = _look_up(told.figures, name.removesuffix(_BARE), "数字")
    return FigureRun(figure, told.digits, unit=not bare)


def _look_up(kept: Mapping[str, T], name: str, what: str) -> T:
    if name not in kept:
        raise Refused(f"文稿里用到了不存在的{what}“{name}”，请改正文稿，或恢复默认文稿。")
    return kept[name]


def _join(runs: list[Run]) -> Runs:
    joined: list[Run] = []
    for run in runs:
        if isinstance(run, str) and joined and isinstance(joined[-1], str):
            joined[-1] += run
        elif run != "":
            joined.append(run)
    return tuple(joined)


def _without_bare_headings(blocks: list[Block]) -> tuple[Block, ...]:
    kept: list[Block] = []
    for block in reversed(blocks):
        if isinstance(block, Heading) and (not kept or _as_high(kept[-1], block)):
            continue
        kept.append(block)
    return tuple(reversed(kept))


def _as_high(block: Block, heading: Heading) -> bool:
    return isinstance(block, Heading) and block.level <= heading.level
