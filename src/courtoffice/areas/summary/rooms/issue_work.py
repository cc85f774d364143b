"""Issuing a paper from the window: the dialog, the making off the window's thread, the keeping."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from courtoffice.areas.people.records import roster
from courtoffice.areas.summary.issued import Ready, Terms, keep, make_ready, next_number, terms_faults
from courtoffice.areas.summary.rooms.issue_dialog import IssueDialog
from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.report import Report
from courtoffice.shell import ask
from courtoffice.shell.paper_out import chosen_fonts
from courtoffice.shell.room import Room


class IssueWork(QObject):
    """Issues papers on behalf of a room."""

    def __init__(self, room: Room) -> None:
        """Work for that room."""
        super().__init__(room)
        self._room = room
        self.dialog: IssueDialog | None = None

    def begin(self, report: Report, period: Period, proposed: Terms | None = None) -> None:
        """Ask for number, date and signer, then issue."""
        bench = self._room.bench
        store, today = bench.desk.store, bench.desk.today
        if bench.readonly or not bench.may_change():
            return
        terms = proposed or Terms(next_number(store, today.year), today)
        dialog = self.dialog = IssueDialog(
            report.name_of(period),
            terms,
            _leaders(self._room),
            lambda typed: terms_faults(typed, store, bench.desk.today),
            self._room.window(),
        )
        dialog.finished.connect(lambda code: self._asked(dialog, report, period, code))
        dialog.open()

    def _asked(self, dialog: IssueDialog, report: Report, period: Period, code: int) -> None:
        self.dialog = None
        dialog.deleteLater()
        if code != QDialog.DialogCode.Accepted:
            return
        terms = dialog.terms
        bench, desk, fonts = self._room.bench, self._room.bench.desk, chosen_fonts()
        bench.long_work(
            f"定稿{report.title}",
            lambda store, progress: _tried(
                lambda: make_ready(dataclasses.replace(desk, store=store), report, period, terms, fonts)
            ),
            self._keep,
        )

    def _keep(self, ready: Ready | Refused) -> None:
        if isinstance(ready, Refused):
            ask.refused(self._room.window(), ready)
            return
        bench = self._room.bench
        name = ready.report.name_of(ready.period)
        if bench.change(f"定稿：{name}", lambda change: keep(change, ready)) is not None:
            bench.message.emit(f"已定稿：{name}，存入“已定稿”")


def _tried(make: Callable[[], Ready]) -> Ready | Refused:
    try:
        return make()
    except Refused as refusal:
        return refusal


def _leaders(room: Room) -> list[str]:
    """Return the members of the party group who serve, in the order of lists: one of them signs."""
    desk = room.bench.desk
    return [officer.name for officer in roster(desk.store).serving_on(desk.today) if officer.party_group]
