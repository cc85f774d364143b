"""The packs that the invented court put together for its party group in two months of its last year."""

from __future__ import annotations

from datetime import date

from courtoffice.areas.people.records import Officer
from courtoffice.areas.summary.packs import Pack, PackItem, title_of
from courtoffice.demo.life import Life
from courtoffice.period import Period
from courtoffice.store import Change

_ITEMS = (
    ("work-report", "听取政治部{month}月工作情况汇报", "各部门主要负责人", 20),
    ("review-report", "听取案件质量评查情况汇报，研究提请事项", "审判管理办公室负责人", 30),
    ("study-bulletin", "审议学习情况通报", "", 10),
)


def live(change: Change, life: Life) -> None:
    """Keep a pack for October and for November, each with its agenda."""
    year = life.years[-1]
    for month in (10, 11):
        held_on = life.workdays.last_workdays(year, month, 3)[0]
        leaders = [officer for officer in life.roster.serving_on(held_on) if officer.party_group]
        if leaders:
            change.save(_pack(Period(year, month), held_on, leaders, _speaker(life, held_on, leaders)))


def _speaker(life: Life, day: date, leaders: list[Officer]) -> str:
    """Return who reports for the political department: its head, or the last of the party group."""
    held = ((officer, life.roster.posting_on(officer.id, day)) for officer in leaders)
    heads = (officer.name for officer, posting in held if posting is not None and "政治部" in posting.post)
    return next(heads, leaders[-1].name)


def _pack(period: Period, held_on: date, leaders: list[Officer], speaker: str) -> Pack:
    return Pack(
        period=period.key,
        title=title_of(period),
        held_on=held_on,
        place="三楼党组会议室",
        chair=leaders[0].name,
        attending="、".join(officer.name for officer in leaders),
        items=tuple(
            PackItem(
                position=at,
                report=report,
                topic=topic.format(month=period.month),
                reporter=speaker,
                observers=observers,
                minutes=minutes,
            )
            for at, (report, topic, observers, minutes) in enumerate(_ITEMS)
        ),
    )
