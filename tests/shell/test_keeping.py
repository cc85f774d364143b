from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.errors import FileTrouble
from courtoffice.shell import ask
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.report_window import ReportWindow
from courtoffice.store import Change, Store
from courtoffice.store.backup import backups_of


@pytest.fixture
def office(office_window: MainWindow) -> OpenOffice:
    assert office_window.office is not None
    return office_window.office


def _add(name: str) -> object:
    def work(change: Change) -> int:
        return change.insert("department", {"name": name, "kind": "审判"})

    return work


def _names(window: MainWindow) -> list[str]:
    assert window.office is not None
    return [row["name"] for row in window.office.store.query("SELECT name FROM department ORDER BY id")]


def test_a_backup_is_made_when_asked_and_not_twice(
    office_window: MainWindow, office: OpenOffice, path: Path
) -> None:
    office_window.ui.back_up.trigger()
    assert "已备份到" in office_window.ui.status_bar.currentMessage()
    office_window.ui.back_up.trigger()
    assert "没有重复备份" in office_window.ui.status_bar.currentMessage()
    assert len(backups_of(path)) == 1


def test_a_backup_that_fails_is_shown(
    office_window: MainWindow, office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals: list[str] = []

    def fail(*_: object) -> None:
        raise FileTrouble("磁盘已满。")

    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(str(refusal)))
    with monkeypatch.context() as broken:
        broken.setattr(Store, "backup", fail)
        office_window.ui.back_up.trigger()
    assert refusals == ["磁盘已满。"]


def test_going_back_to_a_backup(
    office_window: MainWindow, office: OpenOffice, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.bench.change("新增部门", _add("民一庭"))  # type: ignore[arg-type]
    office_window.ui.back_up.trigger()
    (backup,) = backups_of(path)
    office.bench.change("新增部门", _add("民二庭"))  # type: ignore[arg-type]
    monkeypatch.setattr(ask, "existing_file", lambda *_: backup.path)
    monkeypatch.setattr(ask, "question", lambda *_: False)
    office_window.ui.restore.trigger()
    assert _names(office_window) == ["民一庭", "民二庭"]
    monkeypatch.setattr(ask, "question", lambda *_: True)
    office_window.ui.restore.trigger()
    assert _names(office_window) == ["民一庭"]
    kept = [file for file in path.parent.iterdir() if "恢复前" in file.name]
    assert len(kept) == 1
    assert "已恢复" in office_window.ui.status_bar.currentMessage()


def test_choosing_no_backup_changes_nothing(
    office_window: MainWindow, office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "existing_file", lambda *_: None)
    office_window.ui.restore.trigger()
    assert office_window.office is office


def test_what_is_no_backup_is_refused_and_the_file_opened_again(
    office_window: MainWindow, office: OpenOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals: list[str] = []
    wrong = tmp_path / "wrong.courtoffice"
    wrong.write_text("不是备份", encoding="utf-8")
    office.bench.change("新增部门", _add("民一庭"))  # type: ignore[arg-type]
    monkeypatch.setattr(ask, "question", lambda *_: True)
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(str(refusal)))
    office_window.keeping.restore_from(office, wrong)
    assert len(refusals) == 1
    assert _names(office_window) == ["民一庭"]


def test_the_check_shows_what_it_found(office_window: MainWindow, office: OpenOffice, qtbot: QtBot) -> None:
    with qtbot.wait_signal(office.background.ended):
        office_window.ui.check_file.trigger()
    qtbot.wait_until(lambda: len(office_window.findChildren(ReportWindow)) == 1)
    (shown,) = office_window.findChildren(ReportWindow)
    assert shown.text.toPlainText() == "没有发现问题。"
    shown.close()


def test_everything_is_written_into_a_new_folder(
    office_window: MainWindow,
    office: OpenOffice,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ask, "folder", lambda *_: None)
    office_window.ui.dump.trigger()
    assert office.background.title == ""
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path)
    with qtbot.wait_signal(office.background.ended):
        office_window.ui.dump.trigger()
    qtbot.wait_until(lambda: "全部内容已另存到" in office_window.ui.status_bar.currentMessage())
    assert [folder.name.startswith("本院 全部内容") for folder in tmp_path.glob("*全部内容*")] == [True]


def test_backups_may_go_elsewhere_on_this_computer(
    office_window: MainWindow, office: OpenOffice, tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "folder", lambda *_: None)
    office_window.keeping.choose_folder(office.store)
    assert office_window.preferences.backup_folder is None
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path / "移动硬盘")
    office_window.keeping.choose_folder(office.store)
    office_window.ui.back_up.trigger()
    assert len(backups_of(path, tmp_path / "移动硬盘")) == 1
    office_window.close_office()
    office_window.open_path(path)
    assert office_window.office is not None
    assert office_window.office.store.backups == tmp_path / "移动硬盘"


def test_work_that_is_running_is_asked_about_at_closing(
    office_window: MainWindow, office: OpenOffice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    go_on = threading.Event()
    answers = [False, True]
    monkeypatch.setattr(ask, "question", lambda *_: answers.pop(0))
    office.background.start_alone("导出", lambda progress: go_on.wait(5), lambda _: None)
    assert not office_window.close_office()
    go_on.set()
    assert office_window.close_office()
