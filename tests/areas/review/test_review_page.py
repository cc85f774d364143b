"""The tab 质量评查, worked on as a clerk does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication

from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.shell import ask
from courtoffice.shell.import_dialog import ImportDialog
from courtoffice.shell.register_view import Listed

if TYPE_CHECKING:
    from tests.conftest import Clerk


def _begin(clerk: Clerk) -> None:
    clerk.go_to(ReviewPage, "reviews")
    clerk.new(case_number="（2026）湘0102民初12号", case_type="民事", closed_on="2026-3-2", judge_id="zs")
    clerk.fill_in(reviewer_id="ww", reviewed_on="2026-3-20")


def _criterion(clerk: Clerk) -> str:
    desk = clerk.bench.desk
    return desk.names("review_criterion")[desk.offered("review_criterion", desk.today)[0]]


def test_deductions_make_the_score_and_the_grade(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    _begin(clerk)
    clerk.add_row("deductions", _criterion(clerk), "1", "错别字 A&B <b>")
    assert clerk.save()
    review = clerk.store.load(Review)[0]
    assert review.score == 9900
    assert review.grade
    assert review.deductions[0].reason == "错别字 A&B <b>"
    assert clerk.column("score") == ["99"]
    clerk.filter("score", ">98.5")
    assert len(clerk.listed()) == 1
    clerk.goes_round(monkeypatch)


def test_the_score_shows_while_deductions_are_typed(clerk: Clerk) -> None:
    _begin(clerk)
    clerk.add_row("deductions", _criterion(clerk), "1", "错别字")
    clerk.editor._derive()
    assert "99" in clerk.editor.ui.derived.text()
    assert "score" not in clerk.editor.form.blocks


def test_a_deduction_over_the_cap_stores_nothing(clerk: Clerk) -> None:
    _begin(clerk)
    clerk.add_row("deductions", _criterion(clerk), "90", "错别字")
    assert not clerk.editor.save()
    assert clerk.editor.ui.parts.shows(clerk.editor.grids["deductions"])
    assert clerk.editor.ui.problems.text()
    assert clerk.store.load(Review) == []


def test_a_reviewer_of_the_same_department_is_refused(clerk: Clerk) -> None:
    _begin(clerk)
    clerk.fill_in(reviewer_id="ls")
    assert not clerk.editor.save()
    assert "回避" in clerk.fault("reviewer_id")
    assert clerk.store.load(Review) == []


def test_every_register_opens_a_new_record(clerk: Clerk) -> None:
    for part in ReviewPage.lists:
        if isinstance(part, Listed) and part.register.reckon is None:
            clerk.go_to(ReviewPage, part.register.key)
            clerk.page.new_record()
            assert not clerk.page.busy_editing()


def test_a_list_of_cases_is_read_as_long_work_and_shown(
    clerk: Clerk, october_list: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.go_to(ReviewPage, "closed-cases")
    titles: list[str] = []
    work = clerk.bench.long_work

    def long_work(title: str, *more: Any) -> bool:
        titles.append(title)
        return work(title, *more)

    monkeypatch.setattr(clerk.bench, "long_work", long_work)
    monkeypatch.setattr(ask, "existing_file", lambda *_: october_list)
    clerk.page.import_rows()
    [dialog] = clerk.page.findChildren(ImportDialog)
    assert titles == ["读取结案清单.xlsx"]
    assert dialog.isVisible()
    dialog.ui.leave_out_bad.click()
    dialog.ui.take_in.click()
    assert len(clerk.store.load(ClosedCase)) == 6
    monkeypatch.setattr(ask, "existing_file", lambda *_: None)
    clerk.page.import_rows()
    assert titles == ["读取结案清单.xlsx"]


def test_closed_cases_are_pasted(clerk: Clerk) -> None:
    clerk.go_to(ReviewPage, "closed-cases")
    QGuiApplication.clipboard().setText("案号\t承办人\t结案日期\n(2026)湘0999民初8号\t张三\t2026.3.5\n")
    clerk.page.paste_rows()
    clerk.page.view.commands.lists.dialog.ui.take_in.click()
    [case] = clerk.store.load(ClosedCase)
    assert (case.case_number, case.case_type, case.judge_id) == ("（2026）湘0999民初8号", "民事", 1)
