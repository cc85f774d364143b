"""The sheets of a meeting's pack: cover, agenda, contents, and all papers set as one PDF or one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from courtoffice.areas.summary.packs import Pack, pack_faults, period_for, period_of_pack, title_of
from courtoffice.areas.summary.reports import report_of
from courtoffice.court import COURT_NAME, PARTY_GROUP_NAME
from courtoffice.errors import Refused, blocking
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import (
    Align,
    Blank,
    Block,
    Column,
    Document,
    Face,
    Item,
    PageNumbers,
    Paragraph,
    Table,
)
from courtoffice.paper.faces.fonts import BUNDLED, FontChoice
from courtoffice.paper.pack import Front, OnPage, Placed, make_pack, measure
from courtoffice.paper.pdf import make_pdf
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
Told = Callable[[int, int, str], None]


@dataclass(frozen=True)
class PackPdf:
    """A pack that is set: one PDF, or one for each item, each with a name without its ending.

    ``remarks`` are what whoever makes it should know of its papers.
    """

    files: tuple[tuple[str, bytes], ...]
    pages: int
    remarks: tuple[str, ...] = ()


def papers_of(
    desk: Desk, pack: Pack, tell: Told, remarks: list[str] | None = None
) -> list[tuple[str, Document]]:
    """Make the papers of a pack, each with its topic; ``remarks`` takes what should be known of them.

    Raises Refused, naming every item that has nothing to tell, and for a pack of nothing.
    """
    if not pack.items:
        raise Refused("还没有议题，没有可以汇总的材料。请先选文稿。")
    if wrong := blocking(pack_faults(pack)):
        raise Refused("\n".join(fault.message for fault in wrong))
    period = period_of_pack(pack, desk.store)
    made: list[tuple[str, Document]] = []
    empty: list[str] = []
    for at, item in enumerate(pack.items, start=1):
        report = report_of(item.report)
        tell(at - 1, len(pack.items), report.title)
        try:
            document, noted = report.remarked(desk, period_for(report, period, desk.today))
        except Refused as refusal:
            empty.append(f"议题{at}“{item.topic or report.title}”：{refusal}")
        else:
            made.append((item.topic.strip() or report.title, document))
            if remarks is not None:
                remarks += [f"{report.title}：{remark.words}" for remark in noted]
    if empty:
        raise Refused("\n".join(["下面的议题没有内容，请先登记，或者移出这些议题：", *empty]))
    return made


def set_pack(
    desk: Desk, pack: Pack, tell: Told, choice: FontChoice = BUNDLED, *, upright: bool = True
) -> PackPdf:
    """Make the papers of a pack and set them; raises Refused as :func:`papers_of` does."""
    remarks: list[str] = []
    papers = papers_of(desk, pack, tell, remarks)
    title = pack.title.strip() or title_of(period_of_pack(pack, desk.store))

    def on_page(page: int) -> None:
        tell(page, 0, f"第 {page} 页")

    placed = measure(papers, choice, on_page)
    pages = sum(one.pages for one in placed)
    fronts = [
        Front(cover(desk, pack, title), "封面", cover=True),
        Front(agenda(pack, papers), "会议议程"),
        Front(contents(placed), "目录"),
    ]
    if pack.apart:
        files = tuple(_apart(title, fronts, papers, placed, choice, upright, on_page))
        return PackPdf(files, pages, tuple(remarks))
    about = Document(title, (), author="".join(court_names(desk)))
    made = make_pack(about, fronts, papers, choice=choice, upright=upright, on_page=on_page)
    return PackPdf(((title, made.data),), made.pages, tuple(remarks))


def _apart(
    title: str,
    fronts: Sequence[Front],
    papers: Sequence[tuple[str, Document]],
    placed: Sequence[Placed],
    choice: FontChoice,
    upright: bool,
    on_page: OnPage,
) -> list[tuple[str, bytes]]:
    """Set the front and every paper by itself; the numbers of the pages run through all the same."""
    front = make_pack(fronts[0].document, fronts, (), choice=choice, upright=upright, on_page=on_page)
    files = [(f"00 {title}（封面和议程）", front.data)]
    for at, ((topic, document), one) in enumerate(zip(papers, placed, strict=True), start=1):
        made = make_pdf(document, choice=choice, first_page=one.first, upright=upright, on_page=on_page)
        files.append((f"{at:02} {topic}", made.data))
    return files


def cover(desk: Desk, pack: Pack, title: str) -> Document:
    """Return the cover: title, meeting, and whose meeting it is."""
    settings = desk.store.settings
    court = settings.value(COURT_NAME)
    lines = [settings.value(PARTY_GROUP_NAME)]
    if pack.held_on is not None:
        lines.append(day_in_words(pack.held_on))
    blocks: tuple[Block, ...] = (
        Blank(9),
        *(Paragraph((line,), align=_CENTRE, face=Face.KAI) for line in lines),
    )
    name = title if court in title else f"{court}\n{title}"
    return Document(name, blocks, page_numbers=PageNumbers.NONE, author=court)


def agenda(pack: Pack, papers: Sequence[tuple[str, Document]]) -> Document:
    """Return the agenda sheet: when, where, who, and the items with who speaks and who sits in."""
    when = "" if pack.held_on is None else day_in_words(pack.held_on)
    named = (("时间", when), ("地点", pack.place), ("主持", pack.chair), ("出席", pack.attending))
    lines = [Paragraph((f"{name}：{words.strip()}",)) for name, words in named if words.strip()]
    items = []
    for at, (item, (topic, _)) in enumerate(zip(pack.items, papers, strict=True), start=1):
        minutes = "" if item.minutes is None else f"{item.minutes}分钟"
        items.append(Item(((str(at), topic, item.reporter, item.observers, minutes),)))
    whole = sum(item.minutes or 0 for item in pack.items)
    table = Table(
        columns=(
            Column("序号", 12, fixed=True, align=_CENTRE),
            Column("议题"),
            Column("汇报人", 26, fixed=True, align=_CENTRE, names=True),
            Column("列席", 36, fixed=True),
            Column("时间", 20, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        row_height=11,
        total=("", "合计", "", "", f"{whole}分钟") if whole else (),
    )
    return Document("会议议程", (*lines, table), page_numbers=PageNumbers.NONE)


def contents(placed: Sequence[Placed]) -> Document:
    """Return the contents: every paper and its annexes with the number of the page where it begins."""
    items = []
    for at, one in enumerate(placed, start=1):
        rows = [(str(at), one.title, str(one.first))]
        rows += [("", f"　{title}", str(page)) for title, page in one.annexes]
        items.append(Item(tuple(rows)))
    table = Table(
        columns=(
            Column("序号", 12, fixed=True, align=_CENTRE),
            Column("材料"),
            Column("页码", 18, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        row_height=9,
    )
    return Document("目　录", (table,), page_numbers=PageNumbers.NONE)
