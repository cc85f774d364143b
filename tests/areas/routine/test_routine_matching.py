"""Which record satisfies which due, and how each due stands."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.routine.dues import Due
from courtoffice.areas.routine.matching import Deed, Standing, State, standings
from courtoffice.areas.routine.records import Routine, RoutineException

ROUTINE = Routine(id=1, name="例行", cadence="每月", satisfied_by="中心组学习", least_minutes=120)
TODAY = date(2026, 6, 15)


def month(number: int, period: str = "") -> Due:
    first = date(2026, number, 1)
    last = date(2026, number + 1, 1) - timedelta(days=1)
    return Due(ROUTINE, last, first, last, f"2026年{number}月", period)


def week(day: date) -> Due:
    return Due(ROUTINE, day, day, day, f"{day}")


def states(*given: Standing) -> list[State]:
    return [standing.state for standing in given]


def test_one_record_satisfies_one_due() -> None:
    twice = [month(1), replace(month(1), name="第2次")]
    found = standings(twice, [Deed("t", 1, date(2026, 1, 5))], [], TODAY)
    assert sorted(state.name for state in states(*found)) == ["DONE", "OVERDUE"]


def test_states_by_the_day() -> None:
    dues = [month(5), month(6), month(7)]
    assert states(*standings(dues, [], [], TODAY)) == [State.OVERDUE, State.NOT_YET, State.NOT_YET]
    assert states(*standings(dues, [], [], date(2026, 6, 23))) == [State.OVERDUE, State.SOON, State.NOT_YET]
    assert states(*standings(dues, [], [], date(2026, 6, 30)))[1] is State.SOON
    assert states(*standings(dues, [], [], date(2026, 7, 1)))[1] is State.OVERDUE


def test_behind_the_window_it_is_late_until_the_next_one_opens() -> None:
    dues = [week(date(2026, 3, 3)), week(date(2026, 3, 10))]
    late = standings(dues, [Deed("t", 1, date(2026, 3, 5))], [], TODAY)
    assert states(*late) == [State.LATE, State.OVERDUE]
    next_one = standings(dues, [Deed("t", 1, date(2026, 3, 10))], [], TODAY)
    assert states(*next_one) == [State.OVERDUE, State.DONE]
    too_early = standings(dues, [Deed("t", 1, date(2026, 3, 2))], [], TODAY)
    assert states(*too_early) == [State.OVERDUE, State.OVERDUE]


def test_a_record_that_says_what_it_is_about_satisfies_that_due_only() -> None:
    dues = [month(1, "2026-01"), month(2, "2026-02")]
    deed = Deed("t", 1, date(2026, 2, 20), period="2026-01")
    found = standings(dues, [deed], [], TODAY)
    assert states(*found) == [State.LATE, State.OVERDUE]
    assert found[0].deed == deed


def test_too_short_is_done_but_flagged() -> None:
    short, long, unknown = (
        standings([month(1)], [Deed("t", 1, date(2026, 1, 5), minutes)], [], TODAY)[0]
        for minutes in (119, 120, None)
    )
    assert (short.state, short.short) == (State.DONE, True)
    assert (long.short, unknown.short) == (False, False)


def test_what_is_arranged_ahead_does_not_count_as_done() -> None:
    evening = Deed("t", 1, TODAY + timedelta(days=1), 60)
    [arranged] = standings([week(evening.day)], [evening], [], TODAY)
    assert (arranged.state, arranged.deed, arranged.arranged) == (State.NOT_YET, evening, evening)
    assert not arranged.short
    [done] = standings([week(evening.day)], [evening], [], evening.day)
    assert (done.state, done.deed, done.arranged, done.short) == (State.DONE, evening, None, True)
    [missed] = standings([week(TODAY - timedelta(days=1))], [evening], [], TODAY)
    assert (missed.state, missed.arranged) == (State.OVERDUE, evening)


def test_waived_with_its_reason() -> None:
    waiver = RoutineException(routine_id=1, due_on=date(2026, 1, 31), reason="搬迁")
    found = standings([month(1)], [Deed("t", 1, date(2026, 1, 5))], [waiver], TODAY)
    assert (found[0].state, found[0].exception, found[0].deed) == (State.WAIVED, waiver, None)


def test_moved_to_a_later_day() -> None:
    day = date(2026, 3, 3)
    moved = RoutineException(routine_id=1, kind="改期", due_on=day, moved_to=date(2026, 3, 5), reason="停电")
    found = standings([week(day)], [Deed("t", 1, date(2026, 3, 5))], [moved], TODAY)
    assert (found[0].state, found[0].due.day) == (State.DONE, date(2026, 3, 5))
    unmoved = RoutineException(routine_id=1, kind="改期", due_on=day, reason="停电")
    assert standings([week(day)], [], [unmoved], TODAY)[0].due.day == day


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=6),
    st.lists(st.integers(0, 80), max_size=8),
)
def test_as_few_dues_as_can_be_stay_open(windows: list[tuple[int, int]], on: list[int]) -> None:
    start = date(2026, 1, 1)
    dues = [
        Due(
            ROUTINE,
            start + timedelta(days=a + b),
            start + timedelta(days=a),
            start + timedelta(days=a + b),
            str(at),
        )
        for at, (a, b) in enumerate(windows)
    ]
    deeds = [Deed("t", at, start + timedelta(days=day)) for at, day in enumerate(on, start=1)]
    found = standings(dues, deeds, [], TODAY)
    used = [standing.deed for standing in found if standing.deed]
    assert len(used) == len(set(used))
    assert len(found) == len(dues)
    assert sum(state is State.DONE for state in states(*found)) == _most(dues, deeds)


def _most(dues: list[Due], deeds: list[Deed]) -> int:
    """The size of the largest matching, by augmenting paths."""
    taken: dict[int, int] = {}

    def place(deed: int, tried: set[int]) -> bool:
        for at, due in enumerate(dues):
            if at not in tried and due.first <= deeds[deed].day <= due.last:
                tried.add(at)
                if at not in taken or place(taken[at], tried):
                    taken[at] = deed
                    return True
        return False

    return sum(place(deed, set()) for deed in range(len(deeds)))
