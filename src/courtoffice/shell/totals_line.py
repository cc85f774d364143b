"""The line below a register: how many rows are listed and chosen, and what their numbers add up to."""

from __future__ import annotations

from courtoffice.cells import hundredths
from courtoffice.fields import HUNDREDTHS
from courtoffice.shell.table_model import TableModel


def totals_text(model: TableModel, chosen: int) -> str:
    """Return the words for the rows that a model lists; ``chosen`` is the number of rows chosen."""
    listed, every = model.rowCount(), model.count()
    parts = [f"共 {every} 条"]
    if model.filtered:
        parts = [f"筛选出 {listed} 条，共 {every} 条"]
    if chosen > 1:
        parts.append(f"已选 {chosen} 条")
    for at, column in enumerate(model.columns):
        if column.key in model.register.totals and listed:
            total = model.total(at)
            number = hundredths(total) if column.kind in HUNDREDTHS else str(total)
            parts.append(f"{column.label.removesuffix('合计')}合计 {number}{column.unit}")
    return "　".join(parts)
