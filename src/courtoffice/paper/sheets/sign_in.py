"""The sign-in sheet (签到表), and the cells that all sheets to print and fill in are made of.

A sheet is filled from plain texts; what is "" is left blank to be written by hand. Widths and heights follow
what a hand needs: 25 mm for a signature, 8 mm for a line of writing.
"""

from __future__ import annotations

from dataclasses import dataclass

from courtoffice.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Form,
    FormCell,
    Item,
    PageBreak,
    PageNumbers,
    Table,
)

LINE_MM = 10.0
"""Height of a form's row for one line of writing."""
SIGN_ROW_MM = 8.5
"""Height of a row to sign in."""
DATE_BLANK = "　　　年　　月　　日"
BLANK = "________"

Pair = tuple[str, str]
"""A label and what stands beside it."""


def label(text: str, *, columns: int = 1, rows: int = 1) -> FormCell:
    """Return a cell that says what the next one holds."""
    return FormCell(text, columns=columns, rows=rows, label=True)


def value(text: str, *, columns: int = 1, align: Align = Align.LEFT) -> FormCell:
    """Return a cell that is filled, or blank."""
    return FormCell(text, columns=columns, align=align)


def pairs(*given: Pair) -> tuple[FormCell, ...]:
    """Return a row of labels with their values."""
    return tuple(cell for name, text in given for cell in (label(name), value(text)))


def wide(name: str, text: str, columns: int) -> tuple[FormCell, ...]:
    """Return a row of one label and one value over the other ``columns``."""
    return label(name), value(text, columns=columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Somebody who is to sign; ``note`` (请假, 公差) is printed in place of a signature."""

    name: str
    department: str = ""
    post: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """What a sign-in sheet says.

    ``due``, ``present``, ``leave`` and ``absent`` are the four counts; None leaves one blank, but for ``due``
    the number of signers is printed. ``spare`` is the number of blank rows for others who come. ``detailed``
    adds posts and remarks and turns the page. ``labels`` say what is signed for, who leads and who records;
    ``mark`` heads the column to sign in.
    """

    title: str = "签到表"
    meeting: str = ""
    time: str = ""
    place: str = ""
    chair: str = ""
    recorder: str = ""
    signers: tuple[Signer, ...] = ()
    spare: int = 0
    due: int | None = None
    present: int | None = None
    leave: int | None = None
    absent: int | None = None
    detailed: bool = False
    labels: tuple[str, str, str] = ("会议名称", "主持", "记录")
    mark: str = "签到"


def sign_in(sheet: SignIn) -> Document:
    """Return a sign-in sheet: who is to sign in two blocks side by side, and the counts under them."""
    what, leads, records = sheet.labels
    heading = Form(
        widths=(1.1, 3, 1.1, 3),
        rows=(
            wide(what, sheet.meeting, 3),
            pairs(("时间", sheet.time), ("地点", sheet.place)),
            pairs((leads, sheet.chair), (records, sheet.recorder)),
        ),
        heights=(LINE_MM,) * 3,
        title=sheet.title if sheet.detailed else "",
    )
    blocks: tuple[Block, ...] = (heading, _signers(sheet), _counts(sheet))
    if sheet.detailed:
        return Document("", (PageBreak(landscape=True), *blocks), subject=sheet.title)
    return Document(sheet.title, blocks, page_numbers=PageNumbers.CENTRE)


def _signers(sheet: SignIn) -> Table:
    """Return who is to sign; a block is 78 mm wide, on a turned page 112.5 mm."""
    rows = [(signer.department, signer.post, signer.name, signer.note, "") for signer in sheet.signers]
    rows += [("", "", "", "", "")] * sheet.spare
    widths = (28.0, 21.0, 17.0, 25.0, 10.5) if sheet.detailed else (26.0, 0.0, 16.0, 25.0, 0.0)
    heads = ("部门", "职务", "姓名", sheet.mark, "备注")
    kept = [at for at, width in enumerate(widths) if width]
    centre = Align.CENTRE
    return Table(
        columns=(
            Column("序号", 11, fixed=True, align=centre),
            *(
                Column(
                    heads[at],
                    widths[at],
                    fixed=True,
                    align=centre if at > 1 else Align.LEFT,
                    names=heads[at] == "姓名",
                )
                for at in kept
            ),
        ),
        body=tuple(Item(((str(number), *(row[at] for at in kept)),)) for number, row in enumerate(rows, 1)),
        row_height=SIGN_ROW_MM,
        blocks=2,
        landscape=sheet.detailed,
        empty="（没有应到人员）",
    )


def _counts(sheet: SignIn) -> Form:
    """应到__人 实到__人 请假__人 缺席__人."""
    due = sheet.due if sheet.due is not None else len(sheet.signers) or None
    given = (("应到", due), ("实到", sheet.present), ("请假", sheet.leave), ("缺席", sheet.absent))
    cells = pairs(*((name, f"{'　　' if count is None else count}人") for name, count in given))
    return Form(widths=(1, 1.4) * 4, rows=(cells,), heights=(LINE_MM,))
