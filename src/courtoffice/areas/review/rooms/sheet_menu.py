"""What follows from a review sheet: an objection, a rectification, the end of it, and its papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from courtoffice.areas.review.papers_sheet import blank_sheet, filled_sheet, sheet_name
from courtoffice.areas.review.records import DRAWN, FINAL, REVIEWED, Review
from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS
from courtoffice.areas.review.steps import objection_of, open_objection_of, rectification_of
from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.register import Desk
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.list_actions import WAYS_OUT

if TYPE_CHECKING:
    from courtoffice.areas.review.rooms.sheet_room import SheetRoom

_Paper = Callable[[Desk, Review], Document]
_Out = Callable[[Bench, QWidget, str, Document], None]


class SheetMenu(QMenu):
    """The menu 更多 of the sheet, filled whenever it opens."""

    def __init__(self, room: SheetRoom) -> None:
        """Belong to a room."""
        super().__init__(room)
        self._room = room
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what can be done with the case that is shown."""
        self.clear()
        room, review = self._room, self._room.review
        if review is None:
            return
        writable = not room.bench.readonly
        told = review.state not in (DRAWN, REVIEWED)
        self.addAction("登记异议…", self.begin_objection).setEnabled(writable and told)
        self.addAction("登记整改…", self.begin_rectification).setEnabled(writable and review.state != DRAWN)
        self.addAction("定案", room.make_final).setEnabled(writable and told and review.state != FINAL)
        self.addAction("打开评查登记", room.edit_record)
        self.addSeparator()
        for words, paper in (("评查表", filled_sheet), ("空白评查表", blank_sheet)):
            ways = self.addMenu(words)
            for name, out in WAYS_OUT:
                ways.addAction(name, partial(self.put_out, paper, out))

    def put_out(self, paper: _Paper, out: _Out) -> None:
        """Print or export a paper of the case that is shown; a refusal is shown."""
        room, review, desk = self._room, self._room.review, self._room.bench.desk
        if review is None:
            return
        try:
            made = paper(desk, review)
        except Refused as refusal:
            ask.refused(room.window(), refusal)
            return
        out(room.bench, room.window(), sheet_name(desk, review), made)

    def begin_objection(self) -> None:
        """Begin an objection, or open the one that is not decided yet."""
        bench, review = self._room.bench, self._room.review
        if review is None or not self._room.may_leave():
            return
        there = open_objection_of(bench.desk, review.id)
        if there is not None:
            bench.open_record(OBJECTIONS.key, there.id)
        else:
            bench.begin_record(OBJECTIONS.key, objection_of(bench.desk, review.id))

    def begin_rectification(self) -> None:
        """Begin a rectification with what was found in the case."""
        bench, review = self._room.bench, self._room.review
        if review is not None and self._room.may_leave():
            bench.begin_record(RECTIFICATIONS.key, rectification_of(bench.desk, review.id))
