"""Whom a name in a list of closed cases means: an officer of the office on that day, or nobody. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from courtoffice.areas.people.name_likeness import likely_officers
from courtoffice.areas.people.name_words import name_key
from courtoffice.areas.people.records import Officer
from courtoffice.areas.people.roster import Roster

_BRACKET = re.compile(r"[（(]([^（()）]*)[)）]$")
_TITLES = ("法官助理", "法官", "书记员", "审判员", "庭长", "副庭长")


class CasePeople:
    """Finds officers and departments by the names that lists of cases have for them."""

    def __init__(self, roster: Roster) -> None:
        """Look among everybody of a roster."""
        self.roster = roster
        self._by_name: defaultdict[str, list[Officer]] = defaultdict(list)
        for officer in roster.officers():
            self._by_name[name_key(officer.name)].append(officer)
        self._departments = _department_names(roster)
        self._words: dict[str, str] = {}
        self._found: dict[tuple[str, int | None, date | None], tuple[int | None, str]] = {}

    def department(self, text: str) -> int | None:
        """Return the department of a name or short name, None for another."""
        return self._departments.get(name_key(text))

    def officer(self, text: str, department: int | None, day: date | None) -> tuple[int | None, str]:
        """Return the officer whom a name means, or words why nobody can be told.

        Namesakes are told apart by the bracket behind the name, the case's department, and who serves on
        the day, in that order.
        """
        asked = (text, department, day)
        if asked not in self._found:
            self._found[asked] = self._find(text, department, day)
        return self._found[asked]

    def _find(self, text: str, department: int | None, day: date | None) -> tuple[int | None, str]:
        bracket = _BRACKET.search(text.strip())
        name = name_key(_BRACKET.sub("", text.strip()))
        found = self._by_name.get(name, [])
        if not found:
            bare = next((name.removesuffix(title) for title in _TITLES if name.endswith(title)), name)
            found = self._by_name.get(bare, [])
        if not found:
            return None, self._unknown(name)
        place = self.department(bracket[1]) if bracket is not None else None
        for wanted in (place, department):
            if len(found) > 1 and wanted is not None and day is not None:
                found = [who for who in found if self._in(who.id, wanted, day)] or found
        if len(found) > 1 and day is not None:
            found = [who for who in found if self.roster.serving(who.id, day)] or found
        if len(found) > 1:
            return None, f"名册里有{len(found)}位{found[0].name}，分不清是哪一位，请写明承办部门。"
        return found[0].id, ""

    def _in(self, officer: int, department: int, day: date) -> bool:
        return self.roster.department_on(officer, day) == department

    def _unknown(self, name: str) -> str:
        if name not in self._words:
            near = "、".join(who.name for who in likely_officers(name, self.roster.officers())[:3])
            hint = f"相近的有{near}，" if near else ""
            self._words[name] = f"名册里没有“{name[:20]}”，{hint}请改正姓名，或先在“人员”里登记。"
        return self._words[name]


def _department_names(roster: Roster) -> Mapping[str, int]:
    """Return the departments' ids by short name and name, as :func:`name_key` gives them."""
    items = sorted(roster.departments.values(), key=lambda item: item.until_date or date.max)
    known = {name_key(item.short_name): item.id for item in items if item.short_name}
    return known | {name_key(item.name): item.id for item in items}
