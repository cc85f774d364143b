"""How a day of the month calendar is painted: date, lunar line, mark, and its entries line by line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from courtoffice.calendar_days import Day, Entry, Manner, strongest
from courtoffice.shell.icons import pixmap
from courtoffice.shell.theme import Look, look_of

_WEEKDAYS = "一二三四五六日"
_PAD = 4
_SMALLER = 0.9
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Line = tuple[QRect, Entry | None]
"""A line of a day with its entry; the last one, without an entry, counts those that have no room."""


def sign_of(manner: Manner, look: Look) -> tuple[str, str]:
    """Return the icon and the colour by which a calendar tells how an entry stands."""
    signs = {
        Manner.HELD: ("done", look.done),
        Manner.OVERDUE: ("overdue", look.overdue),
        Manner.SOON: ("due", look.due),
        Manner.WANTED: ("clock", look.link),
        Manner.NOT_YET: ("clock", look.waived),
        Manner.DONE: ("done", look.done),
        Manner.WAIVED: ("waived", look.waived),
        Manner.OTHER: ("calendar", look.muted),
    }
    return signs[manner]


class Metrics:
    """The measures of a day in a font, in pixels: the row of weekdays, the line of the date, one entry.

    ``tight`` is what the date takes in a cell too low for an entry under it otherwise. A cell that is lower
    still counts its entries beside the date.
    """

    def __init__(self, font: QFont) -> None:
        """Measure a font."""
        self.small = QFont(font)
        self.small.setPointSizeF(font.pointSizeF() * _SMALLER)
        self.line = QFontMetrics(self.small).height() + 2
        self.top = QFontMetrics(font).height() + 6
        self.tight = QFontMetrics(font).height() + 2
        self.head = QFontMetrics(font).height() + 8

    def counts_only(self, cell: QRect) -> bool:
        """Return whether a cell has no room for an entry under its date."""
        return cell.height() < self.tight + self.line + 2

    def lines(self, cell: QRect, day: Day) -> list[Line]:
        """Return the lines of a day's entries that have room in its cell.

        Where there is room for one only, what counts the others stands beside it.
        """
        if self.counts_only(cell):
            half = cell.adjusted(cell.width() // 2, 1, -_PAD, 0)
            half.setHeight(self.tight)
            return [(half, None)] if day.entries else []
        top = self.top if cell.height() >= self.top + self.line + 2 else self.tight
        room = max((cell.height() - top - 2) // self.line, 0)
        if room == 1 < len(day.entries):
            line = QRect(cell.left() + _PAD, cell.top() + top, cell.width() - 2 * _PAD, self.line - 2)
            count = line.adjusted(line.width() - self.line - 8, 0, 0, 0)
            return [(line.adjusted(0, 0, -count.width(), 0), day.entries[0]), (count, None)]
        shown: list[Entry | None] = list(day.entries[:room])
        if len(day.entries) > room > 0:
            shown[-1] = None
        width = cell.width() - 2 * _PAD
        return [
            (QRect(cell.left() + _PAD, cell.top() + top + at * self.line, width, self.line - 2), entry)
            for at, entry in enumerate(shown)
        ]


class DayPainter:
    """Paints the calendar of a widget with a painter."""

    def __init__(self, painter: QPainter, widget: QWidget) -> None:
        """Take the colours and the font of a widget."""
        self._painter = painter
        self._look = look_of(widget)
        self._font = widget.font()
        self._metrics = Metrics(self._font)
        self._focused = widget.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def head(self, columns: list[QRect]) -> None:
        """Paint the names of the weekdays."""
        self._painter.setFont(self._metrics.small)
        self._ink(self._look.muted)
        for rect, name in zip(columns, _WEEKDAYS, strict=True):
            self._painter.drawText(rect.adjusted(_PAD + 4, 0, 0, 0), _LEFT, name)

    def day(self, rect: QRect, day: Day, *, today: bool, chosen: bool) -> None:
        """Paint one day."""
        look, painter = self._look, self._painter
        painter.fillRect(rect, QColor(look.sheet if day.inside else look.ground))
        if chosen:
            painter.fillRect(rect, self._thin(look.chosen, 0.55))
        self._border(rect, look.hairline)
        painter.setOpacity(1.0 if day.inside else 0.5)
        lines, counted = self._metrics.lines(rect, day), self._metrics.counts_only(rect)
        self._date(rect, day, "" if counted and lines else day.line, today=today)
        if counted and lines:
            self._count(lines[0][0], day)
        for line, entry in () if counted else lines:
            if entry is None:
                self._rest(line, len(day.entries) - len(lines) + 1)
            else:
                self._entry(line, entry)
        painter.setOpacity(1.0)
        if chosen:
            self._border(rect.adjusted(0, 0, -1, -1), look.link if self._focused else look.border, 1.6)

    def carried(self, target: QRect, hand: QPoint, entry: Entry) -> None:
        """Paint an entry on its way: the day where it would go, and the entry under the hand."""
        self._border(target.adjusted(1, 1, -2, -2), self._look.accent, 2.0)
        rect = QRect(hand + QPoint(10, 6), target.size())
        rect.setHeight(self._metrics.line)
        box = QRectF(rect)
        self._painter.setPen(QPen(QColor(self._look.link), 1))
        self._painter.setBrush(QColor(self._look.sheet))
        self._painter.drawRoundedRect(box, 3, 3)
        self._painter.setFont(self._metrics.small)
        self._ink(self._look.ink)
        self._text(rect.adjusted(6, 0, -3, 0), entry.text, _LEFT)

    def _date(self, rect: QRect, day: Day, beside: str, *, today: bool) -> None:
        """Paint the date, its mark, and what stands beside it."""
        look, painter = self._look, self._painter
        top = QRect(rect.left() + _PAD, rect.top() + 1, rect.width() - 2 * _PAD, self._metrics.top - 2)
        side = top.height() - 4
        number = QRect(top.left(), top.top() + 2, max(side, 24), side)
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.accent))
            painter.drawRoundedRect(QRectF(number), side / 2, side / 2)
        font = QFont(self._font)
        font.setBold(today)
        painter.setFont(font)
        self._ink(look.sheet if today else look.muted if day.free else look.ink)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(day.day.day))
        left = number.right() + 4
        painter.setFont(self._metrics.small)
        if day.mark:
            self._ink(look.done if day.mark == "休" else look.due)
            painter.drawText(QRect(left, top.top(), side, top.height()), _LEFT, day.mark)
            left += side
        self._ink(look.accent if day.festive else look.muted)
        self._text(QRect(left, top.top(), top.right() - left, top.height()), beside, _RIGHT)

    def _entry(self, rect: QRect, entry: Entry) -> None:
        """Paint an entry: solid when held, an outline when wanted or due, a dot when of another area."""
        look, painter = self._look, self._painter
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        left, ink = 7, look.ink
        if entry.manner is Manner.HELD:
            painter.setBrush(self._thin(look.link, 0.16))
            painter.drawRoundedRect(box, 3, 3)
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(look.link))
        elif entry.manner is Manner.WANTED:
            self._outline(box, look.link, Qt.PenStyle.DashLine)
        elif entry.manner is Manner.OTHER:
            painter.setBrush(QColor(look.waived))
            painter.drawEllipse(QPointF(box.left() + 5, box.center().y()), 2.2, 2.2)
            left, ink = 12, look.muted
        else:
            left = self._due(rect, box, entry.manner)
            ink = look.ink if entry.manner in (Manner.OVERDUE, Manner.SOON) else look.muted
        font = QFont(self._metrics.small)
        font.setStrikeOut(entry.manner is Manner.WAIVED)
        painter.setFont(font)
        self._ink(ink)
        self._text(rect.adjusted(left, 0, -3, 0), entry.text, _LEFT)

    def _due(self, rect: QRect, box: QRectF, manner: Manner) -> int:
        """Paint the outline of a due with the icon of its state; return where its text begins."""
        name, colour = sign_of(manner, self._look)
        self._outline(box, colour, Qt.PenStyle.SolidLine)
        side = max(rect.height() - 6, 8)
        ratio = self._painter.device().devicePixelRatio()
        place = QPointF(rect.left() + 4, rect.center().y() - side / 2 + 0.5)
        self._painter.drawPixmap(place, pixmap(name, colour, side, ratio))
        return side + 8

    def _outline(self, box: QRectF, colour: str, style: Qt.PenStyle) -> None:
        self._painter.setPen(QPen(QColor(colour), 1, style))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(box, 3, 3)

    def _rest(self, rect: QRect, hidden: int) -> None:
        """Count the entries that have no room."""
        self._painter.setFont(self._metrics.small)
        self._ink(self._look.link)
        self._painter.drawText(rect.adjusted(7, 0, 0, 0), _LEFT, f"+{hidden}")

    def _count(self, rect: QRect, day: Day) -> None:
        """Count the entries beside the date, in the colour of the one that matters most."""
        manner = strongest(day.entries)
        self._painter.setFont(self._metrics.small)
        self._ink(self._look.link if manner in (None, Manner.HELD) else sign_of(manner, self._look)[1])
        self._painter.drawText(rect, _RIGHT, f"{len(day.entries)}项")

    def _text(self, rect: QRect, text: str, flags: Qt.AlignmentFlag) -> None:
        line = " ".join(text.split())
        fitting = QFontMetrics(self._painter.font()).elidedText(
            line, Qt.TextElideMode.ElideRight, rect.width()
        )
        self._painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, fitting)

    def _border(self, rect: QRect, colour: str, width: float = 1.0) -> None:
        self._painter.setPen(QPen(QColor(colour), width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, 0.5, 0.5))

    def _ink(self, colour: str) -> None:
        self._painter.setPen(QColor(colour))

    def _thin(self, colour: str, alpha: float) -> QColor:
        thin = QColor(colour)
        thin.setAlphaF(alpha)
        return thin
