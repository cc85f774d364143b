"""What the columns of a register are looked for by: their labels and what offices usually call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from courtoffice.exchange.heads import Head, explained, plain_heading
from courtoffice.fields import Child, Field, Record, children_of, fields_of
from courtoffice.register import Register

REASON = "不能导入的原因"
"""The column that a sheet of refused rows has; reading it again passes it over."""

PASSED_OVER = frozenset({"序号", "编号", "签名", "签字", "签到", "签收"})
"""Columns that most lists have and that say nothing to be kept."""

USUAL: Mapping[str, tuple[str, ...]] = {
    "日期": ("时间", "举办日期", "学习日期", "开展日期", "活动日期", "活动时间", "召开日期", "会议日期"),
    "开始日期": (
        "起始日期",
        "日期",
        "开班日期",
        "开班时间",
        "培训日期",
        "培训时间",
        "举办日期",
        "开始时间",
        "时间",
    ),
    "结束日期": ("截止日期", "结业日期", "终止日期", "结束时间"),
    "开始时间": ("起始时间",),
    "完成日期": ("完成时间", "撰写日期", "日期"),
    "立项日期": ("交办日期", "开始日期", "日期"),
    "完成时限": ("时限", "办理时限", "办结时限", "期限", "完成期限", "完成日期"),
    "年度": ("年份", "年"),
    "月份": ("月",),
    "类别": ("种类", "类型"),
    "学习主题": ("主题", "学习题目", "题目", "学习专题", "学习内容"),
    "学习专题": ("专题", "主题", "学习主题"),
    "学习主体": ("参加范围", "学习范围", "学习对象", "主体"),
    "学习形式": ("形式", "方式"),
    "培训班名称或题目": ("培训班名称", "培训主题", "课程名称", "课程", "培训内容", "题目", "主题", "名称"),
    "培训班名称": ("课程名称", "课程", "培训主题", "培训内容", "名称"),
    "培训类型": ("类型", "培训种类", "类别"),
    "外训去向": ("去向", "培训地点"),
    "活动名称": ("名称", "活动主题", "主题", "活动"),
    "竞赛名称": ("名称", "比赛名称", "活动名称"),
    "题目": ("论文题目", "标题", "文章题目", "论文名称", "名称"),
    "地点": ("场所", "活动地点", "培训地点", "学习地点", "会议地点"),
    "主持人": ("主持",),
    "主讲人": ("主讲", "授课人", "讲课人"),
    "授课人": ("主讲人", "教师", "讲师", "老师"),
    "主办单位": ("主办", "组织单位", "举办单位"),
    "主办部门": ("主办单位", "承办部门", "组织部门"),
    "干警": ("姓名", "人员", "参加人员", "参训人员", "参加人", "参训人", "出席人员", "被考核人", "当事人"),
    "参赛干警": ("参赛人员", "参赛人", "姓名"),
    "部门": ("庭室", "部门名称", "所在部门", "单位", "所属部门"),
    "部门名称": ("部门", "庭室", "名称"),
    "责任部门": ("责任单位", "承办部门", "牵头部门"),
    "牵头部门": ("责任部门", "责任单位", "承办部门", "主办部门"),
    "责任领导": ("分管领导", "牵头领导", "领导"),
    "责任人": ("负责人", "承办人"),
    "工作要求": ("要求", "目标要求"),
    "案号": ("案件编号", "案件号", "案件字号"),
    "案件类型": ("案件类别", "类型", "类别"),
    "案由": ("案件名称",),
    "承办法官": ("承办人", "主审法官", "法官", "审判长"),
    "承办部门": ("承办庭室", "庭室", "部门"),
    "书记员": ("记录人",),
    "结案日期": ("结案时间", "审结日期", "日期"),
    "收案日期": ("立案日期", "收案时间"),
    "学时": ("课时", "学时数"),
    "事由": ("原因", "请假事由", "理由"),
    "扣分": ("扣分分值", "扣分值", "分值"),
    "扣分理由": ("理由", "扣分原因", "原因"),
    "考勤": ("出勤", "出勤情况", "考勤情况", "到会情况"),
    "作者：干警": ("作者", "撰写人", "作者姓名"),
    "发生日期": ("日期", "时间"),
    "决定日期": ("日期", "时间"),
    "事实": ("主要事实", "违纪事实", "情况"),
    "内容": ("事项", "奖惩内容"),
    "督办事项": ("事项", "工作任务", "工作事项", "任务"),
    "任务内容": ("任务", "工作任务", "内容"),
    "休或班": ("类型", "休班", "安排"),
    "备注": ("附注",),
}
"""Other names that a column of this label goes by, the more usual ones first.

Those of a child list's column under its full label go before what the register itself shows by that name.
"""


PLACE, NUMBER, SERIAL = "beside.place", "beside.number", "beside.serial"
BESIDE = (
    Head(
        PLACE,
        "所在部门（区分同名）",
        ("部门", "庭室", "所在庭室", "所属部门", "部门名称", "单位"),
        common=True,
    ),
    Head(NUMBER, "名册序号（区分同名）", ("名册号", "排列序号", "名册排序", "干警序号"), common=True),
    Head(SERIAL, "序号", ("编号",), common=True),
)
"""Columns beside the names of people that tell those of one name apart."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column of the list goes: a field of the record, or of a child list."""

    field: Field
    child: Child | None = None

    @property
    def key(self) -> str:
        """The column's key: ``topic``, or ``attendance.officer_id``."""
        return self.field.name if self.child is None else f"{self.child.name}.{self.field.name}"

    @property
    def label(self) -> str:
        """The column's name for the clerk; that of a child list says which list."""
        return self.field.label if self.child is None else f"{self.child.label}：{self.field.label}"


def outside_of(place: Place) -> Field | None:
    """Return the field beside a column of names that holds those which its table has not; None for none."""
    if place.child is None or not place.field.outside:
        return None
    return next(field for field in fields_of(place.child.record) if field.name == place.field.outside)


def places_of(register: Register[Any]) -> dict[str, Place]:
    """Return every column that a list may bring, by its key; not what the program derives itself."""
    return {place.key: place for place in _places(register.record)}


def identity_of(register: Register[Any]) -> tuple[str, ...]:
    """Return the fields by which a row of a list is taken for a record that is there already.

    Where a register names none and requires none, all of them together are.
    """
    fields = [field for field in fields_of(register.record) if not field.derived]
    required = tuple(field.name for field in fields if field.required)
    return register.identity or required or tuple(field.name for field in fields)


def child_identity(record: type[Record]) -> tuple[str, ...]:
    """Return the fields by which a row of a child list is known: its link, or else what is required.

    Its place in the list is none of them.
    """
    fields = [field for field in fields_of(record) if field.name != "position"]
    links = tuple(field.name for field in fields if field.link and field.required)
    required = tuple(field.name for field in fields if field.required)
    return links or required or tuple(field.name for field in fields)


def heads_of(register: Register[Any], mapping: Mapping[str, str] | None = None) -> tuple[Head, ...]:
    """Return what is looked for in the head of a list.

    ``mapping`` is what the clerk has said of headings: the key of the column that each one is, "" for one
    that is none of them. It goes before every usual name.
    """
    manner = register.manner()
    if manner is None:
        heads = [*_heads(register), *_heads_beside(register.record)]
    else:
        heads = [
            *manner.heads,
            *(Head(place.key, place.label) for place in _places(register.record) if place.child),
        ]
    return explained(heads, {**(mapping or {}), REASON: ""})


def labels_of(register: Register[Any]) -> dict[str, str]:
    """Return what the columns of a register's lists are called, by their keys."""
    return {head.key: head.label for head in heads_of(register)}


def _heads(register: Register[Any]) -> Iterator[Head]:
    """Yield the fields with the usual names for them that mean nothing else in this register."""
    labels = {plain_heading(column.label) for column in register.columns()}
    identity = identity_of(register)
    for place in _places(register.record):
        usual = (place.field.label, *USUAL.get(place.field.label, ()))
        own = USUAL.get(place.label, ()) if place.child is not None else ()
        names = (*own, *(name for name in usual if plain_heading(name) not in labels))
        required = place.key in identity and place.field.required and not _given(place.field)
        yield Head(place.key, place.label, names, required)


def _heads_beside(record: type[Record]) -> Iterator[Head]:
    """Yield the columns that only tell apart people of one name, where the register names people."""
    if any(place.field.link == "officer" for place in _places(record)):
        yield from BESIDE


def _given(field: Field) -> bool:
    """Return whether a row without the column has a value all the same: a closed choice begins with one."""
    return bool(field.choices)


def _places(record: type[Record]) -> Iterator[Place]:
    for field in fields_of(record):
        if not field.derived:
            yield Place(field)
    for child in children_of(record):
        for field in fields_of(child.record):
            if not field.derived:
                yield Place(field, child)
