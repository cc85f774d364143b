"""The registration form of a training course (培训登记表): the training of civil servants is registered."""

from __future__ import annotations

from dataclasses import dataclass

from courtoffice.cells import hundredths
from courtoffice.paper.document import Document, Form, FormCell, PageNumbers
from courtoffice.paper.sheets.sign_in import DATE_BLANK, LINE_MM, label, pairs, wide


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """What a training registration says; dates as printed, ``hours`` and ``days`` in hundredths.

    What is "" or None is left blank.
    """

    title: str = "干警培训登记表"
    officer: str = ""
    department: str = ""
    post: str = ""
    course: str = ""
    kind: str = ""
    level: str = ""
    organiser: str = ""
    place: str = ""
    period: str = ""
    days: int | None = None
    hours: int | None = None
    form: str = ""
    result: str = ""
    certificate: str = ""
    notice: str = ""
    content: str = ""
    summary: str = ""


def training_registration(training: Training) -> Document:
    """Return the form: the officer, the course, what was learnt, and the opinions with dates."""
    rows = (
        pairs(("姓　名", training.officer), ("部　门", training.department), ("职务职级", training.post)),
        wide("培训班名称", training.course, 5),
        pairs(("培训类别", training.kind), ("培训层级", training.level), ("培训形式", training.form)),
        (
            label("主办单位"),
            FormCell(training.organiser, columns=2),
            label("培训地点"),
            FormCell(training.place, columns=2),
        ),
        (
            label("起止日期"),
            FormCell(training.period, columns=2),
            label("调训文号"),
            FormCell(training.notice, columns=2),
        ),
        pairs(
            ("天　数", _number(training.days, "天")),
            ("学　时", _number(training.hours, "学时")),
            ("考核结果", training.result),
        ),
        wide("证 书 号", training.certificate, 5),
        wide("培训内容", training.content, 5),
        wide("个人小结", training.summary, 5),
        wide("部门意见", _SIGNED, 5),
        wide("政治部\n登记意见", _SIGNED, 5),
    )
    heights = (*[LINE_MM] * 7, 28.0, 40.0, 24.0, 24.0)
    form = Form(
        widths=(24, 28, 24, 28, 24, 28),
        rows=rows,
        heights=heights,
        notes=("注：培训情况和考核结果作为任职、晋升的依据之一，由政治部登记。",),
    )
    return Document(training.title, (form,), page_numbers=PageNumbers.NONE)


_SIGNED = f"\n　　　　　　　　　　　　　负责人签名：\n　　　　　　　　　　　　　{DATE_BLANK}"


def _number(value: int | None, unit: str) -> str:
    return "" if value is None else f"{hundredths(value)}{unit}"
