"""Closing a year and opening it again from a room: what is asked, and what is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from courtoffice.areas.posts.answers import CloseAnswer, ReopenAnswer
from courtoffice.areas.posts.closing import close_year, readiness, reopen_year
from courtoffice.areas.posts.locks import closing_of, locked_words
from courtoffice.areas.posts.records import Closing
from courtoffice.areas.posts.rooms.answer_dialog import AnswerDialog
from courtoffice.areas.posts.rules import closing_faults
from courtoffice.errors import Refused
from courtoffice.fields import Record
from courtoffice.shell import ask

if TYPE_CHECKING:
    from courtoffice.shell.room import Room


class YearClosing(QObject):
    """Closes and reopens the assessment or the evaluation of the year that a room shows."""

    def __init__(self, room: Room, subject: str) -> None:
        """``subject`` is what is closed: 岗位责任制考核 or 统一测评."""
        super().__init__(room)
        self._room = room
        self._bench = room.bench
        self._subject = subject
        self.dialog: AnswerDialog | None = None

    @property
    def closing(self) -> Closing | None:
        """The closing in force of the year that is shown, None while it is open."""
        return closing_of(self._bench.desk.store, self._bench.year, self._subject)

    def words(self) -> str:
        """Return that the year is closed, "" while it is open."""
        closing = self.closing
        return "" if closing is None else locked_words(closing)

    def close_year(self) -> None:
        """Ask for the day and the decision; refuse in words while something is missing."""
        desk, period = self._bench.desk, self._bench.period()
        stands = readiness(desk, period, self._subject)
        heading = f"办结{period.year}年{self._subject}"
        if stands.missing:
            ask.refused(self._room.window(), Refused("还不能办结：\n" + "\n".join(stands.missing)))
            return
        lines = [*stands.doubts, "办结以后内容不能改动；确需改动的，写明原因后可以重新打开。"]
        answer = CloseAnswer(closed_on=desk.today, closed_by=desk.store.who)
        self._ask(answer, self._close, heading, lines, "办结")

    def reopen(self) -> None:
        """Ask why the year is opened again."""
        closing = self.closing
        if closing is not None:
            heading = f"重新打开{closing.year}年{self._subject}"
            self._ask(ReopenAnswer(), self._reopen, heading, [locked_words(closing)], "重新打开")

    def _ask(
        self, answer: Record, take: Callable[[Any], bool], heading: str, lines: list[str], agree: str
    ) -> None:
        self.dialog = AnswerDialog(self._bench, answer, take, self._room.window())
        self.dialog.ask(heading, heading, lines, agree)

    def _close(self, answer: CloseAnswer) -> bool:
        desk, period = self._bench.desk, self._bench.period()
        closing = Closing(
            year=period.year,
            subject=self._subject,
            closed_on=answer.closed_on,
            closed_by=answer.closed_by,
            decided_by=answer.decided_by,
        )
        wrong = closing_faults(closing, (), desk.today)
        if wrong:
            ask.refused(self._room.window(), Refused(wrong[0].message))
            return False
        name = f"办结{period.year}年{self._subject}"
        done = self._bench.change(name, lambda change: close_year(change, desk, period, closing))
        return self._tell(done, f"已{name}。")

    def _reopen(self, answer: ReopenAnswer) -> bool:
        closing = self.closing
        if closing is None:
            return True
        desk = self._bench.desk
        name = f"重新打开{closing.year}年{self._subject}"
        done = self._bench.change(name, lambda change: reopen_year(change, desk, closing, answer.reason))
        return self._tell(done, f"已{name}。")

    def _tell(self, done: int | None, words: str) -> bool:
        if done is not None:
            self._bench.message.emit(words)
        return done is not None
