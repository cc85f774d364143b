"""The tables that the papers of training share: by kind, figures one a line; and what they are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.training.figures import DESTINATION_KEYS, figures
from courtoffice.areas.training.records import (
    DESTINATIONS,
    IN_HOUSE,
    NIGHT_SCHOOL,
    ONLINE,
    OUTSIDE,
    Participant,
    Session,
)
from courtoffice.areas.training.rows import TrainingRows, took_part_in, training_rows
from courtoffice.court import RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.paper.document import Align, Cell, Column, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_KINDS = (
    (IN_HOUSE, ("in_house_sessions", "in_house_attendances", "in_house_persons", "in_house_hours")),
    (NIGHT_SCHOOL, ("night_sessions", "night_attendances", "night_persons", "night_credit_hours")),
    (OUTSIDE, ("outside_batches", "outside_attendances", "outside_persons", "outside_hours")),
    (ONLINE, ("online_sessions", "online_attendances", "online_persons", "online_hours")),
)
_OF_THESE, _BELOW = "其中：", "　　　"
_ALL = ("sessions", "attendances", "persons", "hours")


@dataclass(frozen=True)
class Counted:
    """What the papers of a period are made from: its rows, its figures by key, the decimals of rates."""

    desk: Desk
    rows: TrainingRows
    figures: Mapping[str, Figure]
    digits: int

    def run(self, key: str, *, unit: bool = False) -> FigureRun:
        """Return a figure of training to be printed; raises KeyError for one that does not exist."""
        return FigureRun(self.figures[f"training.{key}"], self.digits, unit)


def counted(desk: Desk, period: Period) -> Counted:
    """Return what the papers of a period are made from."""
    rows = training_rows(desk.store, period, desk.today)
    by_key = {figure.key: figure for figure in figures(rows)}
    return Counted(desk, rows, by_key, desk.store.settings.value(RATE_DIGITS))


def kind_table(given: Counted) -> Table:
    """Make the table of all kinds of training: trainings, attendances, persons and hours."""
    items = []
    for kind, keys in _KINDS:
        lines: list[tuple[Cell, ...]] = [(kind, *(given.run(key) for key in keys))]
        if kind == OUTSIDE:
            lines += [
                _destination(given, f"　{_OF_THESE if at == 0 else _BELOW}{name}", end)
                for at, (name, end) in enumerate(DESTINATION_KEYS.items())
            ]
        items += [Item((line,)) for line in lines]
    heads = ("场次、批次", "参训人次", "参训人数", "学时")
    return Table(
        columns=(Column("培训类型", 1.6), *(Column(head, align=Align.CENTRE) for head in heads)),
        body=tuple(items),
        title="各类培训",
        total=("合计", *(given.run(key) for key in _ALL)),
        notes=("注：人次按参加培训的次数计，人数按人计，参加几类培训的在合计人数中只计一人。",),
    )


def _destination(given: Counted, name: str, end: str) -> tuple[Cell, ...]:
    return (
        name,
        given.run(f"outside_batches_to.{end}"),
        given.run(f"outside_attendances_to.{end}"),
        "",
        "",
    )


def figure_table(given: Counted, title: str, keys: tuple[str, ...]) -> Table:
    """Make a table of figures, one a line with its name."""
    return Table(
        columns=(Column("项目", 2.4), Column("数量", 1.0, align=Align.CENTRE)),
        body=tuple(
            Item(((given.figures[f"training.{key}"].name, given.run(key, unit=True)),)) for key in keys
        ),
        title=title,
    )


def took_part(session: Session) -> list[Participant]:
    """Return who took part in a training, as the figures count."""
    return list(took_part_in((session,)))


def hours_of(session: Session) -> int:
    """Return the hours credited for a training, in hundredths, as the figures sum them."""
    return sum(row.hours or 0 for row in took_part(session))


def span_in_cell(session: Session) -> str:
    """Return the days of a training as tables of a year write them: 03.05, or 03.05—03.07."""
    first, last = session.held_on, session.until_date
    begun = "" if first is None else first.strftime("%m.%d")
    return begun if last is None or last == first else f"{begun}—{last:%m.%d}"


def lecturer_name(given: Counted, session: Session) -> str:
    """Return who lectures, an officer or a guest; "" where that was not written down."""
    lecturer = given.rows.lecturers.get(session.lecturer_id or 0)
    if lecturer is None:
        return ""
    return lecturer.name if lecturer.officer_id is None else name_of(given.rows.roster, lecturer.officer_id)


def short_department(people: Roster, department_id: int | None) -> str:
    """Return a department's short name, its name where it has no short one, "" for none."""
    department = people.departments.get(department_id or 0)
    return "" if department is None else department.short_name or department.name


def destination_of(session: Session) -> str:
    """Return where an outside training went, as the figures count it: without a destination it is 其他."""
    return session.destination or DESTINATIONS[-1]
