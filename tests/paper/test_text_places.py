"""Where the paragraphs of a wording are printed, so that a click finds the words and a cursor its lines."""

from __future__ import annotations

from courtoffice.figure import Figure
from courtoffice.paper.document import Document, FigureRun, Heading, Listing, Origin, Paragraph
from courtoffice.paper.page import PORTRAIT
from courtoffice.paper.pdf import make_pdf

FIGURE = Figure("k", "名", "次", 3, "", "t", ())


def test_every_line_of_a_paragraph_lies_in_its_places() -> None:
    origins = [Origin("甲.txt", line) for line in range(4)]
    made = make_pdf(
        Document(
            "题",
            (
                Heading(1, "标题", origin=origins[0]),
                Paragraph(("字" * 28 * 25,), origin=origins[1]),
                Paragraph(("没有出处",)),
                Paragraph(("共", FigureRun(FIGURE), "次"), origin=origins[2]),
                Listing((("一",), ("二",)), origin=origins[3]),
            ),
        )
    )
    places = made.text_places
    assert [(place.origin.line, place.page) for place in places] == [(0, 1), (1, 1), (1, 2), (2, 2), (3, 2)]
    for place in places:
        assert (place.x, place.width) == (PORTRAIT.left, PORTRAIT.width)
        assert PORTRAIT.top <= place.y < place.y + place.height <= PORTRAIT.top + PORTRAIT.height + 0.1
    one, two = places[3], made.figure_places[0]
    assert one.page == two.page
    assert one.y <= two.y < two.y + two.height <= one.y + one.height + 0.1
    heading, listing = places[0], places[4]
    assert heading.height == one.height
    assert listing.height > PORTRAIT.pitch  # two items, one place
