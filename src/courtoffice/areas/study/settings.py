"""The dated rules of study that an office may change."""

from __future__ import annotations

from typing import Any

from courtoffice.fields import Kind
from courtoffice.settings import Setting

WORKING_DAYS, CALENDAR_DAYS = BASES = ("最后几个工作日", "最后几个日历日")
_GROUP = "学习"

COLLECTIVE_DAYS = Setting(
    "study.collective_days",
    "每月集中学习日天数",
    _GROUP,
    Kind.INTEGER,
    2,
    dated=True,
    unit="天",
    low=0,
    high=10,
)
COLLECTIVE_BASIS = Setting(
    "study.collective_basis",
    "集中学习日定在每月",
    _GROUP,
    Kind.CHOICE,
    WORKING_DAYS,
    dated=True,
    choices=BASES,
)
MAKE_UP_DAYS = Setting(
    "study.make_up_days",
    "补学期限",
    _GROUP,
    Kind.INTEGER,
    14,
    dated=True,
    unit="天",
    hint="从学习当天算起，过了期限还没有补学的，在总览里提醒",
    low=1,
    high=366,
)

STUDY_SETTINGS: tuple[Setting[Any], ...] = (COLLECTIVE_DAYS, COLLECTIVE_BASIS, MAKE_UP_DAYS)
