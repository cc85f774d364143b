"""Draws and assignments against the office file: the pool, what is left to assign, storing both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.assigning import Plan
from courtoffice.areas.review.draw import Verification, drawn, verify
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_cases import ClosedCase, Draw
from courtoffice.areas.review.registers import review_faults_at, review_prepared
from courtoffice.areas.review.sheet_queue import in_hand
from courtoffice.errors import Refused, blocking
from courtoffice.register import Desk
from courtoffice.store import Change, Store

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draw, how many cases it took, and how many of them have no review yet."""

    id: int
    name: str
    drawn: int
    open: int


def pool(store: Store, draw: Draw) -> list[ClosedCase]:
    """Return the cases closed between the days of a draw."""
    return store.load(
        ClosedCase, "closed_on BETWEEN ? AND ?", (draw.from_date, draw.until_date), "id", children=False
    )


def cases_of(store: Store, draw: Draw) -> list[ClosedCase]:
    """Return the cases that a stored draw took."""
    chosen = "id IN (SELECT case_id FROM review_draw_case WHERE draw_id = ?)"
    return store.load(ClosedCase, chosen, (draw.id,))


def reviewers_of(store: Store, draw_id: int) -> dict[int, int]:
    """Return who reviews the cases of a draw, by case."""
    rows = store.query(
        "SELECT case_id, reviewer_id FROM review"
        " WHERE draw_id = ? AND case_id IS NOT NULL AND reviewer_id IS NOT NULL",
        (draw_id,),
    )
    return {row["case_id"]: row["reviewer_id"] for row in rows}


def blank_draw(desk: Desk, first: date, last: date, seed: str) -> Draw:
    """Return a draw to begin with: the rule of the latest one, over the cases closed between two days."""
    found = desk.store.load(Draw, order="drawn_on DESC, id DESC LIMIT 1", children=False)
    rule = found[0] if found else Draw()
    return Draw(
        name=name_of_draw(first, last),
        drawn_on=desk.today,
        from_date=first,
        until_date=last,
        minimum=rule.minimum,
        share=rule.share,
        key_always=rule.key_always,
        seed=seed,
        drawn_by=desk.store.who,
    )


def name_of_draw(first: date, last: date, kind: str = "") -> str:
    """Return what a draw over these days is called: a whole month by its name, else by its days.

    ``kind`` names the cases of a special draw: 民事, 民间借贷纠纷.
    """
    what = f"结案{kind}案件专项抽查" if kind else "结案案件抽查"
    if first.day == 1 and (last + _ONE_DAY).day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first.year}年{first.month}月{what}"
    return f"{first}至{last}{what}"


def month_before(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month before a day's."""
    last = day.replace(day=1) - _ONE_DAY
    return last.replace(day=1), last


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of a day's month."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - _ONE_DAY


def store_draw(change: Change, desk: Desk, request: Draw) -> int:
    """Draw and store; return the id of the draw. Raises Refused when it cannot be made."""
    return change.save(drawn(request, pool(desk.store, request), roster(desk.store)))


def verified(desk: Desk, draw: Draw) -> tuple[Verification, str]:
    """Repeat a draw that was kept from the pool as it is now; return what that showed, and it in words."""
    cases = pool(desk.store, draw)
    numbers = {
        row["id"]: row["case_number"] for row in desk.store.query("SELECT id, case_number FROM closed_case")
    }
    found = verify(draw, cases)
    return found, found.words(numbers)


def waiting_draws(store: Store) -> list[Waiting]:
    """Return every draw, latest first."""
    rows = store.query(
        "SELECT draw.id, draw.name, count(item.id) AS drawn,"
        " count(item.id) - count(done.id) AS open"
        " FROM review_draw AS draw LEFT JOIN review_draw_case AS item ON item.draw_id = draw.id"
        " LEFT JOIN (SELECT min(id) AS id, case_id FROM review GROUP BY case_id) AS done"
        " ON done.case_id = item.case_id"
        " GROUP BY draw.id ORDER BY draw.drawn_on DESC, draw.id DESC"
    )
    return [Waiting(row["id"], row["name"], row["drawn"], row["open"]) for row in rows]


def plan_of(desk: Desk, draw_id: int) -> Plan:
    """Return the plan of a draw's cases that have no review yet.

    It begins with the reviewers of the draw, or else with those of the latest draw that has any, as far as
    they serve today.
    """
    store = desk.store
    draw = store.get(Draw, draw_id)
    done = _reviewers_by_case(store)
    cases = {case.id: case for case in cases_of(store, draw)}
    order = [item.case_id or 0 for item in draw.cases]
    people = roster(store)
    listed = [item.officer_id or 0 for item in draw.reviewers] or _last_reviewers(store)
    return Plan(
        draw=draw,
        cases=tuple(cases[row] for row in order if row not in done),
        done=tuple((cases[row], done[row]) for row in order if row in done),
        roster=people,
        day=desk.today,
        reviewers=tuple(who for who in listed if people.serving(who, desk.today)),
        load=in_hand(store),
        barred={(item.case_id or 0, item.officer_id or 0): item.reason for item in draw.recusals},
    )


def store_plan(change: Change, desk: Desk, plan: Plan) -> int:
    """Store the reviews of a plan with the draw's reviewers and recusals; return how many.

    Raises Refused, naming the case, when a review has something wrong with it that its own editor would not
    let pass, or when there is nothing to assign.
    """
    if not plan.result.reviews:
        raise Refused("没有可以分配的案件。请先确定评查人员，或者为需要回避的案件指定评查人。")
    reviews = [review_prepared(review, desk) for review in plan.result.reviews]
    _refuse_faulty(reviews, desk)
    change.save(plan.kept())
    change.save_all(reviews)
    return len(reviews)


def _refuse_faulty(reviews: Sequence[Review], desk: Desk) -> None:
    for review in reviews:
        if faults := blocking(review_faults_at(review, None, desk)):
            words = "".join(fault.message for fault in faults)
            raise Refused(f"{review.case_number}还不能分配：{words}")


def _reviewers_by_case(store: Store) -> dict[int, int | None]:
    rows = store.query("SELECT case_id, reviewer_id FROM review WHERE case_id IS NOT NULL ORDER BY id")
    return {row["case_id"]: row["reviewer_id"] for row in rows}


def _last_reviewers(store: Store) -> list[int]:
    rows = store.query(
        "SELECT officer_id FROM review_draw_reviewer WHERE draw_id ="
        " (SELECT max(draw_id) FROM review_draw_reviewer) ORDER BY id"
    )
    return [row["officer_id"] for row in rows]
