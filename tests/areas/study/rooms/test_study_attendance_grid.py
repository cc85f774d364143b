"""The list of attendance in the editor of a session: filled at first, sought by initials, turned by space."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.rooms.attendance_grid import AttendanceGrid, AttendanceTable
from courtoffice.shell.bench import Bench

if TYPE_CHECKING:
    from tests.conftest import Clerk

_ROLE = Qt.ItemDataRole


@pytest.fixture
def grid(clerk: Clerk) -> AttendanceGrid:
    """The list of a session just begun with Ctrl+N."""
    clerk.go_to(StudyPage, "study-sessions")
    clerk.page.new_record()
    return of(clerk)


def of(clerk: Clerk) -> AttendanceGrid:
    found = clerk.editor.grids["attendance"]
    assert isinstance(found, AttendanceGrid)
    clerk.editor.ui.parts.show_part(found)
    return found


def officers(grid: AttendanceGrid) -> list[int]:
    return [grid.rows.value(row, 0) for row in range(grid.rows.rowCount())]


def states(grid: AttendanceGrid) -> list[str]:
    return [grid.rows.value(row, 1) for row in range(grid.rows.rowCount())]


def press(grid: AttendanceGrid, keys: str) -> None:
    QTest.keyClicks(grid.table, keys)


def test_everybody_expected_is_present_until_the_list_is_changed(clerk: Clerk, grid: AttendanceGrid) -> None:
    """By department; another body or day makes it anew."""
    assert officers(grid) == [1, 2, 3, 4, 5]
    assert set(states(grid)) == {"出席"}
    heads = [grid.rows.headerData(row, Qt.Orientation.Vertical, _ROLE.DisplayRole) for row in range(5)]
    assert heads == ["民一庭", "", "", "政治部", ""]
    assert grid.counts.text() == "共 5 人　应到 5　实到 5　出席率 100%"
    assert not clerk.page.busy_editing()
    assert grid.expected.isHidden()
    clerk.fill_in(body="党组中心组")
    assert officers(grid) == [1, 2]
    clerk.fill_in(held_on="2025-5-8")
    assert officers(grid) == [1, 2]
    clerk.fill_in(body="全院干警")
    assert officers(grid) == [1, 2, 3, 6, 4, 5]  # 钱七 still served
    clerk.fill_in(body="支部")
    assert officers(grid) == []
    clerk.fill_in(body="全院干警", held_on="2026-3-5")
    grid.rows.put(1, 1, "请假")
    clerk.fill_in(body="党组中心组")
    assert officers(grid) == [1, 2, 3, 4, 5]
    assert states(grid)[1] == "请假"


def test_letters_go_to_the_officer_and_space_turns_the_state(clerk: Clerk, grid: AttendanceGrid) -> None:
    table = grid.table
    assert isinstance(table, AttendanceTable)
    press(grid, "ww")
    assert table.currentIndex().row() == 3  # 王五
    assert grid.counts.text() == "查找：ww"
    press(grid, " ")
    assert states(grid) == ["出席", "出席", "出席", "请假", "出席"]
    table.forget()
    assert grid.counts.text() == "共 5 人　应到 5　实到 4　出席率 80%　请假 1　待补学 1"
    press(grid, "sx")
    assert table.currentIndex().row() == 2  # 单 is read shàn
    press(grid, "   ")
    assert states(grid)[2] == "缺席"
    table.forget()
    press(grid, "z")
    assert table.currentIndex().row() == 4  # 赵六, the next from here
    table.forget()
    press(grid, "z")
    assert table.currentIndex().row() == 0  # and round to 张三
    table.forget()
    press(grid, "qq")
    assert table.currentIndex().row() == 0
    red = grid.rows.data(grid.rows.index(2, 1), _ROLE.ForegroundRole)
    assert isinstance(red, QColor)
    assert grid.rows.data(grid.rows.index(0, 1), _ROLE.ForegroundRole) is None
    clerk.fill_in(topic="专题")
    assert clerk.save()
    [session] = clerk.store.load(Session)
    assert [row.state for row in session.attendance] == ["出席", "出席", "缺席", "请假", "出席"]


def test_space_turns_all_chosen_rows_alike_and_is_typed_into_boxes_and_texts(grid: AttendanceGrid) -> None:
    grid.table.go_to(0, 1)
    grid.table.selectAll()
    press(grid, " ")
    assert set(states(grid)) == {"请假"}
    grid.rows.undo()
    assert set(states(grid)) == {"出席"}
    grid.table.go_to(1, 0)
    press(grid, " ")
    assert states(grid)[:3] == ["出席", "请假", "出席"]
    grid.table.go_to(0, 4)
    press(grid, " ")
    assert grid.rows.value(0, 4) is True
    grid.table.go_to(0, 2)
    press(grid, "a")
    grid.commit()
    assert grid.rows.value(0, 2) == "a"


def test_a_stored_session_is_ordered_and_only_filled_when_asked(clerk: Clerk) -> None:
    with clerk.store.change("登记") as change:
        rows = tuple(Attendance(officer_id=at) for at in (5, 1))
        kept = change.save(Session(held_on=date(2026, 3, 5), topic="甲", attendance=rows))
        bare = change.save(Session(held_on=date(2026, 3, 6), topic="乙"))
    clerk.go_to(StudyPage, "study-sessions")
    assert clerk.page.open_record("study-sessions", kept)
    grid = of(clerk)
    assert officers(grid) == [1, 5]
    assert not clerk.page.busy_editing()
    assert clerk.page.open_record("study-sessions", bare)
    assert officers(grid) == []
    assert not grid.expected.isHidden()
    grid.expected.click()
    assert officers(grid) == [1, 2, 3, 4, 5]
    assert grid.expected.isHidden()
    assert clerk.save()
    assert len(clerk.store.get(Session, bare).attendance) == 5


def test_somebody_who_had_not_joined_is_refused_at_his_row(clerk: Clerk, grid: AttendanceGrid) -> None:
    with clerk.store.change("新人") as change:
        postings = (Posting(from_date=date(2026, 11, 1), department_id=1),)
        officer = change.save(Officer(name="新来", position=9, postings=postings))
    clerk.fill_in(held_on="2026-3-5", topic="专题")
    grid.add_links([officer])
    assert not clerk.editor.save()
    assert "新来在2026-03-05还没有进院" in clerk.editor.ui.problems.text()
    assert grid.table.currentIndex().row() == grid.rows.rowCount() - 1
    assert clerk.store.load(Session) == []


def test_a_readonly_office_shows_the_list_and_fills_nothing(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with clerk.store.change("登记") as change:
        row = change.save(Session(held_on=date(2026, 3, 5), topic="甲"))
    monkeypatch.setattr(Bench, "readonly", property(lambda bench: True))
    clerk.go_to(StudyPage, "study-sessions")
    assert clerk.page.open_record("study-sessions", row)
    grid = of(clerk)
    assert officers(grid) == []
    assert grid.expected.isHidden()
