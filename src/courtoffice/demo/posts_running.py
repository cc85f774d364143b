"""The invented assessment in the middle of its year: some departments are checked, some have not begun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from courtoffice.areas.posts.records import CHECKED, SELF_SCORED, PostStandard, Score, Sheet
from courtoffice.areas.posts.rules import totalled

_CHECKED = 6  # departments of which the review group has begun to check the scores
_LATE = 4  # every fourth department has not begun


def running_sheets(sheets: Sequence[Sheet], standards: Mapping[int, PostStandard]) -> list[Sheet]:
    """Return the sheets of a year that were closed at its end as they were before: open, with gaps.

    ``standards`` are those of the sheets, by their ids.
    """
    begun = [sheet for at, sheet in enumerate(sheets, start=1) if at % _LATE]
    return [_open(sheet, standards[sheet.standard_id or 0], at) for at, sheet in enumerate(begun)]


def _open(sheet: Sheet, standard: PostStandard, at: int) -> Sheet:
    """Return a sheet of which the first department is checked to its end, each next one in an item less."""
    checked = len(sheet.scores) - at if at < _CHECKED else 0
    return totalled(
        replace(
            sheet,
            state=CHECKED if checked > 0 else SELF_SCORED,
            self_signed_on=None,
            reviewed_on=None,
            confirmed_on=None,
            scores=tuple(
                score if place < checked else Score(item_id=score.item_id, self_points=score.self_points)
                for place, score in enumerate(sheet.scores)
            ),
        ),
        standard,
    )
