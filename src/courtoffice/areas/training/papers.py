"""The table of training that the yearly summary annexes: by kind, outside batches, night school, degrees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from courtoffice.areas.training.figures import DESTINATION_KEYS, figures
from courtoffice.areas.training.hours import days_of
from courtoffice.areas.training.records import IN_HOUSE, NIGHT_SCHOOL, ONLINE, OUTSIDE, TOOK_PART
from courtoffice.areas.training.rows import TrainingRows, training_rows
from courtoffice.court import RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.paper.document import Align, Annex, Block, Cell, Column, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_KINDS = (
    (IN_HOUSE, ("in_house_sessions", "in_house_attendances", "in_house_persons", "in_house_hours")),
    (NIGHT_SCHOOL, ("night_sessions", "night_attendances", "night_persons", "night_credit_hours")),
    (OUTSIDE, ("outside_batches", "outside_attendances", "outside_persons", "outside_hours")),
    (ONLINE, ("online_sessions", "online_attendances", "online_persons", "online_hours")),
)
_ALL = ("sessions", "attendances", "persons", "hours")
_NIGHT = (
    "night_days_due", "night_days_held", "night_rate", "night_hours", "night_short",
    "night_mean_attendance", "night_attendance_rate", "night_taught.own", "night_taught.outside",
    "night_lecturers.own", "night_lecturers.outside",
)  # fmt: skip
_DEMAND = (
    "officers_required", "officers_meeting", "hours_rate", "mean_hours", "leaders", "leaders_meeting",
    "degrees_short", "degrees_obtained", "degrees_open",
)  # fmt: skip


@dataclass(frozen=True)
class _Told:
    """What the tables are made from."""

    rows: TrainingRows
    figures: Mapping[str, Figure]
    digits: int

    def run(self, key: str, *, unit: bool = False) -> FigureRun:
        return FigureRun(self.figures[f"training.{key}"], self.digits, unit)


def annexes(desk: Desk, period: Period) -> tuple[Annex, ...]:
    """Return 教育培训情况汇总表 of a period; nothing where no training and no degree was recorded.

    The annex bears the number 0; whoever puts it into a paper numbers it.
    """
    rows = training_rows(desk.store, period)
    if not rows.sessions and not rows.degrees:
        return ()
    by_key = {figure.key: figure for figure in figures(rows)}
    told = _Told(rows, by_key, desk.store.settings.value(RATE_DIGITS))
    blocks: list[Block] = [_by_kind(told)]
    if rows.of_kind(OUTSIDE):
        blocks.append(_batches(told))
    if rows.of_kind(NIGHT_SCHOOL):
        blocks.append(_listed(told, "法官业校", _NIGHT))
    blocks.append(_listed(told, "学时和学历", _DEMAND))
    return (Annex(0, f"{period.label}教育培训情况汇总表", tuple(blocks)),)


def _by_kind(told: _Told) -> Table:
    items = []
    for kind, keys in _KINDS:
        lines: list[tuple[Cell, ...]] = [(kind, *(told.run(key) for key in keys))]
        if kind == OUTSIDE:
            lines += [_destination(told, name, end) for name, end in DESTINATION_KEYS.items()]
        items += [Item((line,)) for line in lines]
    heads = ("场次、批次", "参训人次", "参训人数", "学时")
    return Table(
        columns=(Column("培训类型", 1.6), *(Column(head, align=Align.CENTRE) for head in heads)),
        body=tuple(items),
        title="各类培训",
        total=("合计", *(told.run(key) for key in _ALL)),
        notes=("注：人次按参加培训的次数计，人数按人计，参加几类培训的在合计人数中只计一人。",),
    )


def _destination(told: _Told, name: str, end: str) -> tuple[Cell, ...]:
    return (
        f"　其中：{name}",
        told.run(f"outside_batches_to.{end}"),
        told.run(f"outside_attendances_to.{end}"),
        "",
        "",
    )


def _batches(told: _Told) -> Table:
    items = []
    for at, session in enumerate(told.rows.of_kind(OUTSIDE), start=1):
        took_part = sum(1 for row in session.participants if row.state == TOOK_PART)
        cells = (
            str(at),
            session.topic,
            session.destination,
            session.organiser,
            _days(session.held_on, session.until_date),
            str(days_of(session)),
            str(took_part),
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
            told.run("outside_batches", unit=True),
            "",
            "",
            "",
            told.run("outside_attendances"),
        ),
    )


def _listed(told: _Told, title: str, keys: tuple[str, ...]) -> Table:
    """Make a table of figures, one a line with its name."""
    return Table(
        columns=(Column("项目", 2.4), Column("数量", 1.0, align=Align.CENTRE)),
        body=tuple(Item(((told.figures[f"training.{key}"].name, told.run(key, unit=True)),)) for key in keys),
        title=title,
    )


def _days(first: date | None, last: date | None) -> str:
    begun = "" if first is None else first.strftime("%m.%d")
    return begun if last is None or last == first else f"{begun}—{last:%m.%d}"
