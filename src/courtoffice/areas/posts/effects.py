"""Until when a penalty has effect: periods by kind, counted from the day of effect. Pure."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from courtoffice.areas.posts.records_conduct import Conduct
from courtoffice.errors import Fault

ADMONITION = "诫勉"
EFFECT_MONTHS: Mapping[str, int] = {"警告": 6, "记过": 12, "记大过": 18, "降级": 24, "撤职": 24}
"""The months that a penalty has effect (公务员法第六十四条, 公职人员政务处分法第八条)."""
NO_GRADE = frozenset({"记过", "记大过", "降级", "撤职", "开除"})
"""Within the period of these penalties the yearly evaluation usually gives no grade."""
IN_FORCE, OVER, LIFTED = "影响期内", "已满", "已解除"


def months_of(handling: str, admonition_months: int) -> int:
    """Return how many months a handling has effect, 0 where it has no period."""
    return admonition_months if handling == ADMONITION else EFFECT_MONTHS.get(handling, 0)


def effect_until(start: date, months: int) -> date:
    """Return the last day of a period of months that begins with ``start``.

    It is the day before the same day of the last month; where that month has no such day, its last day.
    """
    count = start.year * 12 + start.month - 1 + months
    year, month = count // 12, count % 12 + 1
    longest = calendar.monthrange(year, month)[1]
    if start.day > longest:
        return date(year, month, longest)
    return date(year, month, start.day) - timedelta(days=1)


def with_effect(conduct: Conduct, admonition_months: int) -> Conduct:
    """Return the record with its period of effect filled in where the handling has one and none is given."""
    months = months_of(conduct.handling, admonition_months)
    start = conduct.effective_from or (conduct.decided_on if months else None)
    if not months or start is None:
        return conduct
    until = conduct.effective_until or effect_until(start, months)
    return replace(conduct, effective_from=start, effective_until=until)


def in_effect(conduct: Conduct, day: date) -> bool:
    """Return whether the handling of a breach has effect on a day."""
    start, until, lifted = conduct.effective_from, conduct.effective_until, conduct.lifted_on
    begun = start is not None and start <= day
    return begun and (until is None or day <= until) and (lifted is None or day < lifted)


def touches(conduct: Conduct, first: date, last: date) -> bool:
    """Return whether the handling has effect on any day from one to another."""
    start, until, lifted = conduct.effective_from, conduct.effective_until, conduct.lifted_on
    if start is None or start > last:
        return False
    return (until is None or until >= first) and (lifted is None or lifted > first)


def effect_state(conduct: Conduct, day: date) -> str:
    """Return how it stands with the effect on a day: 影响期内, 已满, 已解除, or "" where it has none."""
    if conduct.effective_from is None or conduct.effective_from > day:
        return ""
    if conduct.lifted_on is not None and conduct.lifted_on <= day:
        return LIFTED
    return IN_FORCE if in_effect(conduct, day) else OVER


def effect_faults(conduct: Conduct, others: Iterable[Conduct], admonition_months: int) -> list[Fault]:
    """Return questions about a period that is not the usual one, or that meets another of the officer.

    A period may also end a day later: some decisions count it from the day after that of effect.

    ``others`` are the other records of the officer.
    """
    months = months_of(conduct.handling, admonition_months)
    start, until = conduct.effective_from, conduct.effective_until
    faults = []
    if start is None:
        return []
    usual = effect_until(start, months)
    if months and until is not None and until not in (usual, usual + timedelta(days=1)):
        message = f"{conduct.handling}的影响期是{months}个月，从{start}算到{usual}；现在填到{until}，确定吗？"
        faults.append(Fault("effective_until", message, blocks=False))
    if not months and until is None and conduct.handling != "开除":
        faults.append(Fault("effective_until", "已经填写影响期起，请填写影响期止。", blocks=False))
    for other in others:
        if other.id != conduct.id and touches(other, start, until or start) and in_effect(other, start):
            message = (
                f"此前的{other.handling or '处理'}影响期到{other.effective_until or '解除时'}，还没有满。"
                "影响期内又受处理的，请按处理决定核对影响期止。"
            )
            faults.append(Fault("effective_from", message, blocks=False))
    return faults
