"""The parts of the tab about results: meetings, papers, results, proposals, decisions, pictures."""

from __future__ import annotations

from typing import Any

from courtoffice.areas.people.groups import officer_groups
from courtoffice.areas.review.papers_bulletin import review_bulletin
from courtoffice.areas.review.papers_measures import (
    is_talk,
    is_yellow_card,
    measure_file_name,
    talk_paper,
    yellow_card_notice,
)
from courtoffice.areas.review.papers_minutes import minutes_file_name, review_minutes
from courtoffice.areas.review.papers_month import period_of_month
from courtoffice.areas.review.papers_report import review_report
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.review.registers_measures import BULLETINS, MEASURES, MEETINGS, REPORTS
from courtoffice.areas.review.registers_results import DEPARTMENT_RESULTS, OFFICER_RESULTS
from courtoffice.areas.review.results import conditions
from courtoffice.areas.review.rooms.charts_room import ChartsRoom
from courtoffice.areas.review.rooms.proposals_room import ProposalsRoom
from courtoffice.areas.review.rows import standards
from courtoffice.areas.review.rules import in_force
from courtoffice.register import Desk
from courtoffice.shell import ask
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Placed


def _cases_behind(view: RegisterView) -> None:
    """List the reviews that the current measure rests on."""
    measure: Measure = view.model.record(view.table.currentIndex().row())
    ids = tuple(item.review_id for item in measure.cases if item.review_id is not None)
    words = MEASURES.describe(measure, view.bench.desk)
    view.bench.show_records("reviews", ids, f"“{words}”所据的案件")


def _result_behind(view: RegisterView) -> None:
    view.commands.edit_record()


def _tell_conditions(view: RegisterView) -> None:
    """Say what fails a year under the standard of the year that is shown."""
    desk, period = view.bench.desk, view.bench.period()
    standard = in_force(standards(desk.store), period.last)
    ask.tell(view.window(), f"{period.label}的评定条件", conditions(standard))


def _title_of(desk: Desk, item: Any) -> str:
    return f"{item.title}（第{item.number}期）" if item.number else str(item.title)


_MINUTES = ListPaper("纪要", "所选例会的会议纪要", review_minutes, minutes_file_name)
_BULLETIN = ListPaper(
    "通报文稿",
    "所选月份的案件质量评查通报",
    lambda desk, item: review_bulletin(desk, period_of_month(item.month)),
    _title_of,
)
_REPORT = ListPaper(
    "汇报文稿",
    "所选月份向院党组的汇报",
    lambda desk, item: review_report(desk, period_of_month(item.month)),
    _title_of,
)
_NOTICE = ListPaper(
    "黄牌通知书", "黄牌警示通知书和送达回证", yellow_card_notice, measure_file_name, is_yellow_card
)
_TALK = ListPaper("谈话记录", "诫勉谈话记录", talk_paper, measure_file_name, is_talk)
_BEHIND = ListAction("所据案件", "列出这项处理所据的评查案件", _cases_behind, changes=False)
_REVIEWS = ListAction("看评查案件", "列出年度结果所据的评查案件", _result_behind, changes=False)
_CONDITIONS = ListAction(
    "评定条件", "什么情况年度不合格，什么情况参加排名", _tell_conditions, Needs.NOTHING, changes=False
)

PARTS: tuple[Listed | Placed, ...] = (
    Listed(
        MEETINGS,
        "例会",
        ("place", "chair_id", "recorder_id"),
        {"officer": officer_groups},
        actions=(_MINUTES,),
    ),
    Listed(BULLETINS, "通报", ("signer_id",), actions=(_BULLETIN,)),
    Listed(REPORTS, "汇报", ("reporter_id",), actions=(_REPORT,)),
    Listed(OFFICER_RESULTS, "年度结果", actions=(_REVIEWS, _CONDITIONS)),
    Listed(DEPARTMENT_RESULTS, "部门结果", actions=(_REVIEWS, _CONDITIONS)),
    Placed("review-proposals", "处理建议", ProposalsRoom),
    Listed(MEASURES, "处理决定", ("decided_by",), actions=(_BEHIND, _NOTICE, _TALK)),
    Placed("review-charts", "图表", ChartsRoom),
)
