"""The papers on all areas together: the yearly work summary, and the work report of a month or a quarter."""

from __future__ import annotations

from collections.abc import Sequence

from courtoffice.areas.events import papers as events
from courtoffice.areas.matters import papers as matters
from courtoffice.areas.matters.registers import TASKS
from courtoffice.areas.matters.rows import matter_rows
from courtoffice.areas.matters.rules import open_on, overdue_on
from courtoffice.areas.posts import papers as posts
from courtoffice.areas.review import papers as review
from courtoffice.areas.routine import papers as routine
from courtoffice.areas.study import papers as study
from courtoffice.areas.summary.gather import figures
from courtoffice.areas.training import papers as training
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.official_paper import court_names, day_in_words, signed_paper, told_by
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.wording import Remark

ANNEXED = (study, training, review, posts, events, matters, routine)
"""The areas whose tables are annexed, in the order of the annexes."""
_NOT_TOLD = ("officer", "routine")
"""That officers served and rules were in force is no record of a period."""


def yearly_summary(desk: Desk, period: Period) -> Document:
    """Return the work summary of a year (年度工作总结); one that is still running is told up to today.

    Raises Refused when nothing at all was recorded in the year.
    """
    counted = figures(desk, period)
    if not _something(counted):
        raise Refused(f"{period.label}还没有任何记录，写不出工作总结。请先登记，或换一个年度。")
    blocks = told_by(
        desk,
        "yearly_summary.txt",
        counted,
        {"年": period.label, "下年": f"{period.year + 1}年", **words_of_year(desk, period)},
        figures(desk, period.previous_year()),
        lists={"下年工作任务": matters.tasks_of(desk, period.year + 1)},
        missing={"下年工作任务": _tasks_missing(period.year + 1)},
        remarks=_remarks(desk, period),
        period=period,
    )
    annexes = [annex for area in ANNEXED for annex in area.annexes(desk, period)]
    court, office = court_names(desk)
    return signed_paper(desk, f"{court}{office}\n{period.label}工作总结", blocks, annexes)


def _remarks(desk: Desk, period: Period) -> list[Remark]:
    return [*study.remarks(desk, period), *training.remarks(desk, period)]


def _tasks_missing(year: int) -> Remark:
    """Say that the plan of the next year is not in the file, and that it is entered as its tasks."""
    return Remark(
        f"{year}年工作任务还没有录入，文中没有“{year}年工作打算”这一节。",
        f"录入{year}年工作任务",
        TASKS.key,
        {"year": year},
    )


def words_of_year(desk: Desk, period: Period) -> dict[str, str]:
    """Return the words that differ between a year that is over and one that is still running."""
    running = desk.today < period.last
    return {
        "全年": "今年以来" if running else "全年",
        "截至": f"（截至{day_in_words(desk.today)}）" if running else "",
        "全年应": "全年应" if running else "应",
        "全年共": "全年共" if running else "共",
        "实际": "已" if running else "实际",
        "期末": "目前" if running else "年末",
        "按全年": "（以全年应完成的计算）" if running else "",
    }


def work_report(desk: Desk, period: Period) -> Document:
    """Return the work report of a month or a quarter (工作情况汇报), for the party group.

    Raises Refused when nothing at all was recorded in the period.
    """
    counted = figures(desk, period)
    if not _something(counted):
        raise Refused(f"{period.label}还没有任何记录，写不出工作情况汇报。请先登记，或换一个期间。")
    running = desk.today < period.last
    words = {
        "期间": period.label,
        "本期": "本月" if period.month is not None else "本季度",
        "截至": f"（截至{day_in_words(desk.today)}）" if running else "",
    }
    blocks = told_by(
        desk,
        "work_report.txt",
        counted,
        words,
        figures(desk, period.previous_year()),
        lists={"在办督办事项": tuple(_open_matters(desk, period))},
        remarks=_remarks(desk, period),
        period=period,
    )
    court, office = court_names(desk)
    return signed_paper(desk, f"{court}{office}\n{period.label}工作情况汇报", blocks)


def _something(counted: Sequence[Figure]) -> bool:
    return any(figure.ids for figure in counted if figure.table not in _NOT_TOLD)


def _open_matters(desk: Desk, period: Period) -> list[str]:
    """Name the supervised matters that are still open: by whom and by when, and which are past that."""
    rows = matter_rows(desk.store, period, desk.today)
    named = []
    for item in rows.matters:
        if open_on(item, rows.as_of):
            department = desk.name("department", item.department_id)
            by = f"由{department}负责" if department else ""
            until = "" if item.due_on is None else f"应于{day_in_words(item.due_on)}前办结"
            late = "已逾期" if overdue_on(item, rows.as_of) else ""
            named.append("，".join(filter(None, (item.title, by, until, late))) + "；")
    return [*named[:-1], named[-1].rstrip("；") + "。"] if named else []
