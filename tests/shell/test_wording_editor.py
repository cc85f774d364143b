"""Typing a wording: names complete, tokens are deleted whole, the cursor never stands inside one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.figure import Figure
from courtoffice.shell.wording_editor import WordingEditor
from courtoffice.wording import Told, by_name

TOLD = Told(by_name([Figure("a", "学习", "次", 3, "期内的学习。", "t", ())]), words={"年": "2026年"})
TEXT = "共【学习】和{年}。\n// 不印【学习】\n# 题\n@没有"


@pytest.fixture
def editor(qtbot: QtBot) -> WordingEditor:
    made = WordingEditor()
    qtbot.add_widget(made)
    made.resize(400, 300)
    with qtbot.wait_exposed(made):
        made.show()
    made.setFocus()
    made.show_text(TEXT, TOLD)
    return made


def _at(editor: WordingEditor, place: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(place)
    editor.setTextCursor(cursor)


def test_a_token_goes_whole(editor: WordingEditor) -> None:
    _at(editor, 5)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.toPlainText().startswith("共和{年}。")
    _at(editor, 2)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.toPlainText().startswith("共和。")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.toPlainText().startswith("共。")
    editor.undo()
    editor.undo()
    editor.undo()
    assert editor.toPlainText() == TEXT


def test_no_key_leaves_half_a_token(editor: WordingEditor) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for key, place in ((Qt.Key.Key_Backspace, 5), (Qt.Key.Key_Backspace, 6), (Qt.Key.Key_Delete, 0)):
        editor.show_text("共【学习】 和【学习】", TOLD)
        _at(editor, place)
        for _ in range(3):
            QTest.keyClick(editor, key, control)
            left = editor.toPlainText()
            assert left.count("【学习】") == left.count("【") == left.count("】")
        editor.show_text("", TOLD)


def test_the_cursor_passes_over_tokens(editor: WordingEditor) -> None:
    _at(editor, 3)
    assert editor.textCursor().position() == 5
    _at(editor, 1)
    QTest.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert editor.textCursor().selectedText() == "【学习】"
    cursor = editor.textCursor()
    cursor.setPosition(9)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    assert editor.textCursor().selectedText() == "【学习】和{年}"


def test_keys_that_come_upon_a_token_choose_nothing(editor: WordingEditor) -> None:
    _at(editor, 10)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):  # from line to line, past the middle of 【学习】
        QTest.keyClick(editor, key)
        assert not editor.textCursor().hasSelection()


def test_lines_are_replaced_in_one_step(editor: WordingEditor) -> None:
    editor.replace_lines(0, 1, ["# 甲", "乙", "丙"], 1, 99)
    assert editor.lines() == ["# 甲", "乙", "丙", "# 题", "@没有"]
    assert (editor.line(), editor.textCursor().positionInBlock()) == (1, 1)
    editor.undo()
    assert editor.toPlainText() == TEXT
    assert editor.textCursor().blockFormat().leftMargin() > 0  # paragraphs stand apart, whatever was undone


def test_names_complete_as_one_types(editor: WordingEditor, qtbot: QtBot) -> None:
    _at(editor, 0)
    editor.insertPlainText("【学")
    qtbot.wait_until(editor.popup.isVisible)
    assert editor.names.stringList() == ["【学习】"]
    QTest.keyClick(editor.popup, Qt.Key.Key_Return)
    assert editor.toPlainText().startswith("【学习】共")
    assert editor.textCursor().position() == 4
    editor.insertPlainText("【没有这样的")
    assert not editor.popup.isVisible()


def test_a_condition_is_put_around_what_is_selected(editor: WordingEditor) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.wrap("［", "｜没有］")
    assert editor.toPlainText().startswith("［共【学习】｜没有］和")
    _at(editor, 0)
    editor.wrap("［", "］")
    assert editor.textCursor().position() == 1


def test_a_token_says_what_it_stands_for(editor: WordingEditor) -> None:
    def words(place: int) -> str:
        cursor = editor.textCursor()
        cursor.setPosition(place)
        return editor.words_at(editor.cursorRect(cursor).center() + QPoint(1, 0))

    assert words(1) == "3 次\n期内的学习。"
    assert words(9) == "2026年"
    editor.show_text("【无】{无}字", TOLD)
    assert words(0) == "没有这个数字"
    assert words(6) == "没有这个词"
    assert words(7) == ""


def test_wrong_tokens_are_underlined(editor: WordingEditor) -> None:
    editor.show_text("【学习】【无】\n@没有\n// 【无】", TOLD)
    waves = []
    block = editor.document().begin()
    while block.isValid():
        for one in block.layout().formats():
            if one.format.underlineStyle() is one.format.UnderlineStyle.WaveUnderline:
                waves.append((block.blockNumber(), one.start, one.length))
        block = block.next()
    assert waves == [(0, 4, 3), (1, 0, 3)]


def test_a_token_is_a_chip_in_its_colour(editor: WordingEditor) -> None:
    editor.show_text(f"{'字' * 40}【学习】\n// 【学习】\n【无】", TOLD)
    chips = [list(editor._pieces(editor._block(line))) for line in range(3)]
    assert [start for start, _ in chips[0]] == [40] * len(chips[0])
    assert (len(chips[1]), len(chips[2])) == (0, 1)
    shown = editor.viewport().grab().toImage()
    sheet = shown.pixelColor(200, shown.height() - 2)
    tops = [(round(chip.center().x()), round(chip.top() + 1.5)) for _, chip in (chips[0][0], chips[2][0])]
    blue, red = (shown.pixelColor(*top) for top in tops)
    assert sheet not in (blue, red)
    assert blue.blue() > blue.red()
    assert red.red() > red.blue()
