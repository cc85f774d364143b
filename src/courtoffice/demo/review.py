"""The invented court reviews its cases: pool, draws, reviews, objections, meetings, bulletins, measures."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from courtoffice.areas.review.defaults import default_standard, fill_review_standard
from courtoffice.areas.review.records import FINAL, OBJECTED, TOLD, Review
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.areas.review.records_standard import Standard
from courtoffice.demo.life import Life
from courtoffice.demo.review_after import (
    DECIDED_AFTER,
    RAISED_AFTER,
    objections_of,
    rectifications_of,
)
from courtoffice.demo.review_cases import Bench, pool
from courtoffice.demo.review_measures import Lived, measures_of
from courtoffice.demo.review_month import Month, bulletin_of, meetings_of, months_of, report_of
from courtoffice.demo.review_sheets import Sheets, draw_of, in_hand, with_reviewers
from courtoffice.store import Change

_OWN_STANDARD = "云溪县人民法院案件质量评查标准"
_JUDGES_A_REVIEWER = 5
_FAILED = (3, 5)
_OBJECTIONS = (3, 6)
_LATE_MONTH = 11


@dataclass
class _Scene:
    """The court while its reviews are made up; ``pool`` holds closed cases with their ids, by month."""

    change: Change
    life: Life
    rng: random.Random
    bench: Bench
    pool: dict[str, list[tuple[int, ClosedCase]]]
    lived: list[Lived] = field(default_factory=list)

    @property
    def end(self) -> date:
        """The last day that is lived."""
        return self.life.end


def live(change: Change, life: Life) -> None:
    """Fill the review tables for every year of the life."""
    rng, bench = life.source("review"), Bench(life)
    cases = [case for case in pool(bench, rng) if (case.closed_on or date.min) <= life.end]
    by_month: defaultdict[str, list[tuple[int, ClosedCase]]] = defaultdict(list)
    for row, case in zip(change.save_all(cases), cases, strict=True):
        by_month[f"{case.closed_on:%Y-%m}"].append((row, case))
    scene = _Scene(change, life, rng, bench, by_month)
    for year, standard in _standards(change, life).items():
        _year(scene, year, standard)


def _standards(change: Change, life: Life) -> dict[int, Standard]:
    """Return the standard of each year: the sample, and in the last of several years the court's own."""
    fill_review_standard(change)
    sample = change.query("SELECT id FROM review_standard ORDER BY valid_from, id LIMIT 1")[0]["id"]
    every = dict.fromkeys(life.years, _stored(change, sample))
    if len(life.years) > 1:
        begins = date(life.years[-1], 1, 1)
        own = replace(default_standard(), name=_OWN_STANDARD, valid_from=begins, sample=False, note="")
        every[life.years[-1]] = _stored(change, change.save(own))
    return every


def _stored(change: Change, row: int) -> Standard:
    """Return a stored standard that was made of the default one, with the ids of its rows."""
    bare = default_standard()

    def ids(table: str) -> list[int]:
        found = change.query(f"SELECT id FROM {table} WHERE standard_id = ? ORDER BY position", (row,))
        return [item["id"] for item in found]

    criteria = zip(ids("review_criterion"), bare.criteria, strict=True)
    vetoes = zip(ids("review_veto_item"), bare.vetoes, strict=True)
    return replace(
        bare,
        id=row,
        criteria=tuple(replace(item, id=key) for key, item in criteria),
        vetoes=tuple(replace(item, id=key) for key, item in vetoes),
    )


def _year(scene: _Scene, year: int, standard: Standard) -> None:
    months = [month for month in months_of(scene.life, year) if month.last <= scene.end]
    sheets = Sheets(scene.bench, scene.rng, standard, _group(scene, year))
    if not sheets.group or not months:
        return
    bare = [item for month in months for item in _drawn(scene, sheets, month)]
    made = _judged(scene, sheets, bare)
    objected = _objected(scene, made)
    met = [day for month in months for day in month.meetings]
    told = [_told(scene, item, met, objects=at in objected) for at, item in enumerate(made)]
    stored = [replace(item, id=row) for row, item in zip(scene.change.save_all(told), told, strict=True)]
    disputed = [stored[at] for at in objected if stored[at].state in (FINAL, OBJECTED)]
    objections = objections_of(sheets, disputed, scene.end)
    kept = zip(scene.change.save_all(objections), objections, strict=True)
    scene.change.save_all(rectifications_of(scene.life, scene.rng, stored))
    if year == scene.life.years[-1]:
        _begin_last_month(scene, sheets, months[-1])
    _meet(scene, months, stored, sheets.group)
    lived = Lived(year, standard, stored, [replace(item, id=row) for row, item in kept])
    before = scene.lived[-1] if scene.lived else Lived(year - 1, standard)
    scene.change.save_all(measures_of(scene.life, lived, before))
    scene.lived.append(lived)


def _meet(scene: _Scene, months: Sequence[Month], stored: Sequence[Review], group: Sequence[int]) -> None:
    life, change = scene.life, scene.change
    for month in months:
        change.save_all(meetings_of(life, scene.rng, month, stored, group))
    change.save_all([bulletin_of(life, month, stored) for month in months])
    change.save_all([report_of(life, month, stored) for month in months])


def _group(scene: _Scene, year: int) -> list[int]:
    """Return the reviewers of a year: one judge in five, from every department in turn."""
    judges = scene.bench.serving("法官", date(year, 1, 1)) or scene.bench.serving("法官", date(year, 12, 1))
    wanted = max(4, len(judges) // _JUDGES_A_REVIEWER)
    by_department: defaultdict[int | None, list[int]] = defaultdict(list)
    for judge in judges:
        by_department[scene.bench.department(judge.id, date(year, 1, 1))].append(judge.id)
    turns = [own[at] for at in range(len(judges)) for own in by_department.values() if at < len(own)]
    return turns[:wanted]


def _drawn(scene: _Scene, sheets: Sheets, month: Month) -> list[Review]:
    """Draw from the cases of the month before, keep the draw, and return its cases with their reviewers."""
    before = f"{month.year}-{month.month - 1:02d}" if month.month > 1 else f"{month.year - 1}-12"
    cases = scene.pool.get(before, [])
    if not cases:
        return []
    year, number = before.split("-")
    draw = draw_of(cases, month.drawn_on, f"{year}年{int(number)}月", scene.rng, scene.life.roster)
    row = scene.change.save(with_reviewers(draw, sheets.group))
    by_id = dict(cases)
    days = sorted(scene.rng.choice(month.review_days) for _ in draw.cases)
    made = [
        sheets.sheet(item.case_id or 0, by_id[item.case_id or 0], row, month.drawn_on, day)
        for item, day in zip(draw.cases, days, strict=True)
    ]
    return [item for item in made if item is not None]


def _begin_last_month(scene: _Scene, sheets: Sheets, month: Month) -> None:
    """Draw from the last month's own cases on its last day; they are in hand when life ends.

    None of them is reviewed yet, so the sheet has something to fill in.
    """
    cases = [replace(case, id=row) for row, case in scene.pool.get(month.key, [])]
    if not cases:
        return
    listed = [(case.id, case) for case in cases]
    draw = draw_of(listed, month.last, f"{month.year}年{month.month}月", scene.rng, scene.life.roster)
    row = scene.change.save(with_reviewers(draw, sheets.group))
    scene.change.save_all(in_hand(replace(draw, id=row), cases, sheets, month.last))


def _judged(scene: _Scene, sheets: Sheets, bare: Sequence[Review]) -> list[Review]:
    """Score the year's cases; a few fail, two of them of one judge."""
    failing: set[int] = set()
    by_judge: defaultdict[int | None, list[int]] = defaultdict(list)
    for at, item in enumerate(bare):
        by_judge[item.judge_id].append(at)
    several = [own for own in by_judge.values() if len(own) > 2]
    if several:
        failing |= set(scene.rng.choice(several)[:2])
    if several and bare[0].reviewed_on is not None and bare[0].reviewed_on.year == scene.life.years[-1]:
        failing |= set(_autumn(bare, scene.rng.choice(several)))
    while len(failing) < min(scene.rng.randint(*_FAILED), len(bare)):
        failing.add(scene.rng.randrange(len(bare)))
    return [sheets.judged(item, "不合格" if at in failing else "") for at, item in enumerate(bare)]


def _autumn(bare: Sequence[Review], own: Sequence[int]) -> list[int]:
    """Return a judge's last two cases that were reviewed early enough to be final within the year."""
    return [at for at in own if (bare[at].reviewed_on or date.max).month < _LATE_MONTH][-2:]


def _objected(scene: _Scene, made: Sequence[Review]) -> list[int]:
    """Return the places of the reviews that are objected to, in their order."""
    unhappy = [at for at, item in enumerate(made) if item.grade != "优秀"]
    wanted = min(scene.rng.randint(*_OBJECTIONS), len(unhappy))
    return sorted(scene.rng.sample(unhappy, wanted))


def _told(scene: _Scene, about: Review, met: Sequence[date], *, objects: bool) -> Review:
    """Return the review as it went on: told after the next meeting, final when nobody objects any more."""
    workdays = scene.life.workdays
    meeting = next((day for day in met if day >= (about.reviewed_on or day)), scene.end)
    told = workdays.after(meeting, 1)
    if told > scene.end:
        return about
    until = workdays.after(told, 5)
    raised = workdays.after(told, RAISED_AFTER)
    decided = workdays.after(raised, DECIDED_AFTER)
    final = workdays.after(decided if objects else until, 1)
    state = FINAL
    if final > scene.end:
        state = OBJECTED if objects and raised <= scene.end else TOLD
    final_on = final if state == FINAL else None
    return replace(about, told_on=told, objection_until=until, final_on=final_on, state=state)
