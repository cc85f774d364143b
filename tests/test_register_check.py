"""Looking through a whole register: blocking faults only, each saying of which record it speaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.records import Department
from courtoffice.errors import Fault
from courtoffice.register import Desk, Register
from courtoffice.register_check import register_faults, said_of
from courtoffice.store import Store

REGISTER = Register(
    key="departments",
    title="部门",
    noun="部门",
    record=Department,
    describe=lambda record, desk: record.name,
    faults=lambda record, before, desk: [
        Fault("name", "名称太短。"),
        Fault("kind", "请核对。", blocks=False),
        Fault("", f"改前：{before.name if before else '无'}。"),
    ],
)


@pytest.fixture
def desk(copy_of: Callable[[Path], Store], bare_file: Path) -> Desk:
    return Desk(copy_of(bare_file), date(2026, 3, 5))


def test_questions_are_left_out_and_the_record_is_named(desk: Desk) -> None:
    with desk.store.change("测试") as change:
        number = change.save(Department(name="刑庭"))
    assert register_faults(REGISTER, desk) == [
        Fault(f"department[{number}].name", "部门“刑庭”：名称太短。"),
        Fault(f"department[{number}].", "部门“刑庭”：改前：刑庭。"),
    ]


def test_faults_found_elsewhere_are_said_in_the_same_way(desk: Desk) -> None:
    record = Department(id=7, name="民庭")
    assert said_of(REGISTER, record, [Fault("x", "错。"), Fault("y", "问。", blocks=False)], desk) == [
        Fault("department[7].x", "部门“民庭”：错。")
    ]
    assert register_faults(REGISTER, desk) == []
