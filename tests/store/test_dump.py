from __future__ import annotations

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import Store
from courtoffice.store.check import check
from courtoffice.store.dump import CONTENTS, dump, load

Content = Callable[[Store], dict[str, list[tuple[object, ...]]]]
TEXTS = [
    "𠮷䶮",
    "一\n二\r\n三",
    "=1+1",
    '"',
    "",
    "NULL",
    "\ufeffx",
    "a\x00b\x1f",
    "１２",
    "123456789012345678",
    "A&B<b>,;",
]


@pytest.fixture
def full(store: Store) -> Store:
    """An office with hostile records and a journal."""
    with store.change("=cmd|' /C calc'!A0") as change:
        unit = change.insert("unit", {"name": "一庭"})
        change.insert_many("worker", ["name", "note", "unit_id"], [(text, text, unit) for text in TEXTS])
        change.insert("worker", {"name": "", "hours": -(2**63)})
        for picture in (b"\x00\xff", b"", None):
            change.insert("tool", {"picture": picture})
    with store.change("删除") as change:
        change.delete("worker", 3)
    store.undo()
    return store


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {item.name: item.read_bytes() for item in folder.iterdir()}


def test_a_file_rebuilt_from_its_dump_is_the_same(
    full: Store, tmp_path: Path, steps: Path, content: Content
) -> None:
    dump(full, tmp_path / "dump")
    load(tmp_path / "dump", tmp_path / "new.courtoffice", who="李四", steps=steps)
    with Store.open(tmp_path / "new.courtoffice", who="李四", steps=steps) as new:
        assert content(new) == content(full)
        dump(new, tmp_path / "again")
        assert new.redo_name == "删除"
        new.redo()
    assert bytes_of(tmp_path / "again") == bytes_of(tmp_path / "dump")
    assert check(tmp_path / "new.courtoffice", steps=steps).sound
    assert {item.name for item in tmp_path.glob("new*")} == {"new.courtoffice"}


def test_what_the_folder_holds(full: Store, tmp_path: Path) -> None:
    dump(full, tmp_path / "dump")
    contents = json.loads((tmp_path / "dump" / CONTENTS).read_text(encoding="utf-8"))
    assert contents["steps"] == ["0000_store", "0001_toys"]
    assert contents["tables"]["unit"]["rows"] == 1
    assert contents["tables"]["setting"]["label"] == "设置"
    assert {"journal_change", "journal_row", "holiday"} <= set(contents["tables"])
    unit = (tmp_path / "dump" / "unit.csv").read_bytes()
    assert unit == '\ufeff"id","name","parent_id"\r\n1,"一庭",\r\n'.encode()


def test_a_dump_of_an_older_file_is_brought_up_to_date_when_opened(
    full: Store, tmp_path: Path, steps: Path
) -> None:
    dump(full, tmp_path / "dump")
    (steps / "0002_more.sql").write_text(
        "ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT '';"
        "INSERT INTO dictionary_word (dictionary, word) VALUES ('职务', '庭长');",
        encoding="utf-8",
    )
    load(tmp_path / "dump", tmp_path / "new.courtoffice", who="李四", steps=steps)
    with Store.open(tmp_path / "new.courtoffice", who="李四", steps=steps) as new:
        assert new.steps()[-1] == "0002_more"
        assert new.dictionary("职务") == ["庭长"]


def test_rows_that_a_step_puts_in_are_not_there_twice(path: Path, tmp_path: Path, steps: Path) -> None:
    (steps / "0002_more.sql").write_text("INSERT INTO unit (name) VALUES ('甲'), ('乙');", encoding="utf-8")
    with Store.create(path, who="张三", steps=steps) as store:
        with store.change("删除") as change:
            change.delete("unit", 1)
        dump(store, tmp_path / "dump")
    load(tmp_path / "dump", tmp_path / "new.courtoffice", who="李四", steps=steps)
    with Store.open(tmp_path / "new.courtoffice", who="李四", readonly=True, steps=steps) as new:
        assert [tuple(row) for row in new.query("SELECT id, name FROM unit")] == [(2, "乙")]


def test_dump_into_a_folder_that_is_not_empty(store: Store, tmp_path: Path) -> None:
    (tmp_path / "dump").mkdir()
    (tmp_path / "dump" / "mine").write_text("x")
    with pytest.raises(Refused, match="不是空的"):
        dump(store, tmp_path / "dump")
    assert [item.name for item in (tmp_path / "dump").iterdir()] == ["mine"]


def test_dump_where_one_cannot_write(store: Store, tmp_path: Path) -> None:
    (tmp_path / "dump").write_text("a file")
    with pytest.raises(FileTrouble, match="无法写入"):
        dump(store, tmp_path / "dump")


def edit(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    contents = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
    change(contents)
    (folder / CONTENTS).write_text(json.dumps(contents), encoding="utf-8")


def replace(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new, 1).encode())


@pytest.mark.parametrize(
    ("spoil", "kind", "words"),
    [
        (lambda folder: (folder / CONTENTS).unlink(), FileTrouble, "由本程序导出"),
        (lambda folder: (folder / CONTENTS).write_text("{"), Refused, "已被改动或不完整"),
        (lambda folder: (folder / CONTENTS).write_bytes(b"\xff\xfe"), Refused, "已被改动或不完整"),
        (lambda folder: (folder / CONTENTS).write_text("[]"), Refused, "已被改动或不完整"),
        (lambda folder: edit(folder, lambda c: c.update(format=2)), Refused, "本版本能读的格式"),
        (lambda folder: edit(folder, lambda c: c.update(steps=[1])), Refused, "本版本能读的格式"),
        (
            lambda folder: edit(folder, lambda c: c["tables"]["unit"].update(rows="1")),
            Refused,
            "本版本能读的格式",
        ),
        (lambda folder: edit(folder, lambda c: c.update(tables=[])), Refused, "已被改动或不完整"),
        (lambda folder: edit(folder, lambda c: c["steps"].append("9999_later")), Refused, "升级本程序"),
        (lambda folder: edit(folder, lambda c: c["tables"].pop("unit")), Refused, "没有数据表“unit”"),
        (lambda folder: edit(folder, lambda c: c["tables"]["unit"]["columns"].pop()), Refused, "它的列不对"),
        (lambda folder: (folder / "unit.csv").unlink(), FileTrouble, "读不到“.*unit.csv”"),
        (lambda folder: (folder / "unit.csv").write_bytes(b"\xff\xfe\x00"), Refused, "“unit.csv”第 1 行"),
        (lambda folder: (folder / "unit.csv").write_bytes(b""), Refused, "“unit.csv”第 1 行"),
        (
            lambda folder: replace(folder, "unit.csv", '"parent_id"', '"mother_id"'),
            Refused,
            "“unit.csv”第 1 行",
        ),
        (lambda folder: replace(folder, "unit.csv", '"一庭"', '"一庭'), Refused, "“unit.csv”第 2 行"),
        (lambda folder: replace(folder, "unit.csv", '"一庭"', "一庭"), Refused, "“unit.csv”第 2 行"),
        (lambda folder: replace(folder, "unit.csv", '"一庭",', '"一庭",,'), Refused, "“unit.csv”第 2 行"),
        (
            lambda folder: replace(folder, "unit.csv", '"一庭"', '""'),
            Refused,
            "“unit.csv”第 2 行的内容不合规定",
        ),
        (
            lambda folder: replace(folder, "unit.csv", "1,", f"{10**30},"),
            Refused,
            "“unit.csv”第 2 行的内容不合规定",
        ),
        (lambda folder: replace(folder, "unit.csv", '1,"一庭",\r\n', ""), Refused, "应有 1 行，实有 0 行"),
        (lambda folder: replace(folder, "unit.csv", '1,"一庭"', '7,"一庭"'), Refused, "引用了不存在的记录"),
        (lambda folder: replace(folder, "tool.csv", '"00ff"', '"00fg"'), Refused, "“tool.csv”第 2 行"),
        (
            lambda folder: replace(folder, "tool.csv", '"00ff"', "12"),
            Refused,
            "“tool.csv”第 2 行的内容不合规定",
        ),
    ],
)
def test_a_folder_that_was_altered_gives_no_new_file(
    full: Store,
    tmp_path: Path,
    steps: Path,
    spoil: Callable[[Path], object],
    kind: type[Refused],
    words: str,
) -> None:
    dump(full, tmp_path / "dump")
    spoil(tmp_path / "dump")
    with pytest.raises(Refused, match=words) as raised:
        load(tmp_path / "dump", tmp_path / "new.courtoffice", who="李四", steps=steps)
    assert type(raised.value) is kind
    assert list(tmp_path.glob("new*")) == []


def test_load_overwrites_nothing(full: Store, tmp_path: Path, steps: Path) -> None:
    dump(full, tmp_path / "dump")
    (tmp_path / "new.courtoffice").write_text("mine")
    with pytest.raises(Refused, match="已经存在"):
        load(tmp_path / "dump", tmp_path / "new.courtoffice", who="李四", steps=steps)
    assert (tmp_path / "new.courtoffice").read_text() == "mine"


def test_dump_on_a_full_disk(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, *args: Any, **kwargs: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(FileTrouble, match="磁盘空间"):
        dump(store, tmp_path / "dump")
