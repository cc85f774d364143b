"""A pasted list of names, matched with the officers who serve on a day. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from courtoffice.areas.people.name_likeness import likely_officers
from courtoffice.areas.people.name_words import Typed, name_key, typed_names
from courtoffice.areas.people.records import Officer
from courtoffice.areas.people.roster import Roster
from courtoffice.errors import Refused

MOST_NAMES = 2_000
"""More names than any court has officers are not a list of names."""


class Match(Enum):
    """How sure a pasted name is."""

    FOUND = "已找到"
    TWICE = "重复"
    NAMESAKES = "同名"
    NOT_SERVING = "不在职"
    UNKNOWN = "名册中没有"


@dataclass(frozen=True, slots=True)
class Matched:
    """A pasted name with whom it means.

    ``officer_id`` is set for FOUND and TWICE. ``likely`` are the ids to choose from in every other case, the
    likeliest first. ``message`` says in words what to decide, "" for FOUND.
    """

    typed: str
    line: int
    match: Match
    officer_id: int | None = None
    likely: tuple[int, ...] = ()
    message: str = ""


def match_names(text: str, roster: Roster, day: date) -> list[Matched]:
    """Match every name of a pasted text with the officers 在职 on a day, in the order of the text.

    Blanks, full-width characters, numbering and brackets do not matter. Namesakes are told apart by a
    department beside the name or in brackets, and are asked for otherwise; names of nobody come with those
    that look or sound alike. Raises Refused for more than 2,000 names.
    """
    court = _Court(roster, day)
    found = typed_names(text, court.by_key, court.departments)
    if len(found) > MOST_NAMES:
        raise Refused(
            f"一次最多粘贴{MOST_NAMES}个名字，现在有{len(found)}个。请核对粘贴的内容，或分几次粘贴。"
        )
    seen: set[int] = set()
    matched = []
    for typed in found:
        one = court.match(typed)
        if one.match is Match.FOUND and one.officer_id is not None:
            one = _again(one, roster) if one.officer_id in seen else one
            seen.add(one.officer_id or 0)
        matched.append(one)
    return matched


def _again(one: Matched, roster: Roster) -> Matched:
    label = roster.label(one.officer_id or 0)
    message = f"第{one.line}行：{label}在前面已经列出，只登记一次。"
    return Matched(one.typed, one.line, Match.TWICE, one.officer_id, (), message)


class _Court:
    """The officers of a roster by what their names have in common with typed ones."""

    def __init__(self, roster: Roster, day: date) -> None:
        self._roster = roster
        self._day = day
        self._serving = roster.serving_on(day)
        self._likely: dict[str, tuple[int, ...]] = {}
        self.by_key: dict[str, list[Officer]] = {}
        for officer in roster.ordered(day):
            self.by_key.setdefault(name_key(officer.name), []).append(officer)
        self.departments: dict[str, set[int]] = {}
        for department in roster.departments.values():
            for name in filter(None, (department.name, department.short_name)):
                self.departments.setdefault(name_key(name), set()).add(department.id)

    def match(self, typed: Typed) -> Matched:
        """Return whom one typed name means."""
        same = self.by_key.get(typed.name, [])
        serving = [officer for officer in same if self._roster.serving(officer.id, self._day)]
        if len(serving) > 1:
            serving = self._told_apart(serving, typed) or serving
        if len(serving) == 1:
            return Matched(typed.name, typed.line, Match.FOUND, serving[0].id)
        if serving:
            labels = self._labels(serving)
            return self._asked(typed, Match.NAMESAKES, serving, f"有{len(serving)}位同名：{labels}，请选择。")
        if same:
            return self._asked(
                typed, Match.NOT_SERVING, same, f"名册里有这个人，{self._day}不在职，请核对日期或人员。"
            )
        return self._unknown(typed)

    def _told_apart(self, officers: Sequence[Officer], typed: Typed) -> list[Officer]:
        """Return the only one of some namesakes who serves in a department named beside; [] when in doubt."""
        named = {number for hint in typed.hints for number in self.departments.get(hint, ())}
        there = [who for who in officers if self._roster.department_on(who.id, self._day) in named]
        return there if len(there) == 1 else []

    def _unknown(self, typed: Typed) -> Matched:
        if typed.name not in self._likely:
            likely = likely_officers(typed.name, self._serving)
            self._likely[typed.name] = tuple(officer.id for officer in likely)
        officers = [self._roster.officer(number) for number in self._likely[typed.name]]
        hint = f"是不是{self._labels(officers)}？" if officers else "请核对姓名，或先在名册中登记。"
        return self._asked(typed, Match.UNKNOWN, officers, f"名册中没有这个名字，{hint}")

    def _labels(self, officers: Sequence[Officer]) -> str:
        return "、".join(self._roster.label(officer.id) for officer in officers)

    def _asked(self, typed: Typed, match: Match, officers: Sequence[Officer], words: str) -> Matched:
        short = typed.name if len(typed.name) <= 20 else f"{typed.name[:19]}…"
        message = f"第{typed.line}行“{short}”：{words}"
        return Matched(typed.name, typed.line, match, None, tuple(who.id for who in officers), message)
