"""Wording: a paper's text as a readable file, with figures as tokens that are filled in when it is made.

The files under ``resources/text`` are plain text, one paragraph a line:

``# 标题``, ``## 标题``      headings; a heading under which nothing is left is left out
``【名称】``                 the figure of that name, printed with its unit
``【名称#】``                the same without its unit
``【名称·同比】``            the comparison with last year: 比上年增加3次; nothing where last year has no data
``{词}``                     a word handed in by the paper, such as {年} or {法院}
``［甲｜乙］``               甲 when any figure in it is not zero, otherwise 乙 (which may be left out);
                           without figures, 甲 when any word in it is not empty; a segment may hold others
``@名称``                    a whole list handed in by the paper, such as the tasks of next year

``//`` at the beginning of a line leaves the paragraph out. A paragraph whose figures have all fallen away is
left out as well. Marks left over where a segment fell away (``、；`` and the like before a full stop) are
tidied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TypeVar

from courtoffice.errors import Fault, Refused, blocking
from courtoffice.figure import Figure
from courtoffice.paper.document import Block, FigureRun, Heading, Listing, Origin, Paragraph, Run, Runs, plain
from courtoffice.period import Period

T = TypeVar("T")
LEFT_OUT = "//"
"""What a paragraph that is not printed begins with."""
LONGEST = 20_000
"""Characters of one paragraph: some twenty pages."""
_SEGMENT = re.compile(r"［([^［］｜]*)(?:｜([^［］｜]*))?］")
_TOKEN = re.compile(r"【([^【】]+)】|\{([^{}]+)\}")
COMPARED = "·同比"
"""What turns the name of a figure into its comparison with last year."""
_BARE = "#"
_LOOSE = re.compile(r"[、，；：]+(?=[，。；）])")
_DAYS_NAMED = 6
_LEADING = re.compile(r"^[、，；。]+|(?<=[。；：（])[、，；]+")


@dataclass(frozen=True)
class Told:
    """What a wording is filled from.

    ``figures`` and ``last_year`` are by Chinese name; ``words`` are the paper's own; ``lists`` become lists
    of paragraphs, their items texts or runs with figures. ``digits`` is the number of decimals of rates and
    means.
    """

    figures: Mapping[str, Figure]
    last_year: Mapping[str, Figure] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str | Runs, ...]] = field(default_factory=dict)
    digits: int = 2


@dataclass(frozen=True)
class Remark:
    """What whoever makes a paper should know of it and nobody else reads: ``words``.

    ``action`` names what can be done about it, "" for nothing: a new record of the register ``register`` with
    the fields ``given``.
    """

    words: str
    action: str = ""
    register: str = ""
    given: Mapping[str, object] = field(default_factory=dict)


def nobody_entered(noun: str, whom: str, days: Iterable[date | None]) -> list[Remark]:
    """Return the remark that what was held on some days counts though nobody is entered; none for no days."""
    known = sorted({day for day in days if day is not None})
    if not known:
        return []
    some = "、".join(f"{day.month}月{day.day}日" for day in known[:_DAYS_NAMED])
    more = "等" if len(known) > _DAYS_NAMED else ""
    words = f"{some}{more}的{noun}还没有登记{whom}，文中已按举办过统计。请补录；没有举办的请删去。"
    return [Remark(words)]


@dataclass
class Draft:
    """The wordings of one paper while they are edited, by the names of their files.

    ``period`` is the paper's; ``texts`` are to be used in place of what is kept. Making the paper notes in
    ``told`` what each of its wordings was filled from, in ``used`` the texts themselves, whether or not they
    could be told, and in ``remarks`` what the paper leaves unsaid though it should not.
    """

    period: Period
    texts: Mapping[str, str] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    used: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)


def by_name(figures: Iterable[Figure]) -> dict[str, Figure]:
    """Return figures by their Chinese name; two of one name are an error of the program."""
    named: dict[str, Figure] = {}
    for figure in figures:
        if figure.name in named:
            raise ValueError(f"two figures are named {figure.name}: {named[figure.name].key}, {figure.key}")
        named[figure.name] = figure
    return named


def tell(text: str, told: Told, name: str = "") -> tuple[Block, ...]:
    """Turn a wording into blocks; with the wording's ``name`` they know which line they were told by.

    Raises Refused, with everything that is wrong, when it names a figure or a word that does not exist or
    has a bracket without its other half.
    """
    if found_wrong := blocking(faults(text, told)):
        raise Refused("\n".join(fault.message for fault in found_wrong))
    blocks: list[Block] = []
    for at, line in enumerate(line.strip() for line in text.split("\n")):
        if not line or line.startswith(LEFT_OUT):
            continue
        origin = Origin(name, at) if name else None
        if found := re.fullmatch(r"(#{1,4})\s*(.+)", line):
            title = _TOKEN.sub(lambda token: plain((_fill(token, told),)), found[2])
            blocks.append(Heading(len(found[1]), title, origin=origin))
        elif line.startswith("@"):
            items = _look_up(told.lists, line[1:], "列表")
            listed = tuple((item,) if isinstance(item, str) else item for item in items)
            blocks.extend([Listing(listed, origin=origin)] if listed else [])
        elif runs := paragraph(line, told):
            blocks.append(Paragraph(runs, origin=origin))
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


def faults(text: str, told: Told) -> list[Fault]:
    """Return everything that keeps a wording from being told; a fault's field is its line, counted from 0.

    Looks at tokens that name nothing, brackets without their other half, lists that do not exist, and
    paragraphs longer than anybody prints.
    """
    found = []
    for at, line in enumerate(line.strip() for line in text.split("\n")):
        if not line or line.startswith(LEFT_OUT):
            continue
        found += [Fault(str(at), f"第{at + 1}段：{words}") for words in _line_faults(line, told)]
    return found


def _line_faults(line: str, told: Told) -> Iterator[str]:
    """Say what is wrong with one line, each thing once."""
    if len(line) > LONGEST:
        yield f"这一段有{len(line)}个字，最多{LONGEST}个字，请分成几段。"
        return
    if line.startswith("@"):
        if line[1:] not in told.lists:
            yield f"用到了不存在的列表“{line[1:]}”，请改正，或恢复默认文稿。"
        return
    named: dict[str, None] = {}
    for token in _TOKEN.finditer(line):
        name = token[2] or token[1].removesuffix(COMPARED).removesuffix(_BARE)
        if name not in (told.words if token[2] else told.figures):
            named[f"用到了不存在的{'词' if token[2] else '数字'}“{name}”，请改正，或恢复默认文稿。"] = None
    yield from named
    bare = _TOKEN.sub("", line)
    if "【" in bare or "】" in bare:
        yield "方头括号“【】”要成对，里面写数字的名称；正文需要括号时，请改用“〔〕”。"
    while _SEGMENT.search(bare):
        bare = _SEGMENT.sub("", bare)
    if set("［］｜") & set(bare):
        yield "表示“有数字才写”的“［｜］”要成对，请补上另一半，或者删去。"


def unsaid(line: str, told: Told) -> list[tuple[int, int]]:
    """Return the parts of a line, from and until, that are not printed now: they have nothing to tell.

    Of a segment it is one half or the other; all of a line that falls away altogether, or whose list is
    empty. Nothing for a line with faults, for a heading, and for one that is left out anyway.
    """
    bare = line.strip()
    if not bare or bare.startswith((LEFT_OUT, "#")) or faults(bare, told):
        return []
    if bare.startswith("@") and not told.lists[bare[1:]]:
        return [(0, len(line))]
    if bare.startswith("@"):
        return []
    if not paragraph(bare, told):
        return [(0, len(line))]
    found: list[tuple[int, int]] = []

    def settle(segment: re.Match[str]) -> str:
        start, end = segment.span()
        middle = segment.end(1)
        if _says_something(segment[1], told):
            found.append((middle, end - 1))
            kept = segment[1].ljust(end - start - 2, "\0")
        else:
            found.append((start + 1, middle))
            kept = (segment[2] or "").rjust(end - start - 2, "\0")
        return f"\0{kept}\0"

    text = line
    while _SEGMENT.search(text):  # the innermost first; every place stays where it is
        text = _SEGMENT.sub(settle, text)
    return sorted((start, end) for start, end in found if start < end)


def empty_lists(text: str, told: Told) -> list[str]:
    """Return the lists that a wording prints and that have nothing in them."""
    lines = (line.strip() for line in text.split("\n"))
    names = (line[1:] for line in lines if line.startswith("@"))
    return [name for name in names if name in told.lists and not told.lists[name]]


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
    tokens = list(_TOKEN.finditer(segment))
    counting = [found for found in tokens if found[1]]
    for found in counting or tokens:
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
    if name.endswith(COMPARED):
        name = name.removesuffix(COMPARED)
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
