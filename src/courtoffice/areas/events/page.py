"""The tab 文化活动: the year's calendar, events with their pictures, and the work for retired officers."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from courtoffice.areas.events.papers_sheet import event_sheet, sheet_name
from courtoffice.areas.events.records import FOUR_FESTIVALS, Event, RetiredActivity, RetiredParticipant
from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.events.registers_retired import RETIRED_OFFICERS
from courtoffice.areas.events.rooms.pictures_section import PicturesSection
from courtoffice.areas.events.rooms.template_dialog import TemplateDialog
from courtoffice.areas.events.rooms.year_room import YearRoom
from courtoffice.areas.events.templates import event_like
from courtoffice.areas.events.year import Dues, fields_given, no_dues
from courtoffice.areas.people.groups import officer_groups, retired_groups
from courtoffice.areas.people.rooms.name_list_dialog import ask_for_names
from courtoffice.calendar_table import workdays
from courtoffice.register import Desk
from courtoffice.shell.child_grid import Asking, Group
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Placed


def participants_offered(desk: Desk, day: date) -> list[Group]:
    """Return what adds several participants: a pasted list of names, the groups of officers, the retired."""
    pasted = ("粘贴名单…", Asking(partial(ask_for_names, desk, day)))
    return [pasted, *officer_groups(desk, day), *retired_groups(desk, day)]


def begin_like_last_year(view: RegisterView) -> None:
    """Have the clerk choose one of last year's events and begin one like it."""
    desk, period = view.bench.desk, view.bench.period()
    last = period.previous_year()
    days = (last.first, last.last)
    events = desk.store.load(Event, "held_on BETWEEN ? AND ?", days, "held_on, id")
    if not events:
        view.bench.message.emit(f"{last.label}没有登记活动，没有可以仿照的。")
        return

    def begin(event: Event) -> None:
        view.commands.new_record(fields_given(event_like(event, period.year, workdays(desk.store))))

    now = view.model.every()
    held = {event.title for event in now} | {
        event.festival for event in now if event.festival in FOUR_FESTIVALS
    }
    TemplateDialog(events, frozenset(held), period.year, begin, view.window()).open()


def show_birthdays(view: RegisterView) -> None:
    """List only those whose birthday is this month."""
    rows = [row for row in view.model.every() if row.birthday_now]
    month = view.bench.desk.today.month
    view.list_only([row.id for row in rows], f"{month}月过生日的离退休干警（{len(rows)}人）")


def show_unvisited(view: RegisterView) -> None:
    """List only those who were not visited in the year."""
    rows = [row for row in view.model.every() if not row.visited]
    label = view.bench.period().label
    view.list_only([row.id for row in rows], f"{label}尚未走访的离退休干警（{len(rows)}人）")


def begin_visit(view: RegisterView) -> None:
    """Begin a visit to the chosen officers."""
    chosen = tuple(RetiredParticipant(officer_id=row) for row in view.table.chosen_ids())
    blank = RetiredActivity()
    given = {"held_on": view.bench.desk.today, "kind": blank.kind, "officers": chosen}
    view.bench.begin_record(RETIRED.key, given)


_LIKE = ListAction(
    "仿照上年…", "选一项上年的活动，照样新建一项，日期改到今年", begin_like_last_year, Needs.NOTHING
)
_SHEET = ListPaper("登记表", "所选活动的登记表，带照片", event_sheet, sheet_name)
_VISIT = ListAction("登记走访", "为所选的离退休干警登记一次慰问或走访", begin_visit, Needs.ROWS)
_UNVISITED = ListAction("尚未走访", "只列出本年度还没有走访的", show_unvisited, Needs.NOTHING, changes=False)
_BIRTHDAYS = ListAction("本月生日", "只列出本月过生日的", show_birthdays, Needs.NOTHING, changes=False)


class EventsPage(RegisterPage):
    """The registers of events; ``dues`` tells how the festivals of the routines stand."""

    key = "events"
    title = "文化活动"
    icon = "events"
    lists = (
        Listed(
            EVENTS,
            "活动登记",
            ("organiser", "place"),
            {"officer": participants_offered},
            actions=(_SHEET, _LIKE),
            sections=(PicturesSection,),
        ),
        Listed(RETIRED, "", ("place",), {"officer": retired_groups}),
        Listed(RETIRED_OFFICERS, actions=(_VISIT, _UNVISITED, _BIRTHDAYS)),
    )

    def __init__(self, parent: QWidget | None = None, *, dues: Dues = no_dues) -> None:
        """Build the page with the year's calendar after the register of events."""
        events, *others = self.lists
        year = Placed("event-year", "年历", lambda bench, on: YearRoom(bench, dues, on), "＋ 新建活动")
        super().__init__(parent, (events, year, *others))
