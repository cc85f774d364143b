"""The registers and the annex of tasks and supervised matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from courtoffice.areas.matters.area import AREA
from courtoffice.areas.matters.papers import annexes, tasks_of
from courtoffice.areas.matters.records import Helper, Matter, Progress, Task
from courtoffice.areas.matters.registers import MATTERS, TASKS
from courtoffice.areas.people.records import roster
from courtoffice.paper.document import Document, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

HOSTILE = "A&B <b>=1+1</b> '; DROP TABLE matter;-- 䶮𠮷１２３ 430104199001011234"


def test_a_matter_is_stored_with_its_notes_and_shows_the_latest(office: Desk) -> None:
    leading, helping = list(roster(office.store).departments)[:2]
    matter = replace(
        MATTERS.new(office),
        title=HOSTILE,
        opened_on=date(2026, 5, 4),
        department_id=leading,
        leader_id=roster(office.store).serving_on(date(2026, 5, 4))[0].id,
        demand=HOSTILE,
        due_on=date(2026, 6, 20),
        helpers=(Helper(department_id=helping),),
        progress=(
            Progress(noted_on=date(2026, 6, 9), content=HOSTILE),
            Progress(noted_on=date(2026, 5, 9), content="方案已定"),
        ),
    )
    assert MATTERS.faults(matter, None, office) == []
    with office.store.change("登记督办事项") as change:
        row = change.save(matter)
    kept = office.store.get(Matter, row)
    texts = {column.key: column.text(kept, office) for column in MATTERS.columns()}
    assert (texts["latest"], texts["overdue"], texts["days_left"]) == (HOSTILE, "是", "-10")
    assert (texts["alert"], texts["origin"]) == ("红色　逾期10天", "会议")
    assert MATTERS.describe(kept, office) == HOSTILE
    assert MATTERS.rows(office, Period(2019)) == [kept]
    bare = {column.key: column.text(Matter(), office) for column in MATTERS.columns()}
    assert (bare["latest"], bare["days_left"], bare["alert"]) == ("", "", "")


def test_tasks_are_numbered_on_and_told_in_order(office: Desk) -> None:
    first = replace(TASKS.new(office), content=HOSTILE)
    assert (first.year, first.position) == (2027, 1)
    with office.store.change("登记任务") as change:
        change.save(replace(first, position=2))
        change.save(Task(year=2027, position=1, content="第一条"))
        row = change.save(Task(year=2026, position=1, content="去年的"))
    assert TASKS.new(office).position == 3
    assert tasks_of(office, 2027) == ("第一条", HOSTILE)
    assert tasks_of(office, 2030) == ()
    assert office.name("plan_task", row) == "2026年 去年的"
    kept = office.store.get(Task, row)
    assert TASKS.describe(kept, office) == "2026年 去年的"
    assert TASKS.faults(kept, kept, office) == []


def test_the_annex_lists_next_year_and_this_year_s_matters(lived: Desk) -> None:
    (annex,) = annexes(lived, Period(2026))
    assert annex.title == "2027年工作计划及2026年督办事项表"
    tasks, matters = annex.blocks
    assert isinstance(tasks, Table)
    assert isinstance(matters, Table)
    assert [item.rows[0][1] for item in tasks.body if isinstance(item, Item)] == list(tasks_of(lived, 2027))
    counted = {figure.key: figure for figure in AREA.figures(lived, Period(2026))}
    assert len(matters.body) == counted["matters.total"].value
    said = [str(item.rows[0][5]) for item in matters.body if isinstance(item, Item)]
    assert sum(text.endswith("办结") for text in said) == counted["matters.closed"].value
    assert sum(text == "在办，已逾期" for text in said) == counted["matters.overdue"].value
    assert matters.notes == ("注：办理情况截至2026年12月31日。",)
    printed = [figure.key for figure in Document(title="表", blocks=(annex,)).figures()]
    assert printed == ["matters.total", "matters.closing_rate", "matters.overdue"]


def test_a_month_has_no_next_year_and_nothing_has_no_annex(lived: Desk, office: Desk) -> None:
    (annex,) = annexes(lived, Period(2026, 5))
    assert annex.title == "2026年5月督办事项表"
    assert annexes(office, Period(2026)) == ()
    with office.store.change("登记任务") as change:
        change.save(Task(year=2027, position=1, content="任务", due_on=date(2027, 6, 30)))
    (only_tasks,) = annexes(office, Period(2026))
    assert only_tasks.title == "2027年工作计划表"


def test_two_lived_years_have_no_fault(lived: Desk) -> None:
    assert AREA.check(lived) == []
    for register in AREA.registers:
        keys = {column.key for column in register.columns()}
        assert set(register.order_columns) | set(register.totals) <= keys
