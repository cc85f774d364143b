"""A button that prints or exports one paper, whatever is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.shell import ask
from courtoffice.shell.list_actions import WAYS_OUT
from courtoffice.shell.room import Room


class PaperButton(QPushButton):
    """Offers 打印…, 导出 PDF…, 导出 Word… of a paper that ``make`` returns with the name of its file."""

    def __init__(self, room: Room, words: str, tip: str, make: Callable[[], tuple[str, Document]]) -> None:
        """Build the button in a room; ``make`` may raise Refused, which is shown."""
        super().__init__(words, room)
        self._room = room
        self._make = make
        self.setToolTip(tip)
        menu = QMenu(self)
        for at, (name, _) in enumerate(WAYS_OUT):
            menu.addAction(name).triggered.connect(partial(self.put_out, at))
        self.setMenu(menu)

    def put_out(self, way: int, *_: bool) -> None:
        """Make the paper and let it leave the program one way."""
        try:
            name, paper = self._make()
        except Refused as refusal:
            ask.refused(self._room.window(), refusal)
            return
        WAYS_OUT[way][1](self._room.bench, self._room.window(), name, paper)
