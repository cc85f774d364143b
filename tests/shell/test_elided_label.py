from __future__ import annotations

from pytestqt.qtbot import QtBot

from courtoffice.shell.elided_label import ElidedLabel


def test_a_long_text_ends_in_dots_and_is_told_whole(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.add_widget(label)
    label.setText("中国共产党第二十届中央委员会第四次全体会议 <b>精神</b>")
    label.resize(120, 30)
    with qtbot.wait_exposed(label):
        label.show()
    assert label.shown().endswith("…")
    assert label.toolTip() == label.text()
    label.resize(1200, 30)
    assert label.shown() == label.text()
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 50
