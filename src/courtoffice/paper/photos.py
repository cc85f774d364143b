"""How photographs stand on the page: in rows, as large as their column and a height allow, captions below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courtoffice.paper.document import Photo, Photos
from courtoffice.paper.standard import MM

GAP = 4 * MM
"""Between two photographs of a row."""
_LOWEST_SHARE = 0.8
"""No photograph is higher than this part of its column's width, so that one upright does not fill a page."""
_ALONE = 110 * MM
"""A photograph that has a row to itself is no wider."""


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photograph with its place: left edge and width of its column, its own width and height, in points."""

    photo: Photo
    left: float
    column: float
    width: float
    height: float


def photo_rows(block: Photos, width: float) -> Iterator[tuple[PlacedPhoto, ...]]:
    """Yield the rows of some photographs on a page of a width in points, each row in the middle."""
    for first in range(0, len(block.items), block.columns):
        row = block.items[first : first + block.columns]
        column = (width - GAP * (block.columns - 1)) / block.columns
        if block.columns == 1 or len(block.items) == 1:
            column = min(width, _ALONE)
        left = (width - len(row) * column - (len(row) - 1) * GAP) / 2
        yield tuple(_placed(photo, left + at * (column + GAP), column) for at, photo in enumerate(row))


def row_height(row: tuple[PlacedPhoto, ...]) -> float:
    """Return how high the pictures of a row are, without the captions."""
    return max(each.height for each in row)


def _placed(photo: Photo, left: float, column: float) -> PlacedPhoto:
    scale = min(column / photo.width, column * _LOWEST_SHARE / photo.height)
    return PlacedPhoto(photo, left, column, photo.width * scale, photo.height * scale)
