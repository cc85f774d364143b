"""Pictures on their way into the file: upright, smaller, without metadata; what is none is refused."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from courtoffice.areas.events import photo
from courtoffice.areas.events.photo import LONGEST_SIDE, photo_of, read_photo
from courtoffice.errors import FileTrouble, Refused


def _file(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def _kept(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def _colour(data: bytes) -> tuple[int, ...]:
    """Return the colour of a place in the upper half."""
    pixel = _kept(data).convert("RGB").getpixel((5, 5))
    assert isinstance(pixel, tuple)
    return pixel


def test_a_large_photograph_is_made_smaller_and_loses_its_metadata() -> None:
    exif = Image.Exif()
    exif[0x0110] = "相机"
    exif[0x8825] = {1: "N"}
    made = photo_of(_file(Image.new("RGB", (3000, 2000), "#884422"), "JPEG", exif=exif), "现场.jpg")
    assert (made.width, made.height, made.file_name) == (LONGEST_SIDE, 853, "现场.jpg")
    kept = _kept(made.data)
    assert kept.format == "JPEG"
    assert not dict(kept.getexif())
    assert "exif" not in kept.info


def test_a_photograph_that_lies_on_its_side_is_turned_upright() -> None:
    image = Image.new("RGB", (80, 40), "#ffffff")
    image.paste("#ff0000", (0, 0, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: the left of the picture is its top
    made = photo_of(_file(image, "JPEG", exif=exif, quality=95), "a.jpg")
    assert (made.width, made.height) == (40, 80)
    red, _, blue = _colour(made.data)
    assert (red > 200, blue < 60) == (True, True)


def test_what_shows_through_becomes_white_and_no_small_picture_is_made_larger() -> None:
    made = photo_of(_file(Image.new("RGBA", (30, 20), (255, 0, 0, 0)), "PNG"), "a.png")
    assert (made.width, made.height) == (30, 20)
    assert min(_colour(made.data)) > 250


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGB", "RGBA"])
def test_every_kind_of_picture_is_taken(mode: str) -> None:
    made = photo_of(_file(Image.new(mode, (64, 32)), "PNG"), "a.png")
    assert _kept(made.data).mode == "RGB"


@pytest.mark.parametrize("mode", ["CMYK", "I", "F"])
def test_every_kind_of_scan_is_taken(mode: str) -> None:
    made = photo_of(_file(Image.new(mode, (64, 32)), "TIFF"), "a.tif")
    assert _kept(made.data).mode == "RGB"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.jpg", b"", "不是照片"),
        ("a.jpg", "会议记录".encode(), "不是照片"),
        ("IMG_1.HEIC", b"\0\0\0\x20ftypheic", "另存为 JPG"),
        ("a.png", b"\x89PNG\r\n\x1a\n rubbish", "已损坏"),
        ("a.jpg", _file(Image.effect_noise((200, 200), 80), "JPEG")[:900], "已损坏"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(name: str, content: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words):
        photo_of(content, name)


def test_too_many_pixels_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo, "MOST_PIXELS", 1_000)
    with pytest.raises(Refused, match="64×64 像素"):
        photo_of(_file(Image.new("RGB", (64, 64)), "PNG"), "a.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000)
    with pytest.raises(Refused, match="像素太多"):
        photo_of(_file(Image.new("RGB", (64, 64)), "PNG"), "a.png")


def test_a_file_of_fifty_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "大图.jpg"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(Refused, match=r"“大图\.jpg”有 50 MB，超过 40 MB"):
        read_photo(path)


def test_a_missing_file_is_trouble_and_a_good_one_is_read(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="读不出"):
        read_photo(tmp_path / "没有.jpg")
    (tmp_path / "a.png").write_bytes(_file(Image.new("RGB", (8, 8)), "PNG"))
    assert read_photo(tmp_path / "a.png").width == 8
