"""Taking a list in: read and judge every row first, then store all of it as one change, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from courtoffice.errors import Refused
from courtoffice.exchange.heads import HIDDEN_ROWS, Grid, best_grid, plain_heading
from courtoffice.exchange.intake.headings import PASSED_OVER, REASON, heads_of, identity_of, places_of
from courtoffice.exchange.intake.judge import Tick, judge
from courtoffice.exchange.intake.preview import ADDED, CHANGED, Preview
from courtoffice.exchange.sheets_in import Sheet, read_sheets
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.register import Desk, Register
from courtoffice.store import Store

MOST_ROWS = 200_000
"""More rows than any list of one court has."""


def _silent(done: int, total: int) -> None:
    return None


def read_list(
    path: Path,
    register: Register[Any],
    desk: Desk,
    *,
    year: int,
    mapping: Mapping[str, str] | None = None,
    tick: Tick = _silent,
) -> Preview:
    """Read a spreadsheet for a register and say what taking it in would do; nothing is written.

    ``year`` is that of dates written without one; ``mapping`` what the clerk has said of headings. Raises
    Refused for a file that holds no such list, FileTrouble for one that cannot be read.
    """
    return read_rows(read_sheets(path), path, register, desk, year=year, mapping=mapping, tick=tick)


def read_rows(
    sheets: Iterable[Sheet],
    path: Path,
    register: Register[Any],
    desk: Desk,
    *,
    year: int,
    mapping: Mapping[str, str] | None = None,
    tick: Tick = _silent,
) -> Preview:
    """Read sheets as :func:`read_list` reads a file; ``path`` only names where they came from."""
    grid = best_grid(sheets, heads_of(register, mapping), f"“{path.name}”", register.noun)
    if len(grid.rows) > MOST_ROWS:
        raise Refused(f"“{path.name}”有{len(grid.rows)}行，一次最多导入{MOST_ROWS}行，请分成几个文件。")
    rows, entries = judge(register, grid, desk, year, tick)
    places = places_of(register)
    return Preview(
        register=register,
        path=path,
        headings=tuple(heading for heading, _ in grid.headings),
        places=tuple(places.get(key) for _, key in grid.headings),
        rows=rows,
        entries=entries,
        notes=tuple(_notes(grid, register)),
        unknown=_unknown(grid, register),
        columns=tuple(places[head.key].label for head in grid.heads),
        stood=standing(desk.store, register),
    )


def take_in(desk: Desk, preview: Preview, *, accept_fixes: bool = False, leave_out_bad: bool = False) -> int:
    """Store a preview as one undoable change and return how many records were written.

    Raises Refused, and writes nothing, when rows are bad and ``leave_out_bad`` is off, or when what the
    preview was made against has changed since.
    """
    bad = sum(row.entry is None for row in preview.rows)
    if bad and not leave_out_bad:
        raise Refused(f"有{bad}行不能导入，原因见各行说明。请在表格里改正后重新选择，或选择跳过这些行。")
    store, register = desk.store, preview.register
    if standing(store, register) != dict(preview.stood):
        raise Refused(f"预览以后，{register.noun}又有改动。请重新选择文件，核对后再导入。")
    wanted = [entry for entry in preview.entries if accept_fixes or not entry.fixed]
    new = [entry.record for entry in wanted if entry.action == ADDED]
    changed = [entry.record for entry in wanted if entry.action == CHANGED]
    if not new and not changed:
        return 0
    with store.change(f"导入{register.noun}") as change:
        for record, row in zip(new, change.save_all(new), strict=True):
            register.follow(change, replace(record, id=row), desk)
        for record in changed:
            change.save(record)
            register.follow(change, record, desk)
    return len(new) + len(changed)


def write_refused(path: Path, preview: Preview, *, accept_fixes: bool) -> int:
    """Write the rows that are not taken in, with the reasons, to be corrected and imported again."""
    left = [row for row in preview.rows if row.entry is None or (row.fixes and not accept_fixes)]
    heads = [*(SheetColumn(label, 10) for label in preview.columns), SheetColumn(REASON, 30)]
    rows = ((*row.cells, "".join(row.reasons)) for row in left)
    return write_sheet(path, f"{preview.register.title}：没有导入的行", heads, rows)


def standing(store: Store, register: Register[Any]) -> dict[str, int]:
    """Return what tells whether the records of a register have changed: the journal's last entry."""
    return {"journal": int(store.query("SELECT coalesce(max(id), 0) AS last FROM journal_change")[0]["last"])}


def _unknown(grid: Grid, register: Register[Any]) -> tuple[str, ...]:
    """Return the headings that are not read, without those that the program works out or has no use for."""
    known = {plain_heading(column.label) for column in register.columns()} | {plain_heading(REASON)}
    return tuple(each for each in grid.ignored if plain_heading(each) not in known | PASSED_OVER)


def _notes(grid: Grid, register: Register[Any]) -> list[str]:
    notes = [f"读取的工作表：{grid.sheet}。"]
    if grid.others:
        notes.append(f"同一文件里的{'、'.join(grid.others)}没有读取；需要的请另存为单独的文件再导入。")
    if grid.hides_rows:
        notes.append(HIDDEN_ROWS)
    if unknown := _unknown(grid, register):
        notes.append(f"看不懂的列没有导入：{'、'.join(unknown[:20])}。可以在“列的对应”里指定。")
    labels = {key: place.label for key, place in places_of(register).items()}
    missing = [labels[key] for key in identity_of(register) if key in labels and not grid.has(key)]
    if missing:
        notes.append(f"表里没有这些列：{'、'.join(missing)}。")
    return notes
