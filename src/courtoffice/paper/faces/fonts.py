"""Which font file serves which face of the standard: the bundled ones, or official faces of this computer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from courtoffice.assets import resource
from courtoffice.errors import Refused
from courtoffice.paper.document import Face
from courtoffice.paper.faces.embed import PaperFont
from courtoffice.paper.faces.sfnt import (
    FontFile,
    FontSource,
    NotUsable,
    family_names,
    may_embed,
    read_table,
    table_directories,
)

_BUNDLED = {
    Face.BODY: "FandolFang-Regular.ttf",
    Face.KAI: "FandolKai-Regular.ttf",
    Face.HEI: "NotoSansSC-Medium.ttf",
    Face.SONG: "NotoSerifSC-Regular.ttf",
    Face.TITLE: "NotoSerifSC-Black.ttf",
}
_RARE = "NotoSerifSC-Regular.ttf"
"""Has some 30,000 characters; stands behind every face for names that the face itself lacks."""

_OFFICIAL = {
    Face.BODY: ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "方正仿宋简体"),
    Face.KAI: ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "方正楷体简体"),
    Face.HEI: ("黑体", "SimHei", "方正黑体_GBK", "方正黑体简体"),
    Face.SONG: ("宋体", "SimSun", "方正书宋_GBK", "方正书宋简体"),
    Face.TITLE: ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
}
"""Family names of the official faces, the first found is taken (clauses 7.2.4, 7.3.1, 7.3.3)."""


@dataclass(frozen=True, slots=True)
class FontChoice:
    """Where fonts come from.

    ``installed`` prefers official faces of this computer; ``folders`` are searched instead of the system's
    when given; ``bundled`` replaces the folder of the fonts that come with the program.
    """

    installed: bool = False
    folders: tuple[Path, ...] = ()
    bundled: Path = field(default_factory=lambda: resource("fonts"))


BUNDLED = FontChoice()
INSTALLED = FontChoice(installed=True)


class Fonts:
    """The faces of one choice, each loaded when it is first asked for and kept."""

    def __init__(self, choice: FontChoice) -> None:
        self._choice = choice
        self._faces: dict[Face, PaperFont] = {}

    def font(self, face: Face) -> PaperFont:
        """Return a face ready for drawing, known to reportlab under its ``fontName``.

        Raises Refused when a bundled file is missing or damaged.
        """
        if face not in self._faces:
            self._faces[face] = self._load(face)
        return self._faces[face]

    def source(self, face: Face) -> FontSource:
        """Return the file that serves a face."""
        return self.font(face).chain[0].source

    def _load(self, face: Face) -> PaperFont:
        chain = list(self._installed(face))
        for name in dict.fromkeys((_BUNDLED[face], _BUNDLED[Face.BODY], _RARE)):
            chain.append(_bundled(self._choice.bundled / name))
        source = chain[0].source
        font = PaperFont(f"courtoffice {face.name} {source.path.name} {source.index}", chain)
        pdfmetrics.registerFont(font)
        return font

    def _installed(self, face: Face) -> Iterator[FontFile]:
        if not self._choice.installed:
            return
        known = installed_fonts(self._choice.folders or system_folders())
        for name in _OFFICIAL[face]:
            if name in known:
                try:
                    yield _file(known[name])
                except (NotUsable, OSError):
                    continue
                return


@cache
def fonts(choice: FontChoice = BUNDLED) -> Fonts:
    """Return the faces of a choice, parsed once in the life of the program."""
    return Fonts(choice)


def serving(choice: FontChoice = BUNDLED) -> dict[Face, str]:
    """Return the name of the font that serves each face, so that the program can say which was used."""
    return {face: fonts(choice).font(face).chain[0].name for face in Face}


@cache
def _file(source: FontSource) -> FontFile:
    return FontFile(source)


def _bundled(path: Path) -> FontFile:
    try:
        return _file(FontSource(path))
    except FileNotFoundError as error:
        raise Refused(
            f"缺少字体文件“{path.name}”，公文无法排版。请重新安装程序，或将该文件放回{path.parent}。"
        ) from error
    except (NotUsable, OSError) as error:
        raise Refused(f"字体文件“{path.name}”已损坏或无法读取，公文无法排版。请重新安装程序。") from error


def system_folders() -> tuple[Path, ...]:
    """Return the folders where this system keeps fonts; they need not exist."""
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        local = os.environ.get("LOCALAPPDATA", "")
        return (windows, Path(local) / "Microsoft" / "Windows" / "Fonts") if local else (windows,)
    home = Path.home()
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local" / "share" / "fonts",
        home / ".fonts",
    )


@cache
def installed_fonts(folders: tuple[Path, ...]) -> dict[str, FontSource]:
    """Return family name -> file of the TrueType fonts under some folders that may be embedded.

    Files that are no TrueType fonts, cannot be read or may not be embedded are passed over.
    """
    found: dict[str, FontSource] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in (".ttf", ".ttc"):
                for name, source in _names(path):
                    found.setdefault(name, source)
    return found


def _names(path: Path) -> Iterator[tuple[str, FontSource]]:
    try:
        with path.open("rb") as file:
            for index, tables in enumerate(table_directories(file)):
                if "glyf" in tables and may_embed(read_table(file, tables, "OS/2")):
                    families, _ = family_names(read_table(file, tables, "name"))
                    yield from ((name, FontSource(path, index)) for name in sorted(families))
    except (NotUsable, OSError):
        return
