"""What the office says of itself: the court's names and codes, its department, how it counts and prints."""

from __future__ import annotations

from typing import Any

from courtoffice.fields import Kind
from courtoffice.settings import Setting

_COURT, _COUNTING = "本院", "统计与打印"

COURT_NAME = Setting(
    "court.name",
    "法院全称",
    _COURT,
    Kind.TEXT,
    "××县人民法院",
    hint="公文的标题和署名用全称",
)
COURT_SHORT = Setting(
    "court.short",
    "法院简称",
    _COURT,
    Kind.TEXT,
    "××法院",
    hint="表格和窗口标题用简称",
)
COURT_CODE = Setting(
    "court.code",
    "法院代字",
    _COURT,
    Kind.TEXT,
    "",
    hint="案号里的代字，如“湘”加四位数字（法〔2015〕137号第四条、第五条）",
)
DOCUMENT_CODE = Setting(
    "court.document_code",
    "发文代字",
    _COURT,
    Kind.TEXT,
    "×法政",
    hint="发文字号里的代字，如“×法政〔2026〕5号”的“×法政”",
)
OFFICE_NAME = Setting(
    "court.office",
    "本部门名称",
    _COURT,
    Kind.TEXT,
    "政治部",
    hint="政治部或政治处，公文的署名接在法院全称之后",
)
PARTY_GROUP_NAME = Setting(
    "court.party_group",
    "党组名称",
    _COURT,
    Kind.TEXT,
    "中共××县人民法院党组",
    hint="以党组名义行文时的署名",
)
STATISTICAL_YEAR_STARTS = Setting(
    "court.year_starts",
    "统计年度起始月",
    _COUNTING,
    Kind.INTEGER,
    1,
    unit="月",
    hint="1 为自然年；12 为上年十二月至当年十一月",
    low=1,
    high=12,
)
RATE_DIGITS = Setting(
    "court.rate_digits",
    "比率的小数位数",
    _COUNTING,
    Kind.INTEGER,
    2,
    unit="位",
    hint="百分比和平均数打印几位小数",
    low=0,
    high=4,
)

COURT_SETTINGS: tuple[Setting[Any], ...] = (
    COURT_NAME,
    COURT_SHORT,
    COURT_CODE,
    DOCUMENT_CODE,
    OFFICE_NAME,
    PARTY_GROUP_NAME,
    STATISTICAL_YEAR_STARTS,
    RATE_DIGITS,
)
"""All of them, in the order in which the settings window shows them."""
