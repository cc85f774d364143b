"""The one door for dialogs: everything that stops the user with a question or a word goes through here.

Qt's dialogs are named through their module: Python then makes their classes when the first of them is shown.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from courtoffice.errors import FileTrouble, Refused

OFFICE_FILES = "数据文件 (*.courtoffice)"
SHEETS = "表格 (*.xlsx *.xls *.ods *.csv)"
WORKBOOK = "Excel 表格 (*.xlsx)"
LISTS = f"{WORKBOOK};;CSV 文本表格 (*.csv)"
CALENDAR = "日历文件 (*.ics)"
PDF = "PDF 文件 (*.pdf)"
_LONGEST_LINE = 400
_LINE_LETTERS = 30  # Chinese characters of a line that are seen while it is typed


class Unsaved(Enum):
    """What to do with changes in an editor that are not saved."""

    SAVE = "save"
    DROP = "drop"
    STAY = "stay"


def refused(parent: QWidget | None, refusal: Refused) -> None:
    """Show why something was not done and what to do instead."""
    icon = (
        QtWidgets.QMessageBox.Icon.Critical
        if isinstance(refusal, FileTrouble)
        else QtWidgets.QMessageBox.Icon.Warning
    )
    box = _box(parent, icon, "没有完成", str(refusal))
    box.addButton("知道了", QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def tell(parent: QWidget | None, title: str, words: str) -> None:
    """Tell something that needs no answer."""
    box = _box(parent, QtWidgets.QMessageBox.Icon.Information, title, words)
    box.addButton("知道了", QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def question(parent: QWidget | None, title: str, words: str, yes: str, no: str = "取消") -> bool:
    """Ask a question; the buttons say what they do. Closing the dialog is no."""
    box = _box(parent, QtWidgets.QMessageBox.Icon.Question, title, words)
    agree = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(box.addButton(no, QtWidgets.QMessageBox.ButtonRole.RejectRole))
    box.setDefaultButton(agree)
    box.exec()
    return box.clickedButton() is agree


def confirm_delete(parent: QWidget | None, what: str, count: int = 1) -> bool:
    """Ask before something is deleted; ``what`` names it. Enter does not delete."""
    number = "" if count == 1 else f"等 {count} 条记录"
    box = _box(
        parent,
        QtWidgets.QMessageBox.Icon.Warning,
        "删除",
        f"要删除“{what}”{number}吗？\n删除后可以用“撤销”找回。",
    )
    agree = box.addButton("删除", QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton("取消", QtWidgets.QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(keep)
    box.setDefaultButton(keep)
    box.exec()
    return box.clickedButton() is agree


def unsaved(parent: QWidget | None, what: str) -> Unsaved:
    """Ask what to do with the unsaved changes of ``what``."""
    box = _box(parent, QtWidgets.QMessageBox.Icon.Question, "尚未保存", f"“{what}”有改动还没有保存。")
    save = box.addButton("保存", QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton("不保存", QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    box.setEscapeButton(box.addButton("继续编辑", QtWidgets.QMessageBox.ButtonRole.RejectRole))
    box.setDefaultButton(save)
    box.exec()
    clicked = box.clickedButton()
    if clicked is save:
        return Unsaved.SAVE
    return Unsaved.DROP if clicked is drop else Unsaved.STAY


def line(parent: QWidget | None, title: str, label: str, proposal: str = "") -> str | None:
    """Ask for one line of text without blanks at its ends; None when the user gives none."""
    dialog = QtWidgets.QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextEchoMode(QtWidgets.QLineEdit.EchoMode.Normal)
    dialog.setTextValue(proposal)
    dialog.resize(_LINE_LETTERS * dialog.fontMetrics().horizontalAdvance("字"), 0)
    dialog.setOkButtonText("确定")
    dialog.setCancelButtonText("取消")
    if dialog.exec() != QtWidgets.QDialog.DialogCode.Accepted:
        return None
    return dialog.textValue().strip()[:_LONGEST_LINE] or None


def existing_file(parent: QWidget | None, title: str, kinds: str, folder: Path | None = None) -> Path | None:
    """Ask for a file to open; None when the user chooses none."""
    dialog = QtWidgets.QFileDialog(parent, title, str(folder or Path.home()), kinds)
    dialog.setFileMode(QtWidgets.QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def existing_files(parent: QWidget | None, title: str, kinds: str, folder: Path | None = None) -> list[Path]:
    """Ask for files to open, several at once; [] when the user chooses none."""
    dialog = QtWidgets.QFileDialog(parent, title, str(folder or Path.home()), kinds)
    dialog.setFileMode(QtWidgets.QFileDialog.FileMode.ExistingFiles)
    _label(dialog)
    if dialog.exec() != QtWidgets.QDialog.DialogCode.Accepted:
        return []
    return [Path(file) for file in dialog.selectedFiles() if file]


def new_file(parent: QWidget | None, title: str, kinds: str, suggested: Path) -> Path | None:
    """Ask for a file to write; asks again before an existing one is replaced.

    The ending of ``suggested``, or of the kind that is then chosen, is added when none is typed. Returns None
    when the user chooses none.
    """
    dialog = QtWidgets.QFileDialog(parent, title, str(suggested.parent), kinds)
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_ending(kind)))
    dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.selectFile(suggested.name)
    return _chosen(dialog)


def _ending(kind: str) -> str:
    """Return the ending of a kind of file: csv of CSV 文本表格 (*.csv)."""
    return kind.rpartition("*.")[2].rstrip(")")


def folder(parent: QWidget | None, title: str, start: Path | None = None) -> Path | None:
    """Ask for a folder; None when the user chooses none."""
    dialog = QtWidgets.QFileDialog(parent, title, str(start or Path.home()))
    dialog.setFileMode(QtWidgets.QFileDialog.FileMode.Directory)
    dialog.setOption(QtWidgets.QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def _chosen(dialog: QtWidgets.QFileDialog) -> Path | None:
    _label(dialog)
    if dialog.exec() != QtWidgets.QDialog.DialogCode.Accepted:
        return None
    files = dialog.selectedFiles()
    return Path(files[0]) if files and files[0] else None


def _label(dialog: QtWidgets.QFileDialog) -> None:
    """Name in Chinese what Qt's own translation of its dialog leaves in English; the system's has its own."""
    label = QtWidgets.QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, "查找范围：")
    dialog.setLabelText(label.FileType, "文件类型：")


def _box(
    parent: QWidget | None, icon: QtWidgets.QMessageBox.Icon, title: str, words: str
) -> QtWidgets.QMessageBox:
    """Return a message box; names typed by users are never taken for markup."""
    box = QtWidgets.QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setText(words)
    return box
