"""One record is added, changed or taken away: exactly the figures and the sentences that speak of it change.

``one_record_changes.txt`` beside this file tells, for every case below, which figures change (key, before →
after) and which sentences of the yearly summary (－ as it was, ＋ as it is). Nothing else may.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.routine.area import AREA as ROUTINE
from courtoffice.areas.summary import papers
from courtoffice.office import open_office
from courtoffice.paper.document import Heading, Listing, Paragraph, plain
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Change
from courtoffice.wording import Draft

HERE = Path(__file__).parent
YEAR = Period(2026)
Value = str | int | None
Work = Callable[[Change], object]


def add(table: str, **values: Value) -> Work:
    return lambda change: change.insert(table, values)


def put(table: str, row: int, **values: Value) -> Work:
    return lambda change: change.update(table, row, values)


def drop(table: str, row: int) -> Work:
    return lambda change: change.delete(table, row)


def several(*works: Work) -> Work:
    def run(change: Change) -> None:
        for work in works:
            work(change)

    return run


def goes_on(officer: int, **values: Value) -> Work:
    """Somebody's place changes on 1 June; the postings of the court bear the numbers of its officers."""
    since = add("posting", officer_id=officer, from_date="2026-06-01", **values)
    return several(put("posting", officer, until_date="2026-05-31"), since)


def measure(kind: str, **who: Value) -> Work:
    """A measure that was decided on in May; without anybody named, against officer 1."""
    decided = {"proposed_on": "2026-05-06", "outcome": "采纳", "decided_on": "2026-05-08"}
    return add("review_measure", year=2026, kind=kind, **(who or {"officer_id": 1}), **decided)


def session(body: str, day: str, **more: Value) -> Work:
    return add("study_session", held_on=day, body=body, form="集中", topic="新", **more)


def training(kind: str, day: str, **more: Value) -> Work:
    return add("training_session", kind=kind, topic="新", held_on=day, **more)


CASES: dict[str, Work] = {
    # study
    "a session of the centre group in a month that had none": session("党组中心组", "2026-04-09"),
    "a second session of the centre group in its month": session("党组中心组", "2026-03-12"),
    "a session of all officers on a collective study day": session("全院干警", "2026-04-30"),
    "a session of all officers on any day": session("全院干警", "2026-04-10"),
    "a session of a branch is taken away": drop("study_session", 3),
    "a session of a branch was last year": put("study_session", 3, held_on="2025-04-02"),
    "a session turns out to belong to the campaign": put("study_session", 3, campaign_id=1),
    "a session was what an item of the plan asked for": put("study_session", 3, plan_item_id=2),
    "somebody sat in on a session": add("study_observer", session_id=1, name="市中院"),
    "who was absent was there": put("study_attendance", 4, state="出席"),
    "who was on leave was away on duty": put("study_attendance", 2, state="公差"),
    "a session was made up with notes": put(
        "study_attendance", 2, state="补学", made_up_on="2026-03-20", notes_in=1
    ),
    "somebody more is on the list": add("study_attendance", session_id=1, officer_id=3, state="出席"),
    "a campaign": add("study_campaign", name="警示教育", from_date="2025-12-01", until_date="2026-01-15"),
    "an item of the study plan is called off": put("study_plan_item", 2, state="已取消"),
    "an item of the study plan is done": put("study_plan_item", 2, state="已完成"),
    "the study plan was issued late": put("study_plan", 1, issued_on="2026-02-03"),
    "the study plan is taken away": drop("study_plan", 1),
    "a paper": add("research_paper", title="新", written_on="2026-08-01"),
    "a paper is of high quality": put("research_paper", 1, high_quality=1),
    "a paper was sent on and published": put("research_paper", 1, forwarded_to="市中院", published_in="某刊"),
    "a second author": add("research_paper_author", paper_id=1, officer_id=2),
    "an award of the first grade": add(
        "research_paper_award", paper_id=1, level="省级", grade="一等奖", awarded_on="2026-10-01"
    ),
    "an award was of the court only": put("research_paper_award", 1, level="院级"),
    "an award of a paper is taken away": drop("research_paper_award", 1),
    "a contest": add("contest", name="新", level="省级", held_on="2026-09-09"),
    "an entrant": add("contest_entrant", contest_id=1, officer_id=3),
    "the same officer enters twice": add("contest_entrant", contest_id=1, officer_id=2),
    "an award of a contest": add(
        "contest_award", contest_id=1, level="市级", grade="优秀奖", awarded_on="2026-06-11"
    ),
    # training
    "a course of the court": training("本院培训", "2026-06-01"),
    "a course that was planned": training("本院培训", "2026-09-01", plan_item_id=2),
    "somebody more takes part, twice in all": add(
        "training_participant", session_id=1, officer_id=5, state="参加", hours=100
    ),
    "who took part was on leave": put("training_participant", 3, state="请假", hours=0),
    "a hundred hours more": put("training_participant", 1, hours=9000),
    "an outside training went elsewhere": put("training_session", 2, destination="国家法官学院"),
    "an outside training": training("外出培训", "2026-08-03"),
    "an online study is taken away": several(drop("training_participant", 6), drop("training_session", 4)),
    "an evening on a Tuesday with a guest": training(
        "法官业校", "2026-03-17", lecturer_id=2, starts_at="19:00", ends_at="20:30"
    ),
    "an evening on another day": training("法官业校", "2026-03-18"),
    "an evening was taught by a guest": put("training_session", 3, lecturer_id=2),
    "an evening was too short": put("training_session", 3, ends_at="20:00"),
    "who was on leave came to the evening": put("training_participant", 5, state="参加"),
    "an item of the training plan": add(
        "training_plan_item", year=2026, month=11, course="新", kind="本院培训", state="已完成"
    ),
    "the training plan is taken away": drop("training_plan", 1),
    "a degree was obtained": put("degree_study", 1, state="已取得", obtained_on="2026-07-01"),
    "a degree was demanded in the course of the year": add(
        "degree_study",
        officer_id=4,
        required="大专",
        required_from="2026-03-01",
        deadline="2026-10-01",
        state="在读",
    ),
    # case review
    "a case that was drawn is reviewed": put(
        "review", 4, state="已评查", reviewed_on="2026-04-02", score=5000, grade="不合格"
    ),
    "a case is of those that must be reviewed": put("review", 1, mode="重点", key_reason="信访"),
    "a case is taken away": drop("review", 1),
    "a deduction": add("review_deduction", review_id=1, criterion_id=1, points=100, reason="笔录"),
    "an objection": add("review_objection", review_id=1, raised_on="2026-03-06"),
    "an objection changes the result": put(
        "review_objection",
        1,
        decision="变更",
        decided_on="2026-03-20",
        rereview_score=8000,
        rereview_grade="合格",
    ),
    "an objection is dismissed": put("review_objection", 1, decision="维持", decided_on="2026-03-20"),
    "what was found is put right": put("review_rectification", 1, done_on="2026-03-30"),
    "a meeting of the first half of April": add(
        "review_meeting", held_on="2026-04-14", month="2026-04", half="上半月"
    ),
    "a bulletin": add("review_bulletin", month="2026-04", number=2, issued_on="2026-04-30"),
    "a bulletin was issued late": put("review_bulletin", 1, issued_on="2026-04-20"),
    "a report": add("review_report", month="2026-04", number=2, reported_on="2026-04-30"),
    "criticism": measure("通报批评"),
    "a yellow card": measure("黄牌警示"),
    "a talk": measure("诫勉谈话"),
    "sent to training": measure("参加培训"),
    "no awards": measure("取消优先评优资格"),
    "no promotion": measure("取消晋级资格"),
    "a department is criticised": measure("通报批评", department_id=1),
    "a measure is decided": put("review_measure", 2, outcome="采纳", decided_on="2026-04-09"),
    "a measure is turned down": put("review_measure", 2, outcome="不予采纳", decided_on="2026-04-09"),
    "a proposal goes to the party group": put("review_measure", 2, party_group=1),
    # posts
    "a department's result is fixed": put("post_sheet", 2, state="已定"),
    "a department did worse": put("post_sheet", 1, result="不合格"),
    "a department is of the other class": put("department", 1, kind="综合"),
    "the assessment is closed": add(
        "post_closing", year=2025, subject="岗位责任制考核", closed_on="2026-01-20"
    ),
    "a grade is given": put("yearly_evaluation", 2, grade="基本称职"),
    "the same officer again": add("conduct_record", officer_id=5, happened_on="2026-09-01"),
    "somebody else": add("conduct_record", officer_id=4, happened_on="2026-09-01"),
    "a penalty": add(
        "reward_penalty", kind="处罚", officer_id=5, content="扣发", amount=20050, decided_on="2026-06-02"
    ),
    "a reward is paid": put("reward_penalty", 1, fulfilled_on="2026-07-01"),
    # events
    "an event": add("event", held_on="2026-05-20", title="新", counted=5),
    "the event of a festival": add("event", held_on="2026-05-05", title="新", festival="青年节", counted=5),
    "an event had more people": put("event", 1, counted=25),
    "an event cost more": put("event", 1, cost=123456),
    "an event had no partner": drop("event_partner", 1),
    "an event takes place next year": put("event", 1, held_on="2027-03-05"),
    "a visit": add("retired_activity", held_on="2026-09-01", kind="走访", title="新", counted=2),
    "nobody is named for a visit": drop("retired_participant", 1),
    "an activity for the retired": add(
        "retired_activity", held_on="2026-09-01", kind="体检", title="新", counted=3, cost=1000
    ),
    # matters and tasks
    "a matter": add(
        "matter", title="新", source="会议", opened_on="2026-12-01", due_on="2027-01-04", state="在办"
    ),
    "a matter is closed": put("matter", 2, state="办结", closed_on="2026-12-01"),
    "a matter has time left": put("matter", 2, due_on="2027-01-15"),
    "a matter is withdrawn": put("matter", 1, state="撤销"),
    "a task of next year": add("plan_task", year=2027, content="办好培训"),
    "a task of another year": add("plan_task", year=2028, content="以后"),
    # routines and the calendar
    "an evening is not waived after all": drop("routine_exception", 1),
    "a month is waived": add(
        "routine_exception", routine_id=1, kind="免办", due_on="2026-04-30", reason="事"
    ),
    "a study day is moved into the next year": add(
        "routine_exception",
        routine_id=2,
        kind="改期",
        due_on="2026-12-30",
        moved_to="2027-01-04",
        reason="事",
    ),
    "a routine ends": put("routine", 7, valid_until="2025-12-31"),
    "a Tuesday is a day off": add("holiday", day="2026-11-10", kind="休", name="本院放假", source="手工"),
    # people
    "somebody joins": several(
        add("officer", name="周九", gender="女", party_member=1),
        add(
            "posting", officer_id=8, from_date="2026-07-01", status="在职", department_id=2, category="书记员"
        ),
    ),
    "somebody moves to another department": goes_on(4, status="在职", department_id=1, category="法官"),
    "somebody retires": goes_on(5, status="离退休"),
    "somebody leaves": goes_on(5, status="调出"),
    "somebody is hired staff": put("posting", 5, category="聘用"),
    "somebody heads the court": put("posting", 1, post="党组书记、院长"),
    "somebody is a member of the party": put("officer", 1, party_member=1),
    "somebody leaves the centre group": put("officer", 1, centre_group=0),
    # settings
    "fewer hours are demanded from this year on": add(
        "setting", key="training.hours_per_year", valid_from="2026-01-01", value="8000"
    ),
}


@pytest.fixture(scope="module")
def office(court_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The small office at the end of 2026."""
    path = shutil.copyfile(court_file, tmp_path_factory.mktemp("one") / "a.courtoffice")
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA foreign_keys = ON")
        file.executescript((HERE / "one_record_office.sql").read_text(encoding="utf-8"))
    with pytest.MonkeyPatch.context() as patch, open_office(path, who="测试", check=False) as store:
        patch.setattr(papers, "ANNEXED", ())  # the tables of the annexes are no sentences
        yield catalogue.desk(store, date(2026, 12, 31))


def told(desk: Desk) -> tuple[dict[str, str], dict[str, None]]:
    """Return every figure of the year, and every sentence of its summary, in order."""
    sentences: dict[str, None] = {}
    draft = Draft(YEAR)  # notes the figures that the paper is told by: all but those of the single routines
    for block in papers.yearly_summary(replace(desk, draft=draft), YEAR).blocks:
        if isinstance(block, Heading):
            sentences[f"# {block.text}"] = None
        elif isinstance(block, Paragraph):
            sentences |= dict.fromkeys(f"{words}。" for words in plain(block.runs).split("。") if words)
        elif isinstance(block, Listing):
            sentences |= dict.fromkeys(plain(item) for item in block.items)
    figures = [*draft.told["yearly_summary.txt"].figures.values(), *ROUTINE.figures(desk, YEAR)]
    return {one.key: one.text() for one in figures}, sentences


@pytest.fixture(scope="module")
def before(office: Desk) -> tuple[dict[str, str], dict[str, None]]:
    every = {one.key for one in catalogue.figures(office, YEAR)}
    made = told(office)
    assert set(made[0]) == every
    return made


def changes(
    before: tuple[dict[str, str], dict[str, None]], after: tuple[dict[str, str], dict[str, None]]
) -> list[str]:
    """Return what is different, a line each."""
    keys = dict.fromkeys((*before[0], *after[0]))
    figures = ((key, before[0].get(key, "无"), after[0].get(key, "无")) for key in keys)
    return [
        *(f"{key}  {was} → {now}" for key, was, now in figures if was != now),
        *(f"－ {words}" for words in before[1] if words not in after[1]),
        *(f"＋ {words}" for words in after[1] if words not in before[1]),
    ]


@cache
def expected() -> dict[str, list[str]]:
    """Return the lines under every case of the file."""
    found: dict[str, list[str]] = {}
    for line in (HERE / "one_record_changes.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            lines = found.setdefault(line.removeprefix("== "), [])
        elif line and not line.startswith("//"):
            lines.append(line)
    return found


def test_every_case_is_told_of() -> None:
    assert list(expected()) == list(CASES)


@pytest.mark.parametrize("name", CASES)
def test_exactly_what_speaks_of_the_record_changes(
    office: Desk, before: tuple[dict[str, str], dict[str, None]], name: str
) -> None:
    with office.store.change("改一条") as change:
        CASES[name](change)
    try:
        after = told(office)
    finally:
        office.store.undo()
    assert changes(before, after) == expected()[name]


def test_undo_has_brought_everything_back(
    office: Desk, before: tuple[dict[str, str], dict[str, None]]
) -> None:
    assert told(office) == before


def test_the_pdf_says_the_changed_sentence(office: Desk, read_back: Callable[..., str]) -> None:
    """One case all the way to the paper."""
    name, now = "a yellow card", "对评查发现的问题，经研究决定，通报批评1人次、黄牌警示1人次。"
    assert f"＋ {now}" in expected()[name]
    with office.store.change("改一条") as change:
        CASES[name](change)
    try:
        read = read_back(papers.yearly_summary(office, YEAR))
    finally:
        office.store.undo()
    assert now in re.sub(r"—\d+—", "", read)
