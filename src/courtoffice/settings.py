"""Settings of an office: declared where they are used, kept in the office file, dated where rules change.

A dated setting has one value from each ``valid_from`` on; reading it for a day gives the value in force on
that day, so that a new rule never changes what was counted under the old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from courtoffice.errors import Fault
from courtoffice.fields import HUNDREDTHS, Kind

T = TypeVar("T", int, str, bool)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting: its key in the file, its Chinese name, what it holds, and the value it starts with.

    ``choices`` closes the list of values; ``low`` and ``high`` bound a number (hundredths for POINTS, HOURS
    and MONEY). ``group`` is the heading under which the settings window shows it.
    """

    key: str
    label: str
    group: str
    kind: Kind
    default: T
    dated: bool = False
    unit: str = ""
    hint: str = ""
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None


def value_on(setting: Setting[T], kept: dict[str, dict[str, T]], on: date | None) -> T:
    """Return the value in force on a day, out of {key: {valid_from: value}}; the default where none is.

    An undated setting, and ``on=None``, give the latest value.
    """
    dated = kept.get(setting.key, {})
    limit = on.isoformat() if on is not None and setting.dated else "9999"
    in_force = [start for start in dated if start <= limit]
    return dated[max(in_force)] if in_force else setting.default


def faults_of(setting: Setting[Any], value: object) -> list[Fault]:
    """Return why a setting cannot take a value; raises TypeError for a value of another type."""
    if type(value) is not type(setting.default):
        raise TypeError(f"{setting.key} holds {type(setting.default).__name__}, not {value!r}")
    if setting.choices and value not in setting.choices:
        return [Fault(setting.key, f"“{setting.label}”只能是：{'、'.join(setting.choices)}。")]
    if not isinstance(value, int):
        return []
    scale = 100 if setting.kind in HUNDREDTHS else 1
    if setting.low is not None and value < setting.low:
        return [Fault(setting.key, f"“{setting.label}”不能小于{setting.low / scale:g}{setting.unit}。")]
    if setting.high is not None and value > setting.high:
        return [Fault(setting.key, f"“{setting.label}”不能大于{setting.high / scale:g}{setting.unit}。")]
    return []
