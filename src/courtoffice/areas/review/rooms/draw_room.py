"""The draw as a part of the tab: its rule at the left, at the right what it would take of each judge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.draw import new_seed, preview, request_faults
from courtoffice.areas.review.draw_words import PREVIEW_HEADS, preview_rows, preview_summary
from courtoffice.areas.review.draw_work import (
    blank_draw,
    month_before,
    month_of,
    name_of_draw,
    pool,
    store_draw,
)
from courtoffice.areas.review.records_cases import ClosedCase, Draw
from courtoffice.areas.review.registers_cases import CASES, DRAWS
from courtoffice.areas.review.rooms.assign_room import AssignRoom
from courtoffice.areas.review.rooms.plain_table import dress, fill
from courtoffice.areas.review.rooms.ways import go_to_part
from courtoffice.errors import Fault, blocking
from courtoffice.fields import field_of
from courtoffice.forms.ui_review_draw import Ui_DrawForm
from courtoffice.required import required_faults
from courtoffice.shell.bench import Bench
from courtoffice.shell.field_block import FieldBlock
from courtoffice.shell.field_widget import Around
from courtoffice.shell.room import Room
from courtoffice.shell.theme import look_of

_PAUSE = 200  # milliseconds after the last key before the preview is reckoned anew
_FIELDS = (
    ("from_date", 0, 0, 1), ("until_date", 0, 1, 1), ("minimum", 1, 0, 1), ("share", 1, 1, 1),
    ("key_always", 2, 0, 2), ("case_type", 3, 0, 1), ("cause", 3, 1, 1), ("seed", 4, 0, 2),
    ("name", 5, 0, 2), ("drawn_on", 6, 0, 1), ("drawn_by", 6, 1, 1),
)  # fmt: skip
_SHARES = 11, 9  # of the two columns: the longest label is in the first
_NUMBERS = (1, 2, 3, 4, 5)


class DrawRoom(Room):
    """Asks for the rule of a draw, shows live what it would take, and draws."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room; the rule is that of the latest draw, over last month's cases."""
        super().__init__(bench, parent)
        self.ui = Ui_DrawForm()
        self.ui.setupUi(self)
        around = Around(lambda: bench.desk, lambda: bench.desk.today, lambda: bench.year)
        self.blocks = {name: FieldBlock(field_of(Draw, name), around, self) for name, *_ in _FIELDS}
        self._request: Draw | None = None
        self._usual_name = ""
        self._cases: tuple[tuple[date | None, date | None], list[ClosedCase]] | None = None
        self._asked: frozenset[str] = frozenset()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        dress(self.ui.preview, PREVIEW_HEADS)
        self._connect()

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows here."""
        return CASES.tables() | DRAWS.tables()

    def reload(self) -> None:
        """Read the pool again; a rule that has been typed stays."""
        self._cases = None
        if self._request is None:
            self.begin(*month_before(self.bench.desk.today))
        else:
            self._show_preview()

    def begin(self, first: date, last: date) -> None:
        """Begin a draw from the cases closed between two days, with a new seed."""
        self._request = blank_draw(self.bench.desk, first, last, new_seed())
        self._usual_name = self._request.name
        for name, block in self.blocks.items():
            block.show_value(getattr(self._request, name))
        self._show_preview()

    def draw(self) -> bool:
        """Draw and keep it, then go on to the assignment; say what is wrong, or ask what is asked."""
        request, faults = self._read()
        questions = frozenset(fault.message for fault in faults)
        if request is None or blocking(faults) or not questions <= self._asked:
            self._show_faults(faults)
            self._asked = questions
            self.ui.draw.setText("抽取" if blocking(faults) else "仍然抽取")
            return False
        desk = self.bench.desk
        row = self.bench.change("抽取案件", lambda change: store_draw(change, desk, request))
        if row is None:
            return False
        kept = desk.store.get(Draw, row)
        self.bench.message.emit(f"已抽取{len(kept.cases)}件：{kept.name}。可以撤销。")
        self._request = None
        there = go_to_part(self, "assign")
        if isinstance(there, AssignRoom):
            there.show_draw(row)
        return True

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setProperty("kind", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for name, row, column, span in _FIELDS:
            grid.addWidget(self.blocks[name], row, column, 1, span)
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        grid.setRowStretch(len(_FIELDS), 1)
        self.ui.fields.setWidget(inside)
        last = self.blocks[_FIELDS[-1][0]].inner
        for below in (self.ui.new_seed, self.ui.preview, self.ui.draw):
            QWidget.setTabOrder(last, below)
            last = below

    def _connect(self) -> None:
        ui = self.ui
        ui.last_month.clicked.connect(lambda: self._span(*month_before(self.bench.desk.today)))
        ui.this_month.clicked.connect(lambda: self._span(*month_of(self.bench.desk.today)))
        ui.new_seed.clicked.connect(self._new_seed)
        ui.draw.clicked.connect(self.draw)
        ui.draw.setVisible(not self.bench.readonly)
        for block in self.blocks.values():
            block.edited.connect(self._edited)
        self._later.timeout.connect(self._show_preview)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.draw)
        self.setFocusProxy(self.blocks["from_date"])

    def _span(self, first: date, last: date) -> None:
        """Draw from other days; the name follows."""
        for name, value in (("from_date", first), ("until_date", last)):
            self.blocks[name].show_value(value)
        self._edited()

    def _new_seed(self) -> None:
        self.blocks["seed"].show_value(new_seed())
        self._edited()

    def _follow_name(self) -> None:
        """Name the draw after its days and kind, unless the clerk has given it a name of his own."""
        try:
            first, last, kind, cause, name = (
                self.blocks[field].widget.value()
                for field in ("from_date", "until_date", "case_type", "cause", "name")
            )
        except ValueError:
            return
        if first is None or last is None or name not in ("", self._usual_name):
            return
        self._usual_name = name_of_draw(first, last, cause.strip() or kind)
        if name != self._usual_name:
            self.blocks["name"].show_value(self._usual_name)

    def _edited(self) -> None:
        self._asked = frozenset()
        self._follow_name()
        self.ui.draw.setText("抽取")
        self._later.start()

    def _read(self) -> tuple[Draw | None, list[Fault]]:
        """Return the draw that is asked for, and everything wrong with it; None while it cannot be read."""
        values: dict[str, Any] = {}
        faults: list[Fault] = []
        for name, block in self.blocks.items():
            try:
                values[name] = block.widget.value()
            except ValueError as reason:
                faults.append(Fault(name, str(reason)))
        if self._request is None or faults:
            return None, faults
        request = replace(self._request, **values)
        desk = self.bench.desk
        faults += required_faults(request)
        faults += DRAWS.faults(request, None, desk)
        faults += request_faults(request, self._pool(request), roster(desk.store))
        return request, list({fault.message: fault for fault in reversed(faults)}.values())[::-1]

    def _pool(self, request: Draw) -> list[ClosedCase]:
        days = (request.from_date, request.until_date)
        if self._cases is None or self._cases[0] != days:
            self._cases = (days, pool(self.bench.desk.store, request))
        return self._cases[1]

    def _show_preview(self) -> None:
        """Show what the rule as it is typed would take of each judge."""
        request, faults = self._read()
        self._show_faults(faults)
        if request is None:
            fill(self.ui.preview, ())
            self.ui.summary.setText("")
            return
        quotas = preview(request, self._pool(request))
        rows = preview_rows(request, quotas, roster(self.bench.desk.store))
        fill(self.ui.preview, rows, _NUMBERS)
        self.ui.summary.setText(preview_summary(quotas))
        self.ui.note.setText("抽取以后保存规则、种子和案件池的校验值，任何人都可以重抽验证。")

    def _show_faults(self, faults: list[Fault]) -> None:
        first: dict[str, Fault] = {}
        for fault in sorted(faults, key=lambda fault: not fault.blocks):
            first.setdefault(fault.field, fault)
        for name, block in self.blocks.items():
            block.mark(first.get(name))
            block.fault.hide()
        look = look_of(self)
        self.ui.words.setText("\n".join(fault.message for fault in faults))
        self.ui.words.setStyleSheet(f"color: {look.overdue if blocking(faults) else look.due};")
        self.ui.words.setVisible(bool(faults))
        self.ui.draw.setEnabled(not blocking(faults))
