"""The notice to who is responsible for a supervised matter (督办通知单), in the colour that it has today."""

from __future__ import annotations

from courtoffice.areas.matters.alerts import Alert, alert_on, alert_words
from courtoffice.areas.matters.records import CLOSED, IN_HAND, Matter
from courtoffice.areas.matters.registers import source_of
from courtoffice.areas.matters.settings import limits_on
from courtoffice.official_paper import court_names, day_in_cell, day_in_words
from courtoffice.paper.document import Block, Document, Form, PageNumbers
from courtoffice.paper.sheets.overflow import fitted
from courtoffice.paper.sheets.sign_in import DATE_BLANK, LINE_MM, pairs, wide
from courtoffice.register import Desk

_SIGNED = f"\n　　　　　　　　　　　　　负责人签名：\n　　　　　　　　　　　　　{DATE_BLANK}"


def notice(desk: Desk, matter: Matter) -> Document:
    """Return the notice: the five fixed items, where they come from, how far it is, room for an answer."""
    court, office = court_names(desk)
    limits = limits_on(desk.store, desk.today)
    colour = alert_on(matter, desk.today, limits)
    helpers = "、".join(desk.name("department", row.department_id) for row in matter.helpers)
    (demand, progress, result), behind = _long_texts(matter)
    due = "" if matter.due_on is None else day_in_words(matter.due_on)
    form = Form(
        widths=(26, 52, 26, 52),
        rows=(
            wide("督办事项", matter.title, 3),
            pairs(("出　处", source_of(matter, day_in_cell)), ("立项日期", day_in_cell(matter.opened_on))),
            pairs(
                ("责任单位", desk.name("department", matter.department_id)),
                ("责任领导", desk.name("officer", matter.leader_id)),
            ),
            pairs(("完成时限", due), ("预　警", alert_words(matter, desk.today, limits))),
            wide("配合部门", helpers, 3),
            wide("工作要求", demand, 3),
            wide("进展情况", progress, 3),
            wide("办理回报", result if matter.state == CLOSED else _SIGNED, 3),
            wide("销号意见", _SIGNED, 3),
        ),
        heights=(14.0, *[LINE_MM] * 4, 24.0, 44.0, 34.0, 28.0),
        notes=(_asked(colour, office),),
    )
    return Document(
        title=f"督办通知单{_card(colour)}",
        blocks=(form, *behind),
        sublines=(f"（{court}{office}　{day_in_words(desk.today)}）",),
        page_numbers=PageNumbers.CENTRE if behind else PageNumbers.NONE,
        author=court + office,
        subject=f"{matter.title}督办通知单",
    )


def _asked(colour: Alert, office: str) -> str:
    """Return what the responsible department is asked for, before its limit and after."""
    if colour is Alert.RED:
        return f"注：已超过完成时限，请抓紧办结，并将办理情况和逾期原因书面回报{office}。"
    return f"注：请在完成时限前办结，并将办理情况书面回报{office}；不能按时办结的，提前说明原因。"


def _long_texts(matter: Matter) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """Return demand, progress and result as they stand in the form, and what follows it."""
    return fitted(
        (
            ("工作要求", matter.demand, 8),
            ("进展情况", _progress(matter), 14),
            ("办理回报", matter.result, 10),
        )
    )


def notice_name(desk: Desk, matter: Matter) -> str:
    """Return what a file of a matter's notice is called."""
    return f"{matter.title}督办通知单"


def to_be_told(matter: Matter) -> bool:
    """Return whether a notice is sent: the matter is in hand or closed, not withdrawn."""
    return matter.state in (IN_HAND, CLOSED)


def _card(colour: Alert) -> str:
    return f"（{colour.value[0]}单）" if colour is not Alert.NONE else ""


def _progress(matter: Matter) -> str:
    dated = sorted(matter.progress, key=lambda row: (str(row.noted_on), row.id))
    return "\n".join(f"{day_in_cell(row.noted_on)}　{row.content}" for row in dated[-5:])
