"""The wording of a paper beside its preview, paragraph by paragraph; kept for the paper and its period.

It is one text and not a stack of fields, so that marking, copying, searching and undoing go over paragraphs
and a paper of sixty of them opens at once; what a paragraph has of its own (where it is printed, whether it
is, what its default was) is shown for the one of the cursor.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from courtoffice.errors import Fault
from courtoffice.forms.ui_wording_panel import Ui_WordingPanel
from courtoffice.kept_wording import default_text, earlier_text, keep_text, kept_text, settled
from courtoffice.paper.document import Origin
from courtoffice.period import Period
from courtoffice.report import Report
from courtoffice.shell.bench import Bench
from courtoffice.store import Change
from courtoffice.wording import LEFT_OUT, Draft, Told, faults, unsaid
from courtoffice.wording_tokens import closest, lost, names_for, place_of_lost, same_line, toggled

_PAUSE = 600  # milliseconds without typing, after which the paper is made anew
_MOST_FAULTS = 4
_LOW = 320  # pixels: a panel no higher than that has room for one fault
_SHORT = 18  # characters by which a paragraph is named in a menu
_PARTS = {"study_plan_requirements.txt": "学习要求", "training_plan_requirements.txt": "培训要求"}
_NOTHING = "这份文稿是表格，没有可以修改的文字。"
_NOT_MADE = "这份文稿还没有生成，生成以后才能修改文字。"


class WordingPanel(QWidget):
    """Edits the wordings that a paper is told by. ``edited`` says that the paper should be made anew.

    ``moved`` tells where the paragraph of the cursor is written (:class:`Origin`, or None), ``escaped`` that
    the keyboard should go back to the preview.
    """

    edited = Signal()
    moved = Signal(object)
    escaped = Signal()

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
        self._made: dict[str, list[str]] = {}
        self._why = _NOT_MADE
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._make_anew)
        self._build_menus()
        self._connect()
        self.show_nothing()

    def load(self, bench: Bench) -> None:
        """Take the bench of the open file."""
        self._bench = bench
        editor, by_keys = self.ui.editor, Qt.TextInteractionFlag.TextSelectableByKeyboard
        editor.setReadOnly(bench.readonly)
        editor.setTextInteractionFlags(editor.textInteractionFlags() | by_keys)

    def show_nothing(self) -> None:
        """Edit nothing."""
        self._report, self._texts, self._stored, self._told, self._made = None, {}, {}, {}, {}
        self._show_parts()

    def belongs_to(self, key: str, period: Period) -> bool:
        """Return whether what is edited is the wording of that paper and period."""
        return self._report is not None and (self._report.key, self._period) == (key, period)

    def show_draft(self, report: Report, draft: Draft, *, made: bool = True) -> None:
        """Edit what a paper was told by, if it was ``made``; what is typed into the same paper stays."""
        self._why = _NOTHING if made else _NOT_MADE
        same = self.belongs_to(report.key, draft.period)
        if not same:
            self.flush()
        before = dict(self._texts) if same else {}
        dirty = self.texts() if same else {}
        self._report, self._period, self._told = report, draft.period, dict(draft.told)
        stored = {} if self._bench is None else {name: self._kept(name) for name in draft.used}
        self._stored = stored
        self._texts = {name: stored.get(name, text) for name, text in draft.used.items()}
        for name, text in before.items():  # as it was typed, with its empty lines
            if name in dirty or settled(text) == self._texts.get(name):
                self._texts[name] = text
        if made or not same:  # else the page still shows what was made before
            self._made = {name: text.split("\n") for name, text in draft.used.items()}
        self._show_parts()
        if not same:
            self.ui.editor.go_to_line(0)

    def texts(self) -> Mapping[str, str]:
        """Return the wordings that are being edited and differ from what is kept, by the names of files."""
        return {name: text for name, text in self._texts.items() if settled(text) != self._stored.get(name)}

    def dirty(self) -> bool:
        """Return whether something is typed that is not kept."""
        return bool(self.texts())

    def faults(self) -> list[Fault]:
        """Return what is wrong with the wording that is shown."""
        name = self.name
        return faults(self._texts[name], self._told[name]) if name in self._told else []

    def flush(self) -> None:
        """Keep what was typed, as one change."""
        self._pause.stop()
        changed = dict(self.texts())
        if not changed or self._bench is None or self._bench.readonly:
            return
        title, period = "" if self._report is None else self._report.title, self._period
        self._stored |= {name: settled(text) for name, text in changed.items()}

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

    # --- which paragraph

    @property
    def name(self) -> str:
        """The wording that is shown."""
        return str(self.ui.part.currentData() or "")

    def go_to(self, origin: Origin) -> bool:
        """Put the cursor into the paragraph that a block was told by; False when it is not edited here."""
        part = self.ui.part
        at = part.findData(origin.wording)
        if at < 0:
            return False
        if at != part.currentIndex():
            part.setCurrentIndex(at)
            self._show_text()
        editor = self.ui.editor
        editor.go_to_line(same_line(self._made[origin.wording], origin.line, editor.lines()))
        editor.setFocus()
        return True

    def origin(self) -> Origin | None:
        """Return where the paragraph of the cursor stood when the paper was made, None without any."""
        made = self._made.get(self.name)
        if made is None:
            return None
        editor = self.ui.editor
        lines = editor.lines()
        if lines == made:
            return Origin(self.name, editor.line())
        return Origin(self.name, same_line(lines, editor.line(), made))

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
        ui.editor.escaped.connect(self.escaped)
        ui.editor.cursorPositionChanged.connect(self._show_paragraph)
        ui.part.activated.connect(self._show_text)
        ui.add.clicked.connect(self._add)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(1))
        ui.leave_out.clicked.connect(self._leave_out)
        ui.last_year.clicked.connect(self._take_last_year)
        ui.save.clicked.connect(self.flush)
        ui.faults.linkActivated.connect(self._go_to_fault)
        for keys, work in (
            ("Alt+Up", partial(self._move, -1)),
            ("Alt+Down", partial(self._move, 1)),
            ("Alt+Return", self._add),
        ):
            shortcut = QShortcut(QKeySequence(keys), ui.editor, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(work)

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
        self.lost = restore.addMenu("找回删掉的段落")
        restore.aboutToShow.connect(self._offer_lost)
        restore.addSeparator()
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

    def _offer_lost(self) -> None:
        default = default_text(self.name).split("\n") if self.name else []
        self.lost.clear()
        for at in lost(self.ui.editor.lines(), default):
            words = default[at] if len(default[at]) <= _SHORT else f"{default[at][:_SHORT]}……"
            self.lost.addAction(words.replace("&", "&&")).triggered.connect(partial(self._put_back, at))
        self.lost.setEnabled(not self.lost.isEmpty())

    def _put_back(self, at: int, *_: bool) -> None:
        """Put a paragraph of the default back where it stood."""
        editor, default = self.ui.editor, default_text(self.name).split("\n")
        lines = editor.lines()
        place = place_of_lost(lines, default, at)
        lines.insert(place, default[at])
        editor.replace_lines(0, editor.document().blockCount() - 1, lines, place)

    def _kept(self, name: str) -> str:
        assert self._bench is not None
        kept = kept_text(self._bench.desk.store, name, self._period)
        return default_text(name) if kept is None else kept

    # --- what is shown

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
        for button in (ui.insert, ui.condition, ui.restore, ui.add, ui.up, ui.down, ui.leave_out):
            button.setEnabled(may)
        ui.editor.setEnabled(there)
        ui.editor.setPlaceholderText("" if there else self._why)
        ui.editor.show_text(self._texts.get(name, ""), self._told.get(name, Told({})))
        self._show_state()
        self._show_paragraph()

    def _show_state(self) -> None:
        ui, name = self.ui, self.name
        dirty, bench = self.dirty(), self._bench
        earlier = None if bench is None or not name else earlier_text(bench.desk.store, name, self._period)
        ui.save.setEnabled(dirty)
        self._show_words()
        may = bench is not None and not bench.readonly
        ui.last_year.setVisible(may and earlier is not None and earlier != settled(self._texts.get(name, "")))
        self._show_faults()

    def _show_words(self) -> None:
        """Say of the paragraph of the cursor what cannot be seen of it, else how the whole stands."""
        editor, name = self.ui.editor, self.name
        line, told = editor.textCursor().block().text(), self._told.get(name)
        quiet = unsaid(line, told) if told else []
        default = bool(name) and self._stored.get(name) == default_text(name)
        own = "默认文稿" if default else f"{self._period.label}的文稿，已改过"
        words = "有改动，还没有保存" if self.dirty() else own if name else ""
        if line.startswith(LEFT_OUT):
            words = "这一段已设为不印。"
        elif quiet:
            whole = quiet == [(0, len(line))]
            words = f"{'这一段' if whole else '灰色的话里'}没有数字可写，现在不印。"
        self.ui.state.setText(words)

    def _show_faults(self) -> None:
        """Say what is wrong, but not of a token that is being typed while its names are offered."""
        ui, wrong = self.ui, self.faults()
        if ui.editor.popup.isVisible():
            return
        most = _MOST_FAULTS if self.height() > _LOW else 1
        lines = []
        for fault in wrong[:most]:
            where, _, words = fault.message.partition("：")
            lines.append(f'<a href="{fault.field}">{html.escape(where)}</a>：{html.escape(words)}')
        lines += [f"……共 {len(wrong)} 处。"] if len(wrong) > most else []
        ui.faults.setText("<br>".join(lines))
        ui.faults.setVisible(bool(wrong))
        ui.editor.wrong = frozenset(int(fault.field) for fault in wrong)
        ui.editor.viewport().update()

    def _show_paragraph(self) -> None:
        """Mark the paragraph of the cursor, and tell which it is."""
        editor = self.ui.editor
        editor.viewport().update()
        self.ui.leave_out.setChecked(editor.textCursor().block().text().startswith(LEFT_OUT))
        self._show_words()
        self.moved.emit(self.origin())

    # --- what is done

    def _typed(self) -> None:
        text = self.ui.editor.toPlainText()
        if self._texts.get(self.name, text) != text:
            self._texts[self.name] = text
            self._show_state()
            self._pause.start()

    def _make_anew(self) -> None:
        if self.ui.editor.popup.isVisible():
            self._pause.start()
        else:
            self._show_faults()
            self.edited.emit()

    def _go_to_fault(self, line: str) -> None:
        self.ui.editor.go_to_line(int(line))
        self.ui.editor.setFocus()

    def _add(self) -> None:
        """Begin a paragraph behind that of the cursor."""
        editor, at = self.ui.editor, self.ui.editor.line()
        if not editor.isReadOnly() and editor.isEnabled():
            editor.replace_lines(at, at, [editor.lines()[at], ""], at + 1)
            editor.setFocus()

    def _move(self, step: int) -> None:
        """Move the paragraph of the cursor, which stays at its place in it."""
        editor = self.ui.editor
        lines, at, place = editor.lines(), editor.line(), editor.textCursor().positionInBlock()
        first, last = sorted((at, at + step))
        if first >= 0 and last < len(lines) and not editor.isReadOnly():
            editor.replace_lines(first, last, [lines[last], lines[first]], at + step, place)

    def _leave_out(self) -> None:
        """Leave the paragraph of the cursor out, or put it in again."""
        editor, at = self.ui.editor, self.ui.editor.line()
        line = editor.lines()[at]
        if line.strip():
            editor.replace_lines(at, at, [toggled(line)], at)
        self._show_paragraph()

    def _restore_line(self) -> None:
        editor = self.ui.editor
        found = closest(editor.lines()[editor.line()], default_text(self.name).split("\n"))
        if found is not None:
            editor.replace_line(found)
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
