"""The tab 人员, worked on as a clerk does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from xlsxwriter import Workbook

from courtoffice.areas.people.page import PeoplePage
from courtoffice.areas.people.records import Department, Officer
from courtoffice.errors import Refused
from courtoffice.exchange.sheets_in import read_sheets
from courtoffice.shell import ask
from courtoffice.shell.import_dialog import ImportDialog

if TYPE_CHECKING:
    from tests.conftest import Clerk

HEADS = ("序号", "姓名", "部门", "性别", "出生年月", "职务")
GOOD = (
    (1, "张　三", "民事审判一庭", "男", "1980.06", "庭长"),
    (2, "周八", "执行局", "女", "１９９０．１", "干警"),
)
BAD = ((3, "", "执行局", "女", "1990.01", "干警"), (4, "吴九", "执行局", "不详", "很久以前", "干警"))


def _sheet(path: Path, *rows: tuple[object, ...]) -> Path:
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, len(HEADS) - 1, "××县人民法院干警花名册")
        for at, row in enumerate((HEADS, (), *rows), 1):
            sheet.write_row(at, 0, row)
    return path


def _count(clerk: Clerk) -> tuple[int, int]:
    return len(clerk.store.load(Officer)), len(clerk.store.load(Department))


def test_the_roster_is_listed_in_the_courts_order(clerk: Clerk) -> None:
    clerk.go_to(PeoplePage, "officers")
    assert clerk.column("name") == ["张三", "李四", "单雄信", "王五", "赵六", "钱七"]
    assert clerk.column("department")[:4] == ["民事审判一庭"] * 3 + ["政治部"]
    clerk.filter("name", "sxx")
    assert clerk.column("name") == ["单雄信"]


def test_an_officer_with_postings(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.go_to(PeoplePage, "officers")
    clerk.new(name="𠮷䶮", gender="女", birth_month="1990.1")
    clerk.editor.grids["postings"].rows.type_into(0, 3, "zzb")
    clerk.add_row("postings", "2026-10-1", "", "在职", "民事审判一庭", "法官助理")
    assert clerk.save()
    officer = clerk.store.load(Officer, "name = ?", ("𠮷䶮",))[0]
    assert officer.birth_month == "1990-01"
    assert [row.department_id for row in officer.postings] == [2, 1]
    clerk.filter("name", "𠮷")
    assert len(clerk.listed()) == 1
    assert clerk.page.open_record("officers", officer.id)
    clerk.fill_in(name="")
    assert not clerk.editor.save()
    assert "姓名" in clerk.fault("name")


def _dialog(clerk: Clerk, path: Path) -> ImportDialog:
    clerk.page.view.commands.lists.import_file(path)
    return clerk.page.view.commands.lists.dialog


def test_a_department_with_people_is_not_deleted(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch, refusals: list[Refused]
) -> None:
    clerk.go_to(PeoplePage, "departments")
    clerk.page.view.table.selectRow(0)
    clerk.delete(monkeypatch)
    assert len(refusals) == 1
    assert _count(clerk) == (6, 2)


def test_a_staff_list_is_looked_at_and_taken_in_as_one_change(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.go_to(PeoplePage, "officers")
    assert isinstance(clerk.page, PeoplePage)
    before = _count(clerk)
    monkeypatch.setattr(ask, "existing_file", lambda *_: _sheet(tmp_path / "花名册.xlsx", *GOOD))
    clerk.page.import_button.click()
    dialog = clerk.page.view.commands.lists.dialog
    assert dialog.ui.file.text() == "花名册.xlsx"
    assert dialog.ui.create_departments.text() == "新建 1 个部门："
    assert dialog.ui.department_names.text() == "执行局"
    assert dialog.ui.take_in.text() == "导入 2 行"
    assert dialog.ui.take_in.isEnabled()
    assert _count(clerk) == before
    dialog.ui.create_departments.setChecked(False)
    assert not dialog.ui.take_in.isEnabled()
    dialog.ui.create_departments.setChecked(True)
    dialog.ui.take_in.click()
    assert dialog.result() == dialog.DialogCode.Accepted
    assert _count(clerk) == (before[0] + 1, before[1] + 1)
    assert "周八" in clerk.column("name")
    clerk.bench.undo()
    assert _count(clerk) == before


def test_bad_rows_are_told_and_stop_the_import_until_left_out(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.go_to(PeoplePage, "officers")
    dialog = _dialog(clerk, _sheet(tmp_path / "花名册.xlsx", *GOOD, *BAD))
    bad = dialog.ui.rows.model().rowCount()
    assert dialog.ui.states.tabText(3) == f"有错误 {bad}"
    assert bad >= 1
    assert dialog.ui.rows.model().index(0, 2).data()
    assert not dialog.ui.take_in.isEnabled()
    dialog.ui.states.setCurrentIndex(0)
    assert dialog.ui.rows.model().rowCount() == len(GOOD) + len(BAD)
    dialog.ui.leave_out_bad.setChecked(True)
    dialog.ui.take_in.click()
    assert "周八" in clerk.column("name")


def test_a_file_that_is_no_staff_list_is_refused(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: told.append(refusal))
    clerk.go_to(PeoplePage, "officers")
    for name, content in (("a.xlsx", b"no workbook"), ("b.csv", "题目,作者\n甲,乙\n".encode())):
        path = tmp_path / name
        path.write_bytes(content)
        clerk.page.view.commands.lists.import_file(path)
        assert "没有找到花名册：表头里没有“姓名”" in str(told.pop())
    clerk.page.view.commands.lists.import_file(tmp_path / "missing.xlsx")
    assert "找不到" in str(told.pop())
    assert _count(clerk) == (6, 2)


def test_an_import_is_refused_when_people_changed_meanwhile(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Refused] = []
    monkeypatch.setattr(ask, "refused", lambda parent, refusal: told.append(refusal))
    clerk.go_to(PeoplePage, "officers")
    dialog = _dialog(clerk, _sheet(tmp_path / "花名册.xlsx", *GOOD))
    with clerk.store.change("登记") as change:
        change.save(Officer(name="郑十"))
    dialog.ui.take_in.click()
    assert len(told) == 1
    assert _count(clerk) == (7, 2)


def test_the_commands_of_the_menu_work_on_the_staff_list(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.go_to(PeoplePage, "officers")
    assert clerk.page.can("import_rows")
    assert clerk.page.can("write_template")
    asked: list[str] = []
    monkeypatch.setattr(ask, "existing_file", lambda window, title, *_: asked.append(title))
    clerk.page.import_rows()
    assert asked == ["导入花名册"]
    blank = tmp_path / "空白.xlsx"
    monkeypatch.setattr(ask, "new_file", lambda *_: blank)
    clerk.page.write_template()
    assert "姓名" in next(iter(read_sheets(blank))).rows[1]
    clerk.page.show_part("departments")
    clerk.page.import_rows()
    assert asked[-1] == "导入部门"
    clerk.page.write_template()
    assert "部门名称" in next(iter(read_sheets(blank))).rows[1]


def test_a_strange_heading_is_explained_and_refused_rows_are_written(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.go_to(PeoplePage, "officers")
    assert isinstance(clerk.page, PeoplePage)
    path = tmp_path / "名册.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("姓名", "在哪上班", "年龄", "性别"))
        sheet.write_row(1, 0, ("周八", "政治部", "30", "女"))
        sheet.write_row(2, 0, ("", "政治部", "40", "男"))
    dialog = _dialog(clerk, path)
    assert "在哪上班" in dialog.ui.notes.text()
    assert "年龄" not in dialog.ui.notes.text()
    box = dialog.ui.mapping.cellWidget(1, 1)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("department"))
    box.activated.emit(box.currentIndex())
    QTest.qWait(10)
    assert "看不懂" not in dialog.ui.notes.text()
    refused = tmp_path / "未导入.xlsx"
    monkeypatch.setattr(ask, "new_file", lambda *_: refused)
    dialog.ui.save_refused.click()
    rows = next(iter(read_sheets(refused))).rows
    assert list(rows[1]) == ["姓名", "部门", "性别", "不能导入的原因"]
    assert list(rows[2]) == ["", "政治部", "男", "这一行没有姓名。"]
    dialog.ui.leave_out_bad.setChecked(True)
    dialog.ui.take_in.click()
    (made,) = clerk.store.load(Officer, "name = '周八'")
    assert made.postings[0].department_id == 2


def test_a_staff_list_is_pasted(clerk: Clerk) -> None:
    clerk.go_to(PeoplePage, "officers")
    QGuiApplication.clipboard().setText("姓名\t部门\t人员类别\r\n周　八\t执行局\t员额法官\r\n")
    clerk.page.paste_rows()
    dialog = clerk.page.view.commands.lists.dialog
    assert dialog.ui.create_departments.text() == "新建 1 个部门："
    assert dialog.ui.department_names.text() == "执行局"
    dialog.ui.take_in.click()
    (made,) = clerk.store.load(Officer, "name = '周八'")
    assert made.postings[0].category == "法官"
    assert clerk.store.undo_name == "导入花名册"
    clerk.page.copy_rows()
    clerk.page.paste_rows()
    assert "内容相同" in clerk.page.view.commands.lists.dialog.ui.words.text()
