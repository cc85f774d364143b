"""A small office of its own for the tests of the store: units, workers, their skills and tools."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from courtoffice.store import Store, schema

TOYS = """
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    parent_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX unit_parent ON unit (parent_id);
CREATE TABLE worker (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    joined_on TEXT,
    starts_at TEXT,
    born TEXT NOT NULL DEFAULT '',
    hours INTEGER,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    kind TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', '甲', '乙')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX worker_unit ON worker (unit_id);
CREATE TABLE skill (
    id INTEGER PRIMARY KEY,
    worker_id INTEGER NOT NULL REFERENCES worker (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    word TEXT NOT NULL,
    UNIQUE (worker_id, word)
) STRICT;
CREATE TABLE proof (
    id INTEGER PRIMARY KEY,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    paper TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX proof_skill ON proof (skill_id);
CREATE TABLE tool (
    id INTEGER PRIMARY KEY,
    worker_id INTEGER REFERENCES worker (id) ON DELETE SET NULL,
    name TEXT NOT NULL DEFAULT '锤子',
    picture BLOB
) STRICT;
CREATE INDEX tool_worker ON tool (worker_id);
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the steps and an office made of them, to be copied: that is quicker than making it."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "steps").mkdir()
    shutil.copy(schema.STEPS / "0000_store.sql", folder / "steps")
    contents = (schema.STEPS / "0011_contents.sql").read_text(encoding="utf-8")
    (folder / "steps" / "0001_toys.sql").write_text(TOYS + contents, encoding="utf-8")
    Store.create(folder / "made.courtoffice", who="张三", steps=folder / "steps").close()
    return folder


@pytest.fixture
def steps(made: Path, tmp_path: Path) -> Path:
    """A folder of steps: the store's own and the toys."""
    return Path(shutil.copytree(made / "steps", tmp_path / "steps"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the office file is, or will be."""
    return tmp_path / "政治部 一.courtoffice"


@pytest.fixture
def closed(made: Path, path: Path) -> Path:
    """The path of an office that is not open."""
    return Path(shutil.copy(made / "made.courtoffice", path))


@pytest.fixture
def store(closed: Path, steps: Path) -> Iterator[Store]:
    """An open office without records."""
    with Store.open(closed, who="张三", steps=steps) as opened:
        yield opened


@pytest.fixture
def content() -> Callable[[Store], dict[str, list[tuple[object, ...]]]]:
    """A function that gives every row of every table of records."""
    return lambda store: {
        table: [tuple(row) for row in store.query(f'SELECT * FROM "{table}" ORDER BY id')]
        for table in store.tables()
    }
