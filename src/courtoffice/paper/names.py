"""Names as lists print them: one of two characters has a blank in it (张　三), on paper and nowhere else.

The blank makes names that stand one under the other equally wide. Names in running text and one after the
other (张三、李四) have none, the mark between them keeps them apart; so a column of cells that hold several,
such as the authors of papers, is no column of names.
"""

from __future__ import annotations

import re
from dataclasses import replace

from courtoffice.paper.document import Annex, Block, Cell, Group, Item, Table
from courtoffice.paper.lines.characters import HAN

_TWO = re.compile(rf"([{HAN}])([{HAN}])(?=（|$)")  # 张三, and 张三（女）


def printed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks as they are put on paper: the columns of names, those of annexes too, with padded names.

    What is copied, searched or exported is made from the blocks as they were.
    """
    return tuple(_block(block) for block in blocks)


def padded(name: str) -> str:
    """Return a name as a column of names prints it; several names in one cell stay as they are."""
    found = _TWO.match(name)
    return f"{found[1]}\u3000{found[2]}{name[2:]}" if found else name


def _block(block: Block) -> Block:
    if isinstance(block, Annex):
        return replace(block, blocks=printed(block.blocks))
    if isinstance(block, Table) and any(column.names for column in block.columns):
        return _table(block)
    return block


def _table(table: Table) -> Table:
    names = frozenset(at for at, column in enumerate(table.columns) if column.names)

    def item(plain: Item) -> Item:
        return Item(tuple(_row(row, names) for row in plain.rows))

    body = tuple(
        replace(entry, items=tuple(map(item, entry.items))) if isinstance(entry, Group) else item(entry)
        for entry in table.body
    )
    return replace(table, body=body)


def _row(row: tuple[Cell, ...], names: frozenset[int]) -> tuple[Cell, ...]:
    return tuple(
        padded(cell) if at in names and isinstance(cell, str) else cell for at, cell in enumerate(row)
    )
