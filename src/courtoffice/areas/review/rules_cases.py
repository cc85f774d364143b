"""What may be wrong with a closed case and with a draw. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import serving_faults
from courtoffice.areas.review.records_cases import NAMED, ClosedCase, Draw
from courtoffice.areas.review.rules_review import number_faults, panel_faults, past
from courtoffice.case_number import normalise
from courtoffice.day_faults import days_in_order
from courtoffice.errors import Fault
from courtoffice.fields import with_values
from courtoffice.required import required_faults

_DRAWN_BY = (
    "from_date", "until_date", "case_type", "cause", "minimum", "share", "key_always", "seed", "checksum",
)  # fmt: skip
WHOLE = 100_00
"""A share of all cases, in hundredths of a per cent."""


@dataclass(frozen=True, slots=True)
class CaseRule:
    """A rule of closed cases, with the day it is today; it looks at no other fields than those it ``reads``.

    What it says of one case it says of all that are alike in them.
    """

    reads: tuple[str, ...]
    faults: Callable[[ClosedCase, Roster, date], Iterable[Fault]]


def _serving(field: str, label: str) -> CaseRule:
    """Return the rule that somebody who is named for a case served when it was closed."""

    def faults(case: ClosedCase, roster: Roster, today: date) -> list[Fault]:
        return serving_faults(roster, case.closed_on, [(field, label, getattr(case, field))])

    return CaseRule((field, "closed_on"), faults)


NUMBER_RULE = CaseRule(
    ("case_number", "closed_on"),
    lambda case, roster, today: number_faults(case.case_number, case.closed_on),
)
"""Of the number it looks at the year alone where that can be read."""

OTHER_RULES = (
    CaseRule(
        ("closed_on",), lambda case, roster, today: past("closed_on", "结案日期", case.closed_on, today)
    ),
    CaseRule(
        ("received_on", "closed_on"),
        lambda case, roster, today: days_in_order(
            "closed_on", ("收案日期", case.received_on), ("结案日期", case.closed_on)
        ),
    ),
    _serving("judge_id", "承办法官"),
    _serving("assistant_id", "法官助理"),
    _serving("clerk_id", "书记员"),
    CaseRule(
        ("panel",),
        lambda case, roster, today: panel_faults([(member.officer_id, member.name) for member in case.panel]),
    ),
)


def tidied(case: ClosedCase, roster: Roster) -> ClosedCase:
    """Return the case with its number in the one written form and the department of its judge then."""
    department = case.department_id
    if department is None and case.judge_id is not None and case.closed_on is not None:
        department = roster.department_on(case.judge_id, case.closed_on)
    return with_values(case, {"case_number": normalise(case.case_number), "department_id": department})


def case_faults(case: ClosedCase, already: bool, roster: Roster, today: date) -> list[Fault]:
    """Return what is wrong with a closed case; ``already`` says that the pool has its number."""
    faults = required_faults(case)
    for rule in (NUMBER_RULE, *OTHER_RULES):
        faults += rule.faults(case, roster, today)
    if already:
        message = f"案件池里已经有{normalise(case.case_number)}，请打开原来的记录修改，不要重复登记。"
        faults.append(Fault("case_number", message))
    return faults


def draw_faults(
    draw: Draw, closed_on: Mapping[int, date], today: date, before: Draw | None = None
) -> list[Fault]:
    """Return what is wrong with a draw; ``closed_on`` tells when each of its cases was closed."""
    return [
        *_made_otherwise(draw, before),
        *required_faults(draw),
        *past("drawn_on", "抽取日期", draw.drawn_on, today),
        *days_in_order("until_date", ("结案起始日期", draw.from_date), ("结案截止日期", draw.until_date)),
        *_rule(draw),
        *_drawn(draw, closed_on),
        *_reviewers(draw),
    ]


def _made_otherwise(draw: Draw, before: Draw | None) -> Iterator[Fault]:
    """Ask before what the program has drawn is changed by hand: repeating the draw would show it."""
    if before is None or not before.checksum:
        return
    now, then = ((_lots(item), *(getattr(item, name) for name in _DRAWN_BY)) for item in (draw, before))
    if now != then:
        message = (
            "这次抽查是程序抽取的，改动范围、规则、种子或者随机、重点案件以后，重抽验证会不一致。"
            "要加案件的，抽取方式请选“指定”。确定改动吗？"
        )
        yield Fault("", message, blocks=False)


def _lots(draw: Draw) -> list[int | None]:
    return [item.case_id for item in draw.cases if item.basis != NAMED]


def _rule(draw: Draw) -> Iterator[Fault]:
    if draw.share is not None and not 0 <= draw.share <= WHOLE:
        yield Fault("share", "抽查比例要在0到100之间，请改正。")
    if draw.pool_size is not None and len(draw.cases) > draw.pool_size:
        message = f"抽取了{len(draw.cases)}件，案件池只有{draw.pool_size}件，请核对。"
        yield Fault("pool_size", message)


def _drawn(draw: Draw, closed_on: Mapping[int, date]) -> Iterator[Fault]:
    seen: set[int] = set()
    for at, item in enumerate(draw.cases):
        if item.case_id is None:
            continue
        field, lead = f"cases[{at}].case_id", f"抽取案件第{at + 1}行："
        if item.case_id in seen:
            yield Fault(field, f"{lead}这件案件已经在抽取名单里，请删去一行。")
        seen.add(item.case_id)
        closed = closed_on.get(item.case_id)
        if closed is not None and _outside(draw, closed):
            message = f"{lead}结案日期{closed}不在抽查范围内，确定要列入吗？"
            yield Fault(field, message, blocks=False)


def _reviewers(draw: Draw) -> Iterator[Fault]:
    """Find reviewers listed twice, and recusals of nobody who reviews or from nothing that was drawn."""
    listed: set[int] = set()
    for at, item in enumerate(draw.reviewers):
        if item.officer_id in listed:
            yield Fault(f"reviewers[{at}].officer_id", f"评查人员第{at + 1}行：重复登记，请删去一行。")
        listed |= {item.officer_id} if item.officer_id is not None else set()
    cases = {item.case_id for item in draw.cases}
    for at, recusal in enumerate(draw.recusals):
        lead = f"自行回避第{at + 1}行："
        if recusal.officer_id is not None and recusal.officer_id not in listed:
            message = f"{lead}这名干警不在评查人员里，请核对。"
            yield Fault(f"recusals[{at}].officer_id", message, blocks=False)
        if recusal.case_id is not None and recusal.case_id not in cases:
            message = f"{lead}这件案件没有抽到，请核对案号。"
            yield Fault(f"recusals[{at}].case_id", message, blocks=False)


def _outside(draw: Draw, day: date) -> bool:
    early = draw.from_date is not None and day < draw.from_date
    return early or (draw.until_date is not None and day > draw.until_date)
