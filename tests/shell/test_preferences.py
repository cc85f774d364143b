from __future__ import annotations

import getpass
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication

from courtoffice.shell import preferences
from courtoffice.shell.preferences import DARK, INSTALLED, LARGE, STANDARD, SYSTEM, Preferences


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "einstellungen 设置.ini"


def test_begins_with_the_plain_choices(qapp: QApplication, file: Path) -> None:
    fresh = Preferences(file)
    assert (fresh.scheme, fresh.text_size, fresh.paper_fonts) == (SYSTEM, STANDARD, "bundled")
    assert fresh.who == ""
    assert fresh.backup_folder is None
    assert fresh.recent() == []
    assert fresh.bytes("window/geometry").isEmpty()


def test_remembers_across_starts(qapp: QApplication, file: Path, tmp_path: Path) -> None:
    first = Preferences(file)
    first.scheme, first.text_size, first.paper_fonts = DARK, LARGE, INSTALLED
    first.who = "张；三, <b>“𠮷”"
    first.backup_folder = tmp_path / "备份"
    first.remember(tmp_path / "一.courtoffice")
    first.set_bytes("window/geometry", QByteArray(b"\x00\x01\xff"))
    first._kept.sync()
    again = Preferences(file)
    assert (again.scheme, again.text_size, again.paper_fonts) == (DARK, LARGE, INSTALLED)
    assert again.who == "张；三, <b>“𠮷”"
    assert again.backup_folder == tmp_path / "备份"
    assert again.recent() == [tmp_path / "一.courtoffice"]
    assert again.bytes("window/geometry") == QByteArray(b"\x00\x01\xff")


def test_damaged_entries_count_as_missing(qapp: QApplication, file: Path) -> None:
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    for key in ("look/scheme", "look/text_size", "paper/fonts", "window/geometry"):
        kept.setValue(key, "七")
    kept.setValue("files/recent", [])
    kept.setValue("who/name", ["a", "b"])
    kept.sync()
    damaged = Preferences(file)
    assert (damaged.scheme, damaged.text_size, damaged.paper_fonts) == (SYSTEM, STANDARD, "bundled")
    assert damaged.who == ""
    assert damaged.recent() == []
    assert damaged.bytes("window/geometry").isEmpty()


def test_the_latest_file_comes_first_once(qapp: QApplication, file: Path) -> None:
    kept = Preferences(file)
    for name in "abcdefghij":
        kept.remember(Path(name))
    kept.remember(Path("e"))
    assert kept.recent() == [Path(name) for name in "ejihgfdc"]
    kept.forget(Path("e"))
    assert kept.recent()[0] == Path("j")


def test_the_folders_belong_to_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(preferences.CONFIG, str(tmp_path))
    assert preferences.config_folder() == tmp_path
    monkeypatch.delenv(preferences.CONFIG)
    assert preferences.config_folder().name == "courtoffice"
    assert "courtoffice" in str(preferences.log_folder())


def test_a_system_that_does_not_know_its_user_proposes_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert preferences.system_user() == ""
