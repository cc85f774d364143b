"""From a figure to the records behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from courtoffice.fields import children_of
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.shell.bench import Bench


def show_figure(bench: Bench, figure: Figure, period: Period) -> None:
    """Have the window list the records behind a figure; say so when no register lists them."""
    found = records_behind(figure, bench.registers, bench.desk, period)
    if found is None:
        bench.message.emit(f"“{figure.name}”的记录没有单独的登记簿。")
    else:
        key, ids = found
        bench.show_records(key, ids, f"{period.label}“{figure.name}”涉及的 {len(ids)} 条记录")


def records_behind(
    figure: Figure, registers: Mapping[str, Register[Any]], desk: Desk, period: Period
) -> tuple[str, tuple[int, ...]] | None:
    """Return the register that lists a figure's records, and the ids of those records.

    Where the figure counts rows of a child list, such as attendances, the records are those that own them.
    None when no register lists them.
    """
    for key, register in registers.items():
        if figure.table in filter(None, (register.record.table, register.of_table)):
            return key, tuple(dict.fromkeys(figure.ids))
    wanted = frozenset(figure.ids)
    for key, register in registers.items():
        names = [item.name for item in children_of(register.record) if item.record.table == figure.table]
        if names:
            rows = register.rows(desk, period)
            owners = [row.id for row in rows if _owns(row, names, wanted)]
            return key, tuple(owners)
    return None


def _owns(record: object, names: list[str], wanted: frozenset[int]) -> bool:
    return any(row.id in wanted for name in names for row in getattr(record, name))
