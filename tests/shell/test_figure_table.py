from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.figure import Figure
from courtoffice.shell.figure_card import FigureCard
from courtoffice.shell.figure_table import FigureTable, value_text

COUNT = Figure("a.count", "次数", "次", 12, "年内举办的次数。", "study_session", (1, 2))
RATE = Figure(
    "a.rate", "出席率", "%", Fraction(2, 3), "出席人次除以应到人次。" * 5, "x", (), rate=True, part=2, whole=3
)
NOTHING = Figure("a.none", "无", "%", None, "没有。", "x", (), rate=True, part=0, whole=0)
MEAN = Figure("a.mean", "平均分", "分", Fraction(18541, 2), "平均。", "x", (1,), scale=100)


@pytest.mark.parametrize(
    ("figure", "text"),
    [(COUNT, "12 次"), (RATE, "66.67%（2/3）"), (NOTHING, "—"), (MEAN, "92.71 分")],
)
def test_values_say_their_unit_and_of_what_they_are(figure: Figure, text: str) -> None:
    assert value_text(figure) == text


def test_enter_opens_what_has_records(qtbot: QtBot) -> None:
    table = FigureTable()
    qtbot.add_widget(table)
    table.show_figures([COUNT, RATE])
    table.selectRow(0)
    with qtbot.wait_signal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [COUNT]
    table.selectRow(1)
    with qtbot.assert_not_emitted(table.opened):
        QTest.keyClick(table, Qt.Key.Key_Return)
    index = table.figures.index(1, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("出席率：66.67%（2/3）\n出席人次")


def test_a_card_leaves_out_what_tells_nothing(qtbot: QtBot) -> None:
    card = FigureCard("学习")
    qtbot.add_widget(card)
    card.show_figures([COUNT, NOTHING, RATE])
    assert card.table.figures.figures == (COUNT, RATE)
    assert card.rest.text() == "其余 1 项为零或没有数据。"
    assert card.table.figures.index(1, 1).data() == "66.67%"
    card.show_figures([NOTHING])
    assert card.rest.text() == "还没有记录。"
