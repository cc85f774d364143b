"""The buttons of a register's own actions, at the right of the row of names."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from courtoffice.shell import list_actions
from courtoffice.shell.register_view import RegisterView

_BUTTONS = 2
"""So many actions have a button of their own; the others are found under 更多."""


class ActionBar(QWidget):
    """Shows the actions of one register, each usable when what it needs is chosen."""

    def __init__(self, view: RegisterView, parent: QWidget | None = None) -> None:
        """Make a button for each of the first actions and one for all others."""
        super().__init__(parent)
        self._view = view
        actions = [action for action in view.listed.actions if list_actions.offered(view, action)]
        shown = _BUTTONS if len(actions) > _BUTTONS + 1 else len(actions)
        self.buttons = {action.words: list_actions.button(view, action, self) for action in actions[:shown]}
        self._actions = actions[:shown]
        self._others = actions[shown:]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        if self._others:
            self.more = QPushButton("更多", self)
            self.more.setMenu(self._menu())
            row.addWidget(self.more)
        view.can_changed.connect(self.settle)
        self.settle()

    def settle(self) -> None:
        """Show what can be done now."""
        for action in self._actions:
            self.buttons[action.words].setEnabled(list_actions.can(self._view, action))

    def _menu(self) -> QMenu:
        menu = QMenu(self)

        def fill() -> None:
            menu.clear()
            for action in self._others:
                list_actions.add_to_menu(self._view, action, menu)

        menu.aboutToShow.connect(fill)
        return menu
