"""The sheet of one event (文化活动登记表): what was held, who came, what it cost, and its pictures."""

from __future__ import annotations

from courtoffice.areas.events.records import Event
from courtoffice.areas.events.records_pictures import Picture, picture_data, pictures_of
from courtoffice.areas.events.rules import attendance
from courtoffice.areas.people.records import roster
from courtoffice.cells import hundredths
from courtoffice.official_paper import court_names, day_in_words
from courtoffice.paper.document import Block, Document, Form, PageNumbers, Photo, Photos
from courtoffice.paper.sheets.overflow import fitted
from courtoffice.paper.sheets.sign_in import LINE_MM, pairs, wide
from courtoffice.register import Desk
from courtoffice.store import Store

_CONTENT_MM, _NAMES_MM, _NOTE_MM = 30.0, 22.0, LINE_MM


def event_sheet(desk: Desk, event: Event) -> Document:
    """Return the sheet of one event with its pictures behind it."""
    court, office = court_names(desk)
    (content, names, note), behind = fitted(
        (
            ("活动内容", event.content, 20),
            ("参加人员", _participants(desk, event), 14),
            ("备注", event.note, 4),
        )
    )
    form = Form(
        widths=(24, 54, 24, 54),
        rows=(
            wide("活动名称", event.title, 3),
            pairs(("活动日期", _days(event)), ("活动地点", event.place)),
            pairs(("节　日", event.festival), ("活动形式", event.kind)),
            pairs(("主　题", event.theme), ("主办部门", event.organiser)),
            wide("协办单位", "、".join(partner.name for partner in event.partners), 3),
            pairs(("参加人数", f"{attendance(event)}人"), ("活动经费", _money(event))),
            wide("活动内容", content, 3),
            wide("参加人员", names, 3),
            wide("备　注", note, 3),
        ),
        heights=(*[LINE_MM] * 6, _CONTENT_MM, _NAMES_MM, _NOTE_MM),
    )
    pictures = photos_of(desk.store, pictures_of(desk.store, event.id))
    blocks: tuple[Block, ...] = (form, *behind, *((Photos(pictures),) if pictures else ()))
    return Document(
        title="文化活动登记表",
        blocks=blocks,
        sublines=(f"（{court}{office}）",),
        page_numbers=PageNumbers.CENTRE if pictures or behind else PageNumbers.NONE,
        author=court + office,
        subject=f"{event.title}登记表",
    )


def sheet_name(desk: Desk, event: Event) -> str:
    """Return what a file of an event's sheet is called."""
    return f"{event.held_on or ''}{event.title}登记表"


def photos_of(store: Store, pictures: list[Picture]) -> tuple[Photo, ...]:
    """Return pictures as papers print them."""
    return tuple(
        Photo(picture_data(store, picture.id), picture.width or 1, picture.height or 1, picture.caption)
        for picture in pictures
    )


def _days(event: Event) -> str:
    if event.held_on is None:
        return ""
    first = day_in_words(event.held_on)
    if event.until_date is None or event.until_date == event.held_on:
        return first
    return f"{first}至{day_in_words(event.until_date)}"


def _money(event: Event) -> str:
    return "" if event.cost is None else f"{hundredths(event.cost)}元"


def _participants(desk: Desk, event: Event) -> str:
    """Return the names in the order of the roster, and how many came beside those listed."""
    people = roster(desk.store)
    listed = {row.officer_id: row for row in event.participants}
    ordered = [officer for officer in people.ordered(event.held_on or desk.today) if officer.id in listed]
    names = []
    for officer in ordered:
        role = listed[officer.id].role
        names.append(people.label(officer.id) + (f"（{role}）" if role else ""))
    words = "、".join(names)
    others = attendance(event) - len(event.participants)
    if others > 0 and names:
        return f"{words}\n另有家属、嘉宾等{others}人。"
    return words
