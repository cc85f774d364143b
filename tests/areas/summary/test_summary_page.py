"""The yearly summary measured as it comes out: type area, grid, line ends, fonts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pypdf
import pytest

from courtoffice import catalogue
from courtoffice.areas.summary.papers import yearly_summary
from courtoffice.office import open_office
from courtoffice.paper.lines.characters import CLOSING, NO_END, NO_START
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.standard import PITCH
from courtoffice.period import Period

MM = 72 / 25.4
SLACK = 0.3 * MM
LEFT, RIGHT, TOP, BOTTOM = 28 * MM, 184 * MM, 37 * MM, 262 * MM

Line = list[dict[str, Any]]


@pytest.fixture(scope="module")
def data(demo_file: Path) -> bytes:
    with open_office(demo_file, who="测试", readonly=True) as store:
        desk = catalogue.desk(store, date(2026, 12, 31))
        return make_pdf(yearly_summary(desk, Period(2026))).data


@pytest.fixture(scope="module")
def pages(data: bytes) -> list[list[tuple[float, Line]]]:
    """The lines of body text of every page before the annexes, by baseline from the top."""
    found = []
    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            if "附件1" in page.extract_text()[:6]:
                break
            lines: dict[float, Line] = defaultdict(list)
            for char in page.chars:
                if abs(char["size"] - 16) < 0.1 and char["top"] < BOTTOM:
                    lines[round(char["matrix"][5], 1)].append(char)
            found.append(
                [
                    (base, sorted(line, key=lambda char: char["x0"]))
                    for base, line in sorted(lines.items(), reverse=True)
                ]
            )
    return found


def words(line: Line) -> str:
    return "".join(char["text"] for char in line).strip()


def test_a_few_pages_of_at_most_22_lines(pages: list[list[tuple[float, Line]]]) -> None:
    assert len(pages) >= 3
    assert max(len(lines) for lines in pages) == 22
    assert len(pages[1]) in (21, 22)  # no page end parts a single line from its paragraph


def test_every_line_lies_on_the_grid_inside_the_type_area(pages: list[list[tuple[float, Line]]]) -> None:
    for base, line in (line for lines in pages for line in lines):
        place = (297 * MM - TOP - 0.88 * 16 - base) / PITCH
        assert place == pytest.approx(round(place), abs=0.02)
        ink = [char for char in line if char["text"] not in CLOSING]
        assert ink[0]["x0"] >= LEFT - SLACK
        assert ink[-1]["x1"] <= RIGHT + SLACK


def test_lines_that_turn_are_filled_and_end_as_they_may(pages: list[list[tuple[float, Line]]]) -> None:
    full = 0
    for _, line in (line for lines in pages for line in lines):
        text = words(line)
        assert text[0] not in NO_START
        assert text[-1] not in NO_END
        full += abs(line[-1]["x1"] - RIGHT) < SLACK or (len(text) > 26 and text[-1] in CLOSING)
    assert full > 25


def test_every_font_is_embedded_and_none_is_helvetica(data: bytes) -> None:
    names = set()
    for page in pypdf.PdfReader(BytesIO(data)).pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            described = font.get_object()
            inner = described.get("/DescendantFonts", [described])[0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"].get_object()
            names.add(str(described["/BaseFont"]))
    assert any("FandolFang" in name for name in names)
    assert not any("Helvetica" in name for name in names)


def test_it_says_what_it_is(data: bytes) -> None:
    about = pypdf.PdfReader(BytesIO(data)).metadata
    assert about is not None
    assert about.title == "云溪县人民法院政治部 2026年工作总结"
    assert about.author == "云溪县人民法院政治部"
