"""The dated rules of evaluation and conduct that an office may change."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.posts.quota import DROPPED, ROUNDINGS
from courtoffice.fields import Kind
from courtoffice.settings import Setting

_EVALUATION, _CONDUCT = "年度测评", "违纪违规"

EXCELLENT_SHARE = Setting(
    "posts.excellent_share",
    "优秀等次比例不超过",
    _EVALUATION,
    Kind.INTEGER,
    20,
    dated=True,
    unit="%",
    hint="按参加考核、确定等次的人数计算；本院被评为优秀或者受到表彰的年度，按上级规定提高",
    low=0,
    high=100,
)
EXCELLENT_ROUNDING = Setting(
    "posts.excellent_rounding",
    "优秀名额的小数",
    _EVALUATION,
    Kind.CHOICE,
    DROPPED,
    dated=True,
    choices=ROUNDINGS,
)
ADMONITION_MONTHS = Setting(
    "posts.admonition_months",
    "诫勉影响期",
    _CONDUCT,
    Kind.INTEGER,
    6,
    dated=True,
    unit="个月",
    hint="警告、记过、记大过、降级和撤职的期间由法律规定；诫勉的影响期各地不同，按本地规定填写",
    low=0,
    high=36,
)

POSTS_SETTINGS: tuple[Setting[Any], ...] = (EXCELLENT_SHARE, EXCELLENT_ROUNDING, ADMONITION_MONTHS)
