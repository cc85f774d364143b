"""The parts of the tabs as their pages name them, for the search: pages are made only when they are shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a tab: a room, or a register that the page calls otherwise than its title.

    Key and name are those on the page; ``also`` are further words by which clerks look for it.
    """

    key: str
    name: str
    also: str = ""


PARTS: dict[str, tuple[Part, ...]] = {
    "study": (
        Part("calendar", "月历", "学习日历 日程"),
        Part("study-sessions", "集中学习", "签到 考勤"),
        Part("study-officer-rates", "个人考勤"),
        Part("study-department-rates", "部门考勤"),
        Part("study-plan-items", "学习计划"),
        Part("study-plans", "计划印发", "学习计划"),
    ),
    "training": (
        Part("training-sessions", "培训登记"),
        Part("training-hours-room", "学时", "达标 未达标"),
        Part("training-night", "法官业校", "夜校 学期安排"),
        Part("training-totals", "统计", "培训统计"),
        Part("training-plan-items", "培训计划"),
        Part("training-plans", "计划印发", "培训计划"),
        Part("lecturers", "授课人", "讲师"),
    ),
    "review": (
        Part("sheet", "评查表", "打分 评分"),
        Part("draw", "抽取", "抽查 抽样 抽案"),
        Part("assign", "分配", "分案 评查人"),
        Part("review-objections", "异议", "复核"),
        Part("review-rectifications", "整改"),
        Part("review-draws", "抽查记录"),
        Part("review-meetings", "例会"),
        Part("review-bulletins", "通报"),
        Part("review-reports", "汇报"),
        Part("review-officer-results", "年度结果"),
        Part("review-department-results", "部门结果"),
        Part("review-proposals", "处理建议", "黄牌警示 诫勉谈话"),
        Part("review-measures", "处理决定", "黄牌警示 诫勉谈话"),
        Part("review-charts", "图表", "评查图表"),
    ),
    "posts": (
        Part("post-scores", "考核打分", "评分 计分"),
        Part("evaluation-sheet", "统一测评", "年度考核 票数"),
        Part("rewards-open", "未兑现"),
        Part("conduct", "违纪违规"),
        Part("post-sheets", "部门考核表"),
        Part("post-members", "领导小组", "考核办公室"),
    ),
    "events": (Part("events", "活动登记"), Part("event-year", "年历", "节日 全年活动")),
    "people": (Part("officer-file", "干警档案", "个人档案"),),
    "reports": (
        Part("papers", "文稿", "报告 材料"),
        Part("pack", "党组会材料", "材料汇编 会议材料"),
        Part("issued", "已定稿", "定稿 归档"),
    ),
}
"""By the key of the tab, in the order of the page; a test holds them to what the pages show."""
