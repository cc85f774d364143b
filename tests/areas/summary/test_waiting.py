"""What waits for the office: from every area its line, none of what is done, and the record behind it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.matters.records import Matter
from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.review.records import Objection, Rectification, Review
from courtoffice.areas.routine.matching import State
from courtoffice.areas.study.records import Session
from courtoffice.areas.summary.waiting import dues_of_month, waiting
from courtoffice.areas.summary.waiting_line import ordered
from courtoffice.areas.training.records import DegreeStudy
from courtoffice.office import open_office
from courtoffice.period import Period
from courtoffice.store import Store

TODAY = date(2026, 3, 16)


@pytest.fixture
def store(copy_of: Callable[[Path], Store], new_file: Callable[..., Path]) -> Store:
    made = copy_of(new_file(2026))
    with made.change("准备") as change:
        department = change.save(Department(name="民一庭", position=1))
        posting = Posting(from_date=date(2020, 1, 1), department_id=department)
        change.save(Officer(name="张三", postings=(posting,)))
    return made


def lines(store: Store, what: str, today: date = TODAY) -> list[tuple[str, bool]]:
    found = waiting(catalogue.desk(store, today))
    return [(line.words, line.late) for line in found if line.what == what]


def test_overdue_and_coming_routines(store: Store) -> None:
    found = lines(store, "例行工作")
    assert ("党组中心组集中学习（2026年2月）", True) in found
    assert ("法官业校（2026年3月17日）", False) in found
    assert all("4月" not in words for words, _ in found)
    with store.change("补记") as change:
        change.save(Session(held_on=date(2026, 2, 5), body="党组中心组", topic="专题"))
    assert ("党组中心组集中学习（2026年2月）", True) not in lines(store, "例行工作")


def test_dues_around_the_turn_of_the_year(store: Store) -> None:
    """In January what December left undone is still told, for three months; in December what comes first."""
    january = lines(store, "例行工作", date(2027, 1, 4))
    assert ("党组中心组集中学习（2026年12月）", True) in january
    assert ("法官业校（2027年1月5日）", False) in january
    assert all("2026年8月" not in words for words, _ in january)
    assert ("党组中心组集中学习：11次逾期未办，最早一次是2026年1月", True) in lines(
        store, "例行工作", date(2026, 12, 30)
    )
    assert ("法官业校（2027年1月5日）", False) in lines(store, "例行工作", date(2026, 12, 30))
    assert all("2026年12月" not in words for words, _ in lines(store, "例行工作", date(2027, 4, 10)))


def test_matters_until_they_are_closed(store: Store) -> None:
    late = Matter(title="A&B <b>", opened_on=date(2026, 1, 5), due_on=date(2026, 3, 1))
    with store.change("督办") as change:
        row = change.save(late)
        change.save(replace(late, title="下周", due_on=date(2026, 3, 20)))
        change.save(replace(late, title="还早", due_on=date(2026, 6, 1)))
    assert lines(store, "督办事项") == [("A&B <b>", True), ("下周", False)]
    with store.change("办结") as change:
        change.save(replace(late, id=row, state="办结", closed_on=date(2026, 3, 10)))
    assert lines(store, "督办事项") == [("下周", False)]


def test_degrees_half_a_year_ahead(store: Store) -> None:
    with store.change("学历") as change:
        change.save(DegreeStudy(officer_id=1, required_from=date(2024, 1, 1), deadline=date(2026, 8, 1)))
        change.save(DegreeStudy(officer_id=1, required_from=date(2024, 1, 1), deadline=date(2027, 8, 1)))
    assert lines(store, "学历教育") == [("张三应取得本科学历", False)]


def test_objections_and_rectifications_of_a_review(store: Store) -> None:
    with store.change("评查") as change:
        review = change.save(
            Review(
                case_number="（2026）湘0999民初1号",
                case_type="民事",
                judge_id=1,
                closed_on=date(2026, 2, 2),
                counted_on=date(2026, 3, 2),
                reviewed_on=date(2026, 3, 2),
                standard_id=1,
            )
        )
        change.save(Objection(review_id=review, raised_on=date(2026, 3, 5), statement="不同意"))
        done = change.save(
            Objection(review_id=review, raised_on=date(2026, 3, 5), statement="x", decision="维持")
        )
        change.save(Rectification(review_id=review, problem="送达", due_on=date(2026, 3, 10)))
    assert done
    (objection,) = lines(store, "评查异议")
    assert objection == ("（2026）湘0999民初1号的异议待复核", False)
    assert [late for _, late in lines(store, "评查整改")] == [True]


def test_every_line_of_the_sample_opens_what_is_there(demo_file: Path) -> None:
    with open_office(demo_file, who="测试", readonly=True) as store:
        found = waiting(catalogue.desk(store, date(2026, 11, 20)))
        assert found == ordered(found)
        records = {register.record.table: register.record for register in catalogue.REGISTERS.values()}
        desk = catalogue.desk(store, date(2026, 11, 20))
        for line in found:
            if line.register in catalogue.REGISTERS and line.listed:
                listed = catalogue.REGISTERS[line.register].rows(desk, Period(line.year or 2026))
                assert set(line.ids) <= {row.id for row in listed}
            else:
                assert all(store.get(records[line.table], row) for row in line.ids)


def test_the_dues_of_the_month(store: Store) -> None:
    standings = dues_of_month(catalogue.desk(store, TODAY))
    assert {standing.due.day.month for standing in standings} == {3}
    assert {standing.state for standing in standings} >= {State.OVERDUE, State.NOT_YET}
