"""Font files: reading them, choosing them, cutting them down."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdf
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from courtoffice.assets import resource
from courtoffice.errors import Refused
from courtoffice.paper.document import Chart, ChartKind, Document, Face, Paragraph
from courtoffice.paper.faces.fonts import (
    BUNDLED,
    FontChoice,
    fonts,
    installed_fonts,
    serving,
    system_folders,
)
from courtoffice.paper.faces.sfnt import FontFile, FontSource, NotUsable, family_names
from courtoffice.paper.faces.subset import _file as font_of
from courtoffice.paper.faces.subset import subset
from courtoffice.paper.pdf import make_pdf

FANG = resource("fonts", "FandolFang-Regular.ttf")
SANS = resource("fonts", "NotoSansSC-Medium.ttf")


# --- fonts made for the tests


def name_table(family: str, postscript: str) -> bytes:
    texts = [(1, family.encode("utf-16-be")), (6, postscript.encode("utf-16-be"))]
    records, strings = b"", b""
    for kind, text in texts:
        records += struct.pack(">6H", 3, 1, 0x0804, kind, len(text), len(strings))
        strings += text
    return struct.pack(">3H", 0, len(texts), 6 + len(records)) + records + strings


def format_4(codes: dict[int, int]) -> bytes:
    """A character table in format 4: the first character is listed, the others are computed."""
    ordered = sorted(codes)
    ends = [*ordered, 0xFFFF]
    deltas = [0, *((codes[code] - code) & 0xFFFF for code in ordered[1:]), 1]
    offsets = [2 * len(ends), *([0] * (len(ends) - 1))]
    words = [*ends, 0, *ends, *deltas, *offsets, codes[ordered[0]]]
    body = struct.pack(f">{len(words)}H", *words)
    head = struct.pack(">7H", 4, 14 + len(body), 0, 2 * len(ends), 0, 0, 0)
    return struct.pack(">HHHHL", 0, 1, 3, 1, 12) + head + body


def tables_of(data: bytes) -> dict[str, bytes]:
    tables = {}
    for at in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, offset, length = struct.unpack(">4s3L", data[12 + 16 * at : 28 + 16 * at])
        tables[tag.decode()] = data[offset : offset + length]
    return tables


def made_font(text: str, family: str, *, rights: int = 0) -> bytes:
    """A small font with the characters of a text, under another name."""
    source = FontFile(FontSource(SANS))
    data, places = subset(source, [source.glyph(ord(character)) for character in text])
    tables = tables_of(data)
    os2 = source.tables("OS/2")["OS/2"]
    tables["OS/2"] = os2[:8] + struct.pack(">H", rights) + os2[10:]
    tables["name"] = name_table(family, "Made-Regular")
    tables["cmap"] = format_4({ord(character): places[source.glyph(ord(character))] for character in text})
    return font_of(tables)


def collection(*members: bytes) -> bytes:
    """Put fonts into one .ttc; offsets inside them are from the beginning of the file."""
    start = 12 + 4 * len(members)
    offsets, body = [], b""
    for member in members:
        offset = start + len(body)
        offsets.append(offset)
        count = struct.unpack(">H", member[4:6])[0]
        directory = member[:12]
        for at in range(count):
            tag, check, place, length = struct.unpack(">4s3L", member[12 + 16 * at : 28 + 16 * at])
            directory += struct.pack(">4s3L", tag, check, place + offset, length)
        body += directory + member[12 + 16 * count :]
    return struct.pack(f">4sHHL{len(members)}L", b"ttcf", 1, 0, len(members), *offsets) + body


# --- reading


def test_measures_and_characters() -> None:
    font = FontFile(FontSource(FANG))
    assert font.name == "FandolFang-Regular"
    assert (font.ascent, font.descent) == (880, -120)
    assert font.advance(font.glyph(ord("政"))) == 1000
    assert font.advance(font.glyph(ord("1"))) == 500
    assert font.glyph(0x20BB7) == 0
    assert font.glyph(0x10FFFF) == 0


def test_format_4_and_collections(tmp_path: Path) -> None:
    path = tmp_path / "made.ttc"
    path.write_bytes(collection(made_font("甲乙1", "甲"), made_font("丙丁", "乙")))
    first, second = FontFile(FontSource(path)), FontFile(FontSource(path, 1))
    assert [bool(first.glyph(ord(character))) for character in "甲乙1丙\uffff"] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert second.glyph(ord("丁"))
    assert first.advance(first.glyph(ord("甲"))) == 1000
    assert first.advance(first.glyph(ord("1"))) == 570
    with pytest.raises(NotUsable):
        FontFile(FontSource(path, 2))


def test_a_subset_has_the_outlines() -> None:
    source = FontFile(FontSource(FANG))
    glyphs = [source.glyph(ord(character)) for character in "政治部政"]
    data, places = subset(source, glyphs)
    assert len(data) < 10_000
    assert sorted(places.values()) == [0, 1, 2, 3]
    assert data == subset(source, glyphs)[0]


def with_composed_glyph(data: bytes, character: str) -> bytes:
    """Add a glyph that is put together from glyphs 1 and 2, the second one scaled, and a character for it."""
    tables = tables_of(data)
    count = struct.unpack(">H", tables["maxp"][4:6])[0]
    parts = struct.pack(">HHhh", 0x0021, 1, 10, 20) + struct.pack(">HHbbh", 0x0028, 2, 5, 5, 0x4000)
    parts += struct.pack(">HHbb2h", 0x0060, 2, 5, 5, 0x4000, 0x4000)
    parts += struct.pack(">HHbb4h", 0x0080, 1, 5, 5, 0x4000, 0, 0, 0x4000)
    glyph = struct.pack(">5h", -1, 0, 0, 900, 900) + parts
    start = len(tables["glyf"])
    tables["glyf"] += glyph
    tables["loca"] = tables["loca"][:-4] + struct.pack(">2L", start, start + len(glyph))
    tables["hmtx"] += struct.pack(">Hh", 1000, 0)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", count + 1)
    tables["maxp"] = tables["maxp"][:4] + struct.pack(">H", count + 1) + tables["maxp"][6:]
    tables["cmap"] = format_4({ord(character): count, 0xFFFE: 0})
    return font_of(tables)


def test_parts_of_a_composed_glyph_come_along(tmp_path: Path) -> None:
    path = tmp_path / "composed.ttf"
    path.write_bytes(with_composed_glyph(made_font("甲乙丙", "合"), "合"))
    source = FontFile(FontSource(path))
    glyph = source.glyph(ord("合"))
    data, places = subset(source, [glyph])
    assert places == {0: 0, glyph: 1, 1: 2, 2: 3}
    tables = tables_of(data)
    start = struct.unpack(">2L", tables["loca"][4:12])[0]
    names = [struct.unpack(">H", tables["glyf"][start + at : start + at + 2])[0] for at in (12, 20, 28, 38)]
    assert names == [2, 3, 3, 2]


def test_short_offsets_and_few_advances(tmp_path: Path) -> None:
    tables = tables_of(made_font("甲乙", "短"))
    places = struct.unpack(f">{len(tables['loca']) // 4}L", tables["loca"])
    tables["loca"] = struct.pack(f">{len(places)}H", *(place // 2 for place in places))
    tables["head"] = tables["head"][:50] + b"\0\0" + tables["head"][52:]
    pairs = list(struct.iter_unpack(">Hh", tables["hmtx"]))
    tables["hmtx"] = struct.pack(">Hh", *pairs[0]) + struct.pack(">2h", pairs[1][1], -7)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", 1)
    path = tmp_path / "short.ttf"
    path.write_bytes(font_of(tables))
    font = FontFile(FontSource(path))
    assert font.advance(2) == pairs[0][0]
    assert font.side(1) == (pairs[0][0], pairs[1][1])
    assert font.side(2)[1] == -7
    with font.outlines() as outlines:
        assert outlines.outline(1)


@pytest.mark.parametrize(
    ("table", "value"),
    [
        ("cmap", struct.pack(">HHHHL", 0, 1, 1, 0, 12) + bytes(20)),
        ("OS/2", bytes(70)[:8] + b"\x01\x00" + bytes(90)),
        ("head", bytes(54)),
        ("loca", bytes(4)),
        ("hmtx", bytes(2)),
        ("name", b"\0"),
    ],
)
def test_a_font_with_a_bad_table_is_not_usable(tmp_path: Path, table: str, value: bytes) -> None:
    tables = tables_of(made_font("甲乙", "坏"))
    tables[table] = value
    path = tmp_path / "bad.ttf"
    path.write_bytes(font_of(tables))
    with pytest.raises(NotUsable):
        FontFile(FontSource(path))


def test_a_font_without_outlines_or_a_table_is_not_usable(tmp_path: Path) -> None:
    for table in ("glyf", "hhea"):
        tables = tables_of(made_font("甲乙", "坏"))
        del tables[table]
        path = tmp_path / f"{table}.ttf"
        path.write_bytes(font_of(tables))
        with pytest.raises(NotUsable):
            FontFile(FontSource(path))


def test_an_em_box_that_makes_no_em_is_taken_as_usual(tmp_path: Path) -> None:
    tables = tables_of(made_font("甲乙", "高"))
    tables["OS/2"] = tables["OS/2"][:68] + struct.pack(">hh", 1100, -300) + tables["OS/2"][72:]
    tables["hhea"] = tables["hhea"][:4] + struct.pack(">hh", 859, -141) + tables["hhea"][8:]
    path = tmp_path / "em.ttf"
    path.write_bytes(font_of(tables))
    assert (FontFile(FontSource(path)).ascent, FontFile(FontSource(path)).descent) == (859, -141)
    tables["hhea"] = tables["hhea"][:4] + struct.pack(">hh", 1100, -300) + tables["hhea"][8:]
    path.write_bytes(font_of(tables))
    assert FontFile(FontSource(path)).ascent == 880


@pytest.mark.parametrize("size", [0, 3, 40, 200, 3000, 60_000])
def test_a_cut_off_file_is_not_usable(tmp_path: Path, size: int) -> None:
    path = tmp_path / "cut.ttf"
    path.write_bytes(SANS.read_bytes()[:size])
    with pytest.raises(NotUsable):
        FontFile(FontSource(path))


def test_family_names_of_old_fonts() -> None:
    table = struct.pack(">3H6H", 0, 1, 18, 1, 0, 0, 1, 6, 0) + b"SimHei"
    assert family_names(table) == (frozenset({"SimHei"}), "")


# --- choosing


def test_bundled_faces() -> None:
    assert serving() == {
        Face.BODY: "FandolFang-Regular",
        Face.KAI: "FandolKai-Regular",
        Face.HEI: "NotoSansSC-Medium",
        Face.SONG: "NotoSerifSC-Regular",
        Face.TITLE: "NotoSerifSC-Black",
    }


def folder(tmp_path: Path) -> Path:
    fonts_folder = tmp_path / "系统字体"
    (fonts_folder / "sub").mkdir(parents=True)
    text = "政治部学习12次，。—"
    (fonts_folder / "fang.TTF").write_bytes(made_font(text, "仿宋"))
    (fonts_folder / "sub" / "gb.ttc").write_bytes(
        collection(made_font(text, "别的"), made_font(text, "仿宋_GB2312"))
    )
    (fonts_folder / "hei.ttf").write_bytes(made_font(text, "黑体", rights=0x0002))
    (fonts_folder / "kai.ttf").write_bytes(b"OTTO" + made_font(text, "楷体")[4:])
    (fonts_folder / "broken.ttf").write_bytes(b"\0\1\0\0\0\xff")
    (fonts_folder / "readme.txt").write_text("黑体", encoding="utf-8")
    return fonts_folder


def test_official_faces_are_used_where_installed(tmp_path: Path) -> None:
    choice = FontChoice(installed=True, folders=(folder(tmp_path), tmp_path / "none"))
    assert fonts(choice).source(Face.BODY) == FontSource(tmp_path / "系统字体" / "sub" / "gb.ttc", 1)
    names = serving(choice)
    assert names[Face.BODY] == "Made-Regular"
    assert names[Face.HEI] == "NotoSansSC-Medium"
    assert names[Face.KAI] == "FandolKai-Regular"
    data = make_pdf(Document("", (Paragraph(("政治部学习12次，扎实有效。",)),)), choice=choice).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        found = {char["text"]: char["fontname"].partition("+")[2] for char in pdf.pages[0].chars}
    assert found["政"] == "Made-Regular"
    assert found["扎"] == "FandolFang-Regular"


def test_a_font_that_breaks_while_reading_is_passed_over(tmp_path: Path) -> None:
    fonts_folder = tmp_path / "fonts"
    fonts_folder.mkdir()
    damaged = bytearray(made_font("政", "仿宋"))
    at = damaged.index(b"maxp") + 12
    damaged[at : at + 4] = (10**8).to_bytes(4, "big")
    (fonts_folder / "fang.ttf").write_bytes(damaged)
    choice = FontChoice(installed=True, folders=(fonts_folder,))
    assert serving(choice)[Face.BODY] == "FandolFang-Regular"


def test_the_systems_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert Path("/usr/share/fonts") in system_folders()
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("WINDIR", "C:/Windows")
    monkeypatch.setenv("LOCALAPPDATA", "C:/Users/u/AppData/Local")
    assert system_folders()[0] == Path("C:/Windows/Fonts")
    assert len(system_folders()) == 2
    monkeypatch.delenv("LOCALAPPDATA")
    assert len(system_folders()) == 1


def test_no_folders_no_fonts(tmp_path: Path) -> None:
    assert installed_fonts((tmp_path / "none",)) == {}


def test_a_missing_or_damaged_font_file_is_refused_in_words(tmp_path: Path) -> None:
    document = Document("", (Paragraph(("文",)),))
    with pytest.raises(Refused, match=r"缺少字体文件“FandolFang-Regular.ttf”"):
        make_pdf(document, choice=FontChoice(bundled=tmp_path))
    other = tmp_path / "other"
    other.mkdir()
    (other / "FandolFang-Regular.ttf").write_bytes(b"\0\1\0\0")
    with pytest.raises(Refused, match="已损坏"):
        make_pdf(document, choice=FontChoice(bundled=other))


# --- in the file


def test_rare_characters_come_from_another_font_and_missing_ones_keep_their_text() -> None:
    data = make_pdf(Document("", (Paragraph(("张䶮、李𠮷。",)),))).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        fonts_of = {char["text"]: char["fontname"].partition("+")[2] for char in pdf.pages[0].chars}
    assert fonts_of["张"] == fonts_of["、"] == fonts_of["李"] == "FandolFang-Regular"
    assert fonts_of["䶮"] == "NotoSerifSC-Regular"
    assert fonts_of["𠮷"] == "FandolFang-Regular"
    text = pypdf.PdfReader(BytesIO(data)).pages[0].extract_text()
    assert "张䶮、李𠮷。" in text


def test_more_than_256_characters_are_one_font() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 700)))
    data = make_pdf(Document("", (Paragraph((text,)),))).data
    reader = pypdf.PdfReader(BytesIO(data))
    assert len(reader.pages[0]["/Resources"]["/Font"]) == 2  # type: ignore[index]
    assert "".join(page.extract_text() for page in reader.pages).replace("\n", "").startswith(text[:500])


def test_charts_use_the_same_embedded_fonts() -> None:
    chart = Chart(ChartKind.BAR, "图", ("一", "二"), (("甲", (1, 2)),), height=50)
    data = make_pdf(Document("", (chart,))).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        assert "图" in pdf.pages[0].extract_text()
    assert b"Helvetica" not in data
    assert stringWidth("政1", fonts(BUNDLED).font(Face.BODY).fontName, 10) == pytest.approx(15)


def test_a_dash_is_as_long_as_a_character() -> None:
    assert fonts().font(Face.TITLE).widths["—"] == 1.0
