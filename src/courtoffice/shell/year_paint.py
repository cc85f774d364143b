"""How a small month is painted: its name, what it lacks, and its days with one mark each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from courtoffice.calendar_days import Day, Manner, SmallMonth, strongest
from courtoffice.shell.icons import pixmap
from courtoffice.shell.month_paint import sign_of
from courtoffice.shell.theme import look_of

COLUMNS = 4
"""So many months stand side by side."""
_WEEKS = 6
_PAD = 8
_LEAST_PIXELS = 8
_SMALLER = 0.9
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_OUTLINED = (Manner.OVERDUE, Manner.SOON, Manner.WANTED, Manner.NOT_YET)


_SAMPLE = 16
_LEGEND = (
    (Manner.HELD, "已登记学习"),
    (Manner.OVERDUE, "逾期未办"),
    (Manner.SOON, "即将到期"),
    (Manner.NOT_YET, "未到期"),
    (Manner.WANTED, "计划待开展"),
    (Manner.DONE, "已办"),
    (Manner.OTHER, "其他活动"),
)


def lacks(month: SmallMonth) -> str:
    """Return in words what a month lacks, or how many sessions it has: what a tooltip and a reader say."""
    named = f"{month.year}年{month.month}月"
    missing = [
        f"{entry.text}{'' if entry.monthly else f'（{entry.day.day}日）'}：{words}"
        for manner, words in ((Manner.OVERDUE, "逾期未办"), (Manner.SOON, "即将到期"))
        for entry in month.entries()
        if entry.manner is manner
    ]
    return "\n".join([f"{named}，已登记学习{month.count(Manner.HELD)}场", *missing])


class SmallMetrics:
    """The measures of a small month of a size in a font, in pixels: the line of its name, one week."""

    def __init__(self, font: QFont, size: QSize) -> None:
        """Measure; a small room makes the days smaller, down to what can still be read."""
        self.title = QFont(font)
        self.title.setBold(True)
        self.head = QFontMetrics(self.title).height() + 4
        self.small = QFont(font)
        self.small.setPointSizeF(font.pointSizeF() * _SMALLER)
        wanted = QFontMetrics(self.small).height() + 2
        room = max((size.height() - self.head - 4) // _WEEKS, 1)
        self.line = min(max(room, _LEAST_PIXELS), wanted + 8)
        if self.line < wanted:
            self.small.setPixelSize(max(self.line - 3, _LEAST_PIXELS))

    def days(self, rect: QRect, month: SmallMonth) -> Iterator[tuple[QRect, Day]]:
        """Yield where the days of the month itself stand."""
        left, width = rect.left() + _PAD, rect.width() - 2 * _PAD
        for at, day in enumerate(month.days):
            if day.inside:
                week, weekday = divmod(at, 7)
                from_x, to_x = left + width * weekday // 7, left + width * (weekday + 1) // 7
                yield QRect(from_x, rect.top() + self.head + week * self.line, to_x - from_x, self.line), day


class SmallMonthPainter:
    """Paints small months of one size."""

    def __init__(self, painter: QPainter, widget: QWidget, size: QSize) -> None:
        """Take the colours and the font of a widget."""
        self._painter = painter
        self._look = look_of(widget)
        self._metrics = SmallMetrics(widget.font(), size)
        self._focused = widget.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def month(self, rect: QRect, month: SmallMonth, name: str, today: date, *, chosen: bool) -> None:
        """Paint one month under its name."""
        painter, look = self._painter, self._look
        edge = look.link if chosen and self._focused else look.border if chosen else look.hairline
        painter.setPen(QPen(QColor(edge), 1.6 if chosen else 1.0))
        painter.setBrush(QColor(look.sheet))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        self._head(rect, month, name, today)
        for box, day in self._metrics.days(rect, month):
            self._day(box, day, today=day.day == today)

    def _head(self, rect: QRect, month: SmallMonth, title: str, today: date) -> None:
        """Paint the name of the month and, at the right, what it lacks or has."""
        look, painter = self._look, self._painter
        line = QRect(rect.left() + _PAD, rect.top() + 1, rect.width() - 2 * _PAD, self._metrics.head)
        painter.setFont(self._metrics.title)
        this = (month.year, month.month) == (today.year, today.month)
        self._ink(look.accent if this else look.ink)
        painter.drawText(line, _LEFT, title)
        words, manner = _state(month)
        if not words:
            return
        name, colour = sign_of(manner, look)
        painter.setFont(self._metrics.small)
        self._ink(colour if manner is not Manner.HELD else look.muted)
        painter.drawText(line, _RIGHT, words)
        if manner is not Manner.HELD:
            side = min(self._metrics.head - 8, 14)
            width = QFontMetrics(self._metrics.small).horizontalAdvance(words)
            place = QPointF(line.right() - width - side - 3, line.center().y() - side / 2 + 0.5)
            painter.drawPixmap(place, pixmap(name, colour, side, painter.device().devicePixelRatio()))

    def legend(self, rect: QRect) -> None:
        """Paint what the marks mean, in a line."""
        metrics, left = QFontMetrics(self._metrics.small), rect.left() + 2
        for manner, words in _LEGEND:
            box = QRect(left, rect.top(), _SAMPLE, rect.height())
            self._mark(QRectF(box).adjusted(0, 4, 0, -4), manner)
            left = box.right() + 6
            width = metrics.horizontalAdvance(words)
            self._painter.setFont(self._metrics.small)
            self._ink(self._look.muted)
            self._painter.drawText(QRect(left, rect.top(), width + 4, rect.height()), _LEFT, words)
            left += width + 20

    def _day(self, box: QRect, day: Day, *, today: bool) -> None:
        look, painter = self._look, self._painter
        self._mark(QRectF(box).adjusted(1.5, 1, -1.5, -1), strongest(day.entries))
        font = QFont(self._metrics.small)
        font.setBold(today)
        painter.setFont(font)
        self._ink(look.accent if today or day.festive else look.muted if day.free else look.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day.day))

    def _mark(self, mark: QRectF, manner: Manner | None) -> None:
        """Paint the mark of a day: solid when held, an outline when due or planned, a dot for the rest."""
        look, painter = self._look, self._painter
        if manner is Manner.HELD:
            painter.setPen(Qt.PenStyle.NoPen)
            tint = QColor(look.link)
            tint.setAlphaF(0.22)
            painter.setBrush(tint)
            painter.drawRoundedRect(mark, 3, 3)
        elif manner in _OUTLINED:
            style = Qt.PenStyle.DashLine if manner is Manner.WANTED else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(sign_of(manner, look)[1]), 1.2, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark, 3, 3)
        elif manner in (Manner.DONE, Manner.OTHER):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.done if manner is Manner.DONE else look.waived))
            painter.drawEllipse(QPointF(mark.right() - 4, mark.top() + 4), 1.8, 1.8)

    def _ink(self, colour: str) -> None:
        self._painter.setPen(QColor(colour))


def _state(month: SmallMonth) -> tuple[str, Manner]:
    """Return what stands beside the name of a month, and in what manner."""
    for manner, words in ((Manner.OVERDUE, "逾期"), (Manner.SOON, "将到期")):
        if count := month.count(manner):
            return f"{words}{count}项", manner
    held = month.count(Manner.HELD)
    return (f"{held}场" if held else ""), Manner.HELD
