"""Routines of a real office file: deeds read from the other areas, figures, faults, the command."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from courtoffice import catalogue, cli
from courtoffice.areas.routine.deeds import QUERIES, deeds
from courtoffice.areas.routine.matching import State
from courtoffice.areas.routine.records import SATISFIED_BY, Routine, RoutineException
from courtoffice.areas.routine.registers import EXCEPTIONS, ROUTINES
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.routine.rules import routine_faults
from courtoffice.areas.study.records import Session
from courtoffice.areas.training.records import Session as Training
from courtoffice.errors import blocking
from courtoffice.office import open_office
from courtoffice.period import Period
from courtoffice.store import Store
from courtoffice.workdays import calendar_of

TODAY = date(2026, 12, 31)
WORKDAYS = calendar_of((2025, 2026))


@pytest.fixture
def store(copy_of: Callable[[Path], Store], new_file: Callable[..., Path]) -> Store:
    return copy_of(new_file(2026))


def test_every_kind_of_record_is_read(demo_file: Path) -> None:
    assert set(QUERIES) == set(SATISFIED_BY)
    with open_office(demo_file, who="测试", readonly=True) as store:
        for kind in SATISFIED_BY:
            found = deeds(store, kind, Period(2026))
            assert found, kind
            assert all(deed.table == QUERIES[kind][0] for deed in found)


def test_a_stored_session_makes_the_due_done_and_changes_the_figure(store: Store) -> None:
    def held() -> str:
        desk = catalogue.desk(store, TODAY)
        named = {figure.name: figure for figure in catalogue.figures(desk, Period(2026))}
        return named["党组中心组集中学习（已办）"].text() + "/" + named["党组中心组集中学习（应办）"].text()

    assert held() == "0/12"
    with store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 3, 5), body="党组中心组", topic="专题"))
    assert held() == "1/12"
    store.undo()
    assert held() == "0/12"


def test_a_short_evening_is_flagged(store: Store) -> None:
    with store.change("登记业校") as change:
        change.save(
            Training(
                kind="法官业校",
                topic="证据规则",
                held_on=date(2026, 3, 3),
                starts_at=time(19),
                ends_at=time(20, 30),
            )
        )
    rows = routine_rows(store, Period(2026, 3), TODAY)
    evening = next(standing for standing in rows.every() if standing.due.day == date(2026, 3, 3))
    assert (evening.state, evening.short) == (State.DONE, True)


def test_a_month_tells_what_the_year_tells(demo_file: Path) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        year = routine_rows(store, Period(2026), TODAY).every()
        months = [
            standing
            for month in range(1, 13)
            for standing in routine_rows(store, Period(2026, month), TODAY).every()
        ]
    assert months == year


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"cadence": "每周", "weekday": None}, "星期几"),
        ({"cadence": "每周", "weekday": 8}, "星期几"),
        ({"cadence": "节日", "festival": ""}, "哪一个节日"),
        ({"cadence": "每年", "opens": "13-01", "closes": "01-31"}, "开始月日"),
        ({"cadence": "每年", "opens": "12-01", "closes": "02-30"}, "截止月日"),
        ({"valid_until": date(2025, 1, 1)}, "停止执行"),
        ({"cadence": "每月末工作日", "times": 21}, "最多20次"),
        ({"times": 0}, "至少是一次"),
        ({"times": -1}, "至少是一次"),
        ({"times": 32}, "最多31次"),
        ({"cadence": "每世纪"}, "周期"),
        ({"satisfied_by": "开会"}, "以何记录为准"),
        ({"days_before": -1}, "不能小于零"),
        ({"days_after": 400}, "最多366天"),
        ({"least_minutes": 1441}, "超过了一天"),
        ({"valid_until": date(2026, 1, 30)}, "一次也不会到期"),
        ({"cadence": "每年", "opens": "12-01", "closes": "01-31", "valid_until": date(2026, 1, 30)}, "到期"),
        ({"cadence": "每年", "opens": "1２-01", "closes": "01-31"}, "开始月日"),
        ({"cadence": "节日", "festival": "儿童节", "valid_until": date(2026, 5, 31)}, "一次也不会到期"),
        ({"name": ""}, "例行工作"),
    ],
)
def test_a_routine_that_can_never_be_due_is_refused(change: dict[str, object], words: str) -> None:
    routine = Routine(name="x", cadence="每月", satisfied_by="中心组学习", valid_from=date(2026, 1, 1))
    assert blocking(routine_faults(routine, WORKDAYS)) == []
    faults = routine_faults(replace(routine, **change), WORKDAYS)  # type: ignore[arg-type]
    assert any(words in fault.message for fault in blocking(faults))


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"weekday": 2}, "weekday", "只用于每周的工作"),
        ({"festival": "儿童节"}, "festival", "请清空"),
        ({"opens": "12-01"}, "opens", "只用于每年的工作"),
        ({"closes": "01-31"}, "closes", "“每月”的工作用不着"),
        ({"days_before": 3}, "days_before", "请填0"),
        ({"days_after": 3}, "days_after", "请填0"),
        ({"cadence": "每半月", "satisfied_by": "评查例会", "times": 2}, "times", "请填1"),
        ({"satisfied_by": "评查汇报", "least_minutes": 60}, "least_minutes", "评查汇报没有起止时间"),
    ],
)
def test_a_field_that_says_nothing_at_a_cadence_is_to_be_emptied(
    change: dict[str, object], field: str, words: str
) -> None:
    routine = Routine(name="x", cadence="每月", satisfied_by="中心组学习", valid_from=date(2026, 1, 1))
    (fault,) = routine_faults(replace(routine, **change), WORKDAYS)  # type: ignore[arg-type]
    assert (fault.field, fault.blocks) == (field, True)
    assert words in fault.message


def test_the_default_routines_fill_in_nothing_idle(store: Store) -> None:
    assert [routine_faults(routine, WORKDAYS) for routine in store.load(Routine)] == [[]] * 14


def test_exceptions_name_a_due_and_only_once(store: Store) -> None:
    desk = catalogue.desk(store, TODAY)
    routine = next(routine for routine in store.load(Routine) if routine.name == "法官业校")
    good = RoutineException(routine_id=routine.id, due_on=date(2026, 3, 3), reason="停电")
    assert EXCEPTIONS.faults(good, None, desk) == []
    wrong_day = replace(good, due_on=date(2026, 3, 4))
    assert any("没有这项工作" in fault.message for fault in EXCEPTIONS.faults(wrong_day, None, desk))
    unmoved = replace(good, kind="改期")
    assert any("改到哪一天" in fault.message for fault in EXCEPTIONS.faults(unmoved, None, desk))
    with store.change("免办") as change:
        change.save(good)
    assert any("已经登记过" in fault.message for fault in EXCEPTIONS.faults(good, None, desk))
    nobody = replace(good, routine_id=None)
    assert blocking(EXCEPTIONS.faults(nobody, None, desk))
    with store.change("改坏") as change:
        change.save(replace(routine, weekday=None))
    assert blocking(EXCEPTIONS.faults(replace(good, due_on=date(2026, 3, 10)), None, desk))
    assert ROUTINES.new(desk).valid_from == desk.today


def test_the_command_lists_the_dues(demo_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["dues", str(demo_file), "--year", "2026", "--on", "2026-12-31", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found) == 141
    assert {due["state"] for due in found} <= {state.value for state in State}
    assert all(due["record"] for due in found if due["state"] == "已完成")
    waived = [due for due in found if due["state"] == "免办"]
    assert waived
    assert all(due["reason"] and due["exception"] and not due["record"] for due in waived)
    assert cli.main(["dues", str(demo_file), "--year", "2026", "--on", "2026-01-01"]) == 0
    assert f"{waived[0]['day']}\t法官业校\t{waived[0]['name']}\t免办\t\t\t免办：" in capsys.readouterr().out
    assert cli.main(["dues", str(demo_file), "--year", "2026"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 141
    with pytest.raises(SystemExit):
        cli.main(["dues", str(demo_file), "--year", "2026", "--on", "昨天"])
