"""Routines and their exceptions are kept as data in the office file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.routine.area import AREA
from courtoffice.areas.routine.records import CADENCES, SATISFIED_BY, Routine, RoutineException
from courtoffice.errors import Refused
from courtoffice.required import required_faults
from courtoffice.store import Store


@pytest.mark.parametrize("cadence", CADENCES)
@pytest.mark.parametrize("satisfied_by", SATISFIED_BY)
def test_every_cadence_and_kind_of_record_can_be_kept(cadence: str, satisfied_by: str) -> None:
    routine = Routine(name="例行", cadence=cadence, satisfied_by=satisfied_by, valid_from=date(2026, 1, 1))
    assert required_faults(routine) == []


def test_the_file_takes_what_the_declarations_allow(
    copy_of: Callable[[Path], Store], bare_file: Path
) -> None:
    """One routine for each choice and an exception, stored and read back as they were."""
    made = [
        Routine(
            name=f"{cadence}{kind}",
            cadence=cadence,
            satisfied_by=kind,
            weekday=2,
            festival="重阳节",
            opens="12-01",
            closes="01-31",
            days_before=7,
            least_minutes=120,
            valid_from=date(2004, 1, 1),
        )
        for cadence, kind in zip(CADENCES + CADENCES[:3], SATISFIED_BY, strict=True)
    ]
    store = copy_of(bare_file)
    with store.change("登记例行工作") as change:
        rows = [change.save(item) for item in made]
        waiver = RoutineException(
            routine_id=rows[0], due_on=date(2026, 2, 17), reason="春节放假", decided_by="政治部"
        )
        change.save(waiver)
    kept = store.load(Routine)
    assert [item.name for item in kept] == [item.name for item in made]
    assert [item.cadence for item in kept] == [item.cadence for item in made]
    assert store.load(RoutineException)[0].reason == "春节放假"
    with pytest.raises(Refused), store.change("登记") as change:
        change.save(
            Routine(name="错", cadence="每世纪", satisfied_by="评查例会", valid_from=date(2026, 1, 1))
        )


def test_the_area_is_named() -> None:
    assert (AREA.key, AREA.title) == ("routine", "例行工作")
