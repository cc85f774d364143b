"""The commands that open the window, that make a sample office to look at, or take pictures of its tabs."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from courtoffice.commands import Options, say
from courtoffice.late import late

_run = late("courtoffice.app", "run")
_take_screenshots = late("courtoffice.app", "take_screenshots")
_make_demo = late("courtoffice.demo.court", "make_demo")
_print_summary = late("courtoffice.commands_report", "print_summary")


def window(file: Path | None) -> int:
    """Open the window, on a file when one is given."""
    code: int = _run(file)
    return code


def demo(options: Options) -> int:
    """Make a sample office."""
    _make_demo(
        options.file,
        staff=options.staff,
        years=options.years,
        last_year=options.year,
        seed=options.seed,
        today=options.on or date.today(),
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
        _make_demo(file, last_year=year, today=date.today()).close()
    say(f"示例文件：{file.resolve()}")
    if _has_display():
        return window(file)
    output = folder / f"{year}年工作总结.pdf"
    _print_summary(file, year, output)
    say(f"没有显示器，已打印年度工作总结：{output.resolve()}")
    return 0


def screenshots(options: Options) -> None:
    """Save a picture of every tab."""
    options.folder.mkdir(parents=True, exist_ok=True)
    for picture in _take_screenshots(options.file, options.folder, options.size, options.scale, options.dark):
        say(str(picture))


def _has_display() -> bool:
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True
