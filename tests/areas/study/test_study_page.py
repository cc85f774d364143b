"""The tab 学习日历, worked on as a clerk does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.records_awards import Author, PaperAward, ResearchPaper
from courtoffice.shell import ask

if TYPE_CHECKING:
    from tests.conftest import Clerk


def test_a_session_with_its_attendance(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.go_to(StudyPage, "study-sessions")
    clerk.new(held_on="3.5", starts_at="15:00", ends_at="17:00", body="党组中心组", topic="专题学习")
    clerk.fill_in(chair_id="zs", place="三楼会议室")
    grid = clerk.editor.grids["attendance"]
    next(action for action in grid.menu().actions() if "中心组" in action.text()).trigger()
    clerk.add_row("attendance", "王五", "请假", "病假")
    assert clerk.save()
    session = clerk.store.load(Session)[0]
    assert (session.held_on, session.chair_id) == (date(2026, 3, 5), 1)
    assert [(row.officer_id, row.state, row.reason) for row in session.attendance] == [
        (1, "出席", ""),
        (2, "出席", ""),
        (4, "请假", "病假"),
    ]
    assert clerk.column("present") == ["2"]
    clerk.filter("chair_id", "zs")
    assert clerk.column("topic") == ["专题学习"]
    clerk.goes_round(monkeypatch)


def test_a_make_up_study_is_added_to_its_session(clerk: Clerk) -> None:
    with clerk.store.change("登记学习") as change:
        rows = (Attendance(officer_id=1), Attendance(officer_id=2, state="请假", reason="病假"))
        row = change.save(Session(held_on=date(2026, 3, 5), topic="专题学习", attendance=rows))
    clerk.go_to(StudyPage, "study-sessions")
    assert clerk.page.open_record("study-sessions", row)
    clerk.editor.grids["attendance"].rows.type_into(1, 3, "3.20")
    assert clerk.save()
    assert clerk.store.get(Session, row).attendance[1].made_up_on == date(2026, 3, 20)
    assert clerk.store.get(Session, row).attendance[1].id == clerk.store.get(Session, row).attendance[1].id
    assert clerk.column("made_up") == ["1"]


BAD_INPUT = (
    ("held_on", "2.30", "不存在"),
    ("held_on", "2031-01-01", "2031"),
    ("topic", "", "学习主题"),
    ("chair_id", "钱七", "调出"),
    ("ends_at", "9:00", "结束时间"),
)


def test_bad_input_is_told_at_its_field_and_stores_nothing(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "unsaved", lambda *_: ask.Unsaved.DROP)
    clerk.go_to(StudyPage, "study-sessions")
    for field, text, words in BAD_INPUT:
        clerk.new(held_on="3.5", starts_at="15:00", topic="专题学习")
        clerk.fill_in(**{field: text})
        assert not clerk.editor.save()
        assert words in clerk.fault(field), text
    assert clerk.store.load(Session) == []


def test_a_paper_with_authors_and_awards(clerk: Clerk) -> None:
    clerk.go_to(StudyPage, "research-papers")
    clerk.new(title="论“A&B <b>”的裁判 =1+1", written_on="6.1")
    clerk.add_row("authors", "sxx")
    clerk.add_row("authors", "", "外院 某某")
    clerk.add_row("awards", "省级", "二等奖", "2026-9-1")
    assert clerk.save()
    paper = clerk.store.load(ResearchPaper)[0]
    assert paper.title == "论“A&B <b>”的裁判 =1+1"
    assert [(row.officer_id, row.outsider) for row in paper.authors] == [(3, ""), (None, "外院 某某")]
    assert [(row.level, row.grade) for row in paper.awards] == [("省级", "二等奖")]
    assert all(isinstance(row, Author) for row in paper.authors)
    assert isinstance(paper.awards[0], PaperAward)


def test_every_register_opens_a_new_record(clerk: Clerk) -> None:
    for listed in (each for each in StudyPage.lists if each.register.reckon is None):
        clerk.go_to(StudyPage, listed.register.key)
        clerk.page.new_record()
        assert not clerk.page.busy_editing()
        assert clerk.editor.ui.heading.text() == f"新建{listed.register.noun}"
