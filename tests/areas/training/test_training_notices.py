"""The notices of training, the plan person by person, last year's plan, the reminder of a degree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from courtoffice.areas.people.records import Officer, Posting, roster
from courtoffice.areas.training.papers_notice import degree_notice, night_notice, outside_notice
from courtoffice.areas.training.papers_plan_officers import assignments, training_plan_officers
from courtoffice.areas.training.participants import MOST_TRAININGS, listed_before, planned
from courtoffice.areas.training.plan_copy import copied_plan
from courtoffice.areas.training.records import DegreeStudy, Lecturer, Participant, Session
from courtoffice.areas.training.records_plan import Assignment, PlanItem
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.rules_plan import degree_warning
from courtoffice.errors import Refused
from courtoffice.paper.document import Annex, Document, Group, Table
from courtoffice.period import Period
from courtoffice.register import Desk

ReadBack = Callable[[Document], str]

HOSTILE = "<b>A&B</b>=1+1'; DROP TABLE x 䶮𠮷１２"


def stored(desk: Desk, record: Any) -> Any:
    with desk.store.change("测试") as change:
        number = change.save(record)
    return desk.store.get(type(record), number)


def officers(desk: Desk) -> list[int]:
    return [officer.id for officer in roster(desk.store).serving_on(date(2026, 3, 2))]


# --- notices


def test_officers_are_sent_out_with_their_list(empty: Desk, read_back: ReadBack) -> None:
    first, second = officers(empty)[:2]
    session = stored(
        empty,
        Session(
            kind="外出培训",
            topic=HOSTILE,
            held_on=date(2026, 3, 2),
            until_date=date(2026, 3, 6),
            destination="省高院",
            organiser="省高级人民法院",
            notice_number="调训〔2026〕5号",
            participants=(Participant(officer_id=second), Participant(officer_id=first)),
        ),
    )
    notice = outside_notice(empty, session)
    assert notice.addressee == "各部门"
    text = read_back(notice)
    assert f"关于选派干警参加{HOSTILE.replace(' ', '')}的通知" in text
    assert "根据省高级人民法院通知（调训〔2026〕5号），经研究，选派2名干警参加" in text
    assert "2026年3月2日至3月6日，共5天" in text
    assert "以报到通知为准" in text
    annex = next(block for block in notice.blocks if isinstance(block, Annex))
    [table] = [block for block in annex.blocks if isinstance(block, Table)]
    names = [roster(empty.store).officer(number).name for number in (first, second)]
    assert [entry.rows[0][1] for entry in table.body if not isinstance(entry, Group)] == names
    bare = replace(session, notice_number="", organiser="", until_date=None, place="省法官学院")
    text = read_back(outside_notice(empty, bare))
    assert "根据省高院调训安排" in text
    assert "2026年3月2日，地点：省法官学院。" in text


def test_nobody_is_sent_out_without_a_list(empty: Desk) -> None:
    with pytest.raises(Refused, match="还没有登记参训人员"):
        outside_notice(empty, Session(kind="外出培训", topic="班", held_on=date(2026, 3, 2)))


def test_the_notice_of_an_evening(empty: Desk, read_back: ReadBack) -> None:
    own = stored(empty, Lecturer(officer_id=officers(empty)[0]))
    session = Session(
        kind="法官业校",
        topic="裁判文书说理",
        held_on=date(2026, 3, 3),
        starts_at=time(19),
        ends_at=time(21),
        place="多功能厅",
        issue=3,
        lecturer_id=own.id,
    )
    text = read_back(night_notice(empty, session))
    assert "关于举办法官业校第3期的通知" in text
    assert "定于2026年3月3日19:00—21:00在多功能厅举办法官业校第3期" in text
    assert f"{roster(empty.store).officer(officers(empty)[0]).name}。" in text
    assert "全体在职干警" in text
    listed = replace(
        session, lecturer_id=None, issue=None, participants=(Participant(officer_id=officers(empty)[1]),)
    )
    text = read_back(night_notice(empty, listed))
    assert "授课人：待定" in text
    assert "附件名单所列干警，共1人。" in text


def test_the_reminder_of_a_degree(empty: Desk, read_back: ReadBack) -> None:
    who = officers(empty)[0]
    study = DegreeStudy(
        officer_id=who,
        required="本科",
        deadline=date(2026, 6, 30),
        state="在读",
        school="省电大",
        major="法学",
    )
    notice = degree_notice(empty, study)
    assert notice.addressee == f"{roster(empty.store).officer(who).name}同志"
    text = read_back(notice)
    assert "取得期限为2026年6月30日，还有102天" in text
    assert "在读（省电大、法学）" in text
    late = replace(study, deadline=date(2026, 3, 10), school="", major="")
    assert "已超过10天。目前登记的情况是：在读。" in read_back(degree_notice(empty, late))
    with pytest.raises(Refused, match="已经取得"):
        degree_notice(empty, replace(study, state="已取得"))
    with pytest.raises(Refused, match="还没有填写取得期限"):
        degree_notice(empty, replace(study, deadline=None))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"deadline": None}, ""),
        ({"deadline": date(2026, 3, 19)}, "已超期"),
        ({"deadline": date(2026, 3, 20)}, "临近期限"),
        ({"deadline": date(2026, 9, 16)}, "临近期限"),
        ({"deadline": date(2026, 9, 17)}, ""),
        ({"deadline": date(2027, 9, 1), "remind_on": date(2026, 3, 20)}, "临近期限"),
        ({"deadline": date(2026, 4, 1), "remind_on": date(2026, 3, 21)}, ""),
        ({"deadline": date(2020, 1, 1), "state": "已取得"}, ""),
        ({"deadline": date(2020, 1, 1), "state": "已中止"}, ""),
    ],
)
def test_when_a_degree_is_warned_of(values: dict[str, Any], words: str) -> None:
    assert degree_warning(DegreeStudy(**values), date(2026, 3, 20)) == words


# --- the plan


def item(number: int, **values: Any) -> PlanItem:
    given: dict[str, Any] = {"id": number, "year": 2025, "month": 3, "course": f"班{number}"}
    return PlanItem(**given | values)


def test_last_years_plan_begins_a_new_one() -> None:
    kept = [
        item(
            1,
            month=9,
            state="已完成",
            officer_id=5,
            assigned=(Assignment(id=4, plan_item_id=1, officer_id=5),),
        ),
        item(2, position=2, officer_id=6, assigned=(Assignment(officer_id=5), Assignment(officer_id=6))),
        item(3, position=1, state="已取消"),
        item(4, year=2024),
    ]
    copied = copied_plan(kept, 2026, lambda officer, month: officer == 5)
    assert [(one.id, one.year, one.month, one.course, one.state, one.officer_id) for one in copied] == [
        (0, 2026, 3, "班2", "未开展", None),
        (0, 2026, 9, "班1", "未开展", 5),
    ]
    assert [[(row.id, row.plan_item_id, row.officer_id) for row in one.assigned] for one in copied] == [
        [(0, 0, 5)],
        [(0, 0, 5)],
    ]


def test_what_cannot_be_copied_is_refused() -> None:
    with pytest.raises(Refused, match="2026年已经有1项"):
        copied_plan([item(1), item(2, year=2026)], 2026, lambda *_: True)
    with pytest.raises(Refused, match="没有可以复制"):
        copied_plan([item(1, state="已取消")], 2026, lambda *_: True)


def test_assignments_person_by_person() -> None:
    plan = [
        item(1, assigned=(Assignment(officer_id=1), Assignment(officer_id=2))),
        item(2, assigned=(Assignment(officer_id=1),)),
    ]
    held = {1: [Session(participants=(Participant(officer_id=1), Participant(officer_id=2, state="请假")))]}
    found = assignments(plan, held)
    assert {number: [how for _, how in courses] for number, courses in found.items()} == {
        1: ["已参加", ""],
        2: ["未参加"],
    }


def test_the_plan_by_persons_is_printed(lived: Desk, empty: Desk, read_back: ReadBack) -> None:
    paper = training_plan_officers(lived, Period(2026))
    table = next(block for block in paper.blocks if isinstance(block, Table))
    items = [entry for group in table.body if isinstance(group, Group) for entry in group.items]
    rows = [row for entry in items for row in entry.rows]
    assigned = lived.store.query(
        "SELECT count(DISTINCT a.officer_id), count(*) FROM training_assignment a"
        " JOIN training_plan_item i ON i.id = a.plan_item_id WHERE i.year = 2026 AND i.state <> '已取消'"
    )[0]
    assert (len(items), len(rows)) == tuple(assigned)
    assert table.total[3] == f"{len(items)}人，{len(rows)}人次"
    assert [row[0] for entry in items for row in entry.rows[:1]] == [
        str(at) for at in range(1, len(items) + 1)
    ]
    assert "2026年度培训人员安排表" in read_back(paper)
    with pytest.raises(Refused, match="2026年还没有在培训计划里指定参训人员"):
        training_plan_officers(empty, Period(2026))


def test_who_has_left_since_stands_in_the_plan_with_the_last_department(empty: Desk) -> None:
    officer = empty.store.get(Officer, officers(empty)[3])
    posting = officer.postings[-1]
    gone = Posting(from_date=date(2026, 3, 10), status="调出")
    before = replace(posting, until_date=date(2026, 3, 9))
    stored(empty, replace(officer, postings=(*officer.postings[:-1], before, gone)))
    stored(empty, item(0, year=2026, month=2, assigned=(Assignment(officer_id=officer.id),)))
    paper = training_plan_officers(empty, Period(2026))
    [group] = next(block for block in paper.blocks if isinstance(block, Table)).body
    assert isinstance(group, Group)
    assert group.name == f"{roster(empty.store).department_name(posting.department_id)}（1人）"


# --- whom a training may list


def test_who_is_planned_and_who_was_listed(empty: Desk) -> None:
    first, second, third = officers(empty)[:3]
    stored(empty, item(0, year=2026, month=9, assigned=(Assignment(officer_id=first),)))
    stored(empty, item(0, year=2026, month=4, course="近的", assigned=(Assignment(officer_id=second),)))
    stored(empty, item(0, year=2026, month=3, state="已取消", assigned=(Assignment(officer_id=third),)))
    stored(empty, item(0, year=2026, month=3, course="没有人"))
    assert planned(empty, date(2026, 3, 20)) == [("4月　近的", [second]), ("9月　班0", [first])]
    for day in range(1, MOST_TRAININGS + 3):
        rows = (Participant(officer_id=third),)
        stored(empty, Session(topic=f"第{day}课", held_on=date(2026, 2, day), participants=rows))
    stored(
        empty, Session(topic="以后", held_on=date(2026, 3, 21), participants=(Participant(officer_id=first),))
    )
    stored(empty, Session(topic="没有人", held_on=date(2026, 3, 1)))
    found = listed_before(empty, date(2026, 3, 20))
    assert len(found) == MOST_TRAININGS
    assert found[0] == ("02.17　本院培训　第17课", [third])


def test_evenings_of_the_coming_year_may_be_changed_before_it_begins(empty: Desk) -> None:
    from courtoffice.areas.training.records import Term

    term = stored(empty, Term(name="明年", from_date=date(2027, 1, 5), until_date=date(2027, 6, 29)))
    evening = Session(
        kind="法官业校",
        topic="课",
        held_on=date(2027, 1, 5),
        starts_at=time(19),
        ends_at=time(21),
        term_id=term.id,
    )
    assert [fault for fault in SESSIONS.faults(evening, None, empty) if fault.blocks] == []
    for wrong in (replace(evening, term_id=None), replace(evening, held_on=date(2028, 1, 4))):
        assert [fault.field for fault in SESSIONS.faults(wrong, None, empty) if fault.blocks] == ["held_on"]
