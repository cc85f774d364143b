"""One officer's training record (干警培训登记卡): the trainings of a year with hours, and degree studies."""

from __future__ import annotations

from collections.abc import Iterable

from courtoffice.areas.people.records import Officer
from courtoffice.areas.training.hours import days_of
from courtoffice.areas.training.papers_tables import span_in_cell
from courtoffice.areas.training.records import TOOK_PART, DegreeStudy, Participant, Session
from courtoffice.areas.training.rows import TrainingRows, training_rows
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_cell
from courtoffice.paper.document import Align, Cell, Column, Document, Form, Item, Table
from courtoffice.paper.sheets.sign_in import LINE_MM, label, pairs, value
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE


def officer_record(desk: Desk, officer_id: int, period: Period) -> Document:
    """Return what an officer was trained in within a year, with the hours done and demanded.

    Trainings that the officer was listed for and did not attend are printed with 请假 or 缺席 and no hours.
    Raises KeyError for an unknown officer, and Refused when the officer was listed for none in the year and
    has no degree study.
    """
    rows = training_rows(desk.store, period, desk.today)
    officer = rows.roster.officer(officer_id)
    taken = list(trainings_of(rows, officer_id))
    degrees = [study for study in rows.degrees if study.officer_id == officer_id]
    if not taken and not degrees:
        raise Refused(f"{officer.name}在{period.label}没有培训记录。请先登记，或换一个年度。")
    court, office = court_names(desk)
    blocks = (_head(rows, officer), _table(rows, officer, taken))
    return Document(
        title=f"{period.year}年度干警培训登记卡",
        blocks=(*blocks, *((_degrees(degrees),) if degrees else ())),
        sublines=(f"（{court}{office}）",),
        author=court + office,
        subject=f"{officer.name}{period.year}年度培训登记卡",
    )


def trainings_of(rows: TrainingRows, officer_id: int) -> Iterable[tuple[Session, Participant]]:
    """Yield the trainings that an officer was listed for, with how the officer took part."""
    for session in rows.sessions:
        for row in session.participants:
            if row.officer_id == officer_id:
                yield session, row


def _head(rows: TrainingRows, officer: Officer) -> Form:
    """Return who the officer is at the period's end, and the hours, those of a leader over five years."""
    day = rows.period.last
    posting = rows.roster.posting_on(officer.id, day)
    leads = officer.id in rows.leaders
    demanded = rows.demand.leader if leads else rows.demand.yearly
    done = (rows.cycle_hours if leads else rows.hours).get(officer.id, 0)
    span = "五年" if leads else "年度"
    left = max(demanded - done, 0)
    return Form(
        widths=(24, 28, 24, 28, 24, 28),
        rows=(
            pairs(
                ("姓　名", officer.name),
                ("部　门", rows.roster.department_name(rows.roster.department_on(officer.id, day))),
                ("职　务", "" if posting is None else posting.post),
            ),
            (
                label(f"{span}应完成"),
                value(f"{hundredths(demanded)}学时"),
                label(f"{span}已完成"),
                value(f"{hundredths(done)}学时"),
                label("尚　差"),
                value(f"{hundredths(left)}学时" if left else "已达标"),
            ),
        ),
        heights=(LINE_MM,) * 2,
    )


def _table(rows: TrainingRows, officer: Officer, taken: list[tuple[Session, Participant]]) -> Table:
    items = tuple(Item((_row(at, session, row),)) for at, (session, row) in enumerate(taken, start=1))
    times = sum(row.state == TOOK_PART for _, row in taken)
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("起止日期", 25, fixed=True, align=_CENTRE),
            Column("类型", 18, fixed=True, align=_CENTRE),
            Column("培训班名称或题目", 2.2),
            Column("天数", 11, fixed=True, align=_CENTRE),
            Column("参训", 13, fixed=True, align=_CENTRE),
            Column("学时", 14, fixed=True, align=_CENTRE),
            Column("考核结果、证书号", 1.0),
        ),
        body=items,
        title="参加培训情况",
        total=("", "合计", f"{times}次", "", "", "", hundredths(rows.hours.get(officer.id, 0)), ""),
        empty="没有培训记录",
    )


def _row(at: int, session: Session, row: Participant) -> tuple[Cell, ...]:
    return (
        str(at),
        span_in_cell(session),
        session.kind,
        session.topic,
        str(days_of(session)),
        row.state,
        hundredths(row.hours or 0) if row.state == TOOK_PART else "",
        "、".join(filter(None, (row.result, row.certificate))),
    )


def _degrees(studies: list[DegreeStudy]) -> Table:
    items = []
    for study in studies:
        cells = (
            study.required,
            "、".join(filter(None, (study.school, study.major))),
            day_in_cell(study.deadline),
            study.state,
            day_in_cell(study.obtained_on),
            study.certificate,
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("应取得", 18, fixed=True, align=_CENTRE),
            Column("就读院校、专业", 1.4),
            Column("取得期限", 25, fixed=True, align=_CENTRE),
            Column("状态", 18, fixed=True, align=_CENTRE),
            Column("取得日期", 25, fixed=True, align=_CENTRE),
            Column("证书号", 1.0),
        ),
        body=tuple(items),
        title="学历教育情况",
    )
