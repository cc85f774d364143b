"""What the commands of menus and toolbar do on a register."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from courtoffice.errors import Refused
from courtoffice.exchange.registers_out import write_register
from courtoffice.register import Spoken
from courtoffice.shell import ask, list_actions, paper_out
from courtoffice.shell.draft import copy_of, with_last_values
from courtoffice.shell.list_actions import ListPaper
from courtoffice.shell.list_import import ListImport
from courtoffice.shell.waiting import wait_cursor

if TYPE_CHECKING:
    from courtoffice.shell.register_view import RegisterView
    from courtoffice.store import Change


class RegisterCommands:
    """The commands of one register."""

    def __init__(self, view: RegisterView) -> None:
        """Work on the register of this view."""
        self._view = view
        self._register = view.listed.register
        self.lists = ListImport(view)

    def can(self, command: str) -> bool:
        """Return whether a command has something to work on."""
        view = self._view
        if list_actions.answer(view, command) is not None:
            return True
        chosen = bool(view.table.selectionModel().selectedRows())
        listed = view.model.count() > 0
        stored = self._register.reckon is None
        lists = stored and self._register.takes_lists
        reading = {
            "focus_filter": listed,
            "copy_rows": listed,
            "export_rows": listed,
            "export_details": listed and stored,
            "write_template": lists,
        }
        if command in reading:
            return reading[command]
        if command == "edit_record":
            return chosen and (stored or self._opens() is not None)
        if command == "print_paper":
            return self._paper() is not None
        changing = {
            "new_record": stored,
            "duplicate_record": stored and chosen,
            "delete_record": stored and chosen,
            "import_rows": lists,
            "paste_rows": lists,
        }
        return changing.get(command, False) and not view.bench.readonly

    def new_record(self, given: Mapping[str, Any] | None = None) -> None:
        """Begin a new record, with some values given; without any in the register's own way if it has one."""
        view = self._view
        if not self.can("new_record") or not view.may_leave():
            return
        own = None if given else list_actions.answer(view, "new_record")
        if own is not None:
            own.do(view)
            return
        desk = view.bench.desk
        last = max(view.model.every(), key=lambda record: (self._day(record), record.id), default=None)
        blank = self._register.new(desk)
        view.edit(with_last_values(blank, last, view.listed.remembered, given or {}), None)

    def edit_record(self) -> None:
        """Open the current record and put the cursor into the editor; of a reckoned row what it speaks of."""
        current = self._view.table.current_id()
        spoken_of = self._opens()
        if spoken_of is not None and len(spoken_of) == 3:
            self._view.bench.show_records(*spoken_of)
        elif spoken_of is not None:
            self._view.bench.open_record(*spoken_of)
        elif current is not None and self._register.reckon is None and self._view.bring_up(current):
            self._view.focus_editor()

    def duplicate_record(self) -> None:
        """Begin a new record as a copy of the current one."""
        view = self._view
        current = view.table.current_id()
        if current is not None and self.can("duplicate_record") and view.may_leave():
            view.edit(copy_of(view.bench.desk.store.get(self._register.record, current)), None)

    def delete_record(self) -> None:
        """Delete the chosen records as one change, after asking."""
        view, record = self._view, self._register.record
        ids = view.table.chosen_ids()
        if not ids or not self.can("delete_record"):
            return
        desk = view.bench.desk
        first = self._register.describe(desk.store.get(record, ids[0]), desk)
        if not ask.confirm_delete(view.window(), first, len(ids)):
            return

        def remove(change: Change) -> int:
            for row in ids:
                gone = desk.store.get(record, row)
                change.remove(record, row)
                self._register.follow(change, gone, desk)
            return len(ids)

        if view.bench.change(f"删除{self._register.noun}", remove):
            view.bench.message.emit(f"已删除 {len(ids)} 条，可以撤销。")

    def focus_filter(self) -> None:
        """Put the cursor over the current column."""
        self._view.table.filters.focus(self._view.table.currentIndex().column())

    def copy_rows(self) -> None:
        """Copy the chosen rows, or all listed ones."""
        count = self._view.table.copy_rows()
        self._view.bench.message.emit(f"已复制 {count} 行，可以粘贴到表格里。")

    def export_rows(self) -> None:
        """Write the listed rows and the columns that are shown to a spreadsheet that the clerk names."""
        view = self._view
        period = view.period()
        name = (period.label if period is not None else "") + self._register.title
        path = ask.new_file(view.window(), "导出表格", ask.LISTS, Path.home() / f"{name}.xlsx")
        if path is None:
            return
        columns = [view.model.columns[at] for at in view.table.visible_columns()]
        try:
            with wait_cursor():
                count = write_register(path, self._register, view.model.records(), view.bench.desk, columns)
        except Refused as refusal:
            ask.refused(view.window(), refusal)
        else:
            view.bench.message.emit(f"已导出 {count} 行：{path}")

    def import_rows(self) -> None:
        """Take in a list from a spreadsheet."""
        self.lists.import_rows()

    def write_template(self) -> None:
        """Write a blank list to fill in and import."""
        self.lists.write_template()

    def print_paper(self) -> None:
        """Print the first paper that there is of the chosen record."""
        paper = self._paper()
        if paper is not None:
            list_actions.put_out(self._view, paper, paper_out.print_paper)

    def menu(self) -> QMenu:
        """Return the menu of the current row."""
        view = self._view
        menu = QMenu(view)
        for words, keys, work, command in (
            ("打开", "Enter", self.edit_record, "edit_record"),
            ("复制为新记录", "", self.duplicate_record, "duplicate_record"),
            ("删除", "Del", self.delete_record, "delete_record"),
            ("复制行", "Ctrl+C", self.copy_rows, "copy_rows"),
        ):
            action = menu.addAction(f"{words}\t{keys}", work)
            action.setEnabled(self.can(command))
        own = [each for each in view.listed.actions if list_actions.offered(view, each)]
        if own:
            menu.addSeparator()
        for each in own:
            list_actions.add_to_menu(view, each, menu)
        index = view.table.currentIndex()
        link = view.model.link(index.row(), index.column()) if index.isValid() else None
        if link is not None:
            menu.addSeparator()
            name = view.model.text(index.row(), index.column()).replace("&", "&&")
            menu.addAction(f"打开“{name}”", lambda: view.open_link(*link))
        return menu

    def _paper(self) -> ListPaper | None:
        """Return the first paper that there is of the chosen record."""
        papers = [each for each in self._view.listed.actions if isinstance(each, ListPaper)]
        return next((paper for paper in papers if list_actions.can(self._view, paper)), None)

    def _opens(self) -> Spoken | None:
        """Return what the current reckoned row speaks of."""
        index = self._view.table.currentIndex()
        if self._register.opens is None or not index.isValid():
            return None
        return self._register.opens(self._view.model.record(index.row()))

    def _day(self, record: Any) -> str:
        day = getattr(record, self._register.dated_by, None) if self._register.dated_by else None
        return day.isoformat() if isinstance(day, date) else ""
