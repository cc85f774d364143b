"""The paper 年度教育培训工作报告: prose filled from figures, with tables and charts as annexes."""

from __future__ import annotations

from collections.abc import Callable

from courtoffice.areas.training.charts import department_chart, month_chart
from courtoffice.areas.training.figures import figures
from courtoffice.areas.training.papers import remarks
from courtoffice.areas.training.papers_report_tables import (
    degree_table,
    department_table,
    listed_degrees,
    month_table,
    night_table,
    outside_table,
)
from courtoffice.areas.training.papers_tables import Counted, counted, kind_table
from courtoffice.areas.training.records import NIGHT_SCHOOL, OUTSIDE
from courtoffice.areas.training.rows import training_rows
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_words, signed_paper, told_by
from courtoffice.paper.document import Annex, Block, Document
from courtoffice.period import Period
from courtoffice.register import Desk


def training_report(desk: Desk, period: Period) -> Document:
    """Return the training report of a year (年度教育培训工作报告).

    Raises Refused when no training was registered in the year.
    """
    given = counted(desk, period)
    if not given.rows.sessions:
        raise Refused(f"{period.label}还没有登记培训，写不出教育培训工作报告。请先登记，或换一个年度。")
    text = told_by(
        desk,
        "training_report.txt",
        list(given.figures.values()),
        {"年": period.label, **_words_of_year(desk, period)},
        figures(training_rows(desk.store, period.previous_year(), desk.today)),
        remarks=remarks(desk, period),
        period=period,
    )
    return signed_paper(desk, f"{period.year}年度教育培训工作报告", text, _annexes(given))


def _words_of_year(desk: Desk, period: Period) -> dict[str, str]:
    """Return the words that differ between a year that is over and one that is still running."""
    running = desk.today < period.last
    return {
        "全年": "今年以来" if running else "全年",
        "截至": f"（截至{day_in_words(desk.today)}）" if running else "",
        "全年应": "全年应" if running else "应",
        "按全年": "（以全年应完成的计算）" if running else "",
        "期末": "目前" if running else "年末",
    }


def _annexes(given: Counted) -> list[Annex]:
    """Return the tables, each only where there is something in it."""
    rows, year = given.rows, f"{given.rows.period.year}年度"
    made: list[tuple[str, bool, Callable[[], tuple[Block, ...]]]] = [
        ("各类培训统计表", True, lambda: (kind_table(given), month_table(given), month_chart(rows))),
        ("外出培训情况表", bool(rows.of_kind(OUTSIDE)), lambda: (outside_table(given),)),
        ("法官业校开课情况表", bool(rows.of_kind(NIGHT_SCHOOL)), lambda: (night_table(given),)),
        (
            "各部门培训学时统计表",
            any(True for _ in rows.took_part()),
            lambda: (department_table(given), department_chart(rows)),
        ),
        ("学历教育情况表", bool(listed_degrees(rows)), lambda: (degree_table(given),)),
    ]
    return [Annex(0, year + title, blocks()) for title, wanted, blocks in made if wanted]
