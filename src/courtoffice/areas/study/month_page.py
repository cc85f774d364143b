"""The calendar of the tab 学习日历: the month's sheet, beside it the chosen day and the plan of the month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from courtoffice.areas.study.month import Dues, month_entries, month_plan, no_dues
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.calendar_days import OPEN_DUES, Day, Entry, Manner, month_days, shown_days
from courtoffice.calendar_table import workdays
from courtoffice.period import year_of
from courtoffice.shell.bench import Bench
from courtoffice.shell.icons import icon
from courtoffice.shell.month_grid import MonthGrid, plain_tip
from courtoffice.shell.month_paint import sign_of
from courtoffice.shell.room import Room
from courtoffice.shell.theme import look_of
from courtoffice.workdays import lunar_text

_WEEKDAYS = "一二三四五六日"
_PANEL = 296
_WIDE = 640


class MonthPage(Room):
    """Shows a month. It writes nothing; what is opened is told by signals.

    ``new_asked`` tells the day for which a session is to be begun, ``due_asked`` the due for which a record
    is, ``record_asked`` register and id.
    """

    new_asked = Signal(object)
    due_asked = Signal(object)
    record_asked = Signal(str, int)

    def __init__(self, bench: Bench, dues: Dues = no_dues, parent: QWidget | None = None) -> None:
        """Build the calendar at the month of today, or of the year that the bench shows."""
        super().__init__(bench, parent)
        self._dues = dues
        self._monthly: tuple[Entry, ...] = ()
        self.grid = MonthGrid(self)
        self.title = QLabel(self)
        self.title.setProperty("kind", "heading")
        self.banner = QLabel(self)
        self.banner.setProperty("kind", "muted")
        self.day_heading = QLabel(self)
        self.day_heading.setProperty("kind", "heading")
        self.day_words = QLabel(self)
        self.day_words.setProperty("kind", "muted")
        self.entries = self._list("这一天的安排")
        self.plan_heading = QLabel(self)
        self.plan_heading.setProperty("kind", "heading")
        self.plan = self._list("本月学习计划")
        self.begin = QPushButton("登记这一天的学习", self)
        self.begin.setToolTip("登记一次学习，日期已填好（回车）")
        self.begin.setVisible(not bench.readonly)
        self._lay_out()
        self._connect()
        self._day = self._within_year(bench.desk.today)

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def go_to(self, day: date) -> None:
        """Choose a day, showing its month, and turning the bench to its year where it is another one."""
        month_changes = (day.year, day.month) != (self._day.year, self._day.month)
        self._day = day
        year = year_of(day, self.bench.period().starts_in)
        if year != self.bench.year:
            self.bench.show_year(year)
        if month_changes:
            self.reload()
        else:
            self.grid.choose(day)
            self._show_day()

    def turn(self, months: int) -> None:
        """Show the month so many months on, with the same day of the month where it has one."""
        count = self._day.year * 12 + self._day.month - 1 + months
        self.go_to(_day_in(count // 12, count % 12 + 1, self._day.day))

    def go_to_today(self) -> None:
        """Show today."""
        self.go_to(self.bench.desk.today)

    def tables(self) -> frozenset[str]:
        """Return the tables of every register: the calendar tells of records of many areas."""
        return frozenset().union(*(register.tables() for register in self.bench.registers.values()))

    def can(self, command: str) -> bool:
        """Return whether a command makes sense; in the calendar one can only begin something new."""
        return command == "new_record" and not self.bench.readonly

    def new_record(self) -> None:
        """Begin a session of the chosen day."""
        if not self.bench.readonly:
            self.new_asked.emit(self._day)

    def reload(self) -> None:
        """Read the month, that of the same name in the year that the bench shows."""
        self._day = self._within_year(self._day)
        desk, (year, month) = self.bench.desk, (self._day.year, self._day.month)
        calendar = workdays(desk.store)
        entries = month_entries(desk, self.bench.registers, self._dues, year, month)
        self._monthly = entries.monthly
        self.grid.show_days(month_days(year, month, calendar, entries.days), self._day, desk.today)
        self.title.setText(f"{year}年{month}月")
        self.banner.setText("" if calendar.known(year) else f"{year}年的放假通知还没有载入，按法定假日推算")
        self._show_day()
        self._show_plan()

    def sizeHint(self) -> QSize:
        """Return a size for the grid and the panel beside it."""
        return QSize(_WIDE + _PANEL, 480)

    def _list(self, name: str) -> QListWidget:
        made = QListWidget(self)
        made.setProperty("kind", "plain")
        made.setAccessibleName(name)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.itemActivated.connect(self._open_item)
        return made

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for name, words, months in (
            ("chevron-left", "上个月（PageUp）", -1),
            ("chevron-right", "下个月（PageDown）", 1),
        ):
            button = QPushButton(icon(name), "", self)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setFixedWidth(34)
            button.clicked.connect(lambda _=False, months=months: self.turn(months))
            bar.addWidget(button)
        today = QPushButton("今天", self)
        today.setToolTip("回到今天（Home）")
        today.clicked.connect(self.go_to_today)
        bar.addWidget(today)
        bar.addSpacing(8)
        bar.addWidget(self.title)
        bar.addSpacing(16)
        bar.addWidget(self.banner, 1)
        sheet = QVBoxLayout()
        sheet.setSpacing(4)
        sheet.addLayout(bar)
        sheet.addWidget(self.grid, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(sheet, 1)
        whole.addWidget(self._panel())

    def _panel(self) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("kind", "sheet")
        panel.setFixedWidth(_PANEL)
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
        return panel

    def _connect(self) -> None:
        self.grid.day_chosen.connect(self.go_to)
        self.grid.month_asked.connect(self.turn)
        self.grid.today_asked.connect(self.go_to_today)
        self.grid.day_opened.connect(self._open_day)
        self.grid.entry_opened.connect(self._open)
        self.begin.clicked.connect(lambda: self._open_day(self._day))
        self.setFocusProxy(self.grid)

    def _open_day(self, day: date) -> None:
        """Begin a session of a day, that which a due of the day asks for where there is one."""
        if self.bench.readonly:
            return
        shown = self.grid.day_of(day)
        for entry in shown.entries if shown is not None else ():
            if entry.register == SESSIONS.key and entry.manner in OPEN_DUES:
                self.due_asked.emit(entry)
                return
        self.new_asked.emit(day)

    def _open(self, entry: Entry) -> None:
        if entry.record_id:
            self.record_asked.emit(entry.register, entry.record_id)
        else:
            self.due_asked.emit(entry)

    def _open_item(self, item: QListWidgetItem) -> None:
        entry = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Entry):
            self._open(entry)

    def _show_day(self) -> None:
        day = self._day
        self.day_heading.setText(f"{day.month}月{day.day}日　星期{_WEEKDAYS[day.weekday()]}")
        shown = self.grid.day_of(day)
        self.day_words.setText(f"农历{lunar_text(day)}{_special(shown)}")
        self.entries.clear()
        for entry in shown.entries if shown is not None else ():
            self._add(self.entries, entry, f"{entry.time} {entry.text}".strip())
        if not self.entries.count():
            self._say(self.entries, "这一天没有安排。")

    def _show_plan(self) -> None:
        """List what the month asks for as a whole, and its plan."""
        self.plan_heading.setText(
            f"{self._day.month}月应办和学习计划" if self._monthly else f"{self._day.month}月学习计划"
        )
        self.plan.clear()
        for entry in self._monthly:
            self._add(self.plan, entry, entry.text)
        for planned in month_plan(self.bench.desk, self._day.year, self._day.month):
            item, manner = planned.item, Manner.HELD if planned.held else Manner.WANTED
            entry = Entry(self._day, planned.text, manner, PLAN_ITEMS.key, item.id, detail=item.content)
            self._add(self.plan, entry, planned.text)
        if not self.plan.count():
            self._say(self.plan, "这个月没有学习计划。")

    def _add(self, to: QListWidget, entry: Entry, text: str) -> None:
        name, colour = sign_of(entry.manner, look_of(self))
        item = QListWidgetItem(icon(name, colour), " ".join(text.split()), to)
        if entry.manner is Manner.WAIVED:
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)
        item.setToolTip(plain_tip(entry.detail or entry.text))
        item.setData(Qt.ItemDataRole.UserRole, entry)

    def _say(self, to: QListWidget, words: str) -> None:
        QListWidgetItem(words, to).setFlags(Qt.ItemFlag.NoItemFlags)

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


def _special(day: Day | None) -> str:
    if day is None:
        return ""
    mark = {"休": "放假", "班": "调休上班"}.get(day.mark, "")
    return "".join(f"　{words}" for words in (day.line if day.festive else "", mark) if words)
