"""The tab 工作督办: supervised matters with their colours, and the tasks of the year."""

from __future__ import annotations

from dataclasses import replace

from courtoffice.areas.matters.papers_notice import notice, notice_name, to_be_told
from courtoffice.areas.matters.records import CLOSED, IN_HAND, Matter, Progress, Task
from courtoffice.areas.matters.registers import MATTERS, TASKS
from courtoffice.areas.matters.rooms.decisions_dialog import DecisionsDialog
from courtoffice.areas.matters.rows import tasks_of_year
from courtoffice.areas.matters.task_order import moved
from courtoffice.shell import ask
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView


def enter_decisions(view: RegisterView) -> None:
    """Open the dialog for the decisions of a meeting; what was entered is listed afterwards."""
    if not view.may_leave():
        return

    def entered(ids: list[int]) -> None:
        view.table.choose(ids, ids[0])

    DecisionsDialog(view.bench, entered, view.window()).open()


def note_progress(view: RegisterView) -> None:
    """Add a note of today to the progress of the chosen matter."""
    matter = _chosen(view)[0]
    if not view.may_leave():
        return
    words = ask.line(view.window(), "登记进展", f"“{matter.title}”今天的进展：")
    if words:
        desk = view.bench.desk
        note = Progress(noted_on=desk.today, content=words)
        noted = replace(matter, progress=(*matter.progress, note))
        if view.bench.change("登记督办进展", lambda change: change.save(noted)):
            view.bench.message.emit("已登记进展，可以撤销。")


def close_matters(view: RegisterView) -> None:
    """Close the chosen matters as of today with one result."""
    matters = [matter for matter in _chosen(view) if matter.state == IN_HAND]
    if not matters:
        view.bench.message.emit("所选的督办事项已经办结或者撤销。")
        return
    if not view.may_leave():
        return
    what = f"“{matters[0].title}”" + (f"等 {len(matters)} 件" if len(matters) > 1 else "")
    result = ask.line(view.window(), "办结", f"{what}的办理结果：", "已按要求办结。")
    if result is None:
        return
    today = view.bench.desk.today
    closed = [replace(matter, state=CLOSED, closed_on=today, result=result) for matter in matters]
    if view.bench.change("督办办结", lambda change: [change.save(matter) for matter in closed]):
        view.bench.message.emit(f"已办结 {len(closed)} 件，可以撤销。")


def move_tasks(view: RegisterView, step: int) -> None:
    """Move the chosen tasks one place up (-1) or down (1) within their year."""
    ids = view.table.chosen_ids()
    store = view.bench.desk.store
    year = store.get(Task, ids[0]).year
    changed = moved(tasks_of_year(store, year or 0), ids, step)
    if changed and view.may_leave():
        view.bench.change("调整任务顺序", lambda change: [change.save(task) for task in changed])


def _chosen(view: RegisterView) -> list[Matter]:
    return [view.bench.desk.store.get(Matter, row) for row in view.table.chosen_ids()]


_DECISIONS = ListAction(
    "登记会议决定…",
    "把一次会议定下的几件事一次登记为督办事项，可以从表格粘贴",
    enter_decisions,
    Needs.NOTHING,
)
_PROGRESS = ListAction("登记进展…", "给所选的督办事项登记今天的进展", note_progress)
_CLOSE = ListAction("办结…", "把所选的督办事项办结销号，办结日期为今天", close_matters, Needs.ROWS)
_NOTICE = ListPaper(
    "督办通知单", "所选事项的督办通知单，按今天的预警为蓝单、黄单或红单", notice, notice_name, to_be_told
)
_UP = ListAction("上移", "把所选任务往前移一位", lambda view: move_tasks(view, -1), Needs.ROWS)
_DOWN = ListAction("下移", "把所选任务往后移一位", lambda view: move_tasks(view, 1), Needs.ROWS)


class MattersPage(RegisterPage):
    """The registers of work plans and supervised matters."""

    key = "matters"
    title = "工作督办"
    icon = "matters"
    lists = (
        Listed(MATTERS, actions=(_DECISIONS, _PROGRESS, _CLOSE, _NOTICE)),
        Listed(TASKS, actions=(_UP, _DOWN)),
    )
