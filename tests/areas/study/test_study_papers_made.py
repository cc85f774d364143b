"""The papers of study made from the sample office: their numbers are the figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.study.area import AREA
from courtoffice.areas.study.papers_awards import award_list
from courtoffice.areas.study.papers_bulletin import study_bulletin
from courtoffice.areas.study.papers_plan import study_plan
from courtoffice.areas.study.records import Attendance, PlanItem, Session, StudyPlan
from courtoffice.errors import Refused
from courtoffice.office import open_office
from courtoffice.paper.document import (
    Annex,
    Block,
    Cell,
    Document,
    FigureRun,
    Group,
    Heading,
    Item,
    Paragraph,
    Table,
    plain,
)
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk

MARCH = Period(2026, 3)
HOSTILE = "A&B <b>粗</b> =1+1 '; DROP TABLE 䶮𠮷"


@pytest.fixture(scope="module")
def demo(demo_file: Path) -> Iterator[Desk]:
    with open_office(demo_file, who="测试", readonly=True) as store:
        yield catalogue.desk(store, date(2026, 11, 20))


def words(document: Document) -> str:
    """The text of a paper without its annexes."""
    lines = []
    for block in document.blocks:
        if isinstance(block, Heading):
            lines.append(block.text)
        elif isinstance(block, Paragraph):
            lines.append(plain(block.runs))
    return "\n".join(lines)


def tables(blocks: tuple[Block, ...]) -> list[Table]:
    found = []
    for block in blocks:
        if isinstance(block, Annex):
            found += tables(block.blocks)
        elif isinstance(block, Table):
            found.append(block)
    return found


def cells(table: Table) -> list[list[str]]:
    lines: list[tuple[Cell, ...]] = []
    for entry in table.body:
        for item in entry.items if isinstance(entry, Group) else (entry,):
            assert isinstance(item, Item)
            lines += item.rows
    return [[cell.text if isinstance(cell, FigureRun) else cell for cell in line] for line in lines]


def test_the_plan_lists_every_item_by_month(demo: Desk) -> None:
    paper = study_plan(demo, Period(2026))
    [table] = tables(paper.blocks)
    rows = cells(table)
    kept = demo.store.load(PlanItem, "year = 2026", order="month, position, id")
    assert [row[2] for row in rows] == [item.theme for item in kept]
    assert [row[1] for row in rows] == [f"{item.month}月" for item in kept]
    assert f"共安排学习{len(kept)}项" in words(paper)
    assert all(len(row) == len(table.columns) for row in rows)
    assert demo.store.load(StudyPlan, "year = 2026")[0].requirements in words(paper)


def test_how_far_an_item_is_agrees_with_the_rate(demo: Desk) -> None:
    held = [row[-1] for row in cells(tables(study_plan(demo, Period(2026)).blocks)[0])]
    rate = {figure.key: figure for figure in AREA.figures(demo, Period(2026))}["study.plan_rate"]
    assert sum(state in ("已开展", "已完成") for state in held) == rate.part


def test_a_plan_that_says_nothing_gets_the_default_requirements(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        change.save(PlanItem(year=2026, month=3, theme=HOSTILE, content="<b>", department_id=1))
        change.save(PlanItem(year=2026, month=4, theme="以后的", department_id=1))
        change.save(PlanItem(year=2026, month=5, theme="取消的", department_id=1, state="已取消"))
    paper = study_plan(empty, Period(2026))
    assert paper.title == "××县人民法院\n2026年度理论学习计划和安排"
    assert "严格考勤，落实补学" in words(paper)
    assert "共安排学习2项，其中全院干警2项" in words(paper)
    rows = cells(tables(paper.blocks)[0])
    assert [(row[2], row[-1]) for row in rows] == [(HOSTILE, "未开展"), ("以后的", ""), ("取消的", "已取消")]
    assert make_pdf(paper).data.startswith(b"%PDF")


def test_requirements_of_several_lines_become_paragraphs(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        change.save(PlanItem(year=2026, month=3, theme="甲", department_id=1))
        change.save(
            StudyPlan(
                year=2026, number="×〔2026〕1号", issued_on=date(2026, 1, 9), requirements="一\n\n 【二】{三}"
            )
        )
    paper = study_plan(empty, Period(2026))
    assert words(paper).endswith("学习要求\n一\n【二】{三}")
    assert paper.sublines == ("（×〔2026〕1号）",)


def test_a_year_without_a_plan_is_refused(empty: Desk) -> None:
    with pytest.raises(Refused, match="2026年还没有安排学习计划"):
        study_plan(empty, Period(2026))


def test_the_bulletin_tells_the_figures_of_the_month(demo: Desk) -> None:
    paper = study_bulletin(demo, MARCH)
    kept = {figure.key: figure for figure in AREA.figures(demo, MARCH)}
    printed = paper.figures()
    assert len(printed) > 10
    assert all(figure == kept[figure.key] for figure in printed)
    assert f"待补学{kept['study.make_up_owed'].value}人次，名单附后" in words(paper)
    assert "没有登记学习" not in words(paper)


def test_departments_add_up_to_the_court(demo: Desk) -> None:
    held, departments = tables(study_bulletin(demo, MARCH).blocks)[:2]
    rows = cells(departments)
    total = [cell.text if isinstance(cell, FigureRun) else cell for cell in departments.total]
    for at in (1, 2, 4, 5, 6, 7, 8):
        assert sum(int(row[at]) for row in rows) == int(total[at])
    assert sum(int(row[5]) for row in cells(held)) == int(total[1])
    assert len({row[0] for row in rows}) == len(rows)


def test_everybody_who_owes_is_named_once(demo: Desk) -> None:
    owed = tables(study_bulletin(demo, MARCH).blocks)[2]
    wanted = demo.store.query(
        "SELECT count(*) FROM study_attendance a JOIN study_session s ON s.id = a.session_id"
        " WHERE a.state <> '出席' AND a.made_up_on IS NULL AND s.held_on BETWEEN ? AND ?",
        ("2026-01-01", "2026-03-31"),
    )[0][0]
    assert len(cells(owed)) == wanted
    assert all(row[1] and row[2] for row in cells(owed))


def test_a_transfer_within_the_month_parts_an_officer(empty: Desk) -> None:
    person, before = empty.store.query(
        "SELECT officer_id, department_id FROM posting WHERE until_date IS NULL AND status = '在职' LIMIT 1"
    )[0]
    other = empty.store.query("SELECT id FROM department WHERE id <> ?", (before,))[0][0]
    with empty.store.change("测试") as change:
        for row in change.query("SELECT id FROM posting WHERE officer_id = ?", (person,)):
            change.update("posting", row["id"], {"until_date": "2026-03-10"})
        values = {"officer_id": person, "from_date": "2026-03-11", "department_id": other}
        change.insert("posting", values | {"status": "在职", "category": "法官"})
        for day in (5, 20):
            listed = (Attendance(officer_id=person, state="缺席"),)
            change.save(Session(held_on=date(2026, 3, day), topic=HOSTILE, attendance=listed))
    paper = study_bulletin(empty, MARCH)
    departments, owed = tables(paper.blocks)[1:]
    assert sorted(row[1] for row in cells(departments)) == ["1", "1"]
    assert len({row[1] for row in cells(owed)}) == 2
    assert {row[4] for row in cells(owed)} == {HOSTILE}
    assert make_pdf(paper).data.startswith(b"%PDF")


def test_a_month_in_which_nothing_is_owed_reads_well(empty: Desk) -> None:
    officer = empty.store.query("SELECT id FROM officer LIMIT 1")[0][0]
    with empty.store.change("测试") as change:
        listed = (Attendance(officer_id=officer),)
        change.save(Session(held_on=date(2026, 3, 5), topic="甲", attendance=listed))
    paper = study_bulletin(empty, MARCH)
    said = words(paper)
    assert "本月没有需要补学的人员。" in said
    assert "党组中心组没有登记学习，全院干警学习1场。" in said
    assert "待补学" not in said
    assert len(tables(paper.blocks)) == 2
    for mark in ("，。", "、。", "。。", "，，", "【", "｜", "{"):
        assert mark not in said


def test_a_month_whose_absences_are_all_made_up_says_so(empty: Desk) -> None:
    officer = empty.store.query("SELECT id FROM officer LIMIT 1")[0][0]
    with empty.store.change("测试") as change:
        listed = (Attendance(officer_id=officer, state="请假", made_up_on=date(2026, 3, 9), notes_in=True),)
        change.save(Session(held_on=date(2026, 3, 5), topic="甲", attendance=listed))
    assert "已补学1人次，收回学习笔记1份。本月应补学的人员均已补学。" in words(study_bulletin(empty, MARCH))


def test_a_session_without_attendance_says_so(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="甲", body="党组中心组"))
    paper = study_bulletin(empty, MARCH)
    assert "情况（截至2026年3月20日）通报如下" in words(paper)
    assert "各场学习还没有登记考勤。" in words(paper)
    assert "见附件" not in words(paper)
    assert "补学" not in words(paper).replace("出席和补学情况（截至", "")


def test_a_month_without_sessions_is_refused(empty: Desk) -> None:
    with pytest.raises(Refused, match="2026年3月还没有登记学习"):
        study_bulletin(empty, MARCH)


def test_the_award_list_is_the_annexed_table(demo: Desk, empty: Desk) -> None:
    paper = award_list(demo, Period(2026))
    assert [table.title for table in tables(paper.blocks)] == ["调研论文", "竞赛", "获奖统计"]
    with pytest.raises(Refused, match="还没有登记调研论文"):
        award_list(empty, Period(2026))


def test_the_papers_are_offered() -> None:
    keys = ["study-plan", "study-bulletin", "study-archive", "study-archive-index", "study-awards"]
    assert [report.key for report in AREA.reports] == keys
