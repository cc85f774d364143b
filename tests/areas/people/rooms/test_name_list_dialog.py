"""The dialog for a pasted list of names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.rooms.name_list_dialog import NameListDialog, ask_for_names
from courtoffice.register import Desk
from courtoffice.shell.bench import Bench

TODAY = date(2026, 11, 20)


@pytest.fixture
def taken() -> list[Sequence[int]]:
    """What the dialog has handed on."""
    return []


@pytest.fixture
def dialog(bench: Bench, court_desk: Desk, qtbot: QtBot, taken: list[Sequence[int]]) -> NameListDialog:
    """The dialog at a court with two 李四."""
    with court_desk.store.change("登记") as change:
        posting = Posting(from_date=date(2020, 1, 1), department_id=2, category="书记员")
        change.save(Officer(name="李四", position=9, postings=(posting,)))
    made = NameListDialog(court_desk, TODAY, taken.append)
    qtbot.add_widget(made)
    return made


def paste(dialog: NameListDialog, text: str) -> None:
    dialog.ui.names.setPlainText(text)
    dialog.match()


def results(dialog: NameListDialog) -> list[str]:
    table = dialog.ui.found
    items = (table.item(row, 1) for row in range(table.rowCount()))
    return [item.text() for item in items if item is not None]


def test_sure_names_are_added_and_the_others_decided_one_by_one(
    dialog: NameListDialog, qtbot: QtBot, taken: list[Sequence[int]]
) -> None:
    paste(dialog, "姓名\n张 三\n王伍、张三\n李四\n钱七\n诸葛某")
    words = results(dialog)
    assert words[0] == "已找到"
    assert "名册中没有这个名字" in words[1]
    assert words[2] == "重复"
    assert "有2位同名" in words[3]
    assert "不在职" in words[4]
    assert "请核对姓名" in words[5]
    assert dialog.ui.add.text() == "添加 1 人"
    assert "4 个名字没有确定" in dialog.ui.words.text()
    namesake = dialog._choices[3]
    namesake.setCurrentIndex(next(at for at in range(namesake.count()) if "政治部" in namesake.itemText(at)))
    assert dialog.ui.add.text() == "添加 2 人"
    assert 4 not in dialog._choices
    dialog.ui.add.click()
    assert taken == [[1, 7]]


def test_a_name_that_sounds_alike_is_offered(dialog: NameListDialog) -> None:
    paste(dialog, "王武")
    choice = dialog._choices[0]
    assert "王五" in choice.itemText(1)
    choice.setCurrentIndex(1)
    assert dialog.chosen() == [4]


def test_what_was_pasted_just_now_counts(
    dialog: NameListDialog, qtbot: QtBot, taken: list[Sequence[int]]
) -> None:
    paste(dialog, "张三")
    dialog.ui.names.setPlainText("赵六")
    dialog.ui.add.click()
    assert taken == [[5]]


@pytest.mark.parametrize("text", ["", "12\n\t\n", "'; DROP TABLE officer", "<b>A&B</b>", "䶮𠮷" * 50])
def test_nothing_to_add(dialog: NameListDialog, text: str) -> None:
    paste(dialog, text)
    assert dialog.chosen() == []
    assert not dialog.ui.add.isEnabled()


def test_too_many_names_are_refused_in_words(dialog: NameListDialog) -> None:
    paste(dialog, "张三\n" * 2001)
    assert "一次最多粘贴2000个名字" in dialog.ui.words.text()
    assert dialog.chosen() == []


def test_it_opens_over_a_window(bench: Bench, court_desk: Desk, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.add_widget(window)
    opened = ask_for_names(court_desk, TODAY, window, lambda ids: None)
    assert opened.isModal()
    opened.reject()
