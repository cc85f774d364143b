from collections.abc import Callable

import pytest

from courtoffice.paper.document import (
    Document,
    Form,
    Group,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    plain,
)
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.sheets.measures import Talk, YellowCard, talk_record, yellow_card
from courtoffice.paper.sheets.review import ReviewForm, ReviewLine, ReviewPart, review_form
from courtoffice.paper.sheets.sign_in import Signer, SignIn, sign_in
from courtoffice.paper.sheets.training import Training, training_registration
from courtoffice.paper.word.docx import make_docx

HOSTILE = "A&B <b>粗</b> =1+1 '; DROP TABLE x 䶮 \x00\x07 １２３ 430102198001011234"
PARTS = (
    ReviewPart(
        name="立案程序",
        points=500,
        lines=(
            ReviewLine(name="受理条件", points=250),
            ReviewLine(name="诉讼费", points=250, deducted=50, reason="未退费"),
        ),
    ),
    ReviewPart(name="裁判文书", points=1550, lines=(ReviewLine(name="格式", points=1550, deducted=100),)),
)


def form_texts(form: Form) -> list[list[str]]:
    return [[str(cell.text) for cell in row] for row in form.rows]


def body(table: Table) -> list[tuple[str, ...]]:
    """The rows of a table as texts, the name of a group as a row of one cell."""
    rows: list[tuple[str, ...]] = []
    for entry in table.body:
        if isinstance(entry, Group):
            rows.append((entry.name,))
        for item in entry.items if isinstance(entry, Group) else (entry,):
            rows += [tuple(map(str, cells)) for cells in item.rows]
    return rows


def blocks(document: Document) -> tuple[list[Form], list[Table]]:
    forms = [block for block in document.blocks if isinstance(block, Form)]
    return forms, [block for block in document.blocks if isinstance(block, Table)]


def meeting(number: int, **more: object) -> SignIn:
    signers = tuple(Signer(name=f"张{at}", department="执行局", post="书记员") for at in range(number))
    return SignIn(title="学习签到表", meeting="集中学习", signers=signers, **more)  # type: ignore[arg-type]


def test_sign_in_sheet() -> None:
    sheet = SignIn(
        title="学习签到表",
        meeting="集中学习",
        time="8时30分",
        place="三楼",
        chair="李四",
        recorder="王五",
        signers=(
            Signer(name="张三", department="执行局", note="请假"),
            Signer(name="李四", department="刑庭"),
        ),
        spare=1,
        present=1,
        leave=1,
    )
    document = sign_in(sheet)
    (heading, counts), (table,) = blocks(document)
    assert document.title == "学习签到表"
    assert form_texts(heading) == [
        ["会议名称", "集中学习"],
        ["时间", "8时30分", "地点", "三楼"],
        ["主持", "李四", "记录", "王五"],
    ]
    assert [column.head for column in table.columns] == ["序号", "部门", "姓名", "签到"]
    assert [column.head for column in table.columns if column.names] == ["姓名"]
    assert body(table) == [
        ("1", "执行局", "张三", "请假"),
        ("2", "刑庭", "李四", ""),
        ("3", "", "", ""),
    ]
    assert form_texts(counts) == [["应到", "2人", "实到", "1人", "请假", "1人", "缺席", "\u3000\u3000人"]]


def test_signatures_have_room() -> None:
    for detailed in (False, True):
        (_, (table,)) = blocks(sign_in(meeting(3, detailed=detailed)))
        assert table.blocks == 2
        assert table.row_height >= 8
        assert next(column.width for column in table.columns if column.head == "签到") >= 25
        assert sum(column.width for column in table.columns) == pytest.approx(112.5 if detailed else 78)


def test_detailed_sign_in_sheet_is_turned() -> None:
    document = sign_in(meeting(2, detailed=True, due=0, present=0))
    (_, counts), (table,) = blocks(document)
    assert document.blocks[0] == PageBreak(landscape=True)
    assert [column.head for column in table.columns] == ["序号", "部门", "职务", "姓名", "签到", "备注"]
    assert body(table)[0] == ("1", "执行局", "书记员", "张0", "", "")
    assert form_texts(counts)[0][:4] == ["应到", "0人", "实到", "0人"]
    assert make_pdf(document).turned == (1,)


def test_sign_in_sheet_for_many_and_for_nobody() -> None:
    assert make_pdf(sign_in(meeting(96))).pages == 3
    (_, counts), (table,) = blocks(sign_in(SignIn()))
    assert not table.body
    assert form_texts(counts)[0][1] == "\u3000\u3000人"


def test_review_form_blank() -> None:
    document = review_form(ReviewForm(parts=PARTS))
    (case, result), (table,) = blocks(document)
    labels = {cell.text for row in case.rows for cell in row if cell.label}
    expected = "评查人 评查时间 办案部门 主审法官 书记员 案号 案由 收案日期 结案日期 当事人 适用程序 定案经过"
    assert labels == {*expected.split(), "结案方式"}
    assert [column.head for column in table.columns] == ["评查内容", "分值", "扣分", "扣分理由"]
    assert body(table) == [
        ("立案程序（5分）",),
        ("受理条件", "2.5", "", ""),
        ("诉讼费", "2.5", "0.5", "未退费"),
        ("裁判文书（15.5分）",),
        ("格式", "15.5", "1", ""),
    ]
    assert table.total == ("合　计", "20.5", "1.5", "")
    assert form_texts(result)[0] == ["得分", "", "等次", ""]


def test_review_form_without_marks_has_no_sum_of_deductions() -> None:
    unmarked = (ReviewPart(name="文书", points=100, lines=(ReviewLine(name="格式", points=100),)),)
    (_, (table,)) = blocks(review_form(ReviewForm(parts=unmarked)))
    assert table.total[2] == ""
    (_, (scored,)) = blocks(review_form(ReviewForm(parts=unmarked, score=10000)))
    assert scored.total[2] == "0"
    (_, (empty,)) = blocks(review_form(ReviewForm()))
    assert empty.total == ()


def test_review_form_filled() -> None:
    form = ReviewForm(
        case_number="（2026）湘0102民初1号",
        parts=PARTS,
        vetoes=("丢失卷宗", "故意违法"),
        found=("丢失卷宗", "新增情形"),
        score=9850,
        grade="优秀",
        comments="说理充分",
    )
    (case, result), _ = blocks(review_form(form))
    assert form_texts(case)[0][1] == "（2026）湘0102民初1号"
    texts = form_texts(result)
    assert texts[0] == ["一票否决\n情　　形", "√丢失卷宗\n□故意违法\n√新增情形"]
    assert missing_characters(review_form(form)) == []
    assert texts[1] == ["得分", "98.5分", "等次", "优秀"]
    assert texts[2] == ["评查意见", "说理充分"]


def test_yellow_card_filled() -> None:
    card = YellowCard(
        organ="××县人民法院",
        number="×法政〔2026〕3号",
        officer="张三",
        department="执行局",
        facts="经查，2026年度评查结果不合格。",
        basis="《评查办法》第十八条",
        decided_by="院党组",
        decided_on="2027年1月15日",
        effect="影响期为6个月。",
        rectify_days=5,
        objection_days=3,
        issued_on="2027年1月18日",
    )
    document = yellow_card(card)
    texts = [plain(block.runs) for block in document.blocks if isinstance(block, Paragraph)]
    assert document.sublines == ("×法政〔2026〕3号",)
    assert document.addressee == "执行局张三"
    assert texts[0] == "经查，2026年度评查结果不合格。"
    assert (
        texts[1]
        == "依据《评查办法》第十八条，经院党组于2027年1月15日研究决定，对你予以黄牌警示。影响期为6个月。"
    )
    assert "5个工作日" in texts[2]
    assert "3个工作日" in texts[2]
    assert Signature("××县人民法院", "2027年1月18日") in document.blocks
    (receipt,), _ = blocks(document)
    assert form_texts(receipt)[1] == ["受送达人", "张三", "部　门", "执行局"]


def test_yellow_card_blank_decides_nothing() -> None:
    document = yellow_card(YellowCard())
    texts = "".join(plain(block.runs) for block in document.blocks if isinstance(block, Paragraph))
    assert document.addressee == "________"
    assert "经________研究决定" in texts
    assert not any(char.isdigit() for char in texts)


def test_talk_record() -> None:
    (form,), _ = blocks(
        talk_record(Talk(officer="张三", period="自2027年1月1日起至2027年6月30日止", content="内容"))
    )
    texts = form_texts(form)
    assert texts[0] == ["谈话对象", "张三", "部　门", "", "职　务", ""]
    assert ["谈话内容", "内容"] in texts
    assert ["影响期限", "自2027年1月1日起至2027年6月30日止"] in texts
    (blank,), _ = blocks(talk_record(Talk()))
    assert "年" in form_texts(blank)[6][1]


def test_training_registration() -> None:
    (form,), _ = blocks(training_registration(Training(officer="张三", days=450, hours=3050)))
    texts = form_texts(form)
    assert ["天　数", "4.5天", "学　时", "30.5学时", "考核结果", ""] in texts
    (blank,), _ = blocks(training_registration(Training()))
    assert ["天　数", "", "学　时", "", "考核结果", ""] in form_texts(blank)


SHEETS: tuple[Callable[[str], Document], ...] = (
    lambda text: sign_in(
        SignIn(title=text, meeting=text, signers=(Signer(name=text, department=text, note=text),))
    ),
    lambda text: sign_in(SignIn(title=text, signers=(Signer(name=text, post=text),), detailed=True)),
    lambda text: review_form(
        ReviewForm(
            title=text,
            cause=text,
            parts=(
                ReviewPart(name=text, points=100, lines=(ReviewLine(name=text, points=100, reason=text),)),
            ),
            vetoes=(text,),
            comments=text,
        )
    ),
    lambda text: yellow_card(
        YellowCard(organ=text, number=text, officer=text, facts=text, basis=text, effect=text)
    ),
    lambda text: talk_record(Talk(title=text, officer=text, content=text, reason=text)),
    lambda text: training_registration(Training(title=text, course=text, summary=text)),
)


@pytest.mark.parametrize("make", SHEETS)
@pytest.mark.parametrize("text", ["", HOSTILE, "长" * 400])
def test_every_sheet_can_be_printed(make: Callable[[str], Document], text: str) -> None:
    document = make(text)
    assert make_pdf(document).pages >= 1
    assert make_docx(document)


@pytest.mark.parametrize(
    ("document", "pages"),
    [
        (talk_record(Talk()), 1),
        (training_registration(Training()), 1),
        (yellow_card(YellowCard()), 2),
        (sign_in(meeting(32)), 1),
    ],
)
def test_blank_sheets_fit_their_pages(document: Document, pages: int) -> None:
    assert make_pdf(document).pages == pages


@pytest.mark.parametrize(
    ("document", "line"),
    [(talk_record(Talk()), 8), (training_registration(Training()), 8), (review_form(ReviewForm()), 6)],
)
def test_rows_are_high_enough_for_a_hand(document: Document, line: int) -> None:
    forms, tables = blocks(document)
    assert all(height >= 8 for form in forms for height in form.heights)
    assert all(len(form.heights) == len(form.rows) for form in forms)
    assert all(table.row_height >= line for table in tables)
