from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from courtoffice.errors import FileTrouble
from courtoffice.shell import screenshots
from courtoffice.shell.main_window import MainWindow


def test_every_tab_and_every_editor_is_pictured(office_window: MainWindow, tmp_path: Path) -> None:
    taken = screenshots.take(office_window, tmp_path / "图", (1000, 600))
    assert [path.name for path in taken] == [
        "1-first.png",
        "1-first-editor.png",
        "2-second.png",
        "2-second-editor.png",
    ]
    image = QImage(str(taken[0]))
    assert (image.width(), image.height()) == (1000, 600)


def test_what_runs_in_the_background_is_waited_for(office_window: MainWindow, tmp_path: Path) -> None:
    office = office_window.office
    assert office is not None
    done: list[str] = []
    office.background.start_alone("预览", lambda progress: "好", done.append)
    screenshots.take(office_window, tmp_path, (800, 500))
    assert done == ["好"]


def test_a_page_that_is_read_step_by_step_is_waited_for(
    office_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = office_window.office
    assert office is not None
    answers = iter((False, False))
    monkeypatch.setattr(type(office.tabs.page()), "settled", property(lambda page: next(answers, True)))
    screenshots.take(office_window, tmp_path, (800, 500))
    assert next(answers, True)


def test_a_place_that_cannot_be_written_is_refused(office_window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileTrouble, match="无法建立文件夹"):
        screenshots.take(office_window, tmp_path / "file", (800, 500))
    (tmp_path / "图" / "1-first.png").mkdir(parents=True)
    with pytest.raises(FileTrouble, match="无法写入图片"):
        screenshots.take(office_window, tmp_path / "图", (800, 500))


def test_without_a_file_there_is_nothing_to_picture(window: MainWindow, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no office file"):
        screenshots.take(window, tmp_path, (800, 500))


def test_no_display_is_needed() -> None:
    environment: dict[str, str] = {}
    screenshots.prepare(environment, 1.5)
    assert environment["QT_SCALE_FACTOR"] == "1.5"
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    shown = {"DISPLAY": ":0"}
    screenshots.prepare(shown, 1.0)
    assert "QT_QPA_PLATFORM" not in shown
