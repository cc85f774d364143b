"""The figures of routines: for each of them what was due, what was held, and the rate. Pure."""

from __future__ import annotations

from courtoffice.areas.routine.matching import State
from courtoffice.areas.routine.rows import RoutineRows, Rule
from courtoffice.figure import Figure, rate_figure

_HELD = (State.DONE, State.LATE)
_COUNTED = {
    "due": ("应办", "期内按制度应办的次数，从“开始执行”那一天起计，免办的不计。"),
    "held": ("已办", "期内应办事项中已有记录对应的次数，逾期完成的也计；一条记录只对应一次应办。"),
    "waived": ("免办", "期内登记了免办的次数。"),
    "overdue": ("逾期未办", "期限已过还没有记录对应的次数。"),
}
"""What is counted of a rule: in brackets behind its name, and its definition."""


def figures(rows: RoutineRows) -> list[Figure]:
    """Return the figures of each rule: dues, dues held (in time or late), waived, overdue, and the rate.

    A rule that was changed from a day on keeps its figures: their key has the id of its first version.
    """
    return [figure for rule in rows.rules for figure in _of(rule)]


def _of(rule: Rule) -> list[Figure]:
    states = {state: [one for one in rule.standings if one.state is state] for state in State}
    due = len(rule.standings) - len(states[State.WAIVED])
    held = [one.deed for state in _HELD for one in states[state] if one.deed is not None]
    held.sort(key=lambda deed: (deed.day, deed.id))
    rules = tuple(version.id for version in rule.versions)
    waived = tuple(one.exception.id for one in states[State.WAIVED] if one.exception is not None)
    table = held[-1].table if held else "routine"
    ids = tuple(deed.id for deed in held if deed.table == table)
    key, name = rule.key, rule.versions[0].name
    missed = len(states[State.OVERDUE])

    def counted(part: str, value: int, of: str, rows: tuple[int, ...]) -> Figure:
        words, meaning = _COUNTED[part]
        return Figure(f"{key}.{part}", f"{name}（{words}）", "次", value, meaning, of, rows)

    return [
        counted("due", due, "routine", rules),
        counted("held", len(held), table, ids),
        counted("waived", len(waived), "routine_exception", waived),
        counted("overdue", missed, "routine", rules if missed else ()),
        rate_figure(
            f"{key}.rate",
            f"{name}（落实率）",
            "已办次数÷应办次数；还没有到期的也在应办之内。",
            table,
            len(held),
            due,
            ids,
        ),
    ]
