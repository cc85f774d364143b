from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.areas.matters.records import Matter
from courtoffice.areas.routine.records import Routine
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.summary.gather import GATHERED
from courtoffice.areas.summary.overview_page import OverviewPage
from courtoffice.shell.bench import Bench
from courtoffice.store import Store


@pytest.fixture
def session(court_store: Store) -> int:
    with court_store.change("登记学习") as change:
        rows = (Attendance(officer_id=1), Attendance(officer_id=2, state="请假", reason="病假"))
        return change.save(Session(held_on=date(2026, 3, 5), topic="学习", attendance=rows))


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, session: int) -> OverviewPage:
    made = OverviewPage()
    qtbot.add_widget(made)
    made.load(bench)
    made.resize(1366, 640)
    with qtbot.wait_exposed(made):
        made.show()
    _counted(made, qtbot)
    return made


def _counted(page: OverviewPage, qtbot: QtBot) -> None:
    qtbot.wait_until(lambda: bool(page.cards) and not page._waiting and not page._next.isActive())


def _told(page: OverviewPage, area: str) -> dict[str, str]:
    model = page.cards[area].table.figures
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


def test_every_area_has_a_card_with_the_figures_that_tell_something(page: OverviewPage, bench: Bench) -> None:
    assert list(page.cards) == [area.key for area in GATHERED]
    study = next(area for area in GATHERED if area.key == "study")
    told = [item.name for item in study.figures(bench.desk, bench.period()) if not item.zero]
    assert list(_told(page, "study")) == told
    assert _told(page, "study")["全院干警学习"] == "1 场"
    assert page.ui.heading.text() == "2026年工作数字"
    assert page.cards["events"].rest.text() == "还没有记录。"


def test_a_change_and_another_year_are_counted_anew(
    page: OverviewPage, bench: Bench, qtbot: QtBot, court_store: Store
) -> None:
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 4, 5), topic="学习"))
    _counted(page, qtbot)
    assert _told(page, "study")["全院干警学习"] == "2 场"
    bench.show_year(2025)
    _counted(page, qtbot)
    assert "全院干警学习" not in _told(page, "study")
    assert page.ui.heading.text() == "2025年工作数字"


def test_a_figure_opens_its_records(page: OverviewPage, bench: Bench, qtbot: QtBot, session: int) -> None:
    table = page.cards["study"].table
    names = list(_told(page, "study"))
    with qtbot.wait_signal(bench.records_requested) as asked:
        table.doubleClicked.emit(table.figures.index(names.index("全院干警学习"), 1))
    assert asked.args == ["study-sessions", (session,), "2026年“全院干警学习”涉及的 1 条记录"]
    with qtbot.wait_signal(bench.records_requested) as asked:
        table.doubleClicked.emit(table.figures.index(names.index("学习到会"), 1))
    assert asked.args is not None
    assert asked.args[:2] == ["study-sessions", (session,)]


def test_the_last_changes_are_told(page: OverviewPage, court_store: Store, qtbot: QtBot) -> None:
    with court_store.change("修改“A&B <b>”") as change:
        change.update("department", 1, {"short_name": "民庭"})
    _counted(page, qtbot)
    assert page.ui.changes.item(0).text().endswith("修改“A&B <b>”")
    assert page.ui.changes.count() == len(court_store.journal(40))


def test_what_waits_is_listed_and_opens_its_record(
    page: OverviewPage, bench: Bench, qtbot: QtBot, court_store: Store
) -> None:
    with court_store.change("督办") as change:
        for routine in court_store.load(Routine):
            change.remove(Routine, routine.id)
    _counted(page, qtbot)
    assert page.ui.waiting.item(0).text() == "没有待办事项。"
    assert page.ui.dues.item(0).text() == "本月没有例行工作。"
    with court_store.change("督办") as change:
        matter = change.save(Matter(title="A&B <b>", opened_on=date(2025, 1, 5), due_on=date(2025, 3, 1)))
        change.save(
            Routine(name="例行", cadence="每月", satisfied_by="中心组学习", valid_from=date(2026, 1, 1))
        )
    _counted(page, qtbot)
    assert page.ui.waiting.item(0).text() == "2025-03-01　A&B <b>"
    assert "例行" in page.ui.dues.item(0).text()
    opened: list[tuple[str, int]] = []
    bench.open_requested.connect(lambda register, row: opened.append((register, row)))
    page.ui.waiting.itemActivated.emit(page.ui.waiting.item(0))
    assert opened == [("matters", matter)]


def test_a_due_begins_the_record_that_it_asks_for(
    page: OverviewPage, bench: Bench, court_store: Store
) -> None:
    begun: list[tuple[str, dict[str, object]]] = []
    bench.begin_requested.connect(lambda register, given: begun.append((register, given)))
    shown = [page.ui.waiting.item(row) for row in range(page.ui.waiting.count())]
    evening = next(item for item in shown if "法官业校" in item.text())
    changes = len(court_store.journal())
    page.ui.waiting.itemActivated.emit(evening)
    register, given = begun[0]
    assert register == "training-sessions"
    assert given["kind"] == "法官业校"
    assert len(court_store.journal()) == changes
