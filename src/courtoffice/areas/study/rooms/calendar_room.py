"""The calendar of the tab 学习日历: the month, the year as a list, the twelve months of the year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from courtoffice.areas.study.month import Dues, no_dues
from courtoffice.areas.study.moving import movable
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.areas.study.rooms.agenda_view import AgendaView
from courtoffice.areas.study.rooms.month_view import MonthView
from courtoffice.areas.study.rooms.mover import ask_day, move_entry
from courtoffice.areas.study.year import year_months
from courtoffice.calendar_days import OPEN_DUES, Entry, shown_days
from courtoffice.paper.document import Document
from courtoffice.period import Period, year_of
from courtoffice.register import Desk
from courtoffice.shell import paper_out
from courtoffice.shell.bench import Bench
from courtoffice.shell.icons import icon
from courtoffice.shell.list_actions import WAYS_OUT
from courtoffice.shell.register_view import RegisterView
from courtoffice.shell.views_room import ViewsRoom
from courtoffice.shell.year_grid import YearGrid

Wall = Callable[[Desk, Period], Document]
"""Makes the calendar of a month for the wall."""
DueWays = Callable[[Bench, Entry, QMenu, QWidget], None]
"""Adds to a menu what can be done with the due that an entry shows; study knows dues only by this."""
_Out = Callable[[Bench, QWidget, str, Document], None]
_MONTH, _LIST, _YEAR = range(3)
_NAMES = ("月", "列表", "年")
_OF_LIST = frozenset({"edit_record", "focus_filter", "copy_rows", "export_rows"})


class CalendarRoom(ViewsRoom):
    """Shows the month of a day, or its year. Records are opened and begun through the bench."""

    def __init__(
        self,
        bench: Bench,
        dues: Dues = no_dues,
        wall: Wall | None = None,
        parent: QWidget | None = None,
        *,
        ways: DueWays | None = None,
    ) -> None:
        """Build the calendar at the month of today, or of the year that the bench shows."""
        super().__init__(bench, parent)
        self._ways = ways
        self._dues = dues
        self._wall = wall
        self._unread = set(range(len(_NAMES)))
        self.title = QLabel(self)
        self.title.setProperty("kind", "heading")
        self.views = QTabBar(self)
        self.month = MonthView(bench, dues, self)
        self.list = AgendaView(bench, dues, self)
        self.year = YearGrid(self)
        self._pile = QStackedWidget(self)
        for view in (self.month, self.list, self.year):
            self._pile.addWidget(view)
        self._let_ask(self.month)
        self._day = self._within_year(bench.desk.today)
        self._lay_out()
        self._connect()

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def go_to(self, day: date) -> None:
        """Choose a day, showing its month, and turning the bench to its year where it is another one."""
        month_changes = (day.year, day.month) != (self._day.year, self._day.month)
        self._day = day
        year = year_of(day, self.bench.period().starts_in)
        if month_changes:
            self._unread |= {_MONTH}
        if year != self.bench.year:
            self._unread |= {_LIST, _YEAR}
            self.bench.show_year(year)
        if _MONTH not in self._unread:
            self.month.show_day(day)
        self._read()

    def turn(self, steps: int) -> None:
        """Show the month so many months on, or in the list and the year so many years on."""
        if self._shown != _MONTH:
            steps *= 12
        count = self._day.year * 12 + self._day.month - 1 + steps
        self.go_to(_day_in(count // 12, count % 12 + 1, self._day.day))

    def go_to_today(self) -> None:
        """Show today."""
        self.go_to(self.bench.desk.today)
        if self._shown == _LIST:
            self.list.go_to(self._day)

    def show_month(self, year: int, month: int) -> None:
        """Show a month as a month."""
        self.go_to(_day_in(year, month, self._day.day))
        self.views.setCurrentIndex(_MONTH)

    def tables(self) -> frozenset[str]:
        """Return the tables of every register: the calendar tells of records of many areas."""
        own = frozenset({"holiday", "setting"})
        return own.union(*(register.tables() for register in self.bench.registers.values()))

    def can(self, command: str) -> bool:
        """Return whether a command makes sense: to begin something new, to print, and what a list can do."""
        if command == "new_record":
            return not self.bench.readonly
        if command == "print_paper":
            return self._wall is not None
        return self._shown == _LIST and command in _OF_LIST and self.list.can(command)

    def new_record(self) -> None:
        """Begin a session of the chosen day."""
        if not self.bench.readonly:
            self.bench.begin_record(SESSIONS.key, {"held_on": self._day})

    def view(self) -> RegisterView:
        """Return the list."""
        return self.list

    def print_paper(self) -> None:
        """Print the calendar of the month for the wall."""
        self._put_out(paper_out.print_paper)

    def reload(self) -> None:
        """Read what is shown, of the year that the bench shows; the other views wait until they are."""
        self._day = self._within_year(self._day)
        self._unread = set(range(len(_NAMES)))
        self._read()

    def open_entry(self, entry: Entry) -> None:
        """Open the record of an entry, begin the one that a due asks for, or say what is known of it."""
        if entry.record_id:
            self.bench.open_record(entry.register, entry.record_id)
        elif entry.manner in OPEN_DUES and entry.register and not self.bench.readonly:
            self.bench.begin_record(entry.register, dict(entry.given))
        else:
            self.bench.message.emit("　".join(entry.detail.splitlines()))

    def move_to(self, entry: Entry, day: date) -> None:
        """Move an entry to a day, asking what has to be asked, and go along."""
        if move_entry(self.bench, self.window(), entry, day):
            self.go_to(day)

    def ask_day(self, entry: Entry) -> None:
        """Ask for another day for an entry and move it there."""
        day = ask_day(self.bench, self.window(), entry)
        if day is not None:
            self.move_to(entry, day)

    def menu(self, entry: Entry | None, day: date) -> QMenu:
        """Return the menu of an entry, or that of a day with a part for each of its entries."""
        menu = QMenu(self)
        if entry is not None:
            self._fill(menu, entry)
            return menu
        begin = menu.addAction("登记这一天的学习", partial(self._begin, day))
        begin.setEnabled(not self.bench.readonly)
        shown = self.month.grid.day_of(day)
        for each in shown.entries if shown is not None else ():
            self._fill(menu.addMenu(" ".join(each.text.split()).replace("&", "&&")), each)
        return menu

    @property
    def _shown(self) -> int:
        return self.views.currentIndex()

    def _fill(self, menu: QMenu, entry: Entry) -> None:
        due = not entry.record_id and entry.manner in OPEN_DUES
        opened = menu.addAction("登记" if due else "打开", partial(self.open_entry, entry))
        opened.setEnabled(bool(entry.record_id) or (due and not self.bench.readonly))
        if due and self._ways is not None:
            self._ways(self.bench, entry, menu, self)
        if movable(entry):
            moved = menu.addAction("移到另一天…", partial(self.ask_day, entry))
            moved.setEnabled(not self.bench.readonly)

    def _show_menu(self, entry: Entry | None, day: date, place: QPoint) -> None:
        self.menu(entry, day).popup(place)

    def _begin(self, day: date) -> None:
        """Begin a session of a day, that which a due of the day asks for where there is one."""
        if self.bench.readonly:
            return
        shown = self.month.grid.day_of(day)
        for entry in shown.entries if shown is not None else ():
            if entry.register == SESSIONS.key and entry.manner in OPEN_DUES:
                self.open_entry(entry)
                return
        self.bench.begin_record(SESSIONS.key, {"held_on": day})

    def _lay_out(self) -> None:
        bar, turns = QHBoxLayout(), []
        bar.setSpacing(4)
        self.views.setProperty("kind", "slim")
        self.views.setDrawBase(False)
        self.views.setExpanding(False)
        self.views.setAccessibleName("日历的样式")
        for name in _NAMES:
            self.views.addTab(name)
        for name, words, steps in (
            ("chevron-left", "往前翻（PageUp）", -1),
            ("chevron-right", "往后翻（PageDown）", 1),
        ):
            button = QPushButton(icon(name), "", self)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setFixedWidth(34)
            button.clicked.connect(partial(self._turn, steps))
            bar.addWidget(button)
            turns.append(button)
        today = QPushButton("今天", self)
        today.setToolTip("回到今天（Home）")
        today.clicked.connect(self.go_to_today)
        bar.addWidget(today)
        bar.addSpacing(8)
        bar.addWidget(self.title)
        bar.addStretch(1)
        bar.addWidget(self.views)
        printed = [] if self._wall is None else [self._print_button()]
        for button in printed:
            bar.addWidget(button)
        for before, after in pairwise((self.views, *turns, today, self.views, *printed)):
            QWidget.setTabOrder(before, after)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(bar)
        whole.addWidget(self._pile, 1)

    def _print_button(self) -> QPushButton:
        button = QPushButton("打印月历", self)
        button.setIcon(icon("print"))
        button.setToolTip("所看月份的挂历，横向一页")
        menu = QMenu(button)
        for words, out in WAYS_OUT:
            menu.addAction(words, partial(self._put_out, out))
        button.setMenu(menu)
        return button

    def _connect(self) -> None:
        month = self.month
        month.day_wanted.connect(self.go_to)
        month.months_wanted.connect(self.turn)
        month.today_wanted.connect(self.go_to_today)
        month.begin_wanted.connect(self._begin)
        month.entry_wanted.connect(self.open_entry)
        month.move_wanted.connect(self.move_to)
        month.menu_wanted.connect(self._show_menu)
        self.list.entry_wanted.connect(self.open_entry)
        self.list.day_asked.connect(self.ask_day)
        self.list.can_changed.connect(self.can_changed)
        self.year.month_opened.connect(self.show_month)
        self.year.year_asked.connect(self.turn)
        self.year.today_asked.connect(self.go_to_today)
        self.views.currentChanged.connect(self._show_view)
        self.setFocusProxy(self.month)

    def _turn(self, steps: int, *_: bool) -> None:
        self.turn(steps)

    def _show_view(self) -> None:
        view = (self.month, self.list, self.year)[self._shown]
        self._let_ask(view)
        self._pile.setCurrentWidget(view)
        first = _LIST in self._unread and self._shown == _LIST
        self._read()
        if first:
            self.list.go_to(self._day)
        self.setFocusProxy(view)
        view.setFocus()
        self.can_changed.emit()

    def _let_ask(self, view: QWidget) -> None:
        """Let only the view that is shown say how much room the calendar needs."""
        for other in (self.month, self.list, self.year):
            needs = QSizePolicy.Policy.Expanding if other is view else QSizePolicy.Policy.Ignored
            other.setSizePolicy(needs, needs)

    def _read(self) -> None:
        """Read what the view that is shown tells, if that may have changed; name what is shown."""
        desk, shown = self.bench.desk, self._shown
        if shown in self._unread:
            self._unread.discard(shown)
            if shown == _MONTH:
                self.month.read(self._day)
            elif shown == _LIST:
                self.list.reload()
            else:
                months = year_months(desk, self.bench.registers, self._dues, self.bench.period())
                self.year.show_months(months, self._day, desk.today)
        period = self.bench.period()
        year = self._day.year if shown == _MONTH else period.year
        self.title.setText(f"{year}年{self._day.month}月" if shown == _MONTH else period.label)

    def _put_out(self, out: _Out) -> None:
        if self._wall is None:
            return
        month = Period(self._day.year, self._day.month)
        out(self.bench, self.window(), f"{month.label}学习月历", self._wall(self.bench.desk, month))

    def _within_year(self, day: date) -> date:
        """Return the day of the same month and number in the year that the bench shows."""
        period = self.bench.period()
        years = (period.first.year, period.last.year)
        found = (_day_in(year, day.month, day.day) for year in years)
        return next((there for there in found if there in period), period.first)


def _day_in(year: int, month: int, number: int) -> date:
    """Return a day of a month, its last one where it has no day of that number."""
    last = max(day.day for day in shown_days(year, month) if day.month == month)
    return date(year, month, min(number, last))
