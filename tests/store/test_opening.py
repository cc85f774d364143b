from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import Locked, Store, file, opening
from courtoffice.store.file import APPLICATION_ID


def refusal(action: Callable[[], Store], kind: type[Refused] = Refused) -> str:
    with pytest.raises(kind) as raised:
        action()
    assert type(raised.value) is kind
    return str(raised.value)


def beside(path: Path) -> set[str]:
    return {item.name for item in path.parent.iterdir()} - {"steps"}


def other_program(path: Path, application_id: int = 0) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE thing (id INTEGER)")
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.close()


def test_create_makes_one_file_and_a_lock_that_goes(path: Path, steps: Path) -> None:
    with Store.create(path, who="张三", steps=steps) as store:
        assert store.path == path
        assert store.who == "张三"
        assert not store.readonly
        assert store.steps() == ["0000_store", "0001_toys"]
        assert beside(path) == {path.name, f"{path.name}.lock"}
    assert beside(path) == {path.name}
    assert path.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4, "big")


def test_settings_of_every_connection(
    closed: Path, steps: Path, pragmas: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "_PRAGMAS", pragmas)
    names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "query_only")
    with Store.open(closed, who="张三", steps=steps) as store:
        assert [store.query(f"PRAGMA {name}")[0][0] for name in names] == ["delete", 3, 1, 0, 1]


def test_create_overwrites_nothing(path: Path, steps: Path) -> None:
    path.write_text("mine")
    words = refusal(lambda: Store.create(path, who="张三", steps=steps))
    assert "已经存在" in words
    assert "打开" in words
    assert path.read_text() == "mine"
    assert beside(path) == {path.name}


def test_create_overwrites_nothing_that_appears_meanwhile(
    path: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("mine")
    monkeypatch.setattr(Path, "exists", lambda self: False)
    assert "已经存在" in refusal(lambda: Store.create(path, who="张三", steps=steps))
    assert path.read_text() == "mine"


def test_create_in_a_folder_that_is_missing(tmp_path: Path, steps: Path) -> None:
    where = tmp_path / "no" / "a.courtoffice"
    assert "找不到文件夹" in refusal(lambda: Store.create(where, who="张三", steps=steps), FileTrouble)
    assert not where.parent.exists()


def test_create_where_one_may_not_write(path: Path, steps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _forbid(monkeypatch, "xb")
    words = refusal(lambda: Store.create(path, who="张三", steps=steps), FileTrouble)
    assert "可以写入的文件夹" in words
    assert beside(path) == set()


def test_a_step_that_fails_leaves_no_new_file(path: Path, steps: Path) -> None:
    (steps / "0002_bad.sql").write_text(
        "CREATE TABLE a (id INTEGER) STRICT; CREATE TABL b;", encoding="utf-8"
    )
    with pytest.raises(sqlite3.OperationalError):
        Store.create(path, who="张三", steps=steps)
    assert beside(path) == set()


def test_create_on_a_full_disk_leaves_nothing(
    path: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill_disk(monkeypatch, 3)
    words = refusal(lambda: Store.create(path, who="张三", steps=steps), FileTrouble)
    assert "磁盘空间已满" in words
    assert beside(path) == set()


def test_open_reads_what_was_written(closed: Path, steps: Path) -> None:
    with Store.open(closed, who="张三", steps=steps) as store, store.change("登记") as change:
        change.insert("unit", {"name": "一庭"})
    with Store.open(closed, who="李四", steps=steps) as store:
        assert [row["name"] for row in store.query("SELECT name FROM unit")] == ["一庭"]
    assert beside(closed) == {closed.name}


def test_open_never_creates(path: Path, steps: Path) -> None:
    words = refusal(lambda: Store.open(path, who="张三", steps=steps))
    assert "找不到文件" in words
    assert "重新选择" in words
    assert beside(path) == set()


def test_open_a_folder(tmp_path: Path, steps: Path) -> None:
    assert "是一个文件夹" in refusal(lambda: Store.open(tmp_path, who="张三", steps=steps))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "空文件"),
        (b"PK\x03\x04 a spreadsheet", "不是本程序的数据文件"),
        (b"SQLite format 3", "不是本程序的数据文件"),
        (b"SQLite format 3\x00" + bytes(2000), "其他程序的数据库"),
        (b"SQLite format 3\x00" + bytes(52) + APPLICATION_ID.to_bytes(4, "big") + bytes(2000), "损坏"),
    ],
    ids=["empty", "not SQLite", "short", "not ours", "ours only by its mark"],
)
@pytest.mark.parametrize("readonly", [False, True])
def test_open_what_is_no_office_file(
    path: Path, steps: Path, content: bytes, words: str, readonly: bool
) -> None:
    path.write_bytes(content)
    with pytest.raises(Refused, match=words):
        Store.open(path, who="张三", readonly=readonly, steps=steps)
    assert path.read_bytes() == content
    assert beside(path) == {path.name}


def test_open_the_database_of_another_program(path: Path, steps: Path) -> None:
    other_program(path)
    before = path.read_bytes()
    assert "其他程序的数据库" in refusal(lambda: Store.open(path, who="张三", steps=steps))
    assert path.read_bytes() == before


def test_open_a_file_with_our_mark_and_none_of_our_tables(path: Path, steps: Path) -> None:
    other_program(path, APPLICATION_ID)
    before = path.read_bytes()
    assert "不是本程序的数据文件" in refusal(lambda: Store.open(path, who="张三", steps=steps))
    assert path.read_bytes() == before


def test_open_a_file_whose_mark_is_undone_by_an_interrupted_creation(
    path: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_program(path)
    monkeypatch.setattr(opening, "inspect", lambda path: None)  # as if only the journal told
    assert "其他程序的数据库" in refusal(lambda: Store.open(path, who="张三", steps=steps))
    assert beside(path) == {path.name}


def test_open_what_cannot_be_read(closed: Path, steps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _forbid(monkeypatch, "rb")
    assert "无法读取" in refusal(lambda: Store.open(closed, who="张三", steps=steps), FileTrouble)


@pytest.mark.parametrize("readonly", [False, True])
def test_open_a_damaged_file(closed: Path, steps: Path, readonly: bool) -> None:
    whole = closed.read_bytes()
    damaged = whole[:4096] + b"\xff" * 4096 + whole[8192:]
    closed.write_bytes(damaged)
    words = refusal(lambda: Store.open(closed, who="张三", readonly=readonly, steps=steps), FileTrouble)
    assert "已损坏" in words
    assert "备份" in words
    assert closed.read_bytes() == damaged
    assert beside(closed) == {closed.name}


def test_open_a_file_cut_short(closed: Path, steps: Path) -> None:
    half = closed.read_bytes()[: closed.stat().st_size // 8192 * 4096]
    closed.write_bytes(half)
    assert "已损坏" in refusal(lambda: Store.open(closed, who="张三", steps=steps), FileTrouble)
    assert closed.read_bytes() == half


@pytest.mark.parametrize("readonly", [False, True])
def test_open_a_file_of_a_newer_program(closed: Path, steps: Path, readonly: bool) -> None:
    before = closed.read_bytes()
    (steps / "0001_toys.sql").rename(steps.parent / "later.sql")
    words = refusal(lambda: Store.open(closed, who="张三", readonly=readonly, steps=steps))
    assert "更新版本" in words
    assert "升级本程序" in words
    assert closed.read_bytes() == before
    assert beside(closed) == {closed.name, "later.sql"}


def test_open_a_read_only_file_for_writing(
    closed: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _forbid(monkeypatch, "r+b")
    words = refusal(lambda: Store.open(closed, who="张三", steps=steps), FileTrouble)
    assert "只读方式打开" in words
    assert "复制" in words
    with Store.open(closed, who="张三", readonly=True, steps=steps) as store:
        assert store.readonly


def test_open_in_a_read_only_folder(closed: Path, steps: Path) -> None:
    closed.with_name(closed.name + ".lock").mkdir()  # a lock file cannot be made
    words = refusal(lambda: Store.open(closed, who="张三", steps=steps), FileTrouble)
    assert "锁文件" in words
    assert "只读方式打开" in words


def test_open_twice(store: Store, steps: Path) -> None:
    words = refusal(lambda: Store.open(store.path, who="李四", steps=steps), Locked)
    assert words.startswith("张三在电脑“")
    assert "只读方式打开" in words
    with Store.open(store.path, who="李四", readonly=True, steps=steps) as second:
        with store.change("登记") as change:
            change.insert("unit", {"name": "一庭"})
        assert len(second.query("SELECT * FROM unit")) == 1


def test_open_while_another_program_holds_the_file(
    closed: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.01)
    other = sqlite3.connect(closed, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for readonly in (False, True):
        with pytest.raises(FileTrouble, match="正被另一个程序占用"):
            Store.open(closed, who="张三", readonly=readonly, steps=steps)
    other.close()
    Store.open(closed, who="张三", steps=steps).close()


def test_open_after_a_crash_read_only_says_what_to_do(closed: Path, steps: Path, tmp_path: Path) -> None:
    copy = _crashed(closed, steps, tmp_path)
    words = refusal(lambda: Store.open(copy, who="张三", readonly=True, steps=steps), FileTrouble)
    assert "没有正常关闭" in words
    with Store.open(copy, who="张三", steps=steps) as store:
        assert store.query("SELECT * FROM unit") == []


def test_upgrade_keeps_the_records_and_a_backup(closed: Path, steps: Path) -> None:
    with Store.open(closed, who="张三", steps=steps) as store, store.change("登记") as change:
        unit = change.insert("unit", {"name": "一庭"})
    (steps / "0002_more.sql").write_text(
        "ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT '';", encoding="utf-8"
    )
    words = refusal(lambda: Store.open(closed, who="张三", readonly=True, steps=steps))
    assert "以正常方式打开一次" in words
    with Store.open(closed, who="张三", steps=steps) as store:
        assert store.steps()[-1] == "0002_more"
        assert tuple(store.query("SELECT * FROM unit")[0]) == (unit, "一庭", None, "")
        assert [found.name.split()[-1] for found in store.backups.iterdir()] == ["升级前.courtoffice"]


@pytest.mark.parametrize(
    "step",
    [
        "ALTER TABLE unit ADD COLUMN phone TEXT; INSERT INTO missing VALUES (1);",
        "INSERT INTO worker (name, unit_id) VALUES ('x', 99);",
    ],
    ids=["wrong SQL", "a reference to nothing"],
)
def test_upgrade_that_fails_changes_nothing(closed: Path, steps: Path, step: str) -> None:
    before = closed.read_bytes()
    (steps / "0002_more.sql").write_text("CREATE TABLE fine (id INTEGER) STRICT;", encoding="utf-8")
    (steps / "0003_bad.sql").write_text(step, encoding="utf-8")
    with pytest.raises(sqlite3.Error):
        Store.open(closed, who="张三", steps=steps)
    assert closed.read_bytes() == before
    assert not closed.with_name(closed.name + ".lock").exists()


def test_upgrade_on_a_full_disk_changes_nothing(
    closed: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = closed.read_bytes()
    many = "".join(f"CREATE TABLE t{number} (id INTEGER) STRICT;\n" for number in range(40))
    (steps / "0002_more.sql").write_text(many, encoding="utf-8")
    _fill_disk(monkeypatch, len(before) // 4096)
    assert "磁盘空间已满" in refusal(lambda: Store.open(closed, who="张三", steps=steps), FileTrouble)
    assert closed.read_bytes() == before


def _forbid(monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    """Files cannot be opened in that mode, as on a drive without permission."""
    real = Path.open

    def refuse(self: Path, wanted: str = "r", *args: Any, **kwargs: Any) -> IO[Any]:
        if wanted == mode and self.suffix == ".courtoffice":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(self, wanted, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)


def _fill_disk(monkeypatch: pytest.MonkeyPatch, pages: int) -> None:
    """Connections find no room for more pages."""
    monkeypatch.setattr(file, "_PRAGMAS", (*file._PRAGMAS, f"max_page_count = {pages}"))


def _crashed(path: Path, steps: Path, folder: Path) -> Path:
    """Return a copy of a file as a power cut in the middle of a big change leaves it: with its journal."""
    copy = folder / "crashed.courtoffice"
    with Store.open(path, who="张三", steps=steps) as store:
        store._connection.execute("PRAGMA cache_size = 1")  # spill into the file before the commit
        with store.change("登记") as change:
            for number in range(200):
                change.insert("unit", {"name": f"{number}" * 200})
            copy.write_bytes(path.read_bytes())
            journal = path.with_name(path.name + "-journal")
            copy.with_name(copy.name + "-journal").write_bytes(journal.read_bytes())
    return copy
