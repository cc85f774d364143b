"""How a score sheet is totalled, and what may be wrong with standards, sheets and closings. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import serving_faults
from courtoffice.areas.posts.records import (
    BODIES,
    FIXED,
    SUBJECTS,
    Closing,
    Member,
    PostItem,
    PostStandard,
    Sheet,
)
from courtoffice.cells import hundredths
from courtoffice.day_faults import days_in_order, future_year
from courtoffice.errors import Fault
from courtoffice.required import required_faults


def totalled(sheet: Sheet, standard: PostStandard | None) -> Sheet:
    """Return the sheet with its totals and result; a total is empty while no item has a score of its kind."""
    own = [item.self_points for item in sheet.scores if item.self_points is not None]
    checked = [item.points for item in sheet.scores if item.points is not None]
    total = sum(checked) if checked else None
    result = result_of(standard, total) if standard is not None and total is not None else ""
    return replace(sheet, self_total=sum(own) if own else None, total=total, result=result)


def result_of(standard: PostStandard, total: int) -> str:
    """Return the result that a total earns; "" when the standard has no band so low."""
    bands = sorted(standard.bands, key=lambda band: -(band.from_points or 0))
    return next((band.result for band in bands if total >= (band.from_points or 0)), "")


def most_of(item: PostItem) -> int:
    """Return the most an item may score: its cap, or else its points."""
    return (item.points or 0) if item.cap is None else item.cap


def score_fault(item: PostItem, label: str, points: int | None) -> str:
    """Return in words why an item cannot be scored so, "" where it can: from 0 up to its cap."""
    most = most_of(item)
    if points is None or 0 <= points <= most:
        return ""
    return f"“{item.name}”的{label}要在0和{hundredths(most)}之间，现在是{hundredths(points)}。"


def member_faults(member: Member, roster: Roster, today: date, others: Sequence[Member] = ()) -> list[Fault]:
    """Return what is wrong with a member of the leading group or its office; ``others`` are all members."""
    return [
        *required_faults(member),
        *_seats(member, others),
        *future_year("from_date", "起始日期", member.from_date, today),
        *days_in_order("until_date", ("起始日期", member.from_date), ("截止日期", member.until_date)),
        *serving_faults(roster, member.from_date, [("officer_id", "", member.officer_id)]),
    ]


def standard_faults(standard: PostStandard, others: Sequence[PostStandard]) -> list[Fault]:
    """Return what is wrong with an assessment standard; ``others`` are all standards."""
    return [*required_faults(standard), *_only_one(standard, others), *_points(standard), *_bands(standard)]


def sheet_faults(sheet: Sheet, standard: PostStandard | None, others: Sequence[Sheet]) -> list[Fault]:
    """Return what is wrong with a score sheet; ``others`` are the sheets of its year."""
    faults = [*required_faults(sheet), *_scores(sheet, standard)]
    for other in others:
        if other.id != sheet.id and other.department_id == sheet.department_id:
            message = f"这个部门{sheet.year}年的考核表已经有了，请在原表上修改。"
            faults.append(Fault("department_id", message))
    if standard is not None and standard.year != sheet.year:
        message = f"“{standard.name}”是{standard.year}年的标准，请选{sheet.year}年的。"
        faults.append(Fault("standard_id", message))
    if sheet.state == FIXED:
        faults += _fixed(sheet, standard)
    signed, checked = ("自评日期", sheet.self_signed_on), ("复核日期", sheet.reviewed_on)
    return [
        *faults,
        *days_in_order("reviewed_on", signed, checked),
        *days_in_order("confirmed_on", checked, ("确定日期", sheet.confirmed_on)),
    ]


def closing_faults(closing: Closing, others: Sequence[Closing], today: date, unfixed: int = 0) -> list[Fault]:
    """Return what is wrong with a closing; a year is closed once, and opened again only with a reason.

    ``unfixed`` is how many sheets, or evaluations, of the year have no final result yet.
    """
    faults = [*required_faults(closing), *future_year("closed_on", "办结日期", closing.closed_on, today)]
    if closing.closed_on is not None and closing.year is not None and closing.closed_on.year < closing.year:
        message = f"“办结日期”{closing.closed_on}早于{closing.year}年，请核对年度和日期。"
        faults.append(Fault("closed_on", message))
    for other in others:
        same = (other.year, other.subject) == (closing.year, closing.subject)
        if other.id != closing.id and same and other.reopened_on is None:
            message = f"{closing.year}年{closing.subject}已经在{other.closed_on}办结，请先重新打开原记录。"
            faults.append(Fault("year", message))
    if unfixed and closing.reopened_on is None:
        room = _ROOMS.get(closing.subject, "")
        message = f"{closing.year}年还有{unfixed}份结果没有定，请到“{room}”里办结，那里会逐项核对。"
        faults.append(Fault("subject", message))
    if closing.reopened_on is not None and not closing.reopen_reason.strip():
        faults.append(Fault("reopen_reason", "重新打开已办结的年度，请写明原因。"))
    if closing.reopened_on is None and closing.reopen_reason.strip():
        faults.append(Fault("reopened_on", "已经写明重新打开的原因，请填写重新打开日期。"))
    closed, opened = ("办结日期", closing.closed_on), ("重新打开日期", closing.reopened_on)
    return [*faults, *days_in_order("reopened_on", closed, opened)]


def _seats(member: Member, others: Sequence[Member]) -> Iterator[Fault]:
    """A duty must be one of the body; nobody sits twice in it, and it has one head at a time."""
    if member.duty in _HEADS and _HEADS[member.duty] != member.body:
        yield Fault("duty", f"“{member.duty}”是{_HEADS[member.duty]}的职责，请改正机构或职责。")
    for other in others:
        if other.id == member.id or other.body != member.body or not _meet(member, other):
            continue
        if other.officer_id == member.officer_id and member.officer_id is not None:
            yield Fault("officer_id", f"这名干警已经在{member.body}任{other.duty}，请在原记录上修改。")
        elif other.duty == member.duty and member.duty in _ONE_EACH:
            message = f"{member.body}在这段时间已经有一名{member.duty}，确定再登记一名吗？"
            yield Fault("duty", message, blocks=False)


def _meet(one: Member, other: Member) -> bool:
    first, second = one.from_date, other.from_date
    if first is None or second is None:
        return False
    return first <= (other.until_date or date.max) and second <= (one.until_date or date.max)


_HEADS = {"组长": BODIES[0], "副组长": BODIES[0], "主任": BODIES[1], "副主任": BODIES[1]}
_ONE_EACH = frozenset({"组长", "主任"})


_ROOMS = {SUBJECTS[0]: "考核打分", SUBJECTS[1]: "统一测评"}


def _fixed(sheet: Sheet, standard: PostStandard | None) -> Iterator[Fault]:
    """A final sheet has its date; one with gaps is asked about."""
    if sheet.confirmed_on is None:
        yield Fault("confirmed_on", "进度是“已定”，请填写确定日期。")
    scored = {score.item_id for score in sheet.scores if score.points is not None}
    empty = [item.name for item in standard.items if item.id not in scored] if standard is not None else []
    if empty:
        message = f"进度是“已定”，还缺{'、'.join(empty)}的复核分，确定吗？"
        yield Fault("state", message, blocks=False)


def _only_one(standard: PostStandard, others: Sequence[PostStandard]) -> Iterator[Fault]:
    for other in others:
        same = (other.year, other.kind) == (standard.year, standard.kind)
        if other.id != standard.id and same and standard.year is not None:
            message = f"{standard.year}年{standard.kind}类部门已经有标准“{other.name}”，请在原标准上修改。"
            yield Fault("year", message)


def _points(standard: PostStandard) -> Iterator[Fault]:
    full = standard.full_points or 0
    if full <= 0:
        yield Fault("full_points", "满分要大于零，请改正。")
    total = sum(item.points or 0 for item in standard.items)
    if total != full:
        message = f"考核项目分值合计{hundredths(total)}分，与满分{hundredths(full)}分不一致，请核对。"
        yield Fault("items", message, blocks=bool(standard.items))
    for at, item in enumerate(standard.items):
        if (item.points or 0) < 0:
            yield Fault(f"items[{at}].points", f"“{item.name}”的分值不能小于零，请改正。")
        if item.cap is not None and item.cap < (item.points or 0):
            yield Fault(f"items[{at}].cap", f"“{item.name}”的得分上限不能低于分值，请改正。")


def _bands(standard: PostStandard) -> Iterator[Fault]:
    results = [band.result for band in standard.bands]
    starts = [band.from_points for band in standard.bands]
    if len(set(results)) < len(results) or len(set(starts)) < len(starts):
        yield Fault("bands", "等次或起点分有重复，请改正。")
    if standard.bands and min(start or 0 for start in starts) != 0:
        yield Fault("bands", "最低等次的起点分要写0，否则低分没有等次。")


def _scores(sheet: Sheet, standard: PostStandard | None) -> Iterator[Fault]:
    if standard is None:
        return
    known = {item.id: item for item in standard.items}
    seen: set[int] = set()
    for at, score in enumerate(sheet.scores):
        lead = f"得分第{at + 1}行："
        item = known.get(score.item_id or 0)
        if score.item_id is not None and item is None:
            message = f"{lead}考核项目不属于“{standard.name}”，请在这个标准里重新选择。"
            yield Fault(f"scores[{at}].item_id", message)
        if item is None:
            continue
        if item.id in seen:
            yield Fault(f"scores[{at}].item_id", f"{lead}“{item.name}”重复登记，请删去一行。")
        seen.add(item.id)
        for field, label, points in (
            ("self_points", "自评分", score.self_points),
            ("points", "复核分", score.points),
        ):
            if wrong := score_fault(item, label, points):
                yield Fault(f"scores[{at}].{field}", lead + wrong)
