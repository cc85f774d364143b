"""The command that looks through a file."""

from __future__ import annotations

from courtoffice import catalogue
from courtoffice.commands import Options, desk_of, say
from courtoffice.store import check as check_module
from courtoffice.table_names import names


def check(options: Options) -> int:
    """Look through a file and report; exit code 1 when something is wrong."""
    areas = {area.title: lambda store, area=area: area.check(desk_of(store)) for area in catalogue.AREAS}
    found = check_module.check(options.file, names=names(), areas=areas)
    for line in found.lines:
        say(f"[{line.severity.value}] {line.about}：{line.text}")
    for table, count in found.counts.items():
        if count:
            say(f"{table}\t{count}")
    say("检查完毕：文件正常。" if found.sound else "检查完毕：有问题，请按上面的提示处理。")
    return 0 if found.sound else 1
