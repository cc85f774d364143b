"""Finding a list in a sheet: title lines, heads of several rows, synonyms, damaged numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from courtoffice.errors import Refused
from courtoffice.exchange.heads import Grid, Head, find_grid, is_damaged, plain_heading, read_grid
from courtoffice.exchange.sheets_in import Sheet, Value

WANTED = (
    Head("name", "姓名", required=True),
    Head("gender", "性别"),
    Head("department", "部门", ("庭室", "所在部门")),
    Head("education", "学历", ("最高学历",)),
    Head("post", "职务"),
    Head("hours", "学时"),
)


def _grid(*rows: list[Value]) -> Grid:
    grid = find_grid(Sheet("表", rows), WANTED)
    assert grid is not None
    return grid


def _keys(grid: Grid) -> list[str]:
    return [head.key for head in grid.heads]


def _names(grid: Grid) -> list[tuple[int, Value]]:
    return [(row.number, row.cells["name"]) for row in grid.rows]


def test_a_head_under_title_lines() -> None:
    grid = _grid(
        ["干警花名册", "干警花名册", "干警花名册"],
        ["填报单位：政治部", "", "2026年3月"],
        ["", "", ""],
        ["姓 名*", "性别（男/女）", "手机号"],
        ["张三", "男", "1"],
        ["", " \u3000", ""],
        ["李四", "女", "2"],
    )
    assert grid.title == "干警花名册 填报单位：政治部 2026年3月"
    assert _keys(grid) == ["name", "gender"]
    assert grid.ignored == ("手机号",)
    assert _names(grid) == [(5, "张三"), (7, "李四")]
    assert grid.has("gender")
    assert not grid.has("post")


def test_synonyms_parts_and_order_of_the_sheet() -> None:
    grid = _grid(["庭室/部门", "学时", "姓名"], ["民一庭", 3.5, "张三"])
    assert _keys(grid) == ["department", "hours", "name"]
    assert dict(grid.rows[0].cells) == {"department": "民一庭", "hours": 3.5, "name": "张三"}


def test_of_two_columns_for_one_field_the_more_usual_heading_counts() -> None:
    grid = _grid(["姓名", "最高学历", "学历"], ["张三", "研究生", "本科"])
    assert grid.rows[0].cells["education"] == "本科"
    grid = _grid(["姓名", "学历", "最高学历"], ["张三", "本科", "研究生"])
    assert grid.rows[0].cells["education"] == "本科"


def test_a_head_of_two_rows_with_merged_cells() -> None:
    grid = _grid(
        ["序号", "基本情况", "基本情况", "任职", "任职"],
        ["序号", "姓名", "性别", "部门", "职务"],
        [1, "张三", "男", "民一庭", "庭长"],
    )
    assert _keys(grid) == ["name", "gender", "department", "post"]
    assert grid.ignored == ("序号",)
    assert _names(grid) == [(3, "张三")]


def test_a_merged_heading_that_reaches_down_into_the_second_row() -> None:
    grid = _grid(
        ["姓名", "性别", "学历", "学历"],
        ["姓名", "性别", "全日制", "在职"],
        ["张三", "男", "本科", "研究生"],
    )
    assert _keys(grid) == ["name", "gender", "education"]
    assert _names(grid) == [(3, "张三")]
    assert grid.ignored == ("在职",)


def test_a_head_of_two_rows_without_merged_cells() -> None:
    grid = _grid(["姓名", "任职", ""], ["", "部门", "职务"], ["张三", "民一庭", "庭长"])
    assert _keys(grid) == ["name", "department", "post"]
    assert _names(grid) == [(3, "张三")]


def test_a_row_that_says_what_a_heading_says_is_a_row() -> None:
    grid = _grid(["姓名", "性别"], ["学历", "男"], ["部门", "女"])
    assert _names(grid) == [(2, "学历"), (3, "部门")]


def test_repeated_heads_are_passed_over() -> None:
    grid = _grid(["姓名", "部门"], ["张三", "民一庭"], ["姓名", "部门"], ["李四", "部门"])
    assert _names(grid) == [(2, "张三"), (4, "李四")]


def test_short_rows_are_filled_up() -> None:
    grid = _grid(["", "姓名", "部门"], ["", "张三"])
    assert dict(grid.rows[0].cells) == {"name": "张三", "department": ""}


def test_damaged_numbers_are_flagged() -> None:
    grid = _grid(
        ["姓名", "职务", "学时"], ["张三", 4.3e17, "4.30102E+17"], ["李四", "430102199001011234", 90.0]
    )
    assert grid.rows[0].damaged == ("post", "hours")
    assert grid.rows[1].damaged == ()
    assert is_damaged(10**15)
    assert is_damaged(-1e15)
    assert not is_damaged(10**15 - 1)
    assert not is_damaged("1.5E+3")
    assert is_damaged(" 1E+20 ")


def test_no_head_at_all() -> None:
    assert find_grid(Sheet("表", []), WANTED) is None
    assert find_grid(Sheet("表", [["张三", "男"]]), WANTED) is None
    assert find_grid(Sheet("表", [["姓名"], ["张三"]]), WANTED) is None  # one word may stand anywhere
    assert find_grid(Sheet("表", [["姓名"], ["张三"]]), WANTED[:1]) is not None
    assert find_grid(Sheet("表", [[1.0, 2.0]] * 50 + [["姓名", "性别"]]), WANTED) is None


def test_headings_are_compared_plain() -> None:
    assert plain_heading(" 姓\n名（必填）*：") == "姓名"
    assert plain_heading("ＡＢＣ") == "abc"
    assert plain_heading(12.0) == "120"


def _book(path: Path, *sheets: tuple[str, list[list[str]]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    book.close()
    return path


def test_the_first_sheet_with_the_list_is_read(tmp_path: Path) -> None:
    path = _book(
        tmp_path / "a.xlsx",
        ("说明", [["请填写"]]),
        ("甲", [["姓名", "性别"], ["张三", "男"]]),
        ("乙", [["姓名", "部门"], ["李四", "民一庭"]]),
    )
    grid = read_grid(path, WANTED, "花名册")
    assert (grid.sheet, grid.others) == ("甲", ("乙",))
    assert _names(grid) == [(2, "张三")]


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx", ("甲", [["性别", "部门"], ["男", "民一庭"]]))
    with pytest.raises(Refused, match="没有找到花名册：缺少“姓名”这一列"):
        read_grid(path, WANTED, "花名册")
    several = (*WANTED, Head("day", "日期", required=True))
    with pytest.raises(Refused, match="缺少“姓名”、“日期”"):
        read_grid(path, several, "花名册")
    path = _book(tmp_path / "b.xlsx", ("甲", [["无关"]]), ("乙", [["姓名", "部门"]]))
    with pytest.raises(Refused, match="缺少“日期”这一列"):
        read_grid(path, several, "花名册")


def test_a_file_without_anything(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="缺少“姓名”"):
        read_grid(_book(tmp_path / "a.xlsx", ("甲", [])), WANTED, "花名册")


def test_lines_of_sums_and_of_signatures_are_no_rows() -> None:
    grid = _grid(
        ["学时", "姓名", "职务"],
        [8.0, "张三", "庭长"],
        [16.0, "合 计", ""],
        ["", "小计：", ""],
        ["制表人：李四", "", "审核人：王五"],
        [4.0, "审核：卷宗", ""],
        ["审核委员会", "李四", ""],
    )
    assert _names(grid) == [(2, "张三"), (6, "审核：卷宗"), (7, "李四")]
