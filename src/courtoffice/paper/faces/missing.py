"""Characters of a document that no font has, named with the words around them before the paper is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courtoffice.paper.document import (
    Annex,
    AnnexList,
    Attendance,
    Block,
    Cell,
    Chart,
    Document,
    Face,
    Form,
    Heading,
    Item,
    Listing,
    Paragraph,
    Photos,
    Quotation,
    Signature,
    Table,
    plain,
)
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice, fonts
from courtoffice.paper.lines.characters import printable

_AROUND = 8
_BLANK = "\n "

Text = tuple[Face, str]


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that would print as an empty box, and where it first stands."""

    character: str
    around: str

    @property
    def message(self) -> str:
        """A sentence for the clerk."""
        return f"“{self.character}”（U+{ord(self.character):04X}）在现有字体中没有，见“{self.around}”。"


def missing_characters(document: Document, choice: FontChoice = BUNDLED) -> list[Missing]:
    """Return the characters of a document that no font has, each once, in their order.

    Raises Refused when a font file is missing.
    """
    found: dict[str, Missing] = {}
    known: dict[Face, set[str]] = {face: set(_BLANK) for face in Face}
    for face, raw in document_texts(document):
        if known[face].issuperset(raw):
            continue
        text = printable(raw)
        font = fonts(choice).font(face)
        for at, character in enumerate(text):
            if character in known[face]:
                continue
            known[face].add(character)
            if not font.has(character):
                found.setdefault(character, Missing(character, _around(text, at)))
    return list(found.values())


def _around(text: str, at: int) -> str:
    """The words around a place, with dots where they are cut."""
    first, last = max(0, at - _AROUND), at + _AROUND + 1
    words = " ".join(text[first:last].split())
    return ("…" if first else "") + words + ("…" if last < len(text) else "")


def document_texts(document: Document) -> Iterator[Text]:
    """Return everything a document prints, with the face it is printed in."""
    if document.red_head:
        yield Face.TITLE, document.red_head.organ
        yield Face.BODY, document.red_head.number
        yield Face.KAI, document.red_head.signer
    yield Face.HEI, document.mark
    yield Face.TITLE, document.title
    yield from ((Face.KAI, line) for line in document.sublines)
    yield Face.BODY, document.addressee
    for block in document.blocks:
        yield from _block_texts(block)
    if document.imprint:
        imprint = document.imprint
        yield from ((Face.BODY, text) for text in (imprint.copies, imprint.organ, imprint.day))


def _block_texts(block: Block) -> Iterator[Text]:
    if isinstance(block, Annex):
        yield Face.TITLE, block.title
        for inner in block.blocks:
            yield from _block_texts(inner)
    elif isinstance(block, Table):
        yield from _table_texts(block)
    elif isinstance(block, Form):
        yield from _form_texts(block)
    elif isinstance(block, Chart):
        yield from _chart_texts(block)
    elif isinstance(block, Attendance):
        for label, names in block.lists:
            yield from ((Face.HEI, label), (Face.BODY, names))
    else:
        yield from _line_texts(block)


def _line_texts(block: Block) -> Iterator[Text]:
    """The texts of blocks that are set as lines."""
    if isinstance(block, Heading):
        yield (Face.HEI, Face.KAI, Face.BODY, Face.BODY)[block.level - 1], block.text
    elif isinstance(block, Paragraph):
        yield Face.KAI, block.lead
        yield block.face, plain(block.runs)
    elif isinstance(block, Quotation):
        yield from ((Face.KAI, block.text), (Face.KAI, block.source))
    elif isinstance(block, Listing):
        yield from ((Face.BODY, plain(item)) for item in block.items)
    elif isinstance(block, AnnexList):
        yield from ((Face.BODY, name) for name in block.names)
    elif isinstance(block, Signature):
        yield from ((Face.BODY, block.organ), (Face.BODY, block.day))
    elif isinstance(block, Photos):
        yield from ((Face.BODY, photo.caption) for photo in block.items)


def _table_texts(table: Table) -> Iterator[Text]:
    yield from ((Face.HEI, text) for text in (table.title, *(column.head for column in table.columns)))
    yield from ((Face.HEI, cell.text) for row in table.head for cell in row)
    yield from ((Face.BODY, text) for text in (table.unit, table.empty, *table.notes))
    for entry in table.body:
        if isinstance(entry, Item):
            yield from _item_texts(entry)
            continue
        yield Face.HEI, entry.name
        for item in entry.items:
            yield from _item_texts(item)
        yield Face.BODY, _row_text(entry.subtotal)
    yield Face.HEI, _row_text(table.total)


def _item_texts(item: Item) -> Iterator[Text]:
    return ((Face.BODY, _row_text(row)) for row in item.rows)


def _row_text(cells: tuple[Cell, ...]) -> str:
    """A whole row, so that a character is named with the record it stands in."""
    return " ".join([cell if isinstance(cell, str) else cell.text for cell in cells])


def _form_texts(form: Form) -> Iterator[Text]:
    yield Face.TITLE, form.title
    for row in form.rows:
        for cell in row:
            yield Face.HEI if cell.label else Face.BODY, _row_text((cell.text,))
    yield from ((Face.BODY, note) for note in form.notes)


def _chart_texts(chart: Chart) -> Iterator[Text]:
    yield Face.HEI, chart.title
    yield from (
        (Face.SONG, text) for text in (chart.unit, *chart.labels, *(name for name, _ in chart.series))
    )
