"""What an area tells of an officer: a day, of what sort it is, the words, and the records behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from courtoffice.register import Spoken

POSTED, STUDY, PAPER, AWARD, TRAINING, TEACHING, DEGREE, REVIEW, MEASURE, CONDUCT, GRADE, REWARD, EVENT = (
    SORTS
) = (
    "任职",
    "学习",
    "调研",
    "获奖",
    "培训",
    "授课",
    "学历",
    "评查",
    "处理",
    "违纪违规",
    "考核",
    "奖惩",
    "活动",
)
"""Of what sort a line is, in the order in which they are offered to choose from."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing told of an officer; ``opens`` is the record behind it, or several with words for them."""

    day: date
    sort: str
    words: str
    detail: str
    opens: Spoken


def joined(*parts: str) -> str:
    """Return the parts that say something, parted by commas."""
    return "，".join(part for part in parts if part)


def day_of(value: str) -> date:
    """Return a day as the file keeps it."""
    return date.fromisoformat(value)


def several(register: str, ids: Sequence[int], words: str) -> Spoken:
    """Return the records of a register that a line sums up."""
    return (register, tuple(ids), words)
