"""What the invented court waived of its routines: in every year the first evening that was not held."""

from __future__ import annotations

from datetime import date, timedelta

from courtoffice.areas.routine.defaults import default_routines
from courtoffice.areas.routine.dues import dues_of
from courtoffice.areas.routine.records import WAIVED, RoutineException
from courtoffice.demo.life import Life
from courtoffice.period import Period
from courtoffice.store import Change

_NIGHT_SCHOOL = "法官业校"
_REASONS = ("主讲人临时出庭，停课一次", "全院停电检修，停课一次", "集中开展执行行动，停课一次")
_DECIDED_BY = "政治部主任"


def live(change: Change, life: Life) -> None:
    """Waive, in each year, the first night school that was due and not held."""
    rng = life.source("routine")
    row = change.query("SELECT id FROM routine WHERE satisfied_by = ?", (_NIGHT_SCHOOL,))[0]["id"]
    held = {
        date.fromisoformat(found["held_on"])
        for found in change.query("SELECT held_on FROM training_session WHERE kind = ?", (_NIGHT_SCHOOL,))
    }
    routine = next(one for one in default_routines(date(life.years[0], 1, 1)) if one.name == _NIGHT_SCHOOL)
    for year in life.years:
        days = (due.day for due in dues_of(routine, Period(year), life.workdays))
        missed = next((day for day in days if day not in held), None)
        reason = rng.choice(_REASONS)
        if missed is not None:
            change.save(
                RoutineException(
                    routine_id=row,
                    kind=WAIVED,
                    due_on=missed,
                    reason=reason,
                    decided_by=_DECIDED_BY,
                    decided_on=missed - timedelta(days=1),
                )
            )
