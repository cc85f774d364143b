"""What the registers of study offer: the plan issued, make-ups registered, the folder of a session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Attendance, PlanItem, Session, StudyPlan
from courtoffice.areas.study.rooms.plan_issue_dialog import PlanIssueDialog
from courtoffice.areas.study.rooms.study_actions import issue_dialog
from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

DAY = date(2026, 11, 10)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: words.append(str(refusal)))
    return words


def press(page: StudyPage, words: str) -> None:
    menu = page.view.commands.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()


def issuing(page: StudyPage) -> PlanIssueDialog:
    dialog = issue_dialog(page.view)
    assert dialog is not None
    return dialog


def test_a_plan_is_issued_from_its_list(page: StudyPage, court_store: Store) -> None:
    with court_store.change("计划") as change:
        change.save(PlanItem(year=2026, month=1, theme="甲", department_id=1))
        change.save(PlanItem(year=2026, month=2, theme="没有责任人"))
    page.show_part("study-plan-items")
    dialog = issuing(page)
    assert dialog.ui.issued_on.text() == "2026-11-20"
    dialog.ui.issued_on.setText("1.15")
    dialog.ui.number.setText("×法政〔2026〕1号")
    dialog.issue()
    assert "2月“没有责任人”" in dialog.ui.problems.text()
    assert (dialog.ui.issue.text(), court_store.load(StudyPlan)) == ("仍然印发", [])
    dialog.ui.issue.click()
    [plan] = court_store.load(StudyPlan)
    assert (plan.year, plan.issued_on, plan.number) == (2026, date(2026, 1, 15), "×法政〔2026〕1号")
    assert court_store.undo_name == "印发学习计划"
    desk = catalogue.desk(court_store, date(2026, 11, 20))
    due = {figure.name: figure.text() for figure in catalogue.figures(desk, Period(2026))}
    assert due["年度学习计划（已办）"] == "1"
    again = issuing(page)
    again.ui.issued_on.setText("1.16")
    again.issue()
    again.issue()
    assert [plan.issued_on for plan in court_store.load(StudyPlan)] == [date(2026, 1, 16)]


@pytest.mark.parametrize(
    ("day", "words"),
    [("", "还没有填写印发日期"), ("2.30", "不存在"), ("2031-1-1", "2031年"), ("<b>", "日期")],
)
def test_a_day_that_cannot_be_issues_nothing(
    page: StudyPage, court_store: Store, day: str, words: str
) -> None:
    with court_store.change("计划") as change:
        change.save(PlanItem(year=2026, month=1, theme="甲", department_id=1))
    page.show_part("study-plan-items")
    dialog = issuing(page)
    dialog.ui.issued_on.setText(day)
    dialog.issue()
    assert words in dialog.ui.problems.text()
    assert court_store.load(StudyPlan) == []
    dialog.ui.cancel.click()


def test_nothing_planned_is_refused_and_the_button_opens_the_dialog(
    page: StudyPage, court_store: Store, told: list[str]
) -> None:
    page.show_part("study-plan-items")
    assert page.bar is not None
    page.bar.buttons["印发计划…"].click()
    assert "2026年还没有安排学习计划" in told[0]
    with court_store.change("计划") as change:
        change.save(PlanItem(year=2026, month=1, theme="甲", department_id=1))
    page.bar.buttons["印发计划…"].click()
    [dialog] = page.window().findChildren(PlanIssueDialog)
    assert dialog.isVisible()
    dialog.reject()


@pytest.fixture
def owing(court_store: Store) -> Store:
    rows = tuple(Attendance(officer_id=at, state="请假", reason="病假") for at in (1, 2))
    with court_store.change("登记") as change:
        change.save(Session(held_on=DAY, topic="甲", attendance=rows))
    return court_store


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str | None) -> None:
    given = iter(answers)
    monkeypatch.setattr(ask, "line", lambda *_: next(given))


def test_make_ups_of_several_rows_are_one_change(
    owing: Store, show: Callable[..., StudyPage], told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show()
    page.show_part("study-make-ups")
    page.view.table.selectAll()
    answering(monkeypatch, None, "三月", "2026-11-09", "11.15")
    press(page, "登记补学…")
    press(page, "登记补学…")
    assert "2026-3-5 这样的日期" in told[0]
    press(page, "登记补学…")
    assert [row.made_up_on for row in owing.load(Session)[0].attendance] == [None, None]
    press(page, "登记补学…")
    assert [row.made_up_on for row in owing.load(Session)[0].attendance] == [date(2026, 11, 15)] * 2
    assert owing.undo_name == "登记补学"
    page.view.table.selectRow(0)
    press(page, "已交笔记")
    assert [row.notes_in for row in owing.load(Session)[0].attendance].count(True) == 1
    page.bench.undo()
    page.bench.undo()
    assert {row.state for row in page.view.model.records()} == {"待补学"}


def test_a_make_up_before_the_session_is_refused_by_the_bench(
    owing: Store,
    show: Callable[..., StudyPage],
    refusals: list[Refused],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = show()
    page.show_part("study-make-ups")
    page.view.table.selectRow(0)
    answering(monkeypatch, "2026-11-01")
    press(page, "登记补学…")
    assert "早于" in str(refusals[0])
    press(page, "已交笔记")
    assert "还没有登记补学日期" in str(refusals[1])
    assert all(row.made_up_on is None for row in owing.load(Session)[0].attendance)


def test_the_folder_of_a_session_goes_out_as_pdf_and_word(
    owing: Store, show: Callable[..., StudyPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show()
    page.show_part("study-sessions")
    page.view.table.selectRow(0)
    assert page.bar is not None
    menu = page.bar.buttons["学习档案"].menu()
    suggested: list[str] = []

    def choose(parent: object, title: str, kinds: str, path: Path) -> Path:
        suggested.append(path.name)
        return tmp_path / path.name

    monkeypatch.setattr(ask, "new_file", choose)
    for words in ("导出 PDF…", "导出 Word…"):
        next(action for action in menu.actions() if action.text() == words).trigger()
    assert suggested == [f"2026年11月10日全院干警学习档案.{end}" for end in ("pdf", "docx")]
    assert all((tmp_path / name).stat().st_size > 5000 for name in suggested)


def test_rates_open_the_officer(owing: Store, show: Callable[..., StudyPage]) -> None:
    page = show()
    opened: list[tuple[str, int]] = []
    page.bench.open_requested.connect(lambda key, row: opened.append((key, row)))
    page.show_part("study-officer-rates")
    page.view.table.selectRow(1)
    page.edit_record()
    assert opened == [("officers", 2)]
    page.show_part("study-department-rates")
    assert [row.department for row in page.view.model.records()] == ["民事审判一庭"]
    assert not page.can("new_record")


def test_a_readonly_office_registers_no_make_up(
    owing: Store, show: Callable[..., StudyPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Bench, "readonly", property(lambda bench: True))
    page = show()
    page.show_part("study-make-ups")
    page.view.table.selectAll()
    assert "登记补学…" not in [action.text() for action in page.view.commands.menu().actions()]
