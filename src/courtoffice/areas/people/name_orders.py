"""The orders in which officers are listed by name, whatever their department."""

from __future__ import annotations

ORDERS = {
    "roster-surnames": "按姓氏笔画为序",
    "roster-names": "按姓名笔画为序",
    "roster-pinyin": "按姓名拼音为序",
}
"""The orders by the key of their report, with the words printed under the title."""
