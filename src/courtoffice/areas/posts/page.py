"""The tab 岗位考核: departments' assessments, evaluations, rewards and penalties, conduct records."""

from __future__ import annotations

from courtoffice.areas.posts.registers import CLOSINGS, MEMBERS, SHEETS, STANDARDS
from courtoffice.areas.posts.registers_conduct import CONDUCT, EVALUATIONS, REWARDS
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed


class PostsPage(RegisterPage):
    """The registers of post responsibility."""

    key = "posts"
    title = "岗位考核"
    icon = "posts"
    lists = (
        Listed(SHEETS),
        Listed(EVALUATIONS),
        Listed(REWARDS),
        Listed(CONDUCT, "违纪违规"),
        Listed(STANDARDS),
        Listed(MEMBERS, "领导小组"),
        Listed(CLOSINGS),
    )
    later = "部门打分表、民主测评计票、优秀比例控制和奖惩建议将在后续版本中提供；现在可以先登记各项记录。"
