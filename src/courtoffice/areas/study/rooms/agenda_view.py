"""The year of the calendar as a list that is sorted, filtered and exported like any register."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from courtoffice.areas.study.agenda import AgendaRow, agenda
from courtoffice.areas.study.month import Dues
from courtoffice.areas.study.moving import movable
from courtoffice.calendar_days import Entry
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.shell.bench import Bench
from courtoffice.shell.list_actions import ListAction, Needs
from courtoffice.shell.register_view import Listed, RegisterView


class _Lines:
    """The lines of the list as they were last worked out, with what each speaks of."""

    def __init__(self, bench: Bench, dues: Dues) -> None:
        self.bench = bench
        self.dues = dues
        self.entries: dict[int, Entry] = {}

    def reckon(self, desk: Desk, period: Period | None) -> list[AgendaRow]:
        lines = agenda(desk, self.bench.registers, self.dues, period or self.bench.period())
        self.entries = {row.id: entry for row, entry in lines}
        return [row for row, _ in lines]

    def opens(self, row: AgendaRow) -> tuple[str, int] | None:
        entry = self.entries[row.id]
        return (entry.register, entry.record_id) if entry.record_id else None


class AgendaView(RegisterView):
    """Lists the year.

    ``entry_wanted`` tells a due that is to be registered, ``day_asked`` an entry that is to go to another
    day. Records open as those of every reckoned register.
    """

    entry_wanted = Signal(object)
    day_asked = Signal(object)

    def __init__(self, bench: Bench, dues: Dues, parent: QWidget | None = None) -> None:
        """Build the list, empty."""
        lines = self.lines = _Lines(bench, dues)
        register = Register(
            key="study-agenda",
            title="学习日程",
            noun="日程",
            record=AgendaRow,
            describe=lambda row, desk: row.what,
            hint="这一年还没有学习、计划和应办事项。在“月历”里双击日期登记学习。",
            reckon=lines.reckon,
            opens=lines.opens,
        )
        actions = (
            ListAction("登记这一项", "为还没有办的应办事项登记记录，日期等已填好", _begin),
            ListAction("移到另一天…", "把所选的学习或计划移到另一天", _move, Needs.ROW),
        )
        super().__init__(bench, Listed(register, actions=actions), parent)
        self.table.opened.connect(self.begin)
        self.setFocusProxy(self.table)

    def entry(self) -> Entry | None:
        """Return what the current line speaks of."""
        current = self.table.current_id()
        return None if current is None else self.lines.entries.get(current)

    def edit_record(self) -> None:
        """Open what the current line speaks of, or begin the record that a due asks for."""
        self.begin()
        super().edit_record()

    def begin(self) -> None:
        """Ask for the record of the due that is chosen; a line with a record is left alone."""
        entry = self.entry()
        if entry is not None and not entry.record_id:
            self.entry_wanted.emit(entry)

    def ask_day(self) -> None:
        """Ask for another day for what is chosen."""
        entry = self.entry()
        if entry is None or not movable(entry):
            self.bench.message.emit("只能移动学习和学习计划，应办事项和其他活动不能移动。")
        else:
            self.day_asked.emit(entry)

    def go_to(self, day: date) -> None:
        """Choose the first line from a day on, the last one when there is none."""
        rows = self.model.records()
        found = next(
            (row for row in rows if row.day is not None and row.day >= day), rows[-1] if rows else None
        )
        if found is not None:
            self.table.choose([found.id], found.id)


def _begin(view: RegisterView) -> None:
    if isinstance(view, AgendaView):
        entry = view.entry()
        if entry is not None and entry.record_id:
            view.bench.message.emit("这一项已经有记录，按回车打开。")
        view.begin()


def _move(view: RegisterView) -> None:
    if isinstance(view, AgendaView):
        view.ask_day()
