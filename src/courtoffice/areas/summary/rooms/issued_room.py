"""The part 已定稿 of the tab 报告: what was issued, and which of its figures have changed since."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from courtoffice.areas.summary.archive import Issued, figures_of, issued_papers, pdf_of
from courtoffice.areas.summary.issued import GONE, Difference, Terms, differences, figures_now
from courtoffice.areas.summary.registers_issued import ISSUED
from courtoffice.areas.summary.reports import report_of
from courtoffice.areas.summary.rooms.issue_work import IssueWork
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.forms.ui_issued_room import Ui_IssuedRoom
from courtoffice.shell import ask, paper_out
from courtoffice.shell.background import Cancelled, Progress
from courtoffice.shell.bench import Bench
from courtoffice.shell.figure_records import show_figure
from courtoffice.shell.room import Room
from courtoffice.shell.theme import row_height
from courtoffice.store import Change, Store

_AGAIN = 400
_PAPERS = ("文稿", "字号", "成文日期", "签发人", "数字变化")
_DIFFERENCES = ("数字", "定稿时", "现在")
_CHANGED = 4
_Counted = tuple[Issued, tuple[Difference, ...], dict[str, Figure]]
"""A paper, what has changed in it, and its figures now."""


class IssuedRoom(Room):
    """Lists the issued papers of the year; beside it, one of them and what has changed since."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room, still empty."""
        super().__init__(bench, parent)
        self.ui = Ui_IssuedRoom()
        self.ui.setupUi(self)
        self.papers: list[Issued] = []
        self.found: dict[int, tuple[Difference, ...]] = {}
        self._now: dict[int, dict[str, Figure]] = {}
        self._counting = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self._count)
        self.issue = IssueWork(self)
        _set_up(self.ui.papers, _PAPERS)
        _set_up(self.ui.differences, _DIFFERENCES)
        self.ui.split.setSizes([620, 520])
        self._connect()

    def tables(self) -> frozenset[str]:
        """Return every table: a figure may be counted from any."""
        return frozenset(self.bench.desk.store.tables())

    def reload(self) -> None:
        """List the papers, then count what has changed, off the window's thread."""
        chosen = self.paper
        self.papers = issued_papers(self.bench.desk.store, self.bench.year)
        table = self.ui.papers
        table.blockSignals(True)
        table.setRowCount(len(self.papers))
        for row, paper in enumerate(self.papers):
            cells = (paper.name, paper.number, paper.issued_on.isoformat(), paper.signer, self._state(paper))
            _fill(table, row, cells)
        rows = [row for row, paper in enumerate(self.papers) if chosen and paper.id == chosen.id]
        table.blockSignals(False)
        if self.papers:
            table.selectRow(rows[0] if rows else 0)
        table.setVisible(bool(self.papers))
        self.ui.empty.setVisible(not self.papers)
        self._count()
        self._show_paper()

    @property
    def paper(self) -> Issued | None:
        """The paper that is chosen."""
        row = self.ui.papers.currentRow()
        return self.papers[row] if 0 <= row < len(self.papers) else None

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Choose a paper; False when it is not one of the year."""
        rows = [row for row, paper in enumerate(self.papers) if paper.id == record_id]
        if register_key != ISSUED.key or not rows:
            return False
        self.ui.papers.selectRow(rows[0])
        return True

    def can(self, command: str) -> bool:
        """Return whether there is a paper to print, to export, to delete."""
        if command == "delete_record":
            return self.paper is not None and not self.bench.readonly
        return command in ("print_paper", "export_rows") and self.paper is not None

    def print_paper(self) -> None:
        """Print the paper as it was issued."""
        data, paper = self._pdf(), self.paper
        if data is not None and paper is not None:
            paper_out.print_data(self.bench, self.window(), paper.name, data)

    def export_rows(self) -> None:
        """Save the PDF as it was issued, byte for byte."""
        data, paper = self._pdf(), self.paper
        if data is not None and paper is not None:
            paper_out.save_data(self.bench, self.window(), paper.name, data)

    def delete_record(self) -> None:
        """Delete an issued paper that was a mistake, after asking; it can be undone."""
        paper = self.paper
        if paper is None or self.bench.readonly or not ask.confirm_delete(self.window(), paper.name):
            return

        def remove(change: Change) -> bool:
            change.delete("issued_paper", paper.id)
            return True

        self.bench.change(f"删除定稿：{paper.name}", remove)

    def look(self) -> None:
        """Open the PDF in the viewer of the system."""
        data, paper = self._pdf(), self.paper
        if data is not None and paper is not None:
            paper_out.look_at(self.bench, self.window(), paper.name, data)

    def begin_new_version(self) -> None:
        """Issue the paper again with today's figures; number and signer are proposed as they were."""
        paper = self.paper
        if paper is None:
            return
        try:
            report = report_of(paper.report)
        except Refused as refusal:
            ask.refused(self.window(), refusal)
            return
        terms = Terms(paper.number, self.bench.desk.today, paper.signer)
        self.issue.begin(report, paper.period, terms)

    # --- inside

    def _connect(self) -> None:
        ui = self.ui
        ui.papers.itemSelectionChanged.connect(self._show_paper)
        ui.papers.activated.connect(lambda _: self.look())
        ui.differences.doubleClicked.connect(lambda index: self._open(index.row()))
        ui.look.clicked.connect(self.look)
        ui.export_paper.clicked.connect(self.export_rows)
        ui.print_pages.clicked.connect(self.print_paper)
        ui.new_version.clicked.connect(self.begin_new_version)

    def _pdf(self) -> bytes | None:
        paper = self.paper
        if paper is None:
            return None
        try:
            return pdf_of(self.bench.desk.store, paper)
        except Refused as refusal:
            ask.refused(self.window(), refusal)
            return None

    def _count(self) -> None:
        """Count all papers of the year anew."""
        if not self.papers or self._counting:
            return
        if self.bench.working:
            self._again.start()
            return
        desk, papers = self.bench.desk, tuple(self.papers)
        self._counting = True

        def count(store: Store, progress: Progress) -> tuple[list[_Counted], Exception | None]:
            at = dataclasses.replace(desk, store=store)
            found: list[_Counted] = []
            try:
                for number, paper in enumerate(papers):
                    progress(number, len(papers), paper.name)
                    now = figures_now(at, paper.report, paper.period, paper.counted_on)
                    changed = tuple(differences(figures_of(at.store, paper), now))
                    found.append((paper, changed, {key: run.figure for key, run in now.items()}))
            except Exception as error:  # whoever waits for the count has to hear of its end
                return found, error
            return found, None

        begun = self.bench.long_work("核对定稿", count, self._counted)
        self._counting = begun and self._counting

    def _counted(self, counted: tuple[Sequence[_Counted], Exception | None]) -> None:
        found, error = counted
        self._counting = False
        self.found |= {paper.id: changed for paper, changed, _ in found}
        self._now |= {paper.id: now for paper, _, now in found}
        for row, paper in enumerate(self.papers):
            item = self.ui.papers.item(row, _CHANGED)
            if item is not None:
                item.setText(self._state(paper))
        self._show_paper()
        if error is not None and not isinstance(error, Cancelled):
            raise error

    def _state(self, paper: Issued) -> str:
        found = self.found.get(paper.id)
        if found is None:
            return "正在核对" if self._counting else "没有核对"
        return f"{len(found)} 项已变化" if found else "没有变化"

    def _show_paper(self) -> None:
        ui, paper = self.ui, self.paper
        ui.right.setVisible(paper is not None)
        self.can_changed.emit()
        if paper is None:
            return
        ui.heading.setText(paper.name)
        about = [paper.number, f"{paper.issued_on.isoformat()} 定稿"]
        about += [f"签发人 {paper.signer}"] if paper.signer else []
        about += [f"共 {paper.pages} 页", paper.note, f"\n校验码 {paper.sha256[:16]}…"]
        ui.about.setText("　".join(part for part in about if part))
        ui.about.setToolTip(f"SHA-256：{paper.sha256}")
        ui.new_version.setEnabled(not self.bench.readonly)
        self._show_differences(self.found.get(paper.id))

    def _show_differences(self, found: tuple[Difference, ...] | None) -> None:
        ui = self.ui
        ui.differences.setVisible(bool(found))
        ui.unchanged.setVisible(not found)
        if found is None:
            ui.changed.setText("")
            words = (
                "正在按现在的记录重新计算……"
                if self._counting
                else "还没有核对。换一个年度再回来，会重新核对。"
            )
            ui.unchanged.setText(words)
            return
        ui.changed.setText(f"定稿以后，{len(found)} 项数字已变化（双击查看现在的记录）" if found else "")
        ui.unchanged.setText("文中数字与现在的记录一致。")
        ui.differences.setRowCount(len(found))
        for row, one in enumerate(found):
            _fill(ui.differences, row, (one.name, one.then, one.now))

    def _open(self, row: int) -> None:
        """List the records behind a figure as they are now."""
        paper = self.paper
        if paper is None or not 0 <= row < len(self.found.get(paper.id, ())):
            return
        one = self.found[paper.id][row]
        figure = self._now[paper.id].get(one.key)
        if figure is not None and one.now != GONE:
            show_figure(self.bench, figure, paper.period)


def _set_up(table: QTableWidget, heads: tuple[str, ...]) -> None:
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(row_height(table))
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _fill(table: QTableWidget, row: int, cells: Sequence[str]) -> None:
    for column, text in enumerate(cells):
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        table.setItem(row, column, item)
