"""The sample standard that a new office begins with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from courtoffice.areas.review.defaults import default_standard, fill_review_standard
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rules_standard import standard_faults
from courtoffice.store import Store


def test_the_sample_is_a_right_standard_marked_as_sample() -> None:
    sample = default_standard()
    assert standard_faults(sample, None, [], 0) == []
    assert sample.sample
    assert "示例" in sample.name
    assert [group.name for group in sample.groups] == ["立案", "程序", "实体", "文书", "卷宗"]
    assert sample.full_points == 100_00
    bands = [(grade.name, grade.from_points) for grade in sample.grades]
    assert bands == [("优秀", 90_00), ("合格", 75_00), ("瑕疵", 60_00), ("不合格", 0)]
    assert sample.vetoes


def test_points_of_the_file_become_hundredths() -> None:
    sample = default_standard()
    agents = next(item for item in sample.criteria if item.name == "当事人及代理人身份手续")
    words = next(item for item in sample.criteria if item.name == "文字差错")
    assert (agents.points, agents.each_points, agents.cap) == (4_00, 50, None)
    assert words.cap == 3_00


def test_it_is_filled_in_once(copy_of: Callable[[Path], Store], bare_file: Path) -> None:
    store = copy_of(bare_file)
    with store.change("新建") as change:
        fill_review_standard(change)
    with store.change("再来") as change:
        fill_review_standard(change)
    kept = store.load(Standard)
    assert len(kept) == 1
    assert len(kept[0].criteria) == 26
    assert kept[0].criteria[0].standard_id == kept[0].id
