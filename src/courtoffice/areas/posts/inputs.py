"""What the registers of the year say of each officer, for the yearly evaluation: the year's inputs.

Posts gathers here what review, training and study have reckoned; it reckons nothing of theirs anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from courtoffice.areas.people.records import TABLES as PEOPLE_TABLES
from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.effects import EFFECT_MONTHS, NO_GRADE, effect_state, touches
from courtoffice.areas.posts.records_conduct import Conduct
from courtoffice.areas.posts.rules_conduct import Hindrances
from courtoffice.areas.review.cautions import measures_open
from courtoffice.areas.review.records_measures import ADOPTED, NO_AWARDS, Measure
from courtoffice.areas.review.results import YearResult, officer_results, points
from courtoffice.areas.review.rows import ROWS_TABLES, result_rows
from courtoffice.areas.study.rates import OfficerRate, officer_rates
from courtoffice.areas.study.rows import turnouts
from courtoffice.areas.training.rows import HOURS_TABLES, TrainingRows, demand_rows
from courtoffice.cells import hundredths
from courtoffice.figure import DASH
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Store

TABLES = (
    ROWS_TABLES
    | PEOPLE_TABLES
    | {"conduct_record", "training_session", "training_participant", "study_session", "study_attendance"}
    | {"setting"}
)
"""The tables whose change may change an officer's inputs."""
_SANCTIONS = frozenset(EFFECT_MONTHS) | {"开除", "诫勉"}


@dataclass(frozen=True, slots=True)
class Input:
    """One input: ``short`` for a cell, ``words`` in full; ``bad`` when it speaks against the officer."""

    short: str = ""
    words: str = ""
    bad: bool = False


@dataclass(frozen=True)
class Inputs:
    """Everything of a year beside one officer. ``conduct`` is restricted: shown only when asked for."""

    quality: Input = Input()
    hours: Input = Input()
    attendance: Input = Input()
    measures: Input = Input()
    conduct: Input = Input()
    hindrances: Hindrances = Hindrances()


def year_inputs(desk: Desk, period: Period, officers: Iterable[int]) -> Mapping[int, Inputs]:
    """Return the inputs of a year for some officers, by their ids."""
    store, day = desk.store, min(desk.today, period.last)
    people = roster(store)
    results = store.derived(
        f"posts.results:{period}",
        ROWS_TABLES | PEOPLE_TABLES,
        lambda read: officer_results(result_rows(read, period), roster(read)),
    )
    rates = store.derived(
        f"posts.rates:{period}:{day}",
        frozenset({"study_session", "study_attendance"}) | PEOPLE_TABLES,
        lambda read: {
            rate.officer_id or 0: rate
            for rate in officer_rates(turnouts(read, period, day), people, period.last)
        },
    )
    trained = store.derived(
        f"posts.hours:{period}:{day}", HOURS_TABLES, lambda read: demand_rows(read, period, day)
    )
    conduct = conduct_of(store, period)
    barred = barred_from_awards(store, period)
    return {
        officer: Inputs(
            quality=quality_input(results.get(officer)),
            hours=hours_input(trained, officer),
            attendance=attendance_input(rates.get(officer)),
            measures=measures_input(measures_open(desk, officer, day)),
            conduct=conduct_input(conduct.get(officer, ()), day),
            hindrances=hindrances(conduct.get(officer, ()), period, barred=officer in barred),
        )
        for officer in officers
    }


def quality_input(result: YearResult | None) -> Input:
    """Return what the year's case review says of a judge."""
    if result is None:
        return Input(DASH, "本年度没有评查案件。")
    state = "不合格" if result.failed else "合格"
    short = f"{points(result.mean)}分/{len(result.cases)}件"
    return Input(f"{short} {state}" if result.failed else short, result.words(), result.failed)


def hours_input(rows: TrainingRows, officer: int) -> Input:
    """Return an officer's credit hours against what is demanded of a year, of leaders in five years."""
    if officer in rows.leaders:
        done = rows.cycle_hours.get(officer, 0)
        short = f"{hundredths(done)}/{hundredths(rows.demand.leader)}"
        return Input(
            short, f"五年周期内累计{hundredths(done)}学时，应完成{hundredths(rows.demand.leader)}学时。"
        )
    done, due = rows.hours.get(officer, 0), rows.demand.yearly
    lacking = f"，尚差{hundredths(due - done)}学时" if done < due else "，已达标"
    words = f"本年度累计{hundredths(done)}学时，应完成{hundredths(due)}学时{lacking}。"
    return Input(f"{hundredths(done)}/{hundredths(due)}", words, done < due)


def attendance_input(rate: OfficerRate | None) -> Input:
    """Return an officer's attendance of study."""
    if rate is None or not rate.listed:
        return Input(DASH, "本年度没有集中学习考勤。")
    counts = (("请假", rate.leave), ("公差", rate.duty), ("缺席", rate.absent), ("待补学", rate.owed))
    more = "".join(f"，{name}{count}次" for name, count in counts if count)
    per_cent = "" if rate.rate is None else f"（{hundredths(rate.rate)}%）"
    words = f"集中学习应到{rate.expected}次，实到{rate.present}次{per_cent}{more}。"
    return Input(f"{rate.present}/{rate.expected}", words, bool(rate.absent))


def measures_input(open_ones: Iterable[str]) -> Input:
    """Return an officer's open measures."""
    found = tuple(open_ones)
    if not found:
        return Input("", "没有未了结的处理措施。")
    short = found[0].partition("（")[0] + (f"等{len(found)}项" if len(found) > 1 else "")
    return Input(short, "；".join(found) + "。", bad=True)


def conduct_input(records: Iterable[Conduct], day: date) -> Input:
    """Return an officer's conduct records of the year, and earlier ones that still have effect in it."""
    found = tuple(records)
    if not found:
        return Input("无", "没有违纪违规记录。")
    words = []
    for item in found:
        state = effect_state(item, day)
        parts = filter(None, (item.handling, state))
        words.append(f"{item.happened_on} {item.kind}（{'，'.join(parts) or '未处理'}）")
    return Input(f"{len(found)}件", "；".join(words) + "。", bad=True)


def hindrances(records: Iterable[Conduct], period: Period, *, barred: bool) -> Hindrances:
    """Return what stands against a grade: 优秀 for who was sanctioned, any grade within some sanctions.

    The words tell of conduct no more than that there is something: whoever may see it can look.
    """
    effective = [item for item in records if touches(item, period.first, period.last)]
    sanctioned = any(item.handling in _SANCTIONS for item in effective)
    against_excellent = ["有处分或者诫勉影响期在本年度内"] if sanctioned else []
    if barred:
        against_excellent.append("已决定取消本年度优先评优资格")
    no_grade = any(item.handling in NO_GRADE for item in effective)
    return Hindrances(tuple(against_excellent), ("处分影响期在本年度内，一般不定等次",) if no_grade else ())


def officer_hindrances(store: Store, officer: int, period: Period) -> Hindrances:
    """Return what stands against a grade of one officer in a year."""
    records = conduct_of(store, period).get(officer, ())
    return hindrances(records, period, barred=officer in barred_from_awards(store, period))


def conduct_of(store: Store, period: Period) -> Mapping[int, tuple[Conduct, ...]]:
    """Return by officer the conduct records that belong beside a year: of it, or with effect in it."""
    days = (period.first, period.last)
    found: defaultdict[int, list[Conduct]] = defaultdict(list)
    where = "happened_on BETWEEN ? AND ? OR (effective_from <= ? AND coalesce(effective_until, ?) >= ?)"
    params = (*days, period.last, period.last, period.first)
    for item in store.load(Conduct, where, params, "happened_on, id"):
        found[item.officer_id or 0].append(item)
    return {officer: tuple(items) for officer, items in found.items()}


def barred_from_awards(store: Store, period: Period) -> frozenset[int]:
    """Return the officers whom a decided measure of the year's results bars from awards."""
    where = "kind = ? AND outcome = ? AND year = ? AND officer_id IS NOT NULL"
    found = store.load(Measure, where, (NO_AWARDS, ADOPTED, period.year), children=False)
    return frozenset(item.officer_id or 0 for item in found)
