"""The decisions of a meeting as they are typed: each line becomes a supervised matter. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from courtoffice.areas.matters.records import Matter
from courtoffice.areas.matters.rules import matter_faults
from courtoffice.areas.people.roster import Roster
from courtoffice.errors import Fault
from courtoffice.fields import Record, day, link, many, owner, text
from courtoffice.required import required_faults

PARTY_GROUP = "党组会"


@dataclass(frozen=True, kw_only=True)
class Line(Record):
    """One decision: the task, the unit, the leader, the demand and the limit."""

    table: ClassVar[str] = ""
    meeting_id: int = owner()
    title: str = text("议定事项", required=True, width=16)
    department_id: int | None = link("牵头部门", "department", width=8)
    leader_id: int | None = link("责任领导", "officer")
    due_on: date | None = day("完成时限")
    demand: str = text("工作要求", width=14)


@dataclass(frozen=True, kw_only=True)
class Meeting(Record):
    """A meeting with what it decided."""

    table: ClassVar[str] = ""
    meeting: str = text("会议", required=True, dictionary="meeting", default=PARTY_GROUP)
    decided_on: date | None = day("会议日期", required=True)
    meeting_number: str = text("会议次数", hint="如“第5次”，没有编号的留空")
    lines: tuple[Line, ...] = many("议定事项", Line, owner="meeting_id")


def matters_of(meeting: Meeting) -> list[Matter]:
    """Return the matters that a meeting's decisions become, opened on its day."""
    return [
        Matter(
            title=line.title.strip(),
            source="会议",
            meeting=meeting.meeting.strip(),
            meeting_number=meeting.meeting_number.strip(),
            decided_on=meeting.decided_on,
            opened_on=meeting.decided_on,
            department_id=line.department_id,
            leader_id=line.leader_id,
            demand=line.demand,
            due_on=line.due_on,
        )
        for line in meeting.lines
    ]


def meeting_faults(meeting: Meeting, there: frozenset[str], roster: Roster, today: date) -> list[Fault]:
    """Return everything wrong with a meeting and its lines, all at once.

    ``there`` are the titles of the matters that are kept of a meeting of that day already: a line among them
    is asked about. Faults of a line are named ``lines[2].due_on``.
    """
    faults = required_faults(meeting)
    if not meeting.lines:
        faults.append(Fault("", "还没有议定事项。请至少填写一行，也可以从表格里复制后粘贴。"))
    if meeting.decided_on is not None and meeting.decided_on > today:
        faults.append(Fault("decided_on", f"会议日期{meeting.decided_on}还没有到，今天是{today}，请核对。"))
    seen: set[str] = set()
    for at, matter in enumerate(matters_of(meeting)):
        lead, path = f"第{at + 1}行：", f"lines[{at}]."
        if matter.title and matter.title in seen:
            faults.append(Fault(f"{path}title", f"{lead}“{matter.title}”重复，请删去一行。"))
        elif matter.title in there:
            message = f"{lead}“{matter.title}”这次会议已经登记过，确定再登记一件吗？"
            faults.append(Fault(f"{path}title", message, blocks=False))
        seen.add(matter.title)
        faults += _of_line(matter, path, lead, roster, today)
    return list(dict.fromkeys(faults))


def _of_line(matter: Matter, path: str, lead: str, roster: Roster, today: date) -> list[Fault]:
    """Return what is wrong with a line as a matter, leaving out what the meeting itself is told."""
    shown = {"department_id", "leader_id", "due_on", "demand"}
    return [
        Fault(path + fault.field, lead + fault.message, fault.blocks)
        for fault in matter_faults(matter, roster, today)
        if fault.field in shown
    ]
