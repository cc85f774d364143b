from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from courtoffice.court import COURT_CODE, COURT_NAME, RATE_DIGITS
from courtoffice.fields import Kind
from courtoffice.settings import Setting
from courtoffice.shell import ask
from courtoffice.shell.main_window import MainWindow
from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.settings_backups import BackupsSection
from courtoffice.shell.settings_computer import ComputerSection
from courtoffice.shell.settings_court import CourtSection
from courtoffice.shell.settings_dialog import SettingsDialog
from courtoffice.shell.settings_rules import RulesSection
from courtoffice.shell.settings_section import Section
from courtoffice.shell.settings_values import SettingEditor, text_of
from courtoffice.shell.settings_words import WordsSection
from courtoffice.store import Store
from courtoffice.store.backup import backups_of

S = TypeVar("S", bound=Section)
HOURS = Setting("test.hours", "每年学时", "培训", Kind.HOURS, 9000, dated=True, unit="学时", low=0)
COUNTED = Setting("test.counted", "旁听计入出席", "学习", Kind.YES_NO, False, dated=True)


@pytest.fixture
def office(office_window: MainWindow) -> OpenOffice:
    assert office_window.office is not None
    return office_window.office


@pytest.fixture
def dialog(office_window: MainWindow, office: OpenOffice) -> SettingsDialog:
    office_window.ui.settings.trigger()
    (made,) = office_window.findChildren(SettingsDialog)
    return made


def _section(dialog: SettingsDialog, kind: type[S]) -> S:
    dialog.show_section(kind.title)
    return next(section for section in dialog.sections if isinstance(section, kind))


def _line(section: CourtSection, setting: Setting[str] | Setting[int]) -> QLineEdit:
    widget = section.editors[setting.key].widget
    assert isinstance(widget, QLineEdit)
    return widget


def test_showing_every_section_stores_nothing(dialog: SettingsDialog, office: OpenOffice) -> None:
    titles = [dialog.ui.sections.item(row).text() for row in range(dialog.ui.sections.count())]
    assert titles == ["本院", "规则", "词表", "这台电脑", "备份"]
    for row in range(dialog.ui.sections.count()):
        dialog.ui.sections.setCurrentRow(row)
    dialog.ui.save.click()
    assert dialog.isHidden()
    assert office.store.undo_name is None


def test_the_court_is_named_and_everything_is_one_step(dialog: SettingsDialog, office: OpenOffice) -> None:
    court = _section(dialog, CourtSection)
    _line(court, COURT_NAME).setText("　云溪县人民法院 <b>A&B'; DROP TABLE 𠮷 ")
    _line(court, RATE_DIGITS).setText("１")
    words = _section(dialog, WordsSection)
    words.ui.list.setPlainText("庭长\n\n　副庭长 \n庭长\n=1+1")
    dialog.ui.save.click()
    settings = office.store.settings
    assert settings.value(COURT_NAME) == "云溪县人民法院 <b>A&B'; DROP TABLE 𠮷"
    assert settings.value(RATE_DIGITS) == 1
    assert office.store.dictionary("post") == ["庭长", "副庭长", "=1+1"]
    assert office.store.undo_name == "修改设置"
    office.bench.undo()
    assert settings.value(COURT_NAME) == COURT_NAME.default
    assert office.store.dictionary("post") == []


def test_cancelling_stores_nothing(dialog: SettingsDialog, office: OpenOffice) -> None:
    _line(_section(dialog, CourtSection), COURT_NAME).setText("别的法院")
    dialog.ui.cancel.click()
    assert dialog.isHidden()
    assert office.store.undo_name is None


def test_what_a_setting_cannot_be_is_said_and_the_window_stays(
    dialog: SettingsDialog, office: OpenOffice
) -> None:
    court = _section(dialog, CourtSection)
    _line(court, COURT_NAME).setText("别的法院")
    for typed, words in (("5", "不能大于4"), ("", "不能空着"), ("两", "要写数字"), ("1.5", "整数")):
        _line(court, RATE_DIGITS).setText(typed)
        _section(dialog, BackupsSection)
        dialog.ui.save.click()
        assert dialog.isVisible()
        assert words in dialog.ui.trouble.text()
        assert dialog.ui.pages.currentWidget() is court
    assert office.store.undo_name is None


def test_a_text_may_be_empty(dialog: SettingsDialog, office: OpenOffice) -> None:
    _line(_section(dialog, CourtSection), COURT_CODE).setText("")
    dialog.ui.save.click()
    assert dialog.isHidden()


def test_a_new_rule_holds_from_its_day_and_the_old_one_before(
    dialog: SettingsDialog, office: OpenOffice
) -> None:
    rules = _section(dialog, RulesSection)
    rules.show_setting("test.hours")
    assert rules._editor is not None
    assert isinstance(rules._editor.widget, QLineEdit)
    rules._editor.widget.setText("１００.５")
    rules.ui.from_day.setDate(QDate(2027, 1, 1))
    rules.ui.add.click()
    assert rules.ui.history.item(1).text() == "自 2027-01-01 起：100.5 学时"
    assert office.store.undo_name is None
    dialog.ui.save.click()
    settings = office.store.settings
    assert settings.value(HOURS, date(2026, 12, 31)) == 9000
    assert settings.value(HOURS, date(2027, 1, 1)) == 10050


def test_the_rule_in_force_today_is_listed_and_what_it_cannot_be_is_said(
    dialog: SettingsDialog, office: OpenOffice
) -> None:
    rules = _section(dialog, RulesSection)
    rules.show_setting("test.counted")
    assert rules._editor is not None
    assert isinstance(rules._editor.widget, QCheckBox)
    item = rules._items["test.counted"]
    assert (item.text(1), item.text(2)) == ("否", "最初")
    rules._editor.widget.setChecked(True)
    rules.ui.from_day.setDate(QDate(2026, 1, 1))
    rules.ui.add.click()
    assert (item.text(1), item.text(2)) == ("是", "2026-01-01")
    rules._editor.widget.setChecked(False)
    rules.ui.from_day.setDate(QDate(2027, 1, 1))
    rules.ui.add.click()
    assert (item.text(1), item.text(2)) == ("是", "2026-01-01")
    rules.show_setting("test.hours")
    assert rules._editor is not None
    assert isinstance(rules._editor.widget, QLineEdit)
    rules._editor.widget.setText("-1")
    rules.ui.add.click()
    assert "不能小于0" in rules.ui.trouble.text()
    assert rules.ui.history.count() == 1
    rules._editor.widget.setText("999999999999999999")
    rules.ui.add.click()
    assert "太大" in rules.ui.trouble.text()


def test_a_rule_set_by_mistake_is_taken_away(dialog: SettingsDialog, office: OpenOffice) -> None:
    with office.store.change("规则") as change:
        change.set_setting(HOURS, 8000, date(2026, 6, 1))
    rules = _section(dialog, RulesSection)
    rules.load(office.store)
    rules.show_setting("test.hours")
    rules.ui.history.setCurrentRow(0)
    assert not rules.ui.remove.isEnabled(), "the first value belongs to the program"
    rules.ui.history.setCurrentRow(1)
    assert rules.ui.remove.isEnabled()
    rules.ui.remove.click()
    dialog.ui.save.click()
    assert office.store.settings.history(HOURS) == []


def test_words_of_each_list_are_kept_apart(dialog: SettingsDialog, office: OpenOffice) -> None:
    words = _section(dialog, WordsSection)
    words.ui.list.setPlainText("庭长")
    words.ui.names.setCurrentRow(1)
    assert words.ui.list.toPlainText() == ""
    words.ui.list.setPlainText("本科\n硕士研究生")
    words.ui.names.setCurrentRow(0)
    assert words.ui.list.toPlainText() == "庭长"
    dialog.ui.save.click()
    assert office.store.dictionary("post") == ["庭长"]
    assert office.store.dictionary("education") == ["本科", "硕士研究生"]


def test_this_computer_takes_who_works_here(
    dialog: SettingsDialog, office: OpenOffice, office_window: MainWindow
) -> None:
    computer = _section(dialog, ComputerSection)
    assert computer.ui.who.text() == "李经办"
    computer.ui.who.setText("　")
    dialog.ui.save.click()
    assert dialog.isVisible()
    assert "经办人" in dialog.ui.trouble.text()
    computer.ui.who.setText(" 周经办 ")
    dialog.ui.save.click()
    assert office_window.preferences.who == "周经办"
    assert office.store.who == "周经办"
    assert office.store.undo_name is None


def test_this_computer_takes_its_look_at_once(
    dialog: SettingsDialog, office_window: MainWindow, qapp: QApplication
) -> None:
    """The look is in the menu too."""
    computer = _section(dialog, ComputerSection)
    assert office_window.ui.scheme_system.isChecked()
    try:
        computer.ui.scheme.setCurrentText("深色")
        computer.ui.text_size.setCurrentText("大字")
        computer.ui.fonts.setCurrentText("本机公文字体")
        dialog.ui.save.click()
        preferences = office_window.preferences
        assert (preferences.scheme, preferences.text_size, preferences.paper_fonts) == (
            "dark",
            "large",
            "installed",
        )
        assert qapp.font().pointSize() == 13
        assert office_window.ui.scheme_dark.isChecked()
        assert office_window.ui.text_large.isChecked()
        office_window.ui.scheme_light.trigger()
        office_window.ui.text_standard.trigger()
        assert (preferences.scheme, preferences.text_size) == ("light", "standard")
        assert qapp.font().pointSize() < 13
        assert office_window.ui.scheme_light.isChecked()
        assert not office_window.ui.scheme_dark.isChecked()
        office_window.ui.scheme_dark.trigger()
        office_window.ui.text_large.trigger()
        assert (preferences.scheme, qapp.font().pointSize()) == ("dark", 13)
    finally:
        office_window.dialogs.set_scheme("light")
        office_window.dialogs.set_text_size("standard")


def test_backups_are_listed_made_and_gone_back_to(
    dialog: SettingsDialog,
    office: OpenOffice,
    office_window: MainWindow,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    backups = _section(dialog, BackupsSection)
    assert backups.ui.list.topLevelItemCount() == 0
    assert not backups.ui.restore.isEnabled()
    backups.ui.back_up.click()
    assert backups.ui.list.topLevelItemCount() == 1
    made = backups.ui.list.topLevelItem(0)
    assert made is not None
    assert made.text(1) == "手动"
    office.bench.change("新增", lambda change: change.insert("department", {"name": "一", "kind": "审判"}))
    backups.ui.list.setCurrentItem(made)
    monkeypatch.setattr(ask, "question", lambda *_: True)
    backups.ui.restore.click()
    assert office_window.office is not None
    assert office_window.office is not office
    assert office_window.office.store.query("SELECT * FROM department") == []


def test_the_folder_of_backups_is_opened_and_moved(
    dialog: SettingsDialog, office: OpenOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "courtoffice.shell.settings_backups.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    backups = _section(dialog, BackupsSection)
    backups.ui.back_up.click()
    backups.ui.open_folder.click()
    assert opened == [office.store.backups.as_posix()]
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path / "别处")
    backups.ui.choose_folder.click()
    assert backups.ui.list.topLevelItemCount() == 0
    assert str(tmp_path / "别处") in backups.ui.folder.text()
    assert len(backups_of(office.store.path)) == 1


def test_a_file_open_for_reading_keeps_its_settings(
    window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals: list[str] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: refusals.append(str(refusal)))
    window.show_office(Store.open(path, who="", readonly=True))
    window.ui.settings.trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    assert not dialog.ui.note.isHidden()
    dialog.ui.save.click()
    assert refusals == []


def test_long_texts_and_choices_have_editors_that_suit(qtbot: QtBot) -> None:
    long = SettingEditor(Setting("a", "文字", "组", Kind.LONG_TEXT, "第一行\n第二行"))
    choice = SettingEditor(Setting("b", "选择", "组", Kind.CHOICE, "甲", choices=("甲", "乙")))
    when = SettingEditor(Setting("c", "时间", "组", Kind.TIME, "19:30"))
    for editor in (long, choice, when):
        qtbot.add_widget(editor)
    assert isinstance(long.widget, QPlainTextEdit)
    assert long.value() == "第一行\n第二行"
    assert isinstance(choice.widget, QComboBox)
    with qtbot.wait_signal(choice.changed):
        choice.widget.setCurrentText("乙")
    assert choice.value() == "乙"
    assert isinstance(when.widget, QLineEdit)
    when.widget.setText("８:０５")
    assert when.value() == "08:05"
    with qtbot.assert_not_emitted(when.changed):
        when.show_value("20:00")
    assert text_of(long.setting, "") == "（空）"
