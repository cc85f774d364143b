from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.records import Session
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.register import Desk
from courtoffice.shell import ask, register_memory
from courtoffice.shell.listing import Listing
from courtoffice.shell.table_columns import TableColumns
from courtoffice.shell.table_menu import set_up
from courtoffice.shell.table_model import SORT_NOTHING, TableModel
from courtoffice.shell.table_view import TableView

ROWS = [
    Session(id=1, held_on=date(2026, 3, 5), topic="专题学习", place="三楼", chair_id=1),
    Session(id=2, held_on=date(2026, 1, 9), topic="警示教育", place="=1+1", chair_id=3),
    Session(id=3, held_on=date(2026, 2, 9), topic="传达会议", place="A&B <b>", chair_id=None),
]


@pytest.fixture
def view(qtbot: QtBot, court_desk: Desk) -> TableView:
    model = TableModel(SESSIONS)
    table = TableView()
    qtbot.add_widget(table)
    table.setModel(model)
    model.setParent(table)
    TableColumns(table)
    model.open_tables({"officer"})
    model.show(court_desk, ROWS)
    table.resize(1400, 400)
    with qtbot.wait_exposed(table):
        table.show()
    return table


def _column(view: TableView, key: str) -> int:
    return [column.key for column in view.table_model().columns].index(key)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _columns(view: TableView) -> TableColumns:
    found = view.findChild(TableColumns)
    assert found is not None
    return found


def _topics(view: TableView) -> list[str]:
    return [record.topic for record in view.table_model().records()]


def test_clicking_a_heading_sorts_up_down_and_not_at_all(view: TableView, qtbot: QtBot) -> None:
    column = _column(view, "held_on")
    place = QPoint(view.filters.sectionViewportPosition(column) + 10, 10)
    orders = []
    for _ in range(3):
        QTest.mouseClick(view.filters.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append(_topics(view))
    assert orders == [
        ["警示教育", "传达会议", "专题学习"],
        ["专题学习", "传达会议", "警示教育"],
        ["专题学习", "警示教育", "传达会议"],
    ]


def test_chosen_rows_stay_chosen_by_id(view: TableView) -> None:
    view.choose([1, 3], 3)
    _columns(view).sort(_column(view, "held_on"))
    assert view.chosen_ids() == [3, 1]
    assert view.current_id() == 3


def test_a_row_is_chosen_while_ctrl_is_held(view: TableView) -> None:
    view.selectRow(1)
    QTest.keyPress(view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    view.selectRow(1)
    assert (view.current_id(), view.chosen_ids()) == (2, [2])
    QTest.keyRelease(view, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)
    view.selectRow(0)
    assert view.chosen_ids() == [1]


def test_only_widths_that_were_changed_are_remembered(view: TableView) -> None:
    view.setColumnWidth(_column(view, "topic"), 333)
    assert _columns(view).shape().widths == {"topic": 333}


def test_keys_go_on_from_the_last_rows_where_these_are_shown_first(view: TableView, court_desk: Desk) -> None:
    view.begin_at_end()
    view.setFocus()
    assert (view.currentIndex().row(), view.chosen_ids()) == (2, [])
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen_ids() == [2]
    view.clearSelection()
    every = view.table_model().records()
    for rows, current in ((every, 2), (every[:1] + every[2:], 3), (every[:1], 1), ([], None)):
        with view.keeping_choice():
            view.table_model().show(court_desk, rows)
        assert (view.current_id(), view.chosen_ids()) == (current, []), "or the row at its place"
    view.begin_at_end()
    assert view.current_id() is None


def test_choosing_nothing_that_is_listed_chooses_nothing(view: TableView) -> None:
    view.choose([1])
    view.choose([99])
    assert view.chosen_ids() == []
    assert view.current_id() is None


def test_the_filter_row_filters_as_one_types(view: TableView, qtbot: QtBot) -> None:
    with qtbot.wait_signal(view.filters.filters_changed):
        view.filters.focus(_column(view, "topic"))
        QTest.keyClicks(_focused(), "zt")
    assert view.filters.queries() == {_column(view, "topic"): "zt"}


def test_esc_clears_a_filter_and_then_leaves_it(view: TableView, qtbot: QtBot) -> None:
    view.filters.set_query(_column(view, "topic"), "zt")
    view.filters.focus(_column(view, "topic"))
    field = _focused()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert view.filters.queries() == {}
    with qtbot.wait_signal(view.filters.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_enter_and_down_lead_to_the_rows(view: TableView, qtbot: QtBot, key: Qt.Key) -> None:
    view.filters.focus(_column(view, "topic"))
    with qtbot.wait_signal(view.filters.left):
        QTest.keyClick(_focused(), key)


def test_fields_stay_under_their_headings(view: TableView) -> None:
    column = _column(view, "topic")
    view.setColumnWidth(column, 333)
    field = view.filters._fields[column]
    assert field.x() == view.filters.sectionViewportPosition(column) + 2
    assert field.width() == 333 - 4
    view.setColumnHidden(column, True)
    view.filters.updateGeometries()
    assert not field.isVisible()


def test_hidden_columns_filter_nothing(view: TableView) -> None:
    view.filters.set_query(_column(view, "topic"), "zt")
    _columns(view).show_column(_column(view, "topic"), shown=False)
    assert view.filters.queries() == {}


def test_rows_are_copied_with_their_headings(view: TableView) -> None:
    for key in [column.key for column in view.table_model().columns]:
        wanted = key in ("held_on", "topic", "place")
        view.setColumnHidden(_column(view, key), not wanted)
    view.choose([2])
    assert view.copy_rows() == 1
    assert QGuiApplication.clipboard().text() == "日期\t学习主题\t地点\n2026-01-09\t警示教育\t'=1+1\n"
    view.clearSelection()
    assert view.copy_rows() == 3


def test_enter_and_double_click_open_a_row(view: TableView, qtbot: QtBot) -> None:
    view.choose([1])
    with qtbot.wait_signal(view.opened):
        QTest.keyClick(view, Qt.Key.Key_Return)
    place = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.wait_signal(view.opened):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_ctrl_and_a_click_open_a_link(view: TableView, qtbot: QtBot) -> None:
    cell = view.table_model().index(0, _column(view, "chair_id"))
    view.scrollTo(cell)
    place = view.visualRect(cell).center()
    with qtbot.wait_signal(view.link_opened) as opened:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=place
        )
    assert opened.args == ["officer", 1]
    assert view.table_model().link(2, _column(view, "chair_id")) is None
    assert view.table_model().link(0, _column(view, "topic")) is None


def test_columns_widths_order_and_sorting_are_remembered(
    view: TableView, court_desk: Desk, qtbot: QtBot
) -> None:
    columns = _columns(view)
    columns.show_column(_column(view, "topic"), shown=False)
    columns.show_column(_column(view, "materials"), shown=True)
    view.setColumnWidth(_column(view, "place"), 222)
    view.filters.moveSection(view.filters.visualIndex(_column(view, "place")), 0)
    columns.sort(_column(view, "place"), descending=True)
    columns._remember()
    again = TableView()
    qtbot.add_widget(again)
    again.setModel(TableModel(SESSIONS, again))
    TableColumns(again)
    assert again.visible_columns()[0] == _column(view, "place")
    assert again.columnWidth(_column(view, "place")) == 222
    assert again.isColumnHidden(_column(view, "topic"))
    assert not again.isColumnHidden(_column(view, "materials"))
    assert again.table_model().sorted_by == (_column(view, "place"), True)


def _menu(view: TableView) -> dict[str, QAction]:
    """Open the menu and return what it offers, that of its submenus as 删除视图/…"""
    menu = _columns(view).menu
    menu.fill()
    offered = {action.text(): action for action in menu.actions()}
    for sub in menu.findChildren(QMenu):
        offered |= {f"{sub.title()}/{action.text()}": action for action in sub.actions()}
    return offered


def test_the_menu_chooses_columns_and_goes_back(view: TableView) -> None:
    button = QToolButton(view)
    set_up(button, _columns(view))
    button.click()
    menu = _columns(view).menu
    offered = {action.text(): action for action in menu.actions()}
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(offered["学习主题"]).center())
    assert view.isColumnHidden(_column(view, "topic"))
    assert menu.isVisible(), "several columns are chosen at once"
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert not view.isColumnHidden(_column(view, "topic"))
    QTest.keyClick(menu, Qt.Key.Key_Space)
    menu.close()
    _menu(view)["恢复默认的列"].trigger()
    assert not view.isColumnHidden(_column(view, "topic"))
    assert view.table_model().sorted_by == (SORT_NOTHING, False)
    assert register_memory.recall(SESSIONS.key) is None


def test_views_are_named_shown_renamed_and_dropped(
    view: TableView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    columns, button = _columns(view), QToolButton()
    qtbot.add_widget(button)
    set_up(button, columns)
    topic, place = _column(view, "topic"), _column(view, "place")
    answers = iter(["学习主题&", "按地点", "学习主题&", "按地点", None])
    monkeypatch.setattr(ask, "line", lambda *_: next(answers))
    monkeypatch.setattr(ask, "question", lambda *_: False)
    view.filters.set_query(topic, "警示")
    columns.sort(place)
    _menu(view)["另存为视图…"].trigger()
    assert button.text() == "视图(&W)：学习主题&&"
    view.filters.clear()
    columns.sort(SORT_NOTHING)
    _menu(view)["另存为视图…"].trigger()
    assert button.text() == "视图(&W)：按地点"
    _menu(view)["视图改名/按地点"].trigger()
    assert list(register_memory.views(SESSIONS.key)) == ["学习主题&", "按地点"], "the name is taken"
    _menu(view)["学习主题&&"].trigger()
    assert view.filters.queries() == {topic: "警示"}
    assert view.table_model().sorted_by == (place, False)
    columns._remember()
    again = TableView()
    qtbot.add_widget(again)
    again.setModel(TableModel(SESSIONS, again))
    TableColumns(again)
    assert again.filters.queries() == {topic: "警示"}
    _menu(view)["删除视图/按地点"].trigger()
    _menu(view)["视图改名/学习主题&&"].trigger()
    assert list(register_memory.views(SESSIONS.key)) == ["按地点"]
    _menu(view)["另存为视图…"].trigger()
    assert list(register_memory.views(SESSIONS.key)) == ["按地点"], "no name was given"
    register_memory._settings().setValue(f"views/{SESSIONS.key}", "[1")
    assert register_memory.views(SESSIONS.key) == {}


def test_a_view_of_columns_that_are_gone_shows_the_others(view: TableView) -> None:
    shape = register_memory.TableShape(("gone", "topic"), ("gone",), {"gone": 9}, "gone", True, {"gone": "x"})
    _columns(view).apply(shape)
    assert view.visible_columns()[0] == _column(view, "topic")
    assert view.table_model().sorted_by[0] == SORT_NOTHING
    assert view.filters.queries() == {}


def test_the_last_column_stays(view: TableView) -> None:
    for column in range(view.table_model().columnCount()):
        view.setColumnHidden(column, column != 0)
    _columns(view).show_column(0, shown=False)
    assert view.visible_columns() == [0]


@pytest.mark.parametrize("damage", ["", "no json", "[1]", '{"order": 5}'])
def test_a_damaged_memory_counts_as_none(view: TableView, damage: str) -> None:
    register_memory._settings().setValue(f"tables/{SESSIONS.key}", damage)
    assert register_memory.recall(SESSIONS.key) is None
    register_memory._settings().setValue("editor/width", damage)
    assert register_memory.editor_width() == 0


def test_a_long_list_is_prepared_while_it_is_in_view_and_nothing_else_is_done(
    view: TableView, court_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[set[int]] = []

    def ahead(self: Listing[Session], columns: Iterable[int]) -> Iterator[None]:
        for _ in range(5):
            steps.append(set(columns))
            if len(steps) == 2:
                view.hide()
            yield

    monkeypatch.setattr(Listing, "ahead", ahead)
    view.table_model().show(court_desk, ROWS)
    assert steps == [], "not before it is painted"
    qtbot.wait_until(lambda: len(steps) == 2)
    qtbot.wait(20)
    assert len(steps) == 2, "not while it is hidden"
    view.show()
    qtbot.wait_until(lambda: len(steps) == 7)
    assert steps[-1] == set(view.visible_columns())
