"""Who has how many of the hours demanded: of a year, or of leaders of five years. Pure; in hundredths."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from courtoffice.areas.people.records import Officer
from courtoffice.areas.training.hours import too_much_leave
from courtoffice.areas.training.records import (
    IN_HOUSE,
    KINDS,
    NIGHT_SCHOOL,
    ONLINE,
    OUTSIDE,
    TOOK_PART,
    Participant,
    Session,
)
from courtoffice.areas.training.records_reckoned import (
    ENOUGH,
    FIVE_YEARS,
    SHORT,
    YEARLY,
    LeaderHours,
    OfficerHours,
    Participation,
)
from courtoffice.areas.training.rows import CYCLE_YEARS, TrainingRows
from courtoffice.cells import hundredths

_NOTHING = dict.fromkeys((*KINDS, "times", "away"), 0)
YEARS = ("first", "second", "third", "fourth", "fifth")
"""The attributes of :class:`LeaderHours` for the years of a cycle."""


def required(rows: TrainingRows) -> list[Officer]:
    """Return of whom the yearly hours are demanded: who serves at the period's end and is no such leader."""
    return [officer for officer in _serving(rows) if officer.id not in rows.leaders]


def leaders(rows: TrainingRows) -> list[Officer]:
    """Return of whom the hours of five years are demanded."""
    return [officer for officer in _serving(rows) if officer.id in rows.leaders]


def has_enough(rows: TrainingRows, officer: Officer) -> bool:
    """Return whether an officer has the yearly hours."""
    return rows.hours.get(officer.id, 0) >= rows.demand.yearly


def officer_hours(rows: TrainingRows) -> list[OfficerHours]:
    """Return the hours of everybody of whom hours are demanded, in the court's order."""
    taken: defaultdict[int, dict[str, int]] = defaultdict(_NOTHING.copy)
    for session in rows.sessions:
        kind = session.kind
        for row in session.participants:
            kinds = taken[row.officer_id or 0]
            if row.state == TOOK_PART:
                kinds[kind] += row.hours or 0
                kinds["times"] += 1
            else:
                kinds["away"] += 1
    return [_of_officer(rows, officer, taken[officer.id]) for officer in _serving(rows)]


def _of_officer(rows: TrainingRows, officer: Officer, taken: Mapping[str, int]) -> OfficerHours:
    day = rows.period.last
    posting = rows.roster.posting_on(officer.id, day)
    leads = officer.id in rows.leaders
    demanded = rows.demand.leader if leads else rows.demand.yearly
    done = (rows.cycle_hours if leads else rows.hours).get(officer.id, 0)
    return OfficerHours(
        id=officer.id,
        period=rows.period,
        officer_id=officer.id,
        department=rows.roster.department_name(rows.roster.department_on(officer.id, day)),
        post="" if posting is None else posting.post,
        span=FIVE_YEARS if leads else YEARLY,
        demanded=demanded,
        done=done,
        share=share_of(done, demanded),
        missing=max(demanded - done, 0),
        state=ENOUGH if done >= demanded else SHORT,
        in_house=taken[IN_HOUSE],
        night=taken[NIGHT_SCHOOL],
        outside=taken[OUTSIDE],
        online=taken[ONLINE],
        year=sum(taken[kind] for kind in (IN_HOUSE, NIGHT_SCHOOL, OUTSIDE, ONLINE)),
        times=taken["times"],
        away=taken["away"],
    )


def leader_hours(rows: TrainingRows, begun: int, by_year: Iterable[Mapping[int, int]]) -> list[LeaderHours]:
    """Return the hours of the leaders year by year.

    ``begun`` is the first year of the cycle, ``by_year`` the hours of every officer in each of its years;
    years that lie ahead are left out.
    """
    years = list(by_year)
    made = []
    for officer in leaders(rows):
        posting = rows.roster.posting_on(officer.id, rows.period.last)
        each = [hours.get(officer.id, 0) for hours in years]
        done, demanded = sum(each), rows.demand.leader
        row = LeaderHours(
            id=officer.id,
            officer_id=officer.id,
            post="" if posting is None else posting.post,
            cycle=f"{begun}—{begun + CYCLE_YEARS - 1}年",
            done=done,
            demanded=demanded,
            share=share_of(done, demanded),
            missing=max(demanded - done, 0),
            state=ENOUGH if done >= demanded else SHORT,
            **dict(zip(YEARS, each, strict=False)),
        )
        made.append(row)
    return made


def share_of(done: int, demanded: int) -> int:
    """Return whole percents of what is demanded, never 100 while something is missing."""
    return 100 if done >= demanded else done * 100 // demanded


def participations(rows: TrainingRows, officer: int | None = None) -> list[Participation]:
    """Return every participation of a period, or those of one officer, by date and as listed."""
    made = []
    for session in rows.sessions:
        listed = [row for row in session.participants if officer in (None, row.officer_id)]
        if listed:
            shared = _of_session(session)
            made += [_participation(rows, session, row, shared) for row in listed]
    return made


def _of_session(session: Session) -> dict[str, object]:
    """Return what all participations of a training have in common."""
    return {
        "session_id": session.id,
        "held_on": session.held_on,
        "until_date": session.until_date,
        "kind": session.kind,
        "topic": session.topic,
        "category": session.category,
        "organiser": session.organiser,
    }


def _participation(
    rows: TrainingRows, session: Session, row: Participant, shared: Mapping[str, object]
) -> Participation:
    made = object.__new__(Participation)
    kept = vars(made)  # ten times as quick as __init__ of a frozen dataclass
    kept.update(shared)
    kept["id"] = row.id
    kept["officer_id"] = row.officer_id
    kept["department"] = rows.roster.department_name(rows.department_on(row.officer_id or 0, session))
    kept["state"] = row.state
    kept["hours"] = row.hours if row.state == TOOK_PART else None
    kept["leave_hours"] = row.leave_hours
    kept["result"] = row.result
    kept["certificate"] = row.certificate
    kept["remark"] = _remark(row)
    return made


def _remark(row: Participant) -> str:
    if not row.leave_reason and not row.hours_reason and not row.leave_hours:
        return ""
    flag = "请假超过七分之一" if too_much_leave(row) else ""
    return "；".join(filter(None, (flag, row.leave_reason, row.hours_reason)))


def hours_in_words(row: OfficerHours) -> str:
    """Return how an officer stands in one line: 年度应完成90学时，已完成75.5学时，尚差14.5学时."""
    left = f"尚差{hundredths(row.missing or 0)}学时" if row.missing else "已达标"
    return (
        f"{row.span}应完成{hundredths(row.demanded or 0)}学时，已完成{hundredths(row.done or 0)}学时，{left}"
    )


def _serving(rows: TrainingRows) -> list[Officer]:
    return rows.roster.serving_on(rows.period.last)
