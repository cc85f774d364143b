"""Whatever people an office has: its roster comes in again from a spreadsheet and changes nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from courtoffice.areas.people.records import CATEGORIES, STATUSES, Department, Officer, Posting
from courtoffice.areas.people.registers import OFFICERS
from courtoffice.exchange.intake.preview import BAD, SAME
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.exchange.registers_out import write_details, write_register
from courtoffice.register import Desk
from courtoffice.store import Store

TEXTS = st.sampled_from(["", "=1+1", "A&B <b>", "一级法官", "甲\n乙", "0012", "-3", "@院", "䶮𠮷"])
MONTHS = st.sampled_from(["", "1985-10", "1985-06", "1990-01"])
POSTINGS = st.builds(
    Posting,
    from_date=st.sampled_from([date(2010, 7, 1), date(2024, 1, 1), date(2027, 1, 1)]),
    status=st.sampled_from(STATUSES),
    department_id=st.sampled_from([None, 1, 2]),
    post=TEXTS.filter(lambda text: "\n" not in text),
    category=st.sampled_from(("", *CATEGORIES)),
    judge_rank=st.sampled_from(["", "一级法官", "四级法官助理"]),
)
OFFICER = st.builds(
    Officer,
    name=st.sampled_from(["张三", "李四", "阿卜·买买提", "䶮𠮷"]),
    gender=st.sampled_from(["", "男", "女"]),
    ethnic_group=st.sampled_from(["", "汉族", "回族"]),
    birth_month=MONTHS,
    party_member=st.booleans(),
    party_group=st.booleans(),
    centre_group=st.booleans(),
    education=st.sampled_from(["", "本科"]),
    joined_on=st.sampled_from([None, date(2010, 7, 1)]),
    note=TEXTS,
    postings=st.lists(POSTINGS, max_size=2, unique_by=lambda row: row.from_date).map(tuple),
)


@pytest.fixture
def store(copy_of: Callable[[Path], Store], bare_file: Path) -> Store:
    made = copy_of(bare_file)
    with made.change("登记部门") as change:
        change.save(Department(name="民事审判第一庭", short_name="民一庭", position=1))
        change.save(Department(name="办公室（研究室）", position=2))
    return made


@given(people=st.lists(OFFICER, min_size=1, max_size=4), ending=st.sampled_from(["xlsx", "csv"]))
@settings(
    max_examples=8,
    phases=(Phase.generate,),  # shrinking takes minutes, and an example of a few people can be read
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_an_exported_roster_changes_nobody(
    people_desk: Desk, tmp_path: Path, people: list[Officer], ending: str
) -> None:
    store = people_desk.store
    with store.change("登记人员") as change:
        for at, officer in enumerate(people, 1):
            change.save(replace(officer, position=at))
    try:
        path = tmp_path / f"名册.{ending}"
        for write in (write_register, write_details):
            write(path, OFFICERS, OFFICERS.rows(people_desk, None), people_desk)
            preview = read_list(path, OFFICERS, people_desk, year=2026)
            assert [row.reasons for row in preview.rows if row.state == BAD] == []
            assert preview.actions(accept_fixes=False) == {SAME: len(people)}
            assert take_in(people_desk, preview) == 0
    finally:
        store.undo()
