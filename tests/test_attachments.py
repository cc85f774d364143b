"""Attachments: what is taken, how it is named, what comes back out, and that undo brings contents back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.training.records import Session
from courtoffice.attachments import (
    Attachment,
    Shelf,
    attach,
    attachments,
    content_of,
    counts,
    damaged,
    export,
    fit_name,
    kind_of,
    read_file,
    size_in_words,
)
from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import Store

SHELF = Shelf("training_attachment")
TODAY = date(2026, 11, 20)


@pytest.fixture
def session(court_store: Store) -> int:
    with court_store.change("登记培训") as change:
        return change.save(Session(topic="业务培训", held_on=date(2026, 3, 3)))


def add(store: Store, record: int, *files: tuple[str, bytes]) -> list[int]:
    with store.change("添加附件") as change:
        return attach(change, SHELF, record, files, TODAY)


def test_what_is_attached_is_listed_and_comes_back_as_it_was(
    court_store: Store, session: int, tmp_path: Path
) -> None:
    add(court_store, session, ("通知.PDF", b"%PDF"), ("照片.jpg", b"\x00\xff" * 1000), ("通知.pdf", b"other"))
    listed = attachments(court_store, SHELF, session)
    assert [(one.name, one.kind, one.size, one.added_on) for one in listed] == [
        ("通知.PDF", "PDF 文件", 4, TODAY),
        ("照片.jpg", "图片", 2000, TODAY),
        ("通知（2）.pdf", "PDF 文件", 5, TODAY),
    ]
    assert counts(court_store, SHELF) == {session: 3}
    (tmp_path / "通知.pdf").write_bytes(b"there already")
    written = export(court_store, SHELF, listed, tmp_path)
    assert [path.name for path in written] == ["通知（2）.PDF", "照片.jpg", "通知（2）（2）.pdf"]
    assert (tmp_path / "通知.pdf").read_bytes() == b"there already"
    assert written[1].read_bytes() == b"\x00\xff" * 1000


def test_undo_of_a_deleted_training_brings_its_attachments_back(court_store: Store, session: int) -> None:
    [one] = add(court_store, session, ("扫描件.pdf", b"scan" * 5000))
    with court_store.change("删除培训") as change:
        change.remove(Session, session)
    assert counts(court_store, SHELF) == {}
    court_store.undo()
    assert content_of(court_store, SHELF, one) == b"scan" * 5000
    for _ in range(2):
        court_store.undo()
    court_store.redo()
    court_store.redo()
    assert content_of(court_store, SHELF, one) == b"scan" * 5000


def test_the_same_content_is_attached_once(court_store: Store, session: int) -> None:
    add(court_store, session, ("a.pdf", b"same"))
    with pytest.raises(Refused, match=r"“b.pdf”和已有的附件“a.pdf”内容完全相同"):
        add(court_store, session, ("new.pdf", b"new"), ("b.pdf", b"same"))
    with pytest.raises(Refused, match="内容完全相同"):
        add(court_store, session, ("x.pdf", b"twice"), ("y.pdf", b"twice"))
    assert [one.name for one in attachments(court_store, SHELF, session)] == ["a.pdf"]


def test_a_damaged_content_is_told(court_store: Store, session: int) -> None:
    [one, _] = add(court_store, session, ("a.pdf", b"whole"), ("b.pdf", b"whole too"))
    assert damaged(court_store, SHELF) == []
    with court_store.change("损坏") as change:
        change.update(SHELF.table, one, {"content": b"broken"})
    assert damaged(court_store, SHELF) == ["a.pdf"]
    with pytest.raises(Refused, match="已损坏"):
        content_of(court_store, SHELF, one)
    with pytest.raises(KeyError):
        content_of(court_store, SHELF, one + 100)


def test_files_that_cannot_be_attached(tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()
    (tmp_path / "大.bin").write_bytes(bytes(1_048_577))
    (tmp_path / "好.txt").write_bytes(b"x")
    for name, words in (("空.txt", "空文件"), ("大.bin", "超过了 1 MB"), ("", "文件夹")):
        with pytest.raises(Refused, match=words):
            read_file(tmp_path / name, 1)
    with pytest.raises(FileTrouble, match="读不了"):
        read_file(tmp_path / "没有.txt", 1)
    assert read_file(tmp_path / "好.txt", 1) == ("好.txt", b"x")


def test_export_into_no_folder_is_told(court_store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="打不开文件夹"):
        export(court_store, SHELF, (), tmp_path / "没有")


@pytest.mark.parametrize(
    ("given", "fit"),
    [
        ("A&B <b>=1+1.pdf", "A&B _b_=1+1.pdf"),
        ("..\\..\\x/y:z.doc", "_.._x_y_z.doc"),
        ("con.txt", "_con.txt"),
        ("  . ", "附件"),
        ("a\x00\u202eb.exe", "ab.exe"),
        ("䶮𠮷" * 100 + ".docx", ("䶮𠮷" * 100)[:115] + ".docx"),
    ],
)
def test_names_are_made_fit(given: str, fit: str) -> None:
    assert fit_name(given) == fit


@given(st.text(max_size=300))
def test_every_name_becomes_one_that_every_system_takes(text: str) -> None:
    name = fit_name(text)
    assert 0 < len(name) <= 120
    assert not set('\\/:*?"<>|\r\n\x00') & set(name)
    assert fit_name(name) == name


def test_kinds_and_sizes() -> None:
    assert [kind_of(name) for name in ("a.WPS", "b.et", "c.mp4", "d", "e.xyz")] == [
        "文档", "表格", "音视频", "其他", "其他",
    ]  # fmt: skip
    assert [size_in_words(size) for size in (0, 1023, 1024, 1_048_576, 20_971_520)] == [
        "0 B", "1023 B", "1.0 KB", "1.0 MB", "20.0 MB",
    ]  # fmt: skip
    assert Attachment(1, "x.EXE", "其他", None, 1).runs
    assert not Attachment(1, "x.pdf", "其他", None, 1).runs
    assert Attachment(1, "x.pdf", "其他", None, 2048).size_in_words == "2.0 KB"


def test_tables_of_attachments_are_named_in_chinese(court_store: Store) -> None:
    assert court_store.names.table("training_attachment") == "培训的附件"
    assert court_store.names.table("study_attachment") == "学习的附件"
