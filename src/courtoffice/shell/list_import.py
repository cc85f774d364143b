"""Lists come into a register: from a spreadsheet or the clipboard, looked at first, as one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from courtoffice.errors import Refused
from courtoffice.exchange.intake.headings import heads_of, places_of
from courtoffice.exchange.intake.pasted import NAME, pasted_sheet
from courtoffice.exchange.intake.preview import Preview
from courtoffice.exchange.intake.taking import read_list, read_rows, take_in, write_refused
from courtoffice.exchange.intake.template import write_template
from courtoffice.exchange.registers_out import write_details
from courtoffice.register import Desk
from courtoffice.shell import ask
from courtoffice.shell.background import Progress
from courtoffice.shell.import_dialog import ImportDialog, ImportRow, ImportView, Mapping
from courtoffice.shell.import_memory import recall_mapping, remember_mapping
from courtoffice.shell.waiting import wait_cursor

if TYPE_CHECKING:
    from courtoffice.shell.register_view import RegisterView
    from courtoffice.store import Store


class ListImport:
    """Imports into one register, and what belongs to that: blank lists, lists with every detail."""

    def __init__(self, view: RegisterView) -> None:
        """Work on the register of this view."""
        self._view = view
        self._register = view.register
        self._preview: Preview | None = None

    def import_rows(self) -> None:
        """Choose a spreadsheet, look at what it would bring, and take it in."""
        path = ask.existing_file(self._view.window(), f"导入{self._register.title}", ask.SHEETS)
        if path is not None:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Read a spreadsheet, off the window's thread, and show what it would bring."""
        register, year, mapping = self._register, self._view.bench.year, recall_mapping(self._register.key)
        desk = self._view.bench.desk

        def read(store: Store, progress: Progress) -> Preview:
            def tick(done: int, total: int) -> None:
                progress(done, total, path.name)

            at = replace(desk, store=store)
            return read_list(path, register, at, year=year, mapping=mapping, tick=tick)

        def show(preview: Preview) -> None:
            self._show(preview, self._read_file)

        self._view.bench.long_work(f"读取{path.name}", read, show)

    def paste_rows(self) -> None:
        """Read the rows in the clipboard and show what they would bring."""
        text = QGuiApplication.clipboard().text()

        def read(path: Path) -> ImportView:
            return self._read_pasted(text) if path == Path(NAME) else self._read_file(path)

        try:
            view = self._read_pasted(text)
        except Refused as refusal:
            ask.refused(self._view.window(), refusal)
            return
        self._dialog(read).show_view(view)

    def write_template(self) -> None:
        """Write a blank list of the register."""
        self._write("空白表", lambda path: write_template(path, self._register, self._view.bench.desk))

    def export_details(self) -> None:
        """Write the listed records with their child rows, one line for each."""
        view = self._view
        self._write(
            "明细",
            lambda path: write_details(path, self._register, view.model.records(), view.bench.desk),
            ask.LISTS,
        )

    def _write(self, what: str, write: Callable[[Path], object], kinds: str = ask.WORKBOOK) -> None:
        view = self._view
        suggested = Path.home() / f"{self._register.title}{what}.xlsx"
        path = ask.new_file(view.window(), f"导出{what}", kinds, suggested)
        if path is None:
            return
        try:
            with wait_cursor():
                write(path)
        except Refused as refusal:
            ask.refused(view.window(), refusal)
        else:
            view.bench.message.emit(f"已导出：{path}")

    def _show(self, preview: Preview, again: Callable[[Path], ImportView]) -> None:
        self._preview = preview
        self._dialog(again).show_view(self._shown(preview))

    def _dialog(self, read: Callable[[Path], ImportView]) -> ImportDialog:
        window = self._view.window()
        dialog = ImportDialog(f"导入{self._register.title}", read, self._take, window)
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _read_file(self, path: Path) -> ImportView:
        return self._keep(read_list(path, self._register, self._desk(), **self._how()))

    def _read_pasted(self, text: str) -> ImportView:
        table = self._view.table
        columns = [self._view.model.columns[at].label for at in table.visible_columns()]
        mapping = recall_mapping(self._register.key)
        sheet = pasted_sheet(text, heads_of(self._register, mapping), columns)
        return self._keep(read_rows([sheet], Path(NAME), self._register, self._desk(), **self._how()))

    def _how(self) -> dict[str, Any]:
        return {"year": self._view.bench.year, "mapping": recall_mapping(self._register.key)}

    def _desk(self) -> Desk:
        return self._view.bench.desk

    def _keep(self, preview: Preview) -> ImportView:
        self._preview = preview
        return self._shown(preview)

    def _shown(self, preview: Preview) -> ImportView:
        rows = (
            ImportRow(row.number, row.cells, row.state, row.reasons, row.action, bool(row.fixes))
            for row in preview.rows
        )
        places = preview.places
        headings = zip(preview.headings, (place.key if place else "" for place in places), strict=True)
        return ImportView(
            path=preview.path,
            columns=preview.columns,
            rows=tuple(rows),
            notes=preview.notes,
            unit="行",
            nothing="没有要写入的内容：表里的记录都已登记，内容相同。",
            mapping=Mapping(
                headings=tuple(headings),
                choices=tuple((key, place.label) for key, place in places_of(self._register).items()),
                choose=partial(remember_mapping, self._register.key),
                doubtful=bool(preview.unknown),
            ),
            refuse=lambda path, accept: write_refused(path, preview, accept_fixes=accept),
        )

    def _take(self, create: bool, leave_out_bad: bool) -> bool:
        """Store what was read last as one change; a refusal is shown."""
        bench, preview = self._view.bench, self._preview
        if preview is None or not bench.may_change():
            return False
        try:
            with wait_cursor():
                count = take_in(
                    bench.desk,
                    preview,
                    accept_fixes=self.dialog.accept_fixes,
                    leave_out_bad=leave_out_bad,
                )
        except Refused as refusal:
            ask.refused(self.dialog, refusal)
            return False
        bench.message.emit(f"已导入{self._register.noun} {count} 条，可以撤销。")
        return True
