"""The wording of a paper beside its preview: typed, moved, left out, restored; kept for paper and period."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from courtoffice.errors import Fault
from courtoffice.forms.ui_wording_panel import Ui_WordingPanel
from courtoffice.kept_wording import default_text, earlier_text, keep_text, kept_text
from courtoffice.period import Period
from courtoffice.report import Report
from courtoffice.shell.bench import Bench
from courtoffice.store import Change
from courtoffice.wording import LEFT_OUT, Draft, Told, faults
from courtoffice.wording_tokens import closest, names_for, without

_PAUSE = 600  # milliseconds without typing, after which the paper is made anew
_MOST_FAULTS = 4
_PARTS = {"study_plan_requirements.txt": "学习要求", "training_plan_requirements.txt": "培训要求"}
_NOTHING = "这份文稿是表格，没有可以修改的文字。"


class WordingPanel(QWidget):
    """Edits the wordings that a paper is told by. ``edited`` says that the paper should be made anew."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the panel, with nothing to edit."""
        super().__init__(parent)
        self.ui = Ui_WordingPanel()
        self.ui.setupUi(self)
        self._bench: Bench | None = None
        self._report: Report | None = None
        self._period = Period(2000)
        self._told: dict[str, Told] = {}
        self._texts: dict[str, str] = {}
        self._stored: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.edited)
        self._build_menus()
        self._connect()
        self.show_nothing()

    def load(self, bench: Bench) -> None:
        """Take the bench of the open file."""
        self._bench = bench
        self.ui.editor.setReadOnly(bench.readonly)

    def show_nothing(self) -> None:
        """Edit nothing."""
        self._report, self._texts, self._stored, self._told = None, {}, {}, {}
        self._show_parts()

    def belongs_to(self, key: str, period: Period) -> bool:
        """Return whether what is edited is the wording of that paper and period."""
        return self._report is not None and (self._report.key, self._period) == (key, period)

    def show_draft(self, report: Report, draft: Draft) -> None:
        """Edit what a paper was told by; what is being typed into the same paper stays."""
        same = self.belongs_to(report.key, draft.period)
        if not same:
            self.flush()
        before = dict(self.texts()) if same else {}
        self._report, self._period, self._told = report, draft.period, dict(draft.told)
        stored = {} if self._bench is None else {name: self._kept(name) for name in draft.used}
        self._stored = stored
        self._texts = {name: before.get(name, stored.get(name, text)) for name, text in draft.used.items()}
        self._show_parts()
        if not same:
            self.ui.editor.moveCursor(QTextCursor.MoveOperation.Start)

    def texts(self) -> Mapping[str, str]:
        """Return the wordings that are being edited and differ from what is kept, by the names of files."""
        return {name: text for name, text in self._texts.items() if text != self._stored.get(name)}

    def dirty(self) -> bool:
        """Return whether something is typed that is not kept."""
        return bool(self.texts())

    def faults(self) -> list[Fault]:
        """Return what is wrong with the wording that is shown."""
        name = self.name
        return faults(self._texts[name], self._told[name]) if name in self._told else []

    def flush(self) -> None:
        """Keep what was typed."""
        self._pause.stop()
        changed = dict(self.texts())
        if not changed or self._bench is None or self._bench.readonly:
            return
        title, period = "" if self._report is None else self._report.title, self._period
        self._stored |= changed

        def keep(change: Change) -> bool:
            for name, text in changed.items():
                keep_text(change, name, period, text)
            return True

        if self._bench.change(f"修改文稿：{title}", keep) is None:
            self._stored = {name: self._kept(name) for name in self._texts}
        self._show_state()

    def drop(self) -> None:
        """Forget what was typed since it was last kept."""
        self._pause.stop()
        self._texts = dict(self._stored)
        self._show_parts()

    @property
    def name(self) -> str:
        """The wording that is shown."""
        return str(self.ui.part.currentData() or "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the panel goes out of view; a window that closes has asked before."""
        super().hideEvent(event)
        if self.window().isVisible():
            self.flush()

    # --- inside

    def _connect(self) -> None:
        ui = self.ui
        ui.editor.textChanged.connect(self._typed)
        ui.editor.left.connect(self.flush)
        ui.editor.cursorPositionChanged.connect(self._show_line)
        ui.part.activated.connect(self._show_text)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(1))
        ui.leave_out.clicked.connect(self._leave_out)
        ui.last_year.clicked.connect(self._take_last_year)
        ui.save.clicked.connect(self.flush)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), ui.editor, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._move, step))

    def _build_menus(self) -> None:
        ui = self.ui
        popup = QToolButton.ToolButtonPopupMode.InstantPopup
        insert = QMenu(ui.insert)
        insert.aboutToShow.connect(lambda: self._offer_names(insert))
        condition = QMenu(ui.condition)
        condition.addAction("选中的话，没有时不写", lambda: ui.editor.wrap("［", "］"))
        condition.addAction("选中的话，没有时改写成……", lambda: ui.editor.wrap("［", "｜没有］"))
        restore = QMenu(ui.restore)
        restore.addAction("恢复这一段", self._restore_line)
        restore.addAction("恢复全文", self._restore_all)
        restore.addAction("放弃没有保存的改动", self._drop_typed)
        for button, menu in ((ui.insert, insert), (ui.condition, condition), (ui.restore, restore)):
            button.setMenu(menu)
            button.setPopupMode(popup)

    def _offer_names(self, menu: QMenu) -> None:
        menu.clear()
        told = self._told.get(self.name)
        for token in names_for("", told) if told else []:
            menu.addAction(token).triggered.connect(partial(self._insert, token))

    def _insert(self, token: str, *_: bool) -> None:
        self.ui.editor.complete(token)
        self.ui.editor.setFocus()

    def _kept(self, name: str) -> str:
        assert self._bench is not None
        kept = kept_text(self._bench.desk.store, name, self._period)
        return default_text(name) if kept is None else kept

    def _show_parts(self) -> None:
        """Show the names of the wordings, and the text of the one that is chosen."""
        part, chosen = self.ui.part, self.name
        part.clear()
        for name in self._texts:
            part.addItem(_PARTS.get(name, "正文"), name)
        part.setCurrentIndex(max(part.findData(chosen), 0 if self._texts else -1))
        part.setVisible(len(self._texts) > 1)
        self._show_text()

    def _show_text(self) -> None:
        ui, name = self.ui, self.name
        there = name in self._texts
        may = there and self._bench is not None and not self._bench.readonly
        for button in (ui.insert, ui.condition, ui.up, ui.down, ui.leave_out, ui.restore):
            button.setEnabled(may)
        ui.editor.setEnabled(there)
        ui.editor.setPlaceholderText("" if there else _NOTHING)
        ui.editor.show_text(self._texts.get(name, ""), self._told.get(name, Told({})))
        self._show_state()
        self._show_line()

    def _show_state(self) -> None:
        ui, name = self.ui, self.name
        dirty, bench = self.dirty(), self._bench
        earlier = None if bench is None or not name else earlier_text(bench.desk.store, name, self._period)
        default = bool(name) and self._stored.get(name, "").strip() == default_text(name).strip()
        own = "默认文稿" if default else f"{self._period.label}的文稿，已改过"
        ui.state.setText("有改动，还没有保存" if dirty else own if name else "")
        ui.save.setEnabled(dirty)
        ui.last_year.setVisible(earlier is not None and earlier != self._texts.get(name))
        wrong = [fault.message for fault in self.faults()]
        more = [f"……共 {len(wrong)} 处。"] if len(wrong) > _MOST_FAULTS else []
        ui.faults.setText("\n".join(wrong[:_MOST_FAULTS] + more))
        ui.faults.setVisible(bool(wrong))

    def _show_line(self) -> None:
        line = self.ui.editor.textCursor().block().text()
        self.ui.leave_out.setChecked(line.startswith(LEFT_OUT))

    def _typed(self) -> None:
        text = self.ui.editor.toPlainText()
        if self._texts.get(self.name, text) != text:
            self._texts[self.name] = text
            self._show_state()
            self._pause.start()

    def _move(self, step: int) -> None:
        """Move the paragraph of the cursor."""
        editor = self.ui.editor
        lines, at = editor.toPlainText().split("\n"), editor.line()
        to = at + step
        if 0 <= to < len(lines) and not editor.isReadOnly():
            lines[at], lines[to] = lines[to], lines[at]
            editor.replace_all("\n".join(lines), to)

    def _leave_out(self) -> None:
        """Leave the paragraph of the cursor out, or put it in again."""
        editor = self.ui.editor
        if editor.textCursor().block().text().strip():
            editor.replace_all(without(editor.toPlainText(), editor.line()), editor.line())

    def _restore_line(self) -> None:
        line = self.ui.editor.textCursor().block().text()
        found = closest(line, default_text(self.name).splitlines())
        if found is not None:
            self.ui.editor.replace_line(found)
        elif self._bench is not None:
            self._bench.message.emit("默认文稿里没有与这一段相近的文字，可以删去这一段，或者恢复全文。")

    def _restore_all(self) -> None:
        self.ui.editor.replace_all(default_text(self.name))

    def _take_last_year(self) -> None:
        earlier = None
        if self._bench is not None:
            earlier = earlier_text(self._bench.desk.store, self.name, self._period)
        if earlier is not None:
            self.ui.editor.replace_all(earlier)

    def _drop_typed(self) -> None:
        self.drop()
        self.edited.emit()
