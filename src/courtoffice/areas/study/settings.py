"""The dated rules of study that an office may change."""

from __future__ import annotations

from typing import Any

from courtoffice.fields import Kind
from courtoffice.settings import Setting

_GROUP = "学习"

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

STUDY_SETTINGS: tuple[Setting[Any], ...] = (MAKE_UP_DAYS,)
