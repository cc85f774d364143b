"""The rooms 学时 and 统计, and what the registers of training offer beside the usual commands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from courtoffice.areas.training.area import AREA
from courtoffice.areas.training.page import TrainingPage
from courtoffice.areas.training.plan_session import session_of
from courtoffice.areas.training.records import DegreeStudy, Lecturer, Participant, Session, Term
from courtoffice.areas.training.records_plan import Assignment, PlanItem
from courtoffice.areas.training.rooms import training_actions
from courtoffice.areas.training.rooms.hours_room import HoursRoom
from courtoffice.areas.training.rooms.totals_room import TotalsRoom
from courtoffice.errors import Refused
from courtoffice.paper.document import Document
from courtoffice.register import Desk
from courtoffice.shell import ask, list_actions
from courtoffice.shell.figure_records import records_behind

if TYPE_CHECKING:
    from tests.conftest import Clerk


def train(clerk: Clerk, day: date, *officers: int, **values: Any) -> int:
    """Register a training of two hours that counts 20 hours for everybody."""
    rows = tuple(Participant(officer_id=number, hours=2_000) for number in officers)
    given: dict[str, Any] = {"topic": "业务培训", "held_on": day, "credit_hours": 2_000, "participants": rows}
    with clerk.store.change("登记培训") as change:
        return change.save(Session(**given | values))


def hours_room(clerk: Clerk) -> HoursRoom:
    assert clerk.page.show_part("training-hours-room")
    assert isinstance(clerk.page.room, HoursRoom)
    return clerk.page.room


def shown(room: HoursRoom) -> list[str]:
    root = room.trainings.invisibleRootItem()
    return [item.text(2) for at in range(root.childCount()) if (item := root.child(at)) is not None]


def test_hours_against_the_requirement_with_the_trainings_of_who_is_chosen(
    clerk: Clerk, qtbot: QtBot
) -> None:
    first = train(clerk, date(2026, 3, 3), 1, 2, topic="甲课")
    train(clerk, date(2026, 5, 5), 1, topic="乙课", kind="外出培训", destination="省高院", credit_hours=8_000)
    train(clerk, date(2025, 5, 5), 1, 2, topic="去年的课")
    clerk.go_to(TrainingPage, "training-sessions")
    room = hours_room(clerk)
    rows = {row.officer_id: row for row in room.hours.model.records()}
    assert (rows[1].done, rows[1].missing, rows[1].outside, rows[1].state) == (4_000, 5_000, 2_000, "未达标")
    assert "应完成 90 学时的干警 5 人" in room.summary.text()
    assert "距年度结束还有 41 天" in room.summary.text()
    room.hours.table.choose([1], 1)
    assert shown(room) == ["甲课", "乙课"]
    assert "尚差50学时" in room.chosen.text()
    opened: list[tuple[str, int]] = []
    clerk.bench.open_requested.connect(lambda *told: opened.append(told))
    room.trainings.itemActivated.emit(room.trainings.invisibleRootItem().child(0), 0)
    room.edit_record()
    assert opened == [("training-sessions", first), ("officers", 1)]


def test_only_those_who_are_short_are_listed(clerk: Clerk) -> None:
    train(clerk, date(2026, 3, 3), 1, participants=(Participant(officer_id=1, hours=9_000),))
    clerk.go_to(TrainingPage, "training-sessions")
    room = hours_room(clerk)
    room.only_short.setChecked(True)
    assert [row.officer_id for row in room.hours.model.records()] == [2, 3, 4, 5]
    room.only_short.setChecked(False)
    assert room.hours.model.rowCount() == 5
    room.which.setCurrentIndex(1)
    assert room.view() is room.leaders
    assert room.leaders.model.rowCount() == 0
    assert not room.only_short.isVisibleTo(room)


def test_another_year_and_a_change_are_seen(clerk: Clerk) -> None:
    train(clerk, date(2025, 5, 5), 2)
    clerk.go_to(TrainingPage, "training-sessions")
    room = hours_room(clerk)
    room.hours.table.choose([2], 2)
    assert shown(room) == []
    clerk.bench.show_year(2025)
    assert shown(room) == ["业务培训"]
    assert "距年度结束" not in room.summary.text()
    train(clerk, date(2025, 6, 6), 2, topic="新的")
    assert shown(room) == ["业务培训", "新的"]


def test_attendances_behind_a_figure_are_listed_one_by_one(clerk: Clerk) -> None:
    train(clerk, date(2026, 3, 3), 1, 4)
    train(clerk, date(2026, 5, 5), 1, kind="法官业校")
    desk, period = clerk.bench.desk, clerk.bench.period()
    counted = {figure.key: figure for figure in AREA.figures(desk, period)}
    found = records_behind(counted["training.in_house_attendances"], clerk.bench.registers, desk, period)
    assert found is not None
    clerk.go_to(TrainingPage, "training-sessions")
    assert clerk.page.show_records(*found, "本院培训参训")
    assert clerk.column("officer_id") == ["张三", "王五"]


def test_totals_with_their_pictures(clerk: Clerk) -> None:
    train(clerk, date(2026, 3, 3), 1, 4)
    train(clerk, date(2026, 5, 5), 1, kind="法官业校")
    clerk.go_to(TrainingPage, "training-sessions")
    assert clerk.page.show_part("training-totals")
    room = clerk.page.room
    assert isinstance(room, TotalsRoom)
    assert room.whole.text() == "2026年共 2 场次、批次，参训 3 人次，涉及干警 2 人，计 60 学时"
    titles = []
    for at in range(3):
        room.which.setCurrentIndex(at)
        assert room.chart.chart is not None
        titles.append(room.chart.chart.title)
    assert titles == ["各月培训场次", "各部门培训学时", "各类培训参训人次"]
    by_kind = {row.name: (row.sessions, row.attendances) for row in room.view().model.records()}
    assert by_kind["本院培训"] == (1, 2)
    assert by_kind["法官业校"] == (1, 1)


@pytest.mark.parametrize("key", ["training-hours-room", "training-totals", "training-night"])
def test_commands_of_the_page_work_on_the_list_of_a_room(
    clerk: Clerk, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with clerk.store.change("登记学期") as change:
        change.save(Term(name="下学期", from_date=date(2026, 9, 1), until_date=date(2026, 12, 31)))
    train(clerk, date(2026, 9, 1), 1)
    clerk.go_to(TrainingPage, "training-sessions")
    assert clerk.page.show_part(key)
    page = clerk.page
    assert [
        command for command in ("copy_rows", "export_rows", "focus_filter") if not page.can(command)
    ] == []
    assert not page.can("new_record")
    said: list[str] = []
    clerk.bench.message.connect(said.append)
    page.copy_rows()
    page.focus_filter()
    assert not page.can("print_paper")
    sheet = tmp_path / "表.xlsx"
    monkeypatch.setattr(ask, "new_file", lambda *_: sheet)
    page.export_rows()
    assert "已复制" in said[0]
    assert sheet.stat().st_size > 1000


def test_last_years_plan_is_copied_in_one_step(clerk: Clerk, qtbot: QtBot, refusals: list[Refused]) -> None:
    with clerk.store.change("登记计划") as change:
        for course, state in (("甲班", "已完成"), ("乙班", "已取消")):
            assigned = (Assignment(officer_id=1), Assignment(officer_id=6))
            change.save(
                PlanItem(year=2025, month=3, course=course, state=state, officer_id=6, assigned=assigned)
            )
    clerk.go_to(TrainingPage, "training-plan-items")
    button = clerk.page._bars["training-plan-items"].buttons["复制上年计划"]
    button.click()
    [copied] = clerk.store.load(PlanItem, "year = 2026")
    assert (copied.month, copied.course, copied.state, copied.officer_id) == (3, "甲班", "未开展", None)
    assert [row.officer_id for row in copied.assigned] == [1]
    button.click()
    assert "已经有1项" in str(refusals[0])
    clerk.bench.undo()
    assert clerk.store.load(PlanItem, "year = 2026") == []


def test_plan_says_how_many_of_those_assigned_took_part(clerk: Clerk) -> None:
    with clerk.store.change("登记计划") as change:
        assigned = (Assignment(officer_id=1), Assignment(officer_id=2))
        item = change.save(PlanItem(year=2026, month=3, course="甲班", assigned=assigned))
    train(clerk, date(2026, 3, 3), 1, 3, plan_item_id=item)
    clerk.go_to(TrainingPage, "training-plan-items")
    assert (clerk.column("assigned_count"), clerk.column("held"), clerk.column("came")) == (
        ["2"],
        ["1"],
        ["1"],
    )


def test_a_planned_course_begins_its_training(clerk: Clerk) -> None:
    with clerk.store.change("登记计划") as change:
        assigned = (Assignment(officer_id=1), Assignment(officer_id=2))
        item = change.save(PlanItem(year=2026, month=11, course="甲班", hours=400, assigned=assigned))
        earlier = change.save(PlanItem(year=2026, month=3, course="乙班", kind="网络学习"))
    clerk.go_to(TrainingPage, "training-plan-items")
    clerk.bench.begin_requested.connect(clerk.page.begin_record)
    clerk.page.view.table.choose([item], item)
    training_actions.HOLD.do(clerk.page.view)
    assert clerk.save()
    [stored] = clerk.store.load(Session)
    assert (stored.topic, stored.held_on, stored.plan_item_id) == ("甲班", date(2026, 11, 20), item)
    assert [(row.officer_id, row.hours) for row in stored.participants] == [(1, 400), (2, 400)]
    planned = session_of(clerk.store.get(PlanItem, earlier), date(2026, 11, 20))
    assert (planned["held_on"], planned["kind"], planned["participants"]) == (
        date(2026, 3, 1),
        "网络学习",
        (),
    )


def test_lecturers_with_how_often_and_what(clerk: Clerk) -> None:
    with clerk.store.change("登记授课人") as change:
        lecturer = change.save(Lecturer(officer_id=1))
    for day, topic in ((date(2024, 1, 9), "旧课"), (date(2026, 3, 3), "新课"), (date(2026, 12, 1), "新课")):
        train(clerk, day, 2, lecturer_id=lecturer, topic=topic)
    clerk.go_to(TrainingPage, "lecturers")
    assert (clerk.column("taught"), clerk.column("taught_lately")) == (["2"], ["1"])
    assert (clerk.column("last_on"), clerk.column("lectures")) == (["2026-03-03"], ["新课；旧课"])
    listed: list[tuple[str, Any, str]] = []
    clerk.bench.records_requested.connect(lambda *told: listed.append(told))
    clerk.page.view.table.selectRow(0)
    training_actions.LECTURES.do(clerk.page.view)
    assert (listed[0][0], len(listed[0][1]), listed[0][2]) == ("training-sessions", 3, "张三授课的培训")


def test_participants_are_added_from_the_plan_and_from_another_training(clerk: Clerk) -> None:
    with clerk.store.change("登记计划") as change:
        assigned = (Assignment(officer_id=2), Assignment(officer_id=4))
        change.save(PlanItem(year=2026, month=9, course="甲 & 乙班", assigned=assigned))
    train(clerk, date(2026, 8, 4), 1, 5)
    clerk.go_to(TrainingPage, "training-sessions")
    clerk.new(topic="新课", held_on="2026-9-15")
    grid = clerk.editor.grids["participants"]
    menu = grid.menu()
    by_plan, like_before = (action.menu() for action in menu.actions()[:2])
    assert isinstance(by_plan, QMenu)
    assert isinstance(like_before, QMenu)
    for inner, words in ((by_plan, "9月　甲 && 乙班（2）"), (like_before, "08.04　本院培训　业务培训（2）")):
        inner.aboutToShow.emit()
        [action] = inner.actions()
        assert action.text() == words
        action.trigger()
    assert clerk.save()
    stored = clerk.store.load(Session, "topic = '新课'")[0]
    assert [row.officer_id for row in stored.participants] == [2, 4, 1, 5]


def test_a_pasted_list_is_added_to_the_grid(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[date] = []

    def ask_for_names(desk: Desk, day: date, window: QWidget, take: Callable[[list[int]], object]) -> None:
        asked.append(day)
        take([3, 1])

    monkeypatch.setattr("courtoffice.areas.training.rooms.groups.ask_for_names", ask_for_names)
    clerk.go_to(TrainingPage, "training-sessions")
    clerk.new(topic="新课", held_on="2026-9-15")
    grid = clerk.editor.grids["participants"]
    next(action for action in grid.menu().actions() if "粘贴名单" in action.text()).trigger()
    assert asked == [date(2026, 9, 15)]
    assert [row.officer_id for row in grid.rows.rows()] == [3, 1]  # type: ignore[attr-defined]


def test_papers_of_rows_fit_their_rows(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    papers: list[tuple[str, Document]] = []
    out = lambda bench, window, name, paper: papers.append((name, paper))  # noqa: E731
    said: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda window, refusal: said.append(str(refusal)))
    train(clerk, date(2026, 3, 3), 1, 2)
    train(clerk, date(2026, 5, 5), 1, kind="外出培训", destination="省高院", topic="调训班")
    with clerk.store.change("登记") as change:
        change.save(DegreeStudy(officer_id=1, required_from=date(2020, 1, 1), deadline=date(2026, 12, 31)))
    clerk.go_to(TrainingPage, "training-sessions")
    view = clerk.page.view
    fits = []
    for row in range(2):
        view.table.selectRow(row)
        fits.append(list_actions.can(view, training_actions.OUTSIDE_NOTICE))
    assert fits == [False, True]
    for paper in (training_actions.OUTSIDE_NOTICE, training_actions.LIST, training_actions.SIGN_IN):
        list_actions.put_out(view, paper, out)
    assert clerk.page.show_part("training-participations")
    clerk.page.view.table.selectRow(0)
    for paper in (training_actions.REGISTRATION, training_actions.RECORD):
        list_actions.put_out(clerk.page.view, paper, out)
    room = hours_room(clerk)
    room.hours.table.choose([1], 1)
    list_actions.put_out(room.hours, room.hours.listed.actions[0], out)  # type: ignore[arg-type]
    assert clerk.page.show_part("degree-studies")
    clerk.page.view.table.selectRow(0)
    list_actions.put_out(clerk.page.view, training_actions.DEGREE_NOTICE, out)
    assert [name for name, _ in papers] == [
        "2026-05-05调训班培训通知",
        "2026-05-05调训班参训人员名单",
        "2026-05-05调训班签到表",
        "张三业务培训培训登记表",
        "张三培训登记卡",
        "张三2026年度培训登记卡",
        "张三学历教育提醒通知",
    ]
    assert said == []
