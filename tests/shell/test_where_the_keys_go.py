"""Where the cursor is after each step of a clerk, and that the form stays in its place meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.registers import CAMPAIGNS, PLAN_ITEMS, SESSIONS
from courtoffice.shell.editor_parts import EditorParts

if TYPE_CHECKING:
    from tests.conftest import Clerk


def _come_to(parts: EditorParts, part: QWidget) -> None:
    """Click on the title of a part."""
    at = [parts.tabText(tab) for tab in range(parts.count())].index(parts.title_of(part))
    place = parts.tabBar().tabRect(at).center()
    QTest.mouseClick(parts.tabBar(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_a_list_that_comes_up_takes_the_keys(clerk: Clerk) -> None:
    clerk.go_to(StudyPage, SESSIONS.key)
    clerk.new(topic="专题学习")
    parts, grids = clerk.editor.ui.parts, clerk.editor.grids
    _come_to(parts, grids["attendance"])
    assert grids["attendance"].table.hasFocus()  # letters seek a name
    _come_to(parts, grids["speeches"])
    grids["speeches"].table.setFocus()
    _come_to(parts, grids["attendance"])
    _come_to(parts, grids["speeches"])
    assert grids["speeches"].adder.hasFocus()  # an empty list takes no letters
    assert clerk.save()
    assert parts.shows(grids["speeches"])  # the part that was up when a new record was stored


def test_a_question_far_down_comes_into_sight(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.go_to(StudyPage, PLAN_ITEMS.key)
    clerk.page.resize(1000, 420)
    clerk.new(month="3", theme="专题")
    block = clerk.editor.form.blocks["officer_id"]
    assert block.visibleRegion().isEmpty()
    assert not clerk.editor.save()
    qtbot.wait_until(lambda: not block.fault.visibleRegion().isEmpty())
    assert "责任人" in block.fault.text()
    assert block.inner.hasFocus()


def test_half_a_name_moves_no_field(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.go_to(StudyPage, SESSIONS.key)
    clerk.new(topic="专题学习")
    form, derived = clerk.editor.form, clerk.editor.ui.derived
    place = form.mapTo(clerk.editor, QPoint())
    clerk.fill_in(chair_id="没有此人")
    qtbot.wait_until(lambda: "…" in derived.text())
    QApplication.sendPostedEvents()
    assert form.mapTo(clerk.editor, QPoint()) == place
    clerk.fill_in(chair_id="")
    qtbot.wait_until(lambda: "…" not in derived.text())


def test_another_part_of_the_page_takes_the_keys_from_a_button_that_goes(clerk: Clerk) -> None:
    clerk.go_to(StudyPage, SESSIONS.key)
    clerk.page.ui.new_record.setFocus()
    assert clerk.page.show_part(CAMPAIGNS.key)
    assert clerk.page.view.ui.first_record.hasFocus()
