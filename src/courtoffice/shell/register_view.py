"""One register on a page: its table with filter row and totals, and the editor that opens beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from courtoffice.errors import Refused
from courtoffice.forms.ui_register_view import Ui_RegisterView
from courtoffice.period import year_of
from courtoffice.register import Register
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.child_grid import Groups
from courtoffice.shell.draft import copy_of, with_last_values
from courtoffice.shell.record_editor import RecordEditor
from courtoffice.shell.register_export import export
from courtoffice.shell.register_memory import editor_width, remember_editor_width
from courtoffice.shell.table_columns import TableColumns
from courtoffice.shell.table_model import TableModel
from courtoffice.shell.totals_line import totals_text

_EDITOR_WIDTH, _NARROWEST_EDITOR, _NARROWEST_LIST = 448, 376, 360


@dataclass(frozen=True)
class Listed:
    """A register as a page shows it.

    ``name`` is what the page calls it where its title is too long. ``remembered`` are fields that a new
    record takes over from the latest one; ``groups`` are the records that its child lists may add together,
    by linked table.
    """

    register: Register[Any]
    name: str = ""
    remembered: tuple[str, ...] = ()
    groups: Groups = field(default_factory=dict)


class RegisterView(QWidget):
    """Shows one register of a bench and does what the commands ask of it."""

    can_changed = Signal()

    def __init__(self, bench: Bench, listed: Listed, parent: QWidget | None = None) -> None:
        """Build the table; the editor comes when it is first needed. :meth:`reload` reads the rows."""
        super().__init__(parent)
        self.ui = Ui_RegisterView()
        self.ui.setupUi(self)
        self.register = register = listed.register
        self.model = TableModel(register, self)
        self.table = self.ui.table
        self.table.setModel(self.model)
        self.columns = TableColumns(self.table)
        self.editor: RecordEditor | None = None
        self._bench = bench
        self._listed = listed
        self._only: frozenset[int] | None = None
        self._arranging = False
        self.ui.only.hide()
        self.ui.totals.setFont(self.table.font())
        self.ui.first_record.setText(f"新建{register.noun}")
        self._connect()

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows here."""
        return self.register.tables()

    def reload(self) -> None:
        """Read the rows again; what is chosen stays chosen."""
        desk = self._bench.desk
        tables = {other.record.table for other in self._bench.registers.values()}
        self.model.open_tables(tables)
        with _Quiet(self):
            chosen, current = self.table.chosen_ids(), self.table.current_id()
            self.model.show(desk, self.register.rows(desk, self._period()))
            self.table.choose(chosen, current)
        self._settle()
        if self.editor is not None:
            self.editor.look_again()

    def open_record(self, record_id: int) -> bool:
        """Open a record in the editor, turning to its year if need be; False when it does not exist."""
        desk = self._bench.desk
        try:
            record = desk.store.get(self.register.record, record_id)
        except KeyError:
            self._bench.message.emit("这条记录已经不在了。")
            return False
        if self.editor is not None and self.editor.isVisible() and not self.editor.leave():
            return True
        self._turn_to(record)
        if not self.model.holds(record_id):
            self.reload()
        if self.model.row_of(record_id) is None:
            self.show_all()
        with _Quiet(self):
            self.table.choose([record_id], record_id)
        self._edit(record, record)
        return True

    def show_records(self, ids: Collection[int], words: str) -> None:
        """List only some records, with words that say which."""
        self._only = frozenset(ids)
        self.ui.only_words.setText(words)
        self.ui.only.show()
        self.table.filters.clear()

    def show_all(self) -> None:
        """List everything again."""
        self._only = None
        self.ui.only.hide()
        self.table.filters.clear()

    def can(self, command: str) -> bool:
        """Return whether a command has something to work on."""
        chosen = bool(self.table.selectionModel().selectedRows())
        if command in ("focus_filter", "copy_rows", "export_rows"):
            return self.model.count() > 0
        if command == "edit_record":
            return chosen
        changing = {"new_record": True, "duplicate_record": chosen, "delete_record": chosen}
        return changing.get(command, False) and not self._bench.readonly

    def new_record(self, given: Mapping[str, Any] | None = None) -> None:
        """Begin a new record, with some values given."""
        if self._bench.readonly or not self._may_leave():
            return
        desk = self._bench.desk
        last = max(self.model.records(), key=lambda record: (self._day(record), record.id), default=None)
        record = with_last_values(self.register.new(desk), last, self._listed.remembered, given or {})
        with _Quiet(self):
            self.table.clearSelection()
        self._edit(record, None)

    def edit_record(self) -> None:
        """Open the current record, or put the cursor into the editor that shows it."""
        current = self.table.current_id()
        if current is not None and self._may_leave():
            self.open_record(current)
            if self.editor is not None:
                self.editor.focus()

    def duplicate_record(self) -> None:
        """Begin a new record as a copy of the current one."""
        current = self.table.current_id()
        if current is None or self._bench.readonly or not self._may_leave():
            return
        record = self._bench.desk.store.get(self.register.record, current)
        self._edit(copy_of(record), None)

    def delete_record(self) -> None:
        """Delete the chosen records as one change, after asking."""
        ids = self.table.chosen_ids()
        if not ids or self._bench.readonly:
            return
        record, desk = self.register.record, self._bench.desk
        first = self.register.describe(desk.store.get(record, ids[0]), desk)
        if not ask.confirm_delete(self.window(), first, len(ids)):
            return

        def remove(change: Any) -> bool:
            for row in ids:
                change.remove(record, row)
            return True

        if self._bench.change(f"删除{self.register.noun}", remove):
            self._bench.message.emit(f"已删除 {len(ids)} 条，可以撤销。")

    def focus_filter(self) -> None:
        """Put the cursor over the current column."""
        self.table.filters.focus(self.table.currentIndex().column())

    def copy_rows(self) -> None:
        """Copy the chosen rows, or all listed ones."""
        self._bench.message.emit(f"已复制 {self.table.copy_rows()} 行，可以粘贴到表格里。")

    def export_rows(self) -> None:
        """Write the listed rows to a spreadsheet that the clerk names."""
        title = f"{self._bench.period().label}{self.register.title}" if self._dated() else self.register.title
        path = ask.new_file(self.window(), "导出表格", ask.WORKBOOK, Path.home() / f"{title}.xlsx")
        if path is None:
            return
        try:
            count = export(path, title, self.model, self.table.visible_columns())
        except Refused as refusal:
            ask.refused(self.window(), refusal)
        else:
            self._bench.message.emit(f"已导出 {count} 行：{path}")

    def busy_editing(self) -> bool:
        """Return whether the editor holds changes that are not saved."""
        return self.editor is not None and self.editor.dirty()

    def leave(self) -> bool:
        """Ask about changes that are not saved; False means to stay."""
        return self.editor is None or self.editor.leave()

    def close_editor(self) -> bool:
        """Close the editor; False when the clerk stays with changes that are not saved."""
        return self.editor is None or not self.editor.isVisible() or self.editor.close_record()

    def _connect(self) -> None:
        self.table.filters.filters_changed.connect(self._filter)
        self.table.filters.left.connect(self._back_to_table)
        self.table.opened.connect(self.edit_record)
        self.table.link_opened.connect(self._open_link)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.ui.show_all.clicked.connect(self.show_all)
        self.ui.first_record.clicked.connect(lambda: self.new_record())
        self.ui.split.splitterMoved.connect(self._resized)

    def menu(self) -> QMenu:
        """Return the menu of the current row."""
        menu = QMenu(self)
        for words, keys, work, command in (
            ("打开", "Enter", self.edit_record, "edit_record"),
            ("复制为新记录", "Ctrl+D", self.duplicate_record, "duplicate_record"),
            ("删除", "Del", self.delete_record, "delete_record"),
            ("复制行", "Ctrl+C", self.copy_rows, "copy_rows"),
        ):
            action = menu.addAction(f"{words}\t{keys}", work)
            action.setEnabled(self.can(command))
        index = self.table.currentIndex()
        link = self.model.link(index.row(), index.column()) if index.isValid() else None
        if link is not None:
            menu.addSeparator()
            name = self.model.text(index.row(), index.column()).replace("&", "&&")
            menu.addAction(f"打开“{name}”", lambda: self._open_link(*link))
        return menu

    def _open_menu(self, place: QPoint) -> None:
        self.menu().exec(self.table.viewport().mapToGlobal(place))

    def _open_link(self, table: str, row_id: int) -> None:
        for key, register in self._bench.registers.items():
            if register.record.table == table:
                self._bench.open_record(key, row_id)
                return

    def _edit(self, record: Any, before: Any) -> None:
        if self.editor is None:
            self.editor = RecordEditor(
                self._bench, self.register, self._listed.groups, self.model.records, self
            )
            self.editor.saved.connect(self._saved)
            self.editor.closed.connect(self._closed)
            self.editor.setMinimumWidth(_NARROWEST_EDITOR)
            self.ui.split.addWidget(self.editor)
            self.ui.split.setStretchFactor(0, 1)
            self.ui.split.setStretchFactor(1, 0)
            self.ui.list_side.setMinimumWidth(_NARROWEST_LIST)
        if not self.editor.isVisible():
            self.editor.show()
            width = min(editor_width() or _EDITOR_WIDTH, max(self.width() - _NARROWEST_LIST, _EDITOR_WIDTH))
            self.ui.split.setSizes([max(self.ui.split.width() - width, 1), width])
        self.editor.open(record, before)
        if before is None:
            self.editor.focus()
        self.can_changed.emit()

    def _saved(self, record_id: int, and_new: bool) -> None:
        with _Quiet(self):
            if self.model.row_of(record_id) is not None:
                self.table.choose([record_id], record_id)
            elif not self.model.holds(record_id):
                self._bench.message.emit("已保存。这条记录不在现在所看的年度里，切换年度可以看到。")
        if and_new:
            self.new_record()

    def _closed(self) -> None:
        if self.editor is not None:
            self.editor.hide()
        self.table.setFocus()
        self.can_changed.emit()

    def _may_leave(self) -> bool:
        return self.editor is None or not self.editor.isVisible() or self.editor.leave()

    def _selected(self) -> None:
        if not self._arranging:
            self._total()
            self.can_changed.emit()

    def _moved(self) -> None:
        """Show the record of the row that the clerk has gone to, once the key or the mouse is done with."""
        if not self._arranging and self.editor is not None and self.editor.isVisible():
            QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        editor, current = self.editor, self.table.current_id()
        if editor is None or editor.draft is None or current in (None, editor.draft.record.id):
            return
        if not editor.leave():
            with _Quiet(self):
                self.table.choose([editor.draft.record.id], editor.draft.record.id)
            return
        record = self._bench.desk.store.get(self.register.record, current)
        editor.open(record, record)

    def _filter(self) -> None:
        with _Quiet(self):
            chosen, current = self.table.chosen_ids(), self.table.current_id()
            self.model.filter_by(self.table.filters.queries(), self._only)
            self.table.choose(chosen, current)
        self._settle()

    def _back_to_table(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.selectRow(0)

    def _settle(self) -> None:
        empty = not self.model.count() and not self.model.filtered
        self.ui.pile.setCurrentWidget(self.ui.nothing if empty else self.table)
        self.ui.totals.setVisible(not empty)
        when = self._bench.period().label if self._dated() else ""
        self.ui.nothing_heading.setText(f"{when}还没有{self.register.noun}记录")
        self.ui.nothing_words.setText(self.register.hint)
        self.ui.first_record.setVisible(not self._bench.readonly)
        self._total()
        self.can_changed.emit()

    def _total(self) -> None:
        self.ui.totals.setText(totals_text(self.model, len(self.table.selectionModel().selectedRows())))

    def _period(self) -> Any:
        return self._bench.period() if self._dated() else None

    def _dated(self) -> bool:
        return bool(self.register.dated_by or self.register.yearly_by)

    def _day(self, record: Any) -> str:
        day = getattr(record, self.register.dated_by, None) if self.register.dated_by else None
        return day.isoformat() if isinstance(day, date) else ""

    def _turn_to(self, record: Any) -> None:
        """Show the year of a record that is to be opened."""
        period = self._bench.period()
        if self.register.dated_by:
            day = getattr(record, self.register.dated_by)
            if isinstance(day, date) and day not in period:
                self._bench.show_year(year_of(day, period.starts_in))
        elif self.register.yearly_by:
            year = getattr(record, self.register.yearly_by)
            if isinstance(year, int):
                self._bench.show_year(year)

    def _resized(self) -> None:
        if self.editor is not None:
            remember_editor_width(self.editor.width())


class _Quiet:
    """While it lasts, rows that come and go are not taken for the clerk's choosing."""

    def __init__(self, view: RegisterView) -> None:
        self._view = view

    def __enter__(self) -> None:
        self._before = self._view._arranging
        self._view._arranging = True

    def __exit__(self, *error: object) -> None:
        self._view._arranging = self._before
