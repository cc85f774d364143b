"""The tab 岗位考核: score matrix, yearly evaluation, rewards and penalties, conduct when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from courtoffice.areas.posts.evaluation_entry import told_today
from courtoffice.areas.posts.locks import EVALUATION
from courtoffice.areas.posts.papers_notice import grade_notice, has_grade, notice_name
from courtoffice.areas.posts.papers_sheet import score_name, score_paper
from courtoffice.areas.posts.registers import CLOSINGS, MEMBERS, SHEETS, STANDARDS
from courtoffice.areas.posts.registers_conduct import CONDUCT, EVALUATIONS
from courtoffice.areas.posts.registers_rewards import REWARDS, UNFULFILLED, fulfil
from courtoffice.areas.posts.rooms.evaluation_room import EvaluationRoom
from courtoffice.areas.posts.rooms.notices import export_notices
from courtoffice.areas.posts.rooms.score_room import ScoreRoom, copy_standards
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.icons import icon
from courtoffice.shell.list_actions import ListAction, ListPaper, Needs
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed, RegisterView
from courtoffice.shell.room import Placed

SCORES, EVALUATION_SHEET = "post-scores", "evaluation-sheet"


def _fulfil(view: RegisterView) -> None:
    """Enter the chosen rewards and penalties as fulfilled today."""
    bench, ids = view.bench, view.table.chosen_ids()
    done = bench.change("登记兑现", lambda change: fulfil(change, bench.desk, ids) or None)
    if done is not None:
        bench.message.emit(f"已登记{done}项兑现，日期为今天，可以撤销。")


def _told(view: RegisterView) -> None:
    """Enter the chosen officers as told their grade today."""
    bench, ids = view.bench, view.table.chosen_ids()
    done = bench.change("登记告知", lambda change: told_today(change, bench.desk, ids) or None)
    if done is not None:
        bench.message.emit(f"已登记{done}人的告知日期，可以撤销。")


def _copy_standards(view: RegisterView) -> None:
    """Copy last year's standards into the year that is shown."""
    copy_standards(view.bench)


_SHOW = "显示违纪违规记录"
_WIDE = 1100  # pixels of the page from which the switch has room for its words
_FULFIL = ListAction("登记兑现", "把所选的奖惩登记为今天兑现", _fulfil, Needs.ROWS)


class PostsPage(RegisterPage):
    """The sheets and registers of post responsibility; conduct records are hidden until asked for."""

    key = "posts"
    title = "岗位考核"
    icon = "posts"
    lists = (
        Placed(SCORES, "考核打分", ScoreRoom),
        Placed(EVALUATION_SHEET, "统一测评", EvaluationRoom),
        Listed(REWARDS, actions=(_FULFIL,)),
        Listed(UNFULFILLED, "未兑现", actions=(_FULFIL,)),
        Listed(CONDUCT, "违纪违规"),
        Listed(
            SHEETS,
            "部门考核表",
            actions=(ListPaper("评分表", "所选部门的考核评分表，可以签字", score_paper, score_name),),
        ),
        Listed(
            EVALUATIONS,
            actions=(
                ListPaper("结果通知书", "所选干警的年度考核结果通知书", grade_notice, notice_name, has_grade),
                ListAction("登记告知", "把今天登记为所选干警的告知日期", _told, Needs.ROWS),
                ListAction(
                    "批量导出通知书",
                    "把所选干警的通知书存成 PDF，每人一份",
                    export_notices,
                    Needs.ROWS,
                    changes=False,
                ),
            ),
        ),
        Listed(
            STANDARDS,
            actions=(
                ListAction(
                    "复制上年标准",
                    "把上一年的考核标准复制到所看的年度，印发日期和文号留空",
                    _copy_standards,
                    Needs.NOTHING,
                ),
            ),
        ),
        Listed(MEMBERS, "领导小组"),
        Listed(CLOSINGS),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page with the switch for conduct records, which is off."""
        super().__init__(parent)
        self.conduct = QPushButton(_SHOW, self)
        self.conduct.setIcon(icon("lock"))
        self.conduct.setCheckable(True)
        self.conduct.setAccessibleName(_SHOW)
        self.conduct.setToolTip(f"{_SHOW}：属于个人敏感信息，平时不显示，也不写进一般文稿")
        self.conduct.toggled.connect(self._switch_conduct)
        self.ui.registers.setTabVisible(self._conduct_place(), False)

    def load(self, bench: Bench) -> None:
        """Take the bench and set the switch beside the buttons."""
        super().load(bench)
        self.add_button(self.conduct)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the switch out where the names need the room."""
        super().resizeEvent(event)
        self.conduct.setText(_SHOW if event.size().width() >= _WIDE else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keys go to the sheet when the tab comes up with it."""
        super().focusInEvent(event)
        if isinstance(self.part, Placed):
            self.room.setFocus()

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a record; a year is closed in its room, where everything is looked through."""
        if register_key == CLOSINGS.key:
            if isinstance(given.get("year"), int):
                self.bench.show_year(given["year"])
            return self.show_part(EVALUATION_SHEET if given.get("subject") == EVALUATION else SCORES) or True
        return super().begin_record(register_key, given)

    def show_part(self, key: str) -> bool:
        """Bring up a part; the conduct records only when the clerk wants to see them."""
        return (key != CONDUCT.key or self._may_show()) and super().show_part(key)

    def _may_show(self) -> bool:
        """Ask before conduct records come into view; True where they may."""
        if self.conduct.isChecked():
            return True
        words = "违纪违规记录属于个人敏感信息，平时不显示。现在要显示吗？"
        if not ask.question(self.window(), _SHOW, words, "显示"):
            return False
        self.conduct.setChecked(True)
        return True

    def _switch_conduct(self, shown: bool) -> None:
        """Show or hide what the conduct records say, everywhere on the page."""
        place = self._conduct_place()
        names = self.ui.registers
        if not shown and names.currentIndex() == place:
            if not self.room.may_leave():
                self.conduct.setChecked(True)
                return
            names.setCurrentIndex(0)
        names.setTabVisible(place, shown)
        names.updateGeometry()
        self._tell_rooms()

    def _show_part(self) -> None:
        """Show the part whose name is chosen, conduct in it only when asked for."""
        super()._show_part()
        self._tell_rooms()

    def _tell_rooms(self) -> None:
        for room in self._rooms.values():
            if isinstance(room, EvaluationRoom):
                room.show_conduct(self.conduct.isChecked())

    def _conduct_place(self) -> int:
        keys = [part.register.key if isinstance(part, Listed) else part.key for part in self.parts]
        return keys.index(CONDUCT.key)
