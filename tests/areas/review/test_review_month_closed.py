"""A reviewed month is closed in the window: meeting, minutes, bulletin and report, read back from the PDF."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.review.area import AREA
from courtoffice.areas.review.page import ReviewPage
from courtoffice.areas.review.records import Objection, Review
from courtoffice.areas.review.records_measures import Bulletin, Measure, Meeting, MeetingCase, PartyReport
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.shell import paper_out

ReadBack = Callable[[Document], str]

if TYPE_CHECKING:
    from tests.conftest import Clerk

MONTH = Period(2026, 11)
Printed = list[tuple[str, Document]]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Printed:
    """What was sent to the printer: names and papers."""
    sent: Printed = []
    monkeypatch.setattr(
        paper_out, "print_paper", lambda bench, window, name, paper: sent.append((name, paper))
    )
    return sent


def figures_of(desk: Desk) -> dict[str, str]:
    return {figure.key: figure.text() for figure in AREA.figures(desk, MONTH)}


def begin(clerk: Clerk, register: str) -> None:
    if hasattr(clerk, "page"):
        assert clerk.page.show_part(register)
    else:
        clerk.go_to(ReviewPage, register)
    clerk.page.new_record()


def meet(clerk: Clerk, printed: Printed, read_back: ReadBack) -> None:
    """Hold the half month's meeting: it begins with what was reviewed since the last one."""
    begin(clerk, "review-meetings")
    cases = clerk.editor.grids["cases"].rows.rows()
    reviews = clerk.store.load(Review, order="score, id")
    assert [case.review_id for case in cases if isinstance(case, MeetingCase)] == [
        review.id for review in reviews
    ]
    assert clerk.editor.form.blocks["half"].widget.value() == "下半月"
    clerk.fill_in(place="二楼会议室", chair_id="张三", minutes="同意评查意见，限期整改。")
    assert clerk.save()
    [meeting] = clerk.store.load(Meeting)
    assert (meeting.number, meeting.month, len(meeting.cases)) == (1, "2026-11", 6)
    clerk.page.view.table.selectRow(0)
    clerk.page.print_paper()
    text = read_back(printed[-1][1])
    assert all(review.case_number in text for review in reviews)
    assert "会议审议案件6件" in text
    assert "张三主持" in text


def issue(clerk: Clerk, printed: Printed, read_back: ReadBack) -> str:
    """Issue the bulletin, which closes the month: it asks about the open objection first."""
    begin(clerk, "review-bulletins")
    assert not clerk.editor.save()
    assert "还有1件异议没有处理决定" in clerk.fault("month")
    assert clerk.store.load(Bulletin) == []
    assert clerk.editor.ui.save.text() == "仍然保存"
    assert clerk.editor.save()
    [bulletin] = clerk.store.load(Bulletin)
    assert (bulletin.number, bulletin.title) == (1, "2026年11月案件质量评查通报")
    assert bulletin.content.startswith("本月评查案件6件，其中优秀5件，瑕疵1件，平均")
    assert clerk.editor.save()  # what is registered is not asked about again
    clerk.page.view.table.selectRow(0)
    clerk.page.print_paper()
    name, paper = printed[-1]
    assert name == "2026年11月案件质量评查通报（第1期）"
    return read_back(paper)


def test_a_month_is_closed_in_the_window(
    clerk: Clerk, reviewed_october: Desk, printed: Printed, read_back: ReadBack
) -> None:
    meet(clerk, printed, read_back)
    flawed = clerk.store.load(Review, "grade = '瑕疵'")[0]
    objection = Objection(review_id=flawed.id, raised_on=date(2026, 11, 20), statement="不服")
    with clerk.store.change("登记异议") as change:
        change.save(objection)
    text = issue(clerk, printed, read_back)
    counted = figures_of(clerk.bench.desk)
    assert f"本月共评查案件{counted['review.cases']}件" in text
    assert f"平均得分{counted['review.mean_score']}分" in text
    assert f"占{counted['review.rate.excellent']}" in text
    assert f"评查共发现问题{counted['review.findings']}处" in text
    assert f"涉及案件{counted['review.with_findings']}件" in text
    assert "没有不合格案件" in text
    assert f"本月收到评查异议{counted['review.objections']}件" in text
    assert f"本月召开评查例会{counted['review.meetings']}次" in text
    assert "（2026年第1期）" in text
    assert re.search(r"按承办法官.*按人员名册排列，不作排名", text)
    assert "名次" not in text
    assert flawed.case_number in text


def test_the_report_asks_the_party_group_for_what_waits(
    clerk: Clerk, reviewed_october: Desk, printed: Printed, read_back: ReadBack
) -> None:
    waiting = Measure(
        year=2026,
        officer_id=1,
        kind="通报批评",
        evidence="2026年评查2件，平均70分。",
        proposed_on=date(2026, 11, 19),
        party_group=True,
    )
    with clerk.store.change("登记建议") as change:
        change.save(waiting)
    begin(clerk, "review-reports")
    clerk.fill_in(requests="研究A&B <b>下月评查安排")
    assert clerk.save()
    [report] = clerk.store.load(PartyReport)
    assert (report.number, report.title) == (1, "2026年11月案件质量评查情况汇报")
    clerk.page.view.table.selectRow(0)
    clerk.page.print_paper()
    text = read_back(printed[-1][1])
    counted = figures_of(clerk.bench.desk)
    assert f"本年累计评查案件{counted['review.cases']}件" in text
    assert f"本月平均得分{counted['review.mean_score']}分" in text
    assert "（一）研究A&B<b>下月评查安排" in text
    assert "（二）对张三通报批评的处理建议：2026年评查2件，平均70分。" in text
    assert "2026年各月评查等次" in text
    assert "需要提请党组研究决定的事项" not in text


def test_numbers_run_on_within_the_year(clerk: Clerk, reviewed_october: Desk) -> None:
    for number, month in ((1, "2026-9"), (2, "2026-10")):
        begin(clerk, "review-bulletins")
        clerk.fill_in(month=month)
        assert clerk.save()
        assert [item.number for item in clerk.store.load(Bulletin, order="id")][-1] == number
    begin(clerk, "review-bulletins")
    clerk.fill_in(number="2")
    assert not clerk.save()
    assert "下一期是第3期" in clerk.fault("number")
