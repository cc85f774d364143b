"""What the window is told of the house below it: tabs, registers, settings, how files are opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from courtoffice.parts import Part
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.settings import Setting
from courtoffice.shell.background import Progress
from courtoffice.shell.banner import Note
from courtoffice.shell.bench import Bench
from courtoffice.shell.page import Page
from courtoffice.store import Store


@dataclass(frozen=True)
class Tab:
    """One tab: its key, title and icon, the areas whose registers it shows, and how its page is made.

    ``parts`` are what the search has to know of its page before that is made.
    """

    key: str
    title: str
    icon: str
    areas: frozenset[str]
    make: Callable[[], Page]
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Found:
    """One thing that the search has found: what it is called, of what sort it is, and what opens it."""

    title: str
    sort: str
    open: Callable[[], object]


@dataclass(frozen=True)
class Person:
    """An officer as the search finds one: register and id of the record, name, and words such as 民一庭."""

    register: str
    id: int
    name: str
    detail: str = ""


@dataclass(frozen=True)
class House:
    """Everything that :mod:`courtoffice.app` wires into the window.

    ``areas`` tells the area of each register by their keys. ``dictionaries`` gives the Chinese name of each
    word list by its key. ``open`` and ``create`` raise Refused in words. ``make_sample`` writes the invented
    court to a path. ``check`` looks through an open file and returns what it found, as lines of text;
    ``dump`` writes everything of it into a new folder. ``people`` finds officers by name, pinyin or initials;
    ``searched`` are the registers whose records the search finds, ``papers`` the titles of the papers that
    can be made, by their keys, and ``papers_tab`` the tab that opens them.
    ``look_through`` reads every page of a file after it is shown and raises Refused when it is damaged.
    ``write_calendar`` writes the calendar file of a year and returns how many entries it has.
    ``note`` gives what the window says above the page of a tab, None for nothing.
    """

    tabs: tuple[Tab, ...]
    open: Callable[[Path, str, bool], Store]
    create: Callable[[Path, str], Store]
    desk: Callable[[Store, date], Desk]
    make_sample: Callable[[Path, Progress], None]
    check: Callable[[Store, Progress], str]
    dump: Callable[[Store, Path, Progress], None]
    today: Callable[[], date] = date.today
    registers: Mapping[str, Register[Any]] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    settings: Callable[[], tuple[Setting[Any], ...]] = tuple
    dictionaries: Callable[[], Mapping[str, str]] = dict
    people: Callable[[Desk, str], list[Person]] = lambda desk, query: []
    searched: Callable[[], tuple[Register[Any], ...]] = tuple
    papers: Callable[[], Mapping[str, str]] = dict
    papers_tab: str = ""
    look_through: Callable[[Path], None] = lambda path: None
    note: Callable[[Bench, str], Note | None] = lambda bench, tab: None
    write_calendar: Callable[[Desk, Period, Path], int] = lambda desk, period, path: 0

    def tab_of(self, register_key: str) -> str:
        """Return the key of the tab that shows a register; raises KeyError for one that no tab shows."""
        area = self.areas[register_key]
        found = [tab.key for tab in self.tabs if area in tab.areas]
        if not found:
            raise KeyError(f"no tab shows {register_key}")
        return found[0]
