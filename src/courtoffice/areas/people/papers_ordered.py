"""The list of officers (干警名单) in the order of strokes or of pinyin, without departments' headings."""

from __future__ import annotations

from courtoffice.areas.people.name_keys import SORTED_BY
from courtoffice.areas.people.name_orders import ORDERS
from courtoffice.areas.people.records import roster
from courtoffice.court import COURT_NAME, OFFICE_NAME
from courtoffice.errors import Refused
from courtoffice.official_paper import day_in_words
from courtoffice.paper.document import Align, Column, Document, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk

_COLUMNS = (
    Column("序号", 14, fixed=True, align=Align.CENTRE),
    Column("姓名", 26, fixed=True, align=Align.CENTRE, names=True),
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
    serving = sorted(people.serving_on(day), key=SORTED_BY[key])
    if not serving:
        raise Refused(f"{day_in_words(day)}没有在职人员，排不出名单。请先登记人员或导入花名册。")
    rows = []
    for number, officer in enumerate(serving, 1):
        posting = people.posting_on(officer.id, day)
        department = people.department_name(posting.department_id) if posting else ""
        post = posting.post if posting else ""
        rows.append((str(number), officer.name, officer.gender, department, post))
    court = desk.store.settings.value(COURT_NAME)
    return Document(
        title=f"{court}干警名单",
        blocks=(Table(columns=_COLUMNS, body=tuple(Item((row,)) for row in rows)),),
        sublines=(f"（{ORDERS[key]}，截至{day_in_words(day)}）",),
        author=court + desk.store.settings.value(OFFICE_NAME),
        subject=f"{period.label}干警名单",
    )
