"""The office's own days for the colours of supervised matters."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.matters.alerts import Limits
from courtoffice.fields import Kind
from courtoffice.settings import Setting
from courtoffice.store import Store

_GROUP, _MOST = "督办预警", 365

BLUE_DAYS = Setting(
    "matters.blue_days",
    "蓝色预警：距时限天数",
    _GROUP,
    Kind.INTEGER,
    15,
    dated=True,
    unit="天",
    hint="距完成时限不到这么多天的，列为蓝色",
    low=0,
    high=_MOST,
)
YELLOW_DAYS = Setting(
    "matters.yellow_days",
    "黄色预警：距时限天数",
    _GROUP,
    Kind.INTEGER,
    7,
    dated=True,
    unit="天",
    hint="距完成时限不到这么多天的，列为黄色；过了时限还没有办结的，列为红色",
    low=0,
    high=_MOST,
)
SETTINGS = (BLUE_DAYS, YELLOW_DAYS)


def limits_on(store: Store, day: date) -> Limits:
    """Return the days in force on a day."""
    return Limits(store.settings.value(BLUE_DAYS, day), store.settings.value(YELLOW_DAYS, day))
