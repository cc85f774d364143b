"""Make the pictures of the documentation anew: every tab of a sample office, and some pages of the specimen.

    python docs/make_pictures.py

Needs pypdfium2 for the pages, one of the test tools.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.specimen import specimen

PICTURES = Path(__file__).resolve().parent / "pictures"
SHOWN_PAGES = (1, 2, 4, 8, 14, 17, 20)
SCALE = 0.8


def main() -> None:
    """Make all of them."""
    PICTURES.mkdir(exist_ok=True)
    tabs()
    pages()


def tabs() -> None:
    """A picture of every tab, from an office made for it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "云溪法院.courtoffice"
        for words in (["demo", str(file), "--year", "2026"], ["screenshots", str(file), str(PICTURES)]):
            subprocess.run([sys.executable, "-m", "courtoffice", *words], check=True)


def pages() -> None:
    """Some pages of the specimen."""
    document = pypdfium2.PdfDocument(make_pdf(specimen()).data)
    for number in SHOWN_PAGES:
        image = document[number - 1].render(scale=SCALE).to_pil()
        image.convert("P").save(PICTURES / f"specimen-{number:02d}.png", optimize=True)


if __name__ == "__main__":
    main()
