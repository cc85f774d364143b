"""What one row of a list of closed cases would do: the case as stored then, and how good the row is. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.case_words import (
    FLAGS,
    flags_in,
    panel_names,
    read_flag,
    read_type,
)
from courtoffice.areas.review.records_cases import CasePanelist, ClosedCase
from courtoffice.areas.review.rules_cases import case_faults, tidied
from courtoffice.case_number import normalise
from courtoffice.cells import clean
from courtoffice.exchange.heads import GridRow
from courtoffice.exchange.intake.cells_in import read_cell
from courtoffice.exchange.intake.links import Beside, LinkReader, Named, Question
from courtoffice.exchange.intake.preview import BAD, CHANGED, DOUBTFUL, GOOD, Entry, TakenRow
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import field_of, label_of, with_values

OUTSIDE = "人民陪审员"
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
    fixes: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


@dataclass
class CaseJudge:
    """Judges the rows of one list against the pool as it is, which ``known`` gives by case number.

    ``year`` is that of dates without one; ``rows``, ``entries`` and ``questions`` are what comes out of it.
    """

    links: LinkReader
    roster: Roster
    known: Mapping[str, ClosedCase]
    today: date
    year: int
    rows: list[TakenRow] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    def take(self, row: GridRow, texts: Mapping[str, str]) -> None:
        """Judge a row; ``texts`` are its cells, cleaned."""
        found, cells = self._read(row, texts), tuple(texts.values())
        self.questions += found.questions
        number = found.values["case_number"]
        before = self.known.get(number)
        if number and number in self._numbers:
            found.wrong.append(f"和第{self._numbers[number]}行是同一案号，请删去一行。")
        self._numbers.setdefault(number, row.number)
        self._judge(row.number, cells, with_values(before or ClosedCase(), found.values), before, found)

    def _judge(
        self,
        number: int,
        cells: tuple[Value, ...],
        case: ClosedCase,
        before: ClosedCase | None,
        found: _Reading,
    ) -> None:
        """Look at a case as if it had been typed."""
        if not found.wrong:
            case = _as_it_was(tidied(case, self.roster), before)
            faults = case_faults(case, False, self.roster, self.today) if case != before else []
            for fault in faults:
                (found.wrong if fault.blocks else found.asked).append(fault.message)
        if found.wrong:
            self.rows.append(TakenRow(number, cells, BAD, tuple(found.wrong + found.asked)))
            return
        entry = Entry(case, before, bool(found.fixes))
        told = _changes(before, case) if entry.action == CHANGED and before is not None else []
        reasons = (*found.asked, *found.fixes, *told)
        state = DOUBTFUL if found.asked or found.fixes else GOOD
        fixes, place = tuple(found.fixes), len(self.entries)
        self.entries.append(entry)
        self.rows.append(TakenRow(number, cells, state, reasons, fixes, entry.action, place))

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
        """Read the dates; without the one of its closing a case belongs to no period."""
        for key in ("received_on", "closed_on"):
            day = read_cell(field_of(ClosedCase, key), cells.get(key, ""), self.year)
            if day.value is not None:
                found.values[key] = day.value
            found.asked += [day.asked] if day.asked else []
            if day.wrong:
                (found.wrong if key == "closed_on" else found.asked).append(day.wrong)
            elif day.value is None and key == "closed_on":
                found.wrong.append("这一行没有结案日期。")

    def _officers(self, texts: Mapping[str, str], found: _Reading) -> None:
        """Find judge, assistant, clerk and panel; without its judge a case cannot be drawn for anybody."""
        day = found.values.get("closed_on")
        place = Beside(place=self._department(texts.get("department_id", ""), day, found))
        for key in ("judge_id", "assistant_id", "clerk_id"):
            name = texts.get(key, "")
            named = self.links.find("officer", label_of(ClosedCase, key), name, day, place)
            if named.id is not None:
                found.values[key] = named.id
                self._note(named, found)
            elif named.wrong and (key == "judge_id" or named.question is not None):
                found.wrong.append(named.wrong)
                self._note(named, found)
            elif named.wrong:
                found.asked.append(f"{label_of(ClosedCase, key)}没有导入：{named.wrong}")
        if "judge_id" not in found.values and not found.wrong:
            found.wrong.append("这一行没有承办法官。")
        if members := panel_names(texts.get("panel", "")):
            found.values["panel"] = tuple(
                self._member(name, duty, place, day, found) for name, duty in members
            )

    def _department(self, text: str, day: date | None, found: _Reading) -> str:
        """Read the department of a case; return what tells namesakes apart by it, "" for an unknown one."""
        if not text:
            return ""
        named = self.links.find("department", "承办部门", text, day)
        if named.id is None:
            found.asked.append(f"没有“{text}”这个部门，按承办法官结案时的部门登记。")
            return ""
        found.values["department_id"] = named.id
        self._note(named, found)
        return text

    def _note(self, named: Named, found: _Reading) -> None:
        """Keep what is asked about a name."""
        found.fixes += [named.fix] if named.fix else []
        found.asked += [named.asked] if named.asked else []
        found.questions += [named.question] if named.question is not None else []

    def _member(self, name: str, duty: str, place: Beside, day: date | None, found: _Reading) -> CasePanelist:
        """Return a member of the panel: an officer of that name, otherwise somebody from outside."""
        if duty == OUTSIDE:
            return CasePanelist(name=name, duty=duty)
        named = self.links.find("officer", "合议庭", name, day, place)
        if named.question is not None:
            found.wrong.append(named.wrong)
            found.questions.append(named.question)
        if named.id is None or named.fix:
            return CasePanelist(name=name, duty=duty or OUTSIDE)
        return CasePanelist(officer_id=named.id, duty=duty)

    def _flags(self, texts: Mapping[str, str], found: _Reading) -> None:
        for key in FLAGS:
            if texts.get(key):
                found.values[key], asked = read_flag(key, texts[key])
                found.asked += [asked] if asked else []
        for key in flags_in(texts.get("key", "")):
            found.values[key] = True


def _changes(before: ClosedCase, case: ClosedCase) -> list[str]:
    """Say what an update changes."""
    labels = [label_of(ClosedCase, key) for key in _COMPARED if getattr(before, key) != getattr(case, key)]
    if _members(before) != _members(case):
        labels.append("合议庭")
    return [f"更新：{'、'.join(labels)}。"] if labels else []


def _as_it_was(case: ClosedCase, before: ClosedCase | None) -> ClosedCase:
    """Return a case with the panel of before where it is the same, whose rows are then left alone."""
    same = before is not None and _members(before) == _members(case)
    return replace(case, panel=before.panel) if before is not None and same else case


def _members(case: ClosedCase) -> list[tuple[int | None, str, str]]:
    return [(item.officer_id, item.name, item.duty) for item in case.panel]
