"""What the window asks of all areas together: registers, settings, links; to make, check and dump files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from courtoffice import catalogue
from courtoffice.area import Area
from courtoffice.areas.people.records import roster
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.errors import Fault
from courtoffice.fields import children_of, fields_of
from courtoffice.late import late
from courtoffice.register import Desk, Register
from courtoffice.shell.background import Progress
from courtoffice.shell.house import Person
from courtoffice.store import Store
from courtoffice.store.check import check
from courtoffice.store.dump import dump
from courtoffice.table_names import names

_make_demo = late("courtoffice.demo.court", "make_demo")
_NOT_SEARCHED = frozenset({"conduct", OFFICERS.key, "holidays"})
"""Conduct records are restricted, officers are searched by their names, and nobody looks for a holiday."""


def areas() -> dict[str, str]:
    """Return the area of every register by their keys."""
    return {register.key: area.key for area in catalogue.AREAS for register in area.registers}


def cautions(desk: Desk, officer_id: int, day: date) -> list[str]:
    """Return what every area has to say about an officer before an award or a promotion on a day."""
    return [words for area in catalogue.AREAS for words in area.cautions(desk, officer_id, day)]


def make_sample(path: Path, progress: Progress) -> None:
    """Make an invented court with the two years that end with the last one that is over."""
    part = path.with_name(f"{path.stem} 正在生成{path.suffix}")
    part.unlink(missing_ok=True)
    progress(0, 0, "需要几秒钟")
    try:
        _make_demo(part, last_year=date.today().year, today=date.today()).close()
        progress(1, 1, "")
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)


def check_file(store: Store, progress: Progress) -> str:
    """Look through the file, area by area, and say in lines what was found."""

    def faults(area: Area) -> Callable[[Store], list[Fault]]:
        def find(checked: Store) -> list[Fault]:
            progress(0, 0, area.title)
            return area.check(catalogue.desk(checked, date.today()))

        return find

    report = check(store.path, names=names(), areas={area.title: faults(area) for area in catalogue.AREAS})
    lines = [f"{line.severity.value}　{line.about}　{line.text}" for line in report.lines]
    counts = [f"　　{table}：{number}" for table, number in report.counts.items() if number]
    heading = "检查完毕，没有发现错误。" if report.sound else "检查完毕，发现错误，请按提示处理。"
    return "\n".join([heading, "", *lines, "", "各类记录的条数：", *counts])


def dump_file(store: Store, folder: Path, progress: Progress) -> None:
    """Write everything of a file into a new folder; raises Refused."""
    progress(0, 0, "")
    dump(store, folder)


def dictionaries() -> dict[str, str]:
    """Return the Chinese name of every dictionary: that of the first field that offers its words."""
    named: dict[str, str] = {}
    for register in catalogue.REGISTERS.values():
        records = [register.record, *(child.record for child in children_of(register.record))]
        for field in (field for record in records for field in fields_of(record) if field.dictionary):
            named.setdefault(field.dictionary, field.label)
    return named


def papers() -> dict[str, str]:
    """Return the titles of the papers that can be made, by their keys."""
    return {key: report.title for key, report in catalogue.REPORTS.items()}


def searched() -> tuple[Register[Any], ...]:
    """Return the registers that the search looks through: what is stored, but no conduct records.

    Officers are found by :func:`people`.
    """
    found = (register for register in catalogue.REGISTERS.values() if register.reckon is None)
    return tuple(register for register in found if register.key not in _NOT_SEARCHED)


def people(desk: Desk, query: str) -> list[Person]:
    """Find officers by name, pinyin, initials or department; this also tells namesakes apart."""
    everybody = roster(desk.store)
    return [
        Person(
            OFFICERS.key,
            officer,
            everybody.officer(officer).name,
            everybody.department_name(everybody.department_on(officer, desk.today)),
        )
        for officer in desk.answering("officer", query, desk.today)
    ]
