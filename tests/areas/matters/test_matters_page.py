"""The tab 工作督办, worked on as a clerk does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.matters.page import MattersPage
from courtoffice.areas.matters.records import Matter, Task

if TYPE_CHECKING:
    from tests.conftest import Clerk


def test_a_matter_with_helpers_and_progress(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.go_to(MattersPage, "matters")
    clerk.new(title="修缮法庭", opened_on="2026-3-6", department_id="zzb", due_on="2026-12-1")
    clerk.add_row("helpers", "民事审判一庭")
    clerk.add_row("progress", "2026-4-1", "已立项\n已招标")
    assert clerk.save()
    matter = clerk.store.load(Matter)[0]
    assert matter.department_id == 2
    assert [row.department_id for row in matter.helpers] == [1]
    assert [(row.noted_on, row.content) for row in matter.progress] == [(date(2026, 4, 1), "已立项\n已招标")]
    above = clerk.editor.ui.derived.text()
    assert above.startswith("预警\u00a0")
    assert "剩余天数" not in above, "what the warning says already"
    clerk.fill_in(state="办结", closed_on="2026-5-6")
    assert clerk.save()
    assert "办结" not in clerk.editor.ui.derived.text(), "what the form says already"
    clerk.goes_round(monkeypatch)


def test_a_limit_before_the_opening_is_refused(clerk: Clerk) -> None:
    clerk.go_to(MattersPage, "matters")
    clerk.new(title="修缮法庭", opened_on="2026-3-6", due_on="2026-3-5")
    assert not clerk.editor.save()
    assert "早于“立项日期”" in clerk.fault("due_on")
    clerk.fill_in(due_on="2026-3-7", meeting="党组会")
    assert not clerk.editor.save()
    assert "会议日期" in clerk.fault("decided_on")
    assert clerk.store.load(Matter) == []
    clerk.fill_in(decided_on="2026-3-5")
    assert clerk.save()
    assert clerk.column("origin") == ["党组会（2026-03-05）"]


def test_a_task_of_the_year(clerk: Clerk) -> None:
    clerk.go_to(MattersPage, "plan-tasks")
    clerk.new(content="")
    assert not clerk.editor.save()
    assert "任务内容" in clerk.fault("content")
    clerk.fill_in(content="建好学习型法院\n不少于十次", year="2026")
    assert clerk.save()
    assert clerk.store.load(Task)[0].content == "建好学习型法院\n不少于十次"
