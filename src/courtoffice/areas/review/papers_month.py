"""What the monthly papers of case review read, and the words that their wordings share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.draw import kind_in_words
from courtoffice.areas.review.papers_lists import BAD, RECTIFIED, Listed, objections_of, problems, rectified
from courtoffice.areas.review.papers_results import results_table
from courtoffice.areas.review.records import Rectification, Review
from courtoffice.areas.review.records_cases import KEY, Draw
from courtoffice.areas.review.rows import ReviewRows, kept_rows
from courtoffice.court import RATE_DIGITS, STATISTICAL_YEAR_STARTS
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_words, days_in_words
from courtoffice.paper.document import Table
from courtoffice.period import Period, period_of, year_of
from courtoffice.register import Desk

_MAIN_PROBLEMS = 5
_REPEATABLE = "抽查规则、随机种子和案件池校验值均已保存，可以重抽验证"


def read_month(desk: Desk, period: Period) -> Listed:
    """Read a month for a paper; in some months no case is reviewed."""
    rows = kept_rows(desk.store, period, desk.today)
    first, last = period.first, period.last
    due = desk.store.load(
        Rectification,
        "due_on <= ? AND (due_on >= ? OR done_on IS NULL OR done_on >= ?)",
        (last, first, first),
        "due_on, id",
    )
    spoken_of = {item.review_id or 0 for item in objections_of(rows)}
    spoken_of |= {item.review_id or 0 for item in due}
    marks = ", ".join("?" * len(spoken_of))
    about = desk.store.load(Review, f"id IN ({marks})", sorted(spoken_of), children=False)
    return Listed(
        rows=rows,
        people=roster(desk.store),
        digits=desk.store.settings.value(RATE_DIGITS),
        about={review.id: review for review in about},
        due=tuple(due),
        deadlines=_deadlines(desk, rows),
    )


def _deadlines(desk: Desk, rows: ReviewRows) -> dict[int, date]:
    """Return by when each case of a month has to be put right: the latest day where it has several."""
    ids = [review.id for review in rows.reviews]
    marks = ", ".join("?" * len(ids))
    kept = desk.store.load(Rectification, f"review_id IN ({marks})", ids, "due_on, id")
    return {
        item.review_id: item.due_on for item in kept if item.review_id is not None and item.due_on is not None
    }


def month_key(period: Period) -> str:
    """Return the month as records keep it: 2026-03."""
    return f"{period.first:%Y-%m}"


def period_of_month(month: str) -> Period:
    """Return the month that a record keeps as 2026-03. Raises Refused for what is no month."""
    try:
        period = period_of(month)
    except ValueError:
        period = Period(0)
    if not 1 <= (period.month or 0) <= 12:
        raise Refused("这条记录还没有填写所属月份，写不出文稿。请先填写所属月份。")
    return period


def words_of(listed: Listed, desk: Desk) -> dict[str, str]:
    """Return the words of the wordings: the draws, the main problems, the rectifications that were due."""
    main, reviews = problems(listed.rows)[:_MAIN_PROBLEMS], listed.rows.reviews
    tiers = listed.rows.tiers.values()
    running = desk.today < listed.rows.period.last
    return {
        "年月": listed.rows.period.label,
        "截至": f"（截至{day_in_words(desk.today)}）" if running else "",
        "抽查": _drawn(_draws(desk, listed.rows.period)),
        "主要问题": "，".join(f"{item.group}类“{item.name}”{item.found}处" for item in main),
        "整改": _rectified(listed),
        "没有问题案件": "没有" if reviews and not any(tier in BAD for tier in tiers) else "",
        "本月案件": "本月评查的案件" if reviews else "",
        "部门结果": "本月各部门评查结果见附件。" if reviews else "",
    }


def overall_table(desk: Desk, rows: ReviewRows, digits: int) -> Table:
    """Make the table of the whole court: last month, the month a year ago, the year so far, this month."""
    period = rows.period
    last_month = period_of_day(period.first - timedelta(days=1))
    starts = desk.store.settings.value(STATISTICAL_YEAR_STARTS)
    year = Period(year_of(period.first, starts), starts_in=starts)
    parts = [
        ("上月", kept_rows(desk.store, last_month, desk.today)),
        ("上年同月", kept_rows(desk.store, period.previous_year(), desk.today)),
        ("本年累计", up_to_month(desk, rows, year)),
    ]
    there = [(name, part) for name, part in parts if part.reviews]
    return results_table(rows, there, "时间", digits, whole="本月")


def period_of_day(day: date) -> Period:
    """Return the month that a day lies in."""
    return Period(day.year, day.month)


def up_to_month(desk: Desk, rows: ReviewRows, year: Period) -> ReviewRows:
    """Return what was reviewed, met, issued, reported and decided in the year up to the month of the rows."""
    last, whole = rows.period.last, kept_rows(desk.store, year, desk.today)
    return ReviewRows(
        period=year,
        reviews=tuple(item for item in whole.reviews if item.counted_on and item.counted_on <= last),
        standards=whole.standards,
        objections=tuple(item for item in whole.objections if item.raised_on and item.raised_on <= last),
        meetings=tuple(item for item in whole.meetings if item.held_on and item.held_on <= last),
        bulletins=tuple(item for item in whole.bulletins if item.issued_on and item.issued_on <= last),
        reports=tuple(item for item in whole.reports if item.reported_on and item.reported_on <= last),
        measures=tuple(item for item in whole.measures if item.proposed_on and item.proposed_on <= last),
        until=min(last, desk.today),
    )


def _draws(desk: Desk, period: Period) -> list[Draw]:
    days = (period.first, min(period.last, desk.today))
    return desk.store.load(Draw, "drawn_on BETWEEN ? AND ?", days, "drawn_on, id")


def _drawn(draws: Sequence[Draw]) -> str:
    """Return the draws in words, and that they can be repeated where that holds for all of them."""
    told = ["；".join(map(_draw_in_words, draws))]
    if draws and all(draw.seed and draw.checksum for draw in draws):
        told.append(_REPEATABLE)
    return "。".join(told)


def _draw_in_words(draw: Draw) -> str:
    """Return a draw in words: when, from what, and how many."""
    drawn_on = "" if draw.drawn_on is None else day_in_words(draw.drawn_on)
    first, last = draw.from_date, draw.until_date
    closed = f"{days_in_words(first, last)}结案的" if first and last else ""
    pool = "" if draw.pool_size is None else f"{draw.pool_size}件"
    key = sum(1 for item in draw.cases if item.basis == KEY)
    keys = f"，其中重点案件{key}件" if key else ""
    cases = f"{pool}{kind_in_words(draw, '案件')}"
    return f"{drawn_on}从{closed}{cases}中抽取{len(draw.cases)}件{keys}"


def _rectified(listed: Listed) -> str:
    if not listed.due:
        return ""
    states = [rectified(item, listed.rows.period.last) for item in listed.due]
    counted = [(state, states.count(state)) for state in RECTIFIED if state in states]
    if len(counted) == 1:
        return f"到期的整改事项{len(states)}项，全部{states[0]}"
    return f"到期的整改事项{len(states)}项，其中{'、'.join(f'{state}{count}项' for state, count in counted)}"
