"""签到表 before a session and 考勤表 after it."""

from __future__ import annotations

from datetime import date, time

import pytest

from courtoffice.areas.people.records import roster
from courtoffice.areas.study.papers_session import sign_in_sheet
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.errors import Refused
from courtoffice.paper.document import Document, Form, Table
from courtoffice.paper.pdf import make_pdf
from courtoffice.register import Desk

AHEAD = date(2026, 4, 7)


def listed(document: Document) -> list[list[str]]:
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    return [[str(cell) for cell in row] for item in table.body for row in getattr(item, "rows", ())]


def forms(document: Document) -> list[list[str]]:
    blocks = [block for block in document.blocks if isinstance(block, Form)]
    return [[str(cell.text) for row in block.rows for cell in row] for block in blocks]


def test_everybody_expected_is_listed_to_sign(empty: Desk) -> None:
    session = Session(
        held_on=AHEAD,
        starts_at=time(15),
        ends_at=time(17, 30),
        body="党组中心组",
        topic="A&B <b>",
        chair_id=1,
    )
    paper = sign_in_sheet(empty, session)
    group = roster(empty.store).centre_group_on(AHEAD)
    assert paper.title == "学习签到表"
    assert [row[2] for row in listed(paper)] == [officer.name for officer in group]
    assert {row[3] for row in listed(paper)} == {""}
    heading, counts = forms(paper)
    assert heading[1] == "党组中心组学习：A&B <b>"
    assert heading[3] == "2026年4月7日 15:00—17:30"
    assert counts == ["应到", f"{len(group)}人", "实到", "　　人", "请假", "　　人", "缺席", "　　人"]
    assert make_pdf(paper).data.startswith(b"%PDF")


def test_leave_known_before_stands_where_one_signs(empty: Desk) -> None:
    rows = (
        Attendance(officer_id=1),
        Attendance(officer_id=2, state="请假", reason="病假"),
        Attendance(officer_id=3, state="公差", reason="开庭"),
    )
    paper = sign_in_sheet(empty, Session(held_on=AHEAD, topic="甲", attendance=rows))
    assert [row[3] for row in listed(paper)] == ["", "请假", "公差"]
    assert forms(paper)[1][1] == "2人"


def test_a_branch_gets_blank_rows(empty: Desk) -> None:
    paper = sign_in_sheet(empty, Session(held_on=AHEAD, body="支部", branch="第一党支部"))
    assert forms(paper)[0][1] == "第一党支部学习"
    assert len(listed(paper)) == 24
    assert {cell for row in listed(paper) for cell in row[1:]} == {""}


def test_afterwards_the_counts_add_up(empty: Desk) -> None:
    rows = (
        Attendance(officer_id=1),
        Attendance(officer_id=2, state="请假", made_up_on=date(2026, 3, 12)),
        Attendance(officer_id=3, state="公差"),
        Attendance(officer_id=4, state="缺席"),
        Attendance(officer_id=5, state="补学", made_up_on=date(2026, 3, 13)),
    )
    paper = sign_in_sheet(empty, Session(held_on=date(2026, 3, 5), topic="甲", attendance=rows))
    assert paper.title == "学习考勤表"
    notes = [row[3] for row in listed(paper)]
    assert notes == ["出席", "请假，2026.03.12补学", "公差", "缺席", "2026.03.13补学"]
    assert forms(paper)[1][1::2] == ["4人", "1人", "1人", "2人"]


def test_a_past_session_without_attendance_is_still_to_be_signed(empty: Desk) -> None:
    assert sign_in_sheet(empty, Session(held_on=date(2026, 3, 5), topic="甲")).title == "学习签到表"


def test_a_session_without_a_date_is_refused(empty: Desk) -> None:
    with pytest.raises(Refused, match="还没有填写日期"):
        sign_in_sheet(empty, Session(topic="甲"))
