"""Taking a list in: read and judge every row first, then store all of it as one change, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from courtoffice.errors import Refused
from courtoffice.exchange.heads import HIDDEN_ROWS, UNRECKONED, Grid, best_grid, plain_heading
from courtoffice.exchange.intake.headings import (
    PASSED_OVER,
    REASON,
    heads_of,
    identity_of,
    labels_of,
)
from courtoffice.exchange.intake.judge import judge
from courtoffice.exchange.intake.links import Answers, LinkReader
from courtoffice.exchange.intake.manner import MOST_ROWS, Manner, Tick
from courtoffice.exchange.intake.preview import ADDED, BAD, CHANGED, Entry, Judged, Preview, SoundRows
from courtoffice.exchange.sheets_in import Sheet, read_sheets
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.fields import with_values
from courtoffice.register import Desk, Register, nothing_follows
from courtoffice.store import Change, Store
from courtoffice.uncollected import without_collecting


def _silent(done: int, total: int) -> None:
    return None


def read_list(
    path: Path,
    register: Register[Any],
    desk: Desk,
    *,
    year: int,
    mapping: Mapping[str, str] | None = None,
    answers: Answers | None = None,
    tick: Tick = _silent,
) -> Preview:
    """Read a spreadsheet for a register and say what taking it in would do; nothing is written.

    ``year`` is that of dates written without one; ``mapping`` what the clerk has said of headings,
    ``answers`` of whom names mean. Raises Refused for a file that holds no such list, FileTrouble for one
    that cannot be read.
    """
    tick(0, 1)
    sheets = read_sheets(path)
    return read_rows(sheets, path, register, desk, year=year, mapping=mapping, answers=answers, tick=tick)


@without_collecting()
def read_rows(
    sheets: Iterable[Sheet],
    path: Path,
    register: Register[Any],
    desk: Desk,
    *,
    year: int,
    mapping: Mapping[str, str] | None = None,
    answers: Answers | None = None,
    tick: Tick = _silent,
) -> Preview:
    """Read sheets as :func:`read_list` reads a file; ``path`` only names where they came from."""
    manner = register.manner()
    noun, most = (manner.noun, manner.most_rows) if manner is not None else (register.noun, MOST_ROWS)
    grid = best_grid(sheets, heads_of(register, mapping), f"“{path.name}”", noun)
    if len(grid.rows) > most:
        raise Refused(f"“{path.name}”有{len(grid.rows)}行，{noun}一次最多导入{most}行，请分成几个文件。")
    judged = _judged(register, grid, desk, year, tick, LinkReader(desk, answers))
    unknown = _unknown(grid, register)
    labels = labels_of(register)
    return Preview(
        register=register,
        path=path,
        headings=grid.headings,
        apart=judged.apart,
        made=judged.made,
        sound=judged.sound,
        notes=tuple(_notes(grid, register, desk, unknown)),
        unknown=unknown,
        columns=tuple(labels[head.key] for head in grid.heads),
        keys=tuple(head.key for head in grid.heads),
        questions=judged.questions,
        stood=_last_entry(desk.store),
    )


def _judged(
    register: Register[Any], grid: Grid, desk: Desk, year: int, tick: Tick, links: LinkReader
) -> Judged:
    """Judge a list in the register's manner or as those of any register."""
    manner = _manner_of(register, grid)
    if manner is None:
        return judge(register, grid, desk, year, tick, links)
    return manner.judge(grid, desk, links, year, tick)


def _manner_of(register: Register[Any], grid: Grid) -> Manner | None:
    """Return the manner in which a list is read; one with child rows is read as those of any register."""
    detailed = any("." in head.key for head in grid.heads)
    return None if detailed else register.manner()


@without_collecting()
def take_in(
    desk: Desk,
    preview: Preview,
    *,
    accept_fixes: bool = False,
    leave_out_bad: bool = False,
    create: bool = True,
) -> int:
    """Store a preview as one undoable change and return how many records were written.

    Raises Refused, and writes nothing, when rows are bad and ``leave_out_bad`` is off, when something has to
    come into being with them and ``create`` is off, or when what the preview was made against has changed.
    """
    bad = preview.count(BAD)
    if bad and not leave_out_bad:
        raise Refused(f"有{bad}行不能导入，原因见各行说明。请在表格里改正后重新选择，或选择跳过这些行。")
    if preview.creates() and not create:
        names = "、".join(preview.creates())
        raise Refused(f"名册里没有这些部门：{names}。请同意新建，或先登记部门，或改正表格里的部门名称。")
    store, register = desk.store, preview.register
    if _last_entry(store) != preview.stood:
        raise Refused(f"预览以后，{register.noun}又有改动。请重新选择文件，核对后再导入。")
    wanted = [
        entry
        for entry in preview.made
        if entry.action in (ADDED, CHANGED) and (accept_fixes or not entry.fixed)
    ]
    if not wanted and not preview.sound:
        return 0
    manner = register.manner()
    with store.change(f"导入{manner.noun if manner is not None else register.noun}") as change:
        if preview.sound:
            _write_sound(change, desk, register, preview.sound)
        _write(change, desk, register, manner.settle(change, desk, wanted) if manner is not None else wanted)
    return len(preview.sound) + len(wanted)


def _write_sound(change: Change, desk: Desk, register: Register[Any], sound: SoundRows) -> None:
    """Store new records column by column, with what follows from each."""
    stored = change.save_columns(sound.blank, sound.columns)
    if register.follow is not nothing_follows:
        for record, row in zip(sound.records(), stored, strict=True):
            register.follow(change, with_values(record, {"id": row}), desk)


def _write(change: Change, desk: Desk, register: Register[Any], entries: Sequence[Entry]) -> None:
    """Store the records, the new ones at once, with what follows from each."""
    new = [entry.record for entry in entries if entry.action == ADDED]
    stored = change.save_all(new)
    if register.follow is not nothing_follows:
        for record, row in zip(new, stored, strict=True):
            register.follow(change, with_values(record, {"id": row}), desk)
    for entry in entries:
        if entry.action == CHANGED:
            change.save(entry.record)
            register.follow(change, entry.record, desk)


def write_refused(path: Path, preview: Preview, *, accept_fixes: bool) -> int:
    """Write the rows that are not taken in, with the reasons, to be corrected and imported again."""
    left = [row for row in preview.apart if row.entry is None or (row.fixes and not accept_fixes)]
    heads = [*(SheetColumn(label, 10) for label in preview.columns), SheetColumn(REASON, 30)]
    rows = ((*row.cells, "".join(row.reasons)) for row in left)
    return write_sheet(path, f"{preview.register.title}：没有导入的行", heads, rows)


def _last_entry(store: Store) -> int:
    """Return the id of the journal's last entry, which tells whether anything has changed; 0 for none."""
    return int(store.query("SELECT coalesce(max(id), 0) AS last FROM journal_change")[0]["last"])


def _unknown(grid: Grid, register: Register[Any]) -> tuple[str, ...]:
    """Return the headings that are not read, without those that the program works out or has no use for."""
    known = {plain_heading(column.label) for column in register.columns()} | {plain_heading(REASON)}
    manner = register.manner()
    known |= PASSED_OVER | set(manner.passed_over if manner is not None else ())
    return tuple(each for each in grid.ignored if plain_heading(each) not in known)


def _notes(grid: Grid, register: Register[Any], desk: Desk, unknown: Sequence[str]) -> list[str]:
    notes = [f"读取的工作表：{grid.sheet}。"]
    if grid.others:
        notes.append(f"同一文件里的{'、'.join(grid.others)}没有读取；需要的请另存为单独的文件再导入。")
    if grid.odd.hides_rows:
        notes.append(HIDDEN_ROWS)
    if grid.odd.unreckoned:
        notes.append(UNRECKONED)
    if unknown:
        notes.append(f"看不懂的列没有导入：{'、'.join(unknown[:20])}。可以在“列的对应”里指定。")
    manner = _manner_of(register, grid)
    if manner is not None:
        return [*notes, *manner.remarks(grid, desk)]
    labels = labels_of(register)
    return [*notes, *grid.lacking({key: labels[key] for key in identity_of(register) if key in labels})]
