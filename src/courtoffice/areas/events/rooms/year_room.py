"""The year of events: the four festivals above, the twelve months below, each with what is on in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from courtoffice.areas.events.records_pictures import TABLES as PICTURES
from courtoffice.areas.events.registers import EVENTS, RETIRED
from courtoffice.areas.events.year import (
    Dues,
    Festival,
    Line,
    Month,
    begins_festival,
    begins_in,
    months_of,
    no_dues,
    year_of_events,
)
from courtoffice.calendar_days import Manner
from courtoffice.forms.ui_event_year import Ui_EventYear
from courtoffice.shell.bench import Bench
from courtoffice.shell.icons import icon
from courtoffice.shell.room import Room
from courtoffice.shell.theme import look_of

_COLUMNS, _SIGN = 4, 16
_BESIDE_TEXT = 56
"""What icon and padding take of a festival's card, in pixels."""
_PLACE = Qt.ItemDataRole.UserRole
_SIGNS = {
    Manner.DONE: ("done", "done"),
    Manner.OVERDUE: ("overdue", "overdue"),
    Manner.SOON: ("due", "due"),
    Manner.NOT_YET: ("clock", "muted"),
    Manner.WAIVED: ("waived", "waived"),
}
_ROUTINE = frozenset({"routine", "routine_exception", "holiday"})


class YearRoom(Room):
    """Shows the year; Enter or a double click opens what a line speaks of, a festival begins its event."""

    def __init__(self, bench: Bench, dues: Dues = no_dues, parent: QWidget | None = None) -> None:
        """Build the cards; :meth:`reload` fills them."""
        super().__init__(bench, parent)
        self.ui = Ui_EventYear()
        self.ui.setupUi(self)
        self._dues = dues
        self._festivals: tuple[Festival, ...] = ()
        self._month = bench.desk.today.replace(day=1)
        self.cards = [self._card() for _ in range(4)]
        self.months = [self._month_list(at) for at in range(12)]
        self.setFocusProxy(self.cards[0])

    def tables(self) -> frozenset[str]:
        """Return the tables of events, of activities, and of what makes the dues."""
        return (EVENTS.tables() | RETIRED.tables() | _ROUTINE) - PICTURES

    def reload(self) -> None:
        """Read the year and show it."""
        year = year_of_events(self.bench.desk, self.bench.period(), self._dues)
        self._festivals = year.festivals
        for card, festival in zip(self.cards, year.festivals, strict=True):
            self._show_festival(card, festival)
        self.ui.nothing.setHidden(any(month.lines for month in year.months))
        for (heading, shown), month in zip(self.months, year.months, strict=True):
            self._show_month(heading, shown, month)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words of the cards to their new width."""
        super().resizeEvent(event)
        for card, festival in zip(self.cards, self._festivals, strict=False):
            self._show_festival(card, festival)

    def can(self, command: str) -> bool:
        """Return whether something new can be begun."""
        return command == "new_record" and not self.bench.readonly

    def new_record(self) -> None:
        """Begin an event in the month in which the cursor is."""
        if not self.bench.readonly:
            self.bench.begin_record(EVENTS.key, begins_in(self.bench.desk, self._month))

    def begin_festival(self, at: int) -> None:
        """Open the event of a festival, or begin one like that of the year before."""
        festival = self._festivals[at]
        if festival.event_id:
            self.bench.open_record(EVENTS.key, festival.event_id)
        elif self.bench.readonly or festival.manner is Manner.WAIVED:
            self.bench.message.emit("　".join(festival.detail.splitlines()) or festival.state_words)
        else:
            self.bench.begin_record(EVENTS.key, begins_festival(self.bench.desk, festival))

    def _card(self) -> QPushButton:
        card = QPushButton(self)
        at = self.ui.festivals.count()
        card.setIconSize(QSize(20, 20))
        card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        card.setStyleSheet("text-align: left; padding: 6px 10px;")
        card.clicked.connect(partial(self._clicked, at))
        self.ui.festivals.addWidget(card, 1)
        return card

    def _clicked(self, at: int, *_: bool) -> None:
        self.begin_festival(at)

    def _month_list(self, at: int) -> tuple[QLabel, QListWidget]:
        frame = QFrame(self)
        frame.setProperty("kind", "sheet")
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(2)
        heading = QLabel(frame)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        shown = QListWidget(frame)
        shown.setProperty("kind", "plain")
        shown.setTextElideMode(Qt.TextElideMode.ElideRight)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setMinimumHeight(40)
        shown.setIconSize(QSize(_SIGN, _SIGN))
        shown.setStyleSheet("QListView::item { min-height: 18px; padding: 1px 2px; }")
        shown.itemActivated.connect(self._open)
        shown.currentItemChanged.connect(lambda *_: self._turn_to(at))
        shown.clicked.connect(lambda *_: self._turn_to(at))
        column.addWidget(heading)
        column.addWidget(shown, 1)
        self.ui.months.addWidget(frame, at // _COLUMNS, at % _COLUMNS)
        return heading, shown

    def _turn_to(self, at: int) -> None:
        """Remember in which month the cursor is."""
        self._month = months_of(self.bench.period())[at]

    def _show_festival(self, card: QPushButton, festival: Festival) -> None:
        name, colour = _SIGNS.get(festival.manner, ("clock", "muted"))
        card.setIcon(icon(name, getattr(look_of(card), colour)))
        room, metrics = card.width() - _BESIDE_TEXT, card.fontMetrics()
        lines = (f"{festival.name}　{festival.day_words}", festival.state_words)
        shown = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
        card.setText("\n".join(shown).replace("&", "&&"))
        card.setAccessibleName("，".join(lines))
        card.setToolTip("\n".join(filter(None, (festival.state_words, festival.detail, _tip(festival)))))

    def _show_month(self, heading: QLabel, shown: QListWidget, month: Month) -> None:
        count = sum(line.register == EVENTS.key for line in month.lines)
        heading.setText(f"{month.first.month}月" + (f"　{count} 场" if count else ""))
        shown.setAccessibleName(heading.text())
        heading.setProperty("kind", "" if count else "muted")
        heading.style().polish(heading)
        shown.clear()
        for line in month.lines:
            self._add(shown, line)

    def _add(self, shown: QListWidget, line: Line) -> None:
        look = look_of(shown)
        sign = icon("events", look.accent) if line.register == EVENTS.key else icon("person", look.muted)
        item = QListWidgetItem(sign, f"{line.day.day}日　{line.words}", shown)
        item.setData(_PLACE, (line.register, line.record_id))
        item.setToolTip(line.detail)

    def _open(self, item: QListWidgetItem) -> None:
        self.bench.open_record(*item.data(_PLACE))


def _tip(festival: Festival) -> str:
    if festival.event_id:
        return "单击打开这次活动"
    return "单击登记活动，上年办过的照上年填好" if festival.wanted else ""
