"""The tab 岗位考核, worked on as a clerk does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.posts.page import PostsPage
from courtoffice.areas.posts.records_conduct import Conduct, RewardPenalty

if TYPE_CHECKING:
    from tests.conftest import Clerk


def test_a_reward(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.go_to(PostsPage, "rewards")
    assert "后续版本" in clerk.page.ui.later.text()
    clerk.new(decided_on="2026-3-6", officer_id="sxx", content="嘉奖", amount="500")
    assert clerk.save()
    assert clerk.store.load(RewardPenalty)[0].amount == 50_000
    clerk.goes_round(monkeypatch)


def test_a_conduct_record_without_facts_stores_nothing(clerk: Clerk) -> None:
    clerk.go_to(PostsPage, "conduct")
    clerk.new(happened_on="2026-3-6", officer_id="zs", kind="迟到")
    assert not clerk.editor.save()
    assert "事实" in clerk.fault("facts")
    assert clerk.store.load(Conduct) == []


def test_every_register_opens_a_new_record(clerk: Clerk) -> None:
    for listed in PostsPage.lists:
        clerk.go_to(PostsPage, listed.register.key)
        clerk.page.new_record()
        assert not clerk.page.busy_editing()
