"""What a training's list of participants may add at once: departments, the plan, another training, a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.people.rooms.name_list_dialog import ask_for_names
from courtoffice.areas.training.participants import listed_before, planned
from courtoffice.register import Desk
from courtoffice.shell.child_grid import Asking, Group, Several


def participant_groups(desk: Desk, day: date) -> Sequence[Group]:
    """Return the groups of officers, and the ways to list others."""
    return (
        ("按计划指定人员", Several(partial(planned, desk, day))),
        ("同另一次培训", Several(partial(listed_before, desk, day))),
        ("粘贴名单…", Asking(partial(ask_for_names, desk, day))),
        *officer_groups(desk, day),
    )


def plan_groups(desk: Desk, day: date) -> Sequence[Group]:
    """Return whom a planned course may assign together."""
    return (("粘贴名单…", Asking(partial(ask_for_names, desk, day))), *officer_groups(desk, day))
