"""What the registers of training offer beside the usual commands: papers of a row, copying, arranging."""

from __future__ import annotations

from courtoffice.areas.people.records import roster
from courtoffice.areas.training.papers_notice import degree_notice, night_notice, outside_notice
from courtoffice.areas.training.papers_officer import officer_record
from courtoffice.areas.training.papers_plan import training_plan
from courtoffice.areas.training.papers_plan_officers import training_plan_officers
from courtoffice.areas.training.papers_session import participant_list, registration, sign_in_sheet
from courtoffice.areas.training.plan_copy import copied_plan
from courtoffice.areas.training.plan_session import session_of
from courtoffice.areas.training.records import NIGHT_SCHOOL, OUTSIDE, Session, Term
from courtoffice.areas.training.records_plan import PlanItem
from courtoffice.areas.training.records_reckoned import Participation
from courtoffice.areas.training.rooms.term_dialog import arrange_term
from courtoffice.court import STATISTICAL_YEAR_STARTS
from courtoffice.paper.document import Document
from courtoffice.period import Period, year_of
from courtoffice.register import Desk
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_view import RegisterView
from courtoffice.store import Change


def _of_training(words: str) -> str:
    return f"所选培训的{words}"


SIGN_IN = ListPaper(
    "签到表",
    _of_training("签到表，按本院的顺序列出参训人员"),
    sign_in_sheet,
    lambda desk, session: f"{session.held_on}{session.topic}签到表",
)
LIST = ListPaper(
    "参训人员名单",
    _of_training("参训人员名单，有学时和考核结果"),
    participant_list,
    lambda desk, session: f"{session.held_on}{session.topic}参训人员名单",
)
OUTSIDE_NOTICE = ListPaper(
    "外出培训通知",
    "选派干警参加所选外出培训的通知，附名单",
    outside_notice,
    lambda desk, session: f"{session.held_on}{session.topic}培训通知",
    lambda session: session.kind == OUTSIDE,
)
NIGHT_NOTICE = ListPaper(
    "业校上课通知",
    "所选一次法官业校的上课通知",
    night_notice,
    lambda desk, session: f"法官业校上课通知{session.held_on}",
    lambda session: session.kind == NIGHT_SCHOOL,
)


def _registration(desk: Desk, row: Participation) -> Document:
    session = desk.store.get(Session, row.session_id)
    return registration(desk, session, next(each for each in session.participants if each.id == row.id))


def _record(desk: Desk, row: Participation) -> Document:
    starts_in = desk.store.settings.value(STATISTICAL_YEAR_STARTS)
    year = year_of(row.held_on or desk.today, starts_in)
    return officer_record(desk, row.officer_id or 0, Period(year, starts_in=starts_in))


REGISTRATION = ListPaper(
    "培训登记表",
    "所选干警这一次培训的登记表",
    _registration,
    lambda desk, row: f"{desk.name('officer', row.officer_id)}{row.topic}培训登记表",
)
RECORD = ListPaper(
    "培训登记卡",
    "所选干警这一年的全部培训",
    _record,
    lambda desk, row: f"{desk.name('officer', row.officer_id)}培训登记卡",
)
PLAN = ListPaper(
    "教育培训计划",
    "所选年度的教育培训计划，附安排表",
    lambda desk, plan: training_plan(desk, Period(plan.year)),
    lambda desk, plan: f"{plan.year}年度教育培训计划",
)
PLAN_OFFICERS = ListPaper(
    "人员安排表",
    "所选年度计划指定的参训人员，逐人列出",
    lambda desk, plan: training_plan_officers(desk, Period(plan.year)),
    lambda desk, plan: f"{plan.year}年度培训人员安排表",
)
DEGREE_NOTICE = ListPaper(
    "提醒通知",
    "给所选干警的学历教育提醒通知",
    degree_notice,
    lambda desk, study: f"{desk.name('officer', study.officer_id)}学历教育提醒通知",
)


def _copy_plan(view: RegisterView) -> None:
    """Copy last year's plan into the year that is shown, as one change."""
    bench = view.bench
    year, people = bench.year, roster(bench.desk.store)

    def serves(officer: int, month: int) -> bool:
        return people.serving(officer, Period(year, month).first)

    def copy(change: Change) -> int:
        items = bench.desk.store.load(PlanItem, "year IN (?, ?)", (year - 1, year))
        return len([change.save(item) for item in copied_plan(items, year, serves)])

    copied = bench.change("复制上年培训计划", copy)
    if copied:
        bench.message.emit(f"已把{year - 1}年的{copied}项培训计划复制到{year}年，可以撤销。")


def _hold(view: RegisterView) -> None:
    """Begin the training of the chosen course in the register of trainings."""
    bench = view.bench
    if view.may_leave():
        item = bench.desk.store.get(PlanItem, view.table.chosen_ids()[0])
        bench.begin_record("training-sessions", session_of(item, bench.desk.today))


def _arrange(view: RegisterView) -> None:
    """Open the dialog that makes the evenings of the chosen term."""
    if view.may_leave() and view.bench.may_change():
        term = view.bench.desk.store.get(Term, view.table.chosen_ids()[0])
        arrange_term(view.bench, term, view.window())


def _show_lectures(view: RegisterView) -> None:
    """List the trainings of the chosen lecturers."""
    ids = view.table.chosen_ids()
    marks = ", ".join("?" * len(ids))
    found = view.bench.desk.store.load(Session, f"lecturer_id IN ({marks})", ids, "held_on", children=False)
    names = "、".join(view.bench.desk.name("lecturer", number) for number in ids)
    view.bench.show_records("training-sessions", [session.id for session in found], f"{names}授课的培训")


COPY_PLAN = ListAction(
    "复制上年计划", "把上一年的培训计划项目复制到所看的年度，月份不变", _copy_plan, Needs.NOTHING
)
HOLD = ListAction("登记举办", "登记所选培训班的一次培训，题目、类型和指定人员已经填好", _hold)
ARRANGE = ListAction("安排上课…", "按学期的上课日排出每次上课，节假日自动去掉，每次都可以改", _arrange)
LECTURES = ListAction(
    "授课记录", "列出所选授课人讲过的培训（所看年度）", _show_lectures, Needs.ROWS, changes=False
)
