"""The invented study and training are believable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from courtoffice.areas.people.records import roster
from courtoffice.calendar_table import fill_holidays, workdays
from courtoffice.demo import people, study, training
from courtoffice.demo.life import Life
from courtoffice.store import Store

YEARS = (2025, 2026)
TABLES = (
    "study_plan", "study_plan_item", "study_campaign", "study_session", "study_attendance", "study_speech",
    "study_observer", "research_paper", "research_paper_author", "research_paper_award", "contest",
    "contest_entrant", "contest_award", "lecturer", "training_plan", "training_plan_item",
    "training_assignment", "training_term", "training_session", "training_participant", "degree_study",
)  # fmt: skip
Make = Callable[..., Store]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Make]:
    """Makes offices with people, holidays, study and training."""
    opened: list[Store] = []
    folder: Path = tmp_path_factory.mktemp("life")
    number = count()

    def lived(seed: int, staff: int, years: tuple[int, ...]) -> Store:
        store = Store.create(folder / f"{next(number)}.courtoffice", who="测试")
        opened.append(store)
        with store.change("人员") as change:
            people.people(change, seed, staff, years)
            fill_holidays(change, years)
        life = Life(seed, years, roster(store), workdays(store))
        with store.change("学习和培训") as change:
            study.live(change, life)
            training.live(change, life)
        return store

    yield lived
    for store in opened:
        store.close()


@pytest.fixture(scope="module")
def office(make: Make) -> Store:
    return make(1, 30, YEARS)


def days(store: Store, sql: str) -> list[date]:
    return [date.fromisoformat(row[0]) for row in store.query(sql)]


def number(store: Store, sql: str) -> int:
    return int(store.query(sql)[0][0])


def test_every_table_is_used(office: Store) -> None:
    assert [table for table in TABLES if not number(office, f"SELECT count(*) FROM {table}")] == []


def test_nobody_meets_on_a_day_off(office: Store) -> None:
    calendar = workdays(office)
    held = days(office, "SELECT held_on FROM study_session UNION ALL SELECT held_on FROM training_session")
    assert len(held) > 150
    assert all(calendar.is_workday(day) for day in held)


def test_night_school_is_on_tuesdays_and_seldom_short(office: Store) -> None:
    evenings = days(office, "SELECT held_on FROM training_session WHERE kind = '法官业校'")
    assert {day.isoweekday() for day in evenings} == {2}
    assert len(evenings) > 80
    assert number(office, "SELECT count(*) FROM training_session WHERE ends_at = '20:30'") == 8


def test_two_officers_are_short_of_a_degree_and_one_obtains_it(make: Make, office: Store) -> None:
    for store in (office, make(3, 12, (2026,))):
        short = (
            "SELECT count(*) FROM degree_study WHERE required_from <= '2026-01-01'"
            " AND coalesce(obtained_on, '9999') >= '2026-01-01'"
        )
        assert number(store, short) == 2
        assert number(store, f"{short} AND obtained_on LIKE '2026-%'") == 1


def test_absences_have_reasons_and_are_made_up_within_the_life(office: Store) -> None:
    absent = "SELECT count(*) FROM study_attendance WHERE state <> '出席'"
    part = number(office, absent) / number(office, "SELECT count(*) FROM study_attendance")
    assert 0.03 < part < 0.12
    assert number(office, f"{absent} AND state IN ('请假', '公差') AND reason = ''") == 0
    assert number(office, f"{absent} AND made_up_on IS NULL") > 0
    mothers = f"{absent} AND reason = '产假' AND officer_id IN (SELECT id FROM officer WHERE gender ="
    assert number(office, f"{mothers} '女')") > 0 == number(office, f"{mothers} '男')")
    assert number(office, "SELECT count(*) FROM study_attendance WHERE made_up_on > '2026-12-31'") == 0


def test_all_levels_of_the_house_take_part(office: Store) -> None:
    kinds = {row[0] for row in office.query("SELECT DISTINCT kind FROM training_session")}
    assert kinds == {"本院培训", "法官业校", "外出培训", "网络学习"}
    sent = "SELECT batch, held_on FROM training_session WHERE kind = '外出培训' AND held_on LIKE '2026-%'"
    batches = [row["batch"] for row in office.query(f"{sent} ORDER BY held_on, id")]
    assert batches == [f"第{at}批" for at in range(1, len(batches) + 1)]
    destinations = {row[0] for row in office.query("SELECT DISTINCT destination FROM training_session")}
    assert destinations == {"", "省高院", "最高院", "国家法官学院", "其他"}
    assert number(office, "SELECT count(*) FROM research_paper_award") >= 4
    assert number(office, "SELECT count(*) FROM contest_award") >= 2


def test_nobody_is_in_class_while_at_an_outside_training(office: Store) -> None:
    both = """
        SELECT count(*) FROM training_participant here
        JOIN training_session evening ON evening.id = here.session_id AND evening.kind = '法官业校'
        JOIN training_participant there ON there.officer_id = here.officer_id
        JOIN training_session away ON away.id = there.session_id AND away.kind = '外出培训'
        WHERE here.state = '参加' AND evening.held_on BETWEEN away.held_on AND away.until_date
    """
    assert number(office, both) == 0
