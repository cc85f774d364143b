"""The notices of several officers at once: a PDF for each in a folder, to print or to send."""

from __future__ import annotations

from pathlib import Path

from courtoffice.areas.posts.papers_notice import grade_notice, has_grade, notice_name
from courtoffice.areas.posts.records_conduct import Evaluation
from courtoffice.errors import Refused
from courtoffice.paper.pdf import make_pdf
from courtoffice.paper.saving import save
from courtoffice.shell import ask
from courtoffice.shell.paper_out import chosen_fonts
from courtoffice.shell.register_view import RegisterView


def export_notices(view: RegisterView) -> None:
    """Write the notice of every chosen officer with a final grade into a folder that the clerk names."""
    desk = view.bench.desk
    chosen = [desk.store.get(Evaluation, row) for row in view.table.chosen_ids()]
    told = [item for item in chosen if has_grade(item)]
    if not told:
        ask.refused(view.window(), Refused("所选干警都还没有确定等次，没有通知书可以导出。"))
        return
    folder = ask.folder(view.window(), "把通知书存到哪个文件夹")
    if folder is None:
        return
    try:
        for item in told:
            made = make_pdf(grade_notice(desk, item), choice=chosen_fonts())
            save(_free(folder, notice_name(desk, item)), made.data)
    except Refused as refusal:
        ask.refused(view.window(), refusal)
        return
    left = len(chosen) - len(told)
    rest = f"，{left}人还没有确定等次，没有导出" if left else ""
    view.bench.message.emit(f"已导出{len(told)}份通知书{rest}：{folder}")


def _free(folder: Path, name: str) -> Path:
    """Return a path of that name in the folder that does not exist yet."""
    path = folder / f"{name}.pdf"
    number = 2
    while path.exists():
        path = folder / f"{name}（{number}）.pdf"
        number += 1
    return path
