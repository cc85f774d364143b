from __future__ import annotations

import pytest

from courtoffice.shell.late import Late
from courtoffice.store.names import Names


def test_nothing_is_made_before_the_first_look_and_then_once() -> None:
    made: list[int] = []

    def make() -> dict[str, int]:
        made.append(1)
        return {"a": 1, "b": 2}

    late = Late(make)
    assert late, "it may hold something"
    assert made == []
    assert (late["a"], dict(late), len(late), late.get("c", 3)) == (1, {"a": 1, "b": 2}, 2, 3)
    assert made == [1]
    with pytest.raises(KeyError):
        late["c"]


def test_the_names_of_tables_are_looked_up_late() -> None:
    made: list[int] = []

    def make() -> dict[str, str]:
        made.append(1)
        return {"officer": "干警", "setting": "设定", "officer.name": "姓名"}

    names = Names(Late(make))
    assert made == []
    assert names.table("officer") == "干警"
    assert names.table("setting") == "设定", "a given name wins over the store's own"
    assert names.table("holiday") == "节假日"
    assert names.column("officer", "name") == "姓名"
    assert names.column("officer", "pinyin") == "pinyin"
