"""Every kind of what waits: its line, its day, and none once it is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.events.records import RetiredActivity, RetiredParticipant
from courtoffice.areas.matters.records import Matter
from courtoffice.areas.matters.settings import YELLOW_DAYS
from courtoffice.areas.posts.records_conduct import RewardPenalty
from courtoffice.areas.review.records import Rectification
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.study.records import PlanItem as Lesson
from courtoffice.areas.summary.waiting import waiting
from courtoffice.areas.summary.waiting_line import MANY, Line, Urgency, folded, ordered, urgency_of
from courtoffice.areas.training.records import DegreeStudy
from courtoffice.areas.training.records_plan import PlanItem as Course
from courtoffice.office import open_office
from courtoffice.store import Store

TODAY = date(2026, 11, 20)


def lines(store: Store, today: date = TODAY) -> list[Line]:
    return waiting(catalogue.desk(store, today))


def told(store: Store, what: str, today: date = TODAY) -> list[tuple[str, str]]:
    return [(line.words, line.when(today)) for line in lines(store, today) if line.what == what]


def test_every_kind_has_its_line(busy_store: Store) -> None:
    assert told(busy_store, "督办事项") == [("过期的事", "已逾期10天"), ("快到的事", "还有4天")]
    assert told(busy_store, "评查异议") == [("（2026）湘0999民初1号的异议待复核", "还有3天")]
    assert told(busy_store, "评查整改") == [("（2026）湘0999民初1号　送达", "已逾期19天")]
    assert told(busy_store, "处理建议") == [("张三　建议通报批评", "已等18天")]
    assert told(busy_store, "处理落实") == [("李四　黄牌警示", "已等42天"), ("李四　诫勉谈话", "已等42天")]
    assert told(busy_store, "处理期满") == [("李四　取消晋级资格影响期将满", "12-10前")]
    assert told(busy_store, "奖惩兑现") == [("单雄信　嘉奖　500元", "已等354天")]
    assert told(busy_store, "学历教育") == [("李四应取得本科学历", "2027-02-01前")]
    assert told(busy_store, "计划未开展") == [
        ("学习计划：没有学的专题", "已逾期234天"),
        ("培训计划：没有办的班", "已逾期204天"),
    ]
    assert told(busy_store, "学时") == [("5人还没有达到2026年的90学时", "12-31前")]
    assert told(busy_store, "离退休") == [("1名离退休干警2026年还没有走访", "12-31前")]
    assert [words.partition("，最早")[0] for words, _ in told(busy_store, "补学")] == [
        "待补学1人次，涉及1场学习"
    ]


def test_matters_wait_by_the_days_that_are_set_for_their_colours(busy_store: Store) -> None:
    with busy_store.change("设置") as change:
        change.set_setting(YELLOW_DAYS, 2, date(2026, 1, 1))
    assert told(busy_store, "督办事项") == [("过期的事", "已逾期10天")]
    with busy_store.change("设置") as change:
        change.set_setting(YELLOW_DAYS, 60, date(2026, 11, 20))
    assert [words for words, _ in told(busy_store, "督办事项")] == ["过期的事", "快到的事", "早着的事"]


def test_what_is_done_waits_no_more(busy_store: Store) -> None:
    """Each is closed as a clerk would close it; nothing but routines, hours and make-ups is left."""
    store = busy_store
    with store.change("办结") as change:
        for matter in store.load(Matter):
            change.save(replace(matter, state="办结", closed_on=TODAY))
        change.update("review_objection", 1, {"decision": "维持", "decided_on": "2026-11-19"})
        change.save(replace(store.get(Rectification, 1), done_on=TODAY))
        for measure in store.load(Measure):
            change.save(replace(measure, outcome="不予采纳", effective_until=None))
        for reward in store.load(RewardPenalty):
            change.save(replace(reward, fulfilled_on=TODAY))
        change.save(replace(store.get(DegreeStudy, 1), state="已中止"))
        change.save(replace(store.load(Lesson, "month = 3")[0], state="已取消"))
        change.save(replace(store.get(Course, 1), state="已完成"))
        (retired,) = store.query("SELECT id FROM officer WHERE name = '孙八'")
        seen = (RetiredParticipant(officer_id=retired["id"]),)
        change.save(RetiredActivity(held_on=TODAY, title="走访", kind="走访", officers=seen))
    assert {line.what for line in lines(store)} == {"例行工作", "补学", "学时"}


def test_the_most_urgent_come_first(busy_store: Store) -> None:
    found = lines(busy_store)
    places = [list(Urgency).index(line.urgency) for line in found]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2}
    for urgency in Urgency:
        days = [line.day for line in found if line.urgency is urgency]
        assert days == sorted(days)
    assert all(line.do and line.words and line.when(TODAY) for line in found)


def test_hours_and_visits_are_told_of_in_the_second_half_of_the_year(busy_store: Store) -> None:
    spring = {line.what for line in lines(busy_store, date(2026, 5, 1))}
    assert not spring & {"学时", "离退休"}
    late = [line for line in lines(busy_store, date(2026, 12, 10)) if line.what in ("学时", "离退休")]
    assert [line.urgency for line in late] == [Urgency.SOON] * 2


def test_a_plan_item_that_was_held_does_not_wait(busy_store: Store) -> None:
    with busy_store.change("学习") as change:
        (lesson,) = busy_store.load(Lesson, "month = 3")
        change.update("study_session", 1, {"plan_item_id": lesson.id})
    assert [words for words, _ in told(busy_store, "计划未开展")] == ["培训计划：没有办的班"]


def test_many_overdue_dues_of_a_routine_are_one_line_that_opens_it(busy_store: Store) -> None:
    [line] = [line for line in lines(busy_store) if line.words.startswith("法官业校：")]
    assert line.words.endswith("次逾期未办，最早一次是2026年1月6日")
    assert (line.table, line.ids, line.begins, line.due) == ("routine", (3,), None, None)
    few = [line for line in lines(busy_store) if line.words.startswith("年度学习计划")]
    assert [line.begins is not None for line in few] == [True]


def test_the_yearly_closing_is_told_of_once_it_can_be_done(busy_store: Store) -> None:
    december = date(2026, 12, 2)
    (line,) = [line for line in lines(busy_store, december) if "统一测评（2026" in line.words]
    assert (line.urgency, line.when(december)) == (Urgency.OPEN, "2027-01-31前")
    assert line.begins is not None
    assert not [line for line in lines(busy_store) if "统一测评（2026" in line.words]


def test_proposals_of_the_year_that_has_ended(demo_file: Path) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        after = [line for line in lines(store, date(2027, 1, 10)) if line.register == "review-proposals"]
        assert [(line.year, line.listed != "", bool(line.ids)) for line in after] == [(2026, True, True)]
        much_later = date(2027, 4, 10)
        assert not [line for line in lines(store, much_later) if line.register == "review-proposals"]


def _line(number: int, year: int = 0) -> Line:
    return Line(
        day=TODAY + timedelta(days=number),
        what="督办事项",
        words=f"第{number}件",
        do="办",
        urgency=Urgency.OPEN,
        table="matter",
        ids=(number,),
        year=year,
    )


@pytest.mark.parametrize("count", [0, 1, MANY])
def test_few_lines_stay_as_they_are(count: int) -> None:
    assert folded(map(_line, range(count)), "项") == [*map(_line, range(count))]


def test_many_lines_end_in_one_that_lists_all() -> None:
    every = folded(map(_line, range(MANY + 2)), "项督办事项")
    assert [line.words for line in every[:-1]] == [f"第{number}件" for number in range(MANY - 1)]
    assert every[-1].words == "另有3项督办事项"
    assert every[-1].ids == tuple(range(MANY + 2))
    assert every[-1].listed == f"待办理的{MANY + 2}项督办事项"
    assert ordered(every)[-1] is every[-1]


def test_what_is_left_of_earlier_years_is_told_of_year_by_year() -> None:
    given = [_line(1, 2026), _line(2, 2026), _line(-400, 2025), _line(-401, 2025), _line(-800, 2024)]
    words = Counter(line.words for line in folded(given, "项整改"))
    assert words == Counter(["第1件", "第2件", "2025年的2项整改还没有办完", "第-800件"])


def test_how_long_and_how_urgent() -> None:
    day = _line(0)
    assert replace(day, day=TODAY, urgency=Urgency.SOON).when(TODAY) == "今天到期"
    assert replace(day, day=TODAY - timedelta(days=800)).when(TODAY) == "已逾期2年多"
    assert replace(day, day=TODAY, limited=False).when(TODAY) == "待办理"
    assert urgency_of(TODAY - timedelta(days=1), TODAY) is Urgency.OVERDUE
    assert urgency_of(TODAY + timedelta(days=7), TODAY) is Urgency.SOON
    assert urgency_of(TODAY + timedelta(days=8), TODAY) is Urgency.OPEN
