"""The dues of one routine in a year as lines: the day, how it stands, and what it was done by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courtoffice.areas.routine.matching import Standing
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.period import Period
from courtoffice.register import Desk


@dataclass(frozen=True, slots=True)
class DueLine:
    """A due in words, how it stands (the value of a State), and more words for those who ask."""

    words: str
    state: str
    detail: str


def due_lines(desk: Desk, routine_id: int, period: Period) -> list[DueLine]:
    """Return the dues of a routine in a period, by day."""
    every = routine_rows(desk.store, period, desk.today).every()
    return [_line(standing) for standing in every if standing.due.routine.id == routine_id]


def _line(standing: Standing) -> DueLine:
    due = standing.due
    state = standing.state.value
    return DueLine(f"{due.day}　{state}{_how(standing)}", state, "\n".join(_details(standing)))


def _how(standing: Standing) -> str:
    if standing.arranged is not None:
        return f"（已安排在{standing.arranged.day:%m-%d}）"
    if standing.deed is not None:
        short = "，时长不足" if standing.short else ""
        return f"（{standing.deed.day:%m-%d}{short}）"
    return f"（{standing.exception.reason}）" if standing.exception is not None else ""


def _details(standing: Standing) -> Iterator[str]:
    due, exception = standing.due, standing.exception
    yield due.name
    if due.first != due.last:
        yield f"应在{due.first}至{due.last}办理"
    if exception is not None:
        yield f"{exception.kind}：{exception.reason}"
