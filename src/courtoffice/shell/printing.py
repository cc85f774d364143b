"""A finished paper to a printer: each page as a picture, which comes out the same on every printer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from courtoffice.errors import Refused

_DOTS = 300  # an inch
_POINTS = 72


def ask_and_print(parent: QWidget | None, name: str, pdf: bytes) -> int:
    """Ask for a printer and print; return the number of pages printed, 0 when the user changes his mind.

    ``pdf`` has its landscape pages turned on upright sheets. Raises Refused where no printer is installed.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise Refused(
            "这台电脑没有安装打印机。请先在系统里添加打印机，或者导出 PDF，拿到有打印机的电脑上打印。"
        )
    printer = official_printer(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("打印")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, max(page_count(pdf), 1))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return 0
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return print_pages(printer, pdf)
    finally:
        QGuiApplication.restoreOverrideCursor()


def official_printer(name: str) -> QPrinter:
    """Return a printer set up for official papers: A4 to the edge of the sheet, printed on both sides."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DOTS)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    printer.setDocName(name)
    return printer


def print_pages(printer: QPrinter, pdf: bytes) -> int:
    """Draw the pages that the printer was asked for; return their number, all copies counted.

    A printer that makes copies by itself gets every page once. Raises Refused when it does not begin.
    """
    with _opened(pdf) as document:
        last = document.pageCount()
        wanted = list(range(max(printer.fromPage(), 1), min(printer.toPage() or last, last) + 1))
        copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
        sheets = _sheets(wanted, copies, collated=printer.collateCopies())
        if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
            sheets.reverse()
        painter = QPainter()
        if not painter.begin(printer):
            raise Refused("打印机没有响应，没有打印。请检查打印机是否已开机、连好，再试一次。")
        for at, page in enumerate(sheets):
            if at:
                printer.newPage()
            sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
            painter.drawImage(sheet, page_image(document, page - 1, min(printer.resolution(), _DOTS)))
        painter.end()
    return len(sheets)


def page_count(pdf: bytes) -> int:
    """Return the number of pages of a PDF."""
    with _opened(pdf) as document:
        return document.pageCount()


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    yield document
    document.close()


def _sheets(pages: list[int], copies: int, *, collated: bool) -> list[int]:
    """Return the pages as they come out of the printer: copy after copy, or each page so many times."""
    return pages * copies if collated else [page for page in pages for _ in range(copies)]


def page_image(document: QPdfDocument, page: int, dots: int) -> QImage:
    """Return one page as a picture of so many dots an inch, on white: Qt draws pages without their paper."""
    points = document.pagePointSize(page)
    size = QSize(round(points.width() * dots / _POINTS), round(points.height() * dots / _POINTS))
    drawn = document.render(page, size)
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
