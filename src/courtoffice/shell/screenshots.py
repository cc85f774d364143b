"""Pictures of every tab, for the documentation and for looking: ``courtoffice screenshots``."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QThread
from PySide6.QtPdf import QPdfPageRenderer

from courtoffice.errors import FileTrouble
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.open_office import OpenOffice

_SETTLE_MS, _WAIT_MS = 50, 30_000


def prepare(environment: MutableMapping[str, str], scale: float) -> None:
    """Set what Qt reads before there is a QApplication: the scale, and no display where there is none."""
    environment["QT_SCALE_FACTOR"] = str(scale)
    environment.setdefault("QT_SCALE_FACTOR_ROUNDING_POLICY", "PassThrough")
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")


def take(window: MainWindow, folder: Path, size: tuple[int, int]) -> list[Path]:
    """Save a picture of every tab of the open file, and of every editor of a new record.

    ``size`` is that of the window in device-independent pixels. Returns the files, in tab order. Raises
    FileTrouble when a picture cannot be written.
    """
    office = window.office
    if office is None:
        raise ValueError("no office file is open")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble(f"无法建立文件夹“{folder}”（{error.strerror}）。请换一个位置。") from error
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*size)
    window.show()
    taken = []
    for number, tab in enumerate(window.house.tabs, 1):
        office.tabs.show_tab(tab.key)
        for renderer in window.findChildren(QPdfPageRenderer):
            renderer.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)  # no picture before its pages
        _finish(office)
        taken.append(_save(window, folder / f"{number}-{tab.key}.png"))
        page = office.tabs.page()
        if page.can("new_record"):
            page.new_record()
            taken.append(_save(window, folder / f"{number}-{tab.key}-editor.png"))
    return taken


def _finish(office: OpenOffice) -> None:
    """Let the page finish what it makes in the background, such as the preview of a paper."""
    for _ in range(_WAIT_MS // _SETTLE_MS):
        _settle()
        if not office.background.title and office.tabs.page().settled:
            return


def _settle() -> None:
    """Let everything be laid out and painted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _SETTLE_MS)
    QThread.msleep(_SETTLE_MS // 10)


def _save(window: MainWindow, path: Path) -> Path:
    """Save what the window shows."""
    for _ in range(3):
        _settle()
    if not window.grab().save(str(path)):
        raise FileTrouble(f"无法写入图片“{path}”。请检查文件夹权限和磁盘空间。")
    return path
