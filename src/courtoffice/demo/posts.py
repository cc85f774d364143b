"""The invented court assesses its departments, evaluates its officers, rewards and penalises."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from courtoffice.areas.people.records import Officer
from courtoffice.areas.posts.effects import with_effect
from courtoffice.areas.posts.records import (
    FIXED,
    SUBJECTS,
    Band,
    Closing,
    Member,
    PostItem,
    PostStandard,
    Score,
    Sheet,
)
from courtoffice.areas.posts.records_conduct import (
    BASIC,
    COMPETENT,
    EXCELLENT,
    PENALTY,
    REWARD,
    UNGRADED,
    Conduct,
    Evaluation,
    RewardPenalty,
)
from courtoffice.areas.posts.rules import totalled
from courtoffice.areas.posts.settings import ADMONITION_MONTHS
from courtoffice.demo.life import Life
from courtoffice.demo.posts_running import running_sheets
from courtoffice.store import Change

_TEAM = (
    "队伍建设",
    15,
    "学习出勤、培训学时未达标的每人次扣0.5分；获市级以上表彰的加分",
    "学习、培训台账，表彰文件",
)
_PARTY = ("党建和廉政", 10, "有违纪违规记录的每件扣1分", "机关纪委、督察记录")
_ITEMS = {
    "审判": (
        ("办案任务", 30, "按完成年度办案任务的比例计分", "审判管理系统收结案数据"),
        ("审判质量", 30, "评查不合格每件扣2分，有瑕疵的每件扣0.5分", "案件质量评查通报"),
        ("审判效率", 15, "法定审限内结案率每低1个百分点扣0.5分", "审判管理系统审限数据"),
        _TEAM,
        _PARTY,
    ),
    "综合": (
        ("工作任务", 40, "年度工作任务每少完成一项扣4分", "年度工作计划和督办情况"),
        ("服务保障", 20, "按各庭室满意度测评折算", "满意度测评表"),
        ("规范管理", 15, "制度执行、档案管理每有一处差错扣1分", "日常检查记录"),
        _TEAM,
        _PARTY,
    ),
}
_BONUS, _MOST_BONUS = "队伍建设", 200
_REASONS = {
    "办案任务": "未完成年度办案任务。",
    "审判质量": "评查发现有瑕疵案件。",
    "审判效率": "个别案件超过审限。",
    "工作任务": "个别工作任务没有按期完成。",
    "服务保障": "满意度测评得分偏低。",
    "规范管理": "档案归档不及时。",
    "队伍建设": "个别干警学时未达标。",
    "党建和廉政": "有干警受到批评教育。",
}
_BANDS = (("优秀", 92_00), ("良好", 85_00), ("合格", 60_00), ("不合格", 0))
_OWN, _SHARED = "业务目标", "共同目标"
_BARRED = (
    "SELECT officer_id FROM review_measure WHERE kind = '取消优先评优资格' AND outcome = '采纳' AND year = ?"
)
_EXCELLENT_SHARE = 5  # one in five
_GRAVE_YEARS = 3  # a grave breach in so many years
_BREACHES = (
    ("迟到早退", "无故迟到两次", "批评教育"),
    ("着装不规范", "上班时间未按规定着装", "批评教育"),
    ("值班脱岗", "值班期间擅自离岗一小时", "通报批评"),
    ("庭审纪律", "庭审中接打电话", "责令检查"),
    ("工作纪律", "上班时间从事与工作无关的活动", "提醒谈话"),
)
_GRAVE_BREACHES = (
    ("工作纪律", "无正当理由拒不执行调整工作的决定", "诫勉"),
    ("工作纪律", "泄露尚未公开的审判工作信息，造成不良影响", "警告"),
)
_REWARDS = (("办案标兵", 1000), ("优秀公务员嘉奖", 800), ("调研工作先进个人", 600), ("信息宣传先进个人", 500))


def live(change: Change, life: Life) -> None:
    """Fill the tables of posts for every year of the life; a year that is not over yet is still assessed."""
    rng = life.source("posts")
    _members(change, life)
    for year in life.years:
        over = _last_workday(life, year) <= life.today
        _assess(change, life, rng, year, over=over)
        breaches = _conduct(life, rng, year)
        change.save_all([_as_known(item, life.today) for item in breaches if _by(life, item.happened_on)])
        evaluations = _evaluations(change, life, rng, year, {item.officer_id for item in breaches})
        rewards = [item for item in _rewards(life, rng, year) if _by(life, item.decided_on)]
        change.save_all(
            [item if _by(life, item.fulfilled_on) else replace(item, fulfilled_on=None) for item in rewards]
        )
        if over:
            change.save_all(evaluations)
            change.save_all([_closing(life, year, subject) for subject in SUBJECTS])


def _by(life: Life, day: date | None) -> bool:
    """Return whether something has happened by the day on which the life is told."""
    return day is None or day <= life.today


def _as_known(item: Conduct, today: date) -> Conduct:
    """Return a breach as it is known on a day: one that is decided later has no handling yet."""
    if item.decided_on is None or item.decided_on <= today:
        return item
    return replace(
        item, handling="", decided_by="", decided_on=None, effective_from=None, effective_until=None
    )


def _closing(life: Life, year: int, subject: str) -> Closing:
    closed_on = _last_workday(life, year)
    return Closing(year=year, subject=subject, closed_on=closed_on, closed_by="政治部", decided_by="党组会")


def _last_workday(life: Life, year: int) -> date:
    return life.workdays.last_workdays(year, 12, 2)[-1]


def _members(change: Change, life: Life) -> None:
    first = date(life.years[0], 1, 1)
    serving = life.roster.serving_on(first)
    leaders = [officer for officer in serving if officer.party_group]
    for at, officer in enumerate(leaders, start=1):
        duty = "组长" if at == 1 else "副组长" if at == 2 else "成员"
        change.save(Member(position=at, officer_id=officer.id, duty=duty, from_date=first))
    political = [key for key, kept in life.roster.departments.items() if "政治" in kept.name]
    office = [item for item in serving if life.roster.department_on(item.id, first) in political]
    for at, officer in enumerate(office[:4], start=1):
        duty = "主任" if at == 1 else "工作人员"
        change.save(
            Member(body="领导小组办公室", position=at, officer_id=officer.id, duty=duty, from_date=first)
        )


def _assess(change: Change, life: Life, rng: random.Random, year: int, *, over: bool) -> None:
    """Store the year's two standards and a sheet for every department, begun only while the year runs."""
    standards = {kind: _stored_standard(change, kind, year) for kind in _ITEMS}
    sheets = [
        _sheet(life, rng, year, department, standards[kept.kind])
        for department, kept in life.roster.departments.items()
        if "领导" not in kept.name
    ]
    if not over:
        sheets = running_sheets(sheets, {standard.id: standard for standard in standards.values()})
    change.save_all(sheets)


def _stored_standard(change: Change, kind: str, year: int) -> PostStandard:
    bare = PostStandard(
        year=year,
        kind=kind,
        name=f"{kind}部门岗位责任制考核标准",
        issued_on=date(year, 1, 20),
        document=f"云法〔{year}〕6号",
        items=tuple(
            PostItem(
                position=at,
                group_name=_SHARED if at > 3 else _OWN,
                name=name,
                points=points * 100,
                cap=points * 100 + _MOST_BONUS if name == _BONUS else None,
                guidance=guidance,
                evidence=evidence,
            )
            for at, (name, points, guidance, evidence) in enumerate(_ITEMS[kind], start=1)
        ),
        bands=tuple(Band(result=result, from_points=points) for result, points in _BANDS),
    )
    row = change.save(bare)
    ids = change.query("SELECT id FROM post_item WHERE standard_id = ? ORDER BY position", (row,))
    items = zip(ids, bare.items, strict=True)
    return replace(bare, id=row, items=tuple(replace(item, id=key["id"]) for key, item in items))


def _sheet(life: Life, rng: random.Random, year: int, department: int, standard: PostStandard) -> Sheet:
    last = _last_workday(life, year)
    level = rng.uniform(0.84, 0.99)
    scores = []
    for item in standard.items:
        lost = int((item.points or 0) * (1 - level) * rng.uniform(0.3, 1.5) / 50) * 50
        checked = (item.points or 0) - lost
        own = min(item.points or 0, checked + rng.choice((0, 0, 50, 100)))
        reason = _REASONS[item.name] if own > checked else ""
        if item.name == _BONUS and not lost and rng.random() < 0.3:
            checked += rng.choice((50, 100))
            reason = "获市级表彰，按标准加分。"
        evidence = f"{year}年{item.evidence}" if checked != item.points else ""
        scores.append(
            Score(item_id=item.id, self_points=own, points=checked, reason=reason, evidence=evidence)
        )
    bare = Sheet(
        year=year,
        department_id=department,
        standard_id=standard.id,
        state=FIXED,
        self_signed_by_id=life.roster.departments[department].head_id,
        self_signed_on=date(year, 12, 10),
        reviewed_on=date(year, 12, 20),
        confirmed_on=last,
        scores=tuple(scores),
    )
    return totalled(bare, standard)


def _conduct(life: Life, rng: random.Random, year: int) -> list[Conduct]:
    made = []
    grave = (life.years[-1] - year) % _GRAVE_YEARS == 0
    for at in range(rng.randint(1, 4)):
        day = life.workdays.after(date(year, rng.randint(1, 11), rng.randint(1, 25)), 1)
        kind, facts, handling = rng.choice(_GRAVE_BREACHES if grave and at == 0 else _BREACHES)
        officer = rng.choice(life.roster.serving_on(day))
        made.append(
            with_effect(
                Conduct(
                    happened_on=day,
                    officer_id=officer.id,
                    kind=kind,
                    facts=f"{facts}，经核实属实。",
                    source="督察检查",
                    points=rng.choice((100, 200, 300)),
                    handling=handling,
                    decided_by="机关纪委",
                    decided_on=life.workdays.after(day, 8),
                ),
                ADMONITION_MONTHS.default,
            )
        )
    return sorted(made, key=lambda item: item.happened_on or date.min)


def _evaluations(
    change: Change, life: Life, rng: random.Random, year: int, breached: set[int | None]
) -> list[Evaluation]:
    """Evaluate everybody serving at the year's end; who lost the right to it is not excellent."""
    last = _last_workday(life, year)
    barred = {row["officer_id"] for row in change.query(_BARRED, (year,))} | breached
    serving = life.roster.serving_on(last)
    graded = [item for item in serving if life.roster.serving(item.id, date(year, 6, 30))]
    luck = {item.id: rng.random() - (item.id in barred) for item in graded}
    ranked = sorted(graded, key=lambda item: (-luck[item.id], item.id))
    best = {item.id for item in ranked[: len(graded) // _EXCELLENT_SHARE]}
    return [_evaluation(life, rng, year, item, last, best, luck, breached) for item in serving]


def _evaluation(
    life: Life,
    rng: random.Random,
    year: int,
    officer: Officer,
    last: date,
    best: set[int],
    luck: dict[int, float],
    breached: set[int | None],
) -> Evaluation:
    voters = 40
    for_best = rng.randint(22, 36) if officer.id in best else rng.randint(2, 18)
    basic = rng.randint(0, 2)
    if officer.id not in luck:
        grade = UNGRADED
    elif officer.id in best:
        grade = EXCELLENT
    else:
        grade = BASIC if officer.id in breached and rng.random() < 0.2 else COMPETENT
    return Evaluation(
        year=year,
        officer_id=officer.id,
        department_id=life.roster.department_on(officer.id, last),
        votes_excellent=for_best,
        votes_competent=voters - for_best - basic,
        votes_basic=basic,
        votes_failed=0,
        proposed_grade=grade,
        grade=grade,
        decided_by="党组会",
        decided_on=last,
    )


def _rewards(life: Life, rng: random.Random, year: int) -> list[RewardPenalty]:
    made = []
    for month in sorted(rng.randint(1, 12) for _ in range(rng.randint(5, 10))):
        day = life.workdays.after(date(year, month, rng.randint(1, 20)), 1)
        officer = rng.choice(life.roster.serving_on(day))
        content, yuan = rng.choice(_REWARDS)
        penalty = rng.random() < 0.15
        paid = life.workdays.after(day, rng.randint(5, 30))
        made.append(
            RewardPenalty(
                decided_on=day,
                kind=PENALTY if penalty else REWARD,
                officer_id=officer.id,
                year=year,
                basis="岗位责任制考核办法",
                content="扣发当月考核奖" if penalty else content,
                amount=20000 if penalty else yuan * 100,
                decided_by="党组会",
                fulfilled_on=paid if paid.year == year and rng.random() < 0.9 else None,
            )
        )
    return made
