"""A list as badly made as they come, and what LibreOffice makes of it.

Two rows of heads merged down and across, a title, dates of five shapes, a formula, a hidden sheet, a hidden
row, characters that are no text.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.training.records import Session
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.exchange.intake.preview import BAD, Preview
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.register import Desk

FILES = Path(__file__).parents[2] / "files"


def read(desk: Desk, name: str) -> Preview:
    return read_list(FILES / name, SESSIONS, desk, year=2026)


@pytest.mark.parametrize(
    "name",
    ["trainings_messy.xlsx", "trainings_messy.ods", "trainings_messy.xls", "trainings_messy_resaved.xlsx"],
)
def test_every_row_is_read_or_refused_with_its_reason(court_desk: Desk, name: str) -> None:
    preview = read(court_desk, name)
    assert preview.notes[0] == "读取的工作表：培训。"
    states = {row.number: row.state == BAD for row in preview.rows}
    assert states == {5: False, 6: False, 7: False, 8: True, 9: True}
    said = {row.number: "".join(row.reasons) for row in preview.rows}
    assert "按2026-03-05读取" in said[7]
    assert "3月40日" in said[8]
    assert "结束日期" in said[9]
    assert take_in(court_desk, preview, leave_out_bad=True) == 2
    one, other = court_desk.store.load(Session, order="id")
    assert (one.topic, one.held_on, one.until_date, one.place) == (
        "民法典专题 A&B",
        date(2026, 3, 5),
        date(2026, 3, 6),
        "三楼",
    )
    assert [row.officer_id for row in one.participants] == [1, 2]
    assert (other.topic, other.organiser, other.held_on) == ("=1+1", "@省院", date(2026, 3, 5))
