"""The records that a link may name: which a day offers, and which one a typed name means. Free of Qt."""

from __future__ import annotations

from datetime import date

from courtoffice.fields import Field
from courtoffice.register import Desk


class LinkNames:
    """The names behind one link field, for records of one day."""

    def __init__(self, desk: Desk, field: Field, day: date) -> None:
        """``day`` is that of the record: it decides who is offered."""
        self._desk, self._table, self._day = desk, field.link, day
        self._label = field.label
        self._names = desk.names(field.link)

    def proposals(self, query: str) -> list[tuple[int, str]]:
        """Return the offered records that a query finds, with their names."""
        found = self._desk.answering(self._table, query, self._day)
        return [(row, self._names[row]) for row in found]

    def named(self, text: str) -> list[int]:
        """Return the records of exactly that name: those offered, or else any."""
        offered = [row for row in self._desk.offered(self._table, self._day) if self._names.get(row) == text]
        return offered or [row for row, name in self._names.items() if name == text]

    def find(self, text: str) -> int | None:
        """Return the record that a name, or initials that only one has, stands for; None for no text.

        Raises ValueError with a Chinese sentence for a name that nothing, or more than one thing, has.
        """
        if not text:
            return None
        found = self.named(text) or self._desk.answering(self._table, text, self._day, by_name=True)
        if len(found) == 1:
            return found[0]
        if found:
            raise ValueError(f"“{self._label}”里叫“{text}”的不止一个，请从列表中选取。")
        raise ValueError(f"“{self._label}”里没有“{text}”，请输入名称或拼音首字母后从列表中选取。")
