"""The time limits of a review in working days: to object, to review again, to put right. Pure.

No national rule fixes them; courts give three to five working days to object and five to ten to review
again (DOMAIN 2.4). They are settings with a date, so that a new limit moves no deadline already given.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from courtoffice.areas.review.records import Objection, Rectification, Review
from courtoffice.fields import Kind
from courtoffice.settings import Setting
from courtoffice.workdays import Workdays

_GROUP = "质量评查"

OBJECTION_DAYS = Setting(
    "review.objection_days",
    "提出异议的期限",
    _GROUP,
    Kind.INTEGER,
    5,
    dated=True,
    unit="个工作日",
    hint="从反馈的次日起算",
    low=1,
    high=60,
)
REREVIEW_DAYS = Setting(
    "review.rereview_days",
    "复核的期限",
    _GROUP,
    Kind.INTEGER,
    10,
    dated=True,
    unit="个工作日",
    hint="从提出异议的次日起算",
    low=1,
    high=60,
)
RECTIFICATION_DAYS = Setting(
    "review.rectification_days",
    "整改的期限",
    _GROUP,
    Kind.INTEGER,
    10,
    dated=True,
    unit="个工作日",
    hint="从通知整改的次日起算",
    low=1,
    high=250,
)
DEADLINES = (OBJECTION_DAYS, REREVIEW_DAYS, RECTIFICATION_DAYS)


def with_objection_until(review: Review, workdays: Workdays, days: int) -> Review:
    """Return the review with the last day for an objection, where it was told and nobody has set one."""
    if review.told_on is None:
        return replace(review, objection_until=None)
    if review.objection_until is not None:
        return review
    return replace(review, objection_until=workdays.after(review.told_on, days))


def with_rereview_deadline(objection: Objection, workdays: Workdays, days: int) -> Objection:
    """Return the objection with the last day of its re-review, unless one is set."""
    if objection.raised_on is None or objection.deadline is not None:
        return objection
    return replace(objection, deadline=workdays.after(objection.raised_on, days))


def with_rectification_due(item: Rectification, workdays: Workdays, days: int) -> Rectification:
    """Return the rectification with the day by which it is due, unless one is set."""
    if item.opened_on is None or item.due_on is not None:
        return item
    return replace(item, due_on=workdays.after(item.opened_on, days))


def working_days_left(workdays: Workdays, today: date, last: date) -> int:
    """Return how many working days there are from today to the last day of a limit, both included."""
    return sum(1 for _ in workdays.workdays(today, last))


def time_left(workdays: Workdays, today: date, last: date | None) -> str:
    """Return how a time limit stands, in words; "" for none."""
    if last is None:
        return ""
    if today > last:
        late = sum(1 for _ in workdays.workdays(last, today)) - workdays.is_workday(last)
        return f"已过期{late}个工作日" if late else "已过期"
    left = working_days_left(workdays, today, last)
    return "今天到期" if today == last or left == 0 else f"还有{left}个工作日"
