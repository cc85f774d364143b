"""The order of a year's tasks: one moved up or down, all numbered from 1 on. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from courtoffice.areas.matters.records import Task


def moved(tasks: Sequence[Task], chosen: Sequence[int], step: int) -> list[Task]:
    """Return the tasks of a year whose numbers change when the chosen ones move one place (step 1 or -1).

    ``tasks`` are those of one year in their order. Chosen tasks that stand at the end already stay; gaps and
    doubles in the numbers are put right on the way.
    """
    order = list(tasks)
    wanted = set(chosen)
    places = range(len(order)) if step < 0 else range(len(order) - 1, -1, -1)
    for at in places:
        beside = at + step
        if order[at].id in wanted and 0 <= beside < len(order) and order[beside].id not in wanted:
            order[at], order[beside] = order[beside], order[at]
    numbered = [replace(task, position=place) for place, task in enumerate(order, start=1)]
    before = {task.id: task.position for task in tasks}
    return [task for task in numbered if before[task.id] != task.position]
