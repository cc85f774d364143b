"""What a register offers beside the commands of every register: work on its rows, papers of one row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.register import Desk
from courtoffice.shell import ask, paper_out
from courtoffice.shell.bench import Bench

if TYPE_CHECKING:
    from courtoffice.shell.register_view import RegisterView

_Out = Callable[[Bench, QWidget, str, Document], None]

WAYS_OUT: tuple[tuple[str, _Out], ...] = (
    ("打印…", paper_out.print_paper),
    ("导出 PDF…", paper_out.save_pdf),
    ("导出 Word…", paper_out.save_word),
)
"""How a paper leaves the program: words of the menu, and what does it."""


class Needs(Enum):
    """What must be chosen in a register for an action to have something to work on."""

    NOTHING = 0
    ROW = 1
    ROWS = 2


@dataclass(frozen=True)
class ListAction:
    """Work that a register offers: the words of its button, what they mean, and what does it.

    One that ``changes`` the file is not offered where that is open for reading only. ``answers`` names the
    command of menus and keys that it stands in for, "import_rows" say, in a register with an import of its
    own.
    """

    words: str
    tip: str
    do: Callable[[RegisterView], object]
    needs: Needs = Needs.ROW
    changes: bool = True
    answers: str = ""


def _always(record: Any) -> bool:
    return True


@dataclass(frozen=True)
class ListPaper:
    """A paper of one record, printed or exported from its row.

    ``paper`` makes it and may raise Refused; ``name`` is what a file of it is called; ``fits`` says of which
    records there is one.
    """

    words: str
    tip: str
    paper: Callable[[Desk, Any], Document]
    name: Callable[[Desk, Any], str]
    fits: Callable[[Any], bool] = _always


def offered(view: RegisterView, action: ListAction | ListPaper) -> bool:
    """Return whether an action belongs to a register at all, whatever is chosen."""
    return isinstance(action, ListPaper) or not (action.changes and view.bench.readonly)


def can(view: RegisterView, action: ListAction | ListPaper) -> bool:
    """Return whether what is chosen in a register is what an action needs."""
    if isinstance(action, ListAction) and action.needs is Needs.NOTHING:
        return True
    chosen = view.table.chosen_ids()
    if isinstance(action, ListAction):
        return len(chosen) == 1 or (bool(chosen) and action.needs is Needs.ROWS)
    return len(chosen) == 1 and action.fits(_chosen(view))


def answer(view: RegisterView, command: str) -> ListAction | None:
    """Return the action that stands in for a command and can be done now, None for none."""
    own = (each for each in view.listed.actions if isinstance(each, ListAction) and each.answers == command)
    return next((each for each in own if offered(view, each) and can(view, each)), None)


def put_out(view: RegisterView, action: ListPaper, out: _Out) -> None:
    """Make the paper of the chosen record and print or export it; a refusal is shown."""
    if not can(view, action):
        return
    desk, record = view.bench.desk, _chosen(view)
    try:
        paper = action.paper(desk, record)
    except Refused as refusal:
        ask.refused(view.window(), refusal)
        return
    out(view.bench, view.window(), action.name(desk, record), paper)


def button(view: RegisterView, action: ListAction | ListPaper, parent: QWidget) -> QPushButton:
    """Return the button of an action."""
    made = QPushButton(action.words, parent)
    made.setToolTip(action.tip)
    if isinstance(action, ListPaper):
        made.setMenu(_ways_out(view, action, made))
    else:
        made.clicked.connect(partial(_do, view, action))
    return made


def add_to_menu(view: RegisterView, action: ListAction | ListPaper, menu: QMenu) -> None:
    """Add an action to a menu."""
    if isinstance(action, ListPaper):
        entry = menu.addMenu(_ways_out(view, action, menu))
    else:
        entry = menu.addAction(action.words, partial(_do, view, action))
        entry.setToolTip(action.tip)
    entry.setEnabled(can(view, action))


def _ways_out(view: RegisterView, action: ListPaper, parent: QWidget) -> QMenu:
    menu = QMenu(action.words, parent)
    for words, out in WAYS_OUT:
        menu.addAction(words).triggered.connect(partial(_put_out, view, action, out))
    return menu


def _put_out(view: RegisterView, action: ListPaper, out: _Out, *_: bool) -> None:
    put_out(view, action, out)


def _do(view: RegisterView, action: ListAction, *_: bool) -> None:
    if can(view, action):
        action.do(view)


def _chosen(view: RegisterView) -> Any:
    """Return the one record that is chosen, with its child rows."""
    row = view.model.row_of(view.table.chosen_ids()[0])
    if row is None:
        return None
    return next(iter(view.register.whole(view.bench.desk, [view.model.record(row)])), None)
