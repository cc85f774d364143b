"""The tables of the yearly training report."""

from __future__ import annotations

from collections.abc import Iterable

from courtoffice.areas.people.serving import name_of
from courtoffice.areas.training.figures import DESTINATION_KEYS
from courtoffice.areas.training.hours import days_of, minutes_of
from courtoffice.areas.training.papers_tables import (
    Counted,
    destination_of,
    hours_of,
    lecturer_name,
    span_in_cell,
    took_part,
)
from courtoffice.areas.training.records import KINDS, NIGHT_SCHOOL, OUTSIDE, DegreeStudy, Session
from courtoffice.areas.training.rows import TrainingRows
from courtoffice.areas.training.tallies import NO_DEPARTMENT, DepartmentTally, by_department, months_of
from courtoffice.cells import hundredths
from courtoffice.official_paper import day_in_cell
from courtoffice.paper.document import Align, Cell, Column, Group, Item, Table

_CENTRE = Align.CENTRE
_NUMBER = Column("序号", 11, fixed=True, align=_CENTRE)
_KIND_SESSIONS = ("in_house_sessions", "night_sessions", "outside_batches", "online_sessions")
_KIND_HOURS = ("in_house_hours", "night_credit_hours", "outside_hours", "online_hours")


def month_table(given: Counted) -> Table:
    """Make the table of trainings by month; its last row holds the period's figures.

    Months that have not begun are left out.
    """
    items = []
    for month in months_of(given.rows.period):
        if month.first > given.desk.today:
            break
        sessions = given.rows.within(month).sessions
        counts = [str(sum(session.kind == kind for session in sessions)) for kind in KINDS]
        attendances = sum(len(took_part(session)) for session in sessions)
        hours = hundredths(sum(map(hours_of, sessions)))
        items.append(Item(((month.label, *counts, str(len(sessions)), str(attendances), hours),)))
    heads = (*KINDS, "合计", "参训人次", "学时")
    totals = (*_KIND_SESSIONS, "sessions", "attendances", "hours")
    return Table(
        columns=(Column("月份", 1.3, align=_CENTRE), *(Column(head, align=_CENTRE) for head in heads)),
        body=tuple(items),
        title="各月培训",
        total=("合计", *(given.run(key) for key in totals)),
        notes=("注：培训按开始日期计入月份；外出培训为批次，网络学习为项。",),
    )


def outside_table(given: Counted) -> Table:
    """Make the table of outside trainings, grouped by destination, numbered in the order of their dates."""
    batches = given.rows.of_kind(OUTSIDE)
    groups = []
    for destination, end in DESTINATION_KEYS.items():
        of_this = [(at, batch) for at, batch in enumerate(batches, 1) if destination_of(batch) == destination]
        if of_this:
            items = tuple(Item((_batch(at, batch),)) for at, batch in of_this)
            groups.append(Group(destination, items, _batch_sums(given, f"_to.{end}", "小计")))
    return Table(
        columns=(
            _NUMBER,
            Column("培训班名称", 2.2),
            Column("批次", 0.8, align=_CENTRE),
            Column("主办单位", 1.4),
            Column("起止日期", 25, fixed=True, align=_CENTRE),
            Column("天数", 11, fixed=True, align=_CENTRE),
            Column("人次", 11, fixed=True, align=_CENTRE),
        ),
        body=tuple(groups),
        total=_batch_sums(given, "", "合计"),
        notes=("注：序号按开始日期排列；没有填写去向的列入其他。",),
    )


def _batch(at: int, session: Session) -> tuple[Cell, ...]:
    return (
        str(at),
        session.topic,
        session.batch,
        session.organiser,
        span_in_cell(session),
        str(days_of(session)),
        str(len(took_part(session))),
    )


def _batch_sums(given: Counted, end: str, name: str) -> tuple[Cell, ...]:
    batches = given.run(f"outside_batches{end}", unit=True)
    return "", name, batches, "", "", "", given.run(f"outside_attendances{end}")


def night_table(given: Counted) -> Table:
    """Make the list of the evenings of the night school, with who taught and how many were there."""
    items = []
    for at, session in enumerate(given.rows.of_kind(NIGHT_SCHOOL), 1):
        minutes = minutes_of(session)
        cells = (
            str(at),
            span_in_cell(session),
            session.topic,
            lecturer_name(given, session),
            "" if minutes is None else str(minutes),
            str(len(session.participants)),
            str(len(took_part(session))),
        )
        items.append(Item((cells,)))
    numbers = (Column(head, 15, fixed=True, align=_CENTRE) for head in ("时长", "应到", "实到"))
    return Table(
        columns=(
            _NUMBER,
            Column("日期", 16, fixed=True, align=_CENTRE),
            Column("题目", 2.6),
            Column("授课人", 1.0, align=_CENTRE, names=True),
            *numbers,
        ),
        body=tuple(items),
        total=(
            "",
            "合计",
            given.run("night_sessions", unit=True),
            "",
            "",
            "",
            given.run("night_attendances"),
        ),
        unit="单位：分钟、人次",
    )


def department_table(given: Counted) -> Table:
    """Make the table of attendances and hours by department; its last row holds the period's figures."""
    items = []
    for tally in by_department(given.rows):
        hours = (hundredths(tally.hours[kind]) for kind in KINDS)
        cells = (
            _department(given, tally),
            str(tally.attendances),
            str(tally.persons),
            *hours,
            hundredths(tally.total),
        )
        items.append(Item((cells,)))
    heads = ("参训人次", "参训人数", *KINDS, "学时合计")
    totals = ("attendances", "persons", *_KIND_HOURS, "hours")
    return Table(
        columns=(Column("部门", 1.8), *(Column(head, align=_CENTRE) for head in heads)),
        body=tuple(items),
        total=("合计", *(given.run(key) for key in totals)),
        unit="单位：人次、人、学时",
        notes=("注：按培训开始当天所在的部门统计；年内调整部门的，在前后两个部门的人数中都计入。",),
    )


def _department(given: Counted, tally: DepartmentTally) -> str:
    return given.rows.roster.department_name(tally.department_id) or NO_DEPARTMENT


def listed_degrees(rows: TrainingRows) -> list[DegreeStudy]:
    """Return the degree studies that were still open, or were obtained, within the period."""
    first = rows.period.first
    return [study for study in rows.degrees if study.obtained_on is None or study.obtained_on >= first]


def degree_table(given: Counted) -> Table:
    """Make the list of degree studies with how they stand at the period's end."""
    studies = listed_degrees(given.rows)
    return Table(
        columns=(
            _NUMBER,
            Column("姓名", 18, fixed=True, align=_CENTRE, names=True),
            Column("部门", 1.2),
            Column("应取得", 16, fixed=True, align=_CENTRE),
            Column("就读院校、专业", 1.6),
            Column("取得期限", 23, fixed=True, align=_CENTRE),
            Column("期末情况", 29, fixed=True, align=_CENTRE),
        ),
        body=tuple(_degrees(given, studies)),
        total=(
            "",
            "合计",
            "取得学历",
            given.run("degrees_obtained", unit=True),
            "期末未达标（在职）",
            "",
            given.run("degrees_open", unit=True),
        ),
    )


def _degrees(given: Counted, studies: Iterable[DegreeStudy]) -> Iterable[Item]:
    people, last = given.rows.roster, given.rows.period.last
    for at, study in enumerate(studies, 1):
        officer = study.officer_id or 0
        obtained = study.obtained_on is not None and study.obtained_on <= last
        late = study.deadline is not None and study.deadline < last
        how = f"{day_in_cell(study.obtained_on)}取得" if obtained else "超过期限" if late else "未取得"
        department = people.department_name(people.department_on(officer, last))
        where = "、".join(filter(None, (study.school, study.major)))
        deadline = day_in_cell(study.deadline)
        name = name_of(people, officer)
        yield Item(((str(at), name, department, study.required, where, deadline, how),))
