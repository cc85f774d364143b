"""The yearly summary and the work report: whole sentences, comparisons, years still running or empty."""

import dataclasses
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.matters.papers import tasks_of
from courtoffice.areas.study.records import Session
from courtoffice.areas.summary.papers import work_report, yearly_summary
from courtoffice.areas.training.papers import remarks as training_remarks
from courtoffice.areas.training.records import NIGHT_SCHOOL
from courtoffice.areas.training.records import Session as Training
from courtoffice.errors import Refused
from courtoffice.office import open_office
from courtoffice.paper.document import Annex, Document, Heading, Listing, Paragraph, plain
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Store

TODAY = date(2026, 12, 31)


@pytest.fixture(scope="module")
def desk(demo_file: Path) -> Iterator[Desk]:
    """The desk of the sample office, which is only read."""
    with open_office(demo_file, who="测试", readonly=True) as store:
        yield catalogue.desk(store, TODAY)


@pytest.fixture(scope="module")
def paper(desk: Desk) -> Document:
    """The summary of the sample office's second year."""
    return yearly_summary(desk, Period(2026))


@pytest.fixture(scope="module")
def first_paper(desk: Desk) -> Document:
    """The summary of its first year."""
    return yearly_summary(desk, Period(2025))


@pytest.fixture
def fresh(copy_of: Callable[[Path], Store], new_file: Callable[..., Path]) -> Store:
    """An office without records."""
    return copy_of(new_file(2026))


def test_no_sentence_is_left_in_pieces(paper: Document) -> None:
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            words = plain(block.runs)
            assert words.endswith("。")
            assert not re.search(r"[、，；：。][、，；：。]|[［］【】{}｜]|（[、，]|其中[。；]", words)


def test_annexes_are_numbered_and_listed(paper: Document) -> None:
    annexes = [block for block in paper.blocks if isinstance(block, Annex)]
    assert [annex.number for annex in annexes] == list(range(1, len(annexes) + 1))
    assert {"2026年学习情况统计表", "2026年调研论文及获奖情况表", "2026年教育培训情况汇总表"} <= {
        annex.title for annex in annexes
    }


def test_the_first_year_compares_with_nothing(paper: Document, first_paper: Document) -> None:
    assert "比上年" in _words(paper)
    assert "比上年" not in _words(first_paper)


def test_an_area_without_records_is_not_told_of(fresh: Store) -> None:
    with fresh.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="A&B <b> =1+1 '; DROP", body="党组中心组"))
    document = yearly_summary(catalogue.desk(fresh, TODAY), Period(2026))
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert "政治理论学习" in headings
    assert "案件质量评查" not in headings
    assert make_pdf(document).pages >= 2


def test_a_time_without_records_is_refused_in_words(fresh: Store) -> None:
    with pytest.raises(Refused, match="2026年还没有任何记录"):
        yearly_summary(catalogue.desk(fresh, TODAY), Period(2026))
    with pytest.raises(Refused, match="2026年3月还没有任何记录"):
        work_report(catalogue.desk(fresh, TODAY), Period(2026, 3))


def test_next_year_is_told_from_its_tasks(desk: Desk, first_paper: Document) -> None:
    blocks = first_paper.blocks
    tasks = [block for block in blocks if isinstance(block, Listing)]
    assert len(tasks) == 1
    assert [plain(item) for item in tasks[0].items] == list(tasks_of(desk, 2026))
    assert Heading(1, "2026年工作打算") in blocks


def test_the_same_records_give_the_same_paper(desk: Desk, paper: Document) -> None:
    assert yearly_summary(desk, Period(2026)) == paper
    later = dataclasses.replace(desk, today=date(2027, 1, 1))
    assert yearly_summary(later, Period(2026)) != paper


def _words(document: Document) -> str:
    return "\n".join(plain(block.runs) for block in document.blocks if isinstance(block, Paragraph))


def test_a_year_that_is_still_running_says_until_when(desk: Desk, paper: Document) -> None:
    running = _words(yearly_summary(dataclasses.replace(desk, today=date(2026, 8, 20)), Period(2026)))
    over = _words(paper)
    assert "今年以来工作情况（截至2026年8月20日）" in running
    for words in ("今年以来", "全年应学习12个月，已学习", "（以全年应完成的计算）", "目前在职干警"):
        assert words in running
        assert words not in over
    for words in ("现将全年工作情况报告如下", "应学习12个月，实际学习", "年末在职干警"):
        assert words in over
        assert words not in running


def test_one_of_everything_and_nothing_else_makes_whole_sentences(fresh: Store) -> None:
    with fresh.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="学习", body="支部"))
    words = _words(yearly_summary(catalogue.desk(fresh, TODAY), Period(2026)))
    assert "全年组织各类学习1场，其中支部学习1场。" in words
    assert not re.search(r"[、，；：。][、，；：。]|[［］【】{}｜]|其中[。；]|—", words)


@pytest.mark.parametrize("period", [Period(2026, 3), Period(2026, None, 1, 2)])
def test_the_work_report_of_a_month_and_a_quarter(desk: Desk, period: Period) -> None:
    blocks = work_report(desk, period).blocks
    words = "\n".join(plain(block.runs) for block in blocks if isinstance(block, Paragraph))
    assert period.label in words
    assert ("本月" if period.month else "本季度") in words
    assert not re.search(r"[、，；：。][、，；：。]|[［］【】{}｜]|其中[。；]|\n(本月|本季度)。", words)
    matters = next(block for block in blocks if isinstance(block, Listing))
    assert plain(matters.items[-1]).endswith("。")


def test_trainings_that_count_with_nobody_entered_are_remarked(fresh: Store) -> None:
    with fresh.change("登记培训") as change:
        for day in range(1, 8):
            change.save(Training(kind=NIGHT_SCHOOL, topic=str(day), held_on=date(2026, 12, day)))
    made = catalogue.desk(fresh, date(2026, 12, 7))
    [remark] = catalogue.REPORTS["training-report"].remarked(made, Period(2026))[1]
    assert "12月6日等的培训还没有登记参训人员" in remark.words
    assert training_remarks(made, Period(2025)) == []


def test_papers_of_an_office_with_one_record_speak_of_nothing_else(fresh: Store) -> None:
    with fresh.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 12, 3), topic="甲", body="全院干警"))
        matter = {"title": "乙", "source": "会议", "opened_on": "2026-12-01", "state": "在办"}
        matter["due_on"] = "2026-12-05"
        change.insert("matter", matter)
    made = catalogue.desk(fresh, date(2026, 12, 8))
    for key, period in (("yearly-summary", Period(2026)), ("work-report", Period(2026, 12))):
        document, remarks = catalogue.REPORTS[key].remarked(made, period)
        words = _words(document)
        assert remarks[0].words.startswith("12月3日的学习还没有登记考勤，文中已按举办过统计。")
        assert "学习1场，其中全院干警学习1场。" in words
        assert "尚无办结" in words
        assert not re.search(r"[、，；：。][、，；：。]|办结0|学习0[次场]", words)
    (listed,) = (block for block in document.blocks if isinstance(block, Listing))
    assert plain(listed.items[0]) == "乙，应于2026年12月5日前办结，已逾期。"
