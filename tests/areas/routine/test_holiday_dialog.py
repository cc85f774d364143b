"""A clerk enters a year's notice: by pasting, from a file, as the program has it; what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.areas.routine.rooms.holiday_dialog import HolidayDialog, open_dialog
from courtoffice.calendar_table import workdays
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.store import Store
from courtoffice.workdays import notice_known

NOTICE = """关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日至5日放假，共3天。四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。
"""


@pytest.fixture
def dialog(qtbot: QtBot, bench: Bench) -> HolidayDialog:
    made = HolidayDialog(bench, 2027)
    qtbot.add_widget(made)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def paste(dialog: HolidayDialog, text: str) -> None:
    dialog.ui.text.setPlainText(text)
    dialog.read_text()


def shown(dialog: HolidayDialog) -> dict[str, tuple[str, ...]]:
    table = dialog.ui.days
    rows = [
        tuple(item.text() for column in range(5) if (item := table.item(row, column)) is not None)
        for row in range(table.rowCount())
    ]
    return {row[0]: row[1:] for row in rows}


def test_a_pasted_notice_is_seen_before_it_is_stored(
    dialog: HolidayDialog, bench: Bench, court_store: Store, qtbot: QtBot
) -> None:
    changes = len(court_store.journal())
    assert not dialog.ui.store.isEnabled()
    assert "粘贴" in dialog.ui.words.text()
    dialog.ui.text.setPlainText(NOTICE)
    qtbot.wait_until(dialog.ui.store.isEnabled)
    assert dialog.ui.summary.text().startswith("2027年放假27天，调休上班4天；新增")
    rows = shown(dialog)
    assert rows["2027-01-01"] == ("五", "放假　元旦", "不变", "")
    assert rows["2027-01-31"] == ("日", "上班", "新增", "")
    assert dialog.ui.words.isHidden()
    assert len(court_store.journal()) == changes
    assert not workdays(court_store).known(2027)
    dialog.ui.store.click()
    assert dialog.isHidden()
    assert court_store.undo_name == "录入2027年放假通知"
    assert workdays(court_store).known(2027)
    assert workdays(court_store).is_workday(date(2027, 1, 31))
    bench.undo()
    assert not workdays(court_store).known(2027)


def test_typing_and_storing_at_once_reads_first(dialog: HolidayDialog, court_store: Store) -> None:
    paste(dialog, NOTICE)
    dialog.ui.text.setPlainText(NOTICE.replace("2027年", "2026年"))
    dialog.store()
    assert dialog.isVisible()
    assert "这是2026年的放假通知，不是2027年的" in dialog.ui.words.text()
    assert not workdays(court_store).known(2027)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NOTICE.replace("端午节", "元宵节"), "不认得“元宵节”"),
        (NOTICE.replace("2月14日（周日）上班", "2月8日上班"), "2027-02-08不是周末"),
        (NOTICE.replace("共7天", "共8天"), "通知里写共8天"),
        ("<b>A&B</b> '; DROP TABLE holiday", "没有看到放假安排"),
    ],
)
def test_what_contradicts_itself_is_refused_in_words(
    dialog: HolidayDialog, court_store: Store, text: str, words: str
) -> None:
    changes = len(court_store.journal())
    paste(dialog, text)
    assert words in dialog.ui.words.text()
    assert not dialog.ui.store.isEnabled()
    assert shown(dialog) == {}
    dialog.store()
    assert len(court_store.journal()) == changes
    paste(dialog, "")
    assert "粘贴" in dialog.ui.words.text()


def test_what_may_be_missing_is_said_but_stored(dialog: HolidayDialog, court_store: Store) -> None:
    paste(dialog, NOTICE.replace("六、中秋节：9月15日（周三）放假1天。", ""))
    assert "没有看到中秋节的安排" in dialog.ui.words.text()
    dialog.ui.store.click()
    assert workdays(court_store).is_workday(date(2027, 9, 15))


def test_a_year_to_come_has_no_notice_yet(dialog: HolidayDialog) -> None:
    dialog.ui.year.setValue(2029)
    paste(dialog, "元旦：1月1日放假")
    assert "2029年的放假通知还不会公布" in dialog.ui.words.text()


def test_a_file_is_read(
    dialog: HolidayDialog, court_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "通知.txt"
    path.write_text(NOTICE, encoding="gb18030")
    chosen: list[Path | None] = [None, path]
    monkeypatch.setattr(ask, "existing_file", lambda *given: chosen.pop(0))
    dialog.ui.from_file.click()
    assert not dialog.ui.store.isEnabled()
    dialog.ui.from_file.click()
    assert dialog.ui.store.isEnabled()
    dialog.ui.store.click()
    assert workdays(court_store).known(2027)


def test_what_the_program_has_is_offered(
    dialog: HolidayDialog, bench: Bench, court_store: Store, qtbot: QtBot
) -> None:
    assert notice_known(2024)
    assert dialog.ui.from_program.isHidden()
    dialog.ui.year.setValue(2024)
    assert not dialog.ui.from_program.isHidden()
    dialog.ui.from_program.click()
    assert {row[2] for row in shown(dialog).values()} == {"不变"}
    dialog.ui.store.click()
    assert court_store.undo_name == "录入2024年放假通知"


def test_days_that_go_are_told_with_what_they_were(dialog: HolidayDialog, court_store: Store) -> None:
    with court_store.change("登记") as change:
        for day, kind in (("2027-05-03", "班"), ("2027-03-08", "休")):
            change.insert("holiday", {"day": day, "kind": kind, "name": "本院", "source": "手工"})
    paste(dialog, NOTICE.replace("五、端午节：6月9日（周三）放假1天。", ""))
    rows = shown(dialog)
    assert rows["2027-06-09"] == ("三", "平日", "取消", "放假　端午节")
    assert rows["2027-05-03"] == ("一", "放假　劳动节", "更改", "上班　本院（手工）")
    assert "2027-03-08" not in rows


def test_the_dialog_opens_over_a_window(qtbot: QtBot, bench: Bench, dialog: HolidayDialog) -> None:
    opened = open_dialog(bench, 2028, dialog)
    assert (opened.year, opened.isVisible()) == (2028, True)
    opened.reject()
