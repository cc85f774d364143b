"""例行工作落实情况表: what the standing rules demanded in a period, what was held, waived or missed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courtoffice.areas.routine.figures import figures
from courtoffice.areas.routine.matching import Standing, State
from courtoffice.areas.routine.records import MOVED, RoutineException
from courtoffice.areas.routine.rows import RoutineRows, Rule, routine_rows
from courtoffice.areas.routine.rule_words import cadence_in_words
from courtoffice.court import RATE_DIGITS
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.official_paper import court_names, day_in_cell, day_in_words
from courtoffice.paper.document import (
    Align,
    Annex,
    Block,
    Column,
    Document,
    FigureRun,
    Item,
    Signature,
    Table,
)
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_NUMBER = Column("序号", 12, fixed=True, align=_CENTRE)
_DAY = Column("应办日期", 22, fixed=True, align=_CENTRE)
_COUNTED = ("due", "held", "waived", "overdue")


def standing_paper(desk: Desk, period: Period) -> Document:
    """Return 例行工作落实情况表 of a period. Raises Refused when no routine was in force."""
    blocks = _blocks(desk, period)
    if not blocks:
        raise Refused(f"{period.label}没有要办的例行工作。请先在“总览”的“例行工作”里登记，或换一个年度。")
    court, office = court_names(desk)
    title = f"{period.label}例行工作落实情况表"
    return Document(
        title=f"{court}\n{title}",
        blocks=(*blocks, Signature(court + office, day_in_words(desk.today))),
        author=court + office,
        subject=title,
    )


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 例行工作落实情况表 of a period, nothing where no rule asks for anything.

    The annex bears the number 0; whoever puts it into a paper numbers it.
    """
    blocks = _blocks(desk, period)
    return (Annex(0, f"{period.label}例行工作落实情况表", tuple(blocks)),) if blocks else ()


def _blocks(desk: Desk, period: Period) -> list[Block]:
    rows = routine_rows(desk.store, period, desk.today)
    if not rows.every():
        return []
    excepted = _excepted(rows)
    missed = [one for one in rows.every() if one.state is State.OVERDUE]
    blocks: list[Block] = [_rules(desk, rows, period)]
    blocks += [_exceptions(excepted)] if excepted else []
    blocks += [_missed(missed)] if missed else []
    return blocks


def _begun(rules: Sequence[Rule], period: Period) -> str:
    """Return the sentence about rules that began within the period: what was before is not counted."""
    days: dict[date, list[str]] = {}
    for rule in rules:
        if (day := rule.begins_within(period)) is not None:
            days.setdefault(day, []).append(rule.standings[-1].due.routine.name)
    parts = [
        f"{'各项' if len(names) == len(rules) else '、'.join(names)}从{day_in_words(day)}起计"
        for day, names in sorted(days.items())
    ]
    return f"{'；'.join(parts)}，以前的不算应办。" if parts else ""


def _rules(desk: Desk, rows: RoutineRows, period: Period) -> Table:
    counted = {figure.key: figure for figure in figures(rows)}
    digits = desk.store.settings.value(RATE_DIGITS)
    told = [rule for rule in rows.rules if rule.standings]
    return Table(
        columns=(
            _NUMBER,
            Column("例行工作", 1.35),
            Column("办理要求", 1.5),
            *(Column(head, 12, fixed=True, align=_CENTRE) for head in ("应办", "已办", "免办", "逾期")),
            Column("落实率", 18, fixed=True, align=_CENTRE),
        ),
        body=tuple(Item((_rule(at, rule, counted, digits),)) for at, rule in enumerate(told, start=1)),
        title="落实情况",
        unit="单位：次",
        notes=(
            f"注：截至{day_in_words(desk.today)}。应办不含免办的，含还没有到期的；逾期是期限已过仍未办理的。"
            + _begun(told, period),
        ),
    )


def _rule(at: int, rule: Rule, counted: dict[str, Figure], digits: int) -> tuple[str | FigureRun, ...]:
    latest, key = rule.standings[-1].due.routine, rule.key
    cells = (FigureRun(counted[f"{key}.{part}"]) for part in _COUNTED)
    return (
        str(at),
        latest.name,
        cadence_in_words(latest),
        *cells,
        FigureRun(counted[f"{key}.rate"], digits),
    )


def _excepted(rows: RoutineRows) -> list[tuple[Standing, RoutineException]]:
    return [(one, one.exception) for one in rows.every() if one.exception is not None]


def _exceptions(excepted: list[tuple[Standing, RoutineException]]) -> Table:
    items = []
    for at, (one, item) in enumerate(excepted, start=1):
        moved = f"改到{day_in_cell(item.moved_to)}" if item.kind == MOVED else item.kind
        by = " ".join(filter(None, (item.decided_by, day_in_cell(item.decided_on))))
        cells = (str(at), one.due.routine.name, day_in_cell(item.due_on), moved, item.reason, by)
        items.append(Item((cells,)))
    return Table(
        columns=(
            _NUMBER,
            Column("例行工作", 1.2),
            _DAY,
            Column("办法", 27, fixed=True, align=_CENTRE),
            Column("原因", 1.6),
            Column("批准人、日期", 24, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        title="免办和改期",
    )


def _missed(missed: list[Standing]) -> Table:
    items = [
        Item(((str(at), one.due.routine.name, one.due.name, day_in_cell(one.due.last)),))
        for at, one in enumerate(missed, start=1)
    ]
    return Table(
        columns=(
            _NUMBER,
            Column("例行工作", 1.2),
            Column("应办", 1.4),
            Column("期限", 24, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        title="逾期未办",
    )
