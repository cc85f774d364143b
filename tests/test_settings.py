from __future__ import annotations

from datetime import date

import pytest

from courtoffice.fields import Kind
from courtoffice.settings import Setting, faults_of, value_on

PASS = Setting("pass", "合格线", "评查", Kind.POINTS, 6000, dated=True, low=50, high=10050, unit="分")
COUNT = Setting("count", "最少件数", "评查", Kind.INTEGER, 3, low=1, unit="件")
LEVEL = Setting("level", "层级", "法院", Kind.CHOICE, "基层", choices=("基层", "中级"))
SHOWN = Setting("shown", "打印名次", "评查", Kind.YES_NO, False)
NAME = Setting("name", "法院名称", "法院", Kind.TEXT, "")


@pytest.mark.parametrize(
    ("kept", "on", "value"),
    [
        ({}, None, 6000),
        ({}, date(2026, 1, 1), 6000),
        ({"other": {"": 1}}, None, 6000),
        ({"pass": {"2026-01-01": 7000}}, None, 7000),
        ({"pass": {"2026-01-01": 7000}}, date(2026, 1, 1), 7000),
        ({"pass": {"2026-01-01": 7000}}, date(2025, 12, 31), 6000),
        ({"pass": {"2026-01-01": 7000, "2027-01-01": 8000, "": 5000}}, date(2025, 1, 1), 5000),
        ({"pass": {"2026-01-01": 7000, "2027-01-01": 8000, "": 5000}}, date(2026, 6, 1), 7000),
        ({"pass": {"2026-01-01": 7000, "2027-01-01": 8000, "": 5000}}, None, 8000),
    ],
)
def test_the_value_in_force_on_a_day(kept: dict[str, dict[str, int]], on: date | None, value: int) -> None:
    assert value_on(PASS, kept, on) == value


def test_an_undated_setting_is_the_same_on_every_day() -> None:
    assert value_on(COUNT, {"count": {"": 5}}, date(1999, 1, 1)) == 5
    assert value_on(COUNT, {"count": {"2026-01-01": 6}}, date(1999, 1, 1)) == 6


@pytest.mark.parametrize(
    ("setting", "value", "message"),
    [
        (PASS, 50, None),
        (PASS, 10050, None),
        (PASS, 49, "“合格线”不能小于0.5分。"),
        (PASS, 10051, "“合格线”不能大于100.5分。"),
        (COUNT, 10**18, None),
        (COUNT, 0, "“最少件数”不能小于1件。"),
        (LEVEL, "中级", None),
        (LEVEL, "", "“层级”只能是：基层、中级。"),
        (SHOWN, True, None),
        (NAME, "<b>&", None),
    ],
)
def test_faults_of_a_value(setting: Setting[int], value: object, message: str | None) -> None:
    faults = faults_of(setting, value)
    assert [fault.message for fault in faults] == ([] if message is None else [message])
    assert all(fault.field == setting.key and fault.blocks for fault in faults)


@pytest.mark.parametrize(
    ("setting", "value"), [(PASS, "60"), (PASS, True), (SHOWN, 1), (NAME, None), (COUNT, 1.0)]
)
def test_a_value_of_another_type_is_a_bug(setting: Setting[int], value: object) -> None:
    with pytest.raises(TypeError, match=setting.key):
        faults_of(setting, value)
