"""The room 处理建议, worked on as a clerk does: evidence, adoption, rejection, waiting, blocked ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from courtoffice.areas.people.records import Officer
from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.records import Objection, Review
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.rooms.proposals_room import ProposalsRoom
from courtoffice.areas.review.rows import standards
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench

ROOM = "review-proposals"


@pytest.fixture
def failed(bench: Bench) -> list[int]:
    """Two failed cases of 张三 in 2026, which fail his year; the ids of the reviews."""
    store = bench.desk.store
    [judge] = store.load(Officer, "name = '张三'")
    [reviewer] = store.load(Officer, "name = '王五'")
    standard = standards(store)[-1]
    one = Review(
        case_number="（2026）湘0102民初1号",
        case_type="民事",
        closed_on=date(2026, 3, 2),
        department_id=judge.postings[0].department_id,
        judge_id=judge.id,
        reviewer_id=reviewer.id,
        reviewed_on=date(2026, 3, 20),
        standard_id=standard.id,
        score=50_00,
        grade="不合格",
        state="已定案",
        counted_on=date(2026, 3, 20),
    )
    with store.change("登记评查") as change:
        return [change.save(one), change.save(replace(one, case_number="（2026）湘0102民初2号"))]


Go = Callable[[], ProposalsRoom]


@pytest.fixture
def go(qtbot: QtBot, bench: Bench) -> Go:
    """Brings up the room, which looks anew as its page has it do."""
    kept: list[ProposalsRoom] = []

    def room() -> ProposalsRoom:
        made = ProposalsRoom(bench)
        kept.append(made)
        qtbot.add_widget(made)
        bench.changed.connect(made.reload)
        bench.year_changed.connect(made.reload)
        made.resize(1366, 600)
        made.reload()
        with qtbot.wait_exposed(made):
            made.show()
        return made

    return room


def turn_to(room: ProposalsRoom, row: int, qtbot: QtBot) -> None:
    """Go to a row and let the panel follow."""
    room.table.selectRow(row)
    wanted = room.model.records()[row]
    qtbot.wait_until(lambda: room.panel.ui.heading.text() == f"{wanted.about}：{wanted.kinds}")


def states(room: ProposalsRoom) -> list[tuple[str, str]]:
    return [(row.kinds, row.state) for row in room.model.records()]


def fill_in(room: ProposalsRoom, **texts: str) -> None:
    """Type into fields of the decision."""
    assert room.decision is not None
    for name, text in texts.items():
        inner = room.decision.form.blocks[name].widget.focusProxy()
        if isinstance(inner, QComboBox):
            inner.setEditText(text)
        elif isinstance(inner, QLineEdit):
            inner.setText(text)
        else:
            assert isinstance(inner, QPlainTextEdit)
            inner.setPlainText(text)


def save(room: ProposalsRoom) -> bool:
    assert room.decision is not None
    return room.decision.save() or (room.decision.ui.save.text() == "仍然保存" and room.decision.save())


def test_the_ladder_is_proposed_with_its_evidence(go: Go, failed: list[int], qtbot: QtBot) -> None:
    room = go()
    assert states(room) == [
        ("通报批评", "新建议"),
        ("黄牌警示", "新建议"),
        ("诫勉谈话或参加培训", "新建议"),
        ("取消优先评优资格", "新建议"),
        ("取消晋级资格", "新建议"),
    ]
    ui = room.panel.ui
    assert ui.heading.text() == "张三：通报批评"
    assert "不合格2件，案号为（2026）湘0102民初1号、（2026）湘0102民初2号" in ui.evidence.text()
    assert "予以通报批评" in ui.basis.text()
    assert [ui.cases.item(at).text() for at in range(2)] == [
        "（2026）湘0102民初1号　张三　50分　不合格",
        "（2026）湘0102民初2号　张三　50分　不合格",
    ]
    assert "不合格案件达到2件的，年度不合格" in ui.words.text()
    assert not ui.kind.isVisibleTo(room)
    turn_to(room, 2, qtbot)
    assert ui.kind.isVisibleTo(room)
    assert [ui.kind.itemText(at) for at in range(2)] == ["诫勉谈话", "参加培训"]


def test_looking_writes_nothing(go: Go, failed: list[int], bench: Bench, qtbot: QtBot) -> None:
    before = len(bench.desk.store.journal(50))
    room = go()
    turn_to(room, 1, qtbot)
    room.decide(adopted=True)
    assert room.decision is not None
    assert room.decision.close_record()
    assert len(bench.desk.store.journal(50)) == before


def test_a_proposal_is_adopted_in_one_step(go: Go, failed: list[int], bench: Bench, qtbot: QtBot) -> None:
    room = go()
    turn_to(room, 1, qtbot)
    room.panel.ui.adopt.click()
    assert room.side.currentWidget() is room.decision
    fill_in(room, decided_by="党组会")
    assert save(room)
    [measure] = bench.desk.store.load(Measure)
    assert (measure.kind, measure.outcome, measure.decided_by) == ("黄牌警示", "采纳", "党组会")
    assert measure.proposed_on == measure.decided_on == measure.effective_from == date(2026, 11, 20)
    assert measure.effective_until == date(2026, 12, 31)
    assert measure.decision == "同意黄牌警示。"
    assert [case.review_id for case in measure.cases] == failed
    assert room.side.currentWidget() is room.panel
    assert ("黄牌警示", "新建议") not in states(room)
    turn_to(room, 0, qtbot)
    room.decide(adopted=True)
    assert room.decision is not None
    assert room.decision.form.blocks["decided_by"].widget.value() == "党组会"
    bench.undo()
    assert ("黄牌警示", "新建议") in states(room)


def test_the_kind_that_is_chosen_is_registered(go: Go, failed: list[int], bench: Bench, qtbot: QtBot) -> None:
    room = go()
    turn_to(room, 2, qtbot)
    room.panel.ui.kind.setCurrentText("参加培训")
    room.decide(adopted=True)
    fill_in(room, decided_by="党组会")
    assert save(room)
    assert [item.kind for item in bench.desk.store.load(Measure)] == ["参加培训"]
    assert len(states(room)) == 4


def test_a_decision_before_the_proposal_is_refused(go: Go, failed: list[int], bench: Bench) -> None:
    room = go()
    room.decide(adopted=True)
    fill_in(room, decided_by="党组会", decided_on="2026-11-2")
    assert not save(room)
    assert room.decision is not None
    assert "早于“提出日期”" in room.decision.form.blocks["decided_on"].fault.text()
    assert bench.desk.store.load(Measure) == []


def test_a_rejection_keeps_its_reason(go: Go, failed: list[int], bench: Bench) -> None:
    room = go()
    room.decide(adopted=False)
    fill_in(room, decided_by="党组会")
    assert not save(room)
    fill_in(room, decision="A&B <b>情节轻微")
    assert save(room)
    [measure] = bench.desk.store.load(Measure)
    assert (measure.outcome, measure.decision) == ("不予采纳", "A&B <b>情节轻微")
    assert measure.effective_from is None
    assert ("通报批评", "新建议") not in states(room)
    assert "已有1项作出决定" in room.panel.ui.words.text()


def test_what_is_registered_waits_and_is_decided_here(
    go: Go, failed: list[int], bench: Bench, qtbot: QtBot
) -> None:
    room = go()
    room.keep()
    assert save(room)
    assert states(room)[0] == ("通报批评", "已登记，待决定")
    assert bench.desk.store.load(Measure)[0].party_group
    turn_to(room, 0, qtbot)
    assert not room.panel.ui.keep.isVisibleTo(room)
    room.decide(adopted=True)
    fill_in(room, decided_by="党组会")
    assert save(room)
    assert [item.outcome for item in bench.desk.store.load(Measure)] == ["采纳"]
    assert len(states(room)) == 4


def test_an_open_objection_blocks_everything(
    go: Go, failed: list[int], bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    objection = Objection(review_id=failed[0], raised_on=date(2026, 3, 25), statement="不服")
    with bench.desk.store.change("登记异议") as change:
        change.save(objection)
    room = go()
    assert {state for _, state in states(room)} == {"等待异议处理"}
    ui = room.panel.ui
    assert "张三还有1件异议没有处理决定" in ui.state.text()
    assert not any(button.isVisibleTo(room) for button in (ui.adopt, ui.reject, ui.keep))
    refused: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refused.append(str(refusal)))
    room.decide(adopted=True)
    assert "请先处理异议" in refused[0]
    assert bench.desk.store.load(Measure) == []


def test_the_cases_behind_a_proposal_are_listed_or_opened(go: Go, failed: list[int], bench: Bench) -> None:
    room = go()
    listed: list[tuple[str, object, str]] = []
    opened: list[tuple[str, int]] = []
    bench.records_requested.connect(lambda key, ids, words: listed.append((key, ids, words)))
    bench.open_requested.connect(lambda key, row: opened.append((key, row)))
    room.edit_record()
    assert listed == [("reviews", tuple(failed), "张三“通报批评”所据的案件")]
    room.panel.ui.cases.itemActivated.emit(room.panel.ui.cases.item(1))
    assert opened == [("reviews", failed[1])]


def test_a_year_without_proposals_says_why(go: Go) -> None:
    room = go()
    assert room.ui.nothing_heading.text() == "2026年没有待处理的建议"
    assert "年度不合格" in room.ui.nothing_words.text()
    assert not room.side.isVisibleTo(room)
    room.decide(adopted=True)
    room.keep()
    assert room.may_leave()
    assert not room.busy_editing()


def test_going_to_another_row_asks_about_a_decision_that_is_not_saved(
    go: Go, failed: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = go()
    room.decide(adopted=True)
    fill_in(room, decided_by="党组会")
    assert room.busy_editing()
    answers = [ask.Unsaved.STAY, ask.Unsaved.DROP]
    monkeypatch.setattr(ask, "unsaved", lambda *_: answers.pop(0))
    first = room.table.current_id()
    room.table.selectRow(1)
    qtbot.wait_until(lambda: len(answers) == 1)
    assert (room.table.current_id(), room.side.currentWidget()) == (first, room.decision)
    turn_to(room, 1, qtbot)
    assert answers == []
    assert room.side.currentWidget() is room.panel
    assert not room.busy_editing()


def test_results_lead_to_their_cases_and_say_their_conditions(
    qtbot: QtBot, failed: list[int], bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ReviewPage()
    qtbot.add_widget(page)
    page.load(bench)
    with qtbot.wait_exposed(page):
        page.show()
    listed: list[tuple[str, object, str]] = []
    bench.records_requested.connect(lambda key, ids, words: listed.append((key, ids, words)))
    said: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda *words: said.append(words[-1]))
    assert page.show_part(ROOM)
    assert page.show_part("review-officer-results")
    page.view.table.selectRow(0)
    assert [row.outcome for row in page.view.model.records()] == ["不合格"]
    buttons = page._bars["review-officer-results"].buttons
    assert not page.can("new_record")
    page.edit_record()
    for button in buttons.values():
        button.click()
    assert listed == [("reviews", tuple(failed), "张三2026年评查的案件")] * 2
    assert "不合格案件达到2件的，年度不合格" in said[0]


def test_the_last_proposal_leaves_an_empty_room(
    go: Go, failed: list[int], bench: Bench, qtbot: QtBot
) -> None:
    ladder = ("黄牌警示", "诫勉谈话", "取消优先评优资格", "取消晋级资格")
    with bench.desk.store.change("登记建议") as change:
        for kind in ladder:
            change.save(
                Measure(
                    year=2026,
                    officer_id=1,
                    kind=kind,
                    proposed_on=date(2026, 11, 2),
                    outcome="不予采纳",
                    decided_by="党组会",
                    decided_on=date(2026, 11, 3),
                    decision="另行处理",
                )
            )
    room = go()
    assert states(room) == [("通报批评", "新建议")]
    room.decide(adopted=True)
    bench.show_year(2025)
    assert room.side.isVisibleTo(room)
    assert room.model.count() == 0
    bench.show_year(2026)
    assert save(room)
    assert not room.side.isVisibleTo(room)
    assert "已有5项作出决定" in room.ui.nothing_words.text()
