"""The panel that edits one record beside its register, built from the record's field declarations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from courtoffice.errors import Fault, blocking
from courtoffice.fields import Field, Record, children_of
from courtoffice.forms.ui_record_editor import Ui_RecordEditor
from courtoffice.register import Register
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.child_grid import ChildGrid, Groups
from courtoffice.shell.draft import Draft
from courtoffice.shell.editor_section import EditorSection
from courtoffice.shell.field_block import FieldBlock
from courtoffice.shell.field_widget import Around
from courtoffice.shell.plain_tip import plain_tip
from courtoffice.shell.record_form import RecordForm
from courtoffice.shell.theme import look_of
from courtoffice.store import Change

Section = Callable[[Bench, QWidget], EditorSection]
"""What makes a further tab of an editor."""

_PAUSE = 250  # milliseconds after the last key before computed values are shown anew


class RecordEditor(QFrame):
    """Edits one record of a register at a time.

    ``saved`` tells the id of a stored record and whether the clerk wants to go on with a new one; ``closed``
    that the panel has nothing more to show.
    """

    saved = Signal(int, bool)
    closed = Signal()

    def __init__(
        self,
        bench: Bench,
        register: Register[Any],
        groups: Groups,
        others: Callable[[], Sequence[Record]],
        parent: QWidget | None = None,
        sections: Sequence[Section] = (),
        grids: Mapping[str, type[ChildGrid]] | None = None,
    ) -> None:
        """Build the form of a register.

        ``others`` are its records, whose texts are proposed again. ``grids`` are the lists of a shape of
        their own, by the name of the child.
        """
        super().__init__(parent)
        self.ui = Ui_RecordEditor()
        self.ui.setupUi(self)
        self._bench = bench
        self._register = register
        self._others = others
        self._draft: Draft[Any] | None = None
        self._shown: object = None
        self._asked: frozenset[str] = frozenset()
        self._said: list[tuple[str, str]] = []
        around = Around(lambda: bench.desk, self._day, lambda: bench.year, self._used)
        self.form = RecordForm(register.record, around, self)
        self.form.setProperty("kind", "plain")
        self.ui.scroll.setWidget(self.form)
        self.ui.parts.tabBar().setProperty("kind", "slim")
        self.grids = {
            child.name: (grids or {}).get(child.name, ChildGrid)(child, around, groups, self)
            for child in children_of(register.record)
        }
        for grid in self.grids.values():
            self.ui.parts.add_part(grid, grid.child.label)
        self.sections = [self._place(make(bench, self)) for make in sections]
        self.ui.parts.show_names(bool(self.grids or self.sections))
        self._connect()
        self._order_keys()
        self.ui.problems.hide()

    @property
    def draft(self) -> Draft[Any] | None:
        """What is edited, None while the panel is empty."""
        return self._draft

    def open(self, record: Record, before: Record | None, *, stay: bool = False) -> None:
        """Show a record: the stored one ``before`` with changes, or a new one. Writes nothing.

        The record that is shown already, or a new one just stored (``stay``), keeps the part that is up.
        """
        same = stay or (self._draft is not None and self._draft.record.id == record.id != 0)
        self._draft = Draft(self._register, record, before)
        self._said = []
        self.form.show_record(record)
        for name, grid in self.grids.items():
            grid.load(getattr(record, name))
            grid.see(record)
        for section in self.sections:
            section.show_record(record)
        readonly = self._bench.readonly
        self.form.set_readonly(readonly)
        for grid in self.grids.values():
            grid.set_readonly(readonly)
        self._shown = self._state()
        self._settle(())
        self._name()
        self._derive()
        if not same:
            self.ui.parts.setCurrentIndex(0)
            self.ui.scroll.verticalScrollBar().setValue(0)

    def focus(self) -> None:
        """Put the cursor into the first field."""
        self.form.focus()

    def dirty(self) -> bool:
        """Return whether the user has changed something that is not saved."""
        return self._draft is not None and not self._bench.readonly and self._state() != self._shown

    def save(self, *, and_new: bool = False) -> bool:
        """Store the record if nothing is wrong with it; show at the fields what is. Return whether stored."""
        if self._draft is None or self._bench.readonly:
            return False
        record, faults = self._read(self._draft)
        if blocking(faults):
            self._settle(faults)
            self._go_to(blocking(faults))
            return False
        questions = frozenset(fault.message for fault in faults)
        if not questions <= self._asked:
            self._settle(faults)
            self._asked = questions
            self.ui.save.setText("仍然保存")
            self._go_to(faults)
            return False
        stored = self._bench.change(self._draft.change_name(), lambda change: self._store(change, record))
        if stored is None:
            return False
        kept = self._bench.desk.store.get(self._register.record, stored)
        self.open(kept, kept, stay=True)
        self._bench.message.emit(f"已保存：{self._register.describe(kept, self._bench.desk)}")
        self.saved.emit(stored, and_new)
        return True

    def _store(self, change: Change, record: Any) -> int:
        stored = change.save(record)
        self._register.follow(change, replace(record, id=stored), self._bench.desk)
        return stored

    def leave(self) -> bool:
        """Ask about changes that are not saved; False when the user stays with them."""
        if not self.dirty() or self._draft is None:
            return True
        answer = ask.unsaved(self.window(), self._title())
        if answer is ask.Unsaved.SAVE:
            return self.save()
        if answer is ask.Unsaved.DROP:
            self.open(self._draft.record, self._draft.before)
            return True
        return False

    def close_record(self) -> bool:
        """Close the panel, asking about changes that are not saved."""
        if not self.leave():
            return False
        self._draft = None
        self.closed.emit()
        return True

    def look_again(self) -> None:
        """Take note of a change made elsewhere, by an undo for instance, to the record that is shown."""
        draft = self._draft
        if draft is None:
            return
        if draft.before is None:
            self._derive()
            return
        for section in self.sections:
            section.show_record(draft.before)
        try:
            stored = self._bench.desk.store.get(self._register.record, draft.before.id)
        except KeyError:
            self._lost(draft)
            return
        if not self.dirty():
            if stored != draft.before:
                self.open(stored, stored)
        else:
            self._draft = Draft(self._register, draft.record, stored)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z from undoing in the file while something is typed that is not saved."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
            and self.dirty()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.close_record()
        else:
            super().keyPressEvent(event)

    def _place(self, section: EditorSection) -> EditorSection:
        """Make a section a tab that shows how much it holds."""
        self.ui.parts.add_part(section, section.title)

        def count(number: int) -> None:
            self.ui.parts.name_part(section, f"{section.title} {number}" if number else section.title)

        section.counted.connect(count)
        return section

    def _connect(self) -> None:
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self.form.edited.connect(self._edited)
        for grid in self.grids.values():
            grid.edited.connect(self._edited)
        self._later.timeout.connect(self._derive)
        self.ui.save.clicked.connect(self.save)
        self.ui.save_and_new.clicked.connect(lambda: self.save(and_new=True))
        self.ui.cancel.clicked.connect(self.close_record)
        self.ui.close_editor.clicked.connect(self.close_record)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            self._shortcut(keys, self.save)
        self._shortcut("Ctrl+Shift+S", lambda: self.save(and_new=True))

    def _order_keys(self) -> None:
        """Let the Tab key come to the buttons after the fields and lists, which were made after them."""
        ui, there = self.ui, self.nextInFocusChain()
        last: QWidget = ui.parts
        while there is not None and there is not self and self.isAncestorOf(there):
            last = there if there.focusPolicy() & Qt.FocusPolicy.TabFocus else last
            there = there.nextInFocusChain()
        for button in (ui.save, ui.save_and_new, ui.cancel, ui.close_editor):
            QWidget.setTabOrder(last, button)
            last = button

    def _shortcut(self, keys: str, work: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(work)

    def _gather(self) -> tuple[dict[str, Any], list[Fault]]:
        """Return the values that can be read, and a fault for each text that cannot."""
        values, faults = self.form.values()
        for name, grid in self.grids.items():
            values[name] = grid.rows.rows()
            faults += grid.rows.unreadable()
        return values, faults

    def _read(self, draft: Draft[Any]) -> tuple[Any, list[Fault]]:
        """Return the record as it would be stored, and everything wrong with it."""
        for grid in self.grids.values():
            grid.commit()
        values, faults = self._gather()
        record = draft.with_values(values, self._bench.desk)
        unread = {fault.field for fault in faults}
        ruled = draft.faults(record, self._bench.desk)
        return record, faults + [fault for fault in ruled if fault.field not in unread]

    def _state(self) -> object:
        rows = tuple((grid.rows.rows(), tuple(grid.rows.unreadable())) for grid in self.grids.values())
        return self.form.state(), rows

    def _edited(self) -> None:
        if self._asked:
            self._settle(())
        self._let_see()
        self._later.start()
        self._count()

    def _let_see(self) -> None:
        """Show the record as typed so far to the lists that depend on it."""
        seeing = [grid for grid in self.grids.values() if grid.sees]
        if seeing and self._draft is not None:
            values, _ = self._gather()
            for grid in seeing:
                grid.see(replace(self._draft.record, **values))

    def _settle(self, faults: Sequence[Fault]) -> None:
        """Show faults at their fields, and those that have none below; nothing asked is answered yet."""
        self._asked = frozenset()
        self.ui.save.setText("保存")
        self.form.mark(faults)
        for grid in self.grids.values():
            grid.mark(faults)
        elsewhere = [fault for fault in faults if fault.field not in self.form.blocks]
        look = look_of(self)
        colour = look.overdue if blocking(list(faults)) else look.due
        self.ui.problems.setStyleSheet(f"color: {colour};")
        lines = [fault.message for fault in elsewhere[:_MOST_LINES]]
        if len(elsewhere) > _MOST_LINES:
            lines.append(f"……共 {len(elsewhere)} 处")
        blocked = {fault.field for fault in blocking(list(faults))}
        if not lines and blocked:
            lines = [f"还有 {len(blocked)} 处要改正，已标在相应的栏目下。"]
        self.ui.problems.setText("\n".join(lines))
        self.ui.problems.setVisible(bool(lines))
        self._count()

    def _go_to(self, faults: Sequence[Fault]) -> None:
        """Put the cursor where the first fault is."""
        for fault in faults:
            if fault.field in self.form.blocks:
                self.ui.parts.setCurrentIndex(0)
                self.form.focus(fault.field)
                QTimer.singleShot(0, self, partial(self._scroll_to, self.form.blocks[fault.field]))
                return
            grid = self.grids.get(fault.field.partition("[")[0])
            if grid is not None:
                self.ui.parts.show_part(grid)
                grid.go_to(fault.field)
                return

    def _scroll_to(self, block: FieldBlock) -> None:
        """Bring a field and the sentence below it into sight, once the form has made room for it."""
        for part in (block.fault, block):
            self.ui.scroll.ensureWidgetVisible(part)

    def _count(self) -> None:
        for grid in self.grids.values():
            rows = grid.rows.rowCount()
            self.ui.parts.name_part(grid, f"{grid.child.label} {rows}" if rows else grid.child.label)

    def _derive(self) -> None:
        """Show what the program computes of the record as typed so far."""
        if self._draft is None:
            return
        values, unread = self._gather()
        if unread:  # half a name: the line stays where it is, or the fields below it would jump
            said = [(label, "…") for label, _ in self._said]
        else:
            record = self._draft.with_values(values, self._bench.desk)
            said = self._draft.derived(record, self._bench.desk)
        self._said = said
        short = [(label, _shortened(text)) for label, text in said]
        self.ui.derived.setText("　".join(f"{label}\u00a0{text}" for label, text in short))
        whole = "\n".join(f"{label} {text}" for label, text in said)
        self.ui.derived.setToolTip(plain_tip(whole) if short != said else "")
        self.ui.derived.setVisible(bool(said))

    def _name(self) -> None:
        self.ui.heading.setText(self._title())
        for button in (self.ui.save, self.ui.save_and_new):
            button.setVisible(not self._bench.readonly)
        self.ui.cancel.setText("关闭" if self._bench.readonly else "取消")

    def _title(self) -> str:
        if self._draft is None or self._draft.new:
            return f"新建{self._register.noun}"
        return self._register.describe(self._draft.record, self._bench.desk)

    def _lost(self, draft: Draft[Any]) -> None:
        """Close, or keep what is typed as a new record, when the record that is shown is gone."""
        if not self.dirty():
            self._draft = None
            self.closed.emit()
            return
        self._draft = Draft(self._register, replace(draft.record, id=0), None)
        self._settle([Fault("", "这条记录已被删除。保存会把它重新登记。", blocks=False)])
        self._name()

    def _day(self) -> date:
        """Return the day of the record as typed so far, today while there is none."""
        block = self.form.blocks.get(self._register.dated_by)
        try:
            day = None if block is None else block.widget.value()
        except ValueError:
            day = None
        return day if isinstance(day, date) else self._bench.desk.today

    def _used(self, field: Field) -> list[str]:
        counted = Counter(str(getattr(record, field.name, "") or "") for record in self._others())
        return [text for text, _ in counted.most_common() if text]


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


_LONGEST = 40  # letters of a computed value that are shown above the fields; its tooltip tells the whole
_MOST_LINES = 6
"""Faults that belong to no visible field are listed below the form, up to this many."""
