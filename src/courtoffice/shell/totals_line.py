"""The line below a register: how many rows are listed and chosen, and what their numbers add up to."""

from __future__ import annotations

from collections.abc import Sequence

from courtoffice.cells import hundredths
from courtoffice.fields import HUNDREDTHS
from courtoffice.shell.table_model import TableModel


def totals_text(model: TableModel, chosen: Sequence[int]) -> str:
    """Return the words for the rows that a model lists; of several ``chosen`` ones, what these add up to."""
    listed, every = model.rowCount(), model.count()
    parts = [f"共 {every} 条"]
    if model.filtered:
        parts = [f"筛选出 {listed} 条，共 {every} 条"]
    several = len(chosen) > 1
    if several:
        parts.append(f"已选 {len(chosen)} 条")
    for at, column in enumerate(model.columns):
        if column.key in model.register.totals and listed:
            total = model.total(at, chosen if several else range(listed))
            number = hundredths(total) if column.kind in HUNDREDTHS else str(total)
            name = column.label.removesuffix("合计")
            parts.append(f"{name}{'小计' if several else '合计'} {number}{column.unit}")
    return "　".join(parts)
