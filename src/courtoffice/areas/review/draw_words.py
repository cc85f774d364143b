"""What the screen says of a draw before it is made and of an assignment: rows and sentences. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.assigning import Plan
from courtoffice.areas.review.draw import Quota
from courtoffice.areas.review.records_cases import Draw
from courtoffice.cells import hundredths

PREVIEW_HEADS = ("承办法官", "已结", "重点", "随机", "合计", "占比", "部门", "说明")
GROUP_HEADS = ("评查人", "在手", "本次", "部门")
CASE_HEADS = ("案号", "承办法官", "部门", "抽取方式", "评查人", "说明")


def preview_rows(draw: Draw, quotas: Sequence[Quota], roster: Roster) -> list[tuple[str, ...]]:
    """Return a row for each judge, in the order of the roster: what he closed and what is drawn of it."""
    day = draw.until_date or draw.drawn_on
    order = {officer.id: at for at, officer in enumerate(roster.ordered(day))} if day is not None else {}
    rows: list[tuple[str, ...]] = []
    for quota in sorted(quotas, key=lambda item: order.get(item.judge_id, len(order))):
        department = roster.department_on(quota.judge_id, day) if day is not None else None
        taken = quota.key + quota.random
        rows.append(
            (
                roster.label(quota.judge_id) or "（不在名册中的人员）",
                str(quota.closed),
                str(quota.key) if quota.key else "",
                str(quota.random),
                str(taken),
                f"{hundredths(taken * 100_00 // quota.closed)}%",
                roster.department_name(department),
                f"不够最低件数，少{quota.short}件" if quota.short else "",
            )
        )
    return rows


def preview_summary(quotas: Sequence[Quota]) -> str:
    """Return in one sentence what a draw would take."""
    if not quotas:
        return "这段时间没有已结案件"
    closed, key = sum(item.closed for item in quotas), sum(item.key for item in quotas)
    random = sum(item.random for item in quotas)
    return f"案件池{closed}件、{len(quotas)}名法官，将抽取{key + random}件：重点{key}件，随机{random}件"


def group_rows(plan: Plan) -> list[tuple[str, ...]]:
    """Return a row for each reviewer of a plan: what he has in hand, and what he gets."""
    return [
        (
            plan.roster.label(who),
            str(plan.load.get(who, 0)),
            str(plan.loads.get(who, 0)),
            plan.roster.department_name(plan.roster.department_on(who, plan.day)),
        )
        for who in plan.reviewers
    ]


def case_rows(plan: Plan) -> list[tuple[int, tuple[str, ...], bool]]:
    """Return a row for each case of a plan: its id, its cells, and whether somebody reviews it.

    The cases that have a review already come after the others, with 0 for their id: nothing changes there.
    """
    taken = {review.case_id: review for review in plan.result.reviews}
    nobody = {item.case_id: item.reasons for item in plan.result.unassigned}
    bases = {item.case_id: item.basis for item in plan.draw.cases}
    rows: list[tuple[int, tuple[str, ...], bool]] = []
    for case in plan.cases:
        review = taken.get(case.id)
        words = "；".join(nobody.get(case.id, ()))
        if review is not None and review.recusal_reason:
            words = f"指定，不回避：{review.recusal_reason}"
        elif case.id in plan.named and review is not None:
            words = f"指定：{review.named_reason}"
        cells = (
            case.case_number,
            plan.roster.label(case.judge_id or 0),
            plan.roster.department_name(case.department_id),
            bases.get(case.id, ""),
            plan.roster.label(review.reviewer_id or 0) if review is not None else "没有人可评",
            words,
        )
        rows.append((case.id, cells, review is not None))
    for case, reviewer in plan.done:
        name, place = plan.roster.label, plan.roster.department_name(case.department_id)
        who = name(reviewer or 0) or "—"
        done = (case.case_number, name(case.judge_id or 0), place, bases.get(case.id, ""), who, "已分配")
        rows.append((0, done, True))
    return rows


def candidate_words(plan: Plan, case_id: int) -> list[tuple[int, str]]:
    """Return every reviewer for a case by id, and in words what he has in hand or why he stays away."""
    found = []
    for item in plan.candidates(case_id):
        name = plan.roster.label(item.officer_id)
        words = f"应当回避：{'，'.join(item.reasons)}" if item.reasons else f"在手{item.load}件"
        found.append((item.officer_id, f"{name}（{words}）"))
    return found


def plan_summary(plan: Plan) -> str:
    """Return in one sentence how far the assignment has come."""
    if not plan.cases:
        return "这次抽查的案件都已分配。"
    done, lacking = len(plan.result.reviews), len(plan.result.unassigned)
    named = sum(1 for row in plan.named if any(case.id == row for case in plan.cases))
    parts = [f"待分配{len(plan.cases)}件"]
    if done:
        parts.append(f"已有评查人{done}件")
    if lacking:
        parts.append(f"{lacking}件没有人可评")
    if named:
        parts.append(f"指定{named}件")
    return "，".join(parts) + "。"
