"""What an area of the office brings to the house: registers, links, settings, figures, reports, checks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from courtoffice.errors import Fault
from courtoffice.figure import Figure
from courtoffice.period import Period
from courtoffice.register import Caution, Desk, Linked, Register
from courtoffice.register_check import register_faults
from courtoffice.report import Report
from courtoffice.settings import Setting


def _no_figures(desk: Desk, period: Period) -> list[Figure]:
    return []


def _no_cautions(desk: Desk, officer_id: int, day: date) -> list[str]:
    return []


@dataclass(frozen=True)
class Area:
    """One area, free of Qt: everything that the window, the command line and the reports ask of it.

    ``lists`` and ``linked`` return the registers and how linked rows are named. They, and what does work,
    are imported when first asked for, so that the whole house is known without waiting for it (see
    :mod:`courtoffice.late`). ``figures`` computes the area's figures for a period. ``own_check`` stands in
    for the look through the area's registers where there is more to look at, or a quicker way. ``cautions``
    says in words what the area holds against an award or a promotion of an officer on a day.
    """

    key: str
    title: str
    lists: Callable[[], tuple[Register[Any], ...]] = tuple
    linked: Callable[[], tuple[Linked, ...]] = tuple
    settings: tuple[Setting[Any], ...] = ()
    figures: Callable[[Desk, Period], list[Figure]] = _no_figures
    reports: tuple[Report, ...] = ()
    own_check: Callable[[Desk], list[Fault]] | None = None
    cautions: Caution = _no_cautions

    @cached_property
    def registers(self) -> tuple[Register[Any], ...]:
        """The registers of the area in their order."""
        return self.lists()

    @cached_property
    def links(self) -> tuple[Linked, ...]:
        """How rows of the area's tables are named where others are linked to them."""
        return self.linked()

    def check(self, desk: Desk) -> list[Fault]:
        """Return every blocking fault in the area that its editors would not have let pass."""
        if self.own_check is not None:
            return self.own_check(desk)
        stored = (register for register in self.registers if register.reckon is None)
        return [fault for register in stored for fault in register_faults(register, desk)]
