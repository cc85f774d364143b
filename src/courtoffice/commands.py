"""What each command of the command line does; words go to standard output, refusals are raised.

A command takes the parsed arguments and returns its exit code, None for done.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from courtoffice import catalogue
from courtoffice.areas.people.records import roster
from courtoffice.areas.people.roster_import import read_roster, store_roster
from courtoffice.areas.people.roster_preview import BAD, GOOD
from courtoffice.areas.routine.matching import Standing
from courtoffice.areas.routine.rows import routine_rows
from courtoffice.areas.summary.officer_reports import OFFICER_PAPERS, officer_named
from courtoffice.calendar_table import differences, in_words, put_notice
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Refused
from courtoffice.exchange.registers_out import write_register
from courtoffice.figure import Figure
from courtoffice.holiday_file import read_holiday_file
from courtoffice.holiday_notice import doubts
from courtoffice.office import names, open_office
from courtoffice.paper.document import Document
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.paper.pdf import write_pdf
from courtoffice.paper.specimen import specimen
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.report import Report, Span
from courtoffice.store import Store
from courtoffice.store import backup as backups_module
from courtoffice.store import check as check_module
from courtoffice.store import dump as dump_module

Work = Callable[[], int]
Reader = Callable[[str], int]
Options = argparse.Namespace


def window(file: Path | None) -> int:
    """Open the window, on a file when one is given."""
    from courtoffice.app import run  # noqa: PLC0415  # the command line must not load Qt

    return run(file)


def demo(options: Options) -> int:
    """Make a sample office."""
    from courtoffice.demo.court import make_demo  # noqa: PLC0415  # no other command has a use for it

    make_demo(
        options.file,
        staff=options.staff,
        years=options.years,
        last_year=options.year,
        seed=options.seed,
    ).close()
    say(f"已生成示例文件：{options.file}")
    return window(options.file) if options.open else 0


def sample(options: Options) -> int:
    """Make the sample office once; open it, or print its yearly summary where there is no display."""
    folder: Path = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "云溪法院（示例）.courtoffice"
    year = date.today().year
    if not file.exists():
        from courtoffice.demo.court import make_demo  # noqa: PLC0415  # see demo()

        make_demo(file, last_year=year).close()
    say(f"示例文件：{file.resolve()}")
    if _has_display():
        return window(file)
    output = folder / f"{year}年工作总结.pdf"
    with reader(file) as store:
        _write(catalogue.REPORTS["yearly-summary"].made(_desk(store), _period(store, year)), output)
    say(f"没有显示器，已打印年度工作总结：{output.resolve()}")
    return 0


def report(options: Options) -> None:
    """Print one paper, or list them all."""
    if options.key == "list":
        for key, kind in catalogue.REPORTS.items():
            say(f"{key}\t{kind.title}\t按{'、'.join(span.value for span in kind.spans)}")
        for paper in OFFICER_PAPERS.values():
            say(f"{paper.key}\t{paper.title}\t按人，用 --officer 写明姓名")
        say("specimen\t版式样张\t不需要数据文件")
        return
    output = _required(options.output, "请用 -o 写明输出文件，如 -o 总结.pdf。")
    if options.key == "specimen":
        _write(specimen(), output)
    elif options.key in OFFICER_PAPERS:
        _report_of_officer(options, output)
    else:
        _report_of_office(options, output)
    say(f"已写入：{output}")


def _report_of_officer(options: Options, output: Path) -> None:
    file = _required(options.file, "请写明数据文件。")
    name = _required(options.officer, "请用 --officer 写明干警姓名。")
    with reader(file) as store:
        desk = _desk(store)
        period = _period(store, options.year or desk.today.year)
        _write(OFFICER_PAPERS[options.key].make(desk, officer_named(desk, name), period), output)


def _report_of_office(options: Options, output: Path) -> None:
    kind = catalogue.REPORTS.get(options.key)
    if kind is None:
        raise Refused(f"没有“{options.key}”这份文稿。运行 courtoffice report list 查看全部文稿。")
    file = _required(options.file, "请写明数据文件。")
    year = _required(options.year, "请用 --year 写明年度。")
    with reader(file) as store:
        period = _period_of_report(store, kind, year, options)
        _write(kind.made(_desk(store), period), output)


def _period_of_report(store: Store, kind: Report, year: int, options: Options) -> Period:
    """Return the period that a paper is asked for; what was not asked for is not taken into account."""
    if options.quarter is not None and Span.QUARTER in kind.spans:
        return period_asked(store, options)
    if options.month is not None and Span.MONTH in kind.spans:
        return _period(store, year, options.month)
    if Span.YEAR in kind.spans:
        return _period(store, year)
    if Span.MONTH in kind.spans:
        raise Refused(f"“{kind.title}”按月打印，请用 --month 写明月份。")
    raise Refused(f"“{kind.title}”按季度打印，请用 --quarter 写明季度。")


def figures(options: Options) -> None:
    """List every figure of a period."""
    with reader(options.file) as store:
        found = catalogue.figures(_desk(store), _period(store, options.year, options.month))
    if options.json:
        say(json.dumps([_as_json(figure) for figure in found], ensure_ascii=False, indent=1))
        return
    for figure in found:
        unit = "" if figure.rate else figure.unit
        say(f"{figure.key}\t{figure.name}\t{figure.text()}{unit}\t{figure.definition}")


def _as_json(figure: Figure) -> dict[str, Any]:
    value = figure.value
    exact = f"{value.numerator}/{value.denominator}" if isinstance(value, Fraction) else value
    return {
        "key": figure.key,
        "名称": figure.name,
        "值": figure.text(),
        "单位": figure.unit,
        "定义": figure.definition,
        "exact": exact,
        "scale": figure.scale,
        "part": figure.part,
        "whole": figure.whole,
        "table": figure.table,
        "ids": list(figure.ids),
    }


def dues(options: Options) -> None:
    """List the dues of a year and how they stand on a day."""
    on = options.on or date.today()
    with reader(options.file) as store:
        found = routine_rows(store, _period(store, options.year), on).every()
    if options.json:
        say(json.dumps([_due_as_json(standing) for standing in found], ensure_ascii=False, indent=1))
        return
    for standing in found:
        deed = f"{standing.deed.day}" if standing.deed else ""
        flag = "时长不足" if standing.short else ""
        why = f"{standing.exception.kind}：{standing.exception.reason}" if standing.exception else ""
        due = standing.due
        say(f"{due.day}\t{due.routine.name}\t{due.name}\t{standing.state.value}\t{deed}\t{flag}\t{why}")


def _due_as_json(standing: Standing) -> dict[str, Any]:
    due, deed = standing.due, standing.deed
    return {
        "routine": due.routine.name,
        "name": due.name,
        "day": due.day.isoformat(),
        "first": due.first.isoformat(),
        "last": due.last.isoformat(),
        "state": standing.state.value,
        "short": standing.short,
        "reason": standing.exception.reason if standing.exception else "",
        "exception": standing.exception.id if standing.exception else None,
        "record": {"table": deed.table, "id": deed.id, "day": deed.day.isoformat()} if deed else None,
    }


def import_roster(options: Options) -> int:
    """Read a roster sheet, show what it would do, and store it unless this is a dry run."""
    with open_office(options.file, who=who(), readonly=options.dry_run) as store:
        preview = read_roster(options.sheet, roster(store), date.today())
        for row in preview.rows:
            if row.state != GOOD:
                say(f"第{row.number}行 {' '.join(row.cells)}：{'；'.join(row.reasons)}")
        for note in preview.notes:
            say(note)
        counts = preview.counts
        say(f"新增{counts.added}人，更新{counts.changed}人，不变{counts.same}人，有错{counts.bad}行。")
        if any(row.state == BAD for row in preview.rows):
            raise Refused("表格里有不能导入的行，什么也没有写入。请按上面的提示改正后再导入。")
        if options.dry_run:
            say("这是预览，没有写入。")
        else:
            store_roster(store, preview)
            say("已导入，可以在窗口里撤销。")
    return 0


def import_holidays(options: Options) -> int:
    """Read a notice of days off, show what it changes, and store it unless this is a dry run."""
    with open_office(options.file, who=who(), readonly=options.dry_run) as store:
        notice = read_holiday_file(options.sheet, options.year)
        remarks = doubts(notice, date.today().year + 1)
        found = differences(store, notice)
        for item in found:
            say("\t".join((f"{item.day}", item.what, *item.words)))
        for words in remarks:
            say(f"提示：{words}")
        if options.dry_run:
            say(f"{notice.year}年：{in_words(found)}。这是预览，没有写入。")
            return 0
        with store.change(f"录入{notice.year}年放假通知") as change:
            put_notice(change, notice)
        say(f"{notice.year}年：{in_words(found)}。已写入，可以在窗口里撤销。")
    return 0


def export(options: Options) -> None:
    """Write one register as a spreadsheet, or list the registers."""
    if options.kind == "list":
        for each in catalogue.REGISTERS.values():
            say(f"{each.key}\t{each.title}")
        return
    register = catalogue.REGISTERS.get(options.kind)
    if register is None:
        raise Refused(f"没有“{options.kind}”这个登记簿。运行 courtoffice export list 查看全部登记簿。")
    file = _required(options.file, "请写明数据文件。")
    output = _required(options.output, "请写明输出文件，如 名册.xlsx。")
    with reader(file) as store:
        desk = _desk(store)
        period = None if options.year is None else _period(store, options.year)
        count = write_register(output, register, register.rows(desk, period), desk)
    say(f"已导出{count}条：{output}")


def check(options: Options) -> int:
    """Look through a file and report; exit code 1 when something is wrong."""
    areas = {area.title: lambda store, area=area: area.check(_desk(store)) for area in catalogue.AREAS}
    found = check_module.check(options.file, names=names(), areas=areas)
    for line in found.lines:
        say(f"[{line.severity.value}] {line.about}：{line.text}")
    for table, count in found.counts.items():
        if count:
            say(f"{table}\t{count}")
    say("检查完毕：文件正常。" if found.sound else "检查完毕：有问题，请按上面的提示处理。")
    return 0 if found.sound else 1


def backup(options: Options) -> None:
    """Back up a file now."""
    with open_office(options.file, who=who()) as store:
        made = store.backup(backups_module.Reason.ASKED)
    say(f"已备份：{made}" if made else "上次备份以来没有改动，不必再备份。")


def backups(options: Options) -> None:
    """List the backups of a file, newest first."""
    found = backups_module.backups_of(options.file.resolve())
    for one in found:
        say(f"{one.at:%Y-%m-%d %H:%M:%S}\t{one.size // 1024} KB\t{one.path}")
    if not found:
        say("还没有备份。")


def restore(options: Options) -> None:
    """Put a backup in the place of a file; the replaced file is kept."""
    replaced = backups_module.restore(options.file, options.backup, who=who())
    say(f"已恢复：{options.file}")
    if replaced is not None:
        say(f"原来的文件保留为：{replaced}")


def dump(options: Options) -> None:
    """Write everything as CSV and JSON."""
    with open_office(options.file, who=who(), readonly=True) as store:
        dump_module.dump(store, options.folder)
    say(f"已导出到：{options.folder}")


def load(options: Options) -> None:
    """Build a file from a dumped folder."""
    dump_module.load(options.folder, options.file, who=who())
    say(f"已重建：{options.file}")


def screenshots(options: Options) -> None:
    """Save a picture of every tab."""
    from courtoffice.app import take_screenshots  # noqa: PLC0415  # the command line must not load Qt

    options.folder.mkdir(parents=True, exist_ok=True)
    for picture in take_screenshots(options.file, options.folder, options.size, options.scale, options.dark):
        say(str(picture))


def who() -> str:
    """Return who runs the command, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "命令行"


def reader(file: Path) -> Store:
    """Open a file to print from; nothing can be made worse, so its pages are not looked through first."""
    return open_office(file, who=who(), readonly=True, check=False)


def period_asked(store: Store, options: Options) -> Period:
    """Return the year, or the quarter or the month of it, that a command names."""
    year, month = options.year, options.month
    if options.quarter is None or month is not None:
        return _period(store, year, month)
    return Period(year, None, store.settings.value(STATISTICAL_YEAR_STARTS), options.quarter)


def _desk(store: Store) -> Desk:
    return catalogue.desk(store, date.today())


def _period(store: Store, year: int, month: int | None = None) -> Period:
    return Period(year, month, store.settings.value(STATISTICAL_YEAR_STARTS))


def _write(document: Document, output: Path) -> None:
    """Set a paper as the kind of file that its name asks for."""
    for missing in missing_characters(document):
        sys.stderr.write(f"提示：{missing.message}\n")
    from courtoffice.paper.word.docx import write_docx  # noqa: PLC0415  # as long as everything for a PDF

    writers: dict[str, Callable[[Document, Path], object]] = {".pdf": write_pdf, ".docx": write_docx}
    writer = writers.get(output.suffix.lower())
    if writer is None:
        raise Refused(f"输出文件要以 .pdf 或 .docx 结尾，现在是“{output.name}”。")
    writer(document, output)


def _required(value: Any, words: str) -> Any:
    if value is None:
        raise Refused(words)
    return value


def _has_display() -> bool:
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(words + "\n")
