"""The papers that posts brings to the list of reports."""

from __future__ import annotations

from courtoffice.areas.posts.papers_conduct import conduct_paper
from courtoffice.areas.posts.papers_evaluation import evaluation_report
from courtoffice.areas.posts.papers_results import post_results
from courtoffice.areas.posts.papers_rewards import rewards_paper
from courtoffice.report import Report, Span

RESULTS_REPORT = Report("post-results", "岗位责任制考核结果", Span.YEAR, post_results)
EVALUATION_REPORT = Report("evaluation-grades", "年度考核情况", Span.YEAR, evaluation_report)
REWARDS_REPORT = Report("rewards", "奖惩兑现表", Span.YEAR, rewards_paper)
CONDUCT_REPORT = Report("conduct-records", "违纪违规情况表（内部）", Span.YEAR, conduct_paper)

REPORTS = (RESULTS_REPORT, EVALUATION_REPORT, REWARDS_REPORT, CONDUCT_REPORT)
