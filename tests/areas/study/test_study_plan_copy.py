"""Last year's plan copied into a new year: by its rule, and as a command of the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.plan_copy import copied_plan
from courtoffice.areas.study.records import PlanItem
from courtoffice.areas.study.registers import PLAN_ITEMS
from courtoffice.errors import Refused
from courtoffice.shell.bench import Bench

LAST = PlanItem(
    id=7, year=2025, month=3, position=2, theme="A&B <b>", content="内容", form="研讨", body="党组中心组",
    speaker="某", officer_id=1, department_id=2, planned_on=date(2025, 3, 9), campaign_id=4, state="已完成",
)  # fmt: skip


def test_items_keep_their_month_and_lose_what_was_of_that_year() -> None:
    [new] = copied_plan([LAST], 2026)
    assert new == replace(LAST, id=0, year=2026, planned_on=None, campaign_id=None, state="未开展")


def test_items_keep_their_order_and_cancelled_ones_stay_behind() -> None:
    items = [
        replace(LAST, id=1, month=12, theme="末"),
        replace(LAST, id=2, position=3, theme="三"),
        replace(LAST, id=3, theme="二"),
        replace(LAST, id=4, theme="取消", state="已取消"),
        replace(LAST, id=5, year=2024, theme="前年"),
    ]
    assert [item.theme for item in copied_plan(items, 2026)] == ["二", "三", "末"]


def test_a_year_that_has_items_is_refused() -> None:
    with pytest.raises(Refused, match="2026年已经有1项学习计划"):
        copied_plan([LAST, replace(LAST, id=8, year=2026, state="已取消")], 2026)


@pytest.mark.parametrize("items", [[], [replace(LAST, state="已取消")], [replace(LAST, year=2024)]])
def test_a_year_after_one_without_a_plan_is_refused(items: list[PlanItem]) -> None:
    with pytest.raises(Refused, match="2025年没有可以复制的学习计划"):
        copied_plan(items, 2026)


def test_the_command_is_one_change_that_can_be_undone(
    qtbot: QtBot, bench: Bench, refusals: list[Refused]
) -> None:
    store = bench.desk.store
    with store.change("登记") as change:
        for month in (2, 5):
            change.save(replace(LAST, id=0, month=month, campaign_id=None))
    page = StudyPage()
    qtbot.add_widget(page)
    page.load(bench)
    with qtbot.wait_exposed(page):
        page.show()
    assert page.bar is None
    page.show_part(PLAN_ITEMS.key)
    assert page.bar is not None
    button = page.bar.buttons["复制上年计划"]
    assert button.isVisible()
    with qtbot.wait_signal(bench.message) as told:
        button.click()
    assert told.args == ["已把2025年的2项学习计划复制到2026年，可以撤销。"]
    assert [(item.month, item.state) for item in page.view.model.records()] == [(2, "未开展"), (5, "未开展")]
    button.click()
    assert "2026年已经有2项" in str(refusals[0])
    assert store.undo_name == "复制上年学习计划"
    bench.undo()
    assert store.load(PlanItem, "year = 2026") == []
