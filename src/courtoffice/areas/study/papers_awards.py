"""The paper 调研论文及获奖情况表: papers, contests and awards of a year, as the summary annexes them."""

from __future__ import annotations

from courtoffice.areas.study.papers import award_tables
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import Document, Signature
from courtoffice.period import Period
from courtoffice.register import Desk


def award_list(desk: Desk, period: Period) -> Document:
    """Return 调研论文及获奖情况表 of a year. Raises Refused when there is nothing to list."""
    tables = award_tables(desk, period)
    if not tables:
        raise Refused(
            f"{period.label}还没有登记调研论文、竞赛或获奖。请先在“调研论文”和“竞赛”里登记，或换一个年度。"
        )
    court, office = court_names(desk)
    title = f"{period.label}调研论文及获奖情况表"
    return Document(
        title=f"{court}\n{title}",
        blocks=(*tables, Signature(court + office, day_in_words(desk.today))),
        author=court + office,
        subject=title,
    )
