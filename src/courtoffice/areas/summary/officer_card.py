"""The card of one officer (干警档案) to print and file: the person, the career, what every year came to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from courtoffice.areas.people.records import Officer, roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.summary.officer_lines import told_of
from courtoffice.areas.summary.officer_words import (
    AWARD,
    CONDUCT,
    DEGREE,
    MEASURE,
    PAPER,
    REWARD,
    TEACHING,
    Told,
)
from courtoffice.areas.summary.officer_years import YearOfOfficer, years_of_officer
from courtoffice.cells import hundredths, show
from courtoffice.fields import Kind
from courtoffice.figure import DASH
from courtoffice.official_paper import court_names, day_in_cell, day_in_words
from courtoffice.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Form,
    HeadCell,
    Item,
    PageNumbers,
    Table,
)
from courtoffice.paper.sheets.sign_in import LINE_MM, pairs
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("学历教育", (DEGREE,)),
    ("调研成果和获奖", (PAPER, AWARD)),
    ("授课", (TEACHING,)),
    ("奖励和处罚", (REWARD,)),
    ("评查结果处理", (MEASURE,)),
    ("违纪违规", (CONDUCT,)),
)
"""The lists of the card, each with the sorts that it takes in; one that is empty is left out."""
_MOST_LECTURES = 20


def officer_card(
    desk: Desk, officer_id: int, *, until: date | None = None, conduct: bool = False
) -> Document:
    """Return the card of an officer with what is told up to a day, today without one.

    Conduct is printed only where it is asked for. Raises KeyError for an unknown officer.
    """
    people = roster(desk.store)
    officer = people.officer(officer_id)
    last = until or desk.today
    told = [line for line in told_of(desk, officer_id, conduct=conduct) if line.day <= last]
    court, office = court_names(desk)
    blocks: list[Block] = [_head(people, officer, last), _career(people, officer, last)]
    if years := years_of_officer(desk.store, officer_id, last):
        blocks.append(_years(years))
    blocks += _lists(told)
    return Document(
        title="干警档案",
        blocks=tuple(blocks),
        sublines=(f"（{court}　截至{day_in_words(last)}）",),
        mark="内部" if conduct else "",
        page_numbers=PageNumbers.CENTRE,
        author=court + office,
        subject=f"{people.label(officer_id)}档案",
    )


def card_name(desk: Desk, officer_id: int) -> str:
    """Return what a file of an officer's card is called."""
    return f"{roster(desk.store).label(officer_id)}档案"


def _head(people: Roster, officer: Officer, day: date) -> Form:
    posting = people.posting_on(officer.id, day) or people.latest_posting(officer.id)
    department = people.department_name(posting.department_id) if posting is not None else ""
    post, rank, category, status = (
        (posting.post, posting.judge_rank, posting.category, posting.status)
        if posting is not None
        else ("", "", "", "")
    )
    return Form(
        widths=(22, 30, 22, 30, 22, 30),
        rows=(
            pairs(("姓　名", officer.name), ("性　别", officer.gender), ("民　族", officer.ethnic_group)),
            pairs(
                ("出生年月", show(Kind.MONTH, officer.birth_month)),
                ("政治面貌", "中共党员" if officer.party_member else ""),
                ("学　历", officer.education),
            ),
            pairs(("部　门", department), ("职　务", post), ("等　级", rank)),
            pairs(("人员类别", category), ("进院日期", day_in_cell(officer.joined_on)), ("状　态", status)),
        ),
        heights=(LINE_MM,) * 4,
    )


def _career(people: Roster, officer: Officer, last: date) -> Table:
    items = []
    for posting in sorted(officer.postings, key=lambda row: row.from_date or date.min):
        if posting.from_date is None or posting.from_date > last:
            continue
        cells = (
            day_in_cell(posting.from_date),
            day_in_cell(posting.until_date),
            people.department_name(posting.department_id),
            posting.post,
            posting.category,
            posting.judge_rank,
            posting.status,
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("起始", 23, fixed=True, align=_CENTRE),
            Column("截止", 23, fixed=True, align=_CENTRE),
            Column("部门", 1.4),
            Column("职务", 1.0),
            Column("人员类别", 20, fixed=True, align=_CENTRE),
            Column("等级", 1.0),
            Column("状态", 16, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        title="任职经历",
    )


def _years(years: Iterable[YearOfOfficer]) -> Table:
    """Make the table of what every year came to."""
    head = (
        (
            HeadCell("年度", rows=2),
            HeadCell("集中学习", columns=3),
            HeadCell("培训", columns=2),
            HeadCell("案件评查", columns=2),
            HeadCell("文化活动", rows=2),
            HeadCell("年度考核", rows=2),
        ),
        tuple(map(HeadCell, ("应到", "实到", "出席率", "次数", "学时", "件数", "平均分"))),
    )
    heads = ("年度", "应到", "实到", "出席率", "次数", "学时", "件数", "平均分", "文化活动", "年度考核")
    widths = (1.0, 0.8, 0.8, 1.2, 0.8, 1.0, 0.8, 1.1, 1.1, 1.4)
    return Table(
        columns=tuple(Column(name, width, align=_CENTRE) for name, width in zip(heads, widths, strict=True)),
        head=head,
        body=tuple(Item((_year(year),)) for year in years),
        title="各年度情况",
        unit="单位：次、学时、件、分",
        notes=("注：应到不含公差；学时为实际参加的培训学时；平均分为评查最终得分的平均数。",),
    )


def _year(year: YearOfOfficer) -> tuple[str, ...]:
    return (
        str(year.year),
        str(year.due or DASH),
        str(year.present if year.due else DASH),
        DASH if year.rate is None else f"{year.rate / 100:.2f}%",
        str(year.trainings or DASH),
        hundredths(year.hours) if year.trainings else DASH,
        str(year.cases or DASH),
        DASH if year.mean is None else _points(year.mean),
        str(year.events or DASH),
        year.grade or DASH,
    )


def _points(mean: Fraction) -> str:
    """Return a mean score, kept in hundredths of a point, with two decimals, rounded half up."""
    return f"{int(mean + Fraction(1, 2)) / 100:.2f}"


def _lists(told: Iterable[Told]) -> Iterator[Table]:
    by_sort: dict[str, list[Told]] = {}
    for line in told:
        by_sort.setdefault(line.sort, []).append(line)
    for title, sorts in _PARTS:
        lines = sorted((line for sort in sorts for line in by_sort.get(sort, [])), key=lambda line: line.day)
        if not lines:
            continue
        left_out = max(len(lines) - _MOST_LECTURES, 0) if sorts == (TEACHING,) else 0
        shown = lines[left_out:]
        yield Table(
            columns=(Column("日期", 24, fixed=True, align=_CENTRE), Column("内容", 1.6), Column("说明", 1.0)),
            body=tuple(Item(((day_in_cell(line.day), line.words, line.detail),)) for line in shown),
            title=title,
            notes=(f"注：共{len(lines)}次，列最近{len(shown)}次。",) if left_out else (),
        )
