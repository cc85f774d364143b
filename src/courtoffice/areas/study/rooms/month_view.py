"""A month of the calendar: its sheet, beside it the chosen day and the plan of the month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from courtoffice.areas.study.month import Dues, month_entries, month_plan
from courtoffice.areas.study.moving import movable
from courtoffice.areas.study.registers import PLAN_ITEMS
from courtoffice.areas.study.rooms.entry_list import EntryList
from courtoffice.calendar_days import Day, Entry, Manner, month_days
from courtoffice.calendar_table import workdays
from courtoffice.shell.bench import Bench
from courtoffice.shell.elided_label import ElidedLabel
from courtoffice.shell.month_grid import MonthGrid
from courtoffice.workdays import lunar_text

_WEEKDAYS = "一二三四五六日"
_NARROWEST, _PANEL = 232, 296
"""What the panel beside the month is wide, in pixels: at least, and where there is room."""
_SHARES = 7, 3
"""How month and panel part the width between these."""
_WIDE = 640


class MonthView(QWidget):
    """Shows a month. It writes nothing and opens nothing: what the clerk wants is told by signals.

    ``day_wanted`` tells the day that is to be shown, ``months_wanted`` so many months on, ``today_wanted``
    today. ``begin_wanted`` tells a day for which a session is to be begun, ``entry_wanted`` an entry to be
    opened, ``move_wanted`` an entry and its new day, ``menu_wanted`` an entry or None, a day, and a place on
    the screen.
    """

    day_wanted = Signal(object)
    months_wanted = Signal(int)
    today_wanted = Signal()
    begin_wanted = Signal(object)
    entry_wanted = Signal(object)
    move_wanted = Signal(object, object)
    menu_wanted = Signal(object, object, QPoint)

    def __init__(self, bench: Bench, dues: Dues, parent: QWidget | None = None) -> None:
        """Build the sheet and the panel, empty."""
        super().__init__(parent)
        self._bench = bench
        self._dues = dues
        self._monthly: tuple[Entry, ...] = ()
        self._day = bench.desk.today
        self.grid = MonthGrid(self, movable=self._movable)
        self.day_heading = ElidedLabel(self)
        self.day_heading.setProperty("kind", "heading")
        self.day_words = ElidedLabel(self)
        self.day_words.setProperty("kind", "muted")
        self.entries = EntryList("这一天的安排", self._movable, self)
        self.begin = QPushButton("登记这一天的学习", self)
        self.begin.setToolTip("登记一次学习，日期已填好（回车）")
        self.begin.setVisible(not bench.readonly)
        self.plan_heading = ElidedLabel(self)
        self.plan_heading.setProperty("kind", "heading")
        self.plan = EntryList("本月学习计划", self._movable, self)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.grid, _SHARES[0])
        whole.addWidget(self._panel(), _SHARES[1])
        self._connect()

    def show_day(self, day: date) -> None:
        """Show another day of the same month; nothing is read."""
        self._day = day
        self.grid.choose(day)
        self._show_day()

    def read(self, day: date) -> None:
        """Read the month of a day and show the day."""
        self._day = day
        desk = self._bench.desk
        entries = month_entries(desk, self._bench.registers, self._dues, day.year, day.month)
        self._monthly = entries.monthly
        days = month_days(day.year, day.month, workdays(desk.store), entries.days)
        self.grid.show_days(days, day, desk.today)
        self._show_day()
        self._show_plan()

    def sizeHint(self) -> QSize:
        """Return a size for the grid and the panel beside it."""
        return QSize(_WIDE + _PANEL, 440)

    def _movable(self, entry: Entry) -> bool:
        return movable(entry) and not self._bench.readonly

    def _panel(self) -> QFrame:
        """Return the sheet beside the month; what is on it scrolls where the window is too low."""
        sheet, panel = QFrame(self), QScrollArea(self)
        sheet.setProperty("kind", "sheet")
        sheet.setMinimumWidth(_NARROWEST)
        sheet.setMaximumWidth(_PANEL)
        around = QVBoxLayout(sheet)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(panel)
        panel.setWidgetResizable(True)
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed = QWidget(panel)
        for plain in (panel, listed):
            plain.setProperty("kind", "plain")
        panel.setWidget(listed)
        self._list_on(listed)
        return sheet

    def _list_on(self, panel: QWidget) -> None:
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(4)
        line = QFrame(panel)
        line.setProperty("kind", "line")
        for part, stretch in (
            (self.day_heading, 0),
            (self.day_words, 0),
            (self.entries, 2),
            (self.begin, 0),
            (line, 0),
            (self.plan_heading, 0),
            (self.plan, 3),
        ):
            inside.addWidget(part, stretch)

    def _connect(self) -> None:
        self.grid.day_chosen.connect(self.day_wanted)
        self.grid.month_asked.connect(self.months_wanted)
        self.grid.today_asked.connect(self.today_wanted)
        self.grid.day_opened.connect(self.begin_wanted)
        self.grid.entry_opened.connect(self.entry_wanted)
        self.grid.entry_dropped.connect(self.move_wanted)
        self.grid.menu_asked.connect(self.menu_wanted)
        for listed in (self.entries, self.plan):
            listed.entry_opened.connect(self.entry_wanted)
            listed.lifted.connect(self.grid.carry)
            listed.laid_down.connect(self.grid.put_down)
            listed.menu_asked.connect(self._pass_menu)
        self.begin.clicked.connect(lambda: self.begin_wanted.emit(self._day))
        self.setFocusProxy(self.grid)

    def _pass_menu(self, entry: Entry, place: QPoint) -> None:
        self.menu_wanted.emit(entry, self._day, place)

    def _show_day(self) -> None:
        day = self._day
        self.day_heading.setText(f"{day.month}月{day.day}日　星期{_WEEKDAYS[day.weekday()]}")
        shown = self.grid.day_of(day)
        self.day_words.setText(f"农历{lunar_text(day)}{_special(shown)}")
        self.entries.clear()
        for entry in shown.entries if shown is not None else ():
            self.entries.add(entry, f"{entry.time} {entry.text}")
        if not self.entries.count():
            self.entries.say("这一天没有安排。")

    def _show_plan(self) -> None:
        """List what the month asks for as a whole, and its plan."""
        month = self._day.month
        self.plan_heading.setText(f"{month}月应办和学习计划" if self._monthly else f"{month}月学习计划")
        self.plan.clear()
        for entry in self._monthly:
            self.plan.add(entry, entry.text)
        for planned in month_plan(self._bench.desk, self._day.year, month):
            item, manner = planned.item, Manner.HELD if planned.held else Manner.WANTED
            when = "" if item.planned_on is None else f"计划日期：{item.planned_on:%m-%d}"
            detail = "\n".join(filter(None, (planned.text, when, item.content)))
            self.plan.add(
                Entry(self._day, planned.text, manner, PLAN_ITEMS.key, item.id, detail=detail), planned.text
            )
        if not self.plan.count():
            self.plan.say("这个月没有学习计划。")


def _special(day: Day | None) -> str:
    if day is None:
        return ""
    mark = {"休": "放假", "班": "调休上班"}.get(day.mark, "")
    return "".join(f"　{words}" for words in (day.line if day.festive else "", mark) if words)
