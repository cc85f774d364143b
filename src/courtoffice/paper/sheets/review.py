"""The form of a case review (评查表), blank or filled."""

from __future__ import annotations

from dataclasses import dataclass

from courtoffice.cells import hundredths
from courtoffice.paper.document import Align, Column, Document, Form, Group, Item, PageNumbers, Table
from courtoffice.paper.sheets.sign_in import DATE_BLANK, label, pairs, value, wide

_SIGN_MM = 10.0
_COMMENT_MM = 20.0
_CRITERION_MM = 6.1  # so that the usual sheet of some thirty criteria takes two pages
_CASE_MM = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """One criterion: its points and what was deducted, in hundredths of a point; None is not marked yet."""

    name: str
    points: int
    deducted: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPart:
    """A group of criteria and its points in hundredths."""

    name: str
    points: int
    lines: tuple[ReviewLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewForm:
    """What the head and the foot of a review form say; dates as printed, points in hundredths.

    ``vetoes`` are the veto items that may apply; ``found`` those that do.
    """

    title: str = "案件质量评查表"
    case_number: str = ""
    cause: str = ""
    department: str = ""
    judge: str = ""
    clerk: str = ""
    reviewer: str = ""
    reviewed_on: str = ""
    received_on: str = ""
    closed_on: str = ""
    parties: str = ""
    procedure: str = ""
    course: str = ""
    outcome: str = ""
    parts: tuple[ReviewPart, ...] = ()
    vetoes: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    score: int | None = None
    grade: str = ""
    comments: str = ""


def review_form(form: ReviewForm) -> Document:
    """Return the form: the case, the criteria with points and deductions, the result with signatures."""
    return Document(
        form.title, (_case(form), _criteria(form), _result(form)), page_numbers=PageNumbers.CENTRE
    )


def _case(form: ReviewForm) -> Form:
    """The fields of the usual form: 评查人 to 结案方式."""
    rows = (
        (label("案号"), value(form.case_number, columns=3), label("案由"), value(form.cause)),
        pairs(("办案部门", form.department), ("主审法官", form.judge), ("书记员", form.clerk)),
        pairs(("收案日期", form.received_on), ("结案日期", form.closed_on), ("适用程序", form.procedure)),
        (label("定案经过"), value(form.course, columns=3), label("结案方式"), value(form.outcome)),
        wide("当事人", form.parties, 5),
        (
            label("评查人"),
            value(form.reviewer, columns=2),
            label("评查时间"),
            value(form.reviewed_on, columns=2),
        ),
    )
    return Form(widths=(21, 31, 21, 31, 21, 31), rows=rows, heights=(_CASE_MM,) * len(rows))


def _criteria(form: ReviewForm) -> Table:
    body = tuple(
        Group(f"{part.name}（{hundredths(part.points)}分）", tuple(_line(line) for line in part.lines))
        for part in form.parts
    )
    lines = [line for part in form.parts for line in part.lines]
    marked = any(line.deducted is not None for line in lines) or form.score is not None
    deducted = hundredths(sum(line.deducted or 0 for line in lines)) if marked else ""
    points = hundredths(sum(part.points for part in form.parts))
    return Table(
        columns=(
            Column("评查内容", 1),
            Column("分值", 14, fixed=True, align=Align.CENTRE),
            Column("扣分", 16, fixed=True, align=Align.CENTRE),
            Column("扣分理由", 1.5),
        ),
        body=body,
        total=("合　计", points, deducted, "") if form.parts else (),
        row_height=_CRITERION_MM,
        empty="（评查标准没有扣分项）",
    )


def _line(line: ReviewLine) -> Item:
    deducted = hundredths(line.deducted) if line.deducted is not None else ""
    return Item(((line.name, hundredths(line.points), deducted, line.reason),))


def _result(form: ReviewForm) -> Form:
    rows = [pairs(("得分", _score(form.score)), ("等次", form.grade))]
    heights = [_CASE_MM]
    if form.vetoes or form.found:
        rows.insert(0, wide("一票否决\n情　　形", _vetoes(form), 3))
        heights.insert(0, _CASE_MM)
    rows += [
        wide("评查意见", form.comments, 3),
        pairs(("评查人签名", ""), ("主审法官签名", "")),
        pairs(("日　期", DATE_BLANK), ("日　期", DATE_BLANK)),
    ]
    heights += [_COMMENT_MM, _SIGN_MM, _CASE_MM]
    return Form(
        widths=(30, 48, 30, 48),
        rows=tuple(rows),
        heights=tuple(heights),
        notes=("注：对评查结果有异议的，请在规定期限内书面提出；评查结果不影响裁判的法律效力。",),
    )


def _score(score: int | None) -> str:
    return f"{hundredths(score)}分" if score is not None else ""


def _vetoes(form: ReviewForm) -> str:
    """Each veto item with a box that is ticked where it applies."""
    others = tuple(item for item in form.found if item not in form.vetoes)
    return "\n".join(f"{'√' if item in form.found else '□'}{item}" for item in (*form.vetoes, *others))
