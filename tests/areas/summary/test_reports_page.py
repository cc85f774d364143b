from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.records import Session
from courtoffice.areas.study.records_awards import ResearchPaper
from courtoffice.areas.summary import reports_page
from courtoffice.areas.summary.reports_page import ReportsPage
from courtoffice.errors import FileTrouble, Refused
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.report import Report, Span
from courtoffice.shell import ask, printing
from courtoffice.shell.bench import Bench
from courtoffice.store import Store


@pytest.fixture
def session(court_store: Store) -> int:
    with court_store.change("登记学习") as change:
        return change.save(Session(held_on=date(2026, 3, 5), topic="学习"))


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, session: int) -> ReportsPage:
    made = ReportsPage()
    qtbot.add_widget(made)
    made.load(bench)
    made.resize(1366, 640)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def test_the_yearly_summary_is_shown_with_its_figures(page: ReportsPage, bench: Bench) -> None:
    assert page.paper is not None
    assert page.paper.period == bench.period()
    assert page.ui.preview.pdf.pageCount() == page.paper.pages
    assert page.ui.pages.text() == f"第 1 页，共 {page.paper.pages} 页"
    shown = page.ui.figures.figures.figures
    assert shown == page.paper.document.figures()
    assert page.can("print_paper")


def test_a_year_without_records_says_so_and_prints_nothing(page: ReportsPage, bench: Bench) -> None:
    bench.show_year(2024)
    assert page.paper is None
    assert page.ui.nothing_words.text().startswith("2024年还没有任何记录")
    assert not page.can("print_paper")
    assert not page.ui.save_pdf.isEnabled()
    page.save_pdf()
    page.print_paper()


def test_a_change_makes_the_paper_anew(page: ReportsPage, court_store: Store) -> None:
    before = page.paper
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 4, 5), topic="学习"))
    assert page.paper is not None
    assert before is not None
    assert page.paper.pdf != before.pdf


def test_a_figure_is_defined_and_opens_its_records(
    page: ReportsPage, bench: Bench, qtbot: QtBot, session: int
) -> None:
    names = [figure.name for figure in page.ui.figures.figures.figures]
    row = names.index("全院干警学习")
    page.ui.figures.selectRow(row)
    assert page.ui.definition.text().startswith("全院干警学习：")
    assert page.ui.definition.text().endswith("双击查看这 1 条记录。")
    with qtbot.wait_signal(bench.records_requested) as asked:
        page.ui.figures.doubleClicked.emit(page.ui.figures.figures.index(row, 0))
    assert asked.args is not None
    assert asked.args[:2] == ["study-sessions", (session,)]


def test_another_paper_is_chosen(page: ReportsPage, qtbot: QtBot) -> None:
    page.choose("roster")
    assert page.paper is not None
    assert page.paper.report.key == "roster"
    assert page.ui.month.isHidden()


def test_a_monthly_paper_asks_for_the_month(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Period] = []

    def make(desk: Desk, period: Period) -> object:
        asked.append(period)
        raise Refused("本月没有。")

    monthly = Report("monthly", "月报", Span.MONTH, make)  # type: ignore[arg-type]
    monkeypatch.setattr(reports_page, "REPORTS", (monthly,))
    page = ReportsPage()
    qtbot.add_widget(page)
    page.load(bench)
    with qtbot.wait_exposed(page):
        page.show()
    assert page.ui.month.isVisible()
    page.choose("monthly", 3)
    page.reload()
    assert asked == [bench.period(11), bench.period(3)]
    assert page.ui.nothing_words.text() == "本月没有。"


def test_an_error_of_the_program_is_not_swallowed(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(desk: Desk, period: Period) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(reports_page, "REPORTS", (Report("x", "坏", Span.YEAR, make),))  # type: ignore[arg-type]
    page = ReportsPage()
    qtbot.add_widget(page)
    page.load(bench)
    with pytest.raises(ZeroDivisionError):
        page.reload()
    assert page.ui.nothing_words.text() == "没有生成。"
    assert not page._making


def test_characters_that_no_font_has_are_named(page: ReportsPage, court_store: Store) -> None:
    with court_store.change("登记论文") as change:
        change.save(ResearchPaper(title="论\U000f0000", written_on=date(2026, 5, 5)))
    assert page.ui.notice.isVisible()
    assert "U+F0000" in page.ui.notice.text()


def test_the_paper_is_saved_as_pdf_and_word(
    page: ReportsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[Path] = []

    def new_file(parent: object, title: str, kinds: str, path: Path) -> Path:
        suggested.append(path)
        return tmp_path / path.name

    monkeypatch.setattr(ask, "new_file", new_file)
    page.ui.save_pdf.click()
    page.ui.save_word.click()
    assert [path.name for path in suggested] == ["2026年年度工作总结.pdf", "2026年年度工作总结.docx"]
    assert page.paper is not None
    assert len(PdfReader(tmp_path / suggested[0].name).pages) == page.paper.pages
    assert (tmp_path / suggested[1].name).read_bytes()[:2] == b"PK"


def test_a_file_that_cannot_be_written_is_told(page: ReportsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Refused] = []
    monkeypatch.setattr(ask, "new_file", lambda *_: Path("/nowhere/at/all.pdf"))
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: told.append(refusal))
    page.save_pdf()
    assert isinstance(told[0], FileTrouble)


def test_printing_sends_every_page(
    page: ReportsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_DOTS", 36)

    def to_file(parent: object, name: str, pdf: bytes) -> int:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return printing.print_pages(printer, pdf)

    monkeypatch.setattr(printing, "ask_and_print", to_file)
    page.ui.print_pages.click()
    assert page.paper is not None
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == page.paper.pages


def test_a_printed_page_stands_on_white(page: ReportsPage) -> None:
    image = printing.page_image(page.ui.preview.pdf, 0, 36)
    assert image.pixelColor(2, 2) == Qt.GlobalColor.white
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}
    assert len(colours) > 1


def test_the_preview_zooms_and_turns_pages(page: ReportsPage) -> None:
    preview = page.ui.preview
    before = preview.zoomFactor()
    page.ui.larger.click()
    larger = preview.zoomFactor()
    page.ui.smaller.click()
    assert preview.zoomFactor() < larger
    assert before
    page.ui.fit_page.click()
    assert preview.zoomMode() == preview.ZoomMode.FitInView
    page.ui.fit_width.click()
    assert preview.zoomMode() == preview.ZoomMode.FitToWidth
    preview.go_to_page(preview.pdf.pageCount())
    preview.go_to_page(99)
    assert preview.page() == preview.pdf.pageCount()
