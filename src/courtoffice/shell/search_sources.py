"""What the search box looks through: pages and their parts, people, papers, commands, settings, records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from courtoffice.finding import Hit, find_records, read_ahead
from courtoffice.pinyin import distance, matches, together, word_keys
from courtoffice.shell.actions import Actions, keys_of, plain_text
from courtoffice.shell.house import Found, Person, Tab
from courtoffice.shell.open_office import OpenOffice

if TYPE_CHECKING:
    from courtoffice.shell.dialogs import Dialogs

_MOST, _MOST_PEOPLE, _MOST_RECORDS = 4, 8, 4


def find(office: OpenOffice, actions: Actions, dialogs: Dialogs, query: str) -> list[Found]:
    """Return what a query finds: pages and their parts, people, papers, commands, settings, then records.

    Of each sort only some, first those that begin with what was typed; commands only where they can be used
    now, records only of registers that have been read ahead.
    """
    desk = office.bench.desk
    records = find_records(desk, office.house.searched(), query, _MOST_RECORDS, ready=True)
    places = chain(_pages(office, query), _parts(office, query))
    others = (_papers(office, query), _commands(actions, query), _settings(office, dialogs, query))
    return [
        *_best(query, places),
        *(_person(office, person) for person in office.house.people(desk, query)[:_MOST_PEOPLE]),
        *_best(query, _lists(office, query)),
        *(found for sort in others for found in _best(query, sort)),
        *(_record(office, hit) for hit in records),
    ]


def _best(query: str, found: Iterable[Found]) -> list[Found]:
    """Return the first of those that answer a query by their titles, the nearest before others."""
    return sorted(found, key=lambda one: _distance(query, word_keys(one.title)))[:_MOST]


def _distance(query: str, keys: str) -> tuple[bool, tuple[int, int]]:
    return (False, distance(query, keys)) if matches(query, keys) else (True, (0, 0))


def prepare(office: OpenOffice) -> Iterator[None]:
    """Read ahead what the search looks through, in small steps; none where everything has been read."""
    for register in office.house.searched():
        yield from read_ahead(office.bench.desk, register)


def _pages(office: OpenOffice, query: str) -> Iterator[Found]:
    for tab in office.house.tabs:
        if _fits(query, tab.title):
            yield Found(tab.title, "页面", partial(office.tabs.show_tab, tab.key))


def _parts(office: OpenOffice, query: str) -> Iterator[Found]:
    """Yield the rooms of pages; the registers are found as lists."""
    registers = office.house.registers
    for tab in office.house.tabs:
        for part in tab.parts:
            if part.key not in registers and _fits(query, part.name, part.also, tab.title):
                yield Found(part.name, f"页面　{tab.title}", partial(_show_part, office, tab, part.key))


def _show_part(office: OpenOffice, tab: Tab, key: str) -> None:
    office.tabs.show_tab(tab.key)
    office.tabs.page(tab.key).show_part(key)


def _lists(office: OpenOffice, query: str) -> Iterator[Found]:
    tabs = {tab.key: tab for tab in office.house.tabs}
    for key, register in office.house.registers.items():
        tab = tabs[office.house.tab_of(key)]
        named = next((part for part in tab.parts if part.key == key), None)
        name, also = (named.name, named.also) if named is not None else (register.title, "")
        if _fits(query, name, register.title, also):
            yield Found(name, f"列表　{tab.title}", partial(_show_list, office, tab, key))


def _show_list(office: OpenOffice, tab: Tab, register: str) -> None:
    office.tabs.show_tab(tab.key)
    office.tabs.page(tab.key).show_list(register)


def _papers(office: OpenOffice, query: str) -> Iterator[Found]:
    for key, title in office.house.papers().items():
        if _fits(query, title):
            yield Found(title, "文稿", partial(_open_paper, office, key))


def _open_paper(office: OpenOffice, key: str) -> None:
    tab = office.house.papers_tab
    office.tabs.show_tab(tab)
    office.tabs.page(tab).open_paper(key)


def _commands(actions: Actions, query: str) -> Iterator[Found]:
    for action in actions.every():
        if _fits(query, plain_text(action)):
            yield _command(action)


def _command(action: QAction) -> Found:
    keys = keys_of(action)
    return Found(plain_text(action), f"命令　{keys}" if keys else "命令", action.trigger)


def _settings(office: OpenOffice, dialogs: Dialogs, query: str) -> Iterator[Found]:
    """Yield the sections of the settings window, and every setting, which opens the section it is in."""
    for title in dialogs.settings_titles():
        if _fits(query, title, "设置"):
            yield Found(title, "设置", partial(dialogs.settings, office, title))
    for setting in office.house.settings():
        if _fits(query, setting.label):
            yield Found(setting.label, "设置", partial(dialogs.settings, office, setting=setting.key))


def _person(office: OpenOffice, person: Person) -> Found:
    sort = f"人员　{person.detail}" if person.detail else "人员"
    return Found(person.name, sort, partial(office.open_record, person.register, person.id))


def _record(office: OpenOffice, hit: Hit) -> Found:
    return Found(hit.title, hit.sort, partial(office.open_record, hit.register, hit.id))


def _fits(query: str, *texts: str) -> bool:
    """Return whether every word of a query is in one of some texts, or in the pinyin of one."""
    return matches(query, together(*map(word_keys, texts)))
