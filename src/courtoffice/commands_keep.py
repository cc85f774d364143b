"""The commands that keep a file: backups, and everything written out and read back."""

from __future__ import annotations

from courtoffice.commands import Options, say, who
from courtoffice.office import open_office
from courtoffice.store import backup as backups_module
from courtoffice.store import dump as dump_module


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
