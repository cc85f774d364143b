"""The registers of the training plan, of terms, lecturers and degree studies, and how they are named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from courtoffice.areas.people.records import roster
from courtoffice.areas.training.records import OBTAINED, STOPPED, TOOK_PART, DegreeStudy, Lecturer, Term
from courtoffice.areas.training.records_plan import CANCELLED, DONE, PlanItem, TrainingPlan
from courtoffice.areas.training.registers import count_column
from courtoffice.areas.training.rules_plan import (
    degree_faults,
    degree_warning,
    lecturer_faults,
    plan_faults,
    plan_item_faults,
    term_faults,
)
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.late import late
from courtoffice.register import Column, Desk, Linked, Register
from courtoffice.store import Store

_HELD = frozenset({"training_session"})
_YEAR = timedelta(days=365)
_TAKEN = _HELD | {"training_participant"}


def _by(column: str, today: date) -> Callable[[Store], dict[int, int]]:
    """Return what counts the trainings held up to a day by one of their links."""
    sql = f"SELECT {column} AS link, count(*) AS held FROM training_session WHERE held_on <= ? GROUP BY 1"
    return lambda store: {row["link"]: row["held"] for row in store.query(sql, (today,))}


def _held(desk: Desk, column: str, row_id: int) -> int:
    """Return how many trainings that were held point to a row by one of their links."""
    key = f"training.held_by.{column}:{desk.today}"
    return desk.store.derived(key, _HELD, _by(column, desk.today)).get(row_id, 0)


def _attendants(store: Store, item: int, today: date) -> frozenset[int]:
    """Return who took part in the trainings of a plan item that were held up to a day."""
    rows = store.query(
        "SELECT DISTINCT participant.officer_id AS officer FROM training_session AS session"
        " CROSS JOIN training_participant AS participant ON participant.session_id = session.id"
        " WHERE session.plan_item_id = ? AND participant.state = ? AND session.held_on <= ?",
        (item, TOOK_PART, today),
    )
    return frozenset(row["officer"] for row in rows)


def _came(item: PlanItem, desk: Desk) -> int:
    """Return how many of the assigned officers took part."""
    key = f"training.plan_attendants:{item.id}:{desk.today}"
    came = desk.store.derived(key, _TAKEN, lambda store: _attendants(store, item.id, desk.today))
    return sum(1 for row in item.assigned if row.officer_id in came)


PLAN_ITEMS = Register(
    key="training-plan-items",
    title="培训计划项目",
    noun="计划培训班",
    record=PlanItem,
    describe=lambda item, desk: f"{item.year or ''}年{item.month or ''}月 {item.course}",
    order="year, month, position, id",
    yearly_by="year",
    computed=(
        count_column("assigned_count", "指定人数", "人", lambda item, desk: len(item.assigned)),
        count_column("held", "已举办", "场", lambda item, desk: _held(desk, "plan_item_id", item.id)),
        count_column("came", "指定人员已参加", "人", _came),
    ),
    order_columns=(
        "month",
        "course",
        "kind",
        "category",
        "target",
        "planned_persons",
        "assigned_count",
        "held",
        "came",
        "state",
        "hours",
        "officer_id",
        "department_id",
        "year",
    ),
    totals=("planned_persons", "assigned_count", "held", "came"),
    faults=lambda item, before, desk: plan_item_faults(item, roster(desk.store), desk.today),
    blank=lambda desk: PlanItem(year=desk.today.year, month=desk.today.month),
    identity=("year", "month", "course"),
    hint=(
        "还没有安排培训计划。按 Ctrl+N 逐班填写月份、培训班名称、培训对象和责任人，"
        "或者用“复制上年计划”从上一年的计划开始。"
    ),
    reads=_TAKEN,
    example=late("courtoffice.areas.training.examples", "plan_item"),
)


def _items_of(desk: Desk, year: int | None) -> list[PlanItem]:
    every = desk.store.derived(
        "training.plan_items",
        frozenset({"training_plan_item"}),
        lambda store: store.load(PlanItem, children=False),
    )
    return [item for item in every if item.year == year and item.state != CANCELLED]


def _done(desk: Desk, plan: TrainingPlan) -> int:
    items = _items_of(desk, plan.year)
    return sum(1 for item in items if item.state == DONE or _held(desk, "plan_item_id", item.id))


PLANS = Register(
    key="training-plans",
    title="年度培训计划",
    noun="教育培训计划",
    record=TrainingPlan,
    describe=lambda plan, desk: plan.title or f"{plan.year or ''}年教育培训计划",
    order="year",
    computed=(
        count_column("items", "培训班", "个", lambda plan, desk: len(_items_of(desk, plan.year))),
        count_column("done", "已举办", "个", lambda plan, desk: _done(desk, plan)),
    ),
    faults=lambda plan, before, desk: plan_faults(plan, desk.store.load(TrainingPlan), desk.today),
    blank=lambda desk: TrainingPlan(year=desk.today.year),
    hint="还没有年度教育培训计划。按 Ctrl+N 填写年度；印发后补填印发日期和文号。",
    reads=_HELD | {"training_plan_item"},
)

TERMS = Register(
    key="training-terms",
    title="业校学期",
    noun="业校学期",
    record=Term,
    describe=lambda term, desk: term.name,
    order="from_date, id",
    computed=(count_column("held", "已上课", "期", lambda term, desk: _held(desk, "term_id", term.id)),),
    totals=("held",),
    faults=lambda term, before, desk: term_faults(term, desk.today),
    blank=lambda desk: Term(from_date=desk.today),
    identity=("name", "from_date"),
    hint="还没有业校学期。按 Ctrl+N 填写学期名称、起止日期和上课时间。",
    reads=_HELD,
)


def _lecturer_name(lecturer: Lecturer, desk: Desk) -> str:
    return desk.name("officer", lecturer.officer_id) or lecturer.name


def _lectures_of(store: Store) -> dict[int, list[tuple[date, str]]]:
    rows = store.query(
        "SELECT lecturer_id, held_on, topic FROM training_session WHERE lecturer_id > 0"
        " ORDER BY held_on DESC, id DESC"
    )
    found: dict[int, list[tuple[date, str]]] = {}
    for row in rows:
        found.setdefault(row["lecturer_id"], []).append((date.fromisoformat(row["held_on"]), row["topic"]))
    return found


def _lectures(desk: Desk, lecturer: Lecturer) -> list[tuple[date, str]]:
    """Return the day and topic of every lecture, the latest first."""
    return desk.store.derived("training.lectures", _HELD, _lectures_of).get(lecturer.id, [])


def _taught(lecturer: Lecturer, desk: Desk) -> int:
    return sum(day <= desk.today for day, _ in _lectures(desk, lecturer))


def _taught_lately(lecturer: Lecturer, desk: Desk) -> int:
    return sum(desk.today - _YEAR < day <= desk.today for day, _ in _lectures(desk, lecturer))


def _last_lecture(lecturer: Lecturer, desk: Desk) -> date | None:
    return next((day for day, _ in _lectures(desk, lecturer) if day <= desk.today), None)


def _lectured(lecturer: Lecturer, desk: Desk) -> str:
    return "；".join(dict.fromkeys(topic for _, topic in _lectures(desk, lecturer)))


def _lecturer_faults(lecturer: Lecturer, before: Lecturer | None, desk: Desk) -> list[Fault]:
    return lecturer_faults(lecturer, desk.store.load(Lecturer), roster(desk.store))


LECTURERS = Register(
    key="lecturers",
    title="授课人名录",
    noun="授课人",
    record=Lecturer,
    describe=_lecturer_name,
    order="source, id",
    identity=("officer_id", "name"),
    computed=(
        Column("who", "授课人", Kind.TEXT, _lecturer_name, 5, computed=True),
        count_column("taught", "授课", "次", _taught),
        count_column("taught_lately", "近一年", "次", _taught_lately),
        Column("last_on", "最近授课", Kind.DATE, _last_lecture, 6, computed=True),
        Column("lectures", "讲过的题目", Kind.TEXT, _lectured, 20, computed=True),
    ),
    order_columns=(
        "who",
        "source",
        "unit",
        "post",
        "topics",
        "taught",
        "taught_lately",
        "last_on",
        "lectures",
        "active",
    ),
    totals=("taught", "taught_lately"),
    faults=_lecturer_faults,
    hint="还没有授课人。按 Ctrl+N 登记：本院的选择干警，外请的填写姓名、单位和职务。",
    reads=_HELD,
    example=late("courtoffice.areas.training.examples", "lecturer"),
)


def _days_left(study: DegreeStudy, desk: Desk) -> int | None:
    if study.state in (OBTAINED, STOPPED) or study.deadline is None:
        return None
    return (study.deadline - desk.today).days


def _degree_faults(study: DegreeStudy, before: DegreeStudy | None, desk: Desk) -> list[Fault]:
    others = desk.store.load(DegreeStudy, "officer_id = ?", (study.officer_id,))
    return degree_faults(study, others, roster(desk.store), desk.today)


DEGREES = Register(
    key="degree-studies",
    title="学历教育",
    noun="学历教育",
    record=DegreeStudy,
    describe=lambda study, desk: f"{desk.name('officer', study.officer_id)} {study.required}",
    order="required_from, id",
    computed=(
        count_column("days_left", "距期限", "天", _days_left),
        Column(
            "warning",
            "提醒",
            Kind.TEXT,
            lambda study, desk: degree_warning(study, desk.today),
            6,
            computed=True,
        ),
    ),
    order_columns=(
        "officer_id",
        "required",
        "state",
        "deadline",
        "days_left",
        "warning",
        "school",
        "major",
        "present_education",
        "obtained_on",
        "certificate",
        "required_from",
    ),
    faults=_degree_faults,
    blank=lambda desk: DegreeStudy(required_from=desk.today),
    identity=("officer_id", "required"),
    hint="还没有登记学历教育。按 Ctrl+N 登记应取得学历的干警、学历和取得期限。",
)


def _lecturer_names(store: Store) -> dict[int, str]:
    rows = store.query(
        "SELECT lecturer.id, coalesce(officer.name, lecturer.name) AS name, lecturer.unit"
        " FROM lecturer LEFT JOIN officer ON officer.id = lecturer.officer_id"
        " ORDER BY lecturer.active DESC, lecturer.source, lecturer.id"
    )
    return {row["id"]: f"{row['name']}（{row['unit']}）" if row["unit"] else row["name"] for row in rows}


def _item_names(store: Store) -> dict[int, str]:
    rows = store.query(
        "SELECT id, year, month, course FROM training_plan_item ORDER BY year DESC, month, position, id"
    )
    return {row["id"]: f"{row['year']}年{row['month']}月 {row['course']}" for row in rows}


def _items_in(store: Store, day: date) -> list[int]:
    """Return the plan items of the day's year, those of its month first."""
    rows = store.query(
        "SELECT id FROM training_plan_item WHERE year = ? ORDER BY month <> ?, month, position, id",
        (day.year, day.month),
    )
    return [row["id"] for row in rows]


def _term_names(store: Store) -> dict[int, str]:
    rows = store.query("SELECT id, name FROM training_term ORDER BY from_date DESC, id DESC")
    return {row["id"]: row["name"] for row in rows}


LINKS = (
    Linked("lecturer", _lecturer_names, frozenset({"lecturer", "officer"})),
    Linked("training_plan_item", _item_names, frozenset({"training_plan_item"}), _items_in),
    Linked("training_term", _term_names, frozenset({"training_term"})),
)
