"""The figures of post responsibility, conduct, evaluation, rewards and penalties. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

from courtoffice.areas.people.records import CLASSES
from courtoffice.areas.posts.records import FIXED, RESULTS, Sheet
from courtoffice.areas.posts.records_conduct import (
    GRADES,
    PENALTY,
    REWARD,
    Conduct,
    Evaluation,
    RewardPenalty,
)
from courtoffice.areas.posts.rows import PostRows
from courtoffice.figure import Counted, Figure, FigureSet

FIGURES: FigureSet[PostRows] = FigureSet()
CLASS_KEYS = dict(zip(CLASSES, ("judicial", "administrative"), strict=True))
RESULT_KEYS = dict(zip(RESULTS, ("excellent", "good", "passed", "failed"), strict=True))
GRADE_KEYS = dict(zip(GRADES, ("excellent", "competent", "basic", "incompetent", "ungraded"), strict=True))
_SHEET, _CONDUCT, _EVALUATION, _REWARD = "post_sheet", "conduct_record", "yearly_evaluation", "reward_penalty"


def figures(rows: PostRows) -> list[Figure]:
    """Return every figure of posts for the period of the rows."""
    return FIGURES.figures(rows)


def _parts(keys: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(end, name) for name, end in keys.items()]


def _assessed(rows: PostRows) -> list[Sheet]:
    return [sheet for sheet in rows.sheets if sheet.state == FIXED]


@FIGURES.count("posts.departments", "岗位责任制考核部门", "个", _SHEET)
def departments(rows: PostRows) -> Iterable[Sheet]:
    """定义：统计年度岗位责任制考核结果已定的部门数；只按全年统计，不按月统计。"""
    return _assessed(rows)


@FIGURES.split("posts.departments_class", "考核部门类别", "个", _SHEET, _parts(CLASS_KEYS))
def departments_by_class(rows: PostRows) -> Mapping[str, Iterable[Sheet]]:
    """定义：考核结果已定的部门中该类别（审判、综合）的部门数，以部门现在的类别为准。"""
    found: defaultdict[str, list[Sheet]] = defaultdict(list)
    for sheet in _assessed(rows):
        found[CLASS_KEYS[rows.kinds[sheet.department_id or 0]]].append(sheet)
    return found


@FIGURES.split("posts.departments_result", "考核部门等次", "个", _SHEET, _parts(RESULT_KEYS))
def departments_by_result(rows: PostRows) -> Mapping[str, Iterable[Sheet]]:
    """定义：考核结果已定的部门中该等次的部门数，等次按复核总分和当年标准的等次线确定。"""
    found: defaultdict[str, list[Sheet]] = defaultdict(list)
    for sheet in _assessed(rows):
        if sheet.result:
            found[RESULT_KEYS[sheet.result]].append(sheet)
    return found


@FIGURES.count("posts.conduct_records", "违纪违规记录", "件", _CONDUCT)
def conduct_records(rows: PostRows) -> Iterable[Conduct]:
    """定义：发生日期在统计期内的违纪违规记录件数，日期还没有到的不计。"""
    return rows.conduct


@FIGURES.distinct(
    "posts.conduct_officers", "违纪违规人数", "人", _CONDUCT, lambda item: cast("Conduct", item).officer_id
)
def conduct_officers(rows: PostRows) -> Iterable[Conduct]:
    """定义：发生日期在统计期内的违纪违规记录涉及的人数，同一人多次的计一人。"""
    return rows.conduct


@FIGURES.count("posts.evaluations", "年度测评", "人", _EVALUATION)
def evaluations(rows: PostRows) -> Iterable[Evaluation]:
    """定义：统计年度统一测评已确定等次的人数；只按全年统计，不按月统计。"""
    return [item for item in rows.evaluations if item.grade]


@FIGURES.split("posts.evaluation_grade", "年度测评等次", "人", _EVALUATION, _parts(GRADE_KEYS))
def evaluation_grades(rows: PostRows) -> Mapping[str, Iterable[Evaluation]]:
    """定义：统计年度统一测评确定为该等次的人数。"""
    found: defaultdict[str, list[Evaluation]] = defaultdict(list)
    for item in rows.evaluations:
        if item.grade:
            found[GRADE_KEYS[item.grade]].append(item)
    return found


def _of_kind(rows: PostRows, kind: str) -> list[RewardPenalty]:
    return [item for item in rows.rewards if item.kind == kind]


@FIGURES.count("posts.rewards", "奖励", "项", _REWARD)
def rewards(rows: PostRows) -> Iterable[RewardPenalty]:
    """定义：决定日期在统计期内的奖励项数，日期还没有到的不计。"""
    return _of_kind(rows, REWARD)


@FIGURES.total("posts.reward_amount", "奖励金额", "元", _REWARD, scale=100)
def reward_amount(rows: PostRows) -> Iterable[tuple[Counted, int]]:
    """定义：决定日期在统计期内的奖励金额之和，没有金额的不计。"""
    return [(item, item.amount) for item in _of_kind(rows, REWARD) if item.amount is not None]


@FIGURES.count("posts.penalties", "处罚", "项", _REWARD)
def penalties(rows: PostRows) -> Iterable[RewardPenalty]:
    """定义：决定日期在统计期内的处罚项数，日期还没有到的不计。"""
    return _of_kind(rows, PENALTY)


@FIGURES.total("posts.penalty_amount", "处罚金额", "元", _REWARD, scale=100)
def penalty_amount(rows: PostRows) -> Iterable[tuple[Counted, int]]:
    """定义：决定日期在统计期内的处罚金额之和，没有金额的不计。"""
    return [(item, item.amount) for item in _of_kind(rows, PENALTY) if item.amount is not None]


@FIGURES.rate("posts.fulfilled_rate", "奖惩兑现率", _REWARD)
def fulfilled_rate(rows: PostRows) -> tuple[Iterable[RewardPenalty], Iterable[RewardPenalty]]:
    """定义：决定日期在统计期内的奖惩中已经兑现的项数÷奖惩总项数×100%。"""
    return [item for item in rows.rewards if item.fulfilled_on is not None], rows.rewards
