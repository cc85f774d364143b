"""What a paper is made of: pure data that the PDF and the Word writer both set.

Text is plain text and prints as typed; there is no markup. A number that was counted is put into a paragraph
as a :class:`FigureRun`, so that the paper knows which figures it contains and where.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from courtoffice.figure import Figure


@dataclass(frozen=True, slots=True)
class FigureRun:
    """A counted number inside a text, printed with ``digits`` decimals where it is a rate or a mean."""

    figure: Figure
    digits: int = 2
    unit: bool = False

    @property
    def text(self) -> str:
        """The number as printed, with its unit when ``unit`` is set (a rate always has its %)."""
        number = self.figure.text(self.digits)
        return number + self.figure.unit if self.unit and not self.figure.rate else number


Run = str | FigureRun
Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """Return the words of some runs."""
    return "".join(run if isinstance(run, str) else run.text for run in runs)


class Align(Enum):
    """Where the text of a line or a cell stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Face(Enum):
    """The faces of GB/T 9704; which font file serves each is the writer's business."""

    BODY = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"
    TITLE = "小标宋"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the words of a block were written: a wording by its name, and its line counted from 0."""

    wording: str
    line: int


def _origin() -> Origin | None:
    """Declare the origin of a block, which is no part of what the block says."""
    made: Origin | None = field(default=None, compare=False, repr=False)
    return made


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4, numbered 一、（一）1.（1） by the writer unless ``numbered`` is off."""

    level: int
    text: str
    numbered: bool = True
    origin: Origin | None = _origin()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A body paragraph: 3号仿宋, first line two characters in.

    ``lead`` opens the paragraph in 楷体 (a lead-in sentence); ``indent`` off sets the first line flush left;
    ``align`` other than LEFT is for single lines such as a sub-line.
    """

    runs: Runs
    lead: str = ""
    indent: bool = True
    align: Align = Align.LEFT
    face: Face = Face.BODY
    origin: Origin | None = _origin()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted clause: 楷体, two characters in on both sides; ``source`` follows on the right when given."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of paragraphs, numbered as the level below their heading is or, unnumbered, with a dash."""

    items: tuple[Runs, ...]
    numbered: bool = True
    origin: Origin | None = _origin()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, of names of people (padded in print) where it says so.

    ``width`` is in millimetres when ``fixed``, otherwise the column's share of what is left over.
    """

    head: str
    width: float = 1.0
    fixed: bool = False
    align: Align = Align.LEFT
    names: bool = False


Cell = str | FigureRun


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a head of several rows; it spans ``columns`` columns and ``rows`` rows."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Item:
    """One person, case or thing of a table: one row or more, never parted at a page's end."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a sub-head that spans the table, with a subtotal row where ``subtotal`` is given."""

    name: str
    items: tuple[Item, ...]
    subtotal: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table that runs on over pages with its head repeated and （续表） above.

    ``body`` holds items and groups; ``head`` replaces the columns' own heads by merged cells, row by row;
    ``total`` stands on the last page only; ``unit`` (单位：件、%) right above the table; ``notes`` under it;
    ``row_height`` in millimetres is the least height of a body row (8 or more for signing by hand);
    ``blocks`` sets the rows in that many blocks side by side (a sign-in sheet has two); ``landscape`` turns
    the page; ``top`` sets the text at the top of its cells and not in their middle.
    """

    columns: tuple[Column, ...]
    body: tuple[Item | Group, ...]
    title: str = ""
    head: tuple[tuple[HeadCell, ...], ...] = ()
    total: tuple[Cell, ...] = ()
    unit: str = ""
    notes: tuple[str, ...] = ()
    row_height: float = 0.0
    blocks: int = 1
    landscape: bool = False
    top: bool = False
    empty: str = "无"


class ChartKind(Enum):
    """How values are drawn."""

    BAR = "bar"
    LINE = "line"
    STACKED = "stacked"
    SHARE = "share"
    PARETO = "pareto"


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of numbers; ``series`` are (name, one value for each label); None leaves a gap.

    A SHARE chart has one series; of a PARETO chart the first is drawn as bars and the second as a line in per
    cent. ``unit`` stands at the axis.
    """

    kind: ChartKind
    title: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    unit: str = ""
    height: float = 70.0  # millimetres


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph: a JPEG or PNG, its size in pixels, and the words under it."""

    data: bytes = field(repr=False)
    width: int
    height: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Photos:
    """Photographs in rows of ``columns``, each with its caption; no row is parted at a page's end."""

    items: tuple[Photo, ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class AnnexList:
    """附件说明 under the body: the names of the annexes, numbered when there are several."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex begins a new page: 附件1 flush left on line 1, its title centred on line 3, then its blocks.

    ``number`` 0 is a sole annex and prints as 附件.
    """

    number: int
    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期 without a seal; ``day`` is the printed date (2026年12月31日)."""

    organ: str
    day: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """The lists at the end of 纪要: (出席, names), (请假, names), (列席, names)."""

    lists: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """Blank lines of the body."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page; ``landscape`` turns the pages from here on."""

    landscape: bool = False


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of a form to fill in; ``label`` cells are 黑体 and centred."""

    text: Cell = ""
    columns: int = 1
    rows: int = 1
    label: bool = False
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Form:
    """A ruled form (评查表, 通知书, 登记表): rows of cells on a grid of ``widths`` (shares of the width).

    ``heights`` are the least heights of the rows in millimetres.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[FormCell, ...], ...]
    heights: tuple[float, ...]
    title: str = ""
    notes: tuple[str, ...] = ()


Block = (
    Heading
    | Paragraph
    | Quotation
    | Listing
    | Table
    | Chart
    | Photos
    | AnnexList
    | Annex
    | Signature
    | Attendance
    | Blank
    | PageBreak
    | Form
)


@dataclass(frozen=True, slots=True)
class RedHead:
    """版头: the issuing organ in red, the document number, and for papers upwards the signer (签发人)."""

    organ: str
    number: str = ""
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记 at the foot of the last page: copies to (抄送), printed by (印发机关), printed on (印发日期)."""

    copies: str = ""
    organ: str = ""
    day: str = ""


class PageNumbers(Enum):
    """Where — 1 — stands."""

    OUTER = "outer"  # odd right, even left, as the standard says
    CENTRE = "centre"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    ``title`` may hold line breaks where the sense asks for them. ``sublines`` stand under it in 楷体
    (汇报单位, date). ``mark`` is 内部 or 内部事项 注意保管, never a grade of secrecy. ``author`` and
    ``subject`` go into the file's properties.
    """

    title: str
    blocks: tuple[Block, ...]
    sublines: tuple[str, ...] = ()
    addressee: str = ""
    mark: str = ""
    red_head: RedHead | None = None
    imprint: Imprint | None = None
    page_numbers: PageNumbers = PageNumbers.OUTER
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = field(default=())

    def figures(self) -> tuple[Figure, ...]:
        """Return the figures printed in the paper, each once, in the order of their first appearance."""
        seen: dict[str, Figure] = {}
        for run in figure_runs(self.blocks):
            seen.setdefault(run.figure.key, run.figure)
        return tuple(seen.values())


def figure_runs(blocks: tuple[Block, ...]) -> Iterator[FigureRun]:
    """Return every figure that some blocks and their annexes print, in the order of printing."""
    for block in blocks:
        if isinstance(block, Annex):
            yield from figure_runs(block.blocks)
        else:
            yield from (part for part in _parts(block) if isinstance(part, FigureRun))


def _parts(block: Block) -> Iterator[Run]:
    """Every piece of text of a block that may be a figure."""
    if isinstance(block, Paragraph):
        yield from block.runs
    elif isinstance(block, Listing):
        yield from (part for item in block.items for part in item)
    elif isinstance(block, Form):
        yield from (cell.text for form_row in block.rows for cell in form_row)
    elif isinstance(block, Table):
        for entry in block.body:
            yield from _entry_parts(entry)
        yield from block.total


def _entry_parts(entry: Item | Group) -> Iterator[Run]:
    """Every cell of an item or of a group with its subtotal."""
    group = entry if isinstance(entry, Group) else Group("", (entry,))
    for cells in (*(row for item in group.items for row in item.rows), group.subtotal):
        yield from cells
