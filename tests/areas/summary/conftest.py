"""An office in which something of every kind waits on 20 November 2026."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.matters.records import Matter
from courtoffice.areas.people.records import RETIRED, Officer, Posting
from courtoffice.areas.posts.records_conduct import RewardPenalty
from courtoffice.areas.review.records import Objection, Rectification, Review
from courtoffice.areas.review.records_measures import TALK, YELLOW_CARD, Measure
from courtoffice.areas.study.records import Attendance, Session
from courtoffice.areas.study.records import PlanItem as Lesson
from courtoffice.areas.training.records import DegreeStudy
from courtoffice.areas.training.records_plan import PlanItem as Course

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from courtoffice.areas.summary.reports_page import ReportsPage
    from courtoffice.areas.summary.rooms.papers_room import PapersRoom
    from courtoffice.shell.bench import Bench
    from courtoffice.store import Change, Store


@pytest.fixture(scope="session")
def busy_file(court_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office of the tests with something of every kind to do."""
    from courtoffice.office import open_office

    path = tmp_path_factory.mktemp("busy") / "busy.courtoffice"
    shutil.copyfile(court_file, path)
    with open_office(path, who="测试") as store, store.change("准备") as change:
        _work(change)
        _reviews(change)
    return path


@pytest.fixture
def busy_store(busy_file: Path, tmp_path: Path) -> Iterator[Store]:
    """That file, copied and open."""
    from courtoffice.office import open_office

    path = tmp_path / "busy.courtoffice"
    shutil.copyfile(busy_file, path)
    with open_office(path, who="测试") as store:
        yield store


@pytest.fixture
def show_reports(qtbot: QtBot, bench: Bench) -> Callable[[], ReportsPage]:
    """Shows the tab 报告 of the office that is open."""
    from courtoffice.areas.summary.reports_page import ReportsPage

    def show() -> ReportsPage:
        page = ReportsPage()
        qtbot.add_widget(page)
        page.load(bench)
        page.resize(1366, 640)
        with qtbot.wait_exposed(page):
            page.show()
        return page

    return show


@pytest.fixture
def page(court_store: Store, show_reports: Callable[[], ReportsPage]) -> ReportsPage:
    """The tab 报告 of an office that has held one study session."""
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="学习", body="党组中心组"))
    return show_reports()


@pytest.fixture
def room(page: ReportsPage) -> PapersRoom:
    """The papers of that tab, with the wording beside them."""
    page.papers.ui.right.setCurrentWidget(page.papers.ui.wording_page)
    return page.papers


def _work(change: Change) -> None:
    for title, due in (("过期的事", date(2026, 11, 10)), ("快到的事", date(2026, 11, 24))):
        change.save(Matter(title=title, opened_on=date(2026, 1, 5), due_on=due, department_id=1))
    change.save(Matter(title="早着的事", opened_on=date(2026, 1, 5), due_on=date(2026, 12, 30)))
    away = Attendance(officer_id=1, state="请假", reason="病假")
    change.save(Session(held_on=date(2026, 3, 5), topic="甲", attendance=(away,)))
    change.save(Lesson(year=2026, month=3, theme="没有学的专题"))
    change.save(Lesson(year=2026, month=12, theme="以后学的专题"))
    change.save(Course(year=2026, month=4, course="没有办的班"))
    change.save(
        DegreeStudy(officer_id=2, required_from=date(2024, 1, 1), deadline=date(2027, 2, 1), state="在读")
    )
    change.save(RewardPenalty(decided_on=date(2025, 12, 1), officer_id=3, content="嘉奖", amount=50000))
    posting = Posting(from_date=date(2020, 1, 1), status=RETIRED)
    change.save(Officer(name="孙八", position=9, postings=(posting,)))


def _reviews(change: Change) -> None:
    review = change.save(
        Review(
            case_number="（2026）湘0999民初1号",
            case_type="民事",
            judge_id=1,
            closed_on=date(2026, 2, 2),
            counted_on=date(2026, 3, 2),
            reviewed_on=date(2026, 3, 2),
            standard_id=1,
        )
    )
    change.save(
        Objection(
            review_id=review, raised_on=date(2026, 11, 16), statement="不同意", deadline=date(2026, 11, 23)
        )
    )
    change.save(
        Rectification(review_id=review, problem="送达", opened_on=date(2026, 10, 1), due_on=date(2026, 11, 1))
    )
    change.save(Measure(year=2026, officer_id=1, kind="通报批评", proposed_on=date(2026, 11, 2)))
    for kind in (YELLOW_CARD, TALK):
        change.save(_decided(kind))
    change.save(_decided("取消晋级资格", effective_from=date(2026, 1, 1), effective_until=date(2026, 12, 10)))


def _decided(kind: str, **more: date) -> Measure:
    return Measure(
        year=2026,
        officer_id=2,
        kind=kind,
        proposed_on=date(2026, 10, 2),
        outcome="采纳",
        decided_by="院党组",
        decided_on=date(2026, 10, 9),
        decision="同意",
        **more,  # type: ignore[arg-type]
    )
