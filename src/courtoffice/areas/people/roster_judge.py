"""What a row of a staff list would do: the officer as stored then, and how good the row is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Any

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.roster_draft import Draft
from courtoffice.areas.people.rules import officer_faults
from courtoffice.errors import Fault, blocking
from courtoffice.exchange.intake.preview import BAD, DOUBTFUL, GOOD, Entry, TakenRow
from courtoffice.fields import label_of

_ONE_DAY = timedelta(days=1)


@dataclass
class RosterJudge:
    """Judges the rows of one list against the office as it is; ``rows`` and ``entries`` are what comes out.

    ``departments`` are known departments' ids by name; ``columns`` the keys of the columns that the list
    has. New officers without a 进院日期 begin on ``since``; changes take effect ``today``.
    """

    roster: Roster
    departments: Mapping[str, int]
    columns: frozenset[str]
    today: date
    since: date
    rows: list[TakenRow] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    _position: int = field(init=False)

    def __post_init__(self) -> None:
        """New officers are listed after everybody there is."""
        self._position = max((who.position or 0 for who in self.roster.officers()), default=0)

    def take(self, draft: Draft, cells: tuple[str, ...], known: Officer | None) -> None:
        """Judge a row that is about a known officer, or about a new one."""
        pending = draft.department if draft.department not in self.departments else ""
        wrong = draft.wrong + draft.asked if draft.wrong else []
        if not wrong:
            officer = self._new(draft) if known is None else self._updated(draft, known, pending)
            same = officer == known and not pending
            faults = [] if same else officer_faults(officer, known, self.roster, self.today)
            wrong = [fault.message for fault in blocking(faults)]
        if wrong:
            self.rows.append(TakenRow(draft.number, cells, BAD, tuple(wrong)))
            return
        asked, told = self._said(draft, known, officer, pending)
        asked += [fault.message for fault in faults if self._concerns(fault, pending)]
        entry = Entry(officer, known, needs=pending)
        state = DOUBTFUL if asked else GOOD
        place = len(self.entries)
        self.entries.append(entry)
        said = (*asked, *told)
        self.rows.append(TakenRow(draft.number, cells, state, said, action=entry.action, entry=place))

    def _said(
        self, draft: Draft, known: Officer | None, officer: Officer, pending: str
    ) -> tuple[list[str], list[str]]:
        """Return what is asked about a row, and what it is told to change.

        In an office without departments all of them are new, and none is asked about row by row.
        """
        asked, told = list(draft.asked), list[str]()
        if known is not None:
            moves, told = self._changes(known, officer, pending)
            asked += moves
        if pending:
            (asked if self.departments else told).append(self._unknown(pending))
        return asked, told

    def _new(self, draft: Draft) -> Officer:
        self._position += 1
        start = draft.personal.get("joined_on") or self.since
        category, asked = draft.guess
        draft.posting.setdefault("category", category)
        draft.asked += [f"{asked}。"] if asked else []
        posting = Posting(
            from_date=start, department_id=self.departments.get(draft.department), **draft.posting
        )
        personal = {"position": self._position, **_known(draft.personal)}
        return Officer(name=draft.name, postings=(posting,), **personal)

    def _updated(self, draft: Draft, known: Officer, pending: str) -> Officer:
        """Return the officer with what the row fills; what changes where he serves begins a new posting."""
        officer = replace(known, **_known(draft.personal))
        posting = self.roster.posting_on(known.id, self.today) or self.roster.latest_posting(known.id)
        if posting is None:
            told = draft.posting or draft.department
            return replace(officer, postings=self._new(draft).postings) if told else officer
        wanted: dict[str, Any] = dict(draft.posting)
        if draft.department:
            wanted["department_id"] = self.departments.get(draft.department)
        different = {key: value for key, value in wanted.items() if getattr(posting, key) != value}
        if not different and not pending:
            return officer
        others = tuple(row for row in known.postings if row is not posting)
        completes = not pending and not any(getattr(posting, key) for key in different)
        if completes or (posting.from_date or self.today) >= self.today:
            return replace(officer, postings=(*others, replace(posting, **different)))
        ended = replace(posting, until_date=min(posting.until_date or date.max, self.today - _ONE_DAY))
        later = posting.until_date if posting.until_date and posting.until_date >= self.today else None
        begun = replace(posting, id=0, from_date=self.today, until_date=later, **different)
        return replace(officer, postings=(*others, ended, begun))

    def _changes(self, known: Officer, officer: Officer, pending: str) -> tuple[list[str], list[str]]:
        """Say what an update changes: moves are asked about, the rest is told."""
        before = self.roster.posting_on(known.id, self.today) or self.roster.latest_posting(known.id)
        after = officer.postings[-1] if officer.postings != known.postings else before
        labels = [label_of(Officer, key) for key in _PERSONAL if getattr(known, key) != getattr(officer, key)]
        moves = []
        if before is not None and after is not None:
            labels += [
                label_of(Posting, key) for key in _SERVICE if getattr(before, key) != getattr(after, key)
            ]
            place = pending or self.roster.department_name(after.department_id)
            was = self.roster.department_name(before.department_id)
            if was and place != was:
                moves.append(f"部门由“{was}”改为“{place or '无'}”，从{self.today}起算。")
            if before.status != after.status:
                moves.append(f"状态由“{before.status}”改为“{after.status}”，从{self.today}起算。")
        return moves, [f"更新：{'、'.join(labels)}。"] if labels else []

    def _unknown(self, department: str) -> str:
        near = get_close_matches(department, list(self.departments), n=1, cutoff=0.5)
        hint = f"；名册里有相近的“{near[0]}”，如是同一部门，请改正表格" if near else ""
        return f"没有“{department}”这个部门，导入时新建{hint}。"

    def _concerns(self, fault: Fault, pending: str) -> bool:
        """Return whether a question about the record is about this row, not about a missing column."""
        if fault.field.endswith(".department_id"):
            return not pending and "department" in self.columns
        return not fault.field.endswith(".category") or "category" in self.columns


def _known(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a row tells, without what could not be read."""
    return {key: value for key, value in values.items() if value is not None}


_PERSONAL = (
    *("gender", "ethnic_group", "birth_month", "party_member", "party_group", "centre_group", "education"),
    *("joined_on", "position", "pinyin", "written_as", "note"),
)
_SERVICE = ("post", "category", "judge_rank")
