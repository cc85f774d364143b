"""The tables, sheets and forms of the specimen paper."""

from __future__ import annotations

from courtoffice.paper.document import (
    Align,
    Annex,
    Attendance,
    Cell,
    Column,
    Form,
    FormCell,
    Group,
    HeadCell,
    Heading,
    Item,
    Paragraph,
    Table,
)

ANNEX_NAMES = (
    "2026年重点评查案件明细表",
    "2026年度干警学习、培训和案件质量情况汇总表（各项数据截至2026年12月31日）",
    "评查工作总结会议签到表",
    "案件质量评查表",
    "评查工作总结会议纪要（摘要）",
)

_SURNAMES = "赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕张孔曹严华金魏陶姜"
_GIVEN = ("志远", "晓岚", "国栋", "雨桐", "海", "立新", "思齐", "敏", "文博", "玉兰", "建业", "静", "子衿")
_DEPARTMENTS = ("立案庭", "刑事审判庭", "民事审判第一庭", "民事审判第二庭", "行政审判庭", "执行局")
_CAUSES = (
    "民间借贷纠纷",
    "离婚纠纷",
    "机动车交通事故责任纠纷",
    "建设工程施工合同纠纷",
    "买卖合同纠纷",
    "提供劳务者受害责任纠纷",
)
_REMARKS = (
    "",
    "裁判文书引用法条序号有误，已裁定补正。",
    "送达回证未附卷。",
    "庭审笔录缺审判人员签名；合议庭评议笔录记载过于简略，未能反映少数意见及其理由。",
)


def person(number: int) -> str:
    """Return an invented name."""
    return _SURNAMES[number % len(_SURNAMES)] + _GIVEN[number * 5 % len(_GIVEN)]


def annexes() -> tuple[Annex, ...]:
    """Return the five annexes."""
    return (
        Annex(1, ANNEX_NAMES[0], (_cases(),)),
        Annex(2, "2026年度干警学习、培训和案件质量情况汇总表", (_officers(),), landscape=True),
        Annex(3, ANNEX_NAMES[2], (_sign_in(),)),
        Annex(4, ANNEX_NAMES[3], (_review_form(),)),
        Annex(5, ANNEX_NAMES[4], (Heading(1, "会议议定事项"), *_minutes(), _who_came())),
    )


def review_table() -> Table:
    """Return the table of departments in the body: a head of two rows, groups, sums."""
    judging = ((62, 40, 17, 4, 1), (118, 66, 38, 12, 2), (97, 60, 29, 8, 0), (15, 11, 4, 0, 0))
    others = ((24, 17, 6, 1, 0), (40, 20, 16, 3, 1))
    names = ("刑事审判庭", "民事审判第一庭", "民事审判第二庭", "行政审判庭", "立案庭", "执行局")
    items = [_department(name, counts) for name, counts in zip(names, (*judging, *others), strict=True)]
    sums = [tuple(map(sum, zip(*rows, strict=True))) for rows in (judging, others, (*judging, *others))]
    return Table(
        columns=(Column("部门", 3), *(Column(name, 1.4, align=Align.RIGHT) for name in _COUNTED)),
        head=(
            (
                HeadCell("部门", rows=2),
                HeadCell("评查件数", rows=2),
                HeadCell("评查等次", columns=4),
                HeadCell("优秀率", rows=2),
            ),
            tuple(HeadCell(name) for name in _COUNTED[1:5]),
        ),
        body=(
            Group("一、审判部门", tuple(items[:4]), _sum_row("小计", sums[0])),
            Group("二、立案、执行部门", tuple(items[4:]), _sum_row("小计", sums[1])),
        ),
        total=_sum_row("合　计", sums[2]),
        title="2026年各部门案件质量评查情况表",
        unit="单位：件、%",
        notes=("注：优秀率＝优秀件数÷评查件数×100%。", "填报单位：政治部　　填报日期：2026年12月31日"),
    )


_COUNTED = ("评查件数", "优秀", "良好", "合格", "不合格", "优秀率")


def _department(name: str, counts: tuple[int, ...]) -> Item:
    return Item((_sum_row(name, counts),))


def _sum_row(name: str, counts: tuple[int, ...]) -> tuple[Cell, ...]:
    return (name, *map(str, counts), f"{100 * counts[1] / counts[0]:.2f}")


def _cases() -> Table:
    """A table over several pages; every seventh case has two rows that stay together."""
    total = sum(_tenths(number) for number in range(1, _CASES + 1))
    return Table(
        columns=(
            Column("序号", 12, fixed=True, align=Align.CENTRE),
            Column("案号", 47, fixed=True),
            Column("案由", 2),
            Column("承办人", 17, fixed=True, align=Align.CENTRE, names=True),
            Column("得分", 14, fixed=True, align=Align.RIGHT),
            Column("主要问题", 3),
        ),
        body=tuple(_case(number) for number in range(1, _CASES + 1)),
        unit="单位：分",
        total=("", f"合计{_CASES}件", "", "", f"{total / 10:.1f}", f"平均{total / 10 / _CASES:.2f}分"),
        notes=("注：得分为复核后的最终得分。",),
    )


_CASES = 72


def _tenths(number: int) -> int:
    """The score of a case in tenths of a point."""
    return 960 - number * 30 % 170 + number % 2 * 5


def _case(number: int) -> Item:
    kind = ("民初", "刑初", "执", "民初")[number % 4]
    cause = (
        _CAUSES[number * 7 % len(_CAUSES)]
        if kind == "民初"
        else "盗窃罪"
        if kind == "刑初"
        else "借款合同纠纷"
    )
    remark = _REMARKS[number * 3 % len(_REMARKS)]
    score = f"{_tenths(number) / 10:.1f}"
    row = (str(number), f"（2026）云0624{kind}{number * 17}号", cause, person(number), score, remark)
    if number % 7:
        return Item((row,))
    return Item((row, ("", f"（2026）云0624{kind}{number * 17 + 1}号", "（合并审理）", "", "", "")))


def _officers() -> Table:
    columns = (
        Column("序号", 12, fixed=True, align=Align.CENTRE),
        Column("姓名", 18, fixed=True, align=Align.CENTRE, names=True),
        Column("部门", 36, fixed=True),
        *(
            Column(name, 1, align=Align.RIGHT)
            for name in ("应到", "实到", "补学", "论文", "学时", "评查", "均分")
        ),
        Column("备注", 2.2),
    )
    head = (
        (
            *(HeadCell(name, rows=2) for name in ("序号", "姓名", "部门")),
            HeadCell("政治学习（次、篇）", columns=4),
            HeadCell("培训学时", rows=2),
            HeadCell("案件质量（件、分）", columns=2),
            HeadCell("备注", rows=2),
        ),
        tuple(HeadCell(name) for name in ("应到", "实到", "补学", "论文", "评查", "均分")),
    )
    return Table(
        columns, tuple(map(_officer, range(1, 31))), head=head, notes=("注：按部门顺序、姓名笔画排列。",)
    )


def _officer(number: int) -> Item:
    missed = number % 5 // 3
    score = f"{88 + number * 7 % 90 / 10:.2f}"
    remark = "7月至9月借调至上级法院工作，学时按比例计算。" if number % 11 == 0 else ""
    counts = (24, 24 - missed, missed, number % 3, 88 + number * 13 % 40, 3 + number % 4)
    department = _DEPARTMENTS[number * len(_DEPARTMENTS) // 31]
    return Item(((str(number), person(number), department, *map(str, counts), score, remark),))


def _sign_in() -> Table:
    """A sheet to sign by hand: two blocks side by side, rows of 9 mm."""
    columns = (
        Column("序号", 12, fixed=True, align=Align.CENTRE),
        Column("姓名", 24, fixed=True, align=Align.CENTRE, names=True),
        Column("签名", 1),
    )
    return Table(
        columns,
        tuple(Item(((str(number), person(number), ""),)) for number in range(1, 47)),
        title="时间：2026年12月25日15:00　　地点：第一会议室",
        row_height=9,
        blocks=2,
        notes=("应到46人，实到____人。　　记录人：________",),
    )


def _label(text: str, *, columns: int = 1, rows: int = 1) -> FormCell:
    return FormCell(text, columns=columns, rows=rows, label=True)


def _review_form() -> Form:
    opinion = "认定事实清楚，适用法律正确，程序合法；文书说理较为充分。\n存在问题：送达回证未附卷，扣1分。"
    return Form(
        widths=(1, 1.2, 1, 1.2, 1, 1.2),
        rows=(
            (
                _label("案号"),
                FormCell("（2026）云0624民初217号", columns=3),
                _label("案件类型"),
                FormCell("民事一审"),
            ),
            (
                _label("案由"),
                FormCell("民间借贷纠纷", columns=3),
                _label("结案日期"),
                FormCell("2026年9月3日"),
            ),
            (
                _label("承办人"),
                FormCell(person(4)),
                _label("审判长"),
                FormCell(person(9)),
                _label("书记员"),
                FormCell(""),
            ),
            (_label("评查意见", rows=2), FormCell(opinion, columns=5)),
            (
                _label("得分"),
                FormCell("91.5", align=Align.CENTRE),
                _label("等次"),
                FormCell("良好", columns=2),
            ),
            (_label("承办人意见"), FormCell("", columns=5)),
            (_label("复核意见"), FormCell("", columns=5)),
        ),
        heights=(10, 10, 10, 45, 10, 32, 32),
        notes=("本表一式两份，一份存案件质量评查档案，一份存干警业绩档案。",),
    )


def _minutes() -> tuple[Paragraph, ...]:
    return (
        Paragraph(
            (
                "12月25日，政治部组织召开2026年度案件质量评查工作总结会议，通报全年评查情况，讨论修订评查标准。"
                "会议议定：自2027年1月1日起，文书类扣分项目由12项调整为9项，单项扣分上限由5分调整为3分；"
                "新标准不溯及此前已经评定的案件。",
            )
        ),
        Paragraph(("会议要求，各部门于1月15日前将整改台账报政治部备案。",)),
    )


def _who_came() -> Attendance:
    present = "、".join(person(number) for number in range(1, 24))
    return Attendance((("出席", present), ("请假", "蒋文博（公差）"), ("列席", "各合议庭审判长")))
