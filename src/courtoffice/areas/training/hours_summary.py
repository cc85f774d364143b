"""How a court stands with its hours, in one line for the list of officers. Pure."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.training.demand import has_enough, leaders, required
from courtoffice.areas.training.rows import TrainingRows
from courtoffice.cells import hundredths


def summary(rows: TrainingRows, today: date) -> str:
    """Return how many officers have the hours of the period's year, and how many days are left."""
    demanded = required(rows)
    met = sum(has_enough(rows, officer) for officer in demanded)
    parts = [
        f"每年应完成 {hundredths(rows.demand.yearly)} 学时的干警 {len(demanded)} 人",
        f"已达标 {met} 人，未达标 {len(demanded) - met} 人",
    ]
    if leaders(rows):
        parts.append(f"按五年计算的领导 {len(leaders(rows))} 人")
    left = (rows.period.last - today).days
    if today >= rows.period.first and left > 0:
        parts.append(f"距年度结束还有 {left} 天")
    return "　".join(parts)
