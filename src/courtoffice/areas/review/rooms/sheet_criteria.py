"""The left side of the review sheet: the criteria with their points, and the strip that takes points off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidgetItem, QWidget

from courtoffice.areas.review.phrases import phrases
from courtoffice.areas.review.records import Deduction
from courtoffice.areas.review.sheet import SheetLine, SheetPart
from courtoffice.cells import clean, hundredths, read
from courtoffice.fields import field_of
from courtoffice.forms.ui_review_sheet import Ui_ReviewSheet
from courtoffice.pinyin import matches, search_keys
from courtoffice.shell.bench import Bench
from courtoffice.shell.pickers import ProposingLine
from courtoffice.shell.table_view import tabular
from courtoffice.shell.theme import look_of

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LINE = Qt.ItemDataRole.UserRole
_NAME, _POINTS, _TAKEN = range(3)
_DIGITS = frozenset("0123456789.")
_WIDEST, _PADDING = "-88.88", 16  # what a column of points has room for, in text of any size


class Criteria(QObject):
    """Shows the criteria of a sheet. ``deducted`` tells criterion, points, reason, and whose mistake it is.

    In the list Enter or a number begins a deduction under the current criterion; Enter in the points goes on
    to the reason, Enter in the reason takes the points off, Esc goes back to the list.
    """

    deducted = Signal(int, int, str, object)

    def __init__(self, ui: Ui_ReviewSheet, bench: Bench, parent: QObject) -> None:
        """Take charge of the tree and the strip of a form."""
        super().__init__(parent)
        self.ui = ui
        self._bench = bench
        self._line: SheetLine | None = None
        self.reason = ProposingLine(self._phrases, ui.reason_place)
        self.reason.setPlaceholderText("扣分理由（必填，↓ 选用常用语）")
        self.reason.setAccessibleName("扣分理由")
        place = QHBoxLayout(ui.reason_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.reason)
        QWidget.setTabOrder(ui.points, self.reason)
        QWidget.setTabOrder(self.reason, ui.deduct)
        tree = ui.criteria
        tree.setHeaderLabels(["评查内容", "分值", "扣分"])
        tree.setColumnCount(3)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_POINTS, _TAKEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            tree.headerItem().setTextAlignment(column, _RIGHT)
        tree.setFont(tabular(tree.font()))
        widest = tree.fontMetrics().horizontalAdvance(_WIDEST) + _PADDING
        for column in (_POINTS, _TAKEN):
            tree.setColumnWidth(column, widest)
        ui.points.setMaximumWidth(widest + _PADDING)
        ui.strip_problem.hide()
        self._connect()

    def show_parts(self, parts: Sequence[SheetPart]) -> None:
        """Show the lines of a sheet; the current criterion stays current."""
        current = self._line.criterion.id if self._line is not None else 0
        tree = self.ui.criteria
        tree.blockSignals(True)
        tree.clear()
        for part in parts:
            head = QTreeWidgetItem(tree, [part.name, hundredths(part.points), _minus(part.taken)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._dress(head, over=False, found=False)
            font = head.font(_NAME)
            font.setBold(True)
            head.setFont(_NAME, font)
            for line in part.lines:
                self._add(head, line)
            head.setExpanded(True)
        tree.blockSignals(False)
        self.go_to(current)

    def go_to(self, criterion_id: int = 0) -> None:
        """Make a criterion the current one, by default the first under which something was found."""
        lines = self._items()
        found = next((item for item in lines if item.data(_NAME, _LINE).criterion.id == criterion_id), None)
        marked = next((item for item in lines if item.data(_NAME, _LINE).taken), None)
        wanted = found or marked or next(iter(lines), None)
        if wanted is not None:
            self.ui.criteria.setCurrentItem(wanted)
        self._moved()

    def show_people(self, people: Sequence[tuple[int | None, str]]) -> None:
        """Offer whose mistake something may be; the first is the usual one."""
        self.ui.whose.clear()
        for officer, words in people:
            self.ui.whose.addItem(words, officer)

    def set_readonly(self, readonly: bool) -> None:
        """Only show the criteria."""
        self.ui.strip.setVisible(not readonly)

    def begin(self, typed: str = "") -> None:
        """Go to the strip to take points off; what is typed replaces the usual points."""
        if self._line is None or not self.ui.strip.isVisible():
            return
        if typed:
            self.ui.points.setText(typed)
            self.ui.points.setFocus()
        else:
            self.ui.points.setFocus()
            self.ui.points.selectAll()

    def unfinished(self) -> bool:
        """Return whether the strip has a reason whose points are not taken off yet."""
        return bool(clean(self.reason.text())) and not self.ui.strip.isHidden()

    def remind(self) -> None:
        """Say that the strip has a reason whose points are not taken off yet, and go there."""
        self._refuse("写了扣分理由，还没有扣分。请按“扣分”，或者按 Esc 放弃这一处。")
        self.reason.setFocus()

    def start_over(self) -> None:
        """Forget what was begun in the strip."""
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin a deduction with Enter or a number in the list; leave the strip with Esc."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.ui.criteria:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.begin()
                return True
            if event.text() and event.text() in _DIGITS:
                self.begin(event.text())
                return True
        elif event.key() == Qt.Key.Key_Escape and not self.reason.proposals():
            self._fill()
            self.ui.criteria.setFocus()
            return True
        return super().eventFilter(watched, event)

    def deduct(self) -> None:
        """Take the points off that the strip says, or say what is missing there."""
        line = self._line
        if line is None:
            return
        try:
            points = read(field_of(Deduction, "points"), self.ui.points.text()) or 0
        except ValueError as reason:
            self._refuse(str(reason))
            self.begin()
            return
        reason_text = clean(self.reason.text())
        name = line.criterion.name
        if points <= 0:
            self._refuse("扣分要大于零，请填写扣几分。")
            self.begin()
        elif points > line.left:
            self._refuse(
                f"“{name}”还能扣{hundredths(line.left)}分，这里写了{hundredths(points)}分，请改正。"
                if line.left
                else f"“{name}”已经扣完，不能再扣。"
            )
            self.begin()
        elif not reason_text:
            self._refuse("每一处扣分都要写明理由，请填写。")
            self.reason.setFocus()
        else:
            self.deducted.emit(line.criterion.id, points, reason_text, self.ui.whose.currentData())
            self._fill()
            self.ui.criteria.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.criteria.currentItemChanged.connect(self._moved)
        ui.criteria.itemDoubleClicked.connect(lambda *_: self.begin())
        ui.deduct.clicked.connect(self.deduct)
        ui.points.returnPressed.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self.deduct)
        for watched in (ui.criteria, ui.points, self.reason):
            watched.installEventFilter(self)

    def _add(self, head: QTreeWidgetItem, line: SheetLine) -> None:
        criterion = line.criterion
        item = QTreeWidgetItem(head, [criterion.name, hundredths(criterion.points or 0), _minus(line.taken)])
        item.setData(_NAME, _LINE, line)
        item.setToolTip(_NAME, criterion.guidance)
        self._dress(item, over=line.over, found=bool(line.taken))

    def _dress(self, item: QTreeWidgetItem, *, over: bool, found: bool) -> None:
        look = look_of(self.ui.criteria)
        for column in (_POINTS, _TAKEN):
            item.setTextAlignment(column, _RIGHT)
        item.setForeground(_POINTS, QBrush(QColor(look.muted)))
        if over or found:
            item.setForeground(_TAKEN, QBrush(QColor(look.overdue if over else look.accent)))

    def _items(self) -> list[QTreeWidgetItem]:
        tree = self.ui.criteria
        heads = [
            head for at in range(tree.topLevelItemCount()) if (head := tree.topLevelItem(at)) is not None
        ]
        lines = [head.child(at) for head in heads for at in range(head.childCount())]
        return [line for line in lines if line is not None]

    def _moved(self, *_: object) -> None:
        item = self.ui.criteria.currentItem()
        line = item.data(_NAME, _LINE) if item is not None else None
        if not isinstance(line, SheetLine):
            self._line = None
            self.ui.criterion.setText("")
            self.ui.guidance.setText("")
            return
        another = self._line is None or self._line.criterion.id != line.criterion.id
        self._line = line
        criterion = line.criterion
        self.ui.criterion.setText(f"{criterion.group_name}·{criterion.name}　{_standing(line)}")
        self.ui.guidance.setText(criterion.guidance or " ")
        if another:
            self._fill()

    def _fill(self) -> None:
        """Put what is usual into the strip."""
        self.ui.points.setText(hundredths(self._line.usual) if self._line is not None else "")
        self.reason.clear()
        self.ui.whose.setCurrentIndex(0)
        self.ui.strip_problem.hide()

    def _refuse(self, words: str) -> None:
        self.ui.strip_problem.setText(words)
        self.ui.strip_problem.show()

    def _phrases(self, query: str) -> list[str]:
        if self._line is None:
            return []
        found = phrases(self._bench.desk.store, self._line.criterion.id)
        return [text for text in found if matches(query, search_keys(text)) and text != query]


def _minus(points: int) -> str:
    return f"-{hundredths(points)}" if points else ""


def _standing(line: SheetLine) -> str:
    """Say how many points a criterion has, what one finding costs, and what is left."""
    criterion = line.criterion
    words = [f"{hundredths(criterion.points or 0)}分"]
    if criterion.each_points:
        words.append(f"每处扣{hundredths(criterion.each_points)}分")
    if line.taken:
        words.append(f"已扣{line.times}处{hundredths(line.taken)}分，还能扣{hundredths(line.left)}分")
    elif criterion.cap is not None and criterion.cap != criterion.points:
        words.append(f"最多扣{hundredths(criterion.cap)}分")
    return "，".join(words)
