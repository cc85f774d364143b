"""The notice that tells an officer the final grade of the year (个人考核结果通知书), with its receipt."""

from __future__ import annotations

from courtoffice.areas.people.records import roster
from courtoffice.areas.posts.records_conduct import Evaluation
from courtoffice.errors import Refused
from courtoffice.official_paper import court_names, day_in_words, told_by
from courtoffice.paper.document import Document, Form, PageBreak, PageNumbers, Signature
from courtoffice.paper.sheets.sign_in import DATE_BLANK, LINE_MM, pairs, wide
from courtoffice.register import Desk

TITLE = "年度考核结果通知书"
_SIGN_MM = 12.0


def has_grade(evaluation: Evaluation) -> bool:
    """Return whether there is a final grade to tell."""
    return bool(evaluation.grade)


def grade_notice(desk: Desk, evaluation: Evaluation) -> Document:
    """Return the notice of an officer's final grade. Raises Refused while there is none."""
    if not evaluation.grade or evaluation.decided_on is None:
        raise Refused("还没有确定等次，不能打印通知书。请先登记确定等次的决定机构和日期。")
    people = roster(desk.store)
    name = people.label(evaluation.officer_id or 0)
    department = people.department_name(evaluation.department_id)
    court, office = court_names(desk)
    text = told_by(
        desk,
        "posts_notice.txt",
        (),
        {
            "年": f"{evaluation.year}年",
            "等次": evaluation.grade,
            "决定机构": evaluation.decided_by or "本院",
            "决定日期": f"于{day_in_words(evaluation.decided_on)}",
            "理由": f"{evaluation.reason.rstrip('。')}。" if evaluation.reason.strip() else "",
        },
    )
    told = day_in_words(evaluation.told_on or desk.today)
    title = f"{evaluation.year}{TITLE}"
    return Document(
        title,
        (*text, Signature(court + office, told), PageBreak(), _receipt(title, name, department)),
        addressee=f"{department}{name}同志",
        page_numbers=PageNumbers.CENTRE,
        author=court + office,
        subject=f"{name}{title}",
    )


def notice_name(desk: Desk, evaluation: Evaluation) -> str:
    """Return what a file of the notice is called."""
    return f"{roster(desk.store).label(evaluation.officer_id or 0)}{evaluation.year}{TITLE}"


def _receipt(title: str, name: str, department: str) -> Form:
    return Form(
        widths=(30, 48, 30, 48),
        rows=(
            wide("文书名称", title, 3),
            pairs(("受送达人", name), ("部　门", department)),
            pairs(("受送达人签名", ""), ("收到日期", DATE_BLANK)),
            pairs(("送达人签名", ""), ("送达日期", DATE_BLANK)),
            wide("本人意见", "", 3),
            wide("备　注", "", 3),
        ),
        heights=(LINE_MM, LINE_MM, _SIGN_MM, _SIGN_MM, 26.0, 16.0),
        title="送达回证",
        notes=("注：受送达人拒绝签收的，由送达人注明情况，并由在场人签名。",),
    )
