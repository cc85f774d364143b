"""The command that lists what the standing rules demand, and whether it was done."""

from __future__ import annotations

from datetime import date
from typing import Any

from courtoffice.areas.routine.matching import Standing
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.commands import Options, period_of, reader, say, say_json


def dues(options: Options) -> None:
    """List the dues of a year and how they stand on a day."""
    on = options.on or date.today()
    with reader(options.file) as store:
        found = routine_rows(store, period_of(store, options.year), on).every()
    if options.json:
        say_json([_due_as_json(standing) for standing in found])
        return
    for standing in found:
        deed = f"{standing.deed.day}" if standing.deed else ""
        flag = "时长不足" if standing.short else ""
        why = f"{standing.exception.kind}：{standing.exception.reason}" if standing.exception else ""
        due = standing.due
        say(f"{due.day}\t{due.routine.name}\t{due.name}\t{standing.state.value}\t{deed}\t{flag}\t{why}")


def _due_as_json(standing: Standing) -> dict[str, Any]:
    due, deed = standing.due, standing.deed
    return {
        "routine": due.routine.name,
        "name": due.name,
        "day": due.day.isoformat(),
        "first": due.first.isoformat(),
        "last": due.last.isoformat(),
        "state": standing.state.value,
        "short": standing.short,
        "reason": standing.exception.reason if standing.exception else "",
        "exception": standing.exception.id if standing.exception else None,
        "record": {"table": deed.table, "id": deed.id, "day": deed.day.isoformat()} if deed else None,
    }
