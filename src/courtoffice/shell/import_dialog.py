"""The dialog that shows what an import would do, row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QTableWidgetItem, QWidget

from courtoffice.errors import Refused
from courtoffice.exchange.intake.preview import BAD, STATES, Judged
from courtoffice.forms.ui_import_dialog import Ui_ImportDialog
from courtoffice.shell import ask
from courtoffice.shell.fit_screen import fit_screen
from courtoffice.shell.import_rows import EXPLAINED, STATE_WORDS, CellReading, ImportRows, as_written
from courtoffice.shell.theme import look_of, row_height

_WIDEST, _REASONS = 200, 340
_REASON_LINES = 2  # lines that most reasons take; so many keep the list from moving with every row
_MEASURED = 50  # rows that are looked at for the widths of the columns
_NAMES = "请先在右边选定同名的是哪一位；其他有错误的行请在表格里改正"
_MEND = "有错误的行要先在表格里改正，再重新选择文件"
_FIXES = "这些行要按说明里写的改正后才能导入，请核对后勾选；或者在表格里改正。"
_MISSING = "名册里没有这些部门。请勾选新建，或先登记部门，或改正表格。"
_SAME = "没有要写入的内容：表里的记录都已登记，内容相同。"
_ALL_BAD = "各行都有错误，没有可以导入的。请按说明在表格里改正，再重新选择文件。"
_EMPTY = "表里还没有填写内容。"
_READY = "导入后可以用“撤销”一次取消。"
_STORING = "正在写入，请稍候……"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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
class Asked:
    """A name of several people: as the list writes it, who may be meant, whom the clerk has chosen so far.

    ``choices`` are ids with names. ``choose`` is told the id that is meant, and the file is read again.
    """

    written: str
    choices: tuple[tuple[int, str], ...]
    chosen: int | None
    choose: Callable[[int], None]


@dataclass(frozen=True, slots=True)
class ImportView:
    """What an import would do.

    ``creates`` are names that would come into being with it (departments). ``mapping`` is there where the
    clerk may say what a column is, ``refuse`` where the rows that do not come in can be written to a file,
    ``asked`` are names of which he may say whom they mean. ``reading`` tells how a cell is read, by its row
    and its column's place.
    """

    path: Path
    columns: tuple[str, ...]
    judged: Judged
    notes: tuple[str, ...]
    creates: tuple[str, ...] = ()
    mapping: Mapping | None = None
    refuse: Callable[[Path, bool], object] | None = None
    asked: tuple[Asked, ...] = ()
    reading: CellReading = as_written


Reading = ImportView | Refused | None
"""What reading a file has come to: a view, why it cannot be read, None when it was stopped."""
Read = Callable[[Path, Callable[[], bool], Callable[[Reading], None]], bool]
"""Begins to read a file: asks now and then whether to stop, tells what it came to; False if it cannot."""
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
        fit_screen(self)
        self._read = read
        self._take = take
        self._view: ImportView | None = None
        self._reading = ""
        self._stopped = False
        self.ui.states.setDrawBase(False)
        self.ui.states.setExpanding(False)
        for _ in range(len(STATES) + 1):
            self.ui.states.addTab("")
        self._rows = ImportRows(self)
        self.ui.rows.setModel(self._rows)
        self.ui.rows.verticalHeader().setDefaultSectionSize(row_height(self))
        self.ui.rows.horizontalHeader().setHighlightSections(False)
        self.ui.rows.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.ui.rows.horizontalHeader().setDefaultAlignment(_LEFT)
        self.ui.rows.selectionModel().currentRowChanged.connect(self._explain)
        self.ui.reason.setMinimumHeight(_REASON_LINES * self.ui.reason.fontMetrics().lineSpacing())
        self.ui.choose_file.clicked.connect(self.choose_file)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.take_in.clicked.connect(self._take_in)
        self.ui.states.currentChanged.connect(self._list)
        self.ui.create_departments.toggled.connect(self._settle)
        self.ui.leave_out_bad.toggled.connect(self._settle)
        self.ui.accept_fixes.toggled.connect(self._settle)
        self.ui.save_refused.clicked.connect(self._save_refused)
        self._set_up_side()

    def _set_up_side(self) -> None:
        """Set up what stands beside the rows: what the columns and the names are taken for."""
        self.ui.map_columns.toggled.connect(self.ui.mapping.setVisible)
        self.ui.mapping.hide()
        self.ui.mapping.setColumnCount(2)
        self.ui.mapping.setHorizontalHeaderLabels(["表里的列", "读作"])
        self.ui.questions.setColumnCount(2)
        self.ui.questions.setHorizontalHeaderLabels(["表里的姓名", "是哪一位"])
        for table in (self.ui.mapping, self.ui.questions):
            table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            table.horizontalHeader().setDefaultAlignment(_LEFT)
        narrow = QHeaderView.ResizeMode.ResizeToContents
        self.ui.questions.horizontalHeader().setSectionResizeMode(0, narrow)

    @property
    def accept_fixes(self) -> bool:
        """Whether the clerk agrees to rows that are read otherwise than they are written."""
        return self.ui.accept_fixes.isChecked()

    def choose_file(self) -> None:
        """Ask for a file and show it."""
        folder = self._view.path.parent if self._view is not None else None
        path = ask.existing_file(self, self.windowTitle(), ask.SHEETS, folder)
        if path is not None:
            self.show_file(path)

    def show_file(self, path: Path) -> None:
        """Begin to read a file and show, when that is done, what importing it would do."""
        self._reading, self._stopped = path.name, False
        self._settle()
        try:
            if not self._read(path, lambda: self._stopped, self._show_reading):
                self._show_reading(None)
        except Refused as refusal:
            self._show_reading(refusal)

    def reject(self) -> None:
        """Stop reading, or close the dialog."""
        if self._reading:
            self._stopped = True
        else:
            super().reject()

    def _show_reading(self, result: Reading) -> None:
        """Show what reading has come to; of what was not read the former file stays."""
        self._reading = ""
        if isinstance(result, ImportView):
            self.show_view(result)
            return
        self._settle()
        if isinstance(result, Refused):
            ask.refused(self, result)

    def show_view(self, view: ImportView) -> None:
        """Show what importing a file that has been read would do."""
        self._view = view
        self.ui.file.setText(view.path.name)
        self.ui.file.setToolTip(str(view.path))
        self.ui.notes.setText("".join(view.notes))
        self.ui.notes.setVisible(bool(view.notes))
        self.ui.create_departments.setText(f"新建 {len(view.creates)} 个部门：")
        self.ui.create_departments.setVisible(bool(view.creates))
        self.ui.department_names.setText("、".join(view.creates))
        self.ui.department_names.setVisible(bool(view.creates))
        self.ui.create_departments.setChecked(True)
        judged = view.judged
        every, bad, fixed = len(judged.rows), judged.count(BAD), judged.fixed()
        self.ui.leave_out_bad.setText(f"跳过有错误的 {bad} 行，只导入其余的")
        self.ui.leave_out_bad.setVisible(0 < bad < every)
        self.ui.leave_out_bad.setChecked(False)
        counts = (("全部", every), *((STATE_WORDS[state], judged.count(state)) for state in STATES))
        for at, (name, count) in enumerate(counts):
            self.ui.states.setTabText(at, f"{name} {count}")
        self.ui.states.setCurrentIndex(STATES.index(BAD) + 1 if bad else 0)
        self.ui.accept_fixes.setText(f"有 {fixed} 行按说明里写的改正后导入")
        self.ui.accept_fixes.setVisible(bool(fixed))
        self.ui.accept_fixes.setChecked(False)
        self.ui.save_refused.setVisible(view.refuse is not None and bool(bad or fixed))
        self._show_mapping(view)
        self._show_questions(view)
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

    def _show_questions(self, view: ImportView) -> None:
        """Show the names of several people, each with those who may be meant."""
        table = self.ui.questions
        table.setVisible(bool(view.asked))
        self.ui.question_words.setVisible(bool(view.asked))
        table.setRowCount(len(view.asked))
        for row, asked in enumerate(view.asked):
            table.setItem(row, 0, QTableWidgetItem(asked.written))
            box = QComboBox(table)
            box.addItem("（请选择）", None)
            for choice, name in asked.choices:
                box.addItem(name, choice)
            box.setCurrentIndex(max(box.findData(asked.chosen), 0))
            box.activated.connect(partial(self._choose_person, asked, box))
            table.setCellWidget(row, 1, box)

    def _choose_person(self, asked: Asked, box: QComboBox, place: int) -> None:
        """Take the clerk's word for whom a name means and read the file again."""
        view, person = self._view, box.itemData(place)
        if view is not None and person is not None:
            asked.choose(int(person))
            QTimer.singleShot(0, self, lambda: self.show_file(view.path))

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
        rows = self._view.judged.of_state(wanted)
        self._rows.show(self._view.columns, rows, look_of(self), self._view.reading)
        table = self.ui.rows
        explained = (row for row in self._view.judged.apart if wanted in (None, row.state))
        self.ui.reason.setVisible(any(row.reasons for row in explained))
        table.selectRow(0)
        self.ui.layout.activate()  # what stands beside the rows has its place before their room is measured
        table.resizeColumnsToContents()
        reasons = max(table.viewport().width() // 2, _REASONS)
        for column in range(self._rows.columnCount()):
            widest = reasons if column == EXPLAINED else _WIDEST
            table.setColumnWidth(column, min(table.columnWidth(column) + 8, widest))
        spare = table.viewport().width() - table.horizontalHeader().length()
        if spare > 0:
            needed = max(table.sizeHintForColumn(EXPLAINED) + 8 - table.columnWidth(EXPLAINED), 0)
            table.setColumnWidth(EXPLAINED, table.columnWidth(EXPLAINED) + min(spare, needed))

    def _explain(self, current: QModelIndex) -> None:
        """Tell in full why the current row is doubtful or bad; its cell is seldom wide enough."""
        reasons = self._rows.text(current.row(), EXPLAINED) if current.isValid() else ""
        self.ui.reason.setText(f"第{self._rows.text(current.row(), 0)}行：{reasons}" if reasons else "")

    def _settle(self) -> None:
        """Say what the button will do, and offer it when it can; while a file is read there is only 取消."""
        view, ui = self._view, self.ui
        for part in (ui.choose_file, ui.mapping, ui.questions, ui.accept_fixes, ui.save_refused):
            part.setEnabled(not self._reading)
        if self._reading:
            ui.words.setText(f"正在读取“{self._reading}”……")
            ui.take_in.setEnabled(False)
            return
        if view is None:
            return
        bad = view.judged.count(BAD) and not self.ui.leave_out_bad.isChecked()
        missing = view.creates and not self.ui.create_departments.isChecked()
        changing = view.judged.changing(accept_fixes=self.accept_fixes)
        ui.words.setText(self._words(view))
        ui.take_in.setText(f"导入 {changing} 行" if changing else "导入")
        ui.take_in.setEnabled(bool(changing) and not bad and not missing)

    def _words(self, view: ImportView) -> str:
        """Return what the clerk has to do before the button, or what it will do."""
        judged = view.judged
        bad, all_bad = judged.count(BAD), judged.count(BAD) == len(judged.rows)
        if bad and not self.ui.leave_out_bad.isChecked():
            if any(asked.chosen is None for asked in view.asked):
                return f"{_NAMES}。" if all_bad else f"{_NAMES}，或者勾选跳过。"
            return _ALL_BAD if all_bad else f"{_MEND}；或者勾选跳过这些行。"
        if not judged.changing(accept_fixes=self.accept_fixes):
            return _FIXES if judged.changing() else _SAME if judged.rows else _EMPTY
        if view.creates and not self.ui.create_departments.isChecked():
            return _MISSING
        return _READY

    def _take_in(self) -> None:
        """Store what is shown; nothing can be done meanwhile, which is said before it begins."""
        self.ui.words.setText(_STORING)
        self.ui.take_in.setEnabled(False)
        self.repaint()
        if self._take(self.ui.create_departments.isChecked(), self.ui.leave_out_bad.isChecked()):
            self.accept()
        else:
            self._settle()
