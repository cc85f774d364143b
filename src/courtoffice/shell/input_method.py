"""Chinese input on Linux: what has to be settled before there is a QApplication."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

_VARIABLE = "QT_IM_MODULE"
_PREFERRED = "QT_IM_MODULES"
_XCB_CURSOR = "libxcb-cursor.so.0"


def prepare(environment: MutableMapping[str, str], plugins: Path, platform: str = sys.platform) -> None:
    """Have Qt use an input method that it has a plugin for.

    The wheels of PySide6 bring ``ibus`` and ``compose``, no fcitx; fcitx5 speaks ibus as well. So where the
    environment asks for fcitx and ``plugins``, Qt's folder of plugins, has none, ibus is asked for instead.
    """
    if not platform.startswith("linux"):
        return
    asked = [environment.get(_VARIABLE, ""), *environment.get(_PREFERRED, "").split(";")]
    if not any(name.startswith("fcitx") for name in asked):
        return
    if any((plugins / "platforminputcontexts").glob("*fcitx*")):
        return
    environment[_VARIABLE] = "ibus"
    environment.pop(_PREFERRED, None)  # a list of Qt 6.7 and later, which goes before


def missing_library(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """Return a Chinese sentence when the window cannot open on this Linux for want of a library, or "".

    Qt itself ends the program there, with English words about its plugin "xcb".
    """
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return ""
    if not environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY") or _loads(_XCB_CURSOR):
        return ""
    return (
        "无法打开窗口：系统缺少 libxcb-cursor0。请让管理员安装后再试，"
        "例如：sudo apt install libxcb-cursor0（麒麟、统信同样）。"
    )


def missing_display(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """Return a Chinese sentence when this Linux session has no display at all, or ""."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return ""
    return "没有可用的显示器，无法打开窗口。请在桌面环境中运行；命令行功能（courtoffice --help）不受影响。"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
