"""One register on a page: its table with filter row and totals, and the editor that opens beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from courtoffice.forms.ui_register_view import Ui_RegisterView
from courtoffice.period import Period, year_of
from courtoffice.register import Register
from courtoffice.shell.bench import Bench
from courtoffice.shell.child_grid import ChildGrid, Groups
from courtoffice.shell.list_actions import ListAction, ListPaper
from courtoffice.shell.record_editor import RecordEditor, Section
from courtoffice.shell.register_commands import RegisterCommands
from courtoffice.shell.register_memory import editor_width, remember_editor_width
from courtoffice.shell.room import Room
from courtoffice.shell.table_columns import TableColumns
from courtoffice.shell.table_model import TableModel
from courtoffice.shell.totals_line import totals_text

_EDITOR_WIDTH, _NARROWEST_EDITOR, _NARROWEST_LIST = 512, 376, 360


@dataclass(frozen=True)
class Listed:
    """A register as a page shows it.

    ``name`` is what the page calls it where its title is too long. ``remembered`` are fields that a new
    record takes over from the latest one; ``groups`` are the records that its child lists may add together,
    by linked table. ``actions`` are offered beside the commands of every register, ``sections`` are further
    tabs of its editor. ``grids`` are lists of a shape of their own, by the name of the child.
    """

    register: Register[Any]
    name: str = ""
    remembered: tuple[str, ...] = ()
    groups: Groups = field(default_factory=dict)
    actions: tuple[ListAction | ListPaper, ...] = ()
    sections: tuple[Section, ...] = ()
    grids: Mapping[str, type[ChildGrid]] = field(default_factory=dict)


class RegisterView(Room):
    """Shows one register of a bench; ``commands`` does what menus and toolbar ask of it."""

    def __init__(self, bench: Bench, listed: Listed, parent: QWidget | None = None) -> None:
        """Build the table; the editor comes when it is first needed. :meth:`reload` reads the rows."""
        super().__init__(bench, parent)
        self.ui = Ui_RegisterView()
        self.ui.setupUi(self)
        self.listed = listed
        self.register = listed.register
        self.model = TableModel(self.register, self)
        self.table = self.ui.table
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.register.title)
        self.columns = TableColumns(self.table, self.ui.views)
        self.commands = RegisterCommands(self)
        self.editor: RecordEditor | None = None
        self._only: frozenset[int] | None = None
        self._arranging = False
        self._moved_on = False
        self._read_of: tuple[Period | None] | None = None  # the period whose rows were read, none yet
        self.ui.only.hide()
        self.ui.totals.setFont(self.table.font())
        self.ui.first_record.setText(f"新建{self.register.noun}")
        self._connect()
        self.model.filter_by(self.table.filters.queries())

    def period(self) -> Period | None:
        """Return the year that the register shows, None when it goes by no years."""
        return self.bench.period() if self.register.goes_by_years else None

    def reload(self) -> None:
        """Read the rows again; what is chosen stays chosen. In another year the latest rows are in view."""
        desk, period = self.bench.desk, self.period()
        self.model.open_tables({other.record.table for other in self.bench.registers.values()})
        with self._quietly(), self.table.keeping_choice():
            self.model.show(desk, self.register.listed(desk, period, self._only or ()))
        self._settle()
        if self._read_of != (period,) and self.register.dated_by and not self.table.chosen_ids():
            with self._quietly():
                self.table.begin_at_end()
        self._read_of = (period,)
        if self.editor is not None:
            self.editor.look_again()

    def tables(self) -> frozenset[str]:
        """Return the tables that the register shows."""
        return self.register.tables()

    def can(self, command: str) -> bool:
        """Return whether a command has something to work on."""
        return self.commands.can(command)

    def new_record(self) -> None:
        """Begin a new record."""
        self.commands.new_record()

    def edit_record(self) -> None:
        """Open the current record in the editor."""
        self.commands.edit_record()

    def duplicate_record(self) -> None:
        """Begin a copy of the current record."""
        self.commands.duplicate_record()

    def delete_record(self) -> None:
        """Delete the chosen records after asking."""
        self.commands.delete_record()

    def focus_filter(self) -> None:
        """Put the cursor into the filter row."""
        self.commands.focus_filter()

    def copy_rows(self) -> None:
        """Copy the chosen rows, or all listed ones."""
        self.commands.copy_rows()

    def export_rows(self) -> None:
        """Write the listed rows to a spreadsheet."""
        self.commands.export_rows()

    def import_rows(self) -> None:
        """Take in a list from a spreadsheet."""
        self.commands.import_rows()

    def paste_rows(self) -> None:
        """Take in the rows that are in the clipboard."""
        self.commands.lists.paste_rows()

    def write_template(self) -> None:
        """Write a blank list to fill in and import."""
        self.commands.write_template()

    def export_details(self) -> None:
        """Write what is listed with every detail, one line for each child row."""
        self.commands.lists.export_details()

    def print_paper(self) -> None:
        """Print the first paper that there is of the chosen record."""
        self.commands.print_paper()

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Open a record of this register; False when it belongs to another one."""
        if register_key == self.register.key:
            self.bring_up(record_id)
        return register_key == self.register.key

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a record with some fields filled in; False when it belongs to another register."""
        if register_key == self.register.key:
            self.commands.new_record(given)
        return register_key == self.register.key

    def show_records(self, register_key: str, ids: Collection[int], words: str) -> bool:
        """List only some records, with words that say which; False when they are of another register."""
        if register_key == self.register.key:
            self._turn_to_one_of(ids)
            self.list_only(ids, words)
        return register_key == self.register.key

    def bring_up(self, record_id: int) -> bool:
        """Open a record in the editor, turning to its year if need be; False when that cannot be done."""
        if self.register.reckon is not None:
            self.table.choose([record_id], record_id)
            return self.model.row_of(record_id) is not None
        try:
            record = self.bench.desk.store.get(self.register.record, record_id)
        except KeyError:
            self.bench.message.emit("这条记录已经不在了。")
            return False
        if not self.may_leave():
            return False
        self._turn_to(record)
        if not self.model.holds(record_id):
            self.reload()
        if self.model.row_of(record_id) is None:
            self.show_all()
        with self._quietly():
            self.table.choose([record_id], record_id)
        self.edit(record, record)
        return True

    def open_link(self, table: str, row_id: int) -> None:
        """Have the window open a record of another register."""
        for key, register in self.bench.registers.items():
            if register.record.table == table:
                self.bench.open_record(key, row_id)
                return

    def list_only(self, ids: Collection[int], words: str) -> None:
        """List only some records, whatever their year, with words that say which."""
        self._only = frozenset(ids)
        if not self.model.holds_all(ids):
            self.reload()
        self.ui.only_words.setText(words)
        self.ui.only.show()
        self.table.filters.clear()

    def show_all(self) -> None:
        """List everything of the year again."""
        if self._only is not None:
            self._only = None
            self.reload()
        self.ui.only.hide()
        self.table.filters.clear()

    def edit(self, record: Any, before: Any) -> None:
        """Show a record in the editor: a stored one, or a new one (``before`` is None)."""
        self._moved_on = False
        editor = self._open_editor()
        if before is None:
            with self._quietly():
                self.table.clearSelection()
        editor.open(record, before)
        if before is None:
            editor.focus()
        self._total()
        self.can_changed.emit()

    def focus_list(self) -> None:
        """Let the keys go to the table, or to the button that begins the first record."""
        (self.table if self.ui.nothing.isHidden() else self.ui.first_record).setFocus()

    def focus_editor(self) -> None:
        """Put the cursor into the editor."""
        if self.editor is not None and self.editor.isVisible():
            self.editor.focus()

    def may_leave(self) -> bool:
        """Ask about changes that are not saved; False when the clerk stays with them."""
        return self.editor is None or not self.editor.isVisible() or self.editor.leave()

    def busy_editing(self) -> bool:
        """Return whether the editor holds changes that are not saved."""
        return self.editor is not None and self.editor.dirty()

    def _connect(self) -> None:
        self.table.filters.filters_changed.connect(self._filter)
        self.table.filters.left.connect(self._back_to_table)
        self.table.opened.connect(self.commands.edit_record)
        self.table.delete_asked.connect(self.commands.delete_record)
        self.table.paste_asked.connect(self._paste)
        self.table.link_opened.connect(self.open_link)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.ui.show_all.clicked.connect(self.show_all)
        self.ui.first_record.clicked.connect(self._begin)
        self.ui.split.splitterMoved.connect(self._resized)

    def _paste(self) -> None:
        if self.can("paste_rows"):
            self.paste_rows()

    def _begin(self) -> None:
        self.commands.new_record()

    def _open_menu(self, place: QPoint) -> None:
        self.commands.menu().exec(self.table.viewport().mapToGlobal(place))

    def _open_editor(self) -> RecordEditor:
        """Return the editor, made when it is first needed, and make room for it."""
        if self.editor is None:
            groups, others = self.listed.groups, self.model.every
            self.editor = RecordEditor(
                self.bench, self.register, groups, others, self, self.listed.sections, self.listed.grids
            )
            self.editor.saved.connect(self._saved)
            self.editor.closed.connect(self._closed)
            self.editor.setMinimumWidth(_NARROWEST_EDITOR)
            self.editor.hide()
            self.ui.split.addWidget(self.editor)
            self.ui.split.setStretchFactor(0, 1)
            self.ui.split.setStretchFactor(1, 0)
            self.ui.list_side.setMinimumWidth(_NARROWEST_LIST)
        if not self.editor.isVisible():
            self.editor.show()
            room = max(self.ui.split.width() - _NARROWEST_LIST, _NARROWEST_EDITOR)
            width = min(editor_width() or _EDITOR_WIDTH, room)
            self.ui.split.setSizes([max(self.ui.split.width() - width, 1), width])
            QTimer.singleShot(0, self, self._show_current)
        return self.editor

    def _show_current(self) -> None:
        """Bring the current row into view again in the narrower table."""
        self.table.scrollTo(self.table.currentIndex())

    def _saved(self, record_id: int, and_new: bool) -> None:
        with self._quietly():
            if self.model.row_of(record_id) is not None:
                self.table.choose([record_id], record_id)
            elif not self.model.holds(record_id):
                self.bench.message.emit("已保存。这条记录不在现在所看的年度里，切换年度可以看到。")
        self.can_changed.emit()
        if and_new:
            self.commands.new_record()

    def _closed(self) -> None:
        if self.editor is not None:
            self.editor.hide()
        self.table.setFocus()
        self.can_changed.emit()

    def _selected(self) -> None:
        if not self._arranging:
            self._total()
            self.can_changed.emit()

    def _moved(self) -> None:
        """Show the record of the row that the clerk has gone to, once the key or the mouse is done with."""
        if not self._arranging and self.editor is not None and self.editor.isVisible():
            self._moved_on = True
            QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        if not self._moved_on or not self.table.chosen_ids():
            return  # a record has been opened since, by another way; or the rows have come anew
        self._moved_on = False
        editor, current = self.editor, self.table.current_id()
        if editor is None or editor.draft is None or current is None or current == editor.draft.record.id:
            return
        if not editor.leave():
            with self._quietly():
                self.table.choose([editor.draft.record.id], editor.draft.record.id)
            return
        record = self.bench.desk.store.get(self.register.record, current)
        editor.open(record, record)

    def _filter(self) -> None:
        with self._quietly(), self.table.keeping_choice():
            self.model.filter_by(self.table.filters.queries(), self._only)
        self._settle()

    def _back_to_table(self) -> None:
        self.table.setFocus()
        if not self.table.selectionModel().selectedRows() and self.model.rowCount():
            self.table.selectRow(0)

    def _settle(self) -> None:
        """Show the table, or what an empty register says; count."""
        empty = not self.model.count() and not self.model.filtered
        self.ui.pile.setCurrentWidget(self.ui.nothing if empty else self.table)
        self.ui.totals.setVisible(not empty)
        self.ui.views.setVisible(not empty)
        period = self.period()
        when = period.label if period is not None else ""
        self.ui.nothing_heading.setText(f"{when}还没有{self.register.noun.removesuffix('记录')}记录")
        self.ui.nothing_words.setText(self.register.hint)
        self.ui.first_record.setVisible(self.can("new_record"))
        self._total()
        self.can_changed.emit()

    def _total(self) -> None:
        chosen = [index.row() for index in self.table.selectionModel().selectedRows()]
        self.ui.totals.setText(totals_text(self.model, chosen))

    def _turn_to(self, record: Any) -> None:
        """Show the year of a record that is to be opened."""
        period = self.bench.period()
        day = getattr(record, self.register.dated_by) if self.register.dated_by else None
        year = getattr(record, self.register.yearly_by) if self.register.yearly_by else None
        if isinstance(day, date) and day not in period:
            self.bench.show_year(year_of(day, period.starts_in))
        elif isinstance(year, int):
            self.bench.show_year(year)

    def _turn_to_one_of(self, ids: Collection[int]) -> None:
        """Show the year of records that are to be listed, where none of them is of the year that is shown."""
        if self.register.reckon is not None or not ids or any(map(self.model.holds, ids)):
            return
        try:
            record = self.bench.desk.store.get(self.register.record, next(iter(ids)))
        except KeyError:
            return
        self._turn_to(record)

    def _resized(self) -> None:
        if self.editor is not None:
            remember_editor_width(self.editor.width())

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """While it lasts, rows that are chosen are not taken for the clerk's choosing."""
        before, self._arranging = self._arranging, True
        try:
            yield
        finally:
            self._arranging = before
