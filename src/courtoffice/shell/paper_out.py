"""A finished paper leaves the program: to a printer, as PDF, for Word or WPS."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from courtoffice.attachments import fit_name
from courtoffice.errors import Refused
from courtoffice.late import late
from courtoffice.paper.document import Document
from courtoffice.paper.faces import fonts
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.saving import save
from courtoffice.shell import ask, printing
from courtoffice.shell.background import Cancelled, Progress
from courtoffice.shell.bench import Bench
from courtoffice.shell.preferences import INSTALLED, Preferences
from courtoffice.store import Store

_write_docx = late("courtoffice.paper.word.docx", "write_docx")
_write_tables = late("courtoffice.exchange.paper_tables_out", "write_tables")
WORD = "Word 文档 (*.docx)"
_AGAIN = 400  # milliseconds until it is tried again, while other work is going on


def chosen_fonts() -> fonts.FontChoice:
    """Return the fonts that this computer's user wants papers set in."""
    return fonts.INSTALLED if Preferences().paper_fonts == INSTALLED else fonts.BUNDLED


def print_paper(bench: Bench, window: QWidget, name: str, document: Document) -> None:
    """Set a paper, then ask for a printer and print; landscape pages lie turned on upright sheets."""
    fonts = chosen_fonts()

    def make(store: Store, progress: Progress) -> bytes | Refused:
        try:
            return make_pdf(
                document,
                choice=fonts,
                upright=False,
                on_page=lambda page: progress(page, 0, f"第 {page} 页"),
            ).data
        except Refused as refusal:
            return refusal

    def made(data: bytes | Refused) -> None:
        if isinstance(data, Refused):
            ask.refused(window, data)
        else:
            print_data(bench, window, name, data)

    bench.long_work(f"生成{name}", make, made)


def print_data(bench: Bench, window: QWidget, name: str, data: bytes) -> None:
    """Ask for a printer and print a finished PDF, off the window's thread; a refusal is shown."""
    try:
        printer = printing.choose_printer(window, name, printing.page_count(data))
    except Refused as refusal:
        ask.refused(window, refusal)
        return
    if printer is None:
        return

    def work(store: Store, progress: Progress) -> int | Refused | Cancelled:
        try:
            return printing.print_pages(printer, data, progress)
        except (Refused, Cancelled) as end:
            return end

    def done(end: int | Refused | Cancelled) -> None:
        if isinstance(end, Refused):
            ask.refused(window, end)
        elif isinstance(end, Cancelled):
            bench.message.emit(f"已取消打印：{name}。已经送到打印机的页可能还会印出来。")
        else:
            bench.message.emit(f"已送打印机：{name}，{end} 页")

    def begin() -> None:
        if bench.working:  # begun while the dialog was open
            QTimer.singleShot(_AGAIN, window, begin)
        else:
            bench.long_work(f"打印{name}", work, done)

    begin()


def save_pdf(bench: Bench, window: QWidget, name: str, document: Document) -> None:
    """Ask for a file and write the paper as PDF; a refusal is shown."""
    save_data(bench, window, name, make_pdf(document, choice=chosen_fonts()).data)


def save_data(bench: Bench, window: QWidget, name: str, data: bytes) -> None:
    """Ask for a file and write a finished PDF; a refusal is shown."""
    _save(bench, window, Path.home() / fit_name(f"{name}.pdf"), ask.PDF, lambda path: save(path, data))


def save_word(bench: Bench, window: QWidget, name: str, document: Document) -> None:
    """Ask for a file and write the paper for Word or WPS; a refusal is shown."""

    _save(
        bench,
        window,
        Path.home() / fit_name(f"{name}.docx"),
        WORD,
        lambda path: _write_docx(document, path, choice=chosen_fonts()),
    )


def save_tables(bench: Bench, window: QWidget, name: str, document: Document) -> None:
    """Ask for a file and write the paper's tables as a workbook; a refusal is shown."""
    _save(
        bench,
        window,
        Path.home() / fit_name(f"{name}.xlsx"),
        ask.WORKBOOK,
        lambda path: _write_tables(path, document),
    )


def look_at(bench: Bench, window: QWidget, name: str, data: bytes) -> None:
    """Open a finished PDF in the viewer of the system; the file for it is removed when the program ends."""
    path = Path(_kept_for_viewers().name) / fit_name(f"{name}.pdf")
    try:
        try:
            save(path, data)
        except Refused:  # the viewer still holds the file of the last time
            path = path.with_stem(f"{path.stem} {datetime.now():%H%M%S}")
            save(path, data)
    except Refused as refusal:
        ask.refused(window, refusal)
        return
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        bench.message.emit(f"已在系统查看器中打开：{name}")
    else:
        ask.refused(window, Refused("系统里没有能打开 PDF 的程序。请先安装一个，或者导出 PDF。"))


@cache
def _kept_for_viewers() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="courtoffice-", ignore_cleanup_errors=True)


def _save(bench: Bench, window: QWidget, suggested: Path, kind: str, write: Callable[[Path], object]) -> None:
    path = ask.new_file(window, "导出文稿", kind, suggested)
    if path is None:
        return
    try:
        write(path)
    except Refused as refusal:
        ask.refused(window, refusal)
    else:
        bench.message.emit(f"已导出：{path}")
