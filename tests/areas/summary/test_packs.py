"""Packs for a meeting: what is proposed, kept, refused, and set."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from courtoffice.areas.study.records import Session
from courtoffice.areas.summary.pack_papers import set_pack
from courtoffice.areas.summary.packs import (
    Pack,
    PackItem,
    keep_pack,
    new_item,
    numbered,
    only,
    pack_faults,
    pack_of,
    period_for,
)
from courtoffice.areas.summary.reports import REPORTS
from courtoffice.areas.summary.rooms.pack_room import PackRoom
from courtoffice.errors import FileTrouble, Refused
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.shell import ask, paper_out
from courtoffice.shell.bench import Bench
from courtoffice.store import Store

MARCH = Period(2026, 3)


def quiet(done: int, total: int, words: str) -> None:
    """Hear of the progress and say nothing."""


@pytest.fixture
def desk(court_desk: Desk, court_store: Store) -> Desk:
    with court_store.change("登记学习") as change:
        for month in (3, 11):
            change.save(Session(held_on=date(2026, month, 5), topic="学习", body="党组中心组"))
    return court_desk


def _keep(desk: Desk, pack: Pack) -> None:
    with desk.store.change("修改党组会材料") as change:
        keep_pack(change, desk.store, pack)


def _pack(*keys: str, period: Period = MARCH, **given: object) -> Pack:
    return replace(Pack(period=period.key, items=numbered(new_item(REPORTS[key]) for key in keys)), **given)  # type: ignore[arg-type]


def test_a_month_is_proposed_as_the_last_one_was(desk: Desk) -> None:
    assert [item.report for item in pack_of(desk, MARCH).items] == [
        "work-report",
        "review-report",
        "study-bulletin",
    ]
    kept = _pack("study-bulletin", "roster", held_on=date(2026, 3, 30), chair="张三", attending="全体")
    kept = replace(kept, items=(replace(kept.items[0], reporter="李四"), *kept.items[1:]))
    _keep(desk, kept)
    proposed = pack_of(desk, Period(2026, 4))
    assert (proposed.id, proposed.held_on, proposed.chair) == (0, None, "张三")
    assert [(item.report, item.reporter) for item in proposed.items] == [
        ("study-bulletin", "李四"),
        ("roster", ""),
    ]
    assert proposed.title == "2026年4月党组会材料"
    assert pack_of(desk, MARCH).held_on == date(2026, 3, 30)
    assert [item.report for item in pack_of(desk, Period(2026)).items] == [
        "yearly-summary",
        "training-report",
    ]
    _keep(desk, replace(pack_of(desk, MARCH), items=()))
    assert pack_of(desk, MARCH).items == ()


@pytest.mark.parametrize(
    ("key", "period", "expected"),
    [
        ("study-bulletin", MARCH, MARCH),
        ("yearly-summary", MARCH, Period(2026)),
        ("study-bulletin", Period(2026, None, 1, 2), Period(2026, 6)),
        ("study-bulletin", Period(2026), Period(2026, 11)),
        ("work-report", Period(2026), Period(2026, 11)),
        ("study-bulletin", Period(2025), Period(2025, 12)),
    ],
)
def test_papers_speak_of_what_suits_them(key: str, period: Period, expected: Period) -> None:
    assert period_for(REPORTS[key], period, date(2026, 11, 20)) == expected


def test_what_is_wrong_is_said(desk: Desk) -> None:
    item = PackItem(report="gone", minutes=601)
    assert [fault.field for fault in pack_faults(Pack(period="2026", items=(item,)))] == [
        "items[0].minutes",
        "items[0].report",
    ]
    with pytest.raises(Refused, match="1 到 600 分钟"):
        _keep(desk, Pack(period="2026-03", items=(item,)))
    for pack, words in (
        (Pack(period="2026-03"), "还没有议题"),
        (Pack(period="2026-03", items=(item,)), "移出"),
    ):
        with pytest.raises(Refused, match=words):
            set_pack(desk, pack, quiet)
    with pytest.raises(Refused, match="report list"):
        only(Pack(), ["gone"])


def test_items_without_content_are_all_named(desk: Desk) -> None:
    pack = _pack("study-bulletin", "roster", "work-report", period=Period(2026, 5))
    with pytest.raises(Refused, match=r"(?s)议题1“学习情况通报”.*议题3“工作情况汇报”"):
        set_pack(desk, pack, quiet)


def test_one_pdf_with_cover_agenda_contents(desk: Desk) -> None:
    pack = _pack("study-bulletin", "work-report", held_on=date(2026, 3, 31), chair="A&B <b>", place="会议室")
    pack = replace(pack, items=tuple(replace(one, reporter="王五", minutes=15) for one in pack.items))
    made = set_pack(desk, pack, quiet)
    assert [name for name, _ in made.files] == ["2026年3月党组会材料"]
    reader = pypdf.PdfReader(io.BytesIO(made.files[0][1]))
    texts = ["".join(page.extract_text().split()) for page in reader.pages]
    assert "2026年3月党组会材料" in texts[0]
    assert "2026年3月31日" in texts[0]
    for words in ("会议议程", "地点：会议室", "主持：A&B<b>", "王五", "15分钟", "30分钟"):
        assert words in texts[1]
    assert texts[2].startswith("目录")
    assert "—1—" in texts[3]
    assert made.pages == len(texts)


def test_one_pdf_for_each_item(desk: Desk) -> None:
    made = set_pack(desk, _pack("study-bulletin", "work-report", apart=True), quiet)
    names = ["00 2026年3月党组会材料（封面和议程）", "01 学习情况通报", "02 工作情况汇报"]
    assert [name for name, _ in made.files] == names
    pages = [pypdf.PdfReader(io.BytesIO(data)).pages for _, data in made.files]
    before = len(pages[1])
    assert f"— {before + 1} —" in pages[2][0].extract_text()


# --- the room


@pytest.fixture
def room(qtbot: QtBot, bench: Bench, desk: Desk) -> PackRoom:
    made = PackRoom(bench)
    qtbot.add_widget(made)
    made.resize(1300, 560)
    with qtbot.wait_exposed(made):
        made.show()
    made.reload()
    bench.changed.connect(lambda tables: made.reload() if tables & made.tables() else None)
    return made


def _reports(room: PackRoom) -> list[str]:
    return [item.report for item in room.pack.items]


def _type(room: PackRoom, column: int, text: str) -> None:
    """Type into the first item."""
    cell = room.ui.items.item(0, column)
    assert cell is not None
    cell.setText(text)


def test_a_clerk_puts_a_pack_together(
    room: PackRoom, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = len(desk.store.journal())
    assert room.ui.period.currentText() == "11月"
    assert room.ui.remembered.text()
    room.ui.items.selectRow(1)
    room.ui.remove.click()
    assert _reports(room) == ["work-report", "study-bulletin"]
    room.ui.offered.setCurrentRow([*REPORTS].index("roster"))
    QTest.keyClick(room.ui.offered, Qt.Key.Key_Return)
    room.ui.items.setFocus()
    QTest.keyClick(room.ui.items, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    room.ui.up.click()
    room.ui.up.click()
    assert _reports(room)[0] == "roster"
    _type(room, 2, "张三")
    _type(room, 4, "１５")
    room.ui.day.setText("11.30")
    room.ui.day.editingFinished.emit()
    assert (room.pack.items[0].reporter, room.pack.items[0].minutes) == ("张三", 15)
    assert room.pack.held_on == date(2026, 11, 30)
    assert len(desk.store.journal()) > entries
    sent: list[str] = []
    monkeypatch.setattr(paper_out, "save_data", lambda bench, window, name, data: sent.append(name))
    room.ui.export_pack.click()
    assert sent == ["2026年11月党组会材料"]
    room.ui.apart.click()
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path)
    room.export_rows()
    assert len(list(tmp_path.glob("*.pdf"))) == 4
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path / "none")
    told: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: told.append(refusal))
    room.export_rows()
    assert isinstance(told[0], FileTrouble)


def test_what_cannot_be_is_said_and_not_kept(room: PackRoom, desk: Desk, qtbot: QtBot) -> None:
    room.ui.day.setText("没有这天")
    room.ui.day.editingFinished.emit()
    assert room.ui.notice.isVisible()
    _type(room, 4, "9999")
    qtbot.wait_until(lambda: "600 分钟" in room.ui.notice.text())
    _type(room, 4, "十五")
    qtbot.wait_until(lambda: "数字" in room.ui.notice.text())
    assert desk.store.load(Pack) == []
    room.ui.period.setCurrentIndex(room.ui.period.findText("5月"))
    room.ui.period.activated.emit(0)
    room.ui.export_pack.click()
    assert "“学习情况通报”" in room.ui.notice.text()  # nobody studied in May
    for _ in range(3):
        room.ui.remove.click()
    assert not room.ui.export_pack.isEnabled()
    assert room.ui.empty.isVisible()
    assert not room.can("print_paper")


def test_printing_and_looking_set_one_pdf(room: PackRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    room.ui.items.selectRow(1)
    room.delete_record()
    sent: list[str] = []
    for name in ("print_data", "look_at"):
        monkeypatch.setattr(paper_out, name, lambda *given: sent.append(given[2]))
    room.print_paper()
    room.look()
    assert sent == ["2026年11月党组会材料"] * 2
