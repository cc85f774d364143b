"""How fast a long paper is made: 200 paragraphs and a table of 5,000 rows, beside the bare strings.

Run as ``python tests/benchmarks/paper_benchmark.py``. Every time is the best of some runs, each in a process
of its own, fonts and imports included. The bare canvas draws the same strings with reportlab's own fonts: no
line breaking, no widths, no rules, nothing kept together. Typst and WeasyPrint are
timed when their packages are installed.
Goals: at most 1.6 times the bare canvas, at least 4 times faster than Typst, at most 120 MB.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from html import escape
from pathlib import Path

PARAGRAPHS, ROWS = 200, 5000
COLUMNS = ("序号", "案号", "承办人", "案由", "结案日期", "得分")
_SENTENCE = (
    "全年组织党组中心组集中学习{n}次，参加{m}人次，到课率98.6%，撰写调研论文{k}篇，其中获省级奖励3篇；"
    "评查案件{m}件，优秀率达到{k}.25%，对（2026）湘0102民初{n}号等案件提出整改意见，限期3月5日前办结。"
)


def paragraphs() -> list[str]:
    """The body: about 140 characters each."""
    return [
        "".join(_SENTENCE.format(n=at + part, m=100 + 7 * at, k=at % 40 + part) for part in range(2))
        for at in range(PARAGRAPHS)
    ]


def rows() -> list[tuple[str, ...]]:
    """The table: every row with a case number, a name, a cause, a date and a score."""
    causes = ("民间借贷纠纷", "离婚纠纷", "机动车交通事故责任纠纷", "买卖合同纠纷")
    return [
        (
            str(at),
            f"（2026）湘0102民初{at}号",
            "张李王赵"[at % 4] + "某某",
            causes[at % 4],
            f"2026-{at % 12 + 1:02}-{at % 28 + 1:02}",
            f"{80 + at % 20}.{at % 100:02}",
        )
        for at in range(1, ROWS + 1)
    ]


def run_paper() -> int:
    """Set the paper with this program; returns its pages."""
    from courtoffice.paper.document import Align, Column, Document, Item, Paragraph, Table
    from courtoffice.paper.pdf import make_pdf

    columns = (
        Column("序号", 12, fixed=True, align=Align.CENTRE),
        Column("案号", 2.4),
        Column("承办人", 18, fixed=True, align=Align.CENTRE),
        Column("案由", 2),
        Column("结案日期", 22, fixed=True, align=Align.CENTRE),
        Column("得分", 14, fixed=True, align=Align.RIGHT),
    )
    table = Table(columns, tuple(Item((row,)) for row in rows()), title="评查案件明细表")
    body = tuple(Paragraph((text,)) for text in paragraphs())
    return make_pdf(Document("案件质量评查情况报告", (*body, table))).pages


def run_bare() -> int:
    """Draw the same strings where they fall; returns the pages."""
    from io import BytesIO

    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    font = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "FandolFang-Regular.ttf"
    pdfmetrics.registerFont(TTFont("body", font))
    canvas = Canvas(BytesIO(), invariant=1, pageCompression=1, initialFontName="body")
    lines = [text[at : at + 28] for text in paragraphs() for at in range(0, len(text), 28)]
    for first in range(0, len(lines), 22):
        canvas.setFont("body", 16)
        for at, line in enumerate(lines[first : first + 22]):
            canvas.drawString(79, 720 - 29 * at, line)
        canvas.showPage()
    places = (79, 120, 260, 320, 420, 490)
    data = rows()
    for first in range(0, len(data), 29):
        canvas.setFont("body", 10.5)
        for at, row in enumerate((COLUMNS, *data[first : first + 29])):
            for x, cell in zip(places, row, strict=True):
                canvas.drawString(x, 730 - 21 * at, cell)
        canvas.showPage()
    canvas.getpdfdata()
    return int(canvas.getPageNumber()) - 1


def run_typst() -> int:
    """Set the same text with Typst; returns nothing countable."""
    typst = importlib.import_module("typst")
    fonts = Path(__file__).resolve().parents[2] / "resources" / "fonts"
    cells = "\n".join(", ".join(f"[{cell}]" for cell in row) + "," for row in rows())
    head = ", ".join(f"[{name}]" for name in COLUMNS)
    source = (
        '#set page(paper: "a4", margin: (left: 28mm, top: 37mm, right: 26mm, bottom: 35mm))\n'
        '#set text(font: "FandolFang R", size: 16pt, lang: "zh")\n#set par(justify: true)\n'
        + "\n\n".join(paragraphs())
        + f"\n#set text(size: 10.5pt)\n#table(columns: (12mm, 2.4fr, 18mm, 2fr, 22mm, 14mm),\n"
        f"table.header({head}),\n{cells})\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.typ"
        path.write_text(source, encoding="utf-8")
        typst.compile(str(path), font_paths=[str(fonts)])
    return 0


def run_weasyprint() -> int:
    """Set the same text with WeasyPrint; returns its pages."""
    weasyprint = importlib.import_module("weasyprint")
    font = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "FandolFang-Regular.ttf"
    style = (
        f"@font-face {{ font-family: F; src: url({font.as_uri()}) }}"
        "@page { size: A4; margin: 37mm 26mm 35mm 28mm }"
        "body { font: 16pt F; text-align: justify } table { font-size: 10.5pt; border-collapse: collapse }"
        "td, th { border: 0.5pt solid }"
    )
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows())
    head = "".join(f"<th>{name}</th>" for name in COLUMNS)
    body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs())
    page = f"<style>{style}</style>{body}<table><thead><tr>{head}</tr></thead>{cells}</table>"
    return len(weasyprint.HTML(string=page).render().pages)


RUNS = {"bare": run_bare, "paper": run_paper, "typst": run_typst, "weasyprint": run_weasyprint}


def measured(kind: str) -> None:
    """Run one kind in this process and print its seconds, pages and peak memory as JSON."""
    start = time.perf_counter()
    pages = RUNS[kind]()
    seconds = time.perf_counter() - start
    sys.stdout.write(json.dumps({"seconds": seconds, "pages": pages, "memory": _peak_memory()}))


def _peak_memory() -> float:
    """Megabytes at the highest, where the system tells."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def best(kind: str, runs: int, cache: str) -> dict[str, float]:
    """Return the fastest of some runs, each in a new process, with compiled modules as when installed."""
    command = [sys.executable, __file__, "--only", kind]
    surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    results = [
        json.loads(
            subprocess.run(command, check=True, capture_output=True, text=True, env=surroundings).stdout
        )
        for _ in range(runs)
    ]
    return min(results, key=lambda result: result["seconds"])


def main() -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=tuple(RUNS))
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    if given.only:
        measured(given.only)
        return
    kinds = ["bare", "paper", *(name for name in ("typst", "weasyprint") if importlib.util.find_spec(name))]
    with tempfile.TemporaryDirectory() as cache:
        results = {kind: best(kind, 1 if kind == "weasyprint" else given.runs, cache) for kind in kinds}
    for kind, result in results.items():
        sys.stdout.write(f"{kind:10} {result['seconds']:6.2f} s {result['memory']:6.0f} MB\n")
    ratio = results["paper"]["seconds"] / results["bare"]["seconds"]
    sys.stdout.write(f"paper / bare: {ratio:.2f} (goal 1.6)\n")
    for kind in kinds[2:]:
        faster = results[kind]["seconds"] / results["paper"]["seconds"]
        sys.stdout.write(f"{kind} / paper: {faster:.1f}{' (goal 4)' if kind == 'typst' else ''}\n")


if __name__ == "__main__":
    main()
