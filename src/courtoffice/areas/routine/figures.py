"""The figures of routines: for each of them what was due, what was held, and the rate. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from courtoffice.areas.routine.matching import Standing, State
from courtoffice.areas.routine.records import Routine
from courtoffice.areas.routine.rows import RoutineRows
from courtoffice.figure import Figure, rate_figure

_HELD = (State.DONE, State.LATE)


def figures(rows: RoutineRows) -> list[Figure]:
    """Return three figures for each routine: dues, dues held (in time or late), and the rate."""
    return [figure for routine, standings in rows.standings for figure in _of(routine, standings)]


def _of(routine: Routine, standings: Iterable[Standing]) -> list[Figure]:
    due = [standing for standing in standings if standing.state is not State.WAIVED]
    held = [standing.deed for standing in due if standing.state in _HELD and standing.deed is not None]
    ids = tuple(deed.id for deed in held)
    table = held[0].table if held else "routine"
    key, name = f"routine.{routine.id}", routine.name
    return [
        Figure(
            f"{key}.due",
            f"{name}（应办）",
            "次",
            len(due),
            "期内按制度应办的次数，免办的不计。",
            "routine",
            (routine.id,),
        ),
        Figure(
            f"{key}.held",
            f"{name}（已办）",
            "次",
            len(held),
            "期内应办事项中已有记录对应的次数，逾期完成的也计；一条记录只对应一次应办。",
            table,
            ids,
        ),
        rate_figure(
            f"{key}.rate",
            f"{name}（落实率）",
            "已办次数÷应办次数；还没有到期的也在应办之内。",
            table,
            len(held),
            len(due),
            ids,
        ),
    ]
