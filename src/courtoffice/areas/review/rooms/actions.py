"""What the registers of case review offer beside the commands of every register."""

from __future__ import annotations

from courtoffice.areas.review.draw_work import verified
from courtoffice.areas.review.papers_draw import draw_list, draw_name
from courtoffice.areas.review.papers_notices import (
    notice_name,
    rectification_notice,
    rereview_form,
    rereview_name,
)
from courtoffice.areas.review.papers_sheet import (
    blank_sheet,
    blank_sheets,
    filled_sheet,
    sheet_name,
    sheets_name,
    standard_name,
    standard_sheet,
)
from courtoffice.areas.review.records import Objection, Rectification, Review
from courtoffice.areas.review.records_cases import Draw
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.rooms.assign_room import AssignRoom
from courtoffice.areas.review.rooms.sheet_room import SheetRoom
from courtoffice.areas.review.rooms.ways import go_to_part
from courtoffice.areas.review.rules_rereview import with_first_deductions
from courtoffice.areas.review.standard_copy import copied_standard, year_for_copy
from courtoffice.areas.review.steps import close_rectification, finish, finish_expired, tell
from courtoffice.errors import Refused
from courtoffice.shell import ask
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_view import RegisterView


def fill_in(view: RegisterView) -> None:
    """Show the sheet of the chosen review."""
    row = view.table.current_id()
    room = go_to_part(view, "sheet") if row is not None else None
    if isinstance(room, SheetRoom) and row is not None:
        room.show_review(row)
        room.setFocus()


def tell_results(view: RegisterView) -> None:
    """Note that the judges of the chosen reviews have been told today, as one change."""
    ids, desk = view.table.chosen_ids(), view.bench.desk
    if not view.may_leave():
        return
    if view.bench.change("反馈评查结果", lambda change: tell(change, desk, ids)):
        view.bench.message.emit(f"已反馈{len(ids)}件，异议截止日期已经算好。可以撤销。")


def make_final(view: RegisterView) -> None:
    """Make the chosen reviews final, as one change."""
    ids, desk = view.table.chosen_ids(), view.bench.desk
    if not view.may_leave():
        return
    if view.bench.change("评查定案", lambda change: finish(change, desk, ids)):
        view.bench.message.emit(f"已定案{len(ids)}件，可以撤销。")


def finish_all(view: RegisterView) -> None:
    """Make final whatever nobody has objected to in time, as one change."""
    desk = view.bench.desk
    if not view.may_leave():
        return
    count = view.bench.change("期满定案", lambda change: finish_expired(change, desk))
    if count:
        view.bench.message.emit(f"已定案{count}件，可以撤销。")


def close_chosen(view: RegisterView) -> None:
    """Close the chosen rectification with a line on what was done."""
    row = view.table.current_id()
    if row is None or not view.may_leave():
        return
    desk = view.bench.desk
    item = desk.store.get(Rectification, row)
    result = ask.line(view.window(), "整改销号", "整改情况：", item.result or "已按要求整改")
    if result and view.bench.change(
        "整改销号", lambda change: close_rectification(change, desk, row, result)
    ):
        view.bench.message.emit("已销号，可以撤销。")


def verify_draw(view: RegisterView) -> None:
    """Repeat the chosen draw and say what came out."""
    row = view.table.current_id()
    if row is not None:
        desk = view.bench.desk
        _, words = verified(desk, desk.store.get(Draw, row))
        ask.tell(view.window(), "重抽验证", words)


def draw_cases(view: RegisterView) -> None:
    """Go to the draw: nobody makes one by hand."""
    go_to_part(view, "draw")


def assign_draw(view: RegisterView) -> None:
    """Go on to the assignment of the chosen draw."""
    row = view.table.current_id()
    room = go_to_part(view, "assign") if row is not None else None
    if isinstance(room, AssignRoom) and row is not None:
        room.show_draw(row)


def import_cases(view: RegisterView) -> None:
    """Choose a list of closed cases, look at what it would bring, and take it in."""
    view.commands.lists.import_rows()


def bring_in_deductions(view: RegisterView) -> None:
    """Begin the re-review of the chosen objection with what the first review took off, to be changed."""
    row = view.table.current_id()
    if row is None or not view.may_leave():
        return
    store = view.bench.desk.store
    objection = store.get(Objection, row)
    try:
        begun = with_first_deductions(objection, store.get(Review, objection.review_id or 0))
    except Refused as refusal:
        ask.refused(view.window(), refusal)
        return
    view.edit(begun, objection)


def write_blank(view: RegisterView) -> None:
    """Write an empty list of closed cases to fill in."""
    view.commands.lists.write_template()


def copy_standard(view: RegisterView) -> None:
    """Begin a new standard as a copy of the chosen one; it is stored when the clerk saves it."""
    row = view.table.current_id()
    if row is None or not view.may_leave():
        return
    standard = view.bench.desk.store.get(Standard, row)
    view.edit(copied_standard(standard, year_for_copy(standard, view.bench.desk.today)), None)


REVIEW_ACTIONS = (
    ListAction("填写评查表", "打开所选案件的评查表", fill_in, Needs.ROW, changes=False),
    ListAction("反馈结果", "把所选案件的结果反馈给承办人，算出异议截止日期", tell_results, Needs.ROWS),
    ListAction("定案", "异议期满或者异议已处理的，定案", make_final, Needs.ROWS),
    ListAction("期满定案", "已反馈、异议期满又没有异议的，全部定案", finish_all, Needs.NOTHING),
    ListPaper("评查表", "所选案件的评查表", filled_sheet, sheet_name),
    ListPaper("空白评查表", "所选案件的空白评查表，供手写", blank_sheet, sheet_name),
)
OBJECTION_ACTIONS = (
    ListAction(
        "带入原扣分", "把原评查的扣分逐项带入复核扣分，在此基础上增减，复核得分自动算出", bring_in_deductions
    ),
    ListPaper("异议复核表", "所选异议的复核表，已填的内容都印上", rereview_form, rereview_name),
)
RECTIFICATION_ACTIONS = (
    ListAction("整改销号", "登记整改情况，今天完成", close_chosen, Needs.ROW),
    ListPaper("整改通知", "整改通知书；逾期的印成催办通知书", rectification_notice, notice_name),
)
CASE_ACTIONS = (
    ListAction(
        "导入结案清单…",
        "从 xlsx、xls、ods 或 csv 表格导入已结案件",
        import_cases,
        Needs.NOTHING,
    ),
    ListAction(
        "空白清单…",
        "写一份空白的结案清单，供填写后导入",
        write_blank,
        Needs.NOTHING,
        changes=False,
    ),
)
DRAW_ACTIONS = (
    ListAction("抽取案件", "按规则随机抽取，不由人挑选", draw_cases, Needs.NOTHING, answers="new_record"),
    ListAction("分配评查人", "把所选抽查的案件分给评查人", assign_draw, Needs.ROW, changes=False),
    ListAction("重抽验证", "按保存的规则、种子和案件池重新抽取，看结果是否相同", verify_draw, changes=False),
    ListPaper("空白评查表", "所选抽查待评查案件的空白评查表，按评查人排列", blank_sheets, sheets_name),
    ListPaper("抽取清单", "所选抽查的规则、种子和案件清单", draw_list, draw_name),
)
STANDARD_ACTIONS = (
    ListAction("复制为新年度标准", "复制所选标准，改好后从新年度起施行", copy_standard, Needs.ROW),
    ListPaper("空白评查表", "按所选标准印的空白评查表，不写案件", standard_sheet, standard_name),
)
