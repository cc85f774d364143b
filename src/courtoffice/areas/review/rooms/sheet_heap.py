"""The heap of cases that the review sheet goes through, as its top chooses: which state, whose, which."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from courtoffice.areas.review.sheet_queue import ALL, HEAPS, Queued, first_heap, heap, queued
from courtoffice.forms.ui_review_sheet import Ui_ReviewSheet
from courtoffice.shell.bench import Bench

_EVERYBODY = "全部评查人"


class SheetHeap(QObject):
    """The ids of the reviews of one heap. ``chosen`` tells that the clerk has chosen another heap."""

    chosen = Signal()

    def __init__(self, ui: Ui_ReviewSheet, bench: Bench, parent: QObject) -> None:
        """Take charge of the two lists at the top of a form."""
        super().__init__(parent)
        self.ui = ui
        self._bench = bench
        self._every: list[Queued] = []
        self._name = ""
        self._by_clerk = False
        self._at = 0
        self.ids: list[int] = []
        ui.heap.activated.connect(self.chosen)
        ui.reviewer.activated.connect(self.chosen)

    @property
    def name(self) -> str:
        """What the heap is called."""
        return self._name

    @property
    def empty_year(self) -> bool:
        """Whether the year has no reviews at all."""
        return not self._every

    def read(self, shown: int | None) -> None:
        """Read the reviews of the year again; ``shown`` is the one on the sheet."""
        self._every = queued(self._bench.desk.store, self._bench.period())
        if shown is None and not self._by_clerk:
            self._name = first_heap(self._every)
        self.list_choices()
        self._take(shown)

    def turn(self) -> None:
        """Take the heap that the lists say, from its first case."""
        self._name, self._by_clerk = self.ui.heap.currentData() or ALL, True
        self.list_choices()
        self._at = 0
        self._take(None)

    def bring_up(self, review_id: int) -> None:
        """Go to one review, in the heap of all cases where it is not in this one."""
        if review_id not in self.ids:
            self._name = ALL
            self.ui.reviewer.setCurrentIndex(0)
            self.list_choices()
        self._take(review_id)

    def current(self) -> int | None:
        """Return the review at the current place, None in an empty heap."""
        return self.ids[self._at] if self.ids else None

    def step(self, shown: int | None, steps: int) -> bool:
        """Go so many cases on; one that is shown but has left the heap does not count.

        Returns False at either end, where the place stays.
        """
        at = self._at + steps if shown in self.ids or steps < 0 else self._at + steps - 1
        self._at = min(max(at, 0), max(len(self.ids) - 1, 0))
        return self._at == at

    def place(self, shown: int | None) -> str:
        """Say which case of how many is shown."""
        return f"{self._at + 1} / {len(self.ids)}" if shown in self.ids else f"— / {len(self.ids)}"

    def list_choices(self) -> None:
        """Offer the reviewers of the year, and the heaps with their numbers of cases."""
        ui, whose = self.ui, self.ui.reviewer.currentData()
        names = self._bench.desk.names("officer")
        present = {item.reviewer_id for item in self._every}
        ui.reviewer.clear()
        ui.reviewer.addItem(_EVERYBODY, None)
        for officer in (row for row in names if row in present):
            ui.reviewer.addItem(names[officer], officer)
        ui.reviewer.setCurrentIndex(max(ui.reviewer.findData(whose), 0))
        ui.heap.clear()
        for name in HEAPS:
            count = len(heap(self._every, name, ui.reviewer.currentData()))
            ui.heap.addItem(f"{name} {count}", name)
        ui.heap.setCurrentIndex(ui.heap.findData(self._name))

    def _take(self, shown: int | None) -> None:
        self.ids = heap(self._every, self._name, self.ui.reviewer.currentData())
        if shown in self.ids:
            self._at = self.ids.index(shown)
        self._at = min(self._at, max(len(self.ids) - 1, 0))
