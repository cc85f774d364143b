"""The tab 附件 of an editor, as a clerk uses it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from courtoffice.areas.training.records import Session
from courtoffice.attachments import LARGEST, Shelf, attachments
from courtoffice.errors import Refused
from courtoffice.shell import ask
from courtoffice.shell import attachments as section_module
from courtoffice.shell.attachments import AttachmentSection, attachments_of
from courtoffice.shell.bench import Bench

SHELF = Shelf("training_attachment")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the clerk is told."""
    words: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda window, refusal: words.append(str(refusal)))
    return words


@pytest.fixture
def section(bench: Bench, qtbot: QtBot) -> AttachmentSection:
    """The tab of a stored training."""
    with bench.desk.store.change("登记培训") as change:
        number = change.save(Session(topic="业务培训", held_on=date(2026, 3, 3)))
    made = attachments_of(SHELF)(bench, None)  # type: ignore[arg-type]
    assert isinstance(made, AttachmentSection)
    qtbot.add_widget(made)
    made.show_record(bench.desk.store.get(Session, number))
    return made


def files(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).write_bytes(name.encode())
    return [folder / name for name in names]


def names(section: AttachmentSection) -> list[str]:
    root = section.ui.files.invisibleRootItem()
    return [item.text(0) for at in range(root.childCount()) if (item := root.child(at)) is not None]


def choose(section: AttachmentSection, *rows: int) -> None:
    section.ui.files.clearSelection()
    for row in rows:
        item = section.ui.files.topLevelItem(row)
        assert item is not None
        item.setSelected(True)


def test_files_are_added_deleted_and_come_back(
    section: AttachmentSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    counted: list[int] = []
    section.counted.connect(counted.append)
    chosen = files(tmp_path, "通知.pdf", "A&B <b>.txt")
    monkeypatch.setattr(ask, "existing_files", lambda *_: chosen)
    section.ui.add.click()
    assert names(section) == ["通知.pdf", "A&B _b_.txt"]
    assert section.bench.desk.store.undo_name == "添加附件"
    assert "共 2 个附件" in section.ui.words.text()
    choose(section, 0)
    monkeypatch.setattr(ask, "confirm_delete", lambda *_: False)
    section.ui.delete_files.click()
    assert len(names(section)) == 2
    monkeypatch.setattr(ask, "confirm_delete", lambda *_: True)
    section.ui.delete_files.click()
    assert names(section) == ["A&B _b_.txt"]
    section.bench.undo()
    assert names(section) == ["通知.pdf", "A&B _b_.txt"]
    section.bench.undo()
    assert names(section) == []
    assert counted[-1] == 0


def test_files_are_dropped_and_bad_ones_told(
    section: AttachmentSection, tmp_path: Path, said: list[str]
) -> None:
    with section.bench.desk.store.change("设置") as change:
        change.set_setting(LARGEST, 1)
    (tmp_path / "大.bin").write_bytes(bytes(1_100_000))
    mime = QMimeData()
    mime.setUrls(
        [QUrl.fromLocalFile(str(path)) for path in (*files(tmp_path, "好.txt"), tmp_path / "大.bin")]
    )
    action, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered = QDragEnterEvent(QPoint(5, 5), action, mime, buttons, keys)
    section.dragEnterEvent(entered)
    assert entered.isAccepted()
    section.dropEvent(QDropEvent(QPoint(5, 5), action, mime, buttons, keys))
    assert names(section) == ["好.txt"]
    assert "“大.bin”有 1.0 MB，超过了 1 MB" in said[0]
    section.add(files(tmp_path, "好.txt"))
    assert names(section) == ["好.txt"]


def test_a_copy_is_opened_and_programs_are_not(
    section: AttachmentSection, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_file(path: Path) -> bool:
        opened.append(path)
        return path.suffix == ".pdf"

    monkeypatch.setattr(section_module, "open_file", open_file)
    section.add(files(tmp_path, "通知.pdf", "表.xyz", "坏.exe"))
    section.open_chosen()
    for row in range(3):
        choose(section, row)
        section.open_chosen()
    assert [path.name for path in opened] == ["通知.pdf", "表.xyz"]
    assert opened[0].read_bytes() == "通知.pdf".encode()
    assert "没有能打开“表.xyz”的程序" in said[0]
    assert "打开就会运行" in said[1]


def test_exported_files_are_those_chosen_or_all(
    section: AttachmentSection, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "导出"
    folder.mkdir()
    monkeypatch.setattr(ask, "folder", lambda *_: folder)
    section.add(files(tmp_path, "a.txt", "b.txt"))
    choose(section, 1)
    section.export_chosen()
    assert [path.name for path in folder.iterdir()] == ["b.txt"]
    choose(section)
    section.export_chosen()
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "b（2）.txt"]
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path / "没有")
    section.export_chosen()
    assert "打不开文件夹" in said[0]
    monkeypatch.setattr(ask, "folder", lambda *_: None)
    section.export_chosen()
    assert len(said) == 1


def test_a_record_that_is_not_stored_takes_none_and_showing_writes_nothing(
    section: AttachmentSection, tmp_path: Path
) -> None:
    store = section.bench.desk.store
    before = store.undo_name
    section.show_record(Session(topic="新的"))
    assert "还没有保存" in section.ui.words.text()
    assert not section.ui.add.isEnabled()
    assert section.add(files(tmp_path, "a.txt")) == 0
    section.delete_chosen()
    assert store.undo_name == before
    assert attachments(store, SHELF, 0) == []


def test_a_refused_change_leaves_the_list_as_it_was(
    section: AttachmentSection, tmp_path: Path, refusals: list[Refused]
) -> None:
    section.add(files(tmp_path, "a.txt"))
    (tmp_path / "b.txt").write_bytes(b"a.txt")
    assert section.add([tmp_path / "b.txt"]) == 0
    assert "内容完全相同" in str(refusals[0])
    assert names(section) == ["a.txt"]
