"""Many rows at once are what the same rows are one by one: rows, journal, undo, refusals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from courtoffice.errors import Refused
from courtoffice.store import Store, bulk

Content = Callable[[Store], dict[str, list[tuple[object, ...]]]]
WORKERS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["甲", "乙", "A&B", "'; DROP TABLE worker", "\x00", "\ud842", "１２"]),
        "unit_id": st.sampled_from([1, 1, 1, None, 9]),
        "hours": st.sampled_from([None, 0, 1, -(2**63), 2**63]),
        "active": st.sampled_from([0, 1, 1, 2]),
        "kind": st.sampled_from(["", "甲", "丙"]),
    }
)


def taken(store: Store, rows: list[dict[str, Any]], content: Content) -> object:
    """Insert rows, and return what the file and the journal then hold, or the words that refuse them."""
    columns = list(rows[0])
    try:
        with store.change("导入") as change:
            ids = change.insert_many("worker", columns, [[row[name] for name in columns] for row in rows])
    except Refused as refusal:
        return str(refusal)
    noted = store.query(
        "SELECT table_name, row_id, before, after FROM journal_row"
        " WHERE change_id = (SELECT max(id) FROM journal_change) ORDER BY id"
    )
    return list(ids), content(store), [tuple(row) for row in noted]


@pytest.fixture
def unit(store: Store) -> Store:
    with store.change("登记") as change:
        change.insert("unit", {"name": "一庭"})
        change.insert("worker", {"name": "先"})
    return store


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=st.lists(WORKERS, min_size=1, max_size=4))
def test_at_once_and_one_by_one_are_the_same(
    unit: Store, content: Content, monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, Any]]
) -> None:
    before = content(unit)
    outcomes = []
    for few in (0, 1000):
        monkeypatch.setattr(bulk, "_FEW", few)
        outcomes.append(taken(unit, rows, content))
        if content(unit) != before:
            after = content(unit)
            unit.undo()
            assert content(unit) == before
            unit.redo()
            assert content(unit) == after
            unit.undo()
    assert outcomes[0] == outcomes[1]
    assert unit.query("SELECT count(*) FROM sqlite_temp_schema")[0][0] == 0


def test_rows_refused_at_once_leave_the_rest_of_the_change(
    unit: Store, content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "_FEW", 0)
    with unit.change("导入") as change:
        change.insert("unit", {"name": "二庭"})
        with pytest.raises(Refused, match="（一庭）"):
            change.insert_many("unit", ["name"], [["三庭"], ["一庭"], ["六庭"]])
        change.insert_many("unit", ["name"], [["四庭"], ["五庭"]])
    assert [row[1] for row in content(unit)["unit"]] == ["一庭", "二庭", "四庭", "五庭"]
    unit.undo()
    assert [row[1] for row in content(unit)["unit"]] == ["一庭"]


def test_columns_that_are_alike_all_the_way_down_are_kept_too(
    unit: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "_FEW", 0)
    monkeypatch.setattr(bulk, "_one_by_one", None)
    with unit.change("导入") as change:
        change.insert_many("worker", ["name", "unit_id", "hours"], [["甲", 1, 1], ["甲", 1, None]])
    assert [tuple(row) for row in unit.query("SELECT name, unit_id, hours FROM worker WHERE id > 1")] == [
        ("甲", 1, 1),
        ("甲", 1, None),
    ]
