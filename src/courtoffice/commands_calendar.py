"""The commands of the calendar: a notice of days off taken in, a year's dates given out."""

from __future__ import annotations

from datetime import date

from courtoffice.calendar_table import differences, in_words, put_notice
from courtoffice.commands import Options, desk_of, period_of, reader, say, who
from courtoffice.holiday_file import read_holiday_file
from courtoffice.holiday_notice import doubts
from courtoffice.late import late
from courtoffice.office import open_office

_write_year_calendar = late("courtoffice.year_calendar", "write_year_calendar")


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


def ics(options: Options) -> None:
    """Write the dates of a year, and the dues still open, as a calendar file."""
    with reader(options.file) as store:
        count = _write_year_calendar(desk_of(store), period_of(store, options.year), options.output)
    say(f"已导出{count}条：{options.output}")
