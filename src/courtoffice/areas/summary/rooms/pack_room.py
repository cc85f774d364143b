"""The part 党组会材料 of the tab 报告: papers for a meeting, with agenda, contents and page numbers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListWidgetItem, QTableWidgetItem, QWidget

from courtoffice.areas.summary.pack_papers import PackPdf, set_pack
from courtoffice.areas.summary.packs import (
    Pack,
    PackItem,
    keep_pack,
    new_item,
    numbered,
    pack_faults,
    pack_of,
    period_for,
)
from courtoffice.areas.summary.reports import REPORTS, reports_by_group
from courtoffice.attachments import fit_name
from courtoffice.cells import read
from courtoffice.errors import Refused, blocking
from courtoffice.fields import Record, field_of
from courtoffice.forms.ui_pack_room import Ui_PackRoom
from courtoffice.paper.saving import save
from courtoffice.period import Period
from courtoffice.report import Span, periods_in, short_label, usual_period
from courtoffice.shell import ask, paper_out
from courtoffice.shell.background import Progress
from courtoffice.shell.bench import Bench
from courtoffice.shell.paper_out import chosen_fonts
from courtoffice.shell.room import Room
from courtoffice.shell.short_dates import with_year
from courtoffice.shell.theme import row_height
from courtoffice.store import Store

_KEY = Qt.ItemDataRole.UserRole
_HEADS = ("文稿", "议题", "汇报人", "列席", "分钟")
_FIELDS = ("", "topic", "reporter", "observers", "minutes")


class PackRoom(Room):
    """Puts a pack together. What is chosen is kept for the period, and proposed for the next one."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room."""
        super().__init__(bench, parent)
        self.ui = Ui_PackRoom()
        self.ui.setupUi(self)
        self._periods: list[Period] = []
        self.pack = Pack()
        self._set_up_items()
        self._list_reports()
        self.setFocusProxy(self.ui.items)
        self.ui.split.setSizes([320, 820])
        self.ui.split.setStretchFactor(1, 1)
        self._connect()

    def tables(self) -> frozenset[str]:
        """Return the tables of packs."""
        return frozenset({Pack.table, PackItem.table})

    def reload(self) -> None:
        """Show the pack of the period, as kept or as proposed."""
        bench, today = self.bench, self.bench.desk.today
        before = self.period if self._periods else None
        self._periods = periods_in(tuple(Span), bench.year, bench.period().starts_in, today)
        box = self.ui.period
        box.clear()
        box.addItems([short_label(period) for period in self._periods])
        same = [
            period
            for period in self._periods
            if before and (period.month, period.quarter) == (before.month, before.quarter)
        ]
        chosen = same[0] if same else usual_period(Span.MONTH, self._periods, today)
        box.setCurrentIndex(self._periods.index(chosen))
        self.ui.year.setText(f"{bench.year}年")
        self._show_pack(pack_of(bench.desk, chosen))

    @property
    def period(self) -> Period:
        """The period that is chosen."""
        return self._periods[max(self.ui.period.currentIndex(), 0)]

    def can(self, command: str) -> bool:
        """Return whether there is something to print, to export, to take out."""
        if command == "delete_record":
            return bool(self.pack.items) and not self.bench.readonly
        return command in ("print_paper", "export_rows") and bool(self.pack.items)

    def print_paper(self) -> None:
        """Print everything, numbered through; landscape pages lie turned."""
        pack = replace(self.pack, apart=False)
        self._make(pack, self._print, upright=False)

    def export_rows(self) -> None:
        """Set the pack and ask where to put it."""
        self._make(self.pack, self._save)

    def look(self) -> None:
        """Set the pack and open it in the viewer of the system."""
        self._make(replace(self.pack, apart=False), self._look)

    def delete_record(self) -> None:
        """Take the chosen item out."""
        self._change_items(lambda items, at: [*items[:at], *items[at + 1 :]], 0)

    # --- what is shown

    def _set_up_items(self) -> None:
        table = self.ui.items
        table.setColumnCount(len(_HEADS))
        for column, words in enumerate(_HEADS):
            head = QTableWidgetItem(words)
            head.setTextAlignment(_side(column))
            table.setHorizontalHeaderItem(column, head)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(row_height(table) + 4)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((2, 80), (3, 110), (4, 60)):
            table.setColumnWidth(column, width)
        header.setHighlightSections(False)

    def _list_reports(self) -> None:
        for group, reports in reports_by_group():
            for report in reports:
                item = QListWidgetItem(report.title, self.ui.offered)
                item.setToolTip(f"{group}：{report.title}")
                item.setData(_KEY, report.key)

    def _show_pack(self, pack: Pack) -> None:
        ui, self.pack = self.ui, pack
        ui.title.setText(pack.title)
        ui.day.setText("" if pack.held_on is None else pack.held_on.isoformat())
        ui.place.setText(pack.place)
        ui.chair.setText(pack.chair)
        ui.attending.setText(pack.attending)
        ui.apart.setChecked(pack.apart)
        ui.remembered.setText("" if pack.id or not pack.items else "议题已先列出，改动后保存")
        row = ui.items.currentRow()
        ui.items.blockSignals(True)
        ui.items.setRowCount(len(pack.items))
        for at, item in enumerate(pack.items):
            self._show_item(at, item)
        ui.items.blockSignals(False)
        ui.items.setVisible(bool(pack.items))
        ui.empty.setVisible(not pack.items)
        if pack.items:
            ui.items.selectRow(min(max(row, 0), len(pack.items) - 1))
        for button in (ui.print_pages, ui.look, ui.export_pack):
            button.setEnabled(bool(pack.items))
        for edited in (ui.title, ui.day, ui.place, ui.chair, ui.attending):
            edited.setReadOnly(self.bench.readonly)
            if not edited.hasFocus():
                edited.setCursorPosition(0)
        for changing in (ui.add, ui.up, ui.down, ui.remove, ui.apart):
            changing.setEnabled(not self.bench.readonly)
        self._notice(())
        self.can_changed.emit()

    def _show_item(self, at: int, item: PackItem) -> None:
        report = REPORTS.get(item.report)
        today = self.bench.desk.today
        about = "" if report is None else short_label(period_for(report, self.period, today))
        name = "（已没有这份文稿）" if report is None else f"{report.title}（{about}）"
        texts = (name, item.topic, item.reporter, item.observers, str(item.minutes or ""))
        for column, words in enumerate(texts):
            cell = QTableWidgetItem(words)
            cell.setToolTip(words)
            cell.setTextAlignment(_side(column))
            if column == 0 or self.bench.readonly:
                cell.setFlags(cell.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.ui.items.setItem(at, column, cell)

    def _notice(self, words: tuple[str, ...]) -> None:
        self.ui.notice.setText("\n".join(words))
        self.ui.notice.setVisible(bool(words))

    # --- what is changed

    def _connect(self) -> None:
        ui = self.ui
        ui.period.activated.connect(lambda _: self._show_pack(pack_of(self.bench.desk, self.period)))
        for name, edited in (
            ("title", ui.title),
            ("held_on", ui.day),
            ("place", ui.place),
            ("chair", ui.chair),
            ("attending", ui.attending),
        ):
            edited.editingFinished.connect(lambda name=name, edited=edited: self._typed(name, edited.text()))
        ui.apart.clicked.connect(lambda on: self._keep(replace(self.pack, apart=on)))
        ui.offered.itemActivated.connect(lambda _: self._add())
        ui.add.clicked.connect(self._add)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(1))
        ui.remove.clicked.connect(self.delete_record)
        ui.items.cellChanged.connect(self._typed_item)
        ui.print_pages.clicked.connect(self.print_paper)
        ui.look.clicked.connect(self.look)
        ui.export_pack.clicked.connect(self.export_rows)
        for key, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), ui.items, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._move, step))

    def _typed(self, name: str, words: str) -> None:
        said = with_year(words, self.bench.year) if name == "held_on" else words
        try:
            value = read(field_of(Pack, name), said)
        except ValueError as error:
            self._notice((str(error),))
            return
        if value != getattr(self.pack, name):
            self._keep(_with(self.pack, name, value))

    def _typed_item(self, row: int, column: int) -> None:
        name, cell = _FIELDS[column], self.ui.items.item(row, column)
        if not name or cell is None:
            return
        item = self.pack.items[row]
        try:
            value = read(field_of(PackItem, name), cell.text())
        except ValueError as error:
            self._refuse_later((str(error),))
            return
        if value != getattr(item, name):
            items = list(self.pack.items)
            items[row] = _with(item, name, value)
            self._keep(replace(self.pack, items=tuple(items)))

    def _add(self) -> None:
        chosen = self.ui.offered.currentItem()
        if chosen is not None and not self.bench.readonly:
            item = new_item(REPORTS[chosen.data(_KEY)])
            self._keep(replace(self.pack, items=numbered((*self.pack.items, item))))
            self.ui.items.selectRow(len(self.pack.items) - 1)

    def _move(self, step: int) -> None:
        def moved(items: list[PackItem], at: int) -> list[PackItem]:
            if 0 <= at + step < len(items):
                items[at], items[at + step] = items[at + step], items[at]
            return items

        self._change_items(moved, step)

    def _change_items(self, work: Callable[[list[PackItem], int], list[PackItem]], step: int) -> None:
        row = self.ui.items.currentRow()
        if 0 <= row < len(self.pack.items) and not self.bench.readonly:
            items = numbered(work(list(self.pack.items), row))
            self._keep(replace(self.pack, items=items))
            self.ui.items.selectRow(min(max(row + step, 0), len(items) - 1))

    def _keep(self, pack: Pack) -> None:
        """Keep a changed pack, unless something is wrong with it."""
        if wrong := blocking(pack_faults(pack)):
            self._refuse_later(tuple(fault.message for fault in wrong))
            return
        store = self.bench.desk.store
        pack = replace(pack, period=self.period.key)
        done = self.bench.change("修改党组会材料", lambda change: keep_pack(change, store, pack))
        if done is None or not self.isVisible():
            self._show_pack(pack_of(self.bench.desk, self.period))

    def _refuse_later(self, words: tuple[str, ...]) -> None:
        """Show what is kept again, and why it was not changed, once the cell's editor has closed."""

        def show_again() -> None:
            self._show_pack(pack_of(self.bench.desk, self.period))
            self._notice(words)

        QTimer.singleShot(0, self, show_again)

    # --- what is set

    def _make(self, pack: Pack, done: Callable[[PackPdf], None], *, upright: bool = True) -> None:
        desk, fonts = self.bench.desk, chosen_fonts()
        pack = replace(pack, period=self.period.key)
        self._notice(())

        def make(store: Store, progress: Progress) -> PackPdf | Refused:
            try:
                return set_pack(
                    dataclasses.replace(desk, store=store), pack, progress, fonts, upright=upright
                )
            except Refused as refusal:
                return refusal

        def take(made: PackPdf | Refused) -> None:
            if isinstance(made, Refused):
                self._notice(tuple(str(made).splitlines()))
            else:
                self._notice(made.remarks)
                done(made)

        self.bench.long_work("生成党组会材料", make, take)

    def _print(self, made: PackPdf) -> None:
        name, data = made.files[0]
        paper_out.print_data(self.bench, self.window(), name, data)

    def _look(self, made: PackPdf) -> None:
        name, data = made.files[0]
        paper_out.look_at(self.bench, self.window(), name, data)

    def _save(self, made: PackPdf) -> None:
        if not self.pack.apart:
            name, data = made.files[0]
            paper_out.save_data(self.bench, self.window(), name, data)
            return
        folder = ask.folder(self.window(), "把各议题的材料放到哪个文件夹")
        if folder is None:
            return
        try:
            write_files(folder, made)
        except Refused as refusal:
            ask.refused(self.window(), refusal)
        else:
            self.bench.message.emit(f"已导出 {len(made.files)} 个文件：{folder}")


def write_files(folder: Path, made: PackPdf) -> None:
    """Write the PDFs of a pack into a folder; raises FileTrouble."""
    for name, data in made.files:
        save(folder / fit_name(f"{name}.pdf"), data)


def _side(column: int) -> Qt.AlignmentFlag:
    """Return where a column of the items stands: numbers on the right."""
    side = Qt.AlignmentFlag.AlignRight if _FIELDS[column] == "minutes" else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _with(record: Any, name: str, value: Any) -> Any:
    """Return a record with one field changed."""
    assert isinstance(record, Record)
    return replace(record, **{name: value})
