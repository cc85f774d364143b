"""What the registers of study offer beside their commands: papers of a session, plans, make-ups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from courtoffice.areas.study.make_ups import MissedStudy
from courtoffice.areas.study.making_up import handed_in, made_up_on
from courtoffice.areas.study.papers_archive import archive_name, session_archive
from courtoffice.areas.study.papers_plan import study_plan
from courtoffice.areas.study.papers_session import sign_in_sheet
from courtoffice.areas.study.plan_copy import copied_plan
from courtoffice.areas.study.plan_issue import issue_of
from courtoffice.areas.study.records import Attendance, PlanItem, Session, StudyPlan
from courtoffice.areas.study.rooms.plan_issue_dialog import PlanIssueDialog
from courtoffice.cells import read
from courtoffice.errors import Refused
from courtoffice.fields import field_of
from courtoffice.paper.document import Document
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.shell import ask
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_view import RegisterView
from courtoffice.shell.short_dates import with_year
from courtoffice.store import Change


def copy_last_plan(view: RegisterView) -> None:
    """Copy the plan items of last year into the year that is shown, as one change."""
    bench = view.bench
    year = bench.year

    def copy(change: Change) -> int:
        items = bench.desk.store.load(PlanItem, "year IN (?, ?)", (year - 1, year))
        return len([change.save(item) for item in copied_plan(items, year)])

    copied = bench.change("复制上年学习计划", copy)
    if copied:
        bench.message.emit(f"已把{year - 1}年的{copied}项学习计划复制到{year}年，可以撤销。")


def issue_plan(view: RegisterView) -> None:
    """Open the dialog in which the plan of the year that is shown is issued."""
    dialog = issue_dialog(view)
    if dialog is not None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def issue_dialog(view: RegisterView) -> PlanIssueDialog | None:
    """Return that dialog, None where there is nothing to issue, which is shown."""
    try:
        issue = issue_of(view.bench.desk, view.bench.year)
    except Refused as refusal:
        ask.refused(view.window(), refusal)
        return None
    return PlanIssueDialog(view.bench, issue, view.window())


def register_make_ups(view: RegisterView) -> None:
    """Ask for the day on which those chosen studied afterwards, and note it at each, as one change."""
    chosen = _chosen(view)
    day = _ask_day(view, len(chosen))
    if day is not None:
        _store(view, "登记补学", lambda: made_up_on(view.bench.desk, chosen, day), f"{len(chosen)}人次补学")


def register_notes(view: RegisterView) -> None:
    """Note that the written notes of those chosen have come in, as one change."""
    chosen = _chosen(view)
    _store(view, "登记学习笔记", lambda: handed_in(view.bench.desk, chosen), f"{len(chosen)}份学习笔记")


def _store(view: RegisterView, name: str, changed: Callable[[], list[Session]], told: str) -> None:
    def store(change: Change) -> int:
        return len([change.save(session) for session in changed()])

    if view.bench.change(name, store):
        view.bench.message.emit(f"已登记{told}，可以撤销。")


def _chosen(view: RegisterView) -> list[MissedStudy]:
    ids = set(view.table.chosen_ids())
    return [row for row in view.model.records() if row.id in ids]


def _ask_day(view: RegisterView, count: int) -> date | None:
    words = f"{count}人次的补学日期（如 3.20）："
    answer = ask.line(view.window(), "登记补学", words, f"{view.bench.desk.today}")
    if answer is None:
        return None
    try:
        day = read(field_of(Attendance, "made_up_on"), with_year(answer, view.bench.desk.today.year))
    except ValueError as wrong:
        ask.refused(view.window(), Refused(str(wrong)))
        return None
    return day if isinstance(day, date) else None


def _sheet_name(desk: Desk, session: Session) -> str:
    return f"{session.held_on}{session.body}{sign_in_sheet(desk, session).title}"


def _plan_paper(desk: Desk, plan: StudyPlan) -> Document:
    return study_plan(desk, Period(plan.year or desk.today.year))


SIGN_IN = ListPaper("签到表", "所选学习的签到表；已登记考勤的，是考勤表", sign_in_sheet, _sheet_name)
FOLDER = ListPaper(
    "学习档案",
    "所选学习的档案：封面、通知、签到考勤、学习记录、发言、材料清单",
    session_archive,
    archive_name,
)
COPY_PLAN = ListAction(
    "复制上年计划", "把上一年的学习计划项目复制到所看的年度，月份不变", copy_last_plan, Needs.NOTHING
)
ISSUE_PLAN = ListAction("印发计划…", "登记所看年度学习计划的印发日期和文号", issue_plan, Needs.NOTHING)
PLAN_PAPER = ListPaper(
    "学习计划",
    "所选年度的理论学习计划和安排，附全年安排表",
    _plan_paper,
    lambda desk, plan: f"{plan.year}年度理论学习计划和安排",
)
MADE_UP = ListAction("登记补学…", "给所选的人员登记补学日期，可以一次选多行", register_make_ups, Needs.ROWS)
NOTES_IN = ListAction("已交笔记", "所选人员的补学笔记已经上交", register_notes, Needs.ROWS)
