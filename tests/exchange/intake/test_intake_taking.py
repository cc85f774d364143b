"""Lists are read, judged row by row, and stored as one change or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from courtoffice import catalogue
from courtoffice.areas.study.records import CENTRE_GROUP, Attendance, PlanItem, Session
from courtoffice.areas.study.registers import PLAN_ITEMS, SESSIONS
from courtoffice.errors import Refused
from courtoffice.exchange.archive import Oddities
from courtoffice.exchange.heads import read_grid
from courtoffice.exchange.intake import taking
from courtoffice.exchange.intake.headings import heads_of
from courtoffice.exchange.intake.pasted import pasted_sheet
from courtoffice.exchange.intake.preview import ADDED, BAD, CHANGED, DOUBTFUL, GOOD, SAME, Preview
from courtoffice.exchange.intake.taking import read_rows, take_in, write_refused
from courtoffice.exchange.intake.template import write_template
from courtoffice.exchange.sheets_in import Sheet, read_sheets
from courtoffice.register import Desk, Register

HEAD = ("年度", "月份", "学习专题", "学习内容", "责任人")
PATH = Path("计划.xlsx")


def read(desk: Desk, *rows: Sequence[Any], register: Register[Any] = PLAN_ITEMS, **how: Any) -> Preview:
    return read_rows([Sheet("表一", rows)], PATH, register, desk, year=2026, **how)


def items(desk: Desk) -> list[PlanItem]:
    return desk.store.load(PlanItem, order="month, id")


def test_a_list_comes_in_as_one_change(court_desk: Desk) -> None:
    preview = read(
        court_desk,
        ("2026年学习计划", "", "", "", ""),
        HEAD,
        ("2026年", "3月", "专题一", "内容", "张三"),
        (2026.0, 4.0, "专题二", "", ""),
        ("", "", "", "", ""),
        ("合计", "", "", "", ""),
    )
    assert [(row.number, row.state, row.action) for row in preview.rows] == [
        (3, GOOD, ADDED),
        (4, DOUBTFUL, ADDED),
    ]
    assert take_in(court_desk, preview) == 2
    assert court_desk.store.undo_name == "导入计划项目"
    assert [(one.year, one.month, one.theme, one.officer_id) for one in items(court_desk)] == [
        (2026, 3, "专题一", 1),
        (2026, 4, "专题二", None),
    ]
    court_desk.store.undo()
    assert items(court_desk) == []


def test_a_day_that_the_list_does_not_tell_is_not_today(court_desk: Desk) -> None:
    head = ("日期", "学习主题", "地点")
    rows = (("", "专题一", "会议室"), ("2026-3-5", "专题二", "会议室"))
    without = read(court_desk, head[1:], *(row[1:] for row in rows), register=SESSIONS)
    assert [row.state for row in without.rows] == [BAD, BAD]
    blank = read(court_desk, head, *rows, register=SESSIONS)
    assert [row.state for row in blank.rows] == [BAD, GOOD]
    assert "“日期”还没有填写" in blank.rows[0].reasons[0]


def test_the_year_of_a_list_without_one_is_that_shown(court_desk: Desk) -> None:
    rows = [Sheet("表一", (("月份", "学习专题"), ("3", "专题一")))]
    take_in(court_desk, read_rows(rows, PATH, PLAN_ITEMS, court_desk, year=2025))
    assert [item.year for item in items(court_desk)] == [2025]


def test_a_list_without_a_choice_of_the_key_still_finds_its_records(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        change.save(PlanItem(year=2026, month=3, theme="专题一", body=CENTRE_GROUP))
    take_in(court_desk, read(court_desk, HEAD, (2026, 3, "专题一", "新", "")))
    assert [(item.body, item.content) for item in items(court_desk)] == [(CENTRE_GROUP, "新")]


def test_a_row_that_is_there_is_updated_and_blank_cells_say_nothing(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        change.save(PlanItem(year=2026, month=3, theme="专题一", content="旧", note="备注", officer_id=1))
        change.save(PlanItem(year=2026, month=4, theme="专题（二）", content="同", officer_id=1))
    preview = read(
        court_desk,
        HEAD,
        (2026, 3, "专题 一", "新", ""),
        (2026, 4, "专题(二)", "同", "张三"),
    )
    assert [row.action for row in preview.rows] == [CHANGED, CHANGED]
    preview = read(court_desk, HEAD, (2026, 3, "专题一", "新", ""), (2026, 4, "专题（二）", "同", "张三"))
    assert [row.action for row in preview.rows] == [CHANGED, SAME]
    assert take_in(court_desk, preview) == 1
    first = items(court_desk)[0]
    assert (first.content, first.note, first.officer_id) == ("新", "备注", 1)


def test_bad_rows_say_why_and_stop_everything_until_left_out(court_desk: Desk, tmp_path: Path) -> None:
    preview = read(
        court_desk,
        HEAD,
        (2026, 3, "好的", "=1+1", "张三"),
        (2026, 13, "月份不对", "", "张三"),
        ("去年", 3, "年度不对", "", "张三"),
        (2026, 3, "", "没有专题", "张三"),
        (2026, 5, "人不对", "", "王二麻子"),
        (2026, 3, "好的", "重复", "张三"),
        (2026, 123456789012345678, "长数字", "", "张三"),
    )
    states = [row.state for row in preview.rows]
    assert states.count(BAD) == 7
    said = {row.number: "".join(row.reasons) for row in preview.rows}
    assert "1至12" in said[3] or "月" in said[3]
    assert "“年度”" in said[4]
    assert "“学习专题”还没有填写" in said[5]
    assert "没有“王二麻子”" in said[6]
    assert "重复" in said[7]
    assert "长数字" in said[8]
    with pytest.raises(Refused, match="7行不能导入"):
        take_in(court_desk, preview)
    assert items(court_desk) == []
    out = tmp_path / "未导入.xlsx"
    assert write_refused(out, preview, accept_fixes=False) == 7
    grid = read_grid(out, heads_of(PLAN_ITEMS), "计划")
    assert len(grid.rows) == 7
    assert grid.ignored == ("不能导入的原因",)
    assert take_in(court_desk, preview, leave_out_bad=True) == 0


def test_a_misspelt_name_comes_in_only_when_agreed_to(court_desk: Desk) -> None:
    preview = read(court_desk, HEAD, (2026, 3, "专题", "", "张三三"), (2026, 4, "另一", "", "张三"))
    assert [row.state for row in preview.rows] == [DOUBTFUL, GOOD]
    assert preview.rows[0].fixes == ("“责任人”没有“张三三”，按“张三”导入。",)
    assert preview.fixed() == 1
    assert preview.actions(accept_fixes=False) == {ADDED: 1}
    assert take_in(court_desk, preview) == 1
    assert [one.theme for one in items(court_desk)] == ["另一"]
    preview = read(court_desk, HEAD, (2026, 3, "专题", "", "张三三"))
    assert take_in(court_desk, preview, accept_fixes=True) == 1
    assert {one.officer_id for one in items(court_desk)} == {1}


def test_an_import_is_refused_when_the_office_changed_meanwhile(court_desk: Desk) -> None:
    preview = read(court_desk, HEAD, (2026, 3, "专题", "", ""))
    with court_desk.store.change("登记") as change:
        change.save(PlanItem(year=2026, month=9, theme="别的"))
    with pytest.raises(Refused, match="又有改动"):
        take_in(court_desk, preview)
    assert [one.theme for one in items(court_desk)] == ["别的"]


def test_what_is_no_such_list_is_refused(court_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused, match="没有找到计划项目"):
        read(court_desk, ("甲", "乙"), ("1", "2"))
    with pytest.raises(Refused, match="没有找到计划项目"):
        read(court_desk, ("序号", "部门", "说法"), ("1", "民一庭", "x"))
    monkeypatch.setattr(taking, "MOST_ROWS", 50)
    rows = [(2026, 3, "x", "", "")] * 51
    with pytest.raises(Refused, match="最多导入50行"):
        read(court_desk, HEAD, *rows)
    assert len(read(court_desk, HEAD, *rows[1:]).rows) == 50


def test_reading_can_be_broken_off(court_desk: Desk) -> None:
    class Enough(Exception):
        pass

    def tick(done: int, total: int) -> None:
        if done:
            raise Enough

    rows = [(2026, 3, f"专题{at}", "", "") for at in range(600)]
    with pytest.raises(Enough):
        read(court_desk, HEAD, *rows, tick=tick)
    assert items(court_desk) == []


@pytest.mark.parametrize(
    ("written", "meant", "asked"),
    [
        ("2026-3-5", date(2026, 3, 5), False),
        ("2026/03/05", date(2026, 3, 5), False),
        ("2026.3.5", date(2026, 3, 5), False),
        ("2026年3月5日", date(2026, 3, 5), False),
        ("20260305", date(2026, 3, 5), False),
        ("２０２６－３－５", date(2026, 3, 5), False),
        (datetime(2026, 3, 5, 9), date(2026, 3, 5), False),
        (46086.0, date(2026, 3, 5), True),
        ("46086", date(2026, 3, 5), True),
        ("26.3.5", date(2026, 3, 5), True),
        ("3月5日", date(2026, 3, 5), True),
        ("2月30日", None, True),
        (12.5, None, True),
        ("三月五日", None, True),
    ],
)
def test_dates_of_every_shape(court_desk: Desk, written: object, meant: date | None, asked: bool) -> None:
    preview = read(court_desk, ("日期", "学习主题"), (written, "学习"), register=SESSIONS)
    row = preview.rows[0]
    if meant is None:
        assert row.state == BAD
        assert "日期" in row.reasons[0]
    else:
        assert row.entry is not None
        record = preview.entries[row.entry].record
        assert isinstance(record, Session)
        assert record.held_on == meant
        assert any("读取" in words for words in row.reasons) is asked


def test_rows_of_one_record_bring_its_child_rows(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        change.save(
            Session(
                held_on=date(2026, 3, 5),
                topic="学习",
                attendance=(Attendance(officer_id=1, reason="旧"), Attendance(officer_id=2)),
            )
        )
    head = ("日期", "学习主题", "干警", "考勤情况", "事由")
    preview = read(
        court_desk,
        head,
        ("2026-3-5", "学习", "张三", "请假", "病假"),
        ("2026-3-5", "学习", "李四", "", ""),
        ("2026-3-6", "另一次", "张三", "", ""),
        ("2026-3-6", "另一次", "李四", "公差", "出差"),
        register=SESSIONS,
    )
    assert [row.state == BAD for row in preview.rows] == [False] * 4, [row.reasons for row in preview.rows]
    assert preview.actions(accept_fixes=False) == {CHANGED: 1, ADDED: 1}
    take_in(court_desk, preview)
    one, other = court_desk.store.load(Session, order="held_on")
    assert [(row.officer_id, row.state, row.reason) for row in one.attendance] == [
        (1, "请假", "病假"),
        (2, "出席", ""),
    ]
    assert [(row.officer_id, row.state) for row in other.attendance] == [(1, "出席"), (2, "公差")]


def test_rows_of_one_record_that_contradict_each_other(court_desk: Desk) -> None:
    preview = read(
        court_desk,
        ("日期", "学习主题", "地点", "干警"),
        ("2026-3-5", "学习", "三楼", "张三"),
        ("2026-3-5", "学习", "四楼", "李四"),
        register=SESSIONS,
    )
    assert [row.state for row in preview.rows] == [BAD, BAD]
    assert "第3行有错误" in preview.rows[0].reasons[0]
    assert "“地点”与同一条记录的上一行不一致" in preview.rows[1].reasons[0]


def test_the_clerk_says_what_a_column_is(court_desk: Desk) -> None:
    rows = (("年度", "月份", "讲什么", "学习专题"), (2026, 3, "真的专题", "不要"))
    preview = read(court_desk, *rows, mapping={"讲什么": "theme", "学习专题": ""})
    assert [key for _, key in preview.headings] == ["year", "month", "theme", ""]
    record = preview.entries[0].record
    assert isinstance(record, PlanItem)
    assert record.theme == "真的专题"


def test_pasted_rows_with_and_without_a_head(court_desk: Desk) -> None:
    heads = heads_of(PLAN_ITEMS)
    columns = ("年度", "月份", "学习专题", "学习内容")
    bare = pasted_sheet('2026\t3\t专题\t"两\n行"\r\n', heads, columns)
    preview = read_rows([bare], PATH, PLAN_ITEMS, court_desk, year=2026)
    record = preview.entries[0].record
    assert isinstance(record, PlanItem)
    assert (record.theme, record.content) == ("专题", "两\n行")
    headed = pasted_sheet("月份\t年度\t学习专题\n3\t2026\t'=1+1\n", heads, columns)
    preview = read_rows([headed], PATH, PLAN_ITEMS, court_desk, year=2026)
    record = preview.entries[0].record
    assert isinstance(record, PlanItem)
    assert record.theme == "=1+1"
    for text, words in (("  \n", "没有可以粘贴"), ("1\t2\t3\t4\t5\n", "5列"), ("x" * 20_000_001, "太多")):
        with pytest.raises(Refused, match=words):
            pasted_sheet(text, heads, columns)


def test_the_blank_list_names_every_column_and_is_read(court_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "空白.xlsx"
    write_template(path, SESSIONS, court_desk)
    grid = read_grid(path, heads_of(SESSIONS), "学习")
    assert len(grid.rows) == 0
    assert grid.ignored == ()
    assert {"held_on", "topic", "attendance.officer_id", "observers.name"} <= {
        head.key for head in grid.heads
    }


@pytest.mark.parametrize("key", ["officers", "closed-cases"])
def test_a_blank_list_filled_with_its_example_comes_in(court_desk: Desk, tmp_path: Path, key: str) -> None:
    register = catalogue.REGISTERS[key]
    manner = register.manner()
    assert manner is not None
    path = tmp_path / "空白.xlsx"
    write_template(path, register, court_desk)
    sheet, notes = read_sheets(path)
    example = manner.example(court_desk)
    assert f"{next(iter(example))}：" in "".join(str(row[0]) for row in notes.rows)
    filled = Sheet("表", [*sheet.rows, [example.get(str(head), "") for head in sheet.rows[1]]])
    preview = read_rows([filled], path, register, court_desk, year=2026)
    assert [row.state for row in preview.rows] == [GOOD]
    assert preview.unknown == ()
    assert take_in(court_desk, preview) == 1
    with ZipFile(path) as book:
        assert book.read("xl/worksheets/sheet1.xml").count(b"<dataValidation ") >= 5


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.lists(
            st.one_of(
                st.text(max_size=12),
                st.sampled_from(
                    ["A&B", "<b>", "=1+1", "'; DROP TABLE officer", "䶮𠮷", "１２", "\x07", "😀"]
                ),
                st.floats(allow_nan=False, allow_infinity=False),
                st.integers(-(10**20), 10**20),
                st.booleans(),
                st.dates(),
            ),
            min_size=5,
            max_size=5,
        ),
        max_size=6,
    )
)
def test_whatever_the_cells_hold_rows_are_judged_and_nothing_is_written(
    court_desk: Desk, rows: list[list[Any]]
) -> None:
    before = court_desk.store.undo_name
    preview = read(court_desk, HEAD, *rows)
    for row in preview.rows:
        assert (row.entry is None) == (row.state == BAD)
        assert row.reasons or row.state == GOOD
    assert court_desk.store.undo_name == before


def test_records_that_are_alike_are_each_met_once(court_desk: Desk) -> None:
    twice = PlanItem(year=2026, month=3, theme="同")
    with court_desk.store.change("登记") as change:
        change.save_all([replace(twice, content="甲"), replace(twice, content="乙")])
    rows = (HEAD, (2026, 3, "同", "甲", ""), (2026, 3, "同", "丙", ""))
    preview = read(court_desk, *rows)
    assert [row.action for row in preview.rows] == [SAME, CHANGED]
    preview = read(court_desk, *rows, (2026, 3, "同", "丁", ""))
    assert preview.rows[-1].state == BAD
    preview = read(court_desk, HEAD, (2026, 3, "同", "乙", ""))
    assert preview.rows[0].action == SAME
    preview = read(court_desk, HEAD, (2026, 3, "同", "丙", ""))
    assert "分不清要更新哪一条" in preview.rows[0].reasons[0]


def sessions(desk: Desk, *rows: Sequence[Any]) -> Preview:
    return read(desk, ("日期", "学习主题", "参加人员", "考勤"), *rows, register=SESSIONS)


def test_several_names_in_one_cell_are_a_child_row_each(court_desk: Desk) -> None:
    preview = sessions(court_desk, ("2026-3-5", "学习", "张　三、李四，\n单雄信", "出席"))
    assert [row.state for row in preview.rows] == [GOOD]
    take_in(court_desk, preview)
    (one,) = court_desk.store.load(Session)
    assert [(row.officer_id, row.state) for row in one.attendance] == [(1, "出席"), (2, "出席"), (3, "出席")]
    assert sessions(court_desk, ("2026-3-5", "学习", "张三、单雄信", "")).entries[0].action == SAME


def test_a_stranger_among_several_names_is_told(court_desk: Desk) -> None:
    preview = sessions(court_desk, ("2026-3-5", "学习", "张三、没这个人、李四四", ""))
    assert [row.state for row in preview.rows] == [BAD]
    reasons = "".join(preview.rows[0].reasons)
    assert "没有“没这个人”" in reasons
    assert "张三" not in reasons


def test_hidden_rows_are_told(court_desk: Desk) -> None:
    sheet = Sheet("表一", (HEAD, ("2026", "3", "专题", "", "")), odd=Oddities(hides_rows=True))
    notes = read_rows([sheet], PATH, PLAN_ITEMS, court_desk, year=2026).notes
    assert any("隐藏" in note for note in notes)
    assert not any("隐藏" in note for note in read(court_desk, HEAD, ("2026", "3", "专题", "", "")).notes)


def test_numbers_of_rows_and_columns_for_hands_are_passed_over(court_desk: Desk) -> None:
    head = ("序号", *HEAD, "签名")
    preview = read(court_desk, head, ("1", "2026", "3", "专题", "", "", ""))
    assert preview.unknown == ()
    assert not any("看不懂" in note for note in preview.notes)
    assert read(court_desk, ("讲什么", *HEAD), ("1", "2026", "3", "专题", "", "")).unknown == ("讲什么",)
