"""What is typed into the sheet of the yearly evaluation: read, looked through, stored; grades confirmed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.answers import DecisionAnswer
from courtoffice.areas.posts.evaluations import EvaluationSheet, Line, confirmed, filled_in
from courtoffice.areas.posts.locks import EVALUATION, refuse_locked
from courtoffice.areas.posts.records_conduct import Evaluation
from courtoffice.areas.posts.registers_conduct import EVALUATIONS
from courtoffice.cells import read
from courtoffice.errors import Refused, blocking
from courtoffice.fields import field_of
from courtoffice.register import Desk
from courtoffice.store import Change

Typed = Mapping[tuple[int, str], str]
"""Typed texts by officer and field."""
_GRADED = frozenset({"proposed_grade", "grade"})
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """Evaluations as they would be stored, and what is asked before they are."""

    evaluations: tuple[Evaluation, ...]
    questions: tuple[str, ...] = ()


def read_typed(typed: Typed) -> dict[int, dict[str, Any]]:
    """Return what typed texts stand for, by officer and field; raises Refused when one is no value."""
    values: dict[int, dict[str, Any]] = {}
    wrong: list[str] = []
    for (officer, name), text in typed.items():
        try:
            values.setdefault(officer, {})[name] = read(field_of(Evaluation, name), text)
        except ValueError as fault:
            wrong.append(str(fault))
    if wrong:
        raise Refused(_summed(wrong))
    return values


def entry(desk: Desk, sheet: EvaluationSheet, values: Mapping[int, Mapping[str, Any]]) -> Entry:
    """Return the evaluations with some values put in, and what the rules ask about grades among them.

    Raises Refused when the rules forbid any of it; nothing is taken then.
    """
    lines = {line.officer_id: line for line in sheet.lines}
    made, wrong, questions = [], [], []
    for officer, given in values.items():
        line = lines[officer]
        changed = EVALUATIONS.prepare(filled_in(line, given), desk)
        faults = EVALUATIONS.faults(changed, line.evaluation if line.stored else None, desk)
        name = roster(desk.store).label(officer)
        wrong += [f"{name}：{fault.message}" for fault in blocking(faults)]
        if _GRADED & set(given):
            questions += [fault.message for fault in faults if not fault.blocks]
        made.append(changed)
    if wrong:
        raise Refused(_summed(wrong))
    return Entry(tuple(made), tuple(dict.fromkeys(questions)))


def store_evaluations(change: Change, desk: Desk, evaluations: Collection[Evaluation]) -> int:
    """Store evaluations; return how many. Raises Refused when their year is closed."""
    for item in evaluations:
        refuse_locked(desk.store, item.year, EVALUATION)
        change.save(item)
    return len(evaluations)


def to_confirm(sheet: EvaluationSheet, officers: Collection[int] = ()) -> tuple[Line, ...]:
    """Return the officers whose proposed grade can be made final, only some where ``officers`` are named."""
    return tuple(
        line
        for line in sheet.lines
        if line.evaluation.proposed_grade
        and line.evaluation.decided_on is None
        and (not officers or line.officer_id in officers)
    )


def confirm(change: Change, desk: Desk, lines: Collection[Line], answer: DecisionAnswer) -> int:
    """Make proposed grades final by a decision; return how many. Raises Refused when the rules forbid one."""
    made = [confirmed(line, answer.decided_by, answer.decided_on) for line in lines]
    wrong = [
        f"{roster(desk.store).label(item.officer_id or 0)}：{fault.message}"
        for item, line in zip(made, lines, strict=True)
        for fault in blocking(EVALUATIONS.faults(item, line.evaluation if line.stored else None, desk))
    ]
    if wrong:
        raise Refused(_summed(wrong))
    return store_evaluations(change, desk, made)


def told_today(change: Change, desk: Desk, ids: Collection[int]) -> int:
    """Enter today as the day on which officers were told their final grade; return how many.

    Raises Refused for a grade that is not final, or decided after today.
    """
    for row in ids:
        item = desk.store.get(Evaluation, row)
        name = EVALUATIONS.describe(item, desk)
        if not item.grade:
            raise Refused(f"{name}还没有确定等次，不能登记告知。")
        if item.decided_on is not None and item.decided_on > desk.today:
            raise Refused(f"{name}的等次到{item.decided_on}才决定，今天还不能告知。")
        change.update(Evaluation.table, row, {"told_on": desk.today.isoformat()})
    return len(ids)


def _summed(wrong: list[str]) -> str:
    more = f"……共{len(wrong)}处" if len(wrong) > _SHOWN else ""
    return "".join(wrong[:_SHOWN]) + more + "没有记入。"
