"""How a call of the command line is written: every command with its words and its arguments."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from courtoffice import __version__
from courtoffice.late import late

Reader = Callable[[str], int]
_open_window = late("courtoffice.commands_window", "window")
_kinds = late("courtoffice.commands_exchange", "kinds")
_import_list = late("courtoffice.commands_exchange", "import_list")
_import_holidays = late("courtoffice.commands_calendar", "import_holidays")
_HOLIDAYS = "holidays"


class _ChineseParser(argparse.ArgumentParser):
    """Says in Chinese what is wrong with a call."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.print_usage(sys.stderr)
        self.exit(2, f"命令写得不对：{message}\n运行 courtoffice --help 查看全部命令。\n")


def parser() -> argparse.ArgumentParser:
    """Return what reads a call; what a command does is imported when it is run."""
    made = _ChineseParser(prog="courtoffice", description="人民法院政治部办公程序")
    made.add_argument("--version", action="version", version=f"courtoffice {__version__}")
    parts = made.add_subparsers(metavar="命令", required=True, parser_class=_ChineseParser)
    adders = (_window, _demo, _sample, _report, _pack, _verify, _figures, _dues, _import, _export)
    for add in (*adders, _keep, _screenshots):
        add(parts)
    return made


Parts: TypeAlias = "argparse._SubParsersAction[_ChineseParser]"


def _window(parts: Parts) -> None:
    one = parts.add_parser("window", help="打开窗口")
    one.add_argument("file", type=Path, nargs="?", help="数据文件")
    one.set_defaults(run=lambda o: _open_window(o.file))


def _demo(parts: Parts) -> None:
    one = parts.add_parser("demo", help="生成一个虚构法院的示例文件")
    one.add_argument("file", type=Path, help="要新建的数据文件")
    one.add_argument("--staff", type=_whole(12, 2000), default=96, help="干警人数，默认 96")
    one.add_argument("--years", type=_whole(1, 30), default=2, help="年数，默认 2")
    one.add_argument("--year", type=_year, default=date.today().year, help="最后一年，默认今年")
    one.add_argument("--seed", type=int, default=1, help="随机种子；同一种子得到同样的内容")
    one.add_argument("--on", type=_day, help="截至哪一天，默认今天：以后的考核没有办结，事项没有销号")
    one.add_argument("--open", action="store_true", help="生成后打开窗口")
    one.set_defaults(run=late("courtoffice.commands_window", "demo"))


def _sample(parts: Parts) -> None:
    one = parts.add_parser("sample", help="生成示例并打开；没有显示器时打印年度工作总结")
    one.add_argument("folder", type=Path, nargs="?", default=Path("sample"), help="放示例的文件夹")
    one.set_defaults(run=late("courtoffice.commands_window", "sample"))


def _report(parts: Parts) -> None:
    one = parts.add_parser("report", help="打印一份文稿；report list 列出全部文稿")
    one.add_argument("key", help="文稿的代号，或 list、specimen")
    one.add_argument("file", type=Path, nargs="?", help="数据文件（specimen 不需要）")
    one.add_argument("--year", type=_year, help="年度")
    one.add_argument("--month", type=_whole(1, 12), help="月份")
    one.add_argument("--quarter", type=_whole(1, 4), help="季度")
    one.add_argument("--officer", help="干警姓名（干警档案等按人打印的文稿）")
    one.add_argument("-o", "--output", type=Path, help="输出文件，.pdf 或 .docx")
    one.set_defaults(run=late("courtoffice.commands_report", "report"))


def _pack(parts: Parts) -> None:
    one = parts.add_parser("pack", help="汇总党组会材料：封面、议程、目录和各份文稿")
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("--year", type=_year, required=True, help="年度")
    one.add_argument("--month", type=_whole(1, 12), help="月份")
    one.add_argument("--quarter", type=_whole(1, 4), help="季度")
    one.add_argument("--reports", help="文稿的代号，按议题的次序用逗号隔开；不写时用窗口里安排好的")
    one.add_argument("-o", "--output", type=Path, required=True, help="输出文件，.pdf")
    one.set_defaults(run=late("courtoffice.commands_papers", "pack"))


def _verify(parts: Parts) -> None:
    one = parts.add_parser("verify", help="核对定稿的 PDF：是否改动过，数字是否与现在的记录一致")
    one.add_argument("pdf", type=Path, help="定稿的 PDF")
    one.add_argument("file", type=Path, help="数据文件")
    one.set_defaults(run=late("courtoffice.commands_papers", "verify"))
    one = parts.add_parser("verify-draw", help="按保存的规则和种子重抽全部抽查，看结果是否相同")
    one.add_argument("file", type=Path, help="数据文件")
    one.set_defaults(run=late("courtoffice.commands_review", "verify_draws"))


def _figures(parts: Parts) -> None:
    one = parts.add_parser("figures", help="列出一年（或一月）的全部数字")
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("--year", type=_year, required=True, help="年度")
    one.add_argument("--month", type=_whole(1, 12), help="月份")
    one.add_argument("--json", action="store_true", help="以 JSON 输出，带记录编号")
    one.set_defaults(run=late("courtoffice.commands_figures", "figures"))


def _dues(parts: Parts) -> None:
    one = parts.add_parser("dues", help="列出一年的应办事项和完成情况")
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("--year", type=_year, required=True, help="年度")
    one.add_argument("--on", type=_day, help="截至哪一天，默认今天")
    one.add_argument("--json", action="store_true", help="以 JSON 输出，带记录编号")
    one.set_defaults(run=late("courtoffice.commands_dues", "dues"))


def _import(parts: Parts) -> None:
    one = parts.add_parser("import", help="导入花名册、放假通知或一个登记簿的表格")
    words = "roster：干警花名册；holidays：一年的放假通知；cases：结案清单；或登记簿的代号，见 export list"
    one.add_argument("kind", type=_kind, metavar="类别", help=words)
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("sheet", type=Path, help="表格：xlsx、xls、ods 或 csv；放假通知也可以是 txt")
    one.add_argument("--dry-run", action="store_true", help="只预览，不写入")
    one.add_argument("--year", type=_year, help="没有写年份的日期是哪一年的，默认今年")
    one.add_argument("--accept", action="store_true", help="名称写错的，同意按提示改正")
    one.set_defaults(run=lambda o: (_import_holidays if o.kind == _HOLIDAYS else _import_list)(o))
    one = parts.add_parser("template", help="写出一个登记簿的空白导入表")
    one.add_argument("kind", help="登记簿的代号，见 export list")
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("output", type=Path, help="输出文件，.xlsx")
    one.set_defaults(run=late("courtoffice.commands_exchange", "template"))
    one = parts.add_parser("ics", help="把一年的安排写成日历文件")
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("--year", type=_year, required=True, help="年度")
    one.add_argument("-o", dest="output", type=Path, required=True, help="输出文件，.ics")
    one.set_defaults(run=late("courtoffice.commands_calendar", "ics"))


def _export(parts: Parts) -> None:
    one = parts.add_parser("export", help="导出一个登记簿；export list 列出全部登记簿")
    one.add_argument("kind", help="登记簿的代号，或 list")
    one.add_argument("file", type=Path, nargs="?", help="数据文件")
    one.add_argument("output", type=Path, nargs="?", help="输出文件，.xlsx 或 .csv")
    one.add_argument("--year", type=_year, help="只导出这一年")
    one.set_defaults(run=late("courtoffice.commands_exchange", "export"))


def _keep(parts: Parts) -> None:
    for name, words, run in (
        ("check", "检查数据文件", late("courtoffice.commands_check", "check")),
        ("backup", "立即备份", late("courtoffice.commands_keep", "backup")),
        ("backups", "列出备份", late("courtoffice.commands_keep", "backups")),
    ):
        one = parts.add_parser(name, help=words)
        one.add_argument("file", type=Path, help="数据文件")
        one.set_defaults(run=run)
    one = parts.add_parser("restore", help="从备份恢复；原文件另存保留")
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("backup", type=Path, help="备份文件")
    one.set_defaults(run=late("courtoffice.commands_keep", "restore"))
    one = parts.add_parser("dump", help="把全部内容导出为 CSV 和 JSON")
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("folder", type=Path, help="要新建的文件夹")
    one.set_defaults(run=late("courtoffice.commands_keep", "dump"))
    one = parts.add_parser("load", help="由 dump 的文件夹重建数据文件")
    one.add_argument("folder", type=Path, help="dump 得到的文件夹")
    one.add_argument("file", type=Path, help="要新建的数据文件")
    one.set_defaults(run=late("courtoffice.commands_keep", "load"))


def _screenshots(parts: Parts) -> None:
    one = parts.add_parser("screenshots", help="保存每个页面的图片")
    one.add_argument("file", type=Path, help="数据文件")
    one.add_argument("folder", type=Path, help="放图片的文件夹")
    one.add_argument("--size", type=_size, default=(1366, 768), help="窗口大小，默认 1366x768")
    one.add_argument("--scale", type=float, default=1.0, help="缩放，如 1.5")
    one.add_argument("--dark", action="store_true", help="深色")
    one.set_defaults(run=late("courtoffice.commands_window", "screenshots"))


def _whole(low: int, high: int) -> Reader:
    def read(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"要写 {low} 到 {high} 之间的整数，现在是“{text}”")
        return int(text)

    return read


_year = _whole(1990, 2100)


def _kind(text: str) -> str:
    if text != _HOLIDAYS and text not in _kinds():
        raise argparse.ArgumentTypeError(f"没有“{text}”这种表格，运行 courtoffice export list 查看全部登记簿")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"要写成 2026-03-05 这样，现在是“{text}”") from None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 640 and int(height) >= 480):
        raise argparse.ArgumentTypeError(f"要写成 1366x768 这样，现在是“{text}”")
    return int(width), int(height)
