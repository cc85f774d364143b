"""A small court for the rules, and an office in which two years of reviews were lived."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.area import AREA as PEOPLE
from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.people.records import roster as stored_roster
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.area import AREA as REVIEW
from courtoffice.areas.review.defaults import default_standard, fill_review_standard
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.demo import people, review
from courtoffice.demo.life import Life
from courtoffice.register import Desk
from courtoffice.store import Store
from courtoffice.workdays import calendar_of

YEARS = (2025, 2026)
LINKS = {linked.table: linked for area in (PEOPLE, REVIEW) for linked in area.links}
CIVIL, CRIMINAL, OFFICE = 1, 2, 3
JUDGE, ASSISTANT, CLERK, COLLEAGUE, OTHER_JUDGE, RETIRED, OFFICER = 1, 2, 3, 4, 5, 6, 7
_PEOPLE = (
    (JUDGE, "钱一", CIVIL, "法官", None),
    (ASSISTANT, "钱二", CIVIL, "法官助理", None),
    (CLERK, "钱三", CIVIL, "书记员", None),
    (COLLEAGUE, "钱四", CIVIL, "法官", None),
    (OTHER_JUDGE, "孙一", CRIMINAL, "法官", None),
    (RETIRED, "孙二", CRIMINAL, "法官", date(2025, 12, 31)),
    (OFFICER, "李一", OFFICE, "司法行政", None),
)


@pytest.fixture(scope="session")
def court() -> Roster:
    """Three departments and seven officers; one of them retired at the end of 2025."""
    departments = [
        Department(id=CIVIL, name="民一庭", kind="审判", position=1),
        Department(id=CRIMINAL, name="刑庭", kind="审判", position=2),
        Department(id=OFFICE, name="政治部", kind="综合", position=3),
    ]
    officers = [
        Officer(
            id=row,
            name=name,
            postings=(
                Posting(
                    id=row,
                    from_date=date(2020, 1, 1),
                    until_date=until,
                    department_id=department,
                    category=category,
                ),
                *((Posting(id=100 + row, from_date=date(2026, 1, 1), status="离退休"),) if until else ()),
            ),
        )
        for row, name, department, category, until in _PEOPLE
    ]
    return Roster(departments, officers)


@pytest.fixture(scope="session")
def standard() -> Standard:
    """The sample standard as if it were stored: its rows have ids."""
    bare = default_standard()
    return replace(
        bare,
        id=1,
        criteria=tuple(replace(item, id=at) for at, item in enumerate(bare.criteria, 101)),
        vetoes=tuple(replace(item, id=at) for at, item in enumerate(bare.vetoes, 201)),
    )


@pytest.fixture
def reviewed() -> Review:
    """A review without fault: a civil case reviewed by a criminal judge."""
    return Review(
        id=1,
        case_number="（2026）湘0999民初1号",
        case_type="民事",
        cause="离婚纠纷",
        closed_on=date(2026, 3, 2),
        department_id=CIVIL,
        judge_id=JUDGE,
        assistant_id=ASSISTANT,
        clerk_id=CLERK,
        reviewer_id=OTHER_JUDGE,
        reviewed_on=date(2026, 3, 10),
        state="已评查",
    )


@pytest.fixture(scope="package")
def lived(once: Callable[..., Path]) -> Iterator[Desk]:
    """The desk of a court of fifty at the end of 2026; tests only read it."""
    with Store.open(once("review-lived", _live), who="测试", readonly=True) as store:
        yield Desk(store, date(2026, 12, 31), LINKS)


@pytest.fixture
def lived_copy(once: Callable[..., Path], copy_of: Callable[[Path], Store]) -> Desk:
    """The desk of a copy of that court, to write to."""
    return Desk(copy_of(once("review-lived", _live)), date(2026, 12, 31), LINKS)


def _live(path: Path) -> None:
    with Store.create(path, who="测试") as store:
        with store.change("人员") as change:
            people.people(change, 1, 50, YEARS)
        with store.change("评查") as change:
            review.live(change, Life(1, YEARS, stored_roster(store), calendar_of(YEARS)))


@pytest.fixture
def office(once: Callable[..., Path], copy_of: Callable[[Path], Store]) -> Desk:
    """The desk of an office with people and the sample standard, to write to."""
    return Desk(copy_of(once("review-people", _with_people)), date(2026, 6, 30), LINKS)


def _with_people(path: Path) -> None:
    with Store.create(path, who="测试") as store, store.change("人员") as change:
        people.people(change, 1, 20, (2026,))
        fill_review_standard(change)


CASE_HEADS = ("案号", "案由", "承办人", "承办庭室", "立案日期", "结案日期", "书记员", "合议庭", "重点事由")
OCTOBER = (
    ("(2026)湘0999民初1号", "离婚纠纷", "张三", "", "2026-8-3", "2026-10-9", "", "", ""),
    ("（2026）湘0999民初２号", "买卖合同纠纷", "张三", "民一庭", "2026-8-4", "2026.10.12", "", "", ""),
    ("〔2026〕湘0999民初3号", "继承纠纷", "张　三", "", "2026-8-5", "2026-10-15", "", "李四、陪审甲", "信访"),
    ("（2026）湘0999民初4号", "劳动争议", "李四", "", "2026-9-1", "2026-10-20", "", "", ""),
    ("（2026）湘0999民初5号", "民间借贷纠纷", "李四", "", "2026-9-2", "2026-10-21", "", "", ""),
    ("（2026）湘0999行初6号", "行政处罚", "王五", "政治部", "2026-9-3", "2026-10-22", "赵六", "", ""),
    ("（2026）湘0999民初1号", "离婚纠纷", "张三", "", "2026-8-3", "2026-10-9", "", "", ""),
    ("（2026）湘0999民初8号", "健康权纠纷", "张山", "", "2026-9-3", "2026-10-22", "", "", ""),
    ("合计", "8件", "", "", "", "", "", "", ""),
)
"""The cases that the court of the tests closed in October 2026; the last two of them cannot be taken in."""


@pytest.fixture
def october_list(tmp_path: Path) -> Path:
    """The list of closed cases of October as a spreadsheet."""
    return _write_october(tmp_path / "结案清单.xlsx")


def _write_october(path: Path) -> Path:
    from xlsxwriter import Workbook

    with Workbook(path) as book:
        sheet = book.add_worksheet("10月")
        sheet.merge_range(0, 0, 0, len(CASE_HEADS) - 1, "××县人民法院2026年10月结案清单")
        for at, row in enumerate((CASE_HEADS, *OCTOBER), 1):
            sheet.write_row(at, 0, row)
    return path


@pytest.fixture
def court_store(
    request: pytest.FixtureRequest,
    court_file: Path,
    once: Callable[..., Path],
    copy_of: Callable[..., Store],
) -> Store:
    """The court's file, copied and open; that of :func:`reviewed_october` for the tests that ask for it."""
    if "reviewed_october" not in request.fixturenames:
        return copy_of(court_file, "court")
    return copy_of(once("october", lambda path: _review_october(court_file, path)), "court")


@pytest.fixture
def reviewed_october(court_desk: Desk) -> Desk:
    """The desk of the court's file on 20 November 2026, when October's cases are drawn, reviewed and told.

    What the window does from the pool to the told results, done without it: six cases are drawn, one of them
    a key case; the first loses two points, the second is 瑕疵, and all judges have been told today.
    """
    return court_desk


def _review_october(court_file: Path, path: Path) -> None:
    from courtoffice import catalogue
    from courtoffice.areas.review.draw_work import blank_draw, plan_of, store_draw, store_plan
    from courtoffice.areas.review.registers import REVIEWS
    from courtoffice.areas.review.registers_cases import CASES
    from courtoffice.areas.review.steps import tell
    from courtoffice.exchange.intake.taking import read_list, take_in
    from courtoffice.office import open_office

    shutil.copyfile(court_file, path)
    with open_office(path, who="测试", check=False) as store:
        desk = catalogue.desk(store, date(2026, 11, 20))
        listed = _write_october(path.with_suffix(".xlsx"))
        take_in(desk, read_list(listed, CASES, desk, year=2026), leave_out_bad=True)
        request = replace(blank_draw(desk, date(2026, 10, 1), date(2026, 10, 31), "十月"), minimum=2)
        with store.change("抽取案件") as change:
            row = store_draw(change, desk, request)
        plan = plan_of(desk, row)
        for who in (1, 2, 4, 5):
            plan = plan.with_reviewer(who)
        with store.change("分配评查人") as change:
            store_plan(change, desk, plan)
        with store.change("填写评查表") as change:
            for review in _filled(desk):
                change.save(REVIEWS.prepare(review, desk))
        with store.change("反馈评查结果") as change:
            tell(change, desk, [review.id for review in store.load(Review)])


def _filled(desk: Desk) -> list[Review]:
    """Return the sheets of all drawn cases as their reviewers fill them in."""
    from courtoffice.areas.review.records import Deduction
    from courtoffice.areas.review.rows import standards
    from courtoffice.areas.review.states import taken_up

    criteria = standards(desk.store)[-1].criteria
    lost = {0: ((0, 2_00),), 1: tuple((at, criteria[at].points or 0) for at in (5, 6, 7, 8, 9, 12))}
    filled = []
    for at, drawn in enumerate(desk.store.load(Review, order="id")):
        found = tuple(
            Deduction(criterion_id=criteria[of].id, points=points, reason="卷内材料不全")
            for of, points in lost.get(at, ())
        )
        filled.append(taken_up(replace(drawn, deductions=found, comments="已评查"), desk.today))
    return filled
