"""The tab 岗位考核, worked on as a clerk does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.posts.page import PostsPage
from courtoffice.areas.posts.records import PostItem, PostStandard
from courtoffice.areas.posts.records_conduct import Conduct, RewardPenalty
from courtoffice.shell import ask
from courtoffice.shell.register_view import Listed

if TYPE_CHECKING:
    from courtoffice.errors import Refused
    from tests.conftest import Clerk


def test_a_reward(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.go_to(PostsPage, "rewards")
    clerk.new(decided_on="2026-3-6", officer_id="sxx", content="嘉奖", amount="500")
    assert clerk.save()
    assert clerk.store.load(RewardPenalty)[0].amount == 50_000
    clerk.goes_round(monkeypatch)


def test_a_conduct_record_without_facts_stores_nothing(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "question", lambda *_: True)
    clerk.go_to(PostsPage, "conduct")
    clerk.new(happened_on="2026-3-6", officer_id="zs", kind="迟到")
    assert not clerk.editor.save()
    assert "事实" in clerk.fault("facts")
    assert clerk.store.load(Conduct) == []
    clerk.fill_in(facts="迟到", handling="警告", decided_on="2026-8-31", decided_by="机关纪委")
    assert clerk.save()
    (kept,) = clerk.store.load(Conduct)
    assert (kept.effective_from, kept.effective_until) == (date(2026, 8, 31), date(2027, 2, 28))
    assert clerk.column("effect") == ["影响期内"]


def test_every_register_opens_a_new_record(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "question", lambda *_: True)
    for listed in PostsPage.lists:
        if isinstance(listed, Listed) and listed.register.reckon is None:
            clerk.go_to(PostsPage, listed.register.key)
            clerk.page.new_record()
            assert not clerk.page.busy_editing()


def test_what_is_not_fulfilled_is_listed_and_fulfilled_in_one_step(
    clerk: Clerk, refusals: list[Refused]
) -> None:
    with clerk.store.change("登记") as change:
        for year, content in ((2024, "嘉奖"), (2026, "扣发奖金"), (2026, "办案标兵")):
            change.save(RewardPenalty(decided_on=date(year, 5, 6), officer_id=1, content=content))
        change.save(
            RewardPenalty(
                decided_on=date(2026, 1, 5), officer_id=2, content="已发", fulfilled_on=date(2026, 2, 1)
            )
        )
    clerk.go_to(PostsPage, "rewards-open")
    assert clerk.column("content") == ["嘉奖", "扣发奖金", "办案标兵"]
    clerk.page.view.table.selectAll()
    bar = clerk.page.bar
    assert bar is not None
    bar.buttons["登记兑现"].click()
    assert clerk.listed() == []
    assert {item.fulfilled_on for item in clerk.store.load(RewardPenalty)} == {
        date(2026, 11, 20),
        date(2026, 2, 1),
    }
    clerk.page.show_part("rewards")
    clerk.page.view.table.selectRow(0)
    bar = clerk.page.bar
    assert bar is not None
    bar.buttons["登记兑现"].click()
    assert "已经在2026-02-01兑现" in str(refusals[-1])
    clerk.bench.undo()
    assert sum(item.fulfilled_on is None for item in clerk.store.load(RewardPenalty)) == 3


def test_last_years_standards_are_copied(clerk: Clerk, refusals: list[Refused]) -> None:
    items = (PostItem(position=1, name="办案", points=100_00, cap=105_00, evidence="系统数据"),)
    with clerk.store.change("登记") as change:
        change.save(
            PostStandard(
                year=2025, kind="审判", name="2025年审判标准", document="云法〔2025〕6号", items=items
            )
        )
    clerk.go_to(PostsPage, "post-standards")
    bar = clerk.page.bar
    assert bar is not None
    bar.buttons["复制上年标准"].click()
    (copied,) = clerk.listed()
    assert (copied.year, copied.name, copied.document) == (2026, "2026年审判标准", "")
    assert (copied.items[0].cap, copied.items[0].evidence) == (105_00, "系统数据")
    bar.buttons["复制上年标准"].click()
    assert "已经有了" in str(refusals[-1])
