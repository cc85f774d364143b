"""The part 文稿 of the tab 报告: the papers, each with its preview, its figures and its wording."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from courtoffice.areas.summary.gather import figures
from courtoffice.areas.summary.reports import REPORTS, reports_by_group
from courtoffice.areas.summary.rooms.issue_work import IssueWork
from courtoffice.areas.summary.rooms.paper_bar import PaperBar
from courtoffice.court import RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.forms.ui_papers_room import Ui_PapersRoom
from courtoffice.paper.document import Origin
from courtoffice.period import Period
from courtoffice.report import Report, periods_of, short_label, usual_period
from courtoffice.shell.background import Cancelled
from courtoffice.shell.banner import Banner, Note
from courtoffice.shell.bench import Bench
from courtoffice.shell.figure_records import show_figure
from courtoffice.shell.figure_table import value_text
from courtoffice.shell.paper_out import chosen_fonts
from courtoffice.shell.paper_work import Asked, Failed, Paper, make_paper, words_of
from courtoffice.shell.room import Room
from courtoffice.wording import Remark

MADE_OF_PAPERS = frozenset({"issued_paper", "issued_figure", "meeting_pack", "meeting_pack_item"})
"""Tables that no paper tells of."""
_MOST_WARNINGS = 5
_AGAIN = 400  # milliseconds until it is tried again, while other work is going on
_KEY = Qt.ItemDataRole.UserRole
_LEAST, _WIDE = QSize(800, 280), 1020


class PapersRoom(Room):
    """Makes the chosen paper, and again when records or wording change; its page and size stay."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room with its list of papers."""
        super().__init__(bench, parent)
        self.ui = Ui_PapersRoom()
        self.ui.setupUi(self)
        self.paper: Paper | None = None
        self._shown: Asked | None = None
        self._report: Report = next(iter(REPORTS.values()))
        self._periods: list[Period] = []
        self._making = False
        self._again = False
        self._retry = QTimer(self, singleShot=True, interval=_AGAIN)
        self._retry.timeout.connect(self.remake)
        self.ui.wording.load(bench)
        self.ui.figures.figures.brief = True
        self.bar = PaperBar(self)
        self.remark = Banner(self._remark, self)
        self.ui.middle_layout.insertWidget(1, self.remark)
        self.issue = IssueWork(self)
        self._list_reports()
        self.ui.split.setStretchFactor(1, 1)
        self._narrow: bool | None = None
        self._connect()
        self._show_periods()
        self._show_failed("正在生成……")

    # --- what is asked for

    @property
    def report(self) -> Report:
        """The paper that is chosen."""
        return self._report

    def period(self) -> Period:
        """Return the period that is chosen."""
        return self._periods[max(self.ui.period.currentIndex(), 0)]

    def choose(self, report_key: str, period: Period | None = None) -> None:
        """Choose a paper, and a period of the year that is shown."""
        if period is not None and period.year != self.bench.year:
            self.bench.show_year(period.year)
        self.ui.reports.setCurrentItem(self._item(report_key))
        if period is not None and period in self._periods and period != self.period():
            self.ui.period.setCurrentIndex(self._periods.index(period))
            self._choose_period()

    def reload(self) -> None:
        """Offer the periods of the year that is shown and make the chosen paper."""
        self.ui.wording.flush()
        self._show_periods()
        self.remake()

    def remake(self) -> None:
        """Make the chosen paper anew, as it is worded now."""
        if self._making:
            self._again = True
            return
        if self.bench.working:
            self._retry.start()
            return
        asked = Asked(self.report, self.period(), chosen_fonts(), self._texts())
        desk = self.bench.desk
        self._making = True
        begun = self.bench.long_work(
            f"生成{asked.report.title}",
            lambda store, progress: make_paper(store, desk, asked, progress, figures),
            self._made,
        )
        if not begun:
            self._making = False
            self._retry.start()

    # --- contract of the tab

    def tables(self) -> frozenset[str]:
        """Return every table that a paper may draw on: all but those of what was made of papers."""
        return frozenset(self.bench.desk.store.tables()) - MADE_OF_PAPERS

    def can(self, command: str) -> bool:
        """Return whether there is a paper to search, to print, to export."""
        return command in ("print_paper", "export_rows", "focus_filter") and self.paper is not None

    def print_paper(self) -> None:
        """Print the paper."""
        self.bar.print_paper()

    def export_rows(self) -> None:
        """Export the paper as PDF."""
        self.bar.save_pdf()

    def focus_filter(self) -> None:
        """Search in the paper."""
        self.ui.find_row.show()
        self.ui.find.setFocus()
        self.ui.find.selectAll()

    def begin_issue(self) -> None:
        """Issue the paper as it is worded now."""
        self.ui.wording.flush()
        if self.paper is not None:
            self.issue.begin(self.report, self.period())

    def busy_editing(self) -> bool:
        """Return whether words were typed that are not kept yet."""
        return self.ui.wording.dirty()

    def may_leave(self) -> bool:
        """Keep what was typed; nobody need be asked."""
        self.ui.wording.flush()
        return True

    def minimumSizeHint(self) -> QSize:
        """Return the least that the room makes do with; see :meth:`resizeEvent`."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up what other keys do as well where there is little room: 1366 pixels at 150 % are 911."""
        super().resizeEvent(event)
        narrow, ui = self.width() < _WIDE, self.ui
        if narrow is self._narrow:
            return
        self._narrow = narrow
        for part in (ui.pages, ui.smaller, ui.larger):
            part.setHidden(narrow)
        left, right = (140, 290) if narrow else (190, 340)
        ui.split.setSizes([left, max(self.width() - left - right, 300), right])

    # --- inside

    def _connect(self) -> None:
        ui = self.ui
        ui.reports.currentItemChanged.connect(self._choose_item)
        ui.period.activated.connect(self._choose_period)
        ui.figures.opened.connect(self._open_figure)
        ui.figures.clicked.connect(self._click_figure)
        ui.figures.selectionModel().currentRowChanged.connect(self._define)
        ui.open_records.clicked.connect(self._open_chosen)
        ui.preview.figure_clicked.connect(self._click_number)
        ui.preview.words_clicked.connect(self._edit_words)
        ui.right.currentChanged.connect(self._mark_words)
        ui.wording.moved.connect(self._mark_words)
        ui.wording.edited.connect(self.remake)
        ui.wording.escaped.connect(ui.preview.setFocus)
        ui.issue.clicked.connect(self.begin_issue)

    def _list_reports(self) -> None:
        tree = self.ui.reports
        for group, reports in reports_by_group():
            head = QTreeWidgetItem(tree, [group])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            for report in reports:
                item = QTreeWidgetItem(head, [report.title])
                item.setData(0, _KEY, report.key)
                item.setToolTip(0, report.title)
        tree.expandAll()
        tree.setItemsExpandable(False)
        tree.setIndentation(12)
        tree.setCurrentItem(self._item(self._report.key))

    def _item(self, key: str) -> QTreeWidgetItem:
        tree = self.ui.reports
        groups = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
        items = [group.child(at) for group in groups if group for at in range(group.childCount())]
        return next(item for item in items if item is not None and item.data(0, _KEY) == key)

    def _choose_item(self, item: QTreeWidgetItem | None) -> None:
        key = None if item is None else item.data(0, _KEY)
        if key is None or key == self._report.key:
            return
        self.ui.wording.flush()
        self._report = REPORTS[key]
        self._show_periods()
        self._show_failed("正在生成……")
        self.remake()

    def _choose_period(self) -> None:
        self.ui.wording.flush()
        self.remake()

    def _show_periods(self) -> None:
        """Offer the periods that the paper makes sense for, keeping the one that is chosen."""
        bench, today = self.bench, self.bench.desk.today
        before = self.period() if self._periods else None
        offered = periods_of(self._report, bench.year, bench.period().starts_in, today)
        box = self.ui.period
        if offered != self._periods:
            self._periods = offered
            box.clear()
            box.addItems([short_label(period) for period in offered])
            same = [
                period
                for period in offered
                if before and (period.month, period.quarter) == (before.month, before.quarter)
            ]
            chosen = same[0] if same else usual_period(self._report.span, offered, today)
            box.setCurrentIndex(offered.index(chosen))
        self.ui.year.setText(f"{bench.year}年")
        box.setEnabled(len(offered) > 1)

    def _texts(self) -> dict[str, str]:
        """Return the wordings being typed, if they belong to what is asked for."""
        paper = self.ui.wording
        return dict(paper.texts()) if paper.belongs_to(self.report.key, self.period()) else {}

    def _made(self, made: Paper | Failed) -> None:
        """Show the paper that has come back, or why it has not, or make it once more."""
        self._making = False
        asked = made.asked
        if self._again or (asked.report, asked.period) != (self.report, self.period()):
            self._again = False
            QTimer.singleShot(0, self, self.remake)
            return
        self.ui.wording.show_draft(asked.report, made.draft, made=isinstance(made, Paper))
        if isinstance(made, Paper):
            self._show_paper(made)
            return
        words = words_of(made)
        if words is not None and made.draft.used and self._same(asked):
            self._show_stale(words)
        else:
            cancelled = isinstance(made.error, Cancelled)
            self._show_failed(words or ("已取消。再选一次文稿，会重新生成。" if cancelled else "没有生成。"))
        if words is None and isinstance(made.error, Exception) and not isinstance(made.error, Cancelled):
            raise made.error

    def _same(self, asked: Asked) -> bool:
        """Return whether the paper in view, good or stale, is the one that was asked for."""
        shown = self._shown
        return shown is not None and (shown.report, shown.period) == (asked.report, asked.period)

    def _show_paper(self, paper: Paper) -> None:
        ui = self.ui
        keep = self._same(paper.asked)
        self.paper, self._shown = paper, paper.asked
        ui.pile.setCurrentWidget(ui.preview_page)
        ui.preview.show_pdf(paper.pdf, paper.places, paper.paragraphs, keep=keep)
        self._mark_words()
        digits = self.bench.desk.store.settings.value(RATE_DIGITS)
        chosen = ui.figures.currentIndex().row() if keep else -1
        with QSignalBlocker(ui.figures.selectionModel()):
            ui.figures.show_figures(paper.document.figures(), digits, paper.last_year)
            ui.figures.selectRow(chosen)
        self._define(ui.figures.currentIndex(), follow=False)
        warnings = paper.warnings
        more = f"\n……共 {len(warnings)} 个字。" if len(warnings) > _MOST_WARNINGS else ""
        self._notice("\n".join(warnings[:_MOST_WARNINGS]) + more)
        self.remark.look_again()
        self.bar.show_paper(paper)
        self.can_changed.emit()

    def _show_stale(self, words: str) -> None:
        """Leave the last paper in view, but let nobody print it: its wording is wrong."""
        self.paper = None
        self._notice(f"文稿有错，下面还是改动以前的样子，改正后才能打印：\n{words}")
        self.bar.show_stale()
        self.can_changed.emit()

    def _show_failed(self, words: str) -> None:
        ui = self.ui
        self.paper = self._shown = None
        ui.pile.setCurrentWidget(ui.nothing)
        ui.nothing_words.setText(words)
        ui.preview.clear()
        ui.figures.show_figures((), before={})
        self._define(QModelIndex())
        self._notice("")
        self.remark.look_again()
        self.bar.show_paper(None)
        self.can_changed.emit()

    def _notice(self, words: str) -> None:
        self.ui.notice.setText(words)
        self.ui.notice.setVisible(bool(words))

    def _remark(self) -> Note | None:
        """Return what whoever makes the paper in view should know, and the button that sees to some of it."""
        remarks = [] if self.paper is None else self.paper.draft.remarks
        if not remarks:
            return None
        words = "".join(one.words for one in remarks)
        done = next((one for one in remarks if one.action), None)
        if done is None or self.bench.readonly:
            return Note(words)
        return Note(words, done.action, partial(self._see_to, done))

    def _see_to(self, remark: Remark, window: QWidget) -> None:
        self.bench.begin_record(remark.register, remark.given)

    # --- words

    def _edit_words(self, origin: Origin) -> None:
        """Put the cursor into the paragraph that was clicked on the page."""
        self.ui.right.setCurrentWidget(self.ui.wording_page)
        self.ui.wording.go_to(origin)

    def _mark_words(self, *_: object) -> None:
        """Mark the paragraph of the cursor on the page while words are edited; bring it up as it moves."""
        ui = self.ui
        editing = ui.right.currentWidget() is ui.wording_page
        ui.preview.mark(ui.wording.origin() if editing else None, follow=ui.wording.ui.editor.hasFocus())

    # --- figures

    def _figure(self, row: int) -> Figure | None:
        shown = self.ui.figures.figures.figures
        return shown[row] if 0 <= row < len(shown) else None

    def _define(self, current: QModelIndex, *, follow: bool = True) -> None:
        figure = self._figure(current.row()) if current.isValid() else None
        self.ui.open_records.setEnabled(figure is not None and bool(figure.ids))
        if figure is None:
            words = "单击文稿里的数字，查看它涉及的记录；单击文字，修改这一段。"
            self.ui.definition.setText(words if self.paper else "")
            return
        records = f"涉及 {len(set(figure.ids))} 条记录。" if figure.ids else "没有相应的记录。"
        digits = self.bench.desk.store.settings.value(RATE_DIGITS)
        told = f"{figure.name} {value_text(figure, digits)}"
        if self.paper is not None and (before := self.paper.last_year.get(figure.key)) is not None:
            told += f"，上年 {value_text(before, digits)}"
        self.ui.definition.setText(f"{told}\n{figure.definition}\n{records}")
        self.ui.preview.show_figure(figure.key, follow=follow)

    def _click_figure(self, index: QModelIndex) -> None:
        """Open the records of a figure whose value, which is blue, was clicked."""
        figure = self._figure(index.row())
        if index.column() == 1 and figure is not None and figure.ids:
            self._open_figure(figure)

    def _click_number(self, key: str) -> None:
        """Choose the figure that was clicked on the page, and open its records."""
        keys = [figure.key for figure in self.ui.figures.figures.figures]
        if key in keys:
            self.ui.figures.selectRow(keys.index(key))
            figure = self._figure(keys.index(key))
            if figure is not None and figure.ids:
                self._open_figure(figure)
            elif figure is not None:
                self.bench.message.emit(f"“{figure.name}”没有相应的记录。")

    def _open_chosen(self) -> None:
        figure = self._figure(self.ui.figures.currentIndex().row())
        if figure is not None:
            self._open_figure(figure)

    def _open_figure(self, figure: Figure) -> None:
        show_figure(self.bench, figure, self.period())
