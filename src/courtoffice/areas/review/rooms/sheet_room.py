"""The review sheet as a part of the tab: made to go through many cases quickly, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from courtoffice.areas.review.case_facts import answerable, facts_of, notice_of, result_words
from courtoffice.areas.review.papers_sheet import filled_sheet
from courtoffice.areas.review.records import DRAWN, OBJECTED, REVIEWED, Review
from courtoffice.areas.review.records_standard import Standard
from courtoffice.areas.review.registers import REVIEWS, final_of
from courtoffice.areas.review.rooms.sheet_criteria import Criteria
from courtoffice.areas.review.rooms.sheet_found import Found
from courtoffice.areas.review.rooms.sheet_heap import SheetHeap
from courtoffice.areas.review.rooms.sheet_menu import SheetMenu
from courtoffice.areas.review.rows import standards
from courtoffice.areas.review.rules import ranked, standard_of
from courtoffice.areas.review.sheet import sheet_parts
from courtoffice.areas.review.states import taken_up
from courtoffice.areas.review.steps import finish, tell
from courtoffice.cells import hundredths
from courtoffice.errors import Fault, blocking
from courtoffice.forms.ui_review_sheet import Ui_ReviewSheet
from courtoffice.shell import ask
from courtoffice.shell.bench import Bench
from courtoffice.shell.draft import Draft
from courtoffice.shell.icons import icon
from courtoffice.shell.list_actions import WAYS_OUT
from courtoffice.shell.room import Room
from courtoffice.shell.theme import look_of

_PAUSE = 120  # milliseconds after the last key before the score is reckoned anew
_ICON = 16
_LINES = 4


class SheetRoom(Room):
    """Shows one review at a time out of a heap of cases, and stores what was found."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """Build the room; :meth:`reload` reads the cases of the year."""
        super().__init__(bench, parent)
        self.ui = Ui_ReviewSheet()
        self.ui.setupUi(self)
        self.criteria = Criteria(self.ui, bench, self)
        self.found = Found(self.ui, bench, self._day, self)
        self.heap = SheetHeap(self.ui, bench, self)
        self.menu = SheetMenu(self)
        self._draft: Draft[Review] | None = None
        self._standard: Standard | None = None
        self._shown: object = None
        self._asked: frozenset[str] = frozenset()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self.ui.more.setMenu(self.menu)
        self.ui.split.setSizes([560, 620])
        self._connect()

    @property
    def review(self) -> Review | None:
        """The review that is shown, as it is stored."""
        return None if self._draft is None else self._draft.before

    def tables(self) -> frozenset[str]:
        """Return the tables whose change shows here."""
        return REVIEWS.tables()

    def reload(self) -> None:
        """Read the cases of the year again; what is being edited stays."""
        self.heap.read(self._id())
        self._look_again()

    def show_review(self, review_id: int) -> None:
        """Show one review."""
        if self.may_leave():
            self.heap.read(self._id())
            self.heap.bring_up(review_id)
            self._open(review_id)

    def go(self, steps: int) -> None:
        """Go so many cases on in the heap."""
        if not self.heap.ids or not self.may_leave():
            return
        if not self.heap.step(self._id(), steps):
            self.bench.message.emit("已经是最后一件。" if steps > 0 else "已经是第一件。")
        current = self.heap.current()
        if current is not None:
            self._open(current)

    def save(self) -> bool:
        """Store the sheet if nothing is wrong with it; a case that was only drawn is reviewed now."""
        draft = self._draft
        if draft is None or self.readonly():
            return False
        if self.criteria.unfinished():
            self.criteria.remind()
            return False
        self.found.commit()
        values, unread = self.found.values()
        record = self._prepared(draft, values)
        unread_fields = {fault.field for fault in unread}
        ruled = draft.faults(record, self.bench.desk)
        faults = unread + [fault for fault in ruled if fault.field not in unread_fields]
        if not self._pass(faults):
            return False
        stored = self.bench.change("填写评查表", lambda change: change.save(record))
        if stored is None:
            return False
        self._open(stored)
        score = hundredths(record.score or 0)
        self.bench.message.emit(f"已保存：{record.case_number}　{score}分　{record.grade}")
        return True

    def save_and_go_on(self) -> None:
        """Store the sheet and show the next case."""
        review = self.review
        if review is None:
            return
        nothing = self.readonly() or (review.state != DRAWN and not self.dirty())
        if nothing or self.save():
            self.go(1)
            self.ui.criteria.setFocus()

    def tell_judge(self) -> None:
        """Note that the judge has been told the result today."""
        self._step("反馈评查结果", tell, "已反馈，异议截止日期已经算好。")

    def make_final(self) -> None:
        """Make the review final."""
        self._step("评查定案", finish, "已定案。")

    def dirty(self) -> bool:
        """Return whether something is changed that is not saved."""
        if self._draft is None or self.readonly():
            return False
        return self.criteria.unfinished() or self.found.state() != self._shown

    def readonly(self) -> bool:
        """Return whether the sheet only shows: the file is read-only, or the result has been told."""
        review = self.review
        return self.bench.readonly or review is None or review.state not in (DRAWN, REVIEWED)

    def busy_editing(self) -> bool:
        """Return whether there are changes that are not saved."""
        return self.dirty()

    def may_leave(self) -> bool:
        """Ask about changes that are not saved."""
        review = self.review
        if review is None or not self.dirty():
            return True
        answer = ask.unsaved(self.window(), f"{review.case_number}的评查表")
        if answer is ask.Unsaved.SAVE:
            return self.save()
        if answer is ask.Unsaved.DROP:
            self._show(review)
            return True
        return False

    def can(self, command: str) -> bool:
        """Return whether there is a case to open or to print."""
        return command in ("edit_record", "print_paper") and self.review is not None

    def edit_record(self) -> None:
        """Open the review in its register."""
        if self.review is not None:
            self.bench.open_record(REVIEWS.key, self.review.id)

    def print_paper(self) -> None:
        """Print the sheet, filled as far as it is."""
        self.menu.put_out(filled_sheet, WAYS_OUT[0][1])

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z from undoing in the file while something is changed that is not saved."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
            and self.dirty()
        ):
            event.accept()
            return True
        return super().event(event)

    def _connect(self) -> None:
        ui = self.ui
        for button, name, steps in (
            (ui.previous_case, "chevron-left", -1),
            (ui.next_case, "chevron-right", 1),
        ):
            button.setIcon(icon(name))
            button.setFixedWidth(34)
            button.clicked.connect(partial(self._go, steps))
        ui.save.clicked.connect(self.save)
        ui.save_next.clicked.connect(self.save_and_go_on)
        ui.tell_judge.clicked.connect(self.tell_judge)
        self.heap.chosen.connect(self._turn)
        self.criteria.deducted.connect(self._deduct)
        self.found.edited.connect(self._edited)
        self._later.timeout.connect(self._derive)
        for keys, work in (
            ("Ctrl+S", self.save),
            ("Ctrl+Return", self.save_and_go_on),
            ("Ctrl+Enter", self.save_and_go_on),
            ("F7", partial(self.go, -1)),
            ("F8", partial(self.go, 1)),
        ):
            self._shortcut(keys, work)
        self.setFocusProxy(ui.criteria)

    def _shortcut(self, keys: str, work: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(work)

    def _go(self, steps: int, *_: bool) -> None:
        self.go(steps)

    def _step(self, name: str, step: Callable[..., int], words: str) -> None:
        """Take the review a step further, storing first what is changed."""
        review = self.review
        if review is None or (self.dirty() and not self.save()):
            return
        if self.bench.change(name, lambda change: step(change, self.bench.desk, [review.id])):
            self._open(review.id)
            self.bench.message.emit(f"{review.case_number}{words}")

    def _turn(self) -> None:
        """Show the first case of the heap that was chosen."""
        if not self.may_leave():
            self.heap.list_choices()
            return
        self._draft = None
        self.heap.turn()
        self._look_again()

    def _look_again(self) -> None:
        """Show the case that is current, as it is now."""
        found = self._stored()
        if found is not None and self.dirty():
            self._draft = Draft(REVIEWS, found, found)
        elif found is not None:
            self._show(found)
        else:
            self._draft = None
            current = self.heap.current()
            if current is not None:
                self._open(current)
        self._place()

    def _open(self, review_id: int) -> None:
        self._show(self.bench.desk.store.get(Review, review_id))
        self._place()
        self.can_changed.emit()

    def _show(self, review: Review) -> None:
        """Show a stored review. Writes nothing."""
        another, desk, ui = self._id() != review.id, self.bench.desk, self.ui
        self._draft = Draft(REVIEWS, review, review)
        self._standard = standard_of(review, standards(desk.store), desk.today)
        ui.case_number.setText(review.case_number)
        ui.facts.setText(facts_of(review, desk))
        self.found.show_review(review)
        if another:
            self.criteria.show_people(answerable(review, desk))
            self.criteria.show_parts(sheet_parts(self._standard, review.deductions) if self._standard else ())
            self.criteria.go_to()
            ui.parts.setCurrentIndex(0)
        self.criteria.start_over()
        readonly = self.readonly()
        self.found.set_readonly(readonly)
        self.criteria.set_readonly(readonly)
        self._shown = self.found.state()
        self._settle(())
        self._derive()
        self._name(review)

    def _name(self, review: Review) -> None:
        """Say in which state the review is, and offer what that allows."""
        ui, look = self.ui, look_of(self)
        signs = {DRAWN: ("due", look.due), OBJECTED: ("overdue", look.overdue)}
        name, colour = signs.get(review.state, ("done", look.done))
        ui.state_icon.setPixmap(icon(name, colour).pixmap(_ICON))
        ui.state.setText(review.state)
        notice = notice_of(review, self._standard)
        ui.notice.setText(notice)
        ui.notice.setVisible(bool(notice))
        ui.notice.setStyleSheet(f"color: {look.overdue if self._standard is None else look.due};")
        writable = not self.readonly()
        ui.save.setVisible(writable)
        ui.save_next.setText("保存并看下一件" if writable else "下一件")
        ui.tell_judge.setVisible(not self.bench.readonly and review.state == REVIEWED)

    def _place(self) -> None:
        """Say where in the heap the case is, or why there is none."""
        ui, there = self.ui, self.review is not None
        ui.pages.setCurrentWidget(ui.filled if there else ui.nothing)
        ui.place.setText(self.heap.place(self._id()))
        ui.more.setEnabled(there)
        ui.save_next.setVisible(there)
        if there:
            return
        ui.save.hide()
        ui.tell_judge.hide()
        bare = self.heap.empty_year
        ui.nothing_heading.setText("还没有评查案件" if bare else f"没有“{self.heap.name}”的案件")
        ui.nothing_words.setText(
            "先导入结案清单，再抽取案件、分配给评查人，案件就会排在这里。"
            if bare
            else "可以在左上角换一类案件，或者换一名评查人。"
        )

    def _deduct(self, criterion: int, points: int, reason: str, officer: int | None) -> None:
        """Add a deduction, and reckon at once what is left under the criterion."""
        self.found.add(criterion, points, reason, officer)
        self._derive()

    def _edited(self) -> None:
        if self._asked:
            self._settle(())
        self._later.start()

    def _derive(self) -> None:
        """Reckon the score of the sheet as it is now, and show it with the lines."""
        draft, standard, ui = self._draft, self._standard, self.ui
        if draft is None or standard is None:
            return
        values, unread = self.found.values()
        if unread:
            return
        record = self._prepared(draft, values)
        self.criteria.show_parts(sheet_parts(standard, record.deductions))
        ui.score.setText(hundredths(record.score or 0))
        ui.grade.setText(record.grade)
        ui.result_words.setText(result_words(record, standard, final_of(record, self.bench.desk)))
        worst = bool(standard.grades) and record.grade == ranked(standard)[-1].name
        ui.grade.setStyleSheet(f"color: {look_of(self).overdue};" if worst else "")

    def _prepared(self, draft: Draft[Review], values: dict[str, object]) -> Review:
        """Return the review with what is on the sheet, taken up today if it was only drawn."""
        desk = self.bench.desk
        return REVIEWS.prepare(taken_up(draft.with_values(values, desk), desk.today), desk)

    def _pass(self, faults: list[Fault]) -> bool:
        """Return whether nothing keeps the sheet from being stored; show what does, and ask what is asked."""
        questions = frozenset(fault.message for fault in faults)
        if not blocking(faults) and questions <= self._asked:
            return True
        self._settle(faults)
        if wrong := blocking(faults):
            self.found.go_to(wrong[0])
        else:
            self._asked = questions
            self.ui.save.setText("仍然保存")
        return False

    def _settle(self, faults: Sequence[Fault]) -> None:
        """Show faults at their places and below; nothing asked is answered yet."""
        self._asked = frozenset()
        self.ui.save.setText("保存")
        self.found.mark(faults)
        look = look_of(self)
        colour = look.overdue if blocking(list(faults)) else look.due
        self.ui.problems.setStyleSheet(f"color: {colour};")
        self.ui.problems.setText("\n".join(fault.message for fault in faults[:_LINES]))
        self.ui.problems.setVisible(bool(faults))

    def _stored(self) -> Review | None:
        """Return the review that is shown as it is in the file now, None when it is gone."""
        try:
            return self.bench.desk.store.get(Review, self._id() or 0)
        except KeyError:
            return None

    def _id(self) -> int | None:
        return None if self.review is None else self.review.id

    def _day(self) -> date:
        review = self.review
        reviewed_on = review.reviewed_on if review is not None else None
        return reviewed_on or self.bench.desk.today
