"""The paper 学时未达标人员名单: who is short of the hours demanded, of a year or of five years."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from courtoffice.areas.people.records import Officer
from courtoffice.areas.training.papers_tables import Counted, counted
from courtoffice.areas.training.rows import CYCLE_YEARS, cycle_start
from courtoffice.areas.training.settings import CYCLE_START
from courtoffice.areas.training.tallies import NO_DEPARTMENT
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import Align, Cell, Column, Document, Group, Item, Paragraph, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_HOURS = (
    Column("应完成", 22, fixed=True, align=_CENTRE),
    Column("已完成", 22, fixed=True, align=_CENTRE),
    Column("尚差", 22, fixed=True, align=_CENTRE),
)


def training_shortfall(desk: Desk, period: Period) -> Document:
    """Return the list of officers who are short of credit hours (学时未达标人员名单), by department.

    It holds the officers of the figure 年度学时未达标干警, and those of whom five years count who have not
    yet the hours of the cycle. Raises Refused when no training was registered in the year.
    """
    given = counted(desk, period)
    if not given.rows.sessions:
        raise Refused(f"{period.label}还没有登记培训，无法核对学时。请先登记，或换一个年度。")
    court, office = court_names(desk)
    leaders = _leaders_short(given)
    title = f"{period.year}年度学时未达标人员名单"
    return Document(
        title=f"{court}\n{title}",
        blocks=(_summary(given), _table(given), *((_leader_table(given, leaders),) if leaders else ())),
        sublines=(_as_of(desk.today, period),),
        author=court + office,
        subject=title,
    )


def _as_of(today: date, period: Period) -> str:
    """Return the day that the list speaks of, and how many days are left while the year runs."""
    left = (period.last - today).days
    if left <= 0:
        return f"（截至{day_in_words(period.last)}）"
    return f"（截至{day_in_words(today)}，距年度结束还有{left}天）"


def _summary(given: Counted) -> Paragraph:
    return Paragraph(
        (
            f"{given.rows.period.year}年度应完成学时的干警",
            given.run("officers_required", unit=True),
            "，已达标",
            given.run("officers_meeting", unit=True),
            "，未达标",
            given.run("officers_short", unit=True),
            "，达标率",
            given.run("hours_rate"),
            "，人均",
            given.run("mean_hours", unit=True),
            "。",
        )
    )


def _table(given: Counted) -> Table:
    """Make the list of those short of the yearly hours, in the court's order."""
    people, day = given.rows.roster, given.rows.period.last
    by_department: dict[str, list[Item]] = {}
    for at, officer_id in enumerate(given.figures["training.officers_short"].ids, start=1):
        name = people.department_name(people.department_on(officer_id, day)) or NO_DEPARTMENT
        done = given.rows.hours.get(officer_id, 0)
        officer = people.officer(officer_id)
        cells = _row(given, at, officer, given.rows.demand.yearly, done)
        by_department.setdefault(name, []).append(Item((cells,)))
    return Table(
        columns=_columns(),
        body=tuple(Group(f"{name}（{len(items)}人）", tuple(items)) for name, items in by_department.items()),
        total=("", "合计", given.run("officers_short", unit=True), "", "", "", ""),
        unit="单位：学时",
        empty="没有学时未达标的干警",
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column("序号", 12, fixed=True, align=_CENTRE),
        Column("姓名", 24, fixed=True, align=_CENTRE, names=True),
        Column("职务", 1.0),
        *_HOURS,
        Column("备注", 20, fixed=True),
    )


def _row(given: Counted, at: int, officer: Officer, demanded: int, done: int) -> tuple[Cell, ...]:
    posting = given.rows.roster.posting_on(officer.id, given.rows.period.last)
    hours = (hundredths(demanded), hundredths(done), hundredths(demanded - done))
    return (str(at), officer.name, "" if posting is None else posting.post, *hours, "")


def _leaders_short(given: Counted) -> list[Officer]:
    """Return the leaders who have not yet the hours of the five-year cycle."""
    meeting = set(given.figures["training.leaders_meeting"].ids)
    leaders = given.figures["training.leaders"].ids
    return [given.rows.roster.officer(leader) for leader in leaders if leader not in meeting]


def _leader_table(given: Counted, leaders: Iterable[Officer]) -> Table:
    year = given.rows.period.year
    first = cycle_start(year, given.desk.store.settings.value(CYCLE_START))
    last = first + CYCLE_YEARS - 1
    demanded, done = given.rows.demand.leader, given.rows.cycle_hours
    return Table(
        columns=_columns(),
        body=tuple(
            Item((_row(given, at, leader, demanded, done.get(leader.id, 0)),))
            for at, leader in enumerate(leaders, start=1)
        ),
        title=f"按五年计算学时的领导（{first}年至{last}年）",
        unit="单位：学时",
        notes=(f"注：五年周期到{last}年度结束时核定，这里是到本年度末的累计学时。",),
    )
