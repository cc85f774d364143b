"""The bar above a paper's preview: what prints, exports, searches, enlarges, and shows small pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QMenu

from courtoffice.shell import paper_out
from courtoffice.shell.paper_work import Paper

if TYPE_CHECKING:
    from courtoffice.areas.summary.rooms.papers_room import PapersRoom

_WIDTH, _PAGE = "适合宽度", "整页"
_PERCENTS = (50, 75, 100, 125, 150, 200)


class PaperBar(QObject):
    """Works the buttons of a papers room."""

    def __init__(self, room: PapersRoom) -> None:
        """Connect the buttons."""
        super().__init__(room)
        self._room = room
        self._pages = 0
        self._found = self._at = 0
        ui = self._ui = room.ui
        ui.size.addItems([_WIDTH, _PAGE, *(f"{percent}%" for percent in _PERCENTS)])
        ui.find_row.hide()
        ui.thumbnails.hide()
        self._add_export_menu()
        self._connect()

    def show_stale(self) -> None:
        """Leave the last paper to be looked at and no more: its wording is wrong."""
        for button in (self._ui.export_paper, self._ui.print_pages, self._ui.issue):
            button.setEnabled(False)

    def show_paper(self, paper: Paper | None) -> None:
        """Offer what can be done with a paper; with None, nothing."""
        ui = self._ui
        self._pages = 0 if paper is None else paper.pages
        for button in (ui.export_paper, ui.print_pages, ui.smaller, ui.larger, ui.size, ui.show_pages):
            button.setEnabled(paper is not None)
        ui.issue.setEnabled(paper is not None and not self._room.bench.readonly)
        if paper is not None:
            ui.thumbnails.show_pages(ui.preview.pdf)
            self._show_page(max(ui.preview.page(), 1))
            if ui.find_row.isVisible() and ui.find.text():
                ui.preview.search(ui.find.text())
        else:
            ui.pages.setText("")

    def print_paper(self) -> None:
        """Print the paper; landscape pages lie turned on upright sheets."""
        room, paper = self._room, self._room.paper
        if paper is not None:
            paper_out.print_paper(room.bench, room.window(), paper.file_name, paper.document)

    def save_pdf(self) -> None:
        """Save the PDF that is shown."""
        room, paper = self._room, self._room.paper
        if paper is not None:
            paper_out.save_data(room.bench, room.window(), paper.file_name, paper.pdf)

    def save_word(self) -> None:
        """Save the paper for Word or WPS."""
        room, paper = self._room, self._room.paper
        if paper is not None:
            paper_out.save_word(room.bench, room.window(), paper.file_name, paper.document)

    def save_tables(self) -> None:
        """Save the paper's tables as a workbook."""
        room, paper = self._room, self._room.paper
        if paper is not None:
            paper_out.save_tables(room.bench, room.window(), paper.file_name, paper.document)

    def look(self) -> None:
        """Open the PDF in the viewer of the system."""
        room, paper = self._room, self._room.paper
        if paper is not None:
            paper_out.look_at(room.bench, room.window(), paper.file_name, paper.pdf)

    def find_next(self, step: int = 1) -> None:
        """Bring the next (1) or the previous (-1) place of what is searched into view."""
        self._at = self._ui.preview.go_to_found(step)
        self._show_found(self._found)

    def _add_export_menu(self) -> None:
        menu = self.menu = QMenu(self._ui.export_paper)
        menu.addAction("PDF…", self.save_pdf)
        menu.addAction("Word…", self.save_word)
        menu.addAction("文中表格（Excel）…", self.save_tables)
        menu.addSeparator()
        menu.addAction("在系统查看器中打开", self.look)
        self._ui.export_paper.setMenu(menu)

    def _connect(self) -> None:
        ui = self._ui
        ui.print_pages.clicked.connect(self.print_paper)
        ui.smaller.clicked.connect(lambda: ui.preview.zoom(-1))
        ui.larger.clicked.connect(lambda: ui.preview.zoom(1))
        ui.size.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        ui.size.activated.connect(self._size_typed)
        typed = ui.size.lineEdit()
        assert typed is not None
        typed.returnPressed.connect(self._size_typed)
        ui.show_pages.toggled.connect(ui.thumbnails.setVisible)
        ui.thumbnails.page_chosen.connect(ui.preview.go_to_page)
        ui.preview.page_changed.connect(self._show_page)
        ui.preview.zoomed.connect(self._show_size)
        ui.preview.searched.connect(self._show_found)
        ui.find.textChanged.connect(self._search)
        ui.find.returnPressed.connect(self.find_next)
        ui.find_next.clicked.connect(lambda: self.find_next(1))
        ui.find_previous.clicked.connect(lambda: self.find_next(-1))
        back = QShortcut(QKeySequence("Shift+Return"), ui.find, context=Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(lambda: self.find_next(-1))
        end = QShortcut(QKeySequence("Escape"), ui.find_row)
        end.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        end.activated.connect(self._end_search)

    def _size_typed(self, *_: int) -> None:
        self._set_size(self._ui.size.currentText())

    def _set_size(self, words: str) -> None:
        ui = self._ui
        if words == _WIDTH:
            ui.preview.fit_width()
        elif words == _PAGE:
            ui.preview.fit_page()
        else:
            digits = "".join(char for char in words if char.isdecimal())[:4]
            if digits:
                ui.preview.set_percent(int(digits))
            else:
                self._show_size(ui.preview.percent())

    def _show_size(self, percent: int) -> None:
        box, mode = self._ui.size, self._ui.preview.zoomMode()
        modes = self._ui.preview.ZoomMode
        words = {modes.FitToWidth: _WIDTH, modes.FitInView: _PAGE}.get(mode, f"{percent}%")
        box.setEditText(words)

    def _show_page(self, page: int) -> None:
        self._ui.pages.setText(f"第 {page} 页，共 {self._pages} 页" if self._pages else "")
        self._ui.thumbnails.show_page(page)

    def _search(self, words: str) -> None:
        self._at = 0
        self._ui.found.setText("")
        self._ui.preview.search(words.strip())

    def _show_found(self, count: int) -> None:
        """Say how many places are found, and which of them was gone to."""
        self._found = count
        typed = bool(self._ui.find.text().strip())
        which = f"第 {self._at} 处，" if self._at else ""
        self._ui.found.setText((f"{which}共 {count} 处" if count else "没有找到") if typed else "")

    def _end_search(self) -> None:
        self._ui.find.clear()
        self._ui.find_row.hide()
        self._ui.preview.setFocus()
