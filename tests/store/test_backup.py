from __future__ import annotations

import errno
import shutil
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import Locked, Store, backup, file
from courtoffice.store.backup import Reason, backups_of, default_folder, restore

NOW = datetime(2026, 3, 5, 14, 30, 5)


def add(store: Store, name: str) -> None:
    with store.change("登记") as change:
        change.insert("unit", {"name": name})


def names(path: Path, steps: Path) -> list[str]:
    with Store.open(path, who="张三", readonly=True, steps=steps) as store:
        return [row["name"] for row in store.query("SELECT name FROM unit ORDER BY id")]


def damage(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * 4096 + whole[8192:])


def test_a_backup_is_the_file_under_a_name_that_tells(store: Store, steps: Path) -> None:
    add(store, "甲")
    made = store.backup(Reason.CLOSE, NOW)
    assert made == store.path.parent / "政治部 一-backups" / "政治部 一 2026-03-05 14-30-05 关闭.courtoffice"
    assert names(made, steps) == ["甲"]
    found = backups_of(store.path)
    assert [(item.path, item.at, item.reason) for item in found] == [(made, NOW, "关闭")]
    assert found[0].size == made.stat().st_size
    assert [item.name for item in made.parent.iterdir()] == [made.name]


def test_a_folder_of_ones_own(path: Path, steps: Path, tmp_path: Path) -> None:
    folder = tmp_path / "u" / "备份"
    with Store.create(path, who="张三", backups=folder, steps=steps) as store:
        made = store.backup(Reason.ASKED, NOW)
    assert made is not None
    assert made.parent == folder
    assert backups_of(path) == []
    assert len(backups_of(path, folder)) == 1


def test_nothing_new_needs_no_backup(store: Store) -> None:
    assert store.backup(Reason.CLOSE, NOW) is not None
    assert store.backup(Reason.IMPORT, NOW) is None
    add(store, "甲")
    assert store.backup(Reason.CLOSE, NOW + timedelta(hours=1)) is not None
    store.undo()
    assert store.backup(Reason.CLOSE, NOW + timedelta(hours=2)) is not None
    assert store.backup(Reason.CLOSE, NOW + timedelta(hours=3)) is None


def test_a_damaged_newest_backup_is_no_reason_to_skip(store: Store) -> None:
    first = store.backup(Reason.CLOSE, NOW)
    assert first is not None
    damage(first)
    assert store.backup(Reason.CLOSE, NOW + timedelta(hours=1)) is not None


def test_two_backups_in_one_second(store: Store) -> None:
    made = []
    for name in "甲乙丙":
        add(store, name)
        made.append(store.backup(Reason.CLOSE, NOW))
    assert [item.name.split("关闭")[1] for item in made if item] == [
        ".courtoffice",
        "-2.courtoffice",
        "-3.courtoffice",
    ]
    assert [item.reason for item in backups_of(store.path)] == ["关闭"] * 3


def test_old_backups_are_thinned(store: Store) -> None:
    for days in (40, 39, 1, 0):
        add(store, f"{days}")
        store.backup(Reason.CLOSE, NOW - timedelta(days=days))
        add(store, f"{days}'")
        store.backup(Reason.CLOSE, NOW - timedelta(days=days, hours=-1))
    ages = [(NOW + timedelta(hours=1) - item.at).total_seconds() / 3600 for item in backups_of(store.path)]
    assert ages == [0, 1, 24, 39 * 24]


def test_a_backup_that_cannot_be_removed_goes_another_day(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "in use")

    made = []
    for hours in (48, 47):
        add(store, f"{hours}")
        made.append(store.backup(Reason.CLOSE, NOW - timedelta(hours=hours)))
    with monkeypatch.context() as context:
        context.setattr(Path, "unlink", in_use)
        add(store, "x")
        made.append(store.backup(Reason.CLOSE, NOW))
    assert {item.path for item in backups_of(store.path)} == set(made)
    add(store, "y")
    made.append(store.backup(Reason.CLOSE, NOW))
    assert {item.path for item in backups_of(store.path)} == set(made[1:])


def test_other_files_in_the_folder_are_left_alone(store: Store) -> None:
    folder = default_folder(store.path)
    folder.mkdir()
    others = [
        "另一个 2026-03-05 14-30-05 关闭.courtoffice",
        "政治部 一 2026-99-05 14-30-05 关闭.courtoffice",
        "政治部 一.courtoffice",
        "另一个 2026-03-05 14-30-05 关闭.courtoffice.part",
        "说明.txt",
    ]
    for name in others:
        (folder / name).write_text("mine")
    (folder / "政治部 一 2026-03-04 08-00-00 关闭.courtoffice.part").write_text("left by a crash")
    assert backups_of(store.path) == []
    made = store.backup(Reason.CLOSE, NOW)
    assert made is not None
    assert sorted(item.name for item in folder.iterdir()) == sorted([*others, made.name])


def test_a_damaged_file_pushes_out_no_backup(store: Store) -> None:
    add(store, "甲")
    good = store.backup(Reason.CLOSE, NOW - timedelta(days=900))
    assert good is not None
    add(store, "乙")
    store._connection.execute("PRAGMA cache_size = 0")
    damage(store.path)
    with pytest.raises(FileTrouble, match="已损坏"):
        store.backup(Reason.CLOSE, NOW)
    assert [item.path for item in backups_of(store.path)] == [good]


def test_finish_closes_though_the_backup_failed(closed: Path, steps: Path) -> None:
    store = Store.open(closed, who="张三", steps=steps)
    add(store, "甲")
    default_folder(closed).write_text("no folder")
    with pytest.raises(FileTrouble, match=r"无法在“.*”中保存备份.*换一个备份文件夹"):
        store.finish()
    assert names(closed, steps) == ["甲"]
    Store.open(closed, who="张三", steps=steps).close()


def test_a_full_disk_leaves_no_half_backup(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    real = sqlite3.connect

    def full(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = real(*args, **kwargs)
        connection.execute("PRAGMA max_page_count = 2")
        return connection

    add(store, "甲")
    monkeypatch.setattr(sqlite3, "connect", full)
    with pytest.raises(FileTrouble, match="磁盘空间已满"):
        store.backup(Reason.CLOSE, NOW)
    assert list(default_folder(store.path).iterdir()) == []


def test_a_copy_that_is_not_the_same_is_no_backup(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_mark_of", lambda path: None)
    with pytest.raises(FileTrouble, match="检查不符"):
        store.backup(Reason.CLOSE, NOW)
    assert list(default_folder(store.path).iterdir()) == []


@pytest.fixture
def kept(closed: Path, steps: Path) -> Path:
    """A backup with 甲; the file itself has 甲 and 乙."""
    with Store.open(closed, who="张三", steps=steps) as store:
        add(store, "甲")
        made = store.backup(Reason.CLOSE, NOW)
        add(store, "乙")
    assert made is not None
    return made


def test_restore_keeps_the_replaced_file_and_a_backup_of_it(closed: Path, kept: Path, steps: Path) -> None:
    aside = restore(closed, kept, who="张三", steps=steps)
    assert names(closed, steps) == ["甲"]
    assert aside is not None
    assert aside.name.startswith("政治部 一 恢复前 ")
    assert names(aside, steps) == ["甲", "乙"]
    assert [item.reason for item in backups_of(closed)] == ["恢复前", "关闭"]
    assert sorted(item.name for item in closed.parent.glob("*.*")) == sorted([closed.name, aside.name])
    with Store.open(closed, who="张三", steps=steps) as store:
        add(store, "丙")


def test_restore_twice_in_a_second_keeps_both(closed: Path, kept: Path, steps: Path) -> None:
    asides = {restore(closed, kept, who="张三", steps=steps) for _ in range(2)}
    assert len(asides) == 2
    assert all(aside is not None and aside.exists() for aside in asides)


def test_restore_of_a_file_that_is_gone(closed: Path, kept: Path, steps: Path) -> None:
    closed.unlink()
    assert restore(closed, kept, who="张三", steps=steps) is None
    assert names(closed, steps) == ["甲"]


def test_restore_of_a_damaged_file(closed: Path, kept: Path, steps: Path) -> None:
    damage(closed)
    damaged = closed.read_bytes()
    aside = restore(closed, kept, who="张三", steps=steps)
    assert names(closed, steps) == ["甲"]
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert [item.path for item in backups_of(closed)] == [kept]


def test_restore_moves_the_journal_of_an_interrupted_change_away(
    closed: Path, kept: Path, steps: Path
) -> None:
    journal = closed.with_name(closed.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(2000))
    closed.write_bytes(closed.read_bytes()[:100])
    aside = restore(closed, kept, who="张三", steps=steps)
    assert aside is not None
    assert aside.with_name(aside.name + "-journal").exists()
    assert not journal.exists()
    assert names(closed, steps) == ["甲"]


def test_restore_while_somebody_works_in_the_file(closed: Path, kept: Path, steps: Path) -> None:
    before = closed.read_bytes()
    with Store.open(closed, who="李四", steps=steps), pytest.raises(Locked, match=r"^李四"):
        restore(closed, kept, who="张三", steps=steps)
    assert closed.read_bytes() == before


@pytest.mark.parametrize("spoil", ["damage", "newer", "foreign", "missing"])
def test_restore_from_what_is_no_good_backup(closed: Path, kept: Path, steps: Path, spoil: str) -> None:
    before = closed.read_bytes()
    match spoil:
        case "damage":
            damage(kept)
        case "newer":
            (steps / "0001_toys.sql").unlink()
        case "foreign":
            kept.write_bytes(b"SQLite format 3\x00" + bytes(2000))
        case _:
            kept.unlink()
    with pytest.raises(Refused):
        restore(closed, kept, who="张三", steps=steps)
    assert closed.read_bytes() == before
    assert {item.name for item in closed.parent.glob("*.courtoffice*")} == {closed.name}


def test_restore_that_cannot_copy_changes_nothing(
    closed: Path, kept: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        target.write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    before = closed.read_bytes()
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(FileTrouble, match="原文件没有改动"):
        restore(closed, kept, who="张三", steps=steps)
    assert closed.read_bytes() == before
    assert {item.name for item in closed.parent.glob("*.courtoffice*")} == {closed.name}


def test_restore_that_cannot_put_the_new_file_in_place_puts_the_old_one_back(
    closed: Path, kept: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if target == closed and self.suffix == ".part":
            raise PermissionError(errno.EACCES, "in use")
        return real(self, target)

    before = closed.read_bytes()
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(FileTrouble, match="无法恢复"):
        restore(closed, kept, who="张三", steps=steps)
    assert closed.read_bytes() == before
    assert {item.name for item in closed.parent.glob("*.courtoffice*")} == {closed.name}


def test_backup_of_a_locked_file_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.01)
    add(store, "甲")
    store._connection.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(FileTrouble, match="占用"):
        store.backup(Reason.CLOSE, NOW)
    other.close()
