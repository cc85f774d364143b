"""What a court settles about its papers on case review: ranking, and the time that a notice gives."""

from __future__ import annotations

from typing import Any

from courtoffice.fields import Kind
from courtoffice.settings import Setting

_GROUP = "质量评查"

RANKED = Setting(
    "review.ranked",
    "通报和结果表列名次",
    _GROUP,
    Kind.YES_NO,
    False,
    hint="按最高人民法院“坚决杜绝排名排序”的要求，一般不列名次",
)
NOTICE_RECTIFY_DAYS = Setting(
    "review.notice_rectify_days",
    "黄牌警示后提交整改材料的期限",
    _GROUP,
    Kind.INTEGER,
    10,
    dated=True,
    unit="个工作日",
    low=1,
    high=60,
)
NOTICE_OBJECTION_DAYS = Setting(
    "review.notice_objection_days",
    "对黄牌警示提出异议的期限",
    _GROUP,
    Kind.INTEGER,
    5,
    dated=True,
    unit="个工作日",
    low=1,
    high=60,
)

MEASURE_SETTINGS: tuple[Setting[Any], ...] = (RANKED, NOTICE_RECTIFY_DAYS, NOTICE_OBJECTION_DAYS)
