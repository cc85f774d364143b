"""The table of training that the yearly summary annexes: by kind, outside batches, night school, degrees."""

from __future__ import annotations

from courtoffice.areas.training.hours import days_of
from courtoffice.areas.training.papers_tables import (
    Counted,
    counted,
    figure_table,
    kind_table,
    span_in_cell,
    took_part,
)
from courtoffice.areas.training.records import NIGHT_SCHOOL, OUTSIDE
from courtoffice.areas.training.rows import training_rows
from courtoffice.paper.document import Align, Annex, Block, Column, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.wording import Remark, nobody_entered

_NIGHT = (
    "night_days_due", "night_days_held", "night_rate", "night_hours", "night_short",
    "night_mean_attendance", "night_attendance_rate", "night_taught.own", "night_taught.outside",
    "night_lecturers.own", "night_lecturers.outside",
)  # fmt: skip
_DEMAND = (
    "officers_required", "officers_meeting", "hours_rate", "mean_hours", "leaders", "leaders_meeting",
    "degrees_short", "degrees_obtained", "degrees_open",
)  # fmt: skip


def remarks(desk: Desk, period: Period) -> list[Remark]:
    """Return what whoever makes a paper should know: trainings that count though nobody is entered."""
    sessions = training_rows(desk.store, period, desk.today).sessions
    bare = (session.held_on for session in sessions if not session.participants)
    return nobody_entered("培训", "参训人员", bare)


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 教育培训情况汇总表 of a period; nothing where no training and no degree was recorded.

    The annex bears the number 0; whoever puts it into a paper numbers it.
    """
    given = counted(desk, period)
    if not given.rows.sessions and not given.rows.degrees:
        return ()
    blocks: list[Block] = [kind_table(given)]
    if given.rows.of_kind(OUTSIDE):
        blocks.append(_batches(given))
    if given.rows.of_kind(NIGHT_SCHOOL):
        blocks.append(figure_table(given, "法官业校", _NIGHT))
    blocks.append(figure_table(given, "学时和学历", _DEMAND))
    return (Annex(0, f"{period.label}教育培训情况汇总表", tuple(blocks)),)


def _batches(given: Counted) -> Table:
    items = []
    for at, session in enumerate(given.rows.of_kind(OUTSIDE), start=1):
        cells = (
            str(at),
            session.topic,
            session.destination,
            session.organiser,
            span_in_cell(session),
            str(days_of(session)),
            str(len(took_part(session))),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("批次", 10, fixed=True, align=Align.CENTRE),
            Column("培训班名称", 2.4),
            Column("去向", 1.1, align=Align.CENTRE),
            Column("主办单位", 1.4),
            Column("起止日期", 24, fixed=True, align=Align.CENTRE),
            Column("天数", 10, fixed=True, align=Align.CENTRE),
            Column("人次", 10, fixed=True, align=Align.CENTRE),
        ),
        body=tuple(items),
        title="外出培训",
        total=(
            "",
            "合计",
            given.run("outside_batches", unit=True),
            "",
            "",
            "",
            given.run("outside_attendances"),
        ),
    )
