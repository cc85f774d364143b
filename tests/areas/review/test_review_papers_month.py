"""The monthly bulletin and report: their numbers are the figures, and a good month reads well."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from courtoffice import catalogue
from courtoffice.areas.people.records import roster
from courtoffice.areas.review.area import AREA
from courtoffice.areas.review.figures import figures
from courtoffice.areas.review.papers_bulletin import review_bulletin
from courtoffice.areas.review.papers_lists import IN_TIME, LATE, OPEN, problems, rectified
from courtoffice.areas.review.papers_month import read_month
from courtoffice.areas.review.papers_report import review_report
from courtoffice.areas.review.records import Deduction, Objection, Rectification, Review, Veto
from courtoffice.areas.review.records_cases import Draw
from courtoffice.areas.review.records_measures import Bulletin, Measure, PartyReport
from courtoffice.areas.review.rows import review_rows, standards
from courtoffice.areas.review.rules import scored
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.paper.document import (
    Annex,
    Cell,
    Document,
    FigureRun,
    Heading,
    Item,
    Listing,
    Paragraph,
    Table,
    plain,
)
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk

ReadBack = Callable[[Document], str]
MARCH = Period(2026, 3)
HOSTILE = "<b>A&B</b>=1+1'; DROP TABLE review--䶮𠮷【评查案件】［｜］{年}９９"


def paragraphs(document: Document) -> list[str]:
    return [plain(block.runs) for block in document.blocks if isinstance(block, Paragraph)]


def requested(document: Document) -> list[str]:
    return [plain(item) for block in document.blocks if isinstance(block, Listing) for item in block.items]


def annexes(document: Document) -> dict[str, list[Table]]:
    return {
        re.sub("^.*月", "", block.title): [table for table in block.blocks if isinstance(table, Table)]
        for block in document.blocks
        if isinstance(block, Annex)
    }


def body(table: Table) -> list[list[str]]:
    rows: Iterator[tuple[Cell, ...]] = (
        row for item in table.body if isinstance(item, Item) for row in item.rows
    )
    return [[cell.text if isinstance(cell, FigureRun) else cell for cell in row] for row in rows]


def total(table: Table) -> list[str]:
    return [cell.text if isinstance(cell, FigureRun) else cell for cell in table.total]


def bad_months(desk: Desk) -> list[Period]:
    sql = "SELECT DISTINCT substr(reviewed_on, 1, 7) AS month FROM review WHERE grade = '不合格' ORDER BY 1"
    return [Period(*map(int, row["month"].split("-"))) for row in desk.store.query(sql)]


def test_both_papers_are_in_the_catalogue() -> None:
    assert {"review-bulletin", "review-report"} <= set(catalogue.REPORTS)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_number_is_the_figure_of_the_month(lived: Desk, month: int) -> None:
    period = Period(2026, month)
    kept = {figure.key: figure for figure in AREA.figures(lived, period)}
    for make in (review_bulletin, review_report):
        document = make(lived, period)
        of_month = [item for item in document.figures() if not item.key.startswith("so_far.")]
        assert len(of_month) >= 12
        assert all(item == kept[item.key] for item in of_month)
        text = "".join(paragraphs(document))
        assert f"本月共评查案件{kept['review.cases'].text()}件" in text
        assert f"平均得分{kept['review.mean_score'].text()}分" in text
        assert not re.search(r"(?<!\d)0(件|处|次|人次|项)|[，；、。]{2}|：。|None|—", text), text


def test_the_tables_of_results_sum_to_the_court(lived: Desk) -> None:
    tables = annexes(review_bulletin(lived, MARCH))["案件质量评查结果统计表"]
    assert [table.title for table in tables] == ["全院汇总", "按部门", "按承办法官", "按案件类型"]
    for table in tables[1:]:
        assert {len(row) for row in (*body(table), total(table))} == {len(table.columns)}
        for column in (1, 2, 3, 4, 5, 9):
            assert sum(int(row[column]) for row in body(table)) == int(total(table)[column])


def test_judges_stand_in_roster_order_and_nobody_is_ranked(lived: Desk) -> None:
    table = annexes(review_bulletin(lived, MARCH))["案件质量评查结果统计表"][2]
    people = roster(lived.store)
    order = [people.label(officer.id) for officer in people.ordered(MARCH.last)]
    names = [row[0] for row in body(table)]
    assert names == [name for name in order if name in names]
    assert table.notes == ("注：按人员名册排列，不作排名。",)
    assert not {"名次", "排名", "位次"} & {column.head for column in table.columns}


def test_problems_are_the_deductions_by_criterion(lived: Desk) -> None:
    [table] = annexes(review_bulletin(lived, MARCH))["案件质量评查问题分类统计表"]
    stored = lived.store.query(
        "SELECT c.group_name, c.name, count(*) AS found, count(DISTINCT r.id) AS cases,"
        " sum(d.points) AS points"
        " FROM review AS r JOIN review_deduction AS d ON d.review_id = r.id"
        " JOIN review_criterion AS c ON c.id = d.criterion_id"
        " WHERE r.reviewed_on LIKE '2026-03%' GROUP BY c.id"
    )
    expected = {(row[0], row[1], str(row[2]), str(row[3]), f"{row[4] / 100:g}") for row in stored}
    rows = body(table)
    assert {tuple(row[1:6]) for row in rows} == expected
    assert [int(row[3]) for row in rows] == sorted((int(row[3]) for row in rows), reverse=True)
    assert rows[-1][7] == "100.00%"
    assert total(table)[3] == str(sum(int(row[3]) for row in rows))
    assert total(table)[5] == f"{sum(row[4] for row in stored) / 100:g}"


def test_the_bad_cases_are_listed_with_the_failed_ones_first(lived: Desk) -> None:
    for period in bad_months(lived):
        [table] = annexes(review_bulletin(lived, period))["瑕疵、不合格案件一览表"]
        rows = review_rows(lived.store, period)
        bad = {item.case_number for item in rows.reviews if rows.tiers[item.id] in ("瑕疵", "不合格")}
        assert {row[1] for row in body(table)} == bad
        grades = [row[7] for row in body(table)]
        assert grades == sorted(grades, key=("不合格", "瑕疵").index)
        assert all(row[8] != "—" for row in body(table))
        assert annexes(review_report(lived, period))["瑕疵、不合格案件一览表"] == [table]


def test_key_cases_say_why_they_were_chosen(lived: Desk) -> None:
    months = 0
    for period in (Period(2026, month) for month in range(1, 13)):
        sql = "SELECT case_number, key_reason FROM review WHERE mode = '重点' AND reviewed_on LIKE ?"
        stored = sorted(map(tuple, lived.store.query(sql, (f"{period.first:%Y-%m}-%",))))
        listed = annexes(review_bulletin(lived, period)).get("重点评查案件一览表", [])
        assert sorted((row[1], row[2]) for table in listed for row in body(table)) == stored
        months += bool(stored)
    assert months


def test_the_year_so_far_ends_with_the_month(lived: Desk) -> None:
    document = review_report(lived, MARCH)
    [counted] = lived.store.query(
        "SELECT count(*) AS found FROM review WHERE reviewed_on BETWEEN '2026-01-01' AND '2026-03-31'"
    )
    so_far = {item.key: item for item in document.figures() if item.key.startswith("so_far.")}
    assert so_far["so_far.review.cases"].value == counted["found"]
    assert so_far["so_far.review.cases"].definition.startswith("本统计年度开始至本月末。")
    whole = {figure.key: figure for figure in AREA.figures(lived, Period(2026))}
    december = {item.key: item for item in review_report(lived, Period(2026, 12)).figures()}
    assert december["so_far.review.mean_score"].value == whole["review.mean_score"].value


def test_the_year_so_far_follows_the_statistical_year(lived_copy: Desk) -> None:
    with lived_copy.store.change("试改") as change:
        change.set_setting(STATISTICAL_YEAR_STARTS, 12)
    first = review_report(lived_copy, Period(2025, 12))
    lived_copy.store.undo()
    so_far = {item.key: item.value for item in first.figures()}
    assert so_far["so_far.review.cases"] == so_far["review.cases"]


def test_the_registered_number_title_and_day_are_printed(lived: Desk) -> None:
    document = review_bulletin(lived, MARCH)
    assert document.sublines == ("（2026年第3期）",)
    assert document.addressee == "各部门："
    assert document.title.endswith("2026年3月案件质量评查通报")
    report = review_report(lived, MARCH)
    assert report.addressee == "院党组："
    assert "汇报人：" in report.sublines[0]


def test_failed_cases_are_put_to_the_party_group(lived: Desk) -> None:
    for period in bad_months(lived):
        assert "不合格案件" in requested(review_report(lived, period))[0]


@pytest.mark.parametrize("make", [review_bulletin, review_report])
def test_a_month_without_reviews_says_so(
    lived: Desk, office: Desk, make: Callable[[Desk, Period], Document]
) -> None:
    for desk, period in ((lived, Period(2019, 5)), (office, MARCH)):
        document = make(desk, period)
        assert "本月没有评查案件。" in paragraphs(document)
        assert list(annexes(document)) == []
        text = "".join(paragraphs(document))
        assert not re.search(r"没有扣分|没有评定|平均|｜|［|{|—", text)
        headings = [block.text for block in document.blocks if isinstance(block, Heading)]
        assert "发现的主要问题" not in headings
        assert make_pdf(document).pages == 1


def test_the_report_of_an_empty_month_still_tells_of_the_year(office: Desk) -> None:
    with office.store.change("评查") as change:
        change.save(reviewed(office))
    text = paragraphs(review_report(office, Period(2026, 5)))
    assert "本月没有评查案件。" in text
    assert "本年累计评查案件1件，平均得分100.00分，优秀率100.00%。" in text
    assert list(annexes(review_report(office, Period(2026, 5)))) == ["案件质量评查图表"]


def reviewed(desk: Desk, **more: object) -> Review:
    """Return a review of March without any finding, not stored yet."""
    people = roster(desk.store)
    judge = people.serving_on(date(2026, 2, 1))[0].id
    bare = Review(
        case_number="（2026）湘0999民初1号",
        case_type="民事",
        closed_on=date(2026, 2, 2),
        reviewed_on=date(2026, 3, 10),
        judge_id=judge,
        state="已定案",
    )
    return scored(replace(bare, **more), standards(desk.store), people, desk.today)  # type: ignore[arg-type]


def test_a_month_with_nothing_bad_reads_well(office: Desk) -> None:
    with office.store.change("评查") as change:
        change.save(reviewed(office))
    document = review_bulletin(office, MARCH)
    assert paragraphs(document)[1:7] == [
        "本月共评查案件1件，平均得分100.00分。优秀1件，占100.00%；没有不合格案件。"
        "各部门、各承办法官和各类案件的评查结果见附件。",
        "本月评查的案件都没有扣分，没有发现应当通报的问题。",
        "本月没有评定为瑕疵、不合格的案件。",
        "本月没有列入重点评查的案件。",
        "本月没有收到评查异议。",
        "本月没有到期的整改事项。",
    ]
    assert paragraphs(document)[7] == "本月没有作出处理决定。"
    assert list(annexes(document)) == ["案件质量评查结果统计表"]
    report = review_report(office, MARCH)
    assert paragraphs(report)[-1] == "本月没有需要提请党组研究决定的事项。"
    assert requested(report) == []
    headings = [block.text for block in report.blocks if isinstance(block, Heading)]
    assert headings[-1] == "提请党组研究决定的事项"
    for made in (document, report):
        assert make_pdf(made).pages >= 2


def test_requests_and_waiting_measures_are_asked_for(office: Desk) -> None:
    review = reviewed(office)
    measure = Measure(
        year=2025,
        officer_id=review.judge_id,
        kind="建议启动免职程序",
        proposed_on=date(2026, 3, 20),
        evidence="连续两年不合格。",
        party_group=True,
    )
    with office.store.change("评查") as change:
        change.save(review)
        change.save(
            PartyReport(month="2026-03", number=3, reported_on=date(2026, 3, 31), requests="甲。\n\n 乙。")
        )
        change.save(measure)
        change.save(replace(measure, kind="建议启动引咎辞职程序", evidence=""))
        change.save(replace(measure, party_group=False))
        change.save(replace(measure, proposed_on=date(2026, 4, 1)))
        decided = replace(measure, outcome="采纳", decision="同意", decided_by="党组会")
        change.save(replace(decided, decided_on=date(2026, 3, 31)))
        change.save(replace(decided, kind="建议追究领导责任", decided_on=date(2026, 4, 2)))
    name = roster(office.store).label(review.judge_id or 0)
    report = review_report(office, MARCH)
    assert requested(report) == [
        "甲。",
        "乙。",
        f"对{name}建议启动免职程序的处理建议：连续两年不合格。",
        f"对{name}建议启动引咎辞职程序的处理建议。",
        f"对{name}建议追究领导责任的处理建议：连续两年不合格。",
    ]
    assert "没有需要提请" not in "".join(paragraphs(report))


def test_hostile_text_prints_as_typed(office: Desk, read_back: ReadBack) -> None:
    standard = standards(office.store)[0]
    found = (Deduction(criterion_id=standard.criteria[0].id, points=100, reason=HOSTILE),) * 5
    vetoes = (Veto(veto_item_id=standard.vetoes[0].id, reason=HOSTILE),)
    review = reviewed(office, cause=HOSTILE, deductions=found, vetoes=vetoes, mode="重点")
    with office.store.change("评查") as change:
        row = change.save(review)
        change.save(Objection(review_id=row, raised_on=date(2026, 3, 20), statement=HOSTILE))
        change.save(Rectification(review_id=row, problem=HOSTILE * 30, due_on=date(2026, 3, 25)))
        change.save(
            Bulletin(month="2026-03", number=10**9, issued_on=date(2026, 3, 31), title=f"通报{HOSTILE}")
        )
        report = PartyReport(month="2026-03", number=1, reported_on=date(2026, 3, 31), requests=HOSTILE)
        change.save(report)
        draw = Draw(
            name=HOSTILE, drawn_on=date(2026, 3, 1), from_date=date(2026, 2, 1), until_date=date(2026, 2, 28)
        )
        change.save(draw)
    bulletin = review_bulletin(office, MARCH)
    assert bulletin.title.endswith(HOSTILE)
    assert paragraphs(bulletin)[1] == "2026年3月1日从2026年2月1日至2月28日结案的案件中抽取0件。"
    lists = annexes(bulletin)
    [row_of_case] = body(lists["瑕疵、不合格案件一览表"][0])
    assert row_of_case[2] == HOSTILE
    assert row_of_case[8] == f"一票否决：{HOSTILE}；" + f"{HOSTILE}（扣1分）；" * 4 + "等5处"
    assert body(lists["重点评查案件一览表"][0])[0][2] == "—"
    objection, rectification = lists["异议、整改和处理情况表"]
    assert body(objection)[0][4:] == ["97 不合格", "", "未决定", ""]
    assert body(rectification)[0][6] == "没有完成"
    assert requested(review_report(office, MARCH)) == [HOSTILE]
    assert "通报<b>A&B</b>=1+1';DROPTABLEreview--䶮𠮷【评查案件】［｜］{年}９９" in read_back(bulletin)


def test_the_printed_bulletin_says_what_the_document_says(lived: Desk, read_back: ReadBack) -> None:
    document = review_bulletin(lived, MARCH)
    printed = re.sub(r"—\d+—", "", read_back(document))
    for paragraph in paragraphs(document):
        assert re.sub(r"\s", "", paragraph) in printed


def test_how_a_rectification_stood_at_the_end_of_the_month() -> None:
    due = Rectification(due_on=date(2026, 3, 20))
    last = MARCH.last
    assert rectified(due, last) == OPEN
    assert rectified(replace(due, done_on=date(2026, 4, 1)), last) == OPEN
    assert rectified(replace(due, done_on=date(2026, 3, 21)), last) == LATE
    assert rectified(replace(due, done_on=date(2026, 3, 20)), last) == IN_TIME
    assert rectified(Rectification(done_on=date(2026, 3, 20)), last) == IN_TIME


def test_rectifications_are_those_due_and_those_left_over(office: Desk) -> None:
    with office.store.change("评查") as change:
        row = change.save(reviewed(office))
        for due, done in (
            (date(2026, 2, 20), None),
            (date(2026, 2, 21), date(2026, 3, 2)),
            (date(2026, 2, 22), date(2026, 2, 28)),
            (date(2026, 3, 1), date(2026, 2, 28)),
            (date(2026, 3, 31), None),
            (date(2026, 4, 1), None),
        ):
            change.save(Rectification(review_id=row, problem="甲", due_on=due, done_on=done))
    listed = read_month(office, MARCH)
    assert [item.due_on and item.due_on.strftime("%m-%d") for item in listed.due] == [
        "02-20", "02-21", "03-01", "03-31",
    ]  # fmt: skip
    text = "".join(paragraphs(review_bulletin(office, MARCH)))
    assert "到期的整改事项4项，其中按期完成1项、逾期完成1项、没有完成2项。" in text


def test_a_deduction_whose_criterion_is_unknown_is_still_told(office: Desk) -> None:
    review = replace(reviewed(office), deductions=(Deduction(criterion_id=10**6, points=50, reason="甲"),))
    rows = replace(review_rows(office.store, MARCH), reviews=(review,))
    [problem] = problems(rows)
    assert (problem.name, problem.found, problem.points) == ("（扣分项已删除）", 1, 50)
    assert {figure.key: figure.value for figure in figures(rows)}["review.findings"] == 1


def test_a_special_draw_says_of_what_it_was(office: Desk) -> None:
    days = {"drawn_on": date(2026, 3, 2), "from_date": date(2026, 2, 1), "until_date": date(2026, 2, 28)}
    with office.store.change("评查") as change:
        change.save(Draw(name="专项", case_type="民事", cause="借贷", pool_size=9, **days))  # type: ignore[arg-type]
        change.save(Draw(name="月度", pool_size=9, seed="7", checksum="ab", **days))  # type: ignore[arg-type]
    words = "从2026年2月1日至2月28日结案的9件民事案件（案由含“借贷”）中抽取0件；2026年3月2日从"
    told = "".join(paragraphs(review_bulletin(office, MARCH)))
    assert words in told
    assert "可以重抽验证" not in told, "not all of them can be drawn again"
    with office.store.change("评查") as change:
        (special,) = office.store.load(Draw, "name = '专项'")
        change.save(replace(special, seed="7", checksum="ab"))
    told = "".join(paragraphs(review_bulletin(office, MARCH)))
    assert "中抽取0件。抽查规则、随机种子和案件池校验值均已保存，可以重抽验证。" in told
