"""Wordings that the office keeps: for one paper and period, in place of the default."""

from __future__ import annotations

import pytest

from courtoffice.assets import resource
from courtoffice.kept_wording import default_text, earlier_text, keep_text, kept_text, text_of
from courtoffice.official_paper import told_by
from courtoffice.paper.document import Document, Paragraph
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.report import Report, Span
from courtoffice.store import Store
from courtoffice.wording import Draft

NAME = "study_plan_requirements.txt"
YEAR = Period(2026)


def _keep(store: Store, text: str, period: Period = YEAR) -> None:
    with store.change("修改文稿") as change:
        keep_text(change, NAME, period, text)


def test_a_text_is_kept_for_its_period_and_offered_a_year_later(court_store: Store) -> None:
    assert text_of(court_store, NAME, YEAR) == default_text(NAME)
    _keep(court_store, "今年的话。")
    _keep(court_store, "今年的话，又改。")
    assert kept_text(court_store, NAME, YEAR) == "今年的话，又改。"
    assert text_of(court_store, NAME, Period(2026, 3)) == default_text(NAME)
    assert earlier_text(court_store, NAME, Period(2027)) == "今年的话，又改。"
    court_store.undo()
    assert kept_text(court_store, NAME, YEAR) == "今年的话。"


def test_what_no_file_can_hold_is_dropped(court_store: Store) -> None:
    _keep(court_store, "好\ud800的𠮷䶮'; DROP TABLE x")
    assert kept_text(court_store, NAME, YEAR) == "好的𠮷䶮'; DROP TABLE x"


def test_the_default_is_not_kept(court_store: Store) -> None:
    _keep(court_store, default_text(NAME))
    assert kept_text(court_store, NAME, YEAR) is None
    _keep(court_store, "别的。")
    _keep(court_store, f"\n{default_text(NAME)}\n")
    assert kept_text(court_store, NAME, YEAR) is None


def test_a_paper_is_told_by_draft_then_kept_then_default(court_desk: Desk, court_store: Store) -> None:
    _keep(court_store, "留下的话。")
    assert told_by(court_desk, NAME, (), {}, period=YEAR) == (Paragraph(("留下的话。",)),)
    assert told_by(court_desk, NAME, (), {}) != (Paragraph(("留下的话。",)),)
    draft = Draft(YEAR, {NAME: "正在改的话。"})
    desk = Desk(court_store, court_desk.today, court_desk.links, draft)
    assert told_by(desk, NAME, (), {}) == (Paragraph(("正在改的话。",)),)
    assert draft.used == {NAME: "正在改的话。"}
    assert set(draft.told[NAME].words) == {"法院", "部门"}


def test_a_report_is_told_by_what_is_kept_without_being_given_the_period(
    court_desk: Desk, court_store: Store
) -> None:
    told: list[object] = []

    def make(desk: Desk, period: Period) -> Document:
        told.append(told_by(desk, NAME, (), {}))
        return Document("题", ())

    report = Report("x", "报", Span.YEAR, make)
    _keep(court_store, "留下的话。")
    report.made(court_desk, YEAR)
    assert told == [(Paragraph(("留下的话。",)),)]


@pytest.mark.parametrize("name", sorted(path.name for path in resource("text").glob("*.txt")))
def test_the_notes_at_the_head_are_no_part_of_a_wording(name: str) -> None:
    text = default_text(name)
    assert text.strip()
    assert not text.startswith("//")
