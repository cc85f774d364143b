"""A finished paper leaves the program: to a printer, as PDF, for Word or WPS."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.paper.faces import fonts
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.saving import save
from courtoffice.paper.word.docx import write_docx
from courtoffice.shell import ask, printing
from courtoffice.shell.bench import Bench
from courtoffice.shell.preferences import INSTALLED, Preferences

WORD = "Word 文档 (*.docx)"


def chosen_fonts() -> fonts.FontChoice:
    """Return the fonts that this computer's user wants papers set in."""
    return fonts.INSTALLED if Preferences().paper_fonts == INSTALLED else fonts.BUNDLED


def print_paper(bench: Bench, window: QWidget, name: str, document: Document) -> None:
    """Ask for a printer and print; landscape pages lie turned on upright sheets."""
    data = make_pdf(document, choice=chosen_fonts(), upright=False).data
    printed = printing.ask_and_print(window, name, data)
    if printed:
        bench.message.emit(f"已送打印机：{name}，{printed} 页")


def save_pdf(bench: Bench, window: QWidget, name: str, document: Document) -> None:
    """Ask for a file and write the paper as PDF; a refusal is shown."""
    data = make_pdf(document, choice=chosen_fonts()).data
    _save(bench, window, Path.home() / f"{name}.pdf", ask.PDF, lambda path: save(path, data))


def save_word(bench: Bench, window: QWidget, name: str, document: Document) -> None:
    """Ask for a file and write the paper for Word or WPS; a refusal is shown."""
    _save(
        bench,
        window,
        Path.home() / f"{name}.docx",
        WORD,
        lambda path: write_docx(document, path, choice=chosen_fonts()),
    )


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
