from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from courtoffice import catalogue
from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.study.records import Attendance, Campaign, Session
from courtoffice.areas.study.registers import CAMPAIGNS, PLAN_ITEMS, SESSIONS
from courtoffice.errors import FileTrouble, Refused
from courtoffice.office import open_office
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.record_editor import RecordEditor
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed
from courtoffice.store import Store

OFFICERS = {"officer": officer_groups}
TOPICS = ("专题学习", "警示教育", "传达会议精神")


class SessionsPage(RegisterPage):
    key = "sessions"
    title = "学习"
    icon = "study"
    lists = (
        Listed(SESSIONS, "集中学习", ("place", "chair_id"), OFFICERS),
        Listed(PLAN_ITEMS),
        Listed(CAMPAIGNS),
    )


@pytest.fixture
def sessions(court_store: Store) -> list[int]:
    with court_store.change("登记学习") as change:
        made = [
            change.save(
                Session(
                    held_on=date(2026, at, 5),
                    topic=topic,
                    place="三楼会议室",
                    chair_id=1,
                    attendance=(Attendance(officer_id=1), Attendance(officer_id=2)),
                )
            )
            for at, topic in enumerate(TOPICS, 1)
        ]
        made.append(change.save(Session(held_on=date(2025, 12, 5), topic="上年的学习")))
    return made


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, sessions: list[int]) -> SessionsPage:
    made = SessionsPage()
    qtbot.add_widget(made)
    made.load(bench)
    made.resize(1366, 640)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def _topics(page: SessionsPage) -> list[str]:
    return [record.topic for record in page.view.model.records()]


def _editor(page: SessionsPage) -> RecordEditor:
    assert page.view.editor is not None
    return page.view.editor


def _line(page: SessionsPage, name: str) -> QLineEdit:
    line = _editor(page).form.blocks[name].widget.focusProxy()
    assert isinstance(line, QLineEdit)
    return line


def _type(page: SessionsPage, name: str, text: str) -> None:
    _line(page, name).selectAll()
    _line(page, name).insert(text)


def _column(page: SessionsPage, key: str) -> int:
    return [column.key for column in page.view.model.columns].index(key)


def _filter(page: SessionsPage, key: str, query: str) -> None:
    page.view.table.filters.set_query(_column(page, key), query)


def test_the_year_is_listed_and_counted_and_an_empty_one_says_what_to_do(
    page: SessionsPage, bench: Bench
) -> None:
    assert _topics(page) == list(TOPICS)
    assert page.view.ui.totals.text().startswith("共 3 条　应到合计 6人")
    bench.show_year(2025)
    assert _topics(page) == ["上年的学习"]
    bench.show_year(2024)
    assert page.view.ui.nothing.isVisible()
    assert page.view.ui.nothing_heading.text() == "2024年还没有学习记录"
    assert page.view.ui.nothing_words.text() == page.view.register.hint
    page.setFocus()
    assert page.view.ui.first_record.hasFocus()
    QTest.keyClick(page.view.ui.first_record, Qt.Key.Key_Return)
    assert _editor(page).isVisible()


def test_creating_a_record_shows_it_in_the_list(page: SessionsPage, court_store: Store) -> None:
    page.ui.new_record.click()
    assert _line(page, "place").text() == "三楼会议室"
    _type(page, "held_on", "10.20")
    _type(page, "topic", "学习讨论")
    _editor(page).grids["attendance"].add_links([1, 3, 4])
    assert _editor(page).save()
    assert _topics(page) == [*TOPICS, "学习讨论"]
    assert page.view.table.chosen_ids() == [court_store.load(Session, order="id")[-1].id]
    assert page.view.ui.totals.text().startswith("共 4 条　应到合计 9人")


def test_save_and_new_goes_on(page: SessionsPage) -> None:
    page.new_record()
    _type(page, "topic", "一")
    assert _editor(page).save(and_new=True)
    assert _line(page, "topic").text() == ""
    assert _editor(page).ui.heading.text() == "新建学习"


def test_editing_with_the_keyboard_alone(page: SessionsPage, court_store: Store, sessions: list[int]) -> None:
    page.setFocus()  # as when its tab comes up
    assert page.view.table.hasFocus()
    page.view.table.selectRow(1)
    QTest.keyClick(page.view.table, Qt.Key.Key_F2)
    line = _line(page, "topic")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "abc")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert court_store.get(Session, sessions[1]).topic == "abc"
    assert _topics(page) == ["专题学习", "abc", "传达会议精神"]
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (_editor(page).isVisible(), page.view.table.hasFocus()) == (False, True)


def test_going_to_another_row_shows_it_in_the_editor(page: SessionsPage, qtbot: QtBot) -> None:
    page.view.table.selectRow(0)
    page.edit_record()
    page.view.table.selectRow(2)
    qtbot.wait_until(lambda: _line(page, "topic").text() == "传达会议精神")


def test_going_on_asks_about_changes_and_may_stay(
    page: SessionsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sessions: list[int]
) -> None:
    asked: list[str] = []

    def unsaved(parent: QWidget | None, what: str) -> ask.Unsaved:
        asked.append(what)
        return ask.Unsaved.STAY

    monkeypatch.setattr(ask, "unsaved", unsaved)
    page.view.table.selectRow(0)
    page.edit_record()
    _type(page, "topic", "改到一半")
    assert page.busy_editing()
    page.view.table.selectRow(2)
    qtbot.wait_until(lambda: bool(asked))
    assert page.view.table.chosen_ids() == [sessions[0]]
    assert _line(page, "topic").text() == "改到一半"
    assert not page.leave()


def test_duplicating_begins_a_copy(page: SessionsPage, court_store: Store, sessions: list[int]) -> None:
    page.view.table.choose([sessions[1]], sessions[1])
    page.duplicate_record()
    assert _line(page, "topic").text() == "警示教育"
    _type(page, "held_on", "2026-11-05")
    assert _editor(page).save()
    copies = court_store.load(Session, "topic = ?", ("警示教育",))
    assert [copy.held_on for copy in copies] == [date(2026, 2, 5), date(2026, 11, 5)]
    assert [row.officer_id for row in copies[1].attendance] == [1, 2]


def test_a_copy_begun_at_once_after_going_to_a_row_stays(page: SessionsPage) -> None:
    page.view.table.selectRow(1)
    page.edit_record()
    QTest.qWait(1)
    page.view.table.selectRow(0)
    page.duplicate_record()
    QTest.qWait(1)
    assert (draft := _editor(page).draft) is not None
    assert draft.new


def test_deleting_asks_is_one_change_and_is_undone(
    page: SessionsPage, court_store: Store, bench: Bench, monkeypatch: pytest.MonkeyPatch, sessions: list[int]
) -> None:
    asked: list[tuple[str, int]] = []

    def confirm(parent: QWidget | None, what: str, count: int = 1) -> bool:
        asked.append((what, count))
        return len(asked) > 1

    monkeypatch.setattr(ask, "confirm_delete", confirm)
    page.view.table.choose(sessions[:2], sessions[0])
    QTest.keyClick(page.view.table, Qt.Key.Key_Delete)
    assert _topics(page) == list(TOPICS)
    page.delete_record()
    assert asked == [("2026-01-05 全院干警：专题学习", 2)] * 2
    assert (_topics(page), page.view.table.current_id()) == (["传达会议精神"], sessions[2])
    assert court_store.undo_name == "删除学习"
    bench.undo()
    assert _topics(page) == list(TOPICS)
    assert len(court_store.get(Session, sessions[0]).attendance) == 2


def test_what_others_point_to_is_not_deleted(
    page: SessionsPage,
    court_store: Store,
    bench: Bench,
    refusals: list[Refused],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with court_store.change("登记教育活动") as change:
        campaign = change.save(Campaign(name="司法为民", from_date=date(2026, 1, 1)))
        change.save(Session(held_on=date(2026, 9, 9), topic="学习", campaign_id=campaign))
    monkeypatch.setattr(ask, "confirm_delete", lambda *_: True)
    assert page.open_record("study-campaigns", campaign)
    page.delete_record()
    assert len(refusals) == 1
    assert court_store.get(Campaign, campaign).name == "司法为民"


def test_filtering_by_initials_and_dates_and_from_the_keyboard(page: SessionsPage) -> None:
    _filter(page, "topic", "jsjy")
    assert _topics(page) == ["警示教育"]
    _filter(page, "topic", "")
    _filter(page, "chair_id", "zs")
    _filter(page, "held_on", ">2026-01")
    assert _topics(page) == ["警示教育", "传达会议精神"]
    assert page.view.ui.totals.text().startswith("筛选出 2 条，共 3 条　应到合计 4人")
    _filter(page, "topic", "没有的")
    assert _topics(page) == []
    assert page.view.table.isVisible()
    for key in ("topic", "chair_id", "held_on"):
        _filter(page, key, "")
    page.view.table.setFocus()
    page.focus_filter()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "2026-02")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert _topics(page) == ["警示教育"]
    assert page.view.table.hasFocus()
    assert page.view.table.chosen_ids() != []


def test_sorting_keeps_the_chosen_rows_and_opening_takes_a_filter_away(
    page: SessionsPage, sessions: list[int]
) -> None:
    page.view.table.choose([sessions[0]], sessions[0])
    page.view.columns.sort(_column(page, "topic"))
    assert _topics(page) == ["传达会议精神", "警示教育", "专题学习"]
    assert page.view.table.chosen_ids() == [sessions[0]]
    _filter(page, "topic", "jsjy")
    page.open_record("study-sessions", sessions[2])
    assert page.view.table.chosen_ids() == [sessions[2]]


def test_opening_a_record_of_another_year_turns_to_it_and_what_is_gone_is_said(
    page: SessionsPage, bench: Bench, qtbot: QtBot, sessions: list[int]
) -> None:
    assert page.open_record("study-sessions", sessions[3])
    assert bench.year == 2025
    assert page.view.table.chosen_ids() == [sessions[3]]
    assert _line(page, "topic").text() == "上年的学习"
    with qtbot.wait_signal(bench.message) as said:
        assert page.open_record("study-sessions", 999)
    assert said.args == ["这条记录已经不在了。"]
    assert not page.open_record("officers", 1)


def test_only_some_records_can_be_listed(page: SessionsPage, sessions: list[int]) -> None:
    assert page.show_records("study-sessions", sessions[1:3], "2026年“学习”的 2 条记录")
    assert _topics(page) == ["警示教育", "传达会议精神"]
    assert page.view.ui.only_words.text() == "2026年“学习”的 2 条记录"
    page.view.ui.show_all.click()
    assert _topics(page) == list(TOPICS)
    assert not page.view.ui.only.isVisible()
    assert not page.show_records("officers", [1], "")


def test_a_page_reads_anew_when_it_is_shown_and_only_what_is_its_own(
    page: SessionsPage, court_store: Store, sessions: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    page.hide()
    with monkeypatch.context() as patch:
        patch.setattr(page.view, "reload", pytest.fail)
        with court_store.change("修改") as change:
            change.update("study_session", sessions[0], {"topic": "改过"})
    assert _topics(page)[0] == "专题学习"
    page.show()
    assert _topics(page)[0] == "改过"
    monkeypatch.setattr(page.view, "reload", pytest.fail)
    with court_store.change("登记词汇") as change:
        change.insert("dictionary_word", {"dictionary": "post", "word": "试一试"})


def test_commands_know_when_they_make_sense_and_a_row_opens_what_a_cell_names(
    page: SessionsPage, bench: Bench, qtbot: QtBot
) -> None:
    page.view.table.clearSelection()
    wanted = {"new_record": True, "edit_record": False, "delete_record": False, "export_rows": True}
    assert {name: page.can(name) for name in wanted} == wanted
    with qtbot.wait_signal(page.can_changed):
        page.view.table.selectRow(0)
    assert page.can("duplicate_record")
    assert not page.can("print_paper")
    page.view.table.setCurrentIndex(page.view.model.index(0, _column(page, "chair_id")))
    action = page.view.commands.menu().actions()[-1]
    assert action.text() == "打开“张三”"
    with qtbot.wait_signal(bench.open_requested) as asked:
        action.trigger()
    assert asked.args == ["officers", 1]


def test_rows_are_copied_and_exported_as_they_are_listed(
    page: SessionsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.xlsx"
    monkeypatch.setattr(ask, "new_file", lambda *_: path)
    _filter(page, "topic", "jy")
    page.copy_rows()
    assert "警示教育" in QGuiApplication.clipboard().text()
    page.export_rows()
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert [cell for cell in sheet[1] if cell][:2] == ["日期", "开始时间"]
    assert len(sheet) == 4
    assert sheet[2][0] == date(2026, 2, 5)
    assert "合计" in sheet[3]
    told: list[Refused] = []
    monkeypatch.setattr(ask, "new_file", lambda *_: Path("/nowhere/at/all.xlsx"))
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: told.append(refusal))
    page.export_rows()
    assert isinstance(told[0], FileTrouble)


def test_registers_of_a_page_keep_to_themselves(page: SessionsPage) -> None:
    page.view.table.selectRow(0)
    page.ui.registers.setCurrentIndex(2)
    assert page.view.register.key == "study-campaigns"
    assert page.ui.new_record.text() == "＋ 新建教育活动"
    page.new_record()
    assert _editor(page).ui.heading.text() == "新建教育活动"


def test_a_read_only_file_is_only_shown(
    qtbot: QtBot, court_store: Store, sessions: list[int], refusals: list[Refused], qapp: QApplication
) -> None:
    court_store.close()
    with open_office(court_store.path, who="别人", readonly=True) as store:
        court_desk = catalogue.desk(store, date(2026, 11, 20))
        page = SessionsPage()
        qtbot.add_widget(page)
        page.load(Bench(court_desk, catalogue.REGISTERS, 2026, refused=refusals.append))
        with qtbot.wait_exposed(page):
            page.show()
        assert not page.can("new_record")
        assert not page.ui.new_record.isVisible()
        page.view.table.selectRow(0)
        page.edit_record()
        assert _line(page, "topic").isReadOnly()
        assert not _editor(page).ui.save.isVisible()
        assert not _editor(page).save()
        page.delete_record()
        page.hide()
