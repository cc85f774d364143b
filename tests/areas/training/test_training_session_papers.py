"""What is printed of one training and of one officer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from courtoffice.areas.people.records import roster
from courtoffice.areas.training.papers_officer import officer_record
from courtoffice.areas.training.papers_session import participant_list, registration, sign_in_sheet
from courtoffice.areas.training.records import DegreeStudy, Lecturer, Participant, Session
from courtoffice.areas.training.rows import training_rows
from courtoffice.errors import Refused
from courtoffice.paper.document import Cell, Document, Form, FormCell, Item, Table
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk

ReadBack = Callable[[Document], str]

YEAR = Period(2026)
HOSTILE = "<b>A&B</b>=1+1'; DROP TABLE x 䶮𠮷１２"


def table_of(document: Document) -> list[tuple[Cell, ...]]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    rows = [row for entry in table.body if isinstance(entry, Item) for row in entry.rows]
    return [*rows, *((table.total,) if table.total else ())]


def cells_of(document: Document) -> list[Cell]:
    form = next(block for block in document.blocks if isinstance(block, Form))
    cells: list[FormCell] = [cell for row in form.rows for cell in row]
    return [cell.text for cell in cells]


def evening(desk: Desk) -> Session:
    """Store an evening with three participants, not in the court's order, and return it as stored."""
    first, second, third = roster(desk.store).serving_on(date(2026, 3, 3))[:3]
    with desk.store.change("测试") as change:
        lecturer = change.save(Lecturer(name="何", unit="省院", source="请进来"))
        session = Session(
            kind="法官业校",
            topic=HOSTILE,
            held_on=date(2026, 3, 3),
            starts_at=time(19),
            ends_at=time(21),
            place="多功能厅",
            lecturer_id=lecturer,
            participants=(
                Participant(officer_id=third.id, hours=200, result="合格"),
                Participant(officer_id=first.id, hours=0, state="请假", leave_reason="开庭"),
                Participant(officer_id=second.id, hours=250),
            ),
        )
        number = change.save(session)
    return desk.store.get(Session, number)


def test_sign_in_sheet_names_who_is_to_sign(empty: Desk, read_back: ReadBack) -> None:
    session = evening(empty)
    text = read_back(sign_in_sheet(empty, session))
    assert "法官业校签到表" in text
    assert f"培训题目{HOSTILE.replace(' ', '')}" in text
    assert "授课人何（省院）" in text
    assert "2026年3月3日" in text
    assert "19:00—21:00" in text
    assert text.count("请假") == 2  # the note of one, and the count left blank
    names = [officer.name for officer in roster(empty.store).serving_on(date(2026, 3, 3))[:3]]
    assert sorted(names, key=text.index) == names
    assert "应到3人" in text


def test_sheets_without_participants_are_refused(empty: Desk) -> None:
    session = Session(topic="课", held_on=date(2026, 3, 3))
    for paper in (sign_in_sheet, participant_list):
        with pytest.raises(Refused, match="还没有登记参训人员"):
            paper(empty, session)


def test_participants_are_listed_with_hours_in_the_courts_order(empty: Desk, read_back: ReadBack) -> None:
    session = evening(empty)
    document = participant_list(empty, session)
    people = roster(empty.store).serving_on(date(2026, 3, 3))[:3]
    *rows, total = table_of(document)
    assert [str(row[1]).replace("\u3000", "") for row in rows] == [officer.name for officer in people]
    assert [row[4:] for row in rows] == [
        ("请假", "", "", "开庭"),
        ("参加", "2.5", "", ""),
        ("参加", "2", "合格", ""),
    ]
    assert total[2:6] == ("应到3人", "参加2人次", "", "4.5")
    assert HOSTILE in cells_of(document)
    assert HOSTILE.replace(" ", "") in read_back(document)


def test_deleted_or_unknown_participants_do_not_stop_a_list(empty: Desk, read_back: ReadBack) -> None:
    session = Session(topic="课", participants=(Participant(officer_id=404), Participant(officer_id=None)))
    assert table_of(participant_list(empty, session))[0][1] == "（不在名册中的人员）"
    assert "（不在名册中的人员）" in read_back(sign_in_sheet(empty, session))


def test_registration_form_of_an_outside_training(lived: Desk, read_back: ReadBack) -> None:
    session = training_rows(lived.store, YEAR).of_kind("外出培训")[0]
    row = session.participants[0]
    text = read_back(registration(lived, session, row))
    assert lived.name("officer", row.officer_id).partition("（")[0] in text
    assert session.topic in text
    assert session.notice_number in text
    assert row.certificate in text
    assert session.held_on is not None
    assert f"{session.held_on.year}年{session.held_on.month}月{session.held_on.day}日至" in text.replace(
        "\n", ""
    )


def test_registration_form_with_long_words_stays_on_one_page(lived: Desk) -> None:
    session = training_rows(lived.store, YEAR).of_kind("外出培训")[0]
    long = replace(session, until_date=date(2026, 12, 30), organiser="国家法官学院某省分院培训中心")
    document = registration(lived, long, session.participants[0])
    assert make_pdf(document).pages == 1


def test_records_of_all_officers_add_up_to_the_figures(lived: Desk) -> None:
    rows = training_rows(lived.store, YEAR)
    times = hours = 0
    for officer in {row.officer_id for row in rows.took_part()}:
        total = table_of(officer_record(lived, officer or 0, YEAR))[-1]
        times += int(str(total[2]).removesuffix("次"))
        hours += round(float(str(total[6])) * 100)
    assert times == len(list(rows.took_part()))
    assert hours == sum(row.hours or 0 for row in rows.took_part())


def test_record_says_what_is_missing_and_prints_the_degree(empty: Desk, read_back: ReadBack) -> None:
    session = evening(empty)
    officer = session.participants[0].officer_id or 0
    degree = DegreeStudy(
        officer_id=officer, required_from=date(2026, 1, 5), school=HOSTILE, deadline=date(2027, 7, 1)
    )
    with empty.store.change("测试") as change:
        change.save(degree)
    document = officer_record(empty, officer, YEAR)
    cells = cells_of(document)
    leads = officer in training_rows(empty.store, YEAR).leaders
    assert cells[-6:] == (
        ["五年应完成", "550学时", "五年已完成", "2学时", "尚　差", "548学时"]
        if leads
        else ["年度应完成", "90学时", "年度已完成", "2学时", "尚　差", "88学时"]
    )
    assert table_of(document)[0] == ("1", "03.03", "法官业校", HOSTILE, "1", "参加", "2", "合格")
    text = read_back(document)
    assert text.count("𠮷") == 2
    assert "2027.07.01" in text


def test_record_of_an_officer_who_was_away_has_no_hours(empty: Desk) -> None:
    officer = next(row.officer_id for row in evening(empty).participants if row.state == "请假")
    assert table_of(officer_record(empty, officer or 0, YEAR))[0][5:7] == ("请假", "")


def test_officer_without_records_is_refused_and_an_unknown_one_is_a_bug(empty: Desk) -> None:
    officer = roster(empty.store).serving_on(date(2026, 3, 3))[0]
    with pytest.raises(Refused, match=r"2026年没有培训记录"):
        officer_record(empty, officer.id, YEAR)
    with pytest.raises(KeyError):
        officer_record(empty, 404, YEAR)


def test_officer_who_met_the_hours(lived: Desk) -> None:
    rows = training_rows(lived.store, YEAR)
    enough = next(who for who, hours in rows.hours.items() if hours >= 9_000 and who not in rows.leaders)
    assert cells_of(officer_record(lived, enough, YEAR))[-1] == "已达标"
