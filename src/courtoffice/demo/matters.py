"""The invented court's work plans and supervised matters."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from courtoffice.areas.matters.records import CLOSED, IN_HAND, Helper, Matter, Progress, Task
from courtoffice.demo.life import Life
from courtoffice.store import Change

_TASKS = (
    "坚持把政治建设放在首位，落实党组中心组学习和全院集中学习制度，抓好主题教育成果转化。",
    "完善干警教育培训计划，办好法官业校，选派业务骨干参加上级法院培训，确保人均学时达标。",
    "深化案件质量评查，坚持每半月一次例会、每月一期通报，评查结果与评优晋级挂钩。",
    "修订岗位责任制考核办法，做到平时考核与年终考核相结合，奖惩及时兑现。",
    "开展调研论文评选活动，力争在省、市级评比中取得更好成绩。",
    "丰富法院文化建设，组织好四个节日主题活动和干警文体活动。",
    "做好离退休干警服务管理工作，落实政治待遇和生活待遇。",
    "加强纪律作风建设，严格执行防止干预司法“三个规定”，抓好警示教育。",
)
_MATTERS = (
    ("修订案件质量评查实施细则", "报党组会审议后印发"),
    ("完成年度培训计划编制", "明确课程、课时和责任人"),
    ("开展审判作风专项检查", "逐庭检查，形成专题报告"),
    ("推进电子卷宗随案生成", "新收案件全部随案生成"),
    ("清理长期未结案件", "逐案建立台账，按月通报"),
    ("办理人大代表意见建议", "逐件答复，满意率百分之百"),
    ("改造诉讼服务大厅无障碍设施", "完成施工和验收"),
    ("落实老干部体检工作", "联系医院，安排接送"),
    ("整理归档历年评查材料", "按年度装订成册"),
    ("组织新任职人员岗前培训", "不少于四十学时"),
    ("完善青年干警导师制", "一人一策，建立成长档案"),
    ("开展执行案款专项清理", "逐笔核对，按期发放"),
    ("制定文书校核流程", "明确各环节责任"),
    ("做好调研课题结题工作", "按时报送结题报告"),
)
_IN_HAND = (
    ("开展廉政风险点排查", "逐岗排查，建立防控清单", (10, 12), (11, 13)),
    ("筹备年度总结表彰会", "拟定方案，报党组会审议", (11, 9), (11, 27)),
    ("修订部门岗位职责", "逐部门核对，汇编成册", (10, 26), (12, 4)),
    ("编制下年度教育培训计划", "征求各部门意见后上会", (11, 9), (12, 25)),
)
"""What is still in hand at the end of the last year: task, demand, day of opening, day of the limit."""
_STEPS = ("已制定工作方案，明确分工。", "正在推进，完成约一半。", "主要工作已经完成，正在收尾。")


def live(change: Change, life: Life) -> None:
    """Fill the tables of tasks and matters for every year of the life, and the tasks of the year after."""
    rng = life.source("matters")
    departments = list(life.roster.departments)
    for year in (*life.years, life.years[-1] + 1):
        change.save_all([_task(life, rng, year, at, departments) for at in range(1, rng.randint(7, 9))])
    for year in life.years:
        titles = rng.sample(_MATTERS, rng.randint(9, len(_MATTERS)))
        matters = [_matter(life, rng, year, *title, departments) for title in titles]
        if year == life.years[-1]:
            matters += [_in_hand(life, rng, year, *given, departments) for given in _IN_HAND]
        matters.sort(key=lambda matter: matter.opened_on or date.min)
        known = [_as_known(matter, life.today) for matter in matters]
        change.save_all([matter for matter in known if (matter.opened_on or date.min) <= life.today])


def _as_known(matter: Matter, today: date) -> Matter:
    """Return a matter as it is known on a day: one that is closed later is in hand."""
    progress = tuple(item for item in matter.progress if (item.noted_on or date.min) <= today)
    if matter.closed_on is None or matter.closed_on <= today:
        return replace(matter, progress=progress)
    return replace(matter, state=IN_HAND, closed_on=None, result="", progress=progress)


def _task(life: Life, rng: random.Random, year: int, position: int, departments: list[int]) -> Task:
    over = year <= life.years[-1]
    done = date(year, rng.randint(9, 12), rng.randint(1, 28)) if over else None
    done = done if done is not None and done <= life.today else None
    return Task(
        year=year,
        position=position,
        content=_TASKS[position - 1],
        department_id=rng.choice(departments),
        leader_id=_leader(life, rng, date(year, 1, 1)),
        due_on=date(year, 12, 31),
        done_on=done,
        result="已按计划完成。" if done else "",
    )


def _matter(
    life: Life, rng: random.Random, year: int, title: str, demand: str, departments: list[int]
) -> Matter:
    end = date(life.years[-1], 12, 31)
    month = rng.randint(1, 12)
    opened = life.workdays.after(date(year, month, rng.randint(1, 15)), 1)
    due = life.workdays.after(opened, rng.choice((20, 30, 45, 60)))
    late = rng.random() < 0.12
    closed = due + timedelta(days=rng.randint(3, 25) if late else -rng.randint(0, 12))
    stuck = rng.random() < 0.04
    done = closed <= end and not stuck
    leading, *helping = rng.sample(departments, rng.randint(1, min(3, len(departments))))
    return Matter(
        title=f"{title}（{year}年）",
        source="会议",
        meeting="党组会",
        decided_on=opened,
        meeting_number=f"第{month}次",
        opened_on=opened,
        leader_id=_leader(life, rng, opened),
        department_id=leading,
        demand=demand,
        due_on=due,
        state=CLOSED if done else IN_HAND,
        closed_on=closed if done else None,
        result="已按要求完成，销号。" if done else "",
        helpers=tuple(Helper(department_id=item) for item in helping),
        progress=_progress(rng, opened, min(closed if done else end, due)),
    )


def _in_hand(
    life: Life,
    rng: random.Random,
    year: int,
    title: str,
    demand: str,
    opened: tuple[int, int],
    due: tuple[int, int],
    departments: list[int],
) -> Matter:
    first, last = date(year, *opened), date(year, *due)
    return Matter(
        title=title,
        source="会议",
        meeting="党组会",
        decided_on=first,
        meeting_number=f"第{first.month}次",
        opened_on=first,
        leader_id=_leader(life, rng, first),
        department_id=rng.choice(departments),
        demand=demand,
        due_on=last,
        progress=(Progress(noted_on=first + timedelta(days=3), content=_STEPS[0]),),
    )


def _progress(rng: random.Random, first: date, last: date) -> tuple[Progress, ...]:
    """Return up to three notes between two days, in their order."""
    span = max((last - first).days, 0)
    days = sorted(first + timedelta(days=rng.randint(0, span)) for _ in range(rng.randint(1, 3)))
    return tuple(Progress(noted_on=day, content=step) for day, step in zip(days, _STEPS, strict=False))


def _leader(life: Life, rng: random.Random, day: date) -> int | None:
    leaders = [officer.id for officer in life.roster.serving_on(day) if officer.party_group]
    return rng.choice(leaders) if leaders else None
