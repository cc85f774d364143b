"""An event's pictures: kept in their order, added by the clerk, and the festival's due done by the event."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from courtoffice.areas.events.page import EventsPage
from courtoffice.areas.events.photo import Photo
from courtoffice.areas.events.records import Event
from courtoffice.areas.events.records_pictures import (
    MOST_PICTURES,
    add_pictures,
    export_pictures,
    move_picture,
    picture_data,
    pictures_of,
    set_caption,
)
from courtoffice.areas.events.rooms.picture_window import PictureWindow
from courtoffice.areas.events.rooms.pictures_section import PicturesSection
from courtoffice.areas.routine.matching import State
from courtoffice.areas.summary.waiting import dues_of_month
from courtoffice.errors import Refused
from courtoffice.register import Desk
from courtoffice.shell import ask

if TYPE_CHECKING:
    from tests.conftest import Clerk


def _jpeg(colour: str = "#336699", size: tuple[int, int] = (64, 48)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


def _photo(name: str) -> Photo:
    return Photo(_jpeg(), 64, 48, name)


def test_pictures_keep_their_order_and_go_with_their_event(office: Desk, tmp_path: Path) -> None:
    store = office.store
    with store.change("登记活动") as change:
        event = change.save(Event(held_on=date(2026, 6, 1), title="A&B <b>/开放日"))
        first, second = add_pictures(change, event, [_photo("一.jpg"), _photo("二.jpg")])
        set_caption(change, second, "合影 =1+1")
        assert move_picture(change, event, second, -1)
        assert not move_picture(change, event, second, -1)
    kept = pictures_of(store, event)
    assert [(row.id, row.file_name, row.caption, row.position) for row in kept] == [
        (second, "二.jpg", "合影 =1+1", 1),
        (first, "一.jpg", "", 2),
    ]
    assert picture_data(store, first) == _jpeg()
    written = export_pictures(store, store.get(Event, event), [*kept, kept[1]], tmp_path)
    assert len({path.name for path in written}) == 3
    assert all(path.read_bytes() == _jpeg() for path in written)
    with store.change("删除活动") as change:
        change.remove(Event, event)
    assert pictures_of(store, event) == []
    with pytest.raises(KeyError):
        picture_data(store, first)
    store.undo()
    assert [row.id for row in pictures_of(store, event)] == [second, first]
    assert picture_data(store, second) == _jpeg()


def test_too_many_pictures_are_refused_and_none_is_kept(office: Desk) -> None:
    with office.store.change("登记活动") as change:
        event = change.save(Event(held_on=date(2026, 6, 1), title="活动"))
        add_pictures(change, event, [_photo("a")] * (MOST_PICTURES - 1))
    with pytest.raises(Refused, match="最多存 12 张"), office.store.change("照片") as change:
        add_pictures(change, event, [_photo("b")] * 2)
    assert len(pictures_of(office.store, event)) == MOST_PICTURES - 1


def _section(clerk: Clerk) -> PicturesSection:
    section = clerk.editor.sections[0]
    assert isinstance(section, PicturesSection)
    clerk.editor.ui.parts.show_part(section)
    return section


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two pictures, a text that calls itself one, and a file of 50 MB."""
    paths = [tmp_path / name for name in ("一.jpg", "二.jpg", "假.jpg", "大.jpg")]
    paths[0].write_bytes(_jpeg("#aa3333", (2000, 1500)))
    paths[1].write_bytes(_jpeg("#33aa33"))
    paths[2].write_bytes("不是照片".encode())
    with paths[3].open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    return paths


def test_an_event_with_pictures_does_the_due_of_its_festival(
    clerk: Clerk, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.bench.turn_to(date(2026, 3, 13))
    due = next(one for one in dues_of_month(clerk.bench.desk) if "妇女节" in one.due.routine.name)
    assert due.state is State.SOON
    clerk.go_to(EventsPage, "events")
    clerk.new(held_on="3.6", title="庆“三八”座谈会", festival="妇女节")
    section = _section(clerk)
    assert not section.ui.add.isEnabled()
    assert "先保存" in section.ui.words.text()
    assert clerk.save()
    refused: list[str] = []
    monkeypatch.setattr(ask, "existing_files", lambda *_: files)
    monkeypatch.setattr(ask, "refused", lambda _, refusal: refused.append(str(refusal)))
    section.ui.add.click()
    assert "“假.jpg”不是照片" in refused[0]
    assert "“大.jpg”有 50 MB" in refused[0]
    event = clerk.store.load(Event)[0]
    kept = pictures_of(clerk.store, event.id)
    assert [(row.file_name, row.width, row.height) for row in kept] == [
        ("一.jpg", 1280, 960),
        ("二.jpg", 64, 48),
    ]
    assert clerk.editor.ui.parts.title_of(section) == "照片 2"
    due = next(one for one in dues_of_month(clerk.bench.desk) if "妇女节" in one.due.routine.name)
    assert due.state is State.DONE
    assert due.deed is not None
    assert due.deed.id == event.id


def test_captions_order_and_deletion_by_keyboard(
    clerk: Clerk, files: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with clerk.store.change("登记") as change:
        event = change.save(Event(held_on=date(2026, 3, 6), title="座谈会"))
    clerk.go_to(EventsPage, "events")
    assert clerk.page.open_record("events", event)
    section = _section(clerk)
    section.add(files[:2])
    shown, caption = section.ui.pictures, section.ui.caption
    caption.setFocus()  # the first of those added is chosen
    QTest.keyClicks(caption, "scene")
    QTest.keyClick(caption, Qt.Key.Key_Return)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert [row.caption for row in pictures_of(clerk.store, event)] == ["", "scene"]
    assert section.ui.later.isEnabled() is False
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path)
    section.ui.export_pictures.click()
    assert (tmp_path / "2026-03-06 座谈会 scene.jpg").exists()
    monkeypatch.setattr(ask, "confirm_delete", lambda *_: True)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert [row.file_name for row in pictures_of(clerk.store, event)] == ["二.jpg"]
    clerk.bench.undo()
    assert len(pictures_of(clerk.store, event)) == 2
    assert shown.count() == 2


def test_pictures_are_dropped_and_looked_at(clerk: Clerk, files: list[Path]) -> None:
    with clerk.store.change("登记") as change:
        event = change.save(Event(held_on=date(2026, 3, 6), title="座谈会"))
    clerk.go_to(EventsPage, "events")
    clerk.page.open_record("events", event)
    section = _section(clerk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(files[1]))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    section.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert len(pictures_of(clerk.store, event)) == 1
    section.ui.pictures.setCurrentRow(0)
    section.open_chosen()
    window = next(iter(clerk.page.findChildren(PictureWindow)))
    assert not window.grab().isNull()
    window.close()


def test_showing_an_event_writes_nothing(clerk: Clerk) -> None:
    with clerk.store.change("登记") as change:
        event = change.save(Event(held_on=date(2026, 3, 6), title="座谈会"))
    entries = len(clerk.store.journal())
    clerk.go_to(EventsPage, "events")
    clerk.page.open_record("events", event)
    _section(clerk)
    assert len(clerk.store.journal()) == entries
    assert not clerk.editor.dirty()
