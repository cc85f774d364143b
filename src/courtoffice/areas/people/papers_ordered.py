"""The list of officers (干警名单) in the order of strokes or of pinyin, without departments' headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from courtoffice.areas.people.records import Officer, roster
from courtoffice.court import COURT_NAME, OFFICE_NAME
from courtoffice.errors import Refused
from courtoffice.paper.document import Align, Column, Document, Item, Table
from courtoffice.paper.sheets.sign_in import spaced
from courtoffice.period import Period
from courtoffice.pinyin import sort_key
from courtoffice.register import Desk
from courtoffice.strokes import stroke_key


def _by_surname(officer: Officer) -> Any:
    return stroke_key(officer.name, officer.written_as)


def _by_name(officer: Officer) -> Any:
    return stroke_key(officer.name, officer.written_as, shorter_first=False)


def _by_pinyin(officer: Officer) -> Any:
    return sort_key(officer.name, officer.pinyin)


ORDERS: dict[str, tuple[str, Callable[[Officer], Any]]] = {
    "roster-surnames": ("按姓氏笔画为序", _by_surname),
    "roster-names": ("按姓名笔画为序", _by_name),
    "roster-pinyin": ("按姓名拼音为序", _by_pinyin),
}
"""The orders by the key of their report: the words printed under the title, and what officers sort by.

By surname, the shorter of two names with one surname stands first; by name, character follows character.
"""

_COLUMNS = (
    Column("序号", 14, fixed=True, align=Align.CENTRE),
    Column("姓名", 26, fixed=True, align=Align.CENTRE),
    Column("性别", 14, fixed=True, align=Align.CENTRE),
    Column("部门", 1.4),
    Column("职务", 1.0),
)


def ordered_list(desk: Desk, period: Period, *, key: str) -> Document:
    """Return 干警名单 in one of the ``ORDERS``, as of the period's last day, or of today while it runs.

    Raises Refused when nobody was serving then.
    """
    people = roster(desk.store)
    day = min(period.last, desk.today)
    words, order = ORDERS[key]
    serving = sorted(people.serving_on(day), key=order)
    if not serving:
        raise Refused(f"{day}没有在职人员，排不出名单。请先登记人员或导入花名册。")
    rows = []
    for number, officer in enumerate(serving, 1):
        posting = people.posting_on(officer.id, day)
        department = people.department_name(posting.department_id) if posting else ""
        post = posting.post if posting else ""
        rows.append((str(number), spaced(officer.name), officer.gender, department, post))
    court = desk.store.settings.value(COURT_NAME)
    return Document(
        title=f"{court}干警名单",
        blocks=(Table(columns=_COLUMNS, body=tuple(Item((row,)) for row in rows)),),
        sublines=(f"（{words}，截至{day.year}年{day.month}月{day.day}日）",),
        author=court + desk.store.settings.value(OFFICE_NAME),
        subject=f"{period.label}干警名单",
    )
