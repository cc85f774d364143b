"""Printing: page range, copies, both sides, printers that are missing or do not answer."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.errors import Refused
from courtoffice.office import open_office
from courtoffice.paper.document import Document, PageBreak, Paragraph
from courtoffice.paper.pdf import make_pdf
from courtoffice.shell import paper_out, printing
from courtoffice.shell.background import Background, Cancelled
from courtoffice.shell.bench import Bench


@pytest.fixture(scope="module")
def pdf() -> bytes:
    pages = (Paragraph(("一",)), PageBreak(), Paragraph(("二",)), PageBreak(), Paragraph(("三",)))
    return make_pdf(Document("题", pages)).data


@pytest.fixture
def printer(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QPrinter:
    monkeypatch.setattr(printing, "_DOTS", 36)
    made = printing.official_printer("测试")
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    return made


def _printed(printer: QPrinter) -> int:
    return len(PdfReader(printer.outputFileName()).pages)


def test_a_range_of_pages_is_printed(printer: QPrinter, pdf: bytes) -> None:
    assert printing.page_count(pdf) == 3
    printer.setFromTo(2, 9)
    assert printing.print_pages(printer, pdf) == 2
    assert _printed(printer) == 2


def test_copies_are_made_where_the_printer_cannot(
    printer: QPrinter, pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _: False)
    printer.setCopyCount(2)
    assert printing.print_pages(printer, pdf) == 6
    assert printing._sheets(printer, 2) == [1, 2, 1, 2]
    printer.setCollateCopies(False)
    assert printing._sheets(printer, 2) == [1, 1, 2, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setPageRanges(QPageRanges.fromString("1-2,4-9"))
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _: True)
    assert printing._sheets(printer, 5) == [5, 4, 2, 1]


def test_the_page_fills_the_sheet_and_stands_where_it_stood(
    printer: QPrinter, pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_DOTS", 100)
    printer.setResolution(100)
    assert printer.fullPage()
    assert printer.paperRect(QPrinter.Unit.Millimeter).size().toSize().toTuple() == (210, 297)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)  # as somebody chose in the dialog
    printing.print_pages(printer, pdf)
    there = Path(printer.outputFileName()).read_bytes()
    with printing._opened(pdf) as before, printing._opened(there) as after:
        wanted = _ink(printing.page_image(before, 1, 100))
        assert _ink(printing.page_image(after, 1, 100)) == pytest.approx(wanted, abs=2)
    size = QSizeF(827, 1169)
    assert printing._place(printer, size).topLeft().toTuple() == (0, 0)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setFullPage(True)
    smaller = printing._place(printer, size)
    assert smaller.width() / smaller.height() == pytest.approx(827 / 1169)
    assert QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)).contains(smaller)


def _ink(image: QImage) -> tuple[int, ...]:
    """Return the rows and the columns, from and until, of everything that is printed on a page."""
    black = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    plain = black.convertToFormat(QImage.Format.Format_RGB32)
    turned = plain.transformed(QTransform().rotate(90))
    return (*printing.bands(plain, 10_000)[0], *printing.bands(turned, 10_000)[0])


def test_a_landscape_page_lies_turned_whichever_way_the_pdf_shows_it(
    printer: QPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_DOTS", 100)
    printer.setResolution(100)
    wide = Document("题", (PageBreak(landscape=True), Paragraph(("横排",))))
    printed = []
    for upright in (True, False):
        printing.print_pages(printer, make_pdf(wide, upright=upright).data)
        with printing._opened(Path(printer.outputFileName()).read_bytes()) as document:
            printed.append(_ink(printing.page_image(document, document.pageCount() - 1, 100)))
    assert printed[0] == pytest.approx(printed[1], abs=2)


def test_a_page_is_drawn_in_bands_that_part_no_line() -> None:
    image = QImage(40, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert printing.bands(image) == []
    painter = QPainter(image)
    painter.fillRect(QRect(5, 10, 3, 60), Qt.GlobalColor.black)  # a rule, all of whose rows are alike
    for row in range(30, 40):
        painter.fillRect(QRect(10, row, row - 25, 1), Qt.GlobalColor.red)  # writing: no two rows are
    painter.end()
    assert printing.bands(image, 8) == [(10, 18), (18, 26), (26, 41), (41, 49), (49, 57), (57, 65), (65, 70)]
    assert printing.bands(image, 500) == [(10, 70)]


def test_what_is_cancelled_stops_and_is_passed_on(printer: QPrinter, pdf: bytes) -> None:
    told: list[tuple[int, int, str]] = []

    def stop(*given: int | str) -> None:
        told.append(given)  # type: ignore[arg-type]
        if len(told) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        printing.print_pages(printer, pdf, stop)
    assert told == [(0, 3, "第 1 页，共 3 页"), (1, 3, "第 2 页，共 3 页")]
    assert not printer.paintEngine().isActive()


def test_a_printer_that_does_not_answer_is_told(
    printer: QPrinter, pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    with pytest.raises(Refused, match="没有响应"):
        printing.print_pages(printer, pdf)


def test_without_any_printer_nothing_is_asked(
    qtbot: QtBot, pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    with pytest.raises(Refused, match="没有安装打印机"):
        printing.choose_printer(None, "测试", 3)


def test_the_dialog_of_the_system_is_asked(qtbot: QtBot, pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["甲"])
    asked: list[tuple[int, int]] = []

    def answer(dialog: QPrintDialog) -> QDialog.DialogCode:
        asked.append((dialog.minPage(), dialog.maxPage()))
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    assert printing.choose_printer(None, "测试", 3) is None
    assert asked == [(1, 3)]
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    assert printing.choose_printer(None, "测试", 3) is not None


def test_the_window_goes_on_while_pages_are_drawn(
    bench: Bench, printer: QPrinter, pdf: bytes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    background = Background(lambda: open_office(bench.desk.store.path, who="印", readonly=True), print)
    window, here, worked = QWidget(), threading.get_ident(), []
    qtbot.add_widget(window)
    bench = Bench(bench.desk, bench.registers, 2026, refused=print, background=background)
    drawn = printing.print_pages

    def elsewhere(*given: Any) -> int:
        worked.append(threading.get_ident())
        return drawn(*given)

    monkeypatch.setattr(printing, "choose_printer", lambda *_: printer)
    monkeypatch.setattr(printing, "print_pages", elsewhere)
    with qtbot.wait_signals([background.progressed, bench.message]):
        paper_out.print_data(bench, window, "总结", pdf)
        assert bench.working == "打印总结"
    assert worked
    assert worked != [here]
    assert _printed(printer) == 3
    with qtbot.wait_signal(bench.message) as told:
        paper_out.print_data(bench, window, "总结", pdf)
        background.cancel()
    assert told.args is not None
    assert told.args[0].startswith(("已取消打印：总结", "已送打印机"))
