"""The dialog that shows what an import would do, row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QTableWidgetItem, QWidget

from courtoffice.errors import Refused
from courtoffice.forms.ui_roster_import import Ui_ImportDialog
from courtoffice.shell import ask
from courtoffice.shell.import_rows import BAD, EXPLAINED, STATE_WORDS, STATES, ImportRow, ImportRows
from courtoffice.shell.theme import look_of, row_height
from courtoffice.shell.waiting import wait_cursor

_WIDEST, _REASONS = 200, 340
_FRAME = 24, 64  # pixels that the frame and the title bar of a window take

__all__ = ["ImportDialog", "ImportRow", "ImportView", "Mapping"]


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns of the sheet are taken for.

    ``headings`` are the sheet's own words over each column and the key that it was taken for, "" for none;
    ``choices`` are the keys that there are, with their names. ``choose`` is told a heading and its key, and
    the file is read again.
    """

    headings: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    choose: Callable[[str, str], None]
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class ImportView:
    """What an import would do.

    ``creates`` are names that would come into being with it (departments). ``unit`` counts what it brings,
    ``nothing`` says why it would bring nothing. ``mapping`` is there where the clerk may say what a column
    is, ``refuse`` where the rows that do not come in can be written to a file.
    """

    path: Path
    columns: tuple[str, ...]
    rows: tuple[ImportRow, ...]
    notes: tuple[str, ...]
    creates: tuple[str, ...] = ()
    unit: str = "人"
    nothing: str = "没有要写入的内容：表里的人员都已登记，内容相同。"
    mapping: Mapping | None = None
    refuse: Callable[[Path, bool], object] | None = None

    def count(self, state: str) -> int:
        """Return how many rows have a state."""
        return sum(row.state == state for row in self.rows)

    def changing(self, *, accept_fixes: bool = True) -> int:
        """Return how many rows would write something."""
        rows = (row for row in self.rows if accept_fixes or not row.fixed)
        return sum(row.state != BAD and row.action in ("新增", "更新") for row in rows)

    def fixed(self) -> int:
        """Return how many rows wait for the clerk to agree to how they are read."""
        return sum(row.fixed and row.state != BAD for row in self.rows)


Read = Callable[[Path], ImportView]
Take = Callable[[bool, bool], bool]
"""Stores what was read last: whether names may be created, whether bad rows are left out; True when done."""


class ImportDialog(QDialog):
    """Shows an import; ``read`` reads a file, ``take`` stores what was read last."""

    def __init__(self, title: str, read: Read, take: Take, parent: QWidget | None = None) -> None:
        """Build the dialog; :meth:`show_file` fills it."""
        super().__init__(parent)
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.resize(self.size().boundedTo(self.screen().availableSize() - QSize(*_FRAME)))
        self._read = read
        self._take = take
        self._view: ImportView | None = None
        self.ui.states.setDrawBase(False)
        self.ui.states.setExpanding(False)
        for _ in range(len(STATES) + 1):
            self.ui.states.addTab("")
        self._rows = ImportRows(self)
        self.ui.rows.setModel(self._rows)
        self.ui.rows.verticalHeader().setDefaultSectionSize(row_height(self))
        self.ui.rows.horizontalHeader().setHighlightSections(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.ui.rows.horizontalHeader().setDefaultAlignment(left)
        self.ui.choose_file.clicked.connect(self.choose_file)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.take_in.clicked.connect(self._take_in)
        self.ui.states.currentChanged.connect(self._list)
        self.ui.create_departments.toggled.connect(self._settle)
        self.ui.leave_out_bad.toggled.connect(self._settle)
        self.ui.accept_fixes.toggled.connect(self._settle)
        self.ui.save_refused.clicked.connect(self._save_refused)
        self.ui.map_columns.toggled.connect(self.ui.mapping.setVisible)
        self.ui.mapping.hide()
        self.ui.mapping.setColumnCount(2)
        self.ui.mapping.setHorizontalHeaderLabels(["表里的列", "读作"])
        self.ui.mapping.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    @property
    def accept_fixes(self) -> bool:
        """Whether the clerk agrees to rows that are read otherwise than they are written."""
        return self.ui.accept_fixes.isChecked()

    def choose_file(self) -> bool:
        """Ask for a file and show it; False when the user chooses none, or one that cannot be read."""
        folder = self._view.path.parent if self._view is not None else None
        path = ask.existing_file(self, self.windowTitle(), ask.SHEETS, folder)
        return path is not None and self.show_file(path)

    def show_file(self, path: Path) -> bool:
        """Read a file and show what importing it would do; a refusal is shown."""
        try:
            with wait_cursor():
                view = self._read(path)
        except Refused as refusal:
            ask.refused(self.parentWidget() if self._view is None else self, refusal)
            return False
        self.show_view(view)
        return True

    def show_view(self, view: ImportView) -> None:
        """Show what importing a file that has been read would do."""
        self._view = view
        self.ui.file.setText(view.path.name)
        self.ui.file.setToolTip(str(view.path))
        self.ui.notes.setText("\n".join(view.notes))
        self.ui.notes.setVisible(bool(view.notes))
        names = "、".join(view.creates)
        self.ui.create_departments.setText(f"新建这些部门：{names}".replace("&", "&&"))
        self.ui.create_departments.setVisible(bool(view.creates))
        self.ui.create_departments.setChecked(True)
        self.ui.leave_out_bad.setText(f"跳过有错误的 {view.count(BAD)} 行，只导入其余的")
        self.ui.leave_out_bad.setVisible(bool(view.count(BAD)))
        self.ui.leave_out_bad.setChecked(False)
        counts = (("全部", len(view.rows)), *((STATE_WORDS[state], view.count(state)) for state in STATES))
        for at, (name, count) in enumerate(counts):
            self.ui.states.setTabText(at, f"{name} {count}")
        self.ui.states.setCurrentIndex(STATES.index(BAD) + 1 if view.count(BAD) else 0)
        self.ui.accept_fixes.setText(f"有 {view.fixed()} 行按说明里写的改正后导入")
        self.ui.accept_fixes.setVisible(bool(view.fixed()))
        self.ui.accept_fixes.setChecked(False)
        self.ui.save_refused.setVisible(view.refuse is not None and bool(view.count(BAD) or view.fixed()))
        self._show_mapping(view)
        self._list()
        self._settle()

    def _show_mapping(self, view: ImportView) -> None:
        """Show what each column of the sheet is taken for; doubtful ones at once."""
        self.ui.map_columns.setVisible(view.mapping is not None)
        if view.mapping is None:
            return
        table = self.ui.mapping
        table.setRowCount(len(view.mapping.headings))
        for row, (heading, key) in enumerate(view.mapping.headings):
            table.setItem(row, 0, QTableWidgetItem(heading))
            box = QComboBox(table)
            box.addItem("（不导入）", "")
            for choice, name in view.mapping.choices:
                box.addItem(name, choice)
            box.setCurrentIndex(max(box.findData(key), 0))
            box.activated.connect(partial(self._choose_column, heading, box))
            table.setCellWidget(row, 1, box)
        if view.mapping.doubtful:
            self.ui.map_columns.setChecked(True)

    def _choose_column(self, heading: str, box: QComboBox, place: int) -> None:
        """Take the clerk's word for a column and read the file again."""
        view = self._view
        if view is not None and view.mapping is not None:
            view.mapping.choose(heading, str(box.itemData(place)))
            QTimer.singleShot(0, self, lambda: self.show_file(view.path))

    def _save_refused(self) -> None:
        """Write the rows that do not come in, with the reasons."""
        view = self._view
        if view is None or view.refuse is None:
            return
        name = view.path.with_name(f"{view.path.stem} 未导入的行.xlsx")
        path = ask.new_file(self, "导出未导入的行", ask.WORKBOOK, name)
        if path is None:
            return
        try:
            view.refuse(path, self.accept_fixes)
        except Refused as refusal:
            ask.refused(self, refusal)

    def _list(self) -> None:
        """List the rows of the chosen state."""
        if self._view is None:
            return
        wanted = (None, *STATES)[self.ui.states.currentIndex()]
        rows = [row for row in self._view.rows if wanted in (None, row.state)]
        self._rows.show(self._view.columns, rows, look_of(self))
        table = self.ui.rows
        table.resizeColumnsToContents()
        for column in range(self._rows.columnCount()):
            widest = _REASONS if column == EXPLAINED else _WIDEST
            table.setColumnWidth(column, min(table.columnWidth(column) + 8, widest))

    def _settle(self) -> None:
        """Say what the button will do, and offer it when it can."""
        view = self._view
        if view is None:
            return
        bad = view.count(BAD) and not self.ui.leave_out_bad.isChecked()
        missing = view.creates and not self.ui.create_departments.isChecked()
        changing = view.changing(accept_fixes=self.accept_fixes)
        words = view.nothing if not changing else ""
        if bad:
            words = "有错误的行要先在表格里改正，再重新选择文件；或者勾选跳过这些行。"
        elif not changing and view.changing():
            words = "这些行要按说明里写的改正后才能导入，请核对后勾选；或者在表格里改正。"
        elif missing:
            words = "名册里没有这些部门。请勾选新建，或先登记部门，或改正表格。"
        self.ui.words.setText(words or "导入后可以用“撤销”一次取消。")
        self.ui.take_in.setText(f"导入 {changing} {view.unit}")
        self.ui.take_in.setEnabled(bool(changing) and not bad and not missing)

    def _take_in(self) -> None:
        if self._take(self.ui.create_departments.isChecked(), self.ui.leave_out_bad.isChecked()):
            self.accept()
