"""Blue, yellow and red: how near the limit of a supervised matter is (蓝黄红三色预警). Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from courtoffice.areas.matters.records import Matter
from courtoffice.areas.matters.rules import days_left, open_on


class Alert(Enum):
    """How a matter in hand stands, with the word for it; NONE has time left or no limit."""

    NONE = ""
    BLUE = "蓝色"
    YELLOW = "黄色"
    RED = "红色"


@dataclass(frozen=True, slots=True)
class Limits:
    """So many days before its limit a matter turns blue, and yellow; past it, it is red."""

    blue: int
    yellow: int


def alert_on(matter: Matter, day: date, limits: Limits) -> Alert:
    """Return how a matter stood at the end of a day; one that is closed has no colour."""
    left = days_left(matter, day)
    if left is None:
        return Alert.NONE
    if left < 0:
        return Alert.RED
    if left <= limits.yellow:
        return Alert.YELLOW
    return Alert.BLUE if left <= limits.blue else Alert.NONE


def alert_words(matter: Matter, day: date, limits: Limits) -> str:
    """Return colour and days left as a list shows them: 黄色　剩3天; "" for a closed matter."""
    left = days_left(matter, day)
    if left is None:
        return "未定时限" if open_on(matter, day) else ""
    colour = alert_on(matter, day, limits).value or "正常"
    return f"{colour}　{f'逾期{-left}天' if left < 0 else '今天到期' if left == 0 else f'剩{left}天'}"
