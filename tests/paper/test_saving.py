"""Saving a paper: the whole file or the old one, and words when it cannot be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from courtoffice.errors import FileTrouble
from courtoffice.paper import saving
from courtoffice.paper.document import Document, Paragraph
from courtoffice.paper.pdf import write_pdf
from courtoffice.paper.saving import save


def test_a_paper_is_written(tmp_path: Path) -> None:
    path = tmp_path / "2026年度工作总结.pdf"
    made = write_pdf(Document("总结", (Paragraph(("文。",)),)), path, first_page=3)
    assert path.read_bytes() == made.data
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    save(path, b"1")
    other = tmp_path / "b.pdf"
    other.write_bytes(b"1")
    assert path.stat().st_mode == other.stat().st_mode


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    save(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("error", "words"),
    [(PermissionError(13, "denied"), "正被其他程序打开"), (OSError(28, "No space left"), "磁盘可能已满")],
)
def test_an_open_or_full_target_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def refuse(_beside: Path, _path: Path) -> None:
        raise error

    monkeypatch.setattr(saving, "_take_place", refuse)
    with pytest.raises(FileTrouble, match=words):
        save(path, b"new")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("a.pdf", b"old")]


def test_a_folder_that_does_not_let_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(FileTrouble, match="不能写入"):
        save(tmp_path / "a.pdf", b"1")


def test_a_folder_that_is_missing_or_a_target_that_is_one(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="没有文件夹"):
        save(tmp_path / "no" / "a.pdf", b"1")
    with pytest.raises(FileTrouble, match="是一个文件夹"):
        save(tmp_path, b"1")
