"""A finished paper to a printer: each page as a picture, which comes out the same on every printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

_DOTS = 300  # an inch
_POINTS = 72


def ask_and_print(parent: QWidget | None, name: str, pdf: bytes) -> int:
    """Ask for a printer and print; return the number of pages printed, 0 when the user changes his mind.

    ``pdf`` has its landscape pages turned on upright sheets.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DOTS)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    printer.setFullPage(True)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("打印")
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return 0
    return print_pages(printer, pdf)


def print_pages(printer: QPrinter, pdf: bytes) -> int:
    """Draw the pages that the printer was asked for; return their number."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    last = document.pageCount()
    wanted = range(max(printer.fromPage(), 1), min(printer.toPage() or last, last) + 1)
    painter = QPainter(printer)
    for at, page in enumerate(wanted):
        if at:
            printer.newPage()
        sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        painter.drawImage(sheet, page_image(document, page - 1, _DOTS))
    painter.end()
    document.close()
    return len(wanted)


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
