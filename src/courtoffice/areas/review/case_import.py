"""The import of closed cases (结案清单): read and judge every row first, then store all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from courtoffice.areas.people.records import roster as current_roster
from courtoffice.areas.review.case_judge import CaseJudge
from courtoffice.areas.review.case_people import CasePeople
from courtoffice.areas.review.case_preview import ADDED, CHANGED, CasePreview, CaseRow
from courtoffice.areas.review.case_words import HEADS, is_total
from courtoffice.areas.review.records_cases import ClosedCase
from courtoffice.case_number import parse
from courtoffice.cells import clean
from courtoffice.errors import Refused
from courtoffice.exchange.heads import Grid, GridRow, read_grid
from courtoffice.exchange.sheets_out import SheetColumn, write_sheet
from courtoffice.fields import Kind

if TYPE_CHECKING:
    from courtoffice.store import Store

MOST_ROWS = 100_000
"""More cases than a county court closes in a year; a longer list is to be parted by year."""

_BLANK_ROWS = 500
_TICK = 200  # rows between two words of progress
_COMMENTS = frozenset({"position", "note"})
"""Columns whose cells alone make no row: lists are numbered and remarked upon beyond their end."""
_LEFT_OUT = frozenset({"position", "key"})
_NOTES = (
    "一、每件案件一行，“案号”“承办法官”“结案日期”必填，其他列没有的可以留空，也可以删去整列。",
    "二、案号写成（2026）湘0999民初1号；半角括号、全角数字、空格都能认，年份用六角或方括号也可以。",
    "三、“承办法官”写姓名；有同名的，请填写承办部门，或在姓名后写明部门，如 张三（民一庭）。",
    "四、“案件类型”留空时按案号判断；“承办部门”留空时按承办法官结案时所在部门。",
    "五、“合议庭”写全部成员，用顿号隔开；名册里没有的姓名按人民陪审员登记。",
    "六、“发回或改判”“再审”“信访”“转办”写是或否；也可以只用一列“重点事由”，写明是哪一种。",
    "七、同一案号再次导入只更新、不重复。",
)


def _quiet(done: int, total: int) -> None:
    pass


def read_cases(
    path: Path, store: Store, today: date, tick: Callable[[int, int], None] = _quiet
) -> CasePreview:
    """Read a list of closed cases and say what importing it would do; nothing is written.

    ``tick`` is told how many rows are done of how many, and may raise to stop. Raises Refused for a file
    that is no such list, FileTrouble for one that cannot be read.
    """
    tick(0, 1)
    grid = read_grid(path, HEADS, "结案清单")
    if len(grid.rows) > MOST_ROWS:
        raise Refused(f"“{path.name}”有{len(grid.rows)}行，请按年度分成几个文件，每个不超过{MOST_ROWS}行。")
    people = current_roster(store)
    known = {case.case_number: case for case in store.load(ClosedCase)}
    judge = CaseJudge(CasePeople(people), known, today)
    rows: list[CaseRow] = []
    for at, (row, texts) in enumerate(_cases(grid)):
        if at % _TICK == 0:
            tick(at, len(grid.rows))
        rows.append(judge.judge(row, texts))
    return CasePreview(
        path=path,
        columns=tuple(head.label for head in grid.heads),
        rows=tuple(rows),
        notes=_notes(grid),
        roster=people,
        known=len(known),
    )


def store_cases(store: Store, preview: CasePreview, *, leave_out_bad: bool = False) -> int:
    """Store a preview as the one undoable change 导入结案清单 and return the number of cases written.

    Raises Refused, and writes nothing, when rows are bad and ``leave_out_bad`` is off, or when the pool or
    the people have changed since the preview.
    """
    if preview.bad and not leave_out_bad:
        raise Refused(
            f"有{preview.bad}行不能导入，原因见各行说明。请在表格里改正后重新选择，或选择跳过这些行。"
        )
    now = store.query("SELECT count(*) AS cases FROM closed_case")[0]["cases"]
    people = current_roster(store)
    if now != preview.known or (people is not preview.roster and _differ(store, preview)):
        raise Refused("预览以后，案件池或人员又有改动。请重新选择文件，核对后再导入。")
    written = [row.case for row in preview.rows if row.case is not None and row.action in (ADDED, CHANGED)]
    if not written:
        return 0
    with store.change("导入结案清单") as change:
        change.save_all([case for case in written if case.id == 0])
        for case in written:
            if case.id:
                change.save(case)
    return len(written)


def write_blank_cases(path: Path) -> None:
    """Write an empty list of closed cases with choices in its cells and words on how to fill it."""
    columns = [_column(head.key, head.label) for head in HEADS if head.key not in _LEFT_OUT]
    write_sheet(path, "结案清单", columns, (), notes=_NOTES, choice_rows=_BLANK_ROWS)


def _column(key: str, label: str) -> SheetColumn:
    if key in ("received_on", "closed_on"):
        return SheetColumn(label, 6, Kind.DATE)
    if key in ("sent_back", "retried", "petition", "referred"):
        return SheetColumn(label, 4, choices=("是", "否"))
    return SheetColumn(label, {"case_number": 12, "parties": 12, "cause": 9, "panel": 10}.get(key, 6))


def _differ(store: Store, preview: CasePreview) -> bool:
    people = current_roster(store)
    same = people.departments == preview.roster.departments
    return not (same and people.officers() == preview.roster.officers())


def _cases(grid: Grid) -> Iterator[tuple[GridRow, dict[str, str]]]:
    """Yield the rows that speak of a case with the texts of their cells; sums, notes, bare numbers not."""
    for row in grid.rows:
        texts = {key: clean(cell) for key, cell in row.cells.items()}
        if any(text for key, text in texts.items() if key not in _COMMENTS) and not _is_total(texts):
            yield row, texts


def _is_total(texts: dict[str, str]) -> bool:
    """Return whether a row without a case number that can be read begins as a sum or a note does."""
    if parse(texts.get("case_number", "")) is not None:
        return False
    first = [text for text in texts.values() if text][:2]
    return any(is_total(text) for text in first)


def _notes(grid: Grid) -> tuple[str, ...]:
    notes = [f"读取的工作表：{grid.sheet}。"]
    if grid.others:
        notes.append(f"同一文件里的{'、'.join(grid.others)}也像结案清单，没有读取；需要的请另存后再导入。")
    if grid.ignored:
        notes.append(f"看不懂的列没有导入：{'、'.join(grid.ignored[:20])}。")
    wanted = ("case_type", "clerk_id", "panel", "received_on")
    if missing := [head.label for head in HEADS if head.key in wanted and not grid.has(head.key)]:
        notes.append(f"表里没有这些列：{'、'.join(missing)}。")
    return tuple(notes)
