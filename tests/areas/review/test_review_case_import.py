"""The import of closed cases: numbers of every shape, unknown people, duplicates, hostile cells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from courtoffice.areas.people.records import Officer, Posting, roster
from courtoffice.areas.review.case_judge import CaseJudge
from courtoffice.areas.review.case_words import flags_in, is_total, panel_names, read_flag, read_type
from courtoffice.areas.review.records_cases import CASE_TYPES, ClosedCase
from courtoffice.areas.review.registers_cases import CASES
from courtoffice.case_number import parse
from courtoffice.cells import clean
from courtoffice.errors import Refused
from courtoffice.exchange.heads import GridRow
from courtoffice.exchange.intake.links import Beside, LinkReader
from courtoffice.exchange.intake.preview import BAD, DOUBTFUL, Preview, TakenRow
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.register import Desk

TODAY = date(2026, 6, 30)
HEADS = ("案号", "承办人", "结案日期")


def _sheet(path: Path, *rows: tuple[object, ...], heads: tuple[str, ...] = HEADS) -> Path:
    with Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate((heads, *rows)):
            sheet.write_row(at, 0, row)
    return path


def _read(court_desk: Desk, path: Path, *rows: tuple[object, ...], heads: tuple[str, ...] = HEADS) -> Preview:
    return _file(court_desk, _sheet(path / "a.xlsx", *rows, heads=heads))


def _file(desk: Desk, path: Path, **how: Any) -> Preview:
    return read_list(path, CASES, replace(desk, today=TODAY), year=2026, **how)


def _case(preview: Preview, row: TakenRow) -> ClosedCase | None:
    record = None if row.entry is None else preview.entries[row.entry].record
    return record if isinstance(record, ClosedCase) else None


NUMBERS = (
    ("(2026)湘0999民初12号", "（2026）湘0999民初12号", ""),
    ("〔2026〕湘0999民初 １２ 号", "（2026）湘0999民初12号", ""),
    ("【2026】湘0999执恢3号之一", "（2026）湘0999执恢3号之一", ""),
    ("（2015）曲中法执字第66号", "（2015）曲中法执字第66号", "不是通常的写法"),
    ("2026湘0999民初12", "2026湘0999民初12", "不是通常的写法"),
    ("（2027）湘0999民初1号", "（2027）湘0999民初1号", "案号是2027年的"),
    ("'; DROP TABLE closed_case", "';DROPTABLEclosed_case", "不是通常的写法"),
    ("=1+1", "=1+1", "不是通常的写法"),
    ("<b>A&B</b>", "<b>A&B</b>", "不是通常的写法"),
    ("䶮𠮷\x07号", "䶮𠮷号", "不是通常的写法"),
)


@pytest.mark.parametrize(("typed", "kept", "words"), NUMBERS, ids=[kept for _, kept, _ in NUMBERS])
def test_numbers_of_every_shape(court_desk: Desk, tmp_path: Path, typed: str, kept: str, words: str) -> None:
    preview = _read(court_desk, tmp_path, (typed, "张三", "2026-3-5"))
    [row] = preview.rows
    case = _case(preview, row)
    assert case is not None
    assert case.case_number == kept
    assert any(words in reason for reason in row.reasons) if words else row.reasons == ()


def test_an_eighteen_digit_number_and_an_empty_one_are_refused(court_desk: Desk, tmp_path: Path) -> None:
    rows = _read(
        court_desk, tmp_path, (123456789012345678, "张三", "2026-3-5"), ("", "张三", "2026-3-5")
    ).rows
    assert [row.state for row in rows] == [BAD, BAD]
    assert "已被表格软件改动" in rows[0].reasons[0]
    assert rows[1].reasons[0] == "这一行没有案号。"


WRONG = (
    (("（2026）湘0999民初1号", "慕容白", "2026-3-5"), "“承办法官”里没有“慕容白”"),
    (("（2026）湘0999民初1号", "", "2026-3-5"), "没有承办法官"),
    (("（2026）湘0999民初1号", "张三", ""), "没有结案日期"),
    (("（2026）湘0999民初1号", "张三", "去年"), "要写成 2026-3-5 这样的日期"),
    (("（2026）湘0999民初1号", "张三", "2026-12-5"), "还没有到"),
    (("（2026）湘0999民初1号", "钱七", "2026-3-5"), "已调出"),
)


@pytest.mark.parametrize(("row", "words"), WRONG, ids=[words for _, words in WRONG])
def test_a_bad_row_says_why(court_desk: Desk, tmp_path: Path, row: tuple[object, ...], words: str) -> None:
    [found] = _read(court_desk, tmp_path, row).rows
    assert found.state == BAD
    assert words in "".join(found.reasons)


def test_everything_that_a_list_may_tell(court_desk: Desk, tmp_path: Path) -> None:
    heads = (
        *HEADS, "案件类型", "案由", "所属部门", "法官助理", "书记员", "合议庭成员", "立案日期", "是否发改",
        "再审", "涉诉信访", "交办", "特殊标识", "备注", "看不懂的列",
    )  # fmt: skip
    row = (
        "（2026）湘0999民初1号", "张三（民一庭）", date(2026, 3, 5), "民商事", "离婚纠纷", "民一庭", "李四",
        "无此人", "审判长张三、李四、陪审甲（人民陪审员）", "2026年1月5日", "二审改判", "否", "进京上访", "√",
        "", "备注 A&B", "x",
    )  # fmt: skip
    path = tmp_path / "a.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, heads)
        sheet.write_row(1, 0, [str(cell) for cell in row])
    preview = _file(court_desk, path)
    [found] = preview.rows
    case = _case(preview, found)
    assert case is not None
    assert (case.case_type, case.judge_id, case.assistant_id, case.clerk_id) == ("民事", 1, 2, None)
    assert (case.department_id, case.received_on) == (1, date(2026, 1, 5))
    assert (case.sent_back, case.retried, case.petition, case.referred) == (True, False, True, True)
    assert [(item.officer_id, item.name, item.duty) for item in case.panel] == [
        (1, "", "审判长"), (2, "", ""), (None, "陪审甲", "人民陪审员"),
    ]  # fmt: skip
    assert found.reasons[0].startswith("书记员没有导入：“书记员”里没有“无此人”")
    assert preview.unknown == ("看不懂的列",)


def test_a_list_is_stored_once_and_updated_then(court_desk: Desk, tmp_path: Path) -> None:
    store = court_desk.store
    rows = (("（2026）湘0999民初1号", "张三", "2026-3-5"), ("(2026)湘0999民初2号", "李四", "2026-3-6"))
    assert take_in(court_desk, _read(court_desk, tmp_path, *rows)) == 2
    assert store.undo_name == "导入结案清单"
    again = _read(court_desk, tmp_path, *rows)
    assert [row.action for row in again.rows] == ["不变", "不变"]
    assert take_in(court_desk, again) == 0
    changed = _read(court_desk, tmp_path, rows[0], ("（2026）湘0999民初2号", "张三", "2026-3-6"))
    assert (changed.rows[1].action, changed.rows[1].reasons) == ("更新", ("更新：承办法官。",))
    assert take_in(court_desk, changed) == 1
    assert [case.judge_id for case in store.load(ClosedCase)] == [1, 1]
    store.undo()
    store.undo()
    assert store.load(ClosedCase) == []


def test_nothing_is_stored_of_a_list_with_bad_rows_or_after_a_change(
    court_desk: Desk, tmp_path: Path
) -> None:
    store = court_desk.store
    rows = (("（2026）湘0999民初1号", "张三", "2026-3-5"), ("（2026）湘0999民初2号", "无名", "2026-3-6"))
    preview = _read(court_desk, tmp_path, *rows)
    with pytest.raises(Refused, match="有1行不能导入"):
        take_in(court_desk, preview)
    assert store.load(ClosedCase) == []
    with store.change("登记") as change:
        change.save(
            Officer(name="无名", postings=(Posting(from_date=date(2020, 1, 1), department_id=1),), position=9)
        )
    with pytest.raises(Refused, match="又有改动"):
        take_in(court_desk, preview, leave_out_bad=True)
    assert take_in(court_desk, _read(court_desk, tmp_path, *rows)) == 2
    with pytest.raises(Refused, match="又有改动"):
        take_in(court_desk, preview, leave_out_bad=True)


def test_a_file_that_is_no_list_of_cases(court_desk: Desk, tmp_path: Path) -> None:
    path = _sheet(tmp_path / "a.xlsx", ("张三", "民一庭"), heads=("姓名", "部门"))
    with pytest.raises(Refused, match="没有找到结案清单"):
        _file(court_desk, path)


def _namesake(desk: Desk) -> None:
    with desk.store.change("登记") as change:
        postings = (Posting(from_date=date(2020, 1, 1), department_id=2),)
        change.save(Officer(name="张三", postings=postings, position=9))


def test_namesakes_are_told_apart(court_desk: Desk) -> None:
    _namesake(court_desk)
    links = LinkReader(court_desk)

    def found(name: str, place: str = "") -> int | None:
        return links.find("officer", "承办法官", name, TODAY, Beside(place=place)).id

    assert found("张三", "民一庭") == 1
    assert found("张三（政治部）") == 7
    assert found("张三法官", "政治部") == 7
    assert found("张三") is None


def test_a_namesake_that_nothing_tells_apart_is_asked_about(court_desk: Desk, tmp_path: Path) -> None:
    _namesake(court_desk)
    heads = (*HEADS, "合议庭")
    row = ("（2026）湘0999民初1号", "张三", "2026-3-5", "张三、李四")
    path = _sheet(tmp_path / "a.xlsx", row, heads=heads)
    preview = _file(court_desk, path)
    assert preview.rows[0].state == BAD
    [question] = preview.questions
    assert (question.written, question.ids) == ("张三", (1, 7))
    again = _file(court_desk, path, answers={(question.table, question.name): 7})
    case = _case(again, again.rows[0])
    assert case is not None
    assert (case.judge_id, [item.officer_id for item in case.panel]) == (7, [7, 2])
    assert again.questions == ()


def test_a_misspelt_judge_is_proposed(court_desk: Desk, tmp_path: Path) -> None:
    preview = _read(court_desk, tmp_path, ("（2026）湘0999民初1号", "张山", "2026-3-5"))
    [row] = preview.rows
    assert (row.state, row.fixes) == (DOUBTFUL, ("“承办法官”没有“张山”，按“张三”导入。",))
    assert take_in(court_desk, preview) == 0
    assert take_in(court_desk, preview, accept_fixes=True) == 1


@given(
    number=st.text(max_size=30),
    judge=st.text(max_size=12),
    closed=st.one_of(st.text(max_size=12), st.dates(), st.floats(), st.integers(), st.booleans()),
    kind=st.text(max_size=6),
    panel=st.text(max_size=20),
    flag=st.text(max_size=5),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_cell_breaks_the_reading(
    court_desk: Desk, number: str, judge: str, closed: object, kind: str, panel: str, flag: str
) -> None:
    judged = CaseJudge(LinkReader(court_desk), roster(court_desk.store), {}, TODAY, 2026)
    cells = {
        "case_number": number, "judge_id": f"{judge}?", "closed_on": closed, "case_type": kind,
        "panel": panel, "petition": flag, "key": flag, "department_id": judge,
    }  # fmt: skip
    texts = {key: clean(cell) for key, cell in cells.items()}
    judged.take(GridRow(2, cells), texts)  # type: ignore[arg-type]
    [row] = judged.rows
    assert row.state == BAD
    assert all(reason.endswith(("。", "？")) for reason in row.reasons)


@given(st.sampled_from(["民", "刑", "行政", "执行", "赔偿"]), st.text(max_size=4))
def test_the_type_is_one_of_the_list(word: str, rest: str) -> None:
    kind, _ = read_type(word + rest, "")
    assert kind in CASE_TYPES
    assert read_type("", "（2026）湘0999刑初1号") == ("刑事", "")


def test_words_of_the_columns() -> None:
    assert read_type("审监", "（2026）湘0999民初1号") == ("民事", "案件类型“审监”看不懂，按案号定为“民事”。")
    assert read_type("", "不明") == ("其他", "没有写案件类型，案号里也看不出来，按“其他”导入。")
    assert read_flag("sent_back", "未发改") == (False, "")
    assert read_flag("sent_back", "改判") == (True, "")
    assert read_flag("referred", "二次") == (True, "“转办”写的“二次”按“是”导入。")
    assert flags_in("发改；信访") == ["sent_back", "petition"]
    assert panel_names("审判长：张三、李四(主审) 陪审员王五") == [
        ("张三", "审判长"), ("李四", ""), ("王五", "人民陪审员"),
    ]  # fmt: skip
    assert is_total("合 计")
    assert is_total("共12件")
    assert is_total("12件")
    assert not is_total("（2026）湘0999民初12号")
    assert parse("（2026）湘0999民初12号") is not None


def test_reading_tells_how_far_it_is_and_can_be_stopped(court_desk: Desk, october_list: Path) -> None:
    told: list[tuple[int, int]] = []
    read_list(october_list, CASES, court_desk, year=2026, tick=lambda *done: told.append(done))
    parts = [done / every for done, every in told]
    assert parts == sorted(parts)
    assert parts[0] == 0
    assert parts[-1] < 1

    def stop(done: int, total: int) -> None:
        raise Refused("已取消。")

    with pytest.raises(Refused, match="已取消"):
        read_list(october_list, CASES, court_desk, year=2026, tick=stop)
