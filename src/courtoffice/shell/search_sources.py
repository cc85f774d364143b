"""What the search box looks through: pages, people, commands, the records of every register."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

from PySide6.QtGui import QAction

from courtoffice import finding
from courtoffice.finding import Hit, find_records
from courtoffice.pinyin import matches, search_keys
from courtoffice.shell.actions import Actions, plain_text
from courtoffice.shell.house import Found, Person
from courtoffice.shell.open_office import OpenOffice

_MOST_PEOPLE, _MOST_LISTS, _MOST_RECORDS = 8, 4, 4


def find(office: OpenOffice, actions: Actions, query: str) -> list[Found]:
    """Return what a query finds: pages, people, lists, commands that can be used now, then records."""
    desk = office.bench.desk
    people = office.house.people(desk, query)[:_MOST_PEOPLE]
    return [
        *_pages(office, query),
        *(_person(office, person) for person in people),
        *islice(_lists(office, query), _MOST_LISTS),
        *(_command(action) for action in actions.every() if _fits(query, plain_text(action))),
        *(_record(office, hit) for hit in find_records(desk, office.house.searched(), query, _MOST_RECORDS)),
    ]


def prepare(office: OpenOffice) -> Iterator[None]:
    """Read ahead what the search looks through, in small steps."""
    for register in office.house.searched():
        yield
        finding.prepare(office.bench.desk, register)
        yield
        finding.spell(office.bench.desk, register)


def _pages(office: OpenOffice, query: str) -> Iterator[Found]:
    for tab in office.house.tabs:
        if _fits(query, tab.title):
            yield Found(tab.title, "页面", lambda key=tab.key: office.tabs.show_tab(key))  # type: ignore[misc]


def _lists(office: OpenOffice, query: str) -> Iterator[Found]:
    titles = {tab.key: tab.title for tab in office.house.tabs}
    for key, register in office.house.registers.items():
        if _fits(query, register.title):
            tab = office.house.tab_of(key)
            yield Found(register.title, f"列表　{titles[tab]}", partial(_show_list, office, tab, key))


def _show_list(office: OpenOffice, tab: str, register: str) -> None:
    office.tabs.show_tab(tab)
    page = office.tabs.page()
    if page.has_part(register):
        page.show_part(register)


def _person(office: OpenOffice, person: Person) -> Found:
    sort = f"人员　{person.detail}" if person.detail else "人员"
    return Found(person.name, sort, lambda: office.open_record(person.register, person.id))


def _record(office: OpenOffice, hit: Hit) -> Found:
    return Found(hit.title, hit.sort, lambda: office.open_record(hit.register, hit.id))


def _command(action: QAction) -> Found:
    return Found(plain_text(action), "命令", action.trigger)


def _fits(query: str, title: str) -> bool:
    return matches(query, search_keys(title))
