"""Texts too long for a cell go whole behind the form."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from courtoffice.paper.document import Heading, Paragraph, plain
from courtoffice.paper.sheets.overflow import BEHIND, fitted


def test_a_short_text_stays_and_a_long_one_follows_under_its_name() -> None:
    long = "很长。" * 100 + "\n\n 第二段 "
    cells, behind = fitted((("内容", "短", 3), ("名单", long, 3), ("备注", "", 0)))
    assert cells == ("短", BEHIND, "")
    assert behind == (
        Heading(1, "名单", numbered=False),
        Paragraph(("很长。" * 100,)),
        Paragraph(("第二段",)),
    )


def test_many_short_lines_are_long_too() -> None:
    cells, behind = fitted((("进展", "甲\n" * 5, 4),))
    assert cells == (BEHIND,)
    assert len(behind) == 6
    assert fitted((("进展", "甲\n" * 4, 4),)) == (("甲\n" * 4,), ())


@given(st.text(max_size=300), st.integers(0, 6))
def test_nothing_of_a_text_is_lost(text: str, lines: int) -> None:
    (cell,), behind = fitted((("内容", text, lines),))
    if cell == text:
        assert behind == ()
        return
    told = "".join(plain(block.runs) for block in behind if isinstance(block, Paragraph))
    assert "".join(told.split()) == "".join(text.split())
