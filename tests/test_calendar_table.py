"""The office's own calendar: filled by the program, corrected by hand, replaced by a notice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from courtoffice.calendar_table import (
    BY_HAND,
    NOTICE,
    PROGRAM,
    RECKONED,
    differences,
    fill_holidays,
    put_notice,
    workdays,
)
from courtoffice.holiday_notice import Notice
from courtoffice.store import Store
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay, special_days


@pytest.fixture
def store(copy_of: Callable[[Path], Store], bare_file: Path) -> Store:
    return copy_of(bare_file)


def _type(store: Store, *days: SpecialDay) -> None:
    """Enter days by hand, in the place of what the table says of them."""
    with store.change("登记节假日") as change:
        for item in days:
            found = store.query("SELECT id FROM holiday WHERE day = ?", (item.day.isoformat(),))
            values = {"day": item.day.isoformat(), "kind": item.kind, "name": item.name, "source": BY_HAND}
            if found:
                change.update("holiday", found[0]["id"], values)
            else:
                change.insert("holiday", values)


def _sources(store: Store, year: int) -> dict[str, int]:
    found = store.query(
        "SELECT source, count(*) FROM holiday WHERE day LIKE ? GROUP BY source", (f"{year}-%",)
    )
    return {row[0]: row[1] for row in found}


def test_an_empty_table_is_reckoned(store: Store) -> None:
    calendar = workdays(store)
    assert not calendar.is_workday(date(2026, 10, 1))
    assert calendar.is_workday(date(2026, 2, 28))
    assert calendar.known(2026)
    assert not calendar.known(2050)
    assert workdays(store) is calendar


def test_a_day_typed_into_a_year_that_is_reckoned_comes_first(store: Store) -> None:
    mine = SpecialDay(date(2050, 5, 4), OFF, "本院放假")
    worked = SpecialDay(date(2050, 10, 1), MAKE_UP, "")
    _type(store, mine, worked)
    calendar = workdays(store)
    assert calendar.special(date(2050, 5, 4)) == mine
    assert calendar.is_workday(date(2050, 10, 1))
    assert not calendar.is_workday(date(2050, 10, 3))


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
    _type(store, mine, worked)
    with store.change("放假安排") as change:
        assert fill_holidays(change, [2026]) == 0
    calendar = workdays(store)
    assert calendar.special(date(2026, 5, 6)) == mine
    assert calendar.is_workday(date(2026, 5, 5))
    assert _sources(store, 2026)[BY_HAND] == 2


NEW_YEAR, MADE_UP = date(2027, 1, 1), date(2027, 1, 3)
NOTICE_2027 = Notice(2027, (SpecialDay(NEW_YEAR, OFF, "元旦"), SpecialDay(MADE_UP, MAKE_UP, "调休上班")))


def test_a_notice_takes_the_place_of_what_was_reckoned(store: Store) -> None:
    with store.change("放假安排") as change:
        before = fill_holidays(change, [2027])
    _type(store, SpecialDay(date(2027, 3, 8), OFF, "本院放假"))
    with store.change("放假安排") as change:
        assert put_notice(change, NOTICE_2027) == before  # two of them are set, the others go
        assert put_notice(change, NOTICE_2027) == 0
    assert _sources(store, 2027) == {NOTICE: 2, BY_HAND: 1}
    assert workdays(store).known(2027)
    assert workdays(store).is_workday(MADE_UP)
    assert workdays(store).is_workday(date(2027, 10, 1))
    with store.change("放假安排") as change:
        assert fill_holidays(change, [2027]) == 0
    store.undo()
    assert not workdays(store).known(2027)
    assert not workdays(store).is_workday(date(2027, 10, 1))


def test_what_a_notice_changes_is_told_before(store: Store) -> None:
    """The same whether the year is in the table or reckoned; a day typed by hand is told of and stays."""
    reckoned = {item.day for item in differences(store, NOTICE_2027)}
    with store.change("放假安排") as change:
        fill_holidays(change, [2027])
    assert {item.day for item in differences(store, NOTICE_2027)} == reckoned
    _type(store, SpecialDay(date(2027, 3, 8), OFF, "本院放假"), SpecialDay(MADE_UP, OFF, "元旦"))
    told = {item.day: (item.what, item.by_hand) for item in differences(store, NOTICE_2027)}
    assert told[NEW_YEAR] == ("不变", False)
    assert told[MADE_UP] == ("更改", True)
    assert told[date(2027, 10, 1)] == ("取消", False)
    assert date(2027, 3, 8) not in told
    with store.change("放假安排") as change:
        put_notice(change, NOTICE_2027)
    assert {item.what for item in differences(store, NOTICE_2027)} == {"不变"}


def test_the_end_of_the_year_before_belongs_to_a_notice(store: Store) -> None:
    """元旦 may begin in December: that makes the year before neither known nor empty."""
    eve = SpecialDay(date(2049, 12, 31), OFF, "元旦")
    notice = Notice(2050, (eve, SpecialDay(date(2050, 1, 1), OFF, "元旦")))
    with store.change("放假安排") as change:
        put_notice(change, notice)
    calendar = workdays(store)
    assert calendar.known(2050)
    assert not calendar.known(2049)
    assert calendar.special(eve.day) == eve
    assert not calendar.is_workday(date(2049, 10, 1))
    with store.change("放假安排") as change:
        put_notice(change, Notice(2049, (SpecialDay(date(2049, 1, 1), OFF, "元旦"),)))
    assert workdays(store).special(eve.day) == eve
    assert [item.what for item in differences(store, Notice(2050, notice.days[1:]))] == ["取消", "不变"]
    with store.change("放假安排") as change:
        assert put_notice(change, Notice(2050, notice.days[1:])) == 1
    assert workdays(store).special(eve.day) is None


def test_no_years_change_nothing(store: Store) -> None:
    with store.change("放假安排") as change:
        assert fill_holidays(change, []) == 0
    assert store.undo_name is None
