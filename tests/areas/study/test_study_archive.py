"""The archive of the centre group: a folder for each session, and the index of a year."""

from __future__ import annotations

from datetime import date, time

import pytest

from courtoffice.areas.study.archive_parts import parts_of
from courtoffice.areas.study.check import check
from courtoffice.areas.study.papers_archive import archive_index, archive_name, month_archive, session_archive
from courtoffice.areas.study.records import Attendance, Observer, Session, Speech
from courtoffice.areas.study.registers import ATTACHMENTS, SESSIONS
from courtoffice.attachments import attach
from courtoffice.errors import Refused
from courtoffice.paper.document import Document, FigureRun, Form, Group, Item, Paragraph, Table, plain
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk

DAY = date(2026, 11, 10)
WHOLE = Session(
    held_on=DAY,
    starts_at=time(9),
    ends_at=time(11, 30),
    body="党组中心组",
    topic="A&B <b>学习",
    materials="=1+1\n第二篇𠮷",
    place="五楼",
    chair_id=1,
    recorder_id=4,
    minutes="会议强调…",
    attendance=(
        Attendance(officer_id=1),
        Attendance(officer_id=2, state="请假", reason="病假", made_up_on=date(2026, 11, 15), notes_in=True),
    ),
    speeches=(
        Speech(officer_id=1, subject="谈认识", gist="三点"),
        Speech(speaker="外院甲", subject="谈经验"),
    ),
    observers=(Observer(name="陈科长", unit="组织部", opinion="安排紧凑"),),
)


def keep(desk: Desk, *sessions: Session) -> list[Session]:
    with desk.store.change("测试") as change:
        return [desk_session(desk, change.save(session)) for session in sessions]


def desk_session(desk: Desk, row: int) -> Session:
    return desk.store.get(Session, row)


def words(document: Document) -> str:
    """Everything that is printed, a line for each cell or paragraph."""
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append(plain(block.runs))
        elif isinstance(block, Form):
            found += [f"{cell.text}" for row in block.rows for cell in row]
        elif isinstance(block, Table):
            items = [item for entry in block.body if not isinstance(entry, Group) for item in (entry,)]
            found += [str(cell) for item in items for row in item.rows for cell in row]
    return "\n".join(found)


def test_a_folder_holds_all_that_is_registered(court_desk: Desk) -> None:
    [session] = keep(court_desk, WHOLE)
    document = session_archive(court_desk, session)
    printed = words(document)
    for expected in (
        "党组中心组学习档案",
        "关于开展党组中心组学习的通知",
        "学习考勤表",
        "学习记录",
        "发言情况",
        "学习材料清单",
        "A&B <b>学习",
        "张三（共1人）",
        "李四（请假，病假）（共1人）",
        "李四：2026.11.15补学，已交学习笔记",
        "陈科长（组织部）：安排紧凑",
        "外院甲发言：谈经验",
        "应到2人，实到1人",
    ):
        assert expected in printed, expected
    assert document.subject == archive_name(court_desk, session) == "2026年11月10日党组中心组学习档案"
    assert make_pdf(document).data.startswith(b"%PDF")


def test_what_is_missing_is_blank_on_the_cover_and_named_in_the_index(court_desk: Desk) -> None:
    bare = Session(held_on=date(2026, 10, 8), body="党组中心组", topic="只有题目")
    keep(court_desk, bare, WHOLE)
    assert [part.there for part in parts_of(bare)] == [True, *[False] * 6]
    assert all(part.there for part in parts_of(WHOLE, attached=1))
    [table] = archive_index(court_desk, Period(2026)).blocks
    assert isinstance(table, Table)
    first, second = (entry.rows[0] for entry in table.body if not isinstance(entry, Group))
    assert first[-2:] == ("通知", "考勤、记录、发言、材料")
    assert second[-2:] == ("通知、考勤、记录、发言、材料、旁听", "")
    assert (second[5], second[6], second[7], second[8]) == ("张三、外院甲", "2", "1", "0")
    held = next(cell for cell in table.total if isinstance(cell, FigureRun))
    assert held.figure.key == "study.centre_group_sessions"
    assert held.text == "2次"
    assert "1月、" in table.notes[0]
    assert "2026年10月" not in table.notes[0]
    assert "2026年12月" not in table.notes[0], "its month has not begun"


def test_files_kept_with_a_session_are_on_its_lists(court_desk: Desk) -> None:
    [session] = keep(court_desk, WHOLE)
    with court_desk.store.change("附件") as change:
        attach(change, ATTACHMENTS, session.id, [("签到 A&B.jpg", b"1"), ("照片.png", b"2")], DAY)
    printed = words(session_archive(court_desk, session))
    assert "签到 A&B.jpg\n图片" in printed
    [table] = archive_index(court_desk, Period(2026)).blocks
    assert isinstance(table, Table)
    assert isinstance(table.body[0], Item)
    assert table.body[0].rows[0][-2] == "通知、考勤、记录、发言、材料、旁听、附件"
    shown = {column.key: column.text(session, court_desk) for column in SESSIONS.columns()}
    assert shown["attached"] == "2"


def test_a_damaged_file_is_found_by_the_check(court_desk: Desk) -> None:
    [session] = keep(court_desk, WHOLE)
    with court_desk.store.change("附件") as change:
        attach(change, ATTACHMENTS, session.id, [("照片.png", b"2")], DAY)
    assert check(court_desk) == []
    with court_desk.store.change("损坏") as change:
        change.update(ATTACHMENTS.table, 1, {"content": b"3"})
    assert [fault.message for fault in check(court_desk)] == [
        "学习附件“照片.png”的内容已损坏，请从备份中找回。"
    ]


def test_a_month_binds_its_folders_and_leaves_other_bodies_out(court_desk: Desk) -> None:
    second = Session(held_on=date(2026, 11, 24), body="党组中心组", topic="第二次")
    others = Session(held_on=date(2026, 11, 25), body="全院干警", topic="全院的")
    keep(court_desk, WHOLE, second, others)
    printed = words(month_archive(court_desk, Period(2026, 11)))
    assert printed.count("关于开展党组中心组学习的通知") == 2
    assert "全院的" not in printed


def test_a_branch_has_a_folder_of_its_own_name(court_desk: Desk) -> None:
    [session] = keep(
        court_desk, Session(held_on=DAY, body="支部", branch="第一党支部", topic="党课", place="")
    )
    printed = words(session_archive(court_desk, session))
    assert "第一党支部学习档案" in printed
    assert "第一党支部全体党员。" in printed
    assert "________" in printed


def test_many_people_are_not_named_in_the_notice(lived: Desk) -> None:
    session = next(one for one in lived.store.load(Session, "body = '全院干警'") if len(one.attendance) > 30)
    assert "全院干警。" in words(session_archive(lived, session))


def test_every_folder_of_a_lived_year_can_be_made(lived: Desk) -> None:
    for month in range(1, 13):
        try:
            document = month_archive(lived, Period(2025, month))
        except Refused:
            assert month == 7  # the invented centre group did not meet
        else:
            assert "党组中心组学习档案" in words(document)
    [table] = archive_index(lived, Period(2026)).blocks
    assert isinstance(table, Table)
    assert all(len(row) == len(table.columns) for entry in table.body for row in entry.rows)  # type: ignore[union-attr]


def test_nothing_to_bind_is_refused(court_desk: Desk) -> None:
    with pytest.raises(Refused, match="2026年11月没有登记党组中心组学习"):
        month_archive(court_desk, Period(2026, 11))
    with pytest.raises(Refused, match="2026年还没有登记党组中心组学习"):
        archive_index(court_desk, Period(2026))
    with pytest.raises(Refused, match="还没有填写日期"):
        session_archive(court_desk, Session(topic="甲"))
