"""From one part of the tab to another."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.room import Room


def go_to_part(widget: QWidget, key: str) -> Room | None:
    """Bring up another part of the tab in which a widget stands; return it.

    None when the clerk stays with unsaved changes, or the widget stands in no tab.
    """
    page = widget.parentWidget()
    while page is not None and not isinstance(page, RegisterPage):
        page = page.parentWidget()
    return page.room if page is not None and page.show_part(key) else None
