"""Some records only, as a figure or a proposal names them, are listed whatever their years."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.records import Session
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.period import Period
from courtoffice.shell.bench import Bench
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.store import Store


@pytest.fixture
def ids(court_store: Store) -> list[int]:
    with court_store.change("登记学习") as change:
        return [
            change.save(Session(held_on=date(year, 3, 5), topic=f"{year}年{at}"))
            for year in (2025, 2026)
            for at in (1, 2)
        ]


@pytest.fixture
def view(qtbot: QtBot, bench: Bench, ids: list[int]) -> RegisterView:
    view = RegisterView(bench, Listed(SESSIONS))
    qtbot.add_widget(view)
    bench.year_changed.connect(view.reload)
    bench.show_year(2026)
    view.reload()
    return view


def topics(view: RegisterView) -> list[str]:
    return [record.topic for record in view.model.records()]


def test_records_of_two_years_stand_in_one_list(view: RegisterView, bench: Bench, ids: list[int]) -> None:
    assert topics(view) == ["2026年1", "2026年2"]
    assert view.show_records(SESSIONS.key, [ids[0], ids[3]], "两年的记录")
    assert topics(view) == ["2025年1", "2026年2"]
    assert bench.year == 2026
    bench.show_year(2025)
    assert topics(view) == ["2025年1", "2026年2"]
    view.show_all()
    assert topics(view) == ["2025年1", "2025年2"]


def test_records_of_another_year_turn_to_it(view: RegisterView, bench: Bench, ids: list[int]) -> None:
    view.show_records(SESSIONS.key, ids[:1], "上年的记录")
    assert bench.year == 2025
    assert topics(view) == ["2025年1"]


def test_what_is_gone_is_not_listed(view: RegisterView, ids: list[int]) -> None:
    view.show_records(SESSIONS.key, [*ids[:3], 999], "其中一条已删除")
    assert topics(view) == ["2025年1", "2025年2", "2026年1"]


def test_a_record_beyond_those_listed_is_still_opened(view: RegisterView, ids: list[int]) -> None:
    view.show_records(SESSIONS.key, [ids[0], ids[3]], "两年的记录")
    assert view.bring_up(ids[1])
    assert topics(view) == ["2025年1", "2025年2"]
    assert view.table.chosen_ids() == [ids[1]]


def test_the_period_is_kept_to_where_it_holds_all(bench: Bench, ids: list[int]) -> None:
    rows = SESSIONS.rows(bench.desk, Period(2026), ids[2:3])
    assert [record.id for record in rows] == ids[2:]
