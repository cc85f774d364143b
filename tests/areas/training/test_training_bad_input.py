"""What a clerk may do wrong with a training: told at its place, stored only where it is a question."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.training.page import TrainingPage
from courtoffice.areas.training.records import Lecturer, Participant, Session
from courtoffice.shell import ask

if TYPE_CHECKING:
    from tests.conftest import Clerk

HOSTILE = "<b>A&B</b>=1+1'; DROP TABLE x 䶮𠮷１２"


def begin(clerk: Clerk, **texts: str) -> None:
    clerk.go_to(TrainingPage, "training-sessions")
    clerk.new(**{"topic": "业务培训", "held_on": "2026-5-12"} | texts)


def told(clerk: Clerk) -> str:
    """Press save once and return what is said to be wrong."""
    assert not clerk.editor.save()
    return clerk.editor.ui.problems.text()


BAD_FIELDS = (
    ({"until_date": "2026-5-11"}, "until_date", "结束日期"),
    ({"held_on": "2026-2-30"}, "held_on", "不存在"),
    ({"held_on": "123456789012345678"}, "held_on", "日期"),
    ({"starts_at": "25:00"}, "starts_at", "时间"),
    ({"credit_hours": "-1"}, "credit_hours", ""),
    ({"credit_hours": "24.25"}, "credit_hours", "24小时"),
    ({"cost": "一百"}, "cost", ""),
    ({"topic": " "}, "topic", "培训班名称或题目"),
    ({"kind": "外出培训"}, "destination", "去向"),
)
BAD_ROWS = (
    (("zs",), "重复"),
    (("ls", "参加", "-1"), "第2行"),
    (("ls", "参加", "24.25"), "超过了每天24小时"),
    (("ls", "缺席", "3"), "不计学时"),
    (("没有这个人",), "没有“没有这个人”"),
    (("钱七",), "钱七"),
)


@pytest.fixture
def dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was typed is given up when the next record is begun."""
    monkeypatch.setattr(ask, "unsaved", lambda *_: ask.Unsaved.DROP)


@pytest.mark.usefixtures("dropped")
def test_a_field_is_told_and_nothing_stored(clerk: Clerk) -> None:
    clerk.go_to(TrainingPage, "training-sessions")
    for texts, field, words in BAD_FIELDS:
        clerk.new(**{"topic": "业务培训", "held_on": "2026-5-12"} | texts)
        assert clerk.fault(field) == ""
        assert not clerk.editor.save()
        clerk.editor.save()  # pressing again is no way around
        assert words in clerk.fault(field), texts
        assert clerk.fault(field), texts
    assert clerk.store.load(Session) == []


@pytest.mark.usefixtures("dropped")
def test_a_participant_is_told_and_nothing_stored(clerk: Clerk) -> None:
    clerk.go_to(TrainingPage, "training-sessions")
    for cells, words in BAD_ROWS:
        clerk.new(topic="业务培训", held_on="2026-5-12")
        clerk.add_row("participants", "zs")
        clerk.add_row("participants", *cells)
        assert words in told(clerk)
        assert words in told(clerk)
    assert clerk.store.load(Session) == []


def test_what_is_a_question_is_asked_once(clerk: Clerk) -> None:
    with clerk.store.change("准备") as change:
        lecturer = change.save(Lecturer(officer_id=1))
        both = (Participant(officer_id=2, hours=750),)
        change.save(Session(topic="同一天", held_on=date(2026, 5, 12), participants=both))
    begin(clerk, lecturer_id="张三")
    for cells in (("zs",), ("ls", "参加", "6", "", "1.5")):
        clerk.add_row("participants", *cells)
    words = told(clerk)
    for part in ("张三是这次的授课人", "同一时间还参加了“同一天”", "超过总学时的七分之一"):
        assert part in words
    assert clerk.editor.ui.save.text() == "仍然保存"
    assert clerk.editor.save()
    kept = next(session for session in clerk.store.load(Session) if session.lecturer_id == lecturer)
    assert [(row.officer_id, row.hours) for row in kept.participants] == [(1, 750), (2, 600)]


def test_night_school_on_a_day_off_asks_why(clerk: Clerk) -> None:
    begin(clerk, kind="法官业校", held_on="2026-5-10", starts_at="19:00", ends_at="20:30")
    assert not clerk.editor.save()
    assert "2026-05-10" in clerk.fault("day_off_reason")
    assert "只有90分钟，规定不少于120分钟" in clerk.fault("ends_at")
    clerk.fill_in(day_off_reason="补课", ends_at="21:00")
    assert clerk.editor.save()


def test_hostile_words_are_kept_and_shown_as_they_are(clerk: Clerk) -> None:
    begin(clerk, topic=HOSTILE, note=HOSTILE, batch="\x07第１批")
    clerk.add_row("participants", "zs")
    assert clerk.save()
    assert clerk.column("topic") == [HOSTILE]
    clerk.filter("topic", "drop table")
    assert clerk.column("topic") == [HOSTILE]
    [session] = clerk.store.load(Session)
    assert (session.topic, "\x07" in session.batch) == (HOSTILE, False)
