"""Lists come into a register: from a spreadsheet or the clipboard, looked at first, as one change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from courtoffice.errors import Refused
from courtoffice.exchange.intake.headings import heads_of, labels_of
from courtoffice.exchange.intake.links import Question
from courtoffice.exchange.intake.pasted import NAME, pasted_sheet
from courtoffice.exchange.intake.preview import ADDED, Preview
from courtoffice.exchange.intake.readings import Readings
from courtoffice.exchange.intake.taking import read_list, read_rows, take_in, write_refused
from courtoffice.exchange.intake.template import write_template
from courtoffice.exchange.registers_out import write_details
from courtoffice.register import Desk
from courtoffice.shell import ask
from courtoffice.shell.background import Cancelled, Progress
from courtoffice.shell.import_dialog import (
    Asked,
    ImportDialog,
    ImportView,
    Mapping,
    Read,
    Reading,
)
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
        self._asked: dict[tuple[str, str], Question] = {}
        self._answers: dict[tuple[str, str], int] = {}

    @property
    def _noun(self) -> str:
        """What lists of the register are called."""
        manner = self._register.manner()
        return self._register.title if manner is None else manner.noun

    def import_rows(self) -> None:
        """Choose a spreadsheet, look at what it would bring, and take it in."""
        path = ask.existing_file(self._view.window(), f"导入{self._noun}", ask.SHEETS)
        if path is not None:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Read a spreadsheet and show what it would bring; a refusal is shown."""
        self._begin()

        def show(result: Reading) -> None:
            if isinstance(result, Refused):
                ask.refused(self._view.window(), result)
            elif result is not None:
                self._dialog(self._read_file).show_view(result)

        self._read_file(path, lambda: False, show)

    def paste_rows(self) -> None:
        """Read the rows in the clipboard and show what they would bring."""
        text = QGuiApplication.clipboard().text()

        def read(path: Path, stopped: Callable[[], bool], show: Callable[[Reading], None]) -> bool:
            if path != Path(NAME):
                return self._read_file(path, stopped, show)
            show(self._read_pasted(text))
            return True

        self._begin()
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
        register, desk = self._register, self._desk()
        records = register.whole(desk, self._view.model.records())
        self._write("明细", lambda path: write_details(path, register, records, desk), ask.LISTS)

    def _write(self, what: str, write: Callable[[Path], object], kinds: str = ask.WORKBOOK) -> None:
        view = self._view
        suggested = Path.home() / f"{self._noun}{what}.xlsx"
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

    def _dialog(self, read: Read) -> ImportDialog:
        window = self._view.window()
        dialog = ImportDialog(f"导入{self._noun}", read, self._take, window)
        self.dialog = dialog
        dialog.accepted.connect(self._view.focus_list)
        dialog.finished.connect(dialog.deleteLater)
        self._view.destroyed.connect(dialog.deleteLater)  # the file is closed below it
        dialog.open()
        return dialog

    def _read_file(self, path: Path, stopped: Callable[[], bool], show: Callable[[Reading], None]) -> bool:
        """Begin to read a file off the window's thread, as the dialog asks for it."""
        register, desk, how = self._register, self._desk(), self._how()

        def read(store: Store, progress: Progress) -> Preview | Refused | None:
            def tick(done: int, total: int) -> None:
                if stopped():
                    raise Cancelled
                progress(done, total, path.name)

            try:
                return read_list(path, register, replace(desk, store=store), tick=tick, **how)
            except Refused as refusal:
                return refusal
            except Cancelled:
                return None

        def done(result: Preview | Refused | None) -> None:
            show(self._keep(result) if isinstance(result, Preview) else result)

        return self._view.bench.long_work(f"读取{path.name}", read, done)

    def _read_pasted(self, text: str) -> ImportView:
        table = self._view.table
        columns = [self._view.model.columns[at].label for at in table.visible_columns()]
        mapping = recall_mapping(self._register.key)
        sheet = pasted_sheet(text, heads_of(self._register, mapping), columns)
        return self._keep(read_rows([sheet], Path(NAME), self._register, self._desk(), **self._how()))

    def _how(self) -> dict[str, Any]:
        mapping = recall_mapping(self._register.key)
        return {"year": self._view.bench.year, "mapping": mapping, "answers": dict(self._answers)}

    def _begin(self) -> None:
        """Forget what was answered for the last list."""
        self._asked, self._answers = {}, {}

    def _desk(self) -> Desk:
        return self._view.bench.desk

    def _keep(self, preview: Preview) -> ImportView:
        self._preview = preview
        return self._shown(preview)

    def _shown(self, preview: Preview) -> ImportView:
        return ImportView(
            path=preview.path,
            columns=preview.columns,
            judged=preview,
            notes=preview.notes,
            mapping=Mapping(
                headings=preview.headings,
                choices=tuple(labels_of(self._register).items()),
                choose=partial(remember_mapping, self._register.key),
                doubtful=bool(preview.unknown),
            ),
            refuse=lambda path, accept: write_refused(path, preview, accept_fixes=accept),
            creates=preview.creates(),
            asked=tuple(self._questions(preview)),
            reading=Readings(preview, self._desk()).of,
        )

    def _questions(self, preview: Preview) -> Iterator[Asked]:
        """Yield the names that are to be told apart, those already answered too."""
        for question in preview.questions:
            self._asked.setdefault((question.table, question.name), question)
        for key, question in self._asked.items():
            names = self._desk().names(question.table)
            choices = tuple((row, names[row]) for row in question.ids)
            choose = partial(self._answers.__setitem__, key)
            yield Asked(question.written, choices, self._answers.get(key), choose)

    def _take(self, create: bool, leave_out_bad: bool) -> bool:
        """Store what was read last as one change; a refusal is shown."""
        bench, preview = self._view.bench, self._preview
        if preview is None or not bench.may_change():
            return False
        accept, listed = self.dialog.accept_fixes, len(self._view.model.every())
        try:
            with wait_cursor():
                count = take_in(
                    bench.desk, preview, accept_fixes=accept, leave_out_bad=leave_out_bad, create=create
                )
        except Refused as refusal:
            ask.refused(self.dialog, refusal)
            return False
        words = f"已导入{self._noun}：{count} 条，可以撤销。"
        unseen = preview.actions(accept_fixes=accept)[ADDED] - (len(self._view.model.every()) - listed)
        period = self._view.period()
        if unseen > 0 and period is not None:
            words += f"其中 {unseen} 条不在{period.label}，换到那一年可以看到。"
        bench.message.emit(words)
        return True
