"""The registers of training against an office file: columns, hours by the dated rule, links, faults."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.training.area import AREA
from courtoffice.areas.training.hours import Conversion
from courtoffice.areas.training.records import DegreeStudy, Lecturer, Participant, Session, Term
from courtoffice.areas.training.records_plan import Assignment, PlanItem, TrainingPlan
from courtoffice.areas.training.registers import ATTACHMENTS, SESSIONS, conversion_on
from courtoffice.areas.training.registers_plan import (
    DEGREES,
    LECTURERS,
    LINKS,
    PLAN_ITEMS,
    PLANS,
    TERMS,
)
from courtoffice.areas.training.settings import (
    COURSE_CAP,
    HOURS_PER_YEAR,
    LEADER_POSTS,
    NIGHT_MINUTES,
    PER_HOUR,
)
from courtoffice.attachments import attach
from courtoffice.errors import blocking
from courtoffice.fields import Record
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.required import required_faults

DAY = date(2026, 3, 3)


def save(desk: Desk, record: Record) -> int:
    with desk.store.change("测试") as change:
        return change.save(record)


def cells(register: Register[Any], record: Record, desk: Desk) -> dict[str, str]:
    return {column.key: column.text(record, desk) for column in register.columns()}


def officers(desk: Desk) -> list[int]:
    return [officer.id for officer in roster(desk.store).serving_on(DAY)]


def evening(**values: Any) -> Session:
    times = {"starts_at": time(19), "ends_at": time(21)}
    return Session(**{"kind": "法官业校", "held_on": DAY, "topic": "课", **times, **values})


def test_every_day_counts_by_the_rule_in_force_on_it(empty: Desk) -> None:
    rules = {date(2026, 1, 1): 100, date(2026, 4, 1): 150, date(2026, 7, 1): 0, date(2026, 10, 1): 90}
    with empty.store.change("设置") as change:
        for start, value in reversed(rules.items()):
            change.set_setting(PER_HOUR, value, start)
    who = officers(empty)[0]
    for ordinal in range(date(2025, 12, 20).toordinal(), date(2027, 1, 10).toordinal(), 5):
        day = date.fromordinal(ordinal)
        in_force = [value for start, value in rules.items() if start <= day]
        given = SESSIONS.prepare(evening(held_on=day, participants=(Participant(officer_id=who),)), empty)
        assert given.participants[0].hours == 2 * (in_force[-1] if in_force else PER_HOUR.default)


def test_hours_are_credited_by_the_rule_of_the_day(empty: Desk) -> None:
    first, second, *_ = officers(empty)
    rows = (Participant(officer_id=first), Participant(officer_id=second, state="缺席"))
    with empty.store.change("设置") as change:
        change.set_setting(PER_HOUR, 150, date(2026, 6, 1))
        change.set_setting(COURSE_CAP, 250, date(2026, 9, 1))
    hours = [
        SESSIONS.prepare(evening(held_on=day, participants=rows), empty).participants[0].hours
        for day in (DAY, date(2026, 6, 2), date(2026, 9, 1))
    ]
    assert hours == [200, 300, 250]
    assert conversion_on(empty.store, DAY) == Conversion()
    stored = empty.store.get(Session, save(empty, SESSIONS.prepare(evening(participants=rows), empty)))
    shown = cells(SESSIONS, stored, empty)
    keys = ("days", "listed", "took_part", "hours_total")
    assert [shown[key] for key in keys] == ["1", "2", "1", "2"]
    assert SESSIONS.describe(stored, empty) == "2026-03-03 法官业校：课"
    assert SESSIONS.faults(stored, stored, empty) == []


def test_faults_look_at_other_trainings_lecturer_and_settings_of_the_file(empty: Desk) -> None:
    first, second, *_ = officers(empty)
    lecturer = save(empty, Lecturer(officer_id=second))
    away = Session(
        kind="外出培训",
        destination="其他",
        topic="外训",
        held_on=date(2026, 3, 1),
        until_date=date(2026, 3, 4),
        participants=(Participant(officer_id=first),),
    )
    number = save(empty, away)
    rows = (Participant(officer_id=first), Participant(officer_id=second))
    asked = SESSIONS.faults(evening(lecturer_id=lecturer, participants=rows), None, empty)
    assert [fault.field for fault in asked] == ["participants[1].officer_id", "participants[0].officer_id"]
    assert blocking(asked) == []
    assert SESSIONS.faults(replace(away, id=number), away, empty) == []
    with empty.store.change("设置") as change:
        change.set_setting(NIGHT_MINUTES, 150)
    assert [fault.field for fault in SESSIONS.faults(evening(), None, empty)] == ["ends_at"]


def test_plan_counts_its_courses_and_those_held(empty: Desk) -> None:
    first, *_ = officers(empty)
    item = PlanItem(
        year=2026, month=3, course="班", officer_id=first, assigned=(Assignment(officer_id=first),)
    )
    held = save(empty, item)
    save(empty, replace(item, month=4, state="已完成"))
    save(empty, replace(item, month=5, state="已取消"))
    save(empty, evening(plan_item_id=held))
    plan = TrainingPlan(year=2026)
    shown = cells(PLANS, plan, empty)
    assert (shown["items"], shown["done"]) == ("2", "2")
    assert PLANS.describe(plan, empty) == "2026年教育培训计划"
    stored = PLAN_ITEMS.rows(empty, Period(2026))
    assert [cells(PLAN_ITEMS, record, empty)["held"] for record in stored] == ["1", "0", "0"]
    assert cells(PLAN_ITEMS, stored[0], empty)["assigned_count"] == "1"
    assert PLAN_ITEMS.faults(stored[0], stored[0], empty) == []
    save(empty, plan)
    assert [fault.field for fault in PLANS.faults(plan, None, empty)] == ["year"]


def test_lecturers_terms_and_degrees(empty: Desk) -> None:
    first, *_ = officers(empty)
    own = save(empty, Lecturer(officer_id=first))
    guest = save(empty, Lecturer(name="何教授", unit="学院", source="请进来"))
    term = save(empty, Term(name="上学期", from_date=DAY, until_date=date(2026, 6, 30)))
    save(empty, evening(lecturer_id=guest, term_id=term))
    name = empty.name("officer", first)
    listed = [cells(LECTURERS, record, empty) for record in LECTURERS.rows(empty, None)]
    assert [(row["who"], row["taught"]) for row in listed] == [(name, "0"), ("何教授", "1")]
    assert [fault.field for fault in LECTURERS.faults(Lecturer(officer_id=first), None, empty)] == [
        "officer_id"
    ]
    [stored] = TERMS.rows(empty, None)
    assert cells(TERMS, stored, empty)["held"] == "1"
    lecturers, items, terms = LINKS
    assert lecturers.names(empty.store) == {own: name, guest: "何教授（学院）"}
    assert terms.names(empty.store) == {term: "上学期"}
    january = save(empty, PlanItem(year=2026, month=1, course="甲"))
    march = save(empty, PlanItem(year=2026, month=3, course="乙"))
    assert items.offered is not None
    assert items.offered(empty.store, DAY) == [march, january]
    assert items.names(empty.store) == {january: "2026年1月 甲", march: "2026年3月 乙"}
    degree = DegreeStudy(officer_id=first, required_from=DAY, deadline=date(2026, 3, 30))
    assert cells(DEGREES, degree, empty)["days_left"] == "10"
    assert cells(DEGREES, replace(degree, state="已取得"), empty)["days_left"] == ""
    assert cells(DEGREES, replace(degree, deadline=None), empty)["days_left"] == ""
    assert DEGREES.describe(degree, empty) == f"{name} 本科"
    save(empty, degree)
    assert [fault.field for fault in DEGREES.faults(degree, None, empty)] == ["required"]


def test_new_records_lack_only_what_the_clerk_must_say(empty: Desk) -> None:
    for register in AREA.registers:
        missing = {fault.field for fault in required_faults(register.new(empty))}
        assert missing <= {"topic", "course", "name", "until_date", "officer_id"}, register.key


def test_every_cell_of_the_lived_years_can_be_shown(lived: Desk) -> None:
    for register in AREA.registers:
        rows = register.rows(lived, None)
        assert rows, register.key
        for record in rows:
            assert register.describe(record, lived)
            assert "（已删除）" not in cells(register, record, lived).values()


def test_hints_say_what_to_do() -> None:
    for register in AREA.registers:
        assert "Ctrl+N" in register.hint or (register.reckon is not None and register.hint)


def test_lived_years_have_only_short_evenings_to_ask_about(lived: Desk) -> None:
    assert AREA.check(lived) == []
    for register in AREA.registers:
        for record in register.rows(lived, Period(2026)):
            assert {fault.field for fault in register.faults(record, record, lived)} <= {"ends_at"}


def test_check_finds_what_no_editor_let_pass(empty: Desk) -> None:
    number = save(empty, evening(ends_at=time(18)))
    save(empty, Lecturer(name="何", officer_id=officers(empty)[0]))
    with empty.store.change("添加附件") as change:
        attach(change, ATTACHMENTS, number, [("通知.pdf", b"whole")], date(2026, 3, 3))
        change.update("training_attachment", 1, {"content": b"broken"})
    faults = AREA.check(empty)
    assert [fault.field for fault in faults] == [
        f"training_session[{number}].ends_at",
        "lecturer[1].name",
        "training_attachment",
    ]
    assert "“通知.pdf”的内容已损坏" in faults[-1].message


def test_figures_follow_the_settings_of_the_file(lived: Desk, empty: Desk) -> None:
    first, *others = officers(empty)
    save(empty, SESSIONS.prepare(evening(participants=(Participant(officer_id=others[-1]),)), empty))
    with empty.store.change("设置") as change:
        change.set_setting(HOURS_PER_YEAR, 200, date(2026, 1, 1))
        change.set_setting(LEADER_POSTS, "")
    figures = {figure.key: figure for figure in AREA.figures(empty, Period(2026))}
    assert figures["training.officers_meeting"].ids == (others[-1],)
    assert figures["training.leaders"].value == 0
    assert first in figures["training.officers_required"].ids
    before = {figure.key: figure for figure in AREA.figures(empty, Period(2025))}
    assert before["training.officers_meeting"].value == 0
