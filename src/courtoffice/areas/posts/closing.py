"""Closing the assessment or the evaluation of a year: what is still missing, and what closing does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.evaluations import read_evaluations
from courtoffice.areas.posts.locks import ASSESSMENT, EVALUATION, closing_of, refuse_locked
from courtoffice.areas.posts.matrix import OWN, Matrix, existed
from courtoffice.areas.posts.records import CHECKED, FIXED, Closing, Sheet
from courtoffice.areas.posts.rows import standards
from courtoffice.areas.posts.rules import totalled
from courtoffice.areas.posts.score_sheet import read_matrix, year_standards
from courtoffice.errors import Refused
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Change, Store

_NAMED = 5


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands against closing a year: ``missing`` must be made up first, ``doubts`` are asked about."""

    missing: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def assessment_readiness(store: Store, year: int) -> Readiness:
    """Return what stands against closing the assessment of a year."""
    found = year_standards(store, year)
    matrices = [read_matrix(store, standard) for standard in found]
    names = {row: item.name for row, item in roster(store).departments.items()}
    if not any(line.begun for each in matrices for line in each.lines):
        return Readiness((f"{year}年还没有任何部门的考核得分，请先录入再办结。",))
    missing = [words for each in matrices for words in _empty_cells(each, names)]
    kinds = {standard.kind for standard in found}
    without = [
        item.name
        for item in roster(store).departments.values()
        if item.kind not in kinds and existed(item, year)
    ]
    doubts = [words for each in matrices for words in _doubts(each, names)]
    if without:
        doubts.append(f"{year}年没有{_listed(without)}所属类别的考核标准，这些部门不参加考核。")
    return Readiness(tuple(missing), tuple(doubts))


def evaluation_readiness(store: Store, period: Period, today: date) -> Readiness:
    """Return what stands against closing the evaluation of a year."""
    sheet = read_evaluations(store, period, today)
    people, year = roster(store), period.year
    if not any(line.stored for line in sheet.lines):
        return Readiness((f"{year}年还没有统一测评记录，请先录入再办结。",))
    open_ones = [
        people.label(line.officer_id) for line in sheet.lines if line.stored and not line.evaluation.grade
    ]
    unseen = [people.label(line.officer_id) for line in sheet.lines if not line.stored]
    missing = (
        (f"{_listed(open_ones)}还没有确定等次，请先“确定等次”，登记决定机构和日期。",) if open_ones else ()
    )
    doubts = [f"{_listed(unseen)}没有测评记录，办结后{year}年没有等次。"] if unseen else []
    if sheet.final_quota.over:
        doubts.append(f"{sheet.final_quota.words()}。")
    return Readiness(missing, tuple(doubts))


def readiness(desk: Desk, period: Period, subject: str) -> Readiness:
    """Return what stands against closing a year's assessment or evaluation."""
    if subject == ASSESSMENT:
        return assessment_readiness(desk.store, period.year)
    return evaluation_readiness(desk.store, period, desk.today)


def close_year(change: Change, desk: Desk, period: Period, closing: Closing) -> int:
    """Close a year; the sheets of an assessment become final as of the day of closing. Return the id.

    Raises Refused when something is missing, or when the year is closed already.
    """
    store = desk.store
    refuse_locked(store, closing.year, closing.subject)
    stands = readiness(desk, period, closing.subject)
    if stands.missing:
        raise Refused("".join(stands.missing))
    if closing.subject == ASSESSMENT:
        _fix_sheets(change, store, closing)
    return change.save(closing)


def reopen_year(change: Change, desk: Desk, closing: Closing, reason: str) -> int:
    """Open a closed year again, keeping why; the sheets of an assessment are no longer final. Return the id.

    Raises Refused without a reason.
    """
    if not reason.strip():
        raise Refused("重新打开已办结的年度，请写明原因。")
    today = max(desk.today, closing.closed_on or desk.today)
    kept = replace(closing, reopened_on=today, reopened_by=desk.store.who, reopen_reason=reason.strip())
    change.save(kept)
    unfix_sheets(change, desk.store, kept)
    return kept.id


def unfix_sheets(change: Change, store: Store, closing: Closing) -> None:
    """Make the sheets of an assessment that has been opened again no longer final."""
    if closing.subject != ASSESSMENT or closing_of(store, closing.year, ASSESSMENT) is not None:
        return
    for sheet in store.load(Sheet, "year = ? AND state = ?", (closing.year, FIXED)):
        change.save(replace(sheet, state=CHECKED, confirmed_on=None))


def unfixed(store: Store, closing: Closing) -> int:
    """Return how many sheets, or evaluations, of the year are not final."""
    if closing.subject == ASSESSMENT:
        rows = store.query(
            "SELECT count(*) FROM post_sheet AS sheet WHERE year = ? AND state <> ? AND EXISTS"
            " (SELECT 1 FROM post_score WHERE sheet_id = sheet.id AND coalesce(points, self_points) >= 0)",
            (closing.year, FIXED),
        )
    elif closing.subject == EVALUATION:
        rows = store.query(
            "SELECT count(*) FROM yearly_evaluation WHERE year = ? AND grade = ''", (closing.year,)
        )
    else:
        return 0
    return int(rows[0][0])


def _fix_sheets(change: Change, store: Store, closing: Closing) -> None:
    by_id = {standard.id: standard for standard in standards(store)}
    for sheet in store.load(Sheet, "year = ?", (closing.year,)):
        total = totalled(sheet, by_id.get(sheet.standard_id or 0))
        if total.total is None:
            continue  # the department was not assessed
        change.save(replace(total, state=FIXED, confirmed_on=sheet.confirmed_on or closing.closed_on))


def _empty_cells(each: Matrix, names: dict[int, str]) -> Iterable[str]:
    for line in each.lines:
        empty = each.missing(line)
        if line.begun and empty:
            yield f"{names[line.department_id]}缺{_listed([item.name for item in empty])}的复核分。"


def _doubts(each: Matrix, names: dict[int, str]) -> Iterable[str]:
    unscored = [names[line.department_id] for line in each.lines if not line.begun]
    if unscored:
        yield f"{_listed(unscored)}没有得分，按不参加{each.standard.year}年考核办结。"
    without = [names[line.department_id] for line in each.lines if line.begun and each.missing(line, OWN)]
    if without:
        yield f"{_listed(without)}的自评分没有录全。"


def _listed(names: Sequence[str]) -> str:
    """Return names in a row, of many the first and how many there are."""
    shown = "、".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else f"{shown}等{len(names)}个"
