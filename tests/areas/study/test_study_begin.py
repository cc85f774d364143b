"""A session that a due asks for, filled in."""

from __future__ import annotations

from datetime import date, time

from courtoffice.areas.study.begin import session_asked
from courtoffice.areas.study.records import Session
from courtoffice.register import Desk

DAY = date(2026, 10, 30)


def names(desk: Desk, given: dict[str, object]) -> list[str]:
    rows = given["attendance"]
    assert isinstance(rows, tuple)
    assert {row.state for row in rows} == {"出席"}
    return [desk.name("officer", row.officer_id) for row in rows]


def test_everybody_expected_of_the_body_is_present(court_desk: Desk) -> None:
    found = session_asked(court_desk, {"held_on": DAY, "body": "全院干警"})
    assert set(found) == {"held_on", "body", "attendance"}
    assert sorted(names(court_desk, found)) == sorted(["张三", "李四", "单雄信", "王五", "赵六"])
    found = session_asked(court_desk, {"held_on": DAY, "body": "党组中心组"})
    assert sorted(names(court_desk, found)) == ["张三", "李四"]


def test_those_serving_on_the_day_count_and_not_those_of_today(court_desk: Desk) -> None:
    found = session_asked(court_desk, {"held_on": date(2025, 6, 30), "body": "全院干警"})
    assert "钱七" in names(court_desk, found)


def test_the_last_session_of_the_same_body_gives_what_is_usual(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        for day, place, body in (
            (date(2026, 9, 28), "很久以前", "党组中心组"),
            (date(2026, 10, 9), "党组会议室", "党组中心组"),
            (date(2026, 10, 12), "大法庭", "全院干警"),
            (date(2026, 11, 2), "以后", "党组中心组"),
        ):
            change.save(
                Session(
                    held_on=day, topic="甲", body=body, place=place, form="研讨", starts_at=time(15),
                    ends_at=time(17), chair_id=1, recorder_id=6, note="不带过来",
                )
            )  # fmt: skip
    found = session_asked(court_desk, {"held_on": DAY, "body": "党组中心组"})
    assert (found["place"], found["form"]) == ("党组会议室", "研讨")
    assert (found["starts_at"], found["ends_at"]) == (time(15), time(17))
    assert (found["chair_id"], found["recorder_id"]) == (1, None)
    assert not {"topic", "note", "id"} & set(found)
    assert found["held_on"] == DAY
