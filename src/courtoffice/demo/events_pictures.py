"""Pictures of the invented court's events: drawn, not photographed, so that they show nobody."""

from __future__ import annotations

import random
from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from courtoffice.areas.events.photo import Photo
from courtoffice.areas.events.records import FOUR_FESTIVALS, Event
from courtoffice.areas.events.records_pictures import add_pictures, set_caption
from courtoffice.store import Change

_SIZE = (640, 426)
_CAPTIONS = ("活动现场", "干警积极参与", "合影留念")
_BANNERS = {"妇女节": "#b8405e", "青年节": "#2f6fae", "儿童节": "#d98a2b", "重阳节": "#8c5a2b"}
_SKIES = (("#dfe9f2", "#f6efe2"), ("#f3e6d8", "#faf6ee"), ("#dcebe3", "#f4f3ea"))
_CLOTHES = ("#33475b", "#23303d", "#5b4636", "#7a2e2e", "#2e5b4b", "#4a4a6a")


def picture_events(change: Change, rng: random.Random, events: Sequence[Event], ids: Sequence[int]) -> None:
    """Give every festival's event two or three pictures with captions."""
    for event, row in zip(events, ids, strict=True):
        if event.festival not in FOUR_FESTIVALS:
            continue
        captions = _CAPTIONS[: rng.randint(2, 3)]
        photos = [_scene(rng, event, at) for at in range(len(captions))]
        for picture, caption in zip(add_pictures(change, row, photos), captions, strict=True):
            set_caption(change, picture, caption)


def _scene(rng: random.Random, event: Event, at: int) -> Photo:
    """Draw a hall with a banner in the festival's colour and rows of people."""
    width, height = _SIZE
    top, bottom = rng.choice(_SKIES)
    ground = Image.linear_gradient("L").resize(_SIZE)
    image = Image.composite(Image.new("RGB", _SIZE, bottom), Image.new("RGB", _SIZE, top), ground)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, height * 0.72, width, height), fill="#c9b79c")
    pen.rectangle((width * 0.12, 34, width * 0.88, 92), fill=_BANNERS[event.festival])
    for line in range(rng.randint(4, 6)):
        left = width * (0.2 + line * 0.1)
        pen.rectangle((left, 56, left + 36, 70), fill="#f7f1e6")
    for row in range(3):
        count, size = 7 + 2 * row, 24 + row * 9
        for person in range(count):
            x = width * (person + 0.5) / count + rng.randint(-6, 6)
            y = height * (0.5 + 0.17 * row) + rng.randint(-4, 4)
            pen.ellipse((x - size / 2, y - size / 2, x + size / 2, y + size / 2), fill="#e6c6a4")
            body = (x - size * 0.8, y + size * 0.5, x + size * 0.8, y + size * 2.6)
            pen.rounded_rectangle(body, radius=size * 0.5, fill=rng.choice(_CLOTHES))
    out = BytesIO()
    image.save(out, "JPEG", quality=80)
    return Photo(out.getvalue(), width, height, f"{event.festival}{at + 1}.jpg")
