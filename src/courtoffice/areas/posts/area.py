"""What post responsibility brings to the house."""

from __future__ import annotations

from typing import Any

from courtoffice.area import Area
from courtoffice.areas.posts.figures import figures
from courtoffice.areas.posts.registers import CLOSINGS, LINKS, MEMBERS, SHEETS, STANDARDS
from courtoffice.areas.posts.registers_conduct import CONDUCT, EVALUATIONS, REWARDS
from courtoffice.areas.posts.rows import post_rows
from courtoffice.errors import Fault
from courtoffice.register import Desk, Register
from courtoffice.register_check import register_faults

_REGISTERS: tuple[Register[Any], ...] = (
    SHEETS,
    EVALUATIONS,
    REWARDS,
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
    figures=lambda desk, period: figures(post_rows(desk.store, period)),
    check=check,
)
