"""What the search box looks through: pages, commands, people."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction

from courtoffice.pinyin import matches, search_keys
from courtoffice.shell.actions import Actions, plain_text
from courtoffice.shell.house import Found, Person
from courtoffice.shell.open_office import OpenOffice

_MOST_PEOPLE = 8


def find(office: OpenOffice, actions: Actions, query: str) -> list[Found]:
    """Return what a query finds: pages first, then people, then commands that can be used now."""
    people = office.house.people(office.bench.desk, query)[:_MOST_PEOPLE]
    return [
        *_pages(office, query),
        *(_person(office, person) for person in people),
        *(_command(action) for action in actions.every() if _fits(query, plain_text(action))),
    ]


def _pages(office: OpenOffice, query: str) -> Iterator[Found]:
    for tab in office.house.tabs:
        if _fits(query, tab.title):
            yield Found(tab.title, "页面", lambda key=tab.key: office.tabs.show_tab(key))  # type: ignore[misc]


def _person(office: OpenOffice, person: Person) -> Found:
    sort = f"人员　{person.detail}" if person.detail else "人员"
    return Found(person.name, sort, lambda: office.open_record(person.register, person.id))


def _command(action: QAction) -> Found:
    return Found(plain_text(action), "命令", action.trigger)


def _fits(query: str, title: str) -> bool:
    return matches(query, search_keys(title))
