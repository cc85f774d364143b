from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from courtoffice.errors import FileTrouble, Refused
from courtoffice.shell import ask

HOSTILE = "A&B <b>粗</b> '; DROP TABLE 䶮𠮷"


@pytest.fixture
def answer(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[QMessageBox]]:
    """Return a function that makes every message box press the button of that name, and lists the boxes."""

    def set_up(button: str) -> list[QMessageBox]:
        shown: list[QMessageBox] = []

        def press(box: QMessageBox) -> int:
            shown.append(box)
            if button:
                next(one for one in box.buttons() if one.text() == button).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", press)
        return shown

    return set_up


def test_a_refusal_is_shown_as_it_is_written(answer: Callable[[str], list[QMessageBox]]) -> None:
    shown = answer("知道了")
    ask.refused(None, Refused(HOSTILE))
    ask.refused(None, FileTrouble("磁盘已满。"))
    assert shown[0].text() == HOSTILE
    assert shown[0].textFormat() is Qt.TextFormat.PlainText
    assert shown[0].icon() is QMessageBox.Icon.Warning
    assert shown[1].icon() is QMessageBox.Icon.Critical


def test_telling_needs_no_answer(answer: Callable[[str], list[QMessageBox]]) -> None:
    shown = answer("")
    ask.tell(None, "完成", "已导出。")
    assert [box.text() for box in shown] == ["已导出。"]


@pytest.mark.parametrize(("pressed", "expected"), [("打开", True), ("取消", False), ("", False)])
def test_a_question_is_answered_by_what_the_button_says(
    answer: Callable[[str], list[QMessageBox]], pressed: str, expected: bool
) -> None:
    answer(pressed)
    assert ask.question(None, "打开", "要打开吗？", "打开") is expected


@pytest.mark.parametrize(("pressed", "expected"), [("删除", True), ("取消", False), ("", False)])
def test_deleting_is_confirmed(
    answer: Callable[[str], list[QMessageBox]], pressed: str, expected: bool
) -> None:
    shown = answer(pressed)
    assert ask.confirm_delete(None, HOSTILE) is expected
    assert HOSTILE in shown[0].text()


def test_enter_does_not_delete_and_several_records_are_counted(
    answer: Callable[[str], list[QMessageBox]],
) -> None:
    shown = answer("取消")
    ask.confirm_delete(None, "第一次集中学习", 3)
    default = shown[0].defaultButton()
    assert default is not None
    assert default.text() == "取消"
    assert "等 3 条记录" in shown[0].text()


@pytest.mark.parametrize(
    ("pressed", "expected"),
    [
        ("保存", ask.Unsaved.SAVE),
        ("不保存", ask.Unsaved.DROP),
        ("继续编辑", ask.Unsaved.STAY),
        ("", ask.Unsaved.STAY),
    ],
)
def test_unsaved_changes_are_asked_about(
    answer: Callable[[str], list[QMessageBox]], pressed: str, expected: ask.Unsaved
) -> None:
    answer(pressed)
    assert ask.unsaved(None, "张三") is expected


def _accepted(dialog: QDialog) -> QDialog.DialogCode:
    return QDialog.DialogCode.Accepted


def _rejected(dialog: QDialog) -> QDialog.DialogCode:
    return QDialog.DialogCode.Rejected


def test_a_line_is_asked_for_with_a_proposal(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "exec", _accepted)
    assert ask.line(None, "经办人", "姓名", "　张三 ") == "张三"
    assert ask.line(None, "经办人", "姓名", "　 ") is None
    assert len(ask.line(None, "经办人", "姓名", "长" * 10_000) or "") == 400
    monkeypatch.setattr(QInputDialog, "exec", _rejected)
    assert ask.line(None, "经办人", "姓名", "张三") is None


def test_files_and_folders_are_chosen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "有.courtoffice"
    there.touch()

    def choose(path: Path) -> Callable[[QFileDialog], QDialog.DialogCode]:
        def run(dialog: QFileDialog) -> QDialog.DialogCode:
            monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(path)])
            return QDialog.DialogCode.Accepted

        return run

    monkeypatch.setattr(QFileDialog, "exec", choose(there))
    assert ask.existing_file(None, "打开", ask.OFFICE_FILES, tmp_path) == there
    monkeypatch.setattr(QFileDialog, "exec", choose(tmp_path))
    assert ask.folder(None, "选择", tmp_path) == tmp_path
    monkeypatch.setattr(QFileDialog, "exec", _rejected)
    assert ask.existing_file(None, "打开", ask.OFFICE_FILES) is None
    assert ask.folder(None, "选择") is None
    assert ask.new_file(None, "新建", ask.OFFICE_FILES, tmp_path / "新.courtoffice") is None


def test_a_new_file_gets_the_ending_of_the_proposal(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[tuple[str, QFileDialog.AcceptMode]] = []

    def run(dialog: QFileDialog) -> QDialog.DialogCode:
        seen.append((dialog.defaultSuffix(), dialog.acceptMode()))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", run)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [])
    assert ask.new_file(None, "导出", ask.WORKBOOK, tmp_path / "台账.xlsx") is None
    assert seen == [("xlsx", QFileDialog.AcceptMode.AcceptSave)]


def test_a_file_dialog_speaks_chinese_throughout(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def look(dialog: QFileDialog) -> QDialog.DialogCode:
        shown.extend(
            dialog.labelText(label)
            for label in (QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileType)
        )
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QFileDialog, "exec", look)
    assert ask.existing_file(None, "打开", ask.OFFICE_FILES) is None
    assert shown == ["查找范围：", "文件类型："]
