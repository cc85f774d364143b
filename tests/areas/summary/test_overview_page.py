from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QListWidgetItem, QMenu
from pytestqt.qtbot import QtBot

from courtoffice import catalogue
from courtoffice.areas.matters.records import Matter
from courtoffice.areas.routine.page import RoutinePage
from courtoffice.areas.routine.records import Routine, RoutineException
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.summary.gather import GATHERED
from courtoffice.areas.summary.overview_page import OVERVIEW, REGISTERS, OverviewPage
from courtoffice.areas.summary.rooms.overview_room import OverviewRoom
from courtoffice.areas.training.records import Participant
from courtoffice.areas.training.records import Session as Course
from courtoffice.office import open_office
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.store import Store


@pytest.fixture
def session(court_store: Store) -> int:
    with court_store.change("登记学习") as change:
        rows = (Attendance(officer_id=1), Attendance(officer_id=2, state="请假", reason="病假"))
        return change.save(Session(held_on=date(2026, 3, 5), topic="学习", attendance=rows))


@pytest.fixture
def page(tab: OverviewPage) -> OverviewRoom:
    """The overview itself."""
    return tab.room


@pytest.fixture
def tab(qtbot: QtBot, bench: Bench, session: int) -> OverviewPage:
    made = OverviewPage(routines=RoutinePage)
    qtbot.add_widget(made)
    made.load(bench)
    made.resize(1366, 640)
    with qtbot.wait_exposed(made):
        made.show()
    _counted(made.room, qtbot)
    return made


def _counted(page: OverviewRoom, qtbot: QtBot) -> None:
    qtbot.wait_until(lambda: page.settled, timeout=20_000)


def _told(page: OverviewRoom, area: str) -> dict[str, str]:
    """Return the figures of an area's card, once it has been scrolled to."""
    page.ui.scroll.ensureWidgetVisible(page.cards[area])
    for _ in range(10_000):
        if page.settled and area not in page.uncounted:
            break
        QApplication.processEvents()
    model = page.cards[area].table.figures
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


def test_every_area_has_a_card_with_the_figures_that_tell_something(
    page: OverviewRoom, bench: Bench, qtbot: QtBot
) -> None:
    assert list(page.cards) == [*(area.key for area in GATHERED), "routine"]
    assert "routine" in page.uncounted, "only what is in sight is counted"
    assert _told(page, "routine")["法官业校（应办）"] == "49 次"
    study = next(area for area in GATHERED if area.key == "study")
    told = [item.name for item in study.figures(bench.desk, bench.period()) if not item.zero]
    assert list(_told(page, "study")) == told
    assert _told(page, "study")["全院干警学习"] == "1 场"
    assert page.ui.heading.text() == "2026年全年概览"
    assert _told(page, "events") == {}
    assert page.cards["events"].rest.text() == "还没有记录。"
    page.ui.scroll.verticalScrollBar().setValue(0)
    bench.show_year(2025)
    assert page.cards["routine"].table.figures.rowCount() == 0, "last year's figures under this year's name"
    assert page.cards["routine"].rest.text() == "正在统计…"
    _counted(page, qtbot)
    assert "routine" in page.uncounted


def test_a_change_and_another_year_are_counted_anew(
    page: OverviewRoom, bench: Bench, qtbot: QtBot, court_store: Store
) -> None:
    """Another year clears the numbers at once and leaves the lists."""
    tile = page.tiles["study.sessions"]
    assert tile.value.text() == "1 场"
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 4, 5), topic="学习"))
    _counted(page, qtbot)
    assert _told(page, "study")["全院干警学习"] == "2 场"
    assert tile.value.text() == "2 场"
    assert "学习" in tile.toolTip()
    chosen = page.ui.waiting.item(0)
    bench.show_year(2027)
    assert tile.value.text() == "…"
    _counted(page, qtbot)
    assert (tile.value.text(), tile.before.text()) == ("0 场", "上年 2 场")
    assert tile.accessibleName() == "学习场次：0 场，上年 2 场"
    assert page.ui.waiting.item(0) is chosen
    assert page.ui.nothing.isVisible()
    assert page.ui.nothing.text().startswith("2027年还没有登记")
    assert page.ui.heading.text() == "2027年全年概览"
    assert "全院干警学习" not in _told(page, "study")


def test_a_figure_opens_its_records(page: OverviewRoom, bench: Bench, qtbot: QtBot, session: int) -> None:
    table = page.cards["study"].table
    names = list(_told(page, "study"))
    with qtbot.wait_signal(bench.records_requested) as asked:
        table.doubleClicked.emit(table.figures.index(names.index("全院干警学习"), 1))
    assert asked.args == ["study-sessions", (session,), "2026年“全院干警学习”涉及的 1 条记录"]
    with qtbot.wait_signal(bench.records_requested) as asked:
        table.doubleClicked.emit(table.figures.index(names.index("学习到会"), 1))
    assert asked.args is not None
    assert asked.args[:2] == ["study-sessions", (session,)]


def test_what_waits_is_listed_and_opens_its_record(
    page: OverviewRoom, bench: Bench, qtbot: QtBot, court_store: Store, session: int
) -> None:
    with court_store.change("督办") as change:
        for routine in court_store.load(Routine):
            change.remove(Routine, routine.id)
        change.remove(Session, session)  # an absence of which is still to be made up
        rows = tuple(Participant(officer_id=row, hours=9000) for row in range(1, 6))
        change.save(Course(held_on=date(2026, 3, 2), topic="网络学习", kind="网络学习", participants=rows))
    _counted(page, qtbot)
    assert page.ui.waiting.count() == 1
    assert page.ui.waiting.item(0).text().startswith("没有需要办理的事项")
    assert not page.ui.waiting_words.isVisible()
    assert page.ui.dues.item(0).text() == "本月没有例行工作。"
    with court_store.change("督办") as change:
        matter = change.save(Matter(title="A&B <b>", opened_on=date(2025, 1, 5), due_on=date(2025, 3, 1)))
        change.save(
            Routine(name="例行", cadence="每月", satisfied_by="中心组学习", valid_from=date(2026, 1, 1))
        )
    _counted(page, qtbot)
    assert page.ui.waiting.item(0).text().startswith("A&B <b>，已逾期1年多，督办事项")
    assert "例行" in page.ui.dues.item(0).text()
    opened: list[tuple[str, int]] = []
    bench.open_requested.connect(lambda register, row: opened.append((register, row)))
    page.ui.waiting.itemActivated.emit(page.ui.waiting.item(0))
    assert opened == [("matters", matter)]


def test_the_registers_come_when_they_are_asked_for(
    tab: OverviewPage, page: OverviewRoom, bench: Bench, qtbot: QtBot, court_store: Store
) -> None:
    """The overview is the first part of both; it goes on counting once the registers have taken it in."""
    assert not tab.can("new_record")
    assert not tab.busy_editing()
    assert tab.leave()
    names = tab.ui.registers
    assert [names.tabText(at) for at in range(names.count())] == ["总览", *REGISTERS.values()]
    names.setCurrentIndex(1)
    whole = tab.registers
    assert whole.view.register.key == "routines"
    assert whole.view.model.rowCount() == 14
    assert [whole.ui.registers.tabText(at) for at in range(4)] == ["总览", *REGISTERS.values()]
    assert tab.can("new_record")
    assert not tab.ui.registers.isVisible()
    assert whole.show_part(OVERVIEW)
    assert page.isVisible()
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 4, 5), topic="学习"))
    _counted(page, qtbot)
    assert _told(page, "study")["全院干警学习"] == "2 场"
    assert not tab.open_record("officers", 1)
    assert tab.open_record("routines", 3)
    assert whole.view.editor is not None
    assert whole.view.editor.isVisible()


def test_commands_go_to_the_register_that_is_shown(
    tab: OverviewPage, bench: Bench, court_store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    days = [row["id"] for row in court_store.query("SELECT id FROM holiday WHERE day > '2026-10'")]
    assert tab.show_records("holidays", days[:2], "两天")
    view = tab.registers.view
    assert view.model.rowCount() == 2
    view.table.selectRow(0)
    said: list[str] = []
    bench.message.connect(said.append)
    tab.copy_rows()
    monkeypatch.setattr(ask, "new_file", lambda *given: tmp_path / "节假日.xlsx")
    tab.export_rows()
    assert "已复制 1 行" in said[0]
    assert (tmp_path / "节假日.xlsx").exists()
    monkeypatch.setattr(ask, "confirm_delete", lambda *given: True)
    tab.delete_record()
    assert court_store.undo_name == "删除节假日"
    view.table.selectRow(0)
    tab.edit_record()
    tab.focus_filter()
    assert not tab.can("print_paper")
    tab.print_paper()
    tab.duplicate_record()
    assert view.editor is not None
    assert view.editor.draft is not None
    assert view.editor.draft.new
    assert not tab.busy_editing()
    monkeypatch.setattr(ask, "unsaved", lambda *given: ask.Unsaved.DROP)
    assert tab.leave()
    assert tab.begin_record("holidays", {"day": date(2026, 12, 25)})
    tab.new_record()
    assert not tab.begin_record("officers", {})
    assert not tab.show_records("officers", (), "")


def _shown_due(page: OverviewRoom, words: str) -> QListWidgetItem:
    found = [page.ui.dues.item(row) for row in range(page.ui.dues.count())]
    return next(item for item in found if words in item.text())


def _pick(page: OverviewRoom, item: QListWidgetItem, words: str) -> None:
    menu = page.waiting.menu(item)
    assert menu is not None
    next(action for action in menu.actions() if words in action.text()).trigger()


def test_a_due_is_waived_in_one_step_and_opens_its_waiver(
    tab: OverviewPage,
    page: OverviewRoom,
    bench: Bench,
    qtbot: QtBot,
    court_store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ask, "line", lambda *given: None)
    item = _shown_due(page, "11-17　法官业校")
    _pick(page, item, "免办…")
    assert court_store.load(RoutineException) == []
    monkeypatch.setattr(ask, "line", lambda *given: " 停电 A&B <b>\u200b ")
    _pick(page, item, "免办…")
    (waived,) = court_store.load(RoutineException)
    assert (waived.kind, waived.due_on, waived.reason) == ("免办", date(2026, 11, 17), "停电 A&B <b>")
    assert court_store.undo_name == "免办“法官业校（2026年11月17日）”"
    _counted(page, qtbot)
    item = _shown_due(page, "11-17　法官业校")
    assert "停电 A&B <b>" in item.toolTip()
    opened: list[tuple[str, int]] = []
    bench.open_requested.connect(lambda register, row: opened.append((register, row)))
    page.ui.dues.itemActivated.emit(item)
    _pick(page, item, "打开免办记录")
    assert opened == [("routine-exceptions", waived.id)] * 2
    assert tab.open_record("routine-exceptions", waived.id)
    assert tab.registers.view.model.rowCount() == 1


def test_a_due_begins_its_record_or_is_moved_or_its_rule_opened(
    page: OverviewRoom, bench: Bench, court_store: Store
) -> None:
    begun: list[tuple[str, dict[str, object]]] = []
    opened: list[tuple[str, int]] = []
    bench.begin_requested.connect(lambda register, given: begun.append((register, given)))
    bench.open_requested.connect(lambda register, row: opened.append((register, row)))
    changes = len(court_store.journal())
    shown = [page.ui.waiting.item(row) for row in range(page.ui.waiting.count())]
    page.ui.waiting.itemActivated.emit(
        next(item for item in shown if "法官业校（2026年11月24日）" in item.text())
    )
    item = _shown_due(page, "11-24　法官业校")
    _pick(page, item, "登记…")
    for register, given in begun:
        assert register == "training-sessions"
        assert given["kind"] == "法官业校"
    _pick(page, item, "改期…")
    _pick(page, item, "办理要求")
    assert begun[2:] == [
        ("routine-exceptions", {"routine_id": 3, "kind": "改期", "due_on": date(2026, 11, 24)})
    ]
    assert opened == [("routines", 3)]
    assert len(court_store.journal()) == changes
    page.ui.dues.setCurrentItem(item)
    page.ui.dues.customContextMenuRequested.emit(QPoint(1, 1))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "登记…"
    menu.close()


def test_the_chosen_line_stays_chosen_after_a_change_which_is_told(
    page: OverviewRoom, court_store: Store, qtbot: QtBot
) -> None:
    shown = page.ui.waiting
    shown.setCurrentRow(3)
    words = shown.currentItem().text()
    with court_store.change("督办“A&B <b>”") as change:
        change.save(Matter(title="更早的事", opened_on=date(2024, 1, 5), due_on=date(2024, 3, 1)))
    _counted(page, qtbot)
    assert shown.item(0).text().startswith("更早的事")
    assert page.waiting.menu(shown.item(0)) is None, "no due"
    assert shown.currentItem().text() == words
    assert shown.currentRow() == 4
    assert page.ui.changes.item(0).text().endswith("督办“A&B <b>”")
    assert page.ui.changes.count() == len(court_store.journal(40))


def test_in_a_file_open_for_reading_a_due_opens_its_rule(
    qtbot: QtBot, court_file: Path, qapp: QApplication
) -> None:
    with open_office(court_file, who="测试", readonly=True) as store:
        desk = catalogue.desk(store, date(2026, 11, 20))
        made = OverviewPage()
        qtbot.add_widget(made)
        reading = Bench(desk, catalogue.REGISTERS, 2026, refused=lambda refusal: None)
        made.load(reading)
        with qtbot.wait_exposed(made):
            made.show()
        _counted(made.room, qtbot)
        opened: list[tuple[str, int]] = []
        reading.open_requested.connect(lambda register, row: opened.append((register, row)))
        found = [made.room.ui.waiting.item(row) for row in range(made.room.ui.waiting.count())]
        due = next(item for item in found if "法官业校（2026年11月24日）" in item.text())
        made.room.ui.waiting.itemActivated.emit(due)
        assert opened == [("routines", 3)]
        made.hide()


def test_numbers_and_pictures_take_the_columns_that_have_room(
    page: OverviewRoom, tab: OverviewPage, qtbot: QtBot
) -> None:
    parts = ([*page.tiles.values()], [*page.cards.values()])

    def places() -> tuple[int, ...]:
        return tuple(len({part.x() for part in each}) for each in parts)

    for width, columns in ((911, (3, 1)), (640, (2, 1)), (1366, (4, 2))):
        tab.resize(width, 640)
        qtbot.wait_until(lambda wanted=columns: places() == wanted)  # type: ignore[misc]
        assert page.ui.scroll.horizontalScrollBar().maximum() == 0
