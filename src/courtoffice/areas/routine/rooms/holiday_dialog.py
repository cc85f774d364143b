"""The dialog 录入放假通知: the text of a notice, what was read in it and what it changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QTableWidgetItem, QWidget

from courtoffice.areas.routine.notice_draft import Draft, draft_of, enter, own_notice
from courtoffice.forms.ui_holiday_notice import Ui_HolidayNotice
from courtoffice.holiday_file import read_holiday_file
from courtoffice.holiday_notice import Notice, read_notice
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.fit_screen import fit_screen
from courtoffice.shell.theme import look_of, row_height

FILES = "放假通知 (*.txt *.xlsx *.xls *.ods *.csv)"
_PAUSE = 300  # milliseconds after the last key before the text is read
_HINT = "请粘贴放假通知的全文，或者从文件读取。录入前先看右边读到的安排；录入后可以撤销。"
_COLUMN_OF_CHANGE = 3


class HolidayDialog(QDialog):
    """Reads a notice while it is typed, and stores it as one change."""

    def __init__(self, bench: Bench, year: int, parent: QWidget | None = None) -> None:
        """Build the dialog for the notice of a year."""
        super().__init__(parent)
        self.ui = Ui_HolidayNotice()
        self.ui.setupUi(self)
        fit_screen(self)
        self._bench = bench
        self.draft = Draft()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        ui = self.ui
        ui.year.setValue(year)
        ui.days.verticalHeader().setDefaultSectionSize(row_height(self))
        ui.days.horizontalHeader().setHighlightSections(False)
        ui.days.horizontalHeader().setStretchLastSection(True)
        ui.year.valueChanged.connect(self._year_changed)
        ui.text.textChanged.connect(self._later.start)
        self._later.timeout.connect(self.read_text)
        ui.from_file.clicked.connect(self.choose_file)
        ui.from_program.clicked.connect(self.take_own)
        ui.cancel.clicked.connect(self.reject)
        ui.store.clicked.connect(self.store)
        self._year_changed()
        ui.text.setFocus()

    @property
    def year(self) -> int:
        """The year whose notice is asked for."""
        return self.ui.year.value()

    def read_text(self) -> None:
        """Read what stands in the text."""
        self._later.stop()
        text = self.ui.text.toPlainText()
        if text.strip():
            self._read(lambda: read_notice(text, self.year))
        else:
            self._show(Draft())

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        path = ask.existing_file(self, "选择放假通知", FILES)
        if path is not None:
            self._clear_text()
            self._read(lambda: read_holiday_file(path, self.year))

    def take_own(self) -> None:
        """Take what the program brings along."""
        notice = own_notice(self.year)
        if notice is not None:
            self._clear_text()
            self._read(lambda: notice)

    def store(self) -> None:
        """Store what was read last as one change and close."""
        if self._later.isActive():
            self.read_text()
        notice = self.draft.notice
        if notice is None:
            return
        if self._bench.change(f"录入{notice.year}年放假通知", partial(enter, notice=notice)) is not None:
            self._bench.message.emit(f"已录入{self.draft.summary}。可以撤销。")
            self.accept()

    def _read(self, read: Callable[[], Notice]) -> None:
        self._show(draft_of(self._bench.desk, read))

    def _year_changed(self) -> None:
        self.ui.from_program.setVisible(own_notice(self.year) is not None)
        self.read_text()

    def _clear_text(self) -> None:
        self.ui.text.clear()
        self._later.stop()

    def _show(self, draft: Draft) -> None:
        self.draft = draft
        ui, look = self.ui, look_of(self)
        rows = draft.rows()
        ui.days.setRowCount(len(rows))
        for at, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == _COLUMN_OF_CHANGE and text != "不变":
                    item.setForeground(QColor(look.overdue if text == "取消" else look.link))
                ui.days.setItem(at, column, item)
        ui.days.resizeColumnsToContents()
        words = draft.refusal or "\n".join(draft.doubts) or ("" if rows else _HINT)
        colour = look.overdue if draft.refusal else look.due if draft.doubts else look.muted
        ui.words.setStyleSheet(f"color: {colour}")
        ui.words.setText(words)
        ui.words.setVisible(bool(words))
        ui.summary.setText(draft.summary)
        ui.store.setEnabled(draft.notice is not None)


def open_dialog(bench: Bench, year: int, window: QWidget) -> HolidayDialog:
    """Open the dialog for the notice of a year over a window."""
    dialog = HolidayDialog(bench, year, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
