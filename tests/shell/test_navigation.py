from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from courtoffice.shell.navigation import History, Place

A, B, C = Place("a"), Place("b"), Place("c", "officer", 7)


def test_nowhere_to_go_at_first() -> None:
    history = History()
    assert not history.can_back
    assert not history.can_forward
    assert history.back() is None
    assert history.forward() is None


def test_back_and_forth() -> None:
    history = History()
    for place in (A, B, C):
        history.visit(place)
    assert history.back() == B
    assert history.back() == A
    assert history.back() is None
    assert history.forward() == B
    assert history.can_forward
    assert history.forward() == C
    assert history.forward() is None


def test_going_on_from_an_earlier_place_forgets_the_later_ones() -> None:
    history = History()
    for place in (A, B):
        history.visit(place)
    history.back()
    history.visit(C)
    assert not history.can_forward
    assert history.back() == A


def test_staying_is_not_a_step() -> None:
    history = History()
    history.visit(A)
    history.visit(A)
    assert not history.can_back


@given(st.lists(st.sampled_from("abc<>"), max_size=300))
def test_the_way_back_is_the_way_that_was_gone(steps: list[str]) -> None:
    history = History()
    now: Place | None = None
    for step in steps:
        if step in "<>":
            moved = history.back() if step == "<" else history.forward()
            now = moved or now
        else:
            now = Place(step)
            history.visit(now)
    if history.can_back:
        history.back()
        assert history.forward() == now
