"""Calendar files, read back by two readers."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from courtoffice.areas.study.records import Session
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.errors import FileTrouble
from courtoffice.exchange.calendar_out import ZONE, Happening, happenings, write_calendar
from courtoffice.period import Period
from courtoffice.register import Desk

TODAY = date(2026, 11, 20)
FOUND = (
    Happening(
        "a-1",
        "专题学习，A&B；<b>\n第二行",
        date(2026, 3, 5),
        None,
        time(9),
        time(11, 30),
        "三楼",
        "说明\n两行",
    ),
    Happening("a-2", "外出培训", date(2026, 3, 30), date(2026, 4, 3)),
    Happening("a-3", "夜校", date(2026, 5, 5), None, time(19, 30)),
    Happening("a-4", "倒着的", date(2026, 6, 5), date(2026, 6, 1), time(10), time(9)),
    Happening("a-5", "很长" * 60 + "䶮𠮷", date(2026, 7, 1)),
)


def test_both_readers_see_the_same(tmp_path: Path) -> None:
    path = tmp_path / "日历.ics"
    assert write_calendar(path, "2026年日历", FOUND, TODAY, "abc") == 5
    first: list[Any] = list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
    other = list(vobject.readOne(path.read_text(encoding="utf-8")).vevent_list)
    assert [str(event["uid"]) for event in first] == [f"{one.key}@abc.courtoffice" for one in FOUND]
    assert [event.uid.value for event in other] == [str(event["uid"]) for event in first]
    for event, twin in zip(first, other, strict=True):
        assert str(event["summary"]) == twin.summary.value
        assert event["dtstart"].dt == twin.dtstart.value
        assert event["dtend"].dt == twin.dtend.value
    assert str(first[0]["summary"]) == "专题学习，A&B；<b>第二行"
    assert first[0]["dtstart"].dt == datetime(2026, 3, 5, 9, tzinfo=ZONE)
    assert first[0]["dtstart"].dt.utcoffset() == timedelta(hours=8)
    assert first[0]["dtend"].dt == datetime(2026, 3, 5, 11, 30, tzinfo=ZONE)
    assert str(first[0]["description"]) == "说明\n两行"
    assert (first[1]["dtstart"].dt, first[1]["dtend"].dt) == (date(2026, 3, 30), date(2026, 4, 4))
    lasting: list[Any] = [(event["dtstart"].dt, event["dtend"].dt) for event in first[2:4]]
    assert [ends - starts for starts, ends in lasting] == [timedelta(hours=1), timedelta(minutes=1)]
    assert str(first[4]["summary"]) == FOUND[4].title
    assert max(len(line) for line in path.read_bytes().split(b"\r\n")) <= 75


def test_the_same_records_give_the_same_file(tmp_path: Path) -> None:
    one, two = tmp_path / "1.ics", tmp_path / "2.ics"
    write_calendar(one, "日历", FOUND, TODAY, "abc")
    write_calendar(two, "日历", FOUND, TODAY, "abc")
    assert one.read_bytes() == two.read_bytes()


def test_records_become_entries(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        kept = change.save(
            Session(held_on=date(2026, 3, 5), starts_at=time(9), ends_at=time(11), topic="学习", place="三楼")
        )
        change.save(Session(held_on=date(2025, 3, 5), topic="上年"))
    found = happenings(SESSIONS, court_desk, Period(2026))
    assert [(one.key, one.day, one.starts, one.ends, one.place) for one in found] == [
        (f"study-sessions-{kept}", date(2026, 3, 5), time(9), time(11), "三楼")
    ]
    assert found[0].title.endswith("学习")
    assert "2026" not in found[0].title


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="没有文件夹"):
        write_calendar(tmp_path / "没有" / "日历.ics", "日历", FOUND, TODAY, "abc")
