"""The notice of a yellow card (黄牌警示通知书) and the record of an admonition talk (诫勉谈话记录).

Both speak of a decision that people have taken; neither can be made by the program alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from courtoffice.paper.document import (
    Document,
    Form,
    FormCell,
    PageBreak,
    PageNumbers,
    Paragraph,
    Signature,
)
from courtoffice.paper.sheets.sign_in import BLANK, DATE_BLANK, LINE_MM, label, pairs, wide

_CLAUSE = "＿" * 12
_DAYS = "____"
_SIGN_MM = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class YellowCard:
    """What a yellow-card notice says; dates as printed, what is "" or None is left blank.

    ``facts`` says what the year's results were, ``basis`` names the rule, ``decided_by`` who decided and
    ``decided_on`` when. ``rectify_days`` and ``objection_days`` are working days.
    """

    organ: str = ""
    number: str = ""
    officer: str = ""
    department: str = ""
    facts: str = ""
    basis: str = ""
    decided_by: str = ""
    decided_on: str = ""
    effect: str = ""
    rectify_days: int | None = None
    objection_days: int | None = None
    issued_on: str = ""


def yellow_card(card: YellowCard) -> Document:
    """Return the notice with its receipt on a page of its own."""
    texts = [
        f"{card.facts or '经查，' + _CLAUSE + _CLAUSE}".rstrip("。") + "。",
        f"依据{card.basis or _CLAUSE}，经{card.decided_by or BLANK}{_on(card.decided_on)}研究决定，"
        "对你予以黄牌警示。" + (f"{card.effect.rstrip('。')}。" if card.effect else ""),
        f"请你自收到本通知书之日起{_days(card.rectify_days)}个工作日内，针对存在的问题提交书面整改材料。"
        f"如对本决定有异议，可以自收到本通知书之日起{_days(card.objection_days)}个工作日内书面提出，"
        "异议处理期间不停止整改。",
        "特此通知。",
    ]
    return Document(
        "黄牌警示通知书",
        (
            *(Paragraph((text,)) for text in texts),
            Signature(card.organ or BLANK, card.issued_on or DATE_BLANK),
            PageBreak(),
            _receipt(card),
        ),
        sublines=(card.number,) if card.number else (),
        addressee=_whom(card),
        page_numbers=PageNumbers.CENTRE,
        author=card.organ,
    )


def _on(day: str) -> str:
    return f"于{day}" if day else ""


def _days(count: int | None) -> str:
    return _DAYS if count is None else str(count)


def _whom(card: YellowCard) -> str:
    return f"{card.department}{card.officer}" if card.officer else f"{card.department}{BLANK}"


def _receipt(card: YellowCard) -> Form:
    return Form(
        widths=(30, 48, 30, 48),
        rows=(
            pairs(("文书名称", "黄牌警示通知书"), ("文　号", card.number)),
            pairs(("受送达人", card.officer), ("部　门", card.department)),
            pairs(("受送达人签名", ""), ("收到日期", DATE_BLANK)),
            pairs(("送达人签名", ""), ("送达日期", DATE_BLANK)),
            wide("备　注", "", 3),
        ),
        heights=(LINE_MM, LINE_MM, _SIGN_MM, _SIGN_MM, 20.0),
        title="送达回证",
        notes=("注：受送达人拒绝签收的，由送达人注明情况，并由在场人签名。",),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What the record of an admonition talk says; dates as printed, what is "" is left blank."""

    title: str = "诫勉谈话记录"
    officer: str = ""
    department: str = ""
    post: str = ""
    speaker: str = ""
    speaker_post: str = ""
    recorder: str = ""
    time: str = ""
    place: str = ""
    reason: str = ""
    content: str = ""
    reply: str = ""
    period: str = ""


def talk_record(talk: Talk) -> Document:
    """Return the record: who, when, why, what was said and answered, signatures of the three."""
    rows = (
        pairs(("谈话对象", talk.officer), ("部　门", talk.department), ("职　务", talk.post)),
        pairs(("谈 话 人", talk.speaker), ("职　务", talk.speaker_post), ("记 录 人", talk.recorder)),
        (label("时　间"), FormCell(talk.time, columns=2), label("地　点"), FormCell(talk.place, columns=2)),
        wide("谈话事由", talk.reason, 5),
        wide("谈话内容", talk.content, 5),
        wide("本人态度", talk.reply, 5),
        wide("影响期限", talk.period or f"自{DATE_BLANK}起至{DATE_BLANK}止", 5),
        (
            label("谈话对象\n签名"),
            FormCell(""),
            label("谈话人\n签名"),
            FormCell(""),
            label("记录人\n签名"),
            FormCell(""),
        ),
        wide("日　期", DATE_BLANK, 5),
    )
    heights = (LINE_MM, LINE_MM, LINE_MM, 22.0, 68.0, 28.0, LINE_MM, 15.0, LINE_MM)
    form = Form(
        widths=(20, 32, 20, 32, 20, 32),
        rows=rows,
        heights=heights,
        notes=("注：本记录一式两份，一份存政治部，一份按规定存档；谈话对象核对无误后签名。",),
    )
    return Document(talk.title, (form,), page_numbers=PageNumbers.NONE)
