from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.routine.records import Routine, RoutineException
from courtoffice.areas.study.records import Session
from courtoffice.period import Period
from courtoffice.standing_rules import demanded, rule_in_words
from courtoffice.store import Store

TODAY = date(2026, 11, 20)
WANTED = "全院集中学习"


@pytest.fixture
def store(copy_of: Callable[[Path], Store], new_file: Callable[..., Path]) -> Store:
    return copy_of(new_file(2026))


def told(store: Store) -> tuple[str, str, str]:
    """What the study area, the routine and the summary say of the collective study days of 2026."""
    desk = catalogue.desk(store, TODAY)
    named = {figure.key: figure.text() for figure in catalogue.figures(desk, Period(2026))}
    for part in ("due", "held", "rate"):
        assert named[f"study.collective_days_{part}"] == named[f"routine.2.{part}"]
    return (
        named["study.collective_days_due"],
        named["study.collective_days_held"],
        named["routine.2.waived"],
    )


def test_a_number_is_the_same_wherever_it_is_told(store: Store) -> None:
    with store.change("测试") as change:
        change.save(Session(held_on=date(2026, 1, 29), topic="按期", body="全院干警"))
        change.save(Session(held_on=date(2026, 2, 5), topic="逾期补办", body="全院干警"))
        change.save(Session(held_on=date(2026, 12, 30), topic="还没有到", body="全院干警"))
    assert told(store) == ("24", "2", "0")
    with store.change("免办") as change:
        change.save(RoutineException(routine_id=2, due_on=date(2026, 3, 30), reason="停电"))
    assert told(store) == ("23", "2", "1")
    with store.change("例行工作") as change:
        change.save(replace(store.get(Routine, 2), times=1))
    assert told(store)[0] == "12"


def test_what_is_demanded_day_by_day(store: Store) -> None:
    with store.change("测试") as change:
        held = change.save(Session(held_on=date(2026, 1, 29), topic="按期", body="全院干警"))
        change.save(
            RoutineException(
                routine_id=2, kind="改期", due_on=date(2026, 1, 30), moved_to=date(2026, 2, 3), reason="开会"
            )
        )
    january = demanded(store, WANTED, Period(2026, 1), TODAY)
    assert [(each.day, each.held.id if each.held else 0) for each in january] == [(date(2026, 1, 29), held)]
    february = demanded(store, WANTED, Period(2026, 2), TODAY)
    assert [each.day for each in february] == [date(2026, 2, 3), date(2026, 2, 27), date(2026, 2, 28)]
    assert demanded(store, "没有这一类", Period(2026), TODAY) == ()


def test_the_rule_of_a_day_in_words(store: Store) -> None:
    assert rule_in_words(store, WANTED, date(2026, 12, 31)) == "每月最后2个工作日"
    with store.change("停止") as change:
        change.save(replace(store.get(Routine, 2), valid_until=date(2026, 6, 30)))
    assert rule_in_words(store, WANTED, date(2026, 12, 31)) == ""
