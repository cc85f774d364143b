"""Every figure of the house, held against SQL that knows no code of ours: its number and its records.

The SQL lies beside this file, an area a file, and is written from the definitions. A figure is headed
``-- key: kind of table``, what follows is its query. Kinds, by the columns of the query:

``count``     id                     the number of rows
``distinct``  id, what               how many different ones there are
``sum``       id, amount
``mean``      id, amount             the sum by the number of rows
``rate``      id, whether it counts  those that count by all
``number``    number, ids as JSON    one row; no ids where nothing is listed
``quotient``  part, whole, ids       one row

A ``*`` in a key stands for several figures: the last column says which, by the words after ``;``, and where
there are none by the id of a rule. ``shares`` are the rates of such parts, each by all rows.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Self

import holidays
import pytest

from courtoffice import catalogue, cli, commands
from courtoffice.areas.summary.papers import yearly_summary
from courtoffice.figure import Figure
from courtoffice.office import open_office
from courtoffice.paper.document import (
    Annex,
    Block,
    Document,
    FigureRun,
    Group,
    Item,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
)
from courtoffice.period import Period
from courtoffice.store import Store

FILES = ("given", "routine", "people", "study", "training", "review", "posts", "events", "matters")
FOLDER = Path(__file__).parent / "figures_in_sql"
_HEAD = re.compile(r"^-- ([a-z_]+\.[\w.*]+): (\w+) of (\w+)(?:; (.*(?:\n--   .*)*))?\n", re.MULTILINE)
YEAR_END = date(2026, 12, 31)
Row = tuple[Any, ...]


class Number(NamedTuple):
    """What a figure says: its value, its two counts where it is a quotient, its records."""

    value: int | Fraction | None
    part: int | None
    whole: int | None
    ids: list[int]


class Asked(NamedTuple):
    """A figure, or several, of a file: what it is and the query that counts it."""

    key: str
    kind: str
    table: str
    parts: dict[str, str]
    sql: str


class Span(NamedTuple):
    """A period, spelled out."""

    period: Period
    first: str
    last: str
    year_begins: str
    today: date = YEAR_END


SPANS = {
    "2025": Span(Period(2025), "2025-01-01", "2025-12-31", "2025-01-01"),
    "2026": Span(Period(2026), "2026-01-01", "2026-12-31", "2026-01-01"),
    "2026 in August": Span(Period(2026), "2026-01-01", "2026-12-31", "2026-01-01", date(2026, 8, 20)),
    "from December": Span(Period(2026, starts_in=12), "2025-12-01", "2026-11-30", "2025-12-01"),
    "second quarter": Span(Period(2026, quarter=2), "2026-04-01", "2026-06-30", "2026-01-01"),
    "a month": Span(Period(2026, 11), "2026-11-01", "2026-11-30", "2026-01-01", date(2026, 11, 23)),
    "before all": Span(Period(2024), "2024-01-01", "2024-12-31", "2024-01-01"),
    "to come": Span(Period(2027), "2027-01-01", "2027-12-31", "2027-01-01"),
}


def _asked(name: str) -> tuple[str, list[Asked]]:
    """Return what a file begins with, and its queries."""
    text = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    begun, *rest = re.split(r"(?=^-- [a-z_]+\.[\w.*]+: )", text, flags=re.MULTILINE)
    found = []
    for block in rest:
        head = _HEAD.match(block)
        assert head is not None, block
        words = (part.split() for part in re.sub(r"\n--", "", head[4] or "").split(",") if part.strip())
        query, more = block[head.end() :].split(";", 1)
        begun += more
        found.append(Asked(head[1], head[2], head[3], {word: end for end, word in words}, query))
    return begun, found


SQL = {name: _asked(name) for name in FILES}


class Independent:
    """The sample office as plain SQLite, with a period laid out and nothing of ours."""

    def __init__(self, file: Path, span: Span) -> None:
        self._file = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
        self._file.execute(
            "CREATE TEMP TABLE given AS SELECT ? AS first, ? AS last, ? AS today, ? AS year,"
            " ? AS year_begins, ? AS whole",
            (span.first, span.last, str(span.today), span.period.year, span.year_begins, span.period.is_year),
        )
        self._file.execute("CREATE TEMP TABLE calendar (day TEXT PRIMARY KEY, works INTEGER, off INTEGER)")
        self._file.executemany("INSERT INTO calendar VALUES (?, ?, ?)", self._days())
        for begun, _ in SQL.values():
            self._file.executescript(begun)

    def close(self) -> None:
        self._file.close()

    def _days(self) -> Iterator[Row]:
        """Yield what the calendar says: the office's table, and of other years what the package knows."""
        kept = dict(self._file.execute("SELECT day, kind FROM holiday"))
        known = {day[:4] for day in kept}
        china = _china()
        for step in range(4 * 365):
            day = date(2024, 1, 1) + timedelta(days=step)
            kind = kept.get(str(day), "")
            if str(day.year) not in known:
                kind = "休" if day in china else "班" if day in china.weekend_workdays else ""
            yield str(day), kind == "班" or (not kind and day.weekday() < 5), kind == "休"

    def rows(self, sql: str) -> list[Row]:
        return self._file.execute(sql).fetchall()

    def numbers(self) -> dict[str, tuple[str, Number]]:
        """Return every figure by its key, with the table of its records."""
        rules = {str(row[0]): str(row[0]) for row in self.rows("SELECT id FROM rule")}
        found: dict[str, tuple[str, Number]] = {}
        for _, queries in SQL.values():
            for asked in queries:
                made = _numbers(asked, self.rows(asked.sql), rules)
                assert not set(made) & set(found)
                found |= {key: (asked.table, number) for key, number in made.items()}
        return found


@cache
def _china() -> holidays.HolidayBase:
    return holidays.country_holidays("CN", years=range(2024, 2028))


def _numbers(asked: Asked, rows: list[Row], rules: dict[str, str]) -> dict[str, Number]:
    if "*" not in asked.key:
        return {asked.key: KINDS[asked.kind](rows)}
    parts = asked.parts or rules
    assert {str(row[-1]) for row in rows} <= set(parts), asked.key
    made = {}
    for word, end in parts.items():
        if asked.kind == "shares":
            of_part = [(row[0], row[-1] == word) for row in rows]
        else:
            of_part = [row[:-1] for row in rows if str(row[-1]) == word]
        made[asked.key.replace("*", end)] = KINDS["rate" if asked.kind == "shares" else asked.kind](of_part)
    return made


def _ids(rows: Iterable[Row]) -> list[int]:
    return sorted(row[0] for row in rows)


def _by(part: int, whole: int, ids: list[int]) -> Number:
    return Number(Fraction(part, whole) if whole else None, part, whole, ids)


def _sum(rows: list[Row]) -> int:
    return sum(row[1] or 0 for row in rows)


def _listed(row: Row, at: int) -> list[int]:
    return sorted(json.loads(row[at])) if len(row) > at else []


KINDS: dict[str, Callable[[list[Row]], Number]] = {
    "count": lambda rows: Number(len(rows), None, None, _ids(rows)),
    "distinct": lambda rows: Number(len({row[1] for row in rows}), None, None, _ids(rows)),
    "sum": lambda rows: Number(_sum(rows), None, None, _ids(rows)),
    "mean": lambda rows: _by(_sum(rows), len(rows), _ids(rows)),
    "rate": lambda rows: _by(_sum(rows), len(rows), _ids(rows)),
    "number": lambda rows: Number(rows[0][0], None, None, _listed(rows[0], 1)),
    "quotient": lambda rows: _by(rows[0][0], rows[0][1], _listed(rows[0], 2)),
}


@pytest.fixture(scope="module")
def demo(demo_file: Path) -> Iterator[Store]:
    with open_office(demo_file, who="测试", readonly=True, check=False) as store:
        yield store


@pytest.fixture(scope="module")
def rare(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample office with what two lived years happen not to have."""
    path = shutil.copyfile(demo_file, tmp_path_factory.mktemp("rare") / "a.courtoffice")
    with closing(sqlite3.connect(path)) as file:
        file.executescript((FOLDER / "rare.sql").read_text(encoding="utf-8"))
    with open_office(path, who="测试", readonly=True, check=False) as store:
        yield store


@cache
def _counted_in(file: Path, span: Span) -> dict[str, tuple[str, Number]]:
    with closing(Independent(file, span)) as office:
        return office.numbers()


def _counted(store: Store, span: Span) -> dict[str, tuple[str, Number]]:
    return _counted_in(store.path, span)


def _told(store: Store, span: Span) -> dict[str, tuple[str, Number]]:
    """Return every figure of a period as the program counts it."""
    found = catalogue.figures(catalogue.desk(store, span.today), span.period)
    return {one.key: (one.table, Number(one.value, one.part, one.whole, sorted(one.ids))) for one in found}


def _compare(told: dict[str, tuple[str, Number]], counted: dict[str, tuple[str, Number]]) -> None:
    assert set(told) == set(counted), "a figure without SQL, or SQL without a figure"
    wrong = {key: (told[key][1], number) for key, (_, number) in counted.items() if told[key][1] != number}
    assert wrong == {}
    assert {key for key, (table, _) in counted.items() if table not in ("any", told[key][0])} == set()


@pytest.mark.parametrize("name", ["2025", "2026 in August"])
def test_every_figure_of_the_command_line_is_what_sql_counts(
    demo: Store, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    span = SPANS[name]

    class _Today(date):
        @classmethod
        def today(cls) -> Self:
            return cls.fromordinal(span.today.toordinal())

    monkeypatch.setattr(commands, "date", _Today)
    assert cli.main(["figures", str(demo.path), "--year", str(span.period.year), "--json"]) == 0
    said = {}
    for one in json.loads(capsys.readouterr().out):
        exact, part, whole = one["exact"], one["part"], one["whole"]
        value = Fraction(exact) if isinstance(exact, str) else exact
        said[one["key"]] = (one["table"], Number(value, part, whole, sorted(one["ids"])))
    _compare(said, _counted(demo, span))


@pytest.mark.parametrize(
    "name", ["2026", "from December", "second quarter", "a month", "before all", "to come"]
)
def test_other_periods_are_what_sql_counts(demo: Store, name: str) -> None:
    _compare(_told(demo, SPANS[name]), _counted(demo, SPANS[name]))


def test_what_two_lived_years_do_not_have_is_counted_too(demo: Store, rare: Store) -> None:
    counted = [_counted(demo, SPANS["2026"])]
    for name in ("2025", "2026", "2026 in August"):
        counted.append(_counted(rare, SPANS[name]))
        _compare(_told(rare, SPANS[name]), counted[-1])
    assert {key for key in counted[0] if not any(one[key][1].value for one in counted)} == set()


def _named(keys: Iterable[str]) -> dict[str, list[str]]:
    """Return what the design names, and the figures of those that are given that tell it."""
    named = {}
    for line in (FOLDER / "named_figures.txt").read_text(encoding="utf-8").splitlines():
        words, _, given = line.partition(": ")
        if given:
            wanted = [re.compile(key.replace(".", r"\.").replace("*", r"[^.]+")) for key in given.split()]
            named[words] = [key for key in keys if any(one.fullmatch(key) for one in wanted)]
            assert all(any(one.fullmatch(key) for key in keys) for one in wanted), words
    return named


def _as_printed(figure: Figure, number: Number) -> str:
    """Write a number as the papers do, without the program's own code."""
    if number.value is None:
        return "—"
    whole = number.whole is None
    exact = Decimal(Fraction(number.value).numerator) / Decimal(Fraction(number.value).denominator)
    places = exact * 100 if figure.rate else exact / figure.scale
    text = str(
        places.quantize(Decimal("1") if whole and figure.scale == 1 else Decimal("0.01"), ROUND_HALF_UP)
    )
    text = text.rstrip("0").rstrip(".") if whole and figure.scale > 1 else text
    return f"{text}%" if figure.rate else text


@pytest.fixture(scope="module")
def paper(demo: Store) -> Document:
    return yearly_summary(catalogue.desk(demo, YEAR_END), Period(2026))


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_summary_prints_every_figure_that_the_design_names(
    demo: Store, paper: Document, year: int
) -> None:
    """A figure of 0 may be left out of a sentence; every other one stands there as SQL counts it."""
    counted = _counted(demo, SPANS[str(year)])
    document = paper if year == 2026 else yearly_summary(catalogue.desk(demo, YEAR_END), Period(year))
    printed = {figure.key: figure for figure in document.figures()}
    wanted = [key for keys in _named(counted).values() for key in keys if counted[key][1].value]
    assert [key for key in wanted if key not in printed] == []
    for key, figure in printed.items():
        assert (key, figure.text()) == (key, _as_printed(figure, counted[key][1]))


def test_the_pdf_reads_back_as_the_summary_says(
    paper: Document, read_back: Callable[[Document], str]
) -> None:
    """Every sentence, and every row of a table that prints a figure, can be read out of the PDF."""
    read = re.sub(r"—\d+—", "", read_back(paper))
    missing = [row for row in _printed_with_figures(paper.blocks) if _bare(row) not in read]
    assert all(isinstance(row[0], str) and _bare(row[1:2]) in read for row in missing)
    assert [
        row for row in missing if _bare(cell for cell in row if not isinstance(cell, str)) not in read
    ] == []
    assert len(missing) < 6, "rows of which a cell runs over several lines"


def _bare(runs: Iterable[Run]) -> str:
    return re.sub(r"\s", "", plain(tuple(runs)))


def _printed_with_figures(blocks: Iterable[Block]) -> Iterator[Runs]:
    """Yield the paragraphs, and the rows of tables in which a figure stands."""
    for block in blocks:
        if isinstance(block, Annex):
            yield from _printed_with_figures(block.blocks)
        elif isinstance(block, Paragraph):
            yield block.runs
        elif isinstance(block, Table):
            groups = [part for part in block.body if isinstance(part, Group)]
            items = [part for part in block.body if isinstance(part, Item)]
            items += [item for group in groups for item in group.items]
            rows = [row for item in items for row in item.rows]
            for row in (*rows, *(group.subtotal for group in groups), block.total):
                if any(isinstance(cell, FigureRun) for cell in row):
                    yield row
