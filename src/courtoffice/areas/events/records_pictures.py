"""What is kept of an event's pictures: each with its place among them, its caption and its bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from courtoffice.areas.events.photo import MEDIA_TYPE, Photo
from courtoffice.areas.events.records import Event
from courtoffice.attachments import fit_name
from courtoffice.errors import Refused
from courtoffice.fields import Record, number, owner, text
from courtoffice.paper.saving import save
from courtoffice.store import Change, Store

MOST_PICTURES = 12
"""So many pictures of one event are kept: an event sheet of three pages."""
TABLES = frozenset({"event_picture"})


@dataclass(frozen=True, kw_only=True)
class Picture(Record):
    """One picture of an event, without its bytes; ``width`` and ``height`` are pixels."""

    table: ClassVar[str] = "event_picture"
    event_id: int = owner()
    position: int | None = number("顺序", default=0)
    caption: str = text("图片说明", width=16)
    file_name: str = text("文件名", width=12)
    media_type: str = text("格式", default=MEDIA_TYPE)
    width: int | None = number("宽", unit="像素")
    height: int | None = number("高", unit="像素")


def pictures_of(store: Store | Change, *events: int) -> list[Picture]:
    """Return the pictures of some events in their order, event by event as these are given."""
    found: dict[int, list[Picture]] = {event: [] for event in events}
    marks = ", ".join("?" * len(events))
    rows = store.query(
        "SELECT id, event_id, position, caption, file_name, media_type, width, height FROM event_picture"
        f" WHERE event_id IN ({marks}) ORDER BY position, id",
        events,
    )
    for row in rows:
        found[row["event_id"]].append(Picture(**dict(row)))
    return [picture for event in events for picture in found[event]]


def picture_data(store: Store, picture: int) -> bytes:
    """Return the bytes of one picture, a JPEG or PNG; raises KeyError for one that is not there."""
    rows = store.query("SELECT data FROM event_picture WHERE id = ?", (picture,))
    if not rows:
        raise KeyError(f"event_picture has no row {picture}")
    return bytes(rows[0]["data"])


def add_pictures(change: Change, event: int, photos: list[Photo]) -> list[int]:
    """Add pictures after those of an event; return their ids. Raises Refused when they would be too many."""
    there = pictures_of(change, event)
    if len(there) + len(photos) > MOST_PICTURES:
        raise Refused(
            f"一次活动最多存 {MOST_PICTURES} 张照片，已有 {len(there)} 张，这次要加 {len(photos)} 张。"
            "请少选几张，或先删去不要的。"
        )
    first = max((picture.position or 0 for picture in there), default=0) + 1
    added = []
    for position, photo in enumerate(photos, start=first):
        row = {
            "event_id": event,
            "position": position,
            "file_name": photo.file_name,
            "media_type": MEDIA_TYPE,
            "width": photo.width,
            "height": photo.height,
            "data": photo.data,
        }
        added.append(change.insert("event_picture", row))
    return added


def set_caption(change: Change, picture: int, caption: str) -> None:
    """Give a picture another caption."""
    change.update("event_picture", picture, {"caption": caption})


def move_picture(change: Change, event: int, picture: int, step: int) -> bool:
    """Move a picture one place on (``step`` 1) or back (-1); return whether there was a place."""
    order = [each.id for each in pictures_of(change, event)]
    at = order.index(picture)
    if not 0 <= at + step < len(order):
        return False
    order[at], order[at + step] = order[at + step], order[at]
    for position, row in enumerate(order, start=1):
        change.update("event_picture", row, {"position": position})
    return True


def export_pictures(store: Store, event: Event, pictures: Sequence[Picture], folder: Path) -> list[Path]:
    """Write pictures as files into a folder, beside what is there already; return their paths.

    Raises FileTrouble when the folder is not writable.
    """
    written = []
    for picture in pictures:
        words = f"{event.held_on or ''} {event.title} {picture.caption}".strip()
        ending = ".png" if picture.media_type == "image/png" else ".jpg"
        path, number = folder / fit_name(words + ending), 1
        while path.exists():
            number += 1
            path = folder / fit_name(f"{words}（{number}）{ending}")
        save(path, picture_data(store, picture.id))
        written.append(path)
    return written
