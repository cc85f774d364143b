"""The commands that take lists in and give calendars out."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from courtoffice import catalogue
from courtoffice.commands import who
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.errors import Refused
from courtoffice.exchange.intake.preview import ADDED, BAD, CHANGED, GOOD, SAME
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.exchange.intake.template import write_template
from courtoffice.office import open_office
from courtoffice.period import Period
from courtoffice.year_calendar import write_year_calendar


def import_list(options: argparse.Namespace) -> int:
    """Read a list for a register, show what it would do, and store it unless this is a dry run."""
    register = catalogue.REGISTERS[options.kind]
    with open_office(options.file, who=who(), readonly=options.dry_run) as store:
        desk = catalogue.desk(store, date.today())
        preview = read_list(options.sheet, register, desk, year=options.year or desk.today.year)
        for row in preview.rows:
            if row.state != GOOD:
                _say(f"第{row.number}行 {' '.join(row.cells)}：{''.join(row.reasons)}")
        for note in preview.notes:
            _say(note)
        actions = preview.actions(accept_fixes=options.accept)
        counted = "，".join(f"{name}{actions[name]}条" for name in (ADDED, CHANGED, SAME))
        _say(f"{counted}，有错{preview.count(BAD)}行。")
        if preview.count(BAD):
            raise Refused("表格里有不能导入的行，什么也没有写入。请按上面的提示改正后再导入。")
        if preview.fixed() and not options.accept:
            raise Refused("有的名称要改正后才能导入，什么也没有写入。同意按提示改正的，请加上 --accept。")
        if options.dry_run:
            _say("这是预览，没有写入。")
        else:
            take_in(desk, preview, accept_fixes=options.accept)
            _say("已导入，可以在窗口里撤销。")
    return 0


def template(options: argparse.Namespace) -> None:
    """Write the blank list of a register."""
    register = catalogue.REGISTERS.get(options.kind)
    if register is None or register.reckon is not None or not register.takes_lists:
        raise Refused(f"“{options.kind}”没有空白导入表。运行 courtoffice export list 查看全部登记簿。")
    with open_office(options.file, who=who(), readonly=True, check=False) as store:
        write_template(options.output, register, catalogue.desk(store, date.today()))
    _say(f"已写出空白表：{options.output}")


def ics(options: argparse.Namespace) -> None:
    """Write the dates of a year, and the dues still open, as a calendar file."""
    with open_office(options.file, who=who(), readonly=True, check=False) as store:
        desk = catalogue.desk(store, date.today())
        period = Period(options.year, None, store.settings.value(STATISTICAL_YEAR_STARTS))
        count = write_year_calendar(desk, period, options.output)
    _say(f"已导出{count}条：{options.output}")


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
