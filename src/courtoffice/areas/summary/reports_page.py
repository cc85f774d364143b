"""The tab 报告: papers with their preview, packs for meetings, and what was issued."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from courtoffice.areas.summary.archive import issued_by
from courtoffice.areas.summary.registers_issued import ISSUED
from courtoffice.areas.summary.rooms.issued_room import IssuedRoom
from courtoffice.areas.summary.rooms.pack_room import PackRoom
from courtoffice.areas.summary.rooms.papers_room import PapersRoom
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.room import Placed


class ReportsPage(RegisterPage):
    """Shows the papers, the packs and the issued papers of the year."""

    key = "reports"
    title = "报告"
    icon = "reports"
    lists = (
        Placed("papers", "文稿", PapersRoom),
        Placed("pack", "党组会材料", PackRoom),
        Placed("issued", "已定稿", IssuedRoom, holds=(ISSUED.key,)),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(parent)

    @property
    def papers(self) -> PapersRoom:
        """The part with the papers."""
        room = self._room(self.lists[0])
        assert isinstance(room, PapersRoom)
        return room

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Bring up an issued paper, turning to its year."""
        paper = issued_by(self.bench.desk.store, "id", record_id) if register_key == ISSUED.key else None
        if paper is None:
            return super().open_record(register_key, record_id)
        self.bench.show_year(paper.period.year)
        return self.show_part("issued") and self.room.open_record(register_key, record_id)

    def open_paper(self, report_key: str) -> bool:
        """Bring up a paper, for the period that is usual."""
        if not self.show_part("papers"):
            return False
        self.papers.choose(report_key)
        return True
