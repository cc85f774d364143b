"""The tab 报告: the papers, each with its preview, its figures, and what prints or saves it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QListWidgetItem, QWidget

from courtoffice.areas.summary.area import AREA as SUMMARY
from courtoffice.areas.summary.gather import GATHERED
from courtoffice.court import RATE_DIGITS
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.forms.ui_reports_page import Ui_ReportsPage
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.saving import save
from courtoffice.paper.word.docx import write_docx
from courtoffice.period import Period
from courtoffice.report import Report, Span
from courtoffice.shell import ask, printing
from courtoffice.shell.background import Cancelled
from courtoffice.shell.bench import Bench
from courtoffice.shell.figure_records import show_figure
from courtoffice.shell.page import Page
from courtoffice.shell.paper_out import WORD, chosen_fonts
from courtoffice.shell.paper_work import Failed, Paper, make_paper, words_of

REPORTS: tuple[Report, ...] = tuple(report for area in (SUMMARY, *GATHERED) for report in area.reports)
_MOST_WARNINGS = 5


class ReportsPage(Page):
    """Makes the chosen paper of the year (or month) that is shown, and again when its records change."""

    key = "reports"
    title = "报告"
    icon = "reports"

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page with its list of papers."""
        super().__init__(parent)
        self.ui = Ui_ReportsPage()
        self.ui.setupUi(self)
        self.paper: Paper | None = None
        self._making = False
        self._again = False
        for report in REPORTS:
            item = QListWidgetItem(report.title, self.ui.reports)
            item.setData(Qt.ItemDataRole.UserRole, report.key)
        self.ui.month.addItems([f"{month}月" for month in range(1, 13)])
        self.ui.split.setSizes([190, 740, 340])
        self.ui.split.setStretchFactor(1, 1)
        self.ui.reports.setCurrentRow(0)
        self._connect()
        self._show_paper(None)

    def load(self, bench: Bench) -> None:
        """Take the bench."""
        super().load(bench)
        self.ui.month.setCurrentIndex(bench.desk.today.month - 1)

    def refresh(self, tables: frozenset[str] | None) -> None:
        """Look anew: a paper may draw on everything."""
        super().refresh(None)

    def reload(self) -> None:
        """Make the chosen paper anew."""
        self.ui.year.setText(self.bench.period().label)
        self.ui.month.setVisible(self.report.span is Span.MONTH)
        if self._making:
            self._again = True
            return
        bench, report, period, fonts = self.bench, self.report, self.period(), chosen_fonts()
        desk = bench.desk
        self._making = True
        begun = bench.long_work(
            f"生成{report.title}",
            lambda store, progress: make_paper(store, desk, report, period, fonts, progress),
            self._made,
        )
        if not begun:
            self._making = False
            self._show_paper(None, "另一项工作还在进行。等它完成后，请再选一次文稿。")

    @property
    def report(self) -> Report:
        """The paper that is chosen."""
        return REPORTS[max(self.ui.reports.currentRow(), 0)]

    def period(self) -> Period:
        """Return the year or the month that the chosen paper speaks of."""
        monthly = self.report.span is Span.MONTH
        return self.bench.period(self.ui.month.currentIndex() + 1 if monthly else None)

    def choose(self, report_key: str, month: int | None = None) -> None:
        """Choose a paper, and the month of a monthly one."""
        self.ui.reports.setCurrentRow([report.key for report in REPORTS].index(report_key))
        if month is not None:
            self.ui.month.setCurrentIndex(month - 1)

    def can(self, command: str) -> bool:
        """Return whether there is a paper to print."""
        return command == "print_paper" and self.paper is not None

    def print_paper(self) -> None:
        """Print the paper; landscape pages lie turned on upright sheets."""
        if self.paper is None:
            return
        data = make_pdf(self.paper.document, choice=chosen_fonts(), upright=False).data
        printed = printing.ask_and_print(self.window(), self.paper.file_name, data)
        if printed:
            self.bench.message.emit(f"已送打印机：{self.paper.file_name}，{printed} 页")

    def save_pdf(self) -> None:
        """Save the PDF that is shown."""
        paper = self.paper
        if paper is not None:
            self._save(ask.PDF, ".pdf", lambda path: save(path, paper.pdf))

    def save_word(self) -> None:
        """Save the paper for Word or WPS."""
        paper = self.paper
        if paper is not None:
            self._save(WORD, ".docx", lambda path: write_docx(paper.document, path, choice=chosen_fonts()))

    def _connect(self) -> None:
        ui = self.ui
        ui.reports.currentRowChanged.connect(self._chosen)
        ui.month.activated.connect(self._chosen)
        ui.save_pdf.clicked.connect(self.save_pdf)
        ui.save_word.clicked.connect(self.save_word)
        ui.print_pages.clicked.connect(self.print_paper)
        ui.smaller.clicked.connect(lambda: ui.preview.zoom(-1))
        ui.larger.clicked.connect(lambda: ui.preview.zoom(1))
        ui.fit_width.clicked.connect(ui.preview.fit_width)
        ui.fit_page.clicked.connect(ui.preview.fit_page)
        ui.preview.page_changed.connect(self._show_page)
        ui.figures.opened.connect(self._open_figure)
        ui.figures.selectionModel().currentRowChanged.connect(self._define)

    def _chosen(self) -> None:
        if self._bench is not None:
            self._look_anew()

    def _made(self, made: Paper | Failed) -> None:
        """Show the paper that has come back, or why it has not, or make it once more."""
        self._making = False
        if self._again:
            self._again = False
            QTimer.singleShot(0, self, self._look_anew)
            return
        if isinstance(made, Paper):
            self._show_paper(made)
            return
        words = words_of(made)
        self._show_paper(None, words or "没有生成。")
        if words is None and isinstance(made.error, Exception) and not isinstance(made.error, Cancelled):
            raise made.error

    def _show_paper(self, paper: Paper | None, words: str = "正在生成……") -> None:
        ui = self.ui
        self.paper = paper
        for button in (ui.save_pdf, ui.save_word, ui.print_pages, ui.smaller, ui.larger):
            button.setEnabled(paper is not None)
        ui.pile.setCurrentWidget(ui.nothing if paper is None else ui.preview_page)
        ui.nothing_words.setText(words)
        warnings = () if paper is None else paper.warnings
        more = f"\n……共 {len(warnings)} 个字。" if len(warnings) > _MOST_WARNINGS else ""
        ui.notice.setText("\n".join(warnings[:_MOST_WARNINGS]) + more)
        ui.notice.setVisible(bool(warnings))
        ui.definition.clear()
        if paper is None:
            ui.preview.clear()
            ui.figures.show_figures(())
        else:
            ui.preview.show_pdf(paper.pdf)
            digits = self.bench.desk.store.settings.value(RATE_DIGITS)
            ui.figures.show_figures(paper.document.figures(), digits)
        self._show_page(1)
        self.can_changed.emit()

    def _show_page(self, page: int) -> None:
        self.ui.pages.setText(f"第 {page} 页，共 {self.paper.pages} 页" if self.paper is not None else "")

    def _define(self, current: QModelIndex) -> None:
        figures = self.ui.figures.figures.figures
        if current.isValid() and current.row() < len(figures):
            figure = figures[current.row()]
            records = f"双击查看这 {len(set(figure.ids))} 条记录。" if figure.ids else "没有相应的记录。"
            self.ui.definition.setText(f"{figure.name}：{figure.definition}\n{records}")

    def _open_figure(self, figure: Figure) -> None:
        show_figure(self.bench, figure, self.period() if self.paper is None else self.paper.period)

    def _save(self, kind: str, ending: str, write: Callable[[Path], object]) -> None:
        """Ask for a file and write it; a refusal is shown."""
        if self.paper is None:
            return
        suggested = Path.home() / f"{self.paper.file_name}{ending}"
        path = ask.new_file(self.window(), "导出文稿", kind, suggested)
        if path is None:
            return
        try:
            write(path)
        except Refused as refusal:
            ask.refused(self.window(), refusal)
        else:
            self.bench.message.emit(f"已导出：{path}")
