"""The menu of a button that prints or exports the papers of a year."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from courtoffice.errors import Refused
from courtoffice.report import Report
from courtoffice.shell import ask
from courtoffice.shell.list_actions import WAYS_OUT
from courtoffice.shell.room import Room


def give_papers(button: QPushButton, room: Room, reports: Sequence[Report]) -> None:
    """Let a button of a room print and export papers of the year that is shown."""
    menu = QMenu(button)
    for report in reports:
        below = menu if len(reports) == 1 else menu.addMenu(report.title)
        for at, (words, _) in enumerate(WAYS_OUT):
            below.addAction(words).triggered.connect(partial(put_out, room, report, at))
    button.setMenu(menu)


def put_out(room: Room, report: Report, way: int, *_: bool) -> None:
    """Make the paper of the year and let it leave the program one way; a refusal is shown."""
    bench, period = room.bench, room.bench.period()
    try:
        paper = report.made(bench.desk, period)
    except Refused as refusal:
        ask.refused(room.window(), refusal)
        return
    WAYS_OUT[way][1](bench, room.window(), report.name_of(period), paper)
