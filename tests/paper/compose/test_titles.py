"""Long titles in lines of whole words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.paper.compose.titles import title_lines

WIDTH = 442.2


def measure(text: str) -> float:
    return sum(22.0 if character > "\u2000" else 11.0 for character in text)


@pytest.mark.parametrize(
    "lines",
    [
        ("2026年度工作总结",),
        ("云溪县人民法院政治部关于2026年度", "政治工作情况和2027年工作打算的报告"),
        ("关于印发《云溪县人民法院", "案件质量评查办法（试行）》的通知"),
        ("中共云溪县人民法院党组", "理论学习中心组2026年度学习计划"),
        ("在全院干警大会上的讲话", "——关于学习贯彻会议精神的几点体会"),
    ],
)
def test_titles(lines: tuple[str, ...]) -> None:
    assert title_lines("".join(lines), 18, measure, WIDTH) == lines


def test_line_feeds_are_kept() -> None:
    assert title_lines("甲\n乙", 18, measure, WIDTH) == ("甲", "乙")


def test_three_lines_are_no_hourglass() -> None:
    text = "云溪县人民法院关于开展“司法为民”主题教育活动暨纪律作风集中整顿和队伍建设工作情况的汇报"
    lines = title_lines(text, 18, measure, WIDTH)
    first, middle, last = map(measure, lines)
    assert middle >= min(first, last)


@given(st.text(alphabet="云溪县人民法院关于2026年度的（）《》、工作报告A ", max_size=120))
def test_nothing_is_lost_and_lines_fit(text: str) -> None:
    lines = title_lines(text, 18, measure, WIDTH)
    assert "".join(lines) == text
    unbroken = set("A（《）》、2026")
    assert all(measure(line) <= WIDTH or unbroken.issuperset(line) for line in lines)
