"""The trainings of one officer within a year, a compact list below the list of officers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from courtoffice.areas.training.records import TOOK_PART
from courtoffice.areas.training.records_reckoned import Participation
from courtoffice.cells import hundredths, show
from courtoffice.fields import Kind
from courtoffice.shell.theme import look_of

_HEADS = ("日期", "培训类型", "培训班名称或题目", "参训情况", "学时", "考核结果、证书号", "提示")
_TOPIC, _HOURS = 2, 4
_SESSION = Qt.ItemDataRole.UserRole


class OfficerTrainings(QTreeWidget):
    """Lists participations; Enter or a double click opens the training."""

    opened = Signal(int)
    """The id of the training to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the list, empty."""
        super().__init__(parent)
        self.setHeaderLabels(list(_HEADS))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName("所选干警的培训")
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TOPIC, QHeaderView.ResizeMode.Stretch)
        self.itemActivated.connect(lambda item, _: self.opened.emit(item.data(0, _SESSION)))

    def show_trainings(self, rows: Sequence[Participation]) -> None:
        """List the participations of another officer."""
        self.clear()
        muted = look_of(self).muted
        for row in rows:
            texts = [
                show(Kind.DATE, row.held_on),
                row.kind,
                row.topic,
                row.state,
                "" if row.hours is None else hundredths(row.hours),
                "、".join(filter(None, (row.result, row.certificate))),
                row.remark,
            ]
            item = QTreeWidgetItem(self, texts)
            item.setData(0, _SESSION, row.session_id)
            item.setToolTip(_TOPIC, row.topic)
            item.setTextAlignment(_HOURS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if row.state != TOOK_PART:
                for column in range(len(_HEADS)):
                    item.setForeground(column, QColor(muted))
