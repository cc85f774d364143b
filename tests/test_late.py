"""Imports and mappings that come late."""

from __future__ import annotations

import sys
from functools import partial

import pytest

from courtoffice.late import LateMapping, late, load_ahead
from courtoffice.store.names import Names


def test_nothing_is_made_before_the_first_look_and_then_once() -> None:
    made: list[int] = []

    def make() -> dict[str, int]:
        made.append(1)
        return {"a": 1, "b": 2}

    mapping = LateMapping(make)
    assert made == []
    assert (mapping["a"], dict(mapping), len(mapping), mapping.get("c", 3)) == (1, {"a": 1, "b": 2}, 2, 3)
    assert made == [1]
    with pytest.raises(KeyError):
        mapping["c"]


def test_a_late_function_is_imported_at_its_first_call() -> None:
    sys.modules.pop("colorsys", None)
    decode = late("colorsys", "rgb_to_hsv")
    assert "colorsys" not in sys.modules
    assert decode(0, 0, 0) == (0.0, 0.0, 0)
    with pytest.raises(ModuleNotFoundError):
        late("courtoffice.nothing", "nothing")()


def test_what_is_late_can_be_loaded_ahead_with_and_without_what_it_will_be_given() -> None:
    for call in (late("colorsys", "rgb_to_hsv"), partial(late("colorsys", "rgb_to_hsv"), b=0)):
        sys.modules.pop("colorsys", None)
        load_ahead(call)
        assert "colorsys" in sys.modules
    load_ahead(pytest.fail)  # not late, and not called


def test_the_names_of_tables_are_looked_up_late() -> None:
    made: list[int] = []

    def make() -> dict[str, str]:
        made.append(1)
        return {"officer": "干警", "setting": "设定", "officer.name": "姓名"}

    names = Names(LateMapping(make))
    assert made == []
    assert names.table("officer") == "干警"
    assert names.table("setting") == "设定", "a given name wins over the store's own"
    assert names.table("holiday") == "节假日"
    assert names.column("officer", "name") == "姓名"
    assert names.column("officer", "pinyin") == "pinyin"
