"""What post responsibility brings to the house."""

from __future__ import annotations

from typing import Any

from courtoffice.area import Area
from courtoffice.areas.posts.cautions import sanctions_in_force
from courtoffice.areas.posts.figures import figures
from courtoffice.areas.posts.registers import CLOSINGS, LINKS, MEMBERS, SHEETS, STANDARDS
from courtoffice.areas.posts.registers_conduct import CONDUCT, EVALUATIONS
from courtoffice.areas.posts.registers_rewards import REWARDS, UNFULFILLED
from courtoffice.areas.posts.reports import REPORTS
from courtoffice.areas.posts.rows import post_rows
from courtoffice.areas.posts.settings import POSTS_SETTINGS
from courtoffice.errors import Fault
from courtoffice.register import Desk, Register
from courtoffice.register_check import register_faults

_REGISTERS: tuple[Register[Any], ...] = (
    SHEETS,
    EVALUATIONS,
    REWARDS,
    UNFULFILLED,
    CONDUCT,
    STANDARDS,
    MEMBERS,
    CLOSINGS,
)


def check(desk: Desk) -> list[Fault]:
    """Return every blocking fault in the area, each saying in which record it is."""
    return [fault for register in _REGISTERS for fault in register_faults(register, desk)]


AREA = Area(
    key="posts",
    title="岗位考核",
    registers=_REGISTERS,
    links=LINKS,
    settings=POSTS_SETTINGS,
    figures=lambda desk, period: figures(post_rows(desk.store, period)),
    reports=REPORTS,
    check=check,
    cautions=sanctions_in_force,
)
