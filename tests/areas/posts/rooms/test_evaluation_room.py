"""The room 统一测评: votes and proposals typed, the cap counted, grades decided, the year closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.posts.page import PostsPage
from courtoffice.areas.posts.records import Closing
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation
from courtoffice.areas.posts.rooms.evaluation_model import CONDUCT, place_of
from courtoffice.areas.posts.rooms.evaluation_room import EvaluationRoom
from courtoffice.areas.posts.settings import EXCELLENT_SHARE
from courtoffice.shell import ask

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from courtoffice.shell.bench import Bench

Key = Qt.Key
DAY = date(2026, 11, 20)


def _room(page: PostsPage) -> EvaluationRoom:
    assert page.show_part("evaluation-sheet")
    room = page.room
    assert isinstance(room, EvaluationRoom)
    return room


def _put(room: EvaluationRoom, row: int, key: str, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    room.ui.officers.go_to(row, place_of(key))
    room.ui.officers.paste()


def _answer(dialog: Any, **texts: str) -> None:
    for name, text in texts.items():
        inner = dialog.form.blocks[name].widget.focusProxy()
        inner.selectAll()
        inner.insert(text)
    dialog.accept()


def _stored(bench: Bench) -> dict[str, Evaluation]:
    store = bench.desk.store
    names = bench.desk.names("officer")
    return {names[item.officer_id or 0]: item for item in store.load(Evaluation, order="id")}


def test_the_sheet_says_what_to_do_and_takes_the_keys(page: PostsPage, bench: Bench, qtbot: QtBot) -> None:
    room = _room(page)
    assert room.ui.officer_words.text().startswith("选中一名干警")
    page.setFocus()
    qtbot.wait_until(room.ui.officers.hasFocus)
    bench.show_year(1980)
    room.reload()
    assert room.model.count() == 0
    assert "请先在“人员”里登记干警" in room.ui.officer_words.text()


def test_a_year_is_evaluated_decided_and_closed(
    page: PostsPage,
    bench: Bench,
    refused: list[str],
    questions: list[str],
) -> None:
    room = _room(page)
    names = [room.model.heading(row) for row in range(room.model.count())]
    assert names == ["张三", "李四", "单雄信", "王五", "赵六"]
    assert _stored(bench) == {}
    _put(room, 0, "votes_excellent", "30\t9\t1\t0\n5\t34\t1\t0")
    assert (_stored(bench)["李四"].votes_competent, room.model.line(0).votes) == (34, 40)

    room.ui.officers.go_to(0, place_of("proposed_grade"))
    QTest.keyClick(room.ui.officers, Key.Key_1)
    assert _stored(bench)["张三"].proposed_grade == "优秀"
    assert "优秀1人，还可0人（参加考核5人×20%＝1，最多1人）" in room.ui.quota.text()
    room.ui.officers.go_to(1, place_of("proposed_grade"))
    QTest.keyClick(room.ui.officers, Key.Key_Space)
    assert "优秀2人，超出1人" in room.ui.quota.text()
    QTest.keyClick(room.ui.officers, Key.Key_Space)
    assert _stored(bench)["李四"].proposed_grade == "称职"
    assert _stored(bench)["张三"].grade == ""  # a proposal decides nothing

    room.ui.fill_rest.click()
    assert {item.proposed_grade for item in _stored(bench).values()} == {"优秀", "称职"}
    room.closing.close_year()
    assert "还没有确定等次" in refused[-1]

    _put(room, 0, "grade", "优秀")
    assert _stored(bench)["张三"].grade == ""  # there is no decision yet
    assert "请用“确定等次…”登记" in room.ui.message.text()
    room.ui.officers.clearSelection()
    room.decide()
    assert room.dialog is not None
    assert "优秀1人，称职4人" in room.dialog.ui.words.text()
    _answer(room.dialog, decided_by="党组会", decided_on="2027-1-5")
    assert "2027年" in refused[-1]
    _answer(room.dialog, decided_on="2026-11-20")
    stored = _stored(bench)
    assert {(item.grade, item.decided_by, item.decided_on) for item in stored.values()} == {
        ("优秀", "党组会", DAY),
        ("称职", "党组会", DAY),
    }
    assert stored["张三"].hours_result == "0/90"  # the inputs are put on record

    room.closing.close_year()
    assert room.closing.dialog is not None
    _answer(room.closing.dialog, decided_by="党组会")
    (closing,) = bench.desk.store.load(Closing)
    assert (closing.subject, closing.closed_on) == ("统一测评", DAY)
    _put(room, 0, "votes_failed", "3")
    assert _stored(bench)["张三"].votes_failed == 0
    page.show_part("evaluations")
    page.view.table.selectAll()
    bar = page.bar
    assert bar is not None
    bar.buttons["登记告知"].click()
    assert {item.told_on for item in _stored(bench).values()} == {DAY}
    assert questions == []


def test_notices_are_exported_for_whom_a_grade_is_final(
    page: PostsPage, bench: Bench, refused: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with bench.desk.store.change("登记") as change:
        change.save(Evaluation(year=2026, officer_id=1, grade="称职", decided_on=DAY))
        change.save(Evaluation(year=2026, officer_id=2, proposed_grade="称职"))
    said: list[str] = []
    bench.message.connect(said.append)
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path)
    page.show_part("evaluations")
    bar = page.bar
    assert bar is not None
    for _ in range(2):
        page.view.table.selectAll()
        bar.buttons["批量导出通知书"].click()
    names = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert names == ["张三2026年度考核结果通知书.pdf", "张三2026年度考核结果通知书（2）.pdf"]
    assert "已导出1份通知书，1人还没有确定等次" in said[-1]
    page.view.table.selectRow(1)
    bar.buttons["批量导出通知书"].click()
    assert "还没有确定等次" in refused[-1]
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path / "没有这个文件夹")
    page.view.table.selectRow(0)
    bar.buttons["批量导出通知书"].click()
    assert "没有文件夹" in refused[-1]


def test_an_evaluation_is_opened_from_its_row(page: PostsPage, bench: Bench, qtbot: QtBot) -> None:
    room = _room(page)
    room.ui.officers.go_to(0, place_of("reason"))
    room.edit_record()  # nothing is stored yet
    _put(room, 0, "reason", "A&B <b>=1+1 䶮𠮷")
    with qtbot.wait_signal(bench.open_requested) as asked:
        room.edit_record()
    assert asked.args == ["evaluations", _stored(bench)["张三"].id]
    assert _stored(bench)["张三"].reason == "A&B <b>=1+1 䶮𠮷"
    target = page.conduct
    page.resize(900, 500)
    assert target.text() == ""
    page.resize(1366, 640)
    assert target.text() == "显示违纪违规记录"


def test_votes_that_cannot_be_are_refused(page: PostsPage, bench: Bench) -> None:
    room = _room(page)
    for bad in ("-1", "三", "1.5", "=1+1", "999999999999999999"):
        _put(room, 0, "votes_excellent", bad)
        assert room.ui.message.text().endswith("没有记入。")
    _put(room, 0, "proposed_grade", "很好")
    assert "只能是" in room.ui.message.text()
    assert _stored(bench) == {}


def test_who_served_less_than_half_a_year_is_asked_about(
    page: PostsPage, bench: Bench, questions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with bench.desk.store.change("登记人员") as change:
        posting = Posting(from_date=date(2026, 9, 1), department_id=1)
        change.save(Officer(name="新来", position=9, postings=(posting,)))
    room = _room(page)
    row = next(row for row in range(room.model.count()) if room.model.heading(row) == "新来")
    assert "不定等次1人" in room.ui.quota.text()
    with monkeypatch.context() as patch:
        patch.setattr(ask, "question", lambda *_: False)
        _put(room, row, "proposed_grade", "称职")
    assert "新来" not in _stored(bench)
    _put(room, row, "proposed_grade", "称职")
    assert "在职只有4个月" in questions[-1]
    assert _stored(bench)["新来"].proposed_grade == "称职"


def test_conduct_is_shown_only_when_asked_for(page: PostsPage, bench: Bench, questions: list[str]) -> None:
    with bench.desk.store.change("登记") as change:
        row = change.save(
            Conduct(
                officer_id=1,
                happened_on=date(2026, 3, 2),
                kind="工作纪律",
                facts="A&B <b>",
                handling="记过",
                effective_from=date(2026, 4, 1),
                effective_until=date(2027, 3, 31),
            )
        )
    room = _room(page)
    names = page.ui.registers
    place = [names.tabText(at) for at in range(names.count())].index("违纪违规")
    room.ui.officers.go_to(0, place_of("votes_excellent"))
    assert room.ui.officers.isColumnHidden(place_of(CONDUCT))
    assert not names.isTabVisible(place)
    assert "工作纪律" not in room.ui.officer_words.text()
    page.conduct.click()
    assert not room.ui.officers.isColumnHidden(place_of(CONDUCT))
    assert "工作纪律（记过，影响期内）" in room.ui.officer_words.text()
    page.conduct.click()
    assert page.open_record("conduct", row)
    assert "个人敏感信息" in questions[-1]
    assert names.isTabVisible(place)
    page.conduct.click()
    assert not names.isTabVisible(place)
    room = _room(page)
    _put(room, 0, "proposed_grade", "优秀")
    assert "不定等次" in questions[-1]
    assert "影响期在本年度内" in questions[-1]
    assert "工作纪律" not in questions[-1]


def test_an_officer_is_found_by_initials_and_the_share_is_a_setting(page: PostsPage, bench: Bench) -> None:
    with bench.desk.store.change("设置") as change:
        change.set_setting(EXCELLENT_SHARE, 40, date(2026, 1, 1))
    room = _room(page)
    assert "×40%＝2，最多2人" in room.ui.quota.text()
    room.focus_filter()
    QTest.keyClicks(room.ui.find, "zl")
    assert room.model.heading(room.ui.officers.currentIndex().row()) == "赵六"
    room.ui.find.clear()
    room.ui.find.insert("没有的人")
    assert "没有找到" in room.ui.message.text()
    _put(room, 3, "votes_excellent", "30\t2\t0\t0\n10\t22\t0\t0")
    room.ui.order.setCurrentIndex(1)
    assert [room.model.heading(row) for row in range(3)] == ["王五", "赵六", "张三"]
    assert room.model.text(0, place_of("support")) == "93.75"
    _put(room, 1, "votes_excellent", "32\t0")
    assert room.model.heading(0) == "王五"  # rows stay where they are while votes are typed
    room.ui.order.setCurrentIndex(0)
    assert room.model.heading(0) == "张三"
    room.copy_rows()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 6
