"""Make the whole sample office: an invented court, its people, and the years they lived."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from courtoffice.areas.people.records import roster
from courtoffice.court import COURT_CODE, COURT_NAME, COURT_SHORT, DOCUMENT_CODE, PARTY_GROUP_NAME
from courtoffice.demo import events, matters, papers, people, posts, review, routine, study, training
from courtoffice.demo.life import Life
from courtoffice.office import new_office
from courtoffice.store import Change, Store
from courtoffice.workdays import calendar_of

WHO = "示例"
_LIVES = (
    *(study.live, training.live, review.live, posts.live, events.live, matters.live, routine.live),
    papers.live,
)


def make_demo(
    path: Path,
    *,
    staff: int = 96,
    years: int = 2,
    last_year: int,
    seed: int = 1,
    today: date = date.max,
) -> Store:
    """Make a sample office in a new file and return it open.

    ``staff`` officers live through ``years`` whole calendar years, the last of them ``last_year``; nothing is
    closed or decided after ``today``. The same arguments give the same records. Raises Refused when the path
    exists already.
    """
    span = tuple(range(last_year - years + 1, last_year + 1))
    store = new_office(path, who=WHO, years=span)
    try:
        with store.change("生成示例：人员") as change:
            _name_the_court(change)
            people.people(change, seed, staff, span)
        life = Life(seed, span, roster(store), calendar_of(span), today)
        for live in _LIVES:
            with store.change("生成示例") as change:
                live(change, life)
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise
    return store


def _name_the_court(change: Change) -> None:
    change.set_setting(COURT_NAME, "云溪县人民法院")
    change.set_setting(COURT_SHORT, "云溪法院")
    change.set_setting(COURT_CODE, "湘0999")
    change.set_setting(DOCUMENT_CODE, "云法政")
    change.set_setting(PARTY_GROUP_NAME, "中共云溪县人民法院党组")
