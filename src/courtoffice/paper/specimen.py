"""A paper that uses every element of the layout: the golden test, and a page of the documentation.

The court, its people and its numbers are invented.
"""

from __future__ import annotations

from fractions import Fraction

from courtoffice.figure import Figure, rate_figure
from courtoffice.paper.document import (
    AnnexList,
    Blank,
    Block,
    Chart,
    ChartKind,
    Document,
    FigureRun,
    Heading,
    Imprint,
    Listing,
    Paragraph,
    Quotation,
    RedHead,
    Run,
    Signature,
)
from courtoffice.paper.specimen_annexes import ANNEX_NAMES, annexes, review_table

COURT = "云溪县人民法院"
DAY = "2026年12月31日"
_QUARTERS = ("第一季度", "第二季度", "第三季度", "第四季度")

_STUDY_CHART = Chart(
    ChartKind.BAR,
    "2025年、2026年各季度集中学习出席人次",
    _QUARTERS,
    (("2025年", (468, 502, 489, 530)), ("2026年", (521, 540, 533, 552))),
    unit="人次",
    height=62,
)
_TRAINING_CHART = Chart(
    ChartKind.LINE,
    "2026年各月培训人次",
    tuple(f"{month}月" for month in range(1, 13)),
    (
        ("院内培训", (58, 40, 66, 71, 69, 74, 52, 48, 77, 70, 82, 64)),
        ("法官业校", (42, 20, 55, 53, 57, 56, 31, 29, 58, 51, 60, 54)),
        ("外出培训", (2, 0, 6, 9, 8, 5, 3, 4, 10, 7, 6, 3)),
    ),
    unit="人次",
    height=66,
)
_SHARE_CHART = Chart(
    ChartKind.SHARE,
    "2026年评查扣分项目构成",
    ("程序类", "实体类", "文书类", "卷宗类", "其他"),
    (("扣分次数", (132, 47, 268, 191, 22)),),
    unit="次",
    height=58,
)
_GRADE_CHART = Chart(
    ChartKind.STACKED,
    "2026年各季度评查等次",
    _QUARTERS,
    (
        ("优秀", (46, 52, 55, 61)),
        ("良好", (31, 28, 27, 24)),
        ("合格", (9, 8, 7, 4)),
        ("不合格", (2, 1, 1, 0)),
    ),
    unit="件",
    height=62,
)


def specimen() -> Document:
    """Return the specimen: some fifteen pages with every block, run and option of the document model."""
    return Document(
        title=f"{COURT}政治部关于2026年度政治工作情况和2027年工作打算的报告",
        sublines=("（送审稿）",),
        addressee="院党组",
        mark="内部",
        red_head=RedHead(f"{COURT}文件", "云法政〔2026〕18号", "周明远"),
        blocks=(
            *_opening(),
            *_study(),
            *_training(),
            *_review(),
            *_problems(),
            *_plans(),
            AnnexList(ANNEX_NAMES),
            Signature(f"{COURT}政治部", DAY),
            *annexes(),
        ),
        imprint=Imprint(
            "院党组成员，各业务庭、综合部门，各人民法庭，县委政法委，上一级人民法院政治部",
            f"{COURT}政治部",
            DAY,
        ),
        author=f"{COURT}政治部",
        subject="版式样张：公文各要素",
        keywords=("年度工作总结", "政治部", "版式样张"),
    )


def _count(key: str, name: str, unit: str, value: int) -> FigureRun:
    """A counted figure with its unit; its records are numbered from 1."""
    ids = tuple(range(1, value + 1))
    figure = Figure(f"specimen.{key}", name, unit, value, f"{name}（样张数据）", "specimen", ids)
    return FigureRun(figure, unit=True)


def _rate(key: str, name: str, part: int, whole: int) -> FigureRun:
    ids = tuple(range(1, whole + 1))
    return FigureRun(
        rate_figure(f"specimen.{key}", name, f"{name}（样张数据）", "specimen", part, whole, ids)
    )


def _mean(key: str, name: str, unit: str, total: int, count: int) -> FigureRun:
    figure = Figure(
        f"specimen.{key}",
        name,
        unit,
        Fraction(total, count),
        f"{name}（样张数据）",
        "specimen",
        tuple(range(1, count + 1)),
        part=total,
        whole=count,
    )
    return FigureRun(figure, unit=True)


def _text(*runs: Run, lead: str = "") -> Paragraph:
    return Paragraph(runs, lead=lead)


def _opening() -> tuple[Block, ...]:
    return (
        _text(
            "2026年，政治部在院党组的坚强领导和上级法院的有力指导下，坚持以习近平新时代中国特色社会主义思想为指导，"
            "紧紧围绕“公正与效率”工作主题，把政治建设摆在首位，把素质能力抓在日常，把质量管理落到个案，"
            "各项工作取得新的进展。现将有关情况报告如下："
        ),
        Heading(1, "主要工作及成效"),
    )


def _study() -> tuple[Block, ...]:
    sessions = _count("study.centre", "党组中心组集中学习", "次", 12)
    attended = _count("study.attended", "集中学习出席", "人次", 2146)
    rate = _rate("study.rate", "集中学习到课率", 2146, 2187)
    papers = _count("study.papers", "调研论文", "篇", 46)
    awarded = _count("study.awarded", "获奖论文", "篇", 9)
    return (
        Heading(2, "坚持政治统领，理论武装不断深化"),
        _text(
            "年初印发《2026年度政治理论学习计划》，明确每月学习主题、责任人和完成时限，全年组织党组中心组集中学习",
            sessions,
            "，组织全院干警集中学习24次，出席",
            attended,
            "，到课率",
            rate,
            "；因公差、请假未能参加的，均在10个工作日内补学并提交学习笔记。",
            lead="一是学习制度全面落实。",
        ),
        _text(
            "开展“司法为民”专题教育，组织研讨交流6场、专题党课4次、庭审观摩18件（次），"
            "干警撰写心得体会208篇；全年形成调研论文",
            papers,
            "，其中获省级奖励2篇、市级奖励7篇，获奖论文合计",
            awarded,
            "，比上年增加3篇。",
            lead="二是学习成果有效转化。",
        ),
        Quotation(
            "学习应当坚持理论联系实际，坚持问题导向，注重实效；缺席集中学习的，应当在规定期限内自行补学，"
            "并将学习笔记交政治部备查。",
            "《云溪县人民法院集中学习制度（试行）》第七条",
        ),
        _STUDY_CHART,
    )


def _training() -> tuple[Block, ...]:
    classes = _count("training.classes", "院内培训", "场", 31)
    persons = _count("training.persons", "参加培训干警", "人", 92)
    outside = _count("training.outside", "外出培训", "批", 14)
    hours = _mean("training.hours", "人均学时", "学时", 9338, 92)
    reached = _rate("training.reached", "学时达标率", 88, 92)
    return (
        Heading(2, "突出实战实训，司法能力稳步提升"),
        Heading(3, "院内培训常抓不懈"),
        _text(
            "坚持“能者为师”与“请进来”相结合，举办院内培训",
            classes,
            "，参加培训干警",
            persons,
            "；法官业校坚持每周二晚开课，全年授课42期，每期不少于2小时，本院干警主讲35期，外请专家主讲7期。",
        ),
        Heading(3, "外出培训择优选派"),
        _text(
            "严格按照调训通知和岗位需要选派人员，全年选派外出培训",
            outside,
            "63人次，其中国家法官学院3批8人次、省高级人民法院9批49人次、其他培训2批6人次。全年人均完成",
            hours,
            "，学时达标率",
            reached,
            "，4名干警因借调、产假等原因未完成规定学时，已列入2027年补训名单。",
        ),
        Heading(4, "学历教育情况"),
        _text("年初未达到规定学历的干警5人，年内取得大学本科学历2人，在读3人，预计2027年全部达标。"),
        Heading(4, "培训考核情况"),
        _text("对每次培训实行签到、测试、归档“三个必须”，培训测试合格率100%，培训档案归档率100%。"),
        _TRAINING_CHART,
    )


def _review() -> tuple[Block, ...]:
    reviewed = _count("review.cases", "评查案件", "件", 356)
    excellent = _rate("review.excellent", "优秀率", 214, 356)
    failed = _count("review.failed", "不合格案件", "件", 4)
    score = _mean("review.score", "评查平均得分", "分", 32539, 356)
    return (
        Heading(2, "强化质量管理，评查整改形成闭环"),
        _text(
            "按照《云溪县人民法院案件质量评查办法》，采取随机抽查与重点评查相结合的方式，全年评查案件",
            reviewed,
            "，平均得分",
            score,
            "，优秀率",
            excellent,
            "，评定不合格案件",
            failed,
            "。对（2026）云0624民初217号、（2026）云0624民初1085号、（2026）云0624刑初36号、"
            "（2025）云0624执恢402号等4件不合格案件，逐案制作评查意见书，责令承办人在15个工作日内完成整改；"
            "当事人提出的异议5件，经复核维持3件、变更2件。各部门评查情况见下表。",
        ),
        review_table(),
        _text(
            "从扣分项目看，程序类问题占比有所下降，文书类、卷宗类问题仍较为突出，具体分布如下图所示。"
            "对连续两个月文书差错率高于1%的合议庭，由庭长在评查例会上作出说明。"
        ),
        _SHARE_CHART,
        _GRADE_CHART,
    )


def _problems() -> tuple[Block, ...]:
    return (
        Heading(1, "存在的主要问题"),
        _text(
            "在总结成绩的同时，我们清醒地认识到，对照院党组的要求和干警的期盼，工作中还存在一些差距和不足："
        ),
        Listing(
            (
                ("理论学习与审判实践结合还不够紧密，个别支部学习研讨深度不足，有以读代学、以抄代思的现象；",),
                (
                    "培训的针对性有待增强，执行、立案一线干警参加外出培训的机会偏少，",
                    "全年仅占外出培训人次的12.7%；",
                ),
                ("评查结果运用还不够充分，与绩效考核、评先评优、职级晋升的衔接机制有待细化完善。",),
            )
        ),
    )


def _plans() -> tuple[Block, ...]:
    return (
        Heading(1, "2027年工作打算"),
        _text("2027年，政治部将坚持目标导向和问题导向相统一，重点抓好以下四个方面的工作："),
        Listing(
            (
                ("抓政治建设。", "制定学习计划并于1月31日前印发，党组中心组每月至少集中学习1次；"),
                ("抓素质能力。", "落实每名干警每年不少于90学时的培训要求，领导干部五年累计不少于550学时；"),
                ("抓案件质量。", "每半月召开1次评查例会，每月末发布1期评查通报，不合格案件整改率保持100%；"),
                (
                    "抓关心关爱。",
                    "落实老干部政治待遇和生活待遇，组织好妇女节、青年节、儿童节、重阳节主题活动。",
                ),
            ),
            numbered=False,
        ),
        Blank(),
        _text("以上报告，请予审议。"),
    )
