"""A year's study plan begun from that of the year before. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from courtoffice.areas.study.records import CANCELLED, NOT_YET, PlanItem
from courtoffice.errors import Refused


def copied_plan(items: Collection[PlanItem], year: int) -> list[PlanItem]:
    """Return the items of the year before as new ones of ``year``, in their months and their order.

    Nothing of them is held yet, no day is fixed, and no campaign of last year is taken over; cancelled items
    stay behind. ``items`` are those of both years. Raises Refused when the year has items already, or the
    year before has none to copy.
    """
    there = sum(1 for item in items if item.year == year)
    if there:
        raise Refused(
            f"{year}年已经有{there}项学习计划，不能再复制上年的。请先删除这些项目，或直接在上面修改。"
        )
    last = [item for item in items if item.year == year - 1 and item.state != CANCELLED]
    if not last:
        raise Refused(f"{year - 1}年没有可以复制的学习计划。请按 Ctrl+N 逐项填写{year}年的计划。")
    last.sort(key=lambda item: (item.month or 0, item.position or 0, item.id))
    return [replace(item, id=0, year=year, planned_on=None, campaign_id=None, state=NOT_YET) for item in last]
