"""One row of a staff list as it is read: the person's fields, the posting, and what has to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from courtoffice.areas.people.records import RETIRED, SERVING
from courtoffice.areas.people.roster_words import (
    HEADS,
    STATUS_WORDS,
    read_category,
    read_day,
    read_department,
    read_ethnic_group,
    read_gender,
    read_month,
    read_name,
    read_party,
    read_position,
    read_status,
    read_text,
    read_yes_no,
)
from courtoffice.areas.people.rules import plain_name
from courtoffice.exchange.heads import GridRow
from courtoffice.exchange.intake.links import Question
from courtoffice.exchange.sheets_in import Value

_LABELS = {head.key: head.label for head in HEADS}


@dataclass(slots=True)
class Draft:
    """What a row says. ``personal`` and ``posting`` hold the fields that the row fills, by their names.

    ``department`` is the department's name as written, "" for none. ``asked`` are sentences about what
    could not be read as it stands, ``wrong`` about what stops the row; ``questions`` whom the name means.
    ``guess`` is the category of staff that the rank speaks for where the row has none, with words about it:
    for somebody new, since of others more is known.
    """

    number: int
    name: str
    personal: dict[str, Any] = field(default_factory=dict)
    posting: dict[str, Any] = field(default_factory=dict)
    department: str = ""
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    guess: tuple[str, str] = ("", "")
    questions: list[Question] = field(default_factory=list)

    @property
    def birth_month(self) -> str:
        """The month of birth, "" when the row does not tell."""
        return str(self.personal.get("birth_month", ""))

    @property
    def status(self) -> str:
        """在职 unless the row says otherwise."""
        return str(self.posting.get("status", SERVING))


def draft_of(row: GridRow, section: str, year: int) -> Draft:
    """Read a row.

    ``section`` is the department whose heading stands above it, used where it names none, ``year`` that of
    days written without one.
    """
    name, more = read_name(row.cells.get("name", ""))
    draft = Draft(row.number, plain_name(name))
    for key in row.damaged:
        draft.wrong.append(f"“{_LABELS[key]}”里的长数字已被表格软件改动，请把这一列设为文本后重新填写。")
    if not draft.name:
        draft.wrong.append("这一行没有姓名。")
    _read_person(draft, row.cells, year)
    for key, value in more.items():
        draft.personal.setdefault(key, value)
    _read_posting(draft, row.cells, section)
    return draft


def _read_person(draft: Draft, cells: Mapping[str, Value], year: int) -> None:
    """Read the fields of the officer; a cell that is empty says nothing of its field."""
    for key in ("education", "pinyin", "written_as", "note"):
        _keep(draft.personal, key, read_text(key, cells.get(key, "")))
    for key, reader in (("gender", read_gender), ("ethnic_group", read_ethnic_group)):
        value, asked = reader(cells.get(key, ""))
        _keep(draft.personal, key, value)
        _ask(draft, asked)
    month, asked = read_month("birth_month", cells.get("birth_month", ""))
    _keep(draft.personal, "birth_month", month)
    _ask(draft, asked)
    day, asked = read_day("joined_on", cells.get("joined_on", ""), year)
    _keep(draft.personal, "joined_on", day)
    _ask(draft, asked)
    if _filled(cells, "party_member"):
        draft.personal["party_member"], asked = read_party(cells["party_member"])
        _ask(draft, asked)
    if _filled(cells, "position"):
        draft.personal["position"], asked = read_position(cells["position"])
        _ask(draft, asked)
    for key in ("party_group", "centre_group"):
        if _filled(cells, key):
            draft.personal[key], asked = read_yes_no(key, cells[key])
            _ask(draft, asked)


def _read_posting(draft: Draft, cells: Mapping[str, Value], section: str) -> None:
    """Read where the officer serves; a department called 离退休人员 is a status."""
    for key in ("post", "judge_rank"):
        _keep(draft.posting, key, read_text(key, cells.get(key, "")))
    department = read_department(cells.get("department", "")) or section
    if department in STATUS_WORDS:
        draft.posting["status"] = STATUS_WORDS[department]
    else:
        draft.department = department
    if _filled(cells, "status"):
        draft.posting["status"], asked = read_status(cells["status"])
        _ask(draft, asked)
    if draft.status == RETIRED and not _filled(cells, "category"):
        return
    category, asked = read_category(cells.get("category", ""), str(draft.posting.get("judge_rank", "")))
    if _filled(cells, "category"):
        _keep(draft.posting, "category", category)
        _ask(draft, asked)
    else:
        draft.guess = category, asked


def _keep(kept: dict[str, Any], key: str, value: str | date | None) -> None:
    if value:
        kept[key] = value


def _ask(draft: Draft, asked: str) -> None:
    if asked:
        draft.asked.append(asked + "。")


def _filled(cells: Mapping[str, Value], key: str) -> bool:
    value = cells.get(key, "")
    return bool(value.strip()) if isinstance(value, str) else True
