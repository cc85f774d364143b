"""The lists that the monthly papers of case review annex: problems, cases, objections, rectifications."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.papers_results import NO_DEPARTMENT, by_key
from courtoffice.areas.review.records import KEY_CASE, Objection, Rectification, Review
from courtoffice.areas.review.records_standard import TIERS
from courtoffice.areas.review.rows import ReviewRows
from courtoffice.areas.review.rules import last_change
from courtoffice.cells import hundredths
from courtoffice.figure import DASH, rate_figure
from courtoffice.official_paper import day_in_cell
from courtoffice.paper.document import Align, Column, FigureRun, Item, Table

BAD = TIERS[-2:]
"""What a case on the list of bad ones is counted as: flawed or failed."""
IN_TIME, LATE, OPEN = RECTIFIED = ("按期完成", "逾期完成", "没有完成")
_CENTRE = Align.CENTRE
_MOST_FINDINGS = 4


@dataclass(frozen=True)
class Listed:
    """What the lists of a month are made from.

    ``about`` are the reviews that the month's objections and rectifications speak of, by id; ``due`` are the
    rectifications due in the month, and those that were due before and were open when it began;
    ``deadlines`` are the days by which the month's cases have to be put right, by review.
    """

    rows: ReviewRows
    people: Roster
    digits: int
    about: dict[int, Review] = field(default_factory=dict)
    due: tuple[Rectification, ...] = ()
    deadlines: dict[int, date] = field(default_factory=dict)

    def who(self, officer: int | None) -> str:
        """Return an officer's name, "" for none."""
        return "" if officer is None else self.people.label(officer)

    def department(self, review: Review) -> str:
        """Return the name of the department that decided the case."""
        return self.people.department_name(review.department_id) or NO_DEPARTMENT

    def number(self, review_id: int | None) -> str:
        """Return the case number of a review."""
        review = self.about.get(review_id or 0)
        return "" if review is None else review.case_number


@dataclass(frozen=True, slots=True)
class Problem:
    """A criterion under which points were deducted: how often, in how many cases, how many points."""

    group: str
    name: str
    found: int
    cases: int
    points: int


def problems(rows: ReviewRows) -> list[Problem]:
    """Return what was found wrong and stands after re-review, by criterion, most frequent first."""
    names = {item.id: (item.group_name, item.name) for kept in rows.standards for item in kept.criteria}
    found: Counter[tuple[str, str]] = Counter()
    points: Counter[tuple[str, str]] = Counter()
    cases: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for review in rows.reviews:
        for item in rows.in_force[review.id]:
            key = names.get(item.criterion_id or 0, ("", "（扣分项已删除）"))
            found[key] += 1
            points[key] += item.points or 0
            cases[key].add(review.id)
    made = [Problem(*key, times, len(cases[key]), points[key]) for key, times in found.items()]
    return sorted(made, key=lambda item: (-item.found, -item.points, item.group, item.name))


def problem_table(listed: Listed) -> Table:
    """Make the table of problems by criterion, with each one's share of all findings and the sum so far."""
    every = problems(listed.rows)
    whole = by_key(listed.rows)
    total, so_far, items = sum(item.found for item in every), 0, []
    for at, item in enumerate(every, start=1):
        so_far += item.found
        shares = (_share(number, total, listed.digits) for number in (item.found, so_far))
        counts = (str(item.found), str(item.cases), hundredths(item.points))
        items.append(Item(((str(at), item.group, item.name, *counts, *shares),)))
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("评查类别", 20, fixed=True, align=_CENTRE),
            Column("扣分项"),
            Column("处数", 14, fixed=True, align=_CENTRE),
            Column("涉及案件", 19, fixed=True, align=_CENTRE),
            Column("扣分", 16, fixed=True, align=_CENTRE),
            Column("占比", 19, fixed=True, align=_CENTRE),
            Column("累计占比", 20, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        total=(
            "",
            "",
            "合计",
            FigureRun(whole["review.findings"]),
            FigureRun(whole["review.with_findings"]),
            hundredths(sum(item.points for item in every)),
            _share(total, total, listed.digits),
            "",
        ),
        unit="单位：处、件、分、%",
        notes=(
            "注：按扣分记录统计，经复核变更得分的按复核后的扣分；一件案件有几处问题的，"
            "涉及案件在各项里分别计入，合计不重复。",
        ),
    )


def bad_cases(rows: ReviewRows) -> list[Review]:
    """Return the cases that are finally flawed or failed, the worst first."""
    bad = [review for review in rows.reviews if rows.tiers[review.id] in BAD]
    return sorted(bad, key=lambda item: (-TIERS.index(rows.tiers[item.id]), rows.finals[item.id].score or 0))


def key_cases(rows: ReviewRows) -> list[Review]:
    """Return the key cases in the order in which they were reviewed."""
    return [review for review in rows.reviews if review.mode == KEY_CASE]


def case_table(listed: Listed, reviews: Sequence[Review], *, key: bool = False) -> Table:
    """Make a list of cases with their final results and main problems; ``key`` shows why each was chosen."""
    items = []
    for at, review in enumerate(reviews, start=1):
        final = listed.rows.finals[review.id]
        cells = (
            str(at),
            review.case_number,
            (review.key_reason or "—") if key else review.cause,
            listed.department(review),
            listed.who(review.judge_id),
            listed.who(review.clerk_id),
            DASH if final.score is None else hundredths(final.score),
            final.grade,
            _findings(listed.rows, review),
            *(() if key else (day_in_cell(listed.deadlines.get(review.id)),)),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=_CENTRE),
            Column("案号", 46, fixed=True),
            Column("重点事由" if key else "案由", 20, fixed=True),
            Column("承办部门", 22, fixed=True),
            Column("承办法官", 16, fixed=True, align=_CENTRE, names=True),
            Column("书记员", 14, fixed=True, align=_CENTRE, names=True),
            Column("得分", 11, fixed=True, align=_CENTRE),
            Column("等次", 14, fixed=True, align=_CENTRE),
            Column("主要问题"),
            *(() if key else (Column("整改期限", 20, fixed=True, align=_CENTRE),)),
        ),
        body=tuple(items),
        landscape=True,
        notes=("注：得分和等次均为最终结果，经复核变更的按复核结果。",),
    )


def objections_of(rows: ReviewRows) -> list[Objection]:
    """Return the objections that were raised or decided in the period."""
    return [
        item for item in rows.objections if item.raised_on in rows.period or item.decided_on in rows.period
    ]


def objection_table(listed: Listed) -> Table:
    """Make the list of objections, each with the first result, the re-review's and the decision."""
    items = []
    for at, item in enumerate(objections_of(listed.rows), start=1):
        review = listed.about.get(item.review_id or 0)
        judge = None if review is None else review.judge_id
        cells = (
            str(at),
            listed.number(item.review_id),
            listed.who(item.officer_id if item.officer_id is not None else judge),
            day_in_cell(item.raised_on),
            "" if review is None else _result(review.score, review.grade),
            _result(item.rereview_score, item.rereview_grade),
            item.decision or "未决定",
            day_in_cell(item.decided_on),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=_CENTRE),
            Column("案号"),
            Column("异议人", 18, fixed=True, align=_CENTRE, names=True),
            Column("提出日期", 22, fixed=True, align=_CENTRE),
            Column("初评", 20, fixed=True, align=_CENTRE),
            Column("复核", 20, fixed=True, align=_CENTRE),
            Column("决定", 16, fixed=True, align=_CENTRE),
            Column("决定日期", 22, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        title="异议处理情况",
    )


def rectified(item: Rectification, last: date) -> str:
    """Return how it stood with a rectification at the end of a day."""
    if item.done_on is None or item.done_on > last:
        return OPEN
    return IN_TIME if item.due_on is None or item.done_on <= item.due_on else LATE


def rectification_table(listed: Listed) -> Table:
    """Make the list of the rectifications that were due, and how each stood at the end of the month."""
    last, items = listed.rows.period.last, []
    for at, item in enumerate(listed.due, start=1):
        done = item.done_on if item.done_on is not None and item.done_on <= last else None
        cells = (
            str(at),
            listed.number(item.review_id),
            item.problem,
            listed.who(item.officer_id),
            day_in_cell(item.due_on),
            day_in_cell(done),
            rectified(item, last),
        )
        items.append(Item((cells,)))
    return Table(
        columns=(
            Column("序号", 10, fixed=True, align=_CENTRE),
            Column("案号", 36, fixed=True),
            Column("整改问题"),
            Column("责任人", 18, fixed=True, align=_CENTRE, names=True),
            Column("整改期限", 22, fixed=True, align=_CENTRE),
            Column("完成日期", 22, fixed=True, align=_CENTRE),
            Column("情况", 19, fixed=True, align=_CENTRE),
        ),
        body=tuple(items),
        title="整改落实情况",
    )


def _findings(rows: ReviewRows, review: Review) -> str:
    """Return the main findings of a case: vetoes, then the deductions that cost most."""
    return "；".join(_main(rows, review)) or "—"


def _main(rows: ReviewRows, review: Review) -> Iterator[str]:
    changed = last_change(review, rows.objections)
    lifted = changed is not None and changed.veto_lifted
    for veto in () if lifted else review.vetoes:
        yield f"一票否决：{veto.reason}"
    costly = sorted(rows.in_force[review.id], key=lambda item: (-(item.points or 0), item.id))
    for item in costly[:_MOST_FINDINGS]:
        yield f"{item.reason}（扣{hundredths(item.points or 0)}分）"
    if len(costly) > _MOST_FINDINGS:
        yield f"等{len(costly)}处"


def _result(score: int | None, grade: str) -> str:
    return "" if score is None else f"{hundredths(score)} {grade}".strip()


def _share(part: int, whole: int, digits: int) -> str:
    return rate_figure("", "", "", "", part, whole, ()).text(digits)
