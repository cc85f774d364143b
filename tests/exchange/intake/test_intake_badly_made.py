"""Lists as badly made as they come, and what LibreOffice makes of one of them.

Heads of two rows merged down and across, titles and lines of signatures, cells merged over several rows,
dates of six shapes as text and as numbers, formulas that nobody has worked out, identity numbers that are
rounded already, hidden sheets and rows, cells beginning with = + - @, characters that are no text.
"""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from courtoffice.areas.people.records import Officer
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.areas.review.registers import REVIEWS
from courtoffice.areas.review.registers_cases import CASES
from courtoffice.areas.study.records import Session as StudySession
from courtoffice.areas.study.registers import SESSIONS as STUDY
from courtoffice.areas.training.records import Session
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.exchange.intake.preview import BAD, Preview
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.register import Desk

HIDDEN = "隐藏"
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


def states(preview: Preview) -> dict[int, str]:
    """Return the state of every row: its first letter, by its number in the sheet."""
    return {row.number: row.state[0] for row in preview.rows}


def said(preview: Preview) -> str:
    return "\n".join(f"{row.number}{''.join(row.reasons)}" for row in preview.rows)


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_staff_list(court_desk: Desk, ending: str) -> None:
    preview = read_list(FILES / f"roster_messy.{ending}", OFFICERS, court_desk, year=2026)
    assert states(preview) == {5: "g", 6: "g", 7: "d", 8: "g", 9: "b"}
    assert preview.unknown == ("身份证号",)
    assert HIDDEN in preview.notes[1]
    assert preview.creates() == ("执行局",)
    assert "7“进院日期”写的“46086”按2026-03-05读取。没有“执行局”" in said(preview)
    assert "9姓名“冯3”里有数字" in said(preview)
    made = [entry.record for entry in preview.entries if isinstance(entry.record, Officer)]
    assert [(who.name, who.gender, who.birth_month, who.joined_on, who.note) for who in made] == [
        ("周八", "男", "1985-06", date(2012, 7, 1), "=1+1"),
        ("吴九", "女", "1990-03", date(2013, 7, 1), "@所有人"),
        ("郑十", "女", "1988-12", date(2026, 3, 5), "-1"),
        ("王五", "", "1979-05", None, "😀"),
    ]
    assert [who.postings[-1].department_id for who in made] == [1, 1, None, 2]


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_list_of_cases(court_desk: Desk, ending: str) -> None:
    preview = read_list(FILES / f"cases_messy.{ending}", CASES, court_desk, year=2026)
    blank = ending == "xlsx"  # LibreOffice has worked out the formula of the last row, which names the judge
    bad = dict.fromkeys((10, 11, 12), "b")
    assert states(preview) == {4: "g", 5: "g", 6: "g", 7: "d", 8: "d", 9: "d"} | bad | {13: "gb"[blank]}
    assert HIDDEN in preview.notes[1]
    assert ("公式" in preview.notes[2]) is blank
    for words in ("10案号像是数字", "11“结案日期”写的“2026年3月40日”", "12和第4行是同一案号"):
        assert words in said(preview)
    assert ("13这一行没有承办法官" in said(preview)) is blank
    cases = [entry.record for entry in preview.entries if isinstance(entry.record, ClosedCase)][:6]
    assert {case.closed_on for case in cases} == {date(2026, 3, 5)}
    assert [case.judge_id for case in cases] == [1, 1, 2, 2, 2, 2]
    assert [case.cause for case in cases] == ["离婚纠纷", "=1+1", "+x", "@盗窃", "😀", "-"]
    assert [case.case_type for case in cases] == ["民事", "民事", "民事", "刑事", "民事", "民事"]
    assert [item.name or item.officer_id for item in cases[2].panel] == [2, "陪审甲"]


def test_reviews_with_their_deductions(court_desk: Desk) -> None:
    preview = read_list(FILES / "reviews_messy.xlsx", REVIEWS, court_desk, year=2026)
    assert states(preview) == {3: "g", 4: "g", 5: "b", 6: "b"}
    assert "里没有“没有这一项”" in said(preview)
    assert "“送达”最多扣5分" in said(preview)
    [entry] = preview.entries
    assert isinstance(entry.record, Review)
    assert [(one.points, one.reason) for one in entry.record.deductions] == [
        (2_00, "超期立案 A&B"),
        (1_50, "=没有回证"),
    ]
    assert entry.record.score == 96_50


def test_study_days_with_attendance_in_a_text_of_long_ago(court_desk: Desk) -> None:
    preview = read_list(FILES / "sessions_gbk.csv", STUDY, court_desk, year=2026)
    assert states(preview) == {2: "g", 3: "g", 4: "d", 5: "b", 6: "b"}
    sessions = [entry.record for entry in preview.entries if isinstance(entry.record, StudySession)]
    assert [(one.topic, one.held_on) for one in sessions] == [
        ("=党章", date(2026, 3, 5)),
        ("+政策", date(2026, 3, 6)),
    ]
    assert [[(row.officer_id, row.state, row.reason) for row in one.attendance] for one in sessions] == [
        [(1, "出席", ""), (2, "请假", "病假")],
        [(1, "出席", ""), (3, "出席", "")],
    ]


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_details_that_libreoffice_has_saved_again(court_desk: Desk, ending: str) -> None:
    preview = read_list(FILES / f"sessions_resaved.{ending}", STUDY, court_desk, year=2026)
    assert states(preview) == {3: "g", 4: "g", 5: "g"}
    assert take_in(court_desk, preview) == 2
    first, other = court_desk.store.load(StudySession, order="id")
    assert (first.held_on, first.starts_at, first.topic, first.chair_id) == (
        date(2026, 3, 5),
        time(9),
        "学习 A&B",
        1,
    )
    rows = [(row.officer_id, row.state, row.reason) for row in first.attendance]
    assert rows == [(1, "出席", ""), (2, "请假", "-病假")]
    assert (other.topic, [row.officer_id for row in other.attendance]) == ("=1+1", [3])


def test_trainings_that_libreoffice_has_saved_again(court_desk: Desk) -> None:
    preview = read_list(FILES / "trainings_resaved.xlsx", SESSIONS, court_desk, year=2026)
    assert "b" not in states(preview).values()
    assert take_in(court_desk, preview) == 1
    (held,) = court_desk.store.load(Session)
    assert (held.held_on, held.until_date, held.topic) == (date(2026, 5, 6), date(2026, 5, 7), "民法典专题")
    assert [(row.officer_id, row.hours) for row in held.participants] == [(1, 8_00), (2, 7_50)]
