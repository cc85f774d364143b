"""Sets what stands after the body: list of annexes, signature, attendance, 版记."""

from __future__ import annotations

from dataclasses import dataclass

from courtoffice.paper.compose.text import Setting, aligned, text_lines
from courtoffice.paper.document import Align, AnnexList, Attendance, Face, Imprint, Signature
from courtoffice.paper.lines.linebreak import Line, break_lines
from courtoffice.paper.lines.strips import Strip, Turn, blank, kept, text_strip
from courtoffice.paper.lines.typesetter import style_of
from courtoffice.paper.numbering import annex_lines
from courtoffice.paper.page import PORTRAIT
from courtoffice.paper.pager import Pager
from courtoffice.paper.standard import EM_ASCENT, IMPRINT_RULE, IMPRINT_RULE_INNER, INDENT, SIZE_4


def annex_list(block: AnnexList, setting: Setting) -> list[Strip]:
    """Set 附件说明 one blank line under the body; turned lines begin under the name (clause 7.3.4)."""
    if not block.names:
        return []
    style, frame = setting.style(Face.BODY), setting.frame
    strips = [blank(frame, keep=True)]
    first, _ = annex_lines(block.names)[0]
    label = setting.setter.width("附件：", style) if len(block.names) > 1 else 0.0
    for mark, name in annex_lines(block.names):
        number = mark.removeprefix("附件：") if label else mark
        x = setting.indent + label
        hanging = x + setting.setter.width(number, style)
        if mark == first:
            x = setting.indent
        lines = setting.setter.lines(mark + name, style, frame.width, indent=x, hanging=hanging)
        strips += kept([text_strip(line, frame) for line in lines])
        strips[-1].keep = False
    return strips


def signature(block: Signature, setting: Setting) -> list[Strip]:
    """Set 署名 and 成文日期 without a seal (clause 7.3.5.2).

    The organ ends two characters from the right; the date begins two characters to the right of it. A date
    longer than the organ ends two characters from the right itself and the organ moves left.
    """
    frame, style = setting.frame, setting.style(Face.BODY)
    shift = INDENT * frame.advance
    organs = setting.setter.lines(block.organ, style, frame.width - shift, justify=False)
    day = setting.setter.lines(block.day, style, frame.width, justify=False)[0]
    last = organs[-1].width
    left = frame.width - shift - last
    if day.width > last:
        left = max(0.0, frame.width - shift - day.width - shift)
    strips = [blank(frame, keep=True)]
    right = left + last
    strips += [text_strip(line, frame, x=max(0.0, right - line.width)) for line in organs]
    strips.append(text_strip(day, frame, x=min(left + shift, frame.width - day.width)))
    kept(strips[:-1])
    return strips


_MOST_KEPT = 12


def keep_with_body(strips: list[Strip]) -> None:
    """Keep a signature that follows together with two lines of the body, so that no page bears it alone.

    Behind a list of annexes too long for that it stays with the last of them.
    """
    reach = body = 0
    for strip in reversed(strips):
        reach += 1
        body += strip.body
        if body == 2:
            break
    for strip in strips[-reach if 0 < reach <= _MOST_KEPT else -2 :]:
        strip.keep = True


def attendance(block: Attendance, setting: Setting) -> list[Strip]:
    """Set who attended a meeting: 出席 in 黑体, names in 仿宋, turned lines under the first name."""
    frame = setting.frame
    strips = [blank(frame)]
    for label, names in block.lists:
        head = setting.setter.spans(label.rstrip("：:") + "：", setting.style(Face.HEI))
        hanging = min(setting.indent + sum(sum(span.advances) for span in head), frame.width / 2)
        spans = head + setting.setter.spans(names, setting.style(Face.BODY))
        lines = break_lines(spans, frame.width, indent=setting.indent, hanging=hanging)
        strips += text_lines(setting, lines)
    return strips


_SMALL = style_of(Face.BODY, SIZE_4)
_SMALL_LEADING = SIZE_4 * 1.5


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands between two rules of 版记: lines with their left edge and how far down each is."""

    lines: tuple[tuple[Line, float, float], ...]
    height: float


def imprint(block: Imprint, setting: Setting, pager: Pager) -> None:
    """Set 版记 at the foot of the last page, or of a page of its own that bears no number (clause 7.4)."""
    entries = [entry for entry in (_copies(block, setting), _printed(block, setting)) if entry]
    height = sum(entry.height for entry in entries)
    if not entries:
        return
    pager.place([Turn(PORTRAIT, always=False)])
    pager.open()
    if pager.y > 0 and pager.to_grid() + PORTRAIT.pitch + height > PORTRAIT.height:
        pager.new_page(numbered=False)
    y = PORTRAIT.height - height
    pager.pen.rule(0, y, PORTRAIT.width, y, IMPRINT_RULE)
    for entry in entries:
        for line, x, down in entry.lines:
            pager.pen.line(line, x, y + down + (PORTRAIT.pitch - SIZE_4) / 2 + EM_ASCENT * SIZE_4)
        y += entry.height
        rule = IMPRINT_RULE if entry is entries[-1] else IMPRINT_RULE_INNER
        pager.pen.rule(0, y, PORTRAIT.width, y, rule)
    pager.y = PORTRAIT.height


def _copies(block: Imprint, setting: Setting) -> _Entry | None:
    """抄送, one character in on both sides; turned lines begin under the first name, a full stop ends it."""
    if not block.copies:
        return None
    side = PORTRAIT.advance
    label = "抄送："
    text = label + block.copies.removeprefix(label).rstrip("。") + "。"
    hanging = setting.setter.width(label, _SMALL)
    lines = setting.setter.lines(text, _SMALL, PORTRAIT.width - 2 * side, hanging=hanging)
    placed = tuple((line, side, at * _SMALL_LEADING) for at, line in enumerate(lines))
    return _Entry(placed, PORTRAIT.pitch + (len(lines) - 1) * _SMALL_LEADING)


def _printed(block: Imprint, setting: Setting) -> _Entry | None:
    """印发机关 at the left and 印发日期 at the right, one character in on both sides."""
    if not block.organ and not block.day:
        return None
    width, side = PORTRAIT.width, PORTRAIT.advance
    organ = setting.setter.lines(block.organ, _SMALL, width, justify=False)[0]
    day = f"{block.day.removesuffix('印发')}印发" if block.day else ""
    date = setting.setter.lines(day, _SMALL, width, justify=False)[0]
    placed = ((organ, side, 0.0), (date, aligned(date, Align.RIGHT, width - side), 0.0))
    return _Entry(placed, PORTRAIT.pitch)
