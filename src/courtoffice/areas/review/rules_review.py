"""What may be wrong with a review: days, people, recusal, deductions, state. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import Named, name_of, serving_faults
from courtoffice.areas.review.records import FINAL, KEY_CASE, OBJECTED, REVIEWED, TOLD, Objection, Review
from courtoffice.areas.review.records_standard import Criterion, Group, Standard
from courtoffice.areas.review.rules import (
    cap_of,
    deciding_department,
    open_objections,
    recusal,
    reviewed,
    standard_of,
)
from courtoffice.case_number import normalise, parse
from courtoffice.cells import hundredths
from courtoffice.day_faults import days_in_order
from courtoffice.errors import Fault
from courtoffice.required import required_faults


@dataclass(frozen=True)
class Around:
    """What the rules of a review may know beside it.

    ``same_case`` are the other reviews of the same case number, ``objections`` those to this review.
    """

    roster: Roster
    standards: Sequence[Standard]
    today: date
    same_case: Sequence[Review] = ()
    objections: Sequence[Objection] = ()


def review_faults(review: Review, before: Review | None, around: Around) -> list[Fault]:
    """Return everything that is wrong with a review, all at once; ``before`` is how it was stored."""
    checks: tuple[Callable[[], Iterator[Fault]], ...] = (
        lambda: number_faults(review.case_number, review.closed_on),
        lambda: _days(review, around.today),
        lambda: _people(review, around),
        lambda: _recused(review, around),
        lambda: _standard(review, before, around),
        lambda: _state(review, around.objections),
        lambda: _twice(review, around.same_case),
        lambda: _first_result(review, before, around.objections),
    )
    return required_faults(review) + [fault for check in checks for fault in check()]


def number_faults(number: str, closed_on: date | None) -> Iterator[Fault]:
    """Ask about a case number that cannot be read, or that is of a later year than the case's end."""
    if not number.strip():
        return
    parsed = parse(number)
    if parsed is None:
        message = f"案号“{normalise(number)}”不是通常的写法，如（2026）湘0999民初1号。确实如此的可以保留。"
        yield Fault("case_number", message, blocks=False)
    elif closed_on is not None and parsed.year > closed_on.year:
        message = f"案号是{parsed.year}年的，结案日期却是{closed_on}，请核对。"
        yield Fault("case_number", message, blocks=False)


def past(field: str, label: str, day: date | None, today: date) -> list[Fault]:
    """Return a fault for a day that has not come yet, of something that must have happened."""
    if day is None or day <= today:
        return []
    return [Fault(field, f"“{label}”{day}还没有到，今天是{today}，请核对日期。")]


def panel_faults(members: Sequence[tuple[int | None, str]]) -> Iterator[Fault]:
    """Find panel rows that name nobody, both kinds at once, or an officer a second time."""
    seen: set[int] = set()
    for at, (officer, name) in enumerate(members):
        lead, field = f"合议庭第{at + 1}行：", f"panel[{at}].officer_id"
        if (officer is None) == (not name.strip()):
            yield Fault(field, f"{lead}请选择本院干警，或者填写院外成员的姓名，二者填一项。")
        elif officer is not None and officer in seen:
            yield Fault(field, f"{lead}这名干警重复登记，请删去一行。")
        seen |= {officer} if officer is not None else set()


def _days(review: Review, today: date) -> Iterator[Fault]:
    yield from past("closed_on", "结案日期", review.closed_on, today)
    yield from past("reviewed_on", "评查日期", review.reviewed_on, today)
    yield from past("told_on", "反馈日期", review.told_on, today)
    yield from past("final_on", "定案日期", review.final_on, today)
    received, closed = ("收案日期", review.received_on), ("结案日期", review.closed_on)
    looked_at, told = ("评查日期", review.reviewed_on), ("反馈日期", review.told_on)
    yield from days_in_order("closed_on", received, closed)
    yield from days_in_order("reviewed_on", closed, looked_at)
    yield from days_in_order("told_on", looked_at, told)
    yield from days_in_order("final_on", told, ("定案日期", review.final_on))


def _people(review: Review, around: Around) -> Iterator[Fault]:
    bench: list[Named] = [
        ("judge_id", "承办法官", review.judge_id),
        ("assistant_id", "法官助理", review.assistant_id),
        ("clerk_id", "书记员", review.clerk_id),
    ]
    yield from serving_faults(around.roster, review.closed_on, bench)
    yield from serving_faults(
        around.roster, _review_day(review, around.today), [("reviewer_id", "评查人", review.reviewer_id)]
    )
    yield from panel_faults([(member.officer_id, member.name) for member in review.panel])
    known = review.judge_id is not None and review.closed_on is not None
    if known and deciding_department(review, around.roster) is None:
        message = "按承办法官的任职经历找不到结案时的部门，请选择承办部门。"
        yield Fault("department_id", message)


def _recused(review: Review, around: Around) -> Iterator[Fault]:
    """Refuse a reviewer who has to recuse himself, unless the reason for not doing so is written down."""
    if review.reviewer_id is None or review.recusal_reason.strip():
        return
    reasons = recusal(review, review.reviewer_id, around.roster, _review_day(review, around.today))
    if reasons:
        name = name_of(around.roster, review.reviewer_id)
        message = (
            f"评查人{name}{'，'.join(reasons)}，应当回避。请换一名评查人；经批准不回避的，填写“不回避理由”。"
        )
        yield Fault("reviewer_id", message)


def _standard(review: Review, before: Review | None, around: Around) -> Iterator[Fault]:
    standard = standard_of(review, around.standards, around.today)
    if standard is None:
        message = f"{_review_day(review, around.today)}还没有施行的评查标准，请先登记评查标准。"
        yield Fault("standard_id", message)
        return
    began, day = standard.valid_from, review.reviewed_on
    if review.standard_id is not None and began is not None and day is not None and day < began:
        message = f"“{standard.name}”从{began}起施行，评查日期是{day}，请核对用哪个标准。"
        yield Fault("standard_id", message, blocks=False)
    if before is not None and before.standard_id not in (None, standard.id):
        yield Fault("standard_id", "改用另一个评查标准会重新计算得分和等次，请确认。", blocks=False)
    yield from deduction_faults(review, standard)
    yield from _vetoes(review, standard)


def deduction_faults(review: Review, standard: Standard) -> Iterator[Fault]:
    """Find deductions under criteria of another standard, of nothing, and sums over a cap."""
    known = {item.id: item for item in standard.criteria}
    if review.deductions and not reviewed(review):
        yield Fault("state", "已经有扣分，状态不能是“已抽取”，请改为“已评查”。")
    for at, item in enumerate(review.deductions):
        lead = f"扣分第{at + 1}行："
        if item.criterion_id is not None and item.criterion_id not in known:
            message = f"{lead}扣分项不属于“{standard.name}”，请在这个标准里重新选择。"
            yield Fault(f"deductions[{at}].criterion_id", message)
        if item.points is not None and item.points <= 0:
            yield Fault(f"deductions[{at}].points", f"{lead}扣分要大于零，请改正。")
    yield from _over_caps(review, standard, known)


def _over_caps(review: Review, standard: Standard, known: dict[int, Criterion]) -> Iterator[Fault]:
    by_criterion: Counter[int] = Counter()
    by_group: Counter[str] = Counter()
    last: dict[int | str, int] = {}
    for at, item in enumerate(review.deductions):
        criterion = known.get(item.criterion_id or 0)
        if criterion is not None:
            by_criterion[criterion.id] += item.points or 0
            by_group[criterion.group_name] += item.points or 0
            last[criterion.id] = last[criterion.group_name] = at
    for criterion_id, points in by_criterion.items():
        yield from _over(known[criterion_id], points, last[criterion_id])
    for group in standard.groups:
        if group.name in by_group:
            yield from _over(group, by_group[group.name], last[group.name])


def _over(item: Criterion | Group, points: int, at: int) -> Iterator[Fault]:
    cap = cap_of(item)
    if points > cap:
        message = f"“{item.name}”最多扣{hundredths(cap)}分，现在共扣{hundredths(points)}分，请改正扣分。"
        yield Fault(f"deductions[{at}].points", message)


def _vetoes(review: Review, standard: Standard) -> Iterator[Fault]:
    known = {item.id for item in standard.vetoes}
    for at, item in enumerate(review.vetoes):
        if item.veto_item_id is not None and item.veto_item_id not in known:
            message = f"一票否决第{at + 1}行：否决情形不属于“{standard.name}”，请在这个标准里重新选择。"
            yield Fault(f"vetoes[{at}].veto_item_id", message)


def _state(review: Review, objections: Sequence[Objection]) -> Iterator[Fault]:
    """Hold the state to what is filled in: who reviewed when, told when, objected, key case why."""
    if reviewed(review):
        if review.reviewed_on is None:
            yield Fault("reviewed_on", f"状态是“{review.state}”，请填写评查日期。")
        if review.reviewer_id is None:
            yield Fault("reviewer_id", f"状态是“{review.state}”，请选择评查人。")
    elif review.reviewed_on is not None:
        yield Fault("state", "已经填写评查日期，状态不能是“已抽取”，请改为“已评查”。")
    if review.state in (TOLD, OBJECTED) and review.told_on is None:
        yield Fault("told_on", f"状态是“{review.state}”，请填写反馈日期。")
    if review.state == REVIEWED and review.told_on is not None:
        yield Fault("state", "已经填写反馈日期，状态要改为“已反馈”吗？", blocks=False)
    if review.state == FINAL and open_objections(objections):
        yield Fault("state", "本案的异议还没有处理决定，不能定案。请先登记异议的处理决定。")
    if review.state == OBJECTED and not objections:
        yield Fault("state", "还没有登记异议。请在“异议”里登记，或者改正状态。", blocks=False)
    if review.mode == KEY_CASE and not review.key_reason:
        yield Fault("key_reason", "重点评查要写明重点事由，请选择。", blocks=False)


def _first_result(review: Review, before: Review | None, objections: Sequence[Objection]) -> Iterator[Fault]:
    """Keep the result as it was told: what scores depend on changes only before, or through a re-review."""
    told = (TOLD, OBJECTED, FINAL)
    if before is None or before.state not in told or _found(before) == _found(review):
        return
    if objections:
        message = "本案已有异议，原来的扣分和否决要保留。结果有变的，请在异议里登记复核得分和处理决定。"
        yield Fault("", message)
    elif review.state in told:
        message = (
            "结果已经反馈，扣分和否决不能再改。有异议的请登记异议；"
            "登记有误的，请先把状态改回“已评查”，改正以后重新反馈。"
        )
        yield Fault("", message)


def _found(review: Review) -> tuple[list[tuple[int, int]], list[int]]:
    """Return what was found in a case, as far as score and grade depend on it."""
    points = sorted((item.criterion_id or 0, item.points or 0) for item in review.deductions)
    return points, sorted(item.veto_item_id or 0 for item in review.vetoes)


def _twice(review: Review, same_case: Sequence[Review]) -> Iterator[Fault]:
    """Refuse a second review of a case in the same mode; in another mode ask."""
    others = [item for item in same_case if item.id != review.id]
    for item in others[:1]:
        same_mode = [other for other in others if other.mode == review.mode]
        found = same_mode[0] if same_mode else item
        when = found.reviewed_on or found.assigned_on
        message = f"{normalise(review.case_number)}已经有一次{found.mode}评查" + (
            f"（{when}）" if when else ""
        )
        if same_mode:
            yield Fault("case_number", f"{message}，请打开原来的评查修改，不要重复登记。")
        else:
            yield Fault("case_number", f"{message}，确定再登记一次{review.mode}评查吗？", blocks=False)


def _review_day(review: Review, today: date) -> date:
    return review.reviewed_on or review.assigned_on or today
