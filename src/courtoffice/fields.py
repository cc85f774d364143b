"""Field declarations: what a record keeps, said once for tables, editors, spreadsheets and papers.

A record is a frozen keyword-only dataclass derived from :class:`Record`; each of its attributes is declared
with one of the functions below, which name it in Chinese and say of what kind it is. The SQL column has the
attribute's name.

    @dataclass(frozen=True, kw_only=True)
    class Session(Record):
        table: ClassVar[str] = "study_session"
        held_on: date | None = day("日期", required=True)
        chair_id: int | None = link("主持人", "officer")
        attendance: tuple[Attendance, ...] = many("考勤", Attendance, owner="session_id")
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, ClassVar, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])
AnyRecord = TypeVar("AnyRecord", bound="Record")


class Kind(Enum):
    """What a field holds; behind it, what Python and the file see."""

    TEXT = "text"  # str; "" when not known
    LONG_TEXT = "long_text"  # str of several lines
    DATE = "date"  # datetime.date or None; ISO text in the file
    MONTH = "month"  # str "1985-06", or ""
    TIME = "time"  # datetime.time or None; "19:30" in the file
    YEAR = "year"  # int or None
    INTEGER = "integer"  # int or None
    POINTS = "points"  # hundredths of a point, int or None
    HOURS = "hours"  # hundredths of a credit hour, int or None
    MONEY = "money"  # fen (hundredths of a yuan), int or None
    YES_NO = "yes_no"  # bool; 0 or 1 in the file
    CHOICE = "choice"  # str out of a closed list
    LINK = "link"  # id of a row of another table, int or None


HUNDREDTHS = frozenset({Kind.POINTS, Kind.HOURS, Kind.MONEY})
NUMBERS = HUNDREDTHS | {Kind.INTEGER, Kind.YEAR}


@dataclass(frozen=True, slots=True)
class Field:
    """One declared field of a record.

    ``choices`` is a closed list; ``dictionary`` names an editable list of the office that is offered while
    typing but does not bind; ``link`` is the table a LINK points to. ``width`` is the column's width in
    Chinese characters, ``listed`` whether the register shows the column at first. A ``derived`` field is
    filled by the program just before storing; an editor shows it but does not let it be typed. A TEXT of
    reckoned rows may hold what rows of a table are called: that table is ``names_of``. What a LINK cannot
    point to, somebody of another house, is named in the text field ``outside`` of the same row.
    """

    name: str
    label: str
    kind: Kind
    required: bool = False
    choices: tuple[str, ...] = ()
    dictionary: str = ""
    link: str = ""
    unit: str = ""
    hint: str = ""
    width: int = 8
    listed: bool = True
    derived: bool = False
    names_of: str = ""
    outside: str = ""


@dataclass(frozen=True, slots=True)
class Child:
    """A list of rows kept as part of a record, such as the attendance of a session.

    ``owner`` is the child's attribute (and column) that holds the id of the record it belongs to. ``totals``
    are the fields whose sum over the rows means something, and is told below them.
    """

    name: str
    label: str
    record: type[Record]
    owner: str
    totals: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Record:
    """A row of one table, with the rows that belong to it. ``id`` is 0 until the row is stored."""

    table: ClassVar[str]
    id: int = 0


def text(
    label: str,
    *,
    required: bool = False,
    dictionary: str = "",
    hint: str = "",
    width: int = 8,
    listed: bool = True,
    long: bool = False,
    default: str = "",
    derived: bool = False,
) -> Any:
    """Declare a text; ``long`` gives it several lines in the editor."""
    kind = Kind.LONG_TEXT if long else Kind.TEXT
    field = Field("", label, kind, required, dictionary=dictionary, hint=hint, width=width, listed=listed)
    return _declare(dataclasses.replace(field, derived=derived), default)


def name_of(table: str, label: str, *, hint: str = "", width: int = 8) -> Any:
    """Declare what a row of another table is called, in a row that is reckoned."""
    return _declare(Field("", label, Kind.TEXT, hint=hint, width=width, names_of=table), "")


def day(
    label: str, *, required: bool = False, hint: str = "", listed: bool = True, derived: bool = False
) -> Any:
    """Declare a date."""
    field = Field("", label, Kind.DATE, required, hint=hint, width=6, listed=listed, derived=derived)
    return _declare(field, None)


def month(label: str, *, required: bool = False, hint: str = "", listed: bool = True) -> Any:
    """Declare a month of a year, such as a birth month."""
    return _declare(Field("", label, Kind.MONTH, required, hint=hint, width=5, listed=listed), "")


def clock(label: str, *, required: bool = False, hint: str = "", listed: bool = True) -> Any:
    """Declare a time of day."""
    return _declare(Field("", label, Kind.TIME, required, hint=hint, width=4, listed=listed), None)


def number(
    label: str,
    kind: Kind = Kind.INTEGER,
    *,
    required: bool = False,
    unit: str = "",
    hint: str = "",
    listed: bool = True,
    default: int | None = None,
    derived: bool = False,
) -> Any:
    """Declare a whole number, or one in hundredths (``Kind.POINTS``, ``HOURS``, ``MONEY``)."""
    if kind not in NUMBERS:
        raise ValueError(f"not a kind of number: {kind}")
    field = Field("", label, kind, required, unit=unit, hint=hint, width=4, listed=listed, derived=derived)
    return _declare(field, default)


def yes_no(label: str, *, hint: str = "", listed: bool = True, default: bool = False) -> Any:
    """Declare a yes or no."""
    return _declare(Field("", label, Kind.YES_NO, hint=hint, width=4, listed=listed), default)


def choice(
    label: str,
    choices: tuple[str, ...],
    *,
    required: bool = False,
    default: str = "",
    hint: str = "",
    width: int = 5,
    listed: bool = True,
) -> Any:
    """Declare a choice out of a closed list; an optional choice may also be empty."""
    field = Field("", label, Kind.CHOICE, required, choices, hint=hint, width=width, listed=listed)
    return _declare(field, default)


def link(
    label: str,
    table: str,
    *,
    required: bool = False,
    hint: str = "",
    width: int = 5,
    listed: bool = True,
    outside: str = "",
) -> Any:
    """Declare the id of a row of another table, chosen by its name."""
    field = Field("", label, Kind.LINK, required, link=table, hint=hint, width=width, listed=listed)
    return _declare(dataclasses.replace(field, outside=outside), None)


def owner() -> Any:
    """Declare the column of a child row that holds the id of its record; it is not a field of its own."""
    return dataclasses.field(default=0)


def many(label: str, record: type[Record], *, owner: str, totals: tuple[str, ...] = ()) -> Any:
    """Declare a list of rows that are kept and edited as part of the record; ``totals`` are summed."""
    return dataclasses.field(default=(), metadata={"child": Child("", label, record, owner, totals)})


def _declare(field: Field, default: object) -> Any:
    return dataclasses.field(default=default, metadata={"field": field})


def remembered(function: Function) -> Function:
    """Keep the results of a function of a record type; the types of functools.cache take no such class."""
    return cast("Function", cache(function))


@remembered
def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """Return the declared fields of a record type in their order."""
    return tuple(
        dataclasses.replace(item.metadata["field"], name=item.name)
        for item in dataclasses.fields(record)
        if "field" in item.metadata
    )


@remembered
def children_of(record: type[Record]) -> tuple[Child, ...]:
    """Return the declared child lists of a record type in their order."""
    return tuple(
        dataclasses.replace(item.metadata["child"], name=item.name)
        for item in dataclasses.fields(record)
        if "child" in item.metadata
    )


@remembered
def field_of(record: type[Record], name: str) -> Field:
    """Return one declared field; raises KeyError when the record has none of that name."""
    return {field.name: field for field in fields_of(record)}[name]


def label_of(record: type[Record], name: str) -> str:
    """Return the Chinese name of a field, for headings and sentences."""
    return field_of(record, name).label


def with_values(record: AnyRecord, values: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> AnyRecord:
    """Return a record with some values changed: ``dataclasses.replace`` for a hundred thousand records.

    No names are looked up and ``__init__`` is not run: ``values`` are those of attributes that there are.
    """
    made = object.__new__(type(record))
    made.__dict__.update(record.__dict__)
    made.__dict__.update(values)
    return made
