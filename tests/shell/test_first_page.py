from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from courtoffice.errors import FileTrouble
from courtoffice.shell import ask
from courtoffice.shell.first_page import FirstPage
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.settings_dialog import SettingsDialog
from courtoffice.store import Store


@pytest.fixture
def page(qtbot: QtBot) -> FirstPage:
    made = FirstPage()
    qtbot.add_widget(made)
    return made


def test_offers_three_ways_to_begin(page: FirstPage, qtbot: QtBot) -> None:
    for button, asked in (
        (page.ui.new_office, page.new_asked),
        (page.ui.open_office, page.open_asked),
        (page.ui.sample_office, page.sample_asked),
    ):
        with qtbot.wait_signal(asked):
            button.click()


def test_without_recent_files_there_is_no_list(page: FirstPage) -> None:
    page.show_recent([])
    assert page.files == []
    assert page.ui.recent_title.isHidden()


def test_recent_files_are_listed_and_chosen(page: FirstPage, qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.courtoffice" for name in ("A&B <b>", "二", "三", "四", "五", "六")]
    page.show_recent(files)
    assert [button.text() for button in page.files] == ["A&&B <b>", "二", "三", "四", "五"]
    with qtbot.wait_signal(page.chosen) as told:
        page.files[1].click()
    assert told.args == [files[1]]
    page.show_recent(files[:1])
    assert len(page.files) == 1
    QApplication.processEvents()
    assert not page.grab().isNull()
    assert page.findChildren(QLabel)


def test_a_new_file_is_made_and_its_court_named_first(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "新院.courtoffice"
    monkeypatch.setattr(ask, "new_file", lambda *_: target)
    window.first_page.ui.new_office.click()
    assert window.office is not None
    assert window.office.store.path == target
    (dialog,) = window.findChildren(SettingsDialog)
    name = dialog.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.selectedText() == "××县人民法院"  # what is typed takes its place


def test_a_new_file_is_not_put_over_an_old_one(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    refusals: list[str] = []
    before = path.read_bytes()
    monkeypatch.setattr(ask, "new_file", lambda *_: path)
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(str(refusal)))
    window.ui.new_office.trigger()
    assert window.office is None
    assert "已经存在" in refusals[0]
    assert path.read_bytes() == before


def test_choosing_no_file_changes_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "new_file", lambda *_: None)
    monkeypatch.setattr(ask, "existing_file", lambda *_: None)
    for name in ("new_office", "open_office", "open_readonly"):
        window.actions_.named(name).trigger()
    assert window.office is None


def test_a_chosen_file_is_opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(ask, "existing_file", lambda *_: path)
    window.first_page.ui.open_office.click()
    assert window.office is not None
    window.close_office()
    window.ui.open_readonly.trigger()
    assert window.office.store.readonly


def test_the_sample_is_made_once_and_opened(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path)
    window.first_page.ui.sample_office.click()
    qtbot.wait_until(lambda: window.office is not None)
    assert window.office is not None
    made = window.office.store.path
    assert made.parent == tmp_path
    window.close_office()
    window.ui.sample_office.trigger()
    assert window.office is not None
    assert window.office.store.path == made


def test_a_sample_that_cannot_be_made_is_said(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    refusals: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(str(refusal)))
    window.dialogs.make_sample(tmp_path / "bad.courtoffice")
    qtbot.wait_until(lambda: bool(refusals))
    assert refusals == ["磁盘已满。"]
    assert window.office is None


def test_recent_files_in_the_menu(window: MainWindow, path: Path) -> None:
    menu = window.ui.menu_recent
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]
    window.preferences.remember(path)
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert window.office is not None
    assert window.office.store.path == path


@pytest.mark.parametrize("what", ["missing", "folder", "text", "empty", "foreign"])
def test_what_cannot_be_opened_is_said_in_words(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, what: str
) -> None:
    import sqlite3

    target = tmp_path / "x.courtoffice"
    if what == "folder":
        target.mkdir()
    elif what == "text":
        target.write_text("不是数据库" * 100, encoding="utf-8")
    elif what == "empty":
        target.touch()
    elif what == "foreign":
        connection = sqlite3.connect(target)
        connection.execute("CREATE TABLE t (a)")
        connection.close()
    refusals: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(str(refusal)))
    window.open_path(target)
    assert window.office is None
    assert len(refusals) == 1
    assert refusals[0].endswith("。")


def test_a_file_that_somebody_else_uses_is_offered_for_reading(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    asked: list[str] = []
    answers = [False, True]

    def question(parent: object, title: str, words: str, yes: str, no: str = "") -> bool:
        asked.append(words)
        return answers.pop(0)

    monkeypatch.setattr(ask, "question", question)
    with Store.open(path, who="赵同事"):
        window.open_path(path)
        assert window.office is None
        window.open_path(path)
    assert all("赵同事" in words for words in asked)
    assert window.office is not None
    assert window.office.store.readonly


def test_trouble_while_reading_after_a_lock_is_shown_too(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    refusals: list[str] = []

    def open_file(path: Path, who: str, readonly: bool) -> Store:
        raise FileTrouble("网络盘已断开。")

    object.__setattr__(window.house, "open", open_file)
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(str(refusal)))
    window.open_path(path)
    assert refusals == ["网络盘已断开。"]
