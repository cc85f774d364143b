"""Printing: page range, copies, both sides, printers that are missing or do not answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from courtoffice.errors import Refused
from courtoffice.paper.document import Document, PageBreak, Paragraph
from courtoffice.paper.pdf import make_pdf
from courtoffice.shell import printing


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
    assert printing._sheets([1, 2], 2, collated=True) == [1, 2, 1, 2]
    assert printing._sheets([1, 2], 2, collated=False) == [1, 1, 2, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _: True)
    assert printing.print_pages(printer, pdf) == 3


def test_the_page_fills_the_sheet(printer: QPrinter) -> None:
    assert printer.fullPage()
    assert printer.paperRect(QPrinter.Unit.Millimeter).size().toSize().toTuple() == (210, 297)
    margins = printer.pageLayout().margins()
    assert (margins.left(), margins.top()) == (0, 0)


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
        printing.ask_and_print(None, "测试", pdf)


def test_the_dialog_of_the_system_is_asked(qtbot: QtBot, pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["甲"])
    asked: list[tuple[int, int]] = []

    def answer(dialog: QPrintDialog) -> QDialog.DialogCode:
        asked.append((dialog.minPage(), dialog.maxPage()))
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    assert printing.ask_and_print(None, "测试", pdf) == 0
    assert asked == [(1, 3)]
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(printing, "print_pages", lambda printer, data: 3)
    assert printing.ask_and_print(None, "测试", pdf) == 3
