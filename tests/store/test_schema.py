from __future__ import annotations

import re
from pathlib import Path

import pytest

from courtoffice.store import Store, schema
from courtoffice.store.check import check

TRIGGER = """
-- a comment; with a semicolon
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL DEFAULT 'a;b') STRICT;
CREATE TABLE again (id INTEGER) STRICT; CREATE INDEX again_id ON again (id);
CREATE TRIGGER word_kept AFTER DELETE ON word BEGIN
    INSERT INTO again VALUES (old.id);
    INSERT INTO again VALUES (old.id + 1);
END;
INSERT INTO word (text) VALUES ('x;
y');
-- the last word has no semicolon
INSERT INTO word (text) VALUES ('z')"""


def test_statements_are_told_apart(path: Path, steps: Path) -> None:
    (steps / "0002_more.sql").write_text(TRIGGER, encoding="utf-8")
    with Store.create(path, who="张三", steps=steps) as store:
        assert [row["text"] for row in store.query("SELECT text FROM word")] == ["x;\ny", "z"]


def test_steps_apply_in_the_order_of_their_names(path: Path, steps: Path) -> None:
    (steps / "0010_last.sql").write_text("DROP TABLE gone;", encoding="utf-8")
    (steps / "0009_first.sql").write_text("CREATE TABLE gone (id INTEGER);\n-- the end\n", encoding="utf-8")
    with Store.create(path, who="张三", steps=steps) as store:
        assert store.steps() == ["0000_store", "0001_toys", "0009_first", "0010_last"]


def test_a_step_may_rebuild_a_table_that_others_refer_to(closed: Path, steps: Path) -> None:
    with Store.open(closed, who="张三", steps=steps) as store, store.change("登记") as change:
        unit = change.insert("unit", {"name": "一庭"})
        change.insert("worker", {"name": "李四", "unit_id": unit})
    (steps / "0002_rebuild.sql").write_text(
        "CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
        "INSERT INTO new SELECT id, name FROM unit; DROP TABLE unit; ALTER TABLE new RENAME TO unit;",
        encoding="utf-8",
    )
    with Store.open(closed, who="张三", steps=steps) as store:
        assert [tuple(row) for row in store.query("SELECT * FROM unit")] == [(unit, "一庭")]
        assert store.query("PRAGMA foreign_keys")[0][0] == 1


@pytest.fixture
def office(tmp_path: Path) -> Path:
    Store.create(tmp_path / "a.courtoffice", who="张三").close()
    return tmp_path / "a.courtoffice"


def test_the_programs_own_schema_is_sound_and_strict(office: Path) -> None:
    report = check(office)
    assert report.sound, report.lines


def test_every_reference_of_the_programs_schema_has_an_index_and_a_rule(office: Path) -> None:
    """The references of the pool of cases to people are without one, see the step 0020."""
    with Store.open(office, who="张三", readonly=True) as store:
        for table in store.tables():
            names = [row["name"] for row in store.query(f'PRAGMA index_list("{table}")')]
            leading = {store.query(f'PRAGMA index_info("{name}")')[0]["name"] for name in names}
            for reference in store.query(f'PRAGMA foreign_key_list("{table}")'):
                if table != "closed_case":
                    assert reference["from"] in leading, f"{table}.{reference['from']} has no index"
                assert reference["on_delete"] in ("CASCADE", "RESTRICT", "SET NULL"), table


def test_every_table_of_the_programs_schema_has_an_id(office: Path) -> None:
    with Store.open(office, who="张三", readonly=True) as store:
        for table in store.tables():
            first = store.query(f'PRAGMA table_info("{table}")')[0]
            assert (first["name"], first["type"], first["pk"]) == ("id", "INTEGER", 1), table
        triggers = store.query("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        assert triggers == [], "what a trigger writes is in no journal"


def test_step_files_are_numbered(office: Path) -> None:
    names = list(schema.step_files(schema.STEPS))
    assert names[0] == "0000_store"
    assert all(re.fullmatch(r"\d{4}_[a-z_]+", name) for name in names)
    assert len({name[:4] for name in names}) == len(names)
