"""The paper 奖惩兑现表: rewards and penalties of a year with a column to sign for them."""

from __future__ import annotations

from collections.abc import Sequence

from courtoffice.areas.posts.figures import figures
from courtoffice.areas.posts.records_conduct import REWARD_KINDS, RewardPenalty
from courtoffice.areas.posts.registers_rewards import reward_subject
from courtoffice.areas.posts.rows import post_rows
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.official_paper import day_in_cell, day_in_words, signed_paper, told_by
from courtoffice.paper.document import Align, Cell, Column, Document, FigureRun, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_CENTRE = Align.CENTRE
_KEYS = dict(
    zip(
        REWARD_KINDS,
        (("posts.rewards", "posts.reward_amount"), ("posts.penalties", "posts.penalty_amount")),
        strict=True,
    )
)
_SIGN_ROW_MM = 9.0


def rewards_paper(desk: Desk, period: Period) -> Document:
    """Return the list of a year's rewards and penalties (奖惩兑现表). Raises Refused when there are none."""
    rows = post_rows(desk.store, period, desk.today)
    if not rows.rewards:
        raise Refused(f"{period.label}没有登记奖惩。请先在“奖惩兑现”里登记，或换一个年度。")
    counted = figures(rows)
    open_ones = sum(1 for item in rows.rewards if item.fulfilled_on is None)
    text = told_by(
        desk,
        "posts_rewards.txt",
        counted,
        {
            "年": period.label,
            "未兑现": f"截至{day_in_words(desk.today)}，还有{open_ones}项没有兑现。" if open_ones else "",
        },
        period=period,
    )
    table = _table(desk, rows.rewards, {figure.key: figure for figure in counted})
    return signed_paper(desk, f"{period.year}年度奖惩兑现表", (*text, table))


def _table(desk: Desk, rewards: Sequence[RewardPenalty], by_key: dict[str, Figure]) -> Table:
    groups = []
    number = 0
    for kind in REWARD_KINDS:
        items = []
        for item in (found for found in rewards if found.kind == kind):
            number += 1
            items.append(Item((_row(desk, number, item),)))
        count, amount = (by_key[key] for key in _KEYS[kind])
        if items:
            sums = (FigureRun(count, unit=True), "", FigureRun(amount))
            subtotal: tuple[Cell, ...] = ("", "小计", *sums, "", "", "")
            groups.append(Group(kind, tuple(items), subtotal))
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=_CENTRE),
            Column("对象", 1.1, names=True),
            Column("内容", 1.5),
            Column("依据", 1.3),
            Column("金额（元）", 19, fixed=True, align=_CENTRE),
            Column("决定日期", 21, fixed=True, align=_CENTRE),
            Column("兑现日期", 21, fixed=True, align=_CENTRE),
            Column("签收", 18, fixed=True),
        ),
        body=tuple(groups),
        row_height=_SIGN_ROW_MM,
    )


def _row(desk: Desk, number: int, item: RewardPenalty) -> tuple[Cell, ...]:
    return (
        str(number),
        reward_subject(item, desk),
        item.content,
        "、".join(filter(None, (item.basis, item.document))),
        "" if item.amount is None else hundredths(item.amount),
        day_in_cell(item.decided_on),
        day_in_cell(item.fulfilled_on),
        "",
    )
