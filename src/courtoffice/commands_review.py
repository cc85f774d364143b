"""The commands of case review: closed cases taken in, and every draw that was kept made again."""

from __future__ import annotations

import argparse
from datetime import date

from courtoffice import catalogue
from courtoffice.areas.review.case_import import read_cases, store_cases
from courtoffice.areas.review.case_preview import ADDED, CHANGED, GOOD, SAME
from courtoffice.areas.review.draw_work import verified
from courtoffice.areas.review.records_cases import Draw
from courtoffice.commands import reader, say, who
from courtoffice.errors import Refused
from courtoffice.office import open_office


def import_cases(options: argparse.Namespace) -> int:
    """Read a list of closed cases, show what it would do, and store it unless this is a dry run."""
    with open_office(options.file, who=who(), readonly=options.dry_run) as store:
        preview = read_cases(options.sheet, store, date.today())
        for row in preview.rows:
            if row.state != GOOD:
                say(f"第{row.number}行 {' '.join(row.cells)}：{''.join(row.reasons)}")
        for note in preview.notes:
            say(note)
        counts = "，".join(f"{action}{preview.count(action)}件" for action in (ADDED, CHANGED, SAME))
        say(f"{counts}，有错{preview.bad}行。")
        if preview.bad:
            raise Refused("表格里有不能导入的行，什么也没有写入。请按上面的提示改正后再导入。")
        if options.dry_run:
            say("这是预览，没有写入。")
        else:
            store_cases(store, preview)
            say("已导入，可以在窗口里撤销。")
    return 0


def verify_draws(options: argparse.Namespace) -> int:
    """Make every draw of a file again and say what came out; exit code 1 when one is not the same."""
    with reader(options.file) as store:
        desk = catalogue.desk(store, date.today())
        draws = store.load(Draw, order="drawn_on, id")
        if not draws:
            raise Refused("还没有抽查，没有可以重抽验证的。")
        results = [(draw, *verified(desk, draw)) for draw in draws]
    for draw, _, words in results:
        say(f"{draw.drawn_on}\t{draw.name}\t{words}")
    return 0 if all(found.same for _, found, _ in results) else 1
