"""A year's training plan begun from that of the year before. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from courtoffice.areas.training.records_plan import CANCELLED, NOT_YET, PlanItem
from courtoffice.errors import Refused


def copied_plan(items: Collection[PlanItem], year: int, serves: Callable[[int, int], bool]) -> list[PlanItem]:
    """Return the courses of the year before as new ones of ``year``, in their months and their order.

    Nothing of them is held yet; cancelled ones stay behind. Officers stay assigned as far as ``serves``,
    asked with an officer and a month of the new year, says so. ``items`` are those of both years. Raises
    Refused when the year has items already, or the year before has none to copy.
    """
    there = sum(1 for item in items if item.year == year)
    if there:
        raise Refused(
            f"{year}年已经有{there}项培训计划，不能再复制上年的。请先删除这些项目，或直接在上面修改。"
        )
    last = [item for item in items if item.year == year - 1 and item.state != CANCELLED]
    if not last:
        raise Refused(f"{year - 1}年没有可以复制的培训计划。请按 Ctrl+N 逐项填写{year}年的计划。")
    last.sort(key=lambda item: (item.month or 0, item.position or 0, item.id))
    return [
        replace(
            item,
            id=0,
            year=year,
            state=NOT_YET,
            officer_id=item.officer_id if serves(item.officer_id or 0, item.month or 1) else None,
            assigned=tuple(
                replace(row, id=0, plan_item_id=0)
                for row in item.assigned
                if serves(row.officer_id or 0, item.month or 1)
            ),
        )
        for item in last
    ]
