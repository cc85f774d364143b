"""A finished paper to a printer: each page as a picture, which comes out the same on every printer.

The system's dialog asks on the window's thread; :func:`print_pages` is made to run on another one. While Qt
draws on a printer no other Python code runs, a quarter of a second for a whole page: so a page is drawn in
bands, between which the window gets its turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from courtoffice.errors import Refused

Told = Callable[[int, int, str], None]
"""Takes progress: pages done, their number, words. May raise to stop the printing."""
_DOTS = 300  # an inch
_POINTS = 72
_BAND = 400  # rows of a page drawn at a time: a thirtieth of a second


def choose_printer(parent: QWidget | None, name: str, pages: int) -> QPrinter | None:
    """Ask for a printer, pages, copies and sides in the system's dialog; None when the user thinks better.

    Raises Refused where no printer is installed.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise Refused(
            "这台电脑没有安装打印机。请先在系统里添加打印机，或者导出 PDF，拿到有打印机的电脑上打印。"
        )
    printer = official_printer(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("打印")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, max(pages, 1))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


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


def print_pages(printer: QPrinter, pdf: bytes, tell: Told = lambda done, total, words: None) -> int:
    """Draw the pages that the printer was asked for; return their number, all copies counted.

    Landscape pages are turned to the left on upright sheets. A printer that makes copies by itself gets every
    page once. Raises Refused when it does not begin; what ``tell`` raises drops the job, where the printer's
    driver can, and is passed on.
    """
    with _opened(pdf) as document:
        sheets = _sheets(printer, document.pageCount())
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        painter = QPainter()
        if not painter.begin(printer):
            raise Refused("打印机没有响应，没有打印。请检查打印机是否已开机、连好，再试一次。")
        try:
            for at, page in enumerate(sheets):
                tell(at, len(sheets), f"第 {at + 1} 页，共 {len(sheets)} 页")
                if at:
                    printer.newPage()
                _draw(painter, printer, document, page - 1)
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()
    return len(sheets)


def page_count(pdf: bytes) -> int:
    """Return the number of pages of a PDF."""
    with _opened(pdf) as document:
        return document.pageCount()


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


def bands(image: QImage, most: int = _BAND) -> list[tuple[int, int]]:
    """Return the rows, from and until, in which a page is drawn: what is white all across is passed over.

    A band ends between two rows that are alike, where no seam can show; only a picture without any such place
    makes a band of more than ``most`` rows.
    """
    rows = [bytes(cast(memoryview, image.constScanLine(row))) for row in range(image.height())]
    white = b"\xff" * image.bytesPerLine()
    found = []
    top = end = -1
    for row, ink in enumerate(rows):
        if top >= 0 and row - top >= most and ink == rows[row - 1]:
            found.append((top, end))
            top = -1
        if ink != white:
            top, end = row if top < 0 else top, row + 1
    return [*found, (top, end)] if top >= 0 else found


# --- inside


def _draw(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    dots = min(printer.resolution(), _DOTS)
    image = page_image(document, page, dots)
    if image.width() > image.height():  # an issued PDF shows its landscape pages the right way up
        image = image.transformed(QTransform().rotate(-90))
    place = _place(printer, QSizeF(image.size()) * (printer.resolution() / dots))
    width, down = image.width(), place.height() / image.height()
    for top, end in bands(image):
        target = QRectF(place.left(), place.top() + top * down, place.width(), (end - top) * down)
        painter.drawImage(target, image, QRectF(0, top, width, end - top))


def _place(printer: QPrinter, size: QSizeF) -> QRectF:
    """Return where a page goes, in dots: as large as it is, in the middle of the sheet, or made to fit it."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    left, top = (sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2
    slack = printer.resolution() / _POINTS
    if min(left, top) < -slack:
        size = size.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2
    return QRectF(left if left > slack else 0, top if top > slack else 0, size.width(), size.height())


def _sheets(printer: QPrinter, last: int) -> list[int]:
    """Return the pages as they come out of the printer: ranges, then copies, then the order."""
    ranges = [(one.from_, one.to) for one in printer.pageRanges().toRangeList()] or [(1, last)]
    pages = [page for first, end in ranges for page in range(max(first, 1), min(end, last) + 1)]
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    sheets = pages * copies if printer.collateCopies() else [page for page in pages for _ in range(copies)]
    return sheets[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else sheets


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()
