"""The registers of closed cases, of draws from them, and of review standards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.records_cases import KEY, ClosedCase, Draw, DrawnCase
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rows import standards
from courtoffice.areas.review.rules_cases import case_faults, draw_faults, tidied
from courtoffice.areas.review.rules_standard import placed, points_in_words, standard_faults
from courtoffice.case_number import normalise
from courtoffice.child_columns import child_column, number_of
from courtoffice.errors import Fault
from courtoffice.fields import Kind
from courtoffice.late import late_value
from courtoffice.register import Column, Desk, Register
from courtoffice.store import Store

_REVIEWED = frozenset({"review"})
_POOL = frozenset({"closed_case"})


def case_faults_at(case: ClosedCase, before: ClosedCase | None, desk: Desk) -> list[Fault]:
    """Return the faults of a closed case with the others of the pool."""
    others = desk.store.query(
        "SELECT 1 FROM closed_case WHERE case_number = ? AND id <> ? LIMIT 1",
        (normalise(case.case_number), case.id),
    )
    return case_faults(case, bool(others), roster(desk.store), desk.today)


def _times_reviewed(case: ClosedCase, desk: Desk) -> int:
    return desk.store.derived("review.by_number", _REVIEWED, _read_reviewed).get(case.case_number, 0)


def _read_reviewed(store: Store) -> dict[str, int]:
    rows = store.query("SELECT case_number, count(*) AS times FROM review GROUP BY case_number")
    return {row["case_number"]: row["times"] for row in rows}


CASES = Register(
    key="closed-cases",
    title="案件池",
    noun="案件",
    record=ClosedCase,
    describe=lambda case, desk: case.case_number,
    order="closed_on, id",
    identity=("case_number",),
    manner=late_value("courtoffice.areas.review.case_import", "CASE_LISTS"),
    dated_by="closed_on",
    computed=(
        Column("reviewed", "评查次数", Kind.INTEGER, _times_reviewed, width=4, unit="次", computed=True),
    ),
    order_columns=(
        "case_number",
        "case_type",
        "cause",
        "department_id",
        "judge_id",
        "received_on",
        "closed_on",
        "closed_by",
        "reviewed",
    ),
    totals=("reviewed",),
    faults=case_faults_at,
    prepare=lambda case, desk: tidied(case, roster(desk.store)),
    hint="案件池还是空的。按“导入结案清单…”导入已结案件，或者按 Ctrl+N 逐件登记，抽查就从这里抽取。",
    reads=_REVIEWED,
    slim=True,
)


def draw_faults_at(draw: Draw, before: Draw | None, desk: Desk) -> list[Fault]:
    """Return the faults of a draw with the days on which its cases were closed."""
    closed_on = desk.store.derived("review.closed_on", _POOL, _read_closed_on)
    return draw_faults(draw, closed_on, desk.today, before)


def _read_closed_on(store: Store) -> dict[int, date]:
    rows = store.query("SELECT id, closed_on FROM closed_case")
    return {row["id"]: date.fromisoformat(row["closed_on"]) for row in rows}


def _cases(wanted: Callable[[DrawnCase], bool], key: str, label: str) -> Column[Draw]:
    """Return a column that counts the cases of a draw."""
    return child_column(Draw, "cases", ("basis",), number_of(wanted), key, label, "件")


DRAWS = Register(
    key="review-draws",
    title="抽查",
    noun="抽查",
    record=Draw,
    describe=lambda draw, desk: draw.name,
    order="drawn_on, id",
    takes_lists=False,
    dated_by="drawn_on",
    computed=(
        _cases(lambda item: True, "drawn", "抽取件数"),
        _cases(lambda item: item.basis == KEY, "key_drawn", "其中重点"),
    ),
    totals=("drawn", "key_drawn"),
    faults=draw_faults_at,
    blank=lambda desk: Draw(drawn_on=desk.today),
    hint="还没有抽查。请在“抽取”里按规则抽取，结果保存在这里，可以重抽验证。",
    slim=True,
)


def standard_faults_at(standard: Standard, before: Standard | None, desk: Desk) -> list[Fault]:
    """Return the faults of a standard with the others and the number of reviews that keep it."""
    used = desk.store.derived("review.standards_used", _REVIEWED, _read_used).get(standard.id, 0)
    return standard_faults(standard, before, standards(desk.store), used)


def _read_used(store: Store) -> dict[int, int]:
    rows = store.query(
        "SELECT standard_id, count(*) AS used FROM review WHERE standard_id IS NOT NULL GROUP BY standard_id"
    )
    return {row["standard_id"]: row["used"] for row in rows}


STANDARDS = Register(
    key="review-standards",
    title="评查标准",
    noun="评查标准",
    record=Standard,
    describe=lambda standard, desk: standard.name,
    order="valid_from, id",
    takes_lists=False,
    computed=(
        Column(
            "criteria_count",
            "扣分项",
            Kind.INTEGER,
            lambda standard, desk: len(standard.criteria),
            width=4,
            unit="项",
            computed=True,
        ),
        Column(
            "points_sum",
            "分值合计",
            Kind.TEXT,
            lambda standard, desk: points_in_words(standard),
            width=10,
            computed=True,
        ),
        Column(
            "grade_names",
            "等次",
            Kind.TEXT,
            lambda standard, desk: "、".join(grade.name for grade in standard.grades),
            width=12,
            computed=True,
        ),
    ),
    faults=standard_faults_at,
    prepare=lambda standard, desk: placed(standard),
    hint="还没有评查标准。按 Ctrl+N 填写评查类别、扣分项、否决情形和等次，从施行日期起使用。",
    reads=_REVIEWED,
)
