"""What can be done with a due: begin or open its record, waive it, move it, look at its rule."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from courtoffice.areas.routine.matching import Standing
from courtoffice.areas.routine.month_dues import asked
from courtoffice.areas.routine.records import RoutineException
from courtoffice.areas.routine.registers import EXCEPTIONS, ROUTINES
from courtoffice.areas.routine.waiving import OPEN, moving, waiver
from courtoffice.cells import clean
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench


def due_menu(bench: Bench, standing: Standing, parent: QWidget) -> QMenu:
    """Return the menu of a due."""
    menu = QMenu(parent)
    deed, exception, routine = standing.deed, standing.exception, standing.due.routine
    if deed is not None:
        menu.addAction("打开记录", partial(open_row, bench, deed.table, deed.id))
    if standing.state in OPEN and not bench.readonly:
        register, given = asked(standing.due)
        menu.addAction("登记…", partial(bench.begin_record, register, given))
        menu.addAction("免办…", partial(waive, bench, standing, parent))
        if exception is None:
            menu.addAction("改期…", partial(bench.begin_record, EXCEPTIONS.key, moving(standing)))
    if exception is not None:
        menu.addAction(f"打开{exception.kind}记录", partial(bench.open_record, EXCEPTIONS.key, exception.id))
    menu.addSeparator()
    menu.addAction(
        f"打开“{routine.name.replace('&', '&&')}”的办理要求",
        partial(bench.open_record, ROUTINES.key, routine.id),
    )
    return menu


def waive(bench: Bench, standing: Standing, parent: QWidget) -> None:
    """Ask why a due is waived, and store that as one change."""
    due = standing.due
    said = ask.line(parent.window(), "免办", f"“{due.routine.name}（{due.name}）”为什么免办？请写明原因：")
    reason = clean(said or "")
    if not reason:
        return
    record: RoutineException = waiver(standing, reason, bench.desk.today)
    stored = bench.change(f"免办“{due.routine.name}（{due.name}）”", lambda change: change.save(record))
    if stored is not None:
        bench.message.emit(f"“{due.routine.name}（{due.name}）”已记为免办，可以撤销。")


def open_row(bench: Bench, table: str, row: int) -> None:
    """Bring up a row of a table in the register that shows it."""
    if register := register_of(bench, table):
        bench.open_record(register, row)


def register_of(bench: Bench, table: str) -> str:
    """Return the key of the register that shows the rows of a table, "" for none."""
    every = bench.registers.items()
    stored = (key for key, one in every if one.record.table == table)
    reckoned = (key for key, one in every if one.of_table == table)
    return next(stored, next(reckoned, ""))
