"""A month of the invented review group: two meetings, a bulletin at its end, a report to the party group."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_measures import (
    Bulletin,
    Meeting,
    MeetingCase,
    MeetingOfficer,
    PartyReport,
)
from courtoffice.areas.review.rules_measures import half_of
from courtoffice.demo.life import Life
from courtoffice.period import Period

_MOST_DISCUSSED = 12
_OPINIONS = {
    "合格": "同意评查意见，向承办人反馈。",
    "瑕疵": "同意评为瑕疵，限期整改。",
    "不合格": "同意评为不合格，提请研究处理。",
}


@dataclass(frozen=True)
class Month:
    """A month with its working days, the day of its draw, and the days of its two meetings."""

    year: int
    month: int
    days: tuple[date, ...]

    @property
    def key(self) -> str:
        """The month as ISO text: 2026-03."""
        return f"{self.year}-{self.month:02d}"

    @property
    def drawn_on(self) -> date:
        """The day of the draw: the second working day."""
        return self.days[1]

    @cached_property
    def meetings(self) -> tuple[date, date]:
        """The days of the meetings: the last working days up to the 14th and up to the 27th."""
        first = [day for day in self.days if day.day <= 14]
        second = [day for day in self.days if 16 <= day.day <= 27]
        return first[-1], second[-1]

    @property
    def last(self) -> date:
        """The last working day."""
        return self.days[-1]

    @cached_property
    def review_days(self) -> list[date]:
        """The days on which cases are reviewed: after the draw, up to the second meeting."""
        return [day for day in self.days if self.drawn_on < day <= self.meetings[1]]


def months_of(life: Life, year: int) -> list[Month]:
    """Return the twelve months of a year."""
    periods = [Period(year, month) for month in range(1, 13)]
    return [
        Month(year, item.month or 0, tuple(life.workdays.workdays(item.first, item.last))) for item in periods
    ]


def chair_on(life: Life, day: date) -> int:
    """Return who leads the review group on a day: the second of the party group, or whoever comes first."""
    serving = life.roster.serving_on(day)
    leaders = [officer.id for officer in serving if officer.party_group]
    return (leaders[1:2] or leaders or [officer.id for officer in serving])[0]


def meetings_of(
    life: Life, rng: random.Random, month: Month, reviews: Sequence[Review], group: Sequence[int]
) -> list[Meeting]:
    """Return the month's two meetings with the cases that were reviewed since the one before."""
    made = []
    since = date(month.year, month.month, 1)
    for at, day in enumerate(month.meetings):
        part = [item for item in reviews if since <= (item.reviewed_on or date.max) <= day]
        chair = chair_on(life, day)
        known, half = half_of(day)
        made.append(
            Meeting(
                held_on=day,
                month=known,
                half=half,
                number=month.month * 2 - 1 + at,
                place="二号会议室",
                chair_id=chair,
                topic=f"{month.month}月{half}案件质量评查情况",
                minutes=f"会议听取了{len(part)}件案件的评查情况，逐件讨论了扣分较多的案件。",
                officers=_present(life, rng, day, [chair, *(item for item in group if item != chair)]),
                cases=_discussed(part),
            )
        )
        since = date(day.year, day.month, day.day + 1)
    return made


def bulletin_of(life: Life, month: Month, reviews: Sequence[Review]) -> Bulletin:
    """Return the month's bulletin, issued on its last working day."""
    return Bulletin(
        month=month.key,
        number=month.month,
        title=f"{month.year}年{month.month}月案件质量评查通报",
        issued_on=month.last,
        signer_id=chair_on(life, month.last),
        content=_summary(month, reviews),
    )


def report_of(life: Life, month: Month, reviews: Sequence[Review]) -> PartyReport:
    """Return the month's report to the party group; it asks for a decision when a case failed."""
    failed = [item.case_number for item in _of(month, reviews) if item.grade == "不合格"]
    return PartyReport(
        month=month.key,
        number=month.month,
        title=f"{month.year}年{month.month}月案件质量评查情况汇报",
        reported_on=month.last,
        reporter_id=chair_on(life, month.last),
        requests=f"对不合格案件{'、'.join(failed)}的承办人提出处理建议，请党组研究。" if failed else "",
        decision="同意，按规定程序办理。" if failed else "",
        decided_on=month.last if failed else None,
    )


def _of(month: Month, reviews: Sequence[Review]) -> list[Review]:
    return [item for item in reviews if f"{item.reviewed_on:%Y-%m}" == month.key]


def _summary(month: Month, reviews: Sequence[Review]) -> str:
    grades = Counter(item.grade for item in _of(month, reviews))
    if not grades:
        return "本月没有评查案件。"
    parts = "，".join(f"{name}{grades[name]}件" for name in ("优秀", "合格", "瑕疵", "不合格"))
    return f"本月评查案件{grades.total()}件，其中{parts}。"


def _present(life: Life, rng: random.Random, day: date, wanted: Sequence[int]) -> tuple[MeetingOfficer, ...]:
    """Return who was there; of the others, not the chair, about one in twelve had leave."""
    serving = [item for item in wanted if life.roster.serving(item, day)]
    return tuple(
        MeetingOfficer(officer_id=item, role="请假" if at and rng.random() < 0.08 else "出席")
        for at, item in enumerate(serving)
    )


def _discussed(part: Sequence[Review]) -> tuple[MeetingCase, ...]:
    """Return the worst of the reviewed cases, which are the ones that a meeting speaks about."""
    worst = sorted((item for item in part if item.grade in _OPINIONS), key=lambda item: item.score or 0)
    return tuple(
        MeetingCase(review_id=item.id, opinion=_OPINIONS[item.grade]) for item in worst[:_MOST_DISCUSSED]
    )
