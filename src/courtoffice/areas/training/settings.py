"""The dated rules of training that an office may change."""

from __future__ import annotations

from typing import Any

from courtoffice.fields import Kind
from courtoffice.settings import Setting

_HOURS, _NIGHT = "培训学时", "法官业校"
_MOST = 100_000  # a thousand hours

HOURS_PER_YEAR = Setting(
    "training.hours_per_year",
    "每年应完成学时",
    _HOURS,
    Kind.HOURS,
    9_000,
    dated=True,
    unit="学时",
    hint="《干部教育培训工作条例》（2023年修订）：每年不少于12天或者90学时",
    low=0,
    high=_MOST,
)
LEADER_HOURS = Setting(
    "training.leader_hours",
    "领导五年应完成学时",
    _HOURS,
    Kind.HOURS,
    55_000,
    dated=True,
    unit="学时",
    hint="《干部教育培训工作条例》（2023年修订）：每五年不少于3个月或者550学时",
    low=0,
    high=5 * _MOST,
)
LEADER_POSTS = Setting(
    "training.leader_posts",
    "按五年计算学时的职务",
    _HOURS,
    Kind.TEXT,
    "院长、副院长",
    dated=True,
    hint="几个职务之间用顿号隔开；这些干警不计入年度学时达标人数",
)
CYCLE_START = Setting(
    "training.cycle_start",
    "五年周期的起始年度",
    _HOURS,
    Kind.YEAR,
    2023,
    hint="每五年一个周期，如2023年至2027年",
    low=1980,
    high=2100,
)
PER_DAY = Setting(
    "training.per_day",
    "培训一天折合",
    _HOURS,
    Kind.HOURS,
    750,
    dated=True,
    unit="学时",
    hint="12天折合90学时，即每天7.5学时",
    low=0,
    high=2_400,
)
PER_HALF_DAY = Setting(
    "training.per_half_day",
    "培训半天折合",
    _HOURS,
    Kind.HOURS,
    375,
    dated=True,
    unit="学时",
    low=0,
    high=1_200,
)
PER_HOUR = Setting(
    "training.per_hour",
    "培训一小时折合",
    _HOURS,
    Kind.HOURS,
    100,
    dated=True,
    unit="学时",
    low=0,
    high=1_000,
)
COURSE_CAP = Setting(
    "training.course_cap",
    "一次培训最多计",
    _HOURS,
    Kind.HOURS,
    0,
    dated=True,
    unit="学时",
    hint="0 为不限；主办单位写明学时的，按写明的计",
    low=0,
    high=_MOST,
)
NIGHT_MINUTES = Setting(
    "training.night_minutes",
    "法官业校每次不少于",
    _NIGHT,
    Kind.INTEGER,
    120,
    dated=True,
    unit="分钟",
    low=0,
    high=600,
)

TRAINING_SETTINGS: tuple[Setting[Any], ...] = (
    HOURS_PER_YEAR,
    LEADER_HOURS,
    LEADER_POSTS,
    CYCLE_START,
    PER_DAY,
    PER_HALF_DAY,
    PER_HOUR,
    COURSE_CAP,
    NIGHT_MINUTES,
)
