"""The paper 培训台账: every training of a year in the order of its dates, on turned pages."""

from __future__ import annotations

from courtoffice.areas.training.hours import days_of
from courtoffice.areas.training.papers_tables import (
    Counted,
    counted,
    hours_of,
    lecturer_name,
    span_in_cell,
    took_part,
)
from courtoffice.areas.training.records import Session
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import Align, Cell, Column, Document, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE


def training_ledger(desk: Desk, period: Period) -> Document:
    """Return the ledger of all trainings of a year (培训台账).

    Raises Refused when no training was registered in the year.
    """
    given = counted(desk, period)
    if not given.rows.sessions:
        raise Refused(f"{period.label}还没有登记培训，台账是空的。请先登记，或换一个年度。")
    court, office = court_names(desk)
    return Document(
        title=f"{court}\n{period.year}年度培训台账",
        blocks=(_table(given),),
        sublines=(f"（{office}　{day_in_words(desk.today)}）",),
        author=court + office,
        subject=f"{period.year}年度培训台账",
    )


def _table(given: Counted) -> Table:
    rows = enumerate(given.rows.sessions, start=1)
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=_CENTRE),
            Column("起止日期", 23, fixed=True, align=_CENTRE),
            Column("类型", 19, fixed=True, align=_CENTRE),
            Column("培训班名称或题目", 3.7),
            Column("培训类别", 19, fixed=True, align=_CENTRE),
            Column("主办单位", 2.3),
            Column("授课人", 1.6, align=_CENTRE, names=True),
            Column("地点", 2.0),
            Column("天数", 11, fixed=True, align=_CENTRE),
            Column("人次", 12, fixed=True, align=_CENTRE),
            Column("学时", 16, fixed=True, align=_CENTRE),
            Column("备注", 19, fixed=True),
        ),
        body=tuple(Item((_row(given, at, session),)) for at, session in rows),
        total=(
            "",
            "合计",
            given.run("sessions", unit=True),
            *[""] * 6,
            given.run("attendances"),
            given.run("hours"),
            "",
        ),
        notes=("注：人次和学时只计参加的，请假和缺席的不计；学时为参训干警学时的合计。",),
        landscape=True,
    )


def _row(given: Counted, at: int, session: Session) -> tuple[Cell, ...]:
    away = len(session.participants) - len(took_part(session))
    return (
        str(at),
        span_in_cell(session),
        session.kind,
        session.topic,
        session.category,
        session.organiser,
        lecturer_name(given, session),
        session.place,
        str(days_of(session)),
        str(len(took_part(session))),
        hundredths(hours_of(session)),
        "、".join(filter(None, (session.batch, f"未到{away}人" if away else ""))),
    )
