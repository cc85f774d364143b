"""A clerk's December: words changed, a number followed to its record, the paper issued, a change read off."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from courtoffice import catalogue
from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.areas.summary.archive import issued_papers, pdf_of
from courtoffice.areas.summary.reports_page import ReportsPage
from courtoffice.areas.summary.rooms import issued_room
from courtoffice.areas.summary.rooms.issued_room import IssuedRoom
from courtoffice.areas.summary.rooms.papers_room import PapersRoom
from courtoffice.areas.summary.verify import Kind, verify
from courtoffice.errors import Refused
from courtoffice.kept_wording import kept_text
from courtoffice.office import open_office
from courtoffice.paper.document import Paragraph, plain
from courtoffice.paper.pen import FigurePlace, TextPlace
from courtoffice.period import Period
from courtoffice.shell import ask
from courtoffice.shell.background import Cancelled
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

YEAR = Period(2026)
NAME = "yearly_summary.txt"


@pytest.fixture
def study(qtbot: QtBot, bench: Bench) -> StudyPage:
    """The tab with the records, to which numbers lead as they do in the window."""
    made = StudyPage()
    qtbot.add_widget(made)
    made.load(bench)
    made.show()
    bench.records_requested.connect(made.show_records)
    return made


def _words(room: PapersRoom) -> str:
    assert room.paper is not None
    return "\n".join(plain(one.runs) for one in room.paper.document.blocks if isinstance(one, Paragraph))


def test_words_number_issue_change_difference(
    page: ReportsPage, room: PapersRoom, study: StudyPage, bench: Bench, court_store: Store
) -> None:
    preview, panel = room.ui.preview, room.ui.wording
    assert room.paper is not None
    _click(room, room.paper.paragraphs[-1])  # the words on the page lead to where they are written
    panel.ui.add.click()
    panel.ui.editor.insertPlainText("，全年中心组学习【党组中心组学习】，A&B <b>=1+1。")
    panel._pause.stop()
    room.remake()
    assert "全年中心组学习1次，A&B <b>=1+1。" in _words(room)
    room.ui.wording.ui.save.click()
    assert "【党组中心组学习】，A&B" in (kept_text(court_store, NAME, YEAR) or "")
    assert court_store.undo_name == "修改文稿：年度工作总结"

    place = next(one for one in room.paper.places if one.key == "study.centre_group_sessions")
    assert preview.show_figure(place.key)
    _click(room, place)  # the number leads to its record
    assert [record.topic for record in study.view.model.records()] == ["学习"]

    _issue(room)
    issued = issued_papers(court_store, 2026)
    assert [(one.number, one.signer, one.version) for one in issued] == [("×法政〔2026〕1号", "单雄信", 1)]
    assert verify(bench.desk, pdf_of(court_store, issued[0])).sound

    _change_the_record(study)
    assert "全年中心组学习0次" in _words(room)
    page.show_part("issued")
    shown = page.room
    assert isinstance(shown, IssuedRoom)
    rows = range(shown.ui.differences.rowCount())
    read = {_cell(shown.ui.differences, row, 0): _pair(shown, row) for row in rows}
    assert read["党组中心组学习"] == ("1次", "0次")
    assert read["全院干警学习"] == ("0场", "1场")
    assert shown.ui.changed.text().startswith(f"定稿以后，{len(read)} 项数字已变化")
    found = verify(bench.desk, pdf_of(court_store, issued[0]))
    assert found.kind is Kind.GENUINE
    assert len(found.changed) == len(read)
    study.view.show_all()
    row = list(read).index("全院干警学习")
    shown.ui.differences.doubleClicked.emit(shown.ui.differences.model().index(row, 0))
    assert [record.body for record in study.view.model.records()] == ["全院干警"]

    shown.begin_new_version()
    assert shown.issue.dialog is not None
    shown.issue.dialog.accept()  # asks about the number that was used before
    assert "已经用过" in shown.issue.dialog.ui.fault.text()
    shown.issue.dialog.accept()
    versions = issued_papers(court_store, 2026)
    assert [one.name for one in versions] == ["2026年度工作总结（第2稿）", "2026年度工作总结"]
    states = [_cell(shown.ui.papers, row, 4) for row in range(2)]
    assert states == ["没有变化", f"{len(read)} 项已变化"]


def _issue(room: PapersRoom) -> None:
    room.ui.issue.click()
    dialog = room.issue.dialog
    assert dialog is not None
    dialog.ui.signer.setEditText("单雄信")
    dialog.ui.red_head.setChecked(True)
    dialog.accept()


def _change_the_record(study: StudyPage) -> None:
    """Open the record that is listed and make it one of another body."""
    study.open_record(SESSIONS.key, study.view.model.records()[0].id)
    editor = study.view.editor
    assert editor is not None
    editor.form.blocks["body"].widget.show_value("全院干警")
    assert editor.save() or editor.save()  # the first time, what is unusual is only asked about


def _click(room: PapersRoom, place: FigurePlace | TextPlace) -> None:
    """Click on the page where something is printed."""
    preview = room.ui.preview
    preview._bring_up(place)
    spot = preview._layout().rectangle(place.page - 1, preview._rectangle(place)).center().toPoint()
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def _cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def _pair(shown: IssuedRoom, row: int) -> tuple[str, str]:
    return _cell(shown.ui.differences, row, 1), _cell(shown.ui.differences, row, 2)


def test_an_issued_paper_is_printed_exported_and_deleted(
    page: ReportsPage, room: PapersRoom, court_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.begin_issue()
    dialog = room.issue.dialog
    assert dialog is not None
    for words, wrong in (("下个月", "这样的日期"), ("", "请填写成文日期")):
        dialog.ui.day.setText(words)
        dialog.accept()
        assert wrong in dialog.ui.fault.text()
    dialog.reject()
    assert issued_papers(court_store) == []
    room.begin_issue()
    dialog = room.issue.dialog
    assert dialog is not None
    dialog.ui.day.setText("11.18")
    dialog.accept()
    assert issued_papers(court_store)[0].issued_on == date(2026, 11, 18)
    page.show_part("issued")
    shown = page.room
    assert isinstance(shown, IssuedRoom)
    sent: list[bytes] = []
    for name in ("print_data", "save_data", "look_at"):
        monkeypatch.setattr(f"courtoffice.shell.paper_out.{name}", lambda *given: sent.append(given[3]))
    shown.print_paper()
    shown.export_rows()
    QTest.keyClick(shown.ui.papers, Qt.Key.Key_Return)
    assert set(sent) == {pdf_of(court_store, issued_papers(court_store)[0])}
    assert len(sent) == 3
    monkeypatch.setattr(ask, "confirm_delete", lambda *_: True)
    assert shown.can("delete_record")
    page.delete_record()
    assert issued_papers(court_store) == []
    assert shown.ui.empty.isVisible()
    assert not shown.can("print_paper")
    shown.print_paper()
    court_store.undo()
    assert len(issued_papers(court_store)) == 1
    assert shown.ui.papers.rowCount() == 1


def test_an_archive_that_is_damaged_is_not_given_out_and_a_cancelled_count_says_so(
    page: ReportsPage, room: PapersRoom, court_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise Cancelled

    room.begin_issue()
    assert room.issue.dialog is not None
    room.issue.dialog.accept()
    monkeypatch.setattr(issued_room, "figures_now", stop)
    page.show_part("issued")
    shown = page.room
    assert isinstance(shown, IssuedRoom)
    assert _cell(shown.ui.papers, 0, 4) == "没有核对"
    assert shown.ui.unchanged.text().startswith("还没有核对")
    with court_store.change("弄坏") as change:
        change.update("issued_paper", 1, {"pdf": b"%PDF-"})
    told: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: told.append(refusal))
    shown.export_rows()
    assert "与校验码不符" in str(told[0])


def test_showing_writes_nothing_and_attendance_changes_just_its_figures(
    page: ReportsPage, room: PapersRoom, court_store: Store
) -> None:
    entries = len(court_store.journal())
    for key in ("roster", "study-plan", "yearly-summary"):
        page.open_paper(key)
    for part in ("pack", "issued", "papers"):
        page.show_part(part)
    assert not room.busy_editing()
    assert page.leave()
    assert len(court_store.journal()) == entries
    assert room.paper is not None
    before = {figure.name: figure.text() for figure in room.paper.document.figures()}
    session = court_store.load(Session)[0]
    with court_store.change("登记考勤") as change:
        row = Attendance(session_id=session.id, officer_id=1)
        change.save(Session(**{**vars(session), "attendance": (row,)}))
    after = {figure.name: figure.text() for figure in room.paper.document.figures()}
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {"学习应到", "学习到会", "学习出席率", "党组中心组学习出席率"}


def test_in_a_file_that_is_read_only_everything_is_looked_at_and_nothing_changed(
    qtbot: QtBot, court_store: Store, tmp_path: Path
) -> None:
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="学习"))
    with open_office(court_store.path, who="看", readonly=True) as store:
        desk = catalogue.desk(store, date(2026, 11, 20))
        page = ReportsPage()
        qtbot.add_widget(page)
        page.load(Bench(desk, catalogue.REGISTERS, 2026, refused=lambda refusal: None))
        page.show()
        room = page.papers
        assert room.paper is not None
        assert room.ui.wording.ui.editor.isReadOnly()
        assert not room.ui.issue.isEnabled()
        room.begin_issue()
        assert room.issue.dialog is None
        page.show_part("pack")
        assert not page.can("delete_record")
        page.delete_record()
        page.hide()
