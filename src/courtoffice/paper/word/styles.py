"""The styles of the Word file: every element of an official paper is one, for a clerk to go on with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from courtoffice.paper.document import Face
from courtoffice.paper.pager import GAP_AROUND
from courtoffice.paper.standard import (
    ADVANCE,
    AREA_HEIGHT,
    INDENT,
    LINES,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    SIZE_5,
    TABLE_LEADING,
    TABLE_SIZES,
)
from courtoffice.paper.word.xml import FACE_STYLES, W, twips

WordFaces = Mapping[Face, tuple[str, ...]]
"""For each face the name of the font, then the names it may be found under instead."""

OFFICIAL: WordFaces = {
    Face.BODY: ("仿宋_GB2312", "仿宋", "FangSong"),
    Face.KAI: ("楷体_GB2312", "楷体", "KaiTi"),
    Face.HEI: ("黑体", "SimHei"),
    Face.SONG: ("宋体", "SimSun"),
    Face.TITLE: ("方正小标宋简体", "方正小标宋_GBK", "华文中宋", "STZhongsong"),
}
"""The faces that official papers are set in. Word takes the first that the computer has."""

LINE = int(AREA_HEIGHT / LINES * 20)
"""579 twips (28.95 pt): 22 of them fill the type area, as Word sets a line in the middle of its box."""
CHARACTER_SPACE = round((ADVANCE - SIZE_3) * 4096)
"""What the grid adds to a 16 pt character, in 1/4096 pt, so that 28 fill the line."""
SPACING = -6
"""The same as the text has it, in twips: -0.3 pt, a little more than needed; filling the line takes it up.

The grid is declared, so that Word and WPS show 22 lines of 28 characters in the page setup, but text keeps to
it by its own line height and spacing, because programs read a grid differently: LibreOffice 7 gives a 16 pt
character two cells of 15.79 pt, and 28 cells only 440.8 of the 442.2 pt of the line.
"""

_EXACT = f'<w:spacing w:before="0" w:after="0" w:line="{LINE}" w:lineRule="exact"/>'
_NATURAL = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_GAP = twips(GAP_AROUND)
_AROUND = f'<w:spacing w:before="{_GAP}" w:after="{_GAP}" w:line="240" w:lineRule="auto"/>'
_OFF_GRID = '<w:snapToGrid w:val="0"/>'
_BOTH_SIDES = twips(INDENT * ADVANCE)
_SIDES = f'w:leftChars="200" w:left="{_BOTH_SIDES}" w:rightChars="200" w:right="{_BOTH_SIDES}"'
_FIRST = f'w:firstLineChars="{INDENT * 100}" w:firstLine="{twips(INDENT * ADVANCE)}"'
_INDENT = f"<w:ind {_FIRST}/>"
_CENTRE, _RIGHT, _LEFT = (f'<w:jc w:val="{side}"/>' for side in ("center", "right", "left"))
_KEEP = "<w:keepNext/>"
_TEXT = (
    '<w:widowControl/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    f'{_OFF_GRID}{_EXACT}<w:jc w:val="both"/>'
)
"""Both the defaults of the file and its style 正文 say this, since not every program reads the defaults."""


def size_of(size: float) -> str:
    """Return a size in points as elements of w:rPr."""
    half_points = round(size * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


_LETTERS = f'{_OFF_GRID}<w:spacing w:val="{SPACING}"/>{size_of(SIZE_3)}'


def _leading(size: float, *, above: int = 0) -> str:
    line = twips(size * TABLE_LEADING)
    return f'<w:spacing w:before="{above}" w:after="0" w:line="{line}" w:lineRule="exact"/>'


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style; ``shown`` is its Chinese name where ``name`` is one that Word translates."""

    key: str
    name: str
    shown: str = ""
    base: str = "Normal"
    after: str = ""
    paragraph: str = ""
    face: Face | None = None
    size: float = 0.0
    outline: int | None = None


def _headings() -> Iterator[_Style]:
    faces = (Face.HEI, Face.KAI, Face.BODY, Face.BODY)
    for level, (face, number) in enumerate(zip(faces, "一二三四", strict=True), 1):
        yield _Style(
            f"Heading{level}",
            f"heading {level}",
            f"{number}级标题",
            after="BodyText",
            paragraph=_KEEP + _INDENT,
            face=face,
            outline=level - 1,
        )


def _cells() -> Iterator[_Style]:
    for size, name in zip(TABLE_SIZES, ("小四", "五号", "小五"), strict=True):
        yield _Style(table_style(size), f"表格文字（{name}）", paragraph=_leading(size) + _LEFT, size=size)


def table_style(size: float) -> str:
    """Return the style of the text of a table set in one of the sizes of tables."""
    return f"TableText{twips(size) // 10}"


_STYLES = (
    _Style("BodyText", "Body Text", "公文正文", paragraph=_INDENT),
    _Style(
        "Title",
        "Title",
        "公文标题",
        after="BodyText",
        paragraph=_KEEP + _CENTRE,
        face=Face.TITLE,
        size=SIZE_2,
    ),
    _Style("Subtitle", "Subtitle", "题下行", after="BodyText", paragraph=_KEEP + _CENTRE, face=Face.KAI),
    _Style("Addressee", "主送机关", after="BodyText", paragraph=_KEEP),
    *_headings(),
    _Style(
        "Quote", "Quote", "引文", after="BodyText", paragraph=f"<w:ind {_SIDES} {_FIRST}/>", face=Face.KAI
    ),
    _Style(
        "QuoteSource", "引文出处", after="BodyText", paragraph=f"<w:ind {_SIDES}/>{_RIGHT}", face=Face.KAI
    ),
    _Style("AnnexNote", "附件说明", paragraph=_LEFT),
    _Style("AnnexMark", "附件标记", after="Title", paragraph=_KEEP, face=Face.HEI),
    _Style("Signature", "Signature", "署名日期", paragraph=_RIGHT),
    _Style("Attendance", "出席名单"),
    _Style("Mark", "内部标志", paragraph=_KEEP, face=Face.HEI),
    _Style("RedHead", "版头机关", paragraph=_KEEP + _CENTRE, face=Face.TITLE),
    _Style("RedNumber", "版头文号", paragraph=_KEEP + _CENTRE),
    _Style("Imprint", "版记", paragraph=_LEFT, size=SIZE_4),
    _Style("TableTitle", "表题", paragraph=_KEEP + _CENTRE, face=Face.HEI, size=SIZE_4),
    _Style("TableUnit", "表格单位", paragraph=_KEEP + _leading(SIZE_5) + _RIGHT, size=SIZE_5),
    *_cells(),
    _Style("TableNote", "表注", paragraph=_leading(SIZE_5, above=40), size=SIZE_5),
    _Style("Figure", "图", paragraph=_AROUND + _CENTRE),
    _Style(
        "Gap",
        "间隔",
        paragraph='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        size=1.0,
    ),
    _Style("Footer", "footer", "页码", paragraph=_NATURAL, face=Face.SONG, size=SIZE_4),
)


def styles(faces: WordFaces) -> str:
    """Return the styles part; ``faces`` names the font of each face."""
    parts = [
        f'<w:styles xmlns:w="{W}">',
        _defaults(faces),
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{_TEXT}</w:pPr><w:rPr>{_LETTERS}</w:rPr></w:style>",
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
        *(_paragraph_style(style, faces) for style in _STYLES),
        *(_face_style(face, faces) for face in Face),
        "</w:styles>",
    ]
    return "".join(parts)


def _defaults(faces: WordFaces) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(Face.BODY, faces)}"
        f'{_LETTERS}<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f"{_TEXT}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _paragraph_style(style: _Style, faces: WordFaces) -> str:
    aliases = f'<w:aliases w:val="{escape(style.shown)}"/>' if style.shown else ""
    after = f'<w:next w:val="{style.after}"/>' if style.after else ""
    outline = f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else ""
    fonts = _fonts(style.face, faces) if style.face else ""
    letters = f'{fonts}<w:spacing w:val="0"/>{size_of(style.size)}' if style.size else fonts
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.key}"><w:name w:val="{escape(style.name)}"/>'
        f'{aliases}<w:basedOn w:val="{style.base}"/>{after}<w:qFormat/>'
        f"<w:pPr>{style.paragraph}{outline}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _face_style(face: Face, faces: WordFaces) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{FACE_STYLES[face]}"><w:name w:val="{face.value}字"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{_fonts(face, faces)}</w:rPr></w:style>'
    )


def _fonts(face: Face, faces: WordFaces) -> str:
    name = f'"{escape(faces[face][0])}"'
    return f'<w:rFonts w:ascii={name} w:eastAsia={name} w:hAnsi={name} w:cs={name} w:hint="eastAsia"/>'


def font_table(faces: WordFaces) -> str:
    """Return the font table part: under which other names each font may be found."""
    fonts = []
    for names in dict.fromkeys(faces.values()):
        also = escape(",".join(names[1:]))
        others = f'<w:altName w:val="{also}"/>' if also else ""
        fonts.append(
            f'<w:font w:name="{escape(names[0])}">{others}<w:charset w:val="86"/>'
            '<w:family w:val="auto"/></w:font>'
        )
    return f'<w:fonts xmlns:w="{W}">{"".join(fonts)}</w:fonts>'
