"""The papers of posts, made from a lived year and read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.posts.area import AREA
from courtoffice.areas.posts.papers_notice import grade_notice, has_grade, notice_name
from courtoffice.areas.posts.papers_sheet import score_name, score_paper
from courtoffice.areas.posts.records import Sheet
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation
from courtoffice.cells import hundredths
from courtoffice.errors import Refused
from courtoffice.paper.document import Annex, Document, Group, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.report import Report
from courtoffice.store import Store

ReadBack = Callable[[Document], str]

REPORTS = {report.key: report for report in AREA.reports}
YEAR = Period(2026)


@pytest.fixture
def desk(lived: Desk) -> Desk:
    """The desk of the lived court with everything linked."""
    return catalogue.desk(lived.store, lived.today)


def _tables(paper: Document) -> Iterator[Table]:
    for block in paper.blocks:
        inner = block.blocks if isinstance(block, Annex) else (block,)
        yield from (part for part in inner if isinstance(part, Table))


def _rows(table: Table) -> list[tuple[str, ...]]:
    items: list[Item] = []
    for entry in table.body:
        items += entry.items if isinstance(entry, Group) else (entry,)
    return [tuple(str(cell) for cell in row) for item in items for row in item.rows]


def test_the_results_are_those_of_the_sheets(desk: Desk, read_back: ReadBack) -> None:
    paper = REPORTS["post-results"].made(desk, YEAR)
    results, *details = _tables(paper)
    kept = desk.store.query(
        "SELECT d.name, s.total, s.result FROM post_sheet s JOIN department d ON d.id = s.department_id"
        " WHERE s.year = 2026 AND s.state = '已定'"
    )
    listed = {row[1]: (float(row[3]), row[4]) for row in _rows(results)}
    assert listed == {row["name"]: (row["total"] / 100, row["result"]) for row in kept}
    assert [column.head for column in results.columns][-2:] == ["部门负责人签字", "分管领导签字"]
    for group in results.body:
        assert isinstance(group, Group)
        totals = [float(str(item.rows[0][3])) for item in group.items]
        assert totals == sorted(totals, reverse=True)
    scores = details[0]
    for row in _rows(scores):
        if "" not in row:
            assert float(row[-1]) == pytest.approx(sum(float(cell) for cell in row[1:-1]))
    text = read_back(paper)
    assert "附件1" in text
    assert "岗位责任制考核结果表" in text
    assert "附件4" in text


def test_while_scores_wait_no_class_is_named(lived: Desk, copy_of: Callable[[Path], Store]) -> None:
    store = copy_of(lived.store.path)
    sheet = store.load(Sheet, "year = 2026", order="id")[0]
    with store.change("复核分待定") as change:
        change.update("post_score", sheet.scores[0].id, {"points": None})
    desk = catalogue.desk(store, lived.today)
    results, *_ = _tables(REPORTS["post-results"].made(desk, YEAR))
    told = {row[1]: row[4] for row in _rows(results)}
    assert told.pop(desk.name("department", sheet.department_id)) == "1项待复核"
    assert set(told.values()) <= {"优秀", "良好", "合格", "不合格"}


def test_the_grades_are_listed_without_conduct(desk: Desk, read_back: ReadBack) -> None:
    paper = REPORTS["evaluation-grades"].made(desk, YEAR)
    _, listed = _tables(paper)
    rows = _rows(listed)
    assert len(rows) == 60
    counted = {figure.key: figure.value for figure in AREA.figures(desk, YEAR)}
    assert sum(row[3] == "优秀" for row in rows) == counted["posts.evaluation_grade.excellent"]
    text = read_back(paper)
    assert "优秀等次比例不超过20%" in text
    assert "没有超出规定比例" in text
    for kind in {item.kind for item in desk.store.load(Conduct)}:
        assert kind not in text
    assert "违纪" not in text


def test_rewards_and_conduct_are_listed(desk: Desk) -> None:
    (table,) = _tables(REPORTS["rewards"].made(desk, YEAR))
    assert table.columns[-1].head == "签收"
    count = desk.store.query(
        "SELECT count(*) FROM reward_penalty WHERE decided_on BETWEEN '2026-01-01' AND '2026-12-31'"
    )[0][0]
    assert len(_rows(table)) == count
    conduct = REPORTS["conduct-records"].made(desk, YEAR)
    assert conduct.mark == "内部事项　注意保管"
    (records,) = _tables(conduct)
    happened = [row[3] for row in _rows(records) if row[3].startswith("2026")]
    counted = {figure.key: figure.value for figure in AREA.figures(desk, YEAR)}
    assert len(happened) == counted["posts.conduct_records"]


def test_the_score_sheet_of_a_department_has_places_to_sign(desk: Desk, read_back: ReadBack) -> None:
    sheet = desk.store.load(Sheet, "year = 2026", order="id")[0]
    paper = score_paper(desk, sheet)
    (table,) = _tables(paper)
    assert [row[4] for row in _rows(table)] == [hundredths(score.points or 0) for score in sheet.scores]
    assert table.total[4] == hundredths(sheet.total or 0)
    text = read_back(paper)
    for words in ("部门负责人", "复核人签字", "分管院领导", "2026年12月20日", "评分办法"):
        assert words in text
    name = desk.name("department", sheet.department_id)
    assert score_name(desk, sheet) == f"{name}2026年度考核评分表"
    with pytest.raises(Refused, match="还没有考核标准"):
        score_paper(desk, replace(sheet, standard_id=None))
    blank = score_paper(desk, replace(sheet, scores=(), self_signed_on=None, reviewed_on=None))
    assert all(row[3:] == ("", "", "") for table in _tables(blank) for row in _rows(table))


@pytest.mark.parametrize("report", AREA.reports, ids=lambda report: report.key)
def test_a_year_with_nothing_is_refused_in_words(desk: Desk, report: Report) -> None:
    with pytest.raises(Refused, match="2019年"):
        report.made(desk, Period(2019))


def test_the_notice_tells_one_officer(desk: Desk, read_back: ReadBack) -> None:
    kept = desk.store.load(Evaluation, "year = 2026 AND grade = '优秀'", order="id")[0]
    hostile = replace(kept, reason="办案 A&B <b>=1+1 䶮𠮷。", told_on=date(2027, 1, 6))
    paper = grade_notice(desk, hostile)
    text = read_back(paper)
    name = desk.name("officer", kept.officer_id)
    assert f"{name}同志" in text
    assert "你2026年度考核确定为优秀等次。办案A&B<b>=1+1䶮" in text.replace(" ", "")
    assert "三十日内" in text
    assert "2027年1月6日" in text
    assert "送达回证" in text
    assert notice_name(desk, kept) == f"{name}2026年度考核结果通知书"
    assert has_grade(kept)
    assert not has_grade(Evaluation(year=2026, officer_id=1))
    with pytest.raises(Refused, match="还没有确定等次"):
        grade_notice(desk, Evaluation(year=2026, officer_id=1))


def test_papers_of_a_year_that_is_not_closed_say_so(
    office: Desk, tmp_path: Path, read_back: ReadBack
) -> None:
    desk = catalogue.desk(office.store, office.today)
    with desk.store.change("登记") as change:
        for officer, grade in ((1, "称职"), (2, "")):
            change.save(Evaluation(year=2026, officer_id=officer, grade=grade, decided_on=desk.today))
    paper = REPORTS["evaluation-grades"].made(desk, YEAR)
    assert paper.sublines == ("（尚未办结，截至2026年6月30日）",)
    assert "尚未确定等次" in read_back(paper)
