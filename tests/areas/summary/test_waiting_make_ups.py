"""Make-ups still owed wait for the office in one line that lists them all."""

from datetime import date

from courtoffice import catalogue
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.summary.waiting import waiting
from courtoffice.areas.summary.waiting_line import Line
from courtoffice.store import Store


def lines(store: Store, today: date) -> list[Line]:
    return [line for line in waiting(catalogue.desk(store, today)) if line.what == "补学"]


def test_one_line_until_everybody_has_made_up(court_store: Store) -> None:
    away = Attendance(officer_id=1, state="请假", reason="病假")
    with court_store.change("登记") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="甲", body="党组中心组", attendance=(away,)))
        change.save(Session(held_on=date(2026, 3, 30), topic="乙", attendance=(away,)))
        change.save(Session(held_on=date(2026, 12, 30), topic="以后的", attendance=(away,)))
    assert lines(court_store, date(2026, 3, 4)) == []
    [line] = lines(court_store, date(2026, 3, 16))
    assert line.words == "待补学1人次，涉及1场学习，最早一场是2026-03-05党组中心组学习"
    assert (line.day, line.late) == (date(2026, 3, 19), False)
    assert (line.register, line.ids, line.year) == ("study-make-ups", (1,), 2026)
    [line] = lines(court_store, date(2026, 4, 1))
    assert (line.late, line.words.partition("，最早")[0]) == (True, "待补学2人次，涉及2场学习")
    with court_store.change("补学") as change:
        change.update("study_attendance", 1, {"made_up_on": "2026-03-12"})
    [line] = lines(court_store, date(2026, 4, 1))
    assert line.words.startswith("待补学1人次")
    with court_store.change("补学") as change:
        change.update("study_attendance", 2, {"made_up_on": "2026-04-01"})
    assert lines(court_store, date(2026, 4, 1)) == []
