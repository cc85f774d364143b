"""Finding words on the pages of a paper."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from courtoffice.paper.document import Document, PageBreak, Paragraph
from courtoffice.paper.pdf import make_pdf
from courtoffice.shell.preview import Preview

_LONG = "全院干警认真学习" * 5 + "审判权力运行机制"


@pytest.fixture(scope="module")
def paper() -> bytes:
    """Two pages with a padded name, a case number and a line that is broken."""
    names = Paragraph(("𠮷𠮷野，张　三、A&B：（2026）湘0999民初1号。",))
    blocks = (names, Paragraph((_LONG,)), PageBreak(), Paragraph(("张三。",)))
    return make_pdf(Document(title="工作总结", blocks=blocks)).data


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What holds the view as long as a test lasts."""
    made = QWidget()
    qtbot.add_widget(made)
    return made


@pytest.fixture
def preview(window: QWidget, paper: bytes) -> Preview:
    """The view with that paper."""
    made = Preview(window)
    made.show_pdf(paper)
    return made


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("张三", [0, 1]),  # padded in print, or not
        (" 张 三 ", [0, 1]),
        ("𠮷野", [0]),
        ("a&b:(2026)湘0999", [0]),
        ("学习审判权力运行", [0]),  # goes on in the next line
        ("张四", []),
        (".*", []),
        ("　", []),
    ],
)
def test_words_are_found_whatever_blanks_stand_between(
    preview: Preview, words: str, pages: list[int]
) -> None:
    preview.search(words)
    assert [place.page for place in preview.found] == pages
    for place in preview.found:
        shape = place.shapes[0]
        printed = preview.pdf.getSelection(place.page, shape.topLeft(), shape.bottomRight()).text()
        assert printed.startswith(words.strip()[0].upper())


def test_places_are_gone_to_in_turn(preview: Preview) -> None:
    told = QSignalSpy(preview.searched)
    preview.search("张三")
    assert told.at(0) == [2]
    assert [preview.go_to_found(step) for step in (-1, 1, 1, -1)] == [2, 1, 2, 1]
    preview.clear()
    assert preview.go_to_found(1) == 0
