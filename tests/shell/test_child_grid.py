from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QKeyCombination, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.review.records_standard import Criterion, Standard
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.records_awards import Author, ResearchPaper
from courtoffice.errors import Fault
from courtoffice.fields import children_of
from courtoffice.register import Desk
from courtoffice.shell.child_grid import ChildGrid
from courtoffice.shell.field_widget import Around

DAY = date(2026, 3, 5)
CHILD = children_of(Session)[0]
OFFICER, STATE, REASON, MADE_UP, NOTES = range(5)


@pytest.fixture
def around(court_desk: Desk) -> Around:
    return Around(lambda: court_desk, lambda: DAY, lambda: 2026)


@pytest.fixture
def grid(qtbot: QtBot, around: Around) -> ChildGrid:
    made = ChildGrid(CHILD, around, {"officer": officer_groups})
    qtbot.add_widget(made)
    made.resize(700, 400)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def _rows(grid: ChildGrid) -> list[tuple[object, str]]:
    return [(row.officer_id, row.state) for row in grid.rows.rows()]  # type: ignore[attr-defined]


def _choose(grid: ChildGrid, *cells: tuple[int, int]) -> None:
    model = grid.table.selectionModel()
    model.clear()
    for row, column in cells:
        index = grid.rows.index(row, column)
        model.setCurrentIndex(index, model.SelectionFlag.Select)


def _paste(grid: ChildGrid, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    grid.table.setFocus()
    QTest.keyClick(grid.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _editor_line() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_loading_is_no_editing(grid: ChildGrid) -> None:
    edits: list[int] = []
    grid.edited.connect(lambda: edits.append(1))
    rows = (Attendance(id=7, session_id=3, officer_id=1, notes_in=True), Attendance(id=8, officer_id=2))
    grid.load(rows)
    grid.mark([Fault("attendance[0].state", "请核对。")])
    assert grid.rows.rows() == rows
    assert edits == []


def test_officers_are_added_by_initials_and_not_twice(grid: ChildGrid) -> None:
    grid.adder.setFocus()
    for keys in ("zs", "sxx", "zs"):
        QTest.keyClicks(grid.adder, keys)
        QTest.keyClick(grid.adder, Qt.Key.Key_Return)
    assert _rows(grid) == [(1, "出席"), (3, "出席")]
    assert grid.table.currentIndex().row() == 0
    assert grid.adder.text() == ""


def test_groups_are_added_together(grid: ChildGrid) -> None:
    actions = {action.text(): action for action in grid.menu().actions()}
    assert list(actions) == ["全体在职人员（5）", "党组中心组成员（2）", "民事审判一庭（3）", "政治部（2）"]
    actions["党组中心组成员（2）"].trigger()
    actions["全体在职人员（5）"].trigger()
    assert [officer for officer, _ in _rows(grid)] == [1, 2, 3, 4, 5]
    assert grid.counts.text() == "共 5 行　出席 5"


def test_only_what_is_an_amount_is_summed(qtbot: QtBot, around: Around) -> None:
    made = ChildGrid(next(child for child in children_of(Standard) if child.name == "criteria"), around, {})
    qtbot.add_widget(made)
    made.load([Criterion(points=10_00, each_points=1_00, cap=5_00), Criterion(points=2_50, cap=1_00)])
    assert made.counts.text() == "共 2 行　分值合计 12.5分"


def test_space_turns_the_state_on(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1), Attendance(officer_id=2)])
    _choose(grid, (0, STATE), (1, STATE))
    QTest.keyClick(grid.table, Qt.Key.Key_Space)
    assert _rows(grid) == [(1, "请假"), (2, "请假")]
    _choose(grid, (0, NOTES))
    QTest.keyClick(grid.table, Qt.Key.Key_Space)
    assert [row.notes_in for row in grid.rows.rows()] == [True, False]  # type: ignore[attr-defined]
    assert grid.counts.text() == "共 2 行　请假 2"


def test_a_cell_is_edited_with_the_widget_of_its_field(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1)])
    _choose(grid, (0, REASON))
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    QTest.keyClicks(_editor_line(), "xyz")
    grid.commit()
    _choose(grid, (0, MADE_UP))
    QTest.keyClick(grid.table, Qt.Key.Key_F2)
    QTest.keyClicks(_editor_line(), "4.9")
    grid.commit()
    row = grid.rows.rows()[0]
    assert row == Attendance(officer_id=1, reason="xyz", made_up_on=date(2026, 4, 9))


def test_an_officer_is_changed_in_the_cell_by_initials(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1)])
    _choose(grid, (0, OFFICER))
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    line = _editor_line()
    line.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(line, "ww")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    grid.commit()
    assert _rows(grid) == [(4, "出席")]


def test_esc_in_a_cell_changes_nothing(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1)])
    edits: list[int] = []
    grid.edited.connect(lambda: edits.append(1))
    _choose(grid, (0, REASON))
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    QTest.keyClicks(_editor_line(), "xyz")
    QTest.keyClick(_editor_line(), Qt.Key.Key_Escape)
    assert grid.rows.rows() == (Attendance(officer_id=1),)
    assert edits == []


def test_what_cannot_be_read_is_kept_and_told(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1)])
    grid.rows.type_into(0, MADE_UP, "2.30")
    grid.rows.type_into(1, OFFICER, "查无此人")
    assert [fault.field for fault in grid.rows.unreadable()] == [
        "attendance[0].made_up_on",
        "attendance[1].officer_id",
    ]
    assert grid.rows.text(0, MADE_UP) == "2.30"
    index = grid.rows.index(0, MADE_UP)
    assert "这一天不存在" in index.data(Qt.ItemDataRole.ToolTipRole)
    grid.rows.remove([0])
    assert [fault.field for fault in grid.rows.unreadable()] == ["attendance[0].officer_id"]
    grid.rows.type_into(0, OFFICER, "ls")
    assert grid.rows.unreadable() == []
    assert _rows(grid) == [(2, "出席")]


def test_rows_are_pasted_from_the_current_cell(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1)])
    _choose(grid, (0, OFFICER))
    _paste(grid, "李四\t请假\t'=1+1\n王五\t缺席\t\n")
    assert _rows(grid) == [(2, "请假"), (4, "缺席")]
    assert grid.rows.rows()[0].reason == "=1+1"  # type: ignore[attr-defined]


def test_pasted_headings_choose_the_columns(grid: ChildGrid) -> None:
    _paste(grid, "序号\t考勤*\t干警\n1\t公差\t张三\n2\t不知道\t赵六\n")
    assert _rows(grid) == [(1, "公差"), (5, "出席")]
    assert [fault.field for fault in grid.rows.unreadable()] == ["attendance[1].state"]


def test_copied_cells_paste_again(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1, state="请假", notes_in=True)])
    _choose(grid, *((0, column) for column in range(5)))
    QTest.keyClick(grid.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "张三\t请假\t\t\t是\n"
    grid.load([])
    grid.table.setCurrentIndex(QModelIndex())
    grid.table.paste()
    assert grid.rows.rows() == (Attendance(officer_id=1, state="请假", notes_in=True),)


def test_filling_down_and_emptying(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1, reason="出差"), Attendance(officer_id=2), Attendance(officer_id=3)])
    _choose(grid, (0, REASON))
    QTest.keyClick(grid.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [row.reason for row in grid.rows.rows()] == ["出差"] * 3  # type: ignore[attr-defined]
    _choose(grid, (1, REASON), (2, STATE), (2, NOTES))
    QTest.keyClick(grid.table, Qt.Key.Key_Delete)
    assert [row.reason for row in grid.rows.rows()] == ["出差", "", "出差"]  # type: ignore[attr-defined]
    assert _rows(grid)[2] == (3, "出席")


def test_the_list_is_undone_step_by_step(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1, reason="出差"), Attendance(officer_id=2), Attendance(officer_id=3)])
    _choose(grid, (0, REASON))
    QTest.keyClick(grid.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    _choose(grid, (0, OFFICER))
    grid.remove_rows.click()
    assert _rows(grid) == [(2, "出席"), (3, "出席")]
    QTest.keyClick(grid.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [row.reason for row in grid.rows.rows()] == ["出差"] * 3  # type: ignore[attr-defined]
    QTest.keyClick(grid.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [row.reason for row in grid.rows.rows()] == ["出差", "", ""]  # type: ignore[attr-defined]
    QTest.keyClick(grid.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    grid.rows.redo()
    assert [row.reason for row in grid.rows.rows()] == ["出差"] * 3  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_the_window_takes_no_key_that_the_list_wants(
    grid: ChildGrid, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    grid.load([Attendance(officer_id=1)])
    _choose(grid, (0, REASON))
    taken: list[int] = []
    shortcut = QShortcut(QKeyCombination(modifier, key), grid)
    shortcut.activated.connect(lambda: taken.append(1))
    grid.table.setFocus()
    QTest.keyClick(grid.table, key, modifier)
    grid.adder.setFocus()
    QTest.keyClick(grid.adder, key, modifier)
    assert taken == ([] if key != Qt.Key.Key_D else [1])


def test_rows_are_taken_out(grid: ChildGrid) -> None:
    grid.load([Attendance(id=5, officer_id=1), Attendance(id=6, officer_id=2)])
    _choose(grid, (0, OFFICER))
    grid.remove_rows.click()
    assert [row.id for row in grid.rows.rows()] == [6]
    grid.remove_rows.click()
    assert [row.id for row in grid.rows.rows()] == [6]


def test_the_ids_of_rows_survive_editing(grid: ChildGrid) -> None:
    grid.load([Attendance(id=5, session_id=9, officer_id=1)])
    grid.rows.put(0, STATE, "请假")
    assert grid.rows.rows() == (Attendance(id=5, session_id=9, officer_id=1, state="请假"),)


def test_faults_are_marked_and_gone_to(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1), Attendance(officer_id=2)])
    grid.mark([Fault("attendance[1].officer_id", "重复登记，请删去一行。"), Fault("topic", "别处")])
    index = grid.rows.index(1, OFFICER)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "重复登记，请删去一行。"
    assert index.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert grid.rows.index(0, OFFICER).data(Qt.ItemDataRole.BackgroundRole) is None
    grid.go_to("attendance[1].officer_id")
    assert (grid.table.currentIndex().row(), grid.table.currentIndex().column()) == (1, OFFICER)


def test_readonly_rows_stay(grid: ChildGrid) -> None:
    grid.load([Attendance(officer_id=1)])
    grid.set_readonly(True)
    _choose(grid, (0, STATE))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(grid.table, key)
    _paste(grid, "李四")
    assert grid.rows.rows() == (Attendance(officer_id=1),)
    assert not grid.adder.isVisible()


def test_a_list_whose_link_is_optional_takes_rows_without_it(qtbot: QtBot, around: Around) -> None:
    authors = ChildGrid(children_of(ResearchPaper)[0], around, {})
    qtbot.add_widget(authors)
    authors.add_row.click()
    assert authors.rows.rows() == (Author(),)
    assert authors.many.isHidden()
