"""The part 文稿 of the tab 报告, worked as a clerk does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QModelIndex, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.records import Session
from courtoffice.areas.study.records_awards import ResearchPaper
from courtoffice.areas.summary.reports import REPORTS
from courtoffice.areas.summary.reports_page import ReportsPage
from courtoffice.areas.summary.rooms import papers_room
from courtoffice.areas.summary.rooms.papers_room import PapersRoom
from courtoffice.errors import FileTrouble, Refused
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.report import Report, Span
from courtoffice.shell import ask, printing
from courtoffice.shell.background import Cancelled
from courtoffice.shell.bench import Bench
from courtoffice.store import Store


@pytest.fixture
def session(court_store: Store) -> int:
    with court_store.change("登记学习") as change:
        return change.save(Session(held_on=date(2026, 3, 5), topic="学习"))


@pytest.fixture
def page(session: int, show_reports: Callable[[], ReportsPage]) -> ReportsPage:
    return show_reports()


@pytest.fixture
def room(page: ReportsPage) -> PapersRoom:
    return page.papers


def test_the_yearly_summary_is_shown_with_its_figures(room: PapersRoom, bench: Bench) -> None:
    assert room.paper is not None
    assert room.paper.asked.period == bench.period()
    assert room.ui.preview.pdf.pageCount() == room.paper.pages
    assert room.ui.pages.text() == f"第 1 页，共 {room.paper.pages} 页"
    assert room.ui.figures.figures.figures == room.paper.document.figures()
    assert room.can("print_paper")
    bench.show_year(2024)  # a year without records says so and prints nothing
    assert room.paper is None
    assert room.ui.nothing_words.text().startswith("2024年还没有任何记录")
    assert not room.can("print_paper")
    assert not room.ui.export_paper.isEnabled()
    assert not room.ui.issue.isEnabled()
    for work in (room.export_rows, room.print_paper, room.bar.save_word, room.bar.look, room.begin_issue):
        work()


def test_papers_stand_in_groups_and_only_what_makes_sense_is_offered(room: PapersRoom) -> None:
    tree = room.ui.reports
    groups = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    assert [group.text(0) for group in groups if group][:2] == ["综合", "学习日历"]
    assert sum(group.childCount() for group in groups if group) == len(REPORTS)
    periods = {}
    for key in ("yearly-summary", "study-bulletin", "work-report", "study-calendar"):
        room.choose(key)
        box = room.ui.period
        periods[key] = [box.itemText(at) for at in range(box.count())]
    assert periods["yearly-summary"] == ["全年"]
    assert periods["study-bulletin"] == [f"{month}月" for month in range(1, 12)]  # today is in November
    assert periods["work-report"][:4] == ["第一季度", "第二季度", "第三季度", "第四季度"]
    assert periods["study-calendar"][-1] == "12月"


def test_a_change_makes_the_paper_anew_and_its_place_stays(room: PapersRoom, court_store: Store) -> None:
    before = room.paper
    room.bar._set_size("150%")
    room.ui.figures.selectRow(0)  # a figure is chosen, whose place is elsewhere
    bar = room.ui.preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 4, 5), topic="学习"))
    assert room.paper is not None
    assert before is not None
    assert room.paper.pdf != before.pdf
    assert (bar.value(), room.ui.preview.percent()) == (place, 150)
    assert room.ui.size.currentText() == "150%"
    assert room.ui.figures.currentIndex().row() == 0


def test_a_figure_is_defined_compared_and_opens_its_records(
    room: PapersRoom, bench: Bench, qtbot: QtBot, session: int, court_store: Store
) -> None:
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2025, 3, 5), topic="学习"))
    row = [figure.name for figure in room.ui.figures.figures.figures].index("全院干警学习")
    assert [room.ui.figures.figures.index(row, at).data() for at in range(3)] == [
        "全院干警学习",
        "1 场",
        "1 场",
    ]
    room.ui.figures.selectRow(row)
    assert room.ui.definition.text().startswith("全院干警学习 1 场，上年 1 场\n")
    assert room.ui.definition.text().endswith("涉及 1 条记录。")
    opens: tuple[Callable[[], object], ...] = (
        lambda: room.ui.figures.doubleClicked.emit(room.ui.figures.figures.index(row, 0)),
        lambda: room.ui.figures.clicked.emit(room.ui.figures.figures.index(row, 1)),
        room.ui.open_records.click,
    )
    for ask_for in opens:
        with qtbot.wait_signal(bench.records_requested) as asked:
            ask_for()
        assert asked.args is not None
        assert asked.args[:2] == ["study-sessions", (session,)]


def test_a_number_on_the_page_opens_its_records(
    room: PapersRoom, bench: Bench, qtbot: QtBot, session: int
) -> None:
    preview = room.ui.preview
    assert room.paper is not None
    place = next(place for place in room.paper.places if place.key == "study.all_officers_sessions")
    for size in ("适合宽度", "整页", "130%"):
        room.bar._set_size(size)
        room.ui.figures.setCurrentIndex(QModelIndex())
        room.ui.definition.clear()
        assert preview.show_figure(place.key)
        spot = preview._layout().rectangle(place.page - 1, preview._rectangle(place)).center().toPoint()
        assert preview.viewport().rect().contains(spot)
        found = preview.figure_at(spot)
        assert found is not None
        assert found.key == place.key
        with qtbot.wait_signal(bench.records_requested) as asked:
            QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert asked.args is not None
        assert asked.args[:2] == ["study-sessions", (session,)]
        assert room.ui.definition.text().startswith("全院干警学习")


def test_the_number_stands_where_it_is_said_to_stand(room: PapersRoom, qtbot: QtBot) -> None:
    """What the layout says is held against the ink that the view has drawn."""
    preview = room.ui.preview
    room.bar._set_size("整页")
    assert room.paper is not None
    for place in room.paper.places[:3]:
        preview.show_figure(place.key)
        preview._lit = ("", None)
        shown = preview._layout().rectangle(place.page - 1, preview._rectangle(place)).toRect()

        def inked(of: QRect = shown) -> bool:
            picture = preview.viewport().grab(of).toImage()
            spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
            return sum(picture.pixelColor(x, y).lightness() < 140 for x, y in spots) > 3

        qtbot.wait_until(inked)


def test_the_preview_zooms_turns_pages_and_is_searched(room: PapersRoom, qtbot: QtBot) -> None:
    _zoom(room)
    preview = room.ui.preview
    preview.go_to_page(preview.pdf.pageCount())
    preview.go_to_page(99)
    assert preview.page() == preview.pdf.pageCount()
    preview.go_to_page(1)
    room.ui.show_pages.setChecked(True)  # small pictures, which lead to their pages
    pictures = room.ui.thumbnails
    assert room.paper is not None
    assert pictures.count() == room.paper.pages
    qtbot.wait_until(lambda: not pictures.item(pictures.count() - 1).icon().isNull())
    pictures.setCurrentRow(pictures.count() - 1)
    assert preview.page() == room.paper.pages
    room.focus_filter()
    assert room.ui.find_row.isVisible()
    room.ui.find.setText("学习")
    qtbot.wait_until(lambda: room.ui.found.text().startswith("共 "))
    room.bar.find_next()
    assert room.ui.found.text().startswith("第 ")
    room.ui.find.setText("没有这样的话")
    qtbot.wait_until(lambda: room.ui.found.text() == "没有找到")
    room.bar._end_search()
    assert room.ui.find_row.isHidden()


def _zoom(room: PapersRoom) -> None:
    preview = room.ui.preview
    before = preview.percent()
    room.ui.larger.click()
    larger = preview.percent()
    assert larger > before
    room.ui.smaller.click()
    assert preview.percent() < larger
    for words, mode in (("整页", preview.ZoomMode.FitInView), ("适合宽度", preview.ZoomMode.FitToWidth)):
        room.bar._set_size(words)
        assert preview.zoomMode() == mode
        assert room.ui.size.currentText() == words
    room.bar._set_size("很大")
    assert room.ui.size.currentText() == "适合宽度"
    room.bar._set_size("9999")
    assert preview.percent() == 400


def test_a_monthly_paper_asks_for_the_month(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Period] = []

    def make(desk: Desk, period: Period) -> object:
        asked.append(period)
        raise Refused("本月没有。")

    monthly = Report("monthly", "月报", Span.MONTH, make)  # type: ignore[arg-type]
    room = _room_of(monthly, qtbot, bench, monkeypatch)
    room.reload()
    room.choose("monthly", Period(2026, 3))
    assert asked == [bench.period(11), bench.period(3)]
    assert room.ui.nothing_words.text() == "本月没有。"


def test_an_error_of_the_program_is_not_swallowed(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(desk: Desk, period: Period) -> object:
        raise ZeroDivisionError

    room = _room_of(Report("x", "坏", Span.YEAR, make), qtbot, bench, monkeypatch)  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError):
        room.reload()
    assert room.ui.nothing_words.text() == "没有生成。"
    assert not room._making


def _room_of(report: Report, qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> PapersRoom:
    monkeypatch.setattr(papers_room, "REPORTS", {report.key: report})
    monkeypatch.setattr(papers_room, "reports_by_group", lambda: [("组", (report,))])
    room = PapersRoom(bench)
    qtbot.add_widget(room)
    return room


def test_characters_that_no_font_has_are_named(room: PapersRoom, court_store: Store) -> None:
    with court_store.change("登记论文") as change:
        change.save(ResearchPaper(title="论\U000f0000", written_on=date(2026, 5, 5)))
    assert room.ui.notice.isVisible()
    assert "U+F0000" in room.ui.notice.text()


def test_the_paper_is_saved_as_pdf_word_and_tables(
    room: PapersRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[Path] = []

    def new_file(parent: object, title: str, kinds: str, path: Path) -> Path:
        suggested.append(path)
        return tmp_path / path.name

    monkeypatch.setattr(ask, "new_file", new_file)
    for action in room.bar.menu.actions()[:3]:
        action.trigger()
    assert [path.name for path in suggested] == [
        f"2026年度工作总结.{kind}" for kind in ("pdf", "docx", "xlsx")
    ]
    assert room.paper is not None
    assert len(PdfReader(tmp_path / suggested[0].name).pages) == room.paper.pages
    assert all((tmp_path / path.name).read_bytes()[:2] == b"PK" for path in suggested[1:])


def test_what_cannot_be_written_opened_or_printed_is_told(
    room: PapersRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Refused] = []
    opened: list[str] = []
    answers = [True, False]

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return answers.pop(0)

    monkeypatch.setattr(ask, "refused", lambda parent, refusal: told.append(refusal))
    monkeypatch.setattr(ask, "new_file", lambda *_: Path("/nowhere/at/all.pdf"))
    room.export_rows()
    assert isinstance(told.pop(), FileTrouble)
    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    room.bar.look()
    assert told == []
    room.bar.look()
    assert room.paper is not None
    assert Path(opened[0]).read_bytes() == room.paper.pdf
    assert "没有能打开 PDF 的程序" in str(told.pop())
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    room.print_paper()
    assert "没有安装打印机" in str(told.pop())


def test_printing_sends_every_page_on_white(
    room: PapersRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_DOTS", 36)

    def to_file(parent: object, name: str, pages: int) -> QPrinter:
        printer = printing.official_printer(name)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return printer

    monkeypatch.setattr(printing, "choose_printer", to_file)
    room.ui.print_pages.click()
    assert room.paper is not None
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == room.paper.pages
    image = printing.page_image(room.ui.preview.pdf, 0, 36)
    assert image.pixelColor(2, 2) == Qt.GlobalColor.white
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}
    assert len(colours) > 1


def test_work_that_is_cancelled_or_must_wait_is_done_afterwards(
    room: PapersRoom, qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise Cancelled

    with monkeypatch.context() as patch:
        patch.setattr(Report, "made", stop)
        room.remake()
    assert room.ui.nothing_words.text().startswith("已取消")
    with monkeypatch.context() as patch:
        patch.setattr(Bench, "working", "导出")
        room.choose("roster")
        assert room.paper is None
        assert room.ui.nothing_words.text() == "正在生成……"
    qtbot.wait_until(lambda: room.paper is not None)
    room.choose("yearly-summary")
    assert room.paper is not None
