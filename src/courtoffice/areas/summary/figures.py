"""The figures that the summary adds to those of the areas: how the routines of all areas were held. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from courtoffice.areas.routine.matching import Standing, State
from courtoffice.figure import Figure, rate_figure

_HELD = (State.DONE, State.LATE)
_TABLE = "routine"


def routine_totals(standings: Sequence[Standing]) -> list[Figure]:
    """Return what was due so far over all routines, what of it was held, the rate, and what is overdue.

    ``standings`` are the dues of a period as they stand on a day; waived ones and those whose time has not
    come are not counted. The ids are those of the routines.
    """
    due = [one for one in standings if one.state in (*_HELD, State.OVERDUE)]
    held = [one for one in due if one.state in _HELD]
    overdue = [one for one in due if one.state is State.OVERDUE]
    return [
        _count("due", "例行工作到期应办", "期内已经到期或者已经办了的例行工作次数，免办的不计。", due),
        _count("held", "例行工作已办", "到期应办的例行工作中已有记录对应的次数，逾期完成的也计。", held),
        rate_figure(
            "summary.routines_rate",
            "例行工作到期落实率",
            "例行工作已办次数÷到期应办次数。",
            _TABLE,
            len(held),
            len(due),
            _routines(due),
        ),
        _count("overdue", "例行工作逾期未办", "到期应办的例行工作中，到现在还没有记录对应的次数。", overdue),
    ]


def _count(end: str, name: str, definition: str, counted: Sequence[Standing]) -> Figure:
    key = f"summary.routines_{end}"
    return Figure(key, name, "次", len(counted), definition, _TABLE, _routines(counted))


def _routines(counted: Sequence[Standing]) -> tuple[int, ...]:
    """Return the routines that some dues belong to, each once."""
    return tuple(dict.fromkeys(one.due.routine.id for one in counted))
