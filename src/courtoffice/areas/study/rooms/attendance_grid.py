"""The list of attendance: officers by department, everybody present at first, states turned on by a key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from courtoffice.areas.people.records import roster
from courtoffice.areas.study.attendance_list import by_department, expected_rows, told_of
from courtoffice.areas.study.records import ABSENT, BRANCH, PRESENT, Attendance, Session
from courtoffice.fields import Child, Record
from courtoffice.pinyin import matches, search_keys
from courtoffice.shell.child_grid import ChildGrid, Groups
from courtoffice.shell.child_rows import ChildRows
from courtoffice.shell.child_table import ChildTable
from courtoffice.shell.field_widget import Around
from courtoffice.shell.table_model import Index
from courtoffice.shell.theme import look_of

_PAUSE = 1200  # milliseconds after which the next letter begins a new name
_OFFICER, _STATE = 0, 1
_ROLE = Qt.ItemDataRole


class AttendanceRows(ChildRows):
    """The rows with the department at their left, where another one begins."""

    places: dict[int, str] | None = None

    def __init__(self, child: Child, around: Around, grid: QWidget) -> None:
        """Begin without rows; the colours are those of the grid."""
        super().__init__(child, around, grid)
        self._grid = grid

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the heading of a column, or the department of a row."""
        if orientation is Qt.Orientation.Vertical and role == _ROLE.DisplayRole:
            own = self._place(section)
            return own if section == 0 or own != self._place(section - 1) else ""
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return what a cell shows; a state other than present stands out."""
        if role == _ROLE.ForegroundRole and index.column() == _STATE:
            look, state = look_of(self._grid), self.value(index.row(), _STATE)
            return None if state == PRESENT else QColor(look.overdue if state == ABSENT else look.due)
        return super().data(index, role)

    def officer(self, row: int) -> int:
        """Return the officer of a row, 0 for none."""
        return self.value(row, _OFFICER) or 0

    def _place(self, row: int) -> str:
        return (self.places or {}).get(self.officer(row), "")


class AttendanceTable(ChildTable):
    """The table: letters go to the officer of those initials, space turns the state on in the whole row.

    ``sought`` tells the letters typed so far, "" when the search is over.
    """

    sought = Signal(str)

    def __init__(self, rows: AttendanceRows, around: Around, parent: QWidget | None = None) -> None:
        """Show these rows."""
        super().__init__(rows, around, parent)
        self._listed = rows
        self._around = around
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.forget)

    def forget(self) -> None:
        """Begin the next name with the next letter."""
        self._typed = ""
        self.sought.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look for the officer of the letters typed; other keys are those of every list."""
        if self._seeks(event):
            self.seek(event.text())
        else:
            super().keyPressEvent(event)

    def seek(self, letters: str) -> bool:
        """Go on to the next officer whose initials, pinyin or name begins with what has been typed."""
        self._typed += letters
        self._pause.start()
        self.sought.emit(self._typed)
        count = self._listed.rowCount()
        start = max(self.currentIndex().row(), 0)
        first = start + (len(self._typed) == len(letters) and self.currentIndex().isValid())
        for row in (at % count for at in range(first, first + count)) if count else ():
            if self._answers(row):
                self.go_to(row, _STATE)
                return True
        return False

    def turn_on(self) -> None:
        """Turn the state of the chosen rows to the one after that of the current row."""
        column = self.currentIndex().column()
        if column not in (_OFFICER, _STATE):
            super().turn_on()
            return
        states = self._listed.fields[_STATE].choices
        now = self._listed.value(self.currentIndex().row(), _STATE)
        following = states[(states.index(now) + 1) % len(states)]
        for row in self.chosen_rows():
            self._listed.put(row, _STATE, following)

    def _turns(self) -> bool:
        return super()._turns() or (
            self.currentIndex().isValid() and self.currentIndex().column() == _OFFICER
        )

    def _seeks(self, event: QKeyEvent) -> bool:
        """Return whether a key is a letter typed over an officer or a state."""
        text = event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        column = self.currentIndex().column() if self.currentIndex().isValid() else _STATE
        return plain and text.isascii() and text.isalpha() and column in (_OFFICER, _STATE)

    def _answers(self, row: int) -> bool:
        """Return whether the name of a row begins with what is typed, in initials or in full pinyin."""
        name = self._around.desk().name("officer", self._listed.officer(row))
        people = roster(self._around.desk().store)
        reading = next((one.pinyin for one in people.named(name.partition("（")[0])), "")
        keys = search_keys(name.partition("（")[0], reading)
        query = self._typed.lower()
        return matches(query, keys) and any(part.startswith(query) for part in _parts(keys))


def _parts(keys: str) -> Iterable[str]:
    """Return the spellings that a search looks through."""
    return keys.split("\x1f")


class AttendanceGrid(ChildGrid):
    """Edits the attendance of a session.

    A new session has everybody expected of its body on its day entered as present; the list follows body and
    day until the clerk changes something in it.
    """

    sees = True

    def __init__(self, child: Child, around: Around, groups: Groups, parent: QWidget | None = None) -> None:
        """Build the list, empty."""
        super().__init__(child, around, groups, parent)
        self._session: Session | None = None
        self._filled: tuple[Record, ...] | None = None
        self._seen: tuple[date | None, str] | None = None
        self.expected = QPushButton("填入应到人员", self)
        self.expected.setToolTip("按学习主体和日期填入全部应到人员，先都记为出席")
        self.expected.clicked.connect(self.enter_expected)
        self.bar.insertWidget(1, self.expected)
        self.counts.setWordWrap(True)
        table = cast("AttendanceTable", self.table)
        table.sought.connect(self._tell_sought)
        table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setToolTip("输入姓名拼音首字母跳到该人，空格切换考勤")

    def make_rows(self, child: Child, around: Around) -> ChildRows:
        """Return the rows with their departments."""
        return AttendanceRows(child, around, self)

    def make_table(self, around: Around) -> ChildTable:
        """Return the table that seeks by initials."""
        return AttendanceTable(cast("AttendanceRows", self.rows), around, self)

    def load(self, rows: Iterable[Record]) -> None:
        """Show the attendance of a session by department."""
        self._session, self._seen, self._filled = None, None, None
        day = self._around.day()
        listed = cast("Sequence[Attendance]", tuple(rows))
        super().load(by_department(listed, roster(self._around.desk().store), day))

    def see(self, record: Record) -> None:
        """Take note of body and day; a list that nobody has changed follows them."""
        if not isinstance(record, Session):
            return
        first = self._session is None
        self._session = record
        seen = (record.held_on, record.branch or record.body)
        if seen != self._seen:
            self._seen = seen
            self._place()
            expected = expected_rows(record, roster(self._around.desk().store))
            if first:
                untouched = self.rows.rows() in ((), expected)
                self._filled = self.rows.rows() if record.id == 0 and untouched else None
            if self._filled is not None and self.rows.rows() == self._filled and not self.rows.readonly:
                self._enter(expected)
        self._settle()

    def enter_expected(self) -> None:
        """Enter everybody expected who is not on the list yet."""
        if self._session is not None:
            rows = expected_rows(self._session, roster(self._around.desk().store))
            self.add_links([row.officer_id for row in rows if row.officer_id])

    def told(self, rows: Sequence[Record]) -> list[str]:
        """Return expected, present, rate, and every state, for all and for the department of the cursor."""
        return told_of(cast("Sequence[Attendance]", rows))

    def set_readonly(self, readonly: bool) -> None:
        """Only show the rows."""
        super().set_readonly(readonly)
        self._settle()

    def _enter(self, rows: tuple[Attendance, ...]) -> None:
        self._filled = rows
        self.rows.show(rows)
        self._count()

    def _place(self) -> None:
        """Find out where everybody serves on the day of the session."""
        people, day = roster(self._around.desk().store), self._around.day()
        found: dict[int, str] = {}
        for officer in people.officers():
            department = people.departments.get(people.department_on(officer.id, day) or 0)
            if department is not None:
                found[officer.id] = department.short_name or department.name
        cast("AttendanceRows", self.rows).places = found
        self.rows.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(self.rows.rowCount() - 1, 0))

    def _settle(self) -> None:
        branch = self._session is not None and self._session.body == BRANCH
        self.expected.setVisible(not self.rows.readonly and not self.rows.rowCount() and not branch)

    def _changed(self) -> None:
        super()._changed()
        self._settle()

    def _tell_sought(self, letters: str) -> None:
        if letters:
            self.counts.setText(f"查找：{letters}")
        else:
            self._count()
