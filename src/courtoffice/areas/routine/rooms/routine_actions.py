"""What the registers of routines and holidays offer beside the commands of every register."""

from __future__ import annotations

from datetime import date
from functools import partial

from courtoffice.areas.routine.records import Routine
from courtoffice.areas.routine.rooms.holiday_dialog import open_dialog
from courtoffice.areas.routine.versions import change_from, proposed_day
from courtoffice.calendar_table import fill_holidays
from courtoffice.cells import read
from courtoffice.errors import Refused
from courtoffice.fields import Field, Kind
from courtoffice.shell import ask
from courtoffice.shell.list_actions import ListAction, Needs
from courtoffice.shell.register_view import RegisterView
from courtoffice.store import Change

_FROM = Field("from", "变更的日期", Kind.DATE)


def change_rule_from(view: RegisterView) -> None:
    """Ask from which day a routine changes, part it there, and open the part that begins then."""
    chosen = view.table.current_id()
    if chosen is None or not view.may_leave():
        return
    desk = view.bench.desk
    routine = desk.store.get(Routine, chosen)
    words = f"“{routine.name}”从哪一天起改变？这一天以前的应办照旧不变。"
    said = ask.line(view.window(), "自某日起变更", words, f"{proposed_day(desk.today)}")
    day = None if said is None else _day(view, said)
    if day is None:
        return
    new = view.bench.change(
        f"自{day}起变更“{routine.name}”", lambda change: change_from(desk.store, change, chosen, day)
    )
    if new is not None:
        view.bench.message.emit(f"“{routine.name}”已从{day}起另立一条，请在右边修改它的要求。")
        view.bring_up(new)
        view.focus_editor()


def enter_notice(view: RegisterView) -> None:
    """Open the dialog for the notice of the year that is shown."""
    open_dialog(view.bench, view.bench.period().last.year, view.window())


def fill_year(view: RegisterView) -> None:
    """Fill the table for the year that is shown from what the program knows."""
    period = view.bench.period()
    years = sorted({period.first.year, period.last.year})
    written = view.bench.change(f"填入{period.label}节假日", partial(_fill, years=years))
    if written:
        view.bench.message.emit(f"已填入 {written} 天，可以逐日修改，也可以撤销。")
    elif written is not None:
        view.bench.message.emit("这一年的节假日已经填好，没有要补的。")


CHANGE_FROM = ListAction(
    "自某日起变更…", "周期或要求从某一天起改变时用，以往的应办不受影响", change_rule_from
)
ENTER_NOTICE = ListAction(
    "录入放假通知…", "粘贴或从文件读取国务院办公厅的放假通知", enter_notice, Needs.NOTHING
)
FILL_YEAR = ListAction(
    "按推算填入", "把程序自带的或按法定假日推算的日子填入表中，再逐日修改", fill_year, Needs.NOTHING
)


def _fill(change: Change, years: list[int]) -> int:
    return fill_holidays(change, years)


def _day(view: RegisterView, said: str) -> date | None:
    try:
        day = read(_FROM, said)
    except ValueError as error:
        ask.refused(view.window(), Refused(str(error)))
        return None
    return day if isinstance(day, date) else None
