"""What one row of a list of closed cases would do: the case as stored then, and how good the row is. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from courtoffice.areas.review.case_people import CasePeople
from courtoffice.areas.review.case_preview import ADDED, BAD, CHANGED, DOUBTFUL, GOOD, SAME, CaseRow
from courtoffice.areas.review.case_words import (
    FLAGS,
    flags_in,
    panel_names,
    read_day,
    read_flag,
    read_type,
)
from courtoffice.areas.review.records_cases import CasePanelist, ClosedCase
from courtoffice.areas.review.rules_cases import case_faults, tidied
from courtoffice.case_number import normalise
from courtoffice.cells import clean
from courtoffice.exchange.heads import GridRow
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import label_of

_TEXTS = ("cause", "procedure", "parties", "closed_by")
_COMPARED = (
    *("case_type", "received_on", "closed_on", "department_id", "judge_id", "assistant_id", "clerk_id"),
    *_TEXTS,
    "note",
    *FLAGS,
)


@dataclass
class _Reading:
    """One row while it is read."""

    values: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@dataclass
class CaseJudge:
    """Judges the rows of one list against the pool as it is, which ``known`` gives by case number."""

    people: CasePeople
    known: Mapping[str, ClosedCase]
    today: date
    _rows: dict[str, int] = field(default_factory=dict)

    def judge(self, row: GridRow, texts: Mapping[str, str]) -> CaseRow:
        """Return what would become of a row; ``texts`` are its cells, cleaned."""
        found, cells = self._read(row, texts), tuple(texts.values())
        number = found.values["case_number"]
        before = self.known.get(number)
        if number and number in self._rows:
            found.wrong.append(f"和第{self._rows[number]}行是同一案号，请删去一行。")
        self._rows.setdefault(number, row.number)
        if found.wrong:
            return CaseRow(row.number, cells, BAD, tuple(found.wrong + found.asked))
        case = tidied(replace(before or ClosedCase(), **found.values), self.people.roster)
        for fault in case_faults(case, False, self.people.roster, self.today):
            (found.wrong if fault.blocks else found.asked).append(fault.message)
        if found.wrong:
            return CaseRow(row.number, cells, BAD, tuple(found.wrong + found.asked))
        action, told = (ADDED, []) if before is None else self._changes(before, case)
        state = DOUBTFUL if found.asked else GOOD
        return CaseRow(row.number, cells, state, (*found.asked, *told), action, case)

    def _read(self, row: GridRow, texts: Mapping[str, str]) -> _Reading:
        found = _Reading()
        number = normalise(texts.get("case_number", ""))
        found.values["case_number"] = number
        if not number:
            found.wrong.append("这一行没有案号。")
        if "case_number" in row.damaged:
            found.wrong.append("案号像是数字，已被表格软件改动，请把这一列设为文本后重新填写。")
        found.values["case_type"], asked = read_type(texts.get("case_type", ""), number)
        found.asked += [asked] if asked else []
        self._days(row.cells, found)
        found.values |= {key: text for key in _TEXTS if (text := texts.get(key, ""))}
        if texts.get("note"):
            found.values["note"] = clean(row.cells["note"], lines=True)
        self._officers(texts, found)
        self._flags(texts, found)
        return found

    def _days(self, cells: Mapping[str, Value], found: _Reading) -> None:
        for key in ("received_on", "closed_on"):
            day, words = read_day(key, cells.get(key, ""))
            if day is not None:
                found.values[key] = day
            if words:
                (found.wrong if key == "closed_on" else found.asked).append(words)
            elif day is None and key == "closed_on":
                found.wrong.append("这一行没有结案日期。")

    def _officers(self, texts: Mapping[str, str], found: _Reading) -> None:
        """Find judge, assistant, clerk and panel; without its judge a case cannot be drawn for anybody."""
        day = found.values.get("closed_on")
        place = texts.get("department_id", "")
        department = self.people.department(place) if place else None
        if department is not None:
            found.values["department_id"] = department
        elif place:
            found.asked.append(f"没有“{place}”这个部门，按承办法官结案时的部门登记。")
        for key in ("judge_id", "assistant_id", "clerk_id"):
            name = texts.get(key, "")
            if not name:
                continue
            officer, words = self.people.officer(name, department, day)
            if officer is not None:
                found.values[key] = officer
            elif key == "judge_id":
                found.wrong.append(f"承办法官：{words}")
            else:
                found.asked.append(f"{label_of(ClosedCase, key)}没有导入：{words}")
        if "judge_id" not in found.values and not found.wrong:
            found.wrong.append("这一行没有承办法官。")
        if members := panel_names(texts.get("panel", "")):
            found.values["panel"] = tuple(self._member(name, duty, department, day) for name, duty in members)

    def _member(self, name: str, duty: str, department: int | None, day: date | None) -> CasePanelist:
        """Return a member of the panel: an officer of that name, otherwise somebody from outside."""
        officer, _ = self.people.officer(name, department, day)
        if officer is None or duty == "人民陪审员":
            return CasePanelist(name=name, duty=duty or "人民陪审员")
        return CasePanelist(officer_id=officer, duty=duty)

    def _flags(self, texts: Mapping[str, str], found: _Reading) -> None:
        for key in FLAGS:
            if texts.get(key):
                found.values[key], asked = read_flag(key, texts[key])
                found.asked += [asked] if asked else []
        for key in flags_in(texts.get("key", "")):
            found.values[key] = True

    def _changes(self, before: ClosedCase, case: ClosedCase) -> tuple[str, list[str]]:
        """Say what an update changes."""
        labels = [
            label_of(ClosedCase, key) for key in _COMPARED if getattr(before, key) != getattr(case, key)
        ]
        if _members(before) != _members(case):
            labels.append("合议庭")
        return (CHANGED, [f"更新：{'、'.join(labels)}。"]) if labels else (SAME, [])


def _members(case: ClosedCase) -> list[tuple[int | None, str, str]]:
    return [(item.officer_id, item.name, item.duty) for item in case.panel]
