"""The tab 培训台账, worked on as a clerk does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.training.page import TrainingPage
from courtoffice.areas.training.records import DegreeStudy, Session
from courtoffice.shell.register_view import Listed

if TYPE_CHECKING:
    from tests.conftest import Clerk


def test_a_training_with_its_participants(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.go_to(TrainingPage, "training-sessions")
    clerk.new(kind="外出培训", topic="民事审判业务培训", held_on="2026-5-11", until_date="2026-5-15")
    clerk.fill_in(destination="省高院", batch="第1批", credit_hours="37.5", organiser="省高院")
    for name in ("zs", "ls"):
        clerk.add_row("participants", name)
    assert clerk.save()
    training = clerk.store.load(Session)[0]
    assert (training.held_on, training.until_date) == (date(2026, 5, 11), date(2026, 5, 15))
    assert [row.officer_id for row in training.participants] == [1, 2]
    assert [row.hours for row in training.participants] == [3750, 3750]
    assert clerk.page.view.ui.totals.text().startswith("共 1 条")
    clerk.goes_round(monkeypatch)


def test_end_before_start_stores_nothing(clerk: Clerk) -> None:
    clerk.go_to(TrainingPage, "training-sessions")
    clerk.new(topic="业务培训", held_on="2026-5-11", until_date="2026-5-10")
    assert not clerk.editor.save()
    assert clerk.fault("until_date")
    assert clerk.store.load(Session) == []


def test_who_had_left_by_then_is_refused_in_the_list(clerk: Clerk) -> None:
    clerk.go_to(TrainingPage, "training-sessions")
    clerk.new(topic="业务培训", held_on="2026-5-11")
    clerk.add_row("participants", "钱七")
    assert not clerk.editor.save()
    assert "钱七" in clerk.editor.ui.problems.text()
    assert clerk.store.load(Session) == []


def test_a_degree_study(clerk: Clerk) -> None:
    clerk.go_to(TrainingPage, "degree-studies")
    clerk.new()
    assert not clerk.editor.save()
    required = [name for name in clerk.editor.form.blocks if clerk.fault(name)]
    assert "officer_id" in required
    assert clerk.store.load(DegreeStudy) == []


def test_every_register_opens_a_new_record(clerk: Clerk) -> None:
    for part in TrainingPage.lists:
        if isinstance(part, Listed) and part.register.reckon is None:
            clerk.go_to(TrainingPage, part.register.key)
            clerk.page.new_record()
            assert not clerk.page.busy_editing()


def test_hours_of_the_rule_follow_the_training_and_those_by_hand_stay(clerk: Clerk) -> None:
    clerk.go_to(TrainingPage, "training-sessions")
    clerk.new(topic="业务培训", held_on="2026-5-11", starts_at="9:00", ends_at="11:00")
    for name in ("zs", "ls", "ww"):
        clerk.add_row("participants", name)
    clerk.editor.grids["participants"].rows.type_into(2, 2, "1.5")
    clerk.editor.grids["participants"].rows.type_into(2, 3, "迟到")
    assert clerk.save()
    assert [row.hours for row in clerk.store.load(Session)[0].participants] == [200, 200, 150]
    clerk.fill_in(ends_at="12:00")
    clerk.editor.grids["participants"].rows.type_into(1, 1, "请假")
    clerk.editor.grids["participants"].rows.type_into(1, 5, "开庭")
    assert clerk.save()
    stored = clerk.store.load(Session)[0].participants
    assert [(row.state, row.hours) for row in stored] == [("参加", 375), ("请假", 0), ("参加", 150)]
