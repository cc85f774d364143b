"""The office's own calendar: filled by the program, corrected by hand, replaced by a notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from courtoffice.calendar_table import BY_HAND, NOTICE, PROGRAM, RECKONED, fill_holidays, put_days, workdays
from courtoffice.store import Store
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay, special_days


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "a.courtoffice", who="测试") as made:
        yield made


def _sources(store: Store, year: int) -> dict[str, int]:
    found = store.query(
        "SELECT source, count(*) FROM holiday WHERE day LIKE ? GROUP BY source", (f"{year}-%",)
    )
    return {row[0]: row[1] for row in found}


def test_an_empty_table_is_reckoned(store: Store) -> None:
    calendar = workdays(store)
    assert not calendar.is_workday(date(2026, 10, 1))
    assert calendar.is_workday(date(2026, 2, 28))
    assert not calendar.known(2026)
    assert workdays(store) is calendar


def test_filling_twice_writes_once(store: Store) -> None:
    with store.change("放假安排") as change:
        assert fill_holidays(change, [2026, 2026]) == len(special_days(2026))
    with store.change("放假安排") as change:
        assert fill_holidays(change, [2026]) == 0
    assert _sources(store, 2026) == {PROGRAM: len(special_days(2026))}
    assert workdays(store).known(2026)
    assert not workdays(store).known(2027)


def test_a_year_without_its_notice_is_marked_and_filled_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.change("放假安排") as change:
        fill_holidays(change, [2050])
    assert set(_sources(store, 2050)) == {RECKONED}
    assert not workdays(store).known(2050)
    new = (SpecialDay(date(2050, 5, 1), OFF, "劳动节"), SpecialDay(date(2050, 5, 7), MAKE_UP, "调休上班"))
    monkeypatch.setattr("courtoffice.calendar_table.special_days", lambda year: new)
    monkeypatch.setattr("courtoffice.calendar_table.notice_known", lambda year: True)
    with store.change("放假安排") as change:
        assert fill_holidays(change, [2050]) == 2
    assert _sources(store, 2050) == {PROGRAM: 2}
    assert workdays(store).known(2050)


def test_what_was_typed_stays(store: Store) -> None:
    mine = SpecialDay(date(2026, 5, 6), OFF, "本院放假")
    worked = SpecialDay(date(2026, 5, 5), MAKE_UP, "")
    with store.change("放假安排") as change:
        fill_holidays(change, [2026])
        assert put_days(change, [mine, worked]) == 2
        assert put_days(change, [mine, worked]) == 0
        assert fill_holidays(change, [2026]) == 0
    calendar = workdays(store)
    assert calendar.special(date(2026, 5, 6)) == mine
    assert calendar.is_workday(date(2026, 5, 5))
    assert _sources(store, 2026)[BY_HAND] == 2


def test_a_notice_takes_the_place_of_what_was_reckoned(store: Store) -> None:
    notice = [SpecialDay(date(2027, 1, 1), OFF, "元旦"), SpecialDay(date(2027, 1, 3), MAKE_UP, "调休上班")]
    mine = SpecialDay(date(2027, 3, 8), OFF, "本院放假")
    with store.change("放假安排") as change:
        before = fill_holidays(change, [2027])
        put_days(change, [mine])
        assert put_days(change, notice, source=NOTICE) == before  # two of them are set, the others go
    assert _sources(store, 2027) == {NOTICE: 2, BY_HAND: 1}
    assert workdays(store).known(2027)
    assert workdays(store).is_workday(date(2027, 1, 3))
    assert workdays(store).is_workday(date(2027, 10, 1))
    with store.change("放假安排") as change:
        assert fill_holidays(change, [2027]) == 0
    store.undo()
    assert not workdays(store).known(2027)
    assert not workdays(store).is_workday(date(2027, 10, 1))


def test_no_days_change_nothing(store: Store) -> None:
    with store.change("放假安排") as change:
        assert put_days(change, [], source=NOTICE) == 0
        assert fill_holidays(change, []) == 0
    assert store.undo_name is None
