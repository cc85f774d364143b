"""Keeping the office file safe: backups, going back to one, checking the file, writing everything out."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from courtoffice.errors import Refused
from courtoffice.late import late
from courtoffice.shell import ask
from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.waiting import wait_cursor
from courtoffice.store import Store
from courtoffice.store.backup import Reason, backups_of, restore

if TYPE_CHECKING:
    from courtoffice.shell.main_window import MainWindow

_ReportWindow = late("courtoffice.shell.report_window", "ReportWindow")


class Keeping:
    """The commands of the menu 文件 that keep a file, for one window."""

    def __init__(self, window: MainWindow) -> None:
        """Dialogs belong to the window."""
        self._window = window

    def last_backup(self, store: Store) -> datetime | None:
        """Return when a file was last backed up."""
        return next((backup.at for backup in backups_of(store.path, store.backups)), None)

    def back_up(self, store: Store) -> None:
        """Make a backup now; say what became of it."""
        try:
            made = store.backup(Reason.ASKED)
        except Refused as refusal:
            ask.refused(self._window, refusal)
            return
        words = "内容与上次备份相同，没有重复备份。" if made is None else f"已备份到“{made}”。"
        self._window.status.tell(words)
        self._window.show_file()

    def back_up_at_close(self, store: Store) -> bool:
        """Make the backup of a close; False when it failed and the user would rather stay."""
        if store.readonly:
            return True
        try:
            store.backup(Reason.CLOSE)
        except Refused as refusal:
            return ask.question(
                self._window,
                "备份没有成功",
                f"{refusal}\n\n数据已经保存，但这次没有备份。",
                "仍然关闭",
                "返回",
            )
        return True

    def choose_folder(self, store: Store) -> None:
        """Ask where the backups of this computer go from now on."""
        folder = ask.folder(self._window, "备份文件夹", store.path.parent)
        if folder is not None:
            self._window.preferences.backup_folder = folder
            store.backups = folder
            self._window.show_file()

    def check(self, office: OpenOffice) -> None:
        """Check the file and show what was found."""
        office.bench.long_work("检查数据文件", self._window.house.check, self._show_findings)

    def dump(self, office: OpenOffice) -> None:
        """Write everything into a folder that does not exist yet."""
        parent = ask.folder(self._window, "选择存放位置", office.store.path.parent)
        if parent is None:
            return
        target = parent / f"{office.store.path.stem} 全部内容 {datetime.now():%Y%m%d-%H%M%S}"
        office.bench.long_work(
            "另存全部内容",
            lambda store, progress: self._window.house.dump(store, target, progress),
            lambda _: self._window.status.tell(f"全部内容已另存到“{target}”。"),
        )

    def export_calendar(self, office: OpenOffice) -> None:
        """Write the dates of the year that is shown as a calendar file that the clerk names."""
        bench = office.bench
        suggested = Path.home() / f"{bench.period().label}日历.ics"
        path = ask.new_file(self._window, "导出日历", ask.CALENDAR, suggested)
        if path is None:
            return
        try:
            with wait_cursor():
                count = self._window.house.write_calendar(bench.desk, bench.period(), path)
        except Refused as refusal:
            ask.refused(self._window, refusal)
        else:
            self._window.status.tell(f"已导出 {count} 条：{path}。可以导入手机或电脑的日历。")

    def restore(self, office: OpenOffice) -> None:
        """Choose a backup by its file and go back to it."""
        kept = office.store.backups
        folder = kept if kept.is_dir() else office.store.path.parent
        backup = ask.existing_file(self._window, "选择备份", ask.OFFICE_FILES, folder)
        if backup is not None:
            self.restore_from(office, backup)

    def restore_from(self, office: OpenOffice, backup: Path) -> None:
        """Ask, close the file, put a backup in its place, open it again."""
        path, who, folder = office.store.path, office.store.who, office.store.backups
        words = (
            f"要用备份“{backup.name}”代替“{path.name}”现在的内容吗？\n"
            "现在的内容会另存保留，需要时可以再恢复回来。"
        )
        if not ask.question(self._window, "从备份恢复", words, "恢复") or not self._window.close_office():
            return
        try:
            kept = restore(path, backup, who=who, folder=folder)
        except Refused as refusal:
            ask.refused(self._window, refusal)
            kept = None
        else:
            self._window.status.tell("已恢复。" + (f"原来的文件另存为“{kept.name}”。" if kept else ""))
        self._window.open_path(path)

    def _show_findings(self, text: str) -> None:
        _ReportWindow("检查数据文件", text, self._window).show()
