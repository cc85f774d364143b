"""A notice of days off that comes as a file: its text, or a list of days (日期, 休或班, 名称)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from courtoffice.cells import clean, half_width, read
from courtoffice.errors import FileTrouble, Refused
from courtoffice.exchange.heads import Grid, GridRow, Head, read_grid
from courtoffice.fields import Field, Kind
from courtoffice.holiday_notice import MADE_UP, Notice, arranged, known_name, read_notice
from courtoffice.workdays import MAKE_UP, OFF, SpecialDay

HEADS = (
    Head("day", "日期", ("放假日期", "日子", "date", "day"), required=True),
    Head("kind", "休或班", ("休班", "类别", "类型", "安排", "放假或上班", "kind"), required=True),
    Head("name", "名称", ("节日", "节假日", "节日名称", "节假日名称", "假期", "name")),
)
"""The columns of a list of days, and what else they are called."""

_KINDS = {
    **dict.fromkeys((OFF, "放假", "休息", "假", "休假", "放假调休"), OFF),
    **dict.fromkeys((MAKE_UP, "上班", "补班", "调休上班", "调班", "工作日"), MAKE_UP),
}
_DAY = Field("day", "日期", Kind.DATE)
_TEXT_FILES = (".txt", ".text")
_LARGEST_TEXT = 200_000  # bytes
_MOST_DAYS = 200


def read_holiday_file(path: Path, year: int | None = None) -> Notice:
    """Return what a file arranges: a text file with the notice, or a table (xlsx, xls, ods, csv) of days.

    ``year`` is the year that it must be of, None for whichever it is. Raises Refused, naming the row where
    there is one, and FileTrouble for a file that cannot be read.
    """
    if path.suffix.lower() in _TEXT_FILES:
        return read_notice(_text(path), year)
    grid = read_grid(path, HEADS, "放假安排")
    if len(grid.rows) > _MOST_DAYS:
        raise Refused(f"“{path.name}”有{len(grid.rows)}行，不像一年的放假安排。请选择另一个文件。")
    return _listed(grid, year)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_TEXT:
            raise Refused(f"“{path.name}”太大，不像放假通知。请选择另一个文件。")
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise FileTrouble(f"找不到“{path}”。请看看文件是否移走或改了名。") from error
    except OSError as error:
        raise FileTrouble(f"读不了“{path.name}”：{error}。请把文件复制到本机后再试。") from error
    for encoding in ("utf-8-sig", "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(f"“{path.name}”不是文本。请把通知另存为文本文件（txt），或者复制后粘贴。")


def _listed(grid: Grid, year: int | None) -> Notice:
    """Return the notice that a list of days is; its year is that of most of its days."""
    days = [_day(row) for row in grid.rows]
    if not days:
        raise Refused("表格里没有日期。请每行写一天：日期、休或班、名称。")
    most = Counter(item.day.year for item in days).most_common(1)[0][0]
    if year is not None and most != year:
        raise Refused(f"这是{most}年的放假安排，不是{year}年的。请核对年份。")
    twice = [day for day, times in Counter(item.day for item in days).items() if times > 1]
    if twice:
        raise Refused(f"{'、'.join(map(str, twice[:5]))}写了不止一行，请删去重复的再导入。")
    return arranged(most, days)


def _day(row: GridRow) -> SpecialDay:
    day = _date(row)
    said = clean(row.cells["kind"])
    kind = _KINDS.get(said)
    if kind is None:
        raise Refused(f"第{row.number}行：“休或班”要写休或班，现在是“{said[:20]}”。")
    if kind == MAKE_UP and day.weekday() < 5:
        raise Refused(f"第{row.number}行：{day}不是周末，不会调休上班，请核对。")
    return SpecialDay(day, kind, MADE_UP if kind == MAKE_UP else _name(row))


def _date(row: GridRow) -> date:
    try:
        day = read(_DAY, row.cells["day"])
    except ValueError as error:
        raise Refused(f"第{row.number}行：{error}") from error
    if not isinstance(day, date):
        raise Refused(f"第{row.number}行：没有写日期。")
    return day


def _name(row: GridRow) -> str:
    said = half_width(clean(row.cells.get("name", "")))
    if not said:
        raise Refused(f"第{row.number}行：放假的日子要写名称，如“春节”。")
    try:
        return known_name(_plain(said))
    except Refused as refusal:
        raise Refused(f"第{row.number}行：{refusal}") from refusal


def _plain(said: str) -> str:
    """Return a name without what lists put behind it: 春节假期, 春节放假, 春节（初一）."""
    return said.split("(", maxsplit=1)[0].removesuffix("假期").removesuffix("放假").removesuffix("调休")
