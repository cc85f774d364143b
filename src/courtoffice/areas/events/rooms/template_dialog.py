"""The dialog 仿照上年活动: last year's events, one of which begins a new one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from courtoffice.areas.events.records import Event
from courtoffice.forms.ui_event_templates import Ui_EventTemplates
from courtoffice.shell.icons import icon
from courtoffice.shell.theme import look_of

_EVENT = Qt.ItemDataRole.UserRole


class TemplateDialog(QDialog):
    """Lists events to choose one from; ``chosen`` is called with it when the clerk has chosen."""

    def __init__(
        self,
        events: list[Event],
        held: frozenset[str],
        year: int,
        chosen: Callable[[Event], None],
        parent: QWidget | None = None,
    ) -> None:
        """Take the events of the year before ``year``; what is in ``held`` was held in it too."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_EventTemplates()
        self.ui.setupUi(self)
        self._chosen = chosen
        self.ui.words.setText(
            f"选一项{year - 1}年的活动：名称、主题、形式、地点、协办单位和内容照填，"
            f"日期改到{year}年（节日按当年日期），人员、人数和经费重新登记。打勾的{year}年已经办过。"
        )
        for event in events:
            item = QListWidgetItem(f"{event.held_on:%m-%d}　{event.title}", self.ui.events)
            item.setData(_EVENT, event)
            if event.title in held or (event.festival and event.festival in held):
                item.setIcon(icon("done", look_of(self).done))
        self.ui.events.setCurrentRow(0)
        self.ui.events.itemActivated.connect(lambda _: self.accept())
        self.ui.begin.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)

    def accept(self) -> None:
        """Begin an event like the chosen one."""
        item = self.ui.events.currentItem()
        super().accept()
        if item is not None:
            self._chosen(item.data(_EVENT))
