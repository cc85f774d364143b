"""Last year's assessment standards, copied for a new year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from courtoffice.areas.posts.records import PostStandard
from courtoffice.errors import Refused


def copied_standards(standards: Sequence[PostStandard], year: int) -> list[PostStandard]:
    """Return the standards of the year before ``year`` as new ones of that year.

    Classes that have a standard for the year already are left out. Items, points, caps and bands are taken
    over, the day of issue and the document number are not. Raises Refused when nothing is left to copy.
    """
    before = [item for item in standards if item.year == year - 1]
    if not before:
        raise Refused(f"{year - 1}年没有考核标准可以复制，请先登记或换一个年度。")
    have = {item.kind for item in standards if item.year == year}
    wanted = [item for item in before if item.kind not in have]
    if not wanted:
        raise Refused(f"{year}年的考核标准已经有了，请直接修改。")
    return [_copied(item, year) for item in wanted]


def _copied(standard: PostStandard, year: int) -> PostStandard:
    return replace(
        standard,
        id=0,
        year=year,
        name=standard.name.replace(str(year - 1), str(year)),
        issued_on=None,
        document="",
        items=tuple(replace(item, id=0, standard_id=0) for item in standard.items),
        bands=tuple(replace(band, id=0, standard_id=0) for band in standard.bands),
    )
