"""The yearly papers of training: printed, read back from the PDF, and compared with the figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pdfplumber
import pytest

from courtoffice.areas.people.records import roster
from courtoffice.areas.training.area import AREA
from courtoffice.areas.training.papers_plan import how_far, training_plan
from courtoffice.areas.training.records import Lecturer, Participant, Session
from courtoffice.areas.training.records_plan import Assignment, PlanItem, TrainingPlan
from courtoffice.errors import Refused
from courtoffice.figure import Figure
from courtoffice.paper.document import (
    Annex,
    Cell,
    Chart,
    Document,
    FigureRun,
    Group,
    Item,
    Paragraph,
    Signature,
    Table,
    plain,
)
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk

ReadBack = Callable[[Document], str]

YEAR = Period(2026)
REPORTS = {report.key: report for report in AREA.reports}
HOSTILE = "<b>A&B</b>=1+1'; DROP TABLE x 䶮𠮷１２"


def printed_rows(document: Document) -> list[list[str]]:
    """Return the rows of every table of the PDF, page after page, without line breaks."""
    with pdfplumber.open(BytesIO(make_pdf(document).data)) as pdf:
        tables = [table for page in pdf.pages for table in page.extract_tables()]
    return [[(cell or "").replace("\n", "") for cell in row] for table in tables for row in table]


def figures(desk: Desk, period: Period = YEAR) -> dict[str, Figure]:
    return {figure.key.removeprefix("training."): figure for figure in AREA.figures(desk, period)}


def tables_of(document: Document) -> dict[str, Table]:
    """Return the tables by their own title or their annex's."""
    found: dict[str, Table] = {}
    for annex in (block for block in document.blocks if isinstance(block, Annex)):
        for block in annex.blocks:
            if isinstance(block, Table):
                found[block.title or annex.title] = block
    return found


def texts(table: Table) -> list[list[str]]:
    lines: list[tuple[Cell, ...]] = []
    for entry in table.body:
        items = (entry,) if isinstance(entry, Item) else entry.items
        lines += [row for item in items for row in item.rows]
        lines += [entry.subtotal] if isinstance(entry, Group) and entry.subtotal else []
    lines += [table.total] if table.total else []
    return [[cell.text if isinstance(cell, FigureRun) else cell for cell in row] for row in lines]


def hundredths_of(text: str) -> int:
    return round(float(text) * 100)


def test_reports_are_registered_by_the_year() -> None:
    assert [(key, report.title, report.span.value) for key, report in REPORTS.items()] == [
        ("training-plan", "年度教育培训计划", "年"),
        ("training-plan-officers", "年度培训人员安排表", "年"),
        ("training-report", "年度教育培训工作报告", "年"),
        ("training-ledger", "培训台账", "年"),
        ("training-shortfall", "学时未达标人员名单", "年"),
    ]


@pytest.mark.parametrize("key", REPORTS)
def test_year_without_trainings_is_refused_in_words(lived: Desk, empty: Desk, key: str) -> None:
    for desk, period in ((lived, Period(2020)), (empty, YEAR)):
        with pytest.raises(Refused, match=rf"{period.year}年还没有.*请先"):
            REPORTS[key].make(desk, period)


@pytest.mark.parametrize("key", REPORTS)
def test_printed_figures_are_those_of_the_period_and_can_be_read_back(
    lived: Desk, key: str, read_back: ReadBack
) -> None:
    document = REPORTS[key].make(lived, YEAR)
    kept = figures(lived)
    printed = document.figures()
    assert printed
    for figure in printed:
        assert figure == kept[figure.key.removeprefix("training.")]
    text = read_back(document)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            assert plain(block.runs) in text
    for title in document.title.split("\n"):
        assert title in text


# --- the report


def test_report_tables_agree_with_the_figures(lived: Desk) -> None:
    counted = figures(lived)
    tables = tables_of(REPORTS["training-report"].make(lived, YEAR))
    assert list(tables) == [
        "各类培训",
        "各月培训",
        "2026年度外出培训情况表",
        "2026年度法官业校开课情况表",
        "2026年度各部门培训学时统计表",
        "2026年度学历教育情况表",
    ]
    for table in tables.values():
        assert {len(row) for row in texts(table)} == {len(table.columns)}
    *months, total = texts(tables["各月培训"])
    assert len(months) == 12
    for at in range(1, 7):
        assert sum(int(row[at]) for row in months) == int(total[at])
    assert sum(hundredths_of(row[7]) for row in months) == counted["hours"].value
    *departments, total = texts(tables["2026年度各部门培训学时统计表"])
    assert sum(int(row[1]) for row in departments) == counted["attendances"].value
    assert int(total[2]) == counted["persons"].value
    for at in range(3, 8):
        assert sum(hundredths_of(row[at]) for row in departments) == hundredths_of(total[at])
    evenings = texts(tables["2026年度法官业校开课情况表"])
    assert len(evenings) - 1 == counted["night_sessions"].value
    assert sum(int(row[6]) for row in evenings[:-1]) == counted["night_attendances"].value


def test_outside_trainings_are_grouped_by_destination_with_subtotals(lived: Desk) -> None:
    table = tables_of(REPORTS["training-report"].make(lived, YEAR))["2026年度外出培训情况表"]
    for group in table.body:
        assert isinstance(group, Group)
        assert isinstance(group.subtotal[2], FigureRun)
        assert isinstance(group.subtotal[6], FigureRun)
        assert group.subtotal[2].text == f"{len(group.items)}批"
        assert group.subtotal[6].text == str(sum(int(str(item.rows[0][6])) for item in group.items))
        assert group.name in group.subtotal[2].figure.name
    numbers = [row[0] for row in texts(table) if row[0]]
    assert sorted(map(int, numbers)) == list(range(1, len(numbers) + 1))


def test_charts_draw_the_numbers_of_the_tables(lived: Desk) -> None:
    document = REPORTS["training-report"].make(lived, YEAR)
    annexes = [block for block in document.blocks if isinstance(block, Annex)]
    by_month, by_department = (
        block for annex in annexes for block in annex.blocks if isinstance(block, Chart)
    )
    counted = figures(lived)
    assert by_month.labels == tuple(f"{month}月" for month in range(1, 13))
    assert sum(sum(value or 0 for value in values) for _, values in by_month.series) == (
        counted["sessions"].value
    )
    [(_, hours)] = by_department.series
    assert len(hours) == len(by_department.labels)
    assert round(sum(value or 0 for value in hours) * 100) == counted["hours"].value


def test_report_of_one_online_study_says_only_that(empty: Desk, read_back: ReadBack) -> None:
    study = Session(kind="网络学习", topic=HOSTILE, held_on=date(2026, 2, 3))
    with empty.store.change("测试") as change:
        change.save(study)
    document = REPORTS["training-report"].make(empty, YEAR)
    assert list(tables_of(document)) == ["各类培训", "各月培训"]
    text = read_back(document)
    assert "各类培训1场。" in text
    assert "网络学习1项，0人次参训" in text
    assert "法官业校课时不足" not in text
    assert "外出培训" not in text.split("附件")[0]


def test_report_of_a_running_year_says_until_when(empty: Desk, read_back: ReadBack) -> None:
    with empty.store.change("测试") as change:
        for day in (date(2026, 2, 3), date(2026, 6, 2)):
            change.save(Session(kind="法官业校", topic="课", held_on=day))
    text = read_back(REPORTS["training-report"].make(empty, YEAR))
    assert "（截至2026年3月20日）" in text
    assert "今年以来举办和组织参加各类培训1场" in text
    assert "（以全年应完成的计算）" in text
    over = read_back(REPORTS["training-report"].make(replace(empty, today=date(2027, 1, 4)), YEAR))
    assert "全年举办和组织参加各类培训2场" in over
    assert "截至" not in over


# --- the ledger


def test_ledger_prints_every_session_and_its_totals(lived: Desk) -> None:
    rows = printed_rows(REPORTS["training-ledger"].make(lived, YEAR))
    counted = figures(lived)
    sessions = [row for row in rows if row[0].isdigit()]
    assert [int(row[0]) for row in sessions] == list(range(1, int(counted["sessions"].value or 0) + 1))
    assert sum(int(row[9]) for row in sessions) == counted["attendances"].value
    assert sum(hundredths_of(row[10]) for row in sessions) == counted["hours"].value
    total = rows[-1]
    assert (total[2], total[9]) == (f"{len(sessions)}场", counted["attendances"].text())
    assert total[10] == counted["hours"].text()


def test_ledger_prints_what_was_typed(empty: Desk, read_back: ReadBack) -> None:
    officers = roster(empty.store).serving_on(date(2026, 3, 3))[:2]
    parts = (
        Participant(officer_id=officers[0].id, hours=150),
        Participant(officer_id=officers[1].id, state="请假"),
    )
    with empty.store.change("测试") as change:
        teacher = change.save(Lecturer(name="何", source="请进来"))
        own = change.save(Lecturer(officer_id=officers[0].id))
        change.save(
            Session(
                topic=HOSTILE,
                place=HOSTILE,
                held_on=date(2026, 3, 3),
                lecturer_id=teacher,
                participants=parts,
            )
        )
        change.save(Session(topic="乙" * 300, held_on=date(2026, 3, 4), lecturer_id=own))
    document = REPORTS["training-ledger"].make(empty, YEAR)
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    first, second, total = texts(table)
    assert first == ["1", "03.03", "本院培训", HOSTILE, "", "", "何", HOSTILE, "1", "1", "1.5", "未到1人"]
    assert (second[6], second[9:]) == (officers[0].name, ["0", "0", ""])
    assert total[9:] == ["1", "1.5", ""]
    assert read_back(document).count("𠮷") == 2


# --- who is short of hours


def test_shortfall_lists_the_officers_of_the_figure(lived: Desk) -> None:
    counted = figures(lived)
    document = REPORTS["training-shortfall"].make(lived, YEAR)
    short, leaders = (block for block in document.blocks if isinstance(block, Table))
    people = roster(lived.store)
    listed = texts(short)[:-1]
    assert [row[1] for row in listed] == [people.officer(who).name for who in counted["officers_short"].ids]
    assert all(hundredths_of(row[3]) == hundredths_of(row[4]) + hundredths_of(row[5]) for row in listed)
    assert all(hundredths_of(row[5]) > 0 for row in listed)
    assert leaders.title == "按五年计算学时的领导（2023年至2027年）"
    missing = set(counted["leaders"].ids) - set(counted["leaders_meeting"].ids)
    assert {row[1] for row in texts(leaders)} == {people.officer(who).name for who in missing}
    assert document.sublines == ("（截至2026年12月31日）",)


def test_shortfall_counts_the_days_left_while_the_year_runs(empty: Desk) -> None:
    with empty.store.change("测试") as change:
        change.save(Session(topic="课", held_on=date(2026, 3, 3)))
    document = REPORTS["training-shortfall"].make(empty, YEAR)
    assert document.sublines == ("（截至2026年3月20日，距年度结束还有286天）",)


def test_nobody_short_is_said(empty: Desk, read_back: ReadBack) -> None:
    serving = roster(empty.store).serving_on(date(2026, 12, 31))
    parts = tuple(Participant(officer_id=officer.id, hours=60_000) for officer in serving)
    with empty.store.change("测试") as change:
        change.save(Session(topic="课", kind="网络学习", held_on=date(2026, 3, 3), participants=parts))
    document = REPORTS["training-shortfall"].make(empty, YEAR)
    assert len([block for block in document.blocks if isinstance(block, Table)]) == 1
    assert "没有学时未达标的干警" in read_back(document)


# --- the plan


def test_plan_prints_its_courses_by_month_with_the_assigned(lived: Desk) -> None:
    document = REPORTS["training-plan"].make(lived, YEAR)
    assert document.title.endswith("2026年法官教育培训计划")
    [table] = tables_of(document).values()
    items = lived.store.load(PlanItem, "year = 2026", (), "month, position, id")
    listed = texts(table)
    assert [row[1] for row in listed] == [item.course for item in items]
    assert [group.name for group in table.body if isinstance(group, Group)] == [
        f"{month}月" for month in dict.fromkeys(item.month for item in items)
    ]
    for row, item in zip(listed, items, strict=True):
        assert row[8] == "、".join(lived.name("officer", each.officer_id) for each in item.assigned)
    [annexed] = [block for block in document.blocks if isinstance(block, Annex)]
    assert annexed.landscape


def test_issued_plan_bears_its_number_its_day_and_its_requirements(empty: Desk, read_back: ReadBack) -> None:
    plan = TrainingPlan(
        year=2026, number="×政〔2026〕1号", issued_on=date(2026, 1, 15), requirements=f"第一条\n\n{HOSTILE}"
    )
    with empty.store.change("测试") as change:
        change.save(plan)
        change.save(PlanItem(year=2026, month=5, course=HOSTILE, target=HOSTILE, planned_persons=0, hours=0))
        change.save(PlanItem(year=2026, month=6, course="乙", state="已取消"))
    document = training_plan(empty, YEAR)
    assert document.sublines == ("（×政〔2026〕1号）",)
    assert [block.day for block in document.blocks if isinstance(block, Signature)] == ["2026年1月15日"]
    words = [plain(block.runs) for block in document.blocks if isinstance(block, Paragraph)]
    assert words[-2:] == ["第一条", HOSTILE]
    assert "全年共安排培训1项，其中本院培训1项，" in "".join(words)
    [table] = tables_of(document).values()
    assert texts(table)[0] == ["1", HOSTILE, "本院培训", HOSTILE, "0", "0", "", "", "", ""]
    assert texts(table)[1][-1] == "已取消"
    assert read_back(document).count("𠮷") == 3


def test_plan_that_was_not_issued_has_default_words_and_is_of_the_calendar_year(
    empty: Desk, read_back: ReadBack
) -> None:
    with empty.store.change("测试") as change:
        change.save(PlanItem(year=2026, month=12, course="甲"))
    document = training_plan(empty, Period(2026, starts_in=12))
    assert document.title.endswith("\n2026年度教育培训计划")
    assert "培训要求" in read_back(document)
    assert [block.day for block in document.blocks if isinstance(block, Signature)] == ["2026年3月20日"]


def test_hundreds_of_assigned_officers_run_over_pages(empty: Desk, read_back: ReadBack) -> None:
    officers = roster(empty.store).serving_on(date(2026, 3, 3))
    assigned = tuple(Assignment(officer_id=officer.id) for officer in officers * 40)
    with empty.store.change("测试") as change:
        change.save(PlanItem(year=2026, month=12, course="甲", assigned=assigned))
    assert read_back(training_plan(empty, YEAR)).count(officers[0].name) >= 40


@pytest.mark.parametrize(
    ("month", "state", "far"),
    [
        (3, "未开展", "未开展"),
        (4, "未开展", ""),
        (4, "进行中", "进行中"),
        (4, "已完成", "已完成"),
        (1, "已取消", "已取消"),
    ],
)
def test_how_far_a_course_without_a_training_is(empty: Desk, month: int, state: str, far: str) -> None:
    assert how_far(empty, PlanItem(year=2026, month=month, state=state), ()) == far


def test_how_far_a_course_that_was_held_is(empty: Desk) -> None:
    parts = (Participant(officer_id=1), Participant(officer_id=2, state="缺席"), Participant(officer_id=9))
    held = [Session(held_on=date(2026, 3, 3), starts_at=time(9), participants=parts)]
    item = PlanItem(year=2026, month=3, assigned=(Assignment(officer_id=1), Assignment(officer_id=2)))
    assert how_far(empty, item, held) == "已举办，指定2人、参加1人"
    assert how_far(empty, PlanItem(year=2026, month=3), held) == "已举办"
    assert how_far(empty, PlanItem(year=2026, month=3, state="已取消"), held) == "已取消"
