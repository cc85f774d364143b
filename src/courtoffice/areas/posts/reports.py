"""The papers that posts brings to the list of reports."""

from __future__ import annotations

from courtoffice.late import late
from courtoffice.report import Report, Span

RESULTS_REPORT = Report(
    "post-results",
    "岗位责任制考核结果",
    Span.YEAR,
    late("courtoffice.areas.posts.papers_results", "post_results"),
)
EVALUATION_REPORT = Report(
    "evaluation-grades",
    "年度考核情况",
    Span.YEAR,
    late("courtoffice.areas.posts.papers_evaluation", "evaluation_report"),
)
REWARDS_REPORT = Report(
    "rewards",
    "奖惩兑现表",
    Span.YEAR,
    late("courtoffice.areas.posts.papers_rewards", "rewards_paper"),
)
CONDUCT_REPORT = Report(
    "conduct-records",
    "违纪违规情况表（内部）",
    Span.YEAR,
    late("courtoffice.areas.posts.papers_conduct", "conduct_paper"),
)

REPORTS = (RESULTS_REPORT, EVALUATION_REPORT, REWARDS_REPORT, CONDUCT_REPORT)
