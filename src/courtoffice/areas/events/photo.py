"""A photograph on its way into the office file: read, turned upright, made smaller, its metadata left out."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from courtoffice.errors import FileTrouble, Refused

LARGEST_FILE = 40 * 1024 * 1024
"""A file of more bytes is not read: a camera's photograph has a fifth of it."""
MOST_PIXELS = 120_000_000
"""A picture of more pixels is not unfolded in memory; the largest cameras have half of it."""
LONGEST_SIDE = 1280
"""Pixels of the longer side as kept: half a page across is 400, a whole page 200 to the inch."""
MEDIA_TYPE = "image/jpeg"
_QUALITY = 82
_WHITE = (255, 255, 255)
_ANOTHER = "请另选一张 JPG 或 PNG 照片。"


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as it is kept: a JPEG without metadata, its size in pixels, the name of its file."""

    data: bytes
    width: int
    height: int
    file_name: str = ""


def read_photo(path: Path) -> Photo:
    """Read a picture file and return it as it is kept.

    Raises Refused for a file that is no picture, is damaged or too large; FileTrouble when it cannot be read.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            large, limit = f"{size / 1024**2:.0f} MB", f"{LARGEST_FILE // 1024**2} MB"
            raise Refused(f"“{path.name}”有 {large}，超过 {limit}，没有添加。请先压缩，或另选一张照片。")
        content = path.read_bytes()
    except OSError as error:
        raise FileTrouble(f"读不出“{path.name}”。请检查文件还在不在、能不能打开，再添加。") from error
    return photo_of(content, path.name)


def photo_of(content: bytes, name: str) -> Photo:
    """Return the picture that a file's bytes hold as it is kept; raises Refused where they hold none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about odd metadata, which is left out, and size, looked at here
            with Image.open(BytesIO(content)) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise Refused(
                        f"“{name}”有 {picture.width}×{picture.height} 像素，太大了，没有添加。请先缩小。"
                    )
                picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                made = _upright(picture)
    except UnidentifiedImageError as error:
        heic = name.lower().endswith((".heic", ".heif"))
        why = "是苹果手机的 HEIC 照片，程序不认识，请先另存为 JPG。" if heic else f"不是照片。{_ANOTHER}"
        raise Refused(f"“{name}”{why}") from error
    except Image.DecompressionBombError as error:
        raise Refused(f"“{name}”的像素太多，没有添加。请先缩小。") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:  # what Pillow raises for damaged files
        raise Refused(f"“{name}”已损坏，打不开。{_ANOTHER}") from error
    out = BytesIO()
    made.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return Photo(out.getvalue(), made.width, made.height, name)


def _upright(picture: Image.Image) -> Image.Image:
    """Return a picture turned as its metadata says, on white where it is transparent, not too large."""
    turned = ImageOps.exif_transpose(picture)
    if turned.mode in ("P", "1"):  # whose colours cannot be mixed
        turned = turned.convert("RGBA")
    turned.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    if turned.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in turned.info:
        layer = turned.convert("RGBA")
        sheet = Image.new("RGB", turned.size, _WHITE)
        sheet.paste(layer, mask=layer.getchannel("A"))
        return sheet
    if turned.mode.startswith("I;16"):
        return turned.point(lambda level: level / 256).convert("L").convert("RGB")
    plain = turned.convert("RGB")
    plain.info.clear()
    return plain
